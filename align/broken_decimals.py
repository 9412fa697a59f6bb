"""Decimals that a stray space breaks: "the 6. 2-metre-high statue", "57. 2 square kilometres", "12. 5 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .bitext import Span

# What is measured with decimals; behind a full stop hardly any sentence begins with a figure of it.
_MEASURED = (
    "percent|per cent|percentage points?|million|billion|trillion|hundred|thousand|"
    "(?:kilo|centi|milli|deci|nano)?(?:met(?:re|er)|gram|lit(?:re|er)|watt)s?|square|cubic|km|cm|mm|kg|hectares?|acres?|"
    "miles?|feet|foot|inch(?:es)?|ton(?:ne)?s?|seconds?|minutes?|hours?|degrees?|yuan|dollars?|euros?|pounds?|times"
)
_BROKEN = re.compile(rf"(?<![\w.,/-])\d{{1,3}}\. \d{{1,3}}(?=\s?%|[ -](?:{_MEASURED})\b)")
# Before a number that ends a sentence stands what it is the number of; a figure that begins a text numbers it.
_NUMBERED = re.compile(
    r"(?:^|\n|\b[A-Z][\w.]*|\b(?:nos?|figs?|rules?|tables?|sections?|steps?|items?|chapters?|articles?|pages?|figures?|"
    r"versions?|parts?|levels?|questions?|examples?|lines?|rows?|columns?|points?|notes?|scored)\.?)\s*$"
)
_REACH = 30


def find_broken_decimals(text: str) -> Iterator[Span]:
    """Where decimals stand that a space breaks behind their point.

    >>> [*find_broken_decimals("It is the 6. 2-metre-high statue of Table 3. 5 metres are left.")]
    [Span(start=10, end=14)]
    """
    for match in _BROKEN.finditer(text) if ". " in text else ():
        before = text[max(0, match.start() - _REACH) : match.start()]
        if not _NUMBERED.search(before):
            yield Span(*match.span())


def mark_broken_decimals(text: str, sign: str) -> str:
    """The text with a sign for each space that breaks a decimal.

    >>> mark_broken_decimals("an area of 57. 2 square kilometres", "_")
    'an area of 57._2 square kilometres'
    """
    for start, end in [*find_broken_decimals(text)]:
        text = text[:start] + text[start:end].replace(" ", sign) + text[end:]
    return text
