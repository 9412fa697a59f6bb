"""The configuration file: found upwards, its words taken, its mistakes told with file, line and the nearest name."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from bialign.cli import run
from bialign.config import Config, find_config, load_config
from bialign.config.toml_lines import find_key_lines
from bialign.qa.quantities import Reader
from bialign.qa.setting_error import SettingError
from hypothesis import given
from hypothesis import strategies as st


def _config(folder: Path, text: str) -> Path:
    path = folder / "bialign.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upwards_is_found(tmp_path: Path) -> None:
    """A configuration in a folder above an input is found, the nearer one first."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = _config(tmp_path, "")
    assert find_config(str(inner / "x.txt")) == outer
    nearer = _config(inner.parent, "")
    assert find_config(str(inner / "x.txt")) == nearer


def test_no_file_means_the_defaults() -> None:
    """Without a file nothing is set."""
    assert load_config(None) == Config()


def test_words_of_the_users_count_nothing(tmp_path: Path) -> None:
    """A word listed as no quantity is left alone by the Chinese reader."""
    config = load_config(_config(tmp_path, '[lexicon]\nnot-quantities = ["三户桥"]\n'))
    assert [q.text for q in Reader().quantities("三户桥有3户", "zh")] != ["3户"]
    assert [q.text for q in Reader(config.not_quantities).quantities("三户桥有3户", "zh")] == ["3户"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[lexikon]\n", "line 1: there is no setting “lexikon”; did you mean “lexicon”?"),
        (
            "[lexicon]\n\nnot-quantity = []\n",
            "line 3: there is no setting “not-quantity”; did you mean “not-quantities”?",
        ),
        ("lexicon = 3\n", "line 1: “lexicon” must be a table"),
        ("[lexicon]\nnot-quantities = 3\n", "line 2: “not-quantities” must be a list of words"),
        ('[lexicon]\nnot-quantities = ["词"]\n', "line 2: “词” must be a Chinese word with a numeral"),
        ("[lexicon\n", "no valid TOML"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, told: str) -> None:
    """A mistake names the file, the line and the nearest known name."""
    path = _config(tmp_path, text)
    with pytest.raises(SettingError) as error:
        load_config(path)
    assert told in error.value.message.en
    assert str(path) in error.value.message.en
    assert str(path) in error.value.message.zh


def test_a_bad_configuration_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` with a broken or missing configuration ends with exit code 2 and one sentence."""
    document = tmp_path / "x.txt"
    document.write_text("2016年共有3户。\n\nThere were 3 households in 2016.\n", encoding="utf-8")
    broken = _config(tmp_path, "[oops]\n")
    assert run(["check", str(document)]) == 2
    assert run(["check", str(document), "--config", str(tmp_path / "none.toml")]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert str(broken) in lines[0]
    broken.unlink()
    assert run(["check", str(document)]) == 0


def test_a_model_that_cant_be_used_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the configuration names is told with file and line, what an option names without; a slip is recognised."""
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    path = _config(tmp_path, '\nmodel = "buildin"\n')
    monkeypatch.chdir(tmp_path)
    Path("x.txt").write_text("受理3件。\nIt accepted 3.\n", encoding="utf-8")
    assert run(["check", "x.txt", "--config", str(path)]) == 2
    assert run(["check", "x.txt", "--model", "buildin"]) == 2
    configured, named = capsys.readouterr().err.splitlines()
    assert configured.startswith(f"bialign: {path}, line 2: ")
    assert str(path) not in named
    assert all(line.endswith("Did you mean “builtin”?") for line in (configured, named))


_WHOLE = """\
select = ["number", "percent-mismatch"]
ignore = ["number-added"]
fail-on = "major"
ui = "zh"
model = "builtin"
glossary = ["terms/house.csv"]
suppressions = "judged.toml"
reviewer = "Li Wei"
mqm-threshold = 25

[severity]
number = "minor"
number-missing = "critical"

[lexicon]
not-quantities = ["五家渠"]

[[overrides]]
paths = ["drafts/**", "*.tsv"]
fail-on = "never"
severity.number = "neutral"
"""


def test_the_command_line_says_what_a_house_minds_over_the_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`hedges` of the settings holds for a check and stands in its report; `--hedges` takes precedence."""
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("惠及近3万户居民。\tIt benefited about 30,000 households.\n", encoding="utf-8")
    _config(tmp_path, 'hedges = "strict"\n')
    assert run(["check", str(pairs), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["settings"]["hedges"] == "strict"
    assert [finding["rule"] for finding in report["findings"]] == ["hedge-mismatch"]
    assert run(["check", str(pairs), "--format", "json", "--hedges", "loose"]) == 0
    assert json.loads(capsys.readouterr().out)["settings"]["hedges"] == "loose"


def test_official_names_are_wanted_where_the_settings_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With `official-terms`, a rendering that isn't the official one is more than a note."""
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("生态环境部发布公报。\tThe Environment Department published a bulletin.\n", encoding="utf-8")
    for text, code, severity in (("", 0, "neutral"), ("official-terms = true\n", 1, "minor")):
        _config(tmp_path, text)
        assert run(["check", str(pairs), "--format", "json", "--select", "official-term"]) == code
        report = json.loads(capsys.readouterr().out)
        assert [finding["severity"] for finding in report["findings"]] == [severity]
    assert report["settings"]["official-terms"] is True


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    """Every setting is taken; paths count from the folder of the file."""
    config = load_config(_config(tmp_path, _WHOLE), [str(tmp_path / "final.txt")])
    assert config.select == ("number", "percent-mismatch")
    assert config.ignore == ("number-added",)
    assert (config.fail_on, config.ui, config.model) == ("major", "zh", "builtin")
    assert config.glossary == (str(tmp_path / "terms/house.csv"),)
    assert config.suppressions == str(tmp_path / "judged.toml")
    assert (config.reviewer, config.mqm_threshold) == ("Li Wei", 25)
    assert config.severity == {"number": "minor", "number-missing": "critical"}
    assert config.not_quantities == ("五家渠",)


@pytest.mark.parametrize(
    ("file", "expected"),
    [("final.txt", "major"), ("drafts/a/b.txt", "never"), ("deep/pairs.tsv", "never"), ("mydrafts/a.txt", "major")],
)
def test_overrides_are_for_the_files_they_name(tmp_path: Path, file: str, expected: str) -> None:
    """An override counts for files of its patterns, seen from the folder of the configuration, and for no others."""
    path = _config(tmp_path, _WHOLE)
    config = load_config(path, [str(tmp_path / file)])
    assert config.fail_on == expected
    assert config.severity["number"] == ("minor" if expected == "major" else "neutral")
    assert config.severity["number-missing"] == "critical"


def test_later_overrides_come_before_earlier_ones(tmp_path: Path) -> None:
    """Where two overrides are for one file, the later one counts."""
    two = '[[overrides]]\npaths = ["*.txt"]\nfail-on = "{}"\n'
    path = _config(tmp_path, two.format("major") + two.format("critical"))
    assert load_config(path, ["a.txt"]).fail_on == "critical"


def test_a_project_file_with_our_table(tmp_path: Path) -> None:
    """`[tool.bialign]` of a `pyproject.toml` is read, a file without it is passed by, `bialign.toml` goes first."""
    inner = tmp_path / "a"
    inner.mkdir()
    project = tmp_path / "pyproject.toml"
    project.write_text('[project]\nname = "x"\n\n[tool.bialign]\nfail-on = "major"\n', encoding="utf-8")
    (inner / "pyproject.toml").write_text('[project]\nname = "bialign-notes"\n', encoding="utf-8")
    assert find_config(str(inner / "x.txt")) == project
    config = load_config(project)
    assert config.fail_on == "major"
    origin = config.origin("fail-on")
    assert origin is not None
    assert origin.line == 5
    project.write_text("[tool.bialign]\nfail_on = 1\n", encoding="utf-8")
    with pytest.raises(SettingError) as error:
        load_config(project)
    assert "line 2: there is no setting “fail_on”; did you mean “fail-on”?" in error.value.message.en
    project.write_text("tool = 3\n", encoding="utf-8")
    with pytest.raises(SettingError, match=r"must be a table, \[tool.bialign\]"):
        load_config(project)
    own = _config(tmp_path, "")
    assert find_config(str(inner / "x.txt")) == own


def test_other_peoples_broken_project_files_are_passed_by(tmp_path: Path) -> None:
    """A `pyproject.toml` that is no TOML is not ours to mend."""
    (tmp_path / "pyproject.toml").write_text("[tool.bialign\n", encoding="utf-8")
    outer = find_config(str(tmp_path / "x.txt"))
    assert outer is None or outer.parent != tmp_path


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('select = "number"', "line 1: “select” must be a list of rules"),
        ('fail-on = "majr"', "line 1: “fail-on” can't be “majr”; did you mean “major”?"),
        ("fail-on = 3", "line 1: “fail-on” must be one of minor, major, critical, never, new"),
        ('ui = "fr"', "line 1: “ui” can't be “fr”"),
        ('hedges = "strikt"', "line 1: “hedges” can't be “strikt”; did you mean “strict”?"),
        ('model = ""', "line 1: “model” must be a text"),
        ("glossary = [1]", "line 1: “glossary” must be a list of texts"),
        ('[severity]\n\nnumber = "grave"', "line 3: “number” can't be “grave”"),
        ('[[overrides]]\npath = ["*"]', "line 2: there is no setting “path”; did you mean “paths”?"),
        ('[[overrides]]\nfail-on = "never"', "line 1: “paths” must be a list of patterns"),
        (
            '[[overrides]]\npaths = ["*"]\n[[overrides]]\npaths = ["*"]\nfailon = 1',
            "line 5: there is no setting “failon”",
        ),
        ('[[overrides]]\npaths = ["other"]\nfail-on = "majr"', "line 3: “fail-on” can't be “majr”"),
        ('overrides = "drafts"', "line 1: “overrides” must be an array of tables"),
        ("own-rules = 3", "line 1: “own-rules” must be tables"),
        ('[lexicon]\nnot-quantities = [\n "五家渠",\n "词",\n]', "line 4: “词” must be a Chinese word"),
        ("x = " + "[" * 100_000, "is no valid TOML"),
        ('selct = ["number"]', "line 1: there is no setting “selct”; did you mean “select”?"),
    ],
)
def test_more_mistakes(tmp_path: Path, text: str, told: str) -> None:
    """A wrong value is told as a wrong key is, in overrides for other files, too."""
    path = _config(tmp_path, text + "\n")
    with pytest.raises(SettingError) as error:
        load_config(path, ["x.txt"])
    assert told in error.value.message.en
    assert str(path) in error.value.message.en
    assert error.value.message.zh.endswith(("。", "？"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'select = [\n  "number",\n  "numbr-missing",\n]',
            "line 3: there is no rule “numbr-missing”; did you mean “number",
        ),
        ('ignore = ["xyzzy"]', "line 1: there is no rule “xyzzy”; `bialign rules` lists them."),
        ('[severity]\nnumbr = "minor"', "line 2: there is no rule “numbr”"),
    ],
)
@pytest.mark.parametrize("command", [["check", "pairs.tsv"], ["config"]])
def test_unknown_rules_are_told_with_their_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
    text: str,
    told: str,
) -> None:
    """A name in the configuration that is no rule's is wrong usage, before anything is aligned."""
    monkeypatch.chdir(tmp_path)
    Path("pairs.tsv").write_text(_PAIRS, encoding="utf-8")
    _config(tmp_path, text + "\n")
    assert run(command) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert err.count("\n") == 1


_PAIRS = "受理2955件。\tIt accepted 2995.\n推进工作。\tThe the work goes on.\n"


def _checked(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[tuple[str, str]]]:
    """The exit code of a check of the pairs, and the rules and severities of its findings."""
    code = run(["check", "pairs.tsv", "--format", "json", *options])
    found = json.loads(capsys.readouterr().out)["findings"]
    return code, [(finding["rule"], finding["severity"]) for finding in found]


def test_what_is_set_counts_unless_an_option_says_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Selection, severities and `fail-on` come from the file; options on the command line go first."""
    monkeypatch.chdir(tmp_path)
    Path("pairs.tsv").write_text(_PAIRS, encoding="utf-8")
    number, word = ("number-mismatch", "critical"), ("repeated-word", "minor")
    assert _checked(capsys) == (1, [number, word])
    _config(tmp_path, 'ignore = ["number"]\nfail-on = "major"\n')
    assert _checked(capsys) == (0, [word])
    assert _checked(capsys, "--fail-on", "minor") == (1, [word])
    assert _checked(capsys, "--select", "number") == (1, [number])
    _config(tmp_path, 'select = ["number", "repeated-word"]\n[severity]\nnumber = "neutral"\nrepeated-word = "major"\n')
    assert _checked(capsys) == (1, [("number-mismatch", "neutral"), ("repeated-word", "major")])
    assert _checked(capsys, "--ignore", "repeated-word") == (0, [("number-mismatch", "neutral")])
    run(["rules"])
    assert "repeated-word major" in " ".join(capsys.readouterr().out.split())
    _config(tmp_path, 'ignore = ["number", "repeated-word"]\nselect = ["number"]\n')
    assert run(["check", "pairs.tsv"]) == 2
    assert f"--select and --ignore and {tmp_path}" in capsys.readouterr().err


def test_the_language_may_be_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`ui` makes Chinese the language of reports and errors; `--ui en` turns it back."""
    monkeypatch.chdir(tmp_path)
    _config(tmp_path, 'ui = "zh"\n')
    Path("pairs.tsv").write_text(_PAIRS, encoding="utf-8")
    run(["check", "pairs.tsv"])
    assert "共发现问题 2 处" in capsys.readouterr().out
    run(["check", "pairs.tsv", "--ui", "en"])
    assert "2 findings:" in capsys.readouterr().out
    assert run(["check", "missing.txt"]) == 3
    assert "没有这个文件" in capsys.readouterr().err


def test_the_settings_in_force_are_printed_with_their_origins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`bialign config FILE` prints valid TOML, and beside each value its line or that it is the default."""
    monkeypatch.chdir(tmp_path)
    _config(tmp_path, _WHOLE.replace('ui = "zh"\n', ""))
    assert run(["config", "a/pairs.tsv"]) == 0
    out = capsys.readouterr().out
    lines = {line.split(" = ")[0]: line.split("  # ")[-1] for line in out.splitlines()}
    assert out.startswith(f"# {tmp_path / 'bialign.toml'}\n")
    assert lines["select"] == "line 1"
    assert lines["fail-on"] == "line 19, for drafts/**, *.tsv"
    assert lines["ui"] == "default"
    assert lines["number-missing"] == "line 12"
    path = tmp_path / "again.toml"
    path.write_text(out, encoding="utf-8")
    again = load_config(path)
    assert (again.select, again.fail_on, again.severity["number"]) == (
        ("number", "percent-mismatch"),
        "never",
        "neutral",
    )
    assert run(["config", "--ui", "zh"]) == 0
    assert "# 默认值" in capsys.readouterr().out


def test_without_a_file_the_defaults_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`bialign config` says so where there is no file; the defaults load as such."""
    monkeypatch.chdir(tmp_path)
    assert run(["config"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# no configuration file\n")
    again = load_config(_config(tmp_path, out))
    assert (again.select, again.fail_on, again.suppressions) == ((), "minor", None)


@given(st.lists(st.sampled_from(["a", "b-c", '"d e"', "x.y"]), max_size=6, unique=True))
def test_keys_are_found_on_their_lines(keys: list[str]) -> None:
    """The line of every key is the one that it stands on, whatever blank lines and comments are around it."""
    text = "".join(f"# k = 1\n\n{key} = 1\n" for key in keys)
    lines = find_key_lines(text)
    for number, key in enumerate(keys, 1):
        assert lines[tuple(part.strip('"') for part in key.split("."))] == 3 * number
