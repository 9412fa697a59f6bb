"""Errors of bialign itself: one sentence that can be reported, exit code 5, never a traceback unless asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from bialign import pipeline
from bialign._version import __version__
from bialign.cli import run
from commandline import write_documents

_ERRORS = (
    KeyError("key"),
    RecursionError("maximum recursion depth exceeded"),
    MemoryError(),
    AssertionError(),
    EOFError(),
    OSError(5, "Input/output error"),
    SystemExit(0),
    SystemExit(1),
    ModuleNotFoundError("No module named 'numpy'"),
)


@pytest.fixture(autouse=True)
def _in_a_folder_with_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_documents()


def _fail_with(error: BaseException) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize("error", _ERRORS, ids=lambda error: f"{type(error).__name__}-{error}")
def test_any_error_ends_with_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """Whatever goes wrong inside is said in either language with what to report: kind, place, version."""
    monkeypatch.setattr(pipeline, "check_documents", _fail_with(error))
    assert run(["check", "wrong.txt"]) == 5
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith(f"bialign: an error in bialign itself ({type(error).__name__}, checking.py:")
    assert f"bialign {__version__}" in err
    assert "Please report" in err
    assert run(["check", "wrong.txt", "--ui", "zh"]) == 5
    assert "请报告这一行和所用的命令" in capsys.readouterr().err


def test_the_traceback_is_shown_when_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`BIALIGN_DEBUG=1` adds the traceback."""
    monkeypatch.setattr(pipeline, "check_documents", _fail_with(KeyError("key")))
    monkeypatch.setenv("BIALIGN_DEBUG", "1")
    assert run(["check", "wrong.txt"]) == 5
    err = capsys.readouterr().err
    assert err.startswith("Traceback")
    assert "KeyError: 'key'" in err
    assert "bialign: an error in bialign itself" in err.splitlines()[-1]


def test_a_recursion_without_end(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A stack that is really used up is told like any other error."""

    def recur(*arguments: object, **named: object) -> object:
        return recur(*arguments, **named)

    monkeypatch.setattr(pipeline, "check_documents", recur)
    assert run(["check", "wrong.txt"]) == 5
    assert "RecursionError" in capsys.readouterr().err


def test_an_interruption_ends_without_a_word(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C is code 130."""
    monkeypatch.setattr(pipeline, "check_documents", _fail_with(KeyboardInterrupt()))
    assert run(["check", "wrong.txt"]) == 130
    assert capsys.readouterr() == ("", "")
