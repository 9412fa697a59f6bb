"""`bialign source`: a text in one language is checked for what needs no translation."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from bialign.align.document import build_document
from bialign.align.errors import InputError
from bialign.align.one_sided import build_one_sided
from bialign.align.sources import parse_document
from bialign.cli import run
from bialign.pipeline import check_alone
from bialign.qa.registry import RULES
from bialign.reports.formats import RenderOptions, find_format, list_formats
from bialign.reports.jsonreport import load_schema
from bialign.text.messages import Ui
from documents import CHINESE_ONLY, seed
from hypothesis import given
from hypothesis import strategies as st

_ZH = (
    "天津市知识产权工作总结\n\n全市共有企业2955家，，其中高新企业1200家。《实施意见已经印发。\n\n会议的的决定已公布。\n"
)
_EN = "Report on the work\n\nThe the goverment issued a paper.. It was recieved (well by all members of the board.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_with_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("zh.txt").write_text(_ZH, encoding="utf-8")
    Path("en.txt").write_text(_EN, encoding="utf-8")


def _report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    run(["source", *arguments, "--format", "json"])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, load_schema())
    return report


@pytest.mark.parametrize(
    ("name", "lang", "rules"),
    [
        ("zh.txt", "zh", {"doubled-mark": "，，", "unbalanced-pair": "《实施意见已经", "repeated-word": "的的"}),
        ("en.txt", "en", {"repeated-word": "The the", "spelling": "goverment", "doubled-mark": ".."}),
    ],
)
def test_a_text_alone_has_the_findings_of_its_language(
    capsys: pytest.CaptureFixture[str], name: str, lang: str, rules: dict[str, str]
) -> None:
    """The report names the one file, marks words in its language, and has no pairs, no figures and no score."""
    report = _report(capsys, name)
    assert report["document"]["layout"] == "one-language"
    assert set(report["document"]) == {"layout", lang}
    assert set(report["summary"]) == {"findings"}
    assert report["figures"] == []
    found = {(finding["rule"], finding[lang]["text"]) for finding in report["findings"]}
    assert found >= {*rules.items()}
    assert all(lang in RULES[rule].alone for rule in report["settings"]["rules"])


def test_check_names_the_command_for_one_language(capsys: pytest.CaptureFixture[str]) -> None:
    """A file in one language can't be compared; the sentence says what can be done with it."""
    for name in ("zh.txt", "en.txt"):
        assert run(["check", name]) == 3
        assert f"bialign source {name}" in capsys.readouterr().err


def test_the_exit_code_follows_the_findings(capsys: pytest.CaptureFixture[str]) -> None:
    """1 where something is found, 0 below --fail-on, 2 for wrong usage, 3 for what can't be read."""
    assert run(["source", "zh.txt"]) == 1
    assert run(["source", "zh.txt", "--fail-on", "never"]) == 0
    assert run(["source", "zh.txt", "--fail-on", "critical"]) == 0
    assert run(["source", "zh.txt", "--select", "number-mismatch"]) == 2
    assert run(["source", "missing.txt"]) == 3
    assert run(["source"]) == 2
    capsys.readouterr()


def test_several_files_are_reported_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    """One that can't be read doesn't keep the others from it; the highest exit code counts; a file has one report."""
    assert run(["source", "zh.txt", "missing.txt", "en.txt"]) == 3
    out, err = capsys.readouterr()
    assert "zh.txt\n" in out
    assert "en.txt\n" in out
    assert "missing.txt" in err
    assert run(["source", "zh.txt", "en.txt", "-o", "r.html"]) == 2
    assert not Path("r.html").exists()


def test_a_document_in_both_languages_is_checked_in_the_one_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --lang it is to be compared; with it only that language is looked at."""
    both = (
        "全市共有企业2955家，，其中高新企业1200家。\n\nThere are 2955 enterprises in the the city, 1200 of them new.\n"
    )
    Path("both.txt").write_text(both, encoding="utf-8")
    assert run(["source", "both.txt"]) == 3
    assert "bialign check both.txt" in capsys.readouterr().err
    assert [f["rule"] for f in _report(capsys, "both.txt", "--lang", "zh")["findings"]] == ["doubled-mark"]
    assert [f["rule"] for f in _report(capsys, "both.txt", "--lang", "en")["findings"]] == ["repeated-word"]


def test_decisions_keep_findings_out(capsys: pytest.CaptureFixture[str]) -> None:
    """A false alarm is kept by `suppress` and left out of the next report."""
    first = _report(capsys, "zh.txt")["findings"][0]
    assert run(["source", "zh.txt", "-o", "r.json"]) == 1
    assert run(["suppress", "r.json", first["id"], "--reason", "meant"]) == 0
    capsys.readouterr()
    again = _report(capsys, "zh.txt")
    assert first["id"] not in [finding["id"] for finding in again["findings"]]
    assert [finding["id"] for finding in again["suppressed"]] == [first["id"]]


def test_a_catalogue_that_is_not_translated_yet_is_a_text() -> None:
    """The messages are read in their language, translated or not."""
    data = 'msgid "Open the the file"\nmsgstr ""\n\nmsgid "Close it"\nmsgstr ""\n'
    review = check_alone(parse_document(data.encode(), "a.po"))
    assert [finding.rule for finding in review.findings] == ["repeated-word"]


_RENDERED = [f.name for f in list_formats("report") if not f.is_bilingual and f.name != "pdf"]


@pytest.mark.parametrize("name", _RENDERED)
@pytest.mark.parametrize("ui", ["en", "zh"])
def test_reports_of_one_language_say_nothing_of_another(name: str, ui: Ui) -> None:
    """Every format that isn't bilingual is written, without a score, pairs or what is missing in the other language."""
    format_ = find_format("report", name)
    assert format_
    written = format_.render(check_alone(build_document(_ZH, "zh.txt")), RenderOptions(ui))
    words = ("matched", "aligned pair", "counterpart", "MQM score", "对齐", "没有对应", "数字一致")
    if isinstance(written, str) and name != "html":
        assert not [word for word in words if word in written]
    assert written


@pytest.mark.parametrize("output", ["r.xlf", "r.po", "xliff21:r.xlf"])
def test_formats_of_two_texts_are_refused(capsys: pytest.CaptureFixture[str], output: str) -> None:
    """There is no translation to be written."""
    assert run(["source", "zh.txt", "-o", output]) == 2
    assert "a text and its translation" in capsys.readouterr().err


@given(st.text("天津市的。，《》 a.T(\n1", min_size=1, max_size=80))
def test_every_segment_is_a_bead_of_its_own(text: str) -> None:
    """Sentences stand in order, each in one bead, on one side, and cover no character twice."""
    try:
        bitext = build_one_sided(build_document(text, "a.txt"))
    except InputError:
        return
    (lang,) = bitext.langs
    assert [bead.side(lang) for bead in bitext.beads] == [(i,) for i in range(len(bitext.half(lang).segments))]
    spans = [span for segment in bitext.half(lang).segments for span in segment.spans]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("path", CHINESE_ONLY, ids=lambda path: path.name)
def test_the_documents_in_chinese_alone_have_a_report(path: Path) -> None:
    """They are read whole, every rule runs, and the findings are few."""
    if not path.is_file():
        pytest.skip("the documents aren't here")
    review = check_alone(seed(path))
    assert len(review.bitext.beads) > 50
    assert sum(finding.severity != "neutral" for finding in review.findings) <= 5
    assert not review.not_checked
