"""Names whose renderings part: what most occurrences have, and those that put another word in its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .bodies import is_official
from .document_words import DocumentWords
from .english import collect_keys, split_words
from .mining import Occurrence, find_recurrent_names
from .renderings import Rendering, find_linked_keys, find_renderings, weigh

# Least occurrences of a name, least share of them that agree, and how many must.
_LEAST_OCCURRENCES, _LEAST_AGREEING, _LEAST_SHARE = 3, 2, 0.6
# A word belongs to the common form where this share of the renderings has it.
_COMMON = 0.6
# Least words of a name's common form.
_LEAST_WORDS = 2
# Renderings of less than this share of the best one's score are none.
_SURE_SHARE = 0.4
# What is no official name must be in capitals or so often quoted.
_LEAST_QUOTED = 2
# What companies of any name end in, in simplified and traditional characters (Company Law of the PRC, Article 7).
_LEGAL_FORMS = frozenset(
    "公司 有限公司 股份有限公司 有限责任公司 有限責任公司 集团 集團 集团公司 控股公司 分公司 子公司".split()
)
# Of two renderings: how many words the lexicon must link to the name, how many beads must have the word of one, and how
# much oftener than the other's.
_SURE_PAIR, _LEAST_VOTES, _MAJORITY = 2, 3, 2
# Shortest beginning that makes two words alike ("high", "higher").
_ALIKE = 4
# Words that names in capitals leave small.
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
# How far from a name, in characters, another Chinese word may stand that a strange English word belongs to.
_NEAR = 6
# The same in Latin letters: "Kubernetes 行为准则委员会".
_NEAR_LATIN = 24
# Words that tell whose body it is, which documents add and leave out as they please.
_WHOSE = frozenset("munici city provin nation state countr county distri local centra genera chines".split())


# The key of a word that departs, and that of the common word in whose place it stands.
Swap = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence of a name with its rendering."""

    name: str
    occurrence: Occurrence
    rendering: Rendering


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A name, the places where its rendering departs, those that agree, and the form these have.

    `swap`: the word that stands at the first departing place, and the one that it stands for, by their keys.
    """

    name: str
    departing: tuple[Place, ...]
    agreeing: tuple[Place, ...]
    form: str
    swap: Swap


def find_inconsistencies(words: DocumentWords) -> Iterator[Inconsistency]:
    """Names rendered with another word in some places than in most, in the order of the names' first places."""
    mined = find_recurrent_names(words.zh_simple, words.zh, 2)
    for name, occurrences in sorted(mined.items(), key=lambda item: item[1][0]):
        if name in _LEGAL_FORMS:
            continue
        places = _find_places(words, name, occurrences)
        found = _judge(words, name, places) if len(places) >= _LEAST_OCCURRENCES else _judge_pair(words, name, places)
        if found:
            yield found


