"""What stands around a numeral and makes it no quantity: codes and keys, hours, list numbers, pronouns, years.

`COVID-19`, `5G`, `[12]`, `10 a.m.`, `1. Promote`, `one of`, `per second`; expressions stand in the lexicon.
"""

from __future__ import annotations

from .scan import Cursor
from .words import LISTS, SMALL

_AFTER_ONE = LISTS.words("after-pronoun-one")
_BEFORE_ONE = LISTS.words("before-pronoun-one")
_LABELS = LISTS.words("label")
_BEFORE_GLUED = LISTS.words("before-glued-digits")
_CODES = LISTS.words("code")
_SPACED_CODES = ("iso", "iec", "rfc", "ieee", "cve", "gb", "astm", "ansi", "jis", "din")
# GB/T 19001: a standard that is recommended has a T after its stroke.
_STANDARDS = ("gb", "db", "yy", "jb", "hg", "sj", "dl", "hj", "jr", "ga")
_NUMBER_SIGNS = ("no", "nos", "nrs", "art", "p", "pp", "vol", "fig")
_CODE_LETTERS = frozenset("GDACEFHINPQRSUXYZO")
_BINARY = ("2", "4", "8")  # `4K` is a resolution
_SYMBOLS_BETWEEN = ("m", "cm", "km", "mm", "e", "x")  # `3x4`, `5m2`: no code
_MOMENTS = ("later", "ago", "or", "before", "after", "and", "to")
# Endings that are no plural's and no verb's: species, status, process.
_NO_PLURAL_VERB = ("ss", "us", "is", "series", "species", "means")


# --- words


def is_pronoun_one(at: Cursor, end: Cursor) -> bool:
    """Whether `one` stands for somebody or something (`which one`, `one can`, `one of`) rather than counting."""
    before = at.peek(-1) if at.near else ""
    if at.is_whole(end) or before in _LABELS:
        return False
    if end.word in ("to", "or", "-", "and", "–") and end.near and _number_follows(end.move()):
        return False
    if before in _BEFORE_ONE or "-" in (before, end.word) or end.kind != "w" or not end.near:
        return True
    return end.word in _AFTER_ONE or _is_verb(end)


def _is_verb(at: Cursor) -> bool:
    """Whether the word after `one` ends like a verb or an adverb and no noun (`one develops`, `one printed by`)."""
    word = at.word
    if word.endswith("ed"):
        return at.kind_at(1) != "w" or at.peek() in _AFTER_ONE
    return word.endswith("ly") or (word.endswith("s") and not word.endswith(_NO_PLURAL_VERB))


def _number_follows(at: Cursor) -> bool:
    """`one to 14`, `one or two`, `one-to-two`: a number on the other side."""
    at = at.skip("to", "or").skip("-")
    return at.near and (at.kind == "n" or (at.word in SMALL and at.word != "one"))


def is_clock(at: Cursor) -> bool:
    """Whether `a.m.`, `pm` or `o'clock` stands here: the number before is an hour of the day, no amount."""
    if not at.near:
        return False
    if at.word == "o":
        return at.peek(2) == "clock"
    if at.word in ("am", "pm"):
        return at.raw.isupper() or at.raw == "pm" or at.glued
    return at.word in ("a", "p") and at.move().before(".", "m") and at.move().glued and at.move(2).glued


def is_second_of_time(at: Cursor) -> bool:
    """Whether `second` is the sixtieth of a minute: `per second`, `a second later`, `each second`."""
    before, after = at.peek(-1), at.move()
    if before in ("per", "each", "every", "/", "one") or after.word == "per":
        return True
    return before in ("a", "split") and (after.kind != "w" or after.word in _MOMENTS)


def is_label(at: Cursor) -> bool:
    """Whether the word before announces a label (`Article 5`, `No. 12`), so that the figure here is no year."""
    before = at.peek(-1) if at.near else ""
    return before in _LABELS or (before == "." and at.peek(-2) in ("no", "nos", "art", "p", "pp"))


# --- digits


def is_code(at: Cursor) -> bool:
    """Whether the digits belong to a name or key: `G60`, `COVID-19`, `5G`, `ISO 9001`, `[12]`, `{0}`, `%1`."""
    if _is_coded_before(at) or _is_coded_after(at):
        return True
    return (at.glued and _is_enclosed(at)) or (at.word in ("24", "7") and _is_round_the_clock(at))


def _is_round_the_clock(at: Cursor) -> bool:
    """Either half of `24/7`."""
    return at.before("24", "/", "7") or (at.word == "7" and at.move(-2).before("24", "/"))


def _is_coded_before(at: Cursor) -> bool:
    before, kind = at.peek(-1), at.kind_at(-1)
    if not at.glued:
        standard = before in ("t", "z") and at.peek(-2) == "/" and at.peek(-3) in _STANDARDS
        return at.near and kind == "w" and (standard or before in _SPACED_CODES)
    if kind == "w":
        return not _is_typing_glue(at)
    return kind in ("n", "d", "c") or _is_marked(at) or _is_joined(at)


