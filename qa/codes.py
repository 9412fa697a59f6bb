"""Codes in a text: versions, models, standards, generations, numbers of patents; and those that differ in a pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_VERSION = (
    r"(?:[vV]\.?\s?)?(?<![\d.])\d{1,4}(?:\.\d{1,5}){2,3}(?![\d.]*[\d%])|"
    r"\b[vV]\d{1,3}(?:\.\d{1,4})?(?![\d.]*\d|[A-Za-z])"
)
_GENERATION = (
    r"(?<![\dA-Za-z.])[2-7]G(?![A-Za-z0-9])|"
    r"(?<![\dA-Za-z.])[248]K(?=\s?(?:超?高清|电视|视频|影像|ultra|video|TV|res))"
)
_MODEL = r"(?<![A-Za-z0-9_./#@&=%-])[A-Z][A-Za-z]{0,5}[-–]?\d{1,18}(?:[.-]\d{1,6})*[A-Z]{0,2}(?![A-Za-z0-9_/=%])"
_CODE = re.compile(f"{_VERSION}|{_GENERATION}|{_MODEL}", re.ASCII)
# Letters before a figure that make an amount, a period or a reference of it, which are read as quantities.
_NO_CODE = re.compile(
    r"(?:RMB|USD|EUR|GBP|HKD|JPY|CNY|AUD|CAD|SGD|NTD?|US|HK|No|Nos|Fig|Figs|Table|Vol|Ch|Sec|Art|Step|Part|Q|H|FY|CY|"
    r"(?:19|20)\d\d\.\d{1,2}\.\d{1,2}|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[-–.\d]|$)"
)
_LETTERS, _DIGITS = re.compile("[A-Za-z]+"), re.compile(r"\d+")


class Code(NamedTuple):
    """A code at `[start, end)`; `folded` without case and hyphens, `shape` its letters and how many figures it has."""

    start: int
    end: int
    folded: str
    shape: tuple[str, int]


def find_codes(text: str) -> list[Code]:
    """The codes of a text, in order."""
    return [_read(match) for match in _CODE.finditer(text) if not _NO_CODE.match(match.group())]


def _read(match: re.Match[str]) -> Code:
    written = match.group()
    letters = "".join(_LETTERS.findall(written)).casefold()
    version = letters == "v" or not letters
    return Code(*match.span(), fold_code(written), ("" if version else letters, len(_DIGITS.findall(written))))


def fold_code(text: str) -> str:
    """Text as codes are compared: without case, spaces, hyphens, and the v of versions."""
    return re.sub(r"(?<![a-z])v(?=\d)", "", re.sub(r"[\s\-–]", "", text.casefold()))


def find_changed(zh: str, en: str) -> Iterator[tuple[Code, Code]]:
    """The codes of a pair of texts that stand in each other's place: of one shape, alone in it, with other figures."""
    ours, theirs = find_codes(zh), find_codes(en)
    if not ours or not theirs:
        return
    left, right = _leave_out(ours, fold_code(en)), _leave_out(theirs, fold_code(zh))
    for code in left:
        others = [other for other in right if other.shape == code.shape]
        if len(others) == 1 and sum(one.shape == code.shape for one in left) == 1:
            yield code, others[0]


def _leave_out(codes: Sequence[Code], other: str) -> list[Code]:
    """The codes that don't stand in the other text, each once."""
    alone = {code.folded: code for code in reversed(codes) if code.folded not in other}
    return sorted(alone.values())
