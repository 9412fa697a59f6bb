"""Decisions read back from a workbook that bialign wrote and people filled in, whatever program saved it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ...align.sources.sheet_text import Sheet, name_column
from ...align.sources.workbook import read_all_sheets
from ...qa.judgements.judgement import VERDICTS, Judgement, Verdict, strip_repeat
from ...text.messages import Message, UserError
from .column_words import CHOICES, HEADS
from .export_stamps import Stamp, read_stamp

# Without these columns a sheet has no decisions, whatever else is on it.
_NEEDED = ("verdict", "id", "rule", "exported")
_FIELDS = ("zh-words", "en-words", "zh-text", "en-text", "document", "note", "reviewer", "date")
_ID = re.compile(r"[0-9a-f]{10}(?:-\d+)?")
_DAY = re.compile(r"\D*(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D*")
_COLUMNS = {name.lower(): key for key in (*_NEEDED, *_FIELDS) for name in HEADS[key]}
_VERDICTS: Mapping[str, Verdict] = {
    **{verdict: verdict for verdict in VERDICTS},
    **{name.lower(): verdict for verdict, names in CHOICES.items() for name in names},
}


class DecidedRows(NamedTuple):
    """What a workbook holds: decisions; those that were taken back, as of the day they are read; comments alone.

    `undecided`: the cells of comments beside which no verdict stands.
    """

    decisions: tuple[Judgement, ...] = ()
    reopened: tuple[Judgement, ...] = ()
    undecided: tuple[str, ...] = ()


class _Row(NamedTuple):
    """A row about a finding: the decision in it, if there is one, what was exported, and the cell of its verdict."""

    judgement: Judgement
    verdict: Verdict | None
    stamp: Stamp
    cell: str

    @property
    def is_changed(self) -> bool:
        """Whether it was changed after the export."""
        entry = self.judgement
        return not self.stamp.is_of(self.verdict or "", entry.reason, entry.reviewer)


def read_decided_rows(data: bytes, path: str, today: date) -> DecidedRows | None:
    """The decisions in a workbook, each once; None where it has no sheet for them.

    What was changed since the export is of today, unless its row says another day. Raises `UserError` where a verdict
    is none, or two rows of one finding differ, and `InputError` where the workbook is broken.
    """
    sheets = [(sheet, columns) for sheet in read_all_sheets(data, path) if (columns := _find_columns(sheet))]
    if not sheets:
        return None
    by_id: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for sheet, columns in sheets:
        for row in _read_rows(sheet, columns, path):
            by_id[row.judgement.id, row.judgement.rule].append(row)
    chosen = [_choose_row(rows, path) for rows in by_id.values()]
    return DecidedRows(
        tuple(_date_row(row, today) for row in chosen if row.verdict),
        tuple(_date_row(row, today) for row in chosen if not row.verdict and row.stamp.verdict),
        tuple(row.cell for row in chosen if not row.verdict and row.judgement.reason),
    )


def _find_columns(sheet: Sheet) -> Mapping[str, int]:
    """Which column is which, by the heads in the first row; nothing where this is no sheet of findings."""
    head = sheet.rows[0].cells if sheet.rows else {}
    columns = {_COLUMNS[name]: column for column, text in head.items() if (name := text.strip().lower()) in _COLUMNS}
    return columns if all(key in columns for key in _NEEDED) else {}


def _read_rows(sheet: Sheet, columns: Mapping[str, int], path: str) -> Iterator[_Row]:
    """The rows about findings; other rows, such as notes below, are passed over."""
    for row in sheet.rows[1:]:
        cells = {key: row.cells.get(column, "").strip() for key, column in columns.items()}
        if _ID.fullmatch(cells["id"]) and cells["rule"]:
            yield _read_row(cells, f"{sheet.name}!{name_column(columns['verdict'])}{row.number}", path)


def _read_row(cells: Mapping[str, str], cell: str, path: str) -> _Row:
    said = cells["verdict"].lower()
    if said and said not in _VERDICTS:
        names, names_zh = (", ".join(CHOICES[v].en for v in VERDICTS), "、".join(CHOICES[v].zh for v in VERDICTS))
        raise UserError(
            Message(
                f"{path}, {cell}: “{cells['verdict']}” is no verdict; choose from {names}, or leave the cell empty.",
                f"{path} {cell}：“{cells['verdict']}”不是有效的处理结果；请选择{names_zh}，或留空。",
            )
        )
    verdict = _VERDICTS[said] if said else None
    texts = {key.replace("-words", "").replace("-", "_"): cells.get(key, "") for key in _FIELDS}
    reason = texts.pop("note")
    judgement = Judgement(
        strip_repeat(cells["id"]), cells["rule"], **texts, reason=reason, verdict=verdict or "false-alarm"
    )
    return _Row(judgement, verdict, read_stamp(cells["exported"]), cell)


def _choose_row(rows: Sequence[_Row], path: str) -> _Row:
    """The row that counts of those about one content: one that was changed, if any; they hold for all its repeats."""
    changed = [row for row in rows if row.is_changed and row.verdict] or [row for row in rows if row.is_changed]
    verdicts = dict.fromkeys(row.verdict for row in changed)
    if len(verdicts) > 1:
        first, other = (next(row.cell for row in changed if row.verdict == verdict) for verdict in [*verdicts][:2])
        raise UserError(
            Message(
                f"{path}: {first} and {other} are about the same words in the same sentence; their verdicts differ.",
                f"{path}：{first} 与 {other} 是同一句中的同一处文字，处理结果却不同。",
            )
        )
    return changed[0] if changed else rows[0]


def _date_row(row: _Row, today: date) -> Judgement:
    """The decision of a row with its day: as exported where nothing was changed, the one written there, else today."""
    entry = row.judgement
    written = _read_day(entry.date)
    is_new = row.is_changed and written in ("", row.stamp.date)
    return replace(entry, date=today.isoformat() if is_new else written or row.stamp.date)


def _read_day(text: str) -> str:
    """A day in any form with the year first, as ISO has it; nothing where there is none.

    >>> _read_day("2026/12/1"), _read_day("2026年12月1日"), _read_day("soon")
    ('2026-12-01', '2026-12-01', '')
    """
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())).isoformat() if found else ""
    except ValueError:
        return ""
