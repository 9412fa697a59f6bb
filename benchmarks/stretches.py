"""Whether the thresholds of stretches hold on documents that they weren't chosen on: which runs of beads correspond.

usage: python benchmarks/stretches.py [--shared ../shared]

Each document is taken as it is, without a few lines in the middle of either side, with another document's English in
the middle, and without the last two fifths of either side. Left out is one document at a time, as in `cautions.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bialign.align.bitext import Bitext
from bialign.align.ordering import find_quantile
from bialign.pipeline import align_texts
from bialign.qa.quantities import Reader
from bialign.qa.stretches import LEAST_MEAN, LEAST_SHARE, LEAST_SHARE_AT_END, Run, measure_around, measure_runs
from cautions import Case, Text, Threshold, run

# So many lines are a few, if they are no more than this share; a stretch of another text is so much of the document.
_FEW, _FEW_SHARE, _STRETCH = 5, 0.08, 0.3
# What is left of a side without its tail.
_LEFT = 0.6
# Nearly all beads of a document, or of a stretch, by the mean around them.
_NEARLY_ALL = 0.9
_WHOLE = frozenset({"whole"})
_LACKING = frozenset({"few Chinese lines left out", "few English lines left out"})
_TAILS = frozenset({"no Chinese tail", "no English tail"})
_OTHER = frozenset({"another text in the middle"})
_THRESHOLDS = (
    Threshold("middle", LEAST_SHARE, _WHOLE | _LACKING, _OTHER),
    Threshold("end", LEAST_SHARE_AT_END, _WHOLE | _LACKING, _TAILS),
    Threshold("around", LEAST_MEAN, _OTHER, _WHOLE),
)


def build_cases(texts: Sequence[Text]) -> Iterator[Case]:
    """Every document as it is, and what was made of it."""
    for k, text in enumerate(texts):
        other = texts[(k + len(texts) // 2) % len(texts)]
        for kind, (zh, en) in change(text, other).items():
            bitext = align_texts("\n".join(zh), "\n".join(en), Reader())
            yield Case(text.name, kind, measure(bitext, kind in _OTHER))


def change(text: Text, other: Text) -> dict[str, tuple[Sequence[str], Sequence[str]]]:
    """A document as it is, and changed in each way."""
    zh, en = text.zh, text.en
    stretch = other.en[: max(1, int(_STRETCH * len(en)))]
    middle = int((1 - _STRETCH) / 2 * len(en))
    return {
        "whole": (zh, en),
        "few Chinese lines left out": (leave_out(zh), en),
        "few English lines left out": (zh, leave_out(en)),
        "no Chinese tail": (zh[: int(_LEFT * len(zh))], en),
        "no English tail": (zh, en[: int(_LEFT * len(en))]),
        "another text in the middle": (zh, [*en[:middle], *stretch, *en[middle + int(_STRETCH * len(en)) :]]),
    }


def leave_out(lines: Sequence[str]) -> list[str]:
    """The lines without a few in the middle."""
    few, middle = min(_FEW, int(_FEW_SHARE * len(lines))), len(lines) // 2
    return [*lines[:middle], *lines[middle + few :]]


def measure(bitext: Bitext, has_stretch: bool) -> dict[str, float]:
    """What the thresholds are about: the longest poor runs inside and at the ends, and the mean score around beads.

    `has_stretch`: whether the beads in the middle are to have a low mean, not all of them a high one.
    """
    runs = [*measure_runs(bitext)]
    means = [mean for _, mean in measure_around(bitext.beads)]
    if has_stretch:
        means = means[int(0.42 * len(means)) : int(0.58 * len(means)) + 1]
    return {
        "middle": find_longest([run for run in runs if not run.is_end]),
        "end": find_longest([run for run in runs if run.is_end]),
        "around": float(find_quantile(means, _NEARLY_ALL if has_stretch else 1 - _NEARLY_ALL)),
    }


def find_longest(runs: Sequence[Run]) -> float:
    """The largest share that a run has of a half, of those that are apart if their share is large enough."""
    return max((run.share for run in runs if run._replace(share=1.0).is_apart), default=0.0)


if __name__ == "__main__":
    run(__doc__, _THRESHOLDS, build_cases)
