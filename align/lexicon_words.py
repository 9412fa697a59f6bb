"""Words of the bilingual lexicon: where they stand in a text, and their numbers.

Chinese is cut into the words of the lexicon so that their probabilities multiply to the most (a unigram model by
dynamic programming); a word that the lexicon doesn't know falls apart into shorter ones and characters. Traditional
characters are read as their simplified forms. English words are looked up as they stand, then by their stem, then by
their beginning.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]

# Longest Chinese word, in characters: four of 16 bits fill the 64 of its code.
LONGEST = 4
# Longest English word that is told apart, in bytes.
ENGLISH_BYTES = 16
# A beginning of this many letters stands for all words that share it.
BEGINNING = 5
# Minus log probability of a character that the lexicon doesn't know: less than that of any word it knows.
UNKNOWN = 18.0

_ENGLISH_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_SUFFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ies", ("y", "ie")),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ying", ("ie", "y")),
    ("ing", ("", "e")),
    ("ily", ("y",)),
    ("ly", ("", "le")),
)
_SHORTEST_STEM = 3
# Words more frequent than this are words of grammar, which a translation may well leave out.
_GRAMMAR = 0.002
# What looks inflected and isn't.
WHOLE = frozenset(
    """always species series means news this his its was has does goes during evening morning nothing something
    anything everything thing bring king ring spring string wing need seed feed speed indeed hundred only family
    early daily holy july reply apply supply rely ally fly assembly pass less unless yes gas bus class process
    access address press across status virus basis analysis politics perhaps plus thus us is as""".split()
)


class Words(NamedTuple):
    """The words of several texts in a row: numbers (-1 unknown), bounds in their text, and where each text begins.

    `ids`, `start`, `end`: int32, (words,); `first`: int64, (texts + 1,), text k has the words `first[k]:first[k + 1]`.
    """

    ids: Ids
    start: Ids
    end: Ids
    first: NDArray[np.int64]


def codes_of(words: Sequence[str]) -> NDArray[np.uint64]:
    """Chinese words of at most four characters as numbers, 16 bits a character, the first one highest."""
    packed = np.zeros(len(words), dtype=np.uint64)
    for k in range(LONGEST):
        points = [ord(word[k]) if k < len(word) else 0 for word in words]
        packed |= np.array(points, dtype=np.uint64) << np.uint64(16 * (LONGEST - 1 - k))
    return packed


class ChineseWords:
    """Cuts Chinese into words. `codes`: sorted word codes; `costs`: minus log of each word's probability, float32.

    `simplified`: for each code point below 2^16 the one to read it as, uint16.
    """

    def __init__(self, codes: NDArray[np.uint64], costs: NDArray[np.float32], simplified: NDArray[np.uint16]) -> None:
        self._codes, self._costs, self._simplified = codes, costs, simplified

    def words(self, texts: Sequence[str]) -> Words:
        """The Chinese words of each text, without gaps inside a run of Chinese characters."""
        given, first_point = _code_points(texts)
        points = self._simplified[np.minimum(given, 0xFFFF)].astype(np.uint64)
        at = np.flatnonzero(is_han(points))
        ids = self._lookup(points, at)
        starts, lengths = _cheapest_cut(self._cut_costs(ids))
        where = at[starts]
        text = np.searchsorted(first_point, where, side="right") - 1
        begin = (where - first_point[text]).astype(np.int32)
        first = np.searchsorted(where, first_point)
        return Words(ids[lengths - 1, starts], begin, begin + lengths.astype(np.int32), first)

    def _lookup(self, points: NDArray[np.uint64], at: NDArray[np.int64]) -> Ids:
        """Numbers, (4, positions), of the words of one to four characters that begin at each position; -1 none."""
        padded = np.concatenate((points, np.zeros(LONGEST, dtype=np.uint64)))
        padded[~is_han(padded)] = 0
        ids = np.full((LONGEST, len(at)), -1, dtype=np.int32)
        code = np.zeros(len(at), dtype=np.uint64)
        inside = np.ones(len(at), dtype=bool)
        for k in range(LONGEST):
            point = padded[at + k]
            inside &= point > 0
            code |= point << np.uint64(16 * (LONGEST - 1 - k))
            ids[k, inside] = find_sorted(self._codes, code[inside])
        return ids

    def _cut_costs(self, ids: Ids) -> NDArray[np.float32]:
        costs: NDArray[np.float32] = np.where(ids >= 0, self._costs[ids], np.float32(np.inf))
        costs[0] = np.where(ids[0] >= 0, costs[0], UNKNOWN)
        return costs


class EnglishWords:
    """Finds English words. `surfaces`: sorted lower-case words, bytes; `ids`: the number of each one's stem.

    A surface that ends in `~` is a beginning and stands for words that are not listed.
    """

    def __init__(self, surfaces: NDArray[np.bytes_], ids: NDArray[np.uint16]) -> None:
        self._surfaces, self._ids = surfaces, ids
        self._known: dict[str, int] = {}

    def has(self, word: str) -> bool:
        """Whether a word in small letters, or what it is inflected from by -s, is listed itself."""
        encoded = [form.encode() for form in (word, word.removesuffix("s"))]
        places = np.searchsorted(self._surfaces, np.array(encoded, dtype=self._surfaces.dtype))
        return any(
            bytes(self._surfaces[min(k, len(self._surfaces) - 1)]) == form
            for k, form in zip(places, encoded, strict=True)
        )

    def words(self, texts: Sequence[str]) -> Words:
        """The English words of each text."""
        found = [[(m[0], m.start(), m.end()) for m in _ENGLISH_WORD.finditer(text)] for text in texts]
        flat = [word for words in found for word in words]
        known = self._known
        self._learn({word for word, _, _ in flat} - known.keys())
        ids = np.fromiter((known[word] for word, _, _ in flat), dtype=np.int32, count=len(flat))
        start = np.fromiter((s for _, s, _ in flat), dtype=np.int32, count=len(flat))
        end = np.fromiter((e for _, _, e in flat), dtype=np.int32, count=len(flat))
        return Words(ids, start, end, np.cumsum([0, *(len(words) for words in found)]))

    def unlisted(self, words: Sequence[str]) -> list[str]:
        """Those of some words, in small ASCII letters, that are not listed themselves, whatever their stems are."""
        found = find_sorted(self._surfaces, np.array([*words, ""], dtype="S"))[:-1] >= 0
        return [word for word, has in zip(words, found.tolist(), strict=True) if not has]

    def _learn(self, surfaces: set[str]) -> None:
        """Look up words: each form at once, so that a document costs one search a form."""
        words = sorted(surfaces)
        forms = [_forms(plain_english(word)) for word in words]
        flat = np.array([form for row in forms for form in row] or [""], dtype=f"S{ENGLISH_BYTES}")
        places = find_sorted(self._surfaces, flat)
        ids = np.where(places >= 0, self._ids[places].astype(np.int32), -1).tolist()
        begin = 0
        for word, row in zip(words, forms, strict=True):
            self._known[word] = next((i for i in ids[begin : begin + len(row)] if i >= 0), -1)
            begin += len(row)


@lru_cache(maxsize=65536)
def plain_english(word: str) -> str:
    """The word in small letters, without a possessive, `n't` as "not".

    >>> plain_english("Tianjin’s"), plain_english("don't")
    ('tianjin', 'not')
    """
    word = word.lower().replace("’", "'")
    head, _, tail = word.partition("'")
    if tail == "t":
        return "not"
    return word.replace("'", "") if tail and tail not in ("s", "ll", "ve", "re", "d", "m") else head


def stems(word: str) -> list[str]:
    """What the word may be an inflected form of, the likeliest first.

    >>> stems("companies"), stems("stopped")
    (['company', 'companie', 'compani'], ['stop', 'stopp', 'stoppe'])
    """
    found: list[str] = []
    if word in WHOLE:
        return found
    for suffix, endings in _SUFFIXES:
        if not word.endswith(suffix):
            continue
        base = word[: -len(suffix)]
        if suffix in ("ed", "ing") and len(base) > _SHORTEST_STEM and base[-1] == base[-2] and base[-1] not in "aeiou":
            found.append(base[:-1])
        found.extend(base + ending for ending in endings)
    return [stem for stem in dict.fromkeys(found) if len(stem) >= _SHORTEST_STEM]


def _forms(word: str) -> list[str]:
    """The word, its stems, and its beginning, in the order they are looked up."""
    return [word, *stems(word), *([word[:BEGINNING] + "~"] if len(word) > BEGINNING else [])]


def find_sorted(table: NDArray[np.generic], wanted: NDArray[np.generic]) -> Ids:
    """The place of each wanted value in a sorted table, -1 where it isn't there."""
    places = np.searchsorted(table, wanted)
    places[places == len(table)] = 0
    found: Ids = np.where(table[places] == wanted, places, -1).astype(np.int32)
    return found


