"""Suppressions: written, read, merged by git, valid across versions of a document; and reports against earlier ones."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from bialign.cli import run
from bialign.locking import lock
from bialign.qa.judgements.file import FILE_NAME, dump, parse, read_judgements
from bialign.qa.judgements.judgement import Judgement
from bialign.qa.setting_error import SettingError
from bialign.reports.jsonreport import load_schema
from bialign.writing import OutputError
from documents import SHANGHAI, TIANJIN
from hypothesis import given
from hypothesis import strategies as st

_ZH = "2016年，全市法院共受理知识产权案件2955件，同比增长23.17%。"
_EN = "In 2016, the courts of the city accepted 2995 cases on intellectual property, up by 23.17% year on year."
_MORE_ZH, _MORE_EN = (
    "其中专利案件412件，审结300件。",
    "Among them were 412 cases on patents, of which 310 were concluded.",
)
VERSION_1 = f"{_ZH}\n{_MORE_ZH}\n\n{_EN}\n{_MORE_EN}\n"
# Paragraphs added before, spaces of OCR put into the Chinese, the English broken by a page.
VERSION_2 = (
    "前言\n本白皮书介绍全市知识产权保护状况。\n\n2016年，全市 法院共受理 知识产权案件 2955 件 ，同比增长 23.17% 。\n"
    f"{_MORE_ZH}\n\nForeword\nThis white paper describes the protection of intellectual property in the city.\n\n"
    "In 2016, the courts of the city accepted 2995 cases on\n\nintellectual property, up by\xa023.17% year on year.\n"
    f"{_MORE_EN}\n"
)
# The English sentence itself changed, its error left in it.
VERSION_3 = VERSION_2.replace("year on year", "over the year before")

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs in a folder of its own with the first version in it."""
    monkeypatch.chdir(tmp_path)
    Path("paper.txt").write_text(VERSION_1, encoding="utf-8")


def _report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """The JSON report of a check, held against its schema."""
    run(["check", *(arguments or ("paper.txt",)), "--format", "json"])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, load_schema(), jsonschema.Draft202012Validator)
    return report


def _ids(report: dict[str, Any], key: str = "findings") -> list[str]:
    return [finding["id"] for finding in report.get(key, ())]


def _suppress(*arguments: str) -> int:
    return run(["suppress", *arguments, "--reason", "as agreed", "--reviewer", "Li Wei"])


# Across versions


def test_a_suppression_holds_in_later_versions_and_lapses_with_the_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Added paragraphs, spaces and page breaks change nothing; another wording brings the finding back."""
    first, second = _ids(_report(capsys))
    assert _suppress(first, "paper.txt") == 0
    report = _report(capsys)
    assert (_ids(report), _ids(report, "suppressed")) == ([second], [first])
    Path("paper.txt").write_text(VERSION_2, encoding="utf-8")
    report = _report(capsys)
    assert (_ids(report), _ids(report, "suppressed")) == ([second], [first])
    assert "unused_suppressions" not in report
    Path("paper.txt").write_text(VERSION_3, encoding="utf-8")
    report = _report(capsys)
    assert len(_ids(report)) == 2
    assert "suppressed" not in report
    assert _ids(report, "unused_suppressions") == [first]


@pytest.mark.parametrize("version", [VERSION_2, VERSION_3])
def test_a_version_under_another_name_is_the_same_document(capsys: pytest.CaptureFixture[str], version: str) -> None:
    """The name of the file counts for nothing; a suppression is unused where its Chinese sentence still stands."""
    first, _ = _ids(_report(capsys))
    _suppress(first, "paper.txt")
    Path("final.txt").write_text(version, encoding="utf-8")
    report = _report(capsys, "final.txt")
    used, unused = _ids(report, "suppressed"), _ids(report, "unused_suppressions")
    assert (used, unused) == (([first], []) if version is VERSION_2 else ([], [first]))


def test_suppressions_of_other_documents_are_not_unused(capsys: pytest.CaptureFixture[str]) -> None:
    """One file serves a folder of documents: what is about another one is no news, nor what no rule looked for."""
    _suppress(*_ids(_report(capsys)), "paper.txt")
    Path("other.txt").write_text("2016年共有3户。\n\nThere were 3 households in 2016.\n", encoding="utf-8")
    assert "unused_suppressions" not in _report(capsys, "other.txt")
    assert "unused_suppressions" not in _report(capsys, "paper.txt", "--select", "untranslated")


def test_a_suppression_holds_under_its_rule_only(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the rule in the file is another one, the finding is shown and the suppression told as unused."""
    first, second = _ids(_report(capsys))
    _suppress(first, second, "paper.txt")
    text = Path(FILE_NAME).read_text(encoding="utf-8")
    Path(FILE_NAME).write_text(text.replace(f'{first}.rule = "number-mismatch"', f'{first}.rule = "spacing"'), "utf-8")
    report = _report(capsys)
    assert (_ids(report), _ids(report, "suppressed")) == ([first], [second])
    assert _ids(report, "unused_suppressions") == [first]


