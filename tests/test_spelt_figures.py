"""Numerals inside names that the English spells in pinyin."""

import pytest
from bialign.qa.comparison.spelt_figures import is_spelt
from bialign.qa.quantities.quantity import Quantity

_SPELT = [
    ("二十四桥明月", "二十四", "the moonlit Ershisi Bridge"),
    ("南方的二十四桥", "二十四", "the Ershisiqiao in the south"),
    ("在五道营胡同", "五", "in Wudaoying Hutong"),
]
_COUNTED = [
    ("二十四座桥", "二十四", "the moonlit bridges of Yangzhou"),
    ("三座山", "三", "the mountains of Shanxi"),
    ("24桥", "24", "Ershisi Bridge"),
]


def _is_spelt(chinese: str, numeral: str, english: str) -> bool:
    start = chinese.index(numeral)
    return is_spelt(Quantity(start, start + len(numeral), numeral, "cardinal", "0"), chinese, english)


@pytest.mark.parametrize(("chinese", "numeral", "english"), _SPELT)
def test_a_spelt_numeral_is_said(chinese: str, numeral: str, english: str) -> None:
    """The English says a numeral by the name that has its pinyin."""
    assert _is_spelt(chinese, numeral, english)


@pytest.mark.parametrize(("chinese", "numeral", "english"), _COUNTED)
def test_a_numeral_that_counts_is_not_said_by_a_name(chinese: str, numeral: str, english: str) -> None:
    """Names of other places, and digits, say nothing of it."""
    assert not _is_spelt(chinese, numeral, english)
