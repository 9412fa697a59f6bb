"""The quantities of a Chinese text: every number with its value, kind, unit and hedge."""

from __future__ import annotations

import re
from decimal import Decimal

from .chinese_amounts import Amount, amount_at, explained, grouped, read_discount, read_doubling, skip
from .chinese_context import after, attached_end, before, clock_end, counts, is_name
from .chinese_dates import Reading, read_century, read_date, read_decade, read_plan, read_pointed
from .chinese_hedges import hedge_after, hedge_before
from .chinese_numerals import EXACT, Numeral, Run, read_run
from .chinese_ordinals import read_first, read_heading, read_implied, read_ordinal
from .chinese_script import folded
from .chinese_units import CURRENCY_SIGNS
from .exact import plain
from .lexicon import DEFAULT, Lexicon
from .quantity import Hedge, Kind, Quantity

_CANDIDATE = re.compile("[0-9零〇一二两三四五六七八九十百千万亿兆廿卅卌半首翻折]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")
_JOIN = re.compile(r"[ \t]{0,2}(?:--?|——?|~|至|到|\.\.\.?)[ \t]{0,2}")
_WITH = re.compile(r"[ \t]{0,2}[和与跟同及][ \t]{0,2}")
_BETWEEN = re.compile(r"[ \t]{0,2}(?:之间|间(?![隔接谍断距]))")
_LONGEST_SIGN = max(map(len, CURRENCY_SIGNS))
# 半 counts these in halves: durations and measures as such, other things as a fraction.
_HALVES = re.compile(
    r"(年|个月|个?小时|个?钟头|天|日(?!制)|个世纪|个?学期|斤|公斤|里地|公里|亩|个(?![性体]))|(数(?!量)|价|额)"
)
_HALF_UNITS = {
    "年": "year", "个月": "month", "小时": "hour", "个小时": "hour", "钟头": "hour", "个钟头": "hour", "天": "day", "日": "day",
    "个世纪": "century", "学期": "school term", "个学期": "school term", "斤": "jin", "公斤": "kilogram", "里地": "li",
    "公里": "kilometre", "亩": "mu",
}  # fmt: skip
# 近 in front of a length of time is "the last" unless the length is a result: 近三年, but 历时近三年.
_RECENT = frozenset({"year", "month", "week", "day", "hour", "quarter"})
_ELAPSED = "时经达共隔约了有用为"
_SEVERAL_NOT_AFTER = "人总倍次件指参整小分多少基常系位函负正户家行列变字天年月日额计点偶奇素质因复无个维页条级第这那哪"
_NEGATIVE_NOT_AFTER = "抱辜肩欺胜担背"


def read_chinese(text: str, lexicon: Lexicon = DEFAULT) -> list[Quantity]:
    """The quantities in a Chinese text, in order and not overlapping, in its own offsets (code points).

    >>> [(q.text, q.value) for q in read_chinese("近3万户，同比增长百分之十五")]
    [('近3万户', '30000'), ('百分之十五', '15')]
    """
    plain_text = folded(text)
    hidden = (
        [match.span() for match in _ADDRESS.finditer(plain_text)]
        if "@" in text or "www" in text or "://" in text
        else []
    )
    found: list[Quantity] = []
    at = floor = 0
    while match := _CANDIDATE.search(plain_text, at):
        at = match.start()
        while hidden and hidden[0][1] <= at:
            hidden.pop(0)
        if hidden and hidden[0][0] <= at:
            at = hidden[0][1]
            continue
        reading, end = _Reader(plain_text, text, floor, lexicon).at(at)
        if reading is not None and reading.start >= floor:
            found.append(_quantity(text, reading))
            floor = reading.end
        at = max(at + 1, end)
    return found


def _quantity(text: str, reading: Reading) -> Quantity:
    start, end, kind, value, number, unit, hedge, how = reading
    return Quantity(start, end, text[start:end], kind, value, unit, hedge, how, number)


