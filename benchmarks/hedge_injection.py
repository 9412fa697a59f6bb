"""Plant wrong hedges, directions, "by" for "to" and crossed roles in right pairs, and count how many are found.

usage: python benchmarks/hedge_injection.py [--each N] [--list] tests/cases/official_pairs.tsv PAIRS.tsv ...

A file has a pair a line, Chinese TAB English. An error counts as found where the pair had no finding about figures
before and has one of the right rule now; the other column counts a finding of any rule of figures. Prints a table.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checked_pairs import find_figure_findings

_FIGURE = r"(?<![\w.,/:-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w/:-]|[.,]\d)"
_ZH_FIGURE = r"(?<![\d.A-Za-z])\d[\d,.]*(?:[十百千万亿]*)"
_HEDGE = re.compile(
    rf"\b(?P<word>about|nearly|over|more than|almost|approximately|around|at least|up to) (?={_FIGURE})", re.IGNORECASE
)
_ZH_HEDGE = re.compile(
    rf"(?:[约近超逾]|至少|最多|多达|高达)\s*{_ZH_FIGURE}|{_ZH_FIGURE}\s*(?:[多余]|[^，。]?(?:以上|左右))"
)
_ANY_HEDGE = re.compile("[约近超逾多余几数]|至少|最多|以上|以下|左右|不到|不足|以内|最高|最低|低于|高于|大于|小于")
_TURNED: Mapping[str, str] = {
    "about": "more than",
    "approximately": "more than",
    "around": "more than",
    "nearly": "more than",
    "almost": "more than",
    "over": "nearly",
    "more than": "nearly",
    "at least": "at most",
    "up to": "at least",
}
_BARE = re.compile(rf"(?<=[a-z] )(?={_FIGURE} (?!January|March|April|May|June|July|[A-Z])[a-z])")
_LIMIT = re.compile(r"\b(?:less|fewer|more) than\b|\b(?:most|least|stage|offset|device|layers?) (?=\d)", re.IGNORECASE)
_COUNTED = re.compile("[0-9][万亿]*[个名人家项件元种次吨户米套辆所座]")
_CHANGE = re.compile("增|降|减|上升|上涨|升|跌|提高|扩大|收窄|放缓|回落")
_PAIRS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "direction": (
        ("increased", "decreased"),
        ("rose", "fell"),
        ("up", "down"),
        ("increase", "decrease"),
        ("grew", "declined"),
        ("increases", "decreases"),
        ("dropped", "climbed"),
        ("raised", "lowered"),
        ("higher", "lower"),
        ("narrowed", "widened"),
        ("slowed", "accelerated"),
    ),
    "opposite": (
        ("surplus", "deficit"),
        ("profit", "loss"),
        ("imports", "exports"),
        ("urban", "rural"),
        ("inflows", "outflows"),
        ("above", "below"),
        ("ahead of schedule", "behind schedule"),
        ("appreciated", "depreciated"),
        ("men", "women"),
        ("ago", "later"),
        ("more than", "less than"),
        ("year on year", "month on month"),
        ("last", "next"),
        ("minimum", "maximum"),
        ("before", "after"),
    ),
}


class Planted(NamedTuple):
    """A right pair, the wrong English made of it, and what is wrong."""

    kind: str
    zh: str
    en: str
    wrong: str


def main() -> None:
    """Plant errors in each file and print how many are found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--each", type=int, default=300, help="errors of each kind and file at most")
    parser.add_argument("--list", action="store_true", help="print what was missed")
    arguments = parser.parse_args()
    for path in arguments.files:
        rng = random.Random(0)
        pairs = [tuple(row.split("\t")[:2]) for row in Path(path).read_text("utf-8").splitlines() if "\t" in row]
        print(Path(path).name)
        for kind, plant in _KINDS.items():
            found = [Planted(kind, zh, en, rng.choice(ways)) for zh, en in pairs if (ways := list(plant(zh, en)))]
            rng.shuffle(found)
            _report(kind, found[: arguments.each], arguments.list)


def _report(kind: str, planted: Sequence[Planted], listing: bool) -> None:
    if not planted:
        return
    before, after = (
        find_figure_findings([(p.zh, p.en) for p in planted]),
        find_figure_findings([(p.zh, p.wrong) for p in planted]),
    )
    silent = [k for k in range(len(planted)) if not before[k]]
    right = [k for k in silent if any(f.rule.startswith(_EXPECTED[kind]) for f in after[k])]
    any_ = [k for k in silent if after[k]]
    total = max(1, len(silent))
    print(
        f"  {kind:15} {len(right):4} of {len(silent):4} {len(right) / total:7.1%}   any rule {len(any_) / total:7.1%}"
    )
    for k in silent if listing else ():
        if k not in right:
            print(f"    {[f.rule for f in after[k]]}\n      {planted[k].zh[:200]}\n      {planted[k].wrong[:300]}")


def _drop_hedge(zh: str, en: str) -> Iterator[str]:
    if _ZH_HEDGE.search(zh):
        for match in _HEDGE.finditer(en):
            yield en[: match.start()] + en[match.end() :]


