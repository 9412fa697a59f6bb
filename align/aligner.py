"""Two segmented halves as a bitext: paragraphs first, then the sentences inside each pair of paragraphs."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from .bitext import Bead, Bitext, Half, Layout, Segment
from .costs import AdditiveCosts, Unit
from .evidence import Evidence, FigureKeys, keys_of
from .search import Step, search

# Paragraphs are aligned first unless nearly every one of them is a single segment (one sentence a line).
_MIN_SENTENCES_PER_PARAGRAPH = 1.15
# A bead of this cost, in nats, is as likely wrong as right.
_EVEN_COST = 8.0


@dataclass(frozen=True, slots=True)
class _Item:
    """A run of segments of one half, aligned as one: its segment indices, what the costs know, and its keys."""

    segments: range
    unit: Unit
    keys: Counter[str]


def align_halves(
    layout: Layout, zh: Half, en: Half, blocks: tuple[Sequence[int], Sequence[int]], figures: FigureKeys
) -> Bitext:
    """The bitext of two halves. `blocks` numbers the paragraphs of each half: blocks of one number correspond."""
    sides = (_sentences(zh, figures), _sentences(en, figures))
    ratio = sum(item.unit.length for item in sides[1]) / max(1, sum(item.unit.length for item in sides[0]))
    steps: list[tuple[range, range, float]] = []
    for block in sorted({*blocks[0], *blocks[1]}):
        zh_items, en_items = (
            [item for item in items if numbers[half.segments[item.segments[0]].paragraph] == block]
            for items, half, numbers in zip(sides, (zh, en), blocks, strict=True)
        )
        steps.extend(_align_block(zh, en, zh_items, en_items, ratio))
    beads = tuple(
        Bead(f"b{number}", tuple(z), tuple(e), round(_confidence(cost), 4))
        for number, (z, e, cost) in enumerate(steps, 1)
    )
    return Bitext(layout, zh, en, beads)


def _confidence(cost: float) -> float:
    """A cost as a share of certainty. Not calibrated: it orders beads, it is no probability yet."""
    return 1 / (1 + math.exp(min(50.0, cost - _EVEN_COST)))


def _align_block(
    zh: Half, en: Half, zh_items: Sequence[_Item], en_items: Sequence[_Item], ratio: float
) -> Iterator[tuple[range, range, float]]:
    zh_paragraphs, en_paragraphs = _paragraphs(zh, zh_items), _paragraphs(en, en_items)
    segments, paragraphs = len(zh_items) + len(en_items), len(zh_paragraphs) + len(en_paragraphs)
    if segments < _MIN_SENTENCES_PER_PARAGRAPH * paragraphs:
        yield from _beads(zh_items, en_items, ratio)
        return
    for step in _search(zh_paragraphs, en_paragraphs, ratio):
        inside_zh = [item for p in zh_paragraphs[step.i : step.i + step.a] for item in _inside(p, zh_items)]
        inside_en = [item for p in en_paragraphs[step.j : step.j + step.b] for item in _inside(p, en_items)]
        yield from _beads(inside_zh, inside_en, ratio)


def _inside(paragraph: _Item, items: Sequence[_Item]) -> Sequence[_Item]:
    first = items[0].segments[0]
    return items[paragraph.segments.start - first : paragraph.segments.stop - first]


def _beads(zh: Sequence[_Item], en: Sequence[_Item], ratio: float) -> Iterator[tuple[range, range, float]]:
    for step in _search(zh, en, ratio):
        yield _run(zh[step.i : step.i + step.a]), _run(en[step.j : step.j + step.b]), step.cost


def _run(items: Sequence[_Item]) -> range:
    return range(items[0].segments.start, items[-1].segments.stop) if items else range(0)


def _search(zh: Sequence[_Item], en: Sequence[_Item], ratio: float) -> list[Step]:
    evidence = Evidence([item.keys for item in zh], [item.keys for item in en])
    return search(AdditiveCosts([item.unit for item in zh], [item.unit for item in en], evidence, ratio))


def _sentences(half: Half, figures: FigureKeys) -> list[_Item]:
    return [_sentence(half, i, segment, figures) for i, segment in enumerate(half.segments)]


def _sentence(half: Half, i: int, segment: Segment, figures: FigureKeys) -> _Item:
    text = segment.clean.text
    body = text[segment.enumerator.end :] if segment.enumerator else text
    unit = Unit.of(text, segment.kind == "heading", segment.enumerator)
    return _Item(range(i, i + 1), unit, keys_of(body, half.lang, figures))


def _paragraphs(half: Half, items: Sequence[_Item]) -> list[_Item]:
    groups = groupby(items, key=lambda item: half.segments[item.segments[0]].paragraph)
    return [_paragraph(half, list(group)) for _, group in groups]


def _paragraph(half: Half, items: Sequence[_Item]) -> _Item:
    first, last = half.segments[items[0].segments[0]], items[-1].unit
    unit = Unit(sum(item.unit.length for item in items), first.kind == "heading", first.enumerator, last.ending)
    keys: Counter[str] = Counter()
    for item in items:
        keys.update(item.keys)
    return _Item(_run(items), unit, keys)