class _Reader:
    """Reads what stands at one place of a folded text; nothing before `floor` may be taken in."""

    def __init__(self, text: str, raw: str, floor: int, lexicon: Lexicon) -> None:
        self.text, self.raw, self.floor, self.lexicon = text, raw, floor, lexicon

    def at(self, at: int) -> tuple[Reading | None, int]:
        """What is read at the numeral character `at`, and where reading goes on."""
        text, char = self.text, self.text[at]
        end = self.lexicon.end_at(text, at, self.floor)
        if end is not None:
            return None, end
        if char in "首翻折半":
            found = self._word(at)
            return found, found.end if found else at + 1
        if char.isdigit() and char.isascii():
            end = self._code_end(at)
            if end is not None:
                return None, end
        found = read_plan(text, at) or read_pointed(text, at)
        if found is None and char in "一二三四五六七八九":
            discount = read_discount(text, at)
            found = self._finished(discount) if discount else None
        if found is not None:
            return found, found.end
        return self._numeral(at)

    def _code_end(self, at: int) -> int | None:
        sign = self._currency_sign(at)
        end = attached_end(self.text, at, sign=sign is not None)
        if end is None or self.text[end - 1 : end] != ":" and read_date_at(self.text, at):
            return None
        return end

    def _word(self, at: int) -> Reading | None:
        """What begins with 首, 翻, 折 or 半."""
        char = self.text[at]
        if char == "首":
            return read_first(self.text, at)
        if char == "半":
            return self._half(at)
        amount = read_doubling(self.text, at) if char == "翻" else read_discount(self.text, at)
        return self._finished(amount) if amount else None

    def _half(self, at: int) -> Reading | None:
        """半年, 半数, 一半 (at its second character), 过半."""
        text = self.text
        previous = text[at - 1 : at] if at > self.floor else ""
        match = _HALVES.match(text, at + 1)
        if previous in ("一", "过", "减") or (previous in ("上", "下") and text[at + 1 : at + 2] == "年"):
            hedge: Hedge | None = "over" if previous == "过" else None
            end = at + 2 if previous in ("上", "下") or (hedge and text[at + 1 : at + 2] == "数") else at + 1
            return Reading(at - 1, end, "fraction", "0.5", (at, at + 1), None, hedge, f"{text[at - 1 : end]} = 1/2")
        if match is None or previous in tuple("大多小前后对夜参各两"):
            return None
        unit = _HALF_UNITS.get(match[0])
        kind: Kind = "measure" if unit else "fraction"
        numeral = Numeral(at, at + 1, Decimal("0.5"), "半")
        amount = Amount(
            at,
            match.end(),
            (at, at + 1),
            kind,
            Decimal("0.5"),
            unit,
            None,
            f"{text[at : match.end()]} = 1/2",
            None,
            numeral,
        )
        return self._finished(amount)

    def _numeral(self, at: int) -> tuple[Reading | None, int]:
        text = self.text
        run = self._checked(read_run(text, at))
        numeral = run.numeral
        if numeral is None:
            return None, run.end
        dated = self._dated(numeral)
        if dated is not None:
            return dated, dated.end
        found = (
            read_ordinal(text, numeral, self.floor)
            or read_heading(text, numeral, self.floor)
            or read_implied(text, numeral, self.floor)
        )
        if found is not None:
            return found, found.end
        clock = clock_end(text, numeral)
        if clock is not None:
            return None, clock
        return self._amount(numeral)

    def _dated(self, numeral: Numeral) -> Reading | None:
        text, place = self.text, skip(self.text, numeral.end)
        mark = text[place : place + 1]
        if mark == "年" and text.startswith("年代", place):
            return read_decade(text, numeral, self.floor)
        if mark == "世":
            return read_century(text, numeral, self.floor)
        if mark and mark in "年月日号-—~至到/.":
            hedged = mark == "年" and hedge_before(text, numeral.start, self.floor, bare=numeral.bare)
            if hedged and hedged.word in ("近", "超过", "逾", "将近", "不到", "超"):
                return None
            return read_date(text, numeral, self.floor)
        return None

    def _checked(self, run: Run) -> Run:
        """The run without a thousands separator of the wrong width: only full-width digits take a full-width comma."""
        numeral = run.numeral
        if numeral is None or "," not in numeral.text or not numeral.arabic:
            return run
        place = self.text.index(",", numeral.start)
        if self.raw[place] == "," or not self.raw[place - 1].isascii():
            return run
        cut = read_run(self.text[:place], numeral.start)
        return cut

    def _amount(self, numeral: Numeral) -> tuple[Reading | None, int]:
        text = self.text
        numeral = self._signed(numeral)
        amount = amount_at(text, numeral)
        if is_name(text, numeral, amount.end):
            thousand = self._thousand(amount)
            if thousand is None:
                return None, attached_end(
                    "A" + text[numeral.end : numeral.end + 40], 1, sign=False
                ) and numeral.end + 1 or numeral.end + 1
            amount = thousand
        amount = self._several(amount)
        joined = self._joined(amount)
        if joined is not None:
            reading = self._finished(joined)
            return reading, reading.end
        hedge = hedge_before(text, amount.start, self.floor, bare=numeral.bare or amount.numeral.bare)
        if not counts(text, amount, self.floor, hedged=hedge is not None):
            return None, numeral.end
        reading = self._finished(amount)
        return reading, reading.end

    def _thousand(self, amount: Amount) -> Amount | None:
        """40k as forty thousand."""
        text, end = self.text, amount.end
        if text[end] not in "kK" or text[end + 1 : end + 2].isalnum() and text[end + 1].isascii():
            return None
        if text[end] == "K" and amount.value in (2, 4, 8):
            return None
        value = EXACT.scaleb(Decimal(amount.numeral.value), 3)
        reading = f"{text[amount.start : end + 1]} = {plain(amount.numeral.value)} × 10^3 = {grouped(plain(value))}"
        return amount._replace(end=end + 1, number=(amount.start, end + 1), value=value, reading=reading)

    def _signed(self, numeral: Numeral) -> Numeral:
        """The numeral with a sign or a leading point in front of it."""
        text, start = self.text, numeral.start
        if numeral.arabic and start > self.floor and text[start - 1] == "." and numeral.text.isdigit():
            if not before(text, start - 1, self.floor).isalnum() and text[start - 2 : start - 1] not in (
                ".",
                ")",
                "。",
            ):
                point = Decimal(f"0.{numeral.text}")
                value = EXACT.scaleb(point, numeral.exponent)
                numeral = numeral._replace(start=start - 1, value=value, text="." + numeral.text)
        sign = self._sign(numeral.start)
        if sign is None:
            return numeral
        mantissa = None if numeral.mantissa is None else EXACT.minus(numeral.mantissa)
        high = None if numeral.high is None else EXACT.minus(numeral.high)
        return numeral._replace(start=sign, value=EXACT.minus(numeral.value), mantissa=mantissa, high=high)

    def _sign(self, at: int) -> int | None:
        """Where a minus in front of `at` begins; None where there is none."""
        text = self.text
        for word in ("零下", "负"):
            start = at - len(word)
            if start >= self.floor and text.startswith(word, start):
                return (
                    None if text[start - 1 : start] and text[start - 1] in _NEGATIVE_NOT_AFTER and start > 0 else start
                )
        if at - 1 < self.floor or text[at - 1] != "-":
            return None
        previous = text[at - 2 : at - 1] if at > 1 else ""
        if previous and (previous.isalnum() or previous in '-—)）]”"%.~'):
            return self._below_zero(at, previous)
        return at - 1

    def _below_zero(self, at: int, previous: str) -> int | None:
        """A hyphen after a Han character is a minus where a temperature or a percentage follows: 气温-5℃."""
        match = re.compile(r"[0-9.]+[ \t]?(?:℃|°|摄氏|%|度)").match(self.text, at)
        return at - 1 if match and "一" <= previous <= "鿿" else None

    def _several(self, amount: Amount) -> Amount:
        """数十, 几百, 上千: what stands in front of a magnitude alone makes it "more than"."""
        text, start = self.text, amount.start
        if not amount.numeral.text or not _magnitude_first(amount.numeral) or start - 1 < self.floor:
            return amount
        word = text[start - 1]
        previous = text[start - 2 : start - 1] if start > 1 else ""
        if word == "几" or (word == "数" and not (previous and previous in _SEVERAL_NOT_AFTER)):
            reading = f"{text[start - 1 : amount.number[1]]} = {grouped(plain(amount.value))}"
            number = (start - 1, amount.number[1])
            numeral = amount.numeral._replace(hedge="over")
            return amount._replace(start=start - 1, number=number, hedge="over", reading=reading, numeral=numeral)
        return amount

    def _joined(self, low: Amount) -> Amount | None:
        """A range of two amounts: 5-10个, 10%~15%, 三到五天, 20和30之间."""
        text = self.text
        if low.high is not None or low.kind in ("ordinal", "discount", "fraction"):
            return None
        match, between = _JOIN.match(text, low.end), False
        if match is None:
            match, between = _WITH.match(text, low.end), True
        if match is None:
            return None
        high = self._second(match.end())
        if high is None or high.high is not None or (between and not _BETWEEN.match(text, high.end)):
            return None
        if between:
            closing = _BETWEEN.match(text, high.end)
            high = high._replace(end=closing.end() if closing else high.end)
        return self._range(low, high, match[0].strip())

    def _second(self, at: int) -> Amount | None:
        text = self.text
        for sign in ("¥", "$", "€", "£"):
            if text.startswith(sign, at):
                at += 1
        place = at + 1 if text[at : at + 1] in ("负", "-") else at
        if place >= len(text) or not _CANDIDATE.match(text, place) or text[place] in "首翻折半":
            return None
        numeral = self._checked(read_run(text, place)).numeral
        if numeral is None or clock_end(text, numeral) is not None:
            return None
        if place > at:
            numeral = numeral._replace(start=at, value=EXACT.minus(numeral.value))
        amount = amount_at(text, numeral)
        if (
            amount.numeral.single
            and amount.unit is None
            and amount.kind == "cardinal"
            and "一" <= after(text, amount.end) <= "鿿"
        ):
            return None
        thousand = self._thousand(amount) if is_name(text, numeral, amount.end) else amount
        return thousand

    def _range(self, low: Amount, high: Amount, sign: str) -> Amount | None:
        text = self.text
        if sign.startswith("-") and _looks_coded(text, low, high):
            return None
        if low.kind != high.kind and not (low.kind == "cardinal" and low.unit is None):
            return None
        if low.unit and high.unit and low.unit != high.unit:
            return None
        value = _in_unit_of(low, high)
        if value is None or not value < high.value:
            return None
        if (
            not (low.numeral.arabic or high.numeral.arabic)
            and high.unit is None
            and low.unit is None
            and low.kind == "cardinal"
        ):
            if low.numeral.single and high.numeral.single and not sign and sign not in ("到", "至"):
                return None
        unit = high.unit or low.unit or ("percent" if high.kind == "percent" else None)
        written = text[low.start : high.end]
        reading = f"{written} = {grouped(plain(value))} to {grouped(plain(high.value))}"
        return low._replace(
            end=high.end,
            number=(low.number[0], high.number[1]),
            kind="range",
            value=value,
            high=high.value,
            unit=unit,
            reading=reading,
            hedge=high.hedge,
        )

    def _currency_sign(self, at: int) -> tuple[int, str] | None:
        """Where a currency's sign or code in front of `at` begins, and the code."""
        text = self.text
        stop = at
        while stop > self.floor and at - stop < 2 and text[stop - 1] in " \t":
            stop -= 1
        for length in range(min(_LONGEST_SIGN, stop - self.floor), 0, -1):
            word = text[stop - length : stop]
            code = CURRENCY_SIGNS.get(word)
            start = stop - length
            if code and not (
                word[0].isalpha()
                and word[0].isascii()
                and text[start - 1 : start].isalpha()
                and text[start - 1].isascii()
                and start
            ):
                return start, code
        return None

    def _finished(self, amount: Amount) -> Reading:
        """The amount with the currency's sign and the hedges around it."""
        text, start, end, kind, unit = self.text, amount.start, amount.end, amount.kind, amount.unit
        if kind in ("cardinal", "currency", "range"):
            sign = self._currency_sign(start)
            if sign:
                start, unit, kind = sign[0], sign[1], "range" if kind == "range" else "currency"
        hedge = amount.hedge
        leading = hedge_before(text, start, self.floor, bare=amount.numeral.bare)
        if leading and not (leading.word == "近" and self._is_recent(amount, leading.start)):
            start, hedge = leading.start, leading.hedge
        trailing = hedge_after(text, end)
        if trailing and (text[end] not in "多余" or kind in ("measure", "currency", "multiple", "percent")):
            end, hedge = trailing.end, hedge or trailing.hedge
        return Reading(start, end, kind, amount.plain, amount.number, unit, hedge, amount.reading)

    def _is_recent(self, amount: Amount, start: int) -> bool:
        if amount.unit not in _RECENT:
            return False
        previous = self.text[start - 1 : start]
        if previous and previous in _ELAPSED:
            return False
        return (
            amount.value <= 10
            or self.text[amount.end : amount.end + 1] in ("来", "间", "的", "内")
            or amount.kind == "range"
        )


