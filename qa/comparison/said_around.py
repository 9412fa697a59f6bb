"""Figures that are said around their sentence: numbers of items, days by their weekday, years that are plain."""

from __future__ import annotations

import re

from ...align.bitext import Bead, Lang
from ..bitext_view import BitextView
from ..quantities.quantity import Quantity
from .relative_periods import says_weekday
from .said_by_name import is_said_by_name
from .values import date_parts

# In files of these layouts a line may number itself once, before both languages.
_BOTH_LANGUAGES = frozenset(("inline", "alternating", "sections"))
_ITEM_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}")
# What goes on right behind the number of an item: Han, or a word with a capital after a space.
_TITLE_BEHIND = {"zh": re.compile(r"\s?[^\W\d_]"), "en": re.compile(r"\s+[A-Z][a-z]")}
# The beginning, middle or end of a year: 年初 / "in early 2020".
_PARTS_OF_YEAR, _YEAR_ZH, _YEAR = re.compile(r"年[初末底中尾终終]|[岁歲]末"), re.compile(r"\d{4}\s?年"), r"[12]\d{3}"
_PART_BEFORE_YEAR = re.compile(
    r"\b(?:early|late|mid|middle of|beginning of|start of|end of)[- ](?:the year )?$", re.IGNORECASE
)
# So many points more or less, which are no hour: 多1点, "1 HP more".
_POINTS, _MORE = re.compile(r"(\d{1,2})\s?[点點]"), re.compile(r"[多少加减減降升扣][加少低了]?$")


def is_said_around(view: BitextView, bead: Bead, quantity: Quantity, lang: Lang) -> bool:
    """Whether what stands around says a figure that one language has alone, or names it."""
    if _is_item_number(view, bead, quantity, lang):
        return True
    zh_text, en_text = view.text(bead, "zh"), view.text(bead, "en")
    if lang == "en":
        return _is_part_of_year(quantity, zh_text, en_text)
    if _is_points(quantity, zh_text, en_text):
        return True
    return is_said_by_name(quantity, zh_text, en_text) or _is_told_by_weekday(view, bead, quantity)


def _is_item_number(view: BitextView, bead: Bead, quantity: Quantity, lang: Lang) -> bool:
    """Whether a number stands once before both languages of an item or heading: 2参展作品…, "10 Warnings" / 警告."""
    if view.bitext.layout not in _BOTH_LANGUAGES or quantity.unit or quantity.hedge or quantity.kind != "cardinal":
        return False
    text = view.text(bead, lang)
    begins = not text[: quantity.start].strip() and _ITEM_NUMBER.fullmatch(quantity.text) is not None
    if not begins or _begins_with_number(view, bead, "zh" if lang == "en" else "en"):
        return False
    is_heading = all(segment.kind == "heading" for segment in view.bitext.segments(bead, lang))
    return (lang == "zh" or is_heading) and _TITLE_BEHIND[lang].match(text, quantity.end) is not None


def _is_points(quantity: Quantity, text: str, en_text: str) -> bool:
    """Whether what may be an hour is points that were won or lost, as many as the English says, or one."""
    points = _POINTS.fullmatch(quantity.text)
    if points is None or not _MORE.search(text[: quantity.start]):
        return False
    return points[1] == "1" or re.search(rf"(?<![\d.]){points[1]}(?![\d.])", en_text) is not None


def _begins_with_number(view: BitextView, bead: Bead, lang: Lang) -> bool:
    return view.text(bead, lang).lstrip("([（第")[:1].isdigit()


def _is_told_by_weekday(view: BitextView, bead: Bead, quantity: Quantity) -> bool:
    """Whether the English of the sentence before or after gives the weekday of a day that it gives no date of."""
    parts = date_parts(quantity.value) if quantity.kind == "date" else {}
    if not view.neighbours or "day" not in parts or "year" in parts:
        return False
    around = (b for b in view.near(bead, 1) if b.en)
    return any(says_weekday(view.text(b, "en"), view.text(bead, "zh")) for b in around)


def _is_part_of_year(quantity: Quantity, text: str, en_text: str) -> bool:
    """Whether a year makes plain which year the Chinese means the beginning, middle or end of."""
    if quantity.kind not in ("date", "cardinal") or not re.fullmatch(_YEAR, quantity.value):
        return False
    named = _PARTS_OF_YEAR.search(text) is not None and _YEAR_ZH.search(text) is None
    return named and _PART_BEFORE_YEAR.search(en_text[: quantity.start]) is not None
