"""What a figure is the number of: an article, a chapter, an annex; and articles put in later, "Article 84-2"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..quantities.quantity import Quantity

_DIGITS = {character: number for number, character in enumerate("一二三四五六七八九十", 1)}
_INSERTED = re.compile(r"\s?之\s?(?P<number>[一二三四五六七八九十]|[0-9]{1,2})(?![0-9一二三四五六七八九十分百])")
_LETTERS = ("bis", "ter", "quater", "quinquies", "sexies")
# What is numbered in Chinese, and what translators call it.
LABELS: Mapping[str, str] = {
    "编": "part book title",
    "章": "chapter part title",
    "节": "section part",
    "条": "article section clause rule regulation",
    "款": "paragraph subsection clause section part",
    "项": "item subparagraph subsection paragraph point clause",
    "目": "item point subitem",
    "步": "step stage",
    "步骤": "step stage",
    "表": "table schedule",
    "附表": "schedule table appendix annex",
    "图": "figure fig",
    "附图": "figure fig drawing",
    "附件": "annex appendix attachment exhibit schedule",
    "附录": "appendix annex schedule",
    "公式": "equation formula eq",
}
_SUBDIVISIONS = LABELS["款"].split() + LABELS["项"].split()
_ENGLISH = sorted({word for words in LABELS.values() for word in words.split()}, key=lambda word: (-len(word), word))
# The one before, or this one: 前款, 前两项, 本条.
_BEFORE = re.compile("(?:前[两二兩三述列]?|上|本|该|該)[款项項条條目]")
_PLURALS = {"appendices": "appendix", "annexes": "annex", "indices": "index", "formulae": "formula"}
_NUMBER = r"[(（]?(?:\d{1,4}(?:\.\d+)*[a-z]?|[IVX]{1,5}|[A-Za-z])[)）]?"
_JOINT = r"\s*(?:,\s*(?:and|or)?|and|or|to|through|[-–—&])\s*"
# A label, and the numbers of its list as far as the figure; brackets right behind a number have its parts.
_LISTED = re.compile(
    rf"\b(?P<label>{'|'.join([*_PLURALS, *_ENGLISH])})s?\.?\s*(?:{_NUMBER}{_JOINT})*"
    rf"(?:{_NUMBER}(?P<parts>(?:[(（]\w+[)）])*[(（]))?[(（]?$",
    re.IGNORECASE,
)
# How far a list of numbers may go on.
_LIST_REACH = 50
_ZH_LABEL = re.compile(r"(?:附[件录表图]|步骤|公式|[表图])\s*(?:[(（]\s*)?$")
_ZH_ITEM = re.compile(r"\s*([编章节条款项目])")


class Inserted(NamedTuple):
    """The second number of an article, and the words that say it."""

    number: int
    words: str


def read_inserted(quantity: Quantity, text: str) -> Inserted | None:
    """The second number of a Chinese article; None for others."""
    if quantity.kind != "ordinal" or quantity.unit not in ("条", "條"):
        return None
    match = _INSERTED.match(text, quantity.end)
    if match is None:
        return None
    number = match["number"]
    return Inserted(_DIGITS.get(number) or int(number), match[0].strip())


def says_inserted(en: Quantity, text: str, number: int) -> bool:
    """Whether an English article has this second number: 84-2, 84.2, 84(2), 84b, 84 bis."""
    latin = _LETTERS[number - 2] if 2 <= number < len(_LETTERS) + 2 else "\0"
    letter = chr(ord("a") + number - 1) if number <= 26 else "\0"
    said = rf"\s?[-‑–.(（]?\s?(?:{number}(?!\d)|{letter}(?![a-z])|{latin}\b)"
    return re.match(said, text[en.numeral[1] :], re.IGNORECASE) is not None


def points_before(en: Quantity, en_text: str, zh_text: str) -> bool:
    """Whether the English numbers a paragraph or article that the Chinese points at: 前项 / "paragraph 2"."""
    if en.kind not in ("cardinal", "ordinal") or not _BEFORE.search(zh_text):
        return False
    return not name_english(en, en_text).isdisjoint(_SUBDIVISIONS + LABELS["条"].split())


def name_english(en: Quantity, text: str) -> frozenset[str]:
    """What an English figure is the number of, by the word before it or its list: "Articles 3 to 8", "Item (5)"."""
    start = en.numeral[0]
    match = _LISTED.search(text[max(0, start - _LIST_REACH) : start])
    if match is None:
        return frozenset()
    label = match["label"].lower()
    return frozenset(_SUBDIVISIONS if match["parts"] else (_PLURALS.get(label, label),))


def name_chinese(zh: Quantity, text: str) -> frozenset[str]:
    """What English calls the thing that a Chinese figure is the number of: 第七条, 第（三）项, 附件二."""
    item = _ZH_ITEM.match(text, zh.end) if zh.unit == "heading" else None
    before = _ZH_LABEL.search(text[: zh.start]) if zh.unit is None else None
    label = item[1] if item else before[0].strip(" (（") if before else zh.unit or ""
    return frozenset(LABELS.get(label, "").split())


def is_same_reference(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether both figures number the same sort of thing: 第七条 and "Articles 3 to 8"."""
    ours = name_chinese(zh, zh_text)
    return bool(ours) and not ours.isdisjoint(name_english(en, en_text))
