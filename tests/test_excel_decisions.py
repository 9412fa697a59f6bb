"""Decisions made in a workbook: imported, kept when it is written again, whatever program saved it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bialign.cli import run
from bialign.qa.judgements.file import FILE_NAME, read_judgements
from bialign.qa.judgements.judgement import Judgement
from bialign.reports.excel.decided_rows import DecidedRows, read_decided_rows
from commandline import write_documents
from documents import TIANJIN
from excel_text import load, read_rows

_TODAY = date(2026, 12, 1)
_ID = "c6ae537af9"
_SOFFICE = shutil.which("soffice") or ""
_CALC = bool(_SOFFICE) and (Path(os.path.realpath(_SOFFICE)).parent / "libsclo.so").exists()

# Changes to the cells of a row, by the heads of their columns in English.
Changes = Mapping[str, str | date | None]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_documents()


def _write(*options: str, source: str = "wrong.txt") -> bytes:
    """The workbook of a check."""
    run(["check", source, "-o", "report.xlsx", *options])
    return Path("report.xlsx").read_bytes()


def _save(book: Any) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _edit(data: bytes, changes: Mapping[int, Changes], sheet: str = "Findings") -> bytes:
    """The workbook with cells of some rows changed, counted from the first finding."""
    book = load(data)
    page = book[sheet]
    columns = {cell.value: cell.column for cell in page[1]}
    for number, cells in changes.items():
        for head, value in cells.items():
            page.cell(number + 2, columns[head]).value = value
    return _save(book)


def _read(data: bytes) -> DecidedRows:
    found = read_decided_rows(data, "r.xlsx", _TODAY)
    assert found
    return found


def _import(data: bytes) -> int:
    Path("edited.xlsx").write_bytes(data)
    return run(["suppress", "--import", "edited.xlsx"])


def test_a_decision_is_all_that_it_was_about() -> None:
    """The id, the rule, the words and whole texts of the finding, with verdict, comment, name and day."""
    changes: Changes = {"Verdict": "Ask the author", "Comment": "Which of\nthe two?", "Reviewer": "李伟"}
    (found,) = _read(_edit(_write(), {0: changes})).decisions
    zh, en = Path("wrong.txt").read_text(encoding="utf-8").split("\n")[:3:2]
    expected = Judgement(
        _ID,
        "number-mismatch",
        "2955件",
        "2995",
        zh,
        en,
        "wrong.txt",
        "Which of\nthe two?",
        "李伟",
        "2026-12-01",
        "query",
    )
    assert found == expected


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("False alarm", "false-alarm"),
        ("误报", "false-alarm"),
        (" FIXED ", "fixed"),
        ("false  alarm", "false-alarm"),
        ("ask the\nauthor", "query"),
        ("误 报", "false-alarm"),
        ("fixed", "fixed"),
        ("已改", "fixed"),
        ("待作者确认", "query"),
    ],
)
def test_verdicts_are_read_in_either_language(said: str, verdict: str) -> None:
    """A colleague's report may be in the other one."""
    assert [entry.verdict for entry in _read(_edit(_write(), {0: {"Verdict": said}})).decisions] == [verdict]


def test_a_chinese_workbook_is_read_as_well() -> None:
    """Heads and choices are its own."""
    run(["check", "--ui", "zh", "wrong.txt", "-o", "report.xlsx"])
    data = _edit(Path("report.xlsx").read_bytes(), {0: {"处理结果": "误报", "备注": "原文如此"}}, "问题")
    (found,) = _read(data).decisions
    assert (found.id, found.verdict, found.reason) == (_ID, "false-alarm", "原文如此")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, "2026-12-01"),
        ("2026/11/5", "2026-11-05"),
        ("2026年11月5日", "2026-11-05"),
        (date(2026, 11, 5), "2026-11-05"),
    ],
)
def test_a_decision_is_of_the_day_that_is_written_or_of_today(day: str | date | None, expected: str) -> None:
    """However a program writes days."""
    assert _read(_edit(_write(), {0: {"Verdict": "误报", "Date": day}})).decisions[0].date == expected


