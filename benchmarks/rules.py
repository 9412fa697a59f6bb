"""What every rule finds in real translations, how much of it readers judged right, and how long it takes.

usage: python benchmarks/rules.py [--shared FOLDER] [--unjudged] [--write]

Three texts: the two bilingual white papers of `seeds/`, and 1,000 pairs drawn with a fixed seed, half from the gold
beads of professional translations (`data/docs`), half from the training pairs (`data/train`, all files, each alike
often), both in FOLDER (`../shared` unless given). All rules run, those that are off by default, too. Neutral findings
are counted and not judged. `judgements.tsv` holds the verdicts, by the id of the finding, which stays the same while
the passage does.

--unjudged prints the findings that nobody has judged yet, --write counts the judgements into `qa/measured.tsv`, where
the rule pages have them from (write those anew with `python docs/write_rules.py`). Training pairs are packed: needs
`zstd`.
"""

from __future__ import annotations

import argparse
import ast
import random
import re
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bialign.align.bitext import Bitext
from bialign.pipeline import align_files
from bialign.qa.context import ReviewContext
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.qa.review import review

_HERE = Path(__file__).parent
_JUDGEMENTS, _MEASURED = _HERE / "judgements.tsv", _HERE.parent / "qa" / "measured.tsv"
_SEEDS = {"tianjin": "tianjin-2016-ip-white-paper.txt", "shanghai": "shanghai-2019-ip-white-paper.txt"}
_DOCUMENTS = ("tico_wikinews_source", "tico_wikipedia")
_TRAINING = ("bible", "general", "hant_sharealike", "tech_permissive", "tech_sharealike")
_PAIRS, _SEED = 1000, 0
_GOLD = re.compile(r"(\[.*?\]):(\[.*?\])")

Key = tuple[str, str, str]


def main() -> None:
    """Print the table, and what was asked for besides."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=_HERE.parent.parent / "shared")
    parser.add_argument("--unjudged", action="store_true", help="print the findings without a judgement")
    parser.add_argument("--write", action="store_true", help="count the judgements into qa/measured.tsv")
    arguments = parser.parse_args()
    judged = _judgements()
    if arguments.write:
        _write_measured(judged)
    reader = Reader()
    with tempfile.TemporaryDirectory() as folder:
        bitexts = {name: align_files([str(path)], reader) for name, path in _texts(arguments.shared, Path(folder))}
    findings = {name: _found(bitext) for name, bitext in bitexts.items()}
    _print_table(findings, judged, _times(bitexts["tianjin"]))
    if arguments.unjudged:
        for name, found in findings.items():
            _print_unjudged(name, bitexts[name], [f for f in found if (name, f.rule, f.id) not in judged])


def _judgements() -> Mapping[Key, str]:
    """The verdicts by document, rule and finding."""
    rows = (line.split("\t") for line in _JUDGEMENTS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {(row[0], row[1], row[2]): row[3] for row in rows if row[0] != "document"}


def _write_measured(judged: Mapping[Key, str]) -> None:
    counts = Counter((rule, verdict) for (_, rule, _), verdict in judged.items())
    lines = ["rule\tright\tjudged"]
    for rule in RULES:
        right, wrong = counts[rule, "right"], counts[rule, "wrong"]
        if right + wrong:
            lines.append(f"{rule}\t{right}\t{right + wrong}")
    _MEASURED.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _texts(shared: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """The names and files of the three texts."""
    for name, file in _SEEDS.items():
        yield name, _HERE.parent / "seeds" / file
    path = folder / "pairs.tsv"
    path.write_text("\n".join(_sample(shared / "data")) + "\n", encoding="utf-8", newline="\n")
    yield "pairs", path


def _sample(data: Path) -> list[str]:
    """The pairs, Chinese TAB English, those of documents first."""
    rng = random.Random(_SEED)
    real = [pair for name in _DOCUMENTS for pair in _gold_pairs(data / "docs" / name)]
    chosen = sorted(rng.sample(range(len(real)), _PAIRS // 2))
    drawn = [real[i] for i in chosen]
    each = _PAIRS // 2 // len(_TRAINING)
    for name in _TRAINING:
        packed = data / "train" / f"{name}.tsv.zst"
        text = subprocess.run(["zstd", "-dcq", str(packed)], capture_output=True, check=True).stdout.decode("utf-8")
        rows = [row.split("\t") for row in text.split("\n") if row.count("\t") >= 2]
        drawn += [f"{row[0]}\t{row[1]}" for row in rng.sample(rows, each)]
    return drawn


def _gold_pairs(stem: Path) -> Iterator[str]:
    """The two-sided gold beads of a document as pairs."""
    zh, en = (
        stem.with_name(f"{stem.name}.{lang}.txt").read_text(encoding="utf-8").split("\n") for lang in ("zh", "en")
    )
    for line in stem.with_name(f"{stem.name}.gold").read_text(encoding="utf-8").splitlines():
        match = _GOLD.match(line)
        left, right = (ast.literal_eval(part) for part in match.groups()) if match else ([], [])
        if left and right:
            yield "".join(zh[i] for i in left) + "\t" + " ".join(en[i] for i in right)


def _found(bitext: Bitext) -> Sequence[Finding]:
    return review(bitext, tuple(RULES.values()), ReviewOptions(neighbours=bitext.layout != "pairs")).findings


def _times(bitext: Bitext) -> Mapping[str, float]:
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


def _print_table(
    findings: Mapping[str, Sequence[Finding]], judged: Mapping[Key, str], times: Mapping[str, float]
) -> None:
    columns = f"{'tianjin':>8} {'shanghai':>8} {'pairs':>6} {'neutral':>8} {'right':>6} {'wrong':>6} {'precision':>9}"
    print(f"{'rule':20} {'default':7} {columns} {'ms':>6}")
    total: Counter[str] = Counter()
    for rule in RULES.values():
        row = _row(rule.id, findings, judged)
        total += row if rule.default else Counter()
        _print_row(rule.id, "yes" if rule.default else "off", row, times[rule.id])
    _print_row("default rules", "", total, sum(times[rule.id] for rule in RULES.values() if rule.default))


def _row(rule: str, findings: Mapping[str, Sequence[Finding]], judged: Mapping[Key, str]) -> Counter[str]:
    row: Counter[str] = Counter()
    for name, found in findings.items():
        for finding in found:
            if finding.rule != rule:
                continue
            row["neutral" if finding.severity == "neutral" else name] += 1
            row[judged.get((name, rule, finding.id), "")] += 1
    return row


def _print_row(name: str, default: str, row: Mapping[str, int], time_: float) -> None:
    right, wrong = row["right"], row["wrong"]
    precision = f"{right / (right + wrong):9.2f}" if right + wrong else f"{'':9}"
    counts = f"{row['tianjin']:8} {row['shanghai']:8} {row['pairs']:6} {row['neutral']:8} {right:6} {wrong:6}"
    print(f"{name:20} {default:7} {counts} {precision} {time_:6.1f}")


def _print_unjudged(name: str, bitext: Bitext, findings: Sequence[Finding]) -> None:
    for finding in findings:
        if finding.severity == "neutral":
            continue
        words = " | ".join(mark.text for mark in finding.marks)
        print(f"\n{name}\t{finding.rule}\t{finding.id}\t{words}\n  {finding.message.en}")
        for mark in finding.marks:
            text = bitext.half(mark.lang).document.text
            around = text[max(0, mark.span.start - 70) : mark.span.start], text[mark.span.end : mark.span.end + 70]
            print("  " + f"…{around[0]}[[{mark.text}]]{around[1]}…".replace("\n", " "))


if __name__ == "__main__":
    main()
