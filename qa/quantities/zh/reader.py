"""The quantities of a Chinese text: every number with its value, kind, unit and hedge."""

from __future__ import annotations

from decimal import Decimal

from ....text.phrases import Phrases
from ..lazy_pattern import Pattern
from ..quantity import Quantity
from ..reading import Reading
from .amount import Amount
from .amounts import read_amount, read_half, with_k_suffix, with_sign, with_vague_prefix
from .calendar import read_pointed
from .clock import read_times
from .context import counts, find_code_end, is_name
from .dates import read_date
from .eras import read_century, read_decade, read_generation, read_lunar_day, read_lunar_month, read_reign
from .hedges import attach_hedges, hedge_before
from .lexicon import DEFAULT, Lexicon
from .money import currency_before
from .numerals import Numeral, read_run
from .ordinals import read_first, read_heading, read_implied, read_ordinal, read_plan
from .ranges import read_range, trim_run
from .scan import fold, skip_blanks
from .shares import read_discount, read_doubling
from .words import AGO, LONG_AGO, TEMPERATURE_SCALES

_CANDIDATE = Pattern("[0-9零〇一二两三四五六七八九十百千万亿兆廿卅卌半首翻折元](?<!元(?!年))")
# Words before a number of days that make a length of time of it.
_LIMITS = ("逾", "满", "滿", "超过", "超過", "未满", "未滿", "不足", "不超过", "不超過", "不少于", "不少於")
_AGO = Phrases(AGO, characters=True)
# $ before a number and one of these behind it is TeX: $3\\times 3$, $8$.
_FORMULA = ("$", "\\")
_ADDRESS = Pattern(r"(?:https?://|www\.)[!-~]+|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]+")


def read_chinese(text: str, lexicon: Lexicon = DEFAULT) -> list[Quantity]:
    """The quantities in a Chinese text, in order and not overlapping, in its own offsets (code points).

    >>> [(q.text, q.value) for q in read_chinese("近3万户，同比增长百分之十五")]
    [('近3万户', '30000'), ('百分之十五', '15')]
    """
    folded_text = fold(text)
    hidden = _find_hidden(folded_text, lexicon)
    found: list[Quantity] = []
    at = floor = 0
    while match := _CANDIDATE.search(folded_text, at):
        at = match.start()
        while hidden and hidden[-1][1] <= at:
            hidden.pop()
        if hidden and hidden[-1][0] <= at:
            at = hidden[-1][1]
            continue
        reading, end = _Reader(folded_text, text, floor, lexicon).at(at)
        if reading is not None and reading.start >= floor:
            found.append(reading.quantity(text))
            floor = reading.end
        at = max(at + 1, end)
    return found


