"""The judged findings of `judgements.tsv`: read, compared with what a version finds, counted by genre."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bialign.qa.findings import Finding
from bialign.qa.measured import Counts, Measured

PATH = Path(__file__).with_name("judgements.tsv")
_MEASURED = Path(__file__).parent.parent / "qa" / "measured.tsv"
_HEAD = (
    "# Findings on real documents, read one by one: right where a reviser would want to know. Spans are code points\n"
    "# of the extracted text. judge: reader (the code not in view) or the rule's writer. found: is it made now?\n"
)
_COLUMNS = ("document", "rule", "span", "verdict", "reason", "judge", "genre", "found")
_SPAN = re.compile(r"(zh|en) (\d+)-(\d+)")


class Judgement(NamedTuple):
    """A row of the table: what one finding was judged to be, and whether the last version that was written makes it."""

    document: str
    rule: str
    span: str
    verdict: str
    reason: str
    judge: str
    genre: str
    found: str

    def is_about(self, finding: Finding) -> bool:
        """Whether a finding of its document is the one that was judged: of its rule, and about some of its words."""
        return finding.rule == self.rule and any(
            mark.lang == lang and mark.span.start < int(end) and int(start) < mark.span.end
            for mark in (*finding.marks, *finding.related)
            for lang, start, end in _SPAN.findall(self.span)
        )


def format_span(finding: Finding) -> str:
    """The places of a finding as a row has them."""
    return ", ".join(f"{mark.lang} {mark.span.start}-{mark.span.end}" for mark in finding.marks)


def read_judgements() -> list[Judgement]:
    """The rows of the table."""
    lines = [line for line in PATH.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [Judgement(*line.split("\t")) for line in lines[1:]]


def write_judgements(rows: Iterable[Judgement]) -> None:
    """Write the table anew."""
    lines = ["\t".join(row) for row in (_COLUMNS, *rows)]
    PATH.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def update(rows: Iterable[Judgement], findings: Mapping[str, Sequence[Finding]]) -> Iterator[Judgement]:
    """The rows with what this version finds; those of documents that weren't checked as they are."""
    for row in rows:
        if row.document in findings:
            row = row._replace(found="yes" if is_found(row, findings[row.document]) else "no")
        yield row


def is_found(row: Judgement, findings: Iterable[Finding]) -> bool:
    """Whether a judged finding is among these, as more than a note."""
    return any(finding.severity != "neutral" and row.is_about(finding) for finding in findings)


def find_changes(
    rows: Iterable[Judgement], findings: Mapping[str, Sequence[Finding]]
) -> Iterator[tuple[str, Judgement]]:
    """Right findings that this version loses, wrong ones that it brings back."""
    for before, now in zip(rows, update(rows, findings), strict=True):
        if before.verdict == "right" and (before.found, now.found) == ("yes", "no"):
            yield "lost", before
        elif before.verdict == "wrong" and (before.found, now.found) == ("no", "yes"):
            yield "back", before


def measure(rows: Iterable[Judgement]) -> Mapping[str, Measured]:
    """The counts by rule and genre, of all findings and of those that are made now; arguable ones are left out."""
    counts: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        if row.verdict != "arguable":
            counts[row.rule, row.genre, row.verdict, row.found] += 1
    measured: dict[str, Measured] = {}
    for rule, genre in sorted({key[:2] for key in counts}):
        right, wrong = (
            [counts[rule, genre, verdict, found] for found in ("yes", "no")] for verdict in ("right", "wrong")
        )
        entry = measured.setdefault(rule, Measured({}, {}))
        measured[rule] = Measured(
            {**entry.judged, genre: Counts(sum(right), sum(right) + sum(wrong))},
            {**entry.now, genre: Counts(right[0], right[0] + wrong[0])},
        )
    return measured


def write_measured(rows: Iterable[Judgement], rules: Iterable[str]) -> None:
    """Count the judgements into `qa/measured.tsv`."""
    measured = measure(rows)
    lines = ["rule\tgenre\tright\tjudged\tright_now\tjudged_now"]
    for rule in rules:
        found = measured.get(rule, Measured())
        for genre, counts in found.judged.items():
            lines.append("\t".join((rule, genre, *map(str, (*counts, *found.now[genre])))))
    _MEASURED.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
