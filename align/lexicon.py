"""The bilingual lexicon: which words translate which, learnt from parallel text (IBM Model 1, Brown et al. 1993).

It ships as flat arrays that are mapped into memory, see `lexicon_data/MODEL_CARD.md`; loading reads next to nothing.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .bitext import Lang
from .lexicon_words import ChineseWords, EnglishWords, Ids, Words, find_sorted

Floats = NDArray[np.float32]

# A step of a quantised translation probability and of a word's frequency, in nats; 255 steps reach down to e^-8, e^-20.
PROBABILITY_STEP, FREQUENCY_STEP = 8 / 255, 20 / 255
# So many short texts are kept with their words.
_MOST_KNOWN = 20_000
# How likely a word of a short text is a translation of the other text rather than anything.
_MIX = 0.3
# The beginning of a word that is too short to have one.
NO_GROUP = 0xFFFF
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
        self._beginning = arrays["en_beginning"]
        self._codes = arrays["zh_words"]
        self._ratio_cache: dict[int, dict[int, tuple[float, float]]] = {}
        self._known_cache: dict[tuple[str, Lang], list[int]] = {}
        self.size = len(arrays["en_frequency"])
        self.frequency: dict[Lang, Floats] = {
            "zh": _frequencies(arrays["zh_frequency"]),
            "en": _frequencies(arrays["en_frequency"]),
        }
        self.english = EnglishWords(arrays["en_surfaces"], arrays["en_stems"])
        self._simplified = arrays["simplified"]
        self._words: dict[Lang, ChineseWords | EnglishWords] = {
            "zh": ChineseWords(arrays["zh_words"], -np.log(self.frequency["zh"]), arrays["simplified"]),
            "en": self.english,
        }

    def words(self, texts: Sequence[str], lang: Lang) -> Words:
        """The words of several texts at once."""
        return self._words[lang].words(texts)

    def simplified(self, text: str) -> str:
        """The text with traditional characters read as their simplified forms, one for one."""
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        read = np.where(points < len(self._simplified), self._simplified[np.minimum(points, 0xFFFF)], points)
        return read.astype(np.uint32).tobytes().decode("utf-32-le", "surrogatepass")

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

    def entries(self, zh: Ids) -> tuple[NDArray[np.int64], NDArray[np.uint16], Floats, Floats]:
        """The translations of these Chinese words: index into `zh`, English word, t(en | zh), t(zh | en)."""
        begin, count = self._first[zh].astype(np.int64), np.diff(self._first)[zh].astype(np.int64)
        ends = np.cumsum(count)
        row = np.repeat(np.arange(len(zh)), count)
        place = np.repeat(begin - (ends - count), count) + np.arange(int(ends[-1]) if len(ends) else 0)
        return row, self._en[place], _probabilities(self._forward[place]), _probabilities(self._backward[place])

    def affinity(self, zh: str, en: str) -> float:
        """How much likelier two short texts are as each other's translation than by chance: nats, symmetric.

        The mean of the log-likelihood ratios of IBM Model 1 in both directions, against the words' frequencies.
        """
        zh_words, en_words = self._known(zh, "zh"), self._known(en, "en")
        if not zh_words or not en_words:
            return 0.0
        links = [self._ratios(word) for word in zh_words]
        table = np.array([[row.get(word, (0.0, 0.0)) for word in en_words] for row in links])
        means = table[:, :, 0].mean(axis=0), table[:, :, 1].mean(axis=1)
        return float(sum(np.log(1 - _MIX + _MIX * mean).sum() for mean in means) / 2)

    def _known(self, text: str, lang: Lang) -> list[int]:
        """The known words of a short text, which is often asked for again and again."""
        if (text, lang) not in self._known_cache:
            if len(self._known_cache) >= _MOST_KNOWN:
                self._known_cache.clear()
            self._known_cache[text, lang] = [i for i in self.words([text], lang).ids.tolist() if i >= 0]
        return self._known_cache[text, lang]

    def list_ratios(self, zh: int) -> dict[int, tuple[float, float]]:
        """The English words that translate a Chinese one, and how much likelier either is beside the other."""
        return self._ratios(zh)

    def _ratios(self, zh: int) -> dict[int, tuple[float, float]]:
        """Of each word that translates this one: t(en | zh) / p(en), and t(zh | en) / p(zh)."""
        if zh not in self._ratio_cache:
            _, en, forward, backward = self.entries(np.array([zh], dtype=np.int32))
            ahead = (forward / self.frequency["en"][en]).tolist()
            back = (backward / self.frequency["zh"][zh]).tolist()
            self._ratio_cache[zh] = dict(zip(en.tolist(), zip(ahead, back, strict=True), strict=True))
        return self._ratio_cache[zh]

    def characters(self, zh: Ids) -> tuple[NDArray[np.int64], Ids, Floats]:
        """The characters of words that have several: index into `zh`, the character as a word, one over length."""
        shifts = np.arange(48, -1, -16, dtype=np.uint64)
        points = (self._codes[zh][:, None] >> shifts) & np.uint64(0xFFFF)
        length = (points > 0).sum(axis=1)
        word, place = np.nonzero((points > 0) & (length > 1)[:, None])
        character = find_sorted(self._codes, points[word, place] << np.uint64(48))
        known = character >= 0
        return word[known], character[known], (1 / length[word[known]]).astype(np.float32)

    def beginnings(self, en: Ids) -> Ids:
        """The number that stands for all words that begin like each of these; -1 for short words."""
        group = self._beginning[en].astype(np.int32)
        return np.where(group == NO_GROUP, -1, group).astype(np.int32)


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
