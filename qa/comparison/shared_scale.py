"""Figures that share the scale of the last of a list: "$629 and $605 million", 6.29和6.05万亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..quantities.quantity import Quantity

_FIGURE = r"(?:[A-Z]{0,3}[$€£¥]|RMB ?)?\d[\d,]*(?:\.\d+)?"
_SHARED_EN = re.compile(
    rf"(?:,? (?:and|or|to) (?:about |nearly |over )?{_FIGURE}|, {_FIGURE}){{1,8}}[ -]"
    r"(thousand|million|billion|trillion)\b",
    re.IGNORECASE,
)
_SHARED_ZH = re.compile(r"\s?(?:[、和与與及或]\s?\d[\d,]*(?:\.\d+)?\s?){1,8}(万亿|萬億|千万|千萬|百万|百萬|[万萬亿億])")
_SCALES = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "万": 4,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "万亿": 12,
}
_SIMPLIFIED = str.maketrans("萬億", "万亿")
_DIGITS = re.compile(r"[^\d]*\d[\d,]*(?:\.\d+)?")


def reread_shared_scale(quantity: Quantity, text: str, other: Sequence[Quantity]) -> Sequence[Quantity] | None:
    """A bare figure of a list with the scale of the list's last, where the other side has no figure of its own size."""
    if quantity.kind not in ("cardinal", "currency") or quantity.amount is None:
        return None
    if _DIGITS.fullmatch(quantity.text) is None:
        return None
    shared = _SHARED_EN.match(text, quantity.end) or _SHARED_ZH.match(text, quantity.end)
    if shared is None:
        return None
    scale = _SCALES[shared[1].casefold().translate(_SIMPLIFIED)]
    amounts = [q.amount for q in other if q.amount is not None and q.kind != "percent"]
    if quantity.amount in amounts or not any(amount >= Decimal(10) ** scale for amount in amounts):
        return None
    return (replace(quantity, value=f"{quantity.amount.scaleb(scale).normalize():f}"),)
