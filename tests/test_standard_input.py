"""Standard input as a document: `-` in the place of a file, and `--input-format`."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from bialign.cli import run
from commandline import EN, ZH, write_documents
from word_files import paragraph, word_file


@pytest.fixture(autouse=True)
def _in_a_folder_with_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs in a folder of its own with a wrong document, a right one and its halves in it."""
    monkeypatch.chdir(tmp_path)
    write_documents()


def _give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Make some bytes standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def _rules(report: str) -> list[str]:
    return [finding["rule"] for finding in json.loads(report)["findings"]]


@pytest.mark.parametrize("files", [["-"], ["zh.txt", "-"], ["-", "zh.txt"], ["--zh", "zh.txt", "--en", "-"]])
def test_a_document_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    """It is checked as the same document in a file is, alone or beside a file."""
    _give(monkeypatch, (ZH + EN if files == ["-"] else EN).encode())
    assert run(["check", *files, "--format", "json"]) == 1
    assert _rules(capsys.readouterr().out) == ["number-mismatch"]


def test_what_standard_input_is_shows_in_its_contents(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A Word file needs no name to be one; a Word source and a translation in text are one document."""
    _give(monkeypatch, word_file("".join(paragraph(line) for line in ZH.splitlines())))
    assert run(["check", "-", "en.txt", "--format", "json"]) == 1
    report = capsys.readouterr().out
    assert _rules(report) == ["number-mismatch"]
    assert json.loads(report)["document"]["zh"]["path"] == "-"


def test_the_format_of_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`--input-format` says what contents don't, pairs one a line; the report and the command to repeat have it."""
    pairs = "共2955件。\tThere are 2995.\n".encode()
    for format_ in ("tsv", "pairs"):
        _give(monkeypatch, pairs)
        assert run(["check", "-", "--input-format", format_, "--format", "json"]) == 1
        report = json.loads(capsys.readouterr().out)
        assert report["document"]["layout"] == "pairs"
        assert report["settings"]["input_format"] == format_
    _give(monkeypatch, pairs)
    assert run(["-", "--input-format", "tsv"]) == 1
    assert "bialign check - --input-format tsv -o report.html" in capsys.readouterr().out


def test_other_commands_read_standard_input(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """`text` and `align` take it, too."""
    _give(monkeypatch, "甲,A\n乙,B\n".encode("gb18030"))
    assert run(["text", "-", "--input-format", "csv"]) == 0
    assert capfdbinary.readouterr().out.decode().split() == ["甲", "A", "乙", "B"]
    _give(monkeypatch, (ZH + EN).encode())
    assert run(["align", "-"]) == 0
    assert len(capfdbinary.readouterr().out.decode().splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "-", "-"], 2, "holds one document"),
        (["check", "wrong.txt", "--input-format", "txt"], 2, "is for standard input"),
        (["check", "-", "--input-format", "tvs"], 2, "did you mean “tsv”"),
        (["check", "-", "--input-format", "png"], 2, "no input format “png”"),
        (["check", "-"], 3, "-: the file is empty"),
        (["check", "-", "--input-format", "docx"], 3, "- is damaged"),
    ],
)
def test_standard_input_that_cant_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    """One sentence says what is wrong."""
    _give(monkeypatch, b"")
    assert run(arguments) == code
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def test_endless_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """No more is read than a file may have."""
    _give(monkeypatch, b"x" * 1_000_001)
    assert run(["check", "-", "--max-size", "1"]) == 3
    assert "larger than 1 MB" in capsys.readouterr().err
