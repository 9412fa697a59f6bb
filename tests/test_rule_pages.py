"""The pages of `docs/rules/` are those of the code, and what they say was measured is what the judgements say."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from bialign.align.bitext import Lang
from bialign.qa.measured import LEAST_PRECISION, Measured, load_measured
from bialign.qa.registry import RULES
from bialign.qa.rule import Rule
from bialign.reports.categories import format_category
from bialign.reports.rulepages import WIDTH, render_pages, render_rule
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


def test_what_was_measured_is_what_was_judged() -> None:
    """The figures of the pages are counted from the judgements, each of a known rule with a verdict and a reason."""
    rows = [
        line.split("\t")
        for line in (ROOT / "benchmarks" / "judgements.tsv").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    header, *judged = rows
    assert header == ["document", "rule", "finding", "verdict", "words", "reason"]
    assert {row[1] for row in judged} <= set(RULES)
    assert {row[3] for row in judged} <= {"right", "wrong"}
    assert all(row[4] or row[5] for row in judged)
    keys = Counter((row[0], row[1], row[2]) for row in judged)
    assert max(keys.values()) == 1
    counts = Counter((row[1], row[3]) for row in judged)
    expected = {
        rule: Measured(counts[rule, "right"], counts[rule, "right"] + counts[rule, "wrong"])
        for rule in {row[1] for row in judged}
    }
    assert load_measured() == expected


def test_a_rule_that_is_often_wrong_is_off() -> None:
    """Rules with less than the least precision run only where they are selected, and say so."""
    often_wrong = [name for name, found in load_measured().items() if found.precision < LEAST_PRECISION]
    assert not any(RULES[name].default for name in often_wrong)
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
