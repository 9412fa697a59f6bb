"""Shares that cannot be right: those of all parts of a whole add up to 100%, within what rounding leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ...align.bitext import Lang
from ...text.messages import Message
from ..quantities import Quantity
from .doubt import Doubt, Suspect
from .half_text import HalfText
from .shown import find_only_change, find_step, is_rate, write_instead

_LEAST = 3
_HUNDRED = Decimal(100)
# Sums further off are no attempt at 100.
_FAR = Decimal(30)
# So many other shares are one digit away from one with three digits.
_CHANGES = 27
_SHARES: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile("占|比重|比例|构成"),
    "en": re.compile(r"\b(?:account|represent|shares?|proportion|made? up|percent of|% of)", re.IGNORECASE),
}
# The last of the parts is what is left.
_REST: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"其[他它余餘]|剩余|余下"),
    "en": re.compile(r"\b(?:others?|the rest|the remain(?:ing|der))\b", re.IGNORECASE),
}
_NO_SHARE: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile("增|降|减|升|涨|跌|幅|率|多选|可多|利|息"),
    "en": re.compile(r"\b(?:up|down|increas|decreas|rise|rose|grow|grew|fell|fall|drop|rates?|growth)", re.IGNORECASE),
}


def check_full_shares(text: HalfText) -> Iterator[Doubt]:
    """The shares of a sentence that end with those of the rest, and don't add up to 100%."""
    for index, sentence in enumerate(text.texts):
        if not (_REST[text.lang].search(sentence) and _SHARES[text.lang].search(sentence)):
            continue
        rates = [one for one in text.quantities(index) if one.kind == "percent"]
        are_shares = len(rates) >= _LEAST and all(map(is_rate, rates)) and not _NO_SHARE[text.lang].search(sentence)
        if are_shares and _ends_with_rest(sentence, rates, text.lang) and (doubt := _judge(text, index, rates)):
            yield doubt


def _ends_with_rest(sentence: str, rates: Sequence[Quantity], lang: Lang) -> bool:
    """Whether the last of the shares is that of the rest."""
    before = sentence[rates[-2].end : rates[-1].start]
    return bool(_REST[lang].search(before) or (lang == "en" and _REST[lang].search(sentence, rates[-1].end)))


def _judge(text: HalfText, index: int, rates: Sequence[Quantity]) -> Doubt | None:
    """What is wrong with shares, if one changed digit makes them add up."""
    steps = {find_step(rate) for rate in rates}
    off, step = sum((Decimal(rate.value) for rate in rates), -_HUNDRED), max(steps)
    if len(steps) > 1 or abs(off) <= step * len(rates) or abs(off) > _FAR:
        return None
    changes = [(rate, changed) for rate in rates for changed in _list_changes(rate, step, off)]
    return _doubt(text, index, rates, off, changes) if changes else None


def _list_changes(rate: Quantity, step: Decimal, off: Decimal) -> list[Decimal]:
    """What a share may be with one digit changed for the sum to be 100."""
    value = Decimal(rate.value)
    return find_only_change(value, step, lambda changed: abs(off - value + changed) <= step / 2)


def _doubt(
    text: HalfText, index: int, rates: Sequence[Quantity], off: Decimal, changes: Sequence[tuple[Quantity, Decimal]]
) -> Doubt:
    only = changes[0] if len(changes) == 1 else None
    marked = only[0] if only else rates[-1]
    added = " + ".join(rate.text for rate in rates)
    mends, mends_zh = (f"; {only[1]}% would be possible", f"；改为 {only[1]}% 即可成立") if only else ("", "")
    return Doubt(
        "full-shares",
        tuple(
            Suspect(text.spot(index, one), one.value)
            for one in (marked, *(rate for rate in rates if rate is not marked))
        ),
        Message(
            f"{added} = {_HUNDRED + off}%, not 100%{mends}.", f"{added} = {_HUNDRED + off}%，不是 100%{mends_zh}。"
        ),
        min(1.0, len(rates) * _CHANGES * float(find_step(marked)) / float(_FAR)),
        write_instead(marked, only[1]) if only else None,
    )
