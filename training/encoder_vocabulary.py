"""The pieces that the encoder has vectors for, with their costs: minus the logarithm of how frequent each is."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import wordfreq
from bialign.align.encoder_words import BEGIN, fold
from bialign.align.lexicon_words import WHOLE, codes_of
from corpus import Entry
from numpy.typing import NDArray
from vocabulary import chinese_vocabulary, is_word

# How many there are of each; chosen for the size of the model.
CHINESE, ENGLISH, PARTS = 24_000, 15_000, 3_500
# General text's share in a word's frequency beside the training text's, which is mostly manuals.
_GENERAL = 0.6
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψως"
_SIGNS = "%$€£?!:;()+=&/°"
_SUFFIXES = ("s", "es", "d", "ed", "ing", "ly")
# An inflected word has no vector of its own unless it is more frequent than this, its base is rare or is short.
_OWN, _SHORTEST_BASE = 2e-5, 4
_LONGEST_PART = 6
# Costs in nats: of figures and signs, suffixes, other parts of words, single letters.
_SIGN_COST, _SUFFIX_COST, _PART_COST, _LETTER_COST = 5.0, 6.0, 13.0, 15.0
# The least probability of a word.
_FLOOR = 1e-9
# Costs are multiples of this, exact in 32 bits and in sums, and no two of one kind are the same.
_STEP = 2.0**-14


class Vocabulary(NamedTuple):
    """Pieces with their costs, float32, Chinese words by code with theirs, and how frequent each is in all, by id."""

    pieces: list[str]
    piece_costs: NDArray[np.float32]
    zh_words: list[str]
    zh_codes: NDArray[np.uint64]
    zh_costs: NDArray[np.float32]
    frequency: NDArray[np.float64]


def folding(simplified: NDArray[np.uint16]) -> dict[int, str]:
    """What each character is read as where it isn't itself: half width, small, without accents, simplified."""
    kept = re.compile(f"[ ,.{_LETTERS}0-9{_GREEK}{re.escape(_SIGNS)}\u3400-\u4dbf\u4e00-\u9fff]+")
    table: dict[int, str] = {}
    for point in (p for p in range(0x20, 0x30000) if not 0xD800 <= p < 0xE000):
        character = chr(point)
        if unicodedata.category(character) in ("Mn", "Me", "Cf"):
            table[point] = ""
            continue
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).lower())
        read = "".join(_simple(c, simplified) for c in parts if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
        if read != character and kept.fullmatch(read):
            table[point] = read
    return table


def _simple(character: str, simplified: NDArray[np.uint16]) -> str:
    point = ord(character)
    return chr(int(simplified[point])) if point < len(simplified) else character


def vocabulary(zh: Sequence[str], en: Sequence[str], entries: Sequence[Entry], table: Mapping[int, str]) -> Vocabulary:
    """The vocabulary after both sides of the training text, folded, and the dictionary."""
    words = Counter(word for text in (*zh, *en) for word in re.findall("[a-z]+", text))
    general = _folded(wordfreq.get_frequency_dict("en", "large"), table)
    share = _shares(words, general)
    pieces = _figures_and_signs() | _english(words, share)
    own, zh_share = _chinese(zh, entries, _folded(wordfreq.get_frequency_dict("zh", "large"), table))
    codes = codes_of(own)
    order = np.argsort(codes)
    zh_words = [own[k] for k in order]
    zh_costs = np.array([-math.log(max(_FLOOR, zh_share.get(word, 0.0))) for word in zh_words])
    names = list(pieces)
    frequency = np.array([0.0, *(math.exp(-pieces[name]) for name in names), *np.exp(-zh_costs)])
    piece_costs = np.array([pieces[name] for name in names])
    return Vocabulary(names, _distinct(piece_costs), zh_words, codes[order], _distinct(zh_costs), frequency)


def _distinct(costs: NDArray[np.float64]) -> NDArray[np.float32]:
    """The costs as multiples of a step, moved by up to a sixteenth so that sums are hardly ever the same."""
    moved = costs + (np.arange(len(costs)) * 619 % 1021) / 1021 / 16
    return (np.rint(moved / _STEP) * _STEP).astype(np.float32)


def _folded(frequencies: Mapping[str, float], table: Mapping[int, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, folded in zip(frequencies, fold(list(frequencies), table), strict=True):
        found[folded] += frequencies[word]  # type: ignore[assignment] # a counter of shares
    return found


def _shares(counts: Mapping[str, int], general: Mapping[str, float]) -> dict[str, float]:
    total = sum(counts.values())
    return {w: _GENERAL * general.get(w, 0.0) + (1 - _GENERAL) * n / total for w, n in counts.items()}


def _figures_and_signs() -> dict[str, float]:
    figures = [f"{k:0{width}d}" for width in (1, 2, 3) for k in range(10**width)]
    return dict.fromkeys([*figures, *_SIGNS, *_GREEK], _SIGN_COST)


def _english(counts: Mapping[str, int], share: Mapping[str, float]) -> dict[str, float]:
    """Words, beginnings and inner parts of words, letters."""
    known = sorted((w for w, n in counts.items() if n > 1 and len(w) <= 20), key=lambda w: (-share[w], w))
    bases = set(known[: 2 * ENGLISH])
    whole = [w for w in known if not _inflected(w, share, bases)][:ENGLISH]
    found = {BEGIN + w: -math.log(max(_FLOOR, share[w])) for w in whole}
    found |= dict.fromkeys(_SUFFIXES, _SUFFIX_COST)
    for part in _parts(known, counts):
        found.setdefault(part, _PART_COST)
    for letter in (*_LETTERS, *(BEGIN + letter for letter in _LETTERS)):
        found.setdefault(letter, _LETTER_COST)
    return found


def _inflected(word: str, share: Mapping[str, float], bases: set[str]) -> bool:
    if share[word] > _OWN or word in WHOLE:
        return False
    heads = [word[: -len(s)] for s in _SUFFIXES if word.endswith(s)]
    return any(len(head) >= _SHORTEST_BASE and head in bases and share[head] > share[word] / 2 for head in heads)


def _parts(words: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """Beginnings and inner parts of words that stand for most letters; a word counts by the logarithm of its count."""
    covered: Counter[str] = Counter()
    for word in words:
        weight = round(1000 * math.log(2 + counts[word]))
        for size in range(2, _LONGEST_PART + 1):
            if size < len(word):
                covered[BEGIN + word[:size]] += weight * size * 3 // 2
            for i in range(1, len(word) - size + 1):
                covered[word[i : i + size]] += weight * size
    return sorted(covered, key=lambda part: (-covered[part], part))[:PARTS]


def _chinese(
    texts: Sequence[str], entries: Sequence[Entry], general: Mapping[str, float]
) -> tuple[list[str], dict[str, float]]:
    """The most frequent headwords and every character that is seen, and how frequent each is."""
    found = chinese_vocabulary(entries, texts, np.arange(1 << 16, dtype=np.uint16))
    names = [_word(int(code)) for code in found.codes]
    total = max(1, int(found.counts.sum()))
    share = {
        word: _GENERAL * general.get(word, 0.0) + (1 - _GENERAL) * int(count) / total
        for word, count in zip(names, found.counts, strict=True)
    }
    seen = Counter(c for text in texts for c in text if is_word(c))
    characters = sorted({*(w for w in names if len(w) == 1 and (seen[w] > 0 or share[w] > 0))} | seen.keys())
    words = sorted((w for w in names if len(w) > 1 and share[w] > 0), key=lambda w: (-share[w], w))
    return characters + [w for w in words if {*w} <= {*characters}][: CHINESE - len(characters)], share


def _word(code: int) -> str:
    points = (code >> shift & 0xFFFF for shift in (48, 32, 16, 0))
    return "".join(chr(point) for point in points if point)
