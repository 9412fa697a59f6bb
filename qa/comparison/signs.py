"""Whether the English of a negative figure says that it is less than nothing: a minus, a fall, a loss."""

from __future__ import annotations

import re

from ..quantities.quantity import Quantity

# What makes a dash before digits a minus for certain.
_SURE_MINUS = re.compile(r"(?:负|零下|[为是达至到：:（(]\s?[-－−–]|^\s*[-－−–])$")
_MINUS = re.compile(r"(?:[-－−–]|减|负|零下)\s*$")
_LESS = re.compile(
    r"\b(?:negative\w*|minus|below|under|less|loss\w*|los[te]|losing|deficit\w*|fall\w*|fell|declin\w*|decreas\w*|"
    r"drop\w*|down\w*|reduc\w*|shr[aiu]nk\w*|contract\w*|lower\w*|slump\w*|slid\w*|plung\w*|cut\w*|dip\w*|outflow\w*|"
    r"shortfall\w*|recession|sub-?zero)\b|[(（]",
    re.IGNORECASE,
)
# A temperature falls to 12 degrees without being below zero.
_FREEZING = re.compile("零下")
_BELOW = re.compile(r"\b(?:negative|minus|below|under|sub-?zero|freezing|frost)\b|[-−–]\s?\d", re.IGNORECASE)
_BRACKETED = re.compile(r"[(（]\s*$")


def is_sign_lost(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether a Chinese figure is surely negative and nothing in the English says so."""
    if not zh.value.startswith("-") or en.value.startswith("-") or ".." in zh.value:
        return False
    if zh.value.lstrip("-") != en.value or not _SURE_MINUS.search(_read_before_digits(zh, zh_text)):
        return False
    said = _BELOW if _FREEZING.match(zh.text) else _LESS
    return said.search(en_text) is None


def is_sign_in_words(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether two amounts differ in a minus alone, which one side says in words or by a dash that may be one."""
    if zh.amount is None or en.amount is None or zh.amount != -en.amount:
        return False
    if zh.amount < 0:
        return _LESS.search(en_text) is not None
    return _MINUS.search(_read_before_digits(zh, zh_text)) is not None


def is_bracketed(quantity: Quantity, text: str) -> bool:
    """Whether a figure stands in brackets by itself, as accountants write a negative one: (1,250)."""
    return _BRACKETED.search(text[: quantity.start]) is not None and text[quantity.end :].lstrip()[:1] in tuple(")）")


def _read_before_digits(quantity: Quantity, text: str) -> str:
    digits = re.search(r"\d", text[quantity.start :])
    return text[: quantity.start + (digits.start() if digits else 0)]
