"""Counts that are said to be all parts of a whole: the last one is of "others", a sum closes them, or men and women."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...align.bitext import Lang
from ..quantities import Quantity
from .half_text import HalfText
from .shown import is_whole


class Count(NamedTuple):
    """A count and the sentence that it stands in."""

    sentence: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class PartList:
    """Counts that are all parts of one, and what may be the whole: one count that is named as such, or several."""

    parts: tuple[Count, ...]
    wholes: tuple[Count, ...]
    is_named: bool


# The whole of a list of parts that doesn't name it stands so many sentences before at most.
_REACH = 3
_LEAST_PARTS = 3
_OTHERS: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"(?:其[他它余餘]|余下|剩余)[^，。；,;\d]{0,16}$"),
    "en": re.compile(r"\b(?:the\s+)?(?:others?|rest|remaining|remainder)\b[A-Za-z ]{0,16}$", re.IGNORECASE),
}
_OTHERS_AFTER = re.compile(r"\s*(?:[a-z]+\s+)?others?\b", re.IGNORECASE)
_NAMED: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(
        r"[^。；;\d]{0,12}[，,：:（(；;]\s*(?:其中|包括|分别(?:是|为)|分为)[^。；;\d]{0,24}|[^。；;，,\d]{0,12}[：:（(][^。；;\d]{0,16}"
    ),
    "en": re.compile(
        r"[A-Za-z’' ,-]{0,60}(?:\bincluding\b|\bof which\b|\bnamely\b|\bamong which\b|:|\()[A-Za-z’' ]{0,40}",
        re.IGNORECASE,
    ),
}
_SUM: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"[^，,、；;。\d]{0,6}[，,；;、]\s*(?:共计|合计|总计|总共|共)(?:为|达|有)?\s*"),
    "en": re.compile(
        r"[A-Za-z’' -]{0,40}[,;]\s*(?:for\s+)?(?:a\s+total\s+of|totall?ing|in\s+total|altogether)\s*", re.IGNORECASE
    ),
}
_SEXES: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "zh": (re.compile(r"男[^，,、；;。\d]{0,4}$"), re.compile(r"女[^，,、；;。\d]{0,4}$")),
    "en": (
        re.compile(r"\s*(?:[a-z]+\s+)?(?:men|males?|boys)\b", re.IGNORECASE),
        re.compile(r"\s*(?:[a-z]+\s+)?(?:women|females?|girls)\b", re.IGNORECASE),
    ),
}
_HINTS: Mapping[Lang, tuple[str, ...]] = {
    "zh": ("其他", "其它", "其余", "余下", "剩余", "其餘", "共", "计", "男"),
    "en": ("other", "rest", "remain", "total", "altogether", "men", "male", "boys"),
}


def find_part_lists(text: HalfText) -> Iterator[PartList]:
    """The lists of counts in a text that are all parts of a whole."""
    for index, sentence in enumerate(text.texts):
        if not any(hint in sentence for hint in _HINTS[text.lang]):
            continue
        figures = [one for one in text.quantities(index) if one.kind not in ("date", "ordinal", "percent")]
        if len(figures) >= _LEAST_PARTS:
            yield from _read_closed(text, index, figures)
            yield from _read_summed(text, index, figures)
            yield from _read_sexes(text, index, figures)


def _read_closed(text: HalfText, index: int, figures: Sequence[Quantity]) -> Iterator[PartList]:
    """Parts at the end of a sentence, the last of them "others"; the whole may come first."""
    last, sentence = figures[-1], text.texts[index]
    figures = _take_alike(figures)
    is_closed = _OTHERS[text.lang].search(sentence, 0, last.start) or (
        text.lang == "en" and _OTHERS_AFTER.match(sentence, last.end)
    )
    if not is_closed or len(figures) < _LEAST_PARTS:
        return
    if _NAMED[text.lang].fullmatch(sentence, figures[0].end, figures[1].start) and len(figures) > _LEAST_PARTS:
        yield PartList(_place(index, figures[1:]), _place(index, figures[:1]), True)
    else:
        before = tuple(
            Count(k, one)
            for k in range(max(0, index - _REACH), index)
            for one in text.quantities(k)
            if is_whole(one) and one.unit == last.unit
        )
        yield PartList(_place(index, figures), before, False)


def _read_summed(text: HalfText, index: int, figures: Sequence[Quantity]) -> Iterator[PartList]:
    """Counts side by side before their sum."""
    for place in range(2, len(figures)):
        parts = [*figures[:place]]
        if _SUM[text.lang].fullmatch(text.texts[index], parts[-1].end, figures[place].start):
            while parts and not _are_alike([*parts, figures[place]]):
                del parts[0]
            if len(parts) > 1:
                yield PartList(_place(index, parts), _place(index, figures[place : place + 1]), True)


def _read_sexes(text: HalfText, index: int, figures: Sequence[Quantity]) -> Iterator[PartList]:
    """A count of people, then that of the men and that of the women among them."""
    sentence = text.texts[index]
    for whole, one, other in zip(figures, figures[1:], figures[2:], strict=False):
        said = [_is_sex(sentence, quantity, text.lang) for quantity in (one, other)]
        if sorted(said) == [0, 1] and _are_alike([whole, one, other]):
            yield PartList(_place(index, (one, other)), _place(index, (whole,)), True)


def _is_sex(sentence: str, quantity: Quantity, lang: Lang) -> int:
    """0 for a count of men, 1 of women, -1 of neither."""
    for number, pattern in enumerate(_SEXES[lang]):
        if pattern.search(sentence, 0, quantity.start) if lang == "zh" else pattern.match(sentence, quantity.end):
            return number
    return -1


def _take_alike(figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The last figures that are whole counts in one unit."""
    first = len(figures)
    while first and _are_alike([figures[first - 1], *figures[-1:]]):
        first -= 1
    return figures[first:]


def _are_alike(figures: Sequence[Quantity]) -> bool:
    """Whether figures are whole counts in one unit."""
    return all(map(is_whole, figures)) and len({one.unit for one in figures}) == 1


def _place(index: int, figures: Sequence[Quantity]) -> tuple[Count, ...]:
    return tuple(Count(index, one) for one in figures)
