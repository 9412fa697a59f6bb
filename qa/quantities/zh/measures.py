"""A numeral with what it is counted or measured in: 三家, 五公里半, 5英尺2英寸, 一个半小时, 两打, 五大任务."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ....units.table import Unit, find_unit
from ..exact import plain
from ..lazy_pattern import Pattern
from .amount import Amount, add_half, group_digits, new_amount
from .money import read_money
from .numerals import Numeral, read_run
from .scan import skip_blanks
from .sums import EXACT
from .units import unit_at
from .words import DIGITS, NOT_BEFORE

_HALF_OR_MORE = Pattern(r"个?(多|半)(个?(?:月|小时|钟头|星期|礼拜|世纪|学期|学年|季度)|周|倍)")
# 四个半 is 4.5 of something said before, 一杯半水 a cup and a half.
_AND_HALF = Pattern(r"个半(?=$|[^一-鿿])|[杯碗勺匙瓶袋盒]半(?![月天年])")
# 五大任务, 三地, and the words that 大 and 地 begin.
_HEADS = Pattern(f"大(?![{NOT_BEFORE['大']}])|地(?![{NOT_BEFORE['地']}])")
_HUNDREDTHS = Pattern(r"[0-9]{2}(?![0-9.])(?![ \t]?[年月日点时分秒])")
# 一米八 is 1.8 metres, 两米三五 2.35.
_ODD_METRES = Pattern(r"[一二三四五六七八九]{1,2}(?=[的左以上]|个[头子]|$|[^一-鿿0-9.])")
# Hours and minutes are two quantities in either language.
_COMPOUND = frozenset(("length", "mass"))
# 百万分之一秒 is a length of time.
_PART_OF_UNIT = Pattern("[毫微纳]?秒|[毫微纳]米|英寸")
_SMALLER = Pattern("[0-9一二两三四五六七八九十百]")


def read_counted(text: str, numeral: Numeral) -> Amount:
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
    if unit.word in ("秒", "米") and numeral.arabic and _HUNDREDTHS.match(text, unit.end):
        return _with_hundredths(text, amount)
    if unit.word == "米" and not numeral.arabic:
        amount = _with_decimals(text, amount)
    return _with_smaller(text, add_half(text, amount)) if unit.kind == "measure" else amount


def _with_hundredths(text: str, amount: Amount) -> Amount:
    """9秒83, 8米95: seconds and metres with their hundredths."""
    end = amount.end + 2
    value = EXACT.add(Decimal(plain(amount.value)), EXACT.scaleb(Decimal(text[amount.end : end]), -2))
    return amount._replace(
        end=end, number=(amount.start, end), value=value, reading=f"{text[amount.start : end]} = {plain(value)}"
    )


def _with_decimals(text: str, amount: Amount) -> Amount:
    """一米八, 一米七五: metres with their tenths and hundredths, where they have some."""
    match = _ODD_METRES.match(text, amount.end)
    if match is None:
        return amount
    end = match.end()
    decimals = Decimal("0." + "".join(str(DIGITS[digit]) for digit in match[0]))
    value = EXACT.add(Decimal(plain(amount.value)), decimals)
    reading = f"{text[amount.start : end]} = {plain(value)}"
    return amount._replace(end=end, number=(amount.start, end), value=value, reading=reading)


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


def add_part_unit(text: str, share: Amount | None) -> Amount | None:
    """The share as a part of the unit behind it: 百万分之一秒."""
    if share is None or share.high is not None or not _PART_OF_UNIT.match(text, share.end):
        return share
    unit = unit_at(text, share.end)
    if unit is None or unit.kind != "measure":
        return share
    value = Fraction(share.value) / (100 if share.kind == "percent" else 1)
    reading = f"{text[share.start : unit.end]} = {plain(value)}"
    numeral = share.numeral._replace(start=share.start, text=text[share.start : share.end])
    return share._replace(end=unit.end, kind="measure", value=value, unit=unit.name, reading=reading, numeral=numeral)


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
    and_half = _AND_HALF.match(text, numeral.end)
    if numeral.high is not None or (match is None and not and_half):
        return None
    if match is None:
        word = text[numeral.end]
        return add_half(text, new_amount(text, numeral, numeral.end + 1, "cardinal", word)._replace(word=word))
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
