"""Brackets, quotation marks and title marks of a text that have no other half in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..text.characters import LETTER
from .prose import COVER, cover_code

# What opens and what closes it, by the name of the pair; the width of brackets is another rule's matter.
PAIRS = {
    "()": ("(（", ")）"),
    "[]": ("[［", "]］"),
    "【】": ("【", "】"),
    "〔〕": ("〔", "〕"),
    "《》": ("《", "》"),
    "〈〉": ("〈", "〉"),
    "「」": ("「", "」"),
    "『』": ("『", "』"),
    "“”": ("“", "”"),
}
OPENS = {mark: name for name, (opening, _) in PAIRS.items() for mark in opening}
CLOSES = {mark: name for name, (_, closing) in PAIRS.items() for mark in closing}
QUOTES = ("“”", "「」", "『』", '"')
MARKS = re.compile("[" + re.escape("".join((*OPENS, *CLOSES))) + '"]')
# What stands before a closing bracket that closes nothing, on purpose: the number of an item, a face.
_ITEM = re.compile(
    rf"(?:^|\W|{LETTER})(?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{1,5}}|[一二三四五六七八九十]{{1,3}}|[①-⑳])$|[:;=8][-o^]?$|\*$"
    rf"|^(?:(?!{LETTER})[^A-Za-z])*$"
)
# Half-open intervals: [0, 1).
_INTERVAL = re.compile(r"[\[(（]\s*[^\s()\[\],，（）]{1,24}\s*[,，]\s*[^\s()\[\],，（）]{1,24}\s*[)\]）]")
# A bracket that is named, between quotation marks of its own.
_NAMED = re.compile(r"(?<=[“\"'‘「])[()\[\]（）【】《》](?=[”\"'’」])")
# Feet and inches, minutes and seconds: 5'11", 30".
_MEASURE = re.compile(r"\d[ '’]?$")
# Quotation marks no further apart than this may have been meant as a pair; what may stand after a closing one.
_LONGEST = 60
_QUOTE = re.compile('[“”"]')
# Who says it stands between the end of one quotation and the beginning of the next.
_SAYS = re.compile(
    rf"^[，,。]?\s?(?:{LETTER}{{0,8}}[说說道问問答喊叫]|[\w ]{{0,30}}\b(?:said|says?|asked|replied))[：:，,]?\s?$"
)
_AFTER = " .,;:!?)]，。；：！？）、’”—–-/"
_ENDS = re.compile(r"[.,;:!?)](?:\s|$)")
_OPENING = " ([（—–-‘“/"


class LoneMark(NamedTuple):
    """A mark without its other half: where it stands in its paragraph, and whether it opens or closes.

    `partner`: the place of the mark that stands where the other half belongs, but is another one.
    """

    pair: str
    place: int
    opens: bool
    partner: int | None = None


def find_lone_marks(text: str) -> Iterator[LoneMark]:
    """The marks of a paragraph that have no other half in it, in order, those that were to be one pair as one."""
    plain = _INTERVAL.sub(lambda m: COVER * len(m.group()), cover_code(text))
    plain = _NAMED.sub(COVER, plain)
    lone = sorted(_find_lone(plain), key=lambda mark: mark.place)
    while lone:
        mark = lone.pop(0)
        if lone and _are_partners(plain, mark, lone[0]):
            mark = mark._replace(partner=lone.pop(0).place)
        yield mark


def _are_partners(text: str, one: LoneMark, other: LoneMark) -> bool:
    """Whether two quotation marks were to be a pair: the wrong way round, both alike, or of two kinds."""
    between = text[one.place + 1 : other.place]
    if {one.pair, other.pair} - {"“”", '"'} or not between or len(between) > _LONGEST or _QUOTE.search(between):
        return False
    ends = not text[other.place + 1 : other.place + 2].strip(_AFTER)
    if not one.opens and other.opens and _SAYS.search(between):
        return False
    if one.pair == other.pair == "“”":
        return one.opens < other.opens or (ends and (one.opens or (not other.opens and between[0].isalnum())))
    if one.pair == other.pair:
        return False
    return one.opens or other.pair == '"'


def _find_lone(plain: str) -> Iterator[LoneMark]:
    """The marks that have no other half, by their kinds."""
    open_: dict[str, list[int]] = {}
    straight: list[int] = []
    for match in MARKS.finditer(plain):
        mark, place = match.group(), match.start()
        if mark == '"':
            straight.append(place)
        elif mark in OPENS:
            open_.setdefault(OPENS[mark], []).append(place)
        elif open_.get(CLOSES[mark]):
            open_[CLOSES[mark]].pop()
        elif mark not in ")）" or not _ITEM.search(plain, max(0, place - 8), place):
            yield LoneMark(CLOSES[mark], place, False)
    for pair, places in open_.items():
        yield from (LoneMark(pair, place, True) for place in places)
    if len(straight) % 2 or "“" in plain or "”" in plain:
        yield from _find_straight(plain, straight)


def _find_straight(text: str, places: Sequence[int]) -> Iterator[LoneMark]:
    """The straight quotation marks that have no other half: told by what stands around, else taken by turns."""
    waiting: list[int] = []
    for place in places:
        before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
        # What was taken out behind a word took the space with it: the call of a note.
        ends = bool(waiting) and (_ENDS.match(text, place + 1) is not None or (after == COVER and before.isalnum()))
        opens = (after == COVER and not ends) or (before.strip(_OPENING) == "" and after.strip() != "" and not ends)
        closes = before == COVER or ends or (before.strip() != "" and after.strip(_AFTER) == "")
        if opens if opens != closes else not waiting:
            waiting.append(place)
        elif waiting:
            waiting.pop()
        elif not _MEASURE.search(text, max(0, place - 2), place):
            yield LoneMark('"', place, False)
    yield from (LoneMark('"', place, True) for place in waiting)
