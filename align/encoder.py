"""Encoders: texts of any language to unit vectors that are near where the texts say the same.

The one that ships, see `encoder_data/MODEL_CARD.md`, adds up vectors of words; it is a model in the format of
sentence-transformers, read here without that library.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .encoder_words import EncoderWords
from .ordering import find_distinct

Vectors = NDArray[np.float32]

# What the encoder that ships is called.
BUILTIN = "builtin"
WEIGHTS = "model.safetensors"
_DATA = Path(__file__).with_name("encoder_data")
# Texts that are added up at a time.
_TEXTS = 512


class Encoder(Protocol):
    """What turns texts into vectors."""

    @property
    def name(self) -> str:
        """What the encoder is called."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row for each text, float32, (texts, dimension), of length 1 (of zeros where nothing is known of a text)."""


class WordVectors:
    """The encoder that ships: the sum of the vectors of a text's pieces, brought to length 1."""

    name = BUILTIN

    def __init__(self, folder: Path = _DATA) -> None:
        self._words = EncoderWords(folder)
        self._vectors = _mapped(folder / WEIGHTS)

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        return int(self._vectors.shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row for each text, float32, (texts, dimension), of length 1; zeros where no piece of the text is known."""
        ids, text = self._words.bags(texts)
        order = np.argsort(text, kind="stable")
        ids, text = ids[order], text[order]
        sums = np.zeros((len(texts), self.dimension), dtype=np.float32)
        present, first, _, _ = find_distinct(text)
        ends = np.append(first, len(ids))
        for begin in range(0, len(present), _TEXTS):
            end = min(begin + _TEXTS, len(present))
            rows = self._vectors[ids[ends[begin] : ends[end]]]
            sums[present[begin:end]] = np.add.reduceat(rows, first[begin:end] - ends[begin], dtype=np.float32)
        sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), np.float32(1e-12))
        return sums


def _mapped(path: Path) -> NDArray[np.int8]:
    """The array of bytes in a file of safetensors, mapped into memory: (pieces, dimension)."""
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    (entry,) = (value for name, value in header.items() if name != "__metadata__")
    return np.memmap(path, dtype=np.int8, mode="r", offset=8 + size, shape=tuple(entry["shape"]))


@lru_cache(maxsize=1)
def load_builtin() -> WordVectors:
    """The encoder that ships with the package."""
    return WordVectors()
