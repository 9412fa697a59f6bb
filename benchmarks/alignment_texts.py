"""Texts with gold beads for the benchmarks of alignment: read, changed by a seed, aligned, scored."""

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bialign.align import aligner
from bialign.align.bitext import Document, Half
from bialign.align.segmented import segment_by_line
from bialign.qa.quantities import Reader

Bead = tuple[tuple[int, ...], tuple[int, ...]]
# Moved lines stand further from their place than this.
_FAR = 8
# Beads of a paragraph that is moved.
_PARAGRAPH = (2, 6)
# What the words of figures are written with, beside digits.
_NUMERALS = re.compile(r"[0-9０-９零〇一二三四五六七八九十百千万亿两]")
_NUMBER_WORDS = re.compile(
    r"[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|[mb]illion"
    r"|first|second|third|half|double|both|twice)s?\b",
    re.IGNORECASE,
)


class Text(NamedTuple):
    """Lines of both languages and gold beads."""

    zh: list[str]
    en: list[str]
    gold: list[Bead]


class Counts(NamedTuple):
    """Beads that are right, and found; of the gold beads with two sides those met, and all."""

    right: int
    found: int
    met: int
    wanted: int


def read_texts(data: Path) -> dict[str, list[Text]]:
    """The development texts by the name of their set."""
    docs = data / "docs"
    return {
        "MAC-Dev": [_read(data / "mac-dev" / f"00{k}", ".zh", ".en") for k in range(1, 7)],
        "tico_wikinews": [_read(docs / "tico_wikinews_source", ".zh.txt", ".en.txt")],
        "tico_wikipedia": [_read(docs / "tico_wikipedia", ".zh.txt", ".en.txt")],
    }


def _read(stem: Path, zh: str, en: str) -> Text:
    sides = [Path(f"{stem}{suffix}").read_text(encoding="utf-8").rstrip("\n").split("\n") for suffix in (zh, en)]
    gold: list[Bead] = []
    for line in Path(f"{stem}.gold").read_text(encoding="utf-8").splitlines():
        zh_part, en_part = (tuple(int(i) for i in re.findall(r"\d+", part)) for part in line.split(":")[:2])
        gold.append((zh_part, en_part))
    return Text(sides[0], sides[1], [bead for bead in gold if bead[0] or bead[1]])


def halves_of(text: Text) -> tuple[Half, Half]:
    """Both halves, one segment a line."""
    zh, en = (
        segment_by_line(Document(lang, "\n".join(lines), ""), lang)
        for lang, lines in (("zh", text.zh), ("en", text.en))
    )
    return zh, en


def all_beads(text: Text, reader: Reader) -> list[tuple[Bead, bool]]:
    """Our beads in line numbers, and whether they moved."""
    zh, en = halves_of(text)
    blocks = [0] * (len(text.zh) + 1), [0] * (len(text.en) + 1)
    bitext = aligner.align_halves("two-files", zh, en, blocks, reader.keys)
    return [((lines_of(zh, bead.zh), lines_of(en, bead.en)), bead.moved) for bead in bitext.beads]


def lines_of(half: Half, segments: Sequence[int]) -> tuple[int, ...]:
    """The lines that segments are."""
    return tuple(half.segments[i].paragraph for i in segments)


def counted(beads: Sequence[Bead], gold: Sequence[Bead]) -> Counts:
    """What strict F1 is made of."""
    full = {bead for bead in gold if bead[0] and bead[1]}
    return Counts(len({*gold}.intersection(beads)), len(beads), len(full.intersection(beads)), len(full))


