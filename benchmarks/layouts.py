"""Whether the layout of 30 documents comes back that were built of aligned pairs, and whether their beads do.

usage: python benchmarks/layouts.py [--data ../shared/data/docs] [--seed 0]

Each document has some dozens of gold beads in one layout, mixed with code, a table of figures, lists and headings.
Score: F1 of links between gold beads, (i, j) where a bead of ours holds text of the Chinese of i and of the English of
j; right ones have i = j. Segments that are none of the beads' text (code, figures, marks) are counted as strays.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bialign.align.bitext import Bitext, Lang, Segment
from bialign.pipeline import align_files
from bialign.qa.quantities import Reader

DOCUMENTS = ("tico_wikipedia", "tico_wikinews_source")
# Documents a layout, and beads a document.
EACH, BEADS = 3, 36
CODE = "```python\nfor name in names:\n    print(name, sum(values[name]))  # totals\n```"
FIGURES = "| 2017 | 120 | 4.5 |\n| --- | --- | --- |\n| 2018 | 135 | 5.1 |\n| 2019 | 150 | 6.0 |"
HEADINGS = (("概述", "Overview"), ("背景与原因", "Background and causes"), ("措施", "Measures"), ("展望", "Outlook"))
ITEMS = (("洗手", "Washing hands"), ("保持距离", "Keeping a distance"), ("开窗通风", "Opening the windows"))


STOP = re.compile(r"[。！？!?；;.…][”’\"'）)]*$")


class Pair(NamedTuple):
    """A gold bead: its text in both languages, and what it is: a sentence, heading or item."""

    zh: str
    en: str
    kind: str = "sentence"

    def side(self, lang: Lang) -> str:
        """Its text in one language."""
        return self.zh if lang == "zh" else self.en


# A paragraph: the numbers of its pairs.
Paragraph = Sequence[int]


class Builder:
    """A text under way: where each pair stands in it."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        self.text = ""
        self.places: dict[Lang, list[tuple[int, int, int]]] = {"zh": [], "en": []}

    def put(self, text: str) -> None:
        """Add what is none of the pairs."""
        self.text += text

    def put_paragraph(self, paragraph: Paragraph, lang: Lang, end: str = "\n\n", mark: bool = True) -> None:
        """Add one side of a paragraph, with the mark of a heading or item before it."""
        kind = self.pairs[paragraph[0]].kind
        self.put({"heading": "## ", "item": "- "}.get(kind, "") if mark else "")
        for i, number in enumerate(paragraph):
            self.put(" " if i and lang == "en" else "")
            start = len(self.text)
            self.put(self.pairs[number].side(lang))
            self.places[lang].append((start, len(self.text), number))
        self.put("\n" if kind == "item" and end == "\n\n" else end)


