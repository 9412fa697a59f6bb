"""Terms that a document renders in one way, and once in another: 访问令牌, "access token", "entry token".

A term's English is what is left of a sentence when the words that its other Chinese words account for are gone. That
tells something only in short, literal sentences, such as those of manuals and programs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...text.characters import han_count
from ..terms.bodies import is_official
from ..terms.consistency import alike
from ..terms.document_words import ChineseWord, DocumentWords
from ..terms.english import EnglishWord
from ..terms.mining import LOOSE
from .mixed_parties import Mixed, NamedPlace, load_parties

# Shortest and longest terms, in characters and in words, and in how many beads they stand at least.
_LEAST_HAN, _MOST_HAN, _MOST_WORDS, _LEAST_BEADS = 3, 6, 3, 3
# Sentences of more English words aren't literal; longest renderings, in words.
_MOST_ENGLISH, _LONGEST = 20, 3
# Most places agree, and so many times those that depart.
_LEAST_AGREEING, _TIMES = 3, 3
# Words so short are no beginning of another.
_LEAST_KEY = 3
_PRONOUNS = frozenset("it they this that these those one ones them".split())


class Left(NamedTuple):
    """Words of an English sentence that nothing but the term accounts for: where they stand, and their keys."""

    start: int
    end: int
    keys: tuple[str, ...]
    letters: str


def find_mixed_terms(words: DocumentWords) -> Iterator[Mixed]:
    """The terms that are rendered otherwise in a place or two than in the rest of the document."""
    for name, places in _find_terms(words).items():
        is_in_short = any(len(words.en[place.bead]) <= _MOST_ENGLISH for place in places)
        mixed = _judge(words, name, places) if is_in_short else None
        if mixed:
            yield mixed


def _find_terms(words: DocumentWords) -> Mapping[str, Sequence[NamedPlace]]:
    """Runs of words that stand in several beads, once in each, and in no longer such run."""
    found: defaultdict[str, list[NamedPlace]] = defaultdict(list)
    for bead, row in enumerate(words.zh):
        spans = [*_find_runs(row)]
        runs = Counter(words.zh_simple[bead][a:b] for a, b in spans)
        for start, end in spans:
            name = words.zh_simple[bead][start:end]
            if runs[name] == 1:
                found[name].append(NamedPlace(bead, (start, end), (0, 0)))
    terms = {name: places for name, places in found.items() if len(places) >= _LEAST_BEADS}
    counts = {name: len(places) for name, places in terms.items()}
    return {name: places for name, places in terms.items() if not _is_part(name, counts)}


def _find_runs(row: Sequence[ChineseWord]) -> Iterator[tuple[int, int]]:
    for first in range(len(row)):
        for last in range(first, min(first + _MOST_WORDS, len(row))):
            if row[last].text in LOOSE or (last > first and row[last - 1].end != row[last].start):
                break
            start, end = row[first].start, row[last].end
            if end - start > _MOST_HAN:
                break
            text = "".join(word.text for word in row[first : last + 1])
            if end - start >= _LEAST_HAN and han_count(text) == len(text):
                yield start, end


def _is_part(name: str, counts: Mapping[str, int]) -> bool:
    """Whether a run only ever stands in a longer one, or is more than a term and a word beside it."""
    return any(name != other and name in other and counts[other] == counts[name] for other in counts)


def _judge(words: DocumentWords, name: str, places: Sequence[NamedPlace]) -> Mixed | None:
    """The places of a term that depart, where most have one form."""
    if is_official(name) or name in load_parties():
        return None
    left = {place.bead: _find_left(words, place) for place in places}
    forms = Counter(run.letters for runs in left.values() for run in runs)
    if not forms:
        return None
    letters, count = max(forms.items(), key=lambda item: (item[1], item[0]))
    agreeing, others = _part(words, places, letters)
    if count < 2 or len(agreeing) < _LEAST_AGREEING:
        return None
    place, usual = next((place, run) for place in agreeing for run in left[place.bead] if run.letters == letters)
    if not _is_linked(words, place, usual):
        return None
    departing = [
        place._replace(en=(run.start, run.end))
        for place in others
        for run in left[place.bead][:1]
        if len(left[place.bead]) == 1 and _is_other_term(words, place, run, usual)
    ]
    if not departing or len(agreeing) < _TIMES * len(departing):
        return None
    form = words.en_texts[place.bead][usual.start : usual.end]
    return Mixed(name, form, departing, agreeing)


def _is_linked(words: DocumentWords, place: NamedPlace, usual: Left) -> bool:
    """Whether the lexicon links the usual form to the term, or what it begins with: worktree."""
    own = _link(words, place)
    return bool(own.intersection(usual.keys)) or any(
        len(key) >= _LEAST_KEY and usual.letters.startswith(key) and len(usual.letters) > len(key) for key in own
    )


def _link(words: DocumentWords, place: NamedPlace) -> frozenset[str]:
    """The English words that the words of a term may stand for."""
    inside = (w for w in words.zh[place.bead] if place.zh[0] <= w.start and w.end <= place.zh[1])
    return frozenset().union(*(words.may_render(w) for w in inside))


def _part(
    words: DocumentWords, places: Sequence[NamedPlace], letters: str
) -> tuple[list[NamedPlace], list[NamedPlace]]:
    """The places whose English has these letters, with where it has them, and the others."""
    agreeing: list[NamedPlace] = []
    others: list[NamedPlace] = []
    for place in places:
        span = _find_letters(words.en_texts[place.bead], words.en[place.bead], letters)
        (agreeing if span else others).append(place._replace(en=span) if span else place)
    return agreeing, others


def _find_letters(text: str, row: Sequence[EnglishWord], letters: str) -> tuple[int, int] | None:
    """Where words in a row have these letters between them: "work tree" for worktree."""
    for first in range(len(row)):
        for last in range(first, min(first + _LONGEST + 1, len(row))):
            if _join_letters(text, row[first : last + 1]) == letters:
                return row[first].start, row[last].end
    return None


def _join_letters(text: str, row: Sequence[EnglishWord]) -> str:
    return "".join(text[w.start : w.end] for w in row).lower().removesuffix("s")


def _find_left(words: DocumentWords, place: NamedPlace) -> list[Left]:
    """The runs of English words that no other Chinese word of the bead accounts for."""
    text, row = words.en_texts[place.bead], words.en[place.bead]
    if len(row) > _MOST_ENGLISH:
        return []
    own = _link(words, place)
    beside = (w for w in words.zh[place.bead] if w.end <= place.zh[0] or place.zh[1] <= w.start)
    others = frozenset().union(*(words.may_render(w) for w in beside))
    runs: list[list[EnglishWord]] = [[]]
    for before, word in zip((None, *row), row, strict=False):
        is_left = word.content and (not others.intersection(word.keys) or own.intersection(word.keys))
        if not is_left or (before and text[before.end : word.start].strip(" -")):
            runs.append([])
        if is_left:
            runs[-1].append(word)
    return [
        Left(run[0].start, run[-1].end, tuple(key for w in run for key in w.keys), _join_letters(text, run))
        for run in runs
        if run
    ]


def _is_other_term(words: DocumentWords, place: NamedPlace, run: Left, usual: Left) -> bool:
    """Whether a run is another rendering, and no shorter, longer or inflected form of the usual one.

    All of a sentence is no term in it, capitals are an abbreviation, and a pronoun may stand for the term.
    """
    text = words.en_texts[place.bead]
    if len(run.keys) > _LONGEST or _PRONOUNS.intersection(w.lower() for w in text.split()):
        return False
    is_all = not any(w.content and not run.start <= w.start < run.end for w in words.en[place.bead])
    if is_all or text[run.start : run.end].isupper():
        return False
    strange = [key for key in run.keys if not any(alike(key, other) for other in usual.keys)]
    missing = [key for key in usual.keys if not any(alike(key, other) for other in run.keys)]
    return bool(strange and missing) and not any(key.isdigit() for key in run.keys)
