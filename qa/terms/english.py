"""English words as names are compared: by their beginnings, so that plurals, spellings and derived forms agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...align.lexicon_words import plain_english

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?|\d[\d.,]*(?:st|nd|rd|th)?")
# Letters of a word that count: `commission` and `committee` differ, `operations` and `operating` do not.
_LETTERS = 6
# Words without content of their own: articles, prepositions, conjunctions, auxiliaries, pronouns.
FUNCTION_WORDS = frozenset(
    """a an the of and or for in on at to by with from into as under over between among within about per via
    s is are was were be been being has have had do does did will would shall should can could may might must
    this that these those it its their his her our your which who whom whose what when where there here not no
    he she they we you i than then also both such other others all any each every some""".split()
)
_SPELLINGS = (("tre", "ter"), ("ence", "ense"), ("our", "or"))
_SHORTEST_STEM = 4
_ACRONYM = re.compile(r"[A-Z]{2,7}s?")
_ROMAN = re.compile(r"[IVX]+")
# How often a phrase must stand in the texts to be what an acronym means; one in capitals as much as once.
_MIN_PHRASE_COUNT = 5


class EnglishWord(NamedTuple):
    """A word in a text: its bounds, what it is compared by (several for an acronym), whether it has a capital."""

    start: int
    end: int
    keys: tuple[str, ...]
    capital: bool
    content: bool


@lru_cache(maxsize=65536)
def build_key(word: str) -> str:
    """What a word is compared by: its first six letters without the ending of an inflected form.

    >>> build_key("Operations"), key_of("operating"), key_of("centre’s"), key_of("policies")
    ('operat', 'operat', 'center', 'policy')
    """
    plain = plain_english(word)
    for british, american in _SPELLINGS:
        if plain.endswith(british):
            plain = plain.removesuffix(british) + american
    if plain.endswith("ies") and len(plain) > _SHORTEST_STEM:
        plain = plain[:-3] + "y"
    elif plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > _SHORTEST_STEM - 1:
        plain = plain[:-1]
    return plain[:_LETTERS]


def split_words(text: str) -> list[EnglishWord]:
    """The words of an English text, figures among them."""
    found: list[EnglishWord] = []
    for match in _WORD.finditer(text):
        word = match.group()
        key = build_key(word)
        content = plain_english(word) not in FUNCTION_WORDS
        found.append(EnglishWord(match.start(), match.end(), (key,), word[0].isupper(), content))
    return found


def expand_acronyms(texts: Sequence[str], words: Sequence[Sequence[EnglishWord]]) -> list[list[EnglishWord]]:
    """The words of several texts, acronyms with the keys of what they stand for in these texts.

    An acronym in brackets repeats the words before it, and has no content of its own.
    """
    phrases = _find_expansions(texts, words)
    if not phrases:
        return [list(row) for row in words]

    def full(text: str, word: EnglishWord) -> EnglishWord:
        if text[word.start - 1 : word.start] == "(" and text[word.end : word.end + 1] == ")":
            return word._replace(content=False)
        keys = phrases.get(text[word.start : word.end].rstrip("s"))
        return word._replace(keys=keys) if keys else word

    return [[full(text, word) for word in row] for text, row in zip(texts, words, strict=True)]


def _find_expansions(texts: Sequence[str], words: Sequence[Sequence[EnglishWord]]) -> Mapping[str, tuple[str, ...]]:
    """For each acronym the keys of the phrase with its initials: a capitalised or frequent one."""
    acronyms = {
        text[w.start : w.end].rstrip("s")
        for text, row in zip(texts, words, strict=True)
        for w in row
        if w.capital and w.end - w.start > 1 and _ACRONYM.fullmatch(text, w.start, w.end)
    }
    initials = {a.lower() for a in acronyms if not _ROMAN.fullmatch(a) and a.lower() not in FUNCTION_WORDS}
    counts: dict[str, Counter[tuple[str, ...]]] = {}
    for text, row in zip(texts, words, strict=True):
        content = [w for w in row if w.content]
        letters = "".join(text[w.start].lower() for w in content)
        for acronym in initials:
            at = letters.find(acronym)
            while at >= 0:
                phrase = content[at : at + len(acronym)]
                if _is_phrase(text, phrase):
                    keys = tuple(w.keys[0] for w in phrase)
                    weight = _MIN_PHRASE_COUNT if all(w.capital for w in phrase) else 1
                    counts.setdefault(acronym, Counter())[keys] += weight
                at = letters.find(acronym, at + 1)
    best = {acronym: max(found.items(), key=lambda item: (item[1], item[0])) for acronym, found in counts.items()}
    return {a: best[a.lower()][0] for a in acronyms if best.get(a.lower(), ((), 0))[1] >= _MIN_PHRASE_COUNT}


def _is_phrase(text: str, words: Sequence[EnglishWord]) -> bool:
    """Whether words stand close to one another, nothing but spaces, hyphens and short words between them."""
    if any(text[w.start : w.end].isupper() and w.end - w.start > 1 for w in words):
        return False
    return len(words) > 1 and not re.search(r"[^\w\s'’-]", text[words[0].start : words[-1].end])


def collect_keys(words: Iterable[EnglishWord]) -> frozenset[str]:
    """The keys of the words that have content."""
    return frozenset(key for word in words if word.content for key in word.keys)
