"""What stands directly in front of a numeral: a minus, a currency, 数 or 几; and the k of 40k behind it."""

from __future__ import annotations

from decimal import Decimal

from ....units.currencies import signs_before
from ..exact import plain
from .amount import Amount, grouped
from .context import before, is_han
from .numerals import Numeral
from .patterns import Pattern
from .sums import EXACT

# 负 after these is the end of another word (抱负, 减负).
_NEGATIVE_NOT_AFTER = "抱辜肩欺胜担背减增轻正自承"
# A hyphen after one of these joins and is no minus.
_JOINED_BY = '-—)]”"%.~'
_BELOW_ZERO = Pattern(r"[0-9.]+[ \t]?(?:℃|°|摄氏|%|度)")
# 数 after these is the end of a noun (人数, 总数) where nothing counted follows the magnitude.
_NOUN_OF_NUMBER = "人总倍次件指参整小分多少基常系位函户行列变字天年月日额计点偶奇素质因复个级"
# Names of display sizes, not thousands.
_DISPLAYS = (2, 4, 8)


def signed(text: str, numeral: Numeral, floor: int) -> Numeral:
    """The numeral with a leading point (.5) and a minus where they stand in front of it."""
    if numeral.arabic and numeral.text.isdigit() and _has_point(text, numeral.start, floor):
        value = EXACT.scaleb(Decimal(f"0.{numeral.text}"), numeral.exponent)
        numeral = numeral._replace(start=numeral.start - 1, value=value, text="." + numeral.text)
    sign = _minus(text, numeral.start, floor)
    if sign is None or (text[sign] == "-" and not numeral.arabic):
        return numeral
    return negative(numeral, sign)


def negative(numeral: Numeral, start: int) -> Numeral:
    """The numeral as a negative one that begins at its sign."""
    mantissa = None if numeral.mantissa is None else EXACT.minus(numeral.mantissa)
    high = None if numeral.high is None else EXACT.minus(numeral.high)
    return numeral._replace(start=start, value=EXACT.minus(numeral.value), mantissa=mantissa, high=high)


def _has_point(text: str, at: int, floor: int) -> bool:
    if at <= floor or text[at - 1] != ".":
        return False
    return not before(text, at - 1, floor).isalnum() and text[at - 2 : at - 1] not in (".", ")")


def _minus(text: str, at: int, floor: int) -> int | None:
    """Where a minus in front of `at` begins; None where there is none."""
    for word in ("零下", "负"):
        start = at - len(word)
        if start >= floor and text.startswith(word, start):
            return None if start and text[start - 1] in _NEGATIVE_NOT_AFTER else start
    if at - 1 < floor or text[at - 1] != "-":
        return None
    previous = text[at - 2 : at - 1]
    if at > 1 and (previous.isalnum() or previous in _JOINED_BY):
        return at - 1 if is_han(previous) and _BELOW_ZERO.match(text, at) else None
    return at - 1


def several(text: str, amount: Amount, floor: int) -> Amount:
    """The amount, more than itself where 数 or 几 stands in front of its magnitude: 数十, 几百."""
    start, numeral = amount.start - 1, amount.numeral
    if start < floor or not numeral.bare or numeral.hedge or text[start] not in "数几":
        return amount
    if text[start] == "数" and amount.unit is None and start and text[start - 1] in _NOUN_OF_NUMBER:
        return amount
    number = (start, amount.number[1])
    reading = f"{text[start : number[1]]} = {grouped(plain(amount.value))}"
    numeral = numeral._replace(hedge="over")
    return amount._replace(start=start, number=number, hedge="over", reading=reading, numeral=numeral)


def currency_before(text: str, at: int, floor: int) -> tuple[int, str] | None:
    """Where a currency's sign or code in front of `at` begins, and its ISO code."""
    stop = at
    while stop > floor and at - stop < 2 and text[stop - 1] in " \t":
        stop -= 1
    signs, longest = signs_before()
    for length in range(min(longest, stop - floor), 0, -1):
        start = stop - length
        code = signs.get(text[start:stop])
        if code and not (start and _is_letter(text[start]) and _is_letter(text[start - 1])):
            return start, code
    return None


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def thousand(text: str, amount: Amount) -> Amount | None:
    """The amount a thousand times where k follows its digits (40k); None where another name does."""
    end = amount.end
    following = text[end + 1 : end + 2]
    if text[end] not in "kK" or (following.isascii() and following.isalnum()):
        return None
    if text[end] == "K" and amount.value in _DISPLAYS:
        return None
    value = EXACT.scaleb(Decimal(amount.numeral.value), 3)
    reading = f"{text[amount.start : end + 1]} = {plain(amount.numeral.value)} × 10^3 = {grouped(plain(value))}"
    return amount._replace(end=end + 1, number=(amount.start, end + 1), value=value, reading=reading)