def counted_by_block(beads: Sequence[Bead], gold: Sequence[Bead], size: int) -> list[Counts]:
    """The same for each stretch of so many gold beads; a bead that is found belongs where its first line does."""
    zh, en = ({line: k for k, bead in enumerate(gold) for line in bead[side]} for side in (0, 1))
    blocks: list[tuple[list[Bead], list[Bead]]] = [([], []) for _ in range(0, len(gold), size)]
    for k, bead in enumerate(gold):
        blocks[k // size][1].append(bead)
    for bead in beads:
        blocks[(zh[bead[0][0]] if bead[0] else en[bead[1][0]]) // size][0].append(bead)
    return [counted(*block) for block in blocks]


def strict_f1(counts: Sequence[Counts]) -> float:
    """Strict F1 of several texts together (Sennrich and Volk 2010)."""
    right, found, met, wanted = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = right / max(1, found), met / max(1, wanted)
    return 2 * precision * recall / max(1e-9, precision + recall)


def left_alone(beads: Sequence[Bead]) -> set[tuple[str, int]]:
    """The lines without a counterpart."""
    return {("zh", i) for zh, en in beads for i in zh if not en} | {("en", j) for zh, en in beads for j in en if not zh}


def with_omissions(text: Text, share: float, draw: random.Random) -> Text:
    """The text with a share of its beads cut from one side, each side as likely."""
    full = [bead for bead in text.gold if bead[0] and bead[1]]
    gone: tuple[set[int], set[int]] = (set(), set())
    for bead in draw.sample(full, max(1, round(share * len(text.gold)))):
        side = draw.randrange(2)
        gone[side].update(bead[side])
    kept = [[i for i in range(len(lines)) if i not in out] for lines, out in zip(text[:2], gone, strict=True)]
    return _taken(text, kept[0], kept[1])


def with_moves(text: Text, share: float, draw: random.Random) -> tuple[Text, set[Bead]]:
    """The text with the English of a share of its 1-1 beads put elsewhere, and the beads that moved."""
    single = [bead for bead in text.gold if len(bead[0]) == len(bead[1]) == 1]
    chosen = draw.sample(single, max(1, round(share * len(single))))
    order = list(range(len(text.en)))
    for _, (line,) in chosen:
        order.remove(line)
        far = [place for place in range(len(order) + 1) if abs(place - line) > _FAR]
        order.insert(draw.choice(far), line)
    return _reordered(text, order, [bead for bead in text.gold if bead in chosen])


def with_moved_paragraphs(text: Text, share: float, draw: random.Random) -> tuple[Text, set[Bead]]:
    """The text with runs of two to six beads, a share of all beads in all, put elsewhere in the English."""
    beads = [bead for bead in text.gold if bead[1]]
    order = list(range(len(beads)))
    chosen: set[int] = set()
    while len(chosen) < share * len(beads):
        size = draw.randint(*_PARAGRAPH)
        begin = draw.randrange(len(beads) - size + 1)
        run = range(begin, begin + size)
        # Paragraphs that moved don't touch one another.
        if chosen.isdisjoint(range(begin - 1, begin + size + 1)):
            chosen.update(run)
            order = [k for k in order if k not in run]
            # Never into a paragraph that moved, nor near its own place.
            fit = [p for p in range(1, len(order)) if not {order[p - 1], order[p]} & chosen]
            far = [p for p in fit if min(abs(order[p - 1] - begin), abs(order[p] - begin)) > _FAR]
            place = draw.choice(far)
            order[place:place] = run
    lines = [line for k in order for line in beads[k][1]]
    return _reordered(text, lines, [beads[k] for k in sorted(chosen)])


def without_figures(text: Text) -> Text:
    """The beads of a text that have no figure on either side."""
    kept = [
        (zh, en)
        for zh, en in text.gold
        if not any(_NUMERALS.search(text.zh[i]) for i in zh) and not any(_NUMBER_WORDS.search(text.en[j]) for j in en)
    ]
    return _taken(text, sorted(i for zh, _ in kept for i in zh), sorted(j for _, en in kept for j in en))


def _taken(text: Text, zh: Sequence[int], en: Sequence[int]) -> Text:
    """Some lines of a text, with the gold beads that are left of it."""
    places = [{old: new for new, old in enumerate(side)} for side in (zh, en)]
    gold = [
        (tuple(places[0][i] for i in left if i in places[0]), tuple(places[1][j] for j in right if j in places[1]))
        for left, right in text.gold
    ]
    return Text([text.zh[i] for i in zh], [text.en[j] for j in en], [bead for bead in gold if bead[0] or bead[1]])


def _reordered(text: Text, order: Sequence[int], chosen: Sequence[Bead]) -> tuple[Text, set[Bead]]:
    """The text with its English lines in another order, and where the chosen beads are then."""
    place = {line: new for new, line in enumerate(order)}
    gold = [(zh, tuple(sorted(place[line] for line in en))) for zh, en in text.gold]
    return Text(text.zh, [text.en[line] for line in order], gold), {gold[text.gold.index(bead)] for bead in chosen}
