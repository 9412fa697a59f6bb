"""Rules of one's own: pairs of patterns in the configuration, and rules in Python from other packages."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from bialign.cli import run
from bialign.config import load_config
from bialign.config.own import build_own_rules
from bialign.qa.examples import find_failures, list_marks, review_pairs
from bialign.qa.patterns import Patterns, build_pattern_rule
from bialign.qa.plugins import load_installed_rules
from bialign.qa.registry import RULES
from bialign.qa.setting_error import SettingError
from bialign.reports.jsonreport import load_schema
from bialign.text.messages import Message
from documents import ROOT

DOCS = (ROOT / "docs" / "own-rules.md").read_text(encoding="utf-8")
_BLOCKS = re.findall(r"```(\w+)\n(.*?)```", DOCS, re.DOTALL)
PATTERNS, PROJECT, MODULE = (text for _, text in _BLOCKS)


def _config(folder: Path, text: str) -> Path:
    path = folder / "bialign.toml"
    path.write_text(text, encoding="utf-8")
    return path


# Patterns

_TIMEOUT = Message("Slow.", "慢。")


@pytest.mark.parametrize(
    ("pair", "marked"),
    [
        (("不得转让。", "It can be sold."), [("不得", "")]),
        (("不得转让，不得出租。", "It can be sold."), [("不得", "")]),
        (("不得转让。", "It shall not be sold."), []),
        (("可以转让。", "It can be sold."), []),
        (("甲和乙。", "A & B & C."), [("", " & "), ("", " & ")]),
    ],
)
def test_patterns_of_the_documentation(tmp_path: Path, pair: tuple[str, str], marked: list[tuple[str, str]]) -> None:
    """The rules in the documentation flag what they say, mark those words and nothing else."""
    rules = build_own_rules(load_config(_config(tmp_path, PATTERNS)))
    assert [rule.id for rule in rules] == ["house-shall-not", "house-ampersand"]
    assert list_marks(review_pairs([pair], rules).findings) == marked
    assert [find_failures(rule) for rule in rules] == [[], []]


def test_what_must_not_match_is_marked_with_where_it_applies(tmp_path: Path) -> None:
    """Every match of `not-en` is a finding, with the words that `zh` matched."""
    (rule,) = build_own_rules(load_config(_config(tmp_path, "[own-rules.x]\nzh = '法院'\nnot-en = 'tribunal'\n")))
    found = review_pairs([("法院和法院", "The tribunal and a tribunal"), ("法庭", "tribunal")], (rule,)).findings
    assert list_marks(found) == [("法院", "tribunal")] * 2
    assert {finding.severity for finding in found} == {"major"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("zh = '('\nen = 'x'", "line 2: own rule “x.zh” is no regular expression: missing"),
        ("zh = 'x'", "line 1: own rule “x” needs zh and en"),
        ("en = 'x'", "line 1: own rule “x” needs zh and en"),
        ("zh = 'a'\nen = 'x'\nnot-en = 'y'", "line 1: own rule “x” needs zh and en"),
        ("zh = 3", "line 2: “zh” must be a text"),
        ("zh = 'a'\nseverty = 'minor'", "line 3: there is no setting “severty”; did you mean “severity”?"),
        ("zh = 'a'\nen='b'\nseverity = 'grave'", "line 4: “severity” can't be “grave”"),
        ("zh = '甲'\nen = 'A'\nclean = [['甲', 'B']]", "line 4: own rule “x.clean” flags the pair “甲”, “B”."),
        ("zh = '甲'\nen = 'A'\nflagged = [['甲', 'A']]", "line 4: own rule “x.flagged” doesn't flag the pair"),
        ("zh = '甲'\nen = 'A'\nclean = ['甲']", "line 4: “clean” must be a list of pairs"),
    ],
)
def test_mistakes_in_patterns(tmp_path: Path, text: str, told: str) -> None:
    """A mistake names file and line; an example that the rule doesn't keep to is one."""
    path = _config(tmp_path, f"[own-rules.x]\n{text}\n")
    with pytest.raises(SettingError) as error:
        build_own_rules(load_config(path))
    assert f"{path}, {told}" in error.value.message.en
    assert error.value.message.zh.endswith("。") or "？" in error.value.message.zh


