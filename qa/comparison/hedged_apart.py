"""Hedges that stand apart from their figure: 超过50万个节点和200万个Pod, 大约是A100的两倍, 只能为1."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold

# One hedge for two figures: 约50个节点和200万个容器.
_SHARED_HEDGE = re.compile(
    "(?:(?<![条合公节预制契])约|[将接]?近|超过?|逾|至少|最多|不[少多低高超][于过])[了为]?\\s?"
    "[0-9零一二两三四五六七八九十百千万亿][^,，。；;、:：]{0,14}[和与及或、][^,，。；;、:：0-9]{0,6}$"
)
# A hedge goes no further than so many characters.
_REACH = 120
_EN_FIGURE = r"[\d,.]*\d[%\w]*(?: (?!and\b|or\b|but\b)[\w/-]+){0,4}"
_EN_BOTH = re.compile(
    r"\b(?:more than|over|at least|about|around|approximately|nearly|almost|close to|roughly|up to|fewer than|"
    rf"less than|some|exceed\w*|within) {_EN_FIGURE}(?:, {_EN_FIGURE})*(?:,? (?:and|or)|,) $",
    re.IGNORECASE,
)
# "About" before what something is compared with.
_COMPARED = re.compile("(?:大[约約]|[约約]|将近|將近|接近|差不多)[是为為][^，。；,;]{1,30}的\\s*$")
# 过十亿人 are over a billion; 说过100遍 is another 过.
_PAST, _ROUND = re.compile("(?<![超通经經不])[过過]\\s*$"), re.compile("[十百千万萬亿億半]")
_ONLY = re.compile("(?:只|仅|僅)[能]?[为為是有]?\\s*$")
_NEVER = re.compile(r"\b(?:cannot|not|never|no)\b[^,;.\d]*$|n['’]t\b[^,;.\d]*$", re.IGNORECASE)
_COURSE = re.compile("(?:经过|經過|历经|歷經|历时|歷時|经历了?|經歷了?|进行了?|進行了?)\\s*$")


def is_hedged_apart_in_chinese(zh: Quantity, en: Quantity, zh_text: str, en_text: str) -> bool:
    """Whether the Chinese says the hedge of an English figure apart from its own, or in other words."""
    before = zh_text[: zh.start]
    if _SHARED_HEDGE.search(fold(before)) or _COMPARED.search(before):
        return True
    if en.hedge in ("over", "at-least") and _PAST.search(before) and _ROUND.match(zh.text):
        return True
    if en.text.lower().startswith("over ") and _COURSE.search(before):
        return True
    return _ONLY.search(before) is not None and _NEVER.search(en_text[: en.start]) is not None


def is_hedged_apart_in_english(en: Quantity, en_text: str) -> bool:
    """Whether the hedge of a figure before an English one goes for this, too: "over 5,000 nodes and 200 pods"."""
    return _EN_BOTH.search(en_text[max(0, en.start - _REACH) : en.start]) is not None
