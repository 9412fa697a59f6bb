"""Web pages, e-books, slides and subtitles: what of them is text, in which order, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

import pytest
from bialign.align.errors import InputError
from bialign.align.sources import parse_document
from bialign.cli import run
from hypothesis import given
from hypothesis import strategies as st
from word_files import pack


def _read(body: str, head: str = "") -> list[str]:
    """The lines of the text of a page."""
    page = f"<!DOCTYPE html><html><head>{head}<title>标题</title></head><body>{body}</body></html>"
    return parse_document(page.encode(), "a.html").text.split()


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>全市有2<b>9</b>5<span>5</span>家</p>", ["全市有2955家"]),
        ("<p>全市\n  企业</p>", ["全市企业"]),
        ("<p>up\n  five</p>", ["up", "five"]),
        ("<p>inter&shy;national long<wbr>word&nbsp;a</p>", ["international", "longword", "a"]),
        (
            "<p>面积35km<sup>2</sup>企业<sup><a href='#1'>1</a></sup>，增长5%<sup>[2]</sup></p>",
            ["面积35km²企业，增长5%[²]"],
        ),
        ("<p><del>2955</del><ins>2995</ins>家</p>", ["2995家"]),
        ("<p><ruby>重<rp>(</rp><rt>zhòng</rt><rp>)</rp></ruby>庆</p>", ["重庆"]),
        ("<p hidden>a</p><p style='display: none'>b</p><p aria-hidden='true'>c</p>正文", ["正文"]),
        ("<nav>a</nav><script>var b;</script><template>c</template>正文<footer>d</footer>", ["正文"]),
        ("<article>正文<footer>作者</footer></article>", ["正文", "作者"]),
        ("一<br>二<div>三</div>四", ["一", "二", "三", "四"]),
        ("<h1><span lang='en'>Gate</span> <span lang='zh-TW'>門</span></h1>", ["Gate", "門"]),
        ("<p>use <em lang='en'>it</em> so</p>", ["use", "it", "so"]),
        ("&#x5168;&#24066;&amp;", ["全市&"]),
    ],
)
def test_a_page_is_read_as_it_shows(body: str, lines: list[str]) -> None:
    """Tags inside words are nothing, those of blocks part them; what isn't shown or leads around is left out."""
    assert _read(body) == lines


def test_tables_of_pages_are_pairs() -> None:
    """A table with a column of each language is pairs; a cell that spans rows keeps the columns apart."""
    rows = [("中文", "English"), *((f"共{n}项。", f"There are {n} items.") for n in range(3, 8))]
    cells = "".join(f"<tr><td>{zh}</td><td>{en}</td></tr>" for zh, en in rows)
    document = parse_document(f"<table><tr><th colspan=2>标题</th></tr>{cells}</table>".encode(), "a.html")
    assert document.table
    assert [document.text[slice(*row[0])] for row in document.table.rows] == [zh for zh, _ in rows]
    assert document.place(document.text.index("There")).parts() == {"table": 1, "row": 3, "cell": 2}
    tall = "<table><tr><td rowspan=2>一</td><td>a</td></tr><tr><td>b</td></tr></table>"
    assert parse_document(tall.encode(), "a.html").rows[1].cells == (4,)


def test_places_are_headings_and_paragraphs() -> None:
    """They are said as in Word files."""
    document = parse_document("<h2>第二章</h2><p>一。</p><div><p>二。</p></div>".encode(), "a.htm")
    assert document.place(document.text.index("二。")).parts() == {"paragraph": 3, "heading": "第二章"}
    assert [block.heading for block in document.blocks] == [True, False, False]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gbk"),
        ("big5", "big5"),
        ("utf-8", "utf-8"),
        ("gb2312", "utf-8"),
        ("no-such", "gbk"),
    ],
)
def test_a_declared_charset_is_read(declared: str, encoding: str) -> None:
    """Pages are in the charset that they declare, unless they are UTF-8 after all, or nobody knows it."""
    page = (
        f'<meta charset="{declared}"><p>总额和目标共5项</p>'
        if encoding != "big5"
        else "<meta charset=big5><p>總額共5項</p>"
    )
    assert "共5" in parse_document(page.encode(encoding), "a.html").text


@pytest.mark.parametrize("page", ["<body><script>document.write('全市')</script></body>", "<html></html>"])
def test_a_page_that_a_script_makes_has_no_text(page: str) -> None:
    """One sentence says so."""
    with pytest.raises(InputError, match="made by a script"):
        parse_document(page.encode(), "a.html")


def test_deep_pages_do_no_harm(tmp_path: Path) -> None:
    """Thousands of elements in one another are read or refused, and end with an exit code."""
    path = tmp_path / "a.html"
    path.write_text("<div>" * 20_000 + "全市" + "</div>" * 20_000, encoding="utf-8")
    assert run(["text", str(path)]) in (0, 3)


def test_a_half_in_comments_is_read_as_it_is_written() -> None:
    """Where the English stands in the comments of a page, its text is the source."""
    page = "<!-- The cluster is ready now and may be used. -->\n<p>集群已就绪，可以使用。</p>"
    assert "<!--" in parse_document(page.encode(), "a.html").text


@given(st.lists(st.text(st.characters(categories=("L", "N")), min_size=1), min_size=1))
def test_paragraphs_come_out_as_they_are(paragraphs: list[str]) -> None:
    """Whatever is in a paragraph is a block of its own."""
    page = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    document = parse_document(page.encode(), "a.html")
    assert [document.text[slice(*block.span)] for block in document.blocks] == paragraphs


