"""Numbers of standards and the like that English reads as part of a name, where the Chinese has another: RFC 2822."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..quantities.quantity import Quantity
from .values import has_digits

_NAME = re.compile(r"(?<![A-Za-z])([A-Z][A-Za-z]*[A-Z])[ -]?$")
_PLAIN = re.compile(r"\d+(?:\.\d+)?", re.ASCII)


def add_codes(en: Sequence[Quantity], en_text: str, zh: Sequence[Quantity], zh_text: str) -> list[Quantity]:
    """The English quantities, with the number after a name that stands once in either text, with different numbers."""
    found = list(en)
    for quantity in zh:
        name = _NAME.search(zh_text[: quantity.start]) if _PLAIN.fullmatch(quantity.text) else None
        if name is None or not has_digits(quantity) or zh_text.count(name[1]) != 1:
            continue
        code = _find_code(name[1], en_text)
        if code and code.value != quantity.value and not any(q.start < code.end and code.start < q.end for q in en):
            found.append(code)
    return sorted(found, key=lambda q: q.start)


def _find_code(name: str, text: str) -> Quantity | None:
    """The number after the only place of a name in a text."""
    places = list(re.finditer(rf"(?<![A-Za-z]){name}[ -]?({_PLAIN.pattern})(?![\w.]*\d|\w)", text))
    if len(places) != 1 or text.count(name) != 1:
        return None
    start, end = places[0].span(1)
    return Quantity(start, end, text[start:end], "cardinal", text[start:end].lstrip("0") or "0")
