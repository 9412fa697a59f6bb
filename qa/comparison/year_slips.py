"""Years typed with a digit too many or too few, so that they were read as other numbers: 2017年 and "20170"."""

from __future__ import annotations

import re

from rapidfuzz.distance import DamerauLevenshtein

from ..quantities.quantity import Quantity

_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
_OTHER = re.compile(r"\d{3}|\d{5}", re.ASCII)
_NUMBER = re.compile(r"(?<![\d.,-])\d+(?![\d,]|\.\d|-)", re.ASCII)


def is_year_slip(ours: Quantity, theirs: Quantity) -> bool:
    """Whether of a bare year and a number one is the other with a digit more."""
    year, number = (ours, theirs) if ours.kind == "date" else (theirs, ours)
    plain = number.text.strip().isdigit() and number.unit is None
    return plain and _YEAR.fullmatch(year.value) is not None and _is_slip(year.value, number.value)


def find_mistyped(year: str, text: str) -> bool:
    """Whether a text has the year only with a digit more or less."""
    return any(_is_slip(year, number) for number in _NUMBER.findall(text))


def _is_slip(year: str, number: str) -> bool:
    return _OTHER.fullmatch(number) is not None and DamerauLevenshtein.distance(year, number) == 1
