"""How many planted errors are found: figures of right translations changed by plain patterns, one edit a bead.

usage: python benchmarks/injection.py [--seed N] [--list] FILE…

FILE is a bilingual document or a `.tsv` of aligned pairs. Kinds of edits: a digit changed, two figures of a bead swapped,
a figure times ten, a number word or ordinal replaced, a figure dropped. Sites are chosen by plain patterns: an English
figure whose digits stand in the Chinese side of its bead too, or a number word whose Han numeral does; our own reader has
no part in that. A hit is a finding about figures that touches the changed words, or for a dropped figure the Chinese
digits, and that the unchanged document hasn't. Other new findings are false. Prints a table.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bialign.pipeline import check_files
from bialign.qa.findings import Finding, Review

_FIGURES = ("number-", "ordinal-", "percent-", "date-", "hedge-", "unit-", "direction-")
_DIGITS = re.compile(r"(?<![\w.,·/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d/·]|[,.·]\d|-\d|(?:st|nd|rd|th)\b)")
_WORDS = {"two": "二两双", "three": "三", "four": "四", "five": "五", "six": "六", "seven": "七", "eight": "八", "nine": "九"}
_ORDINALS = {"third": "三", "fourth": "四", "fifth": "五", "sixth": "六", "seventh": "七", "eighth": "八", "ninth": "九"}
_KINDS = ("digit", "swap", "times ten", "word", "drop")


@dataclass(frozen=True)
class Edit:
    """One edit: what replaces `[start, end)` of the file's text, and what a finding must touch."""

    kind: str
    bead: str
    start: int
    end: int
    new: str
    zh_spans: tuple[tuple[int, int], ...]


