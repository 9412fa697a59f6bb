"""Counts and their shares of a whole, as either language says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...align.bitext import Lang
from ..quantities import Quantity
from .shown import is_count, is_rate

_ZH_NOUN = r"(?:(?![的额率价值占均比])[一-鿿]){0,12}"
_PAUSE = r"\s*[，,、（(]?\s*"
# 1008件，占全部新收案件的66.14%
_COMES: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(
        rf"\s*{_ZH_NOUN}{_PAUSE}(?:约)?占比?(?P<whole>[^，,。；;%（(]{{0,24}}?)的?(?:比重|比例)?[为达]?\s*"
    ),
    "en": re.compile(
        r"(?P<noun>[A-Za-z’' -]{0,90}?)(?:,\s*|\s+)(?:(?:which|and)\s+)?(?:it\s+|they\s+)?"
        r"(?:account(?:s|ed|ing)?\s+for|represent(?:s|ed|ing)|making\s+up|made\s+up|mak(?:es?|ing)\s+up|or)\s+|"
        r"[A-Za-z’' -]{0,60}?\s*\(\s*",
        re.IGNORECASE,
    ),
}
_EN_WHOLE = re.compile(r"\s*of\s+(?P<whole>(?:all\b|the\b|its\b|total\b)[A-Za-z’' -]{0,40}?)\s*(?:[,.;:()]|\band\b|$)")
# Names of one whole differ in these: 总投诉量, 全部投诉; where no name is left, it is the whole before.
_NO_NAME = re.compile(r"[总總全部数數量件案的\s]|\b(?:all|total|number|of|the|its)\b")
# What says by how much a count grew may stand between it and its share.
_GROWN: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"[^。；;%]{0,24}(?:增长|上升|下降|减少|提高|增加)\s*"),
    "en": re.compile(r"[A-Za-z’', -]{0,90}(?:up|down|by|of|increase|decrease)\s*"),
}


@dataclass(frozen=True, slots=True)
class Share:
    """A count in a sentence, the percentage that it is of a whole, and what this is called."""

    sentence: int
    part: Quantity
    rate: Quantity
    whole: str


def read_shares(text: str, quantities: Sequence[Quantity], lang: Lang, index: int) -> Iterator[Share]:
    """The counts of a sentence that are said to be so many percent of a whole."""
    figures = [one for one in quantities if one.kind not in ("date", "ordinal")]
    named = ""
    for place, rate in enumerate(figures):
        if not (place and is_rate(rate)):
            continue
        before = figures[place - 1]
        comes = _COMES[lang].fullmatch(text, before.end, rate.start)
        if comes is None:
            continue
        whole = comes["whole"] if lang == "zh" else _read_english_whole(text, rate)
        part = _find_part(text, figures, place - 1, lang)
        if part and whole is not None:
            named = _NO_NAME.sub("", whole.lower()) or named
            yield Share(index, part, rate, named)


def _read_english_whole(text: str, rate: Quantity) -> str | None:
    """What a percentage is of, in English; None where that is not said."""
    whole = _EN_WHOLE.match(text, rate.end)
    return whole["whole"].removeprefix("the ") if whole else None


def _find_part(text: str, figures: Sequence[Quantity], place: int, lang: Lang) -> Quantity | None:
    """The count that a share is of: the figure at a place, or the one before it if that one says its growth."""
    while (
        place and is_rate(figures[place]) and _GROWN[lang].fullmatch(text, figures[place - 1].end, figures[place].start)
    ):
        place -= 1
    return figures[place] if is_count(figures[place]) else None
