"""Amounts: a numeral with what it is counted, measured or shared in, at a place of folded text."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from .chinese_numerals import EXACT, Numeral, read_run
from .chinese_units import unit_at
from .exact import plain
from .quantity import Hedge, Kind

BLANKS = " \t"
# 分之 with one of these below is a percentage (per mille, per ten thousand …), with other numbers a fraction.
_SHARES = {"百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "十亿": 10**9}
_POINTS = re.compile(r"[ \t]{0,2}个?百分点")
# 成 as a tenth and 折 as a discount, and not the words they begin.
_TENTHS = re.compile(r"[ \t]?成(?![为员立功效长本果分就品都名型套绩语因交家年了形份章全千百才何])")
_DISCOUNT = re.compile(r"[ \t]?折(?![扣叠合射断磨腾中线返页光])")
_TWO_DIGIT_DISCOUNT = re.compile(r"[一二三四五六七八九]{2}折(?![扣叠合射断磨腾中线返页光])")
_TIMES = re.compile(r"[ \t]{0,2}倍(?!数|增|感|频)")
_SLASH = re.compile(r"/([0-9]{1,4})(?![0-9/A-Za-z])")
_HALF_OR_MORE = re.compile(r"个?(多|半)(个?(?:月|小时|钟头|星期|礼拜|世纪|学期|学年|季度)|周|倍)")
_HALF = re.compile(r"半(?![导径岛球决夜路空山数途成])")
_DOUBLED = re.compile(r"翻了?(?:近|约|将近)?([一二两三四五1-5])?番")
_TENTH_COINS = re.compile(r"[角毛](?![大星落色膜质度形斗])")
_HUNDREDTH_COINS = re.compile(r"分(?![之析类别配布])")
_COINS = re.compile(r"[ \t]?钱|$|[^一-鿿A-Za-z0-9]|硬币|纸币|整")
# 五大任务, 三地, and the words that 大 and 地 begin.
_HEADS = re.compile(
    r"(大)(?![学家都部型小众量约多于楼厦会使洋陆街道师妈伯爷夫气批片概力幅二三四五六七八九半衣人赛神作])"
    r"|(地)(?![区方点址块铁球下面理带位产图形主名质域道势步处毯])"
)


class Amount(NamedTuple):
    """A number read so far: its span, the numeral's span, and what it says; `high` is the upper end of a pair."""

    start: int
    end: int
    number: tuple[int, int]
    kind: Kind
    value: Decimal | Fraction
    unit: str | None
    hedge: Hedge | None
    reading: str
    high: Decimal | Fraction | None
    numeral: Numeral
    word: str = ""

    @property
    def plain(self) -> str:
        """The value as a quantity carries it, a pair as a range."""
        return plain(self.value) if self.high is None else f"{plain(self.value)}..{plain(self.high)}"


def grouped(number: str) -> str:
    """A plain decimal with a comma between groups of three digits.

    >>> grouped("-2490000000.5")
    '-2,490,000,000.5'
    """
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    whole, dot, rest = digits.partition(".")
    head = len(whole) % 3
    groups = [whole[:head]] if head else []
    groups += [whole[i : i + 3] for i in range(head, len(whole), 3)]
    return sign + ",".join(groups) + dot + rest


def explained(text: str, numeral: Numeral) -> str:
    """How the numeral came to its value: `24.9亿 = 24.9 × 10^8 = 2,490,000,000`; the numeral alone where nothing was done."""
    written, value = text[numeral.start : numeral.end], plain(numeral.value)
    if numeral.high is not None:
        return f"{written} = {grouped(value)} to {grouped(plain(numeral.high))}"
    if numeral.exponent and numeral.mantissa is not None:
        return f"{written} = {plain(numeral.mantissa)} × 10^{numeral.exponent} = {grouped(value)}"
    return written if numeral.arabic and not numeral.hedge else f"{written} = {grouped(value)}"


def _made(text: str, numeral: Numeral, end: int, kind: Kind, unit: str | None = None) -> Amount:
    number = (numeral.start, numeral.end)
    value, high = numeral.value, numeral.high
    return Amount(numeral.start, end, number, kind, value, unit, numeral.hedge, explained(text, numeral), high, numeral)


def skip(text: str, at: int, most: int = 2) -> int:
    """The place after at most so many blanks."""
    stop = min(len(text), at + most)
    while at < stop and text[at] in BLANKS:
        at += 1
    return at


