"""A numeral with what it is counted, measured or shared in, at a place of folded text."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from ..exact import plain
from .amount import Amount, grouped, made, plus_half, skip
from .compounds import with_smaller
from .measures import unit_at
from .money import read_coins, read_money
from .numerals import Numeral
from .patterns import Pattern
from .shares import (
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

_HALF_OR_MORE = Pattern(r"个?(多|半)(个?(?:月|小时|钟头|星期|礼拜|世纪|学期|学年|季度)|周|倍)")
# 四个半 is 4.5 of something said before.
_AND_HALF = Pattern(r"个半(?=$|[^一-鿿])")
# 五大任务, 三地, and the words that 大 and 地 begin.
_HEADS = Pattern(
    r"(大)(?![学家都部型小众量约多于楼厦会使洋陆街道师妈伯爷夫气批片概力幅二三四五六七八九半衣人赛神作])"
    r"|(地)(?![区方点址块铁球下面理带位产图形主名质域道势步处毯])"
)


def amount_at(text: str, numeral: Numeral) -> Amount:
    """The amount that a numeral begins: a share, multiple, money, something counted, or the number alone."""
    place = skip(text, numeral.end)
    reader = _BY_NEXT.get(text[place : place + 1])
    found = reader(text, numeral, place) if reader else None
    return found or _counted(text, numeral)


def _counted(text: str, numeral: Numeral) -> Amount:
    """The numeral with its unit, where it has one."""
    special = _half_or_more(text, numeral)
    if special:
        return special
    sure = numeral.arabic and (len(numeral.text) < 4 or not numeral.string)
    unit = unit_at(text, numeral.end, sure=sure, numeral=numeral.start)
    if unit is None:
        return _headed(text, numeral) or made(text, numeral, numeral.end, "cardinal")
    if unit.kind == "currency":
        amount = read_money(text, numeral, unit.end, unit.name, unit.word)
        return amount or made(text, numeral, numeral.end, "cardinal")
    if unit.word == "打":
        return _dozens(text, numeral, unit.end)
    amount = made(text, numeral, unit.end, unit.kind, unit.name)._replace(word=unit.word)
    return with_smaller(text, plus_half(text, amount)) if unit.kind == "measure" else amount


def _dozens(text: str, numeral: Numeral, end: int) -> Amount:
    """两打: dozens as what they come to."""
    amount = made(text, numeral, end, "cardinal")
    value = EXACT.multiply(numeral.value, Decimal(12))
    high = None if numeral.high is None else EXACT.multiply(numeral.high, Decimal(12))
    reading = f"{text[numeral.start : end]} = {plain(numeral.value)} × 12 = {grouped(plain(value))}"
    return amount._replace(value=value, high=high, reading=reading, word="打", unit="打", number=(numeral.start, end))


def _headed(text: str, numeral: Numeral) -> Amount | None:
    """五大任务, 三地: two to ten in front of what is no classifier elsewhere."""
    match = _HEADS.match(text, numeral.end)
    if match is None or len(numeral.text) != 1 or numeral.arabic or not 2 <= numeral.value <= 10:
        return None
    return made(text, numeral, match.end(), "cardinal", match[0])._replace(word=match[0])


def _half_or_more(text: str, numeral: Numeral) -> Amount | None:
    """一个半小时, 三个多月."""
    match = _HALF_OR_MORE.match(text, skip(text, numeral.end))
    if numeral.high is not None or (match is None and not _AND_HALF.match(text, numeral.end)):
        return None
    if match is None:
        amount = made(text, numeral, numeral.end + 1, "cardinal", "个")._replace(word="个")
        return plus_half(text, amount)
    if match[2] == "倍":
        amount = made(text, numeral, match.end(), "multiple", "倍")
    else:
        unit = unit_at(match[2], 0)
        if unit is None:
            unit = unit_at("个" + match[2], 0)
        amount = made(text, numeral, match.end(), "measure", unit.name if unit else match[2])
    if match[1] == "多":
        return amount._replace(hedge="over", word=match[2])
    value = EXACT.add(numeral.value, Decimal("0.5"))
    return amount._replace(value=value, word=match[2], reading=f"{text[amount.start : amount.end]} = {plain(value)}")


def _share_or_coins(text: str, numeral: Numeral, place: int) -> Amount | None:
    return read_share(text, numeral, place) or read_coins(text, numeral, place)


_BY_NEXT: dict[str, Callable[[str, Numeral, int], Amount | None]] = {
    "分": _share_or_coins,
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
