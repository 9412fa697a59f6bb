"""Streams and paths that lead nowhere: one sentence or none, and the exit code that the README gives."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from commandline import run_shell, write_documents
from documents import TIANJIN

_POSIX = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX closes streams")
pytestmark = _POSIX


@pytest.fixture(autouse=True)
def _in_a_folder_with_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_documents()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("check wrong.txt", 1),
        ("check wrong.txt --format html", 1),
        ("check right.txt", 0),
        ("check wrong.txt --fail-on never", 0),
        ("text big.txt", 0),
        ("rules", 0),
        ("--help", 0),
        (f"quantities --lang zh {TIANJIN}", 0),
    ],
)
def test_a_broken_pipe_is_silent_and_keeps_the_code(arguments: str, code: int) -> None:
    """A reader that stops reading changes neither what is said nor the exit code: 1 stays 1."""
    Path("big.txt").write_text("2016年共3户。\nThere were 3 in 2016.\n" * 20_000, encoding="utf-8")
    done = run_shell(f"$BIALIGN {arguments} | true; exit ${{PIPESTATUS[0]}}")
    assert (done.stderr, done.returncode) == ("", code)


def test_remarks_that_nobody_reads_change_nothing() -> None:
    """Standard error, too, may have a reader that has gone."""
    done = run_shell("$BIALIGN check wrong.txt -o r.json 2>&1 > out.txt | true; exit ${PIPESTATUS[0]}")
    assert done.returncode == 1
    assert Path("r.json").is_file()


@pytest.mark.parametrize("arguments", ["check wrong.txt", "text wrong.txt", "align wrong.txt", "rules", "--help"])
def test_closed_standard_output(arguments: str) -> None:
    """Closed standard output can't be written: code 4, one sentence."""
    done = run_shell(f"$BIALIGN {arguments} >&-")
    assert done.stderr == "bialign: standard output can't be written: it is closed.\n"
    assert done.returncode == 4


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize(
    "arguments", ["check wrong.txt", "text wrong.txt", "align wrong.txt", "rules", "--help", "--version"]
)
def test_a_full_disk(arguments: str) -> None:
    """Standard output on a full disk is code 4 and one sentence, in Chinese where that is asked for."""
    done = run_shell(f"$BIALIGN --ui zh {arguments} > /dev/full")
    assert (done.returncode, done.stderr) == (4, "bialign: 标准输出无法写入：磁盘空间不足。\n")


def test_closed_standard_input() -> None:
    """Closed standard input can't be read: code 3; who doesn't read it doesn't mind."""
    done = run_shell("$BIALIGN quantities --lang zh - <&-")
    assert (done.returncode, done.stderr) == (3, "bialign: standard input can't be read: it is closed.\n")
    assert run_shell("$BIALIGN quantities --lang zh zh.txt <&-").returncode == 0


@pytest.mark.parametrize(("file", "code"), [("wrong.txt", 1), ("missing.txt", 3)])
def test_closed_standard_error(file: str, code: int) -> None:
    """Without standard error the code says it all, and no report lands in its place."""
    done = run_shell(f"$BIALIGN check {file} -o r.json 2>&-")
    assert done.returncode == code
    assert "wrote" not in done.stdout


def test_all_streams_closed() -> None:
    """The report is written as ever."""
    done = run_shell("$BIALIGN check wrong.txt -o r.json <&- >&- 2>&-")
    assert done.returncode == 4
    assert Path("r.json").read_text(encoding="utf-8").startswith("{")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("check loop", 3),
        ("check loop/a.txt", 3),
        ("text loop", 3),
        ("terms loop", 3),
        ("check right.txt -o loop.html", 4),
        ("check right.txt -o loop/r.html", 4),
        ("align right.txt -o loop.tsv", 4),
        ("check right.txt --config loop", 2),
        ("check right.txt --config loop/bialign.toml", 2),
        ("check right.txt --baseline loop", 2),
        ("suppress --import loop", 2),
        ("suppress 0123456789 right.txt --reason x --to loop", 2),
    ],
)
def test_links_that_lead_in_a_circle(arguments: str, code: int) -> None:
    """A link to itself, as a file or a folder, is one sentence and the code of its place."""
    for name in ("loop", "loop.html", "loop.tsv"):
        Path(name).symlink_to(name)
    done = run_shell(f"$BIALIGN {arguments}")
    assert done.returncode == code
    assert done.stderr.startswith("bialign: loop")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize("module", ["click", "bialign.commands.check", "numpy"])
def test_ctrl_c_while_it_loads(module: str) -> None:
    """An interruption at any import ends with 130 and without a word."""
    Path("interrupted.py").write_text(
        "import sys\n"
        "from bialign.__main__ import main\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}:\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "main()\n",
        encoding="utf-8",
    )
    done = run_shell("$PYTHON interrupted.py check wrong.txt")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_a_broken_installation_is_said() -> None:
    """A library that can't be imported is one sentence and code 5."""
    Path("click.py").write_text("raise ImportError('no click here')\n", encoding="utf-8")
    done = run_shell("$BIALIGN check wrong.txt")
    assert done.returncode == 5
    assert done.stderr.startswith("bialign: the installation is broken (no click here); install it again.")
    assert done.stderr.count("\n") == 1
