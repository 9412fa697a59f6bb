"""The command line: what each command prints, writes and exits with."""

from __future__ import annotations

import json
import os
from pathlib import Path

import bialign
import click
import pytest
from bialign.cli import cli, run
from bialign.commands.outputs import list_suffixes
from bialign.qa.registry import RULES
from bialign.reports import list_formats
from commandline import EN, ZH, run_shell, write_documents
from documents import CHINESE_ONLY, SEEDS, document

_BITEXTS = ", ".join(format_.name for format_ in list_formats("bitext"))
COMMANDS = (
    "source",
    *("check", "align", "text", "quantities", "rules", "explain", "config"),
    *("suppress", "queries", "certificate", "terms"),
)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs in a folder of its own with a wrong document, a right one and its halves in it."""
    monkeypatch.chdir(tmp_path)
    write_documents()


def _fails(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int) -> str:
    """The one sentence on standard error that a command ends in; nothing else is printed or left behind."""
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    assert run(arguments) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    assert err.startswith("bialign: ")
    assert err.count("\n") == 1
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before
    return err


# Exit codes


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "right.txt"], 0),
        (["check", "wrong.txt"], 1),
        (["check", "zh.txt", "en.txt"], 1),
        (["check", "en.txt", "zh.txt"], 1),
        (["check", "wrong.txt", "--fail-on", "critical"], 1),
        (["check", "wrong.txt", "--fail-on", "never"], 0),
        (["check", "wrong.txt", "--ignore", "number-mismatch"], 0),
        (["check", "wrong.txt", "--select", "untranslated,heading-mismatch"], 0),
        (["check", "wrong.txt", "--select", "untranslated", "--select", "number"], 1),
        (["check", "wrong.txt", "--format", "json"], 1),
        (["align", "wrong.txt"], 0),
        (["text", "wrong.txt"], 0),
        (["rules"], 0),
        (["explain", "number-mismatch"], 0),
        (["--version"], 0),
        (["--help"], 0),
    ],
)
def test_exit_codes_where_nothing_is_wrong_with_the_call(arguments: list[str], code: int) -> None:
    """0 where nothing is found at or above `--fail-on`, 1 where something is."""
    assert run(arguments) == code


def test_a_minor_finding_counts_as_fail_on_says(capsys: pytest.CaptureFixture[str]) -> None:
    """A minor finding fails the default, but not `--fail-on major`; neutral ones fail nothing."""
    Path("minor.tsv").write_text("推进工作。\tThe the work goes on.\n", encoding="utf-8")
    Path("neutral.tsv").write_text("世界知识产权组织参加。\tWIPO (世界知识产权组织) took part.\n", encoding="utf-8")
    codes = [run(["check", "minor.tsv", "--fail-on", least]) for least in ("minor", "major", "critical", "never")]
    assert codes == [1, 0, 0, 0]
    assert run(["check", "neutral.tsv"]) == 0
    assert "世界知识产权组织" not in capsys.readouterr().out.split("neutral.tsv")[1]
    assert run(["check", "neutral.tsv", "--verbose"]) == 0
    assert "neutral" in capsys.readouterr().out.split("neutral.tsv", 1)[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "Which document? For example: bialign check report.txt"),
        (["check", "right.txt", "--nope"], "there is no option --nope"),
        (["--ui"], "option --ui needs a value"),
        (["nope"], "there is no command and no file “nope”; `bialign --help` lists the commands."),
        (
            ["check", "a.txt", "b.txt", "c.txt"],
            "3 files given; one bilingual file or one Chinese and one English file are needed. "
            'If the name has spaces, put it in "quotes".',
        ),
        (["check", "right.txt", "--select", "numbr-mismatch"], "did you mean “number-mismatch”?"),
        (["check", "right.txt", "--ignore", "xyzzy"], "“xyzzy”; `bialign rules` lists them"),
        (["check", "right.txt", "--select", ""], "“”"),
        (["check", "right.txt", "--format", "xml"], "“xml”; choose from terminal, html, json"),
        (["check", "right.txt", "-o", "r.odt"], "r.odt: .odt is no format for reports. Use .html"),
        (
            ["check", "right.txt", "-o", "r.json", "-o", "report"],
            "report: there is no suffix that says the format. Use .html",
        ),
        (
            ["check", "right.txt", "--fail-on", "sometimes"],
            "--fail-on can't be “sometimes”; choose from minor, major, critical, never, new.",
        ),
        (["check", "right.txt", "--ui", "fr"], "fr"),
        (["check", "right.txt", "--select", "xyzzy"], "xyzzy"),
        (["align", "right.txt", "--format", "html"], f"“html”; choose from {_BITEXTS}."),
        (
            ["align", "right.txt", "-o", "r.odt"],
            f"r.odt: .odt is no format for bitexts. Use {list_suffixes('bitext').en}, or",
        ),
        (["align"], "Which document? For example: bialign align report.txt"),
        (["text"], "Which file? For example: bialign text report.txt"),
        (["quantities", "zh.txt"], "--lang"),
        (["quantities", "--lang", "fr", "zh.txt"], "fr"),
        (["explain", "numbr-missing"], "did you mean “number-missing”?"),
        (["explain"], "Which rule? For example: bialign explain number-mismatch"),
    ],
)
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    """Exit code 2 with a sentence that names what is wrong, before anything is aligned or written."""
    assert said in _fails(capsys, arguments, 2)


def test_the_input_is_opened_before_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that isn't there is told first, whatever rules are asked for."""
    assert "missing.txt" in _fails(capsys, ["check", "missing.txt", "--select", "xyzzy"], 3)


