"""What the form of segments says for or against a bead: final punctuation, quotes, headings and their numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .bitext import Enumerator

Floats = NDArray[np.float32]

_CLOSING = "”’\"'」』）)】》*"
# Quotation marks; straight and single ones by what stands before and after, as an apostrophe is none.
_OPENS = re.compile(r"[“「『]|(?:(?<=[\s(—–])|^)[\"'‘](?=\w|\.)")
_CLOSES = re.compile(r"[”」』]|(?<=[^\s(])\"|(?<=[.,!?…;:—–-])['’](?!\w)")
_STOPS = {
    **dict.fromkeys("。．.", "."),
    **dict.fromkeys("？?", "?"),
    **dict.fromkeys("！!", "!"),
    **dict.fromkeys("：:", ":"),
    **dict.fromkeys("；;", ";"),
    **dict.fromkeys("，,、", ","),
    **dict.fromkeys("…—–-", "…"),
}
_KINDS = "._?!:;,…"
# Log-odds of the final punctuation of both sides, rows Chinese, columns English, in the order of `_KINDS`; measured on
# the pairs of the training text, rounded, where they are frequent enough.
_ENDING_ODDS = np.array(
    [
        [0.4, -3.0, -3.8, -1.5, -2.0, -0.7, -1.5, -0.5],
        [-2.3, 1.0, -3.0, -2.5, -2.0, -1.5, -0.5, -0.5],
        [-3.5, -3.0, 3.0, -1.0, -3.0, -1.0, -1.0, -0.5],
        [-0.5, -3.0, -1.0, 4.0, -2.0, -1.0, -1.0, -0.5],
        [-1.5, -2.0, -3.5, -3.0, 3.0, -1.0, 1.0, -0.5],
        [-0.2, -2.0, -2.0, -1.0, -1.0, 3.5, 1.0, -0.5],
        [-1.2, -1.0, -1.5, -1.2, 0.0, 1.0, 3.0, -0.5],
        [-0.3, -1.0, -0.5, -0.5, -0.5, -0.5, -0.5, 3.5],
    ],
    dtype=np.float32,
)
# Share of these odds that counts: length and words tell some of the same.
_ENDING_SHARE = 0.35
# Nats for quotes that close, or open, on both sides, and against those on one side only.
_CLOSING_QUOTE, _OPENING_QUOTE = 2.0, 0.9
# The same for beads that end within a quotation.
_INSIDE_QUOTE = 2.9
# Nats for headings of the same number, against different numbers, a heading beside running text, and inside a bead of
# several segments.
_SAME_NUMBER, _OTHER_NUMBER, _NO_HEADING, _MERGED_HEADING = 3.0, 4.0, 4.0, 4.0
# Nats against a bead that runs on across the end of a paragraph, and one that stands at it on one side only.
_ACROSS, _ONE_SIDED = 2.5, 1.5


@dataclass(frozen=True, slots=True)
class Unit:
    """What form says of a segment: its final punctuation, quotes, whether it is a heading, its number, its paragraph.

    `inside`: whether it ends within a quotation; none where it has no quotation marks.
    """

    ending: int
    closes: bool
    opens: bool
    inside: bool | None
    heading: bool
    enumerator: Enumerator | None
    begins: bool

    @classmethod
    def of(cls, text: str, heading: bool, enumerator: Enumerator | None, begins: bool) -> "Unit":
        """The unit of this clean text; `begins`: whether it begins a paragraph."""
        body = text.rstrip()
        bare = body.rstrip(_CLOSING)
        ending = _KINDS.index(_STOPS.get(bare[-1:], "_"))
        head = text[enumerator.end :].lstrip() if enumerator else text.lstrip()
        opened = [m.start() for m in _OPENS.finditer(head)]
        closed = [m.start() for m in _CLOSES.finditer(head)]
        inside = max(opened, default=-1) > max(closed, default=-1) if opened or closed else None
        closes = bool(closed) and closed[-1] >= len(head.rstrip()) - 2
        return cls(ending, closes, opened[:1] == [0], inside, heading, enumerator, begins)


class Form:
    """The units of both sides as arrays; asks for form's share of bead costs, in nats, for one rectangle of beads."""

    def __init__(self, zh: Sequence[Unit], en: Sequence[Unit]) -> None:
        self._zh, self._en = _Side.of(zh), _Side.of(en)
        self._quotes = bool(self._zh.inside.any() and self._en.inside.any())

    def costs(self, rows: slice, columns: slice, a: int, b: int) -> Floats:
        """Costs, float32 (rows, columns), of the beads a × b that begin in these rows and columns."""
        zh, en = self._zh, self._en
        costs = _agreement(zh, en, rows, columns)
        last_rows, last_columns = shifted(rows, a - 1), shifted(columns, b - 1)
        ending = _ENDING_ODDS[zh.ending[last_rows]][:, en.ending[last_columns]]
        costs -= _ENDING_SHARE * ending + _CLOSING_QUOTE * _both(zh.closes[last_rows], en.closes[last_columns])
        if self._quotes:
            costs -= _INSIDE_QUOTE * _both(zh.inside[last_rows], en.inside[last_columns])
        costs += _ONE_SIDED * (zh.begins[shifted(rows, a)][:, None] != en.begins[shifted(columns, b)])
        if (a, b) == (1, 1):
            return costs + _numbers(zh, en, rows, columns)
        costs += _MERGED_HEADING * (zh.headings(rows, a)[:, None] + en.headings(columns, b))
        costs += _ACROSS * (zh.breaks(rows, a)[:, None] + en.breaks(columns, b))
        return costs


