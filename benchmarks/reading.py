"""What reading a Markdown file of 1 MB costs, and finding its layout: processor time, the best of five.

usage: python benchmarks/reading.py [--data ../shared/data/docs] [--profile]

The file is built of aligned pairs, with headings, lists, code, tables, links and HTML tags among them: once in halves,
once with its languages in turn. Modules and models are loaded before, with a small file of the same kind.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import hashlib
import pstats
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bialign.__main__ import GARBAGE
from bialign.align.bitext import LANGS
from bialign.align.halves import split_halves
from bialign.align.sources import read_document
from layouts import CODE, DOCUMENTS, FIGURES, HEADINGS, ITEMS, Pair, read_pairs

SIZE, SMALL, RUNS = 1_000_000, 20_000, 5
_NOTE = Pair('<p align="center">注意 <b>卫生</b>。</p>', '<p align="center">Mind your <b>hygiene</b>.</p>')
_TABLE = Pair(
    "| 名称 | 说明 |\n| --- | --- |\n| 口罩 | 每天更换 |", "| Name | Note |\n| --- | --- |\n| Mask | Change it daily |"
)


def draw_blocks(pairs: Sequence[Pair], size: int) -> Iterator[Pair]:
    """Blocks of Markdown in both languages, until they have so many bytes."""
    chance = random.Random(0)
    number = written = 0
    while written < size:
        block = _draw_block(pairs, number, chance)
        written += len(f"{block.zh}\n\n{block.en}\n\n".encode())
        yield block
        number += 1


def _draw_block(pairs: Sequence[Pair], number: int, chance: random.Random) -> Pair:
    """The block of a number: a heading, list, table, piece of code or page markup now and then, else a paragraph."""
    if number % 12 == 0:
        heading = HEADINGS[number // 12 % len(HEADINGS)]
        return Pair(*(f"## {title}" for title in heading))
    if number % 12 == 5:
        return Pair(*("\n".join(f"- {item}" for item in side) for side in zip(*ITEMS, strict=True)))
    others = {8: _TABLE, 20: _NOTE, 32: Pair(CODE, CODE), 44: Pair(FIGURES, FIGURES)}
    if number % 48 in others:
        return others[number % 48]
    start = chance.randrange(len(pairs) - 2)
    own = pairs[start : start + chance.randint(1, 2)]
    link = f" [COVID-19](https://example.org/pages/{number}?lang=zh) `run --all {number}`"
    return Pair("".join(pair.zh for pair in own) + link, " ".join(pair.en for pair in own) + link)


def build(blocks: Sequence[Pair], alternating: bool) -> str:
    """The text of a file: its two languages in turn, or one after the other."""
    sides = (
        (block.side(lang) for block in blocks for lang in LANGS)
        if alternating
        else (block.side(lang) for lang in LANGS for block in blocks)
    )
    return "\n\n".join(sides) + "\n"


def measure(run: Callable[[], object]) -> float:
    """The processor time of a call, in seconds."""
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> None:
    """Print a line for each layout."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data" / "docs")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    arguments = parser.parse_args()
    gc.set_threshold(GARBAGE)  # as the command has it
    pairs = [pair for name in DOCUMENTS for pair in read_pairs(arguments.data / name)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "built.md")
        for alternating in (False, True):
            path.write_text(build([*draw_blocks(pairs, SMALL)], alternating), encoding="utf-8")
            loading = measure(lambda: split_halves(read_document(str(path))))
            text = build([*draw_blocks(pairs, SIZE)], alternating)
            path.write_text(text, encoding="utf-8")
            (profile if arguments.profile else report)(path, loading)
            print(f"data {hashlib.sha256(text.encode()).hexdigest()[:12]}")


def report(path: Path, loading: float) -> None:
    """Print the layout of a file and the times."""
    document = read_document(str(path))
    reading = min(measure(lambda: read_document(str(path))) for _ in range(RUNS))
    layout = min(measure(lambda: split_halves(document)) for _ in range(RUNS))
    found, size = split_halves(document).layout, path.stat().st_size
    print(f"{found:12} {size:,} bytes  reading {reading:.3f} s  layout {layout:.3f} s  a small file {loading:.3f} s")


def profile(path: Path, _loading: float) -> None:
    """Print which functions take most of the time."""
    profiler = cProfile.Profile()
    profiler.runcall(lambda: split_halves(read_document(str(path))))
    pstats.Stats(profiler).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