def _find_places(words: DocumentWords, name: str, occurrences: Sequence[Occurrence]) -> list[Place]:
    """The occurrences that have a rendering. Within a bead they are paired in order."""
    weights = weigh(words, occurrences)
    by_bead: defaultdict[int, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        by_bead[occurrence.bead].append(occurrence)
    return [
        Place(name, occurrence, rendering)
        for _, group in sorted(by_bead.items())
        for occurrence, rendering in zip(
            group, sorted(find_renderings(words, group, weights), key=lambda r: r.start), strict=False
        )
    ]


def _judge(words: DocumentWords, name: str, places: Sequence[Place]) -> Inconsistency | None:
    """The inconsistency among these places, if most of them agree."""
    places = _render(places)
    common = _find_common_form(places)
    agreeing = [p for p in places if _has(p.rendering.keys, common)]
    if len(common) < _LEAST_WORDS or len(agreeing) < max(_LEAST_AGREEING, _LEAST_SHARE * len(places)):
        return None
    if not _is_name(words, name, agreeing):
        return None
    known = {key for p in agreeing for key in p.rendering.keys}
    order = [key for key in agreeing[0].rendering.keys if key in common]
    order = [key for key in order if not _is_beside(words, key, agreeing)]
    swaps = [(p, swap) for p in places if p not in agreeing and (swap := _find_swap(words, p, order, known))]
    if not swaps:
        return None
    departing = [place for place, _ in swaps]
    forms = Counter(words.en_texts[p.occurrence.bead][p.rendering.start : p.rendering.end] for p in agreeing)
    form = evenly_capital(min(forms, key=lambda f: (-forms[f], len(f), f)), forms)
    return Inconsistency(name, tuple(departing), tuple(agreeing), form, swaps[0][1])


def evenly_capital(form: str, forms: Mapping[str, int]) -> str:
    """The form, or the same words as some place writes them with capitals throughout, where it mixes both."""
    words = [word for word in form.split() if word not in _SMALL]
    capitals = sum(word[0].isupper() for word in words)
    if not len(words) / 2 < capitals < len(words):
        return form
    others = [other for other in sorted(forms) if other.lower() == form.lower() and other != form]
    whole = [other for other in others if all(w[0].isupper() for w in other.split() if w not in _SMALL)]
    return (
        whole[0] if whole else " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in form.split())
    )


def _judge_pair(words: DocumentWords, name: str, places: Sequence[Place]) -> Inconsistency | None:
    """The inconsistency between the two places of a body's name, if the document says which one is right.

    Both renderings must be sure and differ in one word that stands at the same place, and other bodies of the same
    ending must mostly have the word of one of them.
    """
    if len({p.occurrence.bead for p in places}) != 2 or not is_official(name):
        return None
    linked = find_linked_keys(words, places[0].occurrence)
    if min(len(linked.intersection(p.rendering.keys)) for p in places) < _SURE_PAIR:
        return None
    found = [
        Inconsistency(
            name,
            (one,),
            (other,),
            words.en_texts[other.occurrence.bead][other.rendering.start : other.rendering.end],
            swap,
        )
        for one, other in (places, places[::-1])
        if (swap := _find_swap_of_pair(words, one, other, linked))
        and _collect_votes(words, name, other, one)
        >= max(_LEAST_VOTES, _MAJORITY * _collect_votes(words, name, one, other))
    ]
    return found[0] if len(found) == 1 else None


def _find_swap_of_pair(words: DocumentWords, one: Place, other: Place, linked: frozenset[str]) -> Swap | None:
    """The words that differ between two places: the last ones, where the lexicon links both to the name, or others."""
    heads = one.rendering.keys[-1], other.rendering.keys[-1]
    if not alike(*heads) and linked.issuperset(heads):
        return heads
    return _find_swap(words, one, other.rendering.keys, set(other.rendering.keys))


def _collect_votes(words: DocumentWords, name: str, place: Place, against: Place) -> int:
    """In how many beads that have the name's last character stands a word that is in one rendering only."""
    own = {k for k in place.rendering.keys if k not in _WHOSE and not any(alike(k, o) for o in against.rendering.keys)}
    with_end = {k for k, text in enumerate(words.zh_simple) if name[-1] in text}
    return max((len(words.places[key] & with_end) for key in own), default=0)


def _is_name(words: DocumentWords, name: str, agreeing: Sequence[Place]) -> bool:
    """Whether most renderings are in capitals, or the Chinese says that it names a body or a law or quotes it."""
    if is_official(name):
        return True
    capitals = quoted = 0
    for place in agreeing:
        bead, start, _ = place.occurrence
        row = [w for w in words.en[bead] if place.rendering.start <= w.start < place.rendering.end and w.content]
        capitals += all(w.capital for w in row)
        quoted += any(q.start == start and q.mark != "《" for q in words.zh_quoted[bead])
    return 2 * capitals > len(agreeing) or quoted >= _LEAST_QUOTED


def _render(places: Sequence[Place]) -> list[Place]:
    """The places where the name is surely rendered; elsewhere it was left out or turned into other words."""
    best = max((place.rendering.score for place in places), default=0.0)
    return [place for place in places if place.rendering.score >= _SURE_SHARE * best]


def _find_common_form(places: Sequence[Place]) -> frozenset[str]:
    """The words that most renderings share."""
    counts = Counter(key for place in places for key in set(place.rendering.keys))
    return frozenset(key for key, count in counts.items() if count >= _COMMON * len(places) and not key.isdigit())


def _has(keys: Sequence[str], common: frozenset[str]) -> bool:
    return all(any(alike(key, other) for other in keys) for key in common - _WHOSE)


def alike(one: str, other: str) -> bool:
    """Whether two keys are of one word: the same, or one the beginning of the other."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _ALIKE and long.startswith(short)


def _find_swap(words: DocumentWords, place: Place, order: Sequence[str], known: set[str]) -> Swap | None:
    """Another word that stands where the common form has one of its own, beside one that they share, and that word.

    At least half of the words must be shared: else it is something else that was taken for the name.
    """
    keys = place.rendering.keys
    own = [key for key in order if key not in _WHOSE]
    if 2 * sum(any(alike(key, other) for other in keys) for key in own) < len(own):
        return None
    for at, missing in enumerate(order):
        if missing in _WHOSE or any(alike(missing, key) for key in keys):
            continue
        for side in (-1, 1):
            if not 0 <= at + side < len(order):
                continue
            shared = order[at + side]
            for place_of in (k for k, key in enumerate(keys) if key == shared):
                other = place_of - side
                if 0 <= other < len(keys) and _is_strange(words, place, keys[other], known):
                    return keys[other], missing
    return None


def _is_beside(words: DocumentWords, key: str, places: Sequence[Place]) -> bool:
    """Whether a word of the common form renders what stands beside the name in most places, and not the name."""
    if any(key in find_linked_keys(words, place.occurrence) for place in places):
        return False
    return 2 * sum(_is_put_by_neighbour(words, place, key) for place in places) > len(places)


def _is_put_by_neighbour(words: DocumentWords, place: Place, key: str) -> bool:
    """Whether the lexicon links a word to a Chinese one that stands near the name, or it stands there itself."""
    bead, start, end = place.occurrence
    if key in collect_keys(split_words(words.zh_texts[bead][max(0, start - _NEAR_LATIN) : end + _NEAR_LATIN])):
        return True
    beside = (w for w in words.zh[bead] if start - _NEAR <= w.start < start or end <= w.start < end + _NEAR)
    return any(key in words.links.get(w.id, ()) for w in beside)


def _is_strange(words: DocumentWords, place: Place, key: str, known: set[str]) -> bool:
    """Whether a word is in no common rendering, and no Chinese word beside the name has put it there."""
    if key in _WHOSE or key.isdigit() or any(alike(key, other) for other in known):
        return False
    return place.rendering.quotation or not _is_put_by_neighbour(words, place, key)
