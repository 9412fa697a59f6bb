"""The ledger of figures: every figure of a bitext with its counterpart, and what differs between the two.

It is made in stages: figures are paired (`pair`), what differs in each pair is judged (`judge`), those left alone are
explained (`explain`), what stands around them is looked at (`verify`), conversions of money are held against one
another (`check_conversions`), and what has one cause is folded into one finding (`fold`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..bitext_view import BitextView
from ..uncovered import Uncovered
from .comparison import Comparison
from .conversions import check_conversions
from .explain import explain
from .fold import fold
from .hedges import Policy
from .judge import judge
from .pair import pair_figures
from .verify import verify


@dataclass(frozen=True, slots=True)
class Ledger:
    """Each quantity of a bitext in exactly one comparison, in the order of the beads."""

    comparisons: tuple[Comparison, ...]

    def __iter__(self) -> Iterator[Comparison]:
        return iter(self.comparisons)

    def related(self, comparison: Comparison) -> list[Comparison]:
        """Those that are folded into a comparison."""
        return [other for other in self.comparisons if other.folded_into == comparison.id]


def compare(view: BitextView, uncovered: Sequence[Uncovered], hedges: Policy = "usual") -> Ledger:
    """The ledger of a bitext, of which these Chinese clauses have no counterpart; `hedges`: what the house minds."""
    paired = pair_figures(view)
    explained = verify(view, explain(view, judge(paired, hedges), uncovered))
    return Ledger(fold(view, paired, check_conversions(view, explained)))
