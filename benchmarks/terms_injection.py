"""How many planted errors of terms and content are found: words and titles changed by plain patterns, one edit a bead.

usage: python benchmarks/terms_injection.py [--seeds N] [--list] FILE… [--pair ZH EN]…

FILE is a bilingual document, `--pair` two files of one. Kinds of edits:

- `han`: an English word of five small letters or more becomes two to four Chinese characters of its bead;
- `title`: the English title of the only 《》 of a bead without other quotations loses half its words or becomes another
  title of the document. It is the only passage in quotation marks there, or the longest run of words in capitals with a
  noun that titles have (Regulation, Plan, Journal);
- `term`: a run of words in capitals that ends with a noun for a body and stands in four beads or more, all of which
  share a string of three Han characters or more, gets another such noun in one of them;
- `name`: a word that both languages have in Latin letters gets two letters swapped in the English.

Sites are chosen by these patterns alone; our own rules have no part in that. A hit is a finding of the right family,
minor or graver, that touches the changed words or the Chinese they stood for, and that the unchanged document hasn't.
Prints a table of all seeds.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bialign.align.bitext import Bead, Bitext
from bialign.pipeline import check_files
from bialign.qa.findings import Finding
from injection import Edit, applied, spans_of, words_of

_FAMILIES = {
    "han": ("untranslated", "punctuation-width"),
    "title": ("title-mismatch", "term-inconsistent", "omission"),
    "term": ("term-inconsistent",),
    "name": ("entity-mismatch",),
}
_OURS = ("untranslated", "title-mismatch", "term-inconsistent", "entity-mismatch", "length-ratio")
_TITLE = re.compile("《([^《》]*)》")
_QUOTED = re.compile(r"[“\"](?! )([^“”\"]{12,})(?<! )[”\"]")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])")
_CAPITALS = re.compile(r"[A-Z][\w'’-]+(?:(?: (?:of|the|and|for|on|in|to|by|with))* [A-Z][\w'’-]+)+")
_HEAD = re.compile(
    r"\b(?:Regulations?|Opinions|Measures|Plan|Agreement|Guidelines?|Act|Code|Law|Memorandum|Journal|Mechanism|Letter|"
    r"Rules|Outline|Report|Standards?|Scheme|Declaration|Convention|Post|Times|Dynamics)\b"
)
_HAN = re.compile("[\u4e00-\u9fff]+")
_LATIN = re.compile(r"(?<![\w./-])[A-Za-z]{4,}(?![\w/-])")
_BODIES = tuple(
    "Administration Agency Authority Board Bureau Center Commission Committee Council Court Customs Department "
    "Government Institute Office Organization Procuratorate Tribunal University".split()
)
_LEAST_BEADS, _LEAST_HAN = 4, 3
# Most titles changed at a time: a document in which every other title is wrong has no habits.
_MOST_TITLES = 2


def main() -> None:
    """Plant errors in each document and print how many are found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--pair", nargs=2, action="append", default=[])
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--list", action="store_true", help="print what was missed and what was false")
    arguments = parser.parse_args()
    found, planted, false = Counter[str](), Counter[str](), 0
    for paths in [*([f] for f in arguments.files), *arguments.pair]:
        for seed in range(arguments.seeds):
            hits, sites, wrong = _judge(paths, random.Random(seed), arguments.list)
            found, planted, false = found + hits, planted + sites, false + wrong
    for kind in _FAMILIES:
        print(f"{kind:6} {found[kind]:5} of {planted[kind]:5}  {found[kind] / max(1, planted[kind]):7.1%}")
    print(f"new false findings: {false}")


def _judge(paths: Sequence[str], rng: random.Random, listing: bool) -> tuple[Counter[str], Counter[str], int]:
    before = check_files(paths)
    document = before.bitext.en.document
    edits = _edits(before.bitext, rng)
    changed, moved = applied(document.text, edits)
    stays = len(paths) == 2
    with tempfile.TemporaryDirectory() as folder:
        targets = [str(Path(folder) / Path(path).name) if path == document.path else path for path in paths]
        Path(folder, Path(document.path).name).write_text(changed, encoding="utf-8", newline="")
        after = check_files(targets)
    known = {(f.rule, words_of(f)) for f in before.findings}
    new = [f for f in after.findings if (f.rule, words_of(f)) not in known and f.severity != "neutral"]
    zh_moved = (lambda offset: offset) if stays else moved
    hits = [[f for f in new if f.rule in _FAMILIES[e.kind] and _touches(f, e, moved, zh_moved)] for e in edits]
    used = {id(f) for touching in hits for f in touching}
    false = [f for f in new if f.rule in _OURS and id(f) not in used]
    false = [f for f in false if not any(_touches(f, e, moved, zh_moved) or f.bead == e.bead for e in edits)]
    if listing:
        for edit in (e for e, h in zip(edits, hits, strict=True) if not h):
            print(f"  missed {edit.kind} {edit.bead}: {document.text[edit.start : edit.end]!r} → {edit.new!r}")
        for finding in false:
            print(f"  false {finding.bead} {finding.message.en}")
    found = Counter(edit.kind for edit, touching in zip(edits, hits, strict=True) if touching)
    return found, Counter(edit.kind for edit in edits), len(false)


def _touches(finding: Finding, edit: Edit, moved: Callable[[int], int], zh_moved: Callable[[int], int]) -> bool:
    """Whether a finding marks the changed words, or the Chinese that they stood for."""
    start = moved(edit.start)
    if any(
        m.lang == "en" and m.span.start < start + max(1, len(edit.new)) and start < m.span.end
        for m in (*finding.marks, *finding.related)
    ):
        return True
    places = [(zh_moved(a), zh_moved(b)) for a, b in edit.zh]
    return any(m.lang == "zh" and m.span.start < b and a < m.span.end for m in finding.marks for a, b in places)