def test_a_suppression_holds_for_every_repeat(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands twice in the document is judged once, by whichever of its names."""
    Path("pairs.tsv").write_text("推进工作。\tThe the work goes on.\n" * 3, encoding="utf-8")
    ids = _ids(_report(capsys, "pairs.tsv"))
    assert len(ids) == 3
    assert _suppress(ids[1], "pairs.tsv") == 0
    assert _ids(_report(capsys, "pairs.tsv"), "suppressed") == ids


@pytest.mark.parametrize("seed", [TIANJIN, SHANGHAI], ids=lambda path: path.stem)
def test_a_seed_whose_findings_are_judged(capsys: pytest.CaptureFixture[str], seed: Path) -> None:
    """As the documentation says: a report, its ids and a reason, and the next run shows what is left; exit code 0."""
    shutil.copy(seed, "seed.txt")
    assert run(["check", "seed.txt", "-o", "report.json"]) == 1
    capsys.readouterr()
    ids = _ids(json.loads(Path("report.json").read_text(encoding="utf-8")))
    assert _suppress(*ids[1:], "report.json") == 0
    report = _report(capsys, "seed.txt")
    assert (_ids(report), _ids(report, "suppressed")) == (ids[:1], ids[1:])
    assert _suppress(ids[0], "report.json") == 0
    capsys.readouterr()
    assert run(["check", "seed.txt"]) == 0
    assert f"{len(ids)} findings left out (false alarms)." in capsys.readouterr().out
    entries = read_judgements(Path(FILE_NAME))
    assert {entry.document for entry in entries} == {"seed.txt"}
    assert all(entry.zh_text or entry.en_text for entry in entries)


def test_the_report_names_the_file_and_the_settings_print_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Name and hash stand in the settings of a report that had one; `bialign config` says where it is."""
    report = _report(capsys)
    assert "suppressions" not in report["settings"]
    assert _suppress(_ids(report)[0], "paper.txt") == 0
    digest = sha256(Path(FILE_NAME).read_bytes()).hexdigest()
    assert _report(capsys)["settings"]["suppressions"] == {"file": FILE_NAME, "sha256": digest}
    capsys.readouterr()
    assert run(["config", "paper.txt"]) == 0
    (line,) = (line for line in capsys.readouterr().out.splitlines() if "suppressions" in line)
    assert line.startswith(f'# suppressions = "{Path(FILE_NAME).resolve()}"')
    assert line.endswith("# the nearest")
    Path("bialign.toml").write_text('suppressions = "judged.toml"\n', encoding="utf-8")
    assert "suppressions" not in _report(capsys)["settings"]


# The command


def test_what_is_written_can_be_read_by_people() -> None:
    """A block a finding, sorted by id, with words, sentences, reason, reviewer and day."""
    assert run(["check", "paper.txt", "-o", "report.json", "--fail-on", "never"]) == 0
    first, second = _ids(json.loads(Path("report.json").read_text(encoding="utf-8")))
    assert _suppress(second, first, "report.json") == 0
    text = Path(FILE_NAME).read_text(encoding="utf-8")
    blocks = [block.splitlines() for block in text.strip().split("\n\n")][1:]
    assert [block[0].split(".")[0] for block in blocks] == sorted([first, second])
    block = next(block for block in blocks if block[0].startswith(first))
    assert f'{first}.rule = "number-mismatch"' in block
    assert f'{first}.zh = "2955件"' in block
    assert f'{first}.zh-text = "{_ZH}"' in block
    assert f'{first}.reason = "as agreed"' in block
    assert f'{first}.reviewer = "Li Wei"' in block
    assert len([line for line in block if line.startswith(f"{first}.date = 20")]) == 1
    assert dump(parse(text, FILE_NAME)) == text


def test_the_reviewer_is_set_and_never_guessed() -> None:
    """A decision is signed with the setting `reviewer`; without it, nobody's name is taken from the machine."""
    assert run(["check", "paper.txt", "-o", "report.json", "--fail-on", "never"]) == 0
    first, second = _ids(json.loads(Path("report.json").read_text(encoding="utf-8")))
    assert run(["suppress", first, "report.json", "--reason", "as agreed"]) == 0
    Path("bialign.toml").write_text('reviewer = "王芳"\n', encoding="utf-8")
    assert run(["suppress", second, "report.json", "--reason", "as agreed"]) == 0
    signed = {entry.id: entry.reviewer for entry in read_judgements(Path(FILE_NAME))}
    assert signed == {first: "", second: "王芳"}


def test_where_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the document, beside the settings if there are any, in the nearest file there is, or as set or told."""
    Path("deep/er").mkdir(parents=True)
    shutil.copy("paper.txt", "deep/er/paper.txt")
    first, second = _ids(_report(capsys))
    _suppress(first, "deep/er/paper.txt")
    assert Path("deep/er", FILE_NAME).is_file()
    Path("deep/er", FILE_NAME).rename(Path("deep", FILE_NAME))
    _suppress(second, "deep/er/paper.txt")
    assert len(read_judgements(Path("deep", FILE_NAME))) == 2
    Path("deep", FILE_NAME).unlink()
    Path("bialign.toml").touch()
    _suppress(first, "deep/er/paper.txt")
    assert len(read_judgements(Path(FILE_NAME))) == 1
    Path("bialign.toml").write_text('suppressions = "judged.toml"\n', encoding="utf-8")
    _suppress(first, "deep/er/paper.txt")
    assert len(read_judgements(Path("judged.toml"))) == 1
    _suppress(second, "deep/er/paper.txt", "--to", "told.toml")
    assert len(read_judgements(Path("told.toml"))) == 1
    assert _ids(_report(capsys, "deep/er/paper.txt")) == [second]


def test_judgements_of_the_html_report_are_imported(capsys: pytest.CaptureFixture[str]) -> None:
    """`--import` adds what was judged in another file and says how much; only false alarms suppress."""
    first, second = _ids(_report(capsys))
    export = (
        f'{first}.rule = "number-mismatch"\n{first}.reason = "so \\u201cmeant\\u201d"\n\n'
        f'{second}.rule = "number-mismatch"\n{second}.verdict = "query"\n'
    )
    Path("export.toml").write_text(export, encoding="utf-8")
    assert run(["suppress", "--import", "export.toml"]) == 0
    assert f"{FILE_NAME}: 2 decisions added, 0 changed, 0 there already" in capsys.readouterr().err
    entries = {entry.id: entry for entry in read_judgements(Path(FILE_NAME))}
    assert (entries[first].reason, entries[second].verdict) == ("so “meant”", "query")
    assert _ids(_report(capsys)) == [second]
    note = f'{first}.rule = "number-mismatch"\n{first}.verdict = "query"\n'
    Path("export.toml").write_text(note + f'{second}.rule = "number-mismatch"\n{second}.verdict = "fixed"\n', "utf-8")
    assert run(["suppress", "--import", "export.toml"]) == 0
    assert "0 decisions added, 2 changed, 0 there already" in capsys.readouterr().err
    assert _ids(_report(capsys)) == [first, second]


@pytest.mark.parametrize(
    ("verdict", "day", "stays"),
    [
        ("fixed", "2026-11-30", False),
        ("query", "2026-12-01", False),
        ("open", "2026-11-30", False),
        ("fixed", "2026-11-29", True),
        ("open", "2026-11-29", True),
    ],
)
def test_a_later_decision_replaces_a_false_alarm(
    capsys: pytest.CaptureFixture[str], verdict: str, day: str, stays: bool
) -> None:
    """A decision of the same or a later day in a saved report counts, one taken back too; an earlier one doesn't."""
    finding, _ = _ids(_report(capsys))
    alarm = f'{finding}.rule = "number-mismatch"\n{finding}.reviewer = "Li Wei"\n{finding}.date = 2026-11-30\n'
    Path(FILE_NAME).write_text(alarm, encoding="utf-8")
    entry = {"rule": "number-mismatch", "verdict": verdict, "reviewer": "Wang Wu", "date": day}
    saved = f'<script type="application/json" id="decisions">{json.dumps({finding: entry})}</script>'
    Path("saved.html").write_text(saved, encoding="utf-8")
    assert run(["suppress", "--import", "saved.html"]) == 0
    told = capsys.readouterr().err
    named = {"query": "ask the author", "open": "not decided"}.get(verdict, verdict)
    assert (f"{finding}  false alarm (Li Wei, 2026-11-30) → {named} (Wang Wu, {day})" in told) == (not stays)
    assert (finding in _ids(_report(capsys))) == (not stays)
    kept = {one.id: one.verdict for one in read_judgements(Path(FILE_NAME))}
    assert kept.get(finding, "open") == ("false-alarm" if stays else verdict)


@pytest.mark.parametrize("name", [FILE_NAME, f"./{FILE_NAME}"])
def test_a_file_is_not_imported_into_itself(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """It is said that there is nothing to do, in either language, and nothing is written."""
    text = '0123456789.rule = "a"\n# kept as it is\n'
    Path(FILE_NAME).write_text(text, encoding="utf-8")
    for ui in ("en", "zh"):
        assert run(["suppress", "--import", name, "--ui", ui]) == 0
        told = capsys.readouterr().err
        assert ("nothing to import" if ui == "en" else "无须导入") in told
        assert "added" not in told
    assert Path(FILE_NAME).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_what_is_left_out_is_listed(capsys: pytest.CaptureFixture[str], ui: str) -> None:
    """Severity, words, who, when and why: with `--verbose` on the terminal, folded in the HTML report."""
    first, second = _ids(_report(capsys))
    entry = f'{first}.rule = "number-mismatch"\n{first}.reviewer = "Li Wei"\n{first}.date = 2026-11-30\n'
    Path(FILE_NAME).write_text(entry + f'{first}.reason = "meant so"\n', encoding="utf-8")
    capsys.readouterr()
    run(["check", "paper.txt", "--ui", ui])
    short = capsys.readouterr().out
    assert first not in short
    assert "--verbose" in short
    run(["check", "paper.txt", "--ui", ui, "--verbose"])
    long = capsys.readouterr().out
    assert f"{'critical' if ui == 'en' else '严重'}  {first}  " in long
    assert "Li Wei" in long
    assert "2026-11-30" in long
    assert "meant so" in long
    run(["check", "paper.txt", "--ui", ui, "-o", "report.html"])
    folded = Path("report.html").read_text(encoding="utf-8").partition('id="suppressed"')[2].partition("</details>")[0]
    assert all(part in folded for part in (first, "meant so, Li Wei, 2026-11-30", "2955件"))
    assert second not in folded


def test_unused_ones_are_told_and_pruned(capsys: pytest.CaptureFixture[str]) -> None:
    """The terminal names what matches nothing any more; `--prune` drops it and nothing else."""
    first, second = _ids(_report(capsys))
    _suppress(first, second, "paper.txt")
    Path("paper.txt").write_text(VERSION_1.replace("2995", "2955"), encoding="utf-8")
    run(["check", "paper.txt"])
    out = capsys.readouterr().out
    assert "1 finding left out (false alarm)." in out
    assert "Suppressions that no longer match anything: 1" in out
    assert f"{first}  Numbers that differ  2955件 / 2995" in out
    assert run(["suppress", "--prune", "paper.txt"]) == 0
    assert [entry.id for entry in read_judgements(Path(FILE_NAME))] == [second]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "give the codes of the findings"),
        (["0123456789"], "name the report (.json) or the document"),
        (["0123456789", "paper.txt"], 'say why these are no errors: --reason "..."'),
        (["0123456789", "paper.txt", "--reason", "x"], "paper.txt has no finding “0123456789”"),
        (["0123456789", "none.json", "--reason", "x"], "none.json: there is no such file."),
        (["0123456789", "bad.json", "--reason", "x"], "bad.json is no JSON report of bialign"),
        (["0123456789", "odd.json", "--reason", "x"], "odd.json is no JSON report of bialign"),
        (["--import", "none.toml"], "none.toml: there is no such file."),
        (["--import", "bad.json"], "bad.json, line 1: a line must"),
        (["--prune"], "name the report (.json) or the document"),
    ],
)
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: list[str], told: str) -> None:
    """Exit code 2 with one sentence in either language, and nothing is written."""
    Path("bad.json").write_text("[", encoding="utf-8")
    Path("odd.json").write_text('{"schema": "bialign/report/1", "findings": [{}]}', encoding="utf-8")
    assert run(["suppress", *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err
    assert not Path(FILE_NAME).exists()
    assert run(["suppress", *arguments, "--ui", "zh"]) == 2
    assert not capsys.readouterr().err.isascii()


def test_documents_that_cant_be_taken(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that is missing is exit code 3, as for a check; a place that can't be written is 4."""
    first, _ = _ids(_report(capsys))
    capsys.readouterr()
    assert _suppress(first, "none.txt") == 3
    assert _suppress(first, "paper.txt", "--to", "none/x.toml") == 4
    assert capsys.readouterr().err.endswith("none/x.toml can't be written: there is no folder none.\n")
    Path("x.toml").touch()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert _suppress(first, "paper.txt", "--to", "x.toml") == 4
    assert capsys.readouterr().err == "bialign: x.toml can't be written: it is read-only.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nonsense", "line 1: a line must read"),
        ('x.rule = "a"', "line 1: “x” is no id of a finding"),
        ('\n0123456789.rul = "a"', "line 2: there is no field “rul”; did you mean “rule”?"),
        ('0123456789.rule = "a', "line 1: a value must stand in quotation marks."),
        ("0123456789.rule = 3", "line 1: “rule” must be a text in quotation marks."),
        ('0123456789.reason = "a"', "line 1: 0123456789 has no rule; add 0123456789.rule."),
        ('0123456789.rule = "a"\n0123456789.date = "soon"', "line 2: “date” must be a day like 2026-11-23."),
        ('0123456789.rule = "a"\n0123456789.verdict = "no"', "line 2: “verdict” must be one of false-alarm"),
        ('<<<<<<< ours\n0123456789.rule = "a"\n', "line 1: a merge isn't finished"),
    ],
)
def test_mistakes_in_the_file(capsys: pytest.CaptureFixture[str], text: str, told: str) -> None:
    """A mistake names file and line; a check with such a file ends with exit code 2."""
    Path(FILE_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(SettingError) as error:
        parse(text, FILE_NAME)
    assert f"{FILE_NAME}, {told}" in error.value.message.en
    assert run(["check", "paper.txt"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_a_file_that_is_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes that are no UTF-8 are told as such."""
    Path(FILE_NAME).write_bytes(b"\xff\xfe\x00")
    assert run(["check", "paper.txt"]) == 2
    assert "it is not UTF-8 text" in capsys.readouterr().err


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_ENTRY = st.builds(
    Judgement,
    id=st.integers(0, 16**10 - 1).map("{:010x}".format),
    rule=st.sampled_from(["number-mismatch", "spacing"]),
    zh=_TEXT,
    en_text=_TEXT,
    reason=_TEXT,
    reviewer=_TEXT,
    date=st.sampled_from(["", "2026-11-23"]),
    verdict=st.sampled_from(["false-alarm", "fixed", "query"]),
)


@given(st.lists(_ENTRY, unique_by=lambda entry: entry.id, max_size=5))
def test_what_is_written_is_read_again(entries: list[Judgement]) -> None:
    """Any text survives the file, which is TOML; order doesn't matter."""
    text = dump(entries)
    assert list(parse(text, "x")) == sorted(entries, key=lambda entry: entry.id)
    assert dump(reversed(entries)) == text
    assert set(tomllib.loads(text)) == {entry.id for entry in entries}


# Comments

_COMMENTED = """\
# Judged for the second edition. 二审

# -- the courts --

# meant so
1000000000.rule = "number-mismatch"
# asked on Monday
1000000000.reason = "as agreed" # by telephone
# -- the customs --

9000000000.rule = "spacing"

# the end
"""


def test_comments_stay_where_they_are() -> None:
    """Head, comments between blocks, above a block, within one, behind a value and at the end."""
    entries = parse(_COMMENTED, "x")
    assert dump(entries, _COMMENTED) == _COMMENTED.replace("by telephone\n# -- the", "by telephone\n\n# -- the")
    text = dump([*entries, _entry("5000000000")], _COMMENTED)
    assert text.index("by telephone") < text.index("5000000000.rule") < text.index("# -- the customs --")
    left = dump(entries[1:], _COMMENTED)
    assert "# meant so" not in left
    assert [line for line in left.splitlines() if line.startswith("#")] == [
        "# Judged for the second edition. 二审",
        "# -- the courts --",
        "# -- the customs --",
        "# the end",
    ]


_COMMENT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=9).map(
    lambda s: f"# {s}".strip()
)


@given(
    st.lists(_ENTRY, unique_by=lambda entry: entry.id, max_size=4),
    st.lists(st.tuples(st.integers(0, 40), st.one_of(st.just(""), _COMMENT)), max_size=6),
    st.lists(_ENTRY, unique_by=lambda entry: entry.id, max_size=2),
)
def test_no_comment_is_lost(entries: list[Judgement], notes: list[tuple[int, str]], more: list[Judgement]) -> None:
    """Wherever comments stand, each is there once after judgements were added, and a second writing changes nothing."""
    lines = dump(entries).split("\n")
    for place, note in notes:
        lines.insert(min(place, len(lines)), note)
    before = "\n".join(lines)
    together = {entry.id: entry for entry in (*entries, *more)}.values()
    after = dump(together, before)
    assert list(parse(after, "x")) == sorted(together, key=lambda entry: entry.id)
    assert sorted(line for line in after.split("\n") if line.startswith("#")) == sorted(
        line for line in lines if line.startswith("#")
    )
    assert dump(parse(after, "x"), after) == after


# Several processes, links and modes

_WRITER = """
import sys
from pathlib import Path
from bialign.commands.judgement_file import update_judgements
from bialign.qa.judgements.judgement import Judgement
for n in range(10):
    new = Judgement(id=f"{sys.argv[1]}{n:09}", rule="spacing")
    update_judgements(Path(sys.argv[2]), lambda kept: {**kept, new.id: new}, "en")
"""


def test_eight_at_once_lose_nothing() -> None:
    """Eight processes that add ten judgements each to one file leave eighty in it, and nothing beside it."""
    Path("own").mkdir()
    target = Path("own", FILE_NAME)
    target.write_text("# ours\n\n", encoding="utf-8")
    running = [
        subprocess.Popen([sys.executable, "-c", _WRITER, digit, str(target)], stderr=subprocess.DEVNULL)
        for digit in "12345678"
    ]
    assert [process.wait() for process in running] == [0] * 8
    assert {entry.id for entry in read_judgements(target)} == {f"{d}{n:09}" for d in "12345678" for n in range(10)}
    assert target.read_text(encoding="utf-8").startswith("# ours\n\n1000000000.rule")
    assert [path.name for path in Path("own").iterdir()] == [FILE_NAME]


def test_a_file_that_another_process_holds() -> None:
    """One sentence in either language, exit code 4; a lock that a killed process left behind is none."""
    with lock("judged.toml"), pytest.raises(OutputError) as error, lock("judged.toml", patience=0.05):
        pass
    assert error.value.exit_code == 4
    assert error.value.message.en.startswith("judged.toml has been held by another bialign for 0.05 seconds; try again")
    assert not error.value.message.zh.isascii()
    Path("judged.toml.lock").touch()
    with lock("judged.toml", patience=0):
        pass
    assert not Path("judged.toml.lock").exists()


def test_links_mode_and_line_ends_stay(capsys: pytest.CaptureFixture[str]) -> None:
    """What a link leads to is written, with its mode and its line ends; the link stays one."""
    Path("real").mkdir()
    real = Path("real", "judged.toml")
    real.write_bytes(b'# ours\r\n\r\n0123456789.rule = "spacing"\r\n')
    real.chmod(0o640)
    Path(FILE_NAME).symlink_to(real)
    first, _ = _ids(_report(capsys))
    assert _suppress(first, "paper.txt") == 0
    assert Path(FILE_NAME).is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    data = real.read_bytes()
    assert data.startswith(b"# ours\r\n\r\n0")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert {entry.id for entry in read_judgements(Path(FILE_NAME))} == {"0123456789", first}


def test_a_circle_of_links(capsys: pytest.CaptureFixture[str]) -> None:
    """A check says that the file can't be read, exit code 2; nothing is written."""
    Path(FILE_NAME).symlink_to(FILE_NAME)
    for arguments in (["check", "paper.txt"], ["suppress", "--prune", "paper.txt"]):
        assert run(arguments) == 2
        assert capsys.readouterr().err.endswith("can't be read: its symbolic links lead in a circle.\n")


@pytest.mark.parametrize("target", ["paper.txt", "report.json", "bialign.toml", "terms.csv"])
def test_a_file_that_is_read_is_not_the_one_to_write(capsys: pytest.CaptureFixture[str], target: str) -> None:
    """`--to` refuses the document, the report, the settings and the glossary that they name; exit code 2."""
    run(["check", "paper.txt", "-o", "report.json"])
    Path("bialign.toml").write_text('glossary = "terms.csv"\n', encoding="utf-8")
    Path("terms.csv").write_text("法院,court\n", encoding="utf-8")
    before = Path(target).read_bytes()
    document = "report.json" if target == "report.json" else "paper.txt"
    capsys.readouterr()
    assert _suppress("0123456789", document, "--to", target) == 2
    assert "would be overwritten" in capsys.readouterr().err
    assert Path(target).read_bytes() == before


# Merging


def test_a_new_file_in_a_repository_says_how_it_merges(capsys: pytest.CaptureFixture[str]) -> None:
    """The line for `.gitattributes` is told once, where it isn't there yet; outside a repository it is of no use."""
    first, second = _ids(_report(capsys))
    line = f"{FILE_NAME} merge=union"
    assert _suppress(first, "paper.txt") == 0
    assert line not in capsys.readouterr().err
    Path(FILE_NAME).unlink()
    _git("init", "--quiet")
    assert _suppress(first, "paper.txt") == 0
    assert f"put this line into .gitattributes: {line}\n" in capsys.readouterr().err
    assert _suppress(second, "paper.txt") == 0
    assert line not in capsys.readouterr().err
    Path(FILE_NAME).unlink()
    Path(".gitattributes").write_text(f"{line}\n", encoding="utf-8")
    assert _suppress(first, "paper.txt") == 0
    assert line not in capsys.readouterr().err


def _entry(name: str, reviewer: str = "Li Wei") -> Judgement:
    return Judgement(
        id=name, rule="number-mismatch", zh="2955", en="2995", document="a.txt", reason="meant", reviewer=reviewer
    )


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], capture_output=True, encoding="utf-8", check=False)


