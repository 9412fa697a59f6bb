"""The documents whose findings are judged: the seeds, a sample of pairs, and folders of documents."""

from __future__ import annotations

import ast
import csv
import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

SEEDS = {"tianjin": "tianjin-2016-ip-white-paper.txt", "shanghai": "shanghai-2019-ip-white-paper.txt"}
_SEED_FOLDER = Path(__file__).parent.parent / "seeds"
_DOCUMENTS = ("tico_wikinews_source", "tico_wikipedia")
_TRAINING = ("bible", "general", "hant_sharealike", "tech_permissive", "tech_sharealike")
_PAIRS, _SEED = 1000, 0
_GOLD = re.compile(r"(\[.*?\]):(\[.*?\])")
_HALF = re.compile(r"(.+)\.zh(\.\w+)")


def find_texts(shared: Path, folder: Path) -> Iterator[tuple[str, Sequence[Path]]]:
    """The names and files of the seeds and, where there are training pairs, of the sample, written to `folder`."""
    for name, file in SEEDS.items():
        yield name, [_SEED_FOLDER / file]
    if (shared / "data" / "train").exists():
        path = folder / "pairs.tsv"
        path.write_text("\n".join(_sample(shared / "data")) + "\n", encoding="utf-8", newline="\n")
        yield "pairs", [path]


def find_documents(folder: Path) -> Iterator[tuple[str, Sequence[Path]]]:
    """The names and files of a folder's documents.

    As its `index.tsv` has them (columns `name`, `files`), else NAME.zh.* with NAME.en.*, and other files by themselves.
    """
    rows = _read_index(folder / "index.tsv")
    if rows:
        yield from ((name, [folder / file.strip() for file in files.split(",")]) for name, files in rows)
        return
    paths = sorted(path for path in folder.iterdir() if path.is_file() and path.name != "index.tsv")
    for path in paths:
        half = _HALF.fullmatch(path.name)
        if half:
            yield half[1], [path, path.with_name(f"{half[1]}.en{half[2]}")]
        elif ".en." not in path.name:
            yield path.stem, [path]


def _read_index(path: Path) -> Sequence[tuple[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(row["name"], row["files"]) for row in rows if row.get("files")]


def _sample(data: Path) -> list[str]:
    """The pairs, Chinese TAB English, those of documents first."""
    rng = random.Random(_SEED)
    real = [pair for name in _DOCUMENTS for pair in _gold_pairs(data / "docs" / name)]
    chosen = sorted(rng.sample(range(len(real)), _PAIRS // 2))
    drawn = [real[i] for i in chosen]
    each = _PAIRS // 2 // len(_TRAINING)
    for name in _TRAINING:
        packed = data / "train" / f"{name}.tsv.zst"
        text = subprocess.run(["zstd", "-dcq", str(packed)], capture_output=True, check=True).stdout.decode("utf-8")
        rows = [row.split("\t") for row in text.split("\n") if row.count("\t") >= 2]
        drawn += [f"{row[0]}\t{row[1]}" for row in rng.sample(rows, each)]
    return drawn


def _gold_pairs(stem: Path) -> Iterator[str]:
    """The two-sided gold beads of a document as pairs."""
    zh, en = (
        stem.with_name(f"{stem.name}.{lang}.txt").read_text(encoding="utf-8").split("\n") for lang in ("zh", "en")
    )
    for line in stem.with_name(f"{stem.name}.gold").read_text(encoding="utf-8").splitlines():
        match = _GOLD.match(line)
        left, right = (ast.literal_eval(part) for part in match.groups()) if match else ([], [])
        if left and right:
            yield "".join(zh[i] for i in left) + "\t" + " ".join(en[i] for i in right)
