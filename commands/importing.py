"""Judgements of another file taken over into one's own: what is added, what changes, what is there already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..console import tell
from ..qa.judgements.judgement import strip_repeat
from ..text.messages import Message, Ui, UserError

if TYPE_CHECKING:
    from ..qa.judgements.judgement import Judgement, Record

_VERDICTS = {
    "false-alarm": Message("false alarm", "误报"),
    "fixed": Message("fixed", "已改"),
    "query": Message("ask the author", "待作者确认"),
}
_OPEN = Message("not decided", "未处理")


class Import(NamedTuple):
    """What another file holds: decisions, and those that were taken back, by id, as they were before that.

    `dated`: the ids of decisions whose day was written by hand.
    """

    decisions: Sequence[Judgement] = ()
    reopened: Sequence[Judgement] = ()
    dated: Collection[str] = ()


def read_import(path: str, target: Path, ui: Ui) -> Import:
    """What another file, a workbook or a saved report holds; nothing, and it says so, where it is the file to write."""
    from ..qa.judgements.file import parse, read_text
    from ..reports.saved_page import read_decisions, read_reopened

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
        return Import()
    read = _READERS.get(Path(path).suffix.lower())
    if read:
        return read(path, ui)
    text = read_text(Path(path))
    saved = read_decisions(text)
    return Import(parse(text, path)) if saved is None else Import(saved, read_reopened(text))


def _read_comments(path: str, ui: Ui) -> Import:
    """The decisions in the comments of a Word file; where there are none, how to give them is said."""
    from ..align.sources.files import read_bytes
    from ..reports.word.decisions import read_decisions

    decisions = read_decisions(read_bytes(path), path)
    if not decisions:
        tell(
            Message(
                f"{path}: no comment is decided; reply to one with “false alarm”, “fixed” or “ask the author”, or mark "
                "it as resolved.",
                f"{path}：没有已处理的批注；请在批注下答复“误报”“已改”或“待作者确认”，或将其标为“已解决”。",
            ),
            ui,
        )
    return Import(decisions)


def complete_decisions(taken: Import, records: Iterable[Record], document: str, reviewer: str) -> Import:
    """The same with the texts of findings where these are missing: comments have the words alone."""
    known = {(strip_repeat(record.id), record.rule): record for record in records}
    return taken._replace(
        decisions=[
            replace(
                entry,
                **{name: getattr(record, name) for name in ("zh", "en", "zh_text", "en_text")},
                document=document,
                reviewer=entry.reviewer or reviewer,
            )
            if not (entry.zh_text or entry.en_text) and (record := known.get((entry.id, entry.rule)))
            else entry
            for entry in taken.decisions
        ]
    )


def _read_workbook(path: str, ui: Ui) -> Import:
    """The decisions in a workbook; names the rows that have a comment and no verdict. Raises `UserError`."""
    from datetime import date

    from ..align.sources.files import read_bytes
    from ..reports.excel.decided_rows import read_decided_rows

    found = read_decided_rows(read_bytes(path), path, date.today())
    if found is None:
        raise UserError(
            Message(
                f"{path} has no sheet of findings; `bialign check FILE -o report.xlsx` writes one.",
                f"{path} 中没有问题工作表；可用 `bialign check 文件 -o report.xlsx` 生成。",
            )
        )
    if cells := ", ".join(found.undecided):
        tell(
            Message(
                f"{path}: comments without a verdict are not imported; choose a verdict in {cells}",
                f"{path}：有备注而无处理结果的不导入；请在以下单元格中选择处理结果：{cells}",
            ),
            ui,
        )
    return Import(found.decisions, found.reopened, found.dated)


_READERS: Mapping[str, Callable[[str, Ui], Import]] = {".xlsx": _read_workbook, ".docx": _read_comments}


def merge_and_report(kept: Mapping[str, Judgement], taken: Import, target: str, ui: Ui) -> dict[str, Judgement]:
    """Both together, by id: the later decision on a finding counts, an imported one of the same day too.

    So does one of an earlier day that is otherwise the same, where that day was written by hand. Says how many are new,
    and names each finding that is decided otherwise now, or on another day.
    """
    taken = taken._replace(decisions=[_keep_same(entry, kept.get(entry.id)) for entry in taken.decisions])
    decided = [
        entry
        for entry in taken.decisions
        if not _is_older(entry, kept.get(entry.id)) or _is_redated(entry, kept[entry.id], taken.dated)
    ]
    reopened = [entry for entry in taken.reopened if entry.id in kept and not _is_older(entry, kept[entry.id])]
    merged = {**kept, **{entry.id: entry for entry in decided}}
    for entry in reopened:
        merged.pop(entry.id, None)
    if taken.decisions or reopened:
        tell(_describe_import(target, _count(kept, merged, taken, reopened)), ui)
    for name, before in kept.items():
        now = merged.get(name)
        if now is None or now.verdict != before.verdict or _is_redated(now, before, taken.dated):
            tell(_describe_change(before, now, taken), ui)
    return merged


def _count(
    kept: Mapping[str, Judgement], merged: Mapping[str, Judgement], taken: Import, reopened: Sequence[Judgement]
) -> Mapping[str, int]:
    """How many decisions are new, were changed (taken back, too), and were there already or are older."""
    counts = Counter(
        "added" if entry.id not in kept else "there" if merged.get(entry.id) == kept[entry.id] else "changed"
        for entry in taken.decisions
    )
    counts["changed"] += len(reopened)
    return counts


def _keep_same(entry: Judgement, before: Judgement | None) -> Judgement:
    """A decision, or the one that is kept where both say the same: programs change white space and odd characters."""
    same = before is not None and _list_decided(entry) == _list_decided(before)
    return before if before is not None and same else entry


def _list_decided(entry: Judgement) -> tuple[object, ...]:
    """What was decided, by whom and when."""
    from ..reports.visible import sanitize

    words = (" ".join(sanitize(text).split()) for text in (entry.reason, entry.reviewer))
    return entry.rule, entry.verdict, entry.date, *words


def _is_older(entry: Judgement, before: Judgement | None) -> bool:
    """Whether a decision was made on an earlier day than the one that is kept."""
    return before is not None and bool(entry.date) and entry.date < before.date


def _is_redated(entry: Judgement, before: Judgement, dated: Collection[str]) -> bool:
    """Whether a decision is the one that is kept with its day corrected by hand."""
    same = _list_decided(replace(entry, date=before.date)) == _list_decided(before)
    return entry.id in dated and entry.date != before.date and same


def _describe_import(target: str, counts: Mapping[str, int]) -> Message:
    added, changed, there = (counts[key] for key in ("added", "changed", "there"))
    return Message(
        f"{target}: {added} decision{'' if added == 1 else 's'} added, {changed} changed, {there} there already",
        f"{target}：新增处理结果 {added} 条，更改 {changed} 条，已有 {there} 条",
    )


def _describe_change(before: Judgement, now: Judgement | None, taken: Import) -> Message:
    """What a finding was decided as, by whom and when, and what it is decided as now."""
    by = now or next(entry for entry in taken.reopened if entry.id == before.id)
    verdicts = _VERDICTS[before.verdict], _VERDICTS[now.verdict] if now else _OPEN
    signed = [", ".join(filter(None, (entry.reviewer, entry.date))) for entry in (before, by)]
    old, new = (
        Message(f"{verdict.en} ({who})", f"{verdict.zh}（{who.replace(', ', '，')}）") if who else verdict
        for verdict, who in zip(verdicts, signed, strict=True)
    )
    words = " / ".join(filter(None, (before.zh, before.en)))
    finding = f"{before.id}  {words}  " if words else f"{before.id}  "
    return Message(f"{finding}{old.en} → {new.en}", f"{finding}{old.zh} → {new.zh}")
