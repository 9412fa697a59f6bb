"""Figures given one by one for a list of names: A、B分别为3和5, "A and B had 3 and 5 respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...align.lexicon import load_lexicon
from .contexts import EN_REACH, read_context
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
    theirs = _read_names(en, [pair[1] for pair in row])
    if len(names) != len(row) or theirs is None:
        return None
    for k in range(len(row) - 1):
        if _are_crossed(names[k : k + 2], theirs[k : k + 2]):
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


def _read_names(en: Side, figures: Sequence[int]) -> list[str] | None:
    """What the English says each figure is of: the items of its list before "respectively", or the words around."""
    order = sorted(figures)
    first, last = en.quantities[order[0]], en.quantities[order[-1]]
    if not _RESPECTIVELY.search(en.text, last.end, last.end + 2 * EN_REACH[1]):
        return [read_context(en, k, EN_REACH) for k in figures]
    items = _EN_AND.split(_EN_BOUNDS.split(en.text[: first.start])[-1])
    items = [item for item in items if item.strip()][-len(figures) :]
    return [items[order.index(k)] for k in figures] if len(items) == len(figures) else None


def _are_crossed(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    affinity = load_lexicon().affinity
    crossed = (affinity(ours[0], theirs[1]), affinity(ours[1], theirs[0]))
    straight = (affinity(ours[0], theirs[0]), affinity(ours[1], theirs[1]))
    return min(crossed) > _SURE and sum(crossed) - sum(straight) > _MARGIN
