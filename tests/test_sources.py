"""The doors for input formats: what a file is taken for, by its contents and by its suffix."""

from __future__ import annotations

import io
import zipfile
from importlib import import_module
from pathlib import Path

import pytest
from bialign.align.errors import InputError
from bialign.align.pair_rows import build_bitext
from bialign.align.sources import SOURCES, parse_document, read_document
from bialign.align.sources.registry import find_source
from bialign.cli import run


def _zip(*names: str, kind: str = "") -> bytes:
    """An archive with parts of these names, the first telling its kind as OpenDocument and EPUB do."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        if kind:
            archive.writestr("mimetype", kind)
        for name in names:
            archive.writestr(name, "<x/>")
    return written.getvalue()


def _xml(root: str, encoding: str = "utf-8") -> bytes:
    """An XML file whose first element follows a comment that names others."""
    return f'<?xml version="1.0" encoding="{encoding}"?>\n<!-- <tmx> <xliff> -->\n{root}'.encode(encoding)


# Contents, and what they are.
CONTENTS = {
    "word": (_zip("[Content_Types].xml", "word/document.xml"), "docx"),
    "excel": (_zip("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
    "slides": (_zip("[Content_Types].xml", "ppt/presentation.xml"), "pptx"),
    "writer": (_zip("content.xml", kind="application/vnd.oasis.opendocument.text"), "odt"),
    "book": (_zip("META-INF/container.xml", kind="application/epub+zip"), "epub"),
    "archive": (_zip("a.txt"), "zip"),
    "sheets": (_zip("content.xml", kind="application/vnd.oasis.opendocument.spreadsheet"), "ods"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "doc"),
    "protected": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "doc"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
    "rtf": (b"{\\rtf1\\ansi text}", "rtf"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "pdf"),
    "late pdf": (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4 text only", "pdf"),
    "png": (b"\x89PNG\r\n\x1a\n", "picture"),
    "jpeg": (b"\xff\xd8\xff\xe0 JFIF", "picture"),
    "tmx": (_xml('<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">'), "tmx"),
    "tmx in utf-16": (_xml("<tmx>", "utf-16"), "tmx"),
    "xliff": (_xml('<xliff version="2.1" xmlns="x">'), "xliff"),
    "prefixed": (_xml("<x:xliff>"), "xliff"),
    "tbx": (_xml("<martif type='TBX'>"), "tbx"),
    "other xml": (_xml("<report>"), "text"),
    "many prologues": (b"<??>" * 1000 + b"tmx", "text"),
    "text": ("关于 <tmx> 的说明".encode(), "text"),
}
# A rich text may be cut anywhere and is one for LibreOffice.
REFUSED = {name: data for name, (data, kind) in CONTENTS.items() if kind not in ("text", "rtf")}


@pytest.mark.parametrize(("data", "name"), CONTENTS.values(), ids=CONTENTS)
def test_contents_say_what_a_file_is(data: bytes, name: str) -> None:
    """A file is taken for what its contents are, whatever its suffix says."""
    assert find_source(data, "a.pdf" if name == "text" else "a.txt").name == name


@pytest.mark.parametrize(("path", "name"), [("a.tsv", "pairs"), ("b/A.TSV", "pairs"), ("a.txt", "text"), ("a", "text")])
def test_a_suffix_says_it_where_contents_do_not(path: str, name: str) -> None:
    """Text is told apart by its suffix, in either case; without a known one it is plain text."""
    assert find_source(b"a\tb\n", path).name == name


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_named(tmp_path: Path, data: bytes) -> None:
    """What is said names the file in both languages, and leaves no gap to be filled."""
    path = str(tmp_path / "文件{0}.txt")
    Path(path).write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_document(path)
    message = caught.value.message
    assert message.en.startswith(path)
    assert message.zh.startswith(path)
    assert message.en.endswith(".")
    assert message.zh.endswith("。")
    assert "{path}" not in message.en + message.zh


def test_an_archive_and_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The commands end with exit code 3 and say what to do instead."""
    (tmp_path / "a.txt").write_bytes(CONTENTS["archive"][0])
    (tmp_path / "m.txt").write_bytes(CONTENTS["png"][0])
    assert run(["check", str(tmp_path / "a.txt")]) == 3
    assert "a.txt is an archive; unpack it and check the files in it." in capsys.readouterr().err
    assert run(["text", str(tmp_path / "m.txt"), "--ui", "zh"]) == 3
    assert "m.txt 是图片，无法读取其中的文字；请用 OCR 识别后另存为 .txt 文件。" in capsys.readouterr().err


