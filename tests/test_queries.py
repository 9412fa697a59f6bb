"""Questions to the author: what was marked so, from a document, a file of decisions or a saved report, as a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import bialign
import pytest
from bialign.cli import run
from bialign.pipeline import check_texts
from bialign.qa.judgements.file import dump
from bialign.qa.judgements.judgement import Judgement
from bialign.reports.queries import QueryText, list_queries
from bialign.reports.querypage import render
from bialign.reports.saved_page import read_decisions, read_queries
from commandline import EN, ZH
from report_fixture import HOSTILE

_ZH, _EN = ZH.split("\n")[0], EN.split("\n")[0]
_WRONG = Judgement(
    "c6ae537af9",
    "number-mismatch",
    "2955件",
    "2995",
    _ZH,
    _EN,
    "wrong.txt",
    "Which of the two is right?",
    "Li Wei",
    "2026-11-30",
    "query",
)
_GONE = Judgement(
    "0123456789", "spelling", "", "teh", "旧句。", "In teh old sentence.", "wrong.txt", "Still meant?", verdict="query"
)
_OTHERS = (
    Judgement("aaaaaaaaaa", "spelling", document="wrong.txt", reason="no question", verdict="fixed"),
    Judgement("bbbbbbbbbb", "spelling", document="wrong.txt", reason="a false alarm"),
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wrong.txt").write_text(ZH + EN, encoding="utf-8")
    text = dump([_WRONG, _GONE, *_OTHERS])
    for name in ("bialign-suppressions.toml", "verdicts.toml"):
        Path(name).write_text(text, encoding="utf-8")


def _questions(page: str) -> list[str]:
    return re.findall(r"<h2>\d+\. (.*?)</h2>", page)


def test_the_questions_about_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    """Those of findings first, with the words concerned and their places; those whose passage is gone behind them."""
    assert run(["queries", "wrong.txt", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert _questions(page) == ["Which of the two is right?", "Still meant?"]
    assert "<mark>2955件</mark>" in page
    assert "<mark>2995</mark>" in page
    assert "<dt>Words in question</dt><dd>Chinese “2955件”, English “2995”</dd>" in page
    assert "send it back to Li Wei, or print it" in page
    assert not re.search("translated|wrong|Misspelt", page.replace("wrong.txt", ""))
    assert '<small lang="en"> (line 1)</small>' in page
    assert '<small lang="en"> (line 3)</small>' in page
    assert "Li Wei, 2026-11-30" in page
    assert "no question" not in page
    assert "a false alarm" not in page
    assert "<script" not in page


def test_the_page_in_chinese() -> None:
    """`--ui zh` has the words of the page and of the check in Chinese; the texts and questions stay."""
    assert run(["queries", "wrong.txt", "--ui", "zh", "-o", "q.html"]) == 0
    page = Path("q.html").read_text(encoding="utf-8")
    assert '<html lang="zh-Hans">' in page
    assert "<h1>待作者确认的问题</h1>" in page
    assert "<dt>所涉文字</dt><dd>中文“2955件”，英文“2995”</dd>" in page
    assert "误译" not in page
    assert "（第 1 行）" in page
    assert "<mark>2995</mark>" in page


def test_the_questions_in_a_file_of_decisions(capsys: pytest.CaptureFixture[str]) -> None:
    """The document isn't needed: the file has both texts."""
    Path("wrong.txt").unlink()
    assert run(["queries", "verdicts.toml", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert _questions(page) == ["Still meant?", "Which of the two is right?"]
    assert "<mark>2955件</mark>" in page


def _save_report(entries: object, page: str = "") -> None:
    """A report with decisions in it, as the page saves it."""
    empty = '<script type="application/json" id="decisions">{}</script>'
    saved = (page or empty).replace(empty, empty.replace("{}", json.dumps(entries)))
    Path("saved.html").write_text(saved, encoding="utf-8")


def test_the_questions_in_a_saved_report(capsys: pytest.CaptureFixture[str]) -> None:
    """Decisions that were taken back, and what isn't one, are left out."""
    entry = {"rule": "spelling", "zh": "", "en": "teh", "en-text": "In teh sentence.", "reason": "<b>Meant?", "at": "x"}
    _save_report(
        {
            "0123456789": {**entry, "verdict": "query", "similar": True},
            "aaaaaaaaaa": {**entry, "verdict": "open", "reason": "taken back"},
            "bbbbbbbbbb": {**entry, "verdict": "false-alarm"},
            "cccccccccc": {"verdict": "query"},
            "dddddddddd": 5,
        }
    )
    assert run(["queries", "saved.html", "--format", "html"]) == 0
    assert _questions(capsys.readouterr().out) == ["&lt;b&gt;Meant?"]


def test_a_saved_report_has_the_whole_texts(capsys: pytest.CaptureFixture[str]) -> None:
    """The decision keeps the beginning of the texts alone; marks and places are those of the page."""
    zh = "\U00020bb7第三届会议上，我市指数位居全国第七。"
    en = "\U00020bb7 At the Third session the index of the city ranked the Third in the country."
    review = bialign.check(zh=zh, en=en)
    (finding,) = (finding for finding in review.findings if finding.rule == "ordinal-mismatch")
    entry = {
        "rule": finding.rule,
        "zh": "第七",
        "en": "Third",
        "zh-text": zh[:9],
        "en-text": en[:30],
        "verdict": "query",
    }
    _save_report({finding.id: entry, "0123456789": {**entry, "rule": "spelling"}}, review.to_html())
    assert run(["queries", "saved.html", "--ui", "zh", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert _questions(page) == ["中文“第七”，英文“Third”，是否无误？"] * 2
    assert f"{zh[:-3]}<mark>第七</mark>。<small" in page
    assert "ranked the <mark>Third</mark> in the country.<small" in page
    assert page.count("（第 1 行）") == 2


@pytest.mark.parametrize("data", ['{"findings": [5]}', '{"findings": [{"id": "0123456789"}]}', "[]", "{"])
def test_data_of_another_version_is_left_alone(data: str) -> None:
    """The decisions of a saved report say enough by themselves."""
    entry = {"0123456789": {"rule": "spelling", "en": "teh", "en-text": "In teh text.", "verdict": "query"}}
    script = '<script type="application/json" id="{}">{}</script>'
    page = script.format("data", data) + script.format("decisions", json.dumps(entry))
    assert [query.texts["en"] for query in read_queries(page) or ()] == [QueryText("In ", "teh", " text.")]


@pytest.mark.parametrize("page", ["<p>中文。</p>", '<script type="application/json" id="decisions">{</script>'])
def test_a_page_that_is_no_report_has_no_decisions(page: str) -> None:
    """It is a document like others."""
    assert read_decisions(page) is None
    assert read_queries(page) is None


def test_nothing_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    """It is said; nothing is printed, and no empty file is written that might be sent."""
    Path("bialign-suppressions.toml").unlink()
    assert run(["queries", "wrong.txt", "--ui", "zh"]) == 0
    assert capsys.readouterr() == ("", "wrong.txt：没有待作者确认的问题。\n")
    assert run(["queries", "wrong.txt", "-o", "q.docx", "-o", "html:q", "--format", "html"]) == 0
    assert capsys.readouterr() == ("", "wrong.txt: nothing is marked “ask the author”, so no file was written.\n")
    assert not Path("q.docx").exists()
    assert not Path("q").exists()


def test_the_questions_as_plain_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Without `-o` and `--format` a list is printed: question, both texts with their places, who asks."""
    assert run(["queries", "wrong.txt"]) == 0
    printed = capsys.readouterr().out
    head, empty, question, zh, en, by, gap, second, *rest = printed.splitlines()
    assert (head, empty, gap) == ("Questions for the author: wrong.txt", "", "")
    assert question == "1. Which of the two is right?"
    assert zh.startswith("   Chinese (line 1): ")
    assert en.startswith("   English (line 3): ")
    assert "[[2955件]]" in zh
    assert "[[2995]]" in en
    assert by == "   Asked by: Li Wei, 2026-11-30"
    assert second == "2. Still meant?"
    assert rest == ["   Chinese: 旧句。", "   English: In [[teh]] old sentence."]
    assert run(["queries", "wrong.txt", "-o", "q.txt"]) == 0
    assert Path("q.txt").read_text(encoding="utf-8") == printed
    assert run(["queries", "wrong.txt", "--ui", "zh"]) == 0
    assert "   提问人：Li Wei，2026-11-30\n" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "code"), [("missing.toml", 3), ("missing.html", 3), ("broken.toml", 2)])
def test_files_that_hold_no_decisions(capsys: pytest.CaptureFixture[str], name: str, code: int) -> None:
    """A missing file is a missing document; what is wrong in a file of decisions is told with its line."""
    Path("broken.toml").write_text("nonsense\n", encoding="utf-8")
    assert run(["queries", name]) == code
    assert name in capsys.readouterr().err


def test_a_question_without_words_is_the_finding_itself() -> None:
    """Whoever marks a finding without a comment asks about its words, or else about what its rule looks for."""
    words = Judgement("0123456789", "spelling", en="teh", verdict="query")
    assert _questions(render(list_queries([words]))) == ["“teh” in the English: is it meant as it stands?"]
    page = render(list_queries([Judgement("0123456789", "spelling", en_text="x", verdict="query")]))
    assert _questions(page) == ["Misspelt words"]
    assert "Words in question" not in page


def test_the_words_of_documents_are_not_read_as_markup() -> None:
    """Nor are control characters and directions passed on."""
    texts = (HOSTILE, HOSTILE, HOSTILE, "x", HOSTILE, HOSTILE, HOSTILE)
    page = render(list_queries([Judgement("0123456789", "spelling", *texts, verdict="query")]))
    assert "<script" not in page
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", page)


def test_the_words_of_the_finding_are_marked() -> None:
    """Where they stand several times in the sentence, those that the finding is about; without it none of them."""
    zh = "第三届会议上，我市指数位居全国第七。"
    en = "At the Third session the index of the city ranked the Third in the country."
    review = check_texts(zh, en)
    (finding,) = review.findings
    judgement = Judgement(finding.id, finding.rule, "第七", "Third", zh, en, verdict="query")
    (query,) = list_queries([judgement], review)
    text = query.texts["en"]
    assert (len(text.before), text.words) == (en.rindex("Third"), "Third")
    assert text.before + text.words + text.after == en
    (query,) = list_queries([judgement])
    assert query.texts["zh"].words == "第七"
    assert query.texts["en"] == QueryText(en)


def test_the_questions_as_a_word_file() -> None:
    """Each question has both texts with the words marked, who asks, and an empty cell for the answer."""
    docx = pytest.importorskip("docx")
    assert run(["queries", "wrong.txt", "-o", "q.docx"]) == 0
    made = docx.Document("q.docx")
    assert [p.text for p in made.paragraphs if p.style.name == "Heading 1"] == [
        "1. Which of the two is right?",
        "2. Still meant?",
    ]
    rows = {row.cells[0].text: row.cells[1] for row in made.tables[0].rows}
    marked = [
        r.text for name in ("Chinese", "English") for r in rows[name].paragraphs[0].runs if r.font.highlight_color
    ]
    assert marked == ["2955件", "2995"]
    assert rows["Asked by"].text == "Li Wei, 2026-11-30"
    assert rows["Answer"].text.strip() == ""
