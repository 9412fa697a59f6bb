"""Hedging words of a sentence that belong to none of its figures, and so may be the one that another language has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...align.bitext import Lang
from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold
from .bounds import find_between
from .hedges import EN_HEDGE, EN_NO_HEDGE, ZH_HEDGE, ZH_NO_HEDGE

# What ends a sentence, in folded Chinese and in English.
_STOPS = re.compile(r"[。!?;]|\.\s")


def has_spare_hedge(text: str, lang: Lang, quantities: Sequence[Quantity], beside: Quantity) -> bool:
    """Whether a hedging word stands in the sentence of a quantity, but in none of the figures that were read there."""
    words, none = (ZH_HEDGE, ZH_NO_HEDGE) if lang == "zh" else (EN_HEDGE, EN_NO_HEDGE)
    text = none.sub(lambda match: "_" * len(match[0]), fold(text) if lang == "zh" else text)
    start, end = find_between(_STOPS, text, beside)
    hedged = [(one.start, one.end) for one in quantities if one.hedge]
    return any(
        not any(low < word.end() and word.start() < high for low, high in hedged)
        for word in words.finditer(text, start, end)
    )
