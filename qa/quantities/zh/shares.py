"""Shares of a whole: percentages, fractions, halves, tenths, discounts, and multiples."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ....text.phrases import Phrases
from ..exact import plain
from ..lazy_pattern import Pattern
from ..quantity import Hedge, Kind
from .amount import HALF, Amount, add_half, new_amount, scale
from .numerals import Numeral, read_run
from .scan import skip_blanks
from .sums import EXACT
from .units import unit_at
from .words import DIGITS, HALF_NOT_BEFORE, HALF_UNITS, NOT_AFTER, NOT_BEFORE, PERCENT_BASES

_POINTS = Pattern(r"[ \t]{0,2}个?百分点")
# 成 as a tenth and 折 as a discount, and not the words they begin.
_TENTHS = Pattern(rf"[ \t]?成(?![{NOT_BEFORE['成']}])")
# 三成五 is 35%.
_ODD_TENTH = {char: value for char, value in DIGITS.items() if char != "两"}
_DISCOUNT = Pattern(rf"[ \t]?折(?![{NOT_BEFORE['折']}])")
_TWO_DIGIT_DISCOUNT = Pattern(f"[一二三四五六七八九]{{2}}折(?![{NOT_BEFORE['折']}])")
_TIMES = Pattern(r"[ \t]{0,2}倍(?!数|增|感|频)")
# Cases in so many: 15.6/10万, 4.2/千.
_PER_MANY = Pattern("/[ \\t]?(10万|十万|1?万|1?百万|1?千)人?")
_MANY = {"千": 3, "万": 4, "十万": 5, "10万": 5, "百万": 6}
_PART = Pattern(r"(?:1/[2-9]|[1-7]/8|[23]/[345]|3/[78]|4/5|5/6)(?![0-9/.])")
_SLASH = Pattern(r"/([0-9]{1,4})(?![0-9/A-Za-z])([万亿](?![能一物国]))?")
_MAGNITUDES = {"万": 10**4, "亿": 10**8}
_DOUBLED = Pattern(r"翻了?(?:近|约|将近)?(?:([一二两三四五1-5])?番|一?倍)")
_HALVES = Phrases(HALF_UNITS, characters=True)
_HALF = Decimal("0.5")
_FIFTY = Pattern("半百(?![分货姓科度强万亿])")
# 时间过半 says that half of it is over.
_PASSED = Pattern("(?:时间|任务|赛程|赛季|行程|路程|学期|任期|工期)(?:已经?|均|都)?$")
_VULGAR = {"½": _HALF, "¼": Decimal("0.25"), "¾": Decimal("0.75")}


def _read_signed(text: str, at: int) -> tuple[Numeral | None, bool]:
    """The numeral at `at`, after an optional sign, and whether it is negative."""
    at = skip_blanks(text, at, 2)
    negative = text[at : at + 1] in ("负", "-") and at < len(text)
    return read_run(text, at + negative).numeral, negative


def read_share(text: str, numeral: Numeral, place: int) -> Amount | None:
    """百分之十五, 三分之一: the numeral is what stands below; 百份之 is written for 百分之."""
    is_share = text.startswith("分之", place) or (text.startswith("份之", place) and numeral.text in PERCENT_BASES)
    if not is_share or not numeral.value or numeral.high is not None:
        return None
    above, negative = _read_signed(text, place + 2)
    if above is None:
        return None
    sign = -1 if negative else 1
    value = sign * Fraction(above.value) / Fraction(numeral.value)
    high = None if above.high is None else sign * Fraction(above.high) / Fraction(numeral.value)
    written = text[numeral.start : above.end]
    number = (numeral.start, above.end)
    if numeral.text not in PERCENT_BASES:
        reading = f"{written} = {'-' if negative else ''}{plain(above.value)}/{plain(numeral.value)}"
        return Amount(numeral.start, above.end, number, "fraction", value, None, above.hedge, reading, high, above)
    value, high = value * 100, None if high is None else high * 100
    reading = f"{written} = {plain(value)}%"
    return Amount(numeral.start, above.end, number, "percent", value, None, above.hedge, reading, high, above)


def read_mixed(text: str, numeral: Numeral, place: int) -> Amount | None:
    """二又三分之一: the numeral is the whole part."""
    below = read_run(text, skip_blanks(text, place + 1, 2)).numeral
    if below is None:
        return None
    place = skip_blanks(text, below.end, 2)
    part = read_share(text, below, place) or read_slash(text, below, place)
    if part is None:
        return None
    scale = 100 if part.kind == "percent" else 1
    value = Fraction(numeral.value) + Fraction(part.value) / scale
    reading = f"{text[numeral.start : part.end]} = {plain(value)}"
    return part._replace(
        start=numeral.start, number=(numeral.start, part.end), kind="fraction", value=value, reading=reading
    )


def read_mixed_in_digits(text: str, numeral: Numeral, place: int) -> Amount | None:
    """2 1/4: the numeral is the whole part, a blank before the rest."""
    apart = numeral.arabic and numeral.text.isdigit() and place == numeral.end + 1 and _PART.match(text, place)
    return read_mixed(text, numeral, place - 1) if apart else None


def read_slash(text: str, numeral: Numeral, place: int) -> Amount | None:
    """1/16, 1/20万: digits over digits, smaller over larger, neither of them a date's."""
    many = _PER_MANY.match(text, place)
    if many is not None:
        return _new_rate(text, numeral, many[1].removeprefix("1") if many[1] != "10万" else many[1], many.end())
    match = _SLASH.match(text, place)
    if match is None or place != numeral.end or not numeral.string or not numeral.arabic:
        return None
    below = int(match[1]) * _MAGNITUDES.get(match[2], 1)
    if not 0 <= abs(numeral.value) < below or text[numeral.start - 1 : numeral.start] == "/":
        return None
    value = Fraction(numeral.value) / below
    written = text[numeral.start : match.end()]
    return Amount(
        numeral.start, match.end(), (numeral.start, match.end()), "fraction", value, None, None, written, None, numeral
    )


