"""How many planted slips of form are found: a word repeated, a bracket dropped, a width changed, a space dropped.

usage: python benchmarks/form_injection.py [--seed N] [--rounds N] [--list] FILE…

FILE is a document with both languages in it, or a `.tsv` of aligned pairs. A round plants up to two slips of each kind
in a document, as many as a document with slips has rather than habits; sites are chosen by plain patterns, at most one
in a bead. A hit is a finding above neutral that the unchanged document hasn't and that touches the changed words, or
the half of a pair that was left alone. Other new findings are false. Prints a table.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bialign.align.bitext import Bead, Bitext, Lang
from bialign.pipeline import CheckOptions, check_files
from bialign.qa.findings import Finding
from bialign.qa.registry import RULES
from bialign.text.characters import HAN

_RULES = (
    "punctuation-width unbalanced-pair end-mark doubled-mark repeated-word spacing capitalisation heading-mismatch "
    "mixed-script"
).split()
_EACH = 2  # slips of a kind in a round


@dataclass(frozen=True)
class Slip:
    """What replaces `[start, end)` of the file's text, and the place of a half that is left alone, if there is one."""

    kind: str
    bead: str
    start: int
    end: int
    new: str
    left: tuple[int, int] | None = None


def main() -> None:
    """Plant slips in each file and print how many are found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--list", action="store_true", help="print what was missed and what was false")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    found, planted, false = Counter[str](), Counter[str](), 0
    for path in arguments.files:
        before = check_files([path], CheckOptions(tuple(RULES[rule] for rule in _RULES)))
        for _ in range(arguments.rounds):
            hits, all_, others = _round(path, before.bitext, before.findings, rng, arguments.list)
            found, planted, false = found + hits, planted + all_, false + others
    for kind in [*_SITES, "all"]:
        hit, all_of = (found.total(), planted.total()) if kind == "all" else (found[kind], planted[kind])
        print(f"{kind:28} {hit:5} of {all_of:5}  {hit / max(1, all_of):7.1%}")
    print(f"new false findings: {false} in {len(arguments.files) * arguments.rounds} rounds")


def _round(
    path: str, bitext: Bitext, known: Sequence[Finding], rng: random.Random, listing: bool
) -> tuple[Counter[str], Counter[str], int]:
    """Slips found and planted by kind, and the number of other new findings."""
    text = bitext.en.document.text
    slips = sorted(_slips(bitext, rng), key=lambda slip: slip.start)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / Path(path).name
        target.write_text(_changed(text, slips), encoding="utf-8", newline="")
        after = check_files([str(target)], CheckOptions(tuple(RULES[rule] for rule in _RULES)))
    old = Counter(_key(finding) for finding in known)
    new = []
    for finding in after.findings:
        key = _key(finding)
        old[key] -= 1
        if old[key] < 0 and finding.severity != "neutral":
            new.append(finding)
    touching = [[f for f in new if _touches(f, slip, slips)] for slip in slips]
    used = {id(f) for found in touching for f in found}
    false = [f for f in new if id(f) not in used]
    if listing:
        _print_list(text, [s for s, t in zip(slips, touching, strict=True) if not t], false)
    hits = Counter(slip.kind for slip, found in zip(slips, touching, strict=True) if found)
    return hits, Counter(slip.kind for slip in slips), len(false)


def _key(finding: Finding) -> tuple[str, ...]:
    """What a finding is known by: its rule, its severity, and the words at all its places."""
    return (finding.rule, finding.severity, *(mark.text for mark in (*finding.marks, *finding.related)))


def _changed(text: str, slips: Sequence[Slip]) -> str:
    pieces, position = [], 0
    for slip in slips:
        pieces += [text[position : slip.start], slip.new]
        position = slip.end
    return "".join([*pieces, text[position:]])


def _moved(offset: int, slips: Sequence[Slip]) -> int:
    """Where an offset of the old text, outside the slips, lies in the new one."""
    return offset + sum(len(s.new) - (s.end - s.start) for s in slips if s.end <= offset)


def _touches(finding: Finding, slip: Slip, slips: Sequence[Slip]) -> bool:
    start = _moved(slip.start, slips)
    places = [(start, start + len(slip.new))]
    if slip.left:
        places.append((_moved(slip.left[0], slips), _moved(slip.left[1], slips)))
    return any(m.span.start < b and a < m.span.end for m in (*finding.marks, *finding.related) for a, b in places)


def _slips(bitext: Bitext, rng: random.Random) -> Iterator[Slip]:
    """Up to `_EACH` slips of each kind, at most one in a bead."""
    beads = [bead for bead in bitext.beads if bead.zh and bead.en]
    rng.shuffle(beads)
    left: Counter[str] = Counter(dict.fromkeys(_SITES, _EACH))
    for bead in beads:
        kinds = [kind for kind in _SITES if left[kind]]
        rng.shuffle(kinds)
        for kind in kinds:
            sites = [Slip(kind, bead.id, *site) for site in _SITES[kind](bitext, bead)]
            if sites:
                yield rng.choice(sites)
                left[kind] -= 1
                break


Site = tuple[int, int, str] | tuple[int, int, str, tuple[int, int]]


def _replaced(
    lang: Lang, pattern: str, new: str | Mapping[str, str] | Callable[[str], str]
) -> Callable[[Bitext, Bead], Iterator[Site]]:
    """Sites where a pattern's text (its group, if it has one) is replaced."""
    compiled = re.compile(pattern)

    def sites(bitext: Bitext, bead: Bead) -> Iterator[Site]:
        text = bitext.half(lang).document.text
        for segment in bitext.segments(bead, lang):
            for start, end in segment.spans:
                for match in compiled.finditer(text, start, end):
                    group = 1 if compiled.groups else 0
                    yield (*match.span(group), _new(match, new, match[group]))

    return sites


