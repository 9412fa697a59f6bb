"""How often findings about figures are right, by their severity: on judged documents, and on planted errors.

usage: python benchmarks/calibration.py [--shared FOLDER] [--seed N] [--list] [PAIRS.tsv …]

Judged documents: `data/judged` and `data/wild` of FOLDER (`../shared` unless given) have findings of older versions
with a reader's verdict. A finding of today that touches the words of one has its verdict; others are unjudged. Planted
errors: of the pairs of each PAIRS.tsv whose own figures are silent, one figure has a digit changed, is ten times as
large, or has changed places with the next one; a finding is right where it touches what was changed. Critical are
errors whose two sides are surely each other's; major, those of which only words and place say so, and figures alone.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bialign.pipeline import check_files
from bialign.qa.findings import SEVERITIES, Finding, Mark
from checked_pairs import find_figure_findings

_FIGURES = re.compile("(?:number|ordinal|percent|date|hedge|unit|direction)-")
_NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:\.\d+)?(?![\w/:-]|[.,]\d)", re.ASCII)
_VERDICTS = ("right", "arguable", "wrong", "unjudged")
# Places that are looked at in a pair: tables aren't.
_MOST = 12

Counts = Mapping[str, Counter[str]]


class Plant(NamedTuple):
    """A pair with an error in its English, at these places, and as it was."""

    kind: str
    zh: str
    right: str
    wrong: str
    places: tuple[tuple[int, int], ...]


def main() -> None:
    """Print a table for the judged documents, and one for each file of pairs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pairs", nargs="*", type=Path)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parent.parent.parent / "shared")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list", action="store_true", help="print the wrong and the unjudged findings")
    arguments = parser.parse_args()
    data = arguments.shared / "data"
    if data.exists():
        _print_verdicts("judged documents", _count_judged(data, arguments.list))
    for path in arguments.pairs:
        _measure_planted(path, random.Random(arguments.seed))


def _print_verdicts(title: str, counts: Counts) -> None:
    print(f"{title:18}" + "".join(f"{verdict:>10}" for verdict in _VERDICTS) + "     right of those judged")
    for severity in reversed(SEVERITIES[1:]):
        row = counts[severity]
        judged = row["right"] + row["arguable"] + row["wrong"]
        share = f"{row['right'] / judged:.0%}" if judged else "-"
        print(f"{severity:18}" + "".join(f"{row[verdict]:10}" for verdict in _VERDICTS) + f"{share:>26}")


