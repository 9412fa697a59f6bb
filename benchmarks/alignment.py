"""Sentence alignment on texts with gold beads: strict F1, omissions, ablations, time and memory.

usage: python benchmarks/alignment.py [--data ../shared/data]

Scores as in Sennrich and Volk (2010): strict, a bead counts when gold has the very same one. Omissions: a twentieth of
the beads of MAC-Dev lose one side, by seed; what is left must be found unaligned. Published figures are those that the
authors of Bertalign report for MAC-Dev.
"""

import argparse
import random
import re
import resource
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bialign.align import aligner, costs, form
from bialign.align.bitext import Document, Half
from bialign.align.segmented import segmented_half
from bialign.qa.quantities import Reader

Bead = tuple[tuple[int, ...], tuple[int, ...]]
_PUBLISHED = {"Gale-Church": 0.485, "Hunalign": 0.610, "Bleualign": 0.641, "Vecalign": 0.863, "Bertalign": 0.911}
_SHARE, _SEEDS = 0.05, range(1, 6)
# Each feature is switched off by these constants of these modules.
_OFF = {
    "words": ((aligner, "_WORD_SCALE", 0.0),),
    "figures, Latin words": ((aligner, "_KEY_SCALE", 0.0),),
    "length": ((costs, "_MAX_LENGTH_COST", 0.0),),
    "final punctuation": ((form, "_ENDING_SHARE", 0.0),),
    "quotations": (
        (form, "_INSIDE_QUOTE", 0.0),
        (form, "_OPENING_QUOTE", 0.0),
        (form, "_CLOSING_QUOTE", 0.0),
    ),
}


class Text(NamedTuple):
    """Lines of both languages and gold beads."""

    zh: list[str]
    en: list[str]
    gold: list[Bead]


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    mac = [_read(data / "mac-dev" / f"00{k}", ".zh", ".en") for k in range(1, 7)]
    docs = {
        name: [_read(data / "docs" / name, ".zh.txt", ".en.txt")] for name in ("tico_wikinews_source", "tico_wikipedia")
    }
    reader = Reader()
    for name, texts in {"MAC-Dev": mac, **docs}.items():
        began = time.perf_counter()
        strict, contained = _score(texts, reader)
        seconds = time.perf_counter() - began
        print(f"{name:24}  strict F1 {strict:.4f}  contained {contained:.4f}  {seconds:.2f} s")
    print("\nMAC-Dev, published:", ", ".join(f"{name} {f1}" for name, f1 in _PUBLISHED.items()))
    recall, precision, strict = _omissions(mac, reader)
    print(f"MAC-Dev, left-out sentences: recall {recall:.3f}  precision {precision:.3f}  strict F1 {strict:.4f}")
    print("\nMAC-Dev without")
    for name, switches in _OFF.items():
        with _without(switches):
            print(f"  {name:22}  strict F1 {_score(mac, reader)[0]:.4f}")
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _read(stem: Path, zh: str, en: str) -> Text:
    sides = [Path(f"{stem}{suffix}").read_text(encoding="utf-8").rstrip("\n").split("\n") for suffix in (zh, en)]
    gold: list[Bead] = []
    for line in Path(f"{stem}.gold").read_text(encoding="utf-8").splitlines():
        zh_part, en_part = (tuple(int(i) for i in re.findall(r"\d+", part)) for part in line.split(":")[:2])
        gold.append((zh_part, en_part))
    return Text(sides[0], sides[1], [bead for bead in gold if bead[0] or bead[1]])


def _beads(text: Text, reader: Reader) -> list[Bead]:
    """Our beads, in line numbers."""
    zh, en = (
        segmented_half(Document(lang, "\n".join(lines), ""), lang) for lang, lines in (("zh", text.zh), ("en", text.en))
    )
    blocks = [0] * (len(text.zh) + 1), [0] * (len(text.en) + 1)
    bitext = aligner.align_halves("two-files", zh, en, blocks, reader.keys)
    return [(_lines(zh, bead.zh), _lines(en, bead.en)) for bead in bitext.beads]


def _lines(half: Half, segments: Sequence[int]) -> tuple[int, ...]:
    return tuple(half.segments[i].paragraph for i in segments)


def _score(texts: Sequence[Text], reader: Reader) -> tuple[float, float]:
    """Strict F1, and the share of beads that are gold or lie within a gold bead."""
    right = found = recalled = wanted = inside = 0
    for text in texts:
        beads, gold = _beads(text, reader), set(text.gold)
        full = {bead for bead in gold if bead[0] and bead[1]}
        right += len(gold.intersection(beads))
        recalled += len(full.intersection(beads))
        found, wanted = found + len(beads), wanted + len(full)
        inside += sum(bead in gold or _within(bead, text.gold) for bead in beads)
    precision, recall = right / found, recalled / wanted
    return 2 * precision * recall / max(1e-9, precision + recall), inside / found


def _within(bead: Bead, gold: Sequence[Bead]) -> bool:
    return bool(bead[0] and bead[1]) and any({*bead[0]} <= {*g[0]} and {*bead[1]} <= {*g[1]} for g in gold)


def _omissions(texts: Sequence[Text], reader: Reader) -> tuple[float, float, float]:
    """Recall and precision of segments without a counterpart, and strict F1, over all seeds."""
    cut = [_with_omissions(text, random.Random(seed)) for seed in _SEEDS for text in texts]
    right = found = wanted = 0
    for text in cut:
        own, gold = (_alone(beads) for beads in (_beads(text, reader), text.gold))
        right, found, wanted = right + len(own & gold), found + len(own), wanted + len(gold)
    return right / wanted, right / max(1, found), _score(cut, reader)[0]


def _alone(beads: Sequence[Bead]) -> set[tuple[str, int]]:
    return {("zh", i) for zh, en in beads for i in zh if not en} | {("en", j) for zh, en in beads for j in en if not zh}


def _with_omissions(text: Text, draw: random.Random) -> Text:
    """The text with a twentieth of its beads cut from one side, each side as likely."""
    full = [bead for bead in text.gold if bead[0] and bead[1]]
    gone: tuple[set[int], set[int]] = (set(), set())
    for bead in draw.sample(full, max(1, round(_SHARE * len(text.gold)))):
        side = draw.randrange(2)
        gone[side].update(bead[side])
    kept = [[i for i in range(len(lines)) if i not in out] for lines, out in zip(text[:2], gone, strict=True)]
    place = [{old: new for new, old in enumerate(side)} for side in kept]
    gold = [
        (tuple(place[0][i] for i in zh if i in place[0]), tuple(place[1][j] for j in en if j in place[1]))
        for zh, en in text.gold
    ]
    lines = [text.zh[i] for i in kept[0]], [text.en[j] for j in kept[1]]
    return Text(*lines, [bead for bead in gold if bead[0] or bead[1]])


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
