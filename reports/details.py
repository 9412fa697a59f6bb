"""How a finding was read, in words: each detail with its name, what says nothing new left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..qa.comparison.causes import CAUSES
from ..qa.comparison.problems import PROBLEMS
from ..qa.findings import Finding
from ..text.messages import Message

DETAIL_WORDS: Mapping[str, Message] = {
    "detail-zh": Message("The Chinese says", "中文为"),
    "detail-en": Message("The English says", "英文为"),
    "detail-cause": Message("Likely cause", "可能原因"),
    "detail-name": Message("Chinese name", "中文名称"),
    "detail-rendering": Message("English here", "此处英文"),
    "detail-form": Message("English elsewhere", "别处英文"),
    "detail-times": Message("Times elsewhere", "别处次数"),
    "detail-ratio": Message("Length against the usual", "长度与常见长度之比"),
    "detail-score": Message("How unusual (standard deviations)", "偏离程度（标准差）"),
    "detail-glossary": Message("Glossary", "术语表"),
    "detail-note": Message("Note in the glossary", "术语表备注"),
    **{f"cause-{name}": words for name, words in CAUSES.items()},
    **{f"problem-{name}": problem.label for name, problem in PROBLEMS.items()},
}
_POWER = re.compile(r"10\^(\d+)")
_SEPARATORS = str.maketrans("", "", ", \N{NO-BREAK SPACE}")
_READINGS = {"zh": "detail-zh", "en": "detail-en"}
_NAMED = ("problem", "cause")  # values with words of their own


class Detail(NamedTuple):
    """A detail: the key of its name among the words, or the name itself where a rule of others gave it; its value."""

    name: str
    value: Message


def list_details(finding: Finding) -> Iterator[Detail]:
    """The details of a finding that tell more than its message and marks do."""
    known = finding.detail
    if not known:
        return
    readings = dict(_find_readings(known))
    if any(map(_is_arithmetic, readings.values())):
        for lang, reading in readings.items():
            yield _build_plain(_READINGS[lang], _POWER.sub(lambda m: f"{10 ** int(m[1]):,}", reading))
    for key, value in known.items():
        if key in _NAMED:
            words = DETAIL_WORDS.get(f"{key}-{value}")
            if key == "cause" and words and words.en not in finding.message.en:
                yield Detail(f"detail-{key}", words)
        elif not key.endswith(("_value", "_reading")) and value:
            yield _build_plain(_choose_name(finding, key), value)


def find_cause(finding: Finding) -> str | None:
    """The key of the words for a finding's likely cause, or else for what differs; None without either."""
    for name in ("cause", "problem"):
        key = f"{name}-{finding.detail[name]}" if name in finding.detail else ""
        if key in DETAIL_WORDS:
            return key
    return None


def _find_readings(known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """How either side was read; a value where it has no reading."""
    for lang in _READINGS:
        if reading := known.get(f"{lang}_reading") or known.get(f"{lang}_value"):
            yield lang, reading


def _is_arithmetic(reading: str) -> bool:
    """Whether a reading works something out, other than putting in a comma.

    >>> _is_arithmetic("24.9亿 = 24.9 × 10^8 = 2,490,000,000"), _is_arithmetic("第七 = 7"), _is_arithmetic("7 = 7")
    (True, True, False)
    >>> _is_arithmetic("2995 = 2,995"), _is_arithmetic("1300 余 = 1,300"), _is_arithmetic("2955")
    (False, False, False)
    """
    words, *steps = reading.translate(_SEPARATORS).split("=")
    return any(step not in words for step in steps)


def _choose_name(finding: Finding, key: str) -> str:
    """The key of a detail's name; “times” is a count in rules about terms, a ratio in the rule about length."""
    key = "ratio" if finding.rule == "length-ratio" and key == "times" else key
    return f"detail-{key}" if f"detail-{key}" in DETAIL_WORDS else key


def _build_plain(name: str, value: str) -> Detail:
    return Detail(name, Message(value, value))
