"""The two bilingual seeds in other formats and encodings: their findings are those of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from itertools import chain
from pathlib import Path

import pytest
from bialign.align.document import Document
from bialign.align.halves import split_halves
from bialign.align.paragraphs import paragraphs_of
from bialign.align.sources import parse_document
from bialign.pipeline import check_documents
from bialign.qa.findings import Mark, Review
from documents import SHANGHAI, TIANJIN, seed
from word_files import paragraph, word_file

_BOTH = pytest.mark.parametrize("path", [TIANJIN, SHANGHAI], ids=lambda path: path.stem[:8])
_ENCODINGS = ("gb18030", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


@cache
def _check_seed(path: Path) -> Review:
    return check_documents([seed(path)])


def _list_halves(path: Path) -> tuple[list[str], list[str]]:
    """The paragraphs of each language."""
    sides = split_halves(seed(path))
    zh, en = ([p.clean.text for p in paragraphs_of(half) if p.clean.text] for half in (sides.zh, sides.en))
    return zh, en


def _is_heading(text: str) -> bool:
    """Whether a paragraph is as short as a heading and doesn't end as a sentence."""
    return len(text) < 90 and text[-1] not in "。.；;：:！？”" and not text.endswith("”")


def _write_markdown(path: Path) -> list[Document]:
    lines = (f"{'## ' if _is_heading(text) else ''}{text}" for half in _list_halves(path) for text in half)
    return [parse_document("\n\n".join(lines).encode(), "a.md")]


def _write_page(path: Path) -> list[Document]:
    body = "".join(f"<p>{escape(text)}</p>\n" for half in _list_halves(path) for text in half)
    page = f'<html><head><meta charset="gb2312"></head><body><nav>目录 Contents</nav>{body}</body></html>'
    return [parse_document(page.encode("gb18030"), "a.html")]


def _write_halves(path: Path) -> list[Document]:
    body = "".join(map(paragraph, chain(*_list_halves(path))))
    return [parse_document(word_file(body), "a.docx")]


def _write_two_files(path: Path) -> list[Document]:
    zh, en = _list_halves(path)
    files = (("zh.docx", zh), ("en.docx", en))
    return [parse_document(word_file("".join(map(paragraph, half))), name) for name, half in files]


def _write_alternating(path: Path) -> list[Document]:
    bitext = _check_seed(path).bitext
    pairs = ((bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text) for bead in bitext.beads)
    return [parse_document(word_file("".join(paragraph(side) for pair in pairs for side in pair if side)), "a.docx")]


_WRITERS: Mapping[str, Callable[[Path], list[Document]]] = {
    "markdown": _write_markdown,
    "html": _write_page,
    "docx, halves": _write_halves,
    "docx, two files": _write_two_files,
    "docx, alternating": _write_alternating,
}


def _count(review: Review) -> Counter[tuple[str, str, str, str]]:
    """The findings as rule, severity and marked words."""

    def words(mark: Mark | None) -> str:
        return mark.text.strip() if mark else ""

    return Counter(
        (finding.rule, finding.severity, words(finding.zh), words(finding.en)) for finding in review.findings
    )


@pytest.mark.parametrize("format", _WRITERS)
@_BOTH
def test_formats_have_the_findings_of_the_text(path: Path, format: str) -> None:
    """In each format the findings are those of the text, all and no other."""
    assert _count(check_documents(_WRITERS[format](path))) == _count(_check_seed(path))


@pytest.mark.parametrize("encoding", _ENCODINGS)
@_BOTH
def test_encodings_give_the_document_of_utf8(path: Path, encoding: str) -> None:
    """In each encoding, marked or not, the document is the same, and so are its findings."""
    data = path.read_bytes().decode("utf-8").encode(encoding)
    assert parse_document(data, str(path)) == seed(path)


@_BOTH
def test_traditional_characters_in_big5(path: Path) -> None:
    """In traditional characters the document is the same in Big5 and in UTF-8, and so are its findings."""
    convert = pytest.importorskip("opencc").OpenCC("s2tw").convert
    text = convert(path.read_bytes().decode("utf-8"))
    assert parse_document(text.encode("big5hkscs"), "a.txt") == parse_document(text.encode(), "a.txt")
