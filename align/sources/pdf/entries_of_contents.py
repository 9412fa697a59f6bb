"""Tables of contents: entries with dots and the number of a page, which are no text of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .column_lines import Line
from .item_marks import is_entry

_TITLE = re.compile(r"(?:table of )?contents|目\s*[录錄次]|list of (?:tables|figures)|[图表]目录", re.IGNORECASE)
# So many entries are contents; lines between two of them that are no entries are the beginnings of long ones.
_LEAST, _BETWEEN = 3, 2


def drop_contents(lines: Sequence[Line]) -> list[Line]:
    """The lines of a column without entries of contents and their title."""
    entries = [i for i, line in enumerate(lines) if is_entry(line.text)]
    if len(entries) < _LEAST:
        return list(lines)
    away = set(entries)
    for one, other in pairwise(entries):
        if other - one <= _BETWEEN + 1:
            away.update(range(one, other))
    first = min(away)
    away.update(i for i in range(max(0, first - _BETWEEN), first) if _TITLE.fullmatch(lines[i].text.strip()))
    return [line for i, line in enumerate(lines) if i not in away]
