"""Change each digit of counts and of their growth, one at a time, and count how often the figures become impossible.

usage: python benchmarks/impossible_figures.py [--list] FILE ...

Relations are those that a check can tell: chance would let at most three wrong figures in ten pass. Digits are changed
in the text of one language, with nothing said by the other. Prints a row for each relation and the totals.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from bialign.align.bitext import Half, OffsetText, Segment
from bialign.align.errors import InputError
from bialign.align.halves import split_halves, whole_file
from bialign.align.segments import segment_half
from bialign.align.sources.registry import read_document
from bialign.qa.arithmetic.doubt import Spot
from bialign.qa.arithmetic.figure_doubts import find_doubts
from bialign.qa.arithmetic.grown_counts import read_growth
from bialign.qa.arithmetic.half_text import HalfText
from bialign.qa.arithmetic.shown import find_step
from bialign.qa.arithmetic.whole_base import find_bases
from bialign.qa.quantities import Quantity, Reader

_MOST_CHANCE = 0.3
# So many segments before and after a figure are checked again.
_REACH = 15
_READER = Reader()


@dataclass(frozen=True)
class Relation:
    """A count and its growth, each with its place."""

    half: Half
    figures: tuple[tuple[Quantity, Spot], ...]


def main() -> None:
    """Print how many changed digits are found, relation by relation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true", help="list the changes that aren't found")
    options = parser.parse_args()
    total = found = 0
    for relation in (
        relation for path in options.files for half in read_halves(path) for relation in find_relations(half)
    ):
        missed = [changed for changed, is_found in try_changes(relation) if not is_found]
        count = sum(1 for _ in list_changes(relation))
        total, found = total + count, found + count - len(missed)
        words = " ".join(quantity.text for quantity, _ in relation.figures)
        print(f"{relation.half.lang}  {words:24} {count - len(missed):4} of {count}")
        if options.list and missed:
            print("   ", ", ".join(missed))
    print(f"{found} of {total} changed digits found ({found / total:.1%})")


def read_halves(path: Path) -> list[Half]:
    """The halves of a file, or all of it where it is in one language."""
    document = read_document(str(path))
    try:
        sides = split_halves(document)
        return [segment_half(sides.zh)[0], segment_half(sides.en)[0]]
    except InputError:
        return [segment_half(whole_file(document))[0]]


def find_relations(half: Half) -> Iterator[Relation]:
    """The counts and growth of a half that chance would seldom let pass."""
    text = HalfText(half, _figures)
    for index in range(len(text.texts)):
        for growth in read_growth(text, index):
            rate = Decimal(growth.rate.value)
            bases = find_bases(Decimal(growth.count.value), -rate if growth.falls else rate, find_step(growth.rate))
            if bases and bases.chance <= _MOST_CHANCE:
                yield Relation(half, tuple((one, text.spot(index, one)) for one in (growth.count, growth.rate)))


def try_changes(relation: Relation) -> Iterator[tuple[str, bool]]:
    """Each change of a digit, and whether it is found."""
    for spot, written in list_changes(relation):
        yield written, _is_found(relation.half, spot, written)


def list_changes(relation: Relation) -> Iterator[tuple[Spot, str]]:
    """The digits of a relation, each changed to every other one; a figure doesn't begin with zero."""
    for quantity, spot in relation.figures:
        start, end = quantity.numeral[0] - quantity.start, quantity.numeral[1] - quantity.start
        for place in range(start, end):
            for digit in "0123456789" if quantity.text[place].isdigit() else "":
                if digit != quantity.text[place] and not (digit == "0" and place == start):
                    yield spot, quantity.text[:place] + digit + quantity.text[place + 1 :]


def _is_found(half: Half, spot: Spot, written: str) -> bool:
    """Whether a doubt is about a figure that is written so, or is there only then."""
    before = {doubt.key for doubt in find_doubts(HalfText(_around(half, spot.segment), _figures))}
    first = max(0, spot.segment - _REACH)
    changed = _around(half, spot.segment, _change(half.segments[spot.segment], spot, written))
    doubts = [*find_doubts(HalfText(changed, _figures))]
    at = (spot.segment - first, spot.start)
    return any(
        doubt.key not in before or any((one.spot.segment, one.spot.start) == at for one in doubt.suspects)
        for doubt in doubts
    )


def _around(half: Half, place: int, instead: Segment | None = None) -> Half:
    segments = [*half.segments]
    segments[place] = instead or segments[place]
    return replace(half, segments=tuple(segments[max(0, place - _REACH) : place + _REACH + 1]))


def _change(segment: Segment, spot: Spot, written: str) -> Segment:
    text = segment.clean.text[: spot.start] + written + segment.clean.text[spot.end :]
    return replace(segment, clean=OffsetText(text, segment.clean.offsets))


def _figures(segment: Segment) -> Sequence[Quantity]:
    return _READER.figures(segment.clean.text, segment.lang)


if __name__ == "__main__":
    main()
