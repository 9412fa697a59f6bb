"""Rules that fail: the others run, and the review says what was not checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from bialign.commands.exit_code import choose_exit_code
from bialign.qa.comparison.ledger import Ledger
from bialign.qa.context import ReviewContext
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import RULES
from bialign.qa.review import review
from bialign.qa.rule import Rule
from bialign.qa.setting_error import SettingError
from bialign.text.messages import Message
from documents import bitext_of_pairs

_PAIRS = bitext_of_pairs("受理3件。\tIt accepted 4 of of them.\n会议。\tThe meeting.\n")


def _failing(error: BaseException, name: str = "spacing") -> Rule:
    def check(context: ReviewContext) -> Iterator[Finding]:
        yield from RULES["repeated-word"].check(context) if name == "repeated-word" else ()
        raise error

    return replace(RULES[name], check=check)


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), SystemExit(3)], ids=repr)
def test_a_rule_that_fails_is_not_checked_and_the_others_run(error: BaseException) -> None:
    """Its findings are dropped, it isn't among the rules that ran, and the exit code is 5, whatever was found."""
    rules = (_failing(error), *(RULES[name] for name in ("number-mismatch", "repeated-word")))
    found = review(_PAIRS, rules, ReviewOptions(neighbours=False))
    assert [finding.rule for finding in found.findings] == ["number-mismatch", "repeated-word"]
    assert found.rules == ("number-mismatch", "repeated-word")
    (entry,) = found.not_checked
    assert (entry.rule, entry.kind) == ("spacing", "failed")
    assert type(error).__name__ in entry.reason.en
    assert "please report it" in entry.reason.en
    assert "请反馈" in entry.reason.zh
    assert {choose_exit_code(found, fail_on) for fail_on in ("never", "minor", "new")} == {5}


def test_what_a_rule_found_before_it_failed_is_dropped() -> None:
    """Half of the findings of a rule would look like all of them."""
    found = review(_PAIRS, (_failing(ValueError(), "repeated-word"),))
    assert (found.findings, found.rules) == ((), ())


def test_what_the_user_can_mend_ends_the_review() -> None:
    """A pattern of the user's own that runs wild is told as such."""
    with pytest.raises(SettingError):
        review(_PAIRS, (_failing(SettingError(Message("a", "甲"))),))


@pytest.mark.parametrize("names", [("number-mismatch", "unit-mismatch", "repeated-word"), ("repeated-word",)])
def test_a_ledger_that_fails_is_not_checked(monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]) -> None:
    """The rules about figures fail with it, or else the figures do; everything else is reported."""
    made = []

    def fail(*_: object) -> Ledger:
        made.append(1)
        raise ArithmeticError("no such number")

    monkeypatch.setattr("bialign.qa.context.compare", fail)
    found = review(_PAIRS, [RULES[name] for name in names])
    assert [finding.rule for finding in found.findings] == ["repeated-word"]
    assert [entry.rule for entry in found.not_checked] == ([*names[:-1]] or ["figures"])
    assert {entry.reason.en for entry in found.not_checked} == {
        "failed (ArithmeticError: no such number), please report it"
    }
    assert found.figures == ()
    assert made == [1]
