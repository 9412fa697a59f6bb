"""Numbers of items below numbered sections, which the English writes with both numbers."""

import pytest
from bialign.api import check_texts
from bialign.qa.comparison.levels import find_number_ends, find_same_levels, find_section

_ZH = "一、定义\n\n1．本协议是指本文件的全部条款。\n\n2．甲方是指出租房屋的人。\n"


def _find_numbers(en: str) -> list[str]:
    return [f.rule for f in check_texts(_ZH, en).findings if f.rule.startswith("number") and f.severity != "neutral"]


def test_an_item_may_have_the_number_of_its_section_before_its_own() -> None:
    """Below 一、 the second item is 2. in Chinese and "1.2" in English."""
    en = "1. Definitions\n\n1.1. This agreement means all terms of this document.\n\n"
    assert not _find_numbers(f"{en}1.2. Party A is the person who lets the house.\n")


@pytest.mark.parametrize(
    ("zh", "en", "section", "ends"),
    [
        ("2．甲方", "1.2. Party A", "1", (2, 3)),
        ("2．甲方", "1.3. Party A", "1", (0, 0)),
        ("2．甲方", "1.2. Party A", "2", (0, 0)),
        ("2．甲方", "1.2. Party A", None, (0, 0)),
        ("二、3 甲方", "2.3 Party A", None, (3, 3)),
        ("甲方", "1.2 Party A", "1", (0, 0)),
    ],
)
def test_numbers_are_the_same_only_in_all_levels(zh: str, en: str, section: str | None, ends: tuple[int, int]) -> None:
    """Both numbers have to be the same, the section's as the heading before has it."""
    assert find_number_ends(zh, en, section) == ends


def test_a_heading_begins_with_its_number() -> None:
    """一、定义 is the heading of section 1, 一些定义 is none; 第二章 3 has two levels, as "2.3" has."""
    assert find_section("一、定义") == "1"
    assert find_section("第十二章 附则") == "12"
    assert find_section("一些定义") is None
    assert find_same_levels("第二章3 附则", "2.3 Annex") == (3, 4)
    assert find_same_levels("第二章3 附则", "2.4 Annex") is None
