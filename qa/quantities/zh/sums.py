"""What a row of numeral characters comes to: sections under 万, 亿 and 兆, digits one by one, decimals."""

from __future__ import annotations

from decimal import Context, Decimal

from ..lazy_pattern import Pattern
from .words import DIGITS, POWERS, TENS

# Multipliers below ten thousand, and those that begin a new section.
SMALL = {char: 10**power for char, power in POWERS.items() if power < 4}
LARGE = {char: 10**power for char, power in POWERS.items() if power >= 4}
# Wide enough for every product of a numeral within LONGEST.
EXACT = Context(prec=400)
HAN_DIGITS = "".join(DIGITS)
_TOKEN = Pattern(r"[0-9][0-9,]*|[^0-9 \t]")
STRING = Pattern(rf"[{HAN_DIGITS.replace('两', '')}]{{2,}}")
# A point between digits one by one, as tables and laws write it: 〇.〇五.
_HAN_POINT = Pattern(rf"(?<=[{HAN_DIGITS}])\.(?=[{HAN_DIGITS}])")
_CLAUSE_SIGNS = "\n\r;。:,!?"
_SEQUENCE = "零一二三四五六七八九"


def parse_numeral(run: str) -> tuple[Decimal, Decimal | None, int] | None:
    """Value, and mantissa and power of ten where a magnitude follows digits; None where the run is no numeral.

    >>> parse_numeral("一百二十三"), parse_numeral("3.5万"), parse_numeral("十三五")
    ((Decimal('123'), None, 0), (Decimal('3.5E+4'), Decimal('3.5'), 4), None)
    """
    head = run.rstrip("百千万亿兆 \t")
    if head and (head.isascii() or "点" in head):
        mantissa = _parse_decimal(head)
        if mantissa is None:
            return None
        power = sum(POWERS.get(char, 0) for char in run[len(head) :])
        if not power:
            return mantissa, None, 0
        return EXACT.scaleb(mantissa, power), mantissa, power
    if "." in run:  # 3.5万2千: nobody can say what is meant
        return None
    whole = _parse_string(run) if STRING.fullmatch(run) else _parse_whole(run)
    return None if whole is None else (Decimal(whole), None, 0)


def _parse_decimal(head: str) -> Decimal | None:
    if head.isascii():
        return Decimal(head.replace(",", "").replace(" ", "").replace("\t", ""))
    whole, _, decimals = head.partition("点")
    value = parse_numeral(whole) if whole else (Decimal(0), None, 0)
    if value is None or "点" in decimals:
        return None
    digits = "".join(str(DIGITS.get(char, char)) for char in decimals)
    if not digits.isdigit() or value[0] != value[0].to_integral_value():
        return None
    return Decimal(f"{value[0]:f}.{digits}")


def _parse_string(run: str) -> int | None:
    """The number that digits one by one spell; None for a mere sequence (一二三) and for two digits without a zero."""
    if run in _SEQUENCE or (len(run) == 2 and not set(run) & {"零", "〇"}):
        return None
    return join_digits(run)


def join_digits(run: str) -> int:
    """The number that digits one by one spell: 二〇一六 is 2016."""
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

    def take_number(self, value: int, *, written: bool) -> bool:
        """Take a digit, or a number written in Arabic digits."""
        if self.digit is not None or (self.unit and value >= self.unit):
            return False
        if value == 0 and not written:
            self.zero = True
        else:
            self.digit = value
        return True

    def take_small(self, unit: int) -> bool:
        """Take 十, 百 or 千."""
        if unit >= self.ceiling:
            return False
        if self.digit is None and unit > 10 and (self.section or (self.parts and not self.zero)):
            return False
        self.section += (1 if self.digit is None else self.digit) * unit
        self.digit, self.ceiling, self.unit, self.zero = None, unit, unit, False
        return True

    def take_large(self, unit: int) -> bool:
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


def _parse_whole(run: str) -> int | None:
    total = _Sum()
    for token in _TOKEN.findall(run):
        if token in DIGITS:
            taken = total.take_number(DIGITS[token], written=False)
        elif token in SMALL:
            taken = total.take_small(SMALL[token])
        elif token in LARGE:
            taken = total.take_large(LARGE[token])
        elif token in TENS:
            taken = total.take_number(TENS[token] // 10, written=False) and total.take_small(10)
        else:
            total.zero = total.zero or token[0] == "0"
            taken = token[0].isdigit() and total.take_number(int(token.replace(",", "")), written=True)
        if not taken:
            return None
    return total.total()


def say_point(text: str, run: str, start: int) -> str:
    """The run with its point spoken (〇.〇五); up to it where the digit before it numbers an item: 一.三方合作."""
    if not _HAN_POINT.search(run):
        return run
    at = start
    while at and text[at - 1] in " \t":
        at -= 1
    begins = at == 0 or text[at - 1] in _CLAUSE_SIGNS
    end = start + len(run)
    if begins and run[0] not in "零〇" and "一" <= text[end : end + 1] <= "鿿":
        return run.partition(".")[0]
    return _HAN_POINT.sub("点", run)


def cut_clock(run: str, start: int, *, quarter: bool) -> tuple[str, int]:
    """The run up to 点 where what follows is no row of decimals (三点二十五, 八点一刻), otherwise all of it."""
    whole, _, decimals = run.partition("点")
    rest = decimals.lstrip("0123456789" + HAN_DIGITS)
    if not rest.strip("百千万亿兆 \t") and not quarter:
        return run, start + len(run)
    return (whole, start + len(whole)) if whole else (decimals, start + len(run))
