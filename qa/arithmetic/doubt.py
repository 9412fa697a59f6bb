"""What a check of one language hands back: figures that cannot be right together, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ...text.messages import Message


class Spot(NamedTuple):
    """The clean characters `[start, end)` of the segment with this index in its half."""

    segment: int
    start: int
    end: int


class Suspect(NamedTuple):
    """A figure that may be the wrong one: where it stands, its value as a plain string.

    `fits`: whether another value in its place would be possible, where that can be told.
    """

    spot: Spot
    value: str
    fits: Callable[[Decimal], bool] | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Figures of one language that cannot be right together.

    `kind`: which check it comes from. `suspects`: the figures, first the one to mark; both languages are wrong alike
    where the kind and all values are the same. `message`: the reckoning, a sentence of one line. `chance`: the share of
    wrong figures that the check would let pass. `suggestion`: what to write instead of the first figure, where only one
    change makes it right. `is_slight`: whether only the last digit is off by one, as in shares made to add up to 100.
    """

    kind: str
    suspects: tuple[Suspect, ...]
    message: Message
    chance: float = 0.0
    suggestion: str | None = None
    is_slight: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What it is about, in the same words for either language."""
        return (self.kind, *(suspect.value for suspect in self.suspects))
