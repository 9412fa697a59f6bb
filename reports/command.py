"""Commands to be copied from reports: the one that writes the HTML report, the one that takes its verdicts over."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import PurePath

from ..qa.findings import Review
from ..qa.judgements.record import document_name

_BARE = re.compile(r"[\w./\\:+@%=,-]+", re.ASCII)
_UNNAMED = re.compile(r"[^\w.-]+")
_LONGEST = 60  # characters of the document's name in that of a file
_QUOTABLE = re.compile(r"[^\"$`\\!]+")


def html_command(review: Review, options: Sequence[tuple[str, str]] = ()) -> str:
    """The command line that checks the same document with the same options and writes `report.html`."""
    paths = dict.fromkeys((review.bitext.zh.document.path, review.bitext.en.document.path))
    said = (f"{name} {quoted(value)}" for name, value in options)
    return " ".join(["bialign check", *map(quoted, paths), *said, "-o report.html"])


def verdicts_name(review: Review) -> str:
    """The name of the file that the HTML report saves: no check reads it by itself, so none is replaced unseen."""
    name = "-".join(PurePath(part).stem for part in document_name(review.bitext).split(" + "))
    return f"bialign-verdicts-{_UNNAMED.sub('-', name)[:_LONGEST].strip('-.')}.toml"


def import_command(review: Review) -> str:
    """The command line that takes over what the HTML report saved, in the folder of the document."""
    return f"bialign suppress --import {quoted(verdicts_name(review))}"


def quoted(path: str) -> str:
    """A path as one word of a shell; double quotes where they do, which Windows understands too.

    >>> quoted("a.txt"), quoted("白皮书 2016.txt"), quoted("$x.txt")
    ('a.txt', '"白皮书 2016.txt"', "'$x.txt'")
    """
    if _BARE.fullmatch(path) and not path.startswith("-"):
        return path
    return f'"{path}"' if _QUOTABLE.fullmatch(path) else shlex.quote(path)