def _turn_hedge(zh: str, en: str) -> Iterator[str]:
    if _ZH_HEDGE.search(zh):
        for match in _HEDGE.finditer(en):
            yield en[: match.start()] + _TURNED[match["word"].lower()] + " " + en[match.end() :]


def _add_hedge(zh: str, en: str) -> Iterator[str]:
    if not _ANY_HEDGE.search(zh) and _COUNTED.search(zh) and not _HEDGE.search(en) and not _LIMIT.search(en):
        for match in _BARE.finditer(en):
            for word in ("about", "more than", "nearly"):
                yield f"{en[: match.start()]}{word} {en[match.start() :]}"


def _turn_direction(zh: str, en: str) -> Iterator[str]:
    if _CHANGE.search(zh):
        yield from _replace_words("direction", en)


def _turn_opposite(zh: str, en: str) -> Iterator[str]:
    """The English with a word of the same clause as a figure, not beside it, turned into its opposite."""
    yield from _replace_words("opposite", en)


def _turn_beside(zh: str, en: str) -> Iterator[str]:
    """The English with a word right beside a figure turned into its opposite."""
    for match, new in _find_words("opposite", en):
        if _stands_beside(match, en):
            yield _replace(match, new, en)


def _replace_words(kind: str, en: str) -> Iterator[str]:
    """The English with one word near a figure turned into its opposite."""
    for match, new in _find_words(kind, en):
        if not (kind == "opposite" and _stands_beside(match, en)):
            yield _replace(match, new, en)


def _find_words(kind: str, en: str) -> Iterator[tuple[re.Match[str], str]]:
    """The words near a figure that have an opposite, and the opposite."""
    for pair in _PAIRS[kind]:
        for old, new in (pair, pair[::-1]):
            near = rf"\b{old}\b(?=[^\d;.]{{0,30}}{_FIGURE})|(?:{_FIGURE})[^\d;,.]{{0,30}}?\b(?P<word>{old})\b"
            for match in re.finditer(near, en):
                if not _becomes_nonsense(old, en[: match.end()], en[match.start("word" if match["word"] else 0) :]):
                    yield match, new


def _replace(match: re.Match[str], new: str, en: str) -> str:
    start = match.start("word") if match["word"] else match.start()
    return en[:start] + new + en[match.end() :]


def _becomes_nonsense(word: str, before: str, after: str) -> bool:
    """Whether no one would write the opposite: "add down to", "or ago versions", "less than or 5", "episodes next"."""
    if word == "ago" or word == "later":
        return not re.search(r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) (?:ago|later)$", before)
    if word in ("last", "next"):
        return re.search(r"\b(?:the|its|this|their|our) (?:last|next)$", before) is None
    if word in ("up", "down"):
        return re.match(r"\w+ to\b", after) is not None or re.search(r"(?:sum|add)\w* \w+$", before) is not None
    return re.match(r"\w+ than (?:or|and|one\b)", after) is not None


def _stands_beside(match: re.Match[str], en: str) -> bool:
    """Whether a word stands right beside its figure, with at most one word between."""
    if match["word"]:
        return re.fullmatch(rf"(?:{_FIGURE})%?(?: [a-z]+)? ?", en[match.start() : match.start("word")]) is not None
    return re.match(rf" (?:[a-z]+ )?[$£€¥]?{_FIGURE}", en[match.end() :]) is not None


def _turn_reach(zh: str, en: str) -> Iterator[str]:
    """The English with "by" for "to" after a verb of change, and the other way round."""
    verbs = r"(?:increased|rose|grew|raised|expanded|fell|dropped|decreased|reduced|lowered|cut|shortened)"
    for match in re.finditer(rf"\b{verbs} (by|to) (?={_FIGURE})", en):
        if _CHANGE.search(zh):
            yield en[: match.start(1)] + {"by": "to", "to": "by"}[match[1]] + en[match.end(1) :]


def _cross(zh: str, en: str) -> Iterator[str]:
    """The English with the ends of "from A to B" exchanged."""
    for match in re.finditer(rf"\bfrom ({_FIGURE}\S*(?: \w+)?(?: \w+)?) to ({_FIGURE}%?)", en):
        one, other = re.search(_FIGURE, match[1]), re.search(_FIGURE, match[2])
        if one and other and one[0] != other[0]:
            a, b = match.start(1), match.start(2)
            yield en[:a] + other[0] + en[a + len(one[0]) : b] + one[0] + en[b + len(other[0]) :]


_KINDS: Mapping[str, Callable[[str, str], Iterator[str]]] = {
    "drop hedge": _drop_hedge,
    "turn hedge": _turn_hedge,
    "add hedge": _add_hedge,
    "direction": _turn_direction,
    "opposite beside": _turn_beside,
    "opposite": _turn_opposite,
    "by and to": _turn_reach,
    "from and to": _cross,
}
_EXPECTED: Mapping[str, tuple[str, ...]] = {
    "drop hedge": ("hedge-",),
    "turn hedge": ("hedge-",),
    "add hedge": ("hedge-",),
    "direction": ("direction-", "hedge-"),
    "opposite beside": ("direction-", "hedge-"),
    "opposite": ("direction-", "hedge-"),
    "by and to": ("direction-",),
    "from and to": ("number-mismatch", "percent-mismatch", "date-mismatch"),
}


if __name__ == "__main__":
    main()