def _edits(bitext: Bitext, rng: random.Random) -> list[Edit]:
    """At most one edit a bead: terms and titles first, which are few, then names and words in turn."""
    chosen: dict[str, Edit] = {}
    terms = list(_terms(bitext, rng))
    beads = [bead for bead in bitext.beads if bead.zh and bead.en]
    for edit in (*terms, *_titles(bitext, beads, rng), *_names(bitext, beads, rng)):
        chosen.setdefault(edit.bead, edit)
    for bead in beads:
        if bead.id not in chosen and rng.random() < 0.1:
            for edit in _han(bitext, bead, rng):
                chosen.setdefault(bead.id, edit)
    return sorted(chosen.values(), key=lambda e: e.start)


def _han(bitext: Bitext, bead: Bead, rng: random.Random) -> Iterator[Edit]:
    text, source = bitext.en.document.text, bitext.zh.document.text
    runs = [
        m.group() for a, b in spans_of(bitext, bead, "zh") for m in _HAN.finditer(source, a, b) if len(m.group()) > 3
    ]
    words = [m.span() for a, b in spans_of(bitext, bead, "en") for m in _SMALL.finditer(text, a, b)]
    if runs and words:
        run, size = rng.choice(runs), rng.choice((2, 3, 4))
        at = rng.randrange(len(run) - size + 1)
        yield Edit("han", bead.id, *rng.choice(words), run[at : at + size])


def _titles(bitext: Bitext, beads: Sequence[Bead], rng: random.Random) -> Iterator[Edit]:
    text, source = bitext.en.document.text, bitext.zh.document.text
    found: list[tuple[Bead, tuple[int, int], tuple[int, int]]] = []
    for bead in beads:
        zh = [m.span(1) for a, b in spans_of(bitext, bead, "zh") for m in _TITLE.finditer(source, a, b)]
        quoted = [m.span(1) for a, b in spans_of(bitext, bead, "en") for m in _QUOTED.finditer(text, a, b)]
        runs = [m.span() for a, b in spans_of(bitext, bead, "en") for m in _CAPITALS.finditer(text, a, b)]
        runs = [r for r in runs if _HEAD.search(text[slice(*r)]) and " and the " not in text[slice(*r)]]
        runs = [max(runs, key=lambda r: r[1] - r[0])] if runs and not quoted else quoted
        marks = any(source[k] in '“"' for a, b in spans_of(bitext, bead, "zh") for k in range(a, b))
        if (
            len(zh) == 1
            and len(runs) == 1
            and not marks
            and len(text[slice(*runs[0])].split()) > 3
            and zh[0][1] - zh[0][0] > 5
        ):
            found.append((bead, runs[0], zh[0]))
    chosen = sorted(rng.sample(range(len(found)), min(_MOST_TITLES, len(found))))
    for k, (bead, place, zh_place) in ((k, found[k]) for k in chosen):
        words = text[slice(*place)].split()
        others = [text[slice(*other)] for _, other, _ in found if other != place]
        if k % 2 and others:
            new = rng.choice(others)
        else:
            half = len(words) // 2
            new = " ".join(words[:half] if rng.random() < 0.5 else words[half:])
        yield Edit("title", bead.id, *place, new, (zh_place,))


def _terms(bitext: Bitext, rng: random.Random) -> Iterator[Edit]:
    text, source = bitext.en.document.text, bitext.zh.document.text
    places: defaultdict[str, list[tuple[Bead, int, int]]] = defaultdict(list)
    for bead in bitext.beads:
        for a, b in spans_of(bitext, bead, "en"):
            for match in _CAPITALS.finditer(text, a, b):
                places[match.group()].append((bead, *match.span()))
    for phrase, found in sorted(places.items()):
        beads = {bead.id: bead for bead, _, _ in found}
        chinese = ["".join(source[a:b] for a, b in spans_of(bitext, bead, "zh")) for bead in beads.values()]
        if len(beads) < _LEAST_BEADS or len(found) > len(beads) or not _shared(chinese):
            continue
        last = phrase.split()[-1]
        if last not in _BODIES:
            continue
        bead, _, end = rng.choice(found)
        new = rng.choice([word for word in _BODIES if word != last])
        yield Edit("term", bead.id, end - len(last), end, new)


def _shared(texts: Sequence[str]) -> bool:
    """Whether all texts share a string of so many Han characters."""
    first = min(texts, key=len)
    strings = {first[i : i + _LEAST_HAN] for i in range(len(first) - _LEAST_HAN + 1)}
    return any(_HAN.fullmatch(s) and all(s in text for text in texts) for s in strings)


def _names(bitext: Bitext, beads: Sequence[Bead], rng: random.Random) -> Iterator[Edit]:
    text, source = bitext.en.document.text, bitext.zh.document.text
    for bead in beads:
        zh = "".join(source[a:b] for a, b in spans_of(bitext, bead, "zh"))
        words = [m for a, b in spans_of(bitext, bead, "en") for m in _LATIN.finditer(text, a, b) if m.group() in zh]
        once = [m for m in words if sum(other.group() == m.group() for other in words) == 1]
        for match in once[:1]:
            word = match.group()
            at = rng.choice([k for k in range(1, len(word) - 1) if word[k] != word[k + 1]] or [0])
            if at and rng.random() < 0.5:
                new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
                yield Edit("name", bead.id, *match.span(), new)


if __name__ == "__main__":
    main()
