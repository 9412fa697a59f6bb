"""Similarity as a share of bead costs: nearer sides cost less, whatever the encoder's cosines are like."""

import numpy as np
import pytest
from bialign.align.encoder import Vectors
from bialign.align.similarity import Similarity

_N, _D = 12, 16


def _similarity(noise: float) -> Similarity:
    """Of random vectors and the same with some noise."""
    draw = np.random.default_rng(0)
    zh = draw.standard_normal((_N, _D))
    en = zh + noise * draw.standard_normal((_N, _D))
    lengths = np.full(_N, 20, dtype=np.int64)
    return Similarity(_unit(zh), _unit(en), (lengths, lengths))


def _unit(vectors: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> Vectors:
    unit: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return unit


def test_a_translation_costs_less_than_any_other_segment() -> None:
    costs = _similarity(0.3).costs(slice(0, _N), slice(0, _N), 1, 1)
    assert costs.shape == (_N, _N)
    assert costs.argmin(axis=1).tolist() == list(range(_N))
    assert (np.diagonal(costs) < 0).all()


def test_a_run_has_the_vectors_of_its_segments() -> None:
    """Of beads two to two the right one costs least, and about twice what speaks for one to one."""
    similarity = _similarity(0.1)
    costs = similarity.costs(slice(3, 4), slice(0, _N - 1), 2, 2)
    assert costs.argmin() == 3
    single = similarity.costs(slice(3, 4), slice(3, 4), 1, 1)[0, 0]
    assert costs.min() == pytest.approx(2 * single, rel=0.1)


def test_an_encoder_that_tells_less_counts_less() -> None:
    assert _similarity(0.2).weight > _similarity(2.0).weight >= 0


@pytest.mark.parametrize("count", [0, 1, 3])
def test_too_few_segments_tell_nothing(count: int) -> None:
    vectors = np.eye(4, dtype=np.float32)[:count]
    lengths = np.ones(count, dtype=np.int64)
    similarity = Similarity(vectors, vectors, (lengths, lengths))
    assert similarity.weight == 0
    assert not similarity.costs(slice(0, count), slice(0, count), 1, 1).any()
