"""The weights of bead costs: fitted to gold beads, and how weights fitted on five chapters do on the sixth.

usage: python benchmarks/alignment_weights.py [--data ../shared/data] [--cosine]      (needs scipy; many minutes)

A conditional random field (Lafferty et al. 2001) over the search's own lattice: a run of beads has weight exp(-cost),
its cost is linear in ten weights, and the likelihood of the gold beads is made as large as can be by L-BFGS; a gold
bead of a shape that the search doesn't have may be cut in any way. Texts: the chapters of MAC-Dev, whole and with beads
cut by a seed of its own. Then one weight after the other is moved to where strict F1, of the whole texts and half as
much of those cut, is best. Nothing is written: the weights in use are constants of `align/costs.py`, `align/form.py`
and `align/aligner.py`.

--cosine: the likelihood with and without one more weight, of the cosine of the encoder that ships, and no more.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import ModuleType

import numpy as np
from alignment_texts import Bead, Counts, Text, counted, halves_of, read_texts, strict_f1, with_omissions
from bialign.align import aligner, costs, form
from bialign.align.bands import narrow_band
from bialign.align.bitext import Half
from bialign.align.costs import AdditiveCosts, RectangleCosts
from bialign.align.models import load_encoder
from bialign.align.search import Band, Lattice
from bialign.align.similarity import Similarity, WithSimilarity
from bialign.qa.quantities import Reader
from numpy.typing import NDArray
from scipy.optimize import minimize

Array = NDArray[np.float64]
_SHARE, _SEED = 0.05, 99
# The constants that costs are linear in.
_WEIGHTS: dict[str, tuple[ModuleType, str]] = {
    "words": (aligner, "_WORD_SCALE"),
    "figures": (aligner, "_KEY_SCALE"),
    "length": (costs, "_LENGTH_SHARE"),
    "endings": (form, "_ENDING_SHARE"),
    "quotes that close": (form, "_CLOSING_QUOTE"),
    "quotes that open": (form, "_OPENING_QUOTE"),
    "quotations going on": (form, "_INSIDE_QUOTE"),
    "further segment": (costs, "_STEP"),
    "joined Chinese": (costs, "_JOINED"),
    "segment alone": (costs, "_ALONE"),
}
_ALONE = [*_WEIGHTS].index("segment alone")
# The search takes the cheapest run at any scale; that of odds is about half of the constants in use.
_START, _ITERATIONS, _FACTORS = 0.5, 30, (0.75, 1.35)
# What gold doesn't allow costs so much more, in nats.
_FORBIDDEN = 1e4


def main() -> None:
    """Prints weights with strict F1, on all chapters and on each of those left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--cosine", action="store_true")
    options = parser.parse_args()
    whole = read_texts(options.data)["MAC-Dev"]
    cut = [with_omissions(text, _SHARE, random.Random(_SEED)) for text in whole]
    fields = [[Field(text, options.cosine) for text in texts] for texts in (whole, cut)]
    now = np.array([getattr(module, name) for module, name in _WEIGHTS.values()])
    print(f"{'weights':20} MAC-Dev     cut  -log likelihood   {', '.join(_WEIGHTS)}")
    _print("in use", np.append(now, [0.0] * options.cosine), *fields)
    likeliest = _fitted(now * _START, *fields)
    if options.cosine:
        _print("likeliest without", np.append(likeliest, 0.0), *fields)
        _print("likeliest with", _fitted(np.append(likeliest, 1.0), *fields), *fields)
        return
    _print("likeliest", likeliest, *fields)
    _print("moved", _moved(likeliest, *fields), *fields)
    left_out = []
    for k in range(len(whole)):
        others = [[field for i, field in enumerate(side) if i != k] for side in fields]
        weights = _moved(_fitted(now * _START, *others), *others)
        left_out.append(fields[0][k].counts(weights))
        print(f"without chapter {k + 1}, on it {strict_f1([left_out[-1]]):.3f}   {_listed(weights)}", flush=True)
    print(f"leave-one-chapter-out, all six: {strict_f1(left_out):.4f}")


