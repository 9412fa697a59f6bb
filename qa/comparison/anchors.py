"""Words right before a figure that hold it in its place in both languages: Python 3.8, RFC 3986, from … to …."""

from __future__ import annotations

import re

from ...align.bitext import Lang
from ...units.table import find_unit
from .side import Pair, Side
from .values import has_digits

_NAME = re.compile(r"([A-Za-z][A-Za-z.+#_-]*)[ ,:=(\[-]{0,2}$")
# A word in Latin letters that a figure counts: 1 个 master, "2 workers".
_COUNTED = re.compile(r"\s?[个個只台名种種条條项項]?\s?([A-Za-z][A-Za-z.+#_-]*)")
_WAYS: dict[Lang, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("from", re.compile("(?:从|由|自)[^，,。；;、0-9]{0,14}$")),
        ("to", re.compile("(?:到|至|为|成)(?:\\s?[A-Za-z][A-Za-z ]{0,15})?[^，,。；;、0-9]{0,2}$")),
    ),
    "en": (
        ("from", re.compile(r"\bfrom (?:[A-Za-z]+ ){0,3}\W?$", re.IGNORECASE)),
        ("to", re.compile(r"\bto (?:[A-Za-z]+ ){0,2}\W?$", re.IGNORECASE)),
    ),
}
_REACH = 40
# Words before a version that is said alone.
_IN = re.compile("[在于从自]\\s*$")


def read_name_before(side: Side, k: int) -> str | None:
    """The word in Latin letters right before a figure, without case; None without one."""
    name = _NAME.search(_read_before(side, k))
    return name[1].casefold() if name else None


def find_named(side: Side) -> dict[str, int]:
    """The figures in digits that stand alone after a name, by the name."""
    found: dict[str, list[int]] = {}
    for k, quantity in enumerate(side.quantities):
        if has_digits(quantity) and (name := read_name_before(side, k)):
            found.setdefault(name, []).append(k)
    return {name: places[0] for name, places in found.items() if len(places) == 1}


def are_crossed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether each figure of two pairs has the name, noun, unit or "to" that the other has in the other language."""
    return (
        _are_counted_crossed(zh, en, first, second)
        or (_are_names_crossed(zh, en, first, second) and not is_name_left_out(zh, en, first, second))
        or _are_ways_crossed(zh, en, first, second)
        or _are_units_crossed(zh, en, first, second)
    )


def share_name(side: Side, k: int, other: int) -> bool:
    """Whether two figures of a side stand after the same name, which tells neither: Python 2.2 and Python 2.3."""
    name = read_name_before(side, k)
    return name is not None and name == read_name_before(side, other)


def is_held(zh: Side, en: Side, pair: Pair) -> bool:
    """Whether both figures of a pair stand right after the same name."""
    name = read_name_before(zh, pair[0])
    return name is not None and name == read_name_before(en, pair[1])


def is_name_left_out(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether a name before one of two versions may go for both: 又在3.12中移除, "removed in Python 3.12"."""
    bare = [k for k, _ in (first, second) if read_name_before(zh, k) is None]
    versions = all("." in zh.quantities[k].text for k, _ in (first, second))
    in_place = len(bare) == 1 and _IN.search(_read_before(zh, bare[0])) is not None
    return versions and in_place and _are_names_crossed(zh, en, first, second)


def _are_names_crossed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    ours = [read_name_before(zh, k) for k in (first[0], second[0])]
    theirs = [read_name_before(en, k) for k in (first[1], second[1])]
    if ours[0] == theirs[0] or ours[1] == theirs[1] or ours[0] == ours[1]:
        return False
    return (ours[0] is not None and ours[0] == theirs[1]) or (ours[1] is not None and ours[1] == theirs[0])


def _are_counted_crossed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether each figure counts what the other one does: 1 个 master 与 2 个 worker, "2 masters and 1 worker"."""
    ours, theirs = _read_nouns(zh, first[0], second[0]), _read_nouns(en, first[1], second[1])
    return ours is not None and theirs is not None and ours == theirs[::-1]


def are_counted_alike(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether two pairs count a noun in Latin letters each, the same in both languages: 4 个 sorter, "4 sorters"."""
    ours = _read_nouns(zh, first[0], second[0])
    return ours is not None and ours == _read_nouns(en, first[1], second[1])


def _read_nouns(side: Side, k: int, other: int) -> tuple[str, str] | None:
    """The two nouns in Latin letters that two figures count; None where they count one noun, or another one."""
    one, two = _read_counted(side, k), _read_counted(side, other)
    return None if one is None or two is None or one == two else (one, two)


def _read_counted(side: Side, k: int) -> str | None:
    """The word in Latin letters right behind a figure, without case and the ending of the plural; None without one."""
    word = _COUNTED.match(side.text, side.quantities[k].numeral[1])
    return word[1].casefold().rstrip(".").removesuffix("s") if word else None


def _are_units_crossed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    """Whether a unit stands at the other figure in English: 3306件5627人, "3,306 people in 5,627"."""
    pairs = [(zh.quantities[i], en.quantities[j]) for i, j in (first, second)]
    if not all(has_digits(quantity) for pair in pairs for quantity in pair):
        return False
    ours, theirs = [one.unit for one, _ in pairs], [other.unit for _, other in pairs]
    if None in ours or ours[0] == ours[1]:
        return False
    return any(
        unit is not None
        and find_unit(unit) is not None
        and unit == theirs[1 - k]
        and unit not in (ours[1 - k], theirs[k])
        for k, unit in enumerate(ours)
    )


def _are_ways_crossed(zh: Side, en: Side, first: Pair, second: Pair) -> bool:
    ours = [_find_way(zh, k, "zh") for k in (first[0], second[0])]
    theirs = [_find_way(en, k, "en") for k in (first[1], second[1])]
    return theirs == ["to", "from"] and ours in (["from", "to"], [None, "to"], ["from", None])


def _find_way(side: Side, k: int, lang: Lang) -> str | None:
    before = _read_before(side, k)
    return next((way for way, pattern in _WAYS[lang] if pattern.search(before)), None)


def _read_before(side: Side, k: int) -> str:
    start = side.quantities[k].numeral[0]
    return side.text[max(0, start - _REACH) : start]
