"""English number words: cardinals, ordinals, denominators, magnitudes, and the words that look like them.

The spellings are those of any grammar of English; `lakh` and `crore` are Indian English.
"""

from __future__ import annotations

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)

MONTH_NAMES = "january february march april may june july august september october november december".split()
DIGITS = {word: value for value, word in enumerate(_ONES, 1)}
ZEROS = {"zero": 0, "nought": 0, "naught": 0}
TENS = {word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)} | {"fourty": 40}

# Twenties that are counted by the score, as old texts do: `threescore and ten`.
SCORES = {one + "score": 20 * value for one, value in DIGITS.items() if value > 1}

# One word each, the fused `twentyone` of careless typing included.
SMALL = {
    **ZEROS,
    **DIGITS,
    **{word: value for value, word in enumerate(_TEENS, 10)},
    **{ten + one: TENS[ten] + DIGITS[one] for ten in _TENS for one in _ONES},
}

MAGNITUDES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
}
MAGNITUDES |= {word + "s": value for word, value in MAGNITUDES.items()}
DOZENS = {"dozen": 12, "dozens": 12}
# What `a` may stand before as one, and what `several` and `hundreds of` count in.
ROUND = {"hundred": 100, **{word: value for word, value in MAGNITUDES.items() if not word.endswith("s")}, "dozen": 12}
PLURAL_ROUND = {"tens": 10, "dozens": 12, "scores": 20} | {word + "s": value for word, value in ROUND.items()}

# Letters glued to digits (`5k`, `2.4bn`) or after money (`$5m`).
ABBREVIATED = {"k": 10**3, "K": 10**3, "mn": 10**6, "mln": 10**6, "M": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
ABBREVIATED_MONEY = {"m": 10**6, "mil": 10**6, "B": 10**9, "Bn": 10**9, "BN": 10**9, "T": 10**12, "trn": 10**12}
# Abbreviations that may also stand apart from their digits (`2.33 k`, `5 bn`).
SPACED_ABBREVIATIONS = frozenset({"k", "bn", "mn", "mln"})

_SMALL_ORDINALS = {word: value for value, word in enumerate(_ORDINAL_ONES, 1)}
_TEEN_ORDINALS = {word: value for value, word in enumerate(_ORDINAL_TEENS, 10)}
_TENS_ORDINALS = {word[:-1] + "ieth": value for word, value in TENS.items() if word != "fourty"}
_FUSED_ORDINALS = {
    ten + one: TENS[ten] + value for ten in _TENS for one, value in _SMALL_ORDINALS.items()
}  # `thirtyfirst`
ORDINALS = {**_SMALL_ORDINALS, **_TEEN_ORDINALS, **_TENS_ORDINALS, **_FUSED_ORDINALS, "zeroth": 0}
SCALE_ORDINALS = {"hundredth": 100} | {
    word + "th": value for word, value in MAGNITUDES.items() if word.endswith(("thousand", "illion"))
}

# Singular and plural denominators: `a third`, `two fifths`, `three hundredths`.
DENOMINATOR = {
    word: value for word, value in {**_SMALL_ORDINALS, **_TEEN_ORDINALS, **_TENS_ORDINALS}.items() if value > 2
}
DENOMINATOR |= {"half": 2, "quarter": 4}
DENOMINATORS = {word + "s": value for word, value in {**DENOMINATOR, **SCALE_ORDINALS}.items() if word != "half"}
DENOMINATORS["halves"] = 2

VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
    "⅑": (1, 9),
    "⅒": (1, 10),
    "⅐": (1, 7),
}

MULTIPLES = {
    "twice": 2,
    "thrice": 3,
    "double": 2,
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
    "triple": 3,
    "tripled": 3,
    "triples": 3,
    "tripling": 3,
    "treble": 3,
    "trebled": 3,
    "trebling": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "quadruples": 4,
    "quadrupling": 4,
    "quintuple": 5,
    "quintupled": 5,
    "quintupling": 5,
    "sextupled": 6,
}
FOLDS = {word + "fold": value for word, value in {**SMALL, **TENS}.items()} | {
    "hundredfold": 100,
    "thousandfold": 1000,
    "manifold": 0,
}
del FOLDS["manifold"]
