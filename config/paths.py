"""Patterns of paths, as the overrides have them: `*.tsv`, `drafts/**`, `2016/*.txt`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

_PIECES = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, path: str) -> bool:
    """Whether a path in slashes has the form of a pattern; one without a slash is for the file's name alone.

    >>> matches("*.tsv", "a/b.tsv"), matches("drafts/**", "drafts/a/b.txt"), matches("drafts/*", "drafts/a/b.txt")
    (True, True, False)
    """
    form = "".join(_MEANING.get(piece) or re.escape(piece) for piece in _PIECES.findall(pattern))
    name = path if "/" in pattern else PurePosixPath(path).name
    return re.fullmatch(form, name) is not None


def any_matches(patterns: Iterable[str], files: Iterable[str], folder: Path) -> bool:
    """Whether any of the files, seen from a folder, has the form of any of the patterns."""
    seen = [_relate(file, folder) for file in files]
    return any(matches(pattern, path) for pattern in patterns for path in seen)


def _relate(file: str, folder: Path) -> str:
    path = Path(os.path.realpath(file))  # which passes links that lead in a circle
    try:
        return Path(os.path.relpath(path, os.path.realpath(folder))).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
