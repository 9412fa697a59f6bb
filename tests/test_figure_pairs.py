"""Figures of many kinds, and the words beside them, with a right translation and a wrong one, invented for it."""

from functools import cache
from pathlib import Path

import pytest
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs

_FILES = [
    Path(__file__).parent / "cases" / f"figure_pairs_{name}.tsv"
    for name in ("zh", "en", "words", "ways", "technical", "otherwise")
]
_RULES = ["number", "ordinal", "percent", "date", "hedge", "unit", "direction"]
_LINES = [line for file in _FILES for line in file.read_text(encoding="utf-8").splitlines()]
_ROWS = [line.split("\t") for line in _LINES if not line.startswith("#")]
_RIGHT = [(row[1], row[2]) for row in _ROWS]
_WRONG = [(row[1], row[3]) for row in _ROWS if len(row) > 3]


@cache
def _find_flagged() -> frozenset[tuple[str, str]]:
    """The pairs with a finding about figures that is more than a note."""
    pairs = [*_RIGHT, *_WRONG]
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    findings = review(bitext, select(_RULES), ReviewOptions(neighbours=False)).findings
    flagged = {finding.bead for finding in findings if finding.severity != "neutral"}
    assert len(bitext.beads) == len(pairs)
    return frozenset(pair for pair, bead in zip(pairs, bitext.beads, strict=True) if bead.id in flagged)


@pytest.mark.parametrize("pair", _RIGHT)
def test_right_figures_are_not_flagged(pair: tuple[str, str]) -> None:
    """A right translation has no finding about figures."""
    assert pair not in _find_flagged()


@pytest.mark.parametrize("pair", _WRONG)
def test_wrong_figures_are_flagged(pair: tuple[str, str]) -> None:
    """A wrong translation has a finding about figures."""
    assert pair in _find_flagged()