def _find_hidden(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The spans of times of day and of web and mail addresses, last first: their digits are no numbers."""
    times = read_times(text, lexicon)
    addressed = "@" in text or "www" in text or "://" in text
    if not times and not addressed:
        return []
    spans = [(time.start, time.end) for time in times]
    if addressed:
        spans += [match.span() for match in _ADDRESS.finditer(text)]
    return sorted(spans, reverse=True)


class _Reader:
    """Reads what stands at one place of a folded text; nothing before `floor` may be taken in."""

    def __init__(self, text: str, raw: str, floor: int, lexicon: Lexicon) -> None:
        self.text, self.raw, self.floor, self.lexicon = text, raw, floor, lexicon

    def at(self, at: int) -> tuple[Reading | None, int]:
        """What is read at the numeral character `at`, and where reading goes on."""
        text, char = self.text, self.text[at]
        if char == "元":
            first = read_reign(text, Numeral(at, at + 1, Decimal(1), char), self.floor)
            return first, first.end if first else at + 1
        lunar = read_lunar_day(text, at) if at and text[at - 1] in "月初" else None
        if lunar is not None:
            return lunar, lunar.end
        end = self.lexicon.find_end(text, at, self.floor)
        if end is None and "0" <= char <= "9":
            end = self._find_code_end(at)
        if end is not None:
            return None, end
        found = self._read_word(at) if char in "首翻折半" else read_plan(text, at) or read_pointed(text, at)
        if found is None and char in "一二三四五六七八九":
            found = self._complete(read_discount(text, at))
        if found is not None or char in "首翻折半":
            return found, found.end if found else at + 1
        return self._read_numeral(at)

    def _find_code_end(self, at: int) -> int | None:
        """Where a name, code or time of day with the digits at `at` ends, unless a date in digits looks like one."""
        sign = currency_before(self.text, at, self.floor)
        end = find_code_end(self.text, at, sign=sign is not None)
        if end is None:
            return None
        numeral = read_run(self.text, at).numeral
        return None if numeral is not None and read_date(self.text, numeral, self.floor) else end

    def _read_word(self, at: int) -> Reading | None:
        """What begins with 首, 翻, 折 or 半."""
        char = self.text[at]
        if char == "首":
            return read_first(self.text, at)
        if char == "翻":
            return self._complete(read_doubling(self.text, at))
        return self._complete(read_half(self.text, at, self.floor) if char == "半" else read_discount(self.text, at))

    def _read_numeral(self, at: int) -> tuple[Reading | None, int]:
        text, floor = self.text, self.floor
        end, numeral = trim_run(read_run(text, at), text, self.raw)
        if numeral is None:
            return None, end
        found = (
            self._read_dated(numeral)
            or read_ordinal(text, numeral, floor)
            or read_heading(text, numeral, floor)
            or read_implied(text, numeral)
        )
        return (found, found.end) if found is not None else self._read_amount(numeral)

    def _read_dated(self, numeral: Numeral) -> Reading | None:
        """A date, decade or century, where what follows the numeral can make one."""
        text, place = self.text, skip_blanks(self.text, numeral.end, 2)
        mark = text[place : place + 1]
        if mark == "世":
            return read_century(text, numeral, self.floor)
        if text.startswith("年代", place):
            return read_decade(text, numeral, self.floor)
        lunar = read_lunar_month(text, numeral) if mark == "月" else None
        if lunar is not None:
            return lunar
        if mark == "后" and numeral.arabic:
            return read_generation(text, numeral)
        if not mark or mark not in "年财月日号-—~至到/.":
            return None
        return None if self._is_length(numeral, mark) else read_date(text, numeral, self.floor)

    def _is_length(self, numeral: Numeral, mark: str) -> bool:
        """Whether a number of years or days is a length of time by the word before it: 距今约2000年, 逾三十日."""
        if mark == "年":
            return self._is_long_ago(numeral)
        return mark == "日" and self.text.endswith(_LIMITS, self.floor, numeral.start)

    def _is_long_ago(self, numeral: Numeral) -> bool:
        """Whether a number of years is a length of time by what stands before it: 近2000年, 距今约2000年."""
        hedged = hedge_before(self.text, numeral.start, self.floor, bare=numeral.bare)
        return any(_AGO.behind(self.text, hedged.start if hedged else numeral.start, self.floor)) or (
            hedged is not None and hedged.word in LONG_AGO
        )

    def _read_amount(self, numeral: Numeral) -> tuple[Reading | None, int]:
        text, floor = self.text, self.floor
        numeral = with_sign(text, numeral, floor)
        amount = read_amount(text, numeral)
        if is_name(text, numeral, amount.end):
            thousands = with_k_suffix(text, amount)
            if thousands is None:
                return None, numeral.end + 1
            amount = thousands
        amount = with_vague_prefix(text, amount, floor)
        ranged = read_range(text, self.raw, amount)
        if ranged is None:
            hedge = hedge_before(text, amount.start, floor, bare=numeral.bare)
            if not counts(text, amount, floor, hedged=hedge is not None):
                return None, numeral.end
        reading = self._complete(ranged or amount)
        return reading, reading.end if reading else numeral.end

    def _complete(self, amount: Amount | None) -> Reading | None:
        """The amount with the currency's sign and the hedges around it; None for none."""
        if amount is None:
            return None
        text = self.text
        start, kind, unit = amount.start, amount.kind if amount.high is None else "range", amount.unit
        sign = currency_before(self.text, start, self.floor) if kind in ("cardinal", "currency", "range") else None
        if sign and not (text[sign[0]] == "$" and text[amount.end : amount.end + 1] in _FORMULA):
            start, unit = sign
            kind = "currency" if kind == "cardinal" else kind
        reading = Reading(start, amount.end, kind, amount.plain, amount.number, unit, amount.hedge, amount.reading)
        return self._with_scale(attach_hedges(self.text, reading, amount, self.floor))

    def _with_scale(self, reading: Reading) -> Reading:
        """The reading in degrees of the scale in front of it: 摄氏20度."""
        start = reading.start - 2
        scale = TEMPERATURE_SCALES.get(self.text[max(self.floor, start) : reading.start])
        return reading if scale is None or reading.unit != "degree" else reading._replace(start=start, unit=scale)
