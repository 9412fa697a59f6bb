"""Sentence alignment on texts with gold beads: strict F1 beside a peer's, omissions, moves, ablations, time and memory.

usage: python benchmarks/alignment.py [--data ../shared/data]      (needs nltk)

Scores as in Sennrich and Volk (2010): strict, a bead counts when gold has the very same one. Omissions: a share of the
beads loses one side, by seed; what is left must be found unaligned. Moves: the English of some 1-1 beads is put
elsewhere in the text. Published figures are those that the authors of Bertalign report for MAC-Dev. Time is that of
texts made of several chapters in a row.
"""

import argparse
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from alignment_texts import (
    Bead,
    Text,
    all_beads,
    counted,
    left_alone,
    read_texts,
    strict_f1,
    with_moves,
    with_omissions,
)
from bialign.align import aligner, costs, form
from bialign.qa.quantities import Reader

_PUBLISHED = {"Gale-Church": 0.485, "Hunalign": 0.610, "Bleualign": 0.641, "Vecalign": 0.863, "Bertalign": 0.911}
_SHARE, _SHARES, _SEEDS = 0.05, (0.02, 0.05, 0.1, 0.2), range(1, 6)
# Each feature is switched off by these constants of these modules.
_OFF = {
    "words": ((aligner, "_WORD_SCALE", 0.0),),
    "figures, Latin words": ((aligner, "_KEY_SCALE", 0.0),),
    "length": ((costs, "_LENGTH_SHARE", 0.0),),
    "final punctuation": ((form, "_ENDING_SHARE", 0.0),),
    "quotations": (
        (form, "_INSIDE_QUOTE", 0.0),
        (form, "_OPENING_QUOTE", 0.0),
        (form, "_CLOSING_QUOTE", 0.0),
    ),
}


# Gale and Church's evidence in this search: lengths and shapes alone.
_OFF["all but length"] = tuple(switch for name, switches in _OFF.items() if name != "length" for switch in switches)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    sets = read_texts(data)
    mac = sets["MAC-Dev"]
    reader = Reader()
    print(f"{'':24}  strict F1  within gold  lax recall  seconds   Gale-Church (NLTK)")
    for name, texts in sets.items():
        began = time.perf_counter()
        ours = _score(texts, partial(_beads, reader=reader))
        seconds = time.perf_counter() - began
        print(f"{name:24}  {ours.strict:9.4f}  {ours.within:11.4f}  {ours.lax:10.4f}  {seconds:7.2f}", end="   ")
        print(f"{_score(texts, _gale_church).strict:.4f}")
    print(
        "MAC-Dev, chapters:", " ".join(f"{_score([text], partial(_beads, reader=reader)).strict:.3f}" for text in mac)
    )
    print("MAC-Dev, published:", ", ".join(f"{name} {f1}" for name, f1 in _PUBLISHED.items()))
    print(f"\n{'beads cut':24}  recall  precision  strict F1")
    for name, texts in {"MAC-Dev": mac, "tico_wikipedia": sets["tico_wikipedia"]}.items():
        for share in _SHARES:
            print(f"{name:16} {share:6.0%}   {'  '.join(f'{x:.4f}' for x in _omissions(texts, share, reader))}")
    print("\nmoved sentences found: recall, precision")
    for name, texts in sets.items():
        print(f"{name:24}  {'  '.join(f'{x:.3f}' for x in _moves(texts, reader))}")
    print("\nMAC-Dev without")
    for name, switches in _OFF.items():
        with _without(switches):
            print(f"  {name:22}  strict F1 {_score(mac, partial(_beads, reader=reader)).strict:.4f}")
    print("\nsegments        seconds")
    for times in (1, 2, 4, 8):
        text = Text([line for t in mac for line in t.zh] * times, [line for t in mac for line in t.en] * times, [])
        began = time.perf_counter()
        _beads(text, reader)
        print(f"{len(text.zh):6} × {len(text.en):6}  {time.perf_counter() - began:6.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _beads(text: Text, reader: Reader) -> list[Bead]:
    """Our beads, in line numbers."""
    return [bead for bead, _ in all_beads(text, reader)]


class Score(NamedTuple):
    """Strict F1, the share of beads that are gold or lie within a gold bead, and the share of gold links found."""

    strict: float
    within: float
    lax: float


def _score(texts: Sequence[Text], align: Callable[[Text], list[Bead]]) -> Score:
    inside = links = 0
    counts = []
    for text in texts:
        beads, gold = align(text), set(text.gold)
        counts.append(counted(beads, text.gold))
        inside += sum(bead in gold or _within(bead, text.gold) for bead in beads)
        links += sum(any(_overlap(bead, g) for bead in beads) for g in gold if g[0] and g[1])
    return Score(
        strict_f1(counts), inside / sum(c.found for c in counts), links / max(1, sum(c.wanted for c in counts))
    )


def _overlap(bead: Bead, gold: Bead) -> bool:
    return not {*bead[0]}.isdisjoint(gold[0]) and not {*bead[1]}.isdisjoint(gold[1])


def _gale_church(text: Text) -> list[Bead]:
    """The beads of NLTK's aligner by length, in line numbers; links that share a line are one bead."""
    from nltk.translate import gale_church

    lengths = [[len(line) for line in lines] for lines in (text.zh, text.en)]
    parameters = type("Parameters", (gale_church.LanguageIndependent,), {})
    parameters.AVERAGE_CHARACTERS = sum(lengths[1]) / sum(lengths[0])
    links = gale_church.align_blocks(*lengths, params=parameters)
    beads: list[tuple[set[int], set[int]]] = []
    for i, j in sorted(links):
        if beads and (i in beads[-1][0] or j in beads[-1][1]):
            beads[-1][0].add(i)
            beads[-1][1].add(j)
        else:
            beads.append(({i}, {j}))
    return [(tuple(sorted(zh)), tuple(sorted(en))) for zh, en in beads]


def _within(bead: Bead, gold: Sequence[Bead]) -> bool:
    return bool(bead[0] and bead[1]) and any({*bead[0]} <= {*g[0]} and {*bead[1]} <= {*g[1]} for g in gold)


def _omissions(texts: Sequence[Text], share: float, reader: Reader) -> tuple[float, float, float]:
    """Recall and precision of segments without a counterpart, and strict F1, over all seeds."""
    cut = [with_omissions(text, share, random.Random(seed)) for seed in _SEEDS for text in texts]
    right = found = wanted = 0
    for text in cut:
        own, gold = (left_alone(beads) for beads in (_beads(text, reader), text.gold))
        right, found, wanted = right + len(own & gold), found + len(own), wanted + len(gold)
    return right / wanted, right / max(1, found), _score(cut, partial(_beads, reader=reader)).strict


def _moves(texts: Sequence[Text], reader: Reader) -> tuple[float, float]:
    """Recall and precision of beads out of order, where the English of a twentieth of the 1-1 beads is moved."""
    right = found = wanted = 0
    for seed in _SEEDS:
        for text in texts:
            changed, moved = with_moves(text, _SHARE, random.Random(seed))
            ours = {bead for bead, is_moved in all_beads(changed, reader) if is_moved}
            right, found, wanted = right + len(ours & moved), found + len(ours), wanted + len(moved)
    return right / wanted, right / max(1, found)


@contextmanager
def _without(switches: Sequence[tuple[object, str, float]]) -> Iterator[None]:
    before = [getattr(module, name) for module, name, _ in switches]
    for module, name, value in switches:
        setattr(module, name, value)
    yield
    for (module, name, _), value in zip(switches, before, strict=True):
        setattr(module, name, value)


if __name__ == "__main__":
    main()
