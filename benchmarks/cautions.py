"""Whether the thresholds of what a report says of itself hold on documents that they weren't chosen on.

usage: python benchmarks/cautions.py [--shared ../shared]

Each document is taken as it is, with the English of the next document in place of its own, and without the last two
fifths of its English or Chinese. For each threshold: how many of these it tells right, and, leaving one document out at
a time, how many a threshold tells right that was chosen as the best on all others, and where that lies.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from bialign.align.bitext import Bitext
from bialign.align.ordering import find_quantile
from bialign.pipeline import align_texts
from bialign.qa.cautions import LEAST_ALIGNED, LEAST_SCORE
from bialign.qa.coverage import measure_aligned, measure_score
from bialign.qa.likeness import UNRELATED, USUAL, compare_words
from bialign.qa.quantities import Reader

# Of a document cut short, so much is left of one side.
_LEFT = 0.6
# A document is looked at so far.
_MOST_LINES = 150


class Text(NamedTuple):
    """A document: its name and its lines in both languages."""

    name: str
    zh: Sequence[str]
    en: Sequence[str]


class Case(NamedTuple):
    """What was made of a document, and the measures of its bitext."""

    document: str
    kind: str
    values: dict[str, float]


class Threshold(NamedTuple):
    """A measure, the value that ours is, and the kinds of documents that lie below it."""

    measure: str
    ours: float
    below: frozenset[str]
    above: frozenset[str]


_THRESHOLDS = (
    Threshold("aligned", LEAST_ALIGNED, frozenset({"no Chinese tail", "no English tail"}), frozenset({"whole"})),
    Threshold("score", LEAST_SCORE, frozenset({"other file"}), frozenset({"whole"})),
    Threshold(
        "words", UNRELATED, frozenset({"other file"}), frozenset({"whole", "no Chinese tail", "no English tail"})
    ),
)


def read_texts(shared: Path) -> Iterator[Text]:
    """The development documents that have both languages in two files."""
    pairs = [(p, p.with_suffix(".en")) for p in sorted((shared / "data" / "mac-dev").glob("*.zh"))]
    for folder in ("docs", "judged/docs", "wild"):
        found = sorted((shared / "data" / folder).glob("*.zh.txt"))
        pairs += [(p, p.with_name(p.name.replace(".zh.", ".en."))) for p in found]
    for zh, en in pairs:
        sides = [path.read_text(encoding="utf-8").splitlines() for path in (zh, en)]
        share = min(1.0, _MOST_LINES / max(map(len, sides)))
        heads = [side[: int(share * len(side))] for side in sides]
        yield Text(zh.name, *heads)


def build_cases(texts: Sequence[Text]) -> Iterator[Case]:
    """Every document as it is, with another's English, and cut short on either side."""
    for k, text in enumerate(texts):
        other = texts[(k + len(texts) // 2) % len(texts)]
        sides = {
            "whole": (text.zh, text.en),
            "other file": (text.zh, other.en),
            "no Chinese tail": (text.zh[: int(_LEFT * len(text.zh))], text.en),
            "no English tail": (text.zh, text.en[: int(_LEFT * len(text.en))]),
        }
        for kind, (zh, en) in sides.items():
            yield Case(text.name, kind, measure(align_texts("\n".join(zh), "\n".join(en), Reader())))


def measure(bitext: Bitext) -> dict[str, float]:
    """What the thresholds are about: the lesser aligned share, the mean score, and what is usual in the words."""
    odds = compare_words(bitext).odds
    judged = odds[~np.isnan(odds)]
    return {
        "aligned": min(measure_aligned(bitext, lang, True) for lang in ("zh", "en")),
        "score": measure_score(bitext),
        "words": float(find_quantile(judged, USUAL)) if len(judged) else 0.0,
    }


def choose(cases: Sequence[Case], threshold: Threshold) -> float:
    """The value that tells most cases right, in the middle of the best ones."""
    values = sorted({case.values[threshold.measure] for case in cases})
    between = [(a + b) / 2 for a, b in pairwise(values)]
    counts = [count_right(cases, threshold, value) for value in between]
    best = [value for value, count in zip(between, counts, strict=True) if count == max(counts)]
    return (best[0] + best[-1]) / 2


def count_right(cases: Sequence[Case], threshold: Threshold, value: float) -> int:
    """How many cases lie on their side of a value."""
    return sum(is_right(case, threshold, value) for case in cases)


def is_right(case: Case, threshold: Threshold, value: float) -> bool:
    """Whether a case lies on its side of a value."""
    return (case.values[threshold.measure] < value) == (case.kind in threshold.below)


def report(thresholds: Sequence[Threshold], cases: Sequence[Case]) -> None:
    """Print a line for each threshold, and the cases on its wrong side."""
    for threshold in thresholds:
        own = [case for case in cases if case.kind in threshold.below | threshold.above]
        right, chosen = 0, []
        for name in sorted({case.document for case in own}):
            chosen.append(choose([case for case in own if case.document != name], threshold))
            right += count_right([case for case in own if case.document == name], threshold, chosen[-1])
        ours = count_right(own, threshold, threshold.ours)
        print(
            f"{threshold.measure:8} ours {threshold.ours} right {ours}/{len(own)}; left out: {right}/{len(own)}, "
            f"chosen {min(chosen):.3f} to {max(chosen):.3f}"
        )
        for case in own:
            if not is_right(case, threshold, threshold.ours):
                print(f"    {case.document} {case.kind}: {case.values[threshold.measure]:.3f}")


def parse_shared(doc: str | None) -> Path:
    """The folder of the development material, as the command line has it."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    shared: Path = parser.parse_args().shared
    return shared


def run(doc: str | None, thresholds: Sequence[Threshold], build: Callable[[Sequence[Text]], Iterable[Case]]) -> None:
    """Print what was found about thresholds, in the cases that are built of all documents."""
    texts = [*read_texts(parse_shared(doc))]
    cases = [*build(texts)]
    print(f"{len(texts)} documents, {len(cases)} cases")
    report(thresholds, cases)


if __name__ == "__main__":
    run(__doc__, _THRESHOLDS, build_cases)
