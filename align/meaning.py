"""Whether the sides of a pair say the same: the evidence of its words, by the lexicon, and of its vectors."""

import math
from collections.abc import Sequence

import numpy as np

from .encoder import load_builtin
from .lexicon import load_lexicon
from .lexicon_words import telling_words
from .likelihood import Explained, Floats
from .translations import translations

# How likely a word comes from the lexicon rather than from anywhere.
_MIX = 0.25
# The share of a text's own frequencies in the background, so that the words of its subject tell less than others; in a
# text of so many Chinese words half of that, as short texts don't show what is frequent in them.
_OWN_FREQUENCY, _SHORT = 0.4, 1000
# A pair with fewer telling words on a side says too little.
_FEWEST_WORDS = 3
# Pairs whose words are explained at a time: the diagonal of a square of so many.
_AT_A_TIME = 32


def word_odds(pairs: Sequence[tuple[str, str]]) -> Floats:
    """How well the words of both sides (Chinese, English) of each pair explain each other, in nats, float32 (pairs,).

    The mean log-likelihood ratio of the words that tell something, each side given the other (see `likelihood`).
    Translations mostly have 0.5 to 3, texts that have nothing to do with each other -0.3 to 0.2. Not a number where a
    side has too few words that tell.
    """
    lexicon = load_lexicon()
    words = lexicon.words([zh for zh, _ in pairs], "zh"), lexicon.words([en for _, en in pairs], "en")
    size = len(words[0].ids)
    zh, en, zh_to_en, en_to_zh = translations(lexicon, *words, own=_OWN_FREQUENCY * size / (size + _SHORT))
    ratios = _diagonal(Explained.of(zh, en, zh_to_en, _MIX)) + _diagonal(Explained.of(en, zh, en_to_zh, _MIX))
    counts = telling_words(words[0], lexicon.frequency["zh"]), telling_words(words[1], lexicon.frequency["en"])
    for count, bag in zip(counts, (zh, en), strict=True):
        # Words that nothing in the whole text could stand for aren't in the bags.
        ratios += np.maximum(count - np.diff(bag.first), 0) * np.float32(math.log(1 - _MIX))
    odds: Floats = (ratios / np.maximum(counts[0] + counts[1], 1)).astype(np.float32)
    odds[np.minimum(*counts) < _FEWEST_WORDS] = np.nan
    return odds


def cosines(pairs: Sequence[tuple[str, str]]) -> Floats:
    """The cosine of the vectors of both sides of each pair, by the encoder that ships, float32 (pairs,)."""
    encoder = load_builtin()
    found: Floats = (encoder.encode([zh for zh, _ in pairs]) * encoder.encode([en for _, en in pairs])).sum(axis=1)
    return found


def _diagonal(side: Explained) -> Floats:
    """The log-likelihood ratio of the words told in each pair, given its other side, in nats."""
    count = len(side.given.first) - 1
    ratios: Floats = np.zeros(count, dtype=np.float32)
    for begin in range(0, count, _AT_A_TIME):
        end = min(begin + _AT_A_TIME, count)
        ratios[begin:end] = side.rectangle(begin, end, begin, end, 1)[0].diagonal()
    return ratios
