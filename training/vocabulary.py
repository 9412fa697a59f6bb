"""The words that the lexicon tells apart: Chinese ones by code, English ones by stem."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from bialign.align.lexicon_words import BEGINNING, ENGLISH_BYTES, LONGEST, ChineseWords, codes_of, plain_english, stems
from corpus import Entry
from numpy.typing import NDArray

_ENGLISH = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
# A stem is believed where it is seen this often, absolutely and as a share of the inflected form.
_STEM_COUNT, _STEM_SHARE = 3, 0.02
# An English word seen less often is none of the lexicon's.
_LEAST_COUNT = 2
# What is added to the count of each Chinese word.
_SMOOTHING = 0.2
# The forms before each colon are read as the word after it.
_IRREGULAR = """went gone:go said:say was were been am are is being:be had has having:have did done does:do saw seen:see
took taken:take came:come got gotten:get made:make knew known:know thought:think told:tell felt:feel found:find gave
given:give kept:keep left:leave heard:hear stood:stand sat:sit lay lain:lie began begun:begin held:hold brought:bring
wrote written:write ran:run spoke spoken:speak met:meet paid:pay sent:send fell fallen:fall built:build led:lead grew
grown:grow lost:lose drew drawn:draw broke broken:break spent:spend bought:buy wore worn:wear chose chosen:choose
ate eaten:eat drank drunk:drink slept:sleep flew flown:fly drove driven:drive rose risen:rise caught:catch taught:teach
fought:fight sought:seek threw thrown:throw sang sung:sing hid hidden:hide won:win hung:hang struck:strike shook
shaken:shake woke woken:wake forgot forgotten:forget understood:understand became:become meant:mean sold:sell
men:man women:woman children:child feet:foot teeth:tooth wives:wife lives:life
better best:good worse worst:bad could:can would:will should:shall might:may me my mine:i him his:he her hers:she
us our ours:we them their theirs:they your yours:you"""


class ChineseVocabulary(NamedTuple):
    """A cutter whose costs fit the training text, its sorted codes, and how often each word was cut, int64."""

    cutter: ChineseWords
    codes: NDArray[np.uint64]
    counts: NDArray[np.int64]


def simplified_forms(entries: Iterable[Entry]) -> NDArray[np.uint16]:
    """For each code point below 2^16 the simplified character it most often stands for, uint16, (65536,).

    A character that is as frequent in simplified headwords as in traditional ones stands for itself.
    """
    seen: Counter[tuple[str, str]] = Counter()
    simple: Counter[str] = Counter()
    for entry in entries:
        if len(entry.traditional) == len(entry.simplified):
            seen.update(zip(entry.traditional, entry.simplified, strict=True))
            simple.update(entry.simplified)
    best: dict[str, tuple[int, str]] = {}
    for (traditional, simplified), count in sorted(seen.items()):
        best[traditional] = max(best.get(traditional, (0, "")), (count, simplified))
    table = np.arange(1 << 16, dtype=np.uint16)
    for traditional, (count, simplified) in best.items():
        if max(ord(traditional), ord(simplified)) < 1 << 16 and simple[traditional] < count:
            table[ord(traditional)] = ord(simplified)
    return table


def chinese_vocabulary(
    entries: Sequence[Entry], texts: Sequence[str], simplified: NDArray[np.uint16], rounds: int = 3
) -> ChineseVocabulary:
    """The headwords of one to four characters, and every character in them."""
    heads = [entry.simplified for entry in entries if is_word(entry.simplified)]
    codes = np.unique(codes_of([*heads, *(character for head in heads for character in head)]))
    lengths = sum(((codes >> np.uint64(shift)) & np.uint64(0xFFFF) > 0).astype(int) for shift in (48, 32, 16, 0))
    # At first longer words are simply preferred.
    costs = (10.0 + lengths).astype(np.float32)
    counts = np.zeros(len(codes), dtype=np.int64)
    for _ in range(rounds):
        ids = ChineseWords(codes, costs, simplified).words(texts).ids
        counts = np.bincount(ids[ids >= 0], minlength=len(codes))
        smoothed = counts + _SMOOTHING
        costs = -np.log(smoothed / smoothed.sum()).astype(np.float32)
    return ChineseVocabulary(ChineseWords(codes, costs, simplified), codes, counts)


def is_word(word: str) -> bool:
    """Whether it is one to four Chinese characters of the basic plane."""
    return 0 < len(word) <= LONGEST and all("\u3400" <= c <= "\u9fff" for c in word)


class EnglishVocabulary:
    """English surfaces and their stems, learnt from texts.

    `names`: the stems, sorted, then the beginnings that many of them share; `number_of`: the number of each surface's
    stem; `beginning_of`: for each stem the number of its beginning, -1 for short ones.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        raw: Counter[str] = Counter()
        for text in texts:
            raw.update(plain_english(word)[:ENGLISH_BYTES] for word in _ENGLISH.findall(text))
        irregular = dict(_irregular())
        stem = {word: _stem(word, raw, irregular) for word in sorted(raw)}
        counts: Counter[str] = Counter()
        for word in sorted(raw):
            counts[stem[word]] += raw[word]
        self.names = sorted(word for word in counts if counts[word] >= _LEAST_COUNT)
        self.stems = len(self.names)
        number = {name: k for k, name in enumerate(self.names)}
        self.number_of = {w: number[stem[w]] for w in sorted(raw) if stem[w] in number}
        self.beginning_of = self._add_beginnings()

    def _add_beginnings(self) -> NDArray[np.int64]:
        own = [name[:BEGINNING] + "~" if len(name) > BEGINNING else "" for name in self.names]
        beginnings = sorted({*own} - {""})
        number = {name: self.stems + k for k, name in enumerate(beginnings)} | {"": -1}
        self.names.extend(beginnings)
        self.number_of.update({name: number[name] for name in beginnings})
        return np.array([number[name] for name in own])

    def surfaces(self) -> tuple[NDArray[np.bytes_], NDArray[np.uint16]]:
        """All surfaces, sorted, and the number of each."""
        listed = sorted(self.number_of, key=str.encode)
        numbers = np.array([self.number_of[surface] for surface in listed], dtype=np.uint16)
        return np.array(listed, dtype=f"S{ENGLISH_BYTES}"), numbers


def _stem(word: str, raw: Counter[str], irregular: dict[str, str]) -> str:
    seen: set[str] = set()
    while word not in seen:
        seen.add(word)
        least = max(_STEM_COUNT, _STEM_SHARE * raw[word])
        word = irregular.get(word) or next((stem for stem in stems(word) if raw[stem] >= least), word)
    return word


def _irregular() -> Iterator[tuple[str, str]]:
    forms: list[str] = []
    for token in _IRREGULAR.split():
        form, _, base = token.partition(":")
        forms.append(form)
        if base:
            yield from ((f, base) for f in forms)
            forms = []
