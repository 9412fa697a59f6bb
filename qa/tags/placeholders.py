"""Placeholders: `%s`, `%1$s`, `%(name)s`, `%1`, `%{name}`, `{0}`, `{name}`, `{{name}}`, `${name}`, `$HOME`, `%PATH%`.

By the manuals of the formats: printf of POSIX (Issue 8, fprintf) and of Python, Ruby (`format`), Qt (QString::arg),
.NET and Java (composite and message formats), ICU (MessageFormat), Mustache, and shells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .arguments import cover_arguments
from .tag import Tag

# A letter of a conversion ends it, or begins a short word right behind it (`%dms`); longer ones are words: %discount.
_PERCENT = re.compile(
    r"""%(?:
      (?P<escaped>%)
    | (?P<named>\(\w[\w.-]*\)[-#0+]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa])
    | (?P<braced>\{\w[\w.]*\}|<\w+>[a-z]?)
    | (?P<numbered>\d{1,2}\$[-+#0,']*\d*(?:\.\d+)?(?:hh?|ll?|[jztLq])?[a-zA-Z@])
    | (?P<variable>[A-Za-z_]\w{2,40}%)
    | (?P<plain>[-+#0']{0,3}(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh?|ll?|[jztLq])?
        (?:[dsu@](?![A-Za-z]{4})|[ioxXcfFeEgGp](?![A-Za-z0-9])))
    | (?P<argument>L?[1-9](?!\d)|L?1\d(?!\d)|n(?![A-Za-z]))
    )""",
    re.VERBOSE | re.ASCII,
)
# How much of a text is shown at most, which is each message's own matter: `%.50s`.
PRECISION = re.compile(r"(?<=%)\.(?:\d+|\*)(?=s)")
# Dates are laid out in each language's own way, and hexadecimal digits belong to an address.
_DATE = re.compile(r"%-?[YHMBybIjA](?![A-Za-z0-9])")
_HEXADECIMAL = re.compile(r"%[0-9A-F]{2}(?=%[0-9A-F]{2}|\S)")
_DOLLAR = re.compile(r"(?<![\w$\\])\$(?:\{[^{}\n\"'\u3400-\u9fff]{1,60}\}|\([A-Za-z_]\w*\)|[A-Za-z_]\w+)", re.ASCII)
_BRACE = re.compile(
    r"(?<![$%\\{])\{\{(?![<%])[^{}\n\"'\u3400-\u9fff]{1,80}\}\}(?!\})"
    r"|(?<![$%\\{^_\])}])#?\{(?:\w[\w.:-]{0,40})?\}(?!\})|(?<=\w\})\{\w{1,20}\}(?!\})",
    re.ASCII,
)
# Formulas of LaTeX have braces and dollar signs of their own.
_FORMULA = re.compile(r"\\[A-Za-z]+\{|[_^]\{|\$[^$\n]{0,200}[\\^_=][^$\n]{0,200}\$(?!\{)")
_SPACE = re.compile(r"\s+")


def find_placeholders(text: str) -> list[Tag]:
    """The placeholders of a text, in order.

    >>> [tag.key for tag in find_placeholders("100% sure: %s and %1$d of {name}, ${x}")]
    ['%s', '%1$d', '{name}', '${x}']
    """
    found: list[Tag] = []
    if "{" in text:
        arguments, text = cover_arguments(text)
        found += arguments
    if "%" in text:
        found += _find_percents(text)
    if ("{" in text or "$" in text) and not _FORMULA.search(text):
        found += (Tag(*m.span(), "dollar", _fold(m[0])) for m in _DOLLAR.finditer(text))
        found += (Tag(*m.span(), "brace", _fold(m[0]), m[0] == "{}") for m in _BRACE.finditer(text))
    return sorted(found)


def _fold(written: str) -> str:
    """A placeholder without the spaces in it."""
    return _SPACE.sub("", written)


def is_layout_of_date(text: str) -> bool:
    """Whether a text lays out a date or a time: `%Y-%m-%d`."""
    return _DATE.search(text) is not None


def _find_percents(text: str) -> Iterator[Tag]:
    if is_layout_of_date(text):
        return
    end = -1
    for match in _PERCENT.finditer(text):
        start = match.start()
        if match["escaped"] or (start != end and text[start - 1 : start].isdigit()) or _is_in_address(text, match):
            continue
        end = match.end()
        yield Tag(start, end, "percent", PRECISION.sub("", match[0]), match["plain"] is not None)


def _is_in_address(text: str, match: re.Match[str]) -> bool:
    """Whether a percent sign belongs to a byte of an address."""
    if not _HEXADECIMAL.match(text, match.start()):
        return False
    start = max(text.rfind(" ", 0, match.start()), text.rfind("(", 0, match.start()))
    return "/" in text[start + 1 : match.start()] or bool(re.match(r"%[0-9A-F]{2}%[0-9A-F]{2}", text[match.start() :]))
