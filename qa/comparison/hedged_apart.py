"""Hedges that stand apart from their figure: 超过50万个节点和200万个Pod, 大约是A100的两倍, 只能为1."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity

_HAN_FIGURE = r"[\d,.%一二两兩三四五六七八九十百千万萬亿億]"
# One hedge before two figures that are joined.
_ZH_BOTH = re.compile(
    rf"(?:超过|超過|超|逾|大?[约約]|将?近|將近|接近|至少|最多|不少[于於]|不超过|不超過)\s*{_HAN_FIGURE}+"
    r"[^，。；：、,;:\d]{0,8}(?:以?及|和|与|與|或|、)\s*$"
)
_EN_BOTH = re.compile(
    r"\b(?:more than|over|at least|about|around|approximately|nearly|almost|close to|roughly|up to|fewer than|less than|"
    r"some) [\d,.]*\d%?(?: (?!and\b|or\b)[\w/-]+){0,4},? (?:and|or) $",
    re.IGNORECASE,
)
# "About" before what something is compared with.
_COMPARED = re.compile("(?:大[约約]|[约約]|将近|將近|接近|差不多)[是为為][^，。；,;]{1,30}的\\s*$")
_PAST = re.compile("(?<![超通经經不])[过過]\\s*$")
_ONLY = re.compile("(?:只|仅|僅)[能]?[为為是有]?\\s*$")
_NEVER = re.compile(r"\b(?:cannot|not|never|no)\b[^,;.\d]*$|n['’]t\b[^,;.\d]*$", re.IGNORECASE)
_COURSE = re.compile("(?:经过|經過|历经|歷經|历时|歷時|经历了?|經歷了?|进行了?|進行了?)\\s*$")


def is_hedged_apart_in_chinese(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> bool:
    """Whether the Chinese says the hedge of an English figure apart from its own, or in other words."""
    before = zh_text[: zh.start]
    if _ZH_BOTH.search(before) or _COMPARED.search(before):
        return True
    if en.hedge in ("over", "at-least") and _PAST.search(before):
        return True
    if en.text.lower().startswith("over ") and _COURSE.search(before):
        return True
    return _ONLY.search(before) is not None and _NEVER.search(en_text[: en.start]) is not None


def is_hedged_apart_in_english(en: Quantity, en_text: str) -> bool:
    """Whether the hedge of a figure before an English one goes for this, too: "over 5,000 nodes and 200 pods"."""
    return _EN_BOTH.search(en_text[: en.start]) is not None
