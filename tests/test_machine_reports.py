"""Reports for machines: what their schemas allow, fingerprints that last, places, and text that can't pass for more."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest
from bialign.align.document import Span
from bialign.align.place import Place, SpanPlaces
from bialign.align.sources import parse_document
from bialign.cli import run
from bialign.pipeline import check_documents
from bialign.qa.findings import Baseline, Finding, Mark, NotChecked, Review, Suppressed
from bialign.qa.judgements.judgement import Judgement, Record
from bialign.reports import RenderOptions
from bialign.reports.machines import codequality, junit, sarif, workflow
from bialign.reports.visible import sanitize
from bialign.text.messages import Message
from documents import TIANJIN
from hypothesis import given, settings
from hypothesis import strategies as st
from report_fixture import TEXT, clean_review, finding, review, tianjin
from schema_checks import load_json_schema, validate_xml

_HOSTILE = "50%: a, b\r\n::error file=x::y\x1b[31m\u202e ]]> <b>"


def _hostile_review(text: str = _HOSTILE, path: str = "a,b:50%\n.txt") -> Review:
    """A review of a file with a name that is as hostile as the words and the message of its only finding."""
    plain = review()
    document = replace(plain.bitext.zh.document, path=path)
    zh, en = (replace(half, document=document) for half in (plain.bitext.zh, plain.bitext.en))
    said = finding("spacing", "minor", (text, text), bead="b5", suggestion=text)
    return replace(plain, bitext=replace(plain.bitext, zh=zh, en=en), findings=(said,))


def _load_sarif(review: Review) -> Mapping[str, Any]:
    """The only run of a log that the schema allows."""
    log = json.loads(sarif.render(review))
    jsonschema.Draft4Validator(load_json_schema("sarif-2.1.0-rtm.5.json")).validate(log)
    (run,) = log["runs"]
    return dict(run)


def _load_gitlab(review: Review) -> list[dict[str, Any]]:
    """The entries of a report that the schema allows; no two have one fingerprint."""
    entries: list[dict[str, Any]] = json.loads(codequality.render(review))
    jsonschema.Draft202012Validator(load_json_schema("code-quality.json")).validate(entries)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    return entries


class _Command(NamedTuple):
    """A workflow command as a runner of GitHub reads it."""

    name: str
    properties: dict[str, str]
    message: str


def _read_commands(text: str) -> list[_Command]:
    """The commands in an output, a line each, with the five characters that the runner takes for escaped."""
    commands = []
    for line in filter(None, text.split("\n")):
        matched = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert matched
        pairs = (pair.split("=", 1) for pair in matched[2].split(","))
        commands.append(_Command(matched[1], {key: _unescape(value) for key, value in pairs}, _unescape(matched[3])))
    return commands


def _unescape(text: str) -> str:
    codes = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    return re.sub("%(?:25|0D|0A|3A|2C)", lambda code: codes[code[0]], text)


@pytest.mark.parametrize("made", [review, clean_review, _hostile_review, tianjin])
def test_all_are_what_their_schemas_allow(made: Any) -> None:
    """Each format says every finding once."""
    subject: Review = made()
    count = len(subject.findings)
    assert len(_load_sarif(subject)["results"]) == count
    assert len(_load_gitlab(subject)) == count
    assert len(_read_commands(workflow.render(subject, RenderOptions(everything=True)))) == count
    root = validate_xml(junit.render(subject), "junit-10.xsd")
    assert len([*root.iter("failure", "system-out")]) == count
    assert [int(root.get("tests")), int(root.get("failures"))] == [
        len([*root.iter("testcase")]),
        len([*root.iter("failure")]),
    ]


def test_every_rule_of_sarif_says_what_it_looks_for() -> None:
    """GitHub asks for help on each rule, and takes short descriptions of 1,024 characters."""
    rules = _load_sarif(tianjin())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*tianjin().rules]
    for rule in rules:
        assert rule["help"]["text"].startswith(rule["fullDescription"]["text"].split()[0])
        assert 0 < len(rule["shortDescription"]["text"]) < len(rule["fullDescription"]["text"]) <= 1024


def test_levels_follow_severity() -> None:
    """Critical and major findings are errors, minor ones warnings, notes neither."""
    by_rule = {found.rule: found.severity for found in review().findings}
    levels = {"critical": "error", "major": "error", "minor": "warning", "neutral": "note"}
    assert {r["ruleId"]: r["level"] for r in _load_sarif(review())["results"]} == {
        rule: levels[severity] for rule, severity in by_rule.items()
    }
    shown = {"critical": "error", "major": "error", "minor": "warning", "neutral": "notice"}
    severities = {f.message.en: f.severity for f in review().findings}
    for command in _read_commands(workflow.render(review(), RenderOptions(everything=True))):
        (severity,) = {s for message, s in severities.items() if command.message.startswith(message.split("\x1b")[0])}
        assert command.name == shown[severity]
    assert {entry["check_name"]: entry["severity"] for entry in _load_gitlab(review())} == {
        rule: severity.replace("neutral", "info") for rule, severity in by_rule.items()
    }


def test_regions_are_the_marked_words() -> None:
    """Lines and columns of SARIF cut exactly the words out of the file; a fix puts the suggestion in their place."""
    lines = TIANJIN.read_text(encoding="utf-8").splitlines(keepends=True)
    marked = {f.id: (f.en or f.zh) for f in tianjin().findings}
    for result in _load_sarif(tianjin())["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        mark = marked[result["partialFingerprints"]["bialign/v1"]]
        assert mark is not None
        assert _cut(lines, region) == mark.text
        for fix in result.get("fixes", ()):
            (replacement,) = fix["artifactChanges"][0]["replacements"]
            assert replacement["deletedRegion"] == region


def _cut(lines: list[str], region: Mapping[str, int]) -> str:
    text = "".join(lines[region["startLine"] - 1 : region["endLine"]])
    tail = len(lines[region["endLine"] - 1]) - (region["endColumn"] - 1)
    return text[region["startColumn"] - 1 : len(text) - tail]


def test_fingerprints_survive_a_moved_line() -> None:
    """Three lines more at the beginning move every finding and change no fingerprint."""
    text = TIANJIN.read_text(encoding="utf-8")
    before, after = (check_documents([parse_document(t.encode(), "a.txt")]) for t in (text, "\n\n\n" + text))
    assert [e["fingerprint"] for e in _load_gitlab(before)] == [e["fingerprint"] for e in _load_gitlab(after)]
    moved = [_load_sarif(review)["results"] for review in (before, after)]
    assert [r["partialFingerprints"] for r in moved[0]] == [r["partialFingerprints"] for r in moved[1]]
    lines = [[r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in results] for results in moved]
    assert lines[1] == [line + 3 for line in lines[0]]


def test_places_without_lines_are_named() -> None:
    """A unit of a bilingual file has no line; it is a logical location, and GitLab's line is the first."""
    unit = '<trans-unit id="u{}"><source>{}</source><target>{}</target></trans-unit>'
    units = unit.format(7, "全市有2955家企业。", "The city has 2,995 enterprises.")
    head = '<xliff version="1.2"><file source-language="zh" target-language="en"><body>'
    found = check_documents([parse_document(f"{head}{units}</body></file></xliff>".encode(), "a.xlf")])
    (result,) = _load_sarif(found)["results"]
    (location,) = result["locations"]
    assert location == {
        "physicalLocation": {"artifactLocation": {"uri": "a.xlf"}},
        "logicalLocations": [{"fullyQualifiedName": "unit u7"}],
    }
    assert _load_gitlab(found)[0]["location"] == {"path": "a.xlf", "lines": {"begin": 1}}
    (command,) = _read_commands(workflow.render(found))
    assert "line" not in command.properties
    said = "unit u7: “2955家” is translated as “2,995”"
    assert command.message.startswith(said)
    assert _load_gitlab(found)[0]["description"].startswith(said)
    assert result["message"]["text"].startswith(said)


