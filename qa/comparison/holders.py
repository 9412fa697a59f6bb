"""What holds a figure in its place: a name (RFC 3986), a mark (%20, servers[0]), a label (第12节)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .references import LABELS

_REACH = 25
# A name before a figure, or a mark right at it; a name behind it that has capitals inside: "2 SavedModel".
_NAME = re.compile(r"([A-Za-z][A-Za-z.+#_-]*[A-Za-z+#])[ -]?$", re.ASCII)
_MARK = re.compile(r"[%\[{^=<>\\_@+#]$")
_AFTER = re.compile(r"[⁺⁻⁰¹²³⁴-⁹]+|[\]}]|\.x\b")
_NAME_AFTER = re.compile(r" ?([A-Z][a-z]+[A-Z]\w*)\b", re.ASCII)
# What is numbered, by the word behind its number: 第 12 节.
_NTH, _NUMBERED = re.compile(r"第\s*$"), re.compile(r"\s*(部分|步骤|[编章节条款项步行列页层])")
# Numbers that share a label: 第5和第6步.
_JOINED = re.compile(r"\d\s*(?:[、和与與及或至到~～—–-]|以及)\s*第?\s*$")
_LABEL = re.compile(r"(附[件录表图]|步骤|公式|[表图])\s*$")
_ALSO: Mapping[str, str] = {"部分": "part", "行": "line row", "列": "column", "页": "page", "层": "layer level"}


def read_holders(text: str, start: int, end: int) -> Iterator[str]:
    """What holds the figure at `[start, end)`: names without case, labels as English has them, marks with a point."""
    if name := _NAME.search(text, max(0, start - _REACH), start):
        yield name[1].casefold()
    elif mark := _MARK.search(text, 0, start):
        yield f"{mark.group()}."
    if after := _AFTER.match(text, end):
        yield f".{after.group()}"
    elif name := _NAME_AFTER.match(text, end):
        yield f".{name[1]}"
    yield from _read_labels(text, start, end)


def _read_labels(text: str, start: int, end: int) -> Iterator[str]:
    """What English calls the thing that a Chinese figure is the number of: 第12节, 附件2."""
    before = text[max(0, start - _REACH) : start]
    label = _NUMBERED.match(text, end) if _NTH.search(before) else _LABEL.search(before)
    if label is not None and not _JOINED.search(before):
        yield from (_ALSO.get(label[1]) or LABELS[label[1]]).split()
