"""The certificate of figures: what it says, when it is complete, and that every change of what it is of is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from bialign import __version__
from bialign.cli import run
from bialign.qa.judgements.file import FILE_NAME
from bialign.reports import RenderOptions
from bialign.reports.certificate.certificate_content import build_certificate, is_about_figures
from bialign.reports.certificate.certificate_json import hash_certificate, load_schema, read_certificate
from bialign.reports.certificate.certificate_page import render
from bialign.reports.summary import is_unmatched
from bialign.text.messages import Ui
from commandline import CLEAN_EN, EN, ZH, write_documents
from documents import SHANGHAI, TIANJIN
from report_fixture import certified, judged_review, review

_VOID = 6
_ID = "c6ae537af9"
_DECISION = f'{_ID}.rule = "number-mismatch"\n{_ID}.reason = "as agreed"\n{_ID}.reviewer = "李伟"\n'


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_documents()


def _load(path: str = "c.json") -> dict[str, Any]:
    """A certificate, held against its schema."""
    loaded: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    jsonschema.validate(loaded, load_schema(), jsonschema.Draft202012Validator)
    return loaded


def _certify(*arguments: str) -> int:
    return run(["certificate", *arguments, "-o", "c.json", "-o", "c.html"])


# What it says


@pytest.mark.parametrize("path", [TIANJIN, SHANGHAI], ids=lambda path: path.stem)
def test_every_figure_stands_in_it(path: Path) -> None:
    """All figures of the seeds with their counterparts, each that has none in a difference, hashes of the bytes."""
    assert _certify(str(path)) == 1
    loaded = _load()
    counts, figures = loaded["counts"], loaded["figures"]
    (document,) = loaded["documents"]
    assert document["sha256"] == sha256(path.read_bytes()).hexdigest()
    assert document["bytes"] == path.stat().st_size
    assert counts["figures"] == counts["matched"] + counts["mismatch"] + counts["missing"] + counts["added"]
    assert len(figures) == counts["figures"] + counts["implied"]
    assert all(figure["zh"] and figure["en"] for figure in figures if figure["result"] == "match")
    unmatched = [figure["id"] for figure in figures if figure["result"] not in ("match", "implied")]
    assert sorted(unmatched) == sorted(name for entry in loaded["differences"] for name in entry["figures"])
    assert not loaded["complete"]


def test_it_says_what_was_not_compared() -> None:
    """Cautions, sentences without a counterpart with their places, what was no text, rules that did not run."""
    entries = {entry["kind"]: entry["message"] for entry in build_certificate(certified(review()))["not_compared"]}
    assert entries["layout"] == "The layout is uncertain; set --layout."
    assert entries["alone-zh"] == "1 Chinese sentence has no English counterpart: line 17"
    assert entries["non-text"] == "Not treated as text: bookmarks 1, page numbers 1"
    assert entries["rules"].startswith("Only these rules ran")
    assert entries["implied"].startswith("1 number stands in one language only")


def test_figures_that_no_rule_reports_are_differences_too() -> None:
    """They have no id, and no verdict can be given: without the rules nothing is complete."""
    content = build_certificate(certified(judged_review()))
    alone = [entry for entry in content["differences"] if entry["id"] is None]
    reported = {name for entry in content["differences"] if entry["id"] for name in entry["figures"]}
    assert {name for entry in alone for name in entry["figures"]} == {
        figure.id for figure in review().figures if is_unmatched(figure) and figure.id not in reported
    }
    assert alone
    assert not content["complete"]


def test_only_rules_of_figures_make_differences() -> None:
    """How a number is written is a matter of form."""
    assert [is_about_figures(rule) for rule in ("date-weekday", "number-code", "number-style", "spelling")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_the_page_is_made_of_the_json(ui: Ui) -> None:
    """It has the same certificate in it, runs nothing and shows nothing that a document could do harm with."""
    page = render(certified(judged_review()), RenderOptions(ui))
    inside = read_certificate(page, "c.html")
    assert inside["language"] == ui
    assert inside["sha256"] == hash_certificate(inside)
    assert page.count("<script") == 1
    assert "default-src 'none'" in page
    assert "\x1b" not in page
    assert "\u202e" not in page


# Complete


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("false-alarm", "1 difference, each with a verdict."),
        ("query", "Questions to the author that are open: 1."),
        ("fixed", "Marked as fixed, but still in this version of the document: 1."),
    ],
)
def test_it_is_complete_when_every_difference_has_a_verdict(
    verdict: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With who gave it; what a verdict leaves to do is said."""
    assert _certify("wrong.txt") == 1
    assert "1 difference, 1 of them without a verdict." in capsys.readouterr().out
    Path(FILE_NAME).write_text(f'{_DECISION}{_ID}.verdict = "{verdict}"\n', encoding="utf-8")
    assert _certify("wrong.txt") == 0
    assert said in capsys.readouterr().out
    loaded = _load()
    (difference,) = loaded["differences"]
    assert loaded["complete"]
    assert difference["decision"] == {"verdict": verdict, "reviewer": "李伟", "date": "", "reason": "as agreed"}
    assert "李伟" in Path("c.html").read_text(encoding="utf-8")


