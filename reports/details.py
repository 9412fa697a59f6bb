"""How a finding was read, in words: each detail with its name, what says nothing new left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..align.bitext import LANGS, Lang
from ..qa.comparison.causes import CAUSES
from ..qa.comparison.problems import PROBLEMS
from ..qa.findings import Finding
from ..text.messages import Message
from .locator import Locator
from .value_words import format_number
from .wording import WORDS

DETAIL_WORDS: Mapping[str, Message] = {
    "rule": Message("Rule", "规则"),
    "detail-zh": Message("Chinese", "原文"),
    "detail-en": Message("English", "译文"),
    "detail-times": Message("Length compared with the usual", "与通常长度之比"),
    "detail-score": Message("How unusual (standard deviations)", "偏离程度（标准差）"),
    "detail-glossary": Message("Glossary", "术语表"),
    "detail-held_back": Message("Severity if the alignment is right", "若对齐无误，严重程度"),
    "detail-note": Message("Note in the glossary", "术语表备注"),
    **{f"cause-{name}": words for name, words in CAUSES.items()},
    **{f"problem-{name}": problem.label for name, problem in PROBLEMS.items()},
}
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_SEPARATORS = str.maketrans("", "", ", \N{NO-BREAK SPACE}")
# What findings carry for programs and their messages say: of figures what is wrong, of terms both translations.
_CAUSES = ("cause", "problem")
_TERMS = ("name", "rendering", "form", "times")
# What findings of whole sentences carry for other rules.
_EXTENT = "extent"


class Detail(NamedTuple):
    """A detail: the key of its name among the words, or the name itself where a rule of others gave it; its value."""

    name: str
    value: Message


def list_details(finding: Finding, locator: Locator) -> Iterator[Detail]:
    """The details of a finding that tell more than its message and marks do."""
    yield from _list_readings(finding, locator)
    in_message = (*_CAUSES, _EXTENT, *(_TERMS if "rendering" in finding.detail else ()))
    for key, text in finding.detail.items():
        if text and key not in in_message and not key.endswith(("_value", "_reading")):
            name = f"detail-{key}"
            value = WORDS[text] if key == "held_back" else Message(text, text)
            yield Detail(name if name in DETAIL_WORDS else key, value)


def find_cause(finding: Finding) -> str | None:
    """The key of the words for a finding's likely cause, or else for what differs; None without either."""
    for name in _CAUSES:
        key = f"{name}-{finding.detail[name]}" if name in finding.detail else ""
        if key in DETAIL_WORDS:
            return key
    return None


def _list_readings(finding: Finding, locator: Locator) -> Iterator[Detail]:
    """The words of either side with the value they were read as; nothing where the words of both show it."""
    readings = [_Reading(lang, *read) for lang in LANGS if (read := _find_reading(finding, lang, locator))]
    if any(reading.is_telling() for reading in readings):
        for reading in readings:
            yield Detail(f"detail-{reading.lang}", reading.format())


class _Reading(NamedTuple):
    """What one side of a figure says, and the value it was read as."""

    lang: Lang
    words: str
    value: str

    def is_telling(self) -> bool:
        """Whether the value says more than the words: not “2,955” beside “2955 家”, but “7” beside “第七”."""
        return not _find_runs(self.value) <= _find_runs(self.words)

    def format(self) -> Message:
        """The words, and behind them a value that they don't show."""
        if not self.is_telling():
            return Message(self.words, self.words)
        return Message(f"{self.words} ({self.value})", f"{self.words}（{self.value}）")


def _find_runs(text: str) -> set[str]:
    """The numbers written in figures, without separators and leading zeros."""
    return {run.lstrip("0") for run in _FIGURES.findall(text.translate(_SEPARATORS))}


def _find_reading(finding: Finding, lang: Lang, locator: Locator) -> tuple[str, str] | None:
    """The marked words of one side and the value they were read as; None without either."""
    mark = finding.zh if lang == "zh" else finding.en
    value = finding.detail.get(f"{lang}_value")
    return (locator.quote_mark(mark, finding), format_number(value)) if mark and value else None
