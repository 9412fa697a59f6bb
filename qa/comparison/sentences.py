"""What a finding about figures says: the sentence of its problem, filled in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from ...text.messages import Message
from ..bitext_view import BitextView
from ..quantities.quantity import Hedge, Quantity
from .causes import find_cause
from .comparison import Comparison
from .growth import find_ratio
from .limits import find_limit
from .problems import (
    ADDED,
    ADDED_NEAR,
    GROWTH,
    HEDGE_CHANGED,
    HEDGE_CONTRADICTED,
    HEDGE_DROPPED,
    MISSING,
    MISSING_NEAR,
    REFERENCE,
    SWAPPED,
    VALUE,
    Problem,
)
from .references import read_inserted
from .styling import HEDGE_WORDS, is_nearly, spell_number
from .turned import DESCRIPTIONS, FigurePair, Words, quote

_NOTHING = Message("", "")
_HEDGES: Mapping[Hedge, Message] = {
    "approx": Message("means “about”", "为约数"),
    "over": Message("means “more than”", "意为“超过”"),
    "under": Message("means “nearly”", "意为“近”"),
    "at-least": Message("is a lower limit", "为下限"),
    "at-most": Message("is an upper limit", "为上限"),
}
_LIMITS = {"least": _HEDGES["at-least"], "most": _HEDGES["at-most"]}
_LESS = Message("means “less than”", "表示“不足”")
_EXACT = Message("is exact", "为确数")
# Denominators of fractions that are read as such.
_MOST_PARTS = 1000


def build_message(problem: Problem, comparison: Comparison, related: list[Comparison], view: BitextView) -> Message:
    """One sentence about a comparison with a problem, and those that are folded into it."""
    words = {lang: _quote(quantity) for lang, quantity in (("zh", comparison.zh), ("en", comparison.en)) if quantity}
    if problem in (MISSING, ADDED):
        words |= _count(len(related))
    elif problem in (MISSING_NEAR, ADDED_NEAR):
        words["place"] = _name_place(comparison.distance or 0)
    elif comparison.zh and comparison.en:
        words |= _describe_pair(problem, comparison, related, comparison.zh, comparison.en, view)
    en, zh = ({name: word.text(ui) for name, word in words.items()} for ui in ("en", "zh"))
    return Message(problem.message.en.format(**en), problem.message.zh.format(**zh))


def _describe_pair(
    problem: Problem, comparison: Comparison, related: list[Comparison], zh: Quantity, en: Quantity, view: BitextView
) -> Words:
    """What the sentences about two quantities need."""
    if problem is VALUE:
        return _describe_values(zh, en)
    if problem is SWAPPED:
        return {"other": _quote(related[0].en) if related and related[0].en else _NOTHING}
    pair = FigurePair(zh, view.text(comparison.side("zh")[1], "zh"), en, view.text(comparison.side("en")[1], "en"))
    if problem in (HEDGE_CHANGED, HEDGE_CONTRADICTED, HEDGE_DROPPED):
        return _describe_hedges(problem, pair)
    describe = {GROWTH.id: _describe_growth, REFERENCE.id: _describe_reference, **DESCRIPTIONS}.get(problem.id)
    return describe(pair) if describe else {}


def _repeat(words: str) -> Message:
    return Message(words, words)


def _quote(quantity: Quantity) -> Message:
    return _repeat(f"“{quantity.text}”")


def _count(others: int) -> Words:
    """How many more figures there are."""
    number = "one more number" if others == 1 else f"{others} more numbers"
    more = Message(f" and {number} in this sentence", f"和本句另外 {others} 个数字") if others else _NOTHING
    return {"others": more, "are": _repeat("are" if others else "is"), "were": _repeat("were" if others else "was")}


def _name_place(distance: int) -> Message:
    """Where a sentence stands that is so many before (less than zero) or after this one."""
    if abs(distance) == 1:
        return (
            Message("in the next sentence", "下一句") if distance > 0 else Message("in the sentence before", "上一句")
        )
    number = spell_number(abs(distance))
    if distance > 0:
        return Message(f"{number} sentences later", f"其后第 {distance} 句")
    return Message(f"{number} sentences before", f"其前第 {-distance} 句")


def _describe_values(zh: Quantity, en: Quantity) -> Words:
    cause = find_cause(zh, en).text
    clause = Message(f": {cause.en}", f"：{cause.zh}") if cause.en else _NOTHING
    return {"zh_value": _bracket_value(zh), "en_value": _bracket_value(en), "cause": clause}


def _bracket_value(quantity: Quantity) -> Message:
    """The value in brackets, where the words don't show it: after 24.9亿元, not after 2,995 or 31st."""
    shown = format_value(quantity)
    if quantity.kind == "ordinal" and quantity.amount is not None:
        words = _NOTHING if shown in quantity.text else Message(_format_ordinal(int(quantity.amount)), f"第 {shown}")
    else:
        is_shown = shown.replace(",", "") in quantity.text.replace(",", "")
        words = _NOTHING if is_shown else _repeat(shown)
    return Message(f" ({words.en})", f"（{words.zh}）") if words.en else _NOTHING


