"""How long the English of a bead is for its Chinese, against what is usual in the document.

The log of the ratio of lengths, x, is measured from the document's median; its spread grows as texts get shorter (Gale
and Church 1993, section 2.3, have variance in proportion to length):

    z = x / sqrt(floor² + noise² / length)

Both are medians of absolute deviations, which a few wrong beads don't move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ...align.ordering import find_quantile
from ...text.characters import han_count

# English letters per Chinese character, and the two spreads, of documents that are too short to tell: between those of
# the development documents (3.0 to 4.5 letters, 0.10 to 0.19 and 0.76 to 1.02), the first spread wider.
_USUAL, _USUAL_FLOOR, _USUAL_NOISE = 3.7, 0.25, 1.0
# Least beads that tell the document's own values, and the length in characters from which a bead counts as long.
_LEAST_BEADS, _LONG = 30, 20
# Narrowest spreads: documents of the same few phrases seem to have none.
_LEAST_FLOOR, _LEAST_NOISE = 0.12, 0.7
# What a Latin letter or digit in the Chinese counts as, in characters.
_LATIN_SHARE = 0.3
_MAD = 1.4826
_LATIN, _LETTER = re.compile("[A-Za-z0-9]"), re.compile(r"\w")

Floats = NDArray[np.float64]


class Usual(NamedTuple):
    """A document's usual lengths: English letters per Chinese character, spread of long texts and of short ones."""

    ratio: float
    floor: float
    noise: float


class Unusual(NamedTuple):
    """A bead of unusual lengths: its place, how many times the usual length the English has, and its score."""

    bead: int
    times: float
    score: float


def find_unusual_lengths(
    zh_texts: Sequence[str], en_texts: Sequence[str], least: float, times: float
) -> Iterator[Unusual]:
    """Beads whose score is at least so far from 0 and whose lengths are at least so many times the usual."""
    zh = np.array([han_count(text) + _LATIN_SHARE * len(_LATIN.findall(text)) for text in zh_texts])
    en = np.array([len(_LETTER.findall(text)) for text in en_texts], dtype=float)
    known = np.flatnonzero((zh >= 1) & (en >= 1))
    zh, en = zh[known], en[known]
    usual = measure_usual(zh, en)
    deviation = np.log(en / zh / usual.ratio)
    score = deviation / np.sqrt(usual.floor**2 + usual.noise**2 / _measure(zh, en, usual.ratio))
    for k in np.flatnonzero((np.abs(score) >= least) & (np.abs(deviation) >= np.log(times))).tolist():
        yield Unusual(int(known[k]), float(np.exp(deviation[k])), float(score[k]))


def measure_usual(zh: Floats, en: Floats) -> Usual:
    """What is usual in a document of these lengths, both (beads,); general values where it is too short to tell."""
    long = zh >= _LONG
    if len(zh) < _LEAST_BEADS or not long.sum() >= _LEAST_BEADS // 3:
        return Usual(_USUAL, _USUAL_FLOOR, _USUAL_NOISE)
    ratio = find_quantile(en[long] / zh[long], 0.5)
    deviation = np.abs(np.log(en / zh / ratio))
    floor = _MAD * find_quantile(deviation[long], 0.5)
    noise = _MAD * find_quantile(deviation * np.sqrt(_measure(zh, en, ratio)), 0.5)
    return Usual(ratio, max(floor, _LEAST_FLOOR), max(noise, _LEAST_NOISE))


def _measure(zh: Floats, en: Floats, ratio: float) -> Floats:
    """The length of the shorter side, in Chinese characters."""
    size: Floats = np.minimum(zh, en / ratio)
    return size