class Field:
    """The lattice of one text: what each weight adds to the cost of each bead, and which beads gold allows."""

    def __init__(self, text: Text, cosine: bool) -> None:
        self.gold, self.n, self.m = text.gold, len(text.zh), len(text.en)
        zh, en = halves_of(text)
        lengths = aligner._lengths(zh), aligner._lengths(en)
        reader = Reader()
        chunks = partial(aligner._chunk_costs, lengths, aligner._sources(zh, en, reader.keys))
        self.band: Band = narrow_band(self.n, self.m, chunks)
        build = partial(_costs, zh, en, lengths, reader, self.band)
        base = _with_weights([0.0] * len(_WEIGHTS), build)
        self.shapes = base.shapes
        self._rows = [row.shape for row in self._ending(base)]
        fixed = self._flat(base)
        self._inside = np.isfinite(fixed)
        self._fixed = fixed[self._inside]
        features = [self._flat(_with_weights(unit.tolist(), build)) for unit in np.eye(len(_WEIGHTS))]
        if cosine:
            features.append(self._flat(_with_weights([0.0] * len(_WEIGHTS), partial(build, cosine=True))))
        self._features = np.array([(f[self._inside] - self._fixed).astype(np.float32) for f in features])
        self._forbidden = _FORBIDDEN * ~self._allowed()[self._inside]
        block = self._blocks(1)
        self._kept = np.array([not self._is_whole(block[j]) for j in range(self.m)])

    def counts(self, weights: Array) -> Counts:
        """How the cheapest run of beads compares with gold."""
        steps = self._lattice(weights, gold=False).path()
        beads = [(tuple(range(s.i, s.i + s.a)), tuple(range(s.j, s.j + s.b))) for s in steps]
        return counted(beads, self.gold)

    def expected(self, weights: Array, gold: bool) -> tuple[float, Array]:
        """Log of the sum over all runs of beads, or those gold allows, and what its beads have of each feature."""
        lattice = self._lattice(weights, gold)
        before, after, at = lattice._before(1.0), lattice._after(1.0), lattice._places
        total = float(after[at.at(0, 0)])
        likely, inserted = [], 0.0
        for i in range(self.n + 1):
            row = at.row(i)
            if i:
                logs = before[at.before(i)] - lattice._costs[i - 1] + after[row] - total
                likely.append(np.exp(np.minimum(0.0, logs)).ravel())
            steps = before[row][:-1] - np.diff(lattice._insertions(i)) + after[row][1:] - total
            inserted += float(np.exp(np.minimum(0.0, steps)).sum())
        sums = self._features @ np.concatenate(likely)[self._inside].astype(np.float32)
        sums[_ALONE] += inserted
        return total, sums.astype(np.float64)

    def _lattice(self, weights: Array, gold: bool) -> Lattice:
        flat = np.full(len(self._inside), np.inf)
        flat[self._inside] = self._fixed + weights @ self._features + (self._forbidden if gold else 0.0)
        sizes = [a * b for a, b in self._rows]
        parts = np.split(flat, np.cumsum(sizes)[:-1])
        rows = [part.reshape(shape) for part, shape in zip(parts, self._rows, strict=True)]
        inserted = np.full(self.m, weights[_ALONE]) + (_FORBIDDEN * ~self._kept if gold else 0.0)
        return Lattice(_Table(self.n, self.m, self.shapes, rows, inserted), self.band)

    def _ending(self, table: AdditiveCosts) -> list[NDArray[np.float32]]:
        first, last = self.band
        return [table.ending(i, int(first[i]), int(last[i])) for i in range(1, self.n + 1)]

    def _flat(self, table: AdditiveCosts) -> Array:
        return np.concatenate([row.ravel() for row in self._ending(table)]).astype(np.float64)

    def _blocks(self, side: int) -> list[int]:
        """The gold bead of each segment of a side."""
        block = [-1] * (self.m if side else self.n)
        for k, bead in enumerate(self.gold):
            for segment in bead[side]:
                block[segment] = k
        return block

    def _is_whole(self, bead: int) -> bool:
        """Whether a gold bead has a shape that the search has; others may be cut in any way."""
        zh, en = self.gold[bead]
        return bool(zh and en) and (len(zh), len(en)) in self.shapes

    def _allowed(self) -> NDArray[np.bool_]:
        """Which beads of the lattice gold allows, flat."""
        zh, en = self._blocks(0), self._blocks(1)
        rows = []
        for i, shape in enumerate(self._rows, 1):
            row = np.zeros(shape, dtype=bool)
            for q, (a, b) in enumerate(self.shapes):
                own = set(zh[max(0, i - a) : i])
                if a > i or len(own) > 1:
                    continue
                (k,) = own
                for place in range(shape[1]):
                    j = int(self.band.first[i]) + place
                    bead: Bead = (tuple(range(i - a, i)), tuple(range(j - b, j)))
                    if j >= b:
                        row[q, place] = self.gold[k] == bead if self._is_whole(k) else set(en[j - b : j]) <= {k}
            rows.append(row.ravel())
        return np.concatenate(rows)


