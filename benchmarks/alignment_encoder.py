"""What the encoder that ships brings to alignment: every development set with it and without it, side by side.

usage: python benchmarks/alignment_encoder.py [--data ../shared/data] [--gold ../shared/gold]

Sets: the development texts; the annotated white paper; the beads of the texts without any figure; and, made by seeds 1
to 5, texts with sentences left out, with sentences moved, and with paragraphs (runs of two to six beads) moved. Strict
F1, and for moved text the F1 of the beads that are found to have moved.

Paired bootstrap: stretches of 20 gold beads, all seeds of one together, are drawn 10,000 times with replacement; the
difference with its 95% interval, and p, twice the share of draws on the other side of none (Koehn 2004).
"""

import argparse
import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np
from alignment_texts import (
    Bead,
    Counts,
    Text,
    all_beads,
    counted_by_block,
    read_texts,
    with_moved_paragraphs,
    with_moves,
    with_omissions,
    without_figures,
)
from bialign.align import aligner, moved
from bialign.qa.quantities import Reader
from numpy.typing import NDArray

_SHARE, _SEEDS = 0.05, range(1, 6)
_BLOCK, _DRAWS, _DRAW_SEED = 20, 10_000, 0
Changed = tuple[Text, set[Bead]]
# Counts by stretch: (stretches, 4), of beads and of moved beads.
Table = tuple[NDArray[np.float64], NDArray[np.float64]]


class Set(NamedTuple):
    """Texts as they stand, and each of them changed by each seed: with the beads that moved."""

    name: str
    texts: list[list[Changed]]
    moves: bool


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    options = parser.parse_args()
    reader = Reader()
    print(f"{'':36} {'':6} {'without':>8} {'with':>7} {'difference':>11} {'95% interval':>18} {'p':>7}")
    for one in _sets(options.data, options.gold / "tianjin-2016"):
        with _without_encoder():
            without = _table(one, reader)
        _print(one, without, _table(one, reader))


def _sets(data: Path, annotated: Path) -> Iterator[Set]:
    texts = read_texts(data)
    yield from (Set(name, [[(text, set())] for text in own], False) for name, own in texts.items())
    yield Set("Tianjin", [[(_annotated(annotated), set())]], False)
    plain = {f"{name}, no figures": [without_figures(text) for text in own] for name, own in texts.items()}
    yield from (Set(name, [[(text, set())] for text in own], False) for name, own in plain.items())
    for name, own in texts.items():
        yield Set(f"{name}, left out", [[_left_out(text, seed) for seed in _SEEDS] for text in own], False)
    for name, own in texts.items():
        yield Set(
            f"{name}, sentences moved",
            [[with_moves(text, _SHARE, random.Random(seed)) for seed in _SEEDS] for text in own],
            True,
        )
    for name, own in (texts | plain).items():
        long = [text for text in own if len(text.gold) >= _BLOCK * 2]
        yield Set(
            f"{name}, paragraphs moved",
            [[with_moved_paragraphs(text, _SHARE, random.Random(seed)) for seed in _SEEDS] for text in long],
            True,
        )


def _left_out(text: Text, seed: int) -> Changed:
    return with_omissions(text, _SHARE, random.Random(seed)), set()


def _annotated(folder: Path) -> Text:
    """The annotated report, a segment a line."""
    lines = (json.loads(line) for line in (folder / "segments.jsonl").read_text(encoding="utf-8").splitlines())
    sides: dict[str, list[str]] = {"zh": [], "en": []}
    place: dict[str, int] = {}
    for segment in lines:
        own = sides[segment["lang"]]
        place[segment["id"]] = len(own)
        own.append(segment.get("joined", segment["text"]).replace("*", "").replace("\n", " "))
    groups = map(json.loads, (folder / "align.jsonl").read_text(encoding="utf-8").splitlines())
    gold = [(tuple(place[s] for s in g["zh"]), tuple(place[s] for s in g["en"])) for g in groups]
    return Text(sides["zh"], sides["en"], sorted(bead for bead in gold if bead[0] or bead[1]))


