"""Numerals of English that are no quantities: `one of`, `first of all`, `second to none`, `zero tolerance`, `COVID-19`.

Chinese puts no numeral there, or one that counts as little (零容忍, 第三方, 一流), so a figure would have no partner.
"""

from __future__ import annotations

from .scan import Tokens
from .words import SMALL

# What `one` is not a number before: verbs and little words (then it is a pronoun), and fixed phrases.
_AFTER_ONE = frozenset(
    "of another can could may might must shall should will would cannot is was are were be been"
    " being has had have does did do"
    " to in on at by for from as than that which who whom whose with and or but so if when where"
    " while because since until not"
    " 's s ' only also then there here this these those the a an it its he she they we you i what how why such"
    " more step-by-step needs wants gets finds sees knows thinks way stop off sided size on-one up"
    " down out over into onto"
    " about after before between through during without within against upon among like just even"
    " still already always never".split()
)
# Adjectives and determiners that make `one` a pronoun: `this one`, `the new one`, `no one`.
_BEFORE_ONE = frozenset(
    "the this that which each every no any another some such loved little good new old big small other"
    " first second last next"
    " better best great right wrong same whole large young red only".split()
)
_LABELS = frozenset(
    "chapter part section article volume book phase level grade category class type unit step stage"
    " number table figure annex"
    " rule tier nos item clause paragraph appendix page line room resolution order decree code form"
    " version act schedule".split()
)
# Fixed expressions: numeral, then the words after it (`-` where a hyphen or a space may stand); all lower case.
_PHRASES_AFTER = {
    "first": "of all|class|rate|hand|aid|lady|ladies|name|names|and foremost|glance|sight|responder|responders|line"
    "|come|minister|nations|thing first|things first|world|person|language",
    "second": "to none|only to|hand|nature|thought|thoughts|guess|guessing|fiddle|wind",
    "third": "party|parties|world|person|rail",
    "fourth": "estate",
    "fifth": "column|avenue|amendment",
    "sixth": "sense",
    "seventh": "heaven",
    "two": "way|sided|step|faced|piece",
    "three": "piece",
    "zero": "sum|tolerance|in|base|day",
    "hundred": "flowers",
    "twenty": "twenty vision",
    "fifty": "fifty",
    "nine": "to five",
    "half": "way|hearted|brother|sister|brothers|sisters|baked|life|lives|time|moon|mast|truth|truths|measures|board"
    "|light|breed|timbered|term",
    "double": "check|checks|checked|standard|standards|edged|click|clicks|bed|beds|blind|room|rooms|barrel|breasted"
    "|cross|decker|dealing|dip|dose|entry|glazing|helix|jeopardy|major|negative|play|reduction|space|spaced|spacing"
    "|talk|taxation|track|vision|bond|bonds|strand|stranded|quote|quotes|precision|first|happiness|world|layer|lung",
    "triple": "jump|negative|bottom|play|crown|helix|bond|bonds|quote|quotes|point",
    "doubled": "down|up|over",
    "doubling": "down",
}
_PHRASES_BEFORE = {
    "first": "at|at the very|come|comes|came|first - in -",
    "zero": "ground|patient|net|absolute|day|sub",
    "second": "split|every other",
    "nine": "cloud",
    "five": "nine to|nine - to -",
    "fifty": "fifty|fifty -",
    "half": "better|other|first|second|latter|former|upper|lower|top|bottom|northern|southern|eastern|western|last"
    "|next",
    "double": "body",
}
# Words of letters whose number is part of the name.
_LITTLE = frozenset(
    "of the in to and for with by than from at on is was were are over about nearly reached total".split()
)
_CODES = frozenset(
    "covid iso iec ieee rfc ansi utf cve gb sha md mp http ipv h2o co2 web sars cov hiv windows_ x".split()
)


def _compiled(table: dict[str, str]) -> dict[str, list[list[str]]]:
    return {word: [phrase.split() for phrase in phrases.split("|")] for word, phrases in table.items()}


_AFTER = _compiled(_PHRASES_AFTER)
_BEFORE = _compiled(_PHRASES_BEFORE)


