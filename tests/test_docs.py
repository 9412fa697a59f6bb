"""What the documentation shows is what happens: its settings are read, its commands run."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from bialign.cli import run
from bialign.config import load_config
from bialign.config.schema import EVERYTHING
from bialign.qa.glossary.tables import table_terms
from bialign.qa.suppression_file import FIELDS, parsed, read_suppressions
from documents import ROOT, TIANJIN

_PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
_BLOCKS = re.findall(r"```(\w*)\n(.*?)```", _PAGE, re.DOTALL)
_SETTINGS, _FILE = (text for kind, text in _BLOCKS if kind == "toml")
_JUDGING, _COMPARING = (text for kind, text in _BLOCKS if kind == "sh")
(_TABLE,) = (text for kind, text in _BLOCKS if kind == "csv")


@pytest.fixture(autouse=True)
def _in_a_folder_with_the_seed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(TIANJIN, "paper.txt")


def _run(commands: str) -> list[int]:
    """The exit codes of commands as one would type them."""
    return [run(shlex.split(line)[1:]) for line in commands.splitlines()]


def test_the_settings_shown_are_all_there_are() -> None:
    """The example is read as it stands, and has every setting but own rules, which have a page of their own."""
    Path("bialign.toml").write_text(_SETTINGS, encoding="utf-8")
    config = load_config(Path("bialign.toml"), ["paper.txt"])
    assert {name[0] for name in config.origins} | {"overrides", "own-rules"} == set(EVERYTHING)
    assert config.severity == {"number": "critical", "repeated-word": "neutral"}
    assert load_config(Path("bialign.toml"), ["drafts/paper.txt"]).severity["number"] == "major"


def test_findings_judged_false_in_three_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """The documented way suppresses two findings of the Tianjin seed, and the next run shows what is left."""
    before = len(_JUDGING.splitlines())
    assert _run(_JUDGING) == [0] * before == [0, 0, 0]
    out = capsys.readouterr().out
    assert "2 suppressed." in out
    first, second = out.split("bialign 0.")[1:]
    for name in ("08fb51117b", "cc1ef35256"):
        assert name in first
        assert name not in second
    assert {entry.reviewer for entry in read_suppressions(Path("bialign-suppressions.toml"))} == {"Li Wei"}


def test_the_file_of_suppressions_shown() -> None:
    """The block is a suppression, and the table names every field."""
    (entry,) = parsed(_FILE, "x")
    assert (entry.id, entry.zh, entry.date) == ("08fb51117b", "第七", "2026-11-23")
    assert all(f"`{field}`" in _PAGE for field in FIELDS)


def test_a_report_against_an_earlier_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The document hasn't changed: its findings persist, and the exit code says that none is new."""
    assert _run(_COMPARING) == [1, 0]
    assert re.search(r"Against monday\.json: 0 new, \d+ persisting, 0 fixed\.", capsys.readouterr().out)


def test_the_glossary_shown() -> None:
    """The table is a glossary."""
    assert [term.zh for term in table_terms(_TABLE, "terms.csv")] == ["法院", "党", "知识产权"]


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/start.md", "docs/start.zh.md"])
def test_links_and_pictures_are_there(page: str) -> None:
    """What a page links to in the repository stands there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not link.startswith("https:")]
    assert links
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).is_file()] == []


def test_both_readmes_have_the_same_commands() -> None:
    """The blocks to type, and the first column of the commands and exit codes, are the same in both languages."""
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")]
    english, chinese = (re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for text in texts)
    assert english == chinese
    english, chinese = (re.findall(r"^\| `(bialign [^|`]*)`|^\| (\d) ", text, re.MULTILINE) for text in texts)
    assert english == chinese
    assert len(english) > 15
