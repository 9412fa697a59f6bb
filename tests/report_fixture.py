"""A small review made by hand, with everything a report has to show; and the golden reports made of it.

`python tests/report_fixture.py` writes the files in `tests/golden` anew; read the difference before keeping it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from bialign import __version__
from bialign.align.bitext import Bead, Bitext, Document, Half, Lang, NonText, OffsetText, Segment, SegmentKind, Span
from bialign.align.sources import parse_document
from bialign.pipeline import CheckOptions, check_documents, check_files
from bialign.qa.findings import Baseline, Caution, Figure, Finding, Mark, Review, Severity, Suppressed
from bialign.qa.glossary.entries import Term
from bialign.qa.judgements.judgement import Judgement
from bialign.qa.quantities.quantity import Hedge, Kind, Quantity
from bialign.qa.registry import RULES
from bialign.reports import RenderOptions
from bialign.reports.certificate.certificate_content import Certified, SourceFile
from bialign.reports.certificate.certificate_json import read_certificate
from bialign.reports.certificate.certificate_json import render as render_certificate_json
from bialign.reports.certificate.certificate_page import render as render_certificate
from bialign.reports.excel.bitext_book import render as render_bitext_book
from bialign.reports.excel.query_book import render as render_query_book
from bialign.reports.excel.report_book import render as render_report_book
from bialign.reports.excel.term_book import render as render_term_book
from bialign.reports.exchange import (
    bilingual12,
    bilingual21,
    bilingual_report,
    catalogue_comments,
    finding_rows,
    markdown_page,
    memory_file,
)
from bialign.reports.html import render as render_html
from bialign.reports.jsonreport import render as render_json
from bialign.reports.machines import codequality, junit, sarif, workflow
from bialign.reports.queries import list_queries
from bialign.reports.terminal import render_brief, render_terminal
from bialign.reports.word.query_document import render as render_query_document
from bialign.reports.word.report import render as render_word
from bialign.text.messages import Message
from bilingual_files import CATALOGUE, WRONG, memoq_file, trados_file, trados_unit, unit, version2_file, xliff_file
from documents import ROOT, TIANJIN
from excel_text import format_book
from written_files import check_word, format_pdf, format_word

GOLDEN = Path(__file__).parent / "golden"

HOSTILE = '<script>alert("1")</script> [bold]\'&amp;\x1b[31m \u202egnp.exe \U00020bb7\ud800 {{ 7 * 7 }} %s'

ZH = (
    "2016年白皮书",
    "一、总体情况",
    "全市综合指数位居全国第七，质押总额达到 24.9 亿元，同比增长50%。",
    "新\n\n模式下，受托运营专利 6000\n- 12 -\n余项，覆盖近3万户。",
    "当年2955家企业实现申请清零。",
    "这一句没有译文。",
    "法院新收案件，受理法院集中管辖。",
    f"敌意文字：{HOSTILE}",
)
EN = (
    "2016 White Paper",
    "I. General Situation",
    "The city ranked the Third, and pledges reached 2.49 billion yuan, an increase of 50%.",
    "More than 6000 patents were\n\ncommissioned, covering 30,000 households.",
    "That year 2995 enterprises cleared their applications（see annex）.",
    "An added sentence about 12 courts.",
    "The court took new cases; the tribunal has central jurisdiction.",
    f"Hostile text: {HOSTILE}",
)
PAGE_NUMBER = "\n- 12 -\n"
BOOKMARK = "[bookmark: _Toc1]"
TEXT = "\n\n".join((BOOKMARK, *ZH, *EN)) + "\n"

# Indices of ZH and EN, and the score.
BEADS = (
    ((0,), (0,), 1.0),
    ((1,), (1,), 0.98765432),
    ((2,), (2,), 0.91),
    ((3,), (3,), 0.88),
    ((4,), (4,), 0.93),
    ((5,), (), 0.4),
    ((), (5,), 0.4),
    ((6,), (6,), 0.31),
    ((7,), (7,), 0.9),
)


def repaired(text: str, start: int, lang: Lang) -> OffsetText:
    """The text with white space mended: none between Chinese lines, one space between English words."""
    kept: list[tuple[str, int]] = []
    page = text.find(PAGE_NUMBER)
    for i, char in enumerate(text):
        if 0 <= page <= i < page + len(PAGE_NUMBER):
            continue
        if char != "\n":
            kept.append((char, start + i))
        elif lang == "en" and kept[-1][0] != " ":
            kept.append((" ", start + i))
    return OffsetText("".join(char for char, _ in kept), tuple(offset for _, offset in kept))


def segment(lang: Lang, i: int, text: str) -> Segment:
    """The i-th segment of a half, found in TEXT."""
    start = TEXT.index("\n\n" + text + "\n") + 2
    end, page = start + len(text), text.find(PAGE_NUMBER)
    spans: tuple[Span, ...] = (Span(start, end),)
    if page >= 0:
        spans = (Span(start, start + page), Span(start + page + len(PAGE_NUMBER), end))
    kind: SegmentKind = "heading" if i < 2 else "sentence"
    return Segment(f"{lang}{i + 1}", lang, text, repaired(text, start, lang), spans, i, kind)


def bitext() -> Bitext:
    """The aligned document."""
    document = Document("white paper/2016.txt", TEXT, hashlib.sha256(b"made by hand").hexdigest())
    zh = tuple(segment("zh", i, text) for i, text in enumerate(ZH))
    en = tuple(segment("en", i, text) for i, text in enumerate(EN))
    page = TEXT.index("- 12 -")
    non_text = (NonText(Span(0, len(BOOKMARK)), "bookmark"), NonText(Span(page, page + 6), "page-number"))
    beads = tuple(Bead(f"b{i}", left, right, score) for i, (left, right, score) in enumerate(BEADS, 1))
    return Bitext("halves", Half("zh", document, zh, non_text), Half("en", document, en), beads, 0.45)


def span_of(words: str, after: str = "") -> Span:
    """Where some words stand in TEXT, the first time after others."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def mark(lang: Lang, words: str, bead: str | None = None, after: str = "") -> Mark:
    """A mark on some words."""
    return Mark(lang, span_of(words, after), words, bead)