def _new_rate(text: str, numeral: Numeral, many: str, end: int) -> Amount:
    """A number of cases in so many, as a percentage."""
    amount = scale(new_amount(text, numeral, end, "percent"), 2 - _MANY[many])
    return amount._replace(number=(numeral.start, end), reading=f"{text[numeral.start : end]} = {amount.plain}%")


def read_percent(text: str, numeral: Numeral, place: int) -> Amount:
    """15%, 3‰, as a percentage."""
    amount = new_amount(text, numeral, place + 1, "percent")
    if text[place] == "‰":
        amount = scale(amount, -1)
    return amount._replace(reading=f"{amount.reading}{text[place]}")


def read_points(text: str, numeral: Numeral, place: int) -> Amount | None:
    """Percentage points."""
    match = _POINTS.match(text, place)
    return new_amount(text, numeral, match.end(), "percent", "percentage point") if match else None


def read_tenths(text: str, numeral: Numeral, place: int) -> Amount | None:
    """三成, 三成五: tenths as a percentage."""
    match = _TENTHS.match(text, place)
    if match is None or numeral.value > 10:
        return None
    end = match.end()
    amount = scale(new_amount(text, numeral, end, "percent"), 1)
    more = 5 if HALF.match(text, end) else _ODD_TENTH.get(text[end : end + 1], 0)
    if more and isinstance(amount.value, Decimal) and not unit_at(text, end + 1):
        amount = amount._replace(end=end + 1, value=EXACT.add(amount.value, Decimal(more)))
    return amount._replace(reading=f"{text[numeral.start : amount.end]} = {amount.plain}%")


def read_tenths_left(text: str, numeral: Numeral, place: int) -> Amount | None:
    """八折, 8.5折, 85折: the percentage of the price that is left."""
    match = _DISCOUNT.match(text, place)
    if match is None or numeral.value > 100 or numeral.high is not None:
        return None
    amount = new_amount(text, numeral, match.end(), "discount")
    amount = scale(amount, 1) if numeral.value <= 10 else amount
    return amount._replace(reading=f"{text[numeral.start : amount.end]} = {amount.plain}% of the price")


def read_discount(text: str, at: int) -> Amount | None:
    """Two digits in front of 折 (八五折), and 对折 at its second character."""
    match = _TWO_DIGIT_DISCOUNT.match(text, at)
    if match:
        value, start, end = DIGITS[text[at]] * 10 + DIGITS[text[at + 1]], at, match.end()
    elif text[at] == "折" and text[max(0, at - 2) : at] == "打对":
        value, start, end = 50, at - 1, at + 1
    else:
        return None
    number = Numeral(start, end - 1, Decimal(value), text[start : end - 1])
    reading = f"{text[start:end]} = {value}% of the price"
    return Amount(start, end, (start, end - 1), "discount", Decimal(value), None, None, reading, None, number)