def test_every_row_is_read_or_refused() -> None:
    """A row of the table has a module that can parse or a refusal, not both; names and suffixes stand once."""
    assert all(bool(source.module) != bool(source.refusal) for source in SOURCES)
    names = [source.name for source in SOURCES]
    suffixes = [suffix for source in SOURCES for suffix in source.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    for source in SOURCES:
        assert not source.module or callable(import_module(f"bialign.align.sources.{source.module}").parse)


@pytest.mark.parametrize("path", ["a.txt", "a.tsv"])
def test_text_is_taken_as_it_stands(path: str) -> None:
    """Text formats extract the whole text, under the name that was given."""
    document = parse_document("受理3件。\tIt accepted 3.\r\n".encode(), path)
    assert (document.path, document.text) == (path, "受理3件。\tIt accepted 3.\r\n")


def test_pairs_have_lines_and_columns_as_places() -> None:
    """A place in a file of pairs is a line, ended at LF only, and a column."""
    document = parse_document("一\tOne\r\n二\rzwei\tTwo\t\n\n三\tThree".encode(), "a.tsv")
    places = [document.place(document.text.index(words)).parts() for words in ("一", "One", "zwei", "Two", "三")]
    assert places == [
        {"line": 1, "cell": 1},
        {"line": 1, "cell": 2},
        {"line": 2, "cell": 1},
        {"line": 2, "cell": 2},
        {"line": 4, "cell": 1},
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_has_lines_as_places(end: str) -> None:
    """A place in a text is its line, from 1, as editors count them."""
    document = parse_document(f"一{end}{end}二\x0c三".encode(), "a.txt")
    places = [document.place(document.text.index(words)).parts() for words in "一二三"]
    assert places == [{"line": 1}, {"line": 3}, {"line": 3}]
    assert document.place(len(document.text)).line == 3


CATALOGUE = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#: a.c:12
msgid "Up 23."
"17%."
msgstr "增长23.17%。"

#, fuzzy
msgid "5 items"
msgstr "4项"

msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d个文件"

msgid "Untranslated"
msgstr ""

#~ msgid "old 888"
#~ msgstr "旧888"
"""


def test_catalogues_are_pairs_of_what_is_translated() -> None:
    """The finished messages of a .po file are pairs, wrapped strings joined; comments and plurals don't disturb."""
    document = parse_document(CATALOGUE.encode(), "a.po")
    assert document.table
    rows = [[document.text[slice(*cell)] for cell in row] for row in document.table.rows]
    assert rows == [["Up 23.17%.", "增长23.17%。"], ["%d files", "%d个文件"]]
    assert document.place(document.text.index("增长")).parts() == {"line": 4}


@pytest.mark.parametrize(
    ("text", "words"), [('msgid "a\nfoo', "line 2"), ('msgid "a"\nmsgstr ""\n', "isn't translated yet")]
)
def test_catalogues_without_pairs_are_refused(text: str, words: str) -> None:
    """Wrong syntax is said with its line, and a catalogue without translations as such."""
    with pytest.raises(InputError, match=words):
        build_bitext(parse_document(text.encode(), "a.po"))


def test_the_front_matter_of_a_page_is_no_text() -> None:
    """What a static site says of a page before its first tag is left out, in YAML or TOML."""
    for front in ('---\ntitle: "A page"\npublishdate: "2021-03-04"\n---\n', "+++\ntitle = 'A page'\n+++\n"):
        document = parse_document(f"{front}<p>The mill stands by the river.</p>".encode(), "a.html")
        assert document.text.strip() == "The mill stands by the river."
