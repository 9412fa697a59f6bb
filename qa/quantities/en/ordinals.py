"""Ordinals in words and digits (`third`, `twenty-first`, `21st`), and Roman numerals: `Chapter III`, `Louis XIV`."""

from __future__ import annotations

from .amount import Amount
from .scan import Cursor
from .sums import Numeral, digits_value
from .words import DIGITS, LISTS, ORDINALS, SCALE_ORDINALS, TENS

SUFFIXES = ("st", "nd", "rd", "th")
_REGULAR_SUFFIXES = {"1": "st", "2": "nd", "3": "rd"}
_PLANS = ("plan", "plans", "program", "programme")
_ROMAN_ONES = ("", *"i ii iii iv v vi vii viii ix".split())
ROMAN = {
    "x" * tens + one: 10 * tens + value for tens in range(4) for value, one in enumerate(_ROMAN_ONES) if tens or value
}
_LABELS = LISTS.words("label") | LISTS.words("roman-label")
# Capitals that rather stand for something unsaid, or for words: Company XX, Editor VI, given IV.
_NO_REGNAL = frozenset(("xx", "xxx", "iv", "vi", "xi"))
_JOINTS = ("to", "and", "or", "through")
_LEAST_NAME = 4  # letters of a name before a numeral


def read_ordinal_word(at: Cursor) -> Numeral | None:
    """An ordinal in words up to `ninety-ninth`, or a magnitude's (`hundredth`); None where none stands."""
    word = at.word
    if word in DIGITS and at.peek(-1) == "but" and at.peek(-2) in ("last", "latest"):
        return Numeral(at, at.move(), DIGITS[word] + 1, "ordinal")  # the last but one
    if word in ORDINALS or word in SCALE_ORDINALS:
        return Numeral(at, at.move(), ORDINALS.get(word) or SCALE_ORDINALS.get(word, 0), "ordinal")
    return _read_reversed(at) or _read_tens(at)


def _read_reversed(at: Cursor) -> Numeral | None:
    """`the one and twentieth`."""
    if at.word not in DIGITS or at.peek() != "and" or at.peek(-1) != "the" or not at.move(3).closes(at):
        return None
    tens = ORDINALS.get(at.peek(2), 0)
    if tens < 20 or tens % 10:
        return None
    return Numeral(at, at.move(3), tens + DIGITS[at.word], "ordinal")


def _read_tens(at: Cursor) -> Numeral | None:
    """`twenty-first`."""
    if at.word not in TENS:
        return None
    one = at.move().skip_hyphen()
    value = ORDINALS.get(one.word, 0)
    return Numeral(at, one.move(), TENS[at.word] + value, "ordinal") if 0 < value < 10 and one.near else None


def has_suffix(at: Cursor) -> bool:
    """Whether the digits here have an ordinal's suffix: `21st`, and `21 st` where it is the right one."""
    if at.kind != "n" or at.peek() not in SUFFIXES:
        return False
    suffix = at.move()
    if suffix.glued:
        return True
    right = "th" if at.word[-2:-1] == "1" else _REGULAR_SUFFIXES.get(at.word[-1:], "th")
    return suffix.near and suffix.raw == right and at.word.isdigit() and suffix.peek() != "."


def read_suffixed(at: Cursor) -> Numeral | None:
    """The ordinal of digits that have a suffix; None for digits that aren't whole."""
    value = digits_value(at)
    return Numeral(at, at.move(2), value, "ordinal", spelled=False) if isinstance(value, int) else None


def read_ordinal_end(cardinal: Numeral) -> Numeral | None:
    """`one hundred twenty` + `fifth`, `two thousand` + `and first`, `one` + `thousandth`."""
    value, last = cardinal.value, cardinal.end.skip_hyphen()
    if not isinstance(value, int) or value <= 0:
        return None
    joined = last.word == "and" and cardinal.spelled and value % 100 == 0
    last = last.move() if joined else last
    if not last.near:
        return None
    scale = SCALE_ORDINALS.get(last.word)
    if scale and not joined and not (value == 1 and last.peek() == "of"):
        return _extend(cardinal, last.move(), _scale_last(value, scale))
    return _read_small_end(cardinal, value, last, joined) if cardinal.spelled else None


def _read_small_end(cardinal: Numeral, value: int, last: Cursor, joined: bool) -> Numeral | None:
    tens = _read_tens(last) if value % 100 == 0 else None
    if tens:
        return _extend(cardinal, tens.end, value + int(tens.value))
    small = ORDINALS.get(last.word, 0)
    room = 100 if value % 100 == 0 else 10 if value % 10 == 0 and value % 100 >= 20 else 0
    if not 0 < small < room or (joined and _begins_anew(last)):
        return None
    return _extend(cardinal, last.move(), value + small)


def _extend(cardinal: Numeral, end: Cursor, value: int) -> Numeral:
    return cardinal._replace(end=end, value=value, form="ordinal", steps="")


def _scale_last(value: int, scale: int) -> int:
    """The value with its last part times the scale: `one thousand one` + `hundredth` is 1,100."""
    last = value % 1000
    return value - last + last * scale if last else value * scale


def _begins_anew(last: Cursor) -> bool:
    """Whether the ordinal after `and` is another one: `the hundred and first of`, `and first the`."""
    return last.peek() in ("of", ",") or (last.word in ("first", "second") and last.peek() == "the")


def with_plan(amount: Amount) -> Amount:
    """An ordinal with the `Five-Year Plan` that it numbers, whose five is no figure of its own."""
    five = amount.end
    if five.word in ("five", "5") and five.near:
        year = five.move().skip("-")
        if year.word in ("year", "years") and year.near:
            plan = year.move()
            amount.end = plan.skip(*_PLANS) if plan.near else plan
    return amount


def read_roman(at: Cursor) -> Amount | None:
    """The Roman numeral in capitals after a label or a ruler's name; None where none stands."""
    value = ROMAN.get(at.word)
    if not value or not at.raw.isupper() or not at.near or at.glued:
        return None
    if not (_is_labelled(at) or _is_listed(at) or _is_regnal(at)):
        return None
    after = at.move()
    if after.glued and after.kind in "wnd":
        return None
    return Amount(at, after, (at, after), "cardinal", value)


def _is_labelled(at: Cursor) -> bool:
    label = at.move(-1)
    if label.word not in _LABELS and label.word.removesuffix("s") not in _LABELS and label.word != "appendices":
        return False
    if len(at.word) > 1:
        return True
    if _is_roman(at.move(2)) and at.peek() in _JOINTS:
        return label.capitalised
    # `In this phase I will`, `version V 2.0.8`.
    return label.capitalised and at.kind_at(1) not in ("n", "d") and (at.word != "i" or at.kind_at(1) != "w")


def _is_listed(at: Cursor) -> bool:
    """Whether it goes on a list after a label: the IV of `Annexes I to IV`."""
    return at.peek(-1) in _JOINTS and _is_roman(at.move(-2)) and _is_labelled(at.move(-2))


def _is_roman(at: Cursor) -> bool:
    return at.word in ROMAN and at.raw.isupper()


def _is_regnal(at: Cursor) -> bool:
    """Whether a name stands before the numeral: `Louis XIV`, `Elizabeth II`."""
    name = at.move(-1)
    if len(at.word) < 2 or at.word in _NO_REGNAL:
        return False
    return name.kind == "w" and name.raw.istitle() and len(name.word) >= _LEAST_NAME
