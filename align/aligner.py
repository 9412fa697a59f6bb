"""Two segmented halves as a bitext: one search over all segments, in a band around what surely belongs together."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .bands import block_band, both, chunk_bounds, chunked, narrow_band
from .bitext import Bead, Bitext, Half, Layout
from .costs import AdditiveCosts, RectangleCosts, Source
from .encoder import BUILTIN, Encoder, Vectors
from .evidence import FigureKeys, keys_of, shared_keys
from .form import Form, Unit
from .lexicon import load_lexicon
from .models import load_encoder
from .moved import Moved, Near, moved_beads
from .reordered import Listed, find_reordered
from .search import Band, Step, probabilities, search
from .sections import find_sections
from .similarity import Similarity, WithSimilarity
from .table_rows import Scored, join_rows
from .translations import translations

# Paragraphs tell something unless nearly every one of them is a single segment (one sentence a line).
_MIN_SENTENCES_PER_PARAGRAPH = 1.15
# How likely a word comes from the lexicon, and a figure or Latin word from its like, rather than from anywhere; and
# how much of the likelihood ratio counts, as words aren't independent.
_WORD_MIX, _WORD_SCALE = 0.25, 1.0
_KEY_MIX, _KEY_SCALE = 0.9, 1.2
# Shapes of beads of chunks; what leaving out a chunk costs, beside leaving out each of its segments.
_CHUNK_SHAPES = ((1, 1), (1, 2), (2, 1), (1, 0))
_CHUNK_SKIP = 0.3
# The weights of runs of beads are flattened by this, so that of the beads of probability p a share of p is right: the
# likeliest value on MAC-Dev, whole and with beads cut, and the TICO-19 documents.
_HEAT = 2.0


def align_halves(
    layout: Layout,
    zh: Half,
    en: Half,
    blocks: tuple[Sequence[int], Sequence[int]],
    figures: FigureKeys,
    encoder: Encoder | None = None,
    rows: frozenset[int] = frozenset(),
) -> Bitext:
    """The bitext of two halves. `blocks` numbers the paragraphs of each half: blocks of one number correspond.

    `rows`: the blocks that are rows of pairs: their cells belong together, whatever they say.
    `encoder`: one whose vectors say something of every bead beside the lexicon; the one that ships says something
    of moved text only.
    """
    known = _blocks(zh, blocks[0]), _blocks(en, blocks[1])
    # Blocks say more than anchors do.
    sections = None if any(side.any() for side in known) else find_sections(zh, en)
    evidence = _Evidence(
        (_lengths(zh), _lengths(en)),
        _sources(zh, en, figures),
        (_units(zh), _units(en)),
        known if sections is None else sections,
        _vectors(encoder, zh, en) if encoder is not None and encoder.name != BUILTIN else None,
    )
    found = _path(evidence)
    listed = find_reordered((zh, en), found.steps, evidence.lengths, evidence.sources, sections)
    moved = moved_beads(found.steps, found.costs, evidence.lengths, evidence.sources, _near(encoder, zh, en))
    moved = _leave(moved, listed)
    gone = _gone(moved, listed)
    kept = [
        np.array([i for i in range(len(half.segments)) if i not in side], dtype=np.int64)
        for half, side in zip((zh, en), gone, strict=True)
    ]
    if moved or listed:
        # What moved away had pushed its neighbours out of place.
        found = _path(evidence.taken(*kept))
    sure = probabilities(found.costs, found.band, found.steps, _HEAT)
    scored = join_rows(_scored(found.steps, sure, kept), evidence.blocks, rows)
    return Bitext(layout, zh, en, _beads(scored, moved, listed))


class _Evidence(NamedTuple):
    """What speaks for beads of two sequences of segments. `vectors`: of an encoder that takes part in all of them."""

    lengths: tuple[NDArray[np.int64], NDArray[np.int64]]
    sources: Sequence[Source]
    units: tuple[Sequence[Unit], Sequence[Unit]]
    blocks: tuple[NDArray[np.int64], NDArray[np.int64]]
    vectors: tuple[Vectors, Vectors] | None

    def taken(self, zh: NDArray[np.int64], en: NDArray[np.int64]) -> "_Evidence":
        """The same of some of the segments."""
        return _Evidence(
            (self.lengths[0][zh], self.lengths[1][en]),
            [replace(source, zh=source.zh.taken(zh), en=source.en.taken(en)) for source in self.sources],
            ([self.units[0][k] for k in zh], [self.units[1][k] for k in en]),
            (self.blocks[0][zh], self.blocks[1][en]),
            self.vectors and (self.vectors[0][zh], self.vectors[1][en]),
        )


class _Path(NamedTuple):
    """The cheapest beads, and what they were found with."""

    costs: AdditiveCosts
    band: Band
    steps: Sequence[Step]


def _path(evidence: _Evidence) -> _Path:
    n, m = (len(side) for side in evidence.lengths)
    narrow = narrow_band(n, m, partial(_chunk_costs, evidence.lengths, evidence.sources))
    band = both(narrow, block_band(*evidence.blocks))
    form: RectangleCosts = Form(*evidence.units)
    if evidence.vectors:
        form = WithSimilarity(form, Similarity(*evidence.vectors, evidence.lengths))
    costs = AdditiveCosts(evidence.lengths, evidence.sources, form, band, blocks=evidence.blocks)
    return _Path(costs, band, search(costs, band))


def _leave(moved: Sequence[Moved], listed: Sequence[Listed]) -> list[Moved]:
    """What moved outside the lists that stand in another order."""
    zh, en = {i for bead in listed for i in bead.zh}, {j for bead in listed for j in bead.en}
    return [
        m
        for m in moved
        if zh.isdisjoint(range(m.step.i, m.step.i + m.step.a)) and en.isdisjoint(range(m.step.j, m.step.j + m.step.b))
    ]


def _gone(moved: Sequence[Moved], listed: Sequence[Listed]) -> tuple[set[int], set[int]]:
    """The segments of both sides that moved."""
    steps = [m.step for m in moved]
    zh = {i for s in steps for i in range(s.i, s.i + s.a)} | {i for bead in listed for i in bead.zh}
    en = {j for s in steps for j in range(s.j, s.j + s.b)} | {j for bead in listed for j in bead.en}
    return zh, en


def _scored(steps: Sequence[Step], sure: Sequence[float], kept: Sequence[NDArray[np.int64]]) -> Iterator[Scored]:
    """Both sides of each step in the numbers of all segments, of which these were kept, and how sure it is.

    A step that joins segments around one that moved away is cut there: its longest run keeps the English.
    """
    zh, en = (side.tolist() for side in kept)
    for step, score in zip(steps, sure, strict=True):
        runs = _cut_at_gaps(zh[step.i : step.i + step.a])
        longest = max(runs, key=len)
        for run in runs:
            yield Scored(run, en[step.j : step.j + step.b] if run is longest else [], score)


def _cut_at_gaps(numbers: list[int]) -> list[list[int]]:
    """The runs of numbers that follow one another; one empty run for none."""
    cuts = [k for k in range(1, len(numbers)) if numbers[k] != numbers[k - 1] + 1]
    return [numbers[a:b] for a, b in pairwise([0, *cuts, len(numbers)])]


def _beads(scored: Iterable[Scored], moved: Sequence[Moved], listed: Sequence[Listed]) -> tuple[Bead, ...]:
    """The beads in order of the source, those that moved where their source stands.

    What a list in another order has in English alone stands after it.
    """
    placed: list[tuple[int, Sequence[int], Sequence[int], float, bool]] = []
    place = 0
    for zh, en, score in scored:
        place = zh[0] if zh else place
        placed.append((place, zh, en, score, False))
    for (i, a, j, b, _), odds in moved:
        placed.append((i, range(i, i + a), range(j, j + b), 1 / (1 + math.exp(-odds / _HEAT)), True))
    after = max((bead.zh[-1] for bead in listed if bead.zh), default=0)
    placed += [(bead.zh[0] if bead.zh else after, bead.zh, bead.en, bead.score, bead.moved) for bead in listed]
    placed.sort(key=lambda bead: bead[0])
    return tuple(
        Bead(f"b{k}", tuple(zh), tuple(en), round(score, 4), moved)
        for k, (_, zh, en, score, moved) in enumerate(placed, 1)
    )


def _sources(zh: Half, en: Half, figures: FigureKeys) -> list[Source]:
    """What the segments' words and figures say."""
    lexicon = load_lexicon()
    words = translations(
        lexicon, *(lexicon.words([s.clean.text for s in half.segments], half.lang) for half in (zh, en))
    )
    zh_keys, en_keys, same = shared_keys(_keys(zh, figures), _keys(en, figures))
    return [
        Source(*words, _WORD_MIX, _WORD_SCALE),
        Source(zh_keys, en_keys, same, same, _KEY_MIX, _KEY_SCALE),
    ]


