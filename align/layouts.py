"""The layout of a file with both languages, by evidence: each candidate is scored by how well its two sides correspond.

Runs of lines in one language follow one another. Either every run belongs to the run before or after it (alternating
paragraphs, sections in turn, comments above their translation), or the file has two halves. How near two stretches are
is the cosine of their vectors, times the ratio of their lengths: what corresponds is as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from .bitext import Lang
from .lines import Line

# Of a stretch, so many characters are looked at; of a file, at most so many runs, in so many windows evenly spread.
_MOST_CHARACTERS, _MOST_RUNS, _WINDOWS = 300, 120, 12
# A layout is sure whose sides correspond so well (bilingual files mostly do by 0.4 to 0.7), and better than those of
# the other by this share.
_SURE_SCORE, _SURE_MARGIN = 0.4, 0.25
# Halves are compared in so many parts at most.
_MOST_PARTS = 40


class Run(NamedTuple):
    """Lines `[first, last)` in one language, and their weight by what is usual in that language."""

    first: int
    last: int
    lang: Lang
    weight: float


class Candidate(NamedTuple):
    """A way to read a file: a block number for each line, and how well the sides of the blocks correspond, 0 to 1."""

    blocks: list[int]
    score: float


def runs_of(lines: Sequence[Line], langs: Sequence[Lang]) -> list[Run]:
    """The runs of lines in one language; their weights add up to 1, half of it on either side."""
    totals = {"zh": 0, "en": 0}
    for line, lang in zip(lines, langs, strict=True):
        totals[lang] += line.weight
    runs: list[Run] = []
    for lang, group in groupby(range(len(lines)), key=langs.__getitem__):
        places = list(group)
        weight = sum(lines[i].weight for i in places) / max(1, totals[lang]) / 2
        runs.append(Run(places[0], places[-1] + 1, lang, weight))
    return runs


def alternate(text: str, lines: Sequence[Line], runs: Sequence[Run]) -> Candidate:
    """Runs paired with a neighbour each where that fits, the others alone, by dynamic programming.

    best[i] = max(best[i-1], best[i-2] + weight(i-1, i) × near(i-1, i)); a run alone joins the block before it.
    """
    near = _sample_nearness(text, lines, runs)
    best, paired = [0.0, 0.0], [False, False]
    for i in range(1, len(runs)):
        one, two = runs[i - 1], runs[i]
        gain = 2 * min(one.weight, two.weight) * near[i - 1]
        together = best[i - 1] + gain
        paired.append(together > best[i])
        best.append(max(together, best[i]))
    return Candidate(_number_blocks(runs, paired), best[-1])


def rate(best: float, other: float) -> float:
    """How sure a layout is, 0 to 1, by how well its sides correspond and by how much better than the other's."""
    if best <= 0:
        return 0.0
    return round(min(1.0, best / _SURE_SCORE) * min(1.0, (best - other) / (_SURE_MARGIN * best)), 4)


def _sample_nearness(text: str, lines: Sequence[Line], runs: Sequence[Run]) -> list[float]:
    """How near each run is to the next; of a long file a sample is looked at, and the rest is as near as usual."""
    if len(runs) <= _MOST_RUNS:
        return _nearness([_head(text, lines, run) for run in runs])
    size = _MOST_RUNS // _WINDOWS
    firsts = [k * (len(runs) - size) // (_WINDOWS - 1) for k in range(_WINDOWS)]
    near = _nearness([_head(text, lines, run) for first in firsts for run in runs[first : first + size]])
    looked = {first + i: near[k * size + i] for k, first in enumerate(firsts) for i in range(size - 1)}
    usual: dict[Lang, list[float]] = {"zh": [], "en": []}
    for i, value in looked.items():
        usual[runs[i].lang].append(value)
    means = {lang: sum(values) / max(1, len(values)) for lang, values in usual.items()}
    return [looked.get(i, means[run.lang]) for i, run in enumerate(runs[:-1])]


def _number_blocks(runs: Sequence[Run], paired: Sequence[bool]) -> list[int]:
    """A block number for each line. A run alone belongs to the block before it, at the beginning to the one after."""
    second = [False] * len(runs)
    i = len(runs) - 1
    while i > 0:
        second[i] = paired[i + 1]
        i -= 2 if second[i] else 1
    blocks: list[int] = []
    number = -1
    for i, run in enumerate(runs):
        begins = i + 1 < len(runs) and second[i + 1]
        number += begins
        blocks += [max(0, number)] * (run.last - run.first)
    return blocks


def compare_halves(text: str, lines: Sequence[Line], langs: Sequence[Lang], parts: int) -> float:
    """How well two halves correspond, cut into so many parts of equal weight: 0 to 1."""
    parts = max(1, min(parts, _MOST_PARTS))
    sides = [
        _parts(text, [line for line, own in zip(lines, langs, strict=True) if own == lang], parts)
        for lang in ("zh", "en")
    ]
    near = _nearness([part for pair in zip(*sides, strict=True) for part in pair])
    return sum(near[::2]) / parts


def _parts(text: str, lines: Sequence[Line], parts: int) -> list[str]:
    """The beginnings of so many parts of equal weight."""
    total = sum(line.weight for line in lines) or 1
    heads = [""] * parts
    done = 0
    for line in lines:
        k = min(parts - 1, int((done + line.weight / 2) * parts / total))
        if len(heads[k]) < _MOST_CHARACTERS:
            heads[k] += " " + _prose(text, line)
        done += line.weight
    return heads


def _head(text: str, lines: Sequence[Line], run: Run) -> str:
    head = ""
    for line in lines[run.first : run.last]:
        head += " " + _prose(text, line)
        if len(head) >= _MOST_CHARACTERS:
            break
    return head


def _prose(text: str, line: Line) -> str:
    return " ".join(text[start:end] for start, end in line.spans)[:_MOST_CHARACTERS]


def _nearness(texts: Sequence[str]) -> list[float]:
    """How near each text is to the one after it: the cosine of their vectors, 0 where it is negative."""
    from .models import load_encoder

    vectors = load_encoder().encode(texts)
    cosines = (vectors[:-1] * vectors[1:]).sum(axis=1)
    return [max(0.0, float(cosine)) for cosine in cosines]
