"""Whether a numeral says a number where it stands, judged by its neighbours, and which digits belong to names."""

from __future__ import annotations

from ..lazy_pattern import Pattern
from .amount import Amount
from .numerals import Numeral
from .scan import BLANKS, skip_blanks
from .units import is_weak
from .words import (
    CLOSES,
    DETERMINERS,
    DIGITS,
    INDEFINITE,
    NOT_BARE,
    NOT_TWO,
    OPENS,
    POWERS,
    TRUSTED_UNITS,
)

_NUMERAL_CHARACTERS = frozenset((*DIGITS, *POWERS))

# What stands for something filled in later: %2$s, {0}.
_FILLED_IN = Pattern(r"(?<=%)[0-9]{1,2}\$|(?<=\{)[0-9]{1,2}(?=[}:])")
_INDEX = Pattern(r"[0-9]{1,3}\]")
_LATIN = Pattern(r"[A-Za-z_]")
_ATTACHED_TAIL = Pattern(r"[A-Za-z0-9_]*(?:[-._/+:][A-Za-z0-9_]+)*")
_CLOCK = Pattern(r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])")
_MEMBERS = Pattern(r"[两二三四五六七八九十]+口")
_SCORE = Pattern("[零一二三四五六七八九]比[零一二三四五六七八九]")
_GREAT = Pattern("[百千万]亿|[百千]万")
_RATIO = Pattern(r"(?:比(?:例尺?|率|值)?|赔率)[为是约达]?[ \t]?$")
_VERSION = Pattern(r"[0-9]+(?:\.[0-9]+){2,}(?![0-9])")
# An address of the sixth version of the protocol that has a row of zeros left out.
_ADDRESS = Pattern(
    r"(?:[0-9A-Fa-f]{1,4}:){1,7}:(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?(?:/[0-9]{1,3})?(?![0-9A-Za-z])"
)
_CODE = Pattern(r"[0-9]+(?:-[0-9]+){2,}|0[0-9]{2,3}-[0-9]{7,8}|[0-9]{5,}-[0-9]+")


def before(text: str, at: int, floor: int = 0) -> str:
    """The nearest character in front of `at` that is no blank; nothing at the beginning of a line."""
    while at > floor and text[at - 1] in BLANKS:
        at -= 1
    return text[at - 1] if at > floor and text[at - 1] != "\n" else ""


def after(text: str, at: int) -> str:
    """The nearest character from `at` on that is no blank; nothing at the end of a line."""
    at = skip_blanks(text, at)
    return text[at] if at < len(text) and text[at] != "\n" else ""


def is_han(char: str) -> bool:
    """Whether it is one of the common Han characters (U+4E00–U+9FFF)."""
    return "一" <= char <= "鿿"


def find_code_end(text: str, at: int, *, sign: bool) -> int | None:
    """Where a name, code, version or clock time with the digits at `at` ends; None where the digits stand for a number.

    `sign` says that a currency's letters stand in front, which no name has.
    """
    if not sign and _is_attached(text, at):
        return _find_tail(text, at)
    for pattern in (_VERSION, _CODE, _CLOCK, _ADDRESS):
        match = pattern.match(text, at)
        if match and not (pattern is _CLOCK and says_ratio(text, at)):
            return match.end()
    return None


def says_ratio(text: str, at: int) -> bool:
    """Whether what stands before `at` makes a ratio of figures with a colon: 师生比为1:15."""
    return _RATIO.search(text, max(0, at - 8), at) is not None


def is_version(text: str, at: int) -> bool:
    """Whether the digits at `at` are a version: 2.3.4."""
    return _VERSION.match(text, at) is not None


def _is_attached(text: str, at: int) -> bool:
    """Whether a Latin letter stands in front of the digits, one sign between them or none, or they belong to `%20`.

    Or the digits are an index or exponent, a_{12}, M^{-1}, or number what is filled in later: %2$s, {0}.
    """
    previous = text[at - 1 : at] or " "
    if previous in "%{" and _FILLED_IN.match(text, at):
        return True
    if previous == "%":
        return text[at : at + 2].isalnum()
    if previous == "[" and _INDEX.match(text, at) and text[at - 2 : at - 1].isascii():  # heap[0]
        return text[at - 2 : at - 1].isalnum() or text[at - 2 : at - 1] in tuple("_)]")
    if previous in "^{" or text[at - 3 : at] == "^{-":
        return text[at - 2 : at] in ("_{", "^{") or previous != "{"
    letter = text[at - 2 : at - 1] if previous in ("-", ".") or text[at - 2 : at] == "U+" else previous
    return _LATIN.match(letter) is not None and not text.startswith("No.", max(0, at - 3))