def finding(rule: str, severity: Severity, message: tuple[str, str], **fields: object) -> Finding:
    """A finding with an id made of its rule."""
    given: dict[str, object] = {"bead": None, "zh": None, "en": None, **fields}
    return Finding(rule, severity, "Accuracy / Mistranslation", Message(*message), id=f"id-{rule}", **given)  # type: ignore[arg-type]


def quantity(
    words: str,
    value: str,
    kind: Kind = "cardinal",
    unit: str | None = None,
    hedge: Hedge | None = None,
    after: str = "",
) -> Quantity:
    """A quantity found in TEXT."""
    start, end = span_of(words, after)
    return Quantity(start, end, words, kind, value, unit, hedge, f"{words} = {value}")


def findings() -> tuple[Finding, ...]:
    """One finding of every shape, in no particular order."""
    return (
        finding(
            "number-mismatch",
            "critical",
            ("2,955 became 2,995: a digit changed.", "2,955 误作 2,995：有一位数字不同。"),
            bead="b5",
            zh=mark("zh", "2955", "b5"),
            en=mark("en", "2995", "b5"),
            suggestion="2955",
            detail={"problem": "value", "zh_value": "2955", "en_value": "2995", "cause": "digit-changed"},
        ),
        finding(
            "ordinal-mismatch",
            "critical",
            ("第七 is the 7th, the English says 3rd.", "第七误作第三。"),
            bead="b3",
            zh=mark("zh", "第七", "b3"),
            en=mark("en", "Third", "b3"),
            suggestion="Seventh",
            detail={"problem": "value", "zh_value": "7", "zh_reading": "第七 = 7", "en_value": "3", "cause": "other"},
        ),
        finding(
            "hedge-mismatch",
            "minor",
            ("近 (nearly) was dropped.", "漏译“近”。"),
            bead="b4",
            zh=mark("zh", "近3万户", "b4"),
            en=mark("en", "30,000 households", "b4"),
            suggestion="nearly 30,000 households",
        ),
        finding(
            "spacing",
            "neutral",
            ("A space before the number.", "数字前有空格。"),
            bead="b4",
            zh=mark("zh", "6000\n- 12 -\n余项", "b4"),
        ),
        finding(
            "omission",
            "major",
            ("This sentence has no translation.", "这一句没有译文。"),
            bead="b6",
            zh=mark("zh", ZH[5], "b6"),
        ),
        finding(
            "untranslated",
            "minor",
            ("Chinese brackets in English.", "英文中有中文括号。"),
            bead="b5",
            en=mark("en", "（see annex）", "b5"),
        ),
        finding(
            "term-inconsistent",
            "minor",
            ("法院 is translated in two ways.", "“法院”译法不一。"),
            bead="b8",
            zh=mark("zh", "法院", "b8"),
            en=mark("en", "court", "b8", after="The court"),
            related=(mark("zh", "法院", "b8", after="受理"), mark("en", "tribunal", "b8"), mark("en", "courts", "b7")),
        ),
        finding("alignment-doubt", "minor", ("These may not belong together.", "两者可能并不对应。"), bead="b8"),
        finding(
            "title-mismatch",
            "major",
            ("The titles\x1b[2J differ <b>", "标题\x1b[2J不同 <b>"),
            zh=mark("zh", "[bookmark: _Toc1]"),
        ),
        finding(
            "repeated-word",
            "minor",
            (HOSTILE, HOSTILE),
            bead="b9",
            en=mark("en", HOSTILE, "b9", after="Hostile"),
            suggestion=HOSTILE,
        ),
    )


