"""How fast pairs are checked for figures, beside translate-toolkit's numbers test on the same pairs, in one run.

usage: python benchmarks/pairs.py PAIRS.tsv

PAIRS.tsv: Chinese TAB English, one pair a line. Needs `pip install translate-toolkit`. Prints pairs a second and how
many pairs each flags.
"""

from __future__ import annotations

import argparse
import time

from bialign.align.pair_rows import build_bitext
from bialign.align.sources.pair_table import parse_pairs
from bialign.align.sources.plain_text import read_text
from bialign.qa.quantities import Reader
from bialign.qa.registry import select
from bialign.qa.review import review

_RULES = ("number", "ordinal", "percent", "date", "hedge", "unit", "direction")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pairs")
    path = parser.parse_args().pairs
    bitext = build_bitext(parse_pairs(read_text(path), path))
    texts = [(bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text) for bead in bitext.beads]
    rules = select(_RULES)
    review(bitext, rules, Reader(), {}, neighbours=False)
    start = time.perf_counter()
    found = review(bitext, rules, Reader(), {}, neighbours=False)
    ours = time.perf_counter() - start
    flagged, theirs = _pofilter(texts)
    print(f"{'check':24} {'pairs/s':>9} {'pairs flagged':>14}")
    print(f"{'bialign, figure rules':24} {len(texts) / ours:9.0f} {len({f.bead for f in found.findings}):14}")
    print(f"{'pofilter -t numbers':24} {len(texts) / theirs:9.0f} {flagged:14}")


def _pofilter(texts: list[tuple[str, str]]) -> tuple[int, float]:
    """How many pairs translate-toolkit's numbers test flags, and in how many seconds."""
    from translate.filters import checks

    checker = checks.StandardChecker()
    start = time.perf_counter()
    flagged = 0
    for zh, en in texts:
        try:
            flagged += not checker.numbers(zh, en)
        except checks.FilterFailure:
            flagged += 1
    return flagged, time.perf_counter() - start


if __name__ == "__main__":
    main()
