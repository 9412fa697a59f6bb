"""Word files of others, in the material for development: what must come out of each, and what must not."""

from __future__ import annotations

import pytest
from bialign.align.errors import InputError
from bialign.align.sources import read_document
from bialign.pipeline import check_files
from format_cases import FORMATS, list_cases, require_case
from word_files import list_origins

pytestmark = pytest.mark.skipif(not FORMATS.is_dir(), reason="the material isn't here")
_REFUSED = ("d17_bomb_zeros", "d18_entities", "d19_xxe", "d20_encrypted")


@pytest.mark.parametrize(("name", "wanted", "unwanted"), list_cases(".docx"), ids=lambda value: str(value)[:20])
def test_a_case_gives_what_it_must(name: str, wanted: list[str], unwanted: list[str]) -> None:
    """A hard case is read as its row says, or refused."""
    path = str(FORMATS / "cases" / name)
    if name.startswith(_REFUSED):
        with pytest.raises(InputError):
            read_document(path)
        return
    text = read_document(path).text
    require_case(text, wanted, unwanted)


@pytest.mark.parametrize(
    "name", ["oc_policy_zh-Hant_bilingual", "oc_glossary_table", "oc_procurement_redline", "asvs403_en"]
)
def test_nearly_all_characters_lead_back_to_the_file(name: str) -> None:
    """The words of a stretch are those of the file; only numbers, tabs and line ends that it doesn't hold lack them."""
    document = read_document(str(FORMATS / "real" / f"{name}.docx"))
    stretches = list_origins(document)
    assert [pair for pair in stretches if pair[0] != pair[1].replace("\t", " ")] == []
    letters = sum(character.isalpha() for character in document.text)
    assert sum(character.isalpha() for text, _ in stretches for character in text) >= 0.99 * letters


def _read_real(name: str) -> str:
    return read_document(str(FORMATS / "real" / name)).text


def test_both_languages_in_one_policy() -> None:
    """A line break inside a paragraph is one; numbers typed by hand stay."""
    text = _read_real("oc_policy_zh-Hant_bilingual.docx")
    assert "enterprises.1.2" not in text
    review = check_files([str(FORMATS / "real" / "oc_policy_zh-Hant_bilingual.docx")])
    halves = review.bitext.zh.segments, review.bitext.en.segments
    assert abs(len(halves[0]) - len(halves[1])) <= 2
    assert len([bead for bead in review.bitext.beads if bead.zh and bead.en]) >= 125


def test_links_stay_in_their_sentence_and_footers_out() -> None:
    """The leaflet has its links' words, none of its footer's, and all its sentences are paired."""
    paths = [str(FORMATS / "real" / name) for name in ("oc_handout_zh-Hans.docx", "oc_handout_en.docx")]
    review = check_files(paths)
    assert all(bead.zh and bead.en for bead in review.bitext.beads)
    assert len(review.findings) <= 3


def test_a_glossary_of_three_columns_is_pairs() -> None:
    """A row is a pair of English and Chinese; places say which column is which."""
    review = check_files([str(FORMATS / "real" / "oc_glossary_table.docx")])
    assert review.bitext.layout == "pairs"
    assert all(bead.zh and bead.en for bead in review.bitext.beads)
    half = review.bitext.en
    assert half.document.place(half.segments[5].start).cell == 1


def test_a_book_without_its_contents_and_with_its_tables() -> None:
    """The contents are no text; nearly all figures of the book match."""
    text = _read_real("asvs403_en.docx")
    assert "V1: Architecture, Design and Threat Modeling Requirements\t" not in text[:3000]
    review = check_files([str(FORMATS / "real" / f"asvs403_{lang}.docx") for lang in ("zh-cn", "en")])
    assert sum(finding.rule == "number-missing" for finding in review.findings) <= 1
    assert len(review.findings) <= 40


def test_a_redline_is_read_as_accepted() -> None:
    """Insertions are in, deletions out: some twelve hundred words."""
    words = _read_real("oc_procurement_redline.docx").split()
    assert 1150 <= len(words) <= 1300
