"""PDF files that are broken, protected or made to do harm: each is refused in one sentence, in both languages."""

from __future__ import annotations

import pytest
from bialign.align.errors import InputError
from bialign.align.sources import parse_document
from bialign.align.sources.pdf import probe
from bialign.align.sources.read_options import ReadOptions
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import build, draw_form, draw_grid, draw_picture, nest_forms, pack, pdf_file, show

LINE = show(60, 700, "全市有2955家企业。")
GOOD = pdf_file(LINE + draw_grid([60, 200, 400], [600, 570, 540]) + show(70, 580, "2016"))
_PROTECTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'ab' * 32}> /U <{'cd' * 32}> /P -4 >> /ID [<00> <00>]"
_CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>"

# A file, and a part of what is said of it.
REFUSED: dict[str, tuple[bytes, str]] = {
    "password": (pdf_file(LINE, trailer=_PROTECTED), "password"),
    "head only": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "damaged"),
    "cut": (GOOD[:900], "damaged"),
    "pages in a circle": (build([_CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 900 >>"]), "damaged"),
    "a billion pages": (build([_CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 1000000000 >>"]), "damaged"),
    "no text": (pdf_file(""), "has no text"),
    "scan": (pdf_file(draw_picture(), draw_picture()), "pages 1–2 have a picture and no text"),
    "packed twice": (pdf_file(LINE, parts=[pack(b"0").replace("/FlateDecode", "[/FlateDecode /FlateDecode]")]), "bomb"),
    "forms eight deep": (pdf_file(f"{LINE} /X Do", parts=nest_forms(8, 10)), "bomb"),
}


@pytest.fixture(autouse=True)
def _short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that never end are given up soon."""
    monkeypatch.setattr(probe, "_MOST_FOR_PAGE", 0.5)


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED)
def test_such_files_are_refused_with_a_sentence(data: bytes, words: str) -> None:
    """What is said names the file and the trouble, in either language."""
    with pytest.raises(InputError) as caught:
        parse_document(data, "a.pdf")
    message = caught.value.message
    assert words in message.en
    assert message.en.startswith("a.pdf")
    assert message.zh.endswith("。")


def test_forms_that_draw_others_a_few_times_are_read() -> None:
    """Drawings within drawings are common; only what never ends is refused."""
    assert "2955" in parse_document(pdf_file(f"{LINE} /X Do", parts=nest_forms(4, 10)), "a.pdf").text


def test_what_unpacks_to_too_much_is_refused() -> None:
    """A page of spaces that is larger than --max-size isn't unpacked; a larger limit lets it in."""
    data = pdf_file(LINE + " " * 3_000_000)
    with pytest.raises(InputError, match="larger than 2 MB"):
        parse_document(data, "a.pdf", ReadOptions(max_size=2))
    assert parse_document(data, "a.pdf", ReadOptions(max_size=4)).text.strip() == "全市有2955家企业。"


def test_drawings_that_draw_themselves_end() -> None:
    """A form that draws itself is drawn once."""
    data = pdf_file(f"{LINE} /X Do", parts=[draw_form("/X Do", 8)])
    assert "2955" in parse_document(data, "a.pdf").text


@settings(deadline=None, max_examples=100)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6), st.booleans())
def test_a_damaged_file_is_read_or_refused(place: int, noise: bytes, added: bool) -> None:
    """Whatever bytes are changed or added, there is a document or an `InputError`, nothing else."""
    data = GOOD[:place] + noise + GOOD[place + (0 if added else len(noise)) :]
    try:
        document = parse_document(data, "a.pdf")
    except InputError:
        return
    assert isinstance(document.text, str)
