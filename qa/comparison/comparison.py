"""A line of the ledger: quantities that correspond, and what differs between them."""

from __future__ import annotations

from dataclasses import dataclass

from ...align.bitext import Bead, Lang
from ..findings import FigureStatus, Severity
from ..quantities.quantity import Quantity
from .pairing_evidence import Evidence
from .problems import Problem
from .rounding import find_rounding
from .values import group_of, same_value


@dataclass(frozen=True, slots=True)
class Comparison:
    """Quantities that correspond, each with its bead, or one without a counterpart.

    `id`: the bead's id and a number within it. `problem`: what differs, if it is to be reported; a comparison that is
    `folded_into` another one, by its id, is reported with that. `evidence`: what speaks for the two being one another's
    translation. `most`: how severe it is at most, where something speaks against it. `distance`: how many beads away a
    figure stands that one language has alone here; before this bead it is negative.
    """

    id: str
    bead: Bead
    zh: Quantity | None
    en: Quantity | None
    status: FigureStatus = "match"
    problem: Problem | None = None
    zh_bead: Bead | None = None
    en_bead: Bead | None = None
    folded_into: str | None = None
    evidence: Evidence | None = None
    most: Severity | None = None
    distance: int | None = None

    def side(self, lang: Lang) -> tuple[Quantity | None, Bead]:
        """Its quantity in one language, and the bead that this stands in."""
        quantity, bead = (self.zh, self.zh_bead) if lang == "zh" else (self.en, self.en_bead)
        return quantity, bead or self.bead

    @property
    def is_rounded(self) -> bool:
        """Whether its figures match because one is the other rounded."""
        if self.zh is None or self.en is None or self.status != "match":
            return False
        return not same_value(self.zh, self.en) and find_rounding(self.zh, self.en) == "rounded"

    @property
    def rule(self) -> str | None:
        """The id of the rule that reports it; None where there is nothing to report, or another one reports it."""
        if self.problem is None or self.folded_into is not None:
            return None
        if isinstance(self.problem.rule, str):
            return self.problem.rule
        groups = {group_of(quantity) for quantity in (self.zh, self.en) if quantity}
        return next(rule for group, rule in self.problem.rule.items() if group in groups)
