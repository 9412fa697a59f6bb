"""The parts that all reports share: words, counts, and texts in pieces."""

from __future__ import annotations

import doctest
import re
import string
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import get_args

import bialign.reports
import pytest
from bialign.align.bitext import Lang, Layout, OffsetText, Span
from bialign.qa.findings import FIGURE_STATUSES, SEVERITIES, NotChecked
from bialign.qa.quantities.quantity import Hedge
from bialign.qa.registry import RULES
from bialign.qa.rule import Rule
from bialign.reports.categories import NAMES
from bialign.reports.details import list_details
from bialign.reports.locator import Locator
from bialign.reports.mqm import Rating, compute_penalty
from bialign.reports.pieces import PlacedMark, cut, excerpt, place_mark
from bialign.reports.selection import describe_selection
from bialign.reports.summary import describe_figures, describe_findings, describe_not_checked, format_shares, summarise
from bialign.reports.visible import sanitize
from bialign.reports.wording import WORDS
from bialign.text.messages import Message
from hypothesis import given
from hypothesis import strategies as st
from report_fixture import EN, clean_review, review
from report_fixture import findings as made_by_hand

SOURCES = Path(bialign.reports.__file__).parent
MODULES = sorted(
    ".".join(path.relative_to(SOURCES).with_suffix("").parts)
    for path in SOURCES.rglob("*.py")
    if path.stem != "__init__"
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_hold(name: str) -> None:
    assert doctest.testmod(import_module(f"bialign.reports.{name}")).failed == 0


@pytest.mark.parametrize("key", WORDS)
def test_every_wording_has_both_languages_and_the_same_fields(key: str) -> None:
    en, zh = WORDS[key]
    assert en
    assert zh or key == "space"
    fields = [
        {name for _, name, _, _ in string.Formatter().parse(text) if name} - {"s", "have", "were", "are"}
        for text in (en, zh)
    ]
    assert fields[0] == fields[1]


def test_every_wording_is_used() -> None:
    """A key stands in the sources, or is a name of the types, alone or after a beginning like `count_`."""
    sources = [path for path in (*SOURCES.rglob("*.py"), *SOURCES.rglob("*.j2")) if path.stem != "wording"]
    used = {name for path in sources for name in re.findall(r"""["']([\w-]+)["']""", path.read_text(encoding="utf-8"))}
    names = {*SEVERITIES, *FIGURE_STATUSES, *get_args(Hedge), *get_args(Layout), *get_args(Lang), *get_args(Rating)}
    built = {start + name for start in used if start.endswith("_") for name in names}
    assert not set(WORDS) - used - names - built


def test_the_sentences_of_the_summary() -> None:
    totals = summarise(review())
    assert describe_findings(totals, "en").startswith("9 findings: 2 critical, 2 major, 5 minor.")
    assert describe_findings(totals, "zh").startswith("共发现问题 9 处：严重 2 处、较重 2 处、轻微 5 处。")
    assert (
        describe_figures(totals, "zh") == "全文：9 个数字中有 4 个一致"
        "（2 个不一致，1 个漏译，1 个英文多出，1 个存疑；另有 1 个仅一方用数字，不计为错误）"
    )
    assert describe_figures(summarise(clean_review()), "en") == "No numbers were compared."
    implied = tuple(figure for figure in review().figures if figure.status == "implied")
    assert implied
    assert describe_figures(summarise(replace(clean_review(), figures=implied)), "en") == "No numbers were compared."
    assert set(format_shares(totals)) == {"zh", "en"}


def test_rules_with_the_worst_findings_come_first() -> None:
    ranks = [[*counts.items()] for counts in summarise(review()).rules.values()]
    assert [counts[0][0] for counts in ranks] == ["critical"] * 2 + ["major"] * 2 + ["minor"] * 5 + ["neutral"]


def test_what_did_not_run_is_said() -> None:
    """A selection names its rules, or those left out where these are fewer; all rules need no word."""
    made = review()
    default = tuple(rule.id for rule in RULES.values() if rule.default and rule.id != "glossary")
    assert describe_selection(made, "en").startswith("Only these rules ran; counts and score cover these rules only")
    assert describe_selection(replace(made, rules=default), "en") == ""
    but_one = describe_selection(replace(made, rules=default[1:]), "zh")
    assert but_one == f"以下规则未运行，计数与评分不含这些规则：{RULES[default[0]].title.zh}"


def test_details_tell_what_the_words_do_not() -> None:
    """A value that the words of a side don't show stands behind them; where both show theirs, nothing does."""
    ordinal, locator = made_by_hand()[1], Locator(review())
    read = {"zh_value": "7", "zh_reading": "第七 = 7", "en_value": "3", "problem": "value", "cause": "other"}
    told = [(name, *value) for name, value in list_details(replace(ordinal, detail=read), locator)]
    assert told == [("detail-zh", "第七 (7)", "第七（7）"), ("detail-en", "Third (3)", "Third（3）")]
    plain = {"zh_value": "2955", "zh_reading": "2955", "en_value": "2995", "en_reading": "2995 = 2,995"}
    assert [*list_details(replace(made_by_hand()[0], detail=plain), locator)] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_category_has_a_name_in_both_languages(rule: Rule) -> None:
    assert set(rule.mqm.split("/")) <= set(NAMES)


def test_a_mark_in_repaired_text_covers_the_words_left_of_it() -> None:
    clean = OffsetText("新模式", (10, 13, 14))
    assert place_mark(clean, Span(10, 14), "f") == PlacedMark(0, 2, "f")
    assert place_mark(clean, Span(11, 13), "f") is None


def test_a_mark_leaves_out_spaces_at_its_ends() -> None:
    clean = OffsetText("one. Two", tuple(range(8)))
    assert place_mark(clean, Span(4, 8), "f") == PlacedMark(5, 8, "f")


def test_a_finding_on_what_repair_took_away_shows_the_document_itself() -> None:
    made = review()
    page = made.findings[3]
    assert page.zh
    lost = Span(page.zh.span.start + 4, page.zh.span.start + 10)
    side = Locator(made).cut_side(replace(page, zh=replace(page.zh, span=lost)), "zh", 40)
    assert [piece.text for piece in side.pieces if piece.ids] == [" - 12 "]


def test_every_finding_with_a_mark_shows_it() -> None:
    locator = Locator(review())
    for finding in locator.findings:
        for mark in finding.marks:
            side = locator.cut_side(finding, mark.lang, 200)
            assert any(finding.id in piece.ids for piece in side.pieces), finding.rule


TEXTS = st.text(st.sampled_from("一二 ab,。"), min_size=1, max_size=300)


@st.composite
def texts_with_marks(draw: st.DrawFn) -> tuple[str, list[PlacedMark]]:
    text = draw(TEXTS)
    marks = []
    for i in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        marks.append(PlacedMark(start, draw(st.integers(start + 1, len(text))), f"f{i}"))
    return text, marks


@given(texts_with_marks())
def test_pieces_make_up_the_text_and_each_mark_its_words(made: tuple[str, list[PlacedMark]]) -> None:
    text, marks = made
    pieces = cut(text, marks)
    assert "".join(piece.text for piece in pieces) == sanitize(text)
    for mark in marks:
        assert "".join(p.text for p in pieces if mark.id in p.ids) == sanitize(text[mark.start : mark.end])


@given(texts_with_marks(), st.integers(24, 120), st.floats(0, 1))
def test_an_excerpt_keeps_its_budget_order_and_first_mark(
    made: tuple[str, list[PlacedMark]], budget: int, at: float
) -> None:
    text, marks = made
    pieces = excerpt(text, marks, budget, at)
    assert sum(len(piece.text) for piece in pieces) <= budget + 2
    reached = 0
    for piece in pieces:
        reached = text.index(piece.text, reached) + len(piece.text)
    if marks:
        assert any(marks[0].id in piece.ids for piece in pieces)
    assert pieces[0].gap or text.startswith(pieces[0].text)


@given(st.text())
def test_visible_text_keeps_its_length_and_can_be_written(text: str) -> None:
    assert len(sanitize(text)) == len(text)
    sanitize(text).encode()


def test_the_mqm_penalty_is_that_of_the_severities() -> None:
    """Five minor, two major and two critical findings are 65 points; the size is that of both texts."""
    penalty = compute_penalty(review())
    assert penalty.points == 5 * 1 + 2 * 5 + 2 * 25
    assert penalty.words == sum(len([w for w in text.split() if any(c.isalnum() for c in w)]) for text in EN)
    assert penalty.per_thousand_words == round(65_000 / penalty.words, 2)
    assert penalty.per_thousand_characters == round(65_000 / penalty.characters, 2)
    assert compute_penalty(clean_review()).per_thousand_words == 0


def test_what_was_not_checked_is_said() -> None:
    """The summary says what was not checked, and why."""
    reason = Message("failed", "运行出错")
    entries = [NotChecked(rule, "failed", reason) for rule in ("spelling", "spacing")]
    totals = summarise(replace(review(), not_checked=(*entries, NotChecked("x", "not-installed", Message("b", "丙")))))
    assert describe_not_checked(totals, "en") == (
        "Not checked: “Misspelt words”, “Missing or needless spaces” failed. Not checked: “x” b."
    )
    assert describe_not_checked(totals, "zh") == "未检查：“拼写错误”、“空格缺失或多余”，运行出错。未检查：“x”，丙。"
    assert describe_not_checked(summarise(review()), "en") == ""
    missing = NotChecked("spelling", "not-installed", Message("needs x", "需要 x"))
    totals = summarise(replace(review(), not_checked=(missing,)))
    assert describe_not_checked(totals, "en") == "Spelling was not checked: the dictionary is not installed."
    assert describe_not_checked(totals, "zh") == "未检查拼写：未安装词典。"
