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
# The running head of a report in both languages, with the number of the page before or behind it, in either order.
_YEAR, _REPORT = r"(?:19|20)\d\d", "(?:ANNUAL|INTERIM|QUARTERLY) REPORT"
_REPORT_ZH = "(?:年度|中期|季度)?(?:年[報报]|[報报]告)"
_REPORT_HEAD = re.compile(
    r"^[ \t]*(?P<head>(?:\d{1,3}[ \t]+)?"
    rf"(?:(?:{_YEAR}[ \t]*)?{_REPORT_ZH}[ \t]*(?:{_YEAR}[ \t]+)?{_REPORT}(?:[ \t]+{_YEAR})?"
    rf"|(?:{_YEAR}[ \t]+)?{_REPORT}(?:[ \t]+{_YEAR})?[ \t]+(?:{_YEAR}[ \t]*)?{_REPORT_ZH}(?:[ \t]*{_YEAR})?)"
    r"(?:[ \t]+\d{1,3}(?=[ \t]*$))?)(?!\w)",
    re.MULTILINE,
)


def find_report_heads(text: str) -> Iterator[NonText]:
    """The running heads of annual reports in both languages.

    >>> [piece.span for piece in find_report_heads("15 年報 2022 ANNUAL REPORT 主席報告")]
    [Span(start=0, end=24)]
    """
    found = _REPORT_HEAD.finditer(text) if "REPORT" in text else ()
    yield from (NonText(Span(*match.span("head")), "running-head") for match in found)


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
