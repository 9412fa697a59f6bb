"""Hedges around an English figure: `more than`, `nearly`, `at least`, `or so`, and which of the five it is."""

from __future__ import annotations

from ..quantity import Hedge
from .scan import Tokens
from .units import unit_at
from .words import MAGNITUDES, SMALL

_BEFORE: dict[Hedge, str] = {
    "approx": "about|around|approximately|aproximately|approx|approx .|roughly|circa|ca|ca .|c .|some|an estimated"
    "|estimated|in the region of|somewhere around|in the order of|of the order of|on the order of|~|≈"
    "|in the neighborhood of|some about|in the vicinity of|an average of about|more or less|give or take",
    "over": "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upward of|upwards of"
    "|greater than|larger than|bigger than|higher than|beyond|surpassing|surpassed|surpasses|surpass"
    "|longer than|older than|topped|topping|>|better than|taller than|heavier than",
    "under": "nearly|almost|close to|approaching|less than|fewer than|under|below|lower than|smaller than"
    "|shorter than|<|just short of|younger than|near|nearing|not quite|short of",
    "at-least": "at least|at the least|no less than|no fewer than|not less than|not fewer than|a minimum of"
    "|minimum of|no lower than|minimum|not lower than|≥|> =|no smaller than|no shorter than|not below"
    "|not under",
    "at-most": "up to|at most|at the most|at maximum|no more than|not more than|not exceeding|not exceed"
    "|no greater than|a maximum of|maximum of|maximum|within|as many as|as much as|as high as|as long as"
    "|no higher than|not over|≤|< =|not above|no longer than|not greater than|not higher than"
    "|not longer than|as few as|as little as",
}
_EQUAL = ("than or equal to", "or equal to", "or equal than", "than or equals to")
_AFTER: dict[Hedge, str] = {
    "approx": "or so|or thereabouts|or thereabout|- odd|odd|more or less|- ish",
    "over": "+|- plus|plus|and more|and counting",
    "at-least": "or more|or above|and above|or over|and over|or higher|or greater|or older|and older|at least"
    "|or longer|and up|and upward|and upwards|or upwards|or larger|or equal to|or better|upwards"
    "|or more than that",
    "at-most": "or less|or fewer|or below|and below|or under|and under|at most|or younger|and younger|or lower"
    "|or shorter|or smaller|at the most",
}
_LONGEST = 5


def _table() -> dict[tuple[str, ...], Hedge]:
    table: dict[tuple[str, ...], Hedge] = {}
    for hedge, phrases in _BEFORE.items():
        table |= {tuple(phrase.split()): hedge for phrase in phrases.split("|")}
    more, less = "more greater bigger larger higher", "less fewer smaller lower"
    sides: dict[str, Hedge] = dict.fromkeys(more.split(), "at-least")
    sides |= dict.fromkeys(less.split(), "at-most")
    for word, hedge in sides.items():
        table |= {(word, *tail.split()): hedge for tail in _EQUAL}
        table[word, "than", "or", "equal"] = hedge
    return table


BEFORE = _table()
AFTER: dict[tuple[str, ...], Hedge] = {
    tuple(phrase.split()): hedge for hedge, phrases in _AFTER.items() for phrase in phrases.split("|")
}
# Whom a size is told of.
_HOLDERS = frozenset("persons workers employees members users students cases times points".split())
_NEGATIONS = frozenset({"not", "never", "cannot", "neither", "nor"})
_OPPOSITE: dict[Hedge, Hedge] = {"over": "at-most", "under": "at-least"}
_LAST = frozenset(words[-1] for words in BEFORE)
_FIRST = frozenset(words[0] for words in AFTER)


def hedge_before(t: Tokens, i: int, floor: int) -> tuple[Hedge, int] | None:
    """The hedge that ends right before token `i` and the token it begins at; None where none does."""
    if i <= floor or t.word(i - 1) not in _LAST or not t.near(i):
        return None
    for size in range(min(_LONGEST, i - floor), 0, -1):
        words = tuple(t.words[i - size : i])
        if words in BEFORE and t.all_near(i - size, i) and not _false_friend(t, i, words):
            return _negated(t, i - size, floor, BEFORE[words])
    return None


def _negated(t: Tokens, first: int, floor: int, hedge: Hedge) -> tuple[Hedge, int]:
    """The hedge turned round by a negation before it: "should not be more than 20"."""
    start = first - (t.word(first - 1) in ("be", "been", "exceed"))
    if hedge in _OPPOSITE and start - 1 >= floor and t.word(start - 1) in _NEGATIONS and t.all_near(start - 1, first):
        return _OPPOSITE[hedge], start - 1
    return hedge, first


def _false_friend(t: Tokens, i: int, words: tuple[str, ...]) -> bool:
    """Words that only look like the hedge: `c.` after a letter, `<` of markup, `short of`, `all above 3`."""
    first = i - len(words)
    if words in (("<",), (">",)):
        return t.glued(i) or t.glued(first)
    if words in (("over",), ("above",), ("below",), ("under",)) and looks_like_bare_year(t, i):
        return True
    if words in (("above",), ("below",)) and t.word(first - 1) == "the":
        return True
    if words == ("~",) or words == ("under",):
        return t.word(first - 1) == "down" or (words == ("under",) and _is_place(t, i))
    if words in (("near",), ("beyond",)):
        return _is_place(t, i)
    return words[0] in ("c", "ca") and (t.glued(first) or t.raw(first) == "C")


def _is_place(t: Tokens, i: int) -> bool:
    """Whether a small number in words counts things that something is under or near: "under two branches"."""
    noun = t.word(i + 1)
    counted = t.word(i) in SMALL and t.kind(i + 1) == "w" and noun.endswith("s") and t.near(i + 1)
    return counted and noun not in _HOLDERS and noun not in MAGNITUDES and not unit_at(t, i + 1)


def looks_like_bare_year(t: Tokens, i: int) -> bool:
    """Whether a number is a year to compare with: "5% over 2018", not "over 2,018" nor "over 2000 people"."""
    word = t.word(i)
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") and t.kind(i + 1) != "w" and word[2:] != "00"


def hedge_after(t: Tokens, j: int) -> tuple[Hedge, int] | None:
    """The hedge that begins at token `j`, right after a figure, and the token after it; None where none does."""
    if t.word(j) not in _FIRST or not t.near(j):
        return None
    for size in range(4, 0, -1):
        words = tuple(t.words[j : j + size])
        if words not in AFTER or not t.all_near(j - 1, j + size):
            continue
        if words[0] in ("plus", "odd", "+") and not _after_figure(t, j, words[0]):
            return None
        if words[0] == "-" and not t.glued(j):
            return None
        if words[-1] == "more" and t.word(j + size) == "than":
            return None
        return AFTER[words], j + size
    return None


def _after_figure(t: Tokens, j: int, word: str) -> bool:
    """`100+`, `100 plus years`, `30 odd`; but not the sum `3 + 4`."""
    if word == "+" and (not t.glued(j) or (t.glued(j + 1) and t.kind(j + 1) == "w")):
        return False
    return t.kind(j + 1) not in ("n", "f")