def amount_at(text: str, numeral: Numeral) -> Amount:
    """The amount that a numeral begins: a share, a multiple, money, something measured or counted, or the number alone."""
    place = skip(text, numeral.end)
    reader = _BY_NEXT.get(text[place : place + 1])
    found = reader(text, numeral, place) if reader else None
    return found or _counted(text, numeral)


def _signed(text: str, at: int) -> tuple[Numeral | None, bool]:
    """The numeral at `at`, after an optional sign, and whether it is negative."""
    at = skip(text, at)
    negative = text[at : at + 1] in ("负", "-") and at < len(text)
    return read_run(text, at + negative).numeral, negative


def _share(text: str, numeral: Numeral, place: int) -> Amount | None:
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


def _mixed(text: str, numeral: Numeral, place: int) -> Amount | None:
    """二又三分之一: the numeral is the whole part."""
    below = read_run(text, skip(text, place + 1)).numeral
    if below is None:
        return None
    part = _share(text, below, skip(text, below.end))
    if part is None:
        return None
    scale = 100 if part.kind == "percent" else 1
    value = Fraction(numeral.value) + Fraction(part.value) / scale
    reading = f"{text[numeral.start : part.end]} = {plain(value)}"
    return part._replace(
        start=numeral.start, number=(numeral.start, part.end), kind="fraction", value=value, reading=reading
    )


def _slash(text: str, numeral: Numeral, place: int) -> Amount | None:
    """1/16: digits over digits, smaller over larger, neither of them a date's."""
    match = _SLASH.match(text, place)
    if match is None or place != numeral.end or not numeral.string or not numeral.arabic:
        return None
    below = int(match[1])
    if not numeral.value < below or text[numeral.start - 1 : numeral.start] == "/":
        return None
    value = Fraction(numeral.value) / below
    written = text[numeral.start : match.end()]
    return Amount(
        numeral.start, match.end(), (numeral.start, match.end()), "fraction", value, None, None, written, None, numeral
    )


def _scaled(amount: Amount, power: int) -> Amount:
    high = None if amount.high is None else EXACT.scaleb(amount.high, power)
    return amount._replace(value=EXACT.scaleb(amount.value, power), high=high)


def _percent(text: str, numeral: Numeral, place: int) -> Amount:
    amount = _made(text, numeral, place + 1, "percent")
    if text[place] == "‰":
        amount = _scaled(amount, -1)
    return amount._replace(reading=f"{amount.reading}{text[place]}")


def _points(text: str, numeral: Numeral, place: int) -> Amount | None:
    match = _POINTS.match(text, place)
    return _made(text, numeral, match.end(), "percent", "percentage point") if match else None


def _tenths(text: str, numeral: Numeral, place: int) -> Amount | None:
    match = _TENTHS.match(text, place)
    if match is None or numeral.value > 10:
        return None
    end = match.end()
    amount = _scaled(_made(text, numeral, end, "percent"), 1)
    if _HALF.match(text, end):
        amount = amount._replace(end=end + 1, value=EXACT.add(amount.value, Decimal(5)))
    return amount._replace(reading=f"{text[numeral.start : amount.end]} = {amount.plain}%")


def _discount(text: str, numeral: Numeral, place: int) -> Amount | None:
    match = _DISCOUNT.match(text, place)
    if match is None or numeral.value > 100 or numeral.high is not None:
        return None
    amount = _made(text, numeral, match.end(), "discount")
    amount = _scaled(amount, 1) if numeral.value <= 10 else amount
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


def _times(text: str, numeral: Numeral, place: int) -> Amount | None:
    match = _TIMES.match(text, place)
    if match is None:
        return None
    amount = _made(text, numeral, match.end(), "multiple", "倍")
    return _plus_half(text, amount)


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


def _plus_half(text: str, amount: Amount) -> Amount:
    if amount.high is not None or not _HALF.match(text, amount.end):
        return amount
    value = EXACT.add(Decimal(amount.value), Decimal("0.5")) if isinstance(amount.value, Decimal) else amount.value
    end = amount.end + 1
    return amount._replace(end=end, value=value, reading=f"{text[amount.start : end]} = {grouped(plain(value))}")


