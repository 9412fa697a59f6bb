"""What a change is measured against: the year before (同比) or the month or quarter before (环比)."""

from __future__ import annotations

import re
from typing import Literal

from ...align.bitext import Lang

Basis = Literal["year", "month", "quarter"]

_ZH: tuple[tuple[frozenset[Basis], re.Pattern[str]], ...] = (
    (frozenset({"year"}), re.compile("同比|[比较](?:上年|去年)(?!同?[月季])")),
    (frozenset({"month", "quarter"}), re.compile("环比")),
    (frozenset({"month"}), re.compile("[比较]上个?月(?!同)")),
    (frozenset({"quarter"}), re.compile("[比较]上个?季度?")),
)
_EN = re.compile(
    r"\b(?:(?P<one>year|month|quarter)[ -](?:on|over)[ -](?P=one)\b|(?:over|from|than|compared (?:with|to)|on) the "
    r"(?:previous|preceding|prior|last) (?P<two>year|month|quarter)\b|from an? (?P<three>year|month|quarter) "
    r"(?:earlier|ago|before))",
    re.IGNORECASE,
)


def find_bases(text: str, lang: Lang) -> frozenset[str]:
    """What the changes of a text may be measured against; nothing where it says none, or several."""
    if lang == "en":
        words = {next(filter(None, match.groups())).lower() for match in _EN.finditer(text)}
        return frozenset(words) if len(words) == 1 else frozenset()
    found = [bases for bases, pattern in _ZH if pattern.search(text)]
    return found[0] if len(found) == 1 else frozenset()
