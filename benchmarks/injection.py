"""How many planted errors are found: figures of right translations changed by plain patterns, one edit a bead.

usage: python benchmarks/injection.py [--seed N] [--list] FILE…

FILE is a bilingual document or a `.tsv` of aligned pairs. Kinds of edits: a digit changed, two figures of a bead
swapped, a figure times ten, a number word or ordinal replaced, a figure dropped. Sites are chosen by plain patterns: an
English figure whose digits stand in the Chinese side of its bead, too, or a number word whose Han numeral does; our own
reader has no part in that. A hit is a finding about figures that touches the changed words, or the Chinese digits they
stood for, and that the unchanged document hasn't. Other new findings are false. Prints a table.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bialign.align.bitext import Bead, Bitext, Lang
from bialign.pipeline import check_files
from bialign.qa.findings import Finding

Place = tuple[int, int]

_RULES = ("number-", "ordinal-", "percent-", "date-", "hedge-", "unit-", "direction-", "heading-")
_DIGITS = re.compile(r"(?<![\w.,·/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d/·]|[,.·]\d|-\d|(?:st|nd|rd|th)\b)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = dict(
    zip("two three four five six seven eight nine".split(), "二两双 三 四 五 六 七 八 九".split(), strict=True)
)
_ORDINALS = dict(zip("third fourth fifth sixth seventh eighth ninth".split(), "三四五六七八九", strict=True))
_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join([*_WORDS, *_ORDINALS])})(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True)
class Edit:
    """One edit: what replaces `[start, end)` of the file's text, and the Chinese digits it stands for."""

    kind: str
    bead: str
    start: int
    end: int
    new: str
    zh: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Site:
    """An English figure that can be edited: its place, its digits, and where these stand in the Chinese."""

    start: int
    end: int
    digits: str
    zh: tuple[Place, ...]