def _merged(base: list[str], ours: list[Judgement], theirs: list[Judgement], union: bool) -> tuple[int, str]:
    """What git makes of two branches that both added to a file: its exit code, and the file."""
    path = Path(FILE_NAME)
    before = [_entry(name) for name in base]
    _git("init", "--quiet", "--initial-branch=main")
    if union:
        Path(".gitattributes").write_text(f"{FILE_NAME} merge=union\n", encoding="utf-8")
    path.write_text(dump(before), encoding="utf-8")
    _git("add", ".")
    _git("commit", "--quiet", "-m", "base")
    _git("checkout", "--quiet", "-b", "theirs")
    path.write_text(dump([*before, *theirs]), encoding="utf-8")
    _git("commit", "--quiet", "-a", "-m", "theirs")
    _git("checkout", "--quiet", "main")
    path.write_text(dump([*before, *ours]), encoding="utf-8")
    _git("commit", "--quiet", "-a", "-m", "ours")
    done = _git("merge", "--quiet", "--no-edit", "theirs")
    return done.returncode, path.read_text(encoding="utf-8")


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
_BASE = ["1000000000", "5000000000", "9000000000", "d000000000"]


@needs_git
def test_git_merges_blocks_in_different_places() -> None:
    """Two people's additions between different blocks merge by themselves, without any setting."""
    code, text = _merged(_BASE, [_entry("3000000000"), _entry("f000000000")], [_entry("7000000000", "Wang")], False)
    assert code == 0
    assert [entry.id[0] for entry in parse(text, "x")] == list("13579df")


