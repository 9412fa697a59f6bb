"""Shares that cannot be right: counts are said to be so many percent of one whole, and one of them is another share.

The whole is a count in the text that most of the shares agree on, within what rounding leaves open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import groupby

from ...text.messages import Message
from .doubt import Doubt, Suspect
from .half_text import HalfText
from .share_relation import Share, read_shares
from .shown import find_only_change, find_step, is_count, show, write_instead

# So many shares, and more than those that differ, agree on a whole; by chance at most this likely.
_LEAST_AGREEING, _MOST_LIKELY = 2, 0.001
# The whole stands so many sentences before the shares at most.
_REACH = 4
_MARKS = {"zh": ("占",), "en": ("account", "represent", "mak", "made", "(", " or ")}
_SIGNS = ("%", "％", "per cent", "percent")


def check_shares(text: HalfText) -> Iterator[Doubt]:
    """The counts that are another share of a whole than the text says."""
    found: list[Share] = []
    for index, sentence in enumerate(text.texts):
        if any(sign in sentence for sign in _SIGNS) and any(mark in sentence for mark in _MARKS[text.lang]):
            found += read_shares(sentence, text.quantities(index), text.lang, index)
    for _, group in groupby(found, key=lambda share: (share.whole, text.paragraph(share.sentence))):
        shares = [*group]
        if len(shares) > _LEAST_AGREEING:
            yield from _judge(text, shares)


def _judge(text: HalfText, shares: Sequence[Share]) -> Iterator[Doubt]:
    """The shares that differ from the whole that most of them agree on."""
    wholes = _list_wholes(text, shares)
    best = max(wholes, key=lambda whole: sum(_fits(share, whole) for share in shares), default=None)
    if best is None:
        return
    differing = [share for share in shares if not _fits(share, best)]
    agreeing = [share for share in shares if _fits(share, best)]
    likely = len(wholes)
    chance = 1.0
    for share in agreeing:
        chance *= _measure_chance(share)
    if len(agreeing) >= _LEAST_AGREEING and len(agreeing) > len(differing) and likely * chance <= _MOST_LIKELY:
        yield from (_doubt(text, share, best) for share in differing)


def _list_wholes(text: HalfText, shares: Sequence[Share]) -> list[Decimal]:
    """The counts before and among the shares, larger than all parts."""
    first, last = shares[0].sentence, shares[-1].sentence
    most = max(Decimal(share.part.value) for share in shares)
    found = (
        one for index in range(max(0, first - _REACH), last + 1) for one in text.quantities(index) if is_count(one)
    )
    return [*dict.fromkeys(value for value in (Decimal(one.value) for one in found) if value >= most)]


def _fits(share: Share, whole: Decimal) -> bool:
    return is_share(Decimal(share.part.value), whole, Decimal(share.rate.value), find_step(share.rate))


def is_share(part: Decimal, whole: Decimal, rate: Decimal, step: Decimal) -> bool:
    """Whether a part is so many percent of a whole, rounded or cut."""
    exact = Fraction(part) * 100 / Fraction(whole)
    return Fraction(rate) - Fraction(step) / 2 <= exact < Fraction(rate) + Fraction(step)


def _measure_chance(share: Share) -> float:
    """How likely any percentage would fit a part."""
    return min(1.0, 1.5 * float(find_step(share.rate)) / max(1.0, float(share.rate.value)))


def _doubt(text: HalfText, share: Share, whole: Decimal) -> Doubt:
    part, rate, step = Decimal(share.part.value), Decimal(share.rate.value), find_step(share.rate)
    exact = (part * 100 / whole).quantize(step, ROUND_HALF_UP)
    rates = find_only_change(rate, step, lambda changed: is_share(part, whole, changed, step))
    parts = find_only_change(part, Decimal(1), lambda changed: is_share(changed, whole, rate, step))
    shown, shown_whole = show(part), show(whole)
    right, right_zh = ("", "")
    if len(rates) + len(parts) == 1:
        right = f"; {f'{rates[0]}%' if rates else show(parts[0])} would be possible"
        right_zh = f"；改为 {f'{rates[0]}%' if rates else show(parts[0])} 即可成立"
    return Doubt(
        "share",
        (
            Suspect(
                text.spot(share.sentence, share.rate),
                share.rate.value,
                lambda changed: is_share(part, whole, changed, step),
            ),
            Suspect(
                text.spot(share.sentence, share.part),
                share.part.value,
                lambda changed: is_share(changed, whole, rate, step),
            ),
        ),
        Message(
            f"{shown} of {shown_whole} is {exact}%, not {rate.quantize(step)}%{right}.",
            f"{shown} 占 {shown_whole} 的 {exact}%，不是 {rate.quantize(step)}%{right_zh}。",
        ),
        _measure_chance(share),
        write_instead(share.rate, rates[0]) if len(rates) == 1 and not parts else None,
        abs(exact - rate) <= step,
    )
