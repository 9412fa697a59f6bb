"""The doors for formats: a row and a module are all that an input or an output format needs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest
from bialign.align.bitext import Bitext, Document, NonText, Span
from bialign.align.document import Block, Container, Table, build_document
from bialign.align.place import Place, SpanPlaces
from bialign.align.sources import SOURCES, Source, parse_document
from bialign.align.sources.contents import starts_with
from bialign.align.sources.read_options import ReadOptions
from bialign.cli import run
from bialign.commands.outputs import list_names, list_suffixes, parse_output
from bialign.pipeline import check_documents
from bialign.qa.findings import Review
from bialign.qa.glossary.entries import Term
from bialign.reports import FORMATS, Format, RenderOptions, find_format, find_format_of_path, list_formats
from bialign.reports.certificate.certificate_content import Certified
from bialign.reports.jsonreport import load_schema
from bialign.reports.queries import Query
from bialign.text.messages import Message, UserError
from documents import aligned
from pdf_files import pdf_file, show_lines
from report_fixture import certified, review


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# A toy format: `toy` and a line end, then paragraphs `page|text` or units `id|Chinese|English`, a line each.
def _parse_toy(data: bytes, path: str, options: ReadOptions) -> Document:
    _, *lines = data.decode().splitlines()
    rows = [line.split("|") for line in lines]
    text, places, cells, origins = "", [], [], []
    for number, (name, *parts) in enumerate(rows):
        row = []
        for part in parts:
            place = Place(page=name, paragraph=number + 1) if len(parts) == 1 else Place(unit=name)
            span = Span(len(text), len(text) + len(part))
            places.append((span.start, place))
            row.append(span)
            origins.append((span, number))
            text += part + "\n"
        cells.append(row)
    units = len(rows[0]) == 3
    return build_document(
        text,
        path,
        places=SpanPlaces(places),
        non_text=tuple(NonText(span, "header") for span, _ in origins if text[slice(*span)] == "HEADER 9999"),
        blocks=tuple(Block(span) for span, _ in origins),
        table=Table(cells, 0, 1) if units else None,
        container=Container("toy", data, origins),
    )


# The toy format written: the input's lines, a note under each that a finding marks; so it needs the container.
def _render_toy(review: Review, options: RenderOptions) -> bytes:
    container = review.bitext.zh.document.container
    assert container is not None
    lines = container.data.decode().splitlines()
    for finding in review.findings:
        for mark in finding.marks:
            for _, number in container.find_origins(mark.span):
                assert isinstance(number, int)
                lines[number + 1] += f" <{mark.text} {options.ui}>"
    return "\n".join(lines).encode("utf-16")


def _module(name: str, **functions: object) -> ModuleType:
    made = ModuleType(name)
    vars(made).update(functions)
    return made


@pytest.fixture
def _toys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both toy formats behind their doors: a module and a row each."""
    monkeypatch.setitem(sys.modules, "bialign.align.sources.toy", _module("toy", parse=_parse_toy))
    row = Source("toy", (".toy",), starts_with(b"toy\n"), module="toy")
    monkeypatch.setattr("bialign.align.sources.registry.SOURCES", (row, *SOURCES))
    monkeypatch.setitem(sys.modules, "bialign.reports.toy", _module("toy", render=_render_toy))
    written = Format("toy", "report", (".toy",), "application/x-toy", "toy", Message("a toy", "玩具"))
    monkeypatch.setattr("bialign.reports.formats.FORMATS", (*FORMATS, written))


PARAGRAPHS = """toy
i|HEADER 9999
i|全市共有2955家企业完成申请清零，位居全国前列。
12|受理案件3件，均已审结。
12|There are 2995 enterprises that cleared their applications, among the first of the country.
13|It accepted 3 cases and closed them.
"""
UNITS = """toy
tu-7|受理3件。|It accepted 3.
tu-57|共有2955家企业。|There are 2995 enterprises.
"""


