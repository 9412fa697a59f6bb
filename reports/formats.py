"""The table of output formats of reports, bitexts and others: a row each, its module imported when first used.

`-o`, `--format`, the help and the table in `docs/formats.md` follow it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from ..text.messages import Message

if TYPE_CHECKING:
    from ..align.bitext import Bitext
    from ..qa.findings import Review
    from ..qa.glossary.entries import Term
    from ..text.messages import Ui
    from .certificate.certificate_content import Certified
    from .queries import Query

Kind = Literal["report", "bitext", "terms", "queries", "certificate"]


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What a rendering is told besides its subject: the language of its own words, who decides in it.

    `everything`: whether formats that leave notes out, as the terminal does, have them, too. `track`: whether
    suggested figures are written into a Word document as tracked changes. The files that the texts came from, with
    their maps of origins, are the `container`s of the subject's documents.
    """

    ui: Ui = "en"
    reviewer: str = ""
    everything: bool = False
    track: bool = False


DEFAULT_OPTIONS = RenderOptions()

# The suffixes of formats that have none of their own.
_SUFFIXES = {"application/xml": ".xml", "application/json": ".json", "application/xliff+xml": ".xlf"}


class Render(Protocol):
    """What the module of a format has under the name `render`: a pure function that opens and prints nothing."""

    def __call__(self, subject: Any, /, options: RenderOptions = ...) -> str | bytes:
        """The whole content of a file about a review, a bitext, terms or questions, as the format's kind says."""
        ...


