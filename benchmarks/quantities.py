"""How fast and how well quantities are read, beside cn2an's and text2num's transforms of the same lines, in one run.

usage: python benchmarks/quantities.py --zh FILE… --en FILE… [--dev-zh FILE] [--dev-en FILE]

FILE holds text. The transforms rewrite number words as digits; accuracy is the share of annotated cardinals (JSON lines
with `text` and `expect`, see the development sets) whose digits stand in what a transform makes of the text, or whose
value our reader gives. Needs `pip install cn2an text2num`. Prints a table.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bialign.qa.quantities.en.reader import read_english
from bialign.qa.quantities.zh.reader import read_chinese

_REPEATS = 3


def main() -> None:
    """Print speed and accuracy of each reader."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in ("--zh", "--en"):
        parser.add_argument(name, nargs="+", required=True)
    for name in ("--dev-zh", "--dev-en"):
        parser.add_argument(name)
    arguments = parser.parse_args()
    import cn2an
    from text_to_num import alpha2digit

    print(f"{'reader':28} {'MB/s':>7}  {'cardinals right':>15}")
    _row("bialign, Chinese", read_chinese, arguments.zh, _ours(read_chinese, arguments.dev_zh))
    _row("cn2an.transform", cn2an.transform, arguments.zh, _theirs(cn2an.transform, arguments.dev_zh))
    _row("bialign, English", read_english, arguments.en, _ours(read_english, arguments.dev_en))
    words = lambda text: alpha2digit(text, "en")  # noqa: E731 # a transform like the others
    _row("text2num.alpha2digit", words, arguments.en, _theirs(words, arguments.dev_en))


def _row(name: str, read: Callable[[str], Any], paths: Iterable[str], right: str) -> None:
    lines = [line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    size = sum(len(line.encode()) for line in lines)
    print(f"{name:28} {size / _best_time(read, lines) / 1e6:7.2f}  {right:>15}")


def _best_time(read: Callable[[str], Any], lines: list[str]) -> float:
    times = []
    for _ in range(_REPEATS):
        start = time.perf_counter()
        for line in lines:
            with contextlib.suppress(ValueError, KeyError, IndexError):
                read(line)
        times.append(time.perf_counter() - start)
    return min(times)


def _cardinals(path: str | None) -> list[tuple[str, str]]:
    if path is None:
        return []
    rows = map(json.loads, Path(path).read_text(encoding="utf-8").splitlines())
    return [(row["text"], e["value"]) for row in rows for e in row["expect"] if e["kind"] == "cardinal"]


def _ours(read: Callable[[str], Any], path: str | None) -> str:
    items = _cardinals(path)
    return _share(sum(any(q.value == value for q in read(text)) for text, value in items), len(items))


def _theirs(transform: Callable[[str], str], path: str | None) -> str:
    items, right = _cardinals(path), 0
    for text, value in items:
        with contextlib.suppress(ValueError, KeyError, IndexError):
            right += value in transform(text).replace(",", "")
    return _share(right, len(items))


def _share(right: int, total: int) -> str:
    return f"{right} of {total}" if total else "not measured"


if __name__ == "__main__":
    main()