def read_decades(text: str, numeral: Numeral, place: int) -> Amount | None:
    """七旬: tens of years of age."""
    if place != numeral.end or len(numeral.text) != 1 or not 5 <= numeral.value <= 9:
        return None
    amount = scale(new_amount(text, numeral, place + 1, "measure", "year"), 1)
    return amount._replace(word="旬", reading=f"{text[numeral.start : amount.end]} = {amount.plain}")


def read_quarters(text: str, numeral: Numeral, place: int) -> Amount | None:
    """一刻钟, 三刻钟: quarters of an hour as minutes."""
    if not text.startswith("刻钟", place) or numeral.integral not in (1, 2, 3):
        return None
    amount = new_amount(text, numeral, place + 2, "measure", "minute")
    value = EXACT.multiply(numeral.value, Decimal(15))
    return amount._replace(value=value, word="刻钟", reading=f"{text[numeral.start : amount.end]} = {plain(value)}")


def read_vulgar(text: str, numeral: Numeral, place: int) -> Amount | None:
    """5½: a fraction in one character behind a whole number."""
    part = _VULGAR.get(text[place : place + 1])
    if part is None or place != numeral.end or not numeral.arabic:
        return None
    unit = unit_at(text, place + 1)
    value, number = EXACT.add(numeral.value, part), (numeral.start, place + 1)
    amount = new_amount(text, numeral, unit.end if unit else place + 1, unit.kind if unit else "cardinal")
    reading = f"{text[numeral.start : place + 1]} = {plain(value)}"
    return amount._replace(value=value, number=number, unit=unit and unit.name, reading=reading)


def read_times(text: str, numeral: Numeral, place: int) -> Amount | None:
    """2.5倍: a multiple."""
    match = _TIMES.match(text, place)
    if match is None:
        return None
    amount = new_amount(text, numeral, match.end(), "multiple", "倍")
    return add_half(text, amount)


def read_doubling(text: str, at: int) -> Amount | None:
    """翻一番 and its like as the factor they come to: two to the power of how often."""
    match = _DOUBLED.match(text, at)
    if match is None:
        return None
    often = DIGITS.get(match[1] or "一") or int(match[1])
    value = Decimal(2**often)
    numeral = Numeral(at, match.end(), value, match[0])
    reading = f"{match[0]} = 2^{often} = {value} times"
    return Amount(at, match.end(), (at, match.end()), "multiple", value, None, None, reading, None, numeral)


def read_half_of(text: str, at: int, floor: int) -> Amount | None:
    """The amount that 半 at `at` says, or is the second character of (一半); None where it says none."""
    previous = text[at - 1] if at > floor else ""
    if _FIFTY.match(text, at):
        return _new_fifty(text, at, previous)
    if previous in ("一", "减"):
        return _new_half(text, at - 1, at + 1, at, "fraction", None)
    if previous == "过":
        end = at + 2 if text[at + 1 : at + 2] == "数" else at + 1
        hedge: Hedge | None = None if _PASSED.search(text, max(0, at - 6), at - 1) else "over"
        return _new_half(text, at - 1, end, at, "fraction", None)._replace(hedge=hedge)
    end, unit = next(_HALVES.ahead(text, at + 1), (at, ""))
    if end == at or (previous and previous in NOT_AFTER["半"]):
        return None
    after = text[end : end + 1]
    if after and after in HALF_NOT_BEFORE.get(text[at + 1 : end], ""):
        return None
    return _new_half(text, at, end, at, "measure" if unit else "fraction", unit or None)


def _new_half(text: str, start: int, end: int, at: int, kind: Kind, unit: str | None) -> Amount:
    numeral = Numeral(at, at + 1, _HALF, "半")
    return Amount(start, end, (at, at + 1), kind, _HALF, unit, None, f"{text[start:end]} = 1/2", None, numeral)


def _new_fifty(text: str, at: int, previous: str) -> Amount:
    """年近半百, 年过半百: fifty years of age."""
    hedge: Hedge | None = "over" if previous in ("过", "逾") else None
    start, end = at - 1 if hedge else at, at + 2
    numeral = Numeral(at, end, Decimal(50), text[at:end])
    reading = f"{text[start:end]} = 50"
    return Amount(start, end, (at, end), "measure", numeral.value, "year", hedge, reading, None, numeral)
