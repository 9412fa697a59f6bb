"""Running heads and feet: short lines that stand again and again beside the breaks of pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from .bitext import NonText, Span
from .lines import LINE

# A running head stands at so many pages at least, so near to a break of a page, in lines, and is no longer.
_LEAST_PAGES, _REACH, _LONGEST = 3, 2, 80
_VARYING = re.compile(r"[\d\s.·…|—–-]+")
_STOP = re.compile(r"[。！？!?；;.][”’\"'」』）)]*$")


def find_running_heads(text: str, pages: Iterable[NonText]) -> Iterator[NonText]:
    """The running heads of a text whose page numbers are known; breaks of pages are form feeds, too."""
    breaks = sorted([*(page.span.start for page in pages), *(m.start() for m in re.finditer("\f", text))])
    if len(breaks) < _LEAST_PAGES - 1:
        return
    lines = [(m.start(), m.group()) for m in LINE.finditer(text) if not m.group().isspace()]
    starts = [start for start, _ in lines]
    near: set[int] = set()
    for place in (-1, *breaks):
        k = bisect_right(starts, place)
        near.update(range(max(0, k - _REACH), min(len(lines), k + _REACH)))
    heads = {k: head for k in sorted(near) if (head := _read_head(lines[k][1]))}
    counts = Counter(heads.values())
    for k, head in heads.items():
        if counts[head] >= _LEAST_PAGES:
            start, line = lines[k]
            left = len(line) - len(line.lstrip())
            yield NonText(Span(start + left, start + len(line.rstrip())), "running-head")


def _read_head(line: str) -> str:
    """What of a line is the same on every page; nothing of a line that is no head."""
    bare = line.strip()
    if len(bare) > _LONGEST or _STOP.search(bare):
        return ""
    return _VARYING.sub(" ", bare).strip()
