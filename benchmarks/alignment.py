"""Sentence alignment on texts with gold beads: strict F1 beside a peer's, omissions, moves, ablations, time and memory.

usage: python benchmarks/alignment.py [--data ../shared/data]      (needs nltk)

Scores as in Sennrich and Volk (2010): strict, a bead counts when gold has the very same one. Omissions: a share of the
beads loses one side, by seed; what is left must be found unaligned. Moves: the English of some 1-1 beads is put
elsewhere in the text. Published figures are those that the authors of Bertalign report for MAC-Dev. Time is that of
texts made of several chapters in a row.
"""

import argparse
import random
import re
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bialign.align import aligner, costs, form
from bialign.align.bitext import Document, Half
from bialign.align.segmented import segmented_half
from bialign.qa.quantities import Reader

Bead = tuple[tuple[int, ...], tuple[int, ...]]
_PUBLISHED = {"Gale-Church": 0.485, "Hunalign": 0.610, "Bleualign": 0.641, "Vecalign": 0.863, "Bertalign": 0.911}
_SHARE, _SHARES, _SEEDS = 0.05, (0.02, 0.05, 0.1, 0.2), range(1, 6)
# Moved lines stand further from their place than this.
_FAR = 8
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
    print(f"{'':24}  strict F1  within gold  lax recall  seconds   Gale-Church (NLTK)")
    for name, texts in {"MAC-Dev": mac, **docs}.items():
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
    for name, texts in {"MAC-Dev": mac, "tico_wikipedia": docs["tico_wikipedia"]}.items():
        for share in _SHARES:
            print(f"{name:16} {share:6.0%}   {'  '.join(f'{x:.4f}' for x in _omissions(texts, share, reader))}")
    print("\nmoved sentences found: recall, precision")
    for name, texts in {"MAC-Dev": mac, **docs}.items():
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


def _read(stem: Path, zh: str, en: str) -> Text:
    sides = [Path(f"{stem}{suffix}").read_text(encoding="utf-8").rstrip("\n").split("\n") for suffix in (zh, en)]
    gold: list[Bead] = []
    for line in Path(f"{stem}.gold").read_text(encoding="utf-8").splitlines():
        zh_part, en_part = (tuple(int(i) for i in re.findall(r"\d+", part)) for part in line.split(":")[:2])
        gold.append((zh_part, en_part))
    return Text(sides[0], sides[1], [bead for bead in gold if bead[0] or bead[1]])


def _beads(text: Text, reader: Reader) -> list[Bead]:
    """Our beads, in line numbers."""
    return [bead for bead, _ in _all_beads(text, reader)]


def _moved_beads(text: Text, reader: Reader) -> list[Bead]:
    return [bead for bead, moved in _all_beads(text, reader) if moved]


def _all_beads(text: Text, reader: Reader) -> list[tuple[Bead, bool]]:
    zh, en = (
        segmented_half(Document(lang, "\n".join(lines), ""), lang) for lang, lines in (("zh", text.zh), ("en", text.en))
    )
    blocks = [0] * (len(text.zh) + 1), [0] * (len(text.en) + 1)
    bitext = aligner.align_halves("two-files", zh, en, blocks, reader.keys)
    return [((_lines(zh, bead.zh), _lines(en, bead.en)), bead.moved) for bead in bitext.beads]


def _lines(half: Half, segments: Sequence[int]) -> tuple[int, ...]:
    return tuple(half.segments[i].paragraph for i in segments)


class Score(NamedTuple):
    """Strict F1, the share of beads that are gold or lie within a gold bead, and the share of gold links found."""

    strict: float
    within: float
    lax: float


def _score(texts: Sequence[Text], align: Callable[[Text], list[Bead]]) -> Score:
    right = found = recalled = wanted = inside = links = gold_links = 0
    for text in texts:
        beads, gold = align(text), set(text.gold)
        full = {bead for bead in gold if bead[0] and bead[1]}
        right += len(gold.intersection(beads))
        recalled += len(full.intersection(beads))
        found, wanted = found + len(beads), wanted + len(full)
        inside += sum(bead in gold or _within(bead, text.gold) for bead in beads)
        links += sum(any(_overlap(bead, g) for bead in beads) for g in full)
        gold_links += len(full)
    precision, recall = right / found, recalled / wanted
    return Score(2 * precision * recall / max(1e-9, precision + recall), inside / found, links / gold_links)


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
    cut = [_with_omissions(text, share, random.Random(seed)) for seed in _SEEDS for text in texts]
    right = found = wanted = 0
    for text in cut:
        own, gold = (_alone(beads) for beads in (_beads(text, reader), text.gold))
        right, found, wanted = right + len(own & gold), found + len(own), wanted + len(gold)
    return right / wanted, right / max(1, found), _score(cut, partial(_beads, reader=reader)).strict


def _moves(texts: Sequence[Text], reader: Reader) -> tuple[float, float]:
    """Recall and precision of beads out of order, where the English of a twentieth of the 1-1 beads is moved."""
    right = found = wanted = 0
    for seed in _SEEDS:
        for text in texts:
            changed, moved = _with_moves(text, random.Random(seed))
            ours = set(_moved_beads(changed, reader))
            right, found, wanted = right + len(ours & moved), found + len(ours), wanted + len(moved)
    return right / wanted, right / max(1, found)


def _with_moves(text: Text, draw: random.Random) -> tuple[Text, set[Bead]]:
    single = [bead for bead in text.gold if len(bead[0]) == len(bead[1]) == 1]
    chosen = draw.sample(single, max(1, round(_SHARE * len(single))))
    order = list(range(len(text.en)))
    for _, (line,) in chosen:
        order.remove(line)
        far = [place for place in range(len(order) + 1) if abs(place - line) > _FAR]
        order.insert(draw.choice(far), line)
    place = {line: new for new, line in enumerate(order)}
    return Text(text.zh, [text.en[line] for line in order], []), {(zh, (place[line],)) for zh, (line,) in chosen}


def _alone(beads: Sequence[Bead]) -> set[tuple[str, int]]:
    return {("zh", i) for zh, en in beads for i in zh if not en} | {("en", j) for zh, en in beads for j in en if not zh}


def _with_omissions(text: Text, share: float, draw: random.Random) -> Text:
    """The text with a share of its beads cut from one side, each side as likely."""
    full = [bead for bead in text.gold if bead[0] and bead[1]]
    gone: tuple[set[int], set[int]] = (set(), set())
    for bead in draw.sample(full, max(1, round(share * len(text.gold)))):
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