def is_expression(t: Tokens, i: int, j: int) -> bool:
    """Whether the word at `i`, a numeral alone up to `j`, is part of a fixed expression that counts nothing."""
    word = t.word(i)
    for phrase in _AFTER.get(word, ()):
        k = j + (t.word(j) == "-" and t.near(j))
        if t.near(k) and all(t.word(k + n) == part for n, part in enumerate(phrase)):
            return True
    return any(t.words[max(0, i - len(phrase)) : i] == phrase and t.near(i) for phrase in _BEFORE.get(word, ()))


def is_pronoun_one(t: Tokens, i: int, j: int) -> bool:
    """Whether `one` at `i` stands for somebody or something (`which one`, `one can`, `one of`) rather than counting."""
    after, before = t.word(j), t.word(i - 1) if t.near(i) else ""
    if t.whole(i, j) or before in _LABELS:
        return False
    if after in ("to", "or", "-", "and", "–") and t.near(j) and _number_follows(t, j + 1):
        return False
    if before in _BEFORE_ONE or before == "-" or after == "-" or t.kind(j) != "w" or not t.near(j):
        return True
    return after in _AFTER_ONE or _is_verb(t, j)


def _is_verb(t: Tokens, j: int) -> bool:
    """Whether the word after `one` ends like a verb or an adverb and no noun (`one develops`, `one printed by`)."""
    word = t.word(j)
    if word.endswith("ed"):
        return t.kind(j + 1) != "w" or t.word(j + 1) in _AFTER_ONE
    plain_s = word.endswith("s") and not word.endswith(("ss", "us", "is", "series", "species", "means"))
    return plain_s or word.endswith("ly")


def _number_follows(t: Tokens, j: int) -> bool:
    """`one to 14`, `one or two`, `one-to-two`: a number on the other side."""
    j += t.word(j) in ("to", "or", "-")
    j += t.word(j) == "-"
    return t.near(j) and (t.kind(j) == "n" or (t.word(j) in SMALL and t.word(j) != "one"))


def is_clock(t: Tokens, j: int) -> bool:
    """Whether `a.m.`, `pm` or `o'clock` follows at `j`: an hour of the day, no amount."""
    if not t.near(j):
        return False
    if t.word(j) in ("am", "pm", "o") and (t.word(j) != "o" or t.word(j + 2) == "clock"):
        return t.word(j) == "o" or t.raw(j).isupper() or t.raw(j) == "pm" or t.glued(j)
    return (
        t.word(j) in ("a", "p") and t.word(j + 1) == "." and t.word(j + 2) == "m" and t.glued(j + 1) and t.glued(j + 2)
    )


def is_second_of_time(t: Tokens, i: int) -> bool:
    """Whether `second` at `i` is the sixtieth of a minute: `per second`, `a second later`, `each second`."""
    before, after = t.word(i - 1), t.word(i + 1)
    if before in ("per", "each", "every", "/", "one") or after == "per":
        return True
    return before in ("a", "split") and (
        t.kind(i + 1) != "w" or after in ("later", "ago", "or", "before", "after", "and", "to")
    )


def is_label(word: str) -> bool:
    """Whether the word announces a label (`Article 5`, `No. 12`), so that the figure after it is no year."""
    return word in _LABELS


def is_code(t: Tokens, i: int) -> bool:
    """Whether the digits at `i` belong to a name or key: `G60`, `COVID-19`, `5G`, `ISO 9001`, `[12]`, `{0}`, `%1`."""
    return _coded_before(t, i) or _coded_after(t, i) or _enclosed(t, i) or _round_the_clock(t, i)


def _round_the_clock(t: Tokens, i: int) -> bool:
    """Either half of `24/7`."""
    return "24" in (t.word(i), t.word(i - 2)) and ["24", "/", "7"] in (
        t.words[i : i + 3],
        t.words[max(0, i - 2) : i + 1],
    )


def _coded_before(t: Tokens, i: int) -> bool:
    before = t.word(i - 1)
    if not t.glued(i):
        return before in ("iso", "iec", "rfc", "ieee", "cve") and t.near(i) and t.kind(i - 1) == "w"
    if t.kind(i - 1) == "w":
        return not _typing_glue(t, i)
    if t.kind(i - 1) in ("n", "d", "c"):
        return True
    if before == "%" and not (t.kind(i - 2) == "n" and t.glued(i - 1)):
        return True
    if before in "\\&" or (before == "#" and t.word(i - 2) == "&"):
        return True
    if before in ("-", "/", ".", ":") and t.glued(i - 1) and t.kind(i - 2) in ("w", "n"):
        return _coded_hyphen(t, i) if t.kind(i - 2) == "w" else before == "." or _digit_chain(t, i - 2)
    return False