def _counted(text: str, numeral: Numeral) -> Amount:
    """The numeral with its unit, where it has one."""
    special = _half_or_more(text, numeral)
    if special:
        return special
    unit = unit_at(text, numeral.end)
    if unit is None:
        return _headed(text, numeral) or _made(text, numeral, numeral.end, "cardinal")
    if unit.kind == "currency":
        amount = _money(text, numeral, unit.end, unit.name, unit.word)
        return amount or _made(text, numeral, numeral.end, "cardinal")
    amount = _made(text, numeral, unit.end, unit.kind, unit.name)._replace(word=unit.word)
    return _plus_half(text, amount) if unit.kind == "measure" else amount


def _headed(text: str, numeral: Numeral) -> Amount | None:
    """五大任务, 三地: two to ten in front of what is no classifier elsewhere."""
    match = _HEADS.match(text, numeral.end)
    if match is None or len(numeral.text) != 1 or numeral.arabic or not 2 <= numeral.value <= 10:
        return None
    return _made(text, numeral, match.end(), "cardinal", match[0])._replace(word=match[0])


def _half_or_more(text: str, numeral: Numeral) -> Amount | None:
    """一个半小时, 三个多月."""
    match = _HALF_OR_MORE.match(text, skip(text, numeral.end))
    if match is None or numeral.high is not None:
        return None
    if match[2] == "倍":
        amount = _made(text, numeral, match.end(), "multiple", "倍")
    else:
        unit = unit_at(match[2], 0)
        if unit is None:
            unit = unit_at("个" + match[2], 0)
        amount = _made(text, numeral, match.end(), "measure", unit.name if unit else match[2])
    if match[1] == "多":
        return amount._replace(hedge="over", word=match[2])
    value = EXACT.add(numeral.value, Decimal("0.5"))
    return amount._replace(value=value, word=match[2], reading=f"{text[amount.start : amount.end]} = {plain(value)}")


def _money(text: str, numeral: Numeral, end: int, code: str, word: str) -> Amount | None:
    amount = _made(text, numeral, end, "currency", code)._replace(word=word)
    if word == "块" and not _is_money(text, numeral, end):
        return amount._replace(kind="cardinal", unit="块")
    if word not in ("元", "块", "块钱") or numeral.high is not None or numeral.hedge:
        return amount
    return _with_coins(text, amount)


def _is_money(text: str, numeral: Numeral, end: int) -> bool:
    """Whether 块 is colloquial for yuan here and no classifier (a piece of something)."""
    after = text[end : end + 1]
    return not after or after in "五六七八九二三四一两零0123456789" or not "一" <= after <= "鿿"


def _with_coins(text: str, amount: Amount) -> Amount:
    """五元三角二分, 十块五."""
    value, end = Decimal(amount.value if isinstance(amount.value, Decimal) else 0), amount.end
    for step, coin in ((Decimal("0.1"), _TENTH_COINS), (Decimal("0.01"), _HUNDREDTH_COINS)):
        run = read_run(text, end).numeral if end < len(text) else None
        if run is None or run.integral is None or not 0 <= run.value < 100:
            break
        match = coin.match(text, run.end)
        if match:
            value, end = EXACT.add(value, run.value * step), match.end()
        elif amount.word == "块" and run.single and _COINS.match(text, run.end):
            value, end = EXACT.add(value, run.value * step), run.end
    if end == amount.end:
        return amount
    reading = f"{text[amount.start : end]} = {grouped(plain(value))}"
    return amount._replace(end=end, value=value, number=(amount.number[0], end), reading=reading)


def _coins(text: str, numeral: Numeral, place: int) -> Amount | None:
    """五角, 五分钱: coins alone."""
    mark = text[place]
    step = Decimal("0.01") if mark == "分" else Decimal("0.1")
    rest = re.compile(r"钱").match(text, place + 1) if mark in "分毛" else _COINS.match(text, place + 1)
    if rest is None or numeral.value >= 100 or numeral.high is not None:
        return None
    end = place + 1 + (rest[0] == "钱")
    amount = _made(text, numeral, end, "currency", "CNY")
    value = EXACT.multiply(numeral.value, step)
    return amount._replace(value=value, reading=f"{text[numeral.start : end]} = {plain(value)}")


def _share_or_coins(text: str, numeral: Numeral, place: int) -> Amount | None:
    return _share(text, numeral, place) or _coins(text, numeral, place)


_BY_NEXT: dict[str, Callable[[str, Numeral, int], Amount | None]] = {
    "分": _share_or_coins,
    "角": _coins,
    "毛": _coins,
    "又": _mixed,
    "/": _slash,
    "%": _percent,
    "‰": _percent,
    "个": _points,
    "百": _points,
    "成": _tenths,
    "折": _discount,
    "倍": _times,
}
