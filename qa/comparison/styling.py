"""The right figure in the target's own style: separators, number words, ordinals, million and billion."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from ...units.conversion import is_alike
from ..quantities.en.words import DIGITS, MONTH_NAMES, ORDINALS, SMALL, TENS
from ..quantities.quantity import Hedge, Quantity
from .values import date_parts

# The first word for each number; of odd spellings the usual one comes first.
_CARDINALS = {value: word for word, value in reversed([("zero", 0), *DIGITS.items(), *SMALL.items(), *TENS.items()])}
_ORDINALS = {value: word for word, value in reversed(ORDINALS.items())}
_MAGNITUDES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
# The plainest word for each hedge.
_HEDGES: Mapping[Hedge, str] = {
    "approx": "about",
    "over": "more than",
    "under": "nearly",
    "at-least": "at least",
    "at-most": "at most",
}
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MAGNITUDE = re.compile(r"\b(thousand|million|billion|trillion)\b", re.IGNORECASE)
_MONTHS = [name.capitalize() for name in MONTH_NAMES]
_MONTH = re.compile(r"\b(?:" + "|".join(_MONTHS) + r")\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?")


def suggest(zh: Quantity, en: Quantity) -> str | None:
    """The English words of a quantity with the Chinese value put in; None where no style is found to follow."""
    if zh.kind == "range" or en.kind == "range" or zh.value.startswith("T"):
        return None
    if zh.unit and en.unit and not is_alike(zh.unit, en.unit):
        return None
    if zh.kind == "date":
        return _write_date(zh.value, en.text)
    value = Decimal(zh.value)
    if zh.kind == "ordinal":
        return _write_ordinal(int(value), en.text) if value == int(value) else None
    return _write_cardinal(value, en.text)


def copy_hedge(zh: Quantity, en: Quantity) -> str | None:
    """The English words of a quantity with the hedge of the Chinese before them: "nearly 2,000"; None without one."""
    if zh.hedge is None:
        return None
    word, text = _HEDGES[zh.hedge], en.text
    if text[:1].isupper() and text[1:2].islower():
        word, text = word.capitalize(), text[0].lower() + text[1:]
    return f"{word} {text}"


def _write_cardinal(value: Decimal, like: str) -> str | None:
    digits, magnitude = _DIGITS.search(like), _MAGNITUDE.search(like)
    if digits and len(_DIGITS.findall(like)) == 1:
        power = _MAGNITUDES[magnitude[1].lower()] if magnitude else 0
        scaled = value.scaleb(-power)
        grouped = "," in digits.group() or (magnitude is None and "." not in digits.group() and value >= 10_000)
        return like[: digits.start()] + _format_figures(scaled, grouped) + like[digits.end() :]
    words = re.search(r"[A-Za-z]+(?:[ -][A-Za-z]+)*", like)
    if words and not digits and value == int(value) and 0 <= value < 100:
        number = spell_number(int(value))
        return _match_case(number, words.group())
    return None


def _format_figures(value: Decimal, grouped: bool) -> str:
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _write_ordinal(value: int, like: str) -> str:
    digits = re.search(r"\d+(?:st|nd|rd|th)?", like, re.IGNORECASE)
    if digits:
        return like[: digits.start()] + f"{value}{_choose_suffix(value)}" + like[digits.end() :]
    words = re.search(r"(?:the )?([A-Za-z-]+)$", like)
    if not words or value >= 100:
        return f"{value}{_choose_suffix(value)}"
    return like[: words.start(1)] + _match_case(spell_ordinal(value), words[1])


def _choose_suffix(value: int) -> str:
    return "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def spell_number(value: int) -> str:
    """A number below 100 in words.

    >>> spell_number(7), spelled(40), spelled(21), spelled(0)
    ('seven', 'forty', 'twenty-one', 'zero')
    """
    tens, ones = divmod(value, 10)
    return _CARDINALS[value] if value < 20 or not ones else f"{_CARDINALS[10 * tens]}-{_CARDINALS[ones]}"


def spell_ordinal(value: int) -> str:
    """An ordinal below 100 in words.

    >>> spell_ordinal(7), ordinal_words(12), ordinal_words(30), ordinal_words(21)
    ('seventh', 'twelfth', 'thirtieth', 'twenty-first')
    """
    tens, ones = divmod(value, 10)
    return _ORDINALS[value] if value < 20 or not ones else f"{_CARDINALS[10 * tens]}-{_ORDINALS[ones]}"


def _match_case(number: str, like: str) -> str:
    return number.capitalize() if like[:1].isupper() else number


def _write_date(value: str, like: str) -> str | None:
    """The English date with the Chinese year, month or day in it, where exactly one of them differs in kind."""
    parts = date_parts(value)
    year, month, day = (parts.get(name, "") for name in ("year", "month", "day"))
    text = like
    if year.isdigit():
        text = re.sub(r"\b\d{4}(?:th|st|nd|rd)?\b", year, text)
    if month.isdigit() and 1 <= int(month) <= 12:
        text = _MONTH.sub(_MONTHS[int(month) - 1], text)
    if day.isdigit():
        text = re.sub(r"\b\d{1,2}(?=(?:st|nd|rd|th)?\b)(?!\d)", str(int(day)), text, count=1)
    return text if text != like else None