def test_without_differences_it_is_complete(capsys: pytest.CaptureFixture[str]) -> None:
    """Two files are named both."""
    Path("en.txt").write_text(CLEAN_EN, encoding="utf-8")
    assert _certify("zh.txt", "en.txt") == 0
    assert capsys.readouterr().out == "4 of 4 numbers have their counterpart.\nNo differences were found.\n"
    assert [(file["path"], file["languages"]) for file in _load()["documents"]] == [
        ("zh.txt", ["zh"]),
        ("en.txt", ["en"]),
    ]


# Verifying


@pytest.mark.parametrize("name", ["c.json", "c.html"])
def test_it_holds_as_long_as_nothing_changes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """From any folder: the document is found where it was, beside the certificate, or where the user says."""
    Path("paper").mkdir()
    Path("paper/wrong.txt").write_bytes(Path("wrong.txt").read_bytes())
    _certify("wrong.txt")
    assert run(["certificate", "--verify", name]) == 0
    assert capsys.readouterr().out.endswith("✓ The result is the same.\nThe certificate holds.\n")
    Path(name).rename(Path("paper") / name)
    Path("wrong.txt").rename("moved.txt")
    assert run(["certificate", "--verify", f"paper/{name}"]) == 0
    assert run(["certificate", "--verify", f"paper/{name}", "moved.txt", "--ui", "zh"]) == 0
    assert "证明仍然有效。" in capsys.readouterr().out


def _change_byte() -> None:
    Path("wrong.txt").write_bytes(Path("wrong.txt").read_bytes() + b" ")


def _change_figure() -> None:
    Path("wrong.txt").write_text(ZH + EN.replace("412", "421"), encoding="utf-8")


def _change_settings() -> None:
    Path("bialign.toml").write_text('ignore = ["spelling"]\n', encoding="utf-8")


def _judge() -> None:
    Path(FILE_NAME).write_text(_DECISION, encoding="utf-8")


def _empty() -> None:
    Path("wrong.txt").write_bytes(b"")


