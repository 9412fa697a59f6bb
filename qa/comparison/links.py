"""How far the words near two figures are one another's translation, the nearer to the figures the more."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...align.bitext import Lang
from ...align.lexicon import load_lexicon
from .side import Side

# Words further off than so many say nothing; a pause and a figure count as words, and the end of a sentence ends it.
_REACH, _PAUSE_WORDS, _FIGURE_WORDS = 12.0, 2.0, 1.0
# Of two words, the one so much further off counts half.
_HALF = 3.0
# A name in Latin letters is its own translation; words count that go together so many times as often as by chance.
_NAME, _LEAST = 5.0, 8.0
_NAMES = re.compile(r"[A-Za-z_][\w.]*\w|[A-Za-z]", re.ASCII)
_END, _PAUSE = re.compile(r"[。！？!?；;]|\.\s"), re.compile('[，,、：:（）()“”"「」『』]')
_DIGIT = re.compile(r"\d")


class _Word(NamedTuple):
    """A word at `[start, end)`: its number in the lexicon, or itself where it is in Latin letters."""

    word: int | str
    start: int
    end: int


class _Near(NamedTuple):
    """A word near a figure, and how much it counts."""

    word: int | str
    weight: float


def measure_links(zh: Side, i: int, en: Side, j: int) -> float:
    """How far the words near two figures translate one another, in nats."""
    ours = _read_near(zh.text, zh.quantities[i].numeral, "zh")
    theirs = _read_near(en.text, en.quantities[j].numeral, "en")
    return sum(max((_link(a, b) for b in theirs), default=0.0) for a in ours)


def _link(zh: _Near, en: _Near) -> float:
    """How far two words go together."""
    if isinstance(zh.word, str) or isinstance(en.word, str):
        return _NAME * zh.weight * en.weight if zh.word == en.word else 0.0
    return _list_strengths(zh.word).get(en.word, 0.0) * zh.weight * en.weight


@lru_cache(maxsize=20_000)
def _list_strengths(word: int) -> Mapping[int, float]:
    """Of each English word that translates a Chinese one, how much likelier it is beside it than by chance, in nats."""
    found = load_lexicon().list_ratios(word)
    return {en: 0.5 * math.log(a * b) for en, (a, b) in found.items() if a * b > _LEAST**2}


@lru_cache(maxsize=1024)
def _read_near(text: str, numeral: tuple[int, int], lang: Lang) -> tuple[_Near, ...]:
    """The words before and after a figure, as far as its sentence goes."""
    words = _read_words(text, lang)
    before = [word for word in reversed(words) if word.end <= numeral[0]]
    after = [word for word in words if word.start >= numeral[1]]
    return (*_weigh_words(text, before, numeral[0], False), *_weigh_words(text, after, numeral[1], True))


def _weigh_words(text: str, words: Iterable[_Word], edge: int, forward: bool) -> Iterator[_Near]:
    """Words in one direction from the edge of a figure, each with how much it counts."""
    far = 0.0
    for word in words:
        between = text[edge : word.start] if forward else text[word.end : edge]
        if _END.search(between):
            return
        far += _PAUSE_WORDS * len(_PAUSE.findall(between)) + _FIGURE_WORDS * bool(_DIGIT.search(between))
        if far > _REACH:
            return
        yield _Near(word.word, 2 ** (-far / _HALF))
        far += 1
        edge = word.end if forward else word.start


@lru_cache(maxsize=256)
def _read_words(text: str, lang: Lang) -> Sequence[_Word]:
    """The words of a text that the lexicon knows, and those in Latin letters as they are."""
    names = [_Word(match.group().casefold(), *match.span()) for match in _NAMES.finditer(text)]
    known = [_Word(*token) for token in load_lexicon().tokens(text, lang) if token.id >= 0]
    if lang == "zh":
        known = [word for word in known if not _NAMES.match(text, word.start)]
    return sorted([*known, *names], key=lambda word: word.start)