def test_lines_of_pages_are_no_lines_of_the_file() -> None:
    """Line 5 of page 12 of a PDF is said in words; the file itself has no such line."""
    plain = review()
    document = replace(plain.bitext.en.document, path="a.pdf", places=SpanPlaces([(0, Place(page=12, line=5))]))
    subject = replace(plain, bitext=replace(plain.bitext, en=replace(plain.bitext.en, document=document)))
    placed = [c for c in _read_commands(workflow.render(subject)) if c.properties["file"] == "a.pdf"]
    assert placed
    for command in placed:
        assert "line" not in command.properties
        assert command.message.startswith("p. 12, line 5: ")


def test_the_worst_stand_first_for_github() -> None:
    """It shows the first ten alone; notes come last and only where these are asked for."""
    order = ["error", "warning", "notice"]
    subject = tianjin()
    every = _read_commands(workflow.render(subject, RenderOptions(everything=True)))
    assert [command.name for command in every] == sorted((c.name for c in every), key=order.index)
    criticals = sum(found.severity == "critical" for found in subject.findings)
    titles = [command.properties["title"] for command in every]
    assert all(title.startswith("critical: ") for title in titles[:criticals])
    assert not any(title.startswith("critical: ") for title in titles[criticals:])
    assert _read_commands(workflow.render(review())) == [
        command
        for command in _read_commands(workflow.render(review(), RenderOptions(everything=True)))
        if command.name != "notice"
    ]


