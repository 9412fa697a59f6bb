"""Tables drawn with lines: which pieces of which lines are one cell."""

from __future__ import annotations

import pytest
from bialign.align.document import build_document
from bialign.align.halves import whole_file
from bialign.align.segments import segment_half
from hypothesis import given
from hypothesis import strategies as st

# Drawn as a terminal has them, with lines as wide as letters, and as wide as Han.
_NARROW = """\
┌───────┬──────┬────────┐
│River  │Length│Remarks │
├───────┼──────┼────────┤
│Elbe   │1,094 │Both run│
├───────┼──────┤to the  │
│Weser  │452   │North   │
│       │      │Sea     │
└───────┴──────┴────────┘
"""
_WIDE = """\
┌────┬───┬────┐
│河流    │长度  │备注    │
├────┼───┼────┤
│易北河  │1094  │都流入  │
├────┼───┤北海    │
│威悉河  │452   │        │
└────┴───┴────┘
"""
_HEAD_IN_TWO_ROWS = """\
┌────┬───────┬──┐
│        │  水位        │  │
│测站    ├───┬───┤  │
│        │最高  │最低  │  │
├────┼───┼───┼──┤
│上游    │三．  │一．五│  │
│        │五    │      │  │
└────┴───┴───┴──┘
"""


def _cells(text: str) -> list[str]:
    half = segment_half(whole_file(build_document(text, "x.txt")))[0]
    return [segment.clean.text for segment in half.segments]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (_NARROW, ["River", "Length", "Remarks", "Elbe", "1,094", "Both run to the North Sea", "Weser", "452"]),
        (_WIDE, ["河流", "长度", "备注", "易北河", "1094", "都流入北海", "威悉河", "452"]),
        (_HEAD_IN_TWO_ROWS, ["水位", "测站", "最高", "最低", "上游", "三．五", "一．五"]),
    ],
)
def test_cells_are_read_whole(text: str, cells: list[str]) -> None:
    """A cell has all its lines and no others, beside a line that goes across some of the columns, too."""
    assert _cells(text) == cells


@given(st.lists(st.lists(st.sampled_from(["米", "一百", "oak", "12", "早熟禾"]), min_size=3, max_size=3), min_size=2))
def test_a_grid_has_its_cells(rows: list[list[str]]) -> None:
    """Every cell of a plain grid is a segment of its own, row by row."""
    width = {word: len(word) + sum(char > "一" for char in word) for row in rows for word in row}
    lines = ["│".join(["", *(word + " " * (8 - width[word]) for word in row), ""]) for row in rows]
    rule = "─" * 8
    text = f"┌{rule}┬{rule}┬{rule}┐\n" + f"\n├{rule}┼{rule}┼{rule}┤\n".join(lines) + f"\n└{rule}┴{rule}┴{rule}┘\n"
    if any(word in ("米", "一百", "早熟禾", "oak") for row in rows for word in row):
        assert _cells(text) == [word for row in rows for word in row]
