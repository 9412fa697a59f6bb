"""What rules of form share: places in a text, findings about them, and when a departure is a habit of the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..align.bitext import Bead, Lang
from ..text.messages import Message
from .context import ReviewContext
from .findings import Finding, Severity
from .rule import Rule

# A departure from the usual form is a habit where it has at least so many places and this share of all of them; fewer
# are slips. Chosen on the development documents: slips of one kind make up less than a tenth of their places.
_MIN_HABIT, _HABIT_SHARE = 5, 0.25
# A neutral finding about a habit names the first places only; its message has their number.
_NAMED = 100
# From so many on, slips of one kind are told together.
_MANY = 10


class Place(NamedTuple):
    """The clean characters `[start, end)` of one side of a bead, and what should stand there, if that is known."""

    bead: Bead
    lang: Lang
    start: int
    end: int
    better: str | None = None


def is_habit(departures: int, places: int) -> bool:
    """Whether so many departures among so many places are how the document does it, rather than slips.

    >>> is_habit(2, 3), is_habit(30, 40), is_habit(6, 400)
    (False, True, False)
    """
    return can_be_habit(departures) and departures >= _HABIT_SHARE * places


def can_be_habit(departures: int) -> bool:
    """Whether these are enough departures to be a habit, however many places there are."""
    return departures >= _MIN_HABIT


def read_place(context: ReviewContext, place: Place) -> str:
    """The words at a place."""
    return context.text(place.bead, place.lang)[place.start : place.end]


def count_matches(pattern: re.Pattern[str], texts: Sequence[tuple[Bead, str]]) -> int:
    """How often a pattern is found in the texts of beads."""
    return sum(len(pattern.findall(text)) for _, text in texts)


def report_places(
    context: ReviewContext,
    rule: Rule,
    message: Message,
    places: Sequence[Place],
    severity: Severity | None = None,
) -> Finding:
    """A finding about the first of these places, related to the others; a neutral one to the first hundred."""
    named = places[:_NAMED] if severity == "neutral" else places
    marks = [context.mark(place.bead, place.lang, place.start, place.end) for place in named]
    first = places[0]
    return rule.finding(
        context,
        first.bead,
        message,
        zh=marks[0] if first.lang == "zh" else None,
        en=marks[0] if first.lang == "en" else None,
        related=tuple(marks[1:]),
        suggestion=first.better,
        severity=severity,
    )


def report_slips_or_habit(
    context: ReviewContext,
    rule: Rule,
    places: Sequence[Place],
    others: Callable[[], int],
    often: Message,
    slip: Callable[[str], Message],
) -> Iterator[Finding]:
    """Findings about places of one kind: a neutral one where they are a habit, else one each, or one about many.

    `others` counts the places that are as they should be, `often` tells of them all, `slip` of the words at one.
    """
    if can_be_habit(len(places)) and is_habit(len(places), len(places) + others()):
        yield report_places(context, rule, often, places, "neutral")
    elif len(places) >= _MANY:
        yield report_places(context, rule, often, places)
    else:
        for place in places:
            yield report_places(context, rule, slip(read_place(context, place)), [place])
