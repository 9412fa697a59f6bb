"""Decisions typed into a commented Word file, read back by `bialign suppress --import`."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.align.sources.word import parse
from bialign.cli import run
from bialign.qa.judgements.file import read_judgements
from bialign.qa.judgements.judgement import Verdict
from bialign.reports.word.decisions import read_decisions
from bialign.reports.word.report import render
from commandline import EN, ZH
from commented_files import mark_all, read_part, repack
from word_files import paragraph, word_file

_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _answer(commented: bytes, *replies: str, done: bool = False, typed: str = "") -> bytes:
    """A commented file as Word saves it, with replies to the comment on the first finding, which may be resolved."""
    comments = read_part(commented, "word/comments.xml").decode()
    parts = comments.split("</w:comment>")
    last = parts[1].rindex("<w:p>")
    parts[1] = f'{parts[1][:last]}<w:p w14:paraId="00000001">{parts[1][last + 5 :]}'
    if typed:
        end = parts[1].rindex("</w:t>")
        parts[1] = f"{parts[1][:end]}{typed}{parts[1][end:]}"
    entries = [f'<w15:commentEx w15:paraId="00000001" w15:done="{int(done)}"/>']
    for number, reply in enumerate(replies, 2):
        inner = f'<w:p w14:paraId="0000000{number}"><w:r><w:t>{reply}</w:t></w:r></w:p>'
        parts.insert(-1, f'<w:comment w:id="{90 + number}" w:author="Li Wei" w:date="2026-12-01T08:00:00Z">{inner}')
        entries.append(f'<w15:commentEx w15:paraId="0000000{number}" w15:paraIdParent="00000001" w15:done="0"/>')
    written = "</w:comment>".join(parts).replace("<w:comments ", f'<w:comments xmlns:w14="{_W14}" ', 1)
    return repack(
        commented,
        {
            "word/comments.xml": written,
            "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{_W15}">{"".join(entries)}</w15:commentsEx>',
            "word/_rels/document.xml.rels": read_part(commented, "word/_rels/document.xml.rels")
            .decode()
            .replace("</Relationships>", f"{_EXTENDED}</Relationships>"),
        },
    )


_EXTENDED = (
    '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
    'Target="commentsExtended.xml"/>'
)


def _comment() -> bytes:
    return render(mark_all(parse(word_file(paragraph("At 2,995 and 7 now.")), "a.docx"), r"\d[\d,]*"))


@pytest.mark.parametrize(
    ("reply", "verdict", "reason"),
    [
        ("False alarm", "false-alarm", ""),
        ("误报：作者有意为之", "false-alarm", "作者有意为之"),
        ("false alarm - as the author wants it", "false-alarm", "as the author wants it"),
        ("Fixed.", "fixed", ""),
        ("已改，见第3页", "fixed", "见第3页"),
        ("Ask the author: which of the two?", "query", "which of the two?"),
        ("待作者确认", "query", ""),
    ],
)
def test_a_reply_decides(reply: str, verdict: Verdict, reason: str) -> None:
    """A reply that begins with a decision is one, by its author, of its day; what follows is the reason."""
    (judgement,) = read_decisions(_answer(_comment(), "What is this?", reply), "a.docx")
    assert (judgement.verdict, judgement.reason) == (verdict, reason)
    assert (judgement.rule, judgement.en) == ("number-mismatch", "2,995")
    assert (judgement.reviewer, judgement.date) == ("Li Wei", "2026-12-01")


@pytest.mark.parametrize("reply", ["Really?", "Fixedly so", "I fixed it", "不是误报", ""])
def test_other_replies_decide_nothing(reply: str) -> None:
    """A question or remark leaves its finding open."""
    assert read_decisions(_answer(_comment(), reply), "a.docx") == []


def test_a_resolved_comment_is_fixed() -> None:
    """A comment marked as resolved counts as fixed, with its replies as the reason, unless a reply says otherwise."""
    (judgement,) = read_decisions(_answer(_comment(), "changed to 2,955", done=True), "a.docx")
    assert (judgement.verdict, judgement.reason) == ("fixed", "changed to 2,955")
    (judgement,) = read_decisions(_answer(_comment(), "误报", done=True), "a.docx")
    assert judgement.verdict == "false-alarm"


def test_a_decision_typed_into_the_comment_itself_counts() -> None:
    """Behind the last line of a comment a decision is read, too."""
    (judgement,) = read_decisions(_answer(_comment(), typed=" 误报 编号"), "a.docx")
    assert (judgement.verdict, judgement.reason, judgement.reviewer) == ("false-alarm", "编号", "")


def test_the_last_of_several_replies_counts() -> None:
    """Who replies later decides."""
    (judgement,) = read_decisions(_answer(_comment(), "false alarm", "ask the author"), "a.docx")
    assert judgement.verdict == "query"


def test_decisions_go_from_word_to_later_checks(capsys: pytest.CaptureFixture[str]) -> None:
    """A false alarm in Word is imported, with both texts where the document is named, and left out from then on."""
    Path("paper.docx").write_bytes(word_file("".join(map(paragraph, (ZH + EN).splitlines()))))
    assert run(["check", "paper.docx", "-o", "r.docx"]) == 1
    Path("answered.docx").write_bytes(_answer(Path("r.docx").read_bytes(), "误报：另一口径"))
    assert run(["suppress", "--import", "answered.docx", "paper.docx"]) == 0
    (judgement,) = read_judgements(Path("bialign-suppressions.toml"))
    assert (judgement.zh, judgement.en, judgement.document) == ("2955件", "2995", "paper.docx")
    assert judgement.en_text.startswith("In 2016")
    assert run(["check", "paper.docx"]) == 0
    capsys.readouterr()


def test_a_word_file_without_decisions_says_how_to_decide(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, and the message says what to type."""
    Path("r.docx").write_bytes(_comment())
    assert run(["suppress", "--import", "r.docx"]) == 0
    assert "reply to one with “false alarm”" in capsys.readouterr().err
    assert not Path("bialign-suppressions.toml").exists()