_CONTAINER = '<container><rootfiles><rootfile full-path="O/c.opf"/></rootfiles></container>'
_ITEM = '<item id="{0}" href="{1}" media-type="application/xhtml+xml" {2}/>'


def _book(extra: Mapping[str, str] = {}) -> bytes:
    items = "".join(
        _ITEM.format(*entry)
        for entry in (
            ("a", "a.xhtml", ""),
            ("b", "b%20x.xhtml", ""),
            ("n", "n.xhtml", 'properties="nav"'),
            ("k", "k.xhtml", ""),
        )
    )
    spine = '<itemref idref="n"/><itemref idref="b"/><itemref idref="a"/><itemref idref="k" linear="no"/>'
    pages = {
        "a": "第二个文件。",
        "b x": "第一个文件：29<i>55</i>家<a epub:type='noteref'><sup>1</sup></a>。",
        "n": "目录",
        "k": "注释",
    }
    return pack(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "O/c.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{
                f"O/{name}.xhtml": f"<?xml version='1.0'?><html><body><p>{text}</p></body></html>"
                for name, text in pages.items()
            },
            **extra,
        },
        stored=True,
    )


def test_books_are_read_in_their_order() -> None:
    """Chapters come as the spine has them, without contents, marks of notes and what stands outside the spine."""
    document = parse_document(_book(), "a.epub")
    assert document.text.split() == ["第一个文件：2955家。", "第二个文件。"]


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ({"META-INF/rights.xml": "<r/>"}, "password"),
        ({"META-INF/container.xml": "<c/>"}, "damaged"),
        ({"O/c.opf": "<a"}, "damaged"),
    ],
)
def test_books_that_cannot_be_read_are_refused(extra: Mapping[str, str], words: str) -> None:
    """Protected ones, and those that don't say what is in them."""
    with pytest.raises(InputError, match=words):
        parse_document(_book(extra), "a.epub")


_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _slide(shapes: str, attributes: str = "") -> str:
    return f"<sld {attributes}><cSld><spTree>{shapes}</spTree></cSld></sld>"


def _box(text: str, kind: str = "") -> str:
    holder = f'<ph type="{kind}"/>' if kind else ""
    return f"<sp><nvSpPr><nvPr>{holder}</nvPr></nvSpPr><txBody><p>{text}</p></txBody></sp>"


def _run(text: str, properties: str = "") -> str:
    return f"<r><rPr {properties}/><t>{text}</t></r>"


def _show(*slides: str) -> bytes:
    """A presentation whose slides are stored in the opposite order."""
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_SPACE}/slide" Target="s{n}.xml"/>' for n in range(len(slides))
    )
    listed = "".join(f'<sldId r:id="r{n}"/>' for n in reversed(range(len(slides))))
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return pack(
        {
            "ppt/presentation.xml": f'<presentation xmlns:r="{_SPACE}"><sldIdLst>{listed}</sldIdLst></presentation>',
            "ppt/_rels/presentation.xml.rels": f'<Relationships xmlns="{package}">{relations}</Relationships>',
            **{f"ppt/s{n}.xml": slide for n, slide in enumerate(reversed(slides))},
        }
    )


def test_slides_are_read_in_their_order() -> None:
    """Titles first, groups and tables too; numbers of slides, dates and hidden slides are left out."""
    grid = "<tbl><tr><tc><txBody><p><r><t>共5项</t></r></p></txBody></tc><tc hMerge='1'><txBody/></tc></tr></tbl>"
    first = _slide(
        _box(_run("Up 2") + _run("3.17%") + "<br/>" + _run("km") + _run("2", 'baseline="30000"'))
        + _box(_run("7"), "sldNum")
        + _box(_run("第一页"), "title")
        + f"<grpSp>{_box(_run('组内'))}</grpSp><graphicFrame>{grid}</graphicFrame>"
    )
    document = parse_document(_show(first, _slide(_box(_run("藏")), 'show="0"'), _slide(_box(_run("末页")))), "a.pptx")
    assert document.text.split() == ["第一页", "Up", "23.17%", "km²", "组内", "共5项", "末页"]
    assert document.place(document.text.index("组内")).parts() == {"page": 1, "paragraph": 3, "heading": "第一页"}
    assert document.place(document.text.index("末页")).parts() == {"page": 3, "paragraph": 1}
    with pytest.raises(InputError, match="damaged"):
        parse_document(pack({"ppt/presentation2.xml": "<a/>"}), "a.pptx")


SUBTITLES = {
    "srt": "1\n00:00:01,000 --> 00:00:03,500\n全市有2955家企业\n\n2\n00:01:02,000 --> 00:01:05,000\n增长5%\n",
    "vtt": "WEBVTT\n\n00:01.000 --> 00:03.000\n全市\n\n01:02.000 --> 01:05.000\n增长5%\n",
    "ass": (
        "[Events]\nDialogue: 0,0:00:01.00,0:00:03.00,D,,0,0,0,,全市\n"
        "Dialogue: 0,0:01:02.00,0:01:05.00,D,,0,0,0,,增长5%\n"
    ),
}


@pytest.mark.parametrize(("suffix", "time"), [("srt", "00:01:02"), ("vtt", "01:02"), ("ass", "0:01:02")])
def test_places_in_subtitles_have_times(suffix: str, time: str) -> None:
    """A place is a line and the time at which its cue begins."""
    document = parse_document(SUBTITLES[suffix].encode(), f"a.{suffix}")
    assert document.place(document.text.index("增长")).time == time
    assert document.place(0).parts() == {"line": 1}
