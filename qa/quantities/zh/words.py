"""The word lists of the Chinese reader, from `words.tsv`; what each is for stands there, above its rows.

`NOT_AFTER`, `NOT_BEFORE` and `HALF_NOT_BEFORE` have the characters that go with a word in one string.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from ..quantity import Hedge
from ..word_lists import WordLists

_LISTS = WordLists(Path(__file__).with_name("words.tsv"))

# Numerals
DIGITS = _LISTS.values("digit")
POWERS = _LISTS.values("power")
TENS = _LISTS.values("tens")
PERCENT_BASES = _LISTS.words("percent-base")
MINUSES = _LISTS.texts("minus")
BEFORE_MINUS = _LISTS.words("before-minus")

# Characters and their everyday forms
SIMPLIFIED = _LISTS.texts("simplified")
BANKERS = _LISTS.texts("banker")
DOUBTFUL_BANKERS = _LISTS.texts("doubtful-banker")

# The beginnings and ends of other words
NOT_AFTER = _LISTS.texts("not-after")
NOT_BEFORE = _LISTS.texts("not-before")

# Hedges
HEDGES_BEFORE = cast(dict[str, Hedge], _LISTS.texts("hedge-before"))
HEDGES_AFTER = cast(dict[str, Hedge], _LISTS.texts("hedge-after"))
BARE_HEDGES = _LISTS.words("bare-hedge")
AMOUNT_WORDS = _LISTS.words("amount-before-过")
AGO = _LISTS.texts("ago")
LONG_AGO = _LISTS.words("long-ago")
ELAPSED = _LISTS.words("elapsed")
RECENT_UNITS = _LISTS.words("recent-unit")
RECENT_BEFORE = _LISTS.words("recent-before")

# What is counted, and in what
CLASSIFIERS = _LISTS.texts("classifier")
WEAK_CLASSIFIERS = _LISTS.texts("weak-classifier")
TEMPERATURE_SCALES = _LISTS.texts("temperature-scale")
DENOMINATORS = _LISTS.texts("denominator")

# Halves, ordinals, dates
HALF_UNITS = _LISTS.texts("half")
HALF_NOT_BEFORE = _LISTS.texts("half-not-before")
FIRST_OF = _LISTS.words("first-of")
LENGTH_AFTER = _LISTS.texts("length-after")
LENGTH_BEFORE = _LISTS.texts("length-before")
HALF_YEARS = _LISTS.values("half-year")
ERAS = _LISTS.values("era")
REIGNS = _LISTS.values("reign")
CENTURIES = _LISTS.values("century")

# What stands around a numeral that counts, or doesn't
OPENS = _LISTS.words("opens")
CLOSES = _LISTS.words("closes")
DETERMINERS = _LISTS.words("determiner")
INDEFINITE = _LISTS.words("indefinite")
NOT_TWO = _LISTS.words("not-two")
NOT_BARE = _LISTS.words("not-bare")
TRUSTED_UNITS = _LISTS.words("trusted-unit")
PARTS_OF_DAY = _LISTS.texts("part-of-day")
POINTS_AFTER = _LISTS.words("points-after")
POINTS_BEFORE = _LISTS.texts("points-before")