_BAD_FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": b"\x00\x01\x02",
    "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "paper.docx": b"PK\x03\x04\x14\x00\x06\x00 word/document.xml",
    "latin.txt": "Les tribunaux ont été saisis à l'époque".encode("latin-1"),
    "figures.txt": b"1 2 3\n",
    "no-tab.tsv": "受理2955件。\tIt accepted 2955.\n受理10件。 It accepted 10.\n".encode(),
    "english.tsv": b"It accepted 10.\tIt accepted 10.\n",
}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (["missing.txt"], "missing.txt: there is no such file."),
        (["."], "is a folder"),
        (["empty.txt"], "empty.txt: the file is empty."),
        (["blank.txt"], "blank.txt: the file is empty."),
        (["binary.txt"], "binary"),
        (["paper.pdf"], "paper.pdf is damaged or incomplete"),
        (["paper.docx"], "paper.docx is damaged or incomplete"),
        (["latin.txt"], "neither UTF-8 nor UTF-16 nor GB18030"),
        (["figures.txt"], "neither Chinese nor English"),
        (["zh.txt"], "give the English file as a second argument: bialign check zh.txt"),
        (["en.txt"], "give the Chinese file as a second argument: bialign check en.txt"),
        (["zh.txt", "zh.txt"], "zh.txt and zh.txt are both Chinese"),
        (["zh.txt", "missing.txt"], "missing.txt"),
        (["no-tab.tsv"], "no-tab.tsv: line 2 has no TAB"),
        (["english.tsv"], "neither column is Chinese"),
    ],
)
@pytest.mark.parametrize("command", ["check", "align"])
def test_input_that_cant_be_taken(
    capsys: pytest.CaptureFixture[str], command: str, files: list[str], said: str
) -> None:
    """Exit code 3 with a sentence in either language; no output is written."""
    for name, data in _BAD_FILES.items():
        Path(name).write_bytes(data)
    assert said in _fails(capsys, [command, *files, "-o", "report.json"], 3)
    told = _fails(capsys, [command, *files, "--ui", "zh"], 3)
    assert told.isascii() is False
    assert told.endswith("。\n")


