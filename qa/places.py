"""What rules of form share: places in a text, findings about them, and when a departure is a habit of the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..align.bitext import Bead, Lang
from .findings import Finding, Message, Severity
from .subject import Subject

# A departure from the usual form is a habit where it has at least so many places and this share of all of them; fewer
# are slips. Chosen on the development documents: slips of one kind make up less than a tenth of their places.
_MIN_HABIT, _HABIT_SHARE = 5, 0.25


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


def place_words(subject: Subject, place: Place) -> str:
    """The words at a place."""
    return subject.text(place.bead, place.lang)[place.start : place.end]


def form_finding(
    subject: Subject,
    rule: str,
    mqm: str,
    message: Message,
    places: Sequence[Place],
    severity: Severity = "minor",
) -> Finding:
    """A finding about the first of these places, related to the others."""
    marks = [subject.mark(place.bead, place.lang, place.start, place.end) for place in places]
    first = places[0]
    return Finding(
        rule,
        severity,
        mqm,
        message,
        first.bead.id,
        marks[0] if first.lang == "zh" else None,
        marks[0] if first.lang == "en" else None,
        related=tuple(marks[1:]),
        suggestion=first.better,
    )