class _Table:
    """Costs of beads in rows; implements `BeadCosts`."""

    def __init__(
        self, n: int, m: int, shapes: tuple[tuple[int, int], ...], rows: Sequence[Array], inserted: Array
    ) -> None:
        self.n, self.m, self.shapes, self._rows, self._inserted = n, m, shapes, rows, inserted

    def ending(self, i: int, first: int, last: int) -> Array:
        """The costs of the beads that end after i source segments; the band is that of the rows."""
        return self._rows[i - 1]

    def insertions(self) -> Array:
        """The costs of leaving each target segment alone."""
        return self._inserted


def _costs(
    zh: Half,
    en: Half,
    lengths: tuple[NDArray[np.int64], NDArray[np.int64]],
    reader: Reader,
    band: Band,
    cosine: bool = False,
) -> AdditiveCosts:
    """Costs by the constants as they stand, with the cosine of weight one if asked."""
    evidence: RectangleCosts = form.Form(aligner._units(zh), aligner._units(en))
    if cosine:
        similar = Similarity(*aligner._vectors(load_encoder(), zh, en), lengths)
        similar.weight = 1.0
        evidence = WithSimilarity(evidence, similar)
    return AdditiveCosts(lengths, aligner._sources(zh, en, reader.keys), evidence, band)


def _with_weights(weights: Sequence[float], build: Callable[[], AdditiveCosts]) -> AdditiveCosts:
    before = [getattr(module, name) for module, name in _WEIGHTS.values()]
    _set(weights)
    built = build()
    _set(before)
    return built


def _set(weights: Sequence[float]) -> None:
    for (module, name), value in zip(_WEIGHTS.values(), weights, strict=True):
        setattr(module, name, value)


def _fitted(start: Array, whole: Sequence[Field], cut: Sequence[Field]) -> Array:
    """The weights that make gold likeliest; where fewer are given than there are features, the others are zero."""
    fields = [*whole, *cut]
    missing = len(fields[0]._features) - len(start)

    def loss(weights: Array) -> tuple[float, Array]:
        value, slope = _likelihood(np.append(weights, [0.0] * missing), fields)
        return value, slope[: len(start)]

    found: Array = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS}).x
    return found


def _likelihood(weights: Array, fields: Sequence[Field]) -> tuple[float, Array]:
    """Minus log of the likelihood of gold, and its slope."""
    value, slope = 0.0, np.zeros(len(weights))
    for field in fields:
        free, bound = (field.expected(weights, gold) for gold in (False, True))
        value += free[0] - bound[0]
        slope += bound[1] - free[1]
    return value, slope


def _moved(weights: Array, whole: Sequence[Field], cut: Sequence[Field]) -> Array:
    """The weights, each in turn moved to where strict F1 is best."""
    best, found = _both(weights, whole, cut), weights
    for k in range(len(weights)):
        for factor in _FACTORS:
            tried = found.copy()
            tried[k] *= factor
            score = _both(tried, whole, cut)
            if score > best + 1e-6:
                best, found = score, tried
    return found


def _both(weights: Array, whole: Sequence[Field], cut: Sequence[Field]) -> float:
    return _strict(weights, whole) + 0.5 * _strict(weights, cut)


def _strict(weights: Array, fields: Sequence[Field]) -> float:
    return strict_f1([field.counts(weights) for field in fields])


def _print(name: str, weights: Array, whole: Sequence[Field], cut: Sequence[Field]) -> None:
    loss = _likelihood(weights, [*whole, *cut])[0]
    scores = _strict(weights, whole), _strict(weights, cut)
    print(f"{name:20}  {scores[0]:.4f}  {scores[1]:.4f}  {loss:15.1f}   {_listed(weights)}", flush=True)


def _listed(weights: Array) -> str:
    return " ".join(f"{weight:.2f}" for weight in weights)


if __name__ == "__main__":
    main()