def _check(content: str, *arguments: str) -> dict[str, Any]:
    """The JSON report of a toy file, which the schema allows."""
    Path("a.bin").write_text(content, encoding="utf-8")
    assert run(["check", "a.bin", "-o", "r.json", *arguments]) == 1
    report: dict[str, Any] = json.loads(Path("r.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, load_schema(), jsonschema.Draft202012Validator)
    return report


@pytest.mark.usefixtures("_toys")
def test_a_format_with_pages_arrives_in_every_report(capsys: pytest.CaptureFixture[str]) -> None:
    """Pages, paragraphs and non-text of a new format stand in the JSON report, on the terminal and in the page."""
    report = _check(PARAGRAPHS, "-o", "r.html", "--figures")
    (finding,) = report["findings"]
    assert finding["place"] == finding["zh"]["place"] == {"page": "i", "paragraph": 2}
    assert finding["en"]["place"] == {"page": "12", "paragraph": 4}
    assert [entry["kind"] for entry in report["non_text"]] == ["header"]
    assert report["document"]["layout"] == "halves"
    out = capsys.readouterr().out
    assert "zh p. i, paragraph 2" in out
    assert "p. 12, paragraph 4" in " ".join(out.split())
    assert '["en",["p. 12, paragraph 4","第 12 页，第 4 段"],0]' in Path("r.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("_toys")
def test_a_format_with_units_is_read_as_pairs(capsys: pytest.CaptureFixture[str]) -> None:
    """A source that knows its pairs and their languages gives one bead a unit, and the unit is the place."""
    report = _check(UNITS, "--ui", "zh", "--all")
    (finding,) = report["findings"]
    assert report["document"]["layout"] == "pairs"
    assert finding["place"] == finding["en"]["place"] == {"unit": "tu-57"}
    assert "单元 tu-57" in capsys.readouterr().out
    segments = report["segments"]
    assert [s["place"]["unit"] for s in segments["en"]] == ["tu-7", "tu-57"]


@pytest.mark.usefixtures("_toys")
def test_an_output_is_written_into_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    """A renderer gets the input's bytes and the origins of its text, and may write bytes; suffix or name ask for it."""
    _check(UNITS, "-o", "b.toy", "-o", "toy:c.bin", "--ui", "zh")
    assert Path("b.toy").read_bytes().decode("utf-16") == f"{UNITS.strip()} <2955家 zh> <2995 zh>"
    assert Path("c.bin").read_bytes() == Path("b.toy").read_bytes()
    capsys.readouterr()
    assert run(["check", "a.bin", "-o", "r.odt"]) == 2
    assert capsys.readouterr().err.count(" or .toy, or put the format before the path") == 1


_BITEXT = aligned("受理3件。\n\nIt accepted 3.\n")


def _list_subjects() -> list[tuple[Format, Review | Bitext | list[Term] | list[Query] | Certified]]:
    """Every format of the table with something to render; a catalogue is written back only where one was read."""
    subjects: dict[str, Review | Bitext | list[Term] | list[Query] | Certified] = {
        "report": review(),
        "bitext": aligned("受理3件。\n\nIt accepted 3.\n"),
        "terms": [],
        "queries": [],
        "certificate": certified(review()),
    }
    catalogue = 'msgid "全市有2955家企业。"\nmsgstr "The city has 2,995 enterprises."\n'
    page = pdf_file(show_lines(60, 700, ["全市有2955家企业。", "The city has 2,995 enterprises."]))
    inputs = {"po": catalogue.encode(), "pdf": page}
    written_back = {name: check_documents([parse_document(data, f"a.{name}")]) for name, data in inputs.items()}
    return [(format_, written_back.get(format_.name, subjects[format_.kind])) for format_ in FORMATS]


@pytest.mark.parametrize(("format_", "subject"), _list_subjects(), ids=lambda value: getattr(value, "module", ""))
def test_every_row_renders(format_: Format, subject: Review | Bitext | list[Term] | list[Query] | Certified) -> None:
    """The module of every row can render what its kind names, in either language."""
    assert format_.render(subject, RenderOptions("zh"))
    assert format_.render(subject) == format_.render(subject, RenderOptions("en"))


def test_names_and_suffixes_are_unique_within_a_kind() -> None:
    """A name or a suffix stands for one format of a kind, and leads to it."""
    for kind in dict.fromkeys(format_.kind for format_ in FORMATS):
        formats = [*list_formats(kind)]
        assert len({f.name for f in formats}) == len(formats)
        suffixes = [suffix for f in formats for suffix in f.suffixes]
        assert len(set(suffixes)) == len(suffixes)
        assert all(len(f.name) > 1 for f in formats)  # one letter is a drive of Windows
        for f in formats:
            assert find_format(f.kind, f.name) is f
            assert all(find_format_of_path(f.kind, f"out/R{suffix.upper()}") is f for suffix in f.suffixes)
    assert find_format_of_path("report", "r.none") is None


@pytest.mark.parametrize(
    ("given", "name", "path"),
    [
        ("r.html", "html", "r.html"),
        ("a/R.HTM", "html", "a/R.HTM"),
        ("json:r.txt", "json", "r.txt"),
        ("json:r.html", "json", "r.html"),
        ("html:C:\\r.json", "html", "C:\\r.json"),
        ("C:\\r.json", "json", "C:\\r.json"),
        ("c:r.json", "json", "c:r.json"),
        ("json:c:/r.html", "json", "c:/r.html"),
        ("12:30.html", "html", "12:30.html"),
        ("a/json:r.html", "html", "a/json:r.html"),
        ("报告:r.html", "html", "报告:r.html"),
        ("a:b.json", "json", "a:b.json"),
        ("./json:r.html", "html", "./json:r.html"),
    ],
)
def test_an_output_says_its_format(given: str, name: str, path: str) -> None:
    """`FORMAT:PATH` names it where the suffix isn't enough; any other colon is part of the path."""
    output = parse_output("report", given)
    assert (output.format.name, output.path) == (name, path)


@pytest.mark.parametrize(
    ("given", "said", "said_zh"),
    [
        ("r.none", "r.none: .none is no format for reports.", "r.none：报告不支持 .none 格式。"),
        ("c:\\r.none", "c:\\r.none: .none is no format for reports.", "c:\\r.none：报告不支持 .none 格式。"),
        ("report", "report: there is no suffix that says the format.", "report：没有表明格式的后缀。"),
        ("", '"": there is no suffix that says the format.', '""：没有表明格式的后缀。'),
        ("b.tmx", "b.tmx: .tmx files are written by `bialign align`.", "b.tmx：.tmx 文件由 `bialign align` 写出。"),
    ],
)
def test_an_output_without_a_format_is_refused(given: str, said: str, said_zh: str) -> None:
    """It is said what is wrong, and what there is, with or without a suffix, comes from the table."""
    with pytest.raises(UserError) as caught:
        parse_output("report", given)
    listed, path = list_suffixes("report"), given or "report.html"
    before, before_zh = "or put the format before the path:", "或将格式写在路径之前："
    names, names_zh = "(also xliff21:, junit:, github:, gitlab:)", "（还有 xliff21:、junit:、github:、gitlab:）"
    assert caught.value.message.en == f"{said} Use {listed.en}, {before} -o html:{path} {names}."
    assert caught.value.message.zh == f"{said_zh}可用 {listed.zh}，{before_zh}-o html:{path}{names_zh}。"


@pytest.mark.parametrize("given", [".", "out.d", "new/"])
def test_a_folder_is_no_output(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is called a folder, whatever suffix its name has."""
    monkeypatch.chdir(tmp_path)
    Path("out.d").mkdir()
    with pytest.raises(UserError) as caught:
        parse_output("report", given)
    assert f"{given} is a folder; name a file in it, for example: -o " in caught.value.message.en
    assert f"{given} 是文件夹" in caught.value.message.zh
    assert caught.value.message.en.endswith("report.html")


_REPORTS = [format_.name for format_ in FORMATS if format_.kind == "report"]


@pytest.mark.parametrize(
    ("given", "said", "said_zh"),
    [
        ("vecalign:r.html", f"there is no format “vecalign”; choose from {', '.join(_REPORTS)}.", "没有格式“vecalign”"),
        ("jsn:r.html", "did you mean “json”? (A file of that name: ./jsn:r.html)", "是否指“json”？"),
        ("json:", "json: names no file; for example: -o json:report.json", "json: 之后缺少文件名"),
    ],
)
def test_a_format_before_a_path_must_be_one(given: str, said: str, said_zh: str) -> None:
    """A slip in it is told, not written into a file of that name."""
    with pytest.raises(UserError) as caught:
        parse_output("report", given)
    assert said in caught.value.message.en
    assert said_zh in caught.value.message.zh


def test_help_lists_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Suffixes and names in the help are those of the table."""
    assert run(["check", "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert f"the suffix says the format: {list_suffixes('report').en}." in told
    assert f"Format on standard output: {list_names('report', 'terminal').en}" in told
