"""Official English names and known blunders: tables with sources, and what departs from them."""

from __future__ import annotations

import re

import pytest
from bialign.qa.examples import review_pairs
from bialign.qa.official.official_tables import compile_rendering, load_blunders, load_terms
from bialign.qa.rules.known_blunder import known_blunder
from bialign.qa.rules.official_term import official_term


def test_each_entry_has_a_source_and_a_year() -> None:
    """No term stands twice, and each says where its English is from and since when."""
    terms = load_terms()
    assert len(terms) == len({term.zh for term in terms})
    assert all(len(term.source) > 20 and (term.since == 0 or 1900 < term.since < 2100) for term in terms)
    assert all(row.source and row.meant and re.compile(row.wrong) for row in load_blunders())


def test_each_rendering_passes() -> None:
    """A text with any of a term's renderings gets no finding."""
    pairs = [(f"由{term.zh}负责。", f"It is by the {en}.") for term in load_terms() for en in term.renderings]
    assert review_pairs(pairs, (official_term,)).findings == ()


@pytest.mark.parametrize(
    ("rendering", "text", "is_there"),
    [
        ("CNIPA", "the CNIPA’s notice", True),
        ("CAC", "in a cac file", False),
        ("Belt and Road", "the Belt-and-Road countries", True),
        ("Supreme People's Court", "the SUPREME PEOPLE’S COURT", True),
        ("Patent Law", "Patent Lawyers", False),
    ],
)
def test_renderings_are_found_in_any_form(rendering: str, text: str, is_there: bool) -> None:
    """Hyphens, apostrophes, plurals and case make no difference, except the case of acronyms."""
    assert bool(compile_rendering(rendering).search(text)) == is_there


def test_parts_of_other_words_are_no_terms() -> None:
    """史记 doesn't stand in 历史记录, nor 公司法 in 公司法人."""
    pairs = [("历史记录已清除。", "The history was cleared."), ("公司法人应当签字。", "The legal person shall sign.")]
    assert review_pairs(pairs, (official_term,)).findings == ()


def test_a_former_name_passes_in_an_old_document_alone() -> None:
    """What a body was called is right until the year of its new name."""
    en = "The State Intellectual Property Office said so."
    severities = [
        [f.severity for f in review_pairs([(f"{year}年，国家知识产权局表示。", en)], (official_term,)).findings]
        for year in (2016, 2018, 2020)
    ]
    assert severities == [[], [], ["minor"]]


@pytest.mark.parametrize(
    ("zh", "en", "wrong"),
    [
        ("跨境电商快速增长。", "Cross-border electricity suppliers grew quickly.", "electricity suppliers"),
        ("供电企业与电商合作。", "Electricity suppliers work with e-commerce firms.", None),
        ("店里卖干货和海味。", "The shop sells dry goods and seafood.", None),
        ("她是海归。", "She is a sea turtle.", "sea turtle"),
        ("海龟上岸产卵。", "Sea turtles come ashore to lay eggs.", None),
    ],
)
def test_blunders_are_found_where_nothing_excuses_them(zh: str, en: str, wrong: str | None) -> None:
    """The wrong words are marked; beside Chinese that makes them right they are not."""
    found = review_pairs([(zh, en)], (known_blunder,)).findings
    assert [f.en.text for f in found if f.en] == ([wrong] if wrong else [])
