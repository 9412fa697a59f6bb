"""A file of judgements changed: held against other processes, read again, and written whole with its comments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import write_report
from ..locking import lock

if TYPE_CHECKING:
    from ..qa.judgements.judgement import Judgement
    from ..text.messages import Ui

# What makes of the judgements in a file, by id, those that shall be in it.
Change = Callable[[Mapping[str, "Judgement"]], Mapping[str, "Judgement"]]


def update_judgements(path: Path, change: Change, ui: Ui) -> None:
    """Write into a file what `change` makes of the judgements that are in it at that moment, and say so.

    Raises `UserError` where the file can't be read or written, or is held by another process all the time.
    """
    from ..qa.judgements.file import dump, parse, read_text

    shown = shorten(path)
    with lock(shown):
        before = read_text(path)
        kept = {judgement.id: judgement for judgement in parse(before, str(path))}
        write_report(shown, dump(change(kept).values(), before), ui)


def shorten(path: Path) -> str:
    """The path as one would write it here, where it is in this folder or below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
