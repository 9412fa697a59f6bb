"""Lists and tables that stand in another order in the other half, such as names by the alphabet: matched as sets.

A list is a run of short lines without a stop; the cells of a row, on one line of the text, are one item. In a text of
one sentence a line, sentences are items, too. Where items matched in any order explain each other much better than in
the order they stand in, each goes with its like.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..text.characters import han_count
from .bitext import Half, Segment
from .costs import AdditiveCosts, Source
from .likelihood import Bag, Floats
from .lines import LINE
from .longest_run import find_longest_run
from .pinyin import find_spelling
from .search import Step

# An item is so long at most, a sentence on a line of its own so long; a list has so many of them, and no more.
LONGEST_ITEM, STOPS = 60, tuple("。；.;！？!?")
_LONGEST_SENTENCE = 120
_LEAST_ITEMS, _MOST_ITEMS = 4, 400
# Nats that speak for a pair of items, and how many of the items of the shorter list have to find one.
_LEAST_ODDS, _LEAST_MATCHED = 3.0, 0.6
# How many of the sentences of the longer side must go with one of the other, and plainly with no other.
_LEAST_PLAIN = 0.7
# How much better any order must be than the one they stand in, in nats and as a share.
_LEAST_GAIN, _GAIN_SHARE = 20.0, 0.2
_LEAST_PLAIN_GAIN = 10.0
# Where nearly all items are matched, those left over are missing on the other side.
_NEARLY_ALL, _MISSING, _UNSURE = 0.8, 0.9, 0.3
_HEAT = 2.0


# Nats for a name that is spelt like the Chinese: 李强, Li Qiang or Qiang Li.
_SPELT = 10.0
_NAME = re.compile(r"[A-Z][a-zü'’]*(?:[- ][A-Za-zü'’]+){1,2}")


class Listed(NamedTuple):
    """A bead of a list in another order: its segments on both sides, how sure it is, and whether it is out of order."""

    zh: Sequence[int]
    en: Sequence[int]
    score: float
    moved: bool = False


class _Items(NamedTuple):
    """A run of items in one half: where the segments of each begin, and where the last one ends.

    `sentences`: whether some of them are sentences.
    """

    bounds: Sequence[int]
    sentences: bool = False

    def segments(self, k: int) -> range:
        return range(self.bounds[k], self.bounds[k + 1])

    def __len__(self) -> int:
        return len(self.bounds) - 1


def find_reordered(
    halves: tuple[Half, Half],
    steps: Sequence[Step],
    lengths: tuple[NDArray[np.int64], NDArray[np.int64]],
    sources: Sequence[Source],
    sections: tuple[NDArray[np.int64], NDArray[np.int64]] | None = None,
) -> list[Listed]:
    """The beads of all lists that stand in another order; every segment of such a list lies in one of them.

    `sections`: the section of each segment, where there are some; no list goes on from one into the next.
    """
    zh, en = ([*_find_lists(half, sections and sections[side])] for side, half in enumerate(halves))
    if not zh or not en:
        return []
    ratio = float(lengths[1].sum() / max(1, lengths[0].sum()))
    found: list[Listed] = []
    for one, other in _pair_lists(zh, en, steps):
        if max(len(one), len(other)) <= _MOST_ITEMS:
            odds = _measure_odds(one, other, lengths, sources, ratio)
            found += _match(one, other, odds + _SPELT * _find_spelt(halves, one, other, odds))
    return [*_mark_moved(found)]


def is_item(segment: Segment) -> bool:
    """Whether a segment is a short one without a stop."""
    text = segment.clean.text
    return len(text) <= LONGEST_ITEM and not text.rstrip().endswith(STOPS)


def _find_lists(half: Half, sections: NDArray[np.int64] | None) -> Iterator[_Items]:
    """The runs of items of a half, each in one section."""
    bounds: list[int] = []
    before: Segment | None = None
    takes = _is_short if _has_a_line_each(half) else is_item
    for i, segment in enumerate([*half.segments, None]):
        listed = segment is not None and takes(segment)
        parted = sections is not None and 0 < i < len(sections) and sections[i] != sections[i - 1]
        if bounds and (parted or not listed):
            if len(bounds) >= _LEAST_ITEMS:
                yield _Items([*bounds, i], not all(map(is_item, half.segments[bounds[0] : i])))
            bounds = []
        if segment is not None and listed:
            gap = half.document.text[before.spans[-1].end : segment.spans[0].start] if before and bounds else "\n"
            if len(LINE.findall(f"x{gap}x")) > 1:
                bounds.append(i)
        before = segment


def _has_a_line_each(half: Half) -> bool:
    """Whether every segment of a half stands on a line of its own."""
    text = half.document.text
    gaps = ((a.spans[-1].end, b.spans[0].start) for a, b in pairwise(half.segments))
    return all("\n" in text[end:start] for end, start in gaps)


def _is_short(segment: Segment) -> bool:
    return len(segment.clean.text) <= _LONGEST_SENTENCE


def _pair_lists(zh: Sequence[_Items], en: Sequence[_Items], steps: Sequence[Step]) -> Iterator[tuple[_Items, _Items]]:
    """Each Chinese list and the English one that the path leads most of its segments to."""
    own = {i: k for k, items in enumerate(zh) for i in range(items.bounds[0], items.bounds[-1])}
    other = {j: k for k, items in enumerate(en) for j in range(items.bounds[0], items.bounds[-1])}
    counts = Counter(
        (own[i], other[j])
        for step in steps
        for i in range(step.i, step.i + step.a)
        for j in range(step.j, step.j + step.b)
        if i in own and j in other
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for (k, m), _ in counts.most_common():
        if k not in taken[0] and m not in taken[1]:
            taken[0].add(k)
            taken[1].add(m)
            yield zh[k], en[m]


def _measure_odds(
    zh: _Items,
    en: _Items,
    lengths: tuple[NDArray[np.int64], NDArray[np.int64]],
    sources: Sequence[Source],
    ratio: float,
) -> Floats:
    """What speaks for each pair of items rather than for any two, in nats: (zh, en)."""
    sizes = tuple(
        np.array([side[items.segments(k)].sum() for k in range(len(items))])
        for items, side in zip((zh, en), lengths, strict=True)
    )
    parts = [replace(s, zh=_take(s.zh, zh), en=_take(s.en, en)) for s in sources]
    table = AdditiveCosts((sizes[0], sizes[1]), parts, None, shapes=((1, 1),), ratio=ratio)
    costs = np.stack([table.ending(i, 0, len(en))[0] for i in range(1, len(zh) + 1)])[:, 1:]
    # Most pairs are of items that have nothing to do with each other.
    odds: Floats = (np.median(costs) - costs).astype(np.float32)
    return odds


def _find_spelt(halves: tuple[Half, Half], zh: _Items, en: _Items, odds: Floats) -> Floats:
    """1 where a name that no word of the lexicon speaks for is spelt like the Chinese of a pair, else 0."""
    spelt: Floats = np.zeros(odds.shape, dtype=np.float32)
    texts = [
        [half.segments[items.bounds[k]].clean.text for k in range(len(items))]
        for half, items in zip(halves, (zh, en), strict=True)
    ]
    unknown = [i for i in range(len(zh)) if odds[i].max() < _LEAST_ODDS + _SPELT and han_count(texts[0][i]) > 1]
    for j, text in enumerate(texts[1]):
        if odds[:, j].max() < _LEAST_ODDS + _SPELT and _NAME.fullmatch(text):
            words = re.findall(r"[a-zü]+", text.lower())
            spellings = "".join(words), "".join([*words[1:], words[0]])
            for i in unknown:
                spelt[i, j] = any(find_spelling(word, texts[0][i]) for word in spellings)
    return spelt


def _mark_moved(beads: Sequence[Listed]) -> Iterator[Listed]:
    """The beads, those outside the longest run that stands in order in both halves marked as moved."""
    pairs = sorted(bead for bead in beads if bead.zh and bead.en)
    kept = {pairs[k].en[0] for k in find_longest_run([bead.en[0] for bead in pairs])}
    for bead in beads:
        yield bead._replace(moved=bool(bead.zh and bead.en) and bead.en[0] not in kept)


def _take(bag: Bag, items: _Items) -> Bag:
    """The words of a run of items, an item a segment."""
    taken = bag.taken(np.arange(items.bounds[0], items.bounds[-1], dtype=np.int64))
    return Bag(taken.types, taken.first[np.array(items.bounds) - items.bounds[0]])


def _match(zh: _Items, en: _Items, odds: Floats) -> list[Listed]:
    """The beads of two lists, none where they stand in the same order."""
    sentences = zh.sentences or en.sentences
    pairs = _find_plain(odds) if sentences else _assign(odds)
    gained = sum(float(odds[i, j]) for i, j in pairs)
    gain = gained - _find_ordered(odds)
    least = _LEAST_PLAIN * max(odds.shape) if sentences else _LEAST_MATCHED * min(odds.shape)
    least_gain = _LEAST_PLAIN_GAIN if sentences else _LEAST_GAIN
    if len(pairs) < least or gain < max(least_gain, _GAIN_SHARE * gained):
        return []
    found = [bead for i, j in pairs for bead in _join(zh.segments(i), en.segments(j), float(odds[i, j]))]
    alone_zh = [k for k in range(len(zh)) if k not in dict(pairs)]
    alone_en = [k for k in range(len(en)) if k not in {j for _, j in pairs}]
    if len(alone_zh) == len(alone_en) == 1:
        return [*found, *_join(zh.segments(alone_zh[0]), en.segments(alone_en[0]), 0.0)]
    nearly_all = not (alone_zh and alone_en) and len(pairs) >= _NEARLY_ALL * max(odds.shape)
    score = _MISSING if nearly_all else _UNSURE
    found += [Listed([i], [], score) for k in alone_zh for i in zh.segments(k)]
    found += [Listed([], [j], score) for k in alone_en for j in en.segments(k)]
    return found


def _join(zh: range, en: range, odds: float) -> Iterator[Listed]:
    """The beads of two items: cell by cell where they have as many."""
    score = 1 / (1 + math.exp(-odds / _HEAT))
    if len(zh) == len(en):
        yield from (Listed([i], [j], score) for i, j in zip(zh, en, strict=True))
    else:
        yield Listed([*zh], [*en], score)


def _assign(odds: Floats) -> list[tuple[int, int]]:
    """Pairs of items, the likeliest first; of equal ones those that stand nearest to each other."""
    rows, columns = np.nonzero(odds >= _LEAST_ODDS)
    off = np.abs(rows / max(1, odds.shape[0]) - columns / max(1, odds.shape[1]))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs: list[tuple[int, int]] = []
    for k in np.lexsort((off, -odds[rows, columns])).tolist():
        i, j = int(rows[k]), int(columns[k])
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return sorted(pairs)


def _find_plain(odds: Floats) -> list[tuple[int, int]]:
    """The pairs that are likelier, by as much as speaks for a pair, than any other of either item."""
    others = [np.partition(np.pad(odds, ((0, 1), (0, 1))), -2, axis=axis) for axis in (0, 1)]
    second = np.maximum(others[0][-2, :-1][None, :], others[1][:-1, -2][:, None])
    return [(int(i), int(j)) for i, j in zip(*np.nonzero(odds - _LEAST_ODDS >= second), strict=True)]


def _find_ordered(odds: Floats) -> float:
    """What speaks for the best pairs in the order that the items stand in, in nats."""
    best = np.zeros(odds.shape[1] + 1)
    for row in np.maximum(odds, 0):
        through = np.concatenate(([0.0], best[:-1] + row))
        best = np.maximum.accumulate(np.maximum(best, through))
    return float(best[-1])
