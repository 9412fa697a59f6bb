"""Small documents of many kinds, all right translations: their layout, their links, and no alarm."""

from __future__ import annotations

import pytest
from bialign.pipeline import check_files
from documents import ROOT

_CASES = ROOT / "tests" / "cases"
_ROWS = [
    line.split("\t")
    for line in (_CASES / "documents.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("files", "layout", "beads", "alone"), _ROWS, ids=[row[0] for row in _ROWS])
def test_a_right_translation_raises_no_alarm(files: str, layout: str, beads: str, alone: str) -> None:
    """The layout is the document's, sentences are linked as listed, and no finding is critical or major."""
    review = check_files([str(_CASES / "documents" / name) for name in files.split()])
    bitext = review.bitext
    lone = sum(not (bead.zh and bead.en) for bead in bitext.beads)
    assert (bitext.layout, len(bitext.beads), lone) == (layout, int(beads), int(alone))
    assert [finding.message.en for finding in review.findings if finding.severity in ("critical", "major")] == []