def format_value(quantity: Quantity) -> str:
    """A value as a reader takes it in: thousands set apart, a percent sign, fractions as such."""
    amount = quantity.amount
    if amount is None:
        return quantity.value.replace("XXXX-", "").replace("..", "–")
    if quantity.kind == "fraction":
        fraction = Fraction(amount).limit_denominator(_MOST_PARTS)
        return f"{fraction.numerator}/{fraction.denominator}" if fraction.denominator > 1 else f"{amount:,f}"
    text = f"{amount:,f}" if quantity.kind != "ordinal" else f"{amount:f}"
    return text + ("%" if quantity.kind == "percent" else "")


def _format_ordinal(number: int) -> str:
    """An ordinal in figures: 1st, 2nd, 11th, 23rd."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _describe_reference(pair: FigurePair) -> Words:
    """The article with its second number, and that number."""
    inserted = read_inserted(pair.zh, pair.zh_text)
    rest = inserted.words if inserted else ""
    return {"whole": _repeat(f"“{pair.zh.text}{rest}”"), "rest": _repeat(rest)}


def _describe_growth(pair: FigurePair) -> Words:
    """How many times as much either side says."""
    times = {lang: find_ratio(q, text, lang) or Decimal(q.value) for lang, q, text in pair.sides()}
    return {f"{lang}_times": _repeat(f"{value}") for lang, value in times.items()}


def _describe_hedges(problem: Problem, pair: FigurePair) -> Words:
    """What the hedges of both sides mean, with the words of limits that stand apart from their figures."""
    hedges: dict[str, Message] = {}
    zh, en = pair.zh, pair.en
    for lang, quantity, text in pair.sides():
        limit = find_limit(quantity, text, lang) if quantity.hedge is None and problem is HEDGE_CONTRADICTED else None
        hedges[f"{lang}_hedge"] = _LIMITS[limit.bound] if limit else _name_hedge(quantity)
        if limit:
            hedges[lang] = quote(text[limit.start : quantity.end])
    start = zh.numeral[0]
    word = zh.text[: start - zh.start].strip()
    hedged = problem.suggest(zh, en) if problem.suggest else None
    return {
        **hedges,
        "zh_hedge_word": Message("", f"“{word}”" if word else "约数"),
        "hedged": _repeat(f"“{hedged or HEDGE_WORDS[zh.hedge or 'approx']}”"),
    }


def _name_hedge(quantity: Quantity) -> Message:
    """What a hedge means; 不足 is less and not nearly."""
    if quantity.hedge is None:
        return _EXACT
    return _LESS if quantity.hedge == "under" and not is_nearly(quantity) else _HEDGES[quantity.hedge]
