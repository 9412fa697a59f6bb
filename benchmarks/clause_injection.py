"""How many clauses left out of the English are found, and how many unchanged pairs are reported.

usage: python benchmarks/clause_injection.py [--rounds N] [--list] FILE…

FILE is a document with both languages in it, whose sure beads are taken as pairs, or a `.tsv` of aligned pairs. In each
round one of five pairs whose English has clauses (cut at `, ; : . ! ? —` before a space, of 5 to 30 words) loses one of
them. A hit is a clause reported in such a pair. Prints a table.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Sequence

from bialign.align.pair_rows import build_bitext
from bialign.align.sources.pair_table import parse_pairs
from bialign.pipeline import align_files
from bialign.qa.context import ReviewContext
from bialign.qa.quantities import Reader

Pair = tuple[str, str]
_CLAUSE = re.compile(r".+?(?:[,;:.!?—](?=\s)[\"”’)]*|$)")
_SHORTEST, _LONGEST, _SHARE = 5, 30, 0.2


def main() -> None:
    """Prints a row for each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--list", action="store_true", help="print what is reported in unchanged pairs")
    options = parser.parse_args()
    print(f"{'file':40} {'pairs':>6} {'reported':>9} {'cut':>5} {'found':>6}")
    for path in options.files:
        pairs = _pairs(path)
        unchanged = _reported(pairs)
        cut = found = 0
        for seed in range(options.rounds):
            changed, gone = _with_cuts(pairs, random.Random(seed))
            cut, found = cut + len(gone), found + len(gone & _reported(changed).keys())
        print(f"{path[-40:]:40} {len(pairs):6} {len(unchanged):9} {cut:5} {found / max(1, cut):6.1%}")
        for number, clause in unchanged.items() if options.list else ():
            print(f"  {number + 1}  {clause}  |  {pairs[number][1]}")


def _pairs(path: str) -> list[Pair]:
    context = ReviewContext(align_files([path], Reader()))
    return [(context.text(bead, "zh"), context.text(bead, "en")) for bead in context.two_sided if context.is_sure(bead)]


def _reported(pairs: Sequence[Pair]) -> dict[int, str]:
    """The clauses that are reported, by the number of the pair."""
    text = "".join(f"{zh}\t{en}\n" for zh, en in pairs)
    context = ReviewContext(build_bitext(parse_pairs(text, "pairs.tsv")))
    return {int(u.bead.id[1:]) - 1: context.text(u.bead, "zh")[u.start : u.end] for u in context.uncovered if u.is_sure}


def _with_cuts(pairs: Sequence[Pair], draw: random.Random) -> tuple[list[Pair], set[int]]:
    """The pairs, some of them without a clause of their English, and which."""
    changed, gone = list(pairs), set()
    for number, (zh, en) in enumerate(pairs):
        bounds = _bounds(en)
        sites = [(start, end) for start, end, words in bounds if _SHORTEST <= words <= _LONGEST]
        if len(bounds) > 1 and sites and draw.random() < _SHARE:
            start, end = draw.choice(sites)
            changed[number] = zh, (en[:start] + en[end:]).strip()
            gone.add(number)
    return changed, gone


def _bounds(text: str) -> list[tuple[int, int, int]]:
    """Where clauses begin and end, and their words; short ones belong to the one before, or after."""
    bounds: list[tuple[int, int, int]] = []
    for match in _CLAUSE.finditer(text):
        words = len(re.findall("[A-Za-z]+", match.group()))
        if bounds and (bounds[-1][2] < _SHORTEST or words < _SHORTEST):
            bounds[-1] = bounds[-1][0], match.end(), bounds[-1][2] + words
        else:
            bounds.append((match.start(), match.end(), words))
    return bounds


if __name__ == "__main__":
    main()