def test_filtered_and_sorted_rows_count() -> None:
    """A filter hides rows, sorting moves them; columns may be moved, too."""
    data = _edit(_write(source=str(TIANJIN)), {0: {"Verdict": "误报"}, 1: {"Verdict": "误报"}, 2: {"Verdict": "误报"}})
    before = _read(data).decisions
    book = load(data)
    page = book["Findings"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    page.delete_rows(2, len(rows))
    for row in reversed(rows):
        page.append(row)
    page.row_dimensions[len(rows)].hidden = True
    page.move_range(f"A1:A{len(rows) + 1}", cols=40)
    assert sorted(_read(_save(book)).decisions, key=lambda entry: entry.id) == sorted(
        before, key=lambda entry: entry.id
    )
    assert len(before) == 3


def test_what_was_decided_before_stays_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook that nobody changed changes nothing, however often it is imported."""
    assert _import(_edit(_write(), {0: {"Verdict": "Ask the author", "Comment": "a\x7f  b", "Reviewer": "Li"}})) == 0
    kept = Path(FILE_NAME).read_bytes()
    capsys.readouterr()
    assert _import(_write()) == 0
    assert "0 decisions added, 0 changed, 1 there already" in capsys.readouterr().err
    assert Path(FILE_NAME).read_bytes() == kept


def test_false_alarms_can_be_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    """They stand on a sheet of their own; where the verdict is cleared there the finding is open again."""
    _import(_edit(_write(), {0: {"Verdict": "False alarm", "Comment": "as agreed"}}))
    data = _write()
    assert [sheet.title for sheet in load(data).worksheets][2] == "Left out"
    capsys.readouterr()
    _import(_edit(data, {0: {"Verdict": None}}, "Left out"))
    assert "0 decisions added, 1 changed, 0 there already" in capsys.readouterr().err
    assert read_judgements(Path(FILE_NAME)) == ()


def test_an_older_export_does_not_overrule_a_later_decision() -> None:
    """What was not changed in it keeps its day."""
    old = Judgement(_ID, "number-mismatch", document="wrong.txt", verdict="fixed", date="2026-11-01")
    Path(FILE_NAME).write_text(f'{_ID}.rule = "number-mismatch"\n{_ID}.verdict = "fixed"\n{_ID}.date = 2026-11-01\n')
    data = _write()
    (found,) = _read(data).decisions
    assert (found.verdict, found.date) == (old.verdict, old.date)
    later = f'{_ID}.rule = "number-mismatch"\n{_ID}.verdict = "query"\n{_ID}.date = 2026-11-20\n'
    Path(FILE_NAME).write_text(later)
    _import(data)
    assert [entry.verdict for entry in read_judgements(Path(FILE_NAME))] == ["query"]
    _import(_edit(data, {0: {"Comment": "corrected on p. 3"}}))
    assert [entry.reason for entry in read_judgements(Path(FILE_NAME))] == ["corrected on p. 3"]


def test_one_decision_holds_for_all_repeats() -> None:
    """Rows about the same words in the same sentence need one verdict; two that differ are refused."""
    Path("twice.tsv").write_text("共受理案件3件。\tIt accepted 5 cases.\n" * 2, encoding="utf-8")
    data = _write(source="twice.tsv")
    assert [entry.verdict for entry in _read(_edit(data, {1: {"Verdict": "误报"}})).decisions] == ["false-alarm"]
    assert _import(_edit(data, {0: {"Verdict": "误报"}, 1: {"Verdict": "已改"}})) == 2


def test_what_is_wrong_is_told_with_its_cell(capsys: pytest.CaptureFixture[str]) -> None:
    """A verdict that is none; a comment without a verdict; a workbook without findings; one that is broken."""
    data = _write()
    capsys.readouterr()
    assert _import(_edit(data, {0: {"Verdict": "maybe"}})) == 2
    assert "edited.xlsx, Findings!J2: “maybe” is no verdict; choose from False alarm" in capsys.readouterr().err
    assert _import(_edit(data, {0: {"Comment": "hm"}})) == 0
    assert "choose a verdict in Findings!J2" in capsys.readouterr().err
    run(["align", "wrong.txt", "-o", "bitext.xlsx"])
    assert _import(Path("bitext.xlsx").read_bytes()) == 2
    assert "has no sheet of findings" in capsys.readouterr().err
    assert _import(data[:-40]) == 3
    assert not Path(FILE_NAME).exists()


def test_all_cells_that_cannot_be_read_are_named_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Verdicts and dates, each with what to write; a date beside which no decision stands does no harm."""
    changes: Mapping[int, Changes] = {
        0: {"Verdict": "No idea"},
        1: {"Verdict": "maybe", "Date": "29.11.2026"},
        2: {"Verdict": "Fixed", "Date": "2026-13-45"},
        3: {"Date": "some day"},
    }
    data = _edit(_write(source=str(TIANJIN)), changes)
    capsys.readouterr()
    assert _import(data) == 2
    said = " ".join(capsys.readouterr().err.split())
    assert "Findings!J2 “No idea”, Findings!J3 “maybe” are no verdicts; choose from False alarm, Fixed" in said
    assert "edited.xlsx, Findings!M3 “29.11.2026”, Findings!M4 “2026-13-45” are no dates; write year, month" in said
    assert "some day" not in said
    assert not Path(FILE_NAME).exists()
    run(["suppress", "--ui", "zh", "--import", "edited.xlsx"])
    said = "".join(capsys.readouterr().err.split())
    assert "Findings!M3“29.11.2026”、Findings!M4“2026-13-45”均不是有效日期；请按年、月、日填写" in said


def test_the_day_of_a_decision_can_be_corrected(capsys: pytest.CaptureFixture[str]) -> None:
    """A day written by hand counts beside a later one if nothing else differs; the change is named."""
    changes = {"Verdict": "Fixed", "Reviewer": "Li"}
    before = _write()
    _import(_edit(before, {0: {**changes, "Date": "2026-11-30"}}))
    capsys.readouterr()
    _import(_edit(before, {0: {**changes, "Date": "2026-11-29"}}))
    said = capsys.readouterr().err
    assert "0 decisions added, 1 changed, 0 there already" in said
    assert "fixed (Li, 2026-11-30) → fixed (Li, 2026-11-29)" in " ".join(said.split())
    _import(_edit(_write(), {0: {"Date": date(2026, 11, 28)}}))
    assert [entry.date for entry in read_judgements(Path(FILE_NAME))] == ["2026-11-28"]
    _import(_edit(before, {0: {**changes, "Verdict": "False alarm", "Date": "2026-11-27"}}))
    assert [entry.verdict for entry in read_judgements(Path(FILE_NAME))] == ["fixed"]


def test_questions_are_read_from_a_workbook(capsys: pytest.CaptureFixture[str]) -> None:
    """As from a saved HTML report; a workbook of pairs is a document."""
    changes: Changes = {"Verdict": "Ask the author", "Comment": "Which of the two?", "Reviewer": "李伟"}
    Path("edited.xlsx").write_bytes(_edit(_write(), {0: changes}))
    assert run(["queries", "edited.xlsx", "-o", "q.xlsx"]) == 0
    (row,) = read_rows(Path("q.xlsx").read_bytes(), "Questions")
    assert (row["Question"], row["Asked by"], row["Answer"]) == ("Which of the two?", "李伟", "")
    assert "«2995»" in row["English"]
    run(["align", "wrong.txt", "-o", "pairs.xlsx"])
    capsys.readouterr()
    assert run(["queries", "pairs.xlsx"]) == 0
    assert "nothing is marked" in capsys.readouterr().err


@pytest.mark.skipif(not _CALC, reason="LibreOffice Calc is not installed")
def test_libreoffice_keeps_decisions() -> None:
    """A workbook that LibreOffice saved is imported as the one it was made of."""
    changes: Mapping[int, Changes] = {
        0: {"Verdict": "False alarm", "Comment": "=as the\nsource"},
        1: {"Verdict": "待作者确认", "Reviewer": "李伟"},
        3: {"Verdict": "Fixed", "Date": date(2026, 11, 5)},
    }
    data = _edit(_write(source=str(TIANJIN)), changes)
    Path("edited.xlsx").write_bytes(data)
    command = [_SOFFICE, f"-env:UserInstallation={Path('profile').resolve().as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", "out", "edited.xlsx"], check=True, capture_output=True
    )
    saved = Path("out/edited.xlsx").read_bytes()
    assert saved != data
    assert _read(saved) == _read(data)
    assert len(_read(data).decisions) == 3