def _edit(name: str, old: str, new: str) -> Callable[[], None]:
    def edit() -> None:
        text = Path(name).read_text(encoding="utf-8")
        assert old in text
        Path(name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


@pytest.mark.parametrize("name", ["c.json", "c.html"])
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_change_byte, ["✗ wrong.txt has changed: SHA-256 was ", "✓ The result is the same."]),
        (_change_figure, ["✗ wrong.txt has changed", "✗ The result is another: 3 of 4 numbers matched, now 2 of 4"]),
        (_change_settings, ["✓ wrong.txt is unchanged.", "✗ Other settings are in force: Rules run."]),
        (_judge, ["✓ The settings are the same.", "✗ The result is another: other verdicts: 1."]),
        (_empty, ["✗ wrong.txt has changed", "wrong.txt", "empty"]),
    ],
)
def test_every_change_is_told(
    name: str, change: Callable[[], None], said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A byte of the document, a figure, a setting, a verdict: exit code 6."""
    _certify("wrong.txt")
    change()
    capsys.readouterr()
    assert run(["certificate", "--verify", name]) == _VOID
    out = capsys.readouterr().out
    assert all(words in out for words in said)
    assert out.endswith("The certificate does not hold any more.\n")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("c.json", '"matched": 3', '"matched": 4'),
        ("c.json", '"complete": false', '"complete": true'),
        ("c.html", "3 of 4 numbers have", "4 of 4 numbers have"),
        ("c.html", "Not complete", "Complete"),
    ],
)
def test_a_certificate_that_was_changed_is_told(
    name: str, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In what it says and in what its page shows."""
    _certify("wrong.txt")
    _edit(name, old, new)()
    assert run(["certificate", "--verify", name]) == _VOID
    assert "✗ The certificate was changed after it was written." in capsys.readouterr().out


def test_without_the_file_of_decisions_its_verdicts_are_not_compared(capsys: pytest.CaptureFixture[str]) -> None:
    """Who has only the document and the certificate learns so, and whether everything else holds."""
    _judge()
    assert _certify("wrong.txt") == 0
    Path(FILE_NAME).unlink()
    capsys.readouterr()
    assert run(["certificate", "--verify", "c.html"]) == 0
    assert "– The verdicts were not compared: there is no file of decisions here." in capsys.readouterr().out
    Path(FILE_NAME).write_text("", encoding="utf-8")
    assert run(["certificate", "--verify", "c.html"]) == _VOID


def test_options_are_part_of_it() -> None:
    """The check is repeated with them; files that were given by their languages are so again."""
    Path("bialign.toml").unlink(missing_ok=True)
    assert run(["certificate", "--zh", "zh.txt", "--en", "en.txt", "--hedges", "strict", "-o", "c.json"]) == 1
    assert _load()["options"] == {"--hedges": "strict", "--zh": ""}
    assert run(["certificate", "--verify", "c.json"]) == 0


def test_options_of_a_certificate_are_not_trusted(capsys: pytest.CaptureFixture[str]) -> None:
    """An encoder is loaded only where the user asks for it; values that are none are passed over."""
    _certify("wrong.txt")
    loaded = _load()
    loaded["options"] = {"--model": "no/such-model", "--layout": "x", "--encoding": "x", "--hedges": "x"}
    loaded["sha256"] = hash_certificate(loaded)
    Path("c.json").write_text(json.dumps(loaded), encoding="utf-8")
    assert run(["certificate", "--verify", "c.json"]) == 0
    assert "holds" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--verify", "wrong.txt"], 3, "wrong.txt is no certificate of bialign (bialign/certificate/1)"),
        (["--verify", "none.json"], 3, "none.json: there is no such file."),
        (["--verify", "c.json", "a", "b"], 2, "the certificate is of 1 file; 2 are given."),
        (["--verify", "c.json", "-o", "d.json"], 2, "--verify writes nothing"),
        (["-"], 2, "a certificate is of files"),
        (["wrong.txt", "-o", "c.pdf"], 2, "c.pdf: .pdf files are written by `bialign check`. Use .html or .json, or"),
        ([], 2, "Which document?"),
    ],
)
def test_mistakes_are_told(arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In one sentence."""
    _certify("wrong.txt")
    capsys.readouterr()
    assert run(["certificate", *arguments]) == code
    assert said in capsys.readouterr().err


def test_a_document_that_is_gone_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """It may stand elsewhere."""
    _certify("wrong.txt")
    Path("wrong.txt").unlink()
    assert run(["certificate", "--verify", "c.json"]) == 3
    assert "wrong.txt is not there any more; say where it is" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "null",
        '{"schema": "bialign/certificate/1"}',
        '<script type="application/json" id="certificate">{}</script>',
    ],
)
def test_what_is_no_certificate_is_refused(text: str) -> None:
    """Whatever it is, no error of the program."""
    Path("x.json").write_text(text, encoding="utf-8")
    assert run(["certificate", "--verify", "x.json"]) == 3


def test_any_member_may_be_of_another_type() -> None:
    """A certificate in which something is replaced is refused or compared, also as a page; nothing breaks."""
    _certify("wrong.txt")
    loaded, page = _load(), Path("c.html").read_text(encoding="utf-8")
    before, after = page[: page.rindex('{"schema') if '{"schema' in page else 0], "</script></body></html>"
    for name in loaded:
        for value in (None, 1, "x", [1], {"a": 1}, [{"path": "p"}]):
            changed = {**loaded, name: value}
            for text in (json.dumps(changed), json.dumps({**changed, "sha256": hash_certificate(changed)})):
                for path, content in (("x.json", text), ("x.html", before + text + after)):
                    Path(path).write_text(content, encoding="utf-8")
                    assert run(["certificate", "--verify", path]) in (0, 3, _VOID)


def test_the_version_that_made_it_is_named() -> None:
    """The page of another version is not compared with what this one would make."""
    _certify("wrong.txt")
    loaded = _load()
    assert loaded["bialign"] == __version__
