"""How a name is rendered, occurrence by occurrence: the run of English words that goes with it.

A word goes with a name where the lexicon links it to one of the name's words, or where it stands in most beads that
have the name and in few others. The run with most such words is the rendering; words in capitals beside it belong
to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .document_words import DocumentWords
from .english import EnglishWord
from .mining import Occurrence
from .quoted import Quoted

# Share of a name's beads that have a word, and how much oftener than elsewhere, for the word to go with the name.
_LEAST_SHARE, _LEAST_LIFT = 0.5, 2.0
# A word's share of beads that have the name, times this, is how far it is the name's own; less than that is chance.
_OWN, _LEAST_OWN = 2.0, 0.5
# What a word counts that the document links to the name, the lexicon, or both.
_BY_DOCUMENT, _BY_LEXICON = 1.0, 0.8
# What each word costs that nothing links to the name.
_STRANGER = 0.5
_BREAKS = frozenset(',;:.!?()[]“”"/、，；：。《》')
_MOST_STRANGERS = 1
_AND = ("and",)
# Longest runs, in words; a name in fewer beads tells nothing of the words that stand there.
_LONGEST_RUN, _LEAST_BEADS = 16, 3
# How much it counts that name and rendering both stand in quotation marks or both don't.
_SAME_QUOTING = 1.0
# A quotation of few words renders a quoted name, and is as sure as two words of it.
_SHORT_QUOTATION, _QUOTED_ALIKE = 5, 2.0


class Rendering(NamedTuple):
    """The English for one occurrence of a name: bounds in the bead's English text, its words' keys, in order.

    `quotation`: whether it is all that stands within quotation marks.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    score: float
    quotation: bool = False


Weights = Mapping[str, float]


def weigh(words: DocumentWords, occurrences: Sequence[Occurrence]) -> Weights:
    """How much each English word goes with the name that has these occurrences."""
    beads = sorted({o.bead for o in occurrences})
    counts = Counter(key for bead in beads for key in words.en_keys[bead])
    linked = find_linked_keys(words, occurrences[0])
    total = len(words.beads)
    weights: dict[str, float] = {}
    for key, count in counts.items():
        share, general = count / len(beads), len(words.places[key]) / total
        told = len(beads) >= _LEAST_BEADS and share >= _LEAST_SHARE and share >= _LEAST_LIFT * general
        own = min(1.0, _OWN * count / len(words.places[key]))
        by_document = own if told and own >= _LEAST_OWN else 0.0
        if by_document or key in linked:
            weights[key] = _BY_DOCUMENT * by_document + _BY_LEXICON * (key in linked) * (1 + own) / 2
    return weights


def find_linked_keys(words: DocumentWords, occurrence: Occurrence, loose: bool = False) -> frozenset[str]:
    """The English words that the lexicon links to the words of a name; `loose`: to their characters, too."""
    inside = [w for w in words.zh[occurrence.bead] if occurrence.start <= w.start and w.end <= occurrence.end]
    return frozenset().union(*(words.may_render(w) if loose else words.links.get(w.id, ()) for w in inside))


def find_renderings(words: DocumentWords, occurrences: Sequence[Occurrence], weights: Weights) -> list[Rendering]:
    """The best runs of words for a name in the bead of these occurrences, at most as many; the best one first."""
    bead = occurrences[0].bead
    text, row = words.en_texts[bead], words.en[bead]
    linked = find_linked_keys(words, occurrences[0])
    if any(q.start == occurrences[0].start and q.mark != "《" for q in words.zh_quoted[bead]):
        short = _find_short_quotations(words, bead, weights, len(occurrences))
        if len(short) == len(occurrences):
            return short
    quoted = _is_inside(words.zh_quoted[bead], occurrences[0].start)
    favour = bool(words.zh_quoted[bead] and words.en_quoted[bead])
    scored = [
        (
            score + _SAME_QUOTING * (favour and _is_inside(words.en_quoted[bead], row[first].start) == quoted),
            first,
            last,
        )
        for score, first, last in _find_runs(text, row, weights, linked)
    ]
    chosen: list[tuple[float, int, int]] = []
    for score, first, last in sorted(scored, key=lambda c: (-c[0], c[1])):
        if len(chosen) == len(occurrences):
            break
        if all(last < a or b < first for _, a, b in chosen):
            chosen.append((score, first, last))
    loose = find_linked_keys(words, occurrences[0], loose=True)
    return [_build_rendering(text, row, weights, loose, *c) for c in chosen]


