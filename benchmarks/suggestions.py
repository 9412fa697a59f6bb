"""Plant wrong figures in pairs, paste what is suggested, and count how many pairs then have no finding.

usage: python benchmarks/suggestions.py [--list] FILE ...

A file is a bilingual document, or pairs a line, Chinese TAB English. Pairs that had a finding before are left out.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bialign.align.bitext import Lang
from bialign.pipeline import check_files
from bialign.qa.findings import Finding
from checked_pairs import find_figure_findings

Pair = tuple[str, str]

_LANGS: tuple[Lang, ...] = ("zh", "en")
_DIGITS = re.compile(r"(?<![\w.,/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w/]|[,.]\d|-\d)")
_WORDS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|third|fourth|fifth|sixth|January|March|June)\b")
_OTHERS = {"two": "seven", "third": "eighth", "January": "August", "March": "May", "June": "October"}
_HEDGES = re.compile(r"\b(?:about|nearly|over|more than|almost|at least) (?=\d)")


class Pasted(NamedTuple):
    """A pair with a wrong figure, what was suggested for it, the pair with that in place, and what is found then."""

    kind: str
    wrong: Pair
    words: str
    suggestion: str
    pasted: Pair
    findings: Sequence[Finding]


def main() -> None:
    """Plant errors in each file and print how many suggestions mend them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--list", action="store_true", help="print every suggestion")
    arguments = parser.parse_args()
    for path in arguments.files:
        counts: dict[str, list[bool]] = defaultdict(list)
        for pasted in paste_suggestions(read_pairs(path)):
            counts[pasted.kind].append(not pasted.findings)
            if arguments.list or pasted.findings:
                mark = "STILL " if pasted.findings else ""
                print(f"  {mark}{pasted.kind}: {pasted.words!r} → {pasted.suggestion!r} | {pasted.wrong[0][:60]}")
        print(Path(path).name, {kind: f"{sum(good)} of {len(good)}" for kind, good in counts.items()})


def read_pairs(path: str) -> list[Pair]:
    """The pairs of a document, each on one line."""
    bitext = check_files([path]).bitext
    pairs = []
    for bead in bitext.beads:
        zh, en = (re.sub(r"\s+", " ", bitext.clean(bead, lang).text) for lang in _LANGS)
        if zh and en:
            pairs.append((zh, en))
    return pairs


def paste_suggestions(pairs: Sequence[Pair]) -> Iterator[Pasted]:
    """What pasting does, for each planted error that has a suggestion."""
    rng = random.Random(0)
    known = find_figure_findings(pairs)
    planted = [(kind, (zh, en)) for k, pair in enumerate(pairs) if not known[k] for kind, zh, en in _plant(pair, rng)]
    found = find_figure_findings([pair for _, pair in planted])
    rows = []
    for k, (kind, wrong) in enumerate(planted):
        first = next((f for f in found[k] if f.suggestion is not None and f.en is not None), None)
        if first and first.en and first.suggestion is not None and wrong[1].count(first.en.text) == 1:
            rows.append((kind, wrong, first.en.text, first.suggestion))
    pasted = [(wrong[0], wrong[1].replace(words, better)) for _, wrong, words, better in rows]
    after = find_figure_findings(pasted)
    for k, (kind, wrong, words, better) in enumerate(rows):
        yield Pasted(kind, wrong, words, better, pasted[k], after[k])


def _plant(pair: Pair, rng: random.Random) -> Iterator[tuple[str, str, str]]:
    zh, en = pair
    figures = list(_DIGITS.finditer(en))
    if figures:
        figure = rng.choice(figures)
        place = rng.choice([k for k, c in enumerate(figure[0]) if c.isdigit()])
        digit = rng.choice([d for d in "123456789" if d != figure[0][place]])
        yield "digit", zh, en[: figure.start() + place] + digit + en[figure.start() + place + 1 :]
        if "." not in figure[0] and "," not in figure[0]:
            yield "times ten", zh, f"{en[: figure.end()]}0{en[figure.end() :]}"
            yield "thousandth", zh, f"{en[: figure.start()]}0.00{figure[0]}{en[figure.end() :]}"
    for match in [*_WORDS.finditer(en)][:1]:
        other = _OTHERS.get(match[0], "seventh" if match[0].endswith("th") else "two")
        yield "word", zh, en[: match.start()] + other + en[match.end() :]
    for match in [*_HEDGES.finditer(en)][:1]:
        yield "hedge", zh, en[: match.start()] + en[match.end() :]


if __name__ == "__main__":
    main()
