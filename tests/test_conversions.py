"""Amounts of money converted in brackets, and figures that are rounded."""

import json

import pytest
from bialign.pipeline import check_texts
from bialign.reports import RenderOptions
from bialign.reports.jsonreport import render

_ZH = "2019年营业收入为70亿元。\n\n研发投入达到21亿元。\n\n全年纳税14亿元。\n"


def _write(rate: str) -> str:
    return (
        "In 2019, revenue was 7 billion yuan (about US$1 billion).\n\n"
        "Investment in research reached 2.1 billion yuan (US$300 million).\n\n"
        f"It paid 1.4 billion yuan ({rate}) in taxes that year.\n"
    )


@pytest.mark.parametrize(("rate", "count"), [("US$200 million", 0), ("US$205 million", 0), ("US$300 million", 1)])
def test_conversions_at_contradicting_rates_are_found(rate: str, count: int) -> None:
    """A conversion is reported where its rate lies far off those before it, and not for rounding."""
    problems = [finding.detail.get("problem") for finding in check_texts(_ZH, _write(rate)).findings]
    assert problems.count("conversion") == count


def test_rounded_figures_are_marked_in_the_json_report() -> None:
    """A match by rounding has `detail.rounded`, an equal figure has no detail."""
    review = check_texts("用户1092.6万人，职工300人。", "There were about 10.93 million users and 300 staff.")
    figures = json.loads(render(review, RenderOptions()))["figures"]
    assert [(figure["verdict"], figure.get("detail")) for figure in figures] == [
        ("match", {"rounded": True}),
        ("match", None),
    ]