def main() -> None:
    """Plant errors in each file and print how many are found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="print what was missed and what was false")
    arguments = parser.parse_args()
    found, planted, false = Counter[str](), Counter[str](), 0
    for path in arguments.files:
        counts = _judge(path, random.Random(arguments.seed), arguments.list)
        found, planted, false = found + counts[0], planted + counts[1], false + counts[2]
        print(f"{Path(path).name}: {counts[0].total()} of {counts[1].total()} found, {counts[2]} false")
    for kind in [*_SITES, "all"]:
        hits, all_ = (found.total(), planted.total()) if kind == "all" else (found[kind], planted[kind])
        print(f"{kind:10} {hits:5} of {all_:5}  {hits / max(1, all_):7.1%}")
    print(f"new false findings: {false} in {len(arguments.files)} documents")


def _judge(path: str, rng: random.Random, listing: bool) -> tuple[Counter[str], Counter[str], int]:
    before = check_files([path])
    text = before.bitext.en.document.text
    edits = list(_edits(before.bitext, rng))
    changed, moved = applied(text, edits)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / Path(path).name
        target.write_text(changed, encoding="utf-8", newline="")
        after = check_files([str(target)])
    known = {(f.rule, words_of(f)) for f in before.findings}
    new = [f for f in after.findings if f.rule.startswith(_RULES) and (f.rule, words_of(f)) not in known]
    hits = [[f for f in new if _touches(f, edit, moved)] for edit in edits]
    used = {id(f) for touching in hits for f in touching}
    false = [f for f in new if id(f) not in used]
    if listing:
        _print_list(text, [e for e, h in zip(edits, hits, strict=True) if not h], false)
    found = Counter(edit.kind for edit, touching in zip(edits, hits, strict=True) if touching)
    return found, Counter(edit.kind for edit in edits), len(false)


def words_of(finding: Finding) -> tuple[str, ...]:
    """The words that a finding marks."""
    return tuple(mark.text for mark in finding.marks)


def _edits(bitext: Bitext, rng: random.Random) -> Iterator[Edit]:
    """At most one edit for each bead, kinds in turn where the bead allows."""
    kinds, turn = [*_SITES], 0
    for bead in bitext.beads:
        for attempt in range(len(kinds)):
            kind = kinds[(turn + attempt) % len(kinds)]
            edits = list(_SITES[kind](bitext, bead, rng))
            if edits:
                yield edits[rng.randrange(len(edits))]
                turn += attempt + 1
                break


def spans_of(bitext: Bitext, bead: Bead, lang: Lang) -> list[Place]:
    """Where one side of a bead lies in the file."""
    return [(s.start, s.end) for segment in bitext.segments(bead, lang) for s in segment.spans]


def _figures(bitext: Bitext, bead: Bead) -> list[Site]:
    """English figures that stand once in the bead, and once in the Chinese as the same digits."""
    text, source = bitext.en.document.text, bitext.zh.document.text
    zh = spans_of(bitext, bead, "zh")
    spans = spans_of(bitext, bead, "en")
    whole = " ".join(text[a:b] for a, b in spans).replace(",", "")
    sites = []
    for a, b in spans:
        for match in _DIGITS.finditer(text, a, b):
            plain = match[0].replace(",", "")
            same = re.compile(rf"(?<![\d.]){re.escape(plain)}(?![\d]|\.\d)")
            places = tuple(m.span() for c, d in zh for m in same.finditer(source, c, d))
            if len(places) == 1 and len(same.findall(whole)) == 1:
                sites.append(Site(*match.span(), match[0], places))
    return sites


def _digit(bitext: Bitext, bead: Bead, rng: random.Random) -> Iterator[Edit]:
    for site in _figures(bitext, bead):
        k = rng.choice([i for i, c in enumerate(site.digits) if c.isdigit()])
        other = rng.choice([d for d in "123456789" if d != site.digits[k]])
        yield Edit("digit", bead.id, site.start, site.end, site.digits[:k] + other + site.digits[k + 1 :], site.zh)


def _swap(bitext: Bitext, bead: Bead, rng: random.Random) -> Iterator[Edit]:
    text = bitext.en.document.text
    for one, other in pairwise(_figures(bitext, bead)):
        years = [_YEAR.fullmatch(site.digits) is None for site in (one, other)]
        if one.digits != other.digits and years[0] == years[1]:
            new = other.digits + text[one.end : other.start] + one.digits
            yield Edit("swap", bead.id, one.start, other.end, new, one.zh + other.zh)


def _times_ten(bitext: Bitext, bead: Bead, rng: random.Random) -> Iterator[Edit]:
    for site in _figures(bitext, bead):
        if not _YEAR.fullmatch(site.digits):
            yield Edit("times ten", bead.id, site.start, site.end, _tenfold(site.digits), site.zh)


def _tenfold(figure: str) -> str:
    whole, point, part = figure.replace(",", "").partition(".")
    if not point:
        return f"{int(whole) * 10:,}" if "," in figure else whole + "0"
    moved = whole + part[0] + ("." + part[1:] if part[1:] else "")
    return moved.lstrip("0") or "0"


def _word(bitext: Bitext, bead: Bead, rng: random.Random) -> Iterator[Edit]:
    text, source = bitext.en.document.text, bitext.zh.document.text
    zh = "".join(source[a:b] for a, b in spans_of(bitext, bead, "zh"))
    for a, b in spans_of(bitext, bead, "en"):
        for match in _WORD.finditer(text, a, b):
            group = _ORDINALS if match[0].lower() in _ORDINALS else _WORDS
            others = [word for word, han in group.items() if not set(han) & set(zh)]
            if set(group[match[0].lower()]) & set(zh) and others:
                new = rng.choice(others)
                yield Edit("word", bead.id, *match.span(), new.capitalize() if match[0][0].isupper() else new)


def _drop(bitext: Bitext, bead: Bead, rng: random.Random) -> Iterator[Edit]:
    text = bitext.en.document.text
    for site in _figures(bitext, bead):
        end = site.end + (text[site.end : site.end + 1] in ("%", " "))
        yield Edit("drop", bead.id, site.start, end, "", site.zh)


_SITES: dict[str, Callable[[Bitext, Bead, random.Random], Iterator[Edit]]] = {
    "digit": _digit,
    "swap": _swap,
    "times ten": _times_ten,
    "word": _word,
    "drop": _drop,
}


def applied(text: str, edits: Sequence[Edit]) -> tuple[str, Callable[[int], int]]:
    """The text with all edits made, and where an offset of the old text outside the edits lies in it."""
    ordered = sorted(edits, key=lambda e: e.start)
    pieces: list[str] = []
    position = 0
    for edit in ordered:
        pieces += [text[position : edit.start], edit.new]
        position = edit.end

    def moved(offset: int) -> int:
        return offset + sum(len(e.new) - (e.end - e.start) for e in ordered if e.end <= offset)

    return "".join([*pieces, text[position:]]), moved


def _touches(finding: Finding, edit: Edit, moved: Callable[[int], int]) -> bool:
    start = moved(edit.start)
    en = (start, start + len(edit.new))
    for mark in [*finding.marks, *finding.related]:
        places = [en] if mark.lang == "en" else [(moved(a), moved(b)) for a, b in edit.zh]
        if any(mark.span.start < b and a < mark.span.end for a, b in places):
            return True
    return False


def _print_list(text: str, missed: Sequence[Edit], false: Sequence[Finding]) -> None:
    for edit in missed:
        around = text[max(0, edit.start - 60) : edit.end + 30].replace("\n", " ")
        print(f"  missed {edit.kind} {edit.bead}: {text[edit.start : edit.end]!r} → {edit.new!r} in …{around}…")
    for finding in false:
        print(f"  false {finding.bead} {finding.rule}: {finding.message.en}")


if __name__ == "__main__":
    main()