def build_halves(builder: Builder, paragraphs: Sequence[Paragraph], first: Lang) -> None:
    """One language after the other."""
    for lang in _order(first):
        for i, paragraph in enumerate(paragraphs):
            builder.put_paragraph(paragraph, lang)
            builder.put(f"\n{CODE}\n\n" if i == len(paragraphs) // 2 else "")
        builder.put("\n\n")


def build_alternating(builder: Builder, paragraphs: Sequence[Paragraph], first: Lang) -> None:
    """Paragraph by paragraph; code and a table of figures stand once."""
    for i, paragraph in enumerate(paragraphs):
        for lang in _order(first):
            builder.put_paragraph(paragraph, lang)
            builder.put("\n" if builder.pairs[paragraph[0]].kind == "item" else "")
        builder.put({4: f"{CODE}\n\n", 8: f"{FIGURES}\n\n"}.get(i, ""))


def build_sections(builder: Builder, paragraphs: Sequence[Paragraph], first: Lang) -> None:
    """Section by section, each from one heading to the next."""
    heads = [i for i, p in enumerate(paragraphs) if builder.pairs[p[0]].kind == "heading"]
    for start, end in zip(heads, [*heads[1:], len(paragraphs)], strict=True):
        for lang in _order(first):
            for paragraph in paragraphs[start:end]:
                builder.put_paragraph(paragraph, lang)
            builder.put("\n")
        builder.put(f"{CODE}\n\n")


def build_inline(builder: Builder, paragraphs: Sequence[Paragraph], first: Lang) -> None:
    """Both languages on each line."""
    for i, paragraph in enumerate(paragraphs):
        one, two = _order(first)
        builder.put_paragraph(paragraph, one, " ")
        builder.put_paragraph(paragraph, two, "\n\n", mark=False)
        builder.put(f"{FIGURES}\n\n" if i == 6 else "")


def build_comments(builder: Builder, paragraphs: Sequence[Paragraph], first: Lang) -> None:
    """The English in comments above the Chinese."""
    for i, paragraph in enumerate(paragraphs):
        builder.put("<!--\n")
        builder.put_paragraph(paragraph, "en", "\n-->\n")
        builder.put_paragraph(paragraph, "zh")
        builder.put(f"\n{CODE}\n\n" if i == 5 else "")


def build_table(builder: Builder, paragraphs: Sequence[Paragraph], first: Lang) -> None:
    """Rows of a table with a column of numbers, and a head."""
    builder.put("| No. | 中文 | English |\n| --- | --- | --- |\n")
    for number, paragraph in enumerate(paragraphs, 1):
        builder.put(f"| {number} | ")
        builder.put_paragraph(paragraph, "zh", " | ", mark=False)
        builder.put_paragraph(paragraph, "en", " |\n", mark=False)


def build_cues(builder: Builder, paragraphs: Sequence[Paragraph], first: Lang) -> None:
    """Subtitles, a pair each."""
    for number in range(len(builder.pairs)):
        builder.put(f"{number + 1}\n00:00:{number:02},000 --> 00:00:{number:02},900\n")
        for lang in _order(first):
            builder.put_paragraph([number], lang, "\n", mark=False)
        builder.put("\n")


def _order(first: Lang) -> tuple[Lang, Lang]:
    return ("zh", "en") if first == "zh" else ("en", "zh")


Build = Callable[[Builder, Sequence[Paragraph], Lang], None]
LAYOUTS: tuple[tuple[str, str, Lang, Build], ...] = (
    ("halves", ".md", "zh", build_halves),
    ("halves", ".txt", "en", build_halves),
    ("alternating", ".md", "zh", build_alternating),
    ("alternating", ".md", "en", build_alternating),
    ("sections", ".md", "zh", build_sections),
    ("sections", ".md", "en", build_sections),
    ("inline", ".txt", "zh", build_inline),
    ("comments", ".md", "en", build_comments),
    ("table", ".md", "zh", build_table),
    ("cues", ".srt", "en", build_cues),
)


def read_pairs(path: Path) -> list[Pair]:
    """The gold beads of a document that have both sides."""
    sides = [path.with_suffix(f".{lang}.txt").read_text(encoding="utf-8").split("\n") for lang in ("zh", "en")]
    pairs: list[Pair] = []
    for line in path.with_suffix(".gold").read_text(encoding="utf-8").splitlines():
        indices = [[int(n) for n in re.findall(r"\d+", side)] for side in line.split(":")[:2]]
        zh, en = (" ".join(side[k].strip() for k in own) for side, own in zip(sides, indices, strict=True))
        if zh and en:
            pairs.append(Pair(zh, en))
    return pairs


def draw(pairs: Sequence[Pair], chance: random.Random) -> tuple[list[Pair], list[Paragraph]]:
    """Some pairs in a row, headings and a list among them, and the paragraphs that they are."""
    start = chance.randrange(len(pairs) - BEADS)
    chosen: list[Pair] = []
    paragraphs: list[Paragraph] = []
    for i, pair in enumerate(pairs[start : start + BEADS]):
        if i % 9 == 0:
            paragraphs.append([len(chosen)])
            chosen.append(Pair(*HEADINGS[i // 9], "heading"))
        if i == BEADS // 2 + 4:
            paragraphs += [[len(chosen) + k] for k in range(len(ITEMS))]
            chosen += [Pair(*item, "item") for item in ITEMS]
        # A line without a stop, such as that of a sender, stands alone, as in the document it was taken from.
        is_line = any(not STOP.search(pair.zh) for pair in (pair, chosen[-1]))
        if i % 9 == 0 or chosen[-1].kind != "sentence" or is_line or chance.random() < 0.5:
            paragraphs.append([])
        paragraphs[-1] = [*paragraphs[-1], len(chosen)]
        chosen.append(pair)
    return chosen, paragraphs


class Score(NamedTuple):
    """The layout found, the F1 of links, and how many segments are none of the text."""

    layout: str
    f1: float
    strays: int


def score(bitext: Bitext, builder: Builder) -> Score:
    """How well a bitext says which pairs a text was built of."""
    found: set[tuple[int, int]] = set()
    strays = 0
    for bead in bitext.beads:
        zh, en = ([_find(builder, s) for s in bitext.segments(bead, lang)] for lang in ("zh", "en"))
        strays += (zh + en).count(-1)
        found |= {(i, j) for i in zh for j in en if i >= 0 and j >= 0}
    gold = {(i, i) for i in range(len(builder.pairs))}
    return Score(bitext.layout, 2 * len(found & gold) / (len(found) + len(gold)), strays)


def _find(builder: Builder, segment: Segment) -> int:
    middle = (segment.start + segment.end) // 2
    return next((n for start, end, n in builder.places[segment.lang] if start <= middle < end), -1)


def run(data: Path, seed: int) -> Iterator[tuple[str, Score]]:
    """Each layout built, and what came back."""
    sources = [read_pairs(data / name) for name in DOCUMENTS]
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        for k, (layout, suffix, first, build) in enumerate(LAYOUTS):
            for n in range(EACH):
                pairs, paragraphs = draw(sources[n % 2], chance)
                builder = Builder(pairs)
                build(builder, paragraphs, first)
                path = Path(folder, f"{k}-{n}{suffix}")
                path.write_text(builder.text, encoding="utf-8")
                yield layout, score(align_files([str(path)], Reader()), builder)


def main() -> None:
    """Print a line for each document, and the means."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "data" / "docs")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    scores = list(run(arguments.data, arguments.seed))
    for layout, own in scores:
        print(f"{layout:12} {own.layout:12} F1 {own.f1:.3f} strays {own.strays}")
    files = sorted(path for name in DOCUMENTS for path in arguments.data.glob(f"{name}.*"))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
    right = sum(layout == own.layout for layout, own in scores)
    mean = sum(own.f1 for _, own in scores) / len(scores)
    least = min(own.f1 for _, own in scores)
    strays = sum(own.strays for _, own in scores)
    print(f"layouts {right}/{len(scores)}, F1 {mean:.4f}, least {least:.3f}, strays {strays}, data {digest}")


if __name__ == "__main__":
    main()