@pytest.mark.parametrize("path", CHINESE_ONLY, ids=lambda path: path.stem)
def test_the_chinese_seeds(capsys: pytest.CaptureFixture[str], path: Path) -> None:
    """The documents in Chinese only are refused with what was found and how to go on."""
    said = _fails(capsys, ["check", str(path)], 3)
    assert "has only Chinese text" in said
    assert "second argument" in said


@pytest.mark.parametrize("arguments", [["text", "missing.txt"], ["quantities", "--lang", "zh", "missing.txt"]])
def test_single_files_that_cant_be_taken(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """The commands that read one file refuse it alike."""
    assert "no such file" in _fails(capsys, arguments, 3)
    assert "没有这个文件" in _fails(capsys, [*arguments, "--ui", "zh"], 3)


def test_segmented_takes_two_files(capsys: pytest.CaptureFixture[str]) -> None:
    """`--segmented` with one file asks for the other one."""
    assert "give the other one" in _fails(capsys, ["align", "--segmented", "wrong.txt"], 3)


# Output files


def test_an_output_in_a_missing_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that isn't there is named, and isn't made."""
    assert "there is no folder none" in _fails(capsys, ["check", "right.txt", "-o", "none/r.json"], 4)
    assert "none/r.tsv 无法写入：没有文件夹 none。" in _fails(
        capsys, ["align", "right.txt", "-o", "none/r.tsv", "--ui", "zh"], 4
    )


def test_an_output_that_is_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder in the place of the output stays."""
    Path("r.json").mkdir()
    assert "it is a folder" in _fails(capsys, ["check", "right.txt", "-o", "r.json"], 4)
    assert Path("r.json").is_dir()


def test_a_read_only_output(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be written is left as it was."""
    Path("r.json").write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "it is read-only" in _fails(capsys, ["check", "right.txt", "-o", "r.json"], 4)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_an_output_in_a_read_only_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """What the system says against writing is passed on."""
    Path("locked").mkdir(mode=0o500)
    assert "permission denied" in _fails(capsys, ["check", "right.txt", "-o", "locked/r.json"], 4)


@pytest.mark.parametrize("step", ["chmod", "replace"])
def test_a_failure_on_the_way_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """When writing fails half-way, the file that was there is untouched and no temporary one is left."""

    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    Path("r.html").write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, step, full)
    assert "no space left" in _fails(capsys, ["check", "right.txt", "-o", "r.html"], 4)


def test_several_outputs(capsys: pytest.CaptureFixture[str]) -> None:
    """`-o` may be given again and again; what was written is told on standard error."""
    Path("r.json").write_text("before", encoding="utf-8")
    assert run(["check", "wrong.txt", "-o", "r.html", "-o", "r.json", "-o", "二.HTM"]) == 1
    out, err = capsys.readouterr()
    assert err == "wrote r.html\nwrote r.json\nwrote 二.HTM\n"
    assert out.startswith("bialign ")
    assert json.loads(Path("r.json").read_text(encoding="utf-8"))["schema"] == "bialign/report/1"
    assert Path("r.html").read_text(encoding="utf-8") == Path("二.HTM").read_text(encoding="utf-8")
    assert sorted(path.name for path in Path().iterdir()) == sorted(
        ["en.txt", "r.html", "r.json", "right.txt", "wrong.txt", "zh.txt", "二.HTM"]
    )


def test_an_output_has_the_usual_permissions(capsys: pytest.CaptureFixture[str]) -> None:
    """A report may be read by whom any new file may be read."""
    Path("usual").touch()
    run(["check", "right.txt", "-o", "r.json"])
    assert Path("r.json").stat().st_mode == Path("usual").stat().st_mode


# Standard output


def test_json_stands_alone_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """`--format json` prints the report and nothing else, the same as `-o` writes."""
    assert run(["check", "wrong.txt", "--format", "json", "-o", "r.json"]) == 1
    out, err = capsys.readouterr()
    assert out == Path("r.json").read_text(encoding="utf-8")
    assert err == "wrote r.json\n"
    assert [finding["rule"] for finding in json.loads(out)["findings"]] == ["number-mismatch"]


def test_html_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """`--format html` prints one whole page."""
    assert run(["check", "right.txt", "--format", "html"]) == 0
    out, _ = capsys.readouterr()
    assert out.lower().startswith("<!doctype html>")
    assert out.rstrip().endswith("</html>")


def test_the_terminal_report_is_plain_when_piped(capsys: pytest.CaptureFixture[str]) -> None:
    """No colours and no spinner where standard output is no terminal; the last line is the command for HTML."""
    assert run(["check", "wrong.txt"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert "\x1b" not in out
    assert "[[2955件]]" in out
    assert out.rstrip().splitlines()[-1].strip() == "bialign check wrong.txt -o report.html"


def test_figures_are_listed_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """`--figures` adds the ledger: figures that match, too."""
    run(["check", "wrong.txt"])
    plain = capsys.readouterr().out
    run(["check", "wrong.txt", "--figures"])
    listed = capsys.readouterr().out
    assert "412件" not in plain
    assert "412件" in listed


def test_the_report_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    """`--ui zh` tells findings and what was written in Chinese."""
    assert run(["check", "wrong.txt", "--ui", "zh", "-o", "r.html"]) == 1
    out, err = capsys.readouterr()
    assert "数字" in out
    assert err == "已写入 r.html\n"
    assert 'lang="zh' in Path("r.html").read_text(encoding="utf-8")


def test_the_language_of_messages_is_not_taken_from_the_locale(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Chinese locale alone doesn't change the language of the report."""
    run(["check", "wrong.txt"])
    plain = capsys.readouterr().out
    for name in ("LANG", "LC_ALL", "LANGUAGE"):
        monkeypatch.setenv(name, "zh_CN.UTF-8")
    run(["check", "wrong.txt"])
    assert capsys.readouterr().out == plain


def test_files_with_chinese_names(capsys: pytest.CaptureFixture[str]) -> None:
    """Paths are given back as they came, spaces and Han in them."""
    Path("白皮书 2016.txt").write_text(ZH + EN, encoding="utf-8")
    assert run(["check", "白皮书 2016.txt", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["document"]["zh"]["path"] == "白皮书 2016.txt"


# The other commands


def test_text_prints_the_extracted_text(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`text` prints what offsets count in, in UTF-8, byte for byte: no mark, line ends untouched."""
    text = "知识\r\nproperty\r\n\x0cend"
    Path("marked.txt").write_bytes(b"\xff\xfe" + text.encode("utf-16-le"))
    assert run(["text", "marked.txt"]) == 0
    assert capfdbinary.readouterr().out == text.encode()


def test_offsets_count_in_what_text_prints(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A finding's span cuts its words out of the output of `text`, whose hash is in the report."""
    run(["text", "wrong.txt"])
    text = capfdbinary.readouterr().out.decode()
    run(["check", "wrong.txt", "--format", "json"])
    report = json.loads(capfdbinary.readouterr().out)
    (finding,) = report["findings"]
    for side in ("zh", "en"):
        assert text[finding[side]["start"] : finding[side]["end"]] == finding[side]["text"]
    assert report["document"]["zh"]["text_sha256"] == document(text).sha256


_BEADS = [tuple(pair) for pair in zip(ZH.splitlines(), EN.splitlines(), strict=True)]


@pytest.mark.parametrize("arguments", [["wrong.txt"], ["zh.txt", "en.txt"], ["en.txt", "zh.txt", "--segmented"]])
def test_align_prints_tab_separated_pairs(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """The bitext is a bead a line, Chinese first, however the files came."""
    assert run(["align", *arguments]) == 0
    assert [tuple(line.split("\t")) for line in capsys.readouterr().out.splitlines()] == _BEADS


def test_align_writes_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    """`-o` writes what `--format` prints."""
    for name in ("tsv", "json", "vecalign"):
        assert run(["align", "wrong.txt", "--format", name]) == 0
        out = capsys.readouterr().out
        assert run(["align", "wrong.txt", "-o", f"bitext.{name}"]) == 0
        assert Path(f"bitext.{name}").read_text(encoding="utf-8") == out
        assert capsys.readouterr().out == ""


def test_align_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON bitext has the segments of each bead with their offsets."""
    run(["align", "wrong.txt", "--format", "json"])
    bitext = json.loads(capsys.readouterr().out)
    assert bitext["schema"] == "bialign/bitext/1"
    assert bitext["layout"] == "halves"
    first = bitext["beads"][0]
    assert (first["zh"][0]["start"], first["en"][0]["start"]) == (0, len(ZH))
    assert first["zh"][0]["text"] == _BEADS[0][0]


def test_vecalign_indexes_are_line_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    """With `--segmented` the indexes count lines from 0, empty ones too."""
    zh, en = ZH.splitlines(), EN.splitlines()
    Path("zh.txt").write_text(f"{zh[0]}\n\n{zh[1]}\n", encoding="utf-8")
    Path("en.txt").write_text(f"\n\n{en[0]}\n{en[1]}", encoding="utf-8")
    assert run(["align", "zh.txt", "en.txt", "--segmented", "--format", "vecalign"]) == 0
    lines = [line.rsplit(":", 1) for line in capsys.readouterr().out.splitlines()]
    assert [beads for beads, _ in lines] == ["[0]:[2]", "[2]:[3]"]
    assert all(0 <= float(score) <= 1 for _, score in lines)


def test_segmented_lines_are_never_cut_or_merged_into_segments(capsys: pytest.CaptureFixture[str]) -> None:
    """With `--segmented` a line of two sentences is one segment, and a line without a stop is one, too."""
    Path("zh.txt").write_text("全市受理案件20件。审结10件。\n继续推进\n改革\n", encoding="utf-8")
    Path("en.txt").write_text("The city accepted 20 cases. It concluded 10.\nIt went on\nto reform\n", encoding="utf-8")
    run(["align", "zh.txt", "en.txt", "--segmented", "--format", "json"])
    beads = json.loads(capsys.readouterr().out)["beads"]
    assert [segment["id"] for bead in beads for segment in bead["zh"]] == ["zh-1", "zh-2", "zh-3"]
    assert [segment["id"] for bead in beads for segment in bead["en"]] == ["en-1", "en-2", "en-3"]


def test_quantities_of_each_line(capsys: pytest.CaptureFixture[str]) -> None:
    """An object for each line, from 1, with offsets within the line, also for lines without a quantity."""
    Path("lines.txt").write_text("共受理2955件。\r\n没有数字\n\n增长23.17%", encoding="utf-8", newline="")
    assert run(["quantities", "--lang", "zh", "lines.txt"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["line"] for line in lines] == [1, 2, 3, 4]
    assert [len(line["quantities"]) for line in lines] == [1, 0, 0, 1]
    (quantity,) = lines[0]["quantities"]
    assert "共受理2955件。"[quantity["start"] : quantity["end"]] == quantity["text"] == "2955件"
    assert (quantity["value"], lines[3]["quantities"][0]["value"]) == ("2955", "23.17")


def test_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Every rule on a line of its own, in order, told in the language asked for."""
    assert run(["rules"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(RULES)
    run(["rules", "--ui", "zh"])
    assert RULES["number-mismatch"].title.zh in capsys.readouterr().out


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained(capsys: pytest.CaptureFixture[str], rule: str) -> None:
    """The page of a rule has its docstring and its examples."""
    assert run(["explain", rule]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"{rule}: ")
    assert " ".join(RULES[rule].description.en.split()) in " ".join(page.split())
    assert all(example.zh in page and example.en in page for example in RULES[rule].examples)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints the version of the package."""
    assert run(["--version"]) == 0
    assert bialign.__version__ in capsys.readouterr().out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """A command says what it does, and so does each of its options."""
    assert set(cli.commands) == set(COMMANDS)
    assert run([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: bialign {name}")
    assert "\\b" not in out
    assert cli.commands[name].help
    options = [option for option in cli.commands[name].params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_the_help_lists_the_commands_in_whole_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    """No line of the help at 80 columns breaks off."""
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in COMMANDS)
    assert "..." not in out.split("Commands:")[1]


# Pairs


def test_pairs_are_a_bead_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Lines are pairs in order, blank sides and blank lines too; none is merged, dropped or cut at other breaks."""
    pair = "受理2955件。审结10件。\tIt accepted 2955. It concluded 10."
    lines = [pair, "\t", "", "保护。\t", "\tProtection.", "改\u2028革\tReform"]
    Path("pairs.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    assert run(["align", "pairs.tsv"]) == 0
    assert capsys.readouterr().out.split("\n")[:5] == [pair, "\t", "\t", "保护。\t", "\tProtection."]
    assert run(["check", "pairs.tsv", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [(len(bead["zh"]), len(bead["en"])) for bead in report["beads"]] == [
        (1, 1),
        (0, 0),
        (0, 0),
        (1, 0),
        (0, 1),
        (1, 1),
    ]
    assert report["document"]["layout"] == "pairs"


def test_pairs_with_the_columns_the_other_way_round(capsys: pytest.CaptureFixture[str]) -> None:
    """English TAB Chinese is recognised; CRLF ends lines as well."""
    Path("pairs.tsv").write_bytes("It accepted 2995 cases.\t受理2955件。\r\nIt rose.\t上升。\r\n".encode())
    assert run(["check", "pairs.tsv", "--format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["zh"]["text"], finding["en"]["text"]) == ("2955件", "2995")


def test_figures_of_pairs_are_not_looked_for_in_other_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """A figure in the next line is no counterpart, unless the lines are said to be one document."""
    Path("pairs.tsv").write_text(
        "受理2955件。\tCases were accepted.\n审结。\tIt concluded 2955 cases.\n", encoding="utf-8"
    )
    run(["check", "pairs.tsv", "--format", "json"])
    assert {f["rule"] for f in json.loads(capsys.readouterr().out)["findings"]} == {"number-missing", "number-added"}
    run(["check", "pairs.tsv", "--format", "json", "--context", "document"])
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_headings_of_pairs_are_headings(capsys: pytest.CaptureFixture[str]) -> None:
    """The numbers of headings are compared as such in pairs, too, and are no quantities."""
    Path("pairs.tsv").write_text("（二）推进改革\t3. Advancing reform\n", encoding="utf-8")
    assert run(["check", "pairs.tsv", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [finding["rule"] for finding in report["findings"]] == ["heading-mismatch"]
    assert report["figures"] == []


# As a process of its own


def test_quantities_of_standard_input() -> None:
    """`-`, or no file, is standard input."""
    for dash in ("-", ""):
        done = run_shell(f"printf '共2955件。\\n' | $PYTHON -m bialign quantities --lang zh {dash}")
        assert done.returncode == 0
        assert [q["value"] for q in json.loads(done.stdout)["quantities"]] == ["2955"]


def test_output_is_utf8_in_any_locale() -> None:
    """The report is UTF-8 where the locale knows ASCII only."""
    done = run_shell("PYTHONUTF8=0 PYTHONIOENCODING= LC_ALL=C PYTHONCOERCECLOCALE=0 $PYTHON -m bialign check wrong.txt")
    assert done.returncode == 1
    assert done.stderr == ""
    assert "[[2955件]]" in done.stdout


def test_no_arguments_at_all() -> None:
    """Without a command the help is printed."""
    done = run_shell("$PYTHON -m bialign")
    assert "Usage: bialign" in done.stdout + done.stderr


def test_the_seeds_have_a_readme() -> None:
    """Each document in `seeds/` is named in the README beside it."""
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in SEEDS.glob("*.txt") if f"`{path.name}`" not in readme] == []
