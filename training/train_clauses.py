"""Finds the weights of `align/clauses.py`: `python training/train_clauses.py` prints them (see CLAUSES.md).

Sentences of the permissive training text whose Chinese and English have as many clauses, one clause cut from the
English of every second of them, are told apart by a logistic regression: which Chinese clause lost its counterpart.
"""

import argparse
import random
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from bialign.align.clause_bounds import clause_bounds
from bialign.align.clause_evidence import EVIDENCE, clause_evidence
from bialign.text.characters import han_count, latin_words
from corpus import MANUALS, sentence_pairs
from numpy.typing import NDArray

Pair = tuple[str, str]
# Sentences of running text: Chinese characters, and characters of English for one of Chinese.
_SHORTEST, _LONGEST, _LEAST_RATIO, _MOST_RATIO = 25, 150, 1.5, 6.0
_LEAST_HAN_SHARE = 0.7
# Where English clauses end, and the fewest words of one.
_ENGLISH_ENDS, _LEAST_WORDS = re.compile(r"[,;:.!?—]+[\"'”’)]*(?=\s)"), 4
# So many sentences are taken for a document.
_DOCUMENT = 250
# Of the regression: steps of Newton's method, and the weight of the squared coefficients of standardised columns.
_STEPS, _RIDGE = 30, 0.01


def main() -> None:
    """Prints the weights, and how well they tell clauses apart on documents that they weren't found on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="folder of the training files")
    parser.add_argument("--pairs", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    manuals = (pair for pair in sentence_pairs(options.data, permissive=True) if pair.domain == MANUALS)
    pairs = [(pair.zh, pair.en) for pair in manuals if _is_prose(pair.zh, pair.en)]
    random.Random(options.seed).shuffle(pairs)
    rows, cut = zip(*(_labelled(part) for part in _documents(pairs[: options.pairs])), strict=True)
    half = len(rows) // 2
    weights, prior = _regression(np.concatenate(rows[:half]), np.concatenate(cut[:half]))
    held, gone = np.concatenate(rows[half:]), np.concatenate(cut[half:])
    print(f"area under the curve on the other half: {_area(-(prior + held @ weights), gone):.4f}")
    weights, prior = _regression(np.concatenate(rows), np.concatenate(cut))
    print(f"{sum(map(len, rows))} clauses, {sum(c.sum() for c in cut)} of them cut")
    print("\n".join(f'    "{name}": {weight:.3f},' for name, weight in zip(EVIDENCE, weights, strict=True)))
    print(f"_WITHOUT_ANY = {prior:.3f}")


def _is_prose(zh: str, en: str) -> bool:
    size = han_count(zh)
    return (
        _SHORTEST <= size <= _LONGEST
        and size > _LEAST_HAN_SHARE * len(zh)
        and _LEAST_RATIO < len(en) / len(zh) < _MOST_RATIO
        and not han_count(en)
        and len(clause_bounds(zh)) > 1
    )


def _documents(pairs: Sequence[Pair]) -> list[list[Pair]]:
    return [list(pairs[k : k + _DOCUMENT]) for k in range(0, len(pairs), _DOCUMENT)]


def _labelled(pairs: Sequence[Pair]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The evidence of all clauses of a document, and whether each was cut from the English."""
    draw = random.Random(len(pairs[0][0]))
    changed, gone = list(pairs), set()
    for k, (zh, en) in enumerate(pairs):
        bounds, english = clause_bounds(zh), clause_bounds(en, _ENGLISH_ENDS, latin_words, _LEAST_WORDS)
        if len(bounds) == len(english) and draw.random() < 0.5:
            place = draw.randrange(len(bounds))
            start, end = english[place]
            changed[k] = zh, (en[:start] + en[end:]).strip()
            gone.add((k, *bounds[place]))
    places, evidence = clause_evidence(changed)
    return evidence, np.array([place[:3] in gone for place in places])


def _regression(rows: NDArray[np.float64], cut: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """What each column adds to the odds that a clause is there, and the odds where all columns are 0."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    columns = np.hstack([(rows - mean) / spread, np.ones((len(rows), 1))])
    weights = np.zeros(columns.shape[1])
    ridge = _RIDGE * 2 * len(rows) * np.append(np.ones(rows.shape[1]), 0.0)
    for _ in range(_STEPS):
        there = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (there - ~cut) + ridge * weights
        curve = columns.T @ (columns * (there * (1 - there))[:, None]) + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    raw = weights[:-1] / spread
    return raw, float(weights[-1] - raw @ mean)


def _area(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """How often a clause that was cut has the higher score (area under the receiver operating characteristic)."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    count = int(positive.sum())
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * (len(scores) - count)))


if __name__ == "__main__":
    main()
