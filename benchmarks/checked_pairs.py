"""The findings about figures of pairs, each judged by itself: what the benchmarks of planted errors count."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from bialign.pipeline import check_files
from bialign.qa.findings import Finding

_RULES = ("number-", "ordinal-", "percent-", "date-", "hedge-", "unit-", "direction-")


def find_figure_findings(pairs: Sequence[tuple[str, str]]) -> Mapping[int, list[Finding]]:
    """The findings about figures of each pair, by its place."""
    found: dict[int, list[Finding]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pairs.tsv"
        path.write_text("".join(f"{zh}\t{en}\n" for zh, en in pairs), encoding="utf-8", newline="\n")
        for finding in check_files([str(path)]).findings:
            if finding.rule.startswith(_RULES) and finding.severity != "neutral":
                found[int(finding.bead[1:]) - 1].append(finding)
    return found
