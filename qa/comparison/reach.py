"""Whether a figure says by how much something changed, what it came to, or what it came from."""

from __future__ import annotations

import re
from typing import Literal

from ...align.bitext import Lang
from ..quantities.quantity import Quantity

Reach = Literal["by", "to", "from"]

_ZH_VERB = (
    "(?:增加|增長|增长|上升|提高|提升|扩大|上涨|升高|增|升|涨|调高|上调|下降|减少|降低|下滑|回落|缩减|下跌|压减|降|减|跌|"
    "缩短|缩小|调低|下调|压缩|延长|减|扩)"
)
_ABOUT = r"\s*(?:大?约|将?近|超过?|逾|不足|不到)?(?:每[^，。；\d]{1,3})?\s*"
_ZH: tuple[tuple[Reach, re.Pattern[str]], ...] = (
    ("to", re.compile(f"{_ZH_VERB}[到至为]了?(?:原来的|原先的)?{_ABOUT}$")),
    ("by", re.compile(f"{_ZH_VERB}了{_ABOUT}$")),
    ("from", re.compile(f"(?:从|(?<![自理来缘原经])由)(?:原来|原先|过去|上年|去年|[0-9]{{4}}年)?的?{_ABOUT}$")),
)
_EN_VERB = (
    r"(?:(?:increas|grow|grew|ris|rose|climb|jump|soar|surg|rais|expand|lift|went up|decreas|declin|drop|fell|fall|"
    r"reduc|lower|cut|shrank|shrink|slump|plung|slow|narrow|shorten|extend|lengthen|prolong)\w*|down|up(?! to))"
)
_EN_ABOUT = (
    r"(?:a total of )?"
    r"(?:(?:about|around|nearly|almost|over|more than|less than|roughly|approximately|only|just|some|up to) )?"
    r"(?:[A-Z]{1,3}\$|(?:RMB|CNY|USD|EUR) ?|\W)?$"
)
_EN: tuple[tuple[Reach, re.Pattern[str]], ...] = (
    (
        "by",
        re.compile(
            rf"\b{_EN_VERB}(?: \w+)? by {_EN_ABOUT}|\bfrom (?:\S*\d\S*|\w+)(?: \w+){{0,2}} by {_EN_ABOUT}|"
            rf"\b(?:increase|rise|growth|decrease|decline|drop|fall|reduction|gain|cut) of {_EN_ABOUT}",
            re.IGNORECASE,
        ),
    ),
    ("to", re.compile(rf"\b(?!growth ){_EN_VERB} to {_EN_ABOUT}", re.IGNORECASE)),
    ("from", re.compile(rf"\bfrom {_EN_ABOUT}", re.IGNORECASE)),
)
# 由 is "from" where a change follows, and "by" before what does something: 由两个线程更新.
_BY_WHOM, _CHANGES = re.compile(f"由{_ABOUT}$"), re.compile("[^，。；]{0,12}[增升降减到至变提缩扩涨跌调改]")
_BARE = re.compile(f"{_ZH_VERB}{_ABOUT}$")
# What there is, where the Chinese says by how many more it is: 净增1200万户.
_ZH_MORE = re.compile(f"(?:净增|新增)(?:加了?|[一-鿿]{{2,4}}?)?{_ABOUT}$")
_EN_ALL = re.compile(rf"\bthere (?:are|were|is|was) {_EN_ABOUT}", re.IGNORECASE)
_EN_MORE = re.compile(r"\b(?:new|newly|net|more|additional|further|increase\w*|another|add\w*|extra)\b", re.IGNORECASE)
_SPAN = 40


def find_reach(quantity: Quantity, text: str, lang: Lang) -> Reach | None:
    """What a figure after a verb of change says; None where the words leave it open."""
    start = quantity.numeral[0]
    before = text[max(0, start - _SPAN) : start]
    found = next((reach for reach, pattern in (_ZH if lang == "zh" else _EN) if pattern.search(before)), None)
    if found == "from" and lang == "zh" and _BY_WHOM.search(before) and not _CHANGES.match(text, quantity.end):
        return None
    if found is None and lang == "zh" and _BARE.search(before):
        return "by"
    return found


def is_change_lost(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether the English gives as all that there is what the Chinese gives as new: 净增12户, "there were 12"."""
    if not _ZH_MORE.search(zh_text[max(0, zh.numeral[0] - _SPAN) : zh.numeral[0]]) or _EN_MORE.search(en_text):
        return False
    return _EN_ALL.search(en_text[max(0, en.numeral[0] - _SPAN) : en.numeral[0]]) is not None