@needs_git
@pytest.mark.parametrize("base", [[], _BASE], ids=["no block yet", "four blocks"])
def test_git_merges_blocks_in_one_place(base: list[str]) -> None:
    """With the line that the file's head names, additions in the same place merge, too, and lose nothing."""
    ours = [_entry("6000000000"), _entry("7000000000")]
    theirs = [_entry("6500000000", "Wang"), _entry("7500000000", "Wang")]
    code, text = _merged(base, ours, theirs, True)
    assert code == 0
    assert {entry.id: entry for entry in parse(text, "x")} == {
        entry.id: entry for entry in (*map(_entry, base), *ours, *theirs)
    }


@needs_git
def test_git_merges_two_judgements_of_one_finding() -> None:
    """Where two people judged the same finding, both stand as its reviewers."""
    mine, other = _entry("6000000000"), replace(_entry("6000000000", "Wang"), reason="agreed", date="2026-11-23")
    code, text = _merged(_BASE, [mine], [other], True)
    assert code == 0
    merged = {entry.id: entry for entry in parse(text, "x")}["6000000000"]
    assert set(merged.reviewer.split("; ")) == {"Li Wei", "Wang"}
    assert set(merged.reason.split("; ")) == {"meant", "agreed"}
    assert merged.date == "2026-11-23"


