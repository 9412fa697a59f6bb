"""What the command line says: everything in English and in Chinese, help and mistakes alike."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from bialign.cli import cli, run
from bialign.commands.bilingual import Command
from bialign.commands.parameters import Argument, Option
from bialign.qa.registry import RULES
from bialign.text.messages import Message
from commandline import write_documents

_HAN = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH_WORDS = re.compile(r"(?<![\w/.<>-])[a-z]{2,} [a-z]{2,}(?![\w/.-])")


@pytest.fixture(autouse=True)
def _in_a_folder_with_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_documents()


def _commands() -> list[click.Command]:
    return [cli, *cli.commands.values()]


def _messages(command: click.Command) -> list[Message | None]:
    """Everything that a command says of itself."""
    assert isinstance(command, Command | type(cli))
    params = [param for param in command.params if isinstance(param, Option | Argument)]
    assert len(params) == len(command.params)
    helps = [param.message for param in params if isinstance(param, Option)]
    return [command.message, *helps, *(param.value_name for param in params), *(param.missing for param in params)]


@pytest.mark.parametrize("command", _commands(), ids=lambda command: str(command.name))
def test_every_command_and_option_speaks_both_languages(command: click.Command) -> None:
    """Explanations, options and what is said where something is missing exist in both languages."""
    for message in filter(None, _messages(command)):
        assert message.en
        assert _HAN.search(message.en) is None
        assert _HAN.search(message.zh) or message.en == message.zh == "N"


@pytest.mark.parametrize("name", [None, *cli.commands])
@pytest.mark.parametrize("where", ["before", "behind", "equals", "settings"])
def test_the_help_in_chinese(capsys: pytest.CaptureFixture[str], name: str | None, where: str) -> None:
    """`--ui zh` anywhere, or `ui = "zh"` in the settings, makes the whole help Chinese."""
    names = [name] if name else []
    arguments = {
        "before": ["--ui", "zh", *names, "--help"],
        "behind": [*names, "--help", "--ui", "zh"],
        "equals": [*names, "--ui=zh", "-h"],
        "settings": [*names, "--help"],
    }[where]
    if where == "settings":
        Path("bialign.toml").write_text('ui = "zh"\nnonsense = 1\n', encoding="utf-8")
    assert run(arguments) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"用法：bialign{' ' if name else ''}{name or ''} [选项]")
    assert "\n选项：\n" in out
    assert "显示本页并退出。" in out
    prose = "\n".join(line for line in out.splitlines() if not line.strip().startswith(("bialign ", "用法")))
    assert _ENGLISH_WORDS.findall(prose) == []


def test_the_help_in_english_has_no_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    """Without `--ui` the help is English."""
    for name in cli.commands:
        run([name, "--help"])
    assert _HAN.search(capsys.readouterr().out) is None


@pytest.mark.parametrize("columns", ["30", "80", "300"])
def test_lines_of_the_help_fit(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    """No wrapped line is wider than the terminal, nor than 100 columns; a narrow one is no failure."""
    from bialign.reports.wrap import display_width

    monkeypatch.setenv("COLUMNS", columns)
    for ui in ("en", "zh"):
        assert run(["check", "--help", "--ui", ui]) == 0
        options = capsys.readouterr().out.split("\n-")[0].splitlines()
        assert max(map(display_width, options)) <= max(int(columns), 80 if columns == "30" else 0) or columns == "300"
        assert max(map(display_width, options)) <= 100


@pytest.mark.parametrize(
    ("arguments", "en", "zh"),
    [
        (
            ["check"],
            "Which document? For example: bialign check report.txt (see bialign check --help)",
            "请指定文档，例如：bialign check report.txt（参见 bialign check --help）",
        ),
        (["explain"], "Which rule? For example: bialign explain number-mismatch", "请指定规则，例如"),
        (["quantities", "zh.txt"], "Which language? Add --lang zh or --lang en", "请指定语言：加上 --lang zh"),
        (["check", "x.txt", "--nope"], "there is no option --nope", "没有选项 --nope"),
        (["check", "x.txt", "--figure"], "did you mean --figures?", "是否指 --figures？"),
        (["check", "x.txt", "-o"], "option -o needs a value", "选项 -o 缺少值"),
        (["check", "x.txt", "-o", "jsn:r"], "there is no format “jsn”; did you mean “json”?", "没有格式“jsn”"),
        (["check", "x.txt", "--figures=3"], "option --figures takes no value", "选项 --figures 不带值"),
        (["check", "x.txt", "--fail-on", "majr"], "can't be “majr”; did you mean “major”?", "是否指“major”？"),
        (["terms", "x.txt", "--least", "1"], "--least must be a whole number, 2 or more, not “1”.", "不小于 2 的整数"),
        (
            ["check", "1", "2", "3"],
            'If the name has spaces, put it in "quotes".',
            "如果文件名中有空格，请用引号括起来。",
        ),
        (
            ["text", "my", "paper.txt"],
            'if a name has spaces, put it in "quotes".',
            "如果名称中有空格，请用引号括起来。",
        ),
        (
            ["check", "x.txt", "-o", "r.none"],
            "r.none: .none is no format for reports. Use .html, .json",
            "报告不支持 .none 格式",
        ),
        (["check", "wrong.txt", "--select", "numbr"], "there is no rule “numbr”", "没有规则“numbr”"),
        (["chek"], "there is no command and no file “chek”; did you mean “check”?", "是否指“check”？"),
        (["check", ""], "the name of a document is empty.", "文档名为空。"),
    ],
)
def test_mistakes_in_both_languages(capsys: pytest.CaptureFixture[str], arguments: list[str], en: str, zh: str) -> None:
    """Wrong usage is told in the language asked for, whatever it is that is wrong."""
    assert run(arguments) == 2
    english = capsys.readouterr().err
    assert en in english
    assert _HAN.search(english) is None
    assert run([*arguments, "--ui", "zh"] if arguments[-1] != "-o" else ["--ui", "zh", *arguments]) == 2
    assert zh in capsys.readouterr().err


def test_the_language_of_mistakes_may_be_set(capsys: pytest.CaptureFixture[str]) -> None:
    """The settings say the language of mistakes, too, even of those in the settings."""
    Path("bialign.toml").write_text('ui = "zh"\nnonsense = 1\n', encoding="utf-8")
    assert run(["check"]) == 2
    assert "请指定文档" in capsys.readouterr().err
    assert run(["check", "wrong.txt"]) == 2
    assert "没有设置项“nonsense”" in capsys.readouterr().err
    assert run(["check", "--ui", "en"]) == 2
    assert "Which document?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["wrong.txt"],
        ["--ui", "en", "wrong.txt"],
        ["zh.txt", "en.txt"],
        ["wrong.txt", "--figures"],
        ["-o", "r.html", "wrong.txt"],
    ],
)
def test_a_file_is_checked(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """`bialign FILE` is `bialign check FILE`."""
    assert run(arguments) == 1
    assert "2955件" in capsys.readouterr().out


def test_a_file_that_is_missing_is_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A name with a suffix or a folder is a file's, not a command's."""
    assert run(["养老报告.txt"]) == 3
    assert capsys.readouterr().err == "bialign: 养老报告.txt: there is no such file.\n"


def test_severities_of_rules_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    """The list of rules says severities in the language asked for, in columns of one width."""
    from bialign.reports.wrap import display_width

    assert run(["rules", "--ui", "zh"]) == 0
    lines = capsys.readouterr().out.splitlines()
    titles = [rule.title.zh for rule in RULES.values()]
    heads = [line[: line.index(title)] for line, title in zip(lines, titles, strict=True)]
    assert len({display_width(head) for head in heads}) == 1
    assert {head.split()[1] for head in heads} <= {"严重", "较重", "轻微", "提示"}