class Format(NamedTuple):
    """An output format: what it is of, its suffixes, the first of them its own, the module beside this one, what it is.

    Without suffixes it is asked for by its name alone, `-o NAME:PATH`. `is_bilingual`: it holds both texts, and none of
    a text without its translation.
    """

    name: str
    kind: Kind
    suffixes: tuple[str, ...]
    media_type: str
    module: str
    description: Message
    is_bilingual: bool = False

    @property
    def suffix(self) -> str:
        """The suffix of files of this format where nobody named another: its own, else that of its media type."""
        return self.suffixes[0] if self.suffixes else _SUFFIXES.get(self.media_type, ".txt")

    def render(
        self,
        subject: Review | Bitext | Iterable[Term] | Sequence[Query] | Certified,
        options: RenderOptions = DEFAULT_OPTIONS,
    ) -> str | bytes:
        """The whole content of a file of this format, of what its kind says."""
        render: Render = import_module(f".{self.module}", __package__).render
        return render(subject, options)


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: Sequence[Format] = (
    Format(
        "html",
        "report",
        (".html", ".htm"),
        "text/html",
        "html",
        Message("the report for the browser, one file", "供浏览器查看的报告，一个文件"),
    ),
    Format(
        "json",
        "report",
        (".json",),
        "application/json",
        "jsonreport",
        Message("everything in the report, for programs", "报告的全部内容，供程序读取"),
    ),
    Format(
        "xlsx",
        "report",
        (".xlsx",),
        XLSX,
        "excel.report_book",
        Message(
            "the report as a workbook; decisions made in it can be imported",
            "报告工作簿，可在其中填写处理结果再导入",
        ),
    ),
    Format(
        "docx",
        "report",
        (".docx",),
        DOCX,
        "word.report",
        Message(
            "the Word document with a comment at the words of each finding; of other files, a table of both texts",
            "原 Word 文档，每个问题处附有批注；其他格式则写成中英对照表",
        ),
    ),
    Format(
        "pdf",
        "report",
        (".pdf",),
        "application/pdf",
        "pdf.report_with_notes",
        Message(
            "of a PDF, the PDF with highlights and notes at the words of findings",
            "输入为 PDF 时，原 PDF，问题处有高亮和批注",
        ),
    ),
    Format(
        "xliff",
        "report",
        (".xlf", ".xliff", ".sdlxliff", ".mqxliff"),
        "application/xliff+xml",
        "exchange.bilingual_report",
        Message(
            "the bilingual file that was checked with notes at the words; of other files, both texts as XLIFF 1.2",
            "原双语文件，问题处附有备注；其他格式则将中英文写成 XLIFF 1.2",
        ),
        is_bilingual=True,
    ),
    Format(
        "xliff21",
        "report",
        (),
        "application/xliff+xml",
        "exchange.bilingual21",
        Message("both texts with notes at the words, XLIFF 2.1", "附有备注的中英文，XLIFF 2.1"),
        is_bilingual=True,
    ),
    Format(
        "po",
        "report",
        (".po",),
        "text/x-gettext-translation",
        "exchange.catalogue_comments",
        Message("the catalogue that was checked with comments at its messages", "原 gettext 文件，问题条目附有批注"),
        is_bilingual=True,
    ),
    Format(
        "markdown",
        "report",
        (".md", ".markdown"),
        "text/markdown",
        "exchange.markdown_page",
        Message("the findings as Markdown, the worst first", "Markdown 格式的问题清单，严重的在前"),
    ),
    Format(
        "tsv",
        "report",
        (".tsv",),
        "text/tab-separated-values",
        "exchange.finding_rows",
        Message("a finding on each line, for scripts and spreadsheets", "每行一个问题，供脚本和电子表格读取"),
    ),
    Format(
        "sarif",
        "report",
        (".sarif",),
        "application/sarif+json",
        "machines.sarif",
        Message("SARIF 2.1.0, for code hosts and editors", "SARIF 2.1.0，供代码托管平台和编辑器读取"),
    ),
    Format(
        "junit",
        "report",
        (),
        "application/xml",
        "machines.junit",
        Message("JUnit XML, for build servers", "JUnit XML，供构建服务器读取"),
    ),
    Format(
        "github",
        "report",
        (),
        "text/plain",
        "machines.workflow",
        Message("annotations of GitHub Actions, on standard output", "GitHub Actions 注释，用于标准输出"),
    ),
    Format(
        "gitlab",
        "report",
        (),
        "application/json",
        "machines.codequality",
        Message("a code quality report of GitLab", "GitLab 代码质量报告"),
    ),
    Format(
        "tsv",
        "bitext",
        (".tsv",),
        "text/tab-separated-values",
        "tsv",
        Message("a pair on each line: Chinese TAB English", "每行一个句对：中文 TAB 英文"),
    ),
    Format(
        "xlsx",
        "bitext",
        (".xlsx",),
        XLSX,
        "excel.bitext_book",
        Message("the pairs as a workbook", "句对工作簿"),
    ),
    Format(
        "json",
        "bitext",
        (".json",),
        "application/json",
        "jsonbitext",
        Message("the pairs with places and scores", "句对及其位置和分值"),
    ),
    Format(
        "vecalign",
        "bitext",
        (".vecalign", ".align"),
        "text/plain",
        "vecalign",
        Message("numbers of lines or segments, as vecalign writes them", "行号或句段序号，格式与 vecalign 相同"),
    ),
    Format(
        "tmx",
        "bitext",
        (".tmx",),
        "application/x-tmx+xml",
        "exchange.memory_file",
        Message("a translation memory, TMX 1.4b", "翻译记忆库，TMX 1.4b"),
    ),
    Format(
        "xliff",
        "bitext",
        (".xlf", ".xliff"),
        "application/xliff+xml",
        "exchange.bilingual12",
        Message("a bilingual file for translation tools, XLIFF 1.2", "供翻译工具使用的双语文件，XLIFF 1.2"),
    ),
    Format(
        "xliff21",
        "bitext",
        (),
        "application/xliff+xml",
        "exchange.bilingual21",
        Message("the same in XLIFF 2.1", "同上，XLIFF 2.1"),
    ),
    Format(
        "csv",
        "terms",
        (".csv",),
        "text/csv",
        "termlist",
        Message("a glossary, for spreadsheets too", "术语表，也可用电子表格打开"),
    ),
    Format(
        "xlsx",
        "terms",
        (".xlsx",),
        XLSX,
        "excel.term_book",
        Message("a glossary as a workbook", "术语表工作簿"),
    ),
    Format(
        "html",
        "queries",
        (".html", ".htm"),
        "text/html",
        "querypage",
        Message("the questions for the author, a page to send", "给作者的问题，可直接发送的网页"),
    ),
    Format(
        "xlsx",
        "queries",
        (".xlsx",),
        XLSX,
        "excel.query_book",
        Message(
            "the questions for the author as a workbook, with a column for the answers",
            "给作者的问题，工作簿，留有答复栏",
        ),
    ),
    Format(
        "docx",
        "queries",
        (".docx",),
        DOCX,
        "word.query_document",
        Message(
            "the questions for the author as a Word document with room for the answers",
            "给作者的问题，Word 文档，留有答复处",
        ),
    ),
    Format(
        "text",
        "queries",
        (".txt",),
        "text/plain",
        "query_list",
        Message("the questions for the author as plain text", "给作者的问题，纯文本"),
    ),
    Format(
        "html",
        "certificate",
        (".html", ".htm"),
        "text/html",
        "certificate.certificate_page",
        Message("the certificate of figures, a page to print", "数字核对证明，可打印的网页"),
    ),
    Format(
        "json",
        "certificate",
        (".json",),
        "application/json",
        "certificate.certificate_json",
        Message("the same for programs", "同上，供程序读取"),
    ),
)


def list_formats(kind: Kind) -> Iterator[Format]:
    """The formats of one kind, in the order of the table."""
    return (format_ for format_ in FORMATS if format_.kind == kind)


def find_format(kind: Kind, name: str) -> Format | None:
    """The format of a name, if there is one.

    >>> find_format("report", "html").media_type
    'text/html'
    """
    return next((format_ for format_ in list_formats(kind) if format_.name == name), None)


def find_format_of_path(kind: Kind, path: str) -> Format | None:
    """The format that a path's suffix stands for, in either case, if there is one.

    >>> find_format_of_path("report", "out/R.HTM").name
    'html'
    """
    suffix = PurePath(path).suffix.lower()
    return next((format_ for format_ in list_formats(kind) if suffix in format_.suffixes), None)