def _count_judged(data: Path, listing: bool) -> Counts:
    """The findings about figures of today by severity and verdict, of all judged documents."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for paths, judged in _read_judged(data):
        for finding in check_files([str(path) for path in paths]).findings:
            if finding.severity == "neutral" or not _FIGURES.match(finding.rule):
                continue
            verdict = next((row["verdict"] for row in judged if _is_about(finding, row)), "unjudged")
            counts[finding.severity][verdict] += 1
            if listing and verdict in ("wrong", "unjudged"):
                print(f"  {paths[0].name} {verdict} {finding.severity} {finding.rule}: {finding.message.en}")
    return counts


def _read_judged(data: Path) -> Iterator[tuple[list[Path], list[dict[str, object]]]]:
    """The files of each judged document, and its judged findings about figures."""
    wild = data / "wild" / "index.tsv"
    with wild.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        files = {row["name"]: [wild.parent / name.strip() for name in row["files"].split(",")] for row in rows}
    for path in (data / "judged" / "findings.jsonl", data / "wild" / "judged.jsonl"):
        by_document: dict[str, list[dict[str, object]]] = defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if _FIGURES.match(row["rule"]):
                by_document[row["doc"]].append(row)
        for name, judged in sorted(by_document.items()):
            yield files.get(name) or [path.parent / "docs" / f"{name}.{lang}.txt" for lang in ("zh", "en")], judged


def _is_about(finding: Finding, row: Mapping[str, object]) -> bool:
    """Whether a finding touches the words of a judged one."""
    return any(_touches(mark, row.get(mark.lang)) for mark in (*finding.marks, *finding.related))


def _touches(mark: Mark, place: object) -> bool:
    return isinstance(place, list) and mark.span.start < max(place[1], place[0] + 1) and place[0] < mark.span.end


def _measure_planted(path: Path, rng: random.Random) -> None:
    """Print how many planted errors are found, how many as critical, and how many findings touch something else."""
    rows = [line.split("\t")[:2] for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    plants = [plant for zh, en in rows for plant in _plant(zh, en, rng)]
    before = find_figure_findings([(plant.zh, plant.right) for plant in plants])
    after = find_figure_findings([(plant.zh, plant.wrong) for plant in plants])
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    offsets = _find_offsets(plants)
    for k, plant in enumerate(plants):
        if before.get(k):
            continue
        counts[plant.kind]["planted"] += 1
        counts[plant.kind].update(_judge(after.get(k, []), plant, offsets[k]))
    print(f"{path.name:18}   planted     found  critical  elsewhere as critical")
    for kind, row in counts.items():
        shares = [f"{row[name] / row['planted']:.1%}" for name in ("found", "critical")]
        print(f"{kind:18}{row['planted']:10}{shares[0]:>10}{shares[1]:>10}{row['elsewhere']:>23}")


def _find_offsets(plants: Sequence[Plant]) -> list[int]:
    """Where the English of each pair begins in the file that is checked."""
    found, at = [], 0
    for plant in plants:
        found.append(at + len(plant.zh) + 1)
        at = found[-1] + len(plant.wrong) + 1
    return found


def _judge(findings: Sequence[Finding], plant: Plant, offset: int) -> Counter[str]:
    """Whether an error was found, and as critical; and the critical findings that touch something else in English."""
    places = [(a + offset, b + offset) for a, b in plant.places]
    hits = [f for f in findings if f.en is None or any(_meets(mark, places) for mark in (f.en, *f.related))]
    critical = sum(f.severity == "critical" for f in hits)
    others = sum(f.severity == "critical" for f in findings) - critical
    return Counter(found=int(bool(hits)), critical=int(critical > 0), elsewhere=others)


def _meets(mark: Mark, places: Sequence[tuple[int, int]]) -> bool:
    return mark.lang == "en" and any(mark.span.start < b and a < mark.span.end for a, b in places)


def _plant(zh: str, en: str, rng: random.Random) -> Iterator[Plant]:
    """The pair with an error of each kind that it has room for."""
    found = [m for m in _NUMBER.finditer(en) if re.search(rf"(?<![\d.]){re.escape(m[0])}(?![\d]|\.\d)", zh)]
    if not found or len(found) > _MOST:
        return
    one = rng.choice(found)
    k = rng.choice([k for k, c in enumerate(one[0]) if c.isdigit()])
    digit = rng.choice([d for d in "123456789" if d != one[0][k]])
    yield _replace(zh, en, "digit", (one, one[0][:k] + digit + one[0][k + 1 :]))
    if "." not in one[0] and one[0] != "0":
        yield _replace(zh, en, "magnitude", (one, one[0] + "0"))
    beside = [(a, b) for a, b in pairwise(found) if a[0] != b[0]]
    if beside:
        a, b = rng.choice(beside)
        yield _replace(zh, en, "swap", (a, b[0]), (b, a[0]))


def _replace(zh: str, en: str, kind: str, *edits: tuple[re.Match[str], str]) -> Plant:
    """The pair with these figures replaced, in order."""
    text, at, places = "", 0, []
    for match, new in edits:
        text += en[at : match.start()]
        places.append((len(text), len(text) + len(new)))
        text, at = text + new, match.end()
    return Plant(kind, zh, en, text + en[at:], tuple(places))


if __name__ == "__main__":
    main()
