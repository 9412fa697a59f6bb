"""A numeral with what it is counted, measured or shared in, and with what stands directly in front of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from ....text.phrases import Phrases
from ..exact import plain
from ..lazy_pattern import Pattern
from .amount import Amount, group_digits
from .context import is_han
from .measures import add_part_unit, read_counted
from .money import read_coins
from .numerals import Numeral
from .periods import read_half_year
from .scan import BLANKS, skip_blanks
from .shares import (
    read_decades,
    read_half_of,
    read_mixed,
    read_mixed_in_digits,
    read_percent,
    read_points,
    read_quarters,
    read_share,
    read_slash,
    read_tenths,
    read_tenths_left,
    read_times,
    read_vulgar,
)
from .sums import EXACT
from .words import BEFORE_MINUS, MINUSES, NOT_AFTER

_MINUSES = Phrases(MINUSES, characters=True)
# A hyphen after one of these joins and is no minus.
_JOINED_BY = '-—)]}“”"%.~'
_BELOW_ZERO = Pattern(r"[0-9.]+[ \t]?(?:℃|°|摄氏|%|度)")
_PLAIN = Pattern(r"[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9A-Za-z_-])")
_LISTED = Pattern(r"[0-9]+(?:,[0-9]+)+-")
_OPENING = ":[(,="
# A minus after one of these and a blank takes away: 2^32 -1.
_SUBTRACTED = tuple("0123456789)}")
# Names of display sizes, not thousands.
_DISPLAYS = (2, 4, 8)


def read_amount(text: str, numeral: Numeral) -> Amount:
    """The amount that a numeral begins: a share, multiple, money, something counted, or the number alone."""
    place = skip_blanks(text, numeral.end, 2)
    reader = _BY_NEXT.get(text[place : place + 1])
    found = reader(text, numeral, place) if reader else None
    return found or read_counted(text, numeral)


def read_half(text: str, at: int, floor: int) -> Amount | None:
    """The amount that 半 at `at` says, or is the second character of (一半, 上半年); None where it says none."""
    if text[at + 1 : at + 2] not in ("成", "折", "打"):
        return read_half_year(text, at, floor) or read_half_of(text, at, floor)
    amount = read_amount(text, Numeral(at, at + 1, Decimal("0.5"), "半"))
    return amount if amount.end > at + 1 else None


def _read_share_or_coins(text: str, numeral: Numeral, place: int) -> Amount | None:
    return add_part_unit(text, read_share(text, numeral, place)) or read_coins(text, numeral, place)


def _read_escaped_percent(text: str, numeral: Numeral, place: int) -> Amount | None:
    r"""10\%: a percentage in TeX."""
    return read_percent(text, numeral, place + 1) if text.startswith("\\%", place) else None


_BY_NEXT: dict[str, Callable[[str, Numeral, int], Amount | None]] = {
    "分": _read_share_or_coins,
    "份": read_share,
    "角": read_coins,
    "毛": read_coins,
    "又": read_mixed,
    "/": read_slash,
    "%": read_percent,
    "\\": _read_escaped_percent,
    "‰": read_percent,
    "个": read_points,
    "百": read_points,
    "成": read_tenths,
    "折": read_tenths_left,
    "倍": read_times,
    "旬": read_decades,
    "刻": read_quarters,
    **dict.fromkeys("1234567", read_mixed_in_digits),
    "½": read_vulgar,
    "¼": read_vulgar,
    "¾": read_vulgar,
}


def with_sign(text: str, numeral: Numeral, floor: int) -> Numeral:
    """The numeral with a leading point (.5) and a minus where they stand in front of it."""
    if numeral.arabic and numeral.text.isdigit() and _has_point(text, numeral.start, floor):
        value = EXACT.scaleb(Decimal(f"0.{numeral.text}"), numeral.exponent)
        numeral = numeral._replace(start=numeral.start - 1, value=value, text="." + numeral.text)
    sign = _find_minus(text, numeral.start, floor)
    if sign is None or (text[sign] in "-—" and not numeral.arabic):
        return numeral
    return negate(numeral, sign)


def negate(numeral: Numeral, start: int) -> Numeral:
    """The numeral as a negative one that begins at its sign."""
    mantissa = None if numeral.mantissa is None else EXACT.minus(numeral.mantissa)
    high = None if numeral.high is None else EXACT.minus(numeral.high)
    return numeral._replace(start=start, value=EXACT.minus(numeral.value), mantissa=mantissa, high=high)


def _has_point(text: str, at: int, floor: int) -> bool:
    if at <= floor or text[at - 1] != ".":
        return False
    previous = text[at - 2 : at - 1] if at > 1 else ""
    return not (previous.isascii() and previous.isalnum()) and previous not in (".", ")")


def _find_minus(text: str, at: int, floor: int) -> int | None:
    """Where a minus in front of `at` begins; None where there is none."""
    for start, _ in _MINUSES.behind(text, at, floor):
        previous = text[start - 1 : start] if start else ""
        score = text[start:at] == "负" and previous.isdecimal()  # 18胜20负7平
        return None if previous and (score or previous in NOT_AFTER.get(text[start:at], "")) else start
    if at - 1 < floor or text[at - 1] not in "-—":
        return None
    return at - 1 if _is_minus(text, at) else None


def _is_minus(text: str, at: int) -> bool:
    """Whether the hyphen or dash in front of `at` is a minus and joins nothing."""
    previous = text[at - 2] if at > 1 else ""
    if text[at - 1] == "—":  # an en dash is a minus behind a colon or bracket
        return bool(previous) and previous in _OPENING
    if _LISTED.match(text, at):  # 反-1,2-二氯乙烯
        return False
    if previous and previous in BLANKS:
        return text[max(0, at - 3) : at - 2] not in _SUBTRACTED
    if not previous or not (previous.isalnum() or previous in _JOINED_BY):
        return True
    plain_after = previous in BEFORE_MINUS and _PLAIN.match(text, at) is not None
    return is_han(previous) and (plain_after or _BELOW_ZERO.match(text, at) is not None)


def with_vague_prefix(text: str, amount: Amount, floor: int) -> Amount:
    """The amount, more than itself where 数 or 几 stands in front of its magnitude: 数十, 几百."""
    start, numeral = amount.start - 1, amount.numeral
    if (
        numeral.bare
        and amount.unit is None
        and text.startswith("计", amount.end)
        and text[start - 1 : start + 1] == "数以"
    ):
        return _new_by(text, amount, floor)
    if start < floor or not numeral.bare or numeral.hedge or text[start] not in "数几":
        return amount
    if text[start] == "数" and amount.unit is None and start and text[start - 1] in NOT_AFTER["数"]:
        return amount
    number = (start, amount.number[1])
    reading = f"{text[start : number[1]]} = {group_digits(plain(amount.value))}"
    numeral = numeral._replace(hedge="over")
    return amount._replace(start=start, number=number, hedge="over", reading=reading, numeral=numeral)


def _new_by(text: str, amount: Amount, floor: int) -> Amount:
    """数以千计, 数以百万计: so many that they are counted by the thousand."""
    start, end = amount.start - 2, amount.end + 1
    if start < floor:
        return amount
    numeral = amount.numeral._replace(hedge="over")
    reading = f"{text[start:end]} = {group_digits(plain(amount.value))}"
    return amount._replace(start=start, end=end, number=(start, end), hedge="over", reading=reading, numeral=numeral)


def with_k_suffix(text: str, amount: Amount) -> Amount | None:
    """The amount a thousand times where k follows its digits (40k); None where another name does."""
    end = amount.end
    following = text[end + 1 : end + 2]
    if text[end] not in "kK" or (following.isascii() and following.isalnum()):
        return None
    if text[end] == "K" and amount.value in _DISPLAYS:
        return None
    value = EXACT.scaleb(Decimal(amount.numeral.value), 3)
    reading = f"{text[amount.start : end + 1]} = {plain(amount.numeral.value)} × 10^3 = {group_digits(plain(value))}"
    return amount._replace(end=end + 1, number=(amount.start, end + 1), value=value, reading=reading)
