"""Quantities that need no counterpart: said in other words, said once for two, or a year that goes without saying."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..quantities.en.words import MONTH_NAMES
from ..quantities.quantity import Quantity
from .equivalents import is_said_by_year, stands_for
from .listed import counts_listed, is_gloss, is_measured
from .loosely_said import is_loosely_said_in_chinese, is_loosely_said_in_english
from .references import points_before
from .relative_periods import is_year_said, repeats_months, says_month, says_period, says_weekday, says_year
from .rounding import find_rounding
from .values import date_parts, group_of, has_digits, same_value
from .written_otherwise import is_uncounted, is_written_otherwise, stands_free

# English words that say a small number without being one.
_ENGLISH_FOR: dict[str, str] = {
    "2": (
        "both|pair\\w*|couple|doubl\\w*|dual|twin\\w*|two\\w*|second\\w*|twice|bi\\w*|either|"
        "respective\\w*|mutual\\w*|half"
    ),
    "3": "tripl\\w*|three\\w*|third\\w*|tri\\w*|thrice|tern\\w*|RGB",
    "4": "four\\w*|quad\\w*|quarter\\w*|tetra\\w*",
    "5": "five\\w*|fif\\w*|quint\\w*|penta\\w*",
    "6": "six\\w*|half a dozen|half-dozen",
    "7": "seven\\w*",
    "8": "eight\\w*",
    "9": "nine\\w*|ninth",
    "10": "ten\\w*|tenth|decades?|dec\\w*",
    "12": "twel\\w*|dozens?",
    "20": "twent\\w*|scores?",
    "100": "hundred\\w*|centur\\w*|centen\\w*",
    "1000": "thousand\\w*|millenni\\w*",
    "10000": "ten thousand|myriad\\w*|tens of thousands",
    "1000000": "million\\w*|mega\\w*",
    "1000000000": "billion\\w*",
    "1000000000000": "trillion\\w*",
    "0.5": "half|halv\\w*|semi\\w*|mid\\w*",
}
_HAN_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
# Round numbers that stand for themselves before a noun: 十亿咖喱食用者.
_HAN_POWERS = {5: "十万", 6: "百万", 7: "千万", 9: "十亿", 10: "百亿", 11: "千亿", 12: "[万兆]亿"}
_HAN_FOR: dict[str, str] = {
    "0": "零|无|没有",
    "1": "一|壹|首|单|每|初|元|独|唯|先|始|甲|冠|最|上半|前",
    "2": "二|两|双|俩|贰|兩|雙|对|倍|再|次|又|另|下半|后半|分别",
    "3": "三|叁|叄|季|RGB",
    "4": "四|肆",
    "10": "十|拾",
    "0.5": "半",
    "100": "百|佰|世纪",
    "1000": "千|仟",
    "10000": "万|萬",
    **{f"{10**k}": rf"(?<![0-9一二两三四五六七八九十百千.几数]){word}" for k, word in _HAN_POWERS.items()},
    "100000000": "亿|億",
}
# Counts of parties that stand listed beside the numeral (京津冀三地, 双方, 市区两级): the list says it.
_COLLECTIVE_UNITS = frozenset("地级方者岸边国省市区县院校")
_MAX_COLLECTIVE = 6
_FIGURE = re.compile(r"\d+(?:[.,·:/-]\d+)*")
# Words that say a share or a length of time without a figure.
_ENGLISH_SHARES: dict[str, str] = {
    "10": "tenth",
    "20": "fifth",
    "25": "quart(?:er|ile)s?",
    "50": "half|halves|halv\\w*|fifty[- ]fifty|50[-/]50",
    "75": "three[- ]quarters",
    "100": "doubl\\w*|all|every|full\\w*|whole|entire\\w*|complete\\w*",
    "200": "tripl\\w*",
}
_ENGLISH_TIMES: dict[tuple[str, str], str] = {
    ("24", "hour"): "clock|day and night|24/7",
    ("12", "month"): "(?:an?|one|per|each|every|the) year|year-long|annual\\w*",
    ("2", "week"): "fortnight",
    ("2", "year"): "every other year|bienni\\w*|biannual\\w*",
    ("6", "month"): "half[- ]year\\w*|half a year|semi\\w*|biannual\\w*|twice a year|twice yearly",
    ("0.5", "year"): "half[- ]year\\w*|half a year|semi\\w*|biannual\\w*|twice a year|twice yearly|six[- ]month\\w*",
    ("3", "month"): "quarter\\w*",
    ("10", "year"): "(?:that|this|the) period",
    ("5", "year"): "(?:that|this|the) period",
}
_NAMES_MONTH = re.compile(r"\b(?:months?|" + "|".join(name[:3] for name in MONTH_NAMES) + ")", re.IGNORECASE)
_ENGLISH_HOURS = {"T12:00": "noon|midday", "T00:00": "midnight"}
# The first of the five-year plans that follow one another without a gap, counted back from the 13th, 2016 to 2020.
_FIRST_PLAN = 1956
_PLAN = re.compile("十([一二三四五六七八九])五")
_HAN_DIGITS_BACK = {han: int(digit) for digit, han in _HAN_DIGITS.items()}
# 二是, 三是 number the points of a list.
# So many that they are counted by the thousand: many, without a figure.
_UNCOUNTED = ("数以", "數以")
_MANY = re.compile(r"\b(?:countless|numerous|innumerable|many|myriads?|in (?:their|the))\b", re.IGNORECASE)
_POINTS = tuple("，；。：、")
_POINTING = re.compile("[这那该此上前后其各]$|上述$")
# 第二天, 第二年 are the next day and the following year.
_NEXT = re.compile(r"\b(?:next|following|subsequent|later|after)\b", re.IGNORECASE)
# The fourth misspelt, which a rule of spelling tells.
_FORTH = re.compile(r"\b(?:the|an?|this|its|their|his|her) forth\b", re.IGNORECASE)
# "First" and "second" before these number something; before other words they order a story.
_COUNTED = re.compile(
    r"\W*(?:instance|quarter|half|phase|batch|stage|tier|generation|place|prize|session|edition|grade|class|round|rank|"
    r"plenary|congress|term|floor|volume|reading|tranche|award)s?\b",
    re.IGNORECASE,
)
_IN_THE = re.compile(r"\bin the\s+$", re.IGNORECASE)
# A count that announces a list says nothing that the list doesn't say: 以下两种方式, "the following ways".
_ANNOUNCED = re.compile("(?:以下|下列|如下|下述|下面)[的这這]?$")
_ANNOUNCING = re.compile(r"\b(?:following|follows|below)\b", re.IGNORECASE)
# A count right before a list, at whose head both languages have a colon: 5 种状态：, "The statuses:".
_COLON, _OPENS_LIST = re.compile(r":\s*$"), re.compile(r"[^，。；：、,;:0-9]{1,12}[：:]\s*")
_MAJORITY = re.compile(r"\b(?:majorit\w*|most|more than half|over half)\b", re.IGNORECASE)
_ITEM = re.compile("[^，,。：:、；;0-9]{0,6}[，,：:、]")
# "A couple" is as vague as these.
_COUPLE, _VAGUE = re.compile(r"\bcouple\b", re.IGNORECASE), re.compile("[几幾数數些多]|若干")
# "Half a day" is any long while.
# 九年义务教育 is the term for compulsory education.
_TERM_AFTER = re.compile("制?义务教育")
_A_WHILE = ("半天", "半日", "半晌")


def is_implied_in_english(
    quantity: Quantity, text: str, taken: Iterable[Quantity], zh_text: str, read: Iterable[Quantity] = ()
) -> bool:
    """Whether a Chinese quantity without a counterpart is in order: the English says it in other words.

    `taken`: the English quantities that have a counterpart; `read`: those that have none.
    """
    taken = tuple(taken)
    if is_written_otherwise(quantity, zh_text, text) or repeats_months(quantity, taken):
        return True
    if quantity.kind == "date":
        verbatim = not _is_counted(quantity, text) and _stands_verbatim(quantity, text, taken)
        return verbatim or _is_implied_date(quantity, text, taken, zh_text)
    read = tuple(read)
    taken = (*taken, *(other for other in read if _is_other_sort(quantity, other)))
    return (
        _stands_as_written(quantity, text, taken)
        or _is_dual(quantity, read)
        or _says_plan(quantity, text)
        or is_said_by_year(zh_text, quantity, text)
        or is_loosely_said_in_english(quantity, zh_text, text)
        or _says_in_words(quantity, text)
        or _is_no_count(quantity, zh_text)
        or _is_announced(quantity, text, zh_text)
        or _is_ordinal_word(quantity, text)
        or (quantity.text.startswith(_UNCOUNTED) and _MANY.search(text) is not None)
        or _is_majority(quantity, text)
        or _numbers_item(quantity, zh_text)
        or (_is_worded(quantity) and stands_free(_build_english_pattern(quantity.value), text, taken))
        or _stands_verbatim(quantity, text, taken)
    )


def _is_no_count(quantity: Quantity, zh_text: str) -> bool:
    """Whether a Chinese quantity says none or one, a while, parties listed beside it, or what it points at."""
    if quantity.value in ("0", "1") or quantity.text in _A_WHILE or _TERM_AFTER.match(zh_text, quantity.end):
        return True
    if zh_text[quantity.end : quantity.end + 1] == "是" and zh_text[: quantity.start][-1:] in _POINTS:
        return True
    return is_collective(quantity) or _is_pointed_at(quantity, zh_text) or counts_listed(quantity, zh_text)


def _is_majority(quantity: Quantity, text: str) -> bool:
    """Whether more than half is said as a majority."""
    return quantity.kind == "fraction" and quantity.text.startswith("过半") and _MAJORITY.search(text) is not None


def _numbers_item(quantity: Quantity, zh_text: str) -> bool:
    """Whether it numbers the item that its sentence begins: 第二种方法，重新编译."""
    if quantity.kind != "ordinal" or zh_text[: quantity.start].strip(" \n*-·•"):
        return False
    return _ITEM.match(zh_text, quantity.end) is not None


def _is_announced(quantity: Quantity, text: str, zh_text: str) -> bool:
    """Whether a Chinese quantity counts what follows, as the English announces without a figure."""
    if _COLON.search(text) and _OPENS_LIST.fullmatch(zh_text, quantity.end):
        return True
    announced = _ANNOUNCED.search(zh_text[max(0, quantity.start - 3) : quantity.start])
    return announced is not None and _ANNOUNCING.search(text) is not None


def _is_ordinal_word(quantity: Quantity, text: str) -> bool:
    """Whether the English says a second with "next" and its like, or a fourth that was typed "forth"."""
    words = {"2": _NEXT, "4": _FORTH}.get(quantity.value) if quantity.kind == "ordinal" else None
    return words is not None and words.search(text) is not None


def is_implied_in_chinese(
    quantity: Quantity,
    text: str,
    taken: Iterable[Quantity],
    en_text: str,
    years: frozenset[str],
    read: Iterable[Quantity] = (),
) -> bool:
    """Whether an English quantity without a counterpart is in order: repeated, a known year, or said in other words.

    `taken`: the Chinese quantities that have a counterpart; `read`: those that have none.
    """
    taken = tuple(taken)
    if any(same_value(other, quantity) or find_rounding(other, quantity) == "rounded" for other in taken):
        return True
    read = tuple(read)
    taken = (*taken, *(other for other in read if _is_other_sort(other, quantity)))
    return (
        stands_for(text, quantity)
        or is_written_otherwise(quantity, en_text, text)
        or is_uncounted(quantity, text)
        or is_loosely_said_in_chinese(quantity, en_text, text)
        or says_period(text, quantity)
        or is_year_said(quantity, taken)
        or repeats_months(quantity, taken)
        or _is_dual(quantity, read)
        or is_gloss(quantity, en_text, taken)
        or _is_plan(quantity, text)
        or (quantity.kind == "date" and date_parts(quantity.value).get("year") in years)
        or (quantity.value in ("0", "1") and quantity.kind != "ordinal")
        or (_COUPLE.search(quantity.text) is not None and _VAGUE.search(text) is not None)
        or _is_rank(quantity, en_text)
        or _stands_as_written(quantity, text, taken)
        or (_is_worded(quantity) and stands_free(_build_han_pattern(quantity.value), text, taken))
        or _is_listed_apart(quantity, text, taken)
        or points_before(quantity, en_text, text)
        or _stands_verbatim(quantity, text, taken)
    )


def _is_listed_apart(quantity: Quantity, text: str, taken: Iterable[Quantity]) -> bool:
    """Whether the Chinese lists both ends of a small span in words: 两妻、三妻 / "two or three"."""
    if quantity.kind != "range" or quantity.unit or has_digits(quantity):
        return False
    return all(
        end in _HAN_DIGITS and stands_free(_build_han_pattern(end), text, taken) for end in quantity.value.split("..")
    )


def _says_plan(quantity: Quantity, text: str) -> bool:
    """Whether the English gives the years of the five-year plan that a Chinese ordinal names: “十三五”."""
    name = _PLAN.search(quantity.text)
    if name is None:
        return False
    low = _FIRST_PLAN + 5 * (10 + _HAN_DIGITS_BACK[name[1]] - 1)
    return str(low) in text and str(low + 4) in text


def _is_dual(quantity: Quantity, read: Iterable[Quantity]) -> bool:
    """Whether it is "two" in words, said of what comes in twos, and nothing is left over that may stand for it."""
    if quantity.value != "2" or quantity.kind == "ordinal" or has_digits(quantity) or is_measured(quantity):
        return False
    if quantity.start and quantity.text[:1].isupper():
        return False  # part of a name
    return all(other.value == "1" for other in read)


def _is_worded(quantity: Quantity) -> bool:
    """Whether words for a number may say it: of a percentage, only a half."""
    return group_of(quantity) != "percent" or quantity.value in ("0.5", "50")


def _is_other_sort(zh: Quantity, en: Quantity) -> bool:
    """Whether a figure of the other side was read as another sort of quantity, so that its digits excuse nothing."""
    if (group_of(zh) == "percent") != (group_of(en) == "percent"):
        return "date" not in (zh.kind, en.kind) and has_digits(zh) and has_digits(en)
    return "basis point" in (zh.unit, en.unit)


def _stands_as_written(quantity: Quantity, text: str, taken: Iterable[Quantity]) -> bool:
    """Whether the whole quantity stands in the other text as it is written, its digits no part of longer ones."""
    return stands_free(re.compile(rf"(?<!\d)(?<!\d\.){re.escape(quantity.text)}(?!\d|\.\d)"), text, taken)


def _is_rank(quantity: Quantity, en_text: str) -> bool:
    """Whether "first" or "second" numbers nothing that is counted."""
    if quantity.kind != "ordinal" or quantity.value not in ("1", "2"):
        return False
    idiom = _IN_THE.search(en_text[: quantity.start]) and en_text[quantity.end :].startswith((" place", " instance"))
    return bool(idiom) or _COUNTED.match(en_text, quantity.end) is None


def _says_in_words(quantity: Quantity, text: str) -> bool:
    """Whether the English says a share or a length of time without a figure: "halved", "around the clock"."""
    words = _ENGLISH_SHARES.get(quantity.value) if quantity.kind == "percent" else None
    words = words or _ENGLISH_TIMES.get((quantity.value, quantity.unit or ""))
    return words is not None and re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None


def is_collective(quantity: Quantity) -> bool:
    """Whether a Chinese quantity counts parties that stand listed beside it: 京津冀三地, 市区两级."""
    if quantity.kind not in ("measure", "cardinal") or not quantity.value.isdigit():
        return False
    return 0 < int(quantity.value) <= _MAX_COLLECTIVE and quantity.text[-1:] in _COLLECTIVE_UNITS


def _is_plan(quantity: Quantity, text: str) -> bool:
    """Whether the English gives the years of a five-year plan that the Chinese names: “十三五” is 2016-2020."""
    low, _, high = quantity.value.partition("..")
    if not (low.isdigit() and high.isdigit() and int(high) - int(low) == 4):
        return False
    number = (int(low) - _FIRST_PLAN) // 5 + 1
    return 10 < number < 20 and f"十{_HAN_DIGITS[str(number - 10)]}五" in text


def _is_pointed_at(quantity: Quantity, text: str) -> bool:
    """Whether it counts what was named before: 这两个国家 is "these countries"."""
    return (
        quantity.value.isdigit()
        and int(quantity.value) <= _MAX_COLLECTIVE
        and bool(_POINTING.search(text[max(0, quantity.start - 2) : quantity.start]))
    )


def _is_implied_date(quantity: Quantity, text: str, taken: Iterable[Quantity], zh_text: str) -> bool:
    """A year is unsaid where the English has "the year", or says it once already; noon and midnight are words."""
    if quantity.value in _ENGLISH_HOURS:
        return re.search(rf"\b(?:{_ENGLISH_HOURS[quantity.value]})\b", text, re.IGNORECASE) is not None
    parts = date_parts(quantity.value)
    if set(parts) == {"year"} and says_year(text):
        return True
    if set(parts) == {"month"} and says_month(text):
        return True
    if "day" in parts and "year" not in parts and says_weekday(text, zh_text):
        return True
    if "month" in parts:
        name = re.compile(rf".{{0,12}}\b{MONTH_NAMES[int(parts['month']) - 1][:3]}.{{0,20}}", re.IGNORECASE)
        if any(_has_other_parts(parts, match.group()) for match in name.finditer(text)):
            return True
    return any(parts.items() <= date_parts(other.value).items() for other in taken if other.kind == "date")


def _is_counted(quantity: Quantity, text: str) -> bool:
    """Whether the figure of a month counts something in the English, which names no month: 12月, "12 projects"."""
    parts = date_parts(quantity.value)
    if parts.keys() != {"month"} or _NAMES_MONTH.search(text):
        return False
    return re.search(rf"(?<![\d.,]){int(parts['month'])} (?:[a-z]+ )?[a-z]{{3,}}s\b", text) is not None


def _has_other_parts(parts: dict[str, str], text: str) -> bool:
    """Whether the year and the day of a date stand in the text as figures."""
    figures = {str(int(part)) for name, part in parts.items() if name != "month"}
    return figures <= set(re.findall(r"\d+", text))


def _stands_verbatim(quantity: Quantity, text: str, taken: Iterable[Quantity]) -> bool:
    """Whether the figure stands in the other text digit for digit: a code, a version, a day such as 4.26."""
    figure = _FIGURE.search(quantity.text)
    if figure is None:
        return False
    return stands_free(
        re.compile(rf"(?<!\d)(?<!\d\.){re.escape(figure.group())}(?!\d|\.[1-9]|st\b|nd\b|rd\b|th\b)"), text, taken
    )


def _build_english_pattern(value: str) -> re.Pattern[str]:
    words = _ENGLISH_FOR.get(value)
    digits = rf"(?<![\d.,]){re.escape(value)}(?![\d]|[.,]\d)"
    return re.compile(rf"\b(?:{words})\b|{digits}" if words else digits, re.IGNORECASE)


def _write_han(value: str) -> str | None:
    """A number from 11 to 99 in Han numerals; None for others."""
    if not (value.isdigit() and 10 < int(value) < 100 and value[0] != "0"):
        return None
    tens, ones = value[0], value[1]
    written = ("" if tens == "1" else _HAN_DIGITS[tens]) + "十" + ("" if ones == "0" else _HAN_DIGITS[ones])
    return f"(?<![一二三四五六七八九百]){written}(?![一二三四五六七八九])"


def _build_han_pattern(value: str) -> re.Pattern[str]:
    words = _HAN_FOR.get(value) or _HAN_DIGITS.get(value) or _write_han(value)
    digits = rf"(?<![\d.,]){re.escape(value)}(?![\d]|[.,]\d)"
    return re.compile(f"{words}|{digits}" if words else digits)
