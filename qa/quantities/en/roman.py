"""Roman numerals in sentences: `Chapter III`, `World War II`, `Louis XIV`."""

from __future__ import annotations

from .amount import Amount
from .scan import Cursor
from .words import LISTS

_ONES = ("", *"i ii iii iv v vi vii viii ix".split())
NUMERALS = {
    "x" * tens + one: 10 * tens + value for tens in range(4) for value, one in enumerate(_ONES) if tens or value
}
_LABELS = LISTS.words("label") | LISTS.words("roman-label")
# Capitals that rather stand for something unsaid, or for words: Company XX, Editor VI, given IV.
_NO_REGNAL = frozenset(("xx", "xxx", "iv", "vi", "xi"))
_LEAST_NAME = 4  # letters of a name before a numeral


def read_roman(at: Cursor) -> Amount | None:
    """The Roman numeral in capitals after a label or a ruler's name; None where none stands."""
    value = NUMERALS.get(at.word)
    if not value or not at.raw.isupper() or not at.near or at.glued or not (_is_labelled(at) or _is_regnal(at)):
        return None
    after = at.move()
    if after.glued and after.kind in "wnd":
        return None
    return Amount(at, after, (at, after), "cardinal", value)


def _is_labelled(at: Cursor) -> bool:
    label = at.move(-1)
    if label.word not in _LABELS:
        return False
    if len(at.word) > 1:
        return True
    # `In this phase I will`, `version V 2.0.8`.
    return label.capitalised and at.kind_at(1) not in ("n", "d") and (at.word != "i" or at.kind_at(1) != "w")


def _is_regnal(at: Cursor) -> bool:
    """Whether a name stands before the numeral: `Louis XIV`, `Elizabeth II`."""
    name = at.move(-1)
    if len(at.word) < 2 or at.word in _NO_REGNAL:
        return False
    return name.kind == "w" and name.raw.istitle() and len(name.word) >= _LEAST_NAME