def test_ids_are_names_and_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An id is made of small letters; one that a rule here has is refused."""
    monkeypatch.chdir(tmp_path)
    _config(tmp_path, "[own-rules.Shall]\nnot-en = 'x'\n")
    assert run(["rules"]) == 2
    _config(tmp_path, "[own-rules.omission]\nnot-en = 'x'\n")
    assert run(["rules"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert "must be small letters" in lines[0]
    assert "two rules “omission”" in lines[1]


def test_a_pattern_that_runs_wild_is_stopped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Catastrophic backtracking ends the check with a sentence, and no report that lacks the rule is printed."""
    monkeypatch.setattr("bialign.qa.patterns.TIME_LIMIT", 0.05)
    config = _config(tmp_path, "[own-rules.wild]\nnot-en = '(a|a)+$'\n")
    document = tmp_path / "pairs.tsv"
    document.write_text("甲。\t" + "a" * 60 + "b\n", encoding="utf-8")
    assert run(["check", str(document), "--config", str(config)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "rule “wild”: the pattern “(a|a)+$” takes too long" in err


def test_a_pattern_rule_is_a_rule_like_any_other() -> None:
    """It has a page, and marks nothing where a side is missing that it compares."""
    rule = build_pattern_rule(Patterns("x", _TIMEOUT, zh="甲", en="A"))
    assert "must match `A`" in rule.description.en
    assert review_pairs([("甲", "")], (rule,)).findings == ()


def test_the_report_has_the_rules_that_ran(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report says with which patterns it was made, and which words counted nothing."""
    monkeypatch.chdir(tmp_path)
    _config(
        tmp_path,
        '[own-rules.x]\nzh = "甲"\nen = "A"\n[own-rules.y]\nnot-en = "&"\n[lexicon]\nnot-quantities=["四方街"]\n',
    )
    Path("pairs.tsv").write_text("甲。\tB.\n", encoding="utf-8")
    assert run(["check", "pairs.tsv", "--ignore", "y", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, load_schema(), jsonschema.Draft202012Validator)
    assert report["settings"]["own_rules"] == {"x": {"zh": "甲", "en": "A"}}
    assert report["settings"]["not_quantities"] == ["四方街"]


# Other packages


def _package(folder: Path, entry: str, module: str) -> None:
    """A package as an installer leaves it: a module, and what it announces."""
    (folder / "other_rules.py").write_text(module, encoding="utf-8")
    info = folder / "other_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: other-rules\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[bialign.rules]\nhouse = {entry}\n", encoding="utf-8")


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Installs a module that announces rules, until the end of the test."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "other_rules", raising=False)
    monkeypatch.chdir(tmp_path)

    def install(module: str = MODULE, entry: str = "other_rules:shouting") -> None:
        _package(folder, entry, module)

    return install


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the documentation, built and installed by pip into a folder of its own."""
    source, target = tmp_path_factory.mktemp("house-rules"), tmp_path_factory.mktemp("installed")
    (source / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (source / "house_rules.py").write_text(MODULE, encoding="utf-8")
    options = ["--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


def test_the_package_of_the_documentation(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rule in ten lines from another package is listed, explained, tried, chosen and run."""
    monkeypatch.syspath_prepend(str(installed))
    monkeypatch.chdir(tmp_path)
    assert sum(1 for line in MODULE.splitlines() if line.strip()) == 10
    assert run(["rules"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].split()[:2] == ["house-shouting", "minor"]
    assert run(["explain", "house-shouting"]) == 0
    assert "a translation that shouts is not" in " ".join(capsys.readouterr().out.split())
    assert run(["rules", "--test"]) == 0
    out = capsys.readouterr().out
    unable = [rule.id for rule in RULES.values() if not rule.can_run]
    assert f"of {len(RULES) + 1 - len(unable)} rules: 0 fail" in out
    assert out.count("Not tried: ") == len(unable)
    Path("pairs.tsv").write_text("会议结束。\tThe meeting ended!\n", encoding="utf-8")
    assert run(["check", "pairs.tsv", "--select", "house", "--all"]) == 1
    out = capsys.readouterr().out
    assert "The meeting ended[[!]]" in out
    assert "minor  An exclamation mark is added." in out
    assert run(["check", "pairs.tsv"]) == 1
    assert run(["check", "pairs.tsv", "--ignore", "house-shouting"]) == 0


_BROKEN = [
    ("import nothing_of_this_name\n", "other_rules:shouting", "can't be loaded: ModuleNotFoundError"),
    ("shouting = \n", "other_rules:shouting", "can't be loaded: SyntaxError"),
    (MODULE, "other_rules:RULES", "can't be loaded: AttributeError"),
    ("import sys\nsys.exit()\n", "other_rules:shouting", "can't be loaded: SystemExit"),
    ("shouting = 3\n", "other_rules:shouting", "“other_rules:shouting” is no Rule"),
    (MODULE.replace('"minor"', '"grave"'), "other_rules:shouting", "“house-shouting” must have a severity of"),
    (MODULE.replace('"house-shouting"', '"House"'), "other_rules:shouting", "“House” must have an id"),
    (re.sub(r'    """.*?"""\n', "", MODULE), "other_rules:shouting", "“house-shouting” has no description"),
    (MODULE.replace(', (("", "!"),)', ""), "other_rules:shouting", "must have a clean example and a flagged one"),
]


@pytest.mark.parametrize(("module", "entry", "told"), _BROKEN, ids=[told for _, _, told in _BROKEN])
def test_a_broken_package_is_told_in_a_sentence(
    package: Callable[..., None], capsys: pytest.CaptureFixture[str], module: str, entry: str, told: str
) -> None:
    """What can't be a rule is named with its package, exit code 2, in either language."""
    package(module, entry)
    assert run(["rules"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "package other-rules: " in err
    assert told in err
    assert run(["rules", "--ui", "zh"]) == 2
    assert "软件包 other-rules" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("at = context", "at = 1 // 0 + context"), "ZeroDivisionError"),
        (("at = context", "exit(); at = context"), "SystemExit"),
        (("yield shouting.finding(", "yield str("), "TypeError"),
        (("en=(at, at + 1)", "en=(at, at + 999)"), "ValueError"),
    ],
)
def test_a_rule_that_fails_while_it_runs(
    package: Callable[..., None], capsys: pytest.CaptureFixture[str], change: tuple[str, str], told: str
) -> None:
    """The others run, the report names the rule and its package as not checked, and the exit code is 5."""
    package(MODULE.replace(*change))
    Path("pairs.tsv").write_text("会议结束3次。\tThe meeting ended 4 times!\n", encoding="utf-8")
    assert run(["check", "pairs.tsv"]) == 5
    out, err = capsys.readouterr()
    assert err == ""
    text = " ".join(out.split())
    assert "[[3次]]" in text
    assert f"Not checked: “house-shouting” failed ({told}" in text
    assert "report it to the authors of the package other-rules." in text
    assert run(["check", "pairs.tsv", "--fail-on", "never", "--format", "json"]) == 5
    report = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, load_schema(), jsonschema.Draft202012Validator)
    assert [(entry["rule"], entry["kind"]) for entry in report["not_checked"]] == [("house-shouting", "failed")]


def test_a_package_with_several_rules(package: Callable[..., None]) -> None:
    """An entry point may name a list."""
    package(
        MODULE + "import dataclasses\nRULES = [shouting, dataclasses.replace(shouting, id='house-two')]\n",
        "other_rules:RULES",
    )
    assert [rule.id for rule in load_installed_rules()] == ["house-shouting", "house-two"]


def test_wrong_examples_are_found(package: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    """`bialign rules --test` tells the examples that the rule doesn't keep to, exit code 1."""
    package(MODULE.replace('Example("会议结束。", "It ended.")', 'Example("会议结束。", "It ended!")'))
    assert run(["rules", "--test"]) == 1
    assert "house-shouting: “会议结束。” / “It ended!” is marked “!”; the example says –." in capsys.readouterr().out


def test_nothing_is_loaded_where_no_package_announces_rules() -> None:
    """Without other packages the machinery for them stays unloaded."""
    code = (
        "import sys; from bialign.qa.plugins import load_installed_rules as load; assert not load(); "
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"importlib.metadata", "regex"} & set(done.stdout.split())
