"""Ranges of two amounts: 5-10个, 10%~15%, 三到五天, 20和30之间."""

from __future__ import annotations

from decimal import Decimal

from ....units.conversion import is_alike
from ..exact import plain
from ..lazy_pattern import Pattern
from .amount import Amount, group_digits
from .amounts import negate, read_amount, with_k_suffix
from .context import after, before, is_han, is_name, is_version
from .numerals import Numeral, Run, read_run
from .sums import EXACT
from .units import unit_at

_JOIN = Pattern(r"[ \t]{0,2}(?:--?|——?|~|至|到|\.\.\.?)[ \t]{0,2}")
_OR = Pattern(r"[ \t]?或者?[ \t]?")
_WITH = Pattern(r"[ \t]{0,2}[和与跟同及][ \t]{0,2}")
_BETWEEN = Pattern(r"[ \t]{0,2}(?:之间|间(?![隔接谍断距]))")
_NUMERAL = Pattern("[0-9零〇一二两三四五六七八九十百千万亿兆廿卅卌]")


def read_range(text: str, raw: str, low: Amount) -> Amount | None:
    """The range that an amount is the lower end of; None where it stands for itself."""
    if low.high is not None or low.kind in ("ordinal", "discount", "fraction"):
        return None
    match = _JOIN.match(text, low.end)
    if match:
        high = _read_upper(text, raw, match.end())
        if high is None or _is_step(low, high):
            return None
        return _new_range(text, low, high, match[0].strip())
    match = _OR.match(text, low.end)
    return _read_this_or_that(text, raw, low, match.end()) if match else _read_between(text, raw, low)


def _read_between(text: str, raw: str, low: Amount) -> Amount | None:
    """20和30之间."""
    match = _WITH.match(text, low.end)
    high = _read_upper(text, raw, match.end()) if match else None
    if high is None:
        return None
    if high.word == "间":  # 10000与20000间 counts no rooms
        return _new_range(text, low, high._replace(unit=None, word=""), "")
    closing = _BETWEEN.match(text, high.end)
    return _new_range(text, low, high._replace(end=closing.end()), "") if closing else None


def _read_this_or_that(text: str, raw: str, low: Amount, at: int) -> Amount | None:
    """三或四周: neighbours, counted once."""
    high = _read_upper(text, raw, at)
    bare = low.kind == "cardinal" and low.unit is None
    if high is None or not bare or not high.unit or high.value != low.value + 1:
        return None
    return _new_range(text, low, high, "")


def _is_step(low: Amount, high: Amount) -> bool:
    """Whether the amounts are a step and where it leads: 提高3个百分点至93%."""
    if low.kind == "cardinal" and low.unit is None:
        return False
    return (low.unit == "percentage point") != (high.unit == "percentage point")


def trim_run(run: Run, text: str, raw: str) -> Run:
    """The run, cut at a comma that is no thousands separator.

    A full-width comma is one among full-width digits, between three groups (1，234，567), and between a word and a unit
    (金额1，250元); a comma that goes on to fewer digits belongs to a list: 1,224,224,3.
    """
    numeral = run.numeral
    if numeral is None or "," not in numeral.text or not numeral.arabic:
        return run
    place = text.index(",", numeral.start)
    end = numeral.end
    listed = (text[numeral.start - 1 : numeral.start], text[end : end + 1]) == ("[", "]") or (
        raw[run.end : run.end + 1] == "," and text[run.end + 1 : run.end + 2].isdigit()
    )
    separates = raw[place] == "," or not raw[place - 1].isascii() or numeral.text.count(",") > 1
    separates = separates or (
        is_han(before(text, numeral.start)) and text[numeral.start - 1] not in "第图表" and _counts(text, end)
    )
    if separates and not (listed and raw[place] == ","):
        return run
    end, cut = read_run(text[numeral.start : place], 0)
    return Run(numeral.start + end, cut and cut._replace(start=numeral.start, end=numeral.start + cut.end))


def _counts(text: str, at: int) -> bool:
    """Whether a unit, alone or in ten thousands, stands at `at`."""
    return unit_at(text, at + (text[at : at + 1] in ("万", "亿"))) is not None


def _read_upper(text: str, raw: str, at: int) -> Amount | None:
    """The amount at `at`, if it can be the upper end of a range."""
    if text[at : at + 1] in ("¥", "$", "€", "£"):
        at += 1
    place = at + 1 if text[at : at + 1] in ("负", "-") else at
    if not _NUMERAL.match(text, place) or is_version(text, place):
        return None
    numeral = trim_run(read_run(text, place), text, raw).numeral
    if numeral is None:
        return None
    amount = read_amount(text, negate(numeral, at) if place > at else numeral)
    if amount.high is not None or _is_word(text, amount):
        return None
    return with_k_suffix(text, amount) if is_name(text, numeral, amount.end) else amount


def _is_word(text: str, amount: Amount) -> bool:
    """Whether it is one Chinese digit in front of another word (到一定)."""
    return (
        amount.numeral.single and amount.unit is None and amount.kind == "cardinal" and is_han(after(text, amount.end))
    )


def _new_range(text: str, low: Amount, high: Amount, sign: str) -> Amount | None:
    if sign.startswith("-") and _looks_coded(text, low, high):
        return None
    if low.kind == "percent" and high.kind == "cardinal" and not high.unit and "分之" in text[low.start : low.end]:
        high = high._replace(kind="percent")
    if low.kind != high.kind and not (low.kind == "cardinal" and low.unit is None):
        return None
    if low.unit and high.unit and not is_alike(low.unit, high.unit):
        return None
    value = _complete_low(low, high)
    if not value < high.value:
        return None
    unit = high.unit or low.unit or ("percent" if high.kind == "percent" else None)
    reading = f"{text[low.start : high.end]} = {group_digits(plain(value))} to {group_digits(plain(high.value))}"
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


def _looks_coded(text: str, low: Amount, high: Amount) -> bool:
    """Whether digits with a hyphen are a code: leading zeros, or a third part."""
    parts = (low.numeral.text, high.numeral.text)
    if any(len(part) > 1 and part[0] == "0" and part[1] != "." for part in parts):
        return True
    return text[high.end : high.end + 1] == "-" and text[high.end + 1 : high.end + 2].isalnum()


def _complete_low(low: Amount, high: Amount) -> Decimal:
    """The lower end, in the magnitude that only the upper one says: 3-4万, 三到五万."""
    value = low.value if isinstance(low.value, Decimal) else Decimal(plain(low.value))
    upper = high.numeral
    if upper.arabic and upper.exponent and not low.numeral.exponent and upper.mantissa is not None:
        return EXACT.scaleb(value, upper.exponent) if value < upper.mantissa else value
    says_unit = low.unit is not None or low.kind != "cardinal"
    if low.numeral.single and not upper.arabic and not upper.single and not says_unit:
        return _share_magnitude(low.numeral, upper) or value
    return value


def _share_magnitude(low: Numeral, high: Numeral) -> Decimal | None:
    magnitude = high.text[1:]
    if magnitude.strip("百千万亿"):
        return None
    scaled = read_run(low.text + magnitude, 0).numeral
    return scaled.value if scaled and scaled.value < high.value else None
