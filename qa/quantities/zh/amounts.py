"""A numeral with what it is counted, measured or shared in, and with what stands directly in front of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from ....text.phrases import Phrases
from ....units.table import Unit, find_unit
from ..exact import plain
from ..lazy_pattern import Pattern
from .amount import Amount, add_half, group_digits, new_amount
from .context import before, is_han
from .measures import unit_at
from .money import read_coins, read_money
from .numerals import Numeral, read_run
from .periods import read_half_year
from .scan import skip_blanks
from .shares import (
    read_half_of,
    read_mixed,
    read_percent,
    read_points,
    read_share,
    read_slash,
    read_tenths,
    read_tenths_left,
    read_times,
)
from .sums import EXACT
from .words import MINUSES, NOT_AFTER

_HALF_OR_MORE = Pattern(r"个?(多|半)(个?(?:月|小时|钟头|星期|礼拜|世纪|学期|学年|季度)|周|倍)")
# 四个半 is 4.5 of something said before.
_AND_HALF = Pattern(r"个半(?=$|[^一-鿿])")
# 五大任务, 三地, and the words that 大 and 地 begin.
_HEADS = Pattern(
    r"(大)(?![学家都部型小众量约多于楼厦会使洋陆街道师妈伯爷夫气批片概力幅二三四五六七八九半衣人赛神作])"
    r"|(地)(?![区方点址块铁球下面理带位产图形主名质域道势步处毯])"
)
# Hours and minutes are two quantities in either language.
_COMPOUND = frozenset(("length", "mass"))
_SMALLER = Pattern("[0-9一二两三四五六七八九十百]")
_MINUSES = Phrases(MINUSES, characters=True)
# A hyphen after one of these joins and is no minus.
_JOINED_BY = '-—)]”"%.~'
_BELOW_ZERO = Pattern(r"[0-9.]+[ \t]?(?:℃|°|摄氏|%|度)")
# Names of display sizes, not thousands.
_DISPLAYS = (2, 4, 8)


def read_amount(text: str, numeral: Numeral) -> Amount:
    """The amount that a numeral begins: a share, multiple, money, something counted, or the number alone."""
    place = skip_blanks(text, numeral.end, 2)
    reader = _BY_NEXT.get(text[place : place + 1])
    found = reader(text, numeral, place) if reader else None
    return found or _read_counted(text, numeral)


def read_half(text: str, at: int, floor: int) -> Amount | None:
    """The amount that 半 at `at` says, or is the second character of (一半, 上半年); None where it says none."""
    if text[at + 1 : at + 2] not in ("成", "折", "打"):
        return read_half_year(text, at, floor) or read_half_of(text, at, floor)
    amount = read_amount(text, Numeral(at, at + 1, Decimal("0.5"), "半"))
    return amount if amount.end > at + 1 else None


def _read_counted(text: str, numeral: Numeral) -> Amount:
    """The numeral with its unit, where it has one."""
    special = _read_half_or_more(text, numeral)
    if special:
        return special
    sure = numeral.arabic and (len(numeral.text) < 4 or not numeral.string)
    unit = unit_at(text, numeral.end, sure=sure, numeral=numeral.start)
    if unit is None:
        return _read_headed(text, numeral) or new_amount(text, numeral, numeral.end, "cardinal")
    if unit.kind == "currency":
        amount = read_money(text, numeral, unit.end, unit.name, unit.word)
        return amount or new_amount(text, numeral, numeral.end, "cardinal")
    if unit.word == "打":
        return _read_dozens(text, numeral, unit.end)
    amount = new_amount(text, numeral, unit.end, unit.kind, unit.name)._replace(word=unit.word)
    return _with_smaller(text, add_half(text, amount)) if unit.kind == "measure" else amount


def _with_smaller(text: str, amount: Amount) -> Amount:
    """The amount with what goes on in a smaller unit of its dimension and system, in the larger one."""
    if amount.kind != "measure" or amount.high is not None or not _SMALLER.match(text, amount.end):
        return amount
    unit, numeral = find_unit(amount.unit or ""), read_run(text, amount.end).numeral
    if unit is None or unit.dimension not in _COMPOUND or numeral is None or numeral.high is not None:
        return amount
    found = unit_at(text, numeral.end)
    share = _find_share(find_unit(found.name), unit) if found and found.kind == "measure" else None
    if found is None or share is None or Fraction(numeral.value) * share >= 1:
        return amount
    value = Fraction(amount.value) + Fraction(numeral.value) * share
    reading = f"{text[amount.start : found.end]} = {group_digits(plain(value))}"
    return amount._replace(end=found.end, value=value, number=(amount.number[0], numeral.end), reading=reading)


def _find_share(small: Unit | None, large: Unit) -> Fraction | None:
    """What one of the smaller unit is in the larger one; None where it isn't smaller, or is another kind of unit."""
    if small is None or (small.dimension, small.system) != (large.dimension, large.system) or small.below:
        return None
    return small.factor / large.factor if small.factor and large.factor and small.factor < large.factor else None


