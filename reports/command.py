"""The command that writes the HTML report, to be copied from the terminal."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence

from ..qa.findings import Review

_BARE = re.compile(r"[\w./\\:+@%=,-]+", re.ASCII)
_QUOTABLE = re.compile(r"[^\"$`\\!]+")


def html_command(review: Review, options: Sequence[tuple[str, str]] = ()) -> str:
    """The command line that checks the same document with the same options and writes `report.html`."""
    paths = dict.fromkeys((review.bitext.zh.document.path, review.bitext.en.document.path))
    said = (f"{name} {quoted(value)}" for name, value in options)
    return " ".join(["bialign check", *map(quoted, paths), *said, "-o report.html"])


def quoted(path: str) -> str:
    """A path as one word of a shell; double quotes where they do, which Windows understands too.

    >>> quoted("a.txt"), quoted("白皮书 2016.txt"), quoted("$x.txt")
    ('a.txt', '"白皮书 2016.txt"', "'$x.txt'")
    """
    if _BARE.fullmatch(path) and not path.startswith("-"):
        return path
    return f'"{path}"' if _QUOTABLE.fullmatch(path) else shlex.quote(path)
