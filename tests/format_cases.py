"""The hard cases of files in the material for development: what must come out of each, and what must not."""

from __future__ import annotations

import csv

from documents import SHARED

FORMATS = SHARED / "data" / "formats"

Case = tuple[str, list[str], list[str]]


def list_cases(*suffixes: str) -> list[Case]:
    """The names of the cases with these suffixes, what must come out (one of several ways, perhaps), what must not."""
    if not FORMATS.is_dir():
        return []
    with (FORMATS / "cases" / "cases.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t") if row[0].endswith(suffixes)]
    return [(row[0], [*filter(None, row[2].split(" | "))], [*filter(None, row[3].split(" | "))]) for row in rows]


def require_case(text: str, wanted: list[str], unwanted: list[str]) -> None:
    """Assert that a text has what must come out, each in one of its ways, and nothing of what must not."""
    assert [words for words in wanted if not any(way in text for way in words.split(" ~ "))] == []
    assert [words for words in unwanted if words in text] == []
