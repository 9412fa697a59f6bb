"""The encoder written in the format of sentence-transformers, and the arrays that our own code reads.

The vectors are bytes of one scale for all, which the cosine doesn't depend on; sentence-transformers reads them as
32-bit floats. Its tokenizer is one of the library tokenizers, made from the same pieces, costs and folding as ours.
"""

import contextlib
import hashlib
import json
import os
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece
from bialign.align.encoder import WEIGHTS
from bialign.align.encoder_words import BEGIN, GROUPED, SCAN
from encoder_vocabulary import Vocabulary
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

# The largest byte stands for this quantile of the absolute values; the few above it are cut off.
_LARGEST = 0.99995
# Names the piece that stands for all unknown ones; no text falls into it.
_UNKNOWN, _UNKNOWN_SCORE = BEGIN, -50.0
_PACKAGE = "sentence_transformers"
_MODULES = f"{_PACKAGE}.sentence_transformer.modules"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"


def quantised(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    """The vectors as bytes of one scale."""
    scale = 127 / np.quantile(np.abs(vectors), _LARGEST)
    return np.clip(np.rint(vectors * scale), -127, 127).astype(np.int8)


def write(folder: Path, vectors: NDArray[np.int8], vocabulary: Vocabulary, folding: Mapping[int, str]) -> str:
    """Writes the model; returns the SHA-256 over its files in order of their names."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"{given:X}\t{' '.join(f'{ord(c):X}' for c in read)}" for given, read in sorted(folding.items())]
    (folder / "folding.tsv").write_text("\n".join(lines) + "\n", encoding="ascii")
    (folder / "pieces.txt").write_text("\n".join(vocabulary.pieces), encoding="utf-8")
    np.save(folder / "piece_costs.npy", vocabulary.piece_costs, allow_pickle=False)
    np.save(folder / "zh_codes.npy", vocabulary.zh_codes, allow_pickle=False)
    np.save(folder / "zh_costs.npy", vocabulary.zh_costs, allow_pickle=False)
    _write_safetensors(folder / WEIGHTS, "emb_layer.weight", vectors)
    tokenizer = _tokenizer(vocabulary, folder / "folding.tsv").to_str(pretty=False)
    (folder / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    for name, content in _configuration(vectors.shape[1]).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.name not in ("LICENSE", "MODEL_CARD.md")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _write_safetensors(path: Path, name: str, array: NDArray[np.int8]) -> None:
    """One array of bytes in safetensors' format: the length of a header, the header in JSON, the array."""
    entry = {"dtype": "I8", "shape": list(array.shape), "data_offsets": [0, array.nbytes]}
    header = json.dumps({"__metadata__": {"format": "pt"}, name: entry}, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    path.write_bytes(struct.pack("<Q", len(header)) + header + array.tobytes())


def _tokenizer(vocabulary: Vocabulary, rules: Path) -> Tokenizer:
    words = [*vocabulary.pieces, *vocabulary.zh_words]
    costs = [*vocabulary.piece_costs.tolist(), *vocabulary.zh_costs.tolist()]
    scored = [(_UNKNOWN, _UNKNOWN_SCORE), *((word, -cost) for word, cost in zip(words, costs, strict=True))]
    tokenizer = Tokenizer(models.Unigram(scored, 0, False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Precompiled(_charsmap(rules)),
            normalizers.Replace(Regex(GROUPED.pattern), ""),
            normalizers.Replace(Regex("(?<![a-z])(?=[a-z])"), BEGIN),
        ]
    )
    runs = Regex(f"[{_HAN}]+|{SCAN.replace('[a-z]+', f'{BEGIN}[a-z]+')}")
    tokenizer.pre_tokenizer = pre_tokenizers.Split(runs, "removed", invert=True)
    return tokenizer


def _charsmap(rules: Path) -> bytes:
    """The folding as sentencepiece compiles it: the second field of a normalizer specification."""
    with _silent():
        normalizer = sentencepiece.SentencePieceNormalizer(rule_tsv=str(rules))
    specification = normalizer.serialized_normalizer_spec()
    found = next(content for number, content in _fields(specification) if number == 2)
    assert isinstance(found, bytes)
    return found


def _fields(message: bytes) -> Iterator[tuple[int, bytes | int]]:
    """The fields of a protocol buffer: number and content."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        value, at = _varint(message, at)
        if key & 7 == 2:
            yield key >> 3, message[at : at + value]
            at += value
        else:
            yield key >> 3, value


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        value, shift, at = value | (byte & 0x7F) << shift, shift + 7, at + 1
        if byte < 0x80:
            return value, at


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """Without what C++ writes to standard error."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)


def _configuration(dimension: int) -> dict[str, Any]:
    """The configuration files of sentence-transformers by name."""
    modules = (
        ("", f"{_MODULES}.word_embeddings.WordEmbeddings"),
        ("1_Pooling", f"{_MODULES}.pooling.Pooling"),
        ("2_Normalize", f"{_PACKAGE}.base.modules.normalize.Normalize"),
    )
    embedding = "sentence_embedding"
    return {
        "modules.json": [{"idx": k, "name": str(k), "path": p, "type": t} for k, (p, t) in enumerate(modules)],
        "config_sentence_transformers.json": {
            "model_type": "SentenceTransformer",
            "prompts": {},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
        "tokenizer_config.json": {"tokenizer_class": "PreTrainedTokenizerFast", "unk_token": _UNKNOWN},
        "wordembedding_config.json": {
            "tokenizer_class": f"{_MODULES}.tokenizer.word.TransformersTokenizerWrapper",
            "update_embeddings": False,
            "max_seq_length": 1_000_000,
        },
        "1_Pooling/config.json": {"embedding_dimension": dimension, "pooling_mode": "mean", "include_prompt": True},
        "2_Normalize/config.json": {"module_input_name": embedding, "module_output_name": embedding},
    }
