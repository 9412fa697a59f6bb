"""The bilingual lexicon: which words translate which, learnt from parallel text (IBM Model 1, Brown et al. 1993).

It ships as flat arrays that are mapped into memory, see `lexicon_data/MODEL_CARD.md`; loading reads next to nothing.
"""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .bitext import Lang
from .lexicon_words import ChineseWords, EnglishWords, Words

Floats = NDArray[np.float32]

# A step of a quantised translation probability and of a word's frequency, in nats; 255 steps reach down to e^-8, e^-20.
PROBABILITY_STEP, FREQUENCY_STEP = 8 / 255, 20 / 255
_DATA = Path(__file__).with_name("lexicon_data")


class Token(NamedTuple):
    """A word in a text: its number in the lexicon, -1 where unknown, and its bounds."""

    id: int
    start: int
    end: int


class Lexicon:
    """Words of both languages and the probabilities that one translates the other."""

    def __init__(self, folder: Path = _DATA) -> None:
        arrays = {path.stem: np.load(path, mmap_mode="r") for path in sorted(folder.glob("*.npy"))}
        self._first, self._en = arrays["first"], arrays["en"]
        self._forward, self._backward = arrays["forward"], arrays["backward"]
        self.frequency: dict[Lang, Floats] = {
            "zh": _frequencies(arrays["zh_frequency"]),
            "en": _frequencies(arrays["en_frequency"]),
        }
        self._words: dict[Lang, ChineseWords | EnglishWords] = {
            "zh": ChineseWords(arrays["zh_words"], -np.log(self.frequency["zh"]), arrays["simplified"]),
            "en": EnglishWords(arrays["en_surfaces"], arrays["en_stems"]),
        }

    def words(self, texts: list[str], lang: Lang) -> Words:
        """The words of several texts at once."""
        return self._words[lang].words(texts)

    def tokens(self, text: str, lang: Lang) -> list[Token]:
        """The words of a text."""
        words = self.words([text], lang)
        return [Token(*t) for t in zip(words.ids.tolist(), words.start.tolist(), words.end.tolist(), strict=True)]

    def translation(self, zh: int, en: int) -> float:
        """t(en | zh), the probability that this Chinese word is translated by this English one."""
        if zh < 0 or en < 0:
            return 0.0
        begin, end = int(self._first[zh]), int(self._first[zh + 1])
        place = begin + int(np.searchsorted(self._en[begin:end], en))
        found = place < end and int(self._en[place]) == en
        return float(_probabilities(self._forward[place : place + 1])[0]) if found else 0.0

    def entries(self, zh: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.uint16], Floats, Floats]:
        """The translations of these Chinese words, a row each: index into `zh`, English word, t(en | zh), t(zh | en)."""
        begin, count = self._first[zh].astype(np.int64), np.diff(self._first)[zh].astype(np.int64)
        ends = np.cumsum(count)
        row = np.repeat(np.arange(len(zh)), count)
        place = np.repeat(begin - (ends - count), count) + np.arange(int(ends[-1]) if len(ends) else 0)
        return row, self._en[place], _probabilities(self._forward[place]), _probabilities(self._backward[place])


def _probabilities(steps: NDArray[np.uint8]) -> Floats:
    return _PROBABILITIES[steps]


def _frequencies(steps: NDArray[np.uint8]) -> Floats:
    values: Floats = np.exp((steps.astype(np.float32) - 255) * np.float32(FREQUENCY_STEP))
    return values


_PROBABILITIES: Floats = np.exp((np.arange(256, dtype=np.float32) - 255) * np.float32(PROBABILITY_STEP))
_PROBABILITIES[0] = 0.0


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The lexicon that ships with the package."""
    return Lexicon()
