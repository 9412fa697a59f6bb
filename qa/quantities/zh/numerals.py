"""Numerals: digits, Chinese numerals and mixtures of both, read exactly from folded text."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ..lazy_pattern import Pattern
from ..quantity import Hedge
from .sums import EXACT, HAN_DIGITS, STRING, cut_clock, join_digits, parse_numeral, say_point
from .units import is_prefix, is_ten_thousands
from .words import DIGITS, POWERS

# Longer runs of numerals are codes or garbage: the longest real ones have fewer than 40 characters.
LONGEST = 60
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+|\.[ \t][0-9]{1,2}(?=[ \t]?%))?"
# Groups of three digits with blanks between them, in front of what they count (GB/T 15835): 1 234 567人.
_SPACED = Pattern(
    r"(?<![0-9A-Za-z.,/第图表步节章版级号] )(?<![第图表步节章版级号])[1-9][0-9]{0,2}(?: [0-9]{3})+(?:\.[0-9]+)?"
    r"[万亿]{0,2}(?=[ \t]?[一-鿿%℃])"
)
# Magnitudes may stand a blank away from digits (OCR), and don't belong to names (百强).
_MAGNITUDE = "(?:百(?![强货科姓度])|[千万亿兆])"
_POINT = rf"(?:点(?=[0-9{HAN_DIGITS}])|(?<=[{HAN_DIGITS}])\.(?=[{HAN_DIGITS}]))"
_RUN = Pattern(
    rf"(?:{_ARABIC}|[{HAN_DIGITS}]|十|[廿卅卌]|{_MAGNITUDE}|{_POINT})"
    rf"(?:(?:(?<=[0-9])[ \t]{{1,2}})?{_MAGNITUDE}|(?<![0-9])(?:[{HAN_DIGITS}]|十|[廿卅卌]|{_POINT})"
    rf"|(?<=[百千万亿兆零点]){_ARABIC})*"
)
# 余, 多, 来, 几 or + behind a numeral, and the magnitude behind that.
_MORE = Pattern(
    r"[ \t]{0,2}([余多来几]|(?<=[0-9万亿wW])\+(?![0-9A-Za-z=+-]|[ \t]+[0-9]))[ \t]{0,2}"
    r"((?:[百千]?万亿|[百千十]?亿|[百千十]?万|[百千])(?!一))?"
)
# 多 of the next word, as behind the number of a heading: 12 多元回归.
_MANY = Pattern(
    "多(?:元(?=[回线化素论主文性价分目非混逻])|重(?=[比线共任检插假])|变量|因素|维|线程|模态|任务|媒体|语[言种]|目标|水平|标签|分类)"
)
# A power behind digits: 10^9, 10⁹, 2^{53}, 3×10^8, 2.15e+9.
_CARET, _UP = r"\^\{?(-?[0-9]{1,3})\}?(?![0-9.])", "([⁻]?[⁰¹²³⁴-⁹]{1,3})"
_POWER = Pattern(rf"{_CARET}|{_UP}|[ \t]?[×xX*·][ \t]?10(?:{_CARET}|{_UP})|[eE]([+-]?[0-9]{{1,2}})(?![0-9A-Za-z])")
_POWER_SIGNS = frozenset("^⁻⁰¹²³⁴⁵⁶⁷⁸⁹×xX*·eE")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_HIGHEST = 128
_HUNDRED_MILLION = Decimal(10) ** POWERS["亿"]
# Digits side by side that say "this or that": 两三个, 四十五六万, 三五天.
_PAIR = Pattern(
    rf"(?<![{HAN_DIGITS}0-9])(?:一二|一两|[二两]三|三四|三五|四五|五六|六七|七八|八九)(?![{HAN_DIGITS}0-9])"
)
# 六十有八 is 68; 十有八九 is "nine times out of ten".
_AND_UNITS = Pattern("[二三四五六七八九]十[有又]([一二三四五六七八九])(?=$|[岁歲年载載,。;:!?、)])")
_ROUND = "".join(POWERS)
# Magnitudes that are prefixes of units as well: 百帕, 千克, 兆瓦.
_PREFIXES = ("百", "千", "兆")
# 500兆 of data are megabytes and no trillions, which count money.
_MEGABYTES = Pattern(r"[0-9]兆(?=$|[ \t,。;:!?、)的])")
# Behind a round number 两 is the unit, fifty grams: 二十两 is 20 of them and never 22.
_TAELS = Pattern("[十百千万亿廿卅卌]两$")


class Numeral(NamedTuple):
    """A numeral and its value; `high` is the second of a pair (两三), `hedge` comes from 余, 多, 几 inside it."""

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
        return not self.text.strip(_ROUND)

    @property
    def single(self) -> bool:
        """Whether it is one Chinese digit, which is more often part of a word than a number."""
        return len(self.text) == 1 and self.text in DIGITS

    @property
    def string(self) -> bool:
        """Whether it is digits one by one, as years are written (二〇一六)."""
        return self.text.isdigit() if self.arabic else bool(STRING.fullmatch(self.text))

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
    if match and text[match.end() : match.end() + 1] == " " and text[match.end() + 1 : match.end() + 4].isdecimal():
        match = _SPACED.match(text, start) or match
    run = _without_prefix(text, match[0], match.end()) if match else ""
    if not run:
        return Run(start + 1, None)
    end = start + len(run)
    if run[-1] in "兆两二" and _ends_in_unit(text, run, end):
        end, run = end - 1, run[:-1]
    if len(run) > LONGEST or (len(run) == 3 and STRING.fullmatch(run) and text.startswith("几年", end)):
        return Run(end, None)
    if "." in run:
        run = say_point(text, run, start)
        end = start + len(run)
    if "点" in run:
        run, end = cut_clock(run, start, quarter=text.startswith("刻", end))
    numeral = _read_with_and(text, run, start) or _read_pair(run, start) or _read_plain(run, start)
    if numeral is None and len(run) in (2, 4) and STRING.fullmatch(run) and text.startswith("年", end):
        numeral = Numeral(start, end, Decimal(join_digits(run)), run)
    if numeral is None:
        return Run(end, None)
    return _with_more(text, _with_ten_thousands(text, _with_power(text, numeral)))


def _ends_in_unit(text: str, run: str, end: int) -> bool:
    """Whether the last character of a run counts no more: 500兆, 二十两, 十分之一二手设备."""
    if run[-1] == "兆":
        return len(run) > 1 and _MEGABYTES.match(text, end - 2) is not None
    if run[-1] == "两":
        return _TAELS.search(run) is not None
    return run[-2:] == "一二" and text.startswith("手", end)


def _without_prefix(text: str, run: str, end: int) -> str:
    """The run without the magnitude at its end that belongs to a unit: 五百千克, 5千兆字节."""
    for size in (2, 1):
        if run[-size:][:1] in _PREFIXES and len(run) >= size and is_prefix(text, end - size):
            return run[:-size].rstrip()
    return run


def _read_plain(run: str, start: int) -> Numeral | None:
    parsed = parse_numeral(run)
    if parsed is None:
        return None
    value, mantissa, exponent = parsed
    return Numeral(start, start + len(run), value, run, mantissa=mantissa, exponent=exponent)


def _read_with_and(text: str, run: str, start: int) -> Numeral | None:
    """Tens and units with 有 or 又 between, as ages are written: 六十有八, 年四十有五."""
    match = _AND_UNITS.match(text, start) if run[-1] == "十" else None
    parsed = parse_numeral(run + match[1]) if match else None
    if match is None or parsed is None:
        return None
    return Numeral(start, match.end(), parsed[0], match[0], mantissa=parsed[1], exponent=parsed[2])


def _with_power(text: str, numeral: Numeral) -> Numeral:
    """The numeral raised to the power that stands behind it, or times a power of ten."""
    if text[numeral.end : numeral.end + 2].lstrip()[:1] not in _POWER_SIGNS or not numeral.arabic or numeral.exponent:
        return numeral
    match = _POWER.match(text, numeral.end)
    if match is None:
        return numeral
    base, raised, times, raised_times, scientific = match.groups()
    exponent = int((base or raised or times or raised_times or scientific).translate(_RAISED))
    ten = base is None and raised is None
    if (
        abs(exponent) > _HIGHEST
        or (raised and numeral.text != "10")
        or (not ten and exponent < 0 and numeral.value != 10)
    ):
        return numeral
    end, text = match.end(), text[numeral.start : match.end()]
    if ten or numeral.value == 10:
        mantissa = numeral.value if ten else Decimal(1)
        value = EXACT.scaleb(mantissa, exponent)
        return numeral._replace(end=end, value=value, text=text, mantissa=mantissa, exponent=exponent)
    return numeral._replace(end=end, value=EXACT.power(numeral.value, exponent), text=text)


def _with_ten_thousands(text: str, numeral: Numeral) -> Numeral:
    """The numeral ten thousand times where W stands for 万 behind its digits."""
    end = numeral.end
    if text[end : end + 1] not in ("w", "W") or not numeral.arabic or not is_ten_thousands(text, end):
        return numeral
    value = EXACT.scaleb(numeral.value, 4)
    return numeral._replace(end=end + 1, value=value, mantissa=numeral.value, exponent=4)


def _read_pair(run: str, start: int) -> Numeral | None:
    match = _PAIR.search(run) if len(run) > 1 and "点" not in run else None
    if match is None:
        return None
    at = match.start()
    low, high = parse_numeral(run[: at + 1] + run[at + 2 :]), parse_numeral(run[:at] + run[at + 1 :])
    if low is None or high is None or not low[0] < high[0]:
        return None
    return Numeral(start, start + len(run), low[0], run, high=high[0])


def _with_more(text: str, numeral: Numeral) -> Run:
    """The numeral with what makes it more than itself: 20余, 十几, 三百多万, 8319余万."""
    match = _MORE.match(text, numeral.end)
    if match is None or numeral.high is not None or not _takes(numeral, match[1]) or _MANY.match(text, match.start(1)):
        return Run(numeral.end, numeral)
    more = "" if not match[2] or is_prefix(text, match.start(2)) else match[2]
    power = sum(POWERS[char] for char in more)
    rest = numeral.value % _HUNDRED_MILLION if "亿" in numeral.text and 0 < power < POWERS["亿"] else numeral.value
    value = EXACT.add(numeral.value - rest, EXACT.scaleb(rest, power))  # 一亿三千多万: the last part alone
    end = match.end() if more else match.end(1)
    hedge: Hedge = "approx" if match[1] == "来" else "over"
    grown = numeral._replace(end=end, value=value, hedge=hedge, mantissa=numeral.mantissa or numeral.value)
    return Run(end, grown._replace(exponent=numeral.exponent + power))


def _takes(numeral: Numeral, more: str) -> bool:
    """Whether 余, 多, 来 or 几 goes with a numeral that ends this way."""
    last = numeral.text[-1]
    if more == "几":
        return last in "十廿卅"
    if more == "+":
        return numeral.arabic
    if more == "来":
        return last in "十百千万"
    return (
        last in _ROUND or last == "0" or (more == "余" and numeral.arabic) or (numeral.arabic and numeral.value >= 10)
    )