def _table(one: Set, reader: Reader) -> Table:
    """Counts of beads, and of beads that moved, by stretch of each text, all its seeds together."""
    beads, moves = [], []
    for versions in one.texts:
        sums: list[list[NDArray[np.float64]]] = [[], []]
        for text, gone in versions:
            found = all_beads(text, reader)
            rows = counted_by_block([bead for bead, _ in found], text.gold, _BLOCK)
            sums[0].append(np.array(rows, dtype=np.float64))
            sums[1].append(_moved_by_block([bead for bead, is_moved in found if is_moved], gone, text))
        shortest = min(len(rows) for rows in sums[0])
        # Texts with beads cut have a few less.
        beads.append(sum(_folded(rows, shortest) for rows in sums[0]))
        moves.append(sum(_folded(rows, shortest) for rows in sums[1]))
    return np.concatenate(beads), np.concatenate(moves)


def _folded(rows: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    """The first rows, what comes after them added to the last."""
    kept = rows[:count].copy()
    kept[-1] += rows[count:].sum(axis=0)
    return kept


def _moved_by_block(found: list[Bead], gone: set[Bead], text: Text) -> NDArray[np.float64]:
    """As `Counts`, of beads that moved."""
    block = {line: k // _BLOCK for k, (zh, _) in enumerate(text.gold) for line in zh}
    rows = np.zeros((-(-len(text.gold) // _BLOCK), len(Counts._fields)))
    for bead in found:
        rows[block[bead[0][0]]] += (bead in gone, 1, bead in gone, 0)
    for bead in gone:
        rows[block[bead[0][0]]] += (0, 0, 0, 1)
    return rows


def _print(one: Set, without: Table, with_it: Table) -> None:
    for name, before, after in zip(("strict", "moved") if one.moves else ("strict",), without, with_it, strict=False):
        draw = np.random.default_rng(_DRAW_SEED)
        drawn = draw.integers(len(before), size=(_DRAWS, len(before)))
        differences = _f1(after[drawn].sum(axis=1)) - _f1(before[drawn].sum(axis=1))
        low, high = np.quantile(differences, (0.025, 0.975))
        p = min(1.0, 2 * min((differences <= 0).mean(), (differences >= 0).mean()))
        scores = float(_f1(before.sum(axis=0))), float(_f1(after.sum(axis=0)))
        print(
            f"{one.name:36} {name:6} {scores[0]:8.4f} {scores[1]:7.4f} {scores[1] - scores[0]:+11.4f}"
            f" {low:+9.4f}{high:+9.4f} {p:7.4f}{_parts(before, after) if name == 'moved' else ''}",
            flush=True,
        )


def _parts(before: NDArray[np.float64], after: NDArray[np.float64]) -> str:
    """Recall and precision of moved beads."""
    parts = [
        (right / max(1, wanted), right / max(1, found)) for right, found, _, wanted in (before.sum(0), after.sum(0))
    ]
    return "   recall, precision " + " to ".join(f"{recall:.3f}, {precision:.3f}" for recall, precision in parts)


def _f1(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    right, found, met, wanted = np.moveaxis(counts, -1, 0)
    precision, recall = right / np.maximum(found, 1), met / np.maximum(wanted, 1)
    f1: NDArray[np.float64] = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    return f1


@contextmanager
def _without_encoder() -> Iterator[None]:
    """Alignment in which every cosine is the one that speaks neither way."""
    before = aligner._near
    middle = moved._MIDDLE
    sides = np.array([[1, 0], [middle, (1 - middle**2) ** 0.5]], dtype=np.float32)
    aligner._near = lambda *_: lambda zh, en: (np.tile(sides[0], (len(zh), 1)), np.tile(sides[1], (len(en), 1)))
    try:
        yield
    finally:
        aligner._near = before


if __name__ == "__main__":
    main()
