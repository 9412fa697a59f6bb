"""What every rule finds in real translations, how much of it readers judged right, and how long it takes.

usage: python benchmarks/rules.py [--shared FOLDER] [--documents FOLDER]… [--unjudged [N]] [--write]

Texts: the two bilingual white papers of `seeds/`; 1,000 pairs drawn with a fixed seed, half from the gold beads of
professional translations (`data/docs`), half from the training pairs (`data/train`, all files, each alike often), both
in FOLDER (`../shared` unless given; they need `zstd`); and the documents of the folders that are named. All rules run,
those that are off by default, too. Notes are counted and not judged. `judgements.tsv` holds the verdicts by place, so
that they outlast a change of the rule.

Right findings that this version loses and wrong ones that it brings back are printed, and the exit code is 1 then.
--unjudged prints the next N findings that nobody has judged yet; --write keeps what this version finds and counts it
into `qa/measured.tsv`, where the rule pages have it from (write those anew with `python docs/write_rules.py`).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

import judgements
from bialign.align.bitext import Bitext
from bialign.pipeline import align_files
from bialign.qa.context import ReviewContext
from bialign.qa.findings import Finding
from bialign.qa.measured import Measured, Standing, add_up
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.qa.review import review
from bialign.text.messages import UserError
from judged_documents import SEEDS, find_documents, find_texts
from judgements import Judgement

_HERE = Path(__file__).parent
_ALL = 1_000_000
Found = Mapping[str, Sequence[Finding]]


def main() -> int:
    """Print the table, and what was asked for besides."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=_HERE.parent.parent / "shared")
    parser.add_argument("--documents", type=Path, action="append", default=[], help="a folder of documents")
    parser.add_argument(
        "--unjudged", type=int, nargs="?", const=_ALL, help="print the next findings without a judgement"
    )
    parser.add_argument("--write", action="store_true", help="keep what this version finds, and count it")
    arguments = parser.parse_args()
    rows = judgements.read_judgements()
    bitexts = _align(arguments.shared, arguments.documents)
    findings = {name: _review(bitext) for name, bitext in bitexts.items()}
    changes = list(judgements.find_changes(rows, findings))
    now = list(judgements.update(rows, findings))
    if arguments.write:
        judgements.write_judgements(now)
        judgements.write_measured(now, RULES)
    _print_table(findings, now, _time_rules(bitexts["tianjin"]))
    for change, row in changes:
        print(f"{change}: {row.document} {row.rule} {row.span} ({row.reason})")
    if arguments.unjudged:
        _print_unjudged(bitexts, findings, rows, arguments.unjudged)
    return 1 if changes and not arguments.write else 0


def _align(shared: Path, folders: Sequence[Path]) -> Mapping[str, Bitext]:
    """The aligned documents by name; those that can't be read are named and left out."""
    reader = Reader()
    bitexts: dict[str, Bitext] = {}
    with tempfile.TemporaryDirectory() as folder:
        texts = [*find_texts(shared, Path(folder)), *(text for path in folders for text in find_documents(path))]
        for name, paths in texts:
            try:
                bitexts[name] = align_files([*map(str, paths)], reader)
            except UserError as error:
                print(f"{name}: {error.message.en}", file=sys.stderr)
    return bitexts


def _review(bitext: Bitext) -> Sequence[Finding]:
    return review(bitext, tuple(RULES.values()), ReviewOptions(neighbours=bitext.layout != "pairs")).findings


def _time_rules(bitext: Bitext) -> Mapping[str, float]:
    """Milliseconds of each rule on one text, the best of three, what rules share worked out before."""
    context = ReviewContext(bitext)
    for rule in RULES.values():
        list(rule.check(context))
    times = {}
    for rule in RULES.values():
        runs = []
        for _ in range(3):
            start = time.perf_counter()
            list(rule.check(context))
            runs.append(time.perf_counter() - start)
        times[rule.id] = min(runs) * 1000
    return times


def _print_table(findings: Found, rows: Sequence[Judgement], times: Mapping[str, float]) -> None:
    """A row a rule: its findings, and how many judged ones were right, of all and of those that are made now."""
    counts = f"{'seeds':>6} {'other':>6} {'notes':>6}"
    print(f"{'rule':20} {'default':8} {counts} {'judged':>11} {'now':>11} {'ms':>7}  genres")
    measured = judgements.measure(rows)
    for rule in RULES.values():
        made = Counter(_kind_of(name, f) for name, found in findings.items() for f in found if f.rule == rule.id)
        shown = measured.get(rule.id, Measured())
        counts = f"{made['seeds']:6} {made['other']:6} {made['notes']:6}"
        shares = " ".join("{:4} of {:3}".format(*add_up(by_genre)) for by_genre in (shown.judged, shown.now))
        genres = ", ".join(f"{genre} {right}/{judged}" for genre, (right, judged) in shown.now.items() if judged)
        print(
            f"{rule.id:20} {_format_default(rule.default, shown):8} {counts} {shares} {times[rule.id]:7.1f}  {genres}"
        )


def _kind_of(name: str, finding: Finding) -> str:
    return "notes" if finding.severity == "neutral" else "seeds" if name in SEEDS else "other"


def _format_default(default: bool, measured: Measured) -> str:
    """Whether a rule is on, and with a mark what its judged findings say of it: + holds, - fails, ? too few."""
    sign = {Standing.HOLDS: "+", Standing.FAILS: "-", Standing.TOO_FEW: "?"}[measured.standing]
    return f"{'on' if default else 'off'} {sign}"


def _print_unjudged(bitexts: Mapping[str, Bitext], findings: Found, rows: Sequence[Judgement], most: int) -> None:
    left = (
        (name, finding)
        for name, found in findings.items()
        for finding in found
        if finding.severity != "neutral" and not any(r.document == name and r.is_about(finding) for r in rows)
    )
    for name, finding in islice(left, most):
        print(f"\n{name}\t{finding.rule}\t{judgements.format_span(finding)}\n  {finding.message.en}")
        for mark in finding.marks:
            text = bitexts[name].half(mark.lang).document.text
            around = text[max(0, mark.span.start - 70) : mark.span.start], text[mark.span.end : mark.span.end + 70]
            print("  " + f"…{around[0]}[[{mark.text}]]{around[1]}…".replace("\n", " "))


if __name__ == "__main__":
    sys.exit(main())
