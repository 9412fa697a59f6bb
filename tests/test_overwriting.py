"""No output is written over a file that the same run reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bialign.cli import run
from bialign.text.messages import UserError
from bialign.writing import refuse_overwriting, write_whole
from commandline import write_documents

_SETTINGS = 'glossary = ["terms.csv"]\nsuppressions = "judged.json"\n'


@pytest.fixture(autouse=True)
def _in_a_folder_with_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents, settings, a glossary, suppressions and an earlier report, with links to each."""
    monkeypatch.chdir(tmp_path)
    write_documents()
    Path("wrong.tsv").write_text("受理3件。\tIt accepted 3.\n", encoding="utf-8")
    Path("bialign.toml").write_text(_SETTINGS, encoding="utf-8")
    Path("terms.csv").write_text("zh,en\n法院,court\n", encoding="utf-8")
    Path("judged.json").write_text("", encoding="utf-8")
    assert run(["check", "wrong.txt", "-o", "before.json", "--fail-on", "never"]) == 0
    Path("document.json").write_text(Path("wrong.txt").read_text(encoding="utf-8"), encoding="utf-8")
    Path("folder").mkdir()
    for name in ("before.json", "terms.csv", "bialign.toml", "judged.json", "document.json"):
        Path(f"soft-{name}").symlink_to(name)
        os.link(name, f"hard-{name}")


_FORMS = ("{}", "./{}", "folder/../{}", "soft-{}", "hard-{}")


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("check document.json -o ", "document.json"),
        ("check zh.txt document.json -o ", "document.json"),
        ("check wrong.txt --baseline before.json -o ", "before.json"),
        ("check wrong.txt -o ", "judged.json"),
        ("align wrong.txt -o tsv:", "terms.csv"),
        ("align wrong.txt -o tsv:", "bialign.toml"),
        ("terms wrong.txt -o ", "terms.csv"),
        ("suppress 0123456789 wrong.txt --reason x --to ", "bialign.toml"),
        ("suppress 0123456789 wrong.txt --reason x --to ", "terms.csv"),
        ("suppress 0123456789 document.json --reason x --to ", "document.json"),
    ],
)
def test_what_is_read_is_not_overwritten(
    capsys: pytest.CaptureFixture[str], command: str, name: str, form: str
) -> None:
    """Documents, settings, glossaries, suppressions and earlier reports are spared, whatever they are called."""
    before = {path: path.read_bytes() for path in Path().iterdir() if path.is_file()}
    output = form.format(name)
    assert run(f"{command}{output}".split()) == 2
    err = capsys.readouterr().err
    assert err.startswith("bialign: ")
    assert f"{output.removeprefix('./')} is read here" in err
    assert {path: path.read_bytes() for path in Path().iterdir() if path.is_file()} == before


@pytest.mark.parametrize("form", _FORMS[1:3])
def test_no_output_is_written_twice(capsys: pytest.CaptureFixture[str], form: str) -> None:
    """Two outputs may not be one file."""
    assert run(["check", "wrong.txt", "-o", "r.json", "-o", form.format("r.json"), "--ui", "zh"]) == 2
    assert "被两次用作输出文件" in capsys.readouterr().err
    assert not Path("r.json").exists()


def test_files_of_their_own_are_no_obstacle() -> None:
    """Outputs that are no inputs pass, whether they are there already or not."""
    Path("old.html").touch()
    refuse_overwriting(["old.html", "new.html"], ["wrong.txt", "missing.txt"])
    with pytest.raises(UserError):
        refuse_overwriting(["new.html", "folder/../new.html"], [])


@pytest.mark.parametrize("content", ["text", b"\x00bytes\xff"])
def test_a_file_is_written_through_a_link_and_keeps_its_mode(content: str | bytes) -> None:
    """What a link points to is replaced, not the link; text is UTF-8, bytes are bytes."""
    Path("real").write_text("before", encoding="utf-8")
    Path("real").chmod(0o640)
    Path("link").symlink_to("real")
    write_whole("link", content)
    assert Path("link").is_symlink()
    assert Path("real").read_bytes() == (content.encode() if isinstance(content, str) else content)
    assert Path("real").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="there is no /dev/null")
def test_a_device_stays_one() -> None:
    """A link to a device is written to, never replaced."""
    Path("r.html").symlink_to("/dev/null")
    write_whole("r.html", "text")
    assert not Path("/dev/null").is_file()
    assert Path("r.html").is_symlink()
