"""Documents, halves and bitexts made from strings, and where the seeds stand, for the tests of every stage."""

from __future__ import annotations

from pathlib import Path

from bialign.align.aligner import align_halves
from bialign.align.bitext import Bitext, Document, Half, Lang
from bialign.align.document import build_document
from bialign.align.halves import split_halves, whole_file
from bialign.align.pair_rows import build_bitext
from bialign.align.segments import segment_half
from bialign.align.sources import read_document
from bialign.align.sources.pair_table import parse_pairs
from bialign.qa.quantities import Reader

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"
TIANJIN, SHANGHAI = SEEDS / "tianjin-2016-ip-white-paper.txt", SEEDS / "shanghai-2019-ip-white-paper.txt"
CHINESE_ONLY = (
    SEEDS / "tianjin-2017-ip-office-work-summary.txt",
    SEEDS / "tianjin-2020-ip-protection-status.txt",
    SEEDS / "tianjin-2021-ip-strategy-work-plan.txt",
)


def document(text: str, path: str = "document.txt") -> Document:
    """A text as a document."""
    return build_document(text, path)


def bitext_of_pairs(text: str) -> Bitext:
    """Pairs, a line each with a TAB between its sides, as a bitext."""
    return build_bitext(parse_pairs(text, "pairs.tsv"))


def seed(path: Path) -> Document:
    """A document of `seeds/`."""
    return read_document(str(path))


def half_of(text: str) -> Half:
    """A text in one language, segmented."""
    return segment_half(whole_file(document(text)))[0]


def split(text: str) -> tuple[str, Half, Half]:
    """The layout of a text in both languages, and its halves segmented, Chinese first."""
    layout, *halves, _ = split_halves(document(text))
    zh, en = (segment_half(half)[0] for half in halves)
    return layout, zh, en


def aligned(text: str) -> Bitext:
    """A text in both languages as a bitext, with the figures that the quantity readers find."""
    layout, *halves, _ = split_halves(document(text))
    (zh, zh_blocks), (en, en_blocks) = (segment_half(half) for half in halves)
    return align_halves(layout, zh, en, (zh_blocks, en_blocks), Reader().keys)


def texts(half: Half) -> list[str]:
    """The clean texts of a half's segments."""
    return [segment.clean.text for segment in half.segments]


def no_figures(text: str, lang: Lang) -> tuple[str, ...]:
    """A reader of figures that finds none, so that a test of alignment depends on no quantity."""
    return ()


def shapes(bitext: Bitext) -> list[str]:
    """The beads' shapes, as `1-1` or `0-1`."""
    return [f"{len(bead.zh)}-{len(bead.en)}" for bead in bitext.beads]
