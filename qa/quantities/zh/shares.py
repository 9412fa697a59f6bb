"""Shares of a whole: percentages, fractions, halves, tenths, discounts, and multiples."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..exact import plain
from ..lazy_pattern import Pattern
from ..quantity import Kind
from .amount import HALF, Amount, made, plus_half, scaled, skip
from .measures import unit_at
from .numerals import Numeral, read_run
from .sums import EXACT

# 分之 with one of these below is a percentage (per mille, per ten thousand …), with other numbers a fraction.
_SHARES = {"百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9}
_POINTS = Pattern(r"[ \t]{0,2}个?百分点")
# 成 as a tenth and 折 as a discount, and not the words they begin.
_TENTHS = Pattern(r"[ \t]?成(?![为员立功效长本果分就品都名型套绩语因交家年了形份章全千百才何])")
# 三成五 is 35%.
_ODD_TENTH = {char: value for value, char in enumerate("零一二三四五六七八九")}
_DISCOUNT = Pattern(r"[ \t]?折(?![扣叠合射断磨腾中线返页光交])")
_TWO_DIGIT_DISCOUNT = Pattern(r"[一二三四五六七八九]{2}折(?![扣叠合射断磨腾中线返页光交])")
_TIMES = Pattern(r"[ \t]{0,2}倍(?!数|增|感|频)")
_SLASH = Pattern(r"/([0-9]{1,4})(?![0-9/A-Za-z])")
_DOUBLED = Pattern(r"翻了?(?:近|约|将近)?(?:([一二两三四五1-5])?番|一?倍)")
# 半 counts these in halves: durations and measures as such, other things as a fraction.
_HALVES = Pattern(
    r"年(?!级)|岁|个月|个?小时|个?钟头|天|日(?!制)|个世纪|个?学期|斤|公斤|里地|公里|亩|个(?![性体])|数(?!量)|价|额"
)
_UNITS = {
    "年": "year",
    "岁": "year",
    "个月": "month",
    "小时": "hour",
    "个小时": "hour",
    "钟头": "hour",
    "个钟头": "hour",
    "天": "day",
    "日": "day",
    "个世纪": "century",
    "学期": "school term",
    "个学期": "school term",
    "斤": "jin",
    "公斤": "kilogram",
    "里地": "li",
    "公里": "kilometre",
    "亩": "mu",
}
# 半 is no half after these (大半, 多半, 前半).
_NOT_AFTER = frozenset("大多小前后对夜参各两上下")
_HALF = Decimal("0.5")


def _signed(text: str, at: int) -> tuple[Numeral | None, bool]:
    """The numeral at `at`, after an optional sign, and whether it is negative."""
    at = skip(text, at)
    negative = text[at : at + 1] in ("负", "-") and at < len(text)
    return read_run(text, at + negative).numeral, negative


def read_share(text: str, numeral: Numeral, place: int) -> Amount | None:
    """百分之十五, 三分之一: the numeral is what stands below."""
    if not text.startswith("分之", place) or not numeral.value or numeral.high is not None:
        return None
    above, negative = _signed(text, place + 2)
    if above is None:
        return None
    share = _SHARES.get(numeral.text)
    sign = -1 if negative else 1
    value = sign * Fraction(above.value) / Fraction(numeral.value)
    high = None if above.high is None else sign * Fraction(above.high) / Fraction(numeral.value)
    written = text[numeral.start : above.end]
    number = (numeral.start, above.end)
    if share is None:
        reading = f"{written} = {'-' if negative else ''}{plain(above.value)}/{plain(numeral.value)}"
        return Amount(numeral.start, above.end, number, "fraction", value, None, above.hedge, reading, high, above)
    value, high = value * 100, None if high is None else high * 100
    reading = f"{written} = {plain(value)}%"
    return Amount(numeral.start, above.end, number, "percent", value, None, above.hedge, reading, high, above)


def read_mixed(text: str, numeral: Numeral, place: int) -> Amount | None:
    """二又三分之一: the numeral is the whole part."""
    below = read_run(text, skip(text, place + 1)).numeral
    if below is None:
        return None
    place = skip(text, below.end)
    part = read_share(text, below, place) or read_slash(text, below, place)
    if part is None:
        return None
    scale = 100 if part.kind == "percent" else 1
    value = Fraction(numeral.value) + Fraction(part.value) / scale
    reading = f"{text[numeral.start : part.end]} = {plain(value)}"
    return part._replace(
        start=numeral.start, number=(numeral.start, part.end), kind="fraction", value=value, reading=reading
    )


def read_slash(text: str, numeral: Numeral, place: int) -> Amount | None:
    """1/16: digits over digits, smaller over larger, neither of them a date's."""
    match = _SLASH.match(text, place)
    if match is None or place != numeral.end or not numeral.string or not numeral.arabic:
        return None
    below = int(match[1])
    if not 0 <= abs(numeral.value) < below or text[numeral.start - 1 : numeral.start] == "/":
        return None
    value = Fraction(numeral.value) / below
    written = text[numeral.start : match.end()]
    return Amount(
        numeral.start, match.end(), (numeral.start, match.end()), "fraction", value, None, None, written, None, numeral
    )