def figures() -> tuple[Figure, ...]:
    """A ledger with every verdict."""
    date = quantity("2016年", "2016", "date"), quantity("2016", "2016", "date", after="2016 White")
    money = (
        quantity("24.9 亿元", "2490000000", "currency", "CNY"),
        quantity("2.49 billion yuan", "2490000000", "currency", "CNY"),
    )
    over = quantity("6000\n- 12 -\n余项", "6000", hedge="over"), quantity("More than 6000", "6000", hedge="over")
    wrong = quantity("2955家", "2955"), quantity("2995", "2995")
    return (
        Figure("n1", "b1", (date[0],), (date[1],), "match"),
        Figure(
            "n2",
            "b3",
            (quantity("第七", "7", "ordinal"),),
            (quantity("Third", "3", "ordinal"),),
            "mismatch",
            "id-ordinal-mismatch",
        ),
        Figure("n3", "b3", (money[0],), (money[1],), "match"),
        Figure(
            "n4",
            "b3",
            (quantity("50%", "50", "percent"),),
            (quantity("50%", "50", "percent", after="The city"),),
            "match",
        ),
        Figure("n5", "b4", (over[0],), (over[1],), "match"),
        Figure(
            "n6",
            "b4",
            (quantity("近3万户", "30000", hedge="under"),),
            (quantity("30,000", "30000"),),
            "doubt",
            "id-hedge-mismatch",
        ),
        Figure("n7", "b5", (wrong[0],), (wrong[1],), "mismatch", "id-number-mismatch"),
        Figure("n8", "b6", (quantity("一", "1", after="这一句"),), (), "implied"),
        Figure("n9", "b7", (), (quantity("12", "12", after="An added"),), "added"),
        Figure("n10", "b5", (quantity("当年", "2016", "date"),), (), "missing"),
    )


def review() -> Review:
    """The review."""
    rules = ("number-mismatch", "ordinal-mismatch", "hedge-mismatch", "omission", "untranslated", "spacing")
    settings: dict[str, str | int | float | bool | list[str] | None] = {
        "select": ["all"],
        "fail_on": "minor",
        "model": "builtin",
        "note": HOSTILE,
        "limit": 0.5,
        "none": None,
    }
    return Review(bitext(), findings(), figures(), rules, settings, cautions=cautions())


def cautions() -> tuple[Caution, ...]:
    """One caution, in both languages."""
    message = Message("The layout is uncertain; set --layout.", "版式不确定；请用 --layout 指定。")
    return (Caution("layout", message),)


def clean_review() -> Review:
    """A review in which nothing was found."""
    return Review(bitext(), (), (), ("number-mismatch",))


def judged_review() -> Review:
    """The review with decisions: a false alarm left out, a question, something fixed that is still found."""
    first, second, third, *others = findings()
    decided = [
        Judgement(
            f.id.partition("-")[0], f.rule, document="2016.txt", reason=reason, reviewer="李伟", date="2026-11-30"
        )
        for f, reason in ((first, "=as the source\nhas it"), (second, "Seventh or third?"), (third, ""))
    ]
    notes = (replace(decided[1], verdict="query"), replace(decided[2], verdict="fixed"))
    status = {f.id: "new" if f is second else "persisting" for f in (second, third, *others)}
    return replace(
        review(),
        findings=(second, third, *others),
        suppressed=(Suppressed(first, decided[0]),),
        notes=notes,
        baseline=Baseline("earlier.json", status),  # type: ignore[arg-type]
    )


def certified(of: Review) -> Certified:
    """The certificate of a review, as if its file had been read."""
    return Certified(of, [SourceFile("white paper/2016.txt", "0" * 64, 1234)], {"--hedges": "strict"})


def unsealed(certificate: str) -> str:
    """A certificate without its own hash, which changes with every release."""
    return certificate.replace(str(read_certificate(certificate, "")["sha256"]), "SHA-256")


TERMS = (
    Term("知识产权", ("intellectual property", "IP"), ("knowledge property",), note="3 of 4"),
    Term("=1+1", ("@SUM(A1)",), exact=True),
)


def stable(text: str) -> str:
    """A report without the version that wrote it, which changes with every release."""
    return text.replace(__version__, "VERSION")


