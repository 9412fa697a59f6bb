"""What a glossary of 20,000 entries adds to a check, as CSV and as TBX.

usage: python benchmarks/glossary.py FILE [--entries N] [--renderings N] [--runs N]

The entries are Chinese words of the lexicon drawn at random (seed 0), each with its likeliest English words. Prints the
median of whole runs of `bialign check FILE`, in seconds of the clock and of the processor, start of the process
included.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
from bialign.align.lexicon import load_lexicon


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--renderings", type=int, default=2, help="at most, of an entry")
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    entries = _entries(arguments.entries, arguments.renderings)
    with tempfile.TemporaryDirectory() as folder:
        configs = _configs(Path(folder), entries)
        runs: dict[str, list[tuple[float, float]]] = {name: [] for name in configs}
        for _ in range(arguments.runs):
            for name, config in configs.items():
                runs[name].append(_seconds(arguments.file, config))
    print(f"{len(entries)} entries, {arguments.runs} runs of each")
    print(f"{'glossary':10} {'clock':>8} {'added':>8} {'processor':>10} {'added':>8}")
    medians = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in runs.items()}
    plain = medians["none"]
    for name, (clock, used) in medians.items():
        print(f"{name:10} {clock:8.3f} {clock - plain[0]:8.3f} {used:10.3f} {used - plain[1]:8.3f}")


def _entries(count: int, renderings: int) -> list[tuple[str, str]]:
    """Chinese words of at least two characters, with their likeliest English words."""
    lexicon = load_lexicon()
    words = [_word(int(code)) for code in lexicon._codes]
    surfaces = [surface.decode() for surface in lexicon._words["en"]._surfaces]  # type: ignore[union-attr]
    ids = lexicon._words["en"]._ids  # type: ignore[union-attr]
    english = {int(number): surface for surface, number in zip(surfaces, ids, strict=True) if not surface.endswith("~")}
    order = np.random.default_rng(0).permutation(len(words))
    made: list[tuple[str, str]] = []
    for i in (int(i) for i in order if len(words[int(i)]) > 1):
        _, en, ahead, _ = lexicon.entries(np.array([i], dtype=np.int32))
        best = [int(en[k]) for k in np.argsort(-ahead)[:renderings]]
        if known := [english[number] for number in best if number in english]:
            made.append((words[i], "|".join(known)))
        if len(made) == count:
            break
    return made


def _word(code: int) -> str:
    return "".join(chr(point) for shift in (48, 32, 16, 0) if (point := code >> shift & 0xFFFF))


def _configs(folder: Path, entries: list[tuple[str, str]]) -> dict[str, Path]:
    """A configuration for no glossary and for each format."""
    csv, tbx = folder / "terms.csv", folder / "terms.tbx"
    csv.write_text("zh,en\n" + "".join(f"{zh},{en}\n" for zh, en in entries), encoding="utf-8")
    body = "".join(
        f"<conceptEntry>{_section('zh', [zh])}{_section('en', en.split('|'))}</conceptEntry>" for zh, en in entries
    )
    tbx.write_text(f'<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>{body}</body></text></tbx>', encoding="utf-8")
    configs = {"none": "", "csv": 'glossary = "terms.csv"\n', "tbx": 'glossary = "terms.tbx"\n'}
    for name, text in configs.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.toml" for name in configs}


def _section(lang: str, terms: list[str]) -> str:
    groups = "".join(f"<termSec><term>{escape(term)}</term></termSec>" for term in terms)
    return f'<langSec xml:lang="{lang}">{groups}</langSec>'


def _seconds(file: str, config: Path) -> tuple[float, float]:
    """Seconds of the clock and of the processor."""
    start, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "bialign", "check", file, "--config", str(config), "--fail-on", "never"]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime


if __name__ == "__main__":
    main()