def _is_marked(at: Cursor) -> bool:
    r"""`%1`, `\1`, `&1`, `&#1`, `x^2`; not the note `[^2]`."""
    before = at.peek(-1)
    if before == "+":
        return at.peek(-2) in ("utc", "gmt")
    if before == "@":
        return at.move(-1).glued and at.kind_at(-2) == "w"
    if before == "%":
        return not (at.kind_at(-2) == "n" and at.move(-1).glued)
    if before == "^":
        return at.kind_at(-2) != "n" and at.peek(-2) != "["
    return before in ("\\", "&") or (before == "#" and at.peek(-2) == "&")


def _is_joined(at: Cursor) -> bool:
    """Whether a hyphen, stroke, stop or colon joins the digits to letters or digits before, as in a name or key."""
    mark, kind = at.peek(-1), at.kind_at(-2)
    if mark not in ("-", "/", ".", ":") or not at.move(-1).glued:
        return False
    if kind == "w":
        return _is_name_joined(at.move(-2), mark, at)
    if kind != "n":
        return False
    if mark == "-" and (at.peek(-2), at.word) == ("0", "9") and at.kind_at(-3) == "w":  # a-z0-9
        return True
    return mark == "." or _goes_on_before(at.move(-2)) or (mark == "-" and _is_numbered_before(at.move(-2)))


def _is_numbered_before(at: Cursor) -> bool:
    """Whether the digits before a hyphen are of a standard or an article: `GB/T 19001-2016`, `Article 305-1`."""
    return at.near and (at.peek(-1) == "article" or (not at.glued and _is_coded_before(at)))


def _is_typing_glue(at: Cursor) -> bool:
    """Whether a blank is missing before the digits: `Net2016`, `exceeded10000`, `of3`; not `float32`, `H1N1`, `G60`."""
    letters = at.move(-1)
    raw = letters.raw
    if letters.word in _CODES or len(raw) < 2 or not raw[-2:].islower():
        return False
    if letters.kind_at(-1) in ("n", "c") and letters.glued:
        return False
    return len(at.word) > 3 or letters.word in _BEFORE_GLUED


def _is_name_joined(name: Cursor, mark: str, at: Cursor) -> bool:
    """`COVID-19`, `F-16`, `Boeing-737` are names; `mid-2016`, `post-2020` and `Beijing-2022` are not."""
    raw = name.raw
    if mark == "/":
        return raw.isupper() or (raw.istitle() and at.peek() == "/" and at.kind_at(2) == "n")
    if mark in (".", ":"):
        return mark == "." and name.word not in _NUMBER_SIGNS and not raw.islower() and len(raw) < 3
    if name.word in _CODES or (name.kind_at(-1) == "n" and name.glued and len(raw) == 1 and raw.isupper()):
        return True
    year = len(at.word) == 4 and at.word[:2] in ("19", "20")
    return not raw.islower() and not (raw.istitle() and len(raw) > 2 and year)


def _goes_on_before(at: Cursor) -> bool:
    """Whether the digits here go on before with hyphens, as in a telephone or book number."""
    return at.peek(-1) in ("-", "/") and at.glued and at.move(-1).glued and at.kind_at(-2) in ("n", "w")


def _is_coded_after(at: Cursor) -> bool:
    word, after = at.word, at.move()
    if len(word) > 2 and word[0] == "0" and word.isdigit():
        return True
    if not after.glued:
        return False
    if after.kind in ("w", "c"):
        return after.kind == "c" or _is_code_letter(after)
    more = after.move()
    if after.word not in ("-", ".") or not more.glued:
        return False
    if more.kind == "w":  # `3-mRNA`
        return after.word == "-" and more.raw[:1].islower() and not more.raw.islower()
    chain = _goes_on_before(at.move(4)) or (_goes_on_before(at) and after.word == "-")
    return more.kind == "n" and chain


def _is_code_letter(after: Cursor) -> bool:
    """`5G`, `4K`, `3D`, `7A4`: letters right after digits that make them a name."""
    raw, digits = after.raw, after.peek(-1)
    if after.kind_at(1) == "n" and after.move().glued and raw not in _SYMBOLS_BETWEEN and len(raw) < 4:
        return True
    return raw in _CODE_LETTERS or raw.lower() == "xx" or (raw == "K" and digits in _BINARY)


def _is_enclosed(at: Cursor) -> bool:
    """Notes and placeholders: `[12]`, `[3,4]`, `{0}`; no list of values: `[0, 100]`."""
    if not at.glued:
        return False
    before, after = at.peek(-1), at.peek()
    closed = after in ("]", "}") or (after == "," and at.move(2).glued)
    if before in ("[", "{") and closed and len(at.word) < 4:
        return True
    return before == "," and after == "]" and at.peek(-3) == "["


def is_enumerator(at: Cursor) -> bool:
    """Whether the digits number a heading or item: `1. Promote …`, `2) The …`, `(3) …` begin a line."""
    if not at.word.isdigit() or len(at.word) > 2:
        return False
    opened = at.peek(-1) == "(" and at.glued
    first, close = (at.move(-1) if opened else at), at.move()
    if not close.glued or close.word not in ((")",) if opened else (".", ")", "、")) or not first.begins_line:
        return False
    return close.kind_at(1) == "w" and close.move().capitalised
