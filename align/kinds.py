"""Which kind of alternating layout a file has, by what stands between its two languages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from .bitext import Document, Lang, Layout, NonText
from .lines import ITEM, LINE, Line
from .markup import detect_markup
from .tables import Cell

# A kind has at least this share of the text.
_MOST = 0.5
# Runs of so many paragraphs, by the middle of the text, make sections.
_PARAGRAPHS = 2
_STOP = re.compile(r"[.!?;:。！？；：][”’\"'」』）)]*$")


def name_kind(
    document: Document,
    non_text: Sequence[NonText],
    lines: Sequence[Line],
    langs: Sequence[Lang],
    cells: Mapping[int, Cell],
) -> Layout:
    """The layout of a file whose languages alternate."""
    text = document.text
    if detect_markup(text, document.path) == "subtitles":
        return "cues"
    half = _MOST * sum(line.weight for line in lines)
    if _weigh(lines, _find_paired(langs, cells)) >= half:
        return "table"
    if 2 * _weigh(lines, _find_commented(text, non_text, lines)) >= half:
        return "comments"
    if _weigh(lines, _find_inline(text, lines, langs, cells)) >= half:
        return "inline"
    return "sections" if _middle_run(text, lines, langs) >= _PARAGRAPHS else "alternating"


def _weigh(lines: Sequence[Line], which: Iterable[int]) -> int:
    return sum(lines[i].weight for i in which)


def _find_paired(langs: Sequence[Lang], cells: Mapping[int, Cell]) -> list[int]:
    """The lines in tables that have a column of each language."""
    found: list[int] = []
    for _, group in groupby(cells.items(), key=lambda item: item[1].table):
        own = [i for i, _ in group]
        if len({langs[i] for i in own}) > 1:
            found += own
    return found


def _find_commented(text: str, non_text: Sequence[NonText], lines: Sequence[Line]) -> list[int]:
    """The lines inside comments whose marks alone are no text."""
    marks = [piece.span for piece in non_text if piece.kind == "block" and text[piece.span.start] in "<-"]
    marks = [span for span in marks if text.startswith(("<!--", "--"), span.start)]
    starts = [span.start for span in marks]
    found: list[int] = []
    for i, line in enumerate(lines):
        k = bisect_right(starts, line.spans[0].start) - 1
        if k >= 0 and text[starts[k]] == "<":
            found.append(i)
    return found


def _find_inline(text: str, lines: Sequence[Line], langs: Sequence[Lang], cells: Mapping[int, Cell]) -> set[int]:
    """The lines that share a line of the text with the other language, outside tables."""
    found: set[int] = set()
    for i, (one, two) in enumerate(pairwise(lines)):
        between = text[one.spans[-1].end : two.spans[0].start]
        if langs[i] != langs[i + 1] and i not in cells and len(LINE.findall(f"x{between}x")) == 1:
            found |= {i, i + 1}
    return found


def _middle_run(text: str, lines: Sequence[Line], langs: Sequence[Lang]) -> int:
    """Of how many paragraphs the runs in one language are that the middle of the text lies in, by length."""
    runs: list[tuple[int, int]] = []
    changes = [i for i in range(1, len(lines)) if langs[i] != langs[i - 1]]
    spaced = 2 * sum(lines[i].breaks > 1 and lines[i].breaks != ITEM for i in changes) >= len(changes)
    for _, group in groupby(range(len(lines)), key=langs.__getitem__):
        own = list(group)
        runs.append((_count_paragraphs(text, [lines[i] for i in own], spaced), _weigh(lines, own)))
    total, done = sum(weight for _, weight in runs), 0
    for size, weight in sorted(runs):
        done += weight
        if 2 * done >= total:
            return size
    return 0


def _count_paragraphs(text: str, run: Sequence[Line], spaced: bool) -> int:
    """How many paragraphs a run has: parted by empty lines, or ending in a stop where languages aren't so parted."""
    if spaced:
        return 1 + sum(after.breaks > 1 and after.breaks != ITEM for _, after in pairwise(run))
    ends = (_STOP.search(text, max(0, line.spans[-1].end - 4), line.spans[-1].end) for line, _ in pairwise(run))
    return 1 + sum(end is not None for end in ends)
