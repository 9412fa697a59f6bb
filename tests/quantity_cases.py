"""The cases of the readers of quantities, in one schema for both languages, and the check of one of them.

A case is `{label, comment, text, quantities, known_failure?}`, a quantity in it `{text, kind, value, unit?, hedge?}`. A
known failure says what should be read, and fails its test when it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from bialign.align.bitext import Lang
from bialign.qa.quantities.quantity import Quantity

_FOLDER = Path(__file__).parent / "cases"
_NEEDED, _OPTIONAL = {"label", "comment", "text", "quantities"}, {"known_failure"}
_NEEDED_OF_QUANTITY, _OPTIONAL_OF_QUANTITY = {"text", "kind", "value"}, {"unit", "hedge"}

Case = dict[str, Any]


def read_cases(lang: Lang) -> list[Case]:
    """The cases of a language as its file has them."""
    cases: list[Case] = json.loads((_FOLDER / f"quantities_{lang}.json").read_text(encoding="utf-8"))
    return cases


def case_parameters(lang: Lang) -> list[Any]:
    """The cases of a language as parameters of a test; known failures are expected to fail, strictly."""
    return [
        pytest.param(
            case,
            id=f"{case['label']}: {case['text']}",
            marks=[pytest.mark.xfail(strict=True, reason=case["comment"])] if case.get("known_failure") else [],
        )
        for case in read_cases(lang)
    ]


def check_case(case: Case, read: Callable[[str], Iterable[Quantity]]) -> None:
    """Every quantity of the case's text is read as it says, and nothing else."""
    found = [(q.text, q.kind, q.value, q.unit, q.hedge) for q in read(case["text"])]
    assert found == [(q["text"], q["kind"], q["value"], q.get("unit"), q.get("hedge")) for q in case["quantities"]]


def schema_errors(case: Case) -> list[str]:
    """What is missing in a case, or too much."""
    errors = [*_differences(case, _NEEDED, _OPTIONAL)]
    for quantity in case.get("quantities", ()):
        errors += _differences(quantity, _NEEDED_OF_QUANTITY, _OPTIONAL_OF_QUANTITY)
    if case.get("known_failure") and not case.get("comment"):
        errors.append("a known failure without a comment")
    return errors


def _differences(given: Case, needed: set[str], optional: set[str]) -> Iterable[str]:
    yield from (f"{key} is missing" for key in sorted(needed - set(given)))
    yield from (f"{key} is unknown" for key in sorted(set(given) - needed - optional))
