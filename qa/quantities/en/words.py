"""English number words: cardinals, ordinals, denominators, magnitudes; the words themselves stand in `words.tsv`."""

from __future__ import annotations

from pathlib import Path

from ..word_lists import WordLists

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
