"""What either side says of a figure that one of them turned round: up and down, before and after, by and to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ...align.bitext import Lang
from ...text.messages import Message
from ...units.names import name_in_words
from ..quantities.quantity import Quantity
from .basis import find_bases
from .before_after import find_order
from .frequency import differ_in_frequency, quote_frequency
from .opposites import find_opposite, find_opposite_beside, find_other_noun
from .period_parts import find_part
from .problems import BASIS, DIRECTION, OPPOSITE, OPPOSITE_AROUND, ORDER, PERIOD_PART, RATE, REACH, UNIT
from .rates import find_rate
from .reach import Reach, find_reach
from .roles import find_direction

Words = Mapping[str, Message]
_NOTHING = Message("", "")
_WAYS = {"up": Message("up", "上升"), "down": Message("down", "下降")}
_REACHES: Mapping[Reach, Message] = {
    "by": Message("the change", "变动幅度"),
    "to": Message("what was reached", "变动后的数值"),
    "from": Message("the starting point", "变动前的数值"),
}
_NEW, _TOTAL = Message("what was added", "新增数"), Message("the total", "总数")
_BASES: Mapping[str, Message] = {
    "year": Message("the year before", "上年"),
    "month": Message("the month before", "上月"),
    "quarter": Message("the quarter before", "上季度"),
}
_PERIOD = Message("the period before", "上期")


class FigurePair(NamedTuple):
    """Two figures that correspond, with the texts that they stand in."""

    zh: Quantity
    zh_text: str
    en: Quantity
    en_text: str

    def sides(self) -> tuple[tuple[Lang, Quantity, str], tuple[Lang, Quantity, str]]:
        """Language, figure and text of either side."""
        return ("zh", self.zh, self.zh_text), ("en", self.en, self.en_text)


def quote(words: str) -> Message:
    """Words in quotation marks, the same in both languages."""
    return Message(f"“{words}”", f"“{words}”")


def describe_directions(pair: FigurePair) -> Words:
    """The words that say a rise and a fall."""
    words: dict[str, Message] = {}
    for lang, quantity, text in pair.sides():
        way = find_direction(quantity, text, lang)
        words[f"{lang}_way"] = _WAYS[way[0]] if way else _NOTHING
        words[f"{lang}_word"] = quote(way[1]) if way else _NOTHING
    return words


def describe_opposite(pair: FigurePair) -> Words:
    """The two words of opposite meaning."""
    ours, theirs = find_opposite(*pair) or find_opposite_beside(*pair) or ("", "")
    return {"zh_word": quote(ours), "en_word": quote(theirs)}


def describe_reach(pair: FigurePair) -> Words:
    """What either side says of the figure: by how much something changed, or what it came to."""
    ours, theirs = (find_reach(quantity, text, lang) for lang, quantity, text in pair.sides())
    if not (ours and theirs and ours != theirs):
        return {"zh_reach": _NEW, "en_reach": _TOTAL}
    return {"zh_reach": _REACHES[ours], "en_reach": _REACHES[theirs]}


def describe_order(pair: FigurePair) -> Words:
    """The figures with the words that say before and after."""
    found = {lang: find_order(quantity, text, lang) for lang, quantity, text in pair.sides()}
    return {lang: quote(order.words) for lang, order in found.items() if order}


def describe_bases(pair: FigurePair) -> Words:
    """What either side compares with."""
    words: dict[str, Message] = {}
    for lang, _, text in pair.sides():
        bases = find_bases(text, lang)
        words[f"{lang}_basis"] = _BASES[next(iter(bases))] if len(bases) == 1 else _PERIOD
    return words


def describe_parts(pair: FigurePair) -> Words:
    """The dates with the words that say which part of the period is meant."""
    found = {lang: find_part(quantity, text, lang) for lang, quantity, text in pair.sides()}
    return {lang: quote(part.words) for lang, part in found.items() if part}


def describe_rates(pair: FigurePair) -> Words:
    """What either side counts by, or how often it says that something is."""
    if differ_in_frequency(*pair):
        return {
            "zh": quote(quote_frequency(pair.zh_text, "zh")),
            "en": quote(quote_frequency(pair.en_text, "en")),
            "rates": Message("how often differs", "频率不同"),
        }
    ours, theirs = (find_rate(quantity, text, lang) or "" for lang, quantity, text in pair.sides())
    names = [words.zh if words else name for name in (ours, theirs) for words in (name_in_words(name),)]
    return {"rates": Message(f"per {ours} became per {theirs}", f"由每{names[0]}变为每{names[1]}")}


def describe_units(pair: FigurePair) -> Words:
    """The unit of either side by its name, or what either side counts; that they differ, where neither has a name."""
    ours, theirs = (name_in_words(quantity.unit) if quantity.unit else None for _, quantity, _ in pair.sides())
    if (pair.zh.unit, pair.en.unit) == ("person-time", "person"):
        return {"units": Message("人次 counts visits, not people", "“人次”是次数，不是人数")}
    if ours is not None and theirs is not None and ours != theirs:
        return {"units": Message(f"{ours.en} became {theirs.en}", f"单位由{ours.zh}变为{theirs.zh}")}
    nouns = find_other_noun(*pair)
    if nouns is None:
        return {"units": Message("a different unit", "单位不同")}
    return {"units": Message(f"“{nouns[0]}” became “{nouns[1]}”", f"“{nouns[0]}”变为“{nouns[1]}”")}


DESCRIPTIONS: Mapping[str, Callable[[FigurePair], Words]] = {
    DIRECTION.id: describe_directions,
    OPPOSITE.id: describe_opposite,
    OPPOSITE_AROUND.id: describe_opposite,
    REACH.id: describe_reach,
    ORDER.id: describe_order,
    BASIS.id: describe_bases,
    PERIOD_PART.id: describe_parts,
    RATE.id: describe_rates,
    UNIT.id: describe_units,
}