def _typing_glue(t: Tokens, i: int) -> bool:
    """Whether a blank is missing before the digits: `Net2016`, `exceeded10000`, `of3`; not `float32`, `H1N1`, `G60`."""
    raw, word = t.raw(i - 1), t.word(i)
    if (
        t.word(i - 1) in _CODES
        or len(raw) < 2
        or not raw[-2:].islower()
        or (t.kind(i - 2) in ("n", "c") and t.glued(i - 1))
    ):
        return False
    return len(word) > 3 or raw in _LITTLE


def _coded_hyphen(t: Tokens, i: int) -> bool:
    """`COVID-19`, `F-16`, `Boeing-737` are names; `mid-2016`, `post-2020` and `Beijing-2022` are not."""
    raw, mark = t.raw(i - 2), t.word(i - 1)
    if mark == "/":
        return raw.isupper()
    if mark in (".", ":"):
        return (
            mark == "."
            and t.word(i - 2) not in ("no", "nos", "nrs", "art", "p", "pp", "vol", "fig")
            and not raw.islower()
            and len(raw) < 3
        )
    if t.word(i - 2) in _CODES or (t.kind(i - 3) == "n" and t.glued(i - 2) and len(raw) == 1 and raw.isupper()):
        return True
    if raw.islower():
        return False
    return not (raw.istitle() and len(raw) > 2 and len(t.word(i)) == 4 and t.word(i)[:2] in ("19", "20"))


def _digit_chain(t: Tokens, k: int) -> bool:
    """Whether digits before `k` go on with hyphens, as in a telephone or book number."""
    return t.word(k - 1) in ("-", "/") and t.glued(k) and t.glued(k - 1) and t.kind(k - 2) in ("n", "w")


def _coded_after(t: Tokens, i: int) -> bool:
    j, word = i + 1, t.word(i)
    if len(word) > 2 and word[0] == "0" and word.isdigit():
        return True
    if not t.glued(j):
        return False
    if t.kind(j) == "w":
        raw = t.raw(j)
        if t.kind(j + 1) == "n" and t.glued(j + 1) and raw not in ("m", "cm", "km", "mm", "e", "x") and len(raw) < 4:
            return True
        if raw == "K" and word in ("2", "4", "8"):
            return True
        return raw in ("G", "D", "A", "C", "E", "F", "H", "I", "N", "P", "Q", "R", "S", "U", "X", "Y", "Z", "O")
    if t.kind(j) == "c":
        return True
    if (
        t.word(j) == "-"
        and t.glued(j + 1)
        and t.kind(j + 1) == "w"
        and t.raw(j + 1)[:1].islower()
        and not t.raw(j + 1).islower()
    ):
        return True
    if t.word(j) in ("-", ".") and t.glued(j + 1) and t.kind(j + 1) == "n":
        return _digit_chain(t, i + 4) or (_digit_chain(t, i) and t.word(j) == "-")
    return False


def _enclosed(t: Tokens, i: int) -> bool:
    """Notes and placeholders: `[12]`, `[3,4]`, `{0}`."""
    if t.word(i - 1) in ("[", "{") and t.word(i + 1) in ("]", "}", ",") and len(t.word(i)) < 4:
        return t.glued(i)
    return t.word(i - 1) == "," and t.glued(i) and t.word(i + 1) == "]" and t.word(i - 3) == "["


def is_enumerator(t: Tokens, i: int) -> bool:
    """Whether the digits at `i` number a heading or item: `1. Promote …`, `2) The …`, `(3) …` begin a line."""
    opened = t.word(i - 1) == "(" and t.glued(i)
    first = i - opened
    line_start = first == 0 or "\n" in t.text[t.ends[first - 1] : t.starts[first]]
    if not line_start or not t.word(i).isdigit() or len(t.word(i)) > 2:
        return False
    close = t.word(i + 1)
    if not t.glued(i + 1) or close not in ((".", ")", "、") if not opened else (")",)):
        return False
    return t.kind(i + 2) == "w" and t.raw(i + 2)[:1].isupper()
