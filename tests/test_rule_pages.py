"""The pages of `docs/rules/` are those of the code, and what they say was measured is what the judgements say."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from bialign.align.bitext import Lang
from bialign.qa.measured import Counts, Measured, Standing, load_measured
from bialign.qa.registry import RULES
from bialign.qa.rule import Rule
from bialign.reports.categories import format_category
from bialign.reports.rulepages import _GENRES, WIDTH, _format_measured, render_pages, render_rule
from bialign.reports.wording import say
from bialign.reports.wrap import display_width
from bialign.text.messages import Message, Ui
from documents import ROOT

PAGES = render_pages()
# Pages on what several findings have in common.
_BY_HAND = ("hedges.md", "hedges.zh.md")


@pytest.mark.parametrize("name", PAGES)
def test_each_page_is_in_step_with_the_code(name: str) -> None:
    """`python docs/write_rules.py` would change nothing."""
    assert (ROOT / "docs" / "rules" / name).read_text(encoding="utf-8") == PAGES[name]


def test_there_are_no_other_pages() -> None:
    """A rule that is gone leaves no page behind."""
    assert {path.name for path in (ROOT / "docs" / "rules").iterdir()} == {*PAGES, *_BY_HAND}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("ui", ["en", "zh"])
def test_a_page_says_the_same_as_the_command(rule: Rule, ui: Lang) -> None:
    """The page has what `bialign explain` prints: text, category, severity, precision, every example."""
    told, page = render_rule(rule, ui), PAGES[rule.id + (".md" if ui == "en" else ".zh.md")]
    assert "".join(rule.description.text(ui).split()) in "".join(told.split())
    assert rule.description.text(ui) in page
    for words in (
        format_category(rule.mqm).text(ui),
        say(rule.severity, ui),
        *(e.zh for e in rule.examples),
        *(e.en for e in rule.examples),
    ):
        assert words in told
        assert words in page


def _read_judgements() -> list[list[str]]:
    path = ROOT / "benchmarks" / "judgements.tsv"
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def test_what_was_measured_is_what_was_judged() -> None:
    """The figures of the pages are counted from the judgements by genre: all of them, and those still made."""
    header, *judged = _read_judgements()
    assert header == ["document", "rule", "span", "verdict", "reason", "judge", "genre", "found"]
    for rule in RULES:
        measured = load_measured().get(rule, Measured())
        rows = [row for row in judged if row[1] == rule and row[3] != "arguable"]
        assert measured.judged == _count(rows)
        assert measured.now == _count([row for row in rows if row[7] == "yes"])


def _count(rows: list[list[str]]) -> dict[str, Counts]:
    """The right ones and all of them by genre."""
    right = Counter(row[6] for row in rows if row[3] == "right")
    return {genre: Counts(right[genre], judged) for genre, judged in Counter(row[6] for row in rows).items()}


def test_judgements_are_facts_about_known_rules() -> None:
    """Each row has a rule, one place or two, a verdict, who judged it, a genre of the pages, and no long quotation."""
    _, *judged = _read_judgements()
    assert {row[1] for row in judged} <= set(RULES)
    assert all(re.fullmatch(r"(?:(?:zh|en) \d+-\d+(?:, )?){1,2}", row[2]) for row in judged)
    assert {row[3] for row in judged} <= {"right", "arguable", "wrong"}
    assert {row[5] for row in judged} <= {"reader", "writer"}
    assert {row[6] for row in judged} <= set(_GENRES)
    assert max(len(row[4]) for row in judged) <= 100
    assert max(Counter(tuple(row[:3]) for row in judged).values()) == 1


@pytest.mark.parametrize(
    ("by_genre", "standing"),
    [
        ({"law": (9, 10), "news": (9, 10), "report": (8, 10), "manual": (10, 10)}, Standing.HOLDS),
        ({"law": (9, 10), "news": (9, 10), "report": (5, 10), "manual": (10, 10)}, Standing.FAILS),
        ({"law": (7, 10), "news": (7, 10), "report": (7, 10), "manual": (7, 10)}, Standing.FAILS),
        ({"law": (15, 15), "news": (15, 15), "report": (4, 4)}, Standing.TOO_FEW),
        ({"law": (5, 5), "news": (5, 5)}, Standing.TOO_FEW),
        ({"law": (1, 5)}, Standing.FAILS),
        ({}, Standing.TOO_FEW),
    ],
)
def test_what_judged_findings_say_of_a_rule(by_genre: dict[str, tuple[int, int]], standing: Standing) -> None:
    """A rule holds with 80% right of 30 in four genres with five each, none under 60%; few findings prove nothing."""
    counts = {genre: Counts(*numbers) for genre, numbers in by_genre.items()}
    assert Measured(counts, counts).standing == standing


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_pages_publish_counts_and_no_shares(ui: Ui) -> None:
    """The counts stand by genre; no page says that a rule is always right."""
    assert all("%" not in _format_measured(rule).text(ui) for rule in RULES.values())
    page = PAGES["spacing.md" if ui == "en" else "spacing.zh.md"]
    assert _format_measured(RULES["spacing"]).text(ui) in page
    assert ("law" if ui == "en" else "法律") in _format_measured(RULES["spacing"]).text(ui)


def test_a_rule_that_is_off_says_so() -> None:
    """Rules that run only where they are selected say so in both languages."""
    for rule in RULES.values():
        assert ("off by default" in render_rule(rule)) != rule.default
        assert ("默认关闭" in render_rule(rule, "zh")) != rule.default


def test_the_pages_are_in_two_languages() -> None:
    """A page tells its text in one language and leads to the other."""
    page = Message(PAGES["spacing.md"], PAGES["spacing.zh.md"])
    assert "(spacing.zh.md)" in page.en
    assert "(spacing.md)" in page.zh
    assert RULES["spacing"].description.zh not in page.en


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_a_page_in_the_terminal_breaks_between_words(ui: Ui) -> None:
    """No line of a description is wider than the page; no word of it, nor a comma from its word, is cut off."""
    for rule in RULES.values():
        description = rule.description.text(ui)
        lines = render_rule(rule, ui).split("\n\n")[1:]
        lines = "\n\n".join(lines[: description.count("\n\n") + 1]).splitlines()
        assert max(map(display_width, lines)) <= WIDTH
        words = {word for line in lines for word in line.split() if word.isascii()}
        assert words <= set(re.findall(r"[!-~]+", description))
