"""Figures given one by one for a list of names: A、B分别为3和5, "A and B had 3 and 5 respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...align.lexicon import load_lexicon
from .contexts import EN_REACH
from .side import Pair, Side

_EACH = re.compile("分[别別]")
_ZH_BOUNDS, _EN_BOUNDS = re.compile("[，。；：,;:]"), re.compile(r"[;:]|\.\s")
_ZH_AND, _EN_AND = re.compile("[、和与與及]|以及"), re.compile(r",|\band\b")
_ZH_BESIDE = re.compile(r"\s*[、,，和与與及]\s*")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
# Words this likely, in nats, are one another's translation; crossed they must be so much likelier than straight.
_SURE, _MARGIN = 0.5, 8.0


def find_names_crossed(zh: Side, en: Side, pairs: Sequence[Pair]) -> tuple[Pair, Pair] | None:
    """Two neighbouring pairs whose names have changed places between the languages; None without any."""
    each = _EACH.search(zh.text)
    row = _find_row(zh, pairs, each.end()) if each else []
    if each is None or len(row) < 2:
        return None
    names = _ZH_AND.split(_ZH_BOUNDS.split(zh.text[: each.start()])[-1])[-len(row) :]
    if len(names) != len(row):
        return None
    ways = _read_names(en, [pair[1] for pair in row])
    for k in range(len(row) - 1):
        if _are_crossed(names[k : k + 2], [way[k : k + 2] for way in ways]):
            return row[k], row[k + 1]
    return None


def _find_row(zh: Side, pairs: Sequence[Pair], start: int) -> list[Pair]:
    """The pairs of the Chinese figures side by side behind 分别."""
    row: list[Pair] = []
    for pair in sorted(pairs):
        figure = zh.quantities[pair[0]]
        if figure.start < start:
            continue
        if row and not _ZH_BESIDE.fullmatch(zh.text, zh.quantities[row[-1][0]].end, figure.start):
            break
        row.append(pair)
    return row


def _read_names(en: Side, figures: Sequence[int]) -> Sequence[Sequence[str]]:
    """What each figure may be said of: the items of a list before "respectively", or the words before or after it."""
    order = sorted(figures)
    first, last = en.quantities[order[0]], en.quantities[order[-1]]
    if not _RESPECTIVELY.search(en.text, last.end, last.end + 2 * EN_REACH[1]):
        return _read_between(en, figures)
    items = _EN_AND.split(_EN_BOUNDS.split(en.text[: first.start])[-1])
    items = [item for item in items if item.strip()][-len(figures) :]
    return [[items[order.index(k)] for k in figures]] if len(items) == len(figures) else []


def _read_between(en: Side, figures: Sequence[int]) -> Sequence[Sequence[str]]:
    """The words before each figure, and those after it, as far as the sentence and the next figure reach."""
    order = sorted(figures)
    starts = {k: en.quantities[before].end for before, k in pairwise(order)}
    ends = {k: en.quantities[after].start for k, after in pairwise(order)}
    before = {k: en.text[starts.get(k, 0) : en.quantities[k].start] for k in order}
    after = {k: en.text[en.quantities[k].end : ends.get(k)] for k in order}
    return [[_EN_BOUNDS.split(before[k])[-1] for k in figures], [_EN_BOUNDS.split(after[k])[0] for k in figures]]


def _are_crossed(ours: Sequence[str], ways: Sequence[Sequence[str]]) -> bool:
    """Whether the names fit the English of each other better, whichever way it is read."""
    affinity = load_lexicon().affinity
    crossed = [(affinity(ours[0], theirs[1]), affinity(ours[1], theirs[0])) for theirs in ways]
    straight = [(affinity(ours[0], theirs[0]), affinity(ours[1], theirs[1])) for theirs in ways]
    if not ways:
        return False
    best, against = max(crossed, key=sum), max(straight, key=sum)
    return min(best) > _SURE and sum(best) - sum(against) > _MARGIN