# Against an earlier report


def test_findings_are_new_persisting_or_fixed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding says how it stands against the earlier report, in JSON and on the terminal; so does the summary."""
    run(["check", "paper.txt", "-o", "old.json"])
    capsys.readouterr()
    Path("zh.txt").write_text(f"{_ZH}\n{_MORE_ZH}\n专利增长20%。\n", encoding="utf-8")
    Path("en.txt").write_text(f"{_EN.replace('2995', '2955')}\n{_MORE_EN}\nPatents grew by 30%.\n", encoding="utf-8")
    report = _report(capsys, "zh.txt", "en.txt", "--baseline", "old.json")
    assert [(f["rule"], f["status"]) for f in report["findings"]] == [
        ("number-mismatch", "persisting"),
        ("percent-mismatch", "new"),
    ]
    baseline = report["baseline"]
    assert (baseline["path"], baseline["new"], baseline["persisting"]) == ("old.json", 1, 1)
    assert [(record["zh"], record["en"]) for record in baseline["fixed"]] == [("2955件", "2995")]
    run(["check", "zh.txt", "en.txt", "--baseline", "old.json"])
    out = capsys.readouterr().out
    assert "Compared with old.json: 1 new, 1 persisting, 1 fixed." in out
    assert out.count("  new\n") == 1
    run(["check", "zh.txt", "en.txt", "--baseline", "old.json", "--format", "html"])
    assert "Compared with old.json: 1 new, 1 persisting, 1 fixed." in capsys.readouterr().out


def test_a_finding_persists_when_its_sentence_is_changed_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    """One of two errors of a sentence mended: the other one is not new."""
    wrong = "受理2955件，审结412件，增长23%。\tIt accepted 2995 cases, concluded 421, and grew by 23%.\n"
    Path("pairs.tsv").write_text(wrong, encoding="utf-8")
    run(["check", "pairs.tsv", "-o", "old.json"])
    capsys.readouterr()
    Path("pairs.tsv").write_text(wrong.replace("2995", "2955"), encoding="utf-8")
    report = _report(capsys, "pairs.tsv", "--baseline", "old.json")
    assert [finding["status"] for finding in report["findings"]] == ["persisting"]
    assert [record["en"] for record in report["baseline"]["fixed"]] == ["2995"]


def test_fail_on_new(capsys: pytest.CaptureFixture[str]) -> None:
    """`--fail-on new` is 1 for new findings only, and asks for a baseline."""
    run(["check", "paper.txt", "-o", "old.json"])
    assert run(["check", "paper.txt", "--baseline", "old.json", "--fail-on", "new"]) == 0
    assert run(["check", "paper.txt", "--baseline", "old.json"]) == 1
    Path("paper.txt").write_text(VERSION_1.replace("23.17% year", "23.71% year"), encoding="utf-8")
    assert run(["check", "paper.txt", "--baseline", "old.json", "--fail-on", "new"]) == 1
    assert run(["check", "paper.txt", "--fail-on", "new"]) == 2
    assert "add --baseline REPORT.json" in capsys.readouterr().err


def test_what_is_suppressed_or_not_looked_for_is_not_fixed(capsys: pytest.CaptureFixture[str]) -> None:
    """A finding that was suppressed since, or whose rule doesn't run, isn't told as fixed."""
    run(["check", "paper.txt", "-o", "old.json"])
    capsys.readouterr()
    assert _report(capsys, "paper.txt", "--baseline", "old.json", "--select", "omission")["baseline"]["fixed"] == []
    _suppress(_ids(json.loads(Path("old.json").read_text(encoding="utf-8")))[0], "old.json")
    assert _report(capsys, "paper.txt", "--baseline", "old.json")["baseline"]["fixed"] == []


@pytest.mark.parametrize("name", ["none.json", "bad.json", "odd.json", "paper.txt"])
def test_a_baseline_that_is_no_report(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Exit code 2 and one sentence, before the document is read."""
    Path("bad.json").write_text('{"schema": "bialign/report/1"}', encoding="utf-8")
    run(["check", "paper.txt", "-o", "odd.json"])
    Path("odd.json").write_text(Path("odd.json").read_text(encoding="utf-8").replace('"number-mismatch"', "3"), "utf-8")
    capsys.readouterr()
    assert run(["check", "paper.txt", "--baseline", name]) == 2
    assert capsys.readouterr().err.startswith(f"bialign: {name}")
