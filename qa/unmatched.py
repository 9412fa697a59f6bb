"""Stretches in which so many figures have no counterpart that misreading them is likelier than so many errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text.messages import Message
from .context import ReviewContext
from .findings import Caution, Finding
from .rule_groups import FIGURE_ALONE

# Of so many sentence pairs with figures around one, this many and this share have a figure without a counterpart. In
# the three judged documents where that is so, all nine findings about them were wrong (step numbers standing once for
# both languages, numbers of blocks, figures for words); in no other does the share come near it among so many.
_REACH, _LEAST, _LEAST_SHARE = 12, 10, 0.5


def weigh_unmatched(context: ReviewContext, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, a figure without a counterpart a note where most of those around have none either."""
    if not any(map(_is_concerned, findings)):
        return list(findings)
    doubtful = frozenset(find_unmatched(context))
    return [f.hold_back("neutral") if _is_concerned(f) and f.bead in doubtful else f for f in findings]


def caution_unmatched(context: ReviewContext, findings: Sequence[Finding]) -> tuple[Caution, ...]:
    """What to know before reading findings of which some weigh less because of what is around them."""
    alone = {finding.bead for finding in findings if finding.rule in FIGURE_ALONE}
    if not alone or alone.isdisjoint(find_unmatched(context)):
        return ()
    return (
        Caution(
            "figures",
            Message(
                "In places most numbers of one language have no counterpart, which suggests that the layout was "
                "misread there or that the text was adapted freely; such numbers are only noted.",
                "部分段落的大多数数字没有对应，可能是版面识别有误，或译文改写较多；其中缺失或多出的数字只作提示。",
            ),
        ),
    )


def find_unmatched(context: ReviewContext) -> Iterator[str]:
    """The ids of the beads around which most that have figures have one without a counterpart."""
    alone: dict[str, bool] = {}
    for one in context.ledger:
        if one.bead.zh and one.bead.en and one.status in ("match", "mismatch", "missing", "added"):
            alone[one.bead.id] = alone.get(one.bead.id, False) or one.status in ("missing", "added")
    places = list(alone.values())
    if sum(places) < _LEAST:
        return
    for place, bead in enumerate(alone):
        around = places[max(0, place - _REACH) : place + _REACH + 1]
        if sum(around) >= max(_LEAST, _LEAST_SHARE * len(around)):
            yield bead


def _is_concerned(finding: Finding) -> bool:
    return finding.rule in FIGURE_ALONE and finding.severity in ("major", "critical")