def read_percent(text: str, numeral: Numeral, place: int) -> Amount:
    """15%, 3‰, as a percentage."""
    amount = made(text, numeral, place + 1, "percent")
    if text[place] == "‰":
        amount = scaled(amount, -1)
    return amount._replace(reading=f"{amount.reading}{text[place]}")


def read_points(text: str, numeral: Numeral, place: int) -> Amount | None:
    """Percentage points."""
    match = _POINTS.match(text, place)
    return made(text, numeral, match.end(), "percent", "percentage point") if match else None


def read_tenths(text: str, numeral: Numeral, place: int) -> Amount | None:
    """三成, 三成五: tenths as a percentage."""
    match = _TENTHS.match(text, place)
    if match is None or numeral.value > 10:
        return None
    end = match.end()
    amount = scaled(made(text, numeral, end, "percent"), 1)
    more = 5 if HALF.match(text, end) else _ODD_TENTH.get(text[end : end + 1], 0)
    if more and isinstance(amount.value, Decimal) and not unit_at(text, end + 1):
        amount = amount._replace(end=end + 1, value=EXACT.add(amount.value, Decimal(more)))
    return amount._replace(reading=f"{text[numeral.start : amount.end]} = {amount.plain}%")


def read_tenths_left(text: str, numeral: Numeral, place: int) -> Amount | None:
    """八折, 8.5折, 85折: the percentage of the price that is left."""
    match = _DISCOUNT.match(text, place)
    if match is None or numeral.value > 100 or numeral.high is not None:
        return None
    amount = made(text, numeral, match.end(), "discount")
    amount = scaled(amount, 1) if numeral.value <= 10 else amount
    return amount._replace(reading=f"{text[numeral.start : amount.end]} = {amount.plain}% of the price")


def read_discount(text: str, at: int) -> Amount | None:
    """Two digits in front of 折 (八五折), and 对折 at its second character."""
    match = _TWO_DIGIT_DISCOUNT.match(text, at)
    digits = {char: value for value, char in enumerate("零一二三四五六七八九")}
    if match:
        value, start, end = digits[text[at]] * 10 + digits[text[at + 1]], at, match.end()
    elif text[at] == "折" and text[max(0, at - 2) : at] == "打对":
        value, start, end = 50, at - 1, at + 1
    else:
        return None
    number = Numeral(start, end - 1, Decimal(value), text[start : end - 1])
    reading = f"{text[start:end]} = {value}% of the price"
    return Amount(start, end, (start, end - 1), "discount", Decimal(value), None, None, reading, None, number)


def read_times(text: str, numeral: Numeral, place: int) -> Amount | None:
    """2.5倍: a multiple."""
    match = _TIMES.match(text, place)
    if match is None:
        return None
    amount = made(text, numeral, match.end(), "multiple", "倍")
    return plus_half(text, amount)


def read_doubling(text: str, at: int) -> Amount | None:
    """翻一番 and its like as the factor they come to: two to the power of how often."""
    match = _DOUBLED.match(text, at)
    if match is None:
        return None
    often = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}.get(match[1] or "一") or int(match[1])
    value = Decimal(2**often)
    numeral = Numeral(at, match.end(), value, match[0])
    reading = f"{match[0]} = 2^{often} = {value} times"
    return Amount(at, match.end(), (at, match.end()), "multiple", value, None, None, reading, None, numeral)


def read_half(text: str, at: int, floor: int) -> Amount | None:
    """The amount that 半 at `at` says, or is the second character of (一半); None where it says none."""
    previous = text[at - 1] if at > floor else ""
    if previous in ("一", "减"):
        return _half(text, at - 1, at + 1, at, "fraction", None)
    if previous == "过":
        end = at + 2 if text[at + 1 : at + 2] == "数" else at + 1
        return _half(text, at - 1, end, at, "fraction", None)._replace(hedge="over")
    match = _HALVES.match(text, at + 1)
    if match is None or previous in _NOT_AFTER:
        return None
    unit = _UNITS.get(match[0])
    return _half(text, at, match.end(), at, "measure" if unit else "fraction", unit)


def _half(text: str, start: int, end: int, at: int, kind: Kind, unit: str | None) -> Amount:
    numeral = Numeral(at, at + 1, _HALF, "半")
    return Amount(start, end, (at, at + 1), kind, _HALF, unit, None, f"{text[start:end]} = 1/2", None, numeral)