def test_junit_has_the_punctuation_of_its_language() -> None:
    """In Chinese a comma stands between file and place and a colon before the words, both Chinese."""
    root = validate_xml(junit.render(tianjin(), RenderOptions("zh")), "junit-10.xsd")
    for failure in root.iter("failure"):
        place, *_ = failure.text.split("\n")
        assert "，第 " in place
        assert not re.search("(中文|英文|, 第)[:：] |, 第", failure.text)
    assert "2016.txt, § " in junit.render(review()) or "2016.txt, line " in junit.render(review())


def test_catalogues_have_lines_and_no_columns() -> None:
    """The line of a message is that of its entry; what columns of the extracted text are, nobody sees in the file."""
    text = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "2955家企业。"\nmsgstr "2,995 firms."\n'
    )
    found = check_documents([parse_document(text.encode(), "a.po")])
    (result,) = _load_sarif(found)["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 4, "endLine": 4}
    assert "fixes" not in result


def test_nothing_in_a_finding_passes_for_a_command() -> None:
    """Line ends and what separates the parts of a command are escaped or gone, in names of files, too."""
    (command,) = _read_commands(workflow.render(_hostile_review()))
    assert command.properties["file"] == "a,b:50% .txt"
    assert command.message.startswith("50%: a, b  ::error file=x::y\N{REPLACEMENT CHARACTER}[31m")
    assert workflow.render(_hostile_review()).startswith("::warning file=a%2Cb%3A50%25 .txt,line=")


@settings(max_examples=50)
@given(st.text(min_size=1), st.text(min_size=1))
def test_any_text_stays_in_its_part(text: str, path: str) -> None:
    """Whatever a message, a suggestion and the name of a file have: one command, one test, one result, one entry."""
    subject = _hostile_review(text, path)
    (command,) = _read_commands(workflow.render(subject).removesuffix("\n"))
    assert command.message == sanitize(f"{text} Suggestion: {text}")
    assert set(command.properties) >= {"file", "line", "title"}
    (failure,) = validate_xml(junit.render(subject), "junit-10.xsd").iter("failure")
    assert "Suggestion: " in failure.text
    (entry,) = _load_gitlab(subject)
    assert entry["description"] == sanitize(f"{text} Suggestion: {text}")
    assert len(_load_sarif(subject)["results"]) == 1


def test_hostile_text_stays_text_in_xml() -> None:
    root = validate_xml(junit.render(_hostile_review()), "junit-10.xsd")
    (failure,) = root.iter("failure")
    assert "]]> <b>" in failure.get("message")
    assert "]]> <b>" in failure.text


def test_rules_that_found_nothing_pass_and_those_that_did_not_run_are_skipped() -> None:
    """JUnit has a test for each of them; SARIF says so as a notice."""
    reason = Message("the dictionary is not installed", "未安装词典")
    subject = replace(clean_review(), not_checked=(NotChecked("spelling", "not-installed", reason),))
    root = validate_xml(junit.render(subject), "junit-10.xsd")
    assert [case.get("classname") for case in root.iter("testcase")] == ["bialign.number-mismatch", "bialign.spelling"]
    assert [case.get("message") for case in root.iter("skipped")] == ["the dictionary is not installed"]
    (invocation,) = _load_sarif(subject)["invocations"]
    assert [n["message"]["text"] for n in invocation["toolExecutionNotifications"]] == [
        "spelling: the dictionary is not installed"
    ]


def test_sarif_knows_what_was_judged_and_what_is_fixed() -> None:
    """False alarms are suppressed results, findings of an earlier report that are gone absent ones."""
    plain = review()
    alarm, *rest = plain.findings
    judged = Suppressed(alarm, Judgement(alarm.id, alarm.rule, reason="meant so"))
    status = {found.id: "new" if i else "persisting" for i, found in enumerate(rest)}
    gone = Record("gone", "omission", "major", "A sentence was left out.")
    subject = replace(plain, findings=tuple(rest), suppressed=(judged,), baseline=Baseline("old", status, (gone,)))  # type: ignore[arg-type]
    results = _load_sarif(subject)["results"]
    states = {result["partialFingerprints"]["bialign/v1"]: result.get("baselineState") for result in results}
    assert states == {
        **{found.id: "new" if i else "unchanged" for i, found in enumerate(rest)},
        alarm.id: None,
        "gone": "absent",
    }
    assert [result["suppressions"] for result in results if "suppressions" in result] == [
        [{"kind": "external", "justification": "meant so"}]
    ]


def test_a_finding_without_words_stands_at_its_pair() -> None:
    """It is shown at the English text of its pair, and at the beginning of the document where it has none."""
    at_pair: Finding = finding("length-ratio", "minor", ("Short.", "短。"), bead="b5")
    whole: Finding = finding("layout", "minor", ("All.", "全。"))
    start = TEXT.index("That year")
    commands = _read_commands(workflow.render(replace(review(), findings=(at_pair, whole))))
    lines = [command.properties["line"] for command in commands]
    assert sorted(map(int, lines)) == [1, TEXT.count("\n", 0, start) + 1]


def test_words_over_two_lines_have_no_columns_on_github() -> None:
    """GitHub takes columns only within one line; SARIF has both ends."""
    span = Span(TEXT.index("More than 6000"), TEXT.index(", covering 30,000"))
    mark = Mark("en", span, TEXT[slice(*span)])
    subject = replace(review(), findings=(finding("omission", "major", ("A.", "甲。"), bead="b4", en=mark),))
    (command,) = _read_commands(workflow.render(subject))
    assert {"col", "endColumn"} & {*command.properties} == set()
    assert int(command.properties["endLine"]) == int(command.properties["line"]) + 2
    region = _load_sarif(subject)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert _cut(TEXT.splitlines(keepends=True), region) == mark.text


def test_the_command_writes_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names ask for formats without a suffix; `--format github` prints nothing but commands."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TIANJIN.read_text(encoding="utf-8"), encoding="utf-8")
    outputs = ("a.sarif", "junit:a.xml", "gitlab:a.json", "github:b.txt")
    written = [argument for output in outputs for argument in ("-o", output)]
    assert run(["check", "a.txt", "--format", "github", *written]) == 1
    printed = capsys.readouterr().out
    assert printed == Path("b.txt").read_text(encoding="utf-8")
    assert all(command.properties["file"] == "a.txt" for command in _read_commands(printed))
    validate_xml(Path("a.xml").read_bytes(), "junit-10.xsd")


def test_reports_of_a_folder_have_the_suffix_of_their_media_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A format without a suffix of its own gets one there."""
    monkeypatch.chdir(tmp_path)
    Path("x_zh.txt").write_text("全市共有2955家企业完成申请清零，位居全国前列。\n" * 3, encoding="utf-8")
    Path("x_en.txt").write_text("There are 2955 enterprises that cleared their applications.\n" * 3, encoding="utf-8")
    assert run(["check", ".", "--pairs", "--out", "reports", "--format", "junit", "--fail-on", "never"]) == 0
    assert [path.name for path in Path("reports").iterdir()] == ["x.xml"]


@pytest.mark.parametrize("module", [sarif, junit, workflow, codequality], ids=lambda module: module.__name__)
def test_both_languages_say_the_same_findings(module: Any) -> None:
    """The Chinese report has the Chinese messages."""
    assert "误作" in module.render(review(), RenderOptions("zh"))
    assert "误作" not in module.render(review(), RenderOptions("en"))