def read_date_at(text: str, at: int) -> bool:
    """Whether a date in digits begins at `at` (2016.4.26), which looks like a version or code."""
    numeral = read_run(text, at).numeral
    return numeral is not None and read_date(text, numeral, 0) is not None


def _magnitude_first(numeral: Numeral) -> bool:
    return numeral.text[0] in "十百千万亿兆" and numeral.hedge is None and numeral.bare


def _looks_coded(text: str, low: Amount, high: Amount) -> bool:
    """Whether digits with a hyphen are a code: leading zeros, or a third part."""
    parts = (low.numeral.text, high.numeral.text)
    if any(len(part) > 1 and part[0] == "0" and part[1] != "." for part in parts):
        return True
    return text[high.end : high.end + 1] == "-" and text[high.end + 1 : high.end + 2].isalnum()


def _in_unit_of(low: Amount, high: Amount) -> Decimal | None:
    """The lower end, in the magnitude that only the upper one says: 3-4万, 百分之五到十."""
    value = low.value
    if not isinstance(value, Decimal):
        value = Decimal(plain(value))
    if high.numeral.arabic and high.numeral.exponent and not low.numeral.exponent and high.numeral.mantissa is not None:
        if value < high.numeral.mantissa:
            return EXACT.scaleb(value, high.numeral.exponent)
    elif not low.numeral.arabic and low.numeral.single and not high.numeral.single:
        scaled = _shared_magnitude(low.numeral, high.numeral)
        return scaled or value
    return value


def _shared_magnitude(low: Numeral, high: Numeral) -> Decimal | None:
    """三到五万: both ends are single digits but for the magnitude."""
    magnitude = high.text[1:]
    if not magnitude or magnitude.strip("百千万亿") or not high.text[0] > "":
        return None
    scaled = read_run(low.text + magnitude, 0).numeral
    return scaled.value if scaled and scaled.value < high.value else None


__all__ = ["explained", "read_chinese"]
