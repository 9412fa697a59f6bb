"""The registry: every rule's page and examples, how rules are chosen, and how findings are named."""

from __future__ import annotations

import pytest
from bialign.qa.examples import list_marks, review_example, review_pairs
from bialign.qa.findings import SEVERITIES, Review
from bialign.qa.registry import RULES, UnknownRuleError, select
from bialign.qa.review import build_content_key
from bialign.qa.rule import Example, Rule
from hypothesis import given
from hypothesis import strategies as st

_EXAMPLES = [(rule, example) for rule in RULES.values() for example in rule.examples]
_ALL = tuple(RULES.values())


def reviewed(pairs: list[tuple[str, str]], rules: tuple[Rule, ...] = _ALL) -> Review:
    """The review of pairs, by all rules unless some are given."""
    return review_pairs(pairs, rules)


@pytest.mark.parametrize("rule", _ALL, ids=lambda rule: rule.id)
def test_every_rule_has_a_page_and_both_kinds_of_examples(rule: Rule) -> None:
    """A rule says what it does, in both languages, under a lower-case id, with clean and flagged examples."""
    assert len(rule.description.en.split()) >= 8
    assert rule.description.en.endswith(".")
    assert len(rule.description.zh) >= 15
    assert rule.description.zh.endswith("。")
    assert rule.id == rule.id.lower()
    assert rule.title.en
    assert rule.title.zh
    assert rule.severity in SEVERITIES
    assert "/" in rule.mqm
    assert {bool(example.marks) for example in rule.examples} == {True, False}


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES, ids=[f"{r.id}: {e.zh} {e.en}" for r, e in _EXAMPLES])
def test_examples_are_marked_exactly_as_they_say(rule: Rule, example: Example) -> None:
    """The rule marks these words of its example and no others; clean examples have none but neutral findings."""
    found = review_example(rule, example)
    assert sorted(list_marks(found.findings)) == sorted(example.marks)
    assert {finding.rule for finding in found.findings} <= {rule.id}


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES, ids=[f"{r.id}: {e.zh} {e.en}" for r, e in _EXAMPLES])
def test_findings_are_told_in_both_languages(rule: Rule, example: Example) -> None:
    """A message is a sentence in English and in Chinese, and marks are slices of the document."""
    found = review_example(rule, example)
    for finding in found.findings:
        assert finding.message.en.endswith(".")
        assert finding.message.zh.endswith("。")
        for mark in finding.marks:
            assert mark.text == found.bitext.half(mark.lang).document.text[mark.span.start : mark.span.end]


def test_ids_are_the_keys_of_the_registry() -> None:
    """Each rule is listed under its id."""
    assert [rule.id for rule in RULES.values()] == list(RULES)


# Names chosen, names ignored, and what is left.
_SELECTIONS = [
    ([], [], [rule.id for rule in _ALL if rule.default]),
    (["all"], [], list(RULES)),
    (["default", "number-style"], ["figures", "spelling"], None),
    (["default", "number-style"], ["spelling"], [r for r in RULES if not r.startswith("spelling")]),
    (["untranslated"], [], ["untranslated"]),
    (["number"], [], ["number-mismatch", "number-missing", "number-added", "number-code"]),
    (["number-"], ["number-added"], ["number-mismatch", "number-missing", "number-code"]),
    (["all"], ["number"], [r for r in RULES if not r.startswith("number-")]),
    (["number-*"], ["number-m"], None),
    (["repeated-word", "date"], [], ["date-mismatch", "date-weekday", "repeated-word"]),
    (["number"], ["number"], []),
    ([], ["number", "heading-mismatch"], [r for r in RULES if not r.startswith("number-") and r != "heading-mismatch"]),
    (["number-style"], [], ["number-style"]),
]


@pytest.mark.parametrize(("chosen", "ignored", "expected"), _SELECTIONS)
def test_rules_are_chosen_by_id_and_prefix(chosen: list[str], ignored: list[str], expected: list[str] | None) -> None:
    """A name is an id or the words it begins with; rules stay in the order of the registry; half a word is no name."""
    if expected is None:
        with pytest.raises(UnknownRuleError):
            select(chosen, ignored)
    else:
        assert [rule.id for rule in select(chosen, ignored)] == expected


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("numbr-mismatch", "number-mismatch"), ("untranslate", "untranslated"), ("xyzzy", None), ("", None)],
)
def test_an_unknown_rule_is_told_with_the_nearest_name(name: str, nearest: str | None) -> None:
    """A name that selects nothing is an error, chosen or ignored, that knows the rule that may be meant."""
    for chosen, ignored in (([name], []), ([], [name])):
        with pytest.raises(UnknownRuleError) as caught:
            select(chosen, ignored)
        assert (caught.value.name, caught.value.nearest) == (name, nearest)


_WRONG = ("推进工作。", "The the work goes on.")


def test_ids_do_not_change_with_white_space() -> None:
    """A finding keeps its id when spaces, widths of characters or other pairs around it change."""
    (plain,) = reviewed([_WRONG]).findings
    spaced = reviewed([("保护。", "Protection."), ("推进 工作。 ", " The the  work goes  on.")]).findings
    assert [finding.id for finding in spaced if finding.rule == plain.rule] == [plain.id]


def test_repeated_findings_are_counted_in_their_ids() -> None:
    """The second finding of the same content is `-2`, the third `-3`."""
    first, second, third = (finding.id for finding in reviewed([_WRONG] * 3).findings)
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_another_rule_or_text_has_another_id() -> None:
    """Rule, marks and texts all make the id."""
    keys = {build_content_key("a", ["x", "y"]), build_content_key("b", ["x", "y"]), build_content_key("a", ["xy", ""])}
    assert len(keys) == 3


@given(st.lists(st.text("知识 \t\N{IDEOGRAPHIC SPACE}aB1", max_size=8), min_size=1, max_size=4))
def test_keys_disregard_white_space_and_width(texts: list[str]) -> None:
    """A key is the same for texts that differ in white space and in the width of characters only."""
    wide = [text.replace("1", "\N{FULLWIDTH DIGIT ONE}").replace(" ", "\u3000\n") for text in texts]
    assert build_content_key("rule", texts) == build_content_key("rule", wide)


def test_findings_stand_in_the_order_of_the_text() -> None:
    """Findings are sorted by bead and by place, whatever rule they are from."""
    found = reviewed([_WRONG, ("举办了灯会。", "A 灯会 was held held."), _WRONG]).findings
    assert [finding.bead for finding in found] == ["b1", "b2", "b2", "b3"]
    places = [finding.en.span.start for finding in found if finding.en]
    assert places == sorted(places)


def test_no_rule_at_all() -> None:
    """A review with no rules finds nothing and says which rules were run: none."""
    found = reviewed([_WRONG], ())
    assert (found.findings, found.rules) == ((), ())


def test_a_review_of_blank_pairs() -> None:
    """Pairs with a blank side, or two, go through every rule."""
    found = reviewed([("", ""), ("保护。", ""), ("", "Protection."), _WRONG])
    assert [finding.bead for finding in found.findings] == ["b4"]
    assert len(found.bitext.beads) == 5  # with the plain pair


@pytest.mark.parametrize("rule", _ALL, ids=lambda rule: rule.id)
def test_a_rule_is_declared_above_its_function_in_a_file_of_its_name(rule: Rule) -> None:
    """The description of a rule is the docstring of the function that checks; each rule has a file."""
    assert rule.description.en.split() == (rule.check.__doc__ or "").split()
    assert rule.check.__module__ == f"bialign.qa.rules.{rule.id.replace('-', '_')}"
