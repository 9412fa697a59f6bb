"""The right figure in the target's own style: separators, number words, ordinals, million and billion."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from ...units.conversion import is_alike
from ..quantities.en.words import DIGITS, MONTH_NAMES, ORDINALS, SMALL, TENS
from ..quantities.quantity import Hedge, Quantity
from .values import date_parts

# The first word for each number; of odd spellings the usual one comes first.
_CARDINALS = {value: word for word, value in reversed([("zero", 0), *DIGITS.items(), *SMALL.items(), *TENS.items()])}
_ORDINALS = {value: word for word, value in reversed(ORDINALS.items())}
_MAGNITUDES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
# The plainest word for each hedge.
HEDGE_WORDS: Mapping[Hedge, str] = {
    "approx": "about",
    "over": "more than",
    "under": "nearly",
    "at-least": "at least",
    "at-most": "at most",
}
# A hedge before a number that can be taken away, and what may follow a number.
_HEDGE_BEFORE = re.compile(
    r"(?:about|around|approximately|roughly|some|nearly|almost|over|above|more than|less than|fewer than|under|up to|"
    r"at least|at most|close to|as (?:many|much|high) as) ",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\b(?:or (?:more|less|so|above|below)|odd|plus)\b|\+$")
# Words that stand behind an article: "a 3-year plan", "a dozen".
_ARTICLE = re.compile(r"an? |\S+-[a-z]+$", re.IGNORECASE)
_NEAR = re.compile(r"将?近|接近|几乎|几近|\b(?:nearly|almost|close to|approaching)\b", re.IGNORECASE)
_FRACTION = re.compile(r"(?:an?|[a-z]+)[ -](?:half|[a-z]+(?:ths?|rds?|quarters?))|half", re.IGNORECASE)
_SIGN = re.compile(r"(?:[A-Z]{1,3})?[$£€¥] ?$|\b(?:RMB|USD|EUR|CNY|HKD) ?$")
_EXACT, _MOST_PARTS = Decimal("1e-9"), 20
_NUMBER_WORDS = frozenset([*DIGITS, *SMALL, *TENS])
_THOUSAND, _MOST_DECIMALS = 1000, 3
# A number of so many digits without commas shows that there are to be none.
_LONG = 5
_POINTED = re.compile(r"\d{1,2}(?P<sep>[.·/])\d{1,2}")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ZEROS = re.compile(r"\d+\.\d*0")
_MAGNITUDE = re.compile(r"\b(thousand|million|billion|trillion)\b", re.IGNORECASE)
_ORDINAL_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?(?P<suffix>st|nd|rd|th)?", re.IGNORECASE)
_ROMAN, _MOST_ROMAN = re.compile("[IVX]+"), 40
_ROMAN_PARTS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_DAY = re.compile(r"\b\d{1,2}(?P<suffix>st|nd|rd|th)?\b(?!\d)")
# Units in words that agree with their number.
_UNIT = re.compile(
    r"^( (?:second|minute|hour|day|week|month|year|decade|tonne|ton|metre|meter|kilometre|kilometer|kilogram|gram|"
    r"litre|liter|hectare|dollar|euro|pound|time|degree|percentage point))s?\b"
)
_MONTHS = [name.capitalize() for name in MONTH_NAMES]
_MONTH = re.compile(r"\b(?:" + "|".join(_MONTHS) + r")\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?")


def suggest(zh: Quantity, en: Quantity) -> str | None:
    """The English words of a quantity with the Chinese value put in; None where no style is found to follow."""
    if not _can_be_written(zh, en):
        return None
    if "date" in (zh.kind, en.kind):
        return _write_date(zh.value, en.text) if zh.kind == "date" else None
    value = Decimal(zh.value)
    if zh.kind == "ordinal":
        return _write_ordinal(int(value), en.text) if value == int(value) else None
    if zh.kind == en.kind == "fraction":
        return write_fraction(value, en.text)
    return _copy_decimals(zh, en.text) or _write_cardinal(value, en.text)


def _copy_decimals(zh: Quantity, like: str) -> str | None:
    """The English words with the Chinese figure as it stands, zeros at its end too: 3.0 for "3.1"; None for others."""
    start, end = (place - zh.start for place in zh.numeral)
    shown, digits = zh.text[start:end], _DIGITS.findall(like)
    plain = _ZEROS.fullmatch(shown) and Decimal(shown) == Decimal(zh.value) and not _MAGNITUDE.search(like)
    return like.replace(digits[0], shown) if plain and len(digits) == 1 else None


def _can_be_written(zh: Quantity, en: Quantity) -> bool:
    """Whether the English words may take the Chinese value: both of one sort, no range and no time of day."""
    kinds = (zh.kind, en.kind)
    if zh.value.startswith("T") or en.value.startswith("T") or "discount" in kinds or "range" in kinds:
        return False
    if zh.unit and en.unit and not is_alike(zh.unit, en.unit):
        return False
    alike = all((zh.kind == kind) == (en.kind == kind) for kind in ("percent", "fraction"))
    return alike and (en.kind != "ordinal" or zh.kind in ("ordinal", "date"))


def copy_hedge(zh: Quantity, en: Quantity) -> str | None:
    """The English words of a quantity with the hedge of the Chinese before them: "nearly 2,000"; None without one."""
    if zh.kind == "date":
        return f"around {en.text}" if date_parts(zh.value).keys() == {"year"} or zh.value.startswith("T") else None
    bare = drop_hedge(zh, en) if en.hedge else en.text
    if zh.hedge is None or bare is None or (en.kind != "fraction" and _ARTICLE.match(bare)):
        return None
    word = HEDGE_WORDS[zh.hedge]
    if zh.hedge == "under" and not is_nearly(zh):
        word = "fewer than" if en.kind == "cardinal" or en.unit == "person" else "less than"
    if en.text[:1].isupper() and en.text[1:2].islower():
        word = word.capitalize()
        bare = bare[0].lower() + bare[1:] if bare[1:2].islower() else bare
    return f"{word} {bare}"


def turn_hedge(zh: Quantity, en: Quantity) -> str | None:
    """The English words with the hedge of the Chinese for their own; None where theirs stands apart from the figure."""
    return copy_hedge(zh, en) if en.hedge is not None else None


def is_nearly(quantity: Quantity) -> bool:
    """Whether a figure is nearly reached (近, "almost") rather than simply more than the truth (不足, "less than")."""
    return _NEAR.match(quantity.text) is not None


def drop_hedge(zh: Quantity, en: Quantity) -> str | None:
    """The English words of a quantity without the hedge before its number; None where the hedge stands elsewhere."""
    if en.number is None:
        return None
    start = _find_number(en)
    bare = en.text[start:]
    if not start or _TRAILING.search(bare) or not _HEDGE_BEFORE.fullmatch(en.text[:start]):
        return None
    upper = en.text[:1].isupper() and bare[:1].islower()
    return bare[0].upper() + bare[1:] if upper else bare


def _find_number(en: Quantity) -> int:
    """Where the number begins in its words, with the currency sign before it: US$3."""
    assert en.number is not None
    start = en.number[0] - en.start
    sign = _SIGN.search(en.text[:start])
    return sign.start() if sign else start


def write_fraction(value: Decimal, like: str) -> str | None:
    """A fraction with a small denominator in words, where the English has words: "three quarters"."""
    fraction = Fraction(value).limit_denominator(_MOST_PARTS)
    exact = abs(Decimal(fraction.numerator) / fraction.denominator - value) < _EXACT
    if not _FRACTION.fullmatch(like) or not exact or not 0 < fraction < 1:
        return None
    part = {2: "half", 4: "quarter"}.get(fraction.denominator) or spell_ordinal(fraction.denominator)
    count = "one" if fraction.numerator == 1 else spell_number(fraction.numerator)
    plural = "s" if fraction.numerator > 1 else ""
    return _match_case(f"{count}{'-' if '-' in like else ' '}{part}{plural}", like)


def _write_cardinal(value: Decimal, like: str) -> str | None:
    if _ROMAN.fullmatch(like):
        return _write_roman(int(value)) if value == int(value) and 0 < value < _MOST_ROMAN else None
    digits, magnitude = _DIGITS.search(like), _MAGNITUDE.search(like)
    if digits and len(_DIGITS.findall(like)) == 1:
        return _write_figures(value, like, digits, magnitude)
    words = re.search(r"[A-Za-z]+(?:[ -][A-Za-z]+)*", like)
    if words and not digits and not magnitude and value == int(value) and 0 <= value < 100:
        number = spell_number(int(value))
        if _is_number(words.group()):
            return _match_case(number, words.group())
    return None


def _is_number(words: str) -> bool:
    """Whether the words are those of a number and no more: "forty-two", not "seven of them"."""
    return all(word.lower() in _NUMBER_WORDS for word in re.split("[ -]", words))


def _write_figures(value: Decimal, like: str, digits: re.Match[str], magnitude: re.Match[str] | None) -> str | None:
    """The words with other digits, and with another magnitude where the amount takes one."""
    word = magnitude[1].lower() if magnitude else None
    if word and not _THOUSAND > abs(value.scaleb(-_MAGNITUDES[word])) >= 1:
        fitting = [name for name, power in _MAGNITUDES.items() if _THOUSAND > abs(value.scaleb(-power)) >= 1]
        word = next((name for name in fitting if name != "thousand"), None)
    scaled = value.scaleb(-_MAGNITUDES[word]) if word else value
    decimals = -int(scaled.normalize().as_tuple().exponent)
    if decimals > max(_MOST_DECIMALS, len(digits.group().partition(".")[2])):
        return None
    grouped = "," in digits.group() or (scaled >= 10_000 and len(digits.group()) < _LONG)
    rest = like[digits.end() :]
    if magnitude:
        rest = re.sub(rf"\s*\b{magnitude[1]}\b", f" {word}" if word else "", rest, count=1)
    else:
        rest = _agree(rest, scaled, digits.group() == "1")
    return like[: digits.start()] + _format_figures(scaled, grouped) + rest


def _agree(rest: str, value: Decimal, one: bool) -> str:
    """The words behind a figure that was one, or becomes one, with their unit in the plural or singular: 24 hours."""
    if one == (value == 1):
        return rest
    return _UNIT.sub(rf"\g<1>{'s' if one else ''}", rest)


def _format_figures(value: Decimal, grouped: bool) -> str:
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _write_ordinal(value: int, like: str) -> str | None:
    """The number of an ordinal as the English writes it: 2nd, second, Article 2, Part II, Chapter Two."""
    digits = _ORDINAL_DIGITS.search(like)
    if digits:
        suffix = _choose_suffix(value) if digits["suffix"] else ""
        return like[: digits.start()] + f"{value}{suffix}" + like[digits.end() :]
    words = re.search(r"(?:the )?([A-Za-z-]+)$", like)
    if words and _ROMAN.fullmatch(words[1]):
        return like[: words.start(1)] + _write_roman(value) if value < _MOST_ROMAN else None
    if not words or value >= 100:
        return f"{value}{_choose_suffix(value)}"
    word = spell_number(value) if _is_number(words[1]) else spell_ordinal(value)
    return like[: words.start(1)] + _match_case(word, words[1])


def _write_roman(value: int) -> str:
    """A small number in Roman numerals."""
    parts = []
    for size, letters in _ROMAN_PARTS:
        parts.append(letters * (value // size))
        value %= size
    return "".join(parts)


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


def _name_month(month: int, like: str) -> str:
    """The name of a month, short where the English has a short one: "Mar." makes "Jan."."""
    name = _MONTHS[month - 1]
    if like.rstrip(".") in _MONTHS:
        return name
    return name if len(name) < _LONG else name[:3] + ("." if like.endswith(".") else "")


def _write_date(value: str, like: str) -> str | None:
    """The English date with the Chinese year, month or day in it, where exactly one of them differs in kind."""
    parts = date_parts(value)
    year, month, day = (parts.get(name, "") for name in ("year", "month", "day"))
    if pointed := _POINTED.fullmatch(like):
        return f"{int(month)}{pointed['sep']}{int(day)}" if month.isdigit() and day.isdigit() else None
    text = like
    if year.isdigit():
        text = re.sub(r"\b\d{4}(?:th|st|nd|rd)?\b", year, text)
    if month.isdigit() and 1 <= int(month) <= 12:
        text = _MONTH.sub(lambda match: _name_month(int(month), match[0]), text)
    if day.isdigit():
        text = _DAY.sub(lambda match: f"{int(day)}{_choose_suffix(int(day)) if match['suffix'] else ''}", text, count=1)
    return text if text != like else None
