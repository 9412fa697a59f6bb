"""The encoder that ships: whether translations find each other, how fast it is, how much it takes.

usage: python benchmarks/encoder.py [--data ../shared/data] [--gold ../shared/gold] [--model NAME|PATH]

Retrieval: of the sentences in gold beads 1-1 of a text, the share whose translation is the nearest of all those of
the other language by cosine, in both directions. Ties count as found. Speed: one core, a fresh encoder, all those
sentences, in seconds of the processor; beside it, where the extra `models` is installed, a `StaticEmbedding` of
sentence-transformers with the same tokenizer and as many vectors of as many numbers, on the same texts in the same run.
Each is loaded in a process of its own.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

os.environ |= {"OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}

import numpy as np
from bialign import load_encoder
from bialign.align import encoder as ours

Pairs = list[tuple[str, str]]
_FOLDER = Path(ours.__file__).with_name("encoder_data")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--model", default="builtin")
    parser.add_argument("--measure", choices=("ours", "static"), help=argparse.SUPPRESS)
    parser.add_argument("--texts", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        _print_measured(options.measure, json.loads(options.texts.read_text(encoding="utf-8")))
        return
    sets = _sets(options.data, options.gold)
    _print_retrieval(sets, options.model)
    _print_speed([text for pairs in sets.values() for pair in pairs for text in pair])


def _print_retrieval(sets: dict[str, Pairs], model: str) -> None:
    encoder = load_encoder(model)
    print(f"{encoder.name:24}  pairs  zh finds en  en finds zh")
    for name, pairs in sets.items():
        zh, en = (encoder.encode(side) for side in zip(*pairs, strict=True))
        near = zh @ en.T
        own = np.diagonal(near)
        found = [(near.max(axis=axis) <= own).mean() for axis in (1, 0)]
        print(f"{name:24}  {len(pairs):5}  {found[0]:10.1%}  {found[1]:10.1%}")


def _print_speed(texts: list[str]) -> None:
    print(f"\n{len(texts)} texts           import    load   texts/s  texts/s again   memory")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf-8")
        for which in ("ours", "static") if find_spec("sentence_transformers") else ("ours",):
            command = [sys.executable, __file__, "--measure", which, "--texts", str(path)]
            print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="")


def _print_measured(which: str, texts: list[str]) -> None:
    """One line: seconds of importing and loading, texts a second at first and again, and what memory it all took."""
    before, begin = _memory(), time.perf_counter()
    build, imported = _ours() if which == "ours" else _static()
    begun = time.perf_counter()
    encode = build()
    encode(texts[:1])
    loaded, ready = time.perf_counter(), time.process_time()
    encode(texts)
    first = time.process_time()
    encode(texts)
    again = time.process_time()
    speeds = len(texts) / (first - ready), len(texts) / (again - first)
    print(
        f"{imported:24}  {begun - begin:4.2f} s  {loaded - begun:4.3f} s  {speeds[0]:8.0f}  {speeds[1]:8.0f}"
        f"  {_memory() - before:7.0f} MB"
    )


def _ours() -> tuple[Callable[[], Callable[[list[str]], Any]], str]:
    return lambda: ours.WordVectors().encode, "builtin"


def _static() -> tuple[Callable[[], Callable[[list[str]], Any]], str]:
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer

    torch.set_num_threads(1)
    shape = ours.WordVectors()._vectors.shape

    def build() -> Callable[[list[str]], Any]:
        tokenizer = Tokenizer.from_file(str(_FOLDER / "tokenizer.json"))
        module = StaticEmbedding(tokenizer, embedding_weights=np.ones(shape, dtype=np.float32))
        model = SentenceTransformer(modules=[module], device="cpu")
        return lambda texts: model.encode(texts, batch_size=512, normalize_embeddings=True, show_progress_bar=False)

    return build, "StaticEmbedding"


def _memory() -> float:
    """Resident memory of this process, MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else 0.0


def _sets(data: Path, gold: Path) -> dict[str, Pairs]:
    docs = {name: _pairs(data / "docs" / name, ".txt") for name in ("tico_wikipedia", "tico_wikinews_source")}
    chapters = sorted((data / "mac-dev").glob("*.gold"))
    mac = {"mac-dev (novels)": [pair for path in chapters for pair in _pairs(path.with_suffix(""), "")]}
    return docs | mac | {"tianjin-2016 (report)": _annotated(gold / "tianjin-2016")}


def _pairs(stem: Path, suffix: str) -> Pairs:
    zh, en = (Path(f"{stem}.{lang}{suffix}").read_text(encoding="utf-8").split("\n") for lang in ("zh", "en"))
    beads = Path(f"{stem}.gold").read_text(encoding="utf-8").splitlines()
    sides = ([re.findall(r"\d+", side) for side in bead.split(":")[:2]] for bead in beads)
    return [(zh[int(a[0])], en[int(b[0])]) for a, b in sides if len(a) == len(b) == 1]


def _annotated(folder: Path) -> Pairs:
    """The annotated report's groups of one Chinese and one English segment, repeated ones once."""
    lines = (json.loads(line) for line in (folder / "segments.jsonl").read_text(encoding="utf-8").splitlines())
    text = {s["id"]: s.get("joined", s["text"]).replace("*", "") for s in lines}
    groups = map(json.loads, (folder / "align.jsonl").read_text(encoding="utf-8").splitlines())
    one = ((g["zh"][0], g["en"][0]) for g in groups if len(g["zh"]) == len(g["en"]) == 1)
    return list({text[zh]: (text[zh], text[en]) for zh, en in one}.values())


if __name__ == "__main__":
    main()
