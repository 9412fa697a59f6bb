"""The two bilingual documents of `seeds/`, checked from end to end."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from bialign.align.document import build_document
from bialign.pipeline import check_files
from bialign.reports.html import render as render_html
from bialign.reports.jsonreport import load_schema
from bialign.reports.jsonreport import render as render_json
from documents import SEEDS, SHANGHAI, SHARED, TIANJIN

# Errors known to be in the Tianjin white paper: the words in the Chinese and in the English, and the rule.
_TIANJIN_ERRORS = [
    ("第七", "Third", "ordinal-mismatch"),
    ("2955", "2995", "number-mismatch"),
    ("23.17%", "23.18%", "percent-mismatch"),
]
_LEAST_F1, _LEAST_FOUND, _MOST_FALSE = 0.95, 6, 10


@pytest.fixture(scope="module", params=[TIANJIN, SHANGHAI], ids=["tianjin", "shanghai"])
def checked(request: pytest.FixtureRequest) -> tuple[Path, dict[str, Any]]:
    """A bilingual seed and its JSON report."""
    return request.param, _report(request.param)


def _report(path: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(render_json(check_files([str(path)])))
    return report


def test_a_report_is_valid_and_says_what_it_is_of(checked: tuple[Path, dict[str, Any]]) -> None:
    """The report keeps to its schema and names the file, its text and its layout."""
    path, report = checked
    jsonschema.validate(report, load_schema(), jsonschema.Draft202012Validator)
    document = report["document"]
    assert document["layout"] == "halves"
    assert document["zh"]["path"] == document["en"]["path"] == str(path)
    assert document["zh"]["text_sha256"] == build_document(path.read_bytes().decode("utf-8"), "").sha256


def test_texts_are_slices_of_the_document(checked: tuple[Path, dict[str, Any]]) -> None:
    """Whatever has a start, an end and a text in the report is that slice of the file."""
    path, report = checked
    whole = path.read_bytes().decode("utf-8")
    sliced = list(_with_texts(report))
    assert len(sliced) > len(report["segments"]["zh"])
    assert [part for part in sliced if whole[part["start"] : part["end"]] != part["text"]] == []


def _with_texts(value: Any) -> Any:
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for part in value.values():
            yield from _with_texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _with_texts(part)


def test_nearly_everything_is_aligned(checked: tuple[Path, dict[str, Any]]) -> None:
    """Both halves of both white papers correspond but for a little."""
    shares = checked[1]["summary"]["aligned"]
    assert min(shares.values()) > 0.9


def test_two_runs_are_the_same_to_the_byte(checked: tuple[Path, dict[str, Any]]) -> None:
    """Nothing in the reports depends on anything but the file."""
    path = str(checked[0])
    first, second = check_files([path]), check_files([path])
    assert render_json(first) == render_json(second)
    assert render_html(first) == render_html(second)


@pytest.mark.parametrize(("zh", "en", "rule"), _TIANJIN_ERRORS)
def test_known_errors_are_marked_exactly(zh: str, en: str, rule: str) -> None:
    """Each known error is one finding, whose marks hold the figure with its unit and no more."""
    report = _report(TIANJIN)
    found = [f for f in report["findings"] if f["rule"] == rule and f["zh"] and f["en"]]
    marked = [(f["zh"]["text"], f["en"]["text"]) for f in found]
    hits = [(ours, theirs) for ours, theirs in marked if zh in ours and en in theirs]
    assert len(hits) == 1
    assert len(hits[0][0]) <= len(zh) + len(" 家")
    assert len(hits[0][1]) <= len(en) + len("the ")


@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the gold annotations are not part of the repository")
def test_scores_against_gold() -> None:
    """Alignment and figures of the Tianjin white paper are as good as they were, at least."""
    score = runpy.run_path(str(SHARED / "tools" / "score_report.py"))["score"]
    result = score(_report(TIANJIN), SHARED / "gold" / "tianjin-2016")
    assert result["alignment"]["F"] >= _LEAST_F1
    assert result["numeric"]["found"] >= _LEAST_FOUND
    assert result["numeric"]["false"] <= _MOST_FALSE


@pytest.mark.skipif(not (SHARED / "seeds").exists(), reason="the originals are not part of the repository")
def test_the_seeds_are_the_originals() -> None:
    """The documents in the repository are copies, byte for byte."""
    for path in SEEDS.glob("*.txt"):
        assert path.read_bytes() == (SHARED / "seeds" / path.name).read_bytes()
