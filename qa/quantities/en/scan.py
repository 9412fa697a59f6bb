"""Text cut into words, numerals and symbols, and the cursor that the English reader walks along them with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeVar

from ....align.broken_decimals import mark_broken_decimals
from ....text.phrases import Phrases
from ..lazy_pattern import Pattern

Value = TypeVar("Value")

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
_ADDRESS = Pattern(r"(?:https?|ftp)://\S{1,2000}|www\.\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}")

# A key of a bibliography, whose year is part of it: LeCun.Bengio.1995.
_CITED = Pattern(r"(?<![\w.])[A-Z][\w-]{1,30}(?:\.[\w-]{1,30}){1,8}\.(?:19|20)\d\d(?!\.?\d)")

# An address of the sixth version of the protocol that has a row of zeros left out: 2001:db8::1/64.
_ZEROS_LEFT_OUT = Pattern(
    r"(?<![\w:])(?:[0-9A-Fa-f]{1,4}:){1,7}:(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?(?:/[0-9]{1,3})?(?!\w)"
)

_BREAK = "\N{PUNCTUATION SPACE}"  # stands for the space in a decimal that it breaks
# Two hyphens are typed for the dash of a range: 20--25.
_TWO_HYPHENS = Pattern(r"(?<=[0-9])--(?=[0-9])")

# Groups are bounded (12 groups of 3 digits) for the same reason. Words come first, and a blank before a token is passed
# with it, for most tokens are words after a blank.
_TOKEN = Pattern(r"""(?x) [ ]? (?:
  (?P<w> (?!U\+[0-9A-Fa-f]{4})[^\W\d_¼-¾⅐-⅞]+ )
| (?P<c> (?=[0-9])(?:
         (?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?|\.\d\d?(?!\d)|(?!,\d{3}))(?![\d:])   # a time
       | 0[xX][0-9A-Fa-f]+(?:\.[0-9A-Fa-f]+)?(?:[pP][+-]?[0-9]+)?                   # hexadecimal
       | (?<![\w.,])0[0-9]{2,3}-(?:[0-9]{7,8}|[0-9]{3,4}[ -][0-9]{4})(?!\w) )        # telephone numbers
       | \+[0-9]{1,3}(?:[ -]\(?[0-9]{1,4}\)?){2,4}(?![0-9])
       | \(0[0-9]{2,3}\)[ ]?[0-9]{3,4}[ -]?[0-9]{4}(?!\w)
       | U\+[0-9A-Fa-f]{4,6}(?!\w) | &\#\w{1,8}; | _+ )                             # code points
| (?P<d> [0-9]{1,8}(?:\.[0-9]{1,8}){2,}(?!\d) )                                   # 2016.4.26, 1.2.3
| (?P<n> (?!0[0-9,])[0-9]{1,3}(?:,[0-9]{3}){1,12}(?!,?[0-9])(?:\.[0-9]+)?
       | (?<![0-9][ ,.])[1-9][0-9]{0,2}(?:[ ][0-9]{3}){1,6}(?![ ,/-]?[0-9])(?:\.[0-9]+)?
       | [0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])(?:\.[0-9]+)?
       | [0-9]+(?:\.\N{PUNCTUATION SPACE}?[0-9]+)?(?:[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z]))?
       | (?<![\w.)])\.[0-9]+ )