def _read_dozens(text: str, numeral: Numeral, end: int) -> Amount:
    """两打: dozens as what they come to."""
    amount = new_amount(text, numeral, end, "cardinal")
    value = EXACT.multiply(numeral.value, Decimal(12))
    high = None if numeral.high is None else EXACT.multiply(numeral.high, Decimal(12))
    reading = f"{text[numeral.start : end]} = {plain(numeral.value)} × 12 = {group_digits(plain(value))}"
    return amount._replace(value=value, high=high, reading=reading, word="打", unit="打", number=(numeral.start, end))


def _read_headed(text: str, numeral: Numeral) -> Amount | None:
    """五大任务, 三地: two to ten in front of what is no classifier elsewhere."""
    match = _HEADS.match(text, numeral.end)
    if match is None or len(numeral.text) != 1 or numeral.arabic or not 2 <= numeral.value <= 10:
        return None
    return new_amount(text, numeral, match.end(), "cardinal", match[0])._replace(word=match[0])


def _read_half_or_more(text: str, numeral: Numeral) -> Amount | None:
    """一个半小时, 三个多月."""
    match = _HALF_OR_MORE.match(text, skip_blanks(text, numeral.end, 2))
    if numeral.high is not None or (match is None and not _AND_HALF.match(text, numeral.end)):
        return None
    if match is None:
        amount = new_amount(text, numeral, numeral.end + 1, "cardinal", "个")._replace(word="个")
        return add_half(text, amount)
    if match[2] == "倍":
        amount = new_amount(text, numeral, match.end(), "multiple", "倍")
    else:
        unit = unit_at(match[2], 0)
        if unit is None:
            unit = unit_at("个" + match[2], 0)
        amount = new_amount(text, numeral, match.end(), "measure", unit.name if unit else match[2])
    if match[1] == "多":
        return amount._replace(hedge="over", word=match[2])
    value = EXACT.add(numeral.value, Decimal("0.5"))
    return amount._replace(value=value, word=match[2], reading=f"{text[amount.start : amount.end]} = {plain(value)}")


def _read_share_or_coins(text: str, numeral: Numeral, place: int) -> Amount | None:
    return read_share(text, numeral, place) or read_coins(text, numeral, place)


_BY_NEXT: dict[str, Callable[[str, Numeral, int], Amount | None]] = {
    "分": _read_share_or_coins,
    "角": read_coins,
    "毛": read_coins,
    "又": read_mixed,
    "/": read_slash,
    "%": read_percent,
    "‰": read_percent,
    "个": read_points,
    "百": read_points,
    "成": read_tenths,
    "折": read_tenths_left,
    "倍": read_times,
}


def with_sign(text: str, numeral: Numeral, floor: int) -> Numeral:
    """The numeral with a leading point (.5) and a minus where they stand in front of it."""
    if numeral.arabic and numeral.text.isdigit() and _has_point(text, numeral.start, floor):
        value = EXACT.scaleb(Decimal(f"0.{numeral.text}"), numeral.exponent)
        numeral = numeral._replace(start=numeral.start - 1, value=value, text="." + numeral.text)
    sign = _find_minus(text, numeral.start, floor)
    if sign is None or (text[sign] == "-" and not numeral.arabic):
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
    return not before(text, at - 1, floor).isalnum() and text[at - 2 : at - 1] not in (".", ")")


def _find_minus(text: str, at: int, floor: int) -> int | None:
    """Where a minus in front of `at` begins; None where there is none."""
    for start, _ in _MINUSES.behind(text, at, floor):
        return None if start and text[start - 1] in NOT_AFTER.get(text[start:at], "") else start
    if at - 1 < floor or text[at - 1] != "-":
        return None
    previous = text[at - 2 : at - 1]
    if at > 1 and (previous.isalnum() or previous in _JOINED_BY):
        return at - 1 if is_han(previous) and _BELOW_ZERO.match(text, at) else None
    return at - 1


def with_vague_prefix(text: str, amount: Amount, floor: int) -> Amount:
    """The amount, more than itself where 数 or 几 stands in front of its magnitude: 数十, 几百."""
    start, numeral = amount.start - 1, amount.numeral
    if start < floor or not numeral.bare or numeral.hedge or text[start] not in "数几":
        return amount
    if text[start] == "数" and amount.unit is None and start and text[start - 1] in NOT_AFTER["数"]:
        return amount
    number = (start, amount.number[1])
    reading = f"{text[start : number[1]]} = {group_digits(plain(amount.value))}"
    numeral = numeral._replace(hedge="over")
    return amount._replace(start=start, number=number, hedge="over", reading=reading, numeral=numeral)


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
