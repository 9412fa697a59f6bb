"""Trains the encoder: `python training/train_encoder.py` (see README.md)."""

import argparse
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from bialign.align.encoder_words import EncoderWords, fold
from corpus import DICTIONARY, DOMAINS, MANUALS, PROSE, Entry, Pair, dictionary, sentence_pairs
from encoder_contrast import BATCH, Bags, contrasted
from encoder_pack import quantised, write
from encoder_vectors import first_vectors
from encoder_vocabulary import Vocabulary, folding, vocabulary
from ibm1 import Table, Tokens, train
from numpy.typing import NDArray
from train import Log
from vocabulary import simplified_forms

# Longer pairs and longer headwords teach the lexicon little.
_MOST_PIECES, _LONGEST_HEAD, _LONGEST_GLOSS = 30, 8, 60
_ROUNDS = 5
# Of 256 pairs of sentences so many are held out, by the hash of their Chinese side.
_HELD_OUT = 4
# How often batches are drawn from prose, manuals and the dictionary, beside their number of pairs.
_OFTEN = {PROSE: 1.0, MANUALS: 0.7, DICTIONARY: 2.0}


class Corpus(NamedTuple):
    """Both sides of all pairs as bags of pieces, the domain of each pair, and which are held out."""

    zh: Bags
    en: Bags
    domain: NDArray[np.int8]
    held: NDArray[np.bool_]


def main() -> None:
    """Trains and writes the encoder, and says how long each step took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="folder of the training files")
    parser.add_argument("--out", type=Path, default=Path("align/encoder_data"))
    parser.add_argument("--dimension", type=int, default=512)
    parser.add_argument("--steps", type=int, default=300, help="batches")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--permissive", action="store_true", help="without glosses and other share-alike pairs")
    options = parser.parse_args()
    log = Log()
    entries = dictionary()
    table = folding(simplified_forms(entries))
    pairs = _pairs(options.data, entries, options.permissive)
    sides = fold([pair.zh for pair in pairs], table), fold([pair.en for pair in pairs], table)
    words = vocabulary(sides[0], sides[1], entries, table)
    log.say(f"{len(pairs)} pairs, {len(words.pieces)} pieces and {len(words.zh_words)} Chinese words")
    # The pieces are written before there are vectors, so that the text is cut as it will be at run time.
    write(options.out, np.zeros((len(words.frequency), options.dimension), dtype=np.int8), words, table)
    cutter = EncoderWords(options.out)
    zh, en = (Bags.of(*cutter.bags(side), len(side)) for side in sides)
    corpus = Corpus(zh, en, np.array([pair.domain for pair in pairs], dtype=np.int8), _held_out(pairs))
    log.say(f"cut into {len(zh.ids)} and {len(en.ids)} pieces")
    small = quantised(_trained(corpus, words, options.dimension, options.steps, options.seed, log))
    digest = write(options.out, small, words, table)
    log.say(f"as bytes: {_found(small.astype(np.float32), corpus)}; {small.nbytes} bytes, SHA-256 {digest}")


def _trained(corpus: Corpus, words: Vocabulary, dimension: int, steps: int, seed: int, log: Log) -> NDArray[np.float32]:
    """The vectors of all pieces, (pieces, dimension)."""
    lexicon = _lexicon(corpus)
    log.say(f"{len(lexicon.zh)} pairs of pieces that may translate each other")
    vectors = first_vectors(lexicon, 1 + len(words.pieces), words.frequency, dimension, seed)
    log.say(f"first vectors; held-out pairs found: {_found(vectors, corpus)}")
    usable = (np.diff(corpus.zh.first) > 0) & (np.diff(corpus.en.first) > 0) & ~corpus.held
    groups = {kind: np.flatnonzero(usable & (corpus.domain == kind)) for kind in _OFTEN}
    shares = [_OFTEN[kind] * len(group) for kind, group in groups.items() if len(group)]
    filled = [group for group in groups.values() if len(group)]
    rng = np.random.default_rng(seed)
    vectors = contrasted(vectors, (corpus.zh, corpus.en), filled, shares, steps, rng, _teller(log))
    log.say(f"moved; held-out pairs found: {_found(vectors, corpus)}")
    return vectors


def _pairs(folder: Path, entries: Sequence[Entry], permissive: bool) -> list[Pair]:
    """The pairs of sentences, then, unless permissive, headwords with each of their glosses."""
    return [
        *sentence_pairs(folder, permissive),
        *(
            Pair(entry.simplified, gloss, DICTIONARY)
            for entry in (() if permissive else entries)
            for gloss in entry.glosses
            if len(entry.simplified) <= _LONGEST_HEAD and len(gloss) <= _LONGEST_GLOSS
        ),
    ]


def _held_out(pairs: Sequence[Pair]) -> NDArray[np.bool_]:
    return np.array([_is_held_out(pair) for pair in pairs])


def _is_held_out(pair: Pair) -> bool:
    return pair.domain != DICTIONARY and hashlib.md5(pair.zh.encode()).digest()[0] < _HELD_OUT


def _lexicon(corpus: Corpus) -> Table:
    sides = corpus.zh, corpus.en
    sizes = [np.diff(bags.first) for bags in sides]
    good = ~corpus.held & np.all([(size > 0) & (size <= _MOST_PIECES) for size in sizes], axis=0)
    tokens = []
    for bags, size in zip(sides, sizes, strict=True):
        pair = np.repeat(np.arange(len(size), dtype=np.int32), size)
        tokens.append(Tokens(bags.ids[good[pair]], pair[good[pair]]))
    return train(tokens[0], tokens[1], corpus.domain, DOMAINS, _ROUNDS)


def _found(vectors: NDArray[np.float32], corpus: Corpus) -> str:
    """How many held-out pairs of each kind find each other first among the first thousand, both ways on the mean."""
    told = []
    for kind, name in ((PROSE, "prose"), (MANUALS, "manuals")):
        some = np.flatnonzero(corpus.held & (corpus.domain == kind))[:BATCH]
        near = _unit(vectors, corpus.zh, some) @ _unit(vectors, corpus.en, some).T
        own = np.diagonal(near)
        told.append(f"{name} {np.mean([(near.max(axis=k) <= own).mean() for k in (0, 1)]):.3f}")
    return ", ".join(told)


def _unit(vectors: NDArray[np.float32], bags: Bags, texts: NDArray[np.int64]) -> NDArray[np.float32]:
    ids, text = bags.take(texts)
    sums = np.zeros((len(texts), vectors.shape[1]), dtype=np.float32)
    present, first = np.unique(text, return_index=True)
    sums[present] = np.add.reduceat(vectors[ids], first)
    unit: NDArray[np.float32] = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return unit


def _teller(log: Log) -> Callable[[int, float], None]:
    losses: list[float] = []

    def tell(step: int, loss: float) -> None:
        losses.append(loss)
        if step % 100 == 99:
            log.say(f"batch {step + 1}, loss {np.mean(losses[-100:]):.3f}")

    return tell


if __name__ == "__main__":
    main()
