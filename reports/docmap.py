"""The map of a document: its beads from beginning to end as stretches of a strip, its findings as marks on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Literal, NamedTuple

from ..align.bitext import Bead
from ..qa.findings import SEVERITIES, Severity
from ..text.messages import Message
from .locator import Locator
from .rule_titles import find_title

WIDTH = 1000.0  # units of the drawing
DOUBTFUL = 0.5  # below this score an alignment is shown as doubtful

# How high the mark of a finding stands on the strip, in units of the drawing: the graver, the higher.
HEIGHTS: Mapping[Severity, int] = {"neutral": 0, "minor": 10, "major": 20, "critical": 30}

Look = Literal["both", "weak", "zh", "en"]
LOOKS: tuple[Look, ...] = ("both", "weak", "zh", "en")


class Stretch(NamedTuple):
    """Neighbouring beads that look the same, `x` to `x + width`."""

    look: Look
    x: float
    width: float


class Tick(NamedTuple):
    """A finding at its bead's place."""

    id: str
    severity: Severity
    title: Message
    x: float


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn."""

    stretches: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]

    @property
    def severities(self) -> tuple[Severity, ...]:
        """The severities that have marks, the worst first, for the legend."""
        drawn = {tick.severity for tick in self.ticks}
        return tuple(severity for severity in reversed(SEVERITIES) if severity in drawn)

    @property
    def looks(self) -> tuple[Look, ...]:
        """How its stretches look, for the legend; the usual look by itself needs none."""
        drawn = {stretch.look for stretch in self.stretches}
        return tuple(look for look in LOOKS if look in drawn) if drawn != {"both"} else ()


def choose_look(bead: Bead) -> Look:
    """How a bead is shown: aligned, aligned in doubt, or in one language alone."""
    if not bead.en:
        return "zh"
    if not bead.zh:
        return "en"
    return "both" if bead.score >= DOUBTFUL else "weak"


def build_map(locator: Locator) -> Map:
    """The map of a review's document; a bead is as wide as its text is long."""
    bitext = locator.bitext
    sizes = [len(bitext.clean(bead, "zh").text) * 2 + len(bitext.clean(bead, "en").text) for bead in bitext.beads]
    ends = list(accumulate(sizes, initial=0))
    unit = WIDTH / max(1, ends[-1])
    stretches = []
    looks = ["both" if bitext.is_one_sided else choose_look(bead) for bead in bitext.beads]
    for look, group in groupby(range(len(sizes)), key=lambda i: looks[i]):
        indices = list(group)
        start, end = ends[indices[0]] * unit, ends[indices[-1] + 1] * unit
        stretches.append(Stretch(look, round(start, 1), round(end - start, 1)))
    return Map(tuple(stretches), tuple(_place_ticks(locator, ends, unit)))


def _place_ticks(locator: Locator, ends: list[int], unit: float) -> list[Tick]:
    """The findings that have a place."""
    ticks = []
    for finding in locator.findings:
        bead, share = locator.locate(finding)
        if bead >= 0 and finding.severity != "neutral":
            x = (ends[bead] + share * (ends[bead + 1] - ends[bead])) * unit
            title = find_title(finding.rule, locator.review.titles)
            ticks.append(Tick(finding.id, finding.severity, title, round(x, 1)))
    return ticks
