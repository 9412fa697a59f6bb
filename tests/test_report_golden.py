"""Whole reports compared with the files in `tests/golden`; `report_fixture.py` says how to write them anew."""

from __future__ import annotations

import pytest
from report_fixture import GOLDEN, GOLDENS, stable


@pytest.mark.parametrize("name", GOLDENS)
def test_a_report_is_what_its_golden_file_says(name: str) -> None:
    expected = (GOLDEN / name).read_bytes().decode()
    assert stable(GOLDENS[name]()) == expected


@pytest.mark.parametrize("name", GOLDENS)
def test_the_same_review_gives_the_same_bytes(name: str) -> None:
    assert GOLDENS[name]().encode() == GOLDENS[name]().encode()


def test_every_golden_file_belongs_to_a_report() -> None:
    assert {path.name for path in GOLDEN.iterdir() if path.name.startswith("report")} == set(GOLDENS)
