"""English names spelt in one place otherwise than everywhere else, where the Chinese has the same name.

Acronyms whose letters have changed places need no Chinese to be told. What the Chinese spells in the same way is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

from .document_words import DocumentWords

# How often the right spelling must stand in the document, and the longest a wrong one may.
_LEAST_RIGHT, _MOST_WRONG = 3, 1
_SHORTEST = 4
# Share of the beads of the right spelling that have the Chinese name, and of the Chinese name's that have it.
_LEAST_SHARE = 0.6

Place = tuple[int, int, int]


def find_misspelt_names(words: DocumentWords) -> Iterator[tuple[str, str, Place]]:
    """Misspelt names: as they stand, as they should, and where (bead and bounds); in the order of the text."""
    places = _find_capitalised(words)
    frequent = [name for name, found in places.items() if len({k for k, _, _ in found}) >= _LEAST_RIGHT]
    rare = sorted((found[0], name) for name, found in places.items() if len(found) <= _MOST_WRONG)
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for name in frequent:
        by_length[len(name)].append(name)
    for place, name in rare:
        near = [other for size in (-1, 0, 1) for other in by_length[len(name) + size]]
        for right in near:
            beads = {k for k, _, _ in places[right]}
            if (
                name not in words.zh_texts[place[0]]
                and _is_slip(name, right)
                and (_same_letters(name, right) or _same_chinese(words, place[0], beads))
            ):
                yield name, right, place
                break


def _find_capitalised(words: DocumentWords) -> Mapping[str, list[Place]]:
    """Where each word with a capital stands, except at the beginning of a bead."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for bead, (text, row) in enumerate(zip(words.en_texts, words.en, strict=True)):
        for word in row:
            if word.capital and word.content and word.end - word.start >= _SHORTEST:
                found[text[word.start : word.end].removesuffix("'s").removesuffix("’s")].append(
                    (bead, word.start, word.end)
                )
    return found


def _is_slip(name: str, right: str) -> bool:
    """Whether one letter differs, or two have changed places, and neither is the other's plural or other form."""
    one, other = name.lower(), right.lower()
    if one == other or one.startswith(other) or other.startswith(one):
        return False
    return OSA.distance(one, other) == 1 and (one[:1] == other[:1] or one[-1:] == other[-1:])


def _same_letters(name: str, right: str) -> bool:
    """Whether both are acronyms of the same letters in another order: no two bodies are told apart by that."""
    return name.isupper() and right.isupper() and sorted(name) == sorted(right)


def _same_chinese(words: DocumentWords, bead: int, right: set[int]) -> bool:
    """Whether the bead has a Chinese word that goes with the right spelling wherever either stands, and lacks it."""
    if bead in right:
        return False
    for word in {w.text for w in words.zh[bead] if len(w.text) > 1}:
        places = words.zh_places[word]
        shared = len(places & right)
        if shared >= _LEAST_SHARE * len(right) and shared >= _LEAST_SHARE * len(places):
            return True
    return False