@cache
def tianjin() -> Review:
    """The review of the Tianjin seed, of the figures alone, as if it had been run in the repository's folder."""
    rules = [rule for rule in RULES.values() if rule.id in ("ordinal-mismatch", "number-mismatch", "hedge-mismatch")]
    made = check_files([str(TIANJIN)], CheckOptions(rules))
    document = replace(made.bitext.zh.document, path=TIANJIN.relative_to(ROOT).as_posix())
    zh, en = (replace(half, document=document) for half in (made.bitext.zh, made.bitext.en))
    return replace(made, bitext=replace(made.bitext, zh=zh, en=en))


def _write_back(data: bytes, name: str) -> str:
    """A bilingual file or a catalogue that comes back with its findings."""
    found = check_documents([parse_document(data.replace(b"\r\n", b"\n"), name)])
    written = (catalogue_comments if name.endswith(".po") else bilingual_report).render(found)
    return written.decode() if isinstance(written, bytes) else written


GOLDENS: Mapping[str, Callable[[], str]] = {
    "report.json": lambda: render_json(review()),
    "report-zh.json": lambda: render_json(review(), RenderOptions("zh")),
    "report.html": lambda: render_html(review()),
    "report-zh.html": lambda: render_html(review(), RenderOptions("zh")),
    "report.txt": lambda: render_terminal(review()),
    "report-zh-200.txt": lambda: render_terminal(review(), ui="zh", width=200),
    "report-verbose-figures.txt": lambda: render_terminal(review(), verbose=True, figures=True),
    "report-all.txt": lambda: render_terminal(review(), everything=True),
    "report-brief.txt": lambda: render_brief(review()),
    "report-color.txt": lambda: render_terminal(review(), color=True),
    "report-tianjin-80.txt": lambda: render_terminal(tianjin()),
    "report-tianjin-zh-200.txt": lambda: render_terminal(tianjin(), ui="zh", width=200, verbose=True),
    "report.tmx": lambda: memory_file.render(bitext()),
    "report.xlf": lambda: bilingual12.render(review()),
    "report-21.xlf": lambda: bilingual21.render(review(), RenderOptions("zh")),
    "report.md": lambda: markdown_page.render(review(), RenderOptions(everything=True)),
    "report-zh.md": lambda: markdown_page.render(review(), RenderOptions("zh")),
    "report.tsv": lambda: finding_rows.render(review()),
    "report.sarif": lambda: sarif.render(review()),
    "report-junit.xml": lambda: junit.render(review(), RenderOptions("zh")),
    "report-github.txt": lambda: workflow.render(review()),
    "report-gitlab.json": lambda: codequality.render(review()),
    "report-annotated.xlf": lambda: _write_back(xliff_file(unit(WRONG)), "a.xlf"),
    "report-annotated-21.xlf": lambda: _write_back(version2_file(WRONG), "a.xlf"),
    "report-annotated.sdlxliff": lambda: _write_back(trados_file(trados_unit(WRONG)), "a.sdlxliff"),
    "report-annotated.mqxliff": lambda: _write_back(memoq_file(WRONG), "a.mqxliff"),
    "report-annotated.po": lambda: _write_back(CATALOGUE.format(charset="UTF-8").encode(), "a.po"),
    "report-nothing.txt": lambda: render_terminal(clean_review()),
    "report-certificate.json": lambda: unsealed(render_certificate_json(certified(review()))),
    "report-certificate.html": lambda: unsealed(render_certificate(certified(review()))),
    "report-certificate-decided-zh.html": lambda: unsealed(
        render_certificate(certified(judged_review()), RenderOptions("zh"))
    ),
    "report-xlsx.txt": lambda: format_book(render_report_book(review(), RenderOptions(reviewer="Wang"))),
    "report-decided-zh-xlsx.txt": lambda: format_book(render_report_book(judged_review(), RenderOptions("zh"))),
    "report-bitext-xlsx.txt": lambda: format_book(render_bitext_book(bitext())),
    "report-terms-xlsx.txt": lambda: format_book(render_term_book(TERMS)),
    "report-queries-xlsx.txt": lambda: format_book(
        render_query_book(list_queries(judged_review().notes, judged_review()), RenderOptions("zh"))
    ),
    "report-word-table.xml": lambda: format_word(render_word(review())),
    "report-word-commented.xml": lambda: format_word(render_word(check_word(), RenderOptions("zh", track=True))),
    "report-word-queries.xml": lambda: format_word(
        render_query_document(list_queries(judged_review().notes, judged_review()))
    ),
    "report-pdf.txt": format_pdf,
}


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, made in GOLDENS.items():
        (GOLDEN / name).write_text(stable(made()), encoding="utf-8", newline="\n")
