"""The words that the lexicon tells apart: Chinese ones by code, English ones by stem."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bialign.align.lexicon_words import BEGINNING, ENGLISH_BYTES, LONGEST, ChineseWords, codes_of, plain_english, stems
from corpus import Entry

import re

_ENGLISH = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
# A stem is believed where it is seen this often, absolutely and as a share of the inflected form.
_STEM_COUNT, _STEM_SHARE = 3, 0.02
_IRREGULAR = """went gone:go said:say was were been am are is being:be had has having:have did done does:do saw seen:see
took taken:take came:come got gotten:get made:make knew known:know thought:think told:tell felt:feel found:find gave
given:give kept:keep left:leave heard:hear stood:stand sat:sit lay lain:lie began begun:begin held:hold brought:bring
wrote written:write ran:run spoke spoken:speak met:meet paid:pay sent:send fell fallen:fall built:build led:lead grew
grown:grow lost:lose drew drawn:draw broke broken:break spent:spend bought:buy wore worn:wear chose chosen:choose
ate eaten:eat drank drunk:drink slept:sleep flew flown:fly drove driven:drive rose risen:rise caught:catch taught:teach
fought:fight sought:seek threw thrown:throw sang sung:sing hid hidden:hide won:win hung:hang struck:strike shook
shaken:shake woke woken:wake forgot forgotten:forget understood:understand became:become meant:mean sold:sell
men:man women:woman children:child feet:foot teeth:tooth people's:people wives:wife lives:life
better best:good worse worst:bad could:can would:will should:shall might:may me my mine:i him:he her hers:she
us our ours:we them their theirs:they your yours:you""".replace("\n", " ")


def simplified_forms(entries: Iterable[Entry]) -> NDArray[np.uint16]:
    """For each code point below 2^16 the simplified character it most often stands for, uint16, (65536,)."""
    seen: Counter[tuple[str, str]] = Counter()
    simple: Counter[str] = Counter()
    for entry in entries:
        if len(entry.traditional) == len(entry.simplified):
            seen.update(zip(entry.traditional, entry.simplified, strict=True))
            simple.update(entry.simplified)
    table = np.arange(1 << 16, dtype=np.uint16)
    best: dict[str, tuple[int, str]] = {}
    for (traditional, simplified), count in sorted(seen.items()):
        best[traditional] = max(best.get(traditional, (0, "")), (count, simplified))
    for traditional, (count, simplified) in best.items():
        if max(ord(traditional), ord(simplified)) < 1 << 16 and simple[traditional] < count:
            table[ord(traditional)] = ord(simplified)
    return table


def is_word(word: str) -> bool:
    """Whether it is one to four Chinese characters of the basic plane."""
    return 0 < len(word) <= LONGEST and all("\u3400" <= c <= "\u9fff" for c in word)


def chinese_cutter(words: Sequence[str], texts: Sequence[str], simplified: NDArray[np.uint16], rounds: int) -> tuple[ChineseWords, NDArray[np.uint64], NDArray[np.int64]]:
    """A cutter whose costs fit these texts, its sorted codes, and how often each word was cut, int64."""
    codes = np.unique(codes_of(words))
    lengths = np.array([sum(bool(int(c) >> shift & 0xFFFF) for shift in (48, 32, 16, 0)) for c in codes])
    # At first longer words are simply preferred.
    costs = (10.0 + lengths).astype(np.float32)
    for _ in range(rounds):
        cutter = ChineseWords(codes, costs, simplified)
        counts = np.zeros(len(codes), dtype=np.int64)
        for begin in range(0, len(texts), 20000):
            ids = cutter.words(texts[begin : begin + 20000]).ids
            counts += np.bincount(ids[ids >= 0], minlength=len(codes))
        costs = -np.log((counts + 0.2) / (counts.sum() + 0.2 * len(codes))).astype(np.float32)
    return ChineseWords(codes, costs, simplified), codes, counts


class EnglishStems:
    """English surfaces and their stems, learnt from texts; `surfaces[k]` has the stem `names[stem_of[k]]`."""

    def __init__(self, texts: Iterable[str], least: int) -> None:
        raw: Counter[str] = Counter()
        for text in texts:
            raw.update(plain_english(word) for word in _ENGLISH.findall(text))
        irregular = {w: base for group in _pairs() for w, base in group}
        stem = {word: self._stem(word, raw, irregular) for word in sorted(raw)}
        counts: Counter[str] = Counter()
        for word, count in raw.items():
            counts[stem[word]] += count
        kept = sorted((w for w in counts if counts[w] >= least), key=lambda w: (-counts[w], w))[: (1 << 16) - 1]
        self.names = sorted(kept)
        number = {name: k for k, name in enumerate(self.names)}
        listed = {w[:ENGLISH_BYTES]: number[stem[w]] for w in sorted(raw, key=lambda w: (raw[w], w)) if stem[w] in number and (raw[w] > 1 or stem[w] == w)}
        self.number = {w: number[stem[w]] for w in raw if stem[w] in number}
        self.surfaces = sorted(listed)
        self.stem_of = [listed[s] for s in self.surfaces]

    @staticmethod
    def _stem(word: str, raw: Counter[str], irregular: dict[str, str]) -> str:
        seen = set()
        while word not in seen:
            seen.add(word)
            if word in irregular:
                word = irregular[word]
                continue
            word = next((s for s in stems(word) if raw[s] >= max(_STEM_COUNT, _STEM_SHARE * raw[word])), word)
        return word

    def beginnings(self) -> dict[str, list[int]]:
        """The stems that share their first letters, by these letters and `~`."""
        groups: dict[str, list[int]] = {}
        for k, name in enumerate(self.names):
            if len(name) > BEGINNING:
                groups.setdefault(name[:BEGINNING] + "~", []).append(k)
        return groups


def _pairs() -> Iterable[list[tuple[str, str]]]:
    forms: list[str] = []
    for token in _IRREGULAR.split():
        form, _, base = token.partition(":")
        forms.append(form)
        if base:
            yield [(f, base) for f in forms if f != base]
            forms = []
