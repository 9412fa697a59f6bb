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


def build_html_command(review: Review, options: Sequence[tuple[str, str]] = (), in_order: bool = False) -> str:
    """The command line that checks the same document with the same options and writes `report.html`.

    `in_order`: whether the files were given by their languages.
    """
    command = "bialign source" if review.bitext.is_one_sided else "bialign check"
    zh, en = review.bitext.zh.document.path, review.bitext.en.document.path
    paths = () if in_order else dict.fromkeys((zh, en))
    options = [("--zh", zh), ("--en", en), *options] if in_order else options
    chosen = (f"{name} {quote(value)}" for name, value in options)
    return " ".join([command, *map(quote, paths), *chosen, "-o report.html"])


def name_verdicts_file(review: Review) -> str:
    """The name of the file of decisions that the HTML report exports: no check reads it by itself."""
    return f"bialign-decisions-{_shorten_name(review)}.toml"


def name_report(review: Review) -> str:
    """The name of the HTML report that is saved with its decisions: not that of the report that one works in."""
    return f"{_shorten_name(review)}-decided.html"


def name_questions(review: Review) -> str:
    """The name of the page of questions to the author that the HTML report saves."""
    return f"{_shorten_name(review)}-questions.html"


def _shorten_name(review: Review) -> str:
    """The document's name as a part of the name of a file."""
    name = "-".join(PurePath(part).stem for part in document_name(review.bitext).split(" + "))
    return _UNNAMED.sub("-", name)[:_LONGEST].strip("-.")


def build_import_command(review: Review) -> str:
    """The command line that takes over what the HTML report saved, in the folder of the document."""
    return f"bialign suppress --import {quote(name_verdicts_file(review))}"


def build_queries_command(review: Review) -> str:
    """The command line that writes the questions to the author, in the folder of the saved HTML report."""
    return f"bialign queries {quote(name_report(review))} -o questions.html"


def quote(path: str) -> str:
    """A path as one word of a shell; double quotes where they do, which Windows understands too.

    >>> quote("a.txt"), quote("白皮书 2016.txt"), quote("$x.txt"), quote("-")
    ('a.txt', '"白皮书 2016.txt"', "'$x.txt'", '-')
    """
    if path == "-" or (_BARE.fullmatch(path) and not path.startswith("-")):
        return path
    return f'"{path}"' if _QUOTABLE.fullmatch(path) else shlex.quote(path)
