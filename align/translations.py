"""Which words of a document translate which: the lexicon, with its back-offs, restricted to the words that occur.

A Chinese word is also explained by its characters, an English one by the words that share its beginning: what the
lexicon knows of rare words is little. Words that nothing in the other half can translate are left out.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .lexicon import Floats, Lexicon
from .lexicon_words import Ids, Words
from .likelihood import Bag, Links
from .ordering import find_distinct

# How much the characters of a word and the words of the same beginning count beside the word itself.
# Chosen on synthetic documents and MAC-Dev, see benchmarks/RESULTS.md.
_CHARACTERS, _BEGINNINGS = 1.0, 0.5
# The background is this share of the document's own frequencies and for the rest the lexicon's.
_OWN_FREQUENCY = 0.4
# Pairs that stand together no more than this many times as often as by chance tell nothing.
_LEAST_RATIO = 1.0


class Types(NamedTuple):
    """The distinct known words of one half: their numbers in the lexicon, and the probability of each."""

    ids: Ids
    background: Floats


class Translations(NamedTuple):
    """Both halves as bags of types, and the links between them in both directions."""

    zh: Bag
    en: Bag
    zh_to_en: Links
    en_to_zh: Links


class _Entries(NamedTuple):
    """Pairs of a Chinese and an English type: t(en | zh) and t(zh | en) over the background."""

    zh: NDArray[np.int64]
    en: NDArray[np.int64]
    forward: Floats
    backward: Floats

    def scaled(self, share: Floats) -> "_Entries":
        return self._replace(forward=self.forward * share, backward=self.backward * share)


def translations(lexicon: Lexicon, zh: Words, en: Words, *, own: float = _OWN_FREQUENCY) -> Translations:
    """What the lexicon says about the words of two halves, a text a segment.

    `own`: the share of the halves' own frequencies in the background; in short texts they say little.
    """
    zh_types, zh_bag = _types(lexicon, zh, "zh", own)
    en_types, en_bag = _types(lexicon, en, "en", own)
    number = _numbers(en_types.ids, lexicon.size)
    entries = [
        _over_background(_entries(lexicon, zh_types.ids, number), zh_types.background, en_types.background),
        _characters(lexicon, zh_types, en_types, number),
        _beginnings(lexicon, zh_types, en_types),
    ]
    merged = _merged(entries, len(en_types.ids))
    zh_to_en = Links(merged.zh.astype(np.int32), merged.en.astype(np.int32), merged.forward)
    known_zh, known_en = _known(merged.zh, len(zh_types.ids)), _known(merged.en, len(en_types.ids))
    return Translations(_only(zh_bag, known_zh), _only(en_bag, known_en), zh_to_en, zh_to_en.turned(merged.backward))


def _types(lexicon: Lexicon, words: Words, lang: str, share: float) -> tuple[Types, Bag]:
    bag = _only(Bag(words.ids, words.first), words.ids >= 0, by_word=True)
    ids, _, counts, types = find_distinct(bag.types)
    general = lexicon.frequency["zh" if lang == "zh" else "en"][ids]
    own = counts / max(1, len(types))
    background = (share * own + (1 - share) * general).astype(np.float32)
    return Types(ids.astype(np.int32), background), Bag(types.astype(np.int32), bag.first)


def _only(bag: Bag, kept: NDArray[np.bool_], by_word: bool = False) -> Bag:
    """The bag without the types, or words, that aren't kept."""
    words = kept if by_word else kept[bag.types]
    before = np.concatenate(([0], np.cumsum(words)))
    return Bag(bag.types[words], before[bag.first])


def _known(types: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    return np.bincount(types, minlength=size) > 0


def _numbers(ids: Ids, size: int) -> NDArray[np.int64]:
    """The place of each lexicon number among these, -1 where it isn't there."""
    numbers = np.full(size, -1)
    numbers[ids] = np.arange(len(ids))
    return numbers


def _entries(lexicon: Lexicon, zh: Ids, number: NDArray[np.int64]) -> _Entries:
    row, en, forward, backward = lexicon.entries(zh)
    column = number[en]
    kept = column >= 0
    return _Entries(row[kept], column[kept], forward[kept], backward[kept])


def _over_background(entries: _Entries, zh: Floats, en: Floats) -> _Entries:
    return entries._replace(forward=entries.forward / en[entries.en], backward=entries.backward / zh[entries.zh])


def _characters(lexicon: Lexicon, zh: Types, en: Types, number: NDArray[np.int64]) -> _Entries:
    """What the characters of longer words translate, each an equal share of its word."""
    word, character, share = lexicon.characters(zh.ids)
    found = _entries(lexicon, character, number)
    over = _over_background(found, lexicon.frequency["zh"][character], en.background)
    # Backward, t(character | en) stands to the character's frequency as t(word | en) to the word's background: the
    # general frequency, as in the lexicon, since a word may be frequent here and its character common everywhere.
    general = lexicon.frequency["zh"][zh.ids] / zh.background
    scaled = over.scaled(_CHARACTERS * share[found.zh])
    return scaled._replace(zh=word[found.zh], backward=scaled.backward * general[word[found.zh]])


def _beginnings(lexicon: Lexicon, zh: Types, en: Types) -> _Entries:
    """What translates the words that begin like an English word of the document."""
    group = lexicon.beginnings(en.ids)
    groups = find_distinct(group[group >= 0]).values.astype(np.int32)
    found = _entries(lexicon, zh.ids, _numbers(groups, lexicon.size))
    members = np.flatnonzero(group >= 0)
    members = members[np.argsort(group[members], kind="stable")]
    first = np.searchsorted(group[members], groups)
    count = np.searchsorted(group[members], groups, side="right") - first
    repeats = count[found.en]
    ends = np.cumsum(repeats)
    entry = np.repeat(np.arange(len(found.zh)), repeats)
    member = members[np.repeat(first[found.en] - (ends - repeats), repeats) + np.arange(len(entry))]
    forward = found.forward[entry] / lexicon.frequency["en"][groups][found.en[entry]]
    backward = found.backward[entry] / zh.background[found.zh[entry]]
    general = lexicon.frequency["en"][en.ids] / en.background
    share = np.full(len(entry), _BEGINNINGS, dtype=np.float32)
    return _Entries(found.zh[entry], member, forward * general[member], backward).scaled(share)


def _merged(parts: list[_Entries], width: int) -> _Entries:
    """The sum of several lists of entries, sorted by Chinese type."""
    zh, en, forward, backward = (np.concatenate(column) for column in zip(*parts, strict=True))
    cells, _, _, place = find_distinct(zh * width + en)
    sums = [np.bincount(place, values, minlength=len(cells)).astype(np.float32) for values in (forward, backward)]
    telling = np.maximum(*sums) >= _LEAST_RATIO
    return _Entries(cells[telling] // width, cells[telling] % width, sums[0][telling], sums[1][telling])
