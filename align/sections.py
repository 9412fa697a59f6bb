"""Anchors: places that are the same in both halves whatever their words, such as version headings and keys of texts.

A heading of a version (## 0.6.5) and the key of a text ("intro.title": …) stand once in each half. Those that stand in
the same order cut both halves into sections, each of which is aligned alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from .bitext import Half, Segment
from .longest_run import find_longest_run

# A version in a heading: 0.6.5, v2.1, 3.0.0-beta.1.
_VERSION = re.compile(r"(?<![\w.])(?:[vV](?=\d))?(\d+(?:\.\d+){2,3}|(?<=[vV])\d+\.\d+)(-?[a-z]+[.-]?\d+)?(?![\w.]*\d)")
_WORD = re.compile(r"[^\W\d_]{2}")
# A key before its text, up to the quotation mark that the text begins with.
_KEY = re.compile(r"([\w$][\w$.:/-]*)[\"'\])]*\s*(?:=>|[:=])\s*[\"'`]?$")
# So many anchors at least, and such a share of those that both halves have, stand in the same order.
_LEAST, _IN_ORDER = 3, 0.9
# Longest heading that a version may stand in, in characters.
_LONGEST_HEADING = 60


def find_sections(zh: Half, en: Half) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The section of each segment, those of one number between the same anchors; all 0 where there are no anchors."""
    marks = _find_marks(zh), _find_marks(en)
    pairs = sorted((marks[0][mark], marks[1][mark]) for mark in marks[0].keys() & marks[1].keys())
    kept = [pairs[k] for k in find_longest_run([second for _, second in pairs])]
    if len(kept) < max(_LEAST, _IN_ORDER * len(pairs)):
        kept = []
    first, second = (_number(half, [pair[side] for pair in kept]) for side, half in enumerate((zh, en)))
    return first, second


def _number(half: Half, anchors: Sequence[int]) -> NDArray[np.int64]:
    """The section of each segment; one begins at each anchor, and one after its paragraph."""
    after = [bisect_right(half.segments, half.segments[i].paragraph, lo=i, key=_paragraph) for i in anchors]
    bounds = np.ravel(np.column_stack((anchors, after))) if anchors else np.array([], dtype=np.int64)
    return np.searchsorted(bounds, np.arange(len(half.segments)), side="right").astype(np.int64)


def _paragraph(segment: Segment) -> int:
    return segment.paragraph


def _find_marks(half: Half) -> dict[str, int]:
    """The marks that stand once in a half, and the segment of each."""
    found = [(mark, i) for i, segment in enumerate(half.segments) for mark in _read_marks(half, segment, i)]
    counts = Counter(mark for mark, _ in found)
    return {mark: i for mark, i in found if counts[mark] == 1}


def _read_marks(half: Half, segment: Segment, i: int) -> Iterator[str]:
    """The marks of a segment: its key, and the version that it is the heading of."""
    if segment.kind == "heading" and len(segment.clean.text) <= _LONGEST_HEADING and not _is_numbered(segment):
        versions = {"".join(filter(None, match.groups())) for match in _VERSION.finditer(segment.clean.text)}
        if len(versions) == 1:
            yield f"v{versions.pop()}"
    if i and half.segments[i - 1].paragraph == segment.paragraph:
        return
    text = half.document.text
    key = _KEY.search(text, text.rfind("\n", 0, segment.start) + 1, segment.start)
    if key and _is_non_text(half, key.start(1)):
        yield f"{key[1]}:"


def _is_numbered(segment: Segment) -> bool:
    """Whether a heading begins with its number, which another edition may have changed: 2.3.1 Scope."""
    return segment.enumerator is not None and bool(_WORD.search(segment.clean.text, segment.enumerator.end))


def _is_non_text(half: Half, place: int) -> bool:
    """Whether a place of the text lies in what is no text."""
    k = bisect_left(half.non_text, place + 1, key=lambda piece: piece.span.start) - 1
    return k >= 0 and half.non_text[k].span.end > place
