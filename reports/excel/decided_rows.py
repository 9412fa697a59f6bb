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
from .cell_faults import CellFault, refuse_cells
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
    **{"".join(name.lower().split()): verdict for verdict, names in CHOICES.items() for name in names},
}


class DecidedRows(NamedTuple):
    """What a workbook holds: decisions; those that were taken back, as of the day they are read; comments alone.

    `undecided`: the cells of comments beside which no verdict stands. `dated`: the ids of decisions whose day somebody
    wrote into the workbook.
    """

    decisions: tuple[Judgement, ...] = ()
    reopened: tuple[Judgement, ...] = ()
    undecided: tuple[str, ...] = ()
    dated: frozenset[str] = frozenset()


class _Row(NamedTuple):
    """A row about a finding: the decision in it, if there is one, what was exported, and the cell of its verdict.

    `faults`: what can't be read in it.
    """

    judgement: Judgement
    verdict: Verdict | None
    stamp: Stamp
    cell: str
    faults: tuple[CellFault, ...]

    @property
    def is_changed(self) -> bool:
        """Whether it was changed after the export."""
        entry = self.judgement
        return not self.stamp.is_of(self.verdict or "", entry.reason, entry.reviewer)

    @property
    def is_dated(self) -> bool:
        """Whether a day stands in it that was not exported."""
        return self.judgement.date not in ("", self.stamp.date)


def read_decided_rows(data: bytes, path: str, today: date) -> DecidedRows | None:
    """The decisions in a workbook, each once; None where it has no sheet for them.

    What was changed since the export is of today, unless its row says another day. Raises `UserError` with all cells
    whose verdict or date is none, or where two rows of one finding differ, `InputError` where the workbook is broken.
    """
    sheets = [(sheet, columns) for sheet in read_all_sheets(data, path) if (columns := _find_columns(sheet))]
    if not sheets:
        return None
    read = [row for sheet, columns in sheets for row in _read_rows(sheet, columns)]
    refuse_cells([fault for row in read for fault in row.faults], path)
    by_id: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for row in read:
        by_id[row.judgement.id, row.judgement.rule].append(row)
    chosen = [_choose_row(rows, path) for rows in by_id.values()]
    return DecidedRows(
        tuple(_date_row(row, today) for row in chosen if row.verdict),
        tuple(_date_row(row, today) for row in chosen if not row.verdict and row.stamp.verdict),
        tuple(row.cell for row in chosen if not row.verdict and row.judgement.reason),
        frozenset(row.judgement.id for row in chosen if row.is_dated),
    )


def _find_columns(sheet: Sheet) -> Mapping[str, int]:
    """Which column is which, by the heads in the first row; nothing where this is no sheet of findings."""
    head = sheet.rows[0].cells if sheet.rows else {}
    columns = {_COLUMNS[name]: column for column, text in head.items() if (name := text.strip().lower()) in _COLUMNS}
    return columns if all(key in columns for key in _NEEDED) else {}


def _read_rows(sheet: Sheet, columns: Mapping[str, int]) -> Iterator[_Row]:
    """The rows about findings; other rows, such as notes below, are passed over."""
    for row in sheet.rows[1:]:
        cells = {key: row.cells.get(column, "").strip() for key, column in columns.items()}
        if _ID.fullmatch(cells["id"]) and cells["rule"]:
            yield _read_row(cells, {key: f"{sheet.name}!{name_column(columns[key])}{row.number}" for key in columns})


def _read_row(cells: Mapping[str, str], names: Mapping[str, str]) -> _Row:
    """A row by its texts, and the names of its cells."""
    verdict, stamp = _VERDICTS.get("".join(cells["verdict"].lower().split())), read_stamp(cells["exported"])
    texts = {key.replace("-words", "").replace("-", "_"): cells.get(key, "") for key in _FIELDS}
    reason, day = texts.pop("note"), _read_day(texts.pop("date"))
    judgement = Judgement(
        strip_repeat(cells["id"]), cells["rule"], **texts, reason=reason, date=day, verdict=verdict or "false-alarm"
    )
    faults = [CellFault("verdict", names["verdict"], cells["verdict"])] if cells["verdict"] and not verdict else []
    if cells.get("date") and not day and (cells["verdict"] or stamp.verdict):
        faults.append(CellFault("date", names["date"], cells["date"]))
    return _Row(judgement, verdict, stamp, names["verdict"], tuple(faults))


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
    if row.is_dated:
        return row.judgement
    return replace(row.judgement, date=today.isoformat() if row.is_changed else row.stamp.date)


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