| (?P<f> [¼-¾⅐-⅞] )
| (?P<s> \S )
)""")


# Empty tokens after the last one, so that to look a few beyond either end (an index below 0 is seen from the end) needs
# no test. The reader never looks farther.
_PADDING = 16
# Signs that end what a figure may have after it: no unit, no other part of a number follows them; "" is the end.
STOPS = frozenset((",", ".", ";", ":", ")", "?", "!", ""))


class Tokens:
    """The tokens of a text: parallel lists of kind, start, end and lower-case word; the first and last are padded.

    Kinds: `n` numeral, `d` dotted numerals, `f` vulgar fraction, `w` word, `s` symbol, `c` code (never a quantity).
    Asking beyond either end gives an empty word.
    """

    __slots__ = ("ends", "kinds", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut `text`, after reading full-width forms and odd spaces as their ASCII twins."""
        self.text = text = _plain(text)
        small = text.lower() if text.isascii() else ""
        starts, ends, kinds, words = list[int](), list[int](), list[str](), list[str]()
        for match in _TOKEN.finditer(text):
            kind = match.lastgroup or "s"
            start, end = match.span(kind)
            starts.append(start)
            ends.append(end)
            kinds.append(kind)
            words.append(small[start:end] if small else text[start:end].replace(_BREAK, "").lower())
        self.size, self.starts, self.ends = len(starts), starts, ends
        self.kinds, self.words = kinds + [""] * _PADDING, words + [""] * _PADDING

    def blank_out(self, start: int, end: int) -> None:
        """Make codes of the tokens that begin in `[start, end)`, in which then nothing is read."""
        for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            self.kinds[i], self.words[i] = "c", ":"

    def raw(self, i: int) -> str:
        """The same as it is written."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < self.size else ""

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
        return all(self.words[i + k] == word and self.near(i + k) for k, word in enumerate(words))

    def whole(self, first: int, last: int) -> bool:
        """Whether the tokens `[first, last)` are the whole text."""
        return first == 0 and last == self.size


def _plain(text: str) -> str:
    if not text.isascii():
        text = text.translate(_TWINS)
    if "://" in text or "www." in text or "@" in text:
        text = _ADDRESS.sub(_blank_out, text)
    if "::" in text:
        text = _ZEROS_LEFT_OUT.sub(_blank_out, text)
    if "--" in text:
        text = _TWO_HYPHENS.sub(" –", text)
    text = mark_broken_decimals(text, _BREAK)
    if ".19" in text or ".20" in text:
        text = _CITED.sub(_blank_out, text)
    return text


def _blank_out(match: re.Match[str]) -> str:
    return "_" * len(match[0])


class Cursor:
    """A place among the tokens of a text. It stays where it is: to walk on is to have another, to go back to keep it.

    Beyond either end of the text every word is empty.
    """

    __slots__ = ("at", "kind", "tokens", "word")

    def __init__(self, tokens: Tokens, at: int) -> None:
        self.tokens = tokens
        self.at = at
        self.word = tokens.words[at]  # the lower-case word, numeral or symbol here
        self.kind = tokens.kinds[at]  # its kind, a letter (see `Tokens`)

    @property
    def raw(self) -> str:
        """The same as it is written."""
        return self.tokens.raw(self.at)

    @property
    def near(self) -> bool:
        """Whether it may belong to one quantity with the token before."""
        t, at = self.tokens, self.at  # `Tokens.near`, without the call: nothing is asked more often
        if not 0 < at < t.size:
            return False
        start, end = t.ends[at - 1], t.starts[at]
        return end - start < 2 or (end - start <= 4 and t.text.count("\n", start, end) < 2)

    @property
    def glued(self) -> bool:
        """Whether nothing stands between it and the token before."""
        return self.tokens.glued(self.at)

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.raw[:1].isupper()

    @property
    def begins_line(self) -> bool:
        """Whether it is the first token of its line."""
        t = self.tokens
        return self.at == 0 or "\n" in t.text[t.ends[self.at - 1] : t.starts[self.at]]

    def span_to(self, end: Cursor) -> tuple[int, int]:
        """The offsets of the tokens from here up to `end`, one at least."""
        return self.tokens.starts[self.at], self.tokens.ends[end.at - 1]

    def text_before(self, length: int) -> str:
        """So many characters of the text before here."""
        start = self.tokens.starts[self.at]
        return self.tokens.text[max(0, start - length) : start]

    def peek(self, steps: int = 1) -> str:
        """The lower-case word so many tokens on, or back."""
        return self.tokens.words[self.at + steps]

    def kind_at(self, steps: int) -> str:
        """The kind of the token so many tokens on, or back."""
        return self.tokens.kinds[self.at + steps]

    def move(self, steps: int = 1) -> Cursor:
        """The place so many tokens on, or back."""
        return Cursor(self.tokens, self.at + steps)

    def skip(self, *words: str) -> Cursor:
        """The place after one of the words, if one stands here; else this place."""
        return self.move() if self.word in words else self

    def skip_hyphen(self) -> Cursor:
        """The place after a hyphen that joins two tokens, if one stands here; else this place."""
        return self.move() if self.word == "-" and self.near and self.tokens.near(self.at + 1) else self

    def take(self, *words: str) -> Cursor | None:
        """The place after these words, where they stand here, close to the token before and to one another."""
        found = self.word == words[0] and self.tokens.follows(self.at, *words)
        return self.move(len(words)) if found else None

    def before(self, *words: str) -> bool:
        """Whether exactly these words stand here, however far apart."""
        return self.tokens.words[self.at : self.at + len(words)] == list(words)

    def ahead(self, phrases: Phrases[Value]) -> Iterator[tuple[Cursor, Value]]:
        """The place after each phrase that begins here, close to the token before, and its value; the longest first."""
        for end, value in phrases.ahead(self.tokens.words, self.at):
            if self.tokens.all_near(self.at - 1, end):
                yield Cursor(self.tokens, end), value

    def behind(self, phrases: Phrases[Value], floor: int) -> Iterator[tuple[Cursor, Value]]:
        """The place of each phrase that ends close before here, and its value; the longest first."""
        for start, value in phrases.behind(self.tokens.words, self.at, floor):
            if self.tokens.all_near(start, self.at + 1):
                yield Cursor(self.tokens, start), value

    def closes(self, start: Cursor) -> bool:
        """Whether the tokens from `start` up to here follow one another closely."""
        return self.tokens.all_near(start.at, self.at)

    def is_whole(self, end: Cursor) -> bool:
        """Whether the tokens from here up to `end` are the whole text."""
        return self.tokens.whole(self.at, end.at)
