"""Text cut into words, numerals and symbols, with their places: what the English reader walks along."""

from __future__ import annotations

import re
from functools import cache

# Characters read as their ASCII twins; one for one, so that offsets stay.
_TWINS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(odd): plain
    for odds, plain in (
        ("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}\N{IDEOGRAPHIC SPACE}", " "),
        ("\N{MINUS SIGN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-"),
        ("\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}", "'"),
        ("\N{WAVE DASH}\N{TILDE OPERATOR}", "~"),
        ("\N{FULLWIDTH YEN SIGN}", "\N{YEN SIGN}"),
        ("\N{MICRO SIGN}", "\N{GREEK SMALL LETTER MU}"),
    )
    for odd in odds
}

# Addresses: nothing in them is a quantity. Lengths are bounded so that no text makes the search slow.
_ADDRESS = r"(?:https?|ftp)://\S{1,2000}|www\.\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"

# Groups are bounded (12 groups of 3 digits) for the same reason.
_TOKEN = r"""
  (?P<c> (?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:])   # a time of day
       | 0[xX][0-9A-Fa-f]+ | U\+[0-9A-Fa-f]{4,6}(?!\w) | &\#\w{1,8}; | _+ )       # hexadecimal, code points
| (?P<d> [0-9]{1,8}(?:\.[0-9]{1,8}){2,}(?!\d) )                                   # 2016.4.26, 1.2.3
| (?P<n> [0-9]{1,3}(?:,[0-9]{3}){1,12}(?!,?[0-9])(?:\.[0-9]+)?
       | (?<![0-9][ ,.])[1-9][0-9]{0,2}(?:[ ][0-9]{3}){1,6}(?![ ,/-]?[0-9])(?:\.[0-9]+)?
       | [0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])(?:\.[0-9]+)?
       | [0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z]))?
       | (?<![\w.)])\.[0-9]+ )
| (?P<f> [¼-¾⅐-⅞] )
| (?P<w> [^\W\d_¼-¾⅐-⅞]+ )
| (?P<s> \S )
"""


@cache
def _token_pattern() -> re.Pattern[str]:
    return re.compile(_TOKEN, re.VERBOSE)


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(_ADDRESS)


class Tokens:
    """The tokens of a text: parallel lists of kind, start, end and lower-case word.

    Kinds: `n` numeral, `d` dotted numerals, `f` vulgar fraction, `w` word, `s` symbol, `c` code (never a quantity).
    Asking beyond either end gives an empty word.
    """

    __slots__ = ("ends", "kinds", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut `text`, after reading full-width forms and odd spaces as their ASCII twins."""
        self.text = text = _plain(text)
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        for match in _token_pattern().finditer(text):
            self.kinds.append(match.lastgroup or "s")
            start, end = match.span()
            self.starts.append(start)
            self.ends.append(end)
            self.words.append(text[start:end].lower())
        self.size = len(self.kinds)

    def word(self, i: int) -> str:
        """The lower-case word, numeral or symbol there."""
        return self.words[i] if 0 <= i < self.size else ""

    def raw(self, i: int) -> str:
        """The same as it is written."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < self.size else ""

    def kind(self, i: int) -> str:
        """Its kind, a letter."""
        return self.kinds[i] if 0 <= i < self.size else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between it and the token before."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def near(self, i: int) -> bool:
        """Whether it may belong to one quantity with the token before: a few blanks, one line end between at most."""
        if not 0 < i < self.size:
            return False
        start, end = self.ends[i - 1], self.starts[i]
        return end - start < 2 or (end - start <= 4 and self.text.count("\n", start, end) < 2)

    def all_near(self, first: int, last: int) -> bool:
        """Whether the tokens `[first, last)` follow one another closely."""
        return all(self.near(i) for i in range(first + 1, last))

    def follows(self, i: int, *words: str) -> bool:
        """Whether these words stand at `i`, close to the token before and to one another."""
        return all(self.word(i + k) == word and self.near(i + k) for k, word in enumerate(words))

    def whole(self, first: int, last: int) -> bool:
        """Whether the tokens `[first, last)` are the whole text."""
        return first == 0 and last == self.size


def _plain(text: str) -> str:
    if not text.isascii():
        text = text.translate(_TWINS)
    if "://" in text or "www." in text or "@" in text:
        text = _address_pattern().sub(lambda match: "_" * len(match[0]), text)
    return text
