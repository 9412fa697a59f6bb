"""How severe figures are that one language has alone, by what they stand in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import RULES
from bialign.qa.review import review
from documents import bitext_of_pairs

_AROUND = "".join(f"第{n}章讲的是鸟。\tChapter {n} is about birds.\n" for n in range(1, 5))


@pytest.mark.parametrize(
    ("english", "score", "neighbours", "severity"),
    [
        ("The library holds its books.", 1.0, True, "major"),
        ("The library holds its books.", 0.6, True, "neutral"),
        ("The library holds its books.", 0.6, False, "major"),
        ("", 1.0, True, "neutral"),
        ("", 1.0, False, "major"),
    ],
)
def test_a_missing_figure_weighs_as_much_as_its_pair(
    english: str, score: float, neighbours: bool, severity: str
) -> None:
    """In a document a figure is a note in a sentence alone and in a loose pair; among pairs nothing changes."""
    words = "馆里藏书35460册。" if english else "藏书35460册"
    bitext = bitext_of_pairs(f"{_AROUND}{words}\t{english}\n")
    *beads, last = bitext.beads
    bitext = replace(bitext, beads=(*beads, replace(last, score=score)))
    found = review(bitext, (RULES["number-missing"],), ReviewOptions(neighbours=neighbours)).findings
    assert [finding.severity for finding in found] == [severity]