def is_han(points: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which code points are Chinese characters of the basic plane."""
    return ((points >= 0x4E00) & (points <= 0x9FFF)) | ((points >= 0x3400) & (points <= 0x4DBF))


def _code_points(texts: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """The code points of all texts, each followed by a line break, and the place where each text begins."""
    lengths = np.array([0, *(len(text) + 1 for text in texts)], dtype=np.int64)
    joined = "\n".join((*texts, ""))
    return np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32), np.cumsum(lengths)


def _cheapest_cut(costs: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The cut into words of least cost: where words begin and how long they are, both (words,).

    best[i] = min over lengths k of best[i - k] + costs[k - 1, i - k]. No word reaches beyond a run of characters, as
    costs are infinite there.
    """
    n = costs.shape[1]
    best, back = [np.inf] * (n + LONGEST), [1] * (n + LONGEST)
    best[0] = 0.0
    for i, (one, two, three, four) in enumerate(zip(*costs.tolist(), strict=True)):
        here = best[i]
        if here + one < best[i + 1]:
            best[i + 1], back[i + 1] = here + one, 1
        if here + two < best[i + 2]:
            best[i + 2], back[i + 2] = here + two, 2
        if here + three < best[i + 3]:
            best[i + 3], back[i + 3] = here + three, 3
        if here + four < best[i + 4]:
            best[i + 4], back[i + 4] = here + four, 4
    ends: list[int] = []
    i = n
    while i:
        ends.append(i)
        i -= back[i]
    lengths = np.array([back[i] for i in reversed(ends)], dtype=np.int64)
    return np.array(ends[::-1], dtype=np.int64) - lengths, lengths


def telling_words(words: Words, frequency: NDArray[np.float32]) -> NDArray[np.int64]:
    """How many words of each text are known and no words of grammar: int64, (texts,)."""
    telling = (words.ids >= 0) & (frequency[words.ids] < _GRAMMAR)
    return np.diff(np.concatenate(([0], np.cumsum(telling)))[words.first])