def _new(match: re.Match[str], new: str | Mapping[str, str] | Callable[[str], str], words: str) -> str:
    if isinstance(new, str):
        return match.expand(new)
    return new[words] if isinstance(new, Mapping) else new(words)


def _halved(lang: Lang, pattern: str) -> Callable[[Bitext, Bead], Iterator[Site]]:
    """Sites where the first or the last character of a pattern's text is dropped; the other is left alone."""
    compiled = re.compile(pattern)

    def sites(bitext: Bitext, bead: Bead) -> Iterator[Site]:
        text = bitext.half(lang).document.text
        for segment in bitext.segments(bead, lang):
            for start, end in segment.spans:
                for match in compiled.finditer(text, start, end):
                    a, b = match.span()
                    yield (a, a + 1, "", (b - 1, b))
                    yield (b - 1, b, "", (a, a + 1))

    return sites


def _at_ends(lang: Lang, pattern: str, new: str) -> Callable[[Bitext, Bead], Iterator[Site]]:
    """Sites at the end of the only segment of a bead, where its line ends, too."""
    compiled = re.compile(pattern)

    def sites(bitext: Bitext, bead: Bead) -> Iterator[Site]:
        text = bitext.half(lang).document.text
        segments = bitext.segments(bead, lang)
        match = compiled.search(text, segments[0].start, segments[0].end)
        if (
            len(segments) == 1
            and _is_sentence(bitext, bead)
            and match
            and text[match.end() : match.end() + 1] in ("\n", "\t", "")
        ):
            yield (*match.span(), new, (match.start() - 2, match.start()))

    return sites


def _is_sentence(bitext: Bitext, bead: Bead) -> bool:
    """Whether both sides end as sentences do."""
    ends = [bitext.half(lang).document.text[bitext.segments(bead, lang)[-1].end - 1] for lang in ("zh", "en")]
    return ends == ["。", "."]


def _at_beginnings(bitext: Bitext, bead: Bead) -> Iterator[Site]:
    """Sites where a paragraph of running text begins with a common word."""
    text = bitext.en.document.text
    segment = bitext.segments(bead, "en")[0]
    word = re.compile(r"[A-Z](?=[a-z]{0,8} [a-z])").match(text, segment.start)
    begins = text[segment.start - 1 : segment.start] in ("", "\n") and segment.kind == "sentence"
    if word and begins and not segment.enumerator and _is_sentence(bitext, bead):
        yield (*word.span(), word.group().lower())