def _vectors(encoder: Encoder, zh: Half, en: Half) -> tuple[Vectors, Vectors]:
    first, second = (encoder.encode([segment.clean.text for segment in half.segments]) for half in (zh, en))
    return first, second


def _near(encoder: Encoder | None, zh: Half, en: Half) -> Near:
    """Vectors by the encoder given, or by the one that ships."""

    def near(rows: NDArray[np.int64], columns: NDArray[np.int64]) -> tuple[Vectors, Vectors]:
        asked = encoder or load_encoder()
        first, second = (
            asked.encode([half.segments[k].clean.text for k in which]) for half, which in ((zh, rows), (en, columns))
        )
        return first, second

    return near


def _keys(half: Half, figures: FigureKeys) -> list[Counter[str]]:
    texts = (s.clean.text[s.enumerator.end if s.enumerator else 0 :] for s in half.segments)
    return [keys_of(text, half.lang, figures) for text in texts]


def _lengths(half: Half) -> NDArray[np.int64]:
    return np.array([max(1, len(segment.clean.text)) for segment in half.segments], dtype=np.int64)


def _blocks(half: Half, blocks: Sequence[int]) -> NDArray[np.int64]:
    return np.array([blocks[segment.paragraph] for segment in half.segments], dtype=np.int64)


def _units(half: Half) -> list[Unit]:
    paragraphs = [segment.paragraph for segment in half.segments]
    telling = len(paragraphs) >= _MIN_SENTENCES_PER_PARAGRAPH * len(set(paragraphs))
    begins = [telling and (k == 0 or paragraphs[k - 1] != p) for k, p in enumerate(paragraphs)]
    return [
        Unit.of(s.clean.text, s.kind == "heading", s.enumerator, b) for s, b in zip(half.segments, begins, strict=True)
    ]


def _chunk_costs(
    lengths: tuple[NDArray[np.int64], NDArray[np.int64]], sources: Sequence[Source], size: int, band: Band
) -> AdditiveCosts:
    sizes = tuple(np.add.reduceat(side, chunk_bounds(len(side), size)[:-1]) for side in lengths)
    merged = [Source(chunked(s.zh, size), chunked(s.en, size), s.zh_to_en, s.en_to_zh, s.mix, s.scale) for s in sources]
    return AdditiveCosts((sizes[0], sizes[1]), merged, None, band, _CHUNK_SHAPES, _CHUNK_SKIP * size)
