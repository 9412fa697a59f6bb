"""ZIP archives of documents, opened with limits: what they claim to unpack to is looked at before anything is."""

from __future__ import annotations

import io
import zipfile
import zlib

from .files import refuse_size
from .read_options import MEGABYTE, ReadOptions
from .refusals import refuse_bomb, refuse_broken, refuse_encrypted

# Parts of a genuine document shrink to a fiftieth at most, sheets of equal rows to a hundredth (a file of zeros to a
# thousandth); small parts may do anything.
_MOST_RATIO, _SMALL = 200, MEGABYTE
_MOST_PARTS = 20_000
_ENCRYPTED = 0x1


class Archive:
    """The parts of an archive. Only those that are asked for are unpacked, and only if they are no bomb."""

    def __init__(self, data: bytes, path: str, options: ReadOptions) -> None:
        self._path, self._options = path, options
        self._unpacked = 0
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {part.filename: part for part in self._file.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
            refuse_broken(path)
        if len(self._parts) > _MOST_PARTS:
            refuse_bomb(path)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """The bytes of a part, none where it has none of that name. Raises `InputError` if it is broken or a bomb."""
        part = self._parts.get(name)
        if part is None:
            return b""
        if part.flag_bits & _ENCRYPTED:
            refuse_encrypted(self._path)
        self._require_limits(part)
        try:
            return self._file.read(part)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
            refuse_broken(self._path)

    def require_limits(self) -> None:
        """Raise `InputError` where the parts together are too large, or one of them is a bomb."""
        for part in self._parts.values():
            self._require_limits(part)

    def _require_limits(self, part: zipfile.ZipInfo) -> None:
        self._unpacked += part.file_size
        if self._unpacked > self._options.most_bytes:
            refuse_size(self._path, self._options)
        if part.file_size > max(_SMALL, _MOST_RATIO * part.compress_size):
            refuse_bomb(self._path)