def _wrapped(bitext: Bitext, bead: Bead) -> Iterator[Site]:
    """The whole English of a bead, put in quotation marks."""
    segments = bitext.segments(bead, "en")
    text = bitext.en.document.text[segments[0].start : segments[0].end]
    zh = "".join(segment.text for segment in bitext.segments(bead, "zh"))
    if len(segments) == 1 and _is_sentence(bitext, bead) and not re.search("[“”\"'’《》「」\n]", text + zh):
        yield segments[0].start, segments[0].end, f"“{text}”"


_INNER = r"[^()（）“”\"《》\n]{2,60}"
_SITES: dict[str, Callable[[Bitext, Bead], Iterator[Site]]] = {
    "word repeated, English": _replaced("en", r"(?<=[a-z] )([a-z]{4,})(?= [a-z])", r"\1 \1"),
    "word repeated, Chinese": _replaced("zh", rf"(?<=，)([{HAN}]{{4}})(?=[{HAN}])", r"\1\1"),
    "bracket dropped, English": _halved("en", rf"\({_INNER}\)"),
    "bracket dropped, Chinese": _halved("zh", rf"[(（]{_INNER}[)）]"),
    "quotation mark dropped": _halved("en", rf"“{_INNER}”|\"{_INNER}\""),
    "quotation mark dropped, zh": _halved("zh", rf"“{_INNER}”|《{_INNER}》"),
    "Chinese mark in English": _replaced("en", r"(?<=[a-z])([,;] )(?=[a-z])", {", ": "，", "; ": "；"}),
    "half-width in Chinese": _replaced("zh", rf"(?<=[{HAN}])([，；：])(?=[{HAN}])", {"，": ",", "；": ";", "：": ":"}),
    "space dropped after comma": _replaced("en", r"[a-z]{3,}(, )(?=[a-z]{3,} )", {", ": ","}),
    "space dropped after stop": _replaced("en", r"(?<=[a-z]{3})(\. )(?=[A-Z][a-z]+ [a-z])", {". ": "."}),
    "space dropped in figure": _replaced("en", r"(?<=\d)( )(?=(?!billion|million)[a-z]{5,} )", {" ": ""}),
    "space before comma": _replaced("en", r"(?<=[a-z]{3})(, )(?=[a-z])", {", ": " , "}),
    "capital after comma": _replaced("en", r"(?<=[a-z], )(which|and|the|but|with|by)(?= [a-z]+ )", str.capitalize),
    "two full stops": _replaced("en", r"(?<=[a-z]{3})(\.)(?= [A-Z])", ".."),
    "two full stops, Chinese": _replaced("zh", rf"(?<=[{HAN}])(。)(?=[{HAN}])", "。。"),
    "stop dropped at the end": _at_ends("en", r"(?<=[a-z]{3})\.$", ""),
    "question mark for a stop": _at_ends("en", r"(?<=[a-z]{3})\.$", "?"),
    "put in quotation marks": _wrapped,
    "paragraph begins small": _at_beginnings,
    "的 set twice": _replaced("zh", rf"(?<=[{HAN}])(的)(?=[{HAN}])", "的的"),
    "one traditional character": _replaced(
        "zh",
        rf"(?<=[{HAN}])([国业发产权这为时])(?=[{HAN}])",
        dict(zip("国业发产权这为时", "國業發產權這為時", strict=True)),
    ),
    "two spaces": _replaced("en", r"(?<=[a-z])( )(?=[a-z]{3})", "  "),
}


def _print_list(text: str, missed: Sequence[Slip], false: Sequence[Finding]) -> None:
    for slip in missed:
        around = text[max(0, slip.start - 50) : slip.end + 40].replace("\n", " ")
        print(f"  missed {slip.kind} {slip.bead}: {text[slip.start : slip.end]!r} → {slip.new!r} in …{around}…")
    for finding in false:
        print(f"  false {finding.bead} {finding.rule}: {finding.message.en}")


if __name__ == "__main__":
    main()
