"""Figures of a list that share the scale of its last."""

import pytest
from bialign.qa.comparison.shared_scale import reread_shared_scale
from bialign.qa.quantities.en.reader import read_english
from bialign.qa.quantities.zh.reader import read_chinese

_LISTS = [
    ("分别为6.29万亿元和6.05万亿元", "were 6.29 and 6.05 trillion yuan", "6290000000000"),
    ("出口和进口分别为6.29亿美元和6.05亿美元", "exports and imports were $629 and $605 million", "629000000"),
    ("分别为500万、1000万和2000万人", "5, 10 and 20 million people", "5000000"),
    ("分别为500万、1000万和2000万人", "5, 10, and 20 million people", "5000000"),
    # A wrong digit keeps the scale, so that it is told as one.
    ("分别为6.29万亿元和6.05万亿元", "were 6.92 and 6.05 trillion yuan", "6920000000000"),
]
_ALONE = [
    ("有5台机器和1000万元", "5 machines and 10 million yuan"),  # its own noun
    ("共5台、1000万元", "a total of 5 and 10 million yuan"),  # the Chinese has it as it is
    ("增长5%至1000万元", "grew 5% to 10 million yuan"),
]


@pytest.mark.parametrize(("chinese", "english", "value"), _LISTS)
def test_a_bare_figure_of_a_list_takes_the_scale_of_its_last(chinese: str, english: str, value: str) -> None:
    """The first figure has the scale that is written once, behind the last."""
    restated = reread_shared_scale(read_english(english)[0], english, read_chinese(chinese))
    assert restated is not None
    assert [quantity.value for quantity in restated] == [value]


@pytest.mark.parametrize(("chinese", "english"), _ALONE)
def test_a_figure_that_the_other_side_has_keeps_its_size(chinese: str, english: str) -> None:
    """A figure with a noun, or one that the other side has, is as large as it is written."""
    assert reread_shared_scale(read_english(english)[0], english, read_chinese(chinese)) is None


def test_a_chinese_list_shares_its_scale_too() -> None:
    """6.29和6.05万亿元 are trillions both, where the English says so."""
    chinese = "分别为6.29和6.05万亿元"
    english = read_english("6.29 trillion yuan and 6.05 trillion yuan, respectively")
    restated = reread_shared_scale(read_chinese(chinese)[0], chinese, english)
    assert restated is not None
    assert restated[0].value == "6290000000000"
