"""What a glossary of 20,000 entries adds to a check, as CSV, XLSX and TBX.

usage: python benchmarks/glossary.py FILE [--entries N] [--renderings N] [--runs N]

Half of the entries are Chinese words of the lexicon drawn at random (seed 0), each with its likeliest English words;
half are two such words in a row, with English of two words. Each round runs `bialign check FILE` without a glossary and
with each, one after the other. Prints medians of whole runs, in seconds of the clock and of the processor, start of the
process included, and of what each adds to the run without in the same round.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from itertools import pairwise
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
    print(f"{len(entries)} entries, {arguments.runs} rounds")
    print(f"{'glossary':10} {'clock':>8} {'added':>8} {'processor':>10} {'added':>8}")
    for name, rows in runs.items():
        clock, used = (statistics.median(row[k] for row in rows) for k in (0, 1))
        more, more_used = (
            statistics.median(r[k] - p[k] for r, p in zip(rows, runs["none"], strict=True)) for k in (0, 1)
        )
        print(f"{name:10} {clock:8.3f} {more:8.3f} {used:10.3f} {more_used:8.3f}")


def _entries(count: int, renderings: int) -> list[tuple[str, str]]:
    """Chinese words of at least two characters with their likeliest English words, every other one with the next."""
    words = _words(count + 1, renderings)
    joined = [
        (zh + more, " ".join(part.split("|")[0] for part in (en, also))) for (zh, en), (more, also) in pairwise(words)
    ]
    return [joined[i] if i % 2 else words[i] for i in range(count)]


def _words(count: int, renderings: int) -> list[tuple[str, str]]:
    """Words of the lexicon at random, each once."""
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
    table = [("zh", "en"), *entries]
    (folder / "terms.csv").write_text("".join(f"{zh},{en}\n" for zh, en in table), encoding="utf-8")
    _write_workbook(folder / "terms.xlsx", table)
    body = "".join(
        f"<conceptEntry>{_section('zh', [zh])}{_section('en', en.split('|'))}</conceptEntry>" for zh, en in entries
    )
    text = f'<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>{body}</body></text></tbx>'
    (folder / "terms.tbx").write_text(text, encoding="utf-8")
    configs = {"none": folder / "none.toml", **{name: folder / f"{name}.toml" for name in ("csv", "xlsx", "tbx")}}
    for name, path in configs.items():
        path.write_text("" if name == "none" else f'glossary = "terms.{name}"\n', encoding="utf-8")
    return configs


def _write_workbook(path: Path, table: list[tuple[str, str]]) -> None:
    """A workbook as office programs write it: texts apart, cells with their numbers."""
    numbers = {text: i for i, text in enumerate(dict.fromkeys(cell for row in table for cell in row))}
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in numbers)
    rows = "".join(
        f'<row r="{r}"><c r="A{r}" t="s"><v>{numbers[zh]}</v></c><c r="B{r}" t="s"><v>{numbers[en]}</v></c></row>'
        for r, (zh, en) in enumerate(table, 1)
    )
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kinds}sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="terms" sheetId="1" '
        f'r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" '
        f'Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


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
