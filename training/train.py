"""Trains the bilingual lexicon: `python training/train.py` (see README.md)."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from bialign.align.lexicon import FREQUENCY_STEP, NO_GROUP
from bialign.align.lexicon_words import EnglishWords, Words, codes_of
from corpus import DICTIONARY, DOMAINS, Pair, dictionary, sentence_pairs
from ibm1 import Table, Tokens, train
from numpy.typing import NDArray
from pack import pruned, quantised, with_beginnings, write
from vocabulary import ChineseVocabulary, EnglishVocabulary, chinese_vocabulary, is_word, simplified_forms

# Longer pairs teach little and cost their length squared.
_MOST_WORDS = 30
_ROUNDS = 5
# Added to the count of each word.
_SMOOTHING = 0.2


def main() -> None:
    """Trains and writes the lexicon, and says how long each step took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="folder of the training files")
    parser.add_argument("--out", type=Path, default=Path("align/lexicon_data"))
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    options = parser.parse_args()
    log = Log()
    entries, pairs = dictionary(), list(sentence_pairs(options.data))
    simplified = simplified_forms(entries)
    chinese = chinese_vocabulary(entries, [pair.zh for pair in pairs], simplified)
    pairs += [Pair(entry.simplified, gloss, DICTIONARY) for entry in entries for gloss in entry.glosses]
    english = EnglishVocabulary(pair.en for pair in pairs)
    log.say(f"{len(pairs)} pairs, {len(chinese.codes)} Chinese words, {english.stems} English stems")
    zh, en, domain, en_counts = _tokens(pairs, chinese, english)
    table = train(zh, en, domain, DOMAINS, options.rounds)
    log.say(f"{len(table.zh)} word pairs")
    arrays = _arrays(table, chinese, english, en_counts)
    size = sum(array.nbytes for array in arrays.values())
    digest = write(options.out, arrays | {"simplified": simplified})
    log.say(f"{len(arrays['en'])} word pairs kept, {size + simplified.nbytes} bytes, SHA-256 {digest}")


class Log:
    """Says how long what took, on standard error."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def say(self, words: str) -> None:
        """Print the words after the seconds since the beginning."""
        print(f"{time.monotonic() - self._began:6.1f} s  {words}", file=sys.stderr, flush=True)


def _arrays(
    table: Table, chinese: ChineseVocabulary, english: EnglishVocabulary, en_counts: NDArray[np.float64]
) -> dict[str, NDArray[Any]]:
    """What is written, by name; see the model card."""
    zh_counts = chinese.counts + _SMOOTHING
    shares = zh_counts / zh_counts.sum(), en_counts / en_counts[: english.stems].sum()
    table = pruned(with_beginnings(table, english.beginning_of, en_counts), *shares)
    surfaces, numbers = english.surfaces()
    beginning = np.full(len(en_counts), NO_GROUP)
    beginning[: english.stems] = np.where(english.beginning_of < 0, NO_GROUP, english.beginning_of)
    return {
        "zh_words": chinese.codes,
        "zh_frequency": quantised(shares[0], FREQUENCY_STEP),
        "en_surfaces": surfaces,
        "en_stems": numbers,
        "en_beginning": beginning.astype(np.uint16),
        "en_frequency": quantised(shares[1], FREQUENCY_STEP),
        "first": np.searchsorted(table.zh, np.arange(len(chinese.codes) + 1)).astype(np.uint32),
        "en": table.en.astype(np.uint16),
        "forward": quantised(table.forward),
        "backward": quantised(table.backward),
    }


def _tokens(
    pairs: Sequence[Pair], chinese: ChineseVocabulary, english: EnglishVocabulary
) -> tuple[Tokens, Tokens, NDArray[np.int8], NDArray[np.float64]]:
    """The known words of all pairs and of headwords spelled by character, the domain of each, and English counts."""
    words = EnglishWords(*english.surfaces())
    spelled = [pair for pair in pairs if pair.domain == DICTIONARY and len(pair.zh) > 1 and is_word(pair.zh)]
    zh, en = chinese.cutter.words([pair.zh for pair in pairs]), words.words([pair.en for pair in pairs])
    en_parts = [en, words.words([pair.en for pair in spelled])]
    # Words that only their beginning is known of teach nothing.
    known = [part._replace(ids=np.where(part.ids < english.stems, part.ids, -1)) for part in en_parts]
    zh_parts = [zh, _characters(spelled, chinese.codes)]
    domain = np.array([pair.domain for pair in (*pairs, *spelled)], dtype=np.int8)
    sizes = [np.concatenate([np.diff(part.first) for part in parts]) for parts in (zh_parts, known)]
    good = np.all([(size > 0) & (size <= _MOST_WORDS) for size in sizes], axis=0)
    ids = known[0].ids
    counts = np.bincount(ids[ids >= 0], minlength=len(english.names)) + _SMOOTHING
    grouped = english.beginning_of >= 0
    counts += np.bincount(english.beginning_of[grouped], counts[: english.stems][grouped], minlength=len(english.names))
    return _joined(zh_parts, good), _joined(known, good), domain, counts


def _characters(pairs: Sequence[Pair], codes: NDArray[np.uint64]) -> Words:
    """The Chinese side of these pairs, one character a word."""
    ids = np.searchsorted(codes, codes_of([character for pair in pairs for character in pair.zh])).astype(np.int32)
    return Words(ids, ids, ids, np.cumsum([0, *(len(pair.zh) for pair in pairs)]))


def _joined(parts: Sequence[Words], good: NDArray[np.bool_]) -> Tokens:
    ids = np.concatenate([part.ids for part in parts])
    pair = np.repeat(np.arange(len(good), dtype=np.int32), np.concatenate([np.diff(part.first) for part in parts]))
    kept = (ids >= 0) & good[pair]
    return Tokens(ids[kept], pair[kept])


if __name__ == "__main__":
    main()
