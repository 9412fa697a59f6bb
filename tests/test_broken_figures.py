"""Figures that a space breaks, or that a word ran into, are read as one, and the space is told."""

from __future__ import annotations

import pytest
from bialign.align.broken_decimals import find_broken_decimals
from bialign.align.sentences_en import english_ends
from bialign.api import check_texts


def _find(zh: str, en: str) -> list[tuple[str, str]]:
    """The rules and English words of the findings about a pair."""
    return [(f.rule, f.en.text if f.en else "") for f in check_texts(zh, en).findings if f.severity != "neutral"]


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        ("这座雕像高6.2米。", "It shows the 6. 2-metre-high statue.", "6. 2"),
        ("面积为57.2平方公里。", "It has an area of 57. 2 square kilometres.", "57. 2"),
        ("增长3.5%。", "It grew by 3. 5%.", "3. 5"),
        ("增长12.5%。", "It grew by 12. 5 percent.", "12. 5"),
        ("成绩为9.8秒。", "The time was 9. 8 seconds.", "9. 8"),
        ("产量为2.4万吨。", "The output was 24,000 tons.", ""),
        ("1978年至1981年他在这里学习。", "He studied here from 1978 to1981.", "to1981"),
        ("收到预付款后15天内完成装运。", "Shipment within15 days after deposit received.", "within15"),
        ("收到预付款后15天内装运。", "Within15 days after deposit received.", "Within15"),
        ("自1998年起生效。", "It has been in force since1998.", "since1998"),
        ("只有30个人。", "There were only30 people.", "only30"),
    ],
)
def test_a_stray_space_is_all_that_is_wrong(zh: str, en: str, words: str) -> None:
    """The figure agrees, and only its form is told."""
    assert _find(zh, en) == ([("spacing", words)] if words else [])


@pytest.mark.parametrize(
    ("zh", "en", "rule"),
    [
        ("这座雕像高6.3米。", "It shows the 6. 2-metre-high statue.", "number-mismatch"),
        ("面积为57.9平方公里。", "It has an area of 57. 2 square kilometres.", "number-mismatch"),
        ("增长3.6%。", "It grew by 3. 5%.", "percent-mismatch"),
        ("1978年至1982年他在这里学习。", "He studied here from 1978 to1981.", "date-mismatch"),
        ("收到预付款后20天内装运。", "Shipment within15 days after deposit received.", "number-mismatch"),
        ("只有20个人。", "There were only30 people.", "number-mismatch"),
    ],
)
def test_another_figure_is_found(zh: str, en: str, rule: str) -> None:
    """A broken figure that differs is a wrong figure."""
    assert rule in [found for found, _ in _find(zh, en)]


@pytest.mark.parametrize(
    "text",
    [
        "He left in 2019. 2 people stayed.",
        "See Table 3. 5 students took part.",
        "We had 6. 2 people came.",
        "He scored 7. 3 million people watched.",
        "See Rule 6. 2 metres is the limit.",
        "6. 2 metres is the limit.",
    ],
)
def test_figures_that_end_a_sentence_are_whole(text: str) -> None:
    """A figure at the end of a sentence is no part of the next, which begins with another."""
    assert [*find_broken_decimals(text)] == []


def test_no_sentence_ends_in_a_decimal() -> None:
    """A broken decimal holds its sentence together."""
    assert english_ends("It is 57. 2 square kilometres large. It is old.") == [37, 47]


@pytest.mark.parametrize("en", ["Use base64 coding.", "Use the variable to1.", "Use the tables tab12 and tab13."])
def test_names_with_figures_are_no_slips(en: str) -> None:
    """A name that ends in a figure is no word that a figure ran into."""
    assert _find(f"使用 {en.split()[-1]} 这个。", en) == []
