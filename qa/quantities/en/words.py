"""English number words (the words themselves stand in `words.tsv`), and letters for magnitudes: `7B parameters`."""

from __future__ import annotations

from pathlib import Path

from ..word_lists import WordLists
from .scan import Cursor

LISTS = WordLists(Path(__file__).with_name("words.tsv"))

MONTH_NAMES = list(LISTS.values("month"))
DIGITS = LISTS.values("digit")
TENS = LISTS.values("tens")

# Twenties that are counted by the score, as old texts do: `threescore and ten`.
SCORES = {one + "score": 20 * value for one, value in DIGITS.items() if value > 1}

# One word each, the fused `twentyone` of careless typing included.
SMALL = {
    **LISTS.values("zero"),
    **DIGITS,
    **LISTS.values("teen"),
    **{ten + one: TENS[ten] + value for ten in TENS for one, value in DIGITS.items()},
}

_MAGNITUDES = LISTS.values("magnitude")
MAGNITUDES = {**_MAGNITUDES, **{word + "s": value for word, value in _MAGNITUDES.items()}}
DOZENS = LISTS.values("dozen")
# What `a` may stand before as one, and what `several` and `hundreds of` count in.
ROUND = {"hundred": 100, **_MAGNITUDES, "dozen": 12}
PLURAL_ROUND = {**LISTS.values("plural-round"), **{word + "s": value for word, value in ROUND.items()}}

ABBREVIATED = LISTS.values("abbreviation")
ABBREVIATED_MONEY = LISTS.values("money-abbreviation")
SPACED_ABBREVIATIONS = LISTS.words("spaced-abbreviation")

_ORDINALS = LISTS.values("ordinal")
# `thirtyfirst` is one word, too.
ORDINALS = {
    **_ORDINALS,
    **{ten + word: TENS[ten] + value for ten in TENS for word, value in _ORDINALS.items() if 0 < value < 10},
}
SCALE_ORDINALS = LISTS.values("scale-ordinal")

# Singular and plural denominators: `a third`, `two fifths`, `three hundredths`.
DENOMINATOR = {word: value for word, value in _ORDINALS.items() if value > 2} | LISTS.values("denominator")
DENOMINATORS = {word + "s": value for word, value in {**DENOMINATOR, **SCALE_ORDINALS}.items() if word != "half"}
DENOMINATORS["halves"] = 2

MULTIPLES = LISTS.values("multiple")
FOLDS = {word + "fold": value for word, value in {**SMALL, **TENS, "hundred": 100, "thousand": 1000}.items()}

_COUNTED = LISTS.words("counted")
_OF_MODELS = LISTS.words("counted-of-models")
_MODEL_REACH = 8  # so many words beside `7B` the word may stand
_MOST_LETTERS = 3  # of an abbreviated magnitude
_BINARY = ("2", "4", "8")  # `4K` is a resolution


def read_abbreviation(at: Cursor, money: bool) -> int:
    """The scale of a letter after digits: `5k`, `2.4bn`, `$5m`; 0 where there is none."""
    raw, word = at.raw, at.word
    if at.kind != "w" or len(raw) > _MOST_LETTERS or not _abuts(at, money):
        return 0
    if (raw == "K" and at.peek(-1) in _BINARY) or (raw == "b" and not money and "." not in at.peek(-1)):
        return 0
    scale = ABBREVIATED.get(raw) or ABBREVIATED.get(word if len(word) > 1 else "")
    if scale:
        return scale
    counted = money or at.peek() in ("$", "€", "£") or _is_counted(at)
    return ABBREVIATED_MONEY.get(raw, 0) if counted else 0


def _is_counted(at: Cursor) -> bool:
    """Whether a letter after digits says how many: `350m people`, `7B parameters`, `from 1B to 7B tokens`, `1.2B`."""
    raw = at.raw
    if raw not in ("m", "B", "T") or (at.peek(-2) == "-" and at.move(-1).glued):
        return False  # a name: Llama2-13B
    if raw == "B" and "." in at.peek(-1):
        return True
    if raw != "T" and at.peek() in _COUNTED:
        return True
    around = at.tokens.words[max(0, at.at - _MODEL_REACH) : at.at + _MODEL_REACH]
    return raw != "m" and not _OF_MODELS.isdisjoint(around)


def _abuts(at: Cursor, money: bool) -> bool:
    """Whether the letters here stand close enough to the digits before, and none after them."""
    if not at.near or (at.kind_at(1) == "n" and at.move().glued):
        return False
    if at.glued or at.word in SPACED_ABBREVIATIONS:
        return True
    return money and len(at.raw) < _MOST_LETTERS and at.peek() != "'"
