"""Numerals: digits, Chinese numerals and mixtures of both, read exactly from folded text."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple

from .quantity import Hedge

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
# Multipliers below ten thousand, and the signs for twenty, thirty and forty as (digit, ten).
SMALL = {"十": 10, "百": 100, "千": 1000}
TENS = {"廿": 20, "卅": 30, "卌": 40}
# 兆 is 10^12, as in Taiwan and in cn2an; as a prefix of units (兆瓦) it never gets here.
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
EXPONENTS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}

# Longer runs of numerals are codes or garbage: the longest real ones (亿亿 with decimals) have fewer than 30 characters.
LONGEST = 60
# Wide enough for every product of a numeral within LONGEST.
EXACT = Context(prec=400)

_D = "".join(DIGITS)
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
# Magnitudes may stand a blank away from digits (OCR), and don't belong to units (千克, 兆瓦) or names (百强).
_MAGNITUDE = r"(?:[百](?![强货科姓度帕])|千(?![克米瓦卡伏赫帕焦兆])|万|亿|兆(?![字瓦赫帕比焦伏欧位]))"
_RUN = re.compile(
    rf"(?:{_ARABIC}|[{_D}]|十|[廿卅卌]|{_MAGNITUDE}|点(?=[0-9{_D}]))"
    rf"(?:(?:(?<=[0-9])[ \t]{{1,2}})?{_MAGNITUDE}|(?<![0-9])(?:[{_D}]|十|[廿卅卌]|点(?=[0-9{_D}]))|(?<=[百千万亿兆零点]){_ARABIC})*"
)
_TOKEN = re.compile(rf"[0-9][0-9,]*|[^0-9 \t]")
_MORE = re.compile(
    r"[ \t]{0,2}([余多来几])[ \t]{0,2}((?:[百千]?万亿|[百千十]?亿|[百千十]?万|[百千](?![克米瓦卡]))(?!一))?"
)
# Digits side by side that say "this or that": 两三个, 四十五六万, 三五天.
_PAIR = re.compile(rf"(?<![{_D}0-9])(?:一二|一两|[二两]三|三四|三五|四五|五六|六七|七八|八九)(?![{_D}0-9])")
_STRING = re.compile(rf"[{_D.replace('两', '')}]{{2,}}")
_SEQUENCE = "零一二三四五六七八九"
_ROUND = "十百千万亿兆"


class Numeral(NamedTuple):
    """A numeral and its value; `high` is the second one of a pair such as 两三. `hedge` comes from 余, 多, 几 inside it."""

    start: int
    end: int
    value: Decimal
    text: str
    high: Decimal | None = None
    hedge: Hedge | None = None
    mantissa: Decimal | None = None
    exponent: int = 0

    @property
    def arabic(self) -> bool:
        """Whether it is written in Arabic digits, at least at its beginning."""
        return self.text[0] in "0123456789."

    @property
    def bare(self) -> bool:
        """Whether it is a magnitude alone (万, 百万), which says a number only in front of something counted."""
        return all(char in _ROUND for char in self.text)

    @property
    def single(self) -> bool:
        """Whether it is one Chinese digit, which is more often part of a word than a number."""
        return len(self.text) == 1 and self.text in DIGITS

    @property
    def string(self) -> bool:
        """Whether it is digits one by one, as years are written (二〇一六)."""
        return self.text.isdigit() if self.arabic else bool(_STRING.fullmatch(self.text))

    @property
    def integral(self) -> int | None:
        """Its value as an int where that has at most four digits and no hedge: a year, a month, a day."""
        if (
            self.hedge
            or self.high is not None
            or not 0 <= self.value < 10000
            or self.value != self.value.to_integral_value()
        ):
            return None
        return int(self.value)


class Run(NamedTuple):
    """A run of numeral characters: where it ends, and the numeral in it, if it is one."""

    end: int
    numeral: Numeral | None


def read_run(text: str, start: int) -> Run:
    """The run of numeral characters at `start` of folded text, with its numeral where it is well formed."""
    match = _RUN.match(text, start)
    if match is None:
        return Run(start + 1, None)
    end, run = match.end(), match[0]
    if len(run) > LONGEST:
        return Run(end, None)
    if "点" in run:
        run, end = _without_clock(run, start)
    numeral = _pair(run, start) or _plain(run, start)
    if numeral is None:
        return Run(end, None)
    return _with_more(text, numeral)


def _plain(run: str, start: int) -> Numeral | None:
    parsed = parse(run)
    if parsed is None:
        return None
    value, mantissa, exponent = parsed
    return Numeral(start, start + len(run), value, run, mantissa=mantissa, exponent=exponent)


def _pair(run: str, start: int) -> Numeral | None:
    match = _PAIR.search(run) if len(run) > 1 else None
    if match is None:
        return None
    at = match.start()
    low, high = parse(run[: at + 1] + run[at + 2 :]), parse(run[:at] + run[at + 1 :])
    if low is None or high is None or not low[0] < high[0]:
        return None
    return Numeral(start, start + len(run), low[0], run, high=high[0])


def _without_clock(run: str, start: int) -> tuple[str, int]:
    """The run up to 点 where what follows is no row of decimals (三点二十五), and otherwise the whole of it."""
    whole, _, decimals = run.partition("点")
    rest = decimals.lstrip("0123456789" + _D)
    if not rest.strip("百千万亿兆 \t"):
        return run, start + len(run)
    return (whole, start + len(whole)) if whole else (decimals, start + len(run))


def _with_more(text: str, numeral: Numeral) -> Run:
    """The numeral with what makes it more than itself: 20余, 十几, 三百多万, 8319余万."""
    match = _MORE.match(text, numeral.end)
    if match is None or numeral.high is not None or not _takes(numeral, match[1]):
        return Run(numeral.end, numeral)
    power = sum(EXPONENTS[char] for char in match[2] or "")
    value = EXACT.scaleb(numeral.value, power)
    end = match.end() if match[2] else match.end(1)
    hedge: Hedge = "approx" if match[1] == "来" else "over"
    grown = numeral._replace(end=end, value=value, hedge=hedge, mantissa=numeral.mantissa or numeral.value)
    return Run(end, grown._replace(exponent=numeral.exponent + power))


def _takes(numeral: Numeral, more: str) -> bool:
    """Whether 余, 多, 来 or 几 goes with a numeral that ends this way."""
    last = numeral.text[-1]
    if more == "几":
        return last in "十廿卅"
    if more == "来":
        return last in "十百千万"
    return (
        last in _ROUND or last == "0" or (more == "余" and numeral.arabic) or (numeral.arabic and numeral.value >= 10)
    )


def parse(run: str) -> tuple[Decimal, Decimal | None, int] | None:
    """Value, and mantissa and power of ten where a magnitude follows digits; None where the run is no numeral.

    >>> parse("一百二十三")[0], parse("3.5万"), parse("十三五")
    (Decimal('123'), (Decimal('35000'), Decimal('3.5'), 4), None)
    """
    head = run.rstrip("百千万亿兆 \t")
    if head and (head.isascii() or "点" in head):
        mantissa = _decimal(head)
        if mantissa is None:
            return None
        power = sum(EXPONENTS.get(char, 0) for char in run[len(head) :])
        if not power:
            return mantissa, None, 0
        return EXACT.scaleb(mantissa, power), mantissa, power
    if "." in run:  # 3.5万2千: nobody can say what is meant
        return None
    whole = _string(run) if _STRING.fullmatch(run) else _whole(run)
    return None if whole is None else (Decimal(whole), None, 0)


def _decimal(head: str) -> Decimal | None:
    if head.isascii():
        return Decimal(head.replace(",", ""))
    whole, _, decimals = head.partition("点")
    value = parse(whole) if whole else (Decimal(0), None, 0)
    if value is None or "点" in decimals:
        return None
    digits = "".join(str(DIGITS.get(char, char)) for char in decimals)
    if not digits.isdigit() or value[0] != value[0].to_integral_value():
        return None
    return Decimal(f"{value[0]:f}.{digits}")


def _string(run: str) -> int | None:
    """The number that digits one by one spell; None for a mere sequence (一二三) and for two digits without a zero."""
    if run in _SEQUENCE or (len(run) == 2 and not set(run) & {"零", "〇"}):
        return None
    return int("".join(str(DIGITS[char]) for char in run))


class _Sum:
    """A sum of sections under ever smaller magnitudes, filled token by token."""

    def __init__(self) -> None:
        self.parts: list[tuple[int, int]] = []  # (value, magnitude), magnitudes falling
        self.section = 0  # below the next 万, 亿 or 兆
        self.ceiling = 10**4  # multipliers in a section fall too
        self.digit: int | None = None  # read, but its multiplier not yet
        self.zero = False
        self.unit = 0  # the last multiplier or magnitude

    def number(self, value: int, *, written: bool) -> bool:
        """Take a digit, or a number written in Arabic digits."""
        if self.digit is not None or (self.unit and value >= self.unit):
            return False
        if value == 0 and not written:
            self.zero = True
        else:
            self.digit = value
        return True

    def small(self, unit: int) -> bool:
        """Take 十, 百 or 千."""
        if unit >= self.ceiling:
            return False
        if self.digit is None and unit > 10 and (self.section or (self.parts and not self.zero)):
            return False
        self.section += (1 if self.digit is None else self.digit) * unit
        self.digit, self.ceiling, self.unit, self.zero = None, unit, unit, False
        return True

    def large(self, unit: int) -> bool:
        """Take 万, 亿 or 兆: it multiplies the section and all smaller magnitudes before it (五千万亿)."""
        value = self.section + (self.digit or 0)
        bare = self.digit is None and not self.section
        while self.parts and self.parts[-1][1] < unit:
            value += self.parts.pop()[0]
            bare = False
        if bare and (self.parts or self.zero):
            return False
        self.parts.append(((1 if bare else value) * unit, unit))
        self.digit, self.section, self.ceiling, self.unit, self.zero = None, 0, 10**4, unit, False
        return True

    def total(self) -> int | None:
        """The sum; a last digit stands for the next lower multiplier, as people say it (三万五, 一百二)."""
        if self.digit is None and self.zero and self.unit:
            return None
        last = self.digit or 0
        if self.unit > 10 and 0 < last < 10 and not self.zero:
            last *= self.unit // 10
        return sum(value for value, _ in self.parts) + self.section + last


def _whole(run: str) -> int | None:
    total = _Sum()
    for token in _TOKEN.findall(run):
        if token in DIGITS:
            taken = total.number(DIGITS[token], written=False)
        elif token in SMALL:
            taken = total.small(SMALL[token])
        elif token in LARGE:
            taken = total.large(LARGE[token])
        elif token in TENS:
            taken = total.number(TENS[token] // 10, written=False) and total.small(10)
        else:
            taken = token[0].isdigit() and total.number(int(token.replace(",", "")), written=True)
        if not taken:
            return None
    return total.total()
