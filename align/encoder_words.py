"""Texts as the pieces that the encoder has vectors for: Chinese words, English words and parts of words, figures.

Three steps, the same as in the model's `tokenizer.json`: characters are folded (small letters, no accents, half width,
simplified Chinese), the text falls into runs of one kind, and each run is cut into the pieces whose costs add up to the
least (Kudo 2018, section 3.2). A beginning of a word in Latin letters is marked by `▁`.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from .lexicon_words import ChineseWords, Ids

UNKNOWN = 0
# Ids count from 1 over `pieces.txt`, then over the Chinese words.
_FIRST = 1
# A comma inside a figure is left out.
GROUPED = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
# Beside Chinese: words, up to three digits, a Greek letter, a sign that has a counterpart in the other language.
SCAN = r"[a-z]+|[0-9]{1,3}|[α-ω]|[%$€£?!:;()+=&/°]"
_SCAN = re.compile(SCAN)
BEGIN = "▁"


class EncoderWords:
    """Cuts texts into numbered pieces. `folder`: where `folding.tsv`, `pieces.txt` and the arrays of costs are."""

    def __init__(self, folder: Path) -> None:
        self._folding = read_folding(folder / "folding.tsv")
        pieces = (folder / "pieces.txt").read_text(encoding="utf-8").split("\n")
        costs: list[float] = np.load(folder / "piece_costs.npy").tolist()
        self._ids = dict(zip(pieces, range(_FIRST, _FIRST + len(pieces)), strict=True))
        self._costs = dict(zip(pieces, costs, strict=True))
        # Only what begins a word may be longer.
        self._longest_part = max(len(piece) for piece in pieces if piece[0] != BEGIN)
        self._words: dict[str, tuple[int, ...]] = {}
        self._first_chinese = _FIRST + len(pieces)
        zh_codes, zh_costs = (np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("zh_codes", "zh_costs"))
        self._chinese = ChineseWords(zh_codes, zh_costs, np.arange(1 << 16, dtype=np.uint16))

    def bags(self, texts: Sequence[str]) -> tuple[Ids, Ids]:
        """The pieces of all texts in no order, and the text of each: int32, (pieces,). What is unknown is left out."""
        folded = fold(texts, self._folding)
        chinese = self._chinese.words(folded)
        text = np.repeat(np.arange(len(texts), dtype=np.int32), np.diff(chinese.first))
        known = chinese.ids >= 0
        others = [[piece for run in _SCAN.findall(line) for piece in self._pieces(run)] for line in folded]
        flat = np.fromiter((piece for row in others for piece in row), dtype=np.int32)
        place = np.repeat(np.arange(len(texts), dtype=np.int32), [len(row) for row in others])
        return (
            np.concatenate((chinese.ids[known] + np.int32(self._first_chinese), flat)),
            np.concatenate((text[known], place)),
        )

    def _pieces(self, run: str) -> tuple[int, ...]:
        found = self._words.get(run)
        if found is None:
            found = self._words[run] = self._cut(BEGIN + run if "a" <= run[0] <= "z" else run)
        return found

    def _cut(self, run: str) -> tuple[int, ...]:
        """The cheapest cut: best[j] = min over i < j of best[i] + cost of run[i:j]."""
        if run in self._ids and run[0] != BEGIN:
            return (self._ids[run],)
        best, back = [0.0, *[float("inf")] * len(run)], [0] * (len(run) + 1)
        for i in range(len(run)):
            # Every piece costs something.
            if best[i] >= best[-1]:
                continue
            for j in range(i + 1, min(len(run), i + self._longest_part if i else len(run)) + 1):
                cost = self._costs.get(run[i:j])
                if cost is not None and best[i] + cost < best[j]:
                    best[j], back[j] = best[i] + cost, i
        cut: list[int] = []
        j = len(run)
        while j and best[j] < float("inf"):
            cut.append(self._ids[run[back[j] : j]])
            j = back[j]
        return tuple(reversed(cut))


def fold(texts: Sequence[str], folding: Mapping[int, str]) -> list[str]:
    """The texts with their characters folded and figures in one piece."""
    joined = "\n".join(text.replace("\n", " ") for text in texts).translate(folding)
    return GROUPED.sub("", joined).split("\n") if texts else []


def read_folding(path: Path) -> dict[int, str]:
    """What each character is read as, from lines of code points in hexadecimal: one, a tabulator, any number."""
    rows = (line.split("\t") for line in path.read_text(encoding="ascii").splitlines())
    return {int(given, 16): "".join(chr(int(point, 16)) for point in read.split()) for given, read in rows}
