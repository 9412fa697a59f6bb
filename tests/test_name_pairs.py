"""Files that their names make pairs, and `bialign check FOLDER --pairs`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bialign.cli import run
from bialign.commands.name_pairs import NamePair, pair_names
from commandline import CLEAN_EN, EN, ZH
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("zh", "en", "name"),
    [
        ("x_zh.txt", "x_en.txt", "x"),
        ("x.zh-CN.md", "x.md", "x"),
        ("x.md", "x.en.md", "x"),
        ("x_zh_CN.docx", "x_en-US.pdf", "x"),
        ("Report-CN.docx", "report-EN.docx", "Report"),
        ("cn_report.txt", "en_report.txt", "report"),
        ("x_zh_v2.txt", "x_en_v2.txt", "x_v2"),
        ("Guide.Chinese.txt", "Guide.English.txt", "Guide"),
        ("中文.txt", "英文.txt", "中文-英文"),
        ("白皮书中文版.docx", "白皮书英文版.docx", "白皮书"),
        ("白皮书（中文）.docx", "白皮书（英文）.docx", "白皮书"),
        ("合同 (中).docx", "合同 (英).docx", "合同"),
        ("合同-原文.docx", "合同-译文.docx", "合同"),
        ("zh/x.md", "en/x.md", "x"),
        ("docs/zh/x.md", "docs/x.md", "docs-x"),
        ("values-zh-rCN/strings.xml", "values/strings.xml", "values-strings"),
        ("zh-Hans.lproj/Main.strings", "en.lproj/Main.strings", "lproj-Main"),
        ("zh-CN.json", "en.json", "zh-CN-en"),
        ("docs-zh/a/x_zh.md", "docs-en/a/x_en.md", "docs-a-x"),
    ],
)
def test_names_that_are_pairs(zh: str, en: str, name: str) -> None:
    """What names differ in is a language, in a mark of any form; the pair has the name without it."""
    assert pair_names([en, zh]) == ([NamePair(name, zh, en)], [])


@pytest.mark.parametrize(
    "names",
    [
        ["a_zh.txt", "b_en.txt"],
        ["a/x_zh.txt", "b/x_en.txt"],
        ["x_zh.txt", "x_zh-CN.md"],
        ["x.md", "x.txt"],
        ["中国.txt", "英国.txt"],
        ["中间.txt", "英雄.txt"],
        ["open.txt", "op.txt"],
        ["zhang.txt", "engang.txt"],
        ["x_ja.md", "x.md"],
        ["合同中英文对照.docx", "合同.docx"],
        ["x.en-zh.txt", "x.txt"],
    ],
)
def test_names_that_are_no_pairs(names: list[str]) -> None:
    """Other names, other folders, and words that only begin like a language."""
    assert pair_names(names) == ([], sorted(names))


def test_several_files_of_a_name() -> None:
    """One format before two, marked files before those without, simplified before traditional Chinese."""
    pairs, single = pair_names(["x_zh.docx", "x_zh.pdf", "x_en.docx", "x_en.pdf", "x.docx"])
    assert pairs == [NamePair("x", "x_zh.docx", "x_en.docx"), NamePair("x-2", "x_zh.pdf", "x_en.pdf")]
    assert single == ["x.docx"]
    pairs, single = pair_names(["README.zh-Hant.md", "README.zh-TW.md", "README.zh.md", "README.md"])
    assert pairs == [NamePair("README", "README.zh.md", "README.md")]
    assert single == ["README.zh-Hant.md", "README.zh-TW.md"]


_STEMS = st.sampled_from(["a", "b", "合同", "a-2"])
_MARKS = st.sampled_from(["", "_zh", "_en", ".zh-TW", "（英文）", "-中文", "_cn"])
_NAMES = st.builds("{}{}{}{}".format, st.sampled_from(["", "zh/", "en/", "d/"]), _STEMS, _MARKS, st.just(".txt"))


@given(st.sets(_NAMES, max_size=12))
def test_every_file_is_in_one_pair_or_left_over(names: set[str]) -> None:
    """No file is lost or used twice, reports have names of their own, and the order of files changes nothing."""
    pairs, single = pair_names(names)
    used = [path for pair in pairs for path in (pair.zh, pair.en)]
    assert sorted([*used, *single]) == sorted(names)
    assert len({pair.name.casefold() for pair in pairs}) == len(pairs)
    assert pair_names(sorted(names, reverse=True)) == (pairs, single)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wrong pair, a right one and a bilingual document, beside which the test runs."""
    monkeypatch.chdir(tmp_path)
    files = {"a_zh.txt": ZH, "a_en.txt": EN, "zh/b.md": ZH, "en/b.md": CLEAN_EN, "both.txt": ZH + EN}
    hidden = {".git/c_zh.txt": ZH, ".git/c_en.txt": EN, "~$a_zh.docx": "x", "~$a_en.docx": "x", "m_zh.tmx": "x"}
    for name, text in {**files, **hidden}.items():
        path = Path("docs", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Path("docs")


@pytest.mark.usefixtures("folder")
def test_pairs_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Without `--out` nothing is checked: the pairs are listed, and the documents without a counterpart."""
    assert run(["check", "docs", "--pairs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["docs: 2 pairs", "  a_zh.txt + a_en.txt", "  zh/b.md + en/b.md"]
    assert lines[3:] == ["1 file without a counterpart, not checked", "  both.txt", "Add --out DIR to check them."]


def test_texts_of_programs_are_paired_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files of data are pairs where their names say so; the others, mostly settings, aren't named."""
    names = ("zh-CN.json", "en.json", "package.json", "guide.rst", "values/strings.xml", "values-zh/strings.xml")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}", encoding="utf-8")
    assert run(["check", str(tmp_path), "--pairs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:] == [
        "  zh-CN.json + en.json",
        "  values-zh/strings.xml + values/strings.xml",
        "1 file without a counterpart, not checked",
        "  guide.rst",
        "Add --out DIR to check them.",
    ]


@pytest.mark.usefixtures("folder")
def test_a_report_for_each_pair(capsys: pytest.CaptureFixture[str]) -> None:
    """It is written into the folder of `--out`, as HTML or as `--format` says; the highest exit code wins."""
    assert run(["docs", "--pairs", "--out", "docs/new/reports"]) == 1
    out = capsys.readouterr().out
    assert "docs/new/reports/a.html: 1 finding: 1 critical." in out
    assert "docs/new/reports/b.html: No findings" in out
    assert run(["docs", "--pairs", "--out", "reports", "--format", "json", "--fail-on", "never", "--ui", "zh"]) == 0
    assert "reports/a.json：共发现问题 1 处" in capsys.readouterr().out
    assert sorted(path.name for path in Path("reports").iterdir()) == ["a.json", "b.json"]
    report = json.loads(Path("reports/a.json").read_text(encoding="utf-8"))
    assert report["document"]["en"]["path"] == str(Path("docs/a_en.txt"))
    assert [finding["rule"] for finding in report["findings"]] == ["number-mismatch"]


def test_a_pair_that_cant_be_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said in a sentence, the others are checked, and the exit code is 3, which is higher than 1."""
    (folder / "a_en.txt").write_bytes(b"")
    assert run(["check", "docs", "--pairs", "--out", "reports", "--ignore", "spelling"]) == 3
    out, err = capsys.readouterr()
    assert err == f"bialign: {folder / 'a_en.txt'}: the file is empty.\n"
    assert "b.html: No findings" in out
    assert [path.name for path in Path("reports").iterdir()] == ["b.html"]


def test_settings_are_those_of_each_pair(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The settings of the folder hold, and overrides for some paths only for these; a slip in them ends the command."""
    settings = folder / "bialign.toml"
    settings.write_text('ui = "zh"\n[[overrides]]\npaths = ["a_*"]\nfail-on = "never"\n', encoding="utf-8")
    assert run(["check", "docs", "--pairs", "--out", "reports"]) == 0
    assert "docs：2 对文件" in capsys.readouterr().out
    settings.write_text('select = ["nonesuch"]\n', encoding="utf-8")
    assert run(["check", "docs", "--pairs", "--out", "reports"]) == 2
    assert "nonesuch" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["docs/both.txt", "--pairs"], 2, "--pairs needs one folder"),
        (["docs", "docs", "--pairs"], 2, "--pairs needs one folder"),
        (["--pairs"], 2, "--pairs needs one folder"),
        (["docs", "--out", "reports"], 2, "--out is for --pairs"),
        (["docs", "--pairs", "-o", "r.html"], 2, "-o can't be used with --pairs"),
        (["docs", "--pairs", "--out", "r", "--baseline", "r.json"], 2, "--baseline can't be used with --pairs"),
        (["docs", "--pairs", "--out", "r", "--format", "pdx"], 2, "there is no format “pdx”"),
        (["docs", "--pairs", "--fail-on", "new", "--out", "r"], 2, "needs an earlier report"),
        (["docs/zh", "--pairs"], 3, "no two files in docs/zh are a pair"),
        (["docs", "--pairs", "--out", "docs/both.txt"], 4, "docs/both.txt can't be written"),
        (["docs"], 3, "docs is a folder"),
    ],
)
def test_folders_that_cant_be_checked(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    """One sentence says what is wrong."""
    assert run(["check", *arguments]) == code
    assert said in capsys.readouterr().err
