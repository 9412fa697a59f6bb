"""Judgements of another file taken over into one's own: what is added, what changes, what is there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..console import tell
from ..text.messages import Message, Ui, UserError

if TYPE_CHECKING:
    from ..qa.judgements.judgement import Judgement


def read_import(path: str, target: Path, ui: Ui) -> Sequence[Judgement]:
    """The judgements of another file, or of a saved report; none, and that is said, where it is the file to write."""
    from ..qa.judgements.file import parse, read_text
    from ..reports.saved_page import read_decisions

    if not Path(path).is_file():
        raise UserError(Message(f"{path}: there is no such file.", f"{path}：没有这个文件。"))
    if target.exists() and target.samefile(path):
        tell(
            Message(
                f"{path} is the file itself that checks here read: nothing to import.",
                f"{path} 就是此处检查所读取的文件，无须导入。",
            ),
            ui,
        )
        return ()
    text = read_text(Path(path))
    saved = read_decisions(text)
    return parse(text, path) if saved is None else saved


def merge_and_report(
    kept: Mapping[str, Judgement], taken: Sequence[Judgement], target: str, ui: Ui
) -> dict[str, Judgement]:
    """Both together, by id; says how many are new. A note doesn't undo that a finding is a false alarm."""
    merged = {**kept, **{entry.id: entry for entry in taken if not _is_lesser(entry, kept.get(entry.id))}}
    counts = Counter(
        "added" if entry.id not in kept else "there" if merged[entry.id] == kept[entry.id] else "changed"
        for entry in taken
    )
    if taken:
        tell(_describe_import(target, counts), ui)
    return merged


def _describe_import(target: str, counts: Mapping[str, int]) -> Message:
    added, changed, there = (counts[key] for key in ("added", "changed", "there"))
    return Message(
        f"{target}: {added} judgement{'' if added == 1 else 's'} added, {changed} changed, {there} there already",
        f"{target}：新增判断 {added} 条，更改 {changed} 条，已有 {there} 条",
    )


def _is_lesser(entry: Judgement, before: Judgement | None) -> bool:
    """Whether a judgement is a note on what is known to be a false alarm."""
    return before is not None and before.verdict == "false-alarm" != entry.verdict