def _find_short_quotations(words: DocumentWords, bead: int, weights: Weights, most: int) -> list[Rendering]:
    """The quotations of a few words in a bead that have a word of the name, whole: renderings of a quoted name."""
    row = words.en[bead]
    found: list[Rendering] = []
    for passage in words.en_quoted[bead]:
        inside = [w for w in row if passage.start <= w.start < passage.end]
        keys = tuple(key for w in inside if w.content for key in w.keys)
        score = sum(weights.get(key, 0.0) for key in set(keys))
        if score and len(inside) <= _SHORT_QUOTATION:
            found.append(Rendering(inside[0].start, inside[-1].end, keys, score + _QUOTED_ALIKE, True))
    return sorted(found, key=lambda r: (-r.score, r.start))[:most]


def _is_inside(passages: Sequence[Quoted], place: int) -> bool:
    return any(q.start <= place < q.end for q in passages)


def _find_runs(
    text: str, row: Sequence[EnglishWord], weights: Weights, linked: frozenset[str]
) -> list[tuple[float, int, int]]:
    """Runs that begin and end with words of the name, a stranger between them now and then: score, first, last.

    On both sides of an "and" there must be a word that the lexicon links to the name: others are other names' words.
    """
    own = [not weights.keys().isdisjoint(word.keys) for word in row]
    sure = [not linked.isdisjoint(word.keys) for word in row]
    found: list[tuple[float, int, int]] = []
    for first in (k for k, word in enumerate(row) if own[k] and word.content):
        seen: set[str] = set()
        score, strangers, side, crossed = 0.0, 0, False, False
        for last in range(first, min(len(row), first + _LONGEST_RUN)):
            word = row[last]
            if last > first and _BREAKS & set(text[row[last - 1].end : word.start]):
                break
            if word.keys == _AND:
                if not side:
                    break
                side, crossed = False, True
            if not word.content:
                continue
            side = side or sure[last]
            new = {key for key in word.keys if key in weights} - seen
            if new:
                score += sum(weights[key] for key in new)
                seen |= new
                strangers = 0
                if side or not crossed:
                    found.append((score, first, last))
            else:
                strangers += 1
                score -= _STRANGER
                if strangers > _MOST_STRANGERS:
                    break
    return found


def _build_rendering(
    text: str, row: Sequence[EnglishWord], weights: Weights, loose: frozenset[str], score: float, first: int, last: int
) -> Rendering:
    """The run with the words in capitals beside it, those after "of", too, and a last word loosely linked."""
    while first and row[first - 1].capital and _touch(text, row[first - 1], row[first]):
        first -= 1
    while last + 1 < len(row) and _touch(text, row[last], row[last + 1]):
        small = row[last + 1].content and not row[last].capital
        if row[last + 1].capital or (small and row[last + 1].keys[0] in loose):
            last += 1
        elif (
            text[row[last + 1].start : row[last + 1].end] == "of"
            and last + 2 < len(row)
            and row[last + 2].capital
            and _touch(text, row[last + 1], row[last + 2])
        ):
            last += 2
        else:
            break
    while not row[first].content:
        first += 1
    if sum(word.capital and word.content for word in row[first : last + 1]) > 1:
        while last > first and not row[last].capital and weights.get(row[last].keys[0], 0.0) < _BY_DOCUMENT:
            last -= 1
    kept = row[first : last + 1]
    keys = tuple(key for word in kept if word.content for key in word.keys)
    return Rendering(kept[0].start, kept[-1].end, keys, score)


def _touch(text: str, left: EnglishWord, right: EnglishWord) -> bool:
    """Whether nothing but a space or hyphen stands between two words."""
    return text[left.end : right.start] in (" ", "-")
