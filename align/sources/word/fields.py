"""Fields: what Word computes into the text. Their results are text, their codes are not."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .number_forms import format_number

# Fields whose results aren't text of the document: contents and indexes, numbers of pages.
_APART = frozenset("TOC TOA INDEX RD PAGE PAGEREF NUMPAGES SECTIONPAGES SECTION".split())
# A sign in a circle, as Chinese documents have for ① and up; a word with its pronunciation above.
_CIRCLED = re.compile(r"EQ\s+\\o\\ac\(\s*[○〇◯]\s*[,;，]\s*([^)]*?)\s*\)", re.IGNORECASE)
_RUBY = re.compile(r"EQ\s+\\\*.*?\\s\\up\s*\d+\(.*\)\s*[,;，]\s*(.*?)\)\s*$", re.IGNORECASE | re.DOTALL)
_MOST_CIRCLED = 20


@dataclass(slots=True)
class Field:
    """A field that has begun: its code so far, and whether its result has."""

    code: list[str] = field(default_factory=list)
    in_result: bool = False

    @property
    def name(self) -> str:
        """What kind of field it is: TOC, REF."""
        words = "".join(self.code).split(maxsplit=1)
        return words[0].upper() if words else ""

    @property
    def is_shown(self) -> bool:
        """Whether what stands here is text: the result of a field that isn't set aside."""
        return self.in_result and self.name not in _APART

    def compute(self) -> str:
        """The text of a field that Word draws from its code, nothing of others."""
        code = "".join(self.code).strip()
        if circled := _CIRCLED.match(code):
            inner = circled[1]
            small = inner.isascii() and inner.isdecimal() and 0 < int(inner) <= _MOST_CIRCLED
            return format_number(int(inner), "decimalEnclosedCircle") if small else f"({inner})"
        ruby = _RUBY.match(code)
        return ruby[1] if ruby else ""
