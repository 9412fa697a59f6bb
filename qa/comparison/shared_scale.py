"""Figures that share the scale of the last of a list: "$629 and $605 million", 6.29和6.05万亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..quantities.en.words import MAGNITUDES
from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold
from ..quantities.zh.words import POWERS

_FIGURE = r"(?:[A-Z]{0,3}[$€£¥]|RMB ?)?\d[\d,]*(?:\.\d+)?"
_SHARED_EN = re.compile(
    rf"(?:,? (?:and|or|to) (?:about |nearly |over )?{_FIGURE}|, {_FIGURE}){{1,8}}[ -]"
    r"(thousand|million|billion|trillion)\b",
    re.IGNORECASE,
)
_SHARED_ZH = re.compile(r"\s?(?:[、和与與及或]\s?\d[\d,]*(?:\.\d+)?\s?){1,8}(万亿|萬億|千万|千萬|百万|百萬|[万萬亿億])")
_DIGITS = re.compile(r"[^\d]*\d[\d,]*(?:\.\d+)?")


def reread_shared_scale(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A bare figure of a list with the scale of the list's last, where the other side has no figure of its own size."""
    if quantity.kind not in ("cardinal", "currency") or quantity.amount is None:
        return None
    if _DIGITS.fullmatch(quantity.text) is None:
        return None
    scale = _read_scale(text, quantity.end)
    amounts = [q.amount for q in other if q.amount is not None and q.kind != "percent"]
    if scale is None or quantity.amount in amounts or not any(amount >= scale for amount in amounts):
        return None
    return (replace(quantity, value=f"{(quantity.amount * scale).normalize():f}"),)


def _read_scale(text: str, start: int) -> Decimal | None:
    """The scale behind the last of the figures that go on at `start`."""
    if english := _SHARED_EN.match(text, start):
        return Decimal(MAGNITUDES[english[1].casefold()])
    chinese = _SHARED_ZH.match(text, start)
    return Decimal(10) ** sum(POWERS[power] for power in fold(chinese[1])) if chinese else None