def _find_tail(text: str, at: int) -> int:
    match = _ATTACHED_TAIL.match(text, at)
    return max(at + 1, match.end() if match else at)


def is_name(text: str, numeral: Numeral, end: int) -> bool:
    """Whether Latin letters go on where the number ends (5G, 3D): a name, if no unit took them."""
    following = text[end : end + 1]
    if numeral.text[-1] in POWERS or (numeral.exponent and text[end - 1 : end] in ("w", "W")):  # 7千step, 2wPod
        return False
    return numeral.arabic and end == numeral.end and following.isascii() and (following.isalpha() or following == "_")


def counts(text: str, amount: Amount, floor: int, *, hedged: bool) -> bool:
    """Whether the amount is a quantity and not part of a word."""
    numeral = amount.numeral
    if numeral.arabic or amount.kind not in ("cardinal", "measure") or numeral.hedge:
        return True
    if numeral.high is not None:
        return len(numeral.text) > 2 or amount.unit is not None
    if numeral.bare:
        return _bare_counts(text, amount, floor, hedged=hedged)
    return not numeral.single or _digit_counts(text, amount, floor)


def _digit_counts(text: str, amount: Amount, floor: int) -> bool:
    """Whether one Chinese digit counts: it is more often part of a word."""
    digit = amount.numeral.text
    if amount.unit is None:
        return _stands_alone(text, amount.numeral, floor) or _is_score(text, amount.numeral)
    if amount.hedge or _is_family(text, amount) or amount.number[1] > amount.numeral.end:  # 一米八 goes on
        return True
    if is_weak(amount.word) and not _is_trusted(text, amount):
        return False
    if digit == "一" and amount.word == "家" and _MEMBERS.match(text, amount.end):
        return False
    if digit == "一":
        return amount.word not in INDEFINITE and before(text, amount.numeral.start, floor) not in DETERMINERS
    return digit not in "零〇" and (digit != "二" or amount.word not in NOT_TWO)


def _is_score(text: str, numeral: Numeral) -> bool:
    """Whether it is one of the two numbers of a score or ratio: 以三比二."""
    if "比" not in (text[numeral.end : numeral.end + 1], text[numeral.start - 1 : numeral.start]):
        return False
    return _SCORE.search(text, max(0, numeral.start - 2), min(len(text), numeral.end + 2)) is not None


def _is_family(text: str, amount: Amount) -> bool:
    """Whether the amount counts the members of a family: 一家四口."""
    return amount.word == "口" and text[: amount.numeral.start].endswith(("一家", "全家"))


def _is_trusted(text: str, amount: Amount) -> bool:
    """Whether a weak unit counts all the same: 两 always counts, and days and weeks are days and weeks."""
    return amount.numeral.text == "两" or amount.word in TRUSTED_UNITS


def _bare_counts(text: str, amount: Amount, floor: int, *, hedged: bool) -> bool:
    previous = before(text, amount.numeral.start, floor)
    if hedged or previous == "每":
        return True
    if amount.unit is None:
        return _stands_alone(text, amount.numeral, floor)
    if amount.word == "级" and _GREAT.search(amount.numeral.text):  # 万亿级市场
        return True
    if previous and previous in _NUMERAL_CHARACTERS:
        return False
    if is_weak(amount.word):
        return amount.word in ("元", "日")
    ten = amount.numeral.text == "十"
    return ten or amount.word not in NOT_BARE


def _stands_alone(text: str, numeral: Numeral, floor: int) -> bool:
    previous, following = before(text, numeral.start), after(text, numeral.end)
    if numeral.text in "零〇两":
        return numeral.text != "两" and not is_han(previous) and not is_han(following)
    opened = not (is_han(previous) or previous.isalnum()) or previous in OPENS
    closed = not (is_han(following) or following.isalnum()) or following in CLOSES
    return opened and closed
