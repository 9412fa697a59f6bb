"""Vectors kept on disk by model and text, so that a document checked again costs a big model nothing.

One SQLite file in the user's cache folder (XDG base directory specification): its transactions make it safe with
several processes, a file that is damaged is made anew, and where none can be written there is simply no cache.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

# The vectors take so many bytes at most; a sixteenth more than is too much is dropped, the longest unused first.
MOST_BYTES = 256 * 1024 * 1024
_SPARE = 16
# How long a process waits for another one that writes, in seconds.
_PATIENCE = 10.0
# SQLite takes so many values in one statement.
_AT_A_TIME = 500
_TABLE = """
    create table if not exists vectors (key blob primary key, vector blob not null, used integer not null);
    create index if not exists by_use on vectors (used);
"""


def cache_file() -> Path:
    """Where the cache stands: `bialign/vectors.sqlite` in `XDG_CACHE_HOME`, or in `.cache` of the home folder."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    folder = Path(given) if os.path.isabs(given) else Path(os.path.expanduser("~")) / ".cache"
    return folder / "bialign" / "vectors.sqlite"


class VectorCache:
    """The vectors of one model. `model`: what tells it from others and changes with it."""

    def __init__(self, model: str, path: Path | None = None, most_bytes: int = MOST_BYTES) -> None:
        self._model = model.encode("utf-8", "surrogatepass")
        self._path = path or cache_file()
        self._most = most_bytes

    def find(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors that are kept, by text."""
        keys = {self._key(text): text for text in texts}
        found: dict[str, Vectors] = {}
        with self._opened() as database:
            for some in _parts(list(keys)):
                marks = ",".join("?" * len(some))
                rows = database.execute(f"select key, vector from vectors where key in ({marks})", some)
                found |= {keys[key]: np.frombuffer(vector, dtype="<f4").astype(np.float32) for key, vector in rows}
                database.execute(f"update vectors set used = ? where key in ({marks})", [_now(), *some])
        return found

    def keep(self, vectors: Mapping[str, Vectors]) -> None:
        """Keep these vectors, by text."""
        rows = [(self._key(text), vector.astype("<f4").tobytes(), _now()) for text, vector in vectors.items()]
        with self._opened() as database:
            database.executemany("insert or replace into vectors values (?, ?, ?)", rows)
            self._bound(database)

    def _key(self, text: str) -> bytes:
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), key=_short(self._model), digest_size=16).digest()

    def _bound(self, database: sqlite3.Connection) -> None:
        """Drop the vectors longest unused where there are too many bytes of them."""
        (size,) = database.execute("select coalesce(sum(length(vector)), 0) from vectors").fetchone()
        if size <= self._most:
            return
        excess = size - self._most + self._most // _SPARE
        rows = database.execute("select key, length(vector) from vectors order by used, key")
        dropped = []
        for key, length in rows:
            dropped.append((key,))
            excess -= length
            if excess <= 0:
                break
        database.executemany("delete from vectors where key = ?", dropped)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The database in one transaction; one in memory where the file can't be used."""
        try:
            database = self._connected()
        except (sqlite3.Error, OSError):
            database = _prepared(sqlite3.connect(":memory:"))
        with closing(database):
            try:
                yield database
                database.commit()
            except sqlite3.Error:
                # Full disk, or a file damaged further in: the vectors are computed instead.
                self._discard_damaged()

    def _connected(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _prepared(sqlite3.connect(self._path, timeout=_PATIENCE))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self._path.unlink()
            return _prepared(sqlite3.connect(self._path, timeout=_PATIENCE))

    def _discard_damaged(self) -> None:
        try:
            with closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as database:
                damaged = database.execute("pragma quick_check").fetchone() != ("ok",)
        except sqlite3.OperationalError:
            return
        except sqlite3.DatabaseError:
            damaged = True
        if damaged:
            self._path.unlink(missing_ok=True)


def _prepared(database: sqlite3.Connection) -> sqlite3.Connection:
    try:
        database.executescript(_TABLE)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for begin in range(0, len(keys), _AT_A_TIME):
        yield keys[begin : begin + _AT_A_TIME]


def _short(name: bytes) -> bytes:
    """A name as a key, which is at most 64 bytes long."""
    return hashlib.blake2b(name, digest_size=32).digest()


def _now() -> int:
    return time.time_ns()
