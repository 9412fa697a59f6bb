"""Real Word files and hard cases with comments at every figure: they stand at their words, nothing else changes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from bialign.align.sources import read_document
from bialign.align.sources.office import find_program
from bialign.reports.word.report import render
from commented_files import list_marked, list_parts, mark_all, take_out
from format_cases import FORMATS

pytestmark = pytest.mark.skipif(not FORMATS.is_dir(), reason="the material isn't here")
_REFUSED = ("d17_bomb_zeros", "d18_entities", "d19_xxe", "d20_encrypted")
_FILES = sorted(path for path in FORMATS.glob("*/*.docx") if not path.name.startswith(_REFUSED))
# What stands between the marks where these are around more than the words, by the words.
_AROUND = {
    "d02_tracked": {"2995": "29595"},  # a deleted digit between
    "d03_footnotes": {"88": "", "99": ""},  # at the mark of a note
    "d04_numbering": {"1": "Purpose"},  # an automatic number
    "d05_textbox": {"3.5": "文本框：投资3.5亿元。文本框：投资3.5亿元。"},
    "d07_fields": {"111": "AAA 111"},  # the result of a field
    "d10_special": {"2016-2020": "20162020", "9876": "9\u200b876"},  # hyphens are no text, blanks without width are
    "d13_sdt_smarttag": {"2016": "2016年12月31日", "12": "2016年12月31日", "31": "2016年12月31日"},
    "d14_ruby_math": {"38": "zhòng重庆有38个区县。"},  # a formula
}


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_nothing_but_comments_changes(path: Path) -> None:
    """Without comments, marks and split runs the main part is canonically the same, and all other parts are."""
    document = read_document(str(path))
    assert document.container
    after = render(mark_all(document, r"\d[\d,.%-]*"))
    now, before = take_out(after, document.container.data)
    assert now == before
    assert list_parts(after) == list_parts(document.container.data)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_comments_stand_at_their_words(path: Path) -> None:
    """Every comment is at exactly its figure, but for numbers that the file doesn't hold as text, and the like."""
    document = read_document(str(path))
    after = render(mark_all(document, r"\d[\d,.%-]*"))
    around = _AROUND.get(path.stem, {})
    found = list_marked(after)
    wrong = [(marked, words) for marked, words in found if words != around.get(marked, marked)]
    # In the book the items of lists have automatic numbers.
    assert len(wrong) <= len(found) / 50, wrong


@pytest.mark.skipif(find_program() is None, reason="LibreOffice isn't installed")
def test_libreoffice_keeps_the_comments_of_all_cases_at_their_words(tmp_path: Path) -> None:
    """Opened and saved by another program, all comments stand where they stood; it drops those in block controls."""
    made = tmp_path / "made"
    made.mkdir()
    paths = [path for path in _FILES if path.name.startswith("d")]
    for path in paths:
        (made / path.name).write_bytes(render(mark_all(read_document(str(path)), r"\d[\d,.%-]*")))
    convert = [str(find_program()), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*convert, "--convert-to", "docx", "--outdir", str(tmp_path), *(str(made / path.name) for path in paths)],
        capture_output=True,
        check=True,
    )
    for path in paths:
        before, after = (list_marked((folder / path.name).read_bytes()) for folder in (made, tmp_path))
        lost = [own for own in before if own not in after]
        assert lost == {"d13_sdt_smarttag": [("555", "555")], "d14_ruby_math": before}.get(path.stem, []), path.name
