"""Candidates for a glossary, mined from a bitext: phrases of either language that stand in the same beads.

A Chinese phrase of up to four words of the lexicon and an English one of up to four words are each other's candidates
where their beads agree the most: Dice's coefficient, 2 |A and B| / (|A| + |B|) (Dice 1945; for terms: Smadja, McKeown
and Hatzivassiloglou 1996). Among equals the lexicon says which English is the likelier translation.

The rule `term-inconsistent` has a measure of its own (`qa.terms.renderings`), as it asks the opposite: how a name is
rendered where it is not rendered alike. As candidates its pairs are right less often, see `benchmarks/RESULTS.md`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ...align.bitext import Bead, Bitext
from ...align.lexicon import load_lexicon
from ...align.lexicon_words import stems
from ...text.characters import han_count
from ..terms.english import FUNCTION_WORDS
from ..terms.mining import LOOSE
from .english_forms import English
from .entries import Term, compact

# Phrases have at most this many words, Chinese ones this many characters.
_WORDS, _CHARACTERS = 4, 10
# Beads that a phrase must stand in, and how well the beads of two phrases must agree.
LEAST, _AGREEMENT = 2, 0.6
# Agreement this much lower may be made up for by likelihood.
_NEAR = 0.1
# Words at which no term begins or ends, besides those at which no name does: what official prose counts and does.
_LOOSE_ZH = LOOSE | frozenset(
    """分别 次 进一步 实现 达到 建立 完善 组织 积极 全面 不断 累计 同比 增长 其中 已 新 全 市 我市 全市 全国 本市 元
    万元 亿元 充分""".split()
)
_LOOSE_EN = FUNCTION_WORDS | frozenset(
    """more most up out during after before through including include year years total city new""".split()
)


class Candidate(NamedTuple):
    """A term and its rendering, in how many beads both stand, and in how many the Chinese one."""

    zh: str
    en: str
    together: int
    beads: int

    @property
    def term(self) -> Term:
        """The candidate as an entry of a glossary."""
        return Term(self.zh, (self.en,), note=f"{self.together}/{self.beads}")


def candidates(bitext: Bitext, least: int = LEAST) -> list[Candidate]:
    """Terms that stand in at least `least` beads, with the English that stands there, the most frequent first."""
    beads = [bead for bead in bitext.beads if bead.zh and bead.en]
    zh = _recurrent(_chinese(bitext, beads), least)
    forms = [_english(bitext, bead) for bead in beads]
    en = _recurrent([{phrase for phrase, _ in found} for found in forms], least)
    written = _commonest_forms(forms)
    pairs = _best_pairs(zh, en)
    found = [Candidate(phrase, written[other], len(zh[phrase] & en[other]), len(zh[phrase])) for phrase, other in pairs]
    return sorted(found, key=lambda c: (-c.beads, c.zh))


def _chinese(bitext: Bitext, beads: Sequence[Bead]) -> list[set[str]]:
    """The Chinese phrases of each bead."""
    texts = [compact(bitext.clean(bead, "zh").text) for bead in beads]
    words = load_lexicon().words(texts, "zh")
    found: list[set[str]] = []
    for i, text in enumerate(texts):
        part = slice(int(words.first[i]), int(words.first[i + 1]))
        spans = list(zip(words.start[part].tolist(), words.end[part].tolist(), strict=True))
        found.append(set(_chinese_phrases(text, spans)))
    return found


def _chinese_phrases(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    for first in range(len(spans)):
        for last in range(first, min(first + _WORDS, len(spans))):
            if last > first and spans[last][0] != spans[last - 1][1]:
                break
            phrase = text[spans[first][0] : spans[last][1]]
            edges = text[slice(*spans[first])], text[slice(*spans[last])]
            if 1 < len(phrase) <= _CHARACTERS and _LOOSE_ZH.isdisjoint(edges) and han_count(phrase) == len(phrase):
                yield phrase


def _english(bitext: Bitext, bead: Bead) -> list[tuple[str, str]]:
    """The English phrases of a bead, each in its bare form and as it stands."""
    english = English(bitext.clean(bead, "en").text)
    words = english.words
    found = []
    for first in range(len(words)):
        for last in range(first + 1, min(first + _WORDS, len(words)) + 1):
            between = english.text[words[first].start : words[last - 1].end]
            if any(c in between for c in ',.;:()"“”') or not between.replace(" ", "").replace("-", "").isalpha():
                break
            if words[first].plain not in _LOOSE_EN and words[last - 1].plain not in _LOOSE_EN and len(between) > 2:
                found.append((" ".join(_bare(word.plain) for word in words[first:last]), between))
    return found


def _bare(word: str) -> str:
    """One form for all inflected ones."""
    return min((word, *stems(word)[:1]), key=len)


def _recurrent(phrases: Iterable[set[str]], least: int) -> dict[str, frozenset[int]]:
    """The beads of every phrase that stands in enough of them."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for bead, found in enumerate(phrases):
        for phrase in found:
            places[phrase].add(bead)
    return {phrase: frozenset(beads) for phrase, beads in places.items() if len(beads) >= least}


def _commonest_forms(forms: Iterable[list[tuple[str, str]]]) -> dict[str, str]:
    """How each phrase is mostly written; with small letters where it has them anywhere."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for found in forms:
        for phrase, text in found:
            counts[phrase][text] += 1
    return {
        phrase: min(count, key=lambda text: (-count[text], not text.islower(), text))
        for phrase, count in counts.items()
    }


def _best_pairs(zh: dict[str, frozenset[int]], en: dict[str, frozenset[int]]) -> list[tuple[str, str]]:
    """Every Chinese phrase with the English one that agrees best with it, and it with that, longer ones first."""
    in_bead: defaultdict[int, list[str]] = defaultdict(list)
    for phrase, beads in en.items():
        for bead in beads:
            in_bead[bead].append(phrase)
    scored = []
    for phrase, beads in zh.items():
        shared = Counter(other for bead in beads for other in in_bead[bead])
        rivals = [(2 * n / (len(beads) + len(en[other])), other) for other, n in shared.items()]
        best = max((dice for dice, _ in rivals), default=0.0)
        near = [(dice, other) for dice, other in rivals if dice >= max(_AGREEMENT, best - _NEAR)]
        if near:
            scored.append((phrase, *_likeliest(phrase, near)))
    return list(_apart(scored, zh))


def _likeliest(phrase: str, rivals: list[tuple[float, str]]) -> tuple[str, float]:
    """The rival that the lexicon holds the likeliest translation, and how likely it is, in nats."""
    lexicon = load_lexicon()
    weighed = [(lexicon.affinity(phrase, other), dice, other) for dice, other in rivals]
    affinity, _, other = max(weighed)
    return other, affinity


def _apart(scored: list[tuple[str, str, float]], zh: dict[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """The pairs that are likely at all, each English phrase once, no part of a phrase that stands nowhere else."""
    taken: dict[str, str] = {}
    for phrase, other, affinity in sorted(scored, key=lambda row: (-row[2], row[0])):
        if affinity > 0 and other not in taken:
            taken[other] = phrase
    kept = {phrase: other for other, phrase in taken.items()}
    for phrase, other in kept.items():
        longer = (known for known in kept if phrase in known and phrase != known)
        if not any(zh[known] == zh[phrase] for known in longer):
            yield phrase, other