def main() -> None:
    """Plant errors in each file and print how many are found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="print what was missed and what was false")
    arguments = parser.parse_args()
    found, planted, false = Counter[str](), Counter[str](), 0
    for path in arguments.files:
        file_found, file_planted, file_false = _judge(path, random.Random(arguments.seed), arguments.list)
        found, planted, false = found + file_found, planted + file_planted, false + file_false
        print(f"{Path(path).name}: {sum(file_found.values())} of {sum(file_planted.values())}, {file_false} false")
    for kind in _KINDS:
        print(f"{kind:10} {found[kind]:5} of {planted[kind]:5}  {found[kind] / max(1, planted[kind]):7.1%}")
    total = sum(planted.values())
    print(f"{'all':10} {sum(found.values()):5} of {total:5}  {sum(found.values()) / max(1, total):7.1%}")
    print(f"new false findings: {false} in {len(arguments.files)} documents")


def _judge(path: str, rng: random.Random, listing: bool) -> tuple[Counter[str], Counter[str], int]:
    before = check_files([path])
    text = before.bitext.en.document.text
    edits = list(_edits(before, rng))
    changed, spans = _apply(text, edits)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / Path(path).name
        target.write_text(changed, encoding="utf-8", newline="")
        after = check_files([str(target)])
    known = {(f.rule, _words(f)) for f in before.findings}
    new = [f for f in after.findings if f.rule.startswith(_FIGURES) and (f.rule, _words(f)) not in known]
    hits = [_touching(edit, spans[i], new, edits, spans) for i, edit in enumerate(edits)]
    used = {id(f) for touching in hits for f in touching}
    false = [f for f in new if id(f) not in used]
    if listing:
        _list(after, [e for e, h in zip(edits, hits, strict=True) if not h], false, text)
    found = Counter(edit.kind for edit, touching in zip(edits, hits, strict=True) if touching)
    return found, Counter(edit.kind for edit in edits), len(false)


def _words(finding: Finding) -> tuple[str, ...]:
    return tuple(mark.text for mark in finding.marks)


def _edits(review: Review, rng: random.Random) -> Iterator[Edit]:
    """At most one edit for each bead, kinds in turn where the bead allows."""
    text = review.bitext.en.document.text
    turn = 0
    for bead in review.bitext.beads:
        zh_spans = [s for segment in review.bitext.segments(bead, "zh") for s in segment.spans]
        en_spans = [s for segment in review.bitext.segments(bead, "en") for s in segment.spans]
        zh = "".join(review.bitext.zh.document.text[a:b] for a, b in zh_spans)
        for attempt in range(len(_KINDS)):
            kind = _KINDS[(turn + attempt) % len(_KINDS)]
            edits = [e for e in _sites(kind, bead.id, text, en_spans, zh, zh_spans, review, rng)]
            if edits:
                yield edits[rng.randrange(len(edits))]
                turn += attempt + 1
                break


def _sites(kind, bead, text, en_spans, zh, zh_spans, review, rng) -> Iterator[Edit]:  # type: ignore[no-untyped-def]
    source = review.bitext.zh.document.text
    words = _ORDINALS | _WORDS
    if kind == "word":
        for a, b in en_spans:
            for m in re.finditer(r"(?<![\w-])(" + "|".join(words) + r")(?![\w-])", text[a:b], re.IGNORECASE):
                if any(c in zh for c in words[m[0].lower()]):
                    group = _ORDINALS if m[0].lower() in _ORDINALS else _WORDS
                    others = [w for w in group if w != m[0].lower() and not any(c in zh for c in group[w])]
                    if others:
                        new = rng.choice(others)
                        yield Edit(kind, bead, a + m.start(), a + m.end(), new.title() if m[0][0].isupper() else new, ())
        return
    sites = []
    for a, b in en_spans:
        for m in _DIGITS.finditer(text[a:b]):
            plain = m[0].replace(",", "")
            places = _in_chinese(plain, source, zh_spans)
            if len(places) == 1 and len(re.findall(rf"(?<!\d){re.escape(plain)}(?!\d)", text[a:b].replace(",", ""))) == 1:
                sites.append((a + m.start(), a + m.end(), m[0], places))
    if kind == "swap":
        for (s, e, w, p), (s2, e2, w2, p2) in zip(sites, sites[1:]):
            years = [re.fullmatch(r"(?:19|20)\d\d", x) is not None for x in (w, w2)]
            if w != w2 and years[0] == years[1]:
                yield Edit(kind, bead, s, e2, w2 + text[e:s2] + w, tuple(p + p2))
        return
    for s, e, w, places in sites:
        if kind == "digit":
            k = rng.choice([i for i, c in enumerate(w) if c.isdigit()])
            digit = rng.choice([d for d in "123456789" if d != w[k]])
            yield Edit(kind, bead, s, e, w[:k] + digit + w[k + 1 :], tuple(places))
        elif kind == "times ten" and not re.fullmatch(r"(?:19|20)\d\d", w):
            yield Edit(kind, bead, s, e, _times_ten(w), tuple(places))
        elif kind == "drop":
            yield Edit(kind, bead, s, e + (text[e : e + 1] in "% "), "", tuple(places))


def _in_chinese(plain: str, source: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    pattern = re.compile(rf"(?<![\d.]){re.escape(plain)}(?![\d]|\.\d)")
    return [(a + m.start(), a + m.end()) for a, b in spans for m in pattern.finditer(source[a:b].replace(",", "\0"))]


def _times_ten(figure: str) -> str:
    if "." not in figure:
        plain = figure.replace(",", "") + "0"
        return f"{int(plain):,}" if "," in figure else plain
    whole, part = figure.replace(",", "").split(".")
    moved = whole + part[0] + ("." + part[1:] if part[1:] else "")
    return moved.lstrip("0") or "0"


def _apply(text: str, edits: Sequence[Edit]) -> tuple[str, list[tuple[int, int]]]:
    """The text with all edits made, and where each lies in it."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    position = length = 0
    for edit in sorted(edits, key=lambda e: e.start):
        pieces += [text[position : edit.start], edit.new]
        length += edit.start - position
        spans.append((length, length + len(edit.new)))
        length += len(edit.new)
        position = edit.end
    by_start = dict(zip(sorted(e.start for e in edits), spans, strict=True))
    return "".join([*pieces, text[position:]]), [by_start[e.start] for e in edits]


def _touching(edit, span, findings, edits, spans) -> list[Finding]:  # type: ignore[no-untyped-def]
    """Findings that touch the changed words, or the Chinese figure that they stood for."""
    shift = 0 if edit.zh_spans and edit.zh_spans[0][0] < edit.start else None
    hits = []
    for finding in findings:
        marks = [*finding.marks, *finding.related]
        if any(m.lang == "en" and m.span.start < span[1] and span[0] < m.span.end for m in marks):
            hits.append(finding)
        elif any(m.lang == "zh" and _meets(m.span, _shifted(z, edits, spans)) for m in marks for z in edit.zh_spans):
            hits.append(finding)
    return hits


def _shifted(zh, edits, spans):  # type: ignore[no-untyped-def]
    """A Chinese span in the changed text."""
    moved = sum(len(e.new) - (e.end - e.start) for e in edits if e.end <= zh[0])
    return zh[0] + moved, zh[1] + moved


def _meets(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _list(review: Review, missed: Sequence[Edit], false: Sequence[Finding], text: str) -> None:
    for edit in missed:
        line = text[max(0, edit.start - 60) : edit.end + 30].replace("\n", " ")
        print(f"  missed {edit.kind} {edit.bead}: {text[edit.start : edit.end]!r} → {edit.new!r} in …{line}…")
    for finding in false:
        print(f"  false {finding.bead} {finding.rule}: {finding.message.en}")


if __name__ == "__main__":
    sys.exit(main())