@dataclass(frozen=True, slots=True)
class _Side:
    """Units as arrays (n,); `begins` has one more, true: the text ends there. Sums run, with a leading zero."""

    ending: NDArray[np.int8]
    closes: NDArray[np.bool_]
    opens: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    heading: NDArray[np.bool_]
    number: NDArray[np.int32]
    begins: NDArray[np.bool_]
    heading_sums: NDArray[np.int32]
    begin_sums: NDArray[np.int32]

    @classmethod
    def of(cls, units: Sequence[Unit]) -> "_Side":
        heading = np.array([u.heading for u in units], dtype=bool)
        begins = np.array([*(u.begins for u in units), True], dtype=bool)
        return cls(
            np.array([u.ending for u in units], dtype=np.int8),
            np.array([u.closes for u in units], dtype=bool),
            np.array([u.opens for u in units], dtype=bool),
            _carried([u.inside for u in units]),
            heading,
            np.array([u.enumerator.value if u.enumerator else 0 for u in units], dtype=np.int32),
            begins,
            np.concatenate(([0], np.cumsum(heading))).astype(np.int32),
            np.concatenate(([0], np.cumsum(begins))).astype(np.int32),
        )

    def headings(self, where: slice, size: int) -> NDArray[np.int32]:
        """How many headings stand among the units of each run."""
        return self.heading_sums[shifted(where, size)] - self.heading_sums[where]

    def breaks(self, where: slice, size: int) -> NDArray[np.int32]:
        """How many paragraphs begin inside each run, after its first unit."""
        return self.begin_sums[shifted(where, size)] - self.begin_sums[shifted(where, 1)]


def _carried(inside: Sequence[bool | None]) -> NDArray[np.bool_]:
    """Whether each segment ends within a quotation, those without quotation marks as the one before them."""
    states: list[bool] = []
    for state in inside:
        states.append(bool(states and states[-1]) if state is None else state)
    return np.array(states, dtype=bool)


def shifted(where: slice, by: int) -> slice:
    """The slice moved by so many places."""
    return slice(where.start + by, where.stop + by)


def _both(zh: NDArray[np.bool_], en: NDArray[np.bool_]) -> Floats:
    """1 where both are true, -1 where one is, else 0."""
    odds: Floats = np.where(zh[:, None] != en, -1, zh[:, None] & en).astype(np.float32)
    return odds


def _agreement(zh: _Side, en: _Side, rows: slice, columns: slice) -> Floats:
    return -_OPENING_QUOTE * _both(zh.opens[rows], en.opens[columns])


def _numbers(zh: _Side, en: _Side, rows: slice, columns: slice) -> Floats:
    """Costs of pairing one to one what is or isn't a heading, and what has the same or another number."""
    own, other = zh.number[rows][:, None], en.number[columns]
    numbered = (own > 0) & (other > 0)
    costs = np.where(numbered, np.where(own == other, -_SAME_NUMBER, _OTHER_NUMBER), 0.0)
    costs += _NO_HEADING * (zh.heading[rows][:, None] != en.heading[columns])
    return costs.astype(np.float32)
