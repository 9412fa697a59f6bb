"""Codes, versions and days of the week that differ between the two languages."""

import pytest
from bialign.api import check_texts
from bialign.qa.codes import find_codes

_CODES = [
    ("乘坐G102次列车。", "Take train G201.", [("G102", "G201")]),
    ("请升级到 v2.4.1。", "Please upgrade to version 2.4.1.", []),
    ("请升级到 v2.4.1。", "Please upgrade to version 2.1.4.", [("v2.4.1", "2.1.4")]),
    ("依据GB/T19001-2016。", "In accordance with GB/T 19001-2016.", []),
    ("型号为KX-330。", "The model is kx330.", []),
    ("型号为KX-330。", "The model is KX-380.", [("KX-330", "KX-380")]),
    ("4G用户减少。", "The number of 3G users fell.", [("4G", "3G")]),
    ("2024.06.18发布。", "Released on June 18, 2024.", []),
    ("投资RMB500万。", "An investment of RMB 5 million.", []),
    ("由A12和B7组成。", "It consists of B7 and A12.", []),
]
_WEEKDAYS = [
    ("周一至周四开放。", "Open from Monday to Thursday.", []),
    ("周一至四开放。", "Open from Monday to Friday.", [("四", "Friday")]),
    ("星期天闭馆。", "Closed on Saturdays.", [("星期天", "Saturdays")]),
    ("每周三次，每次一小时。", "Three times a week, an hour each, from Monday.", []),
    ("两周五次。", "Five times in two weeks.", []),
    ("上周五，他走了。", "He left last Friday.", []),
]


def _marks(zh: str, en: str, rule: str) -> list[tuple[str, str]]:
    found = [f for f in check_texts(zh, en).findings if f.rule == rule]
    return [(f.zh.text if f.zh else "", f.en.text if f.en else "") for f in found]


@pytest.mark.parametrize(("zh", "en", "marks"), _CODES)
def test_codes_with_other_figures_are_found(zh: str, en: str, marks: list[tuple[str, str]]) -> None:
    """A code with other figures is one finding with both sides; another way of writing it is none."""
    assert _marks(zh, en, "number-code") == marks


@pytest.mark.parametrize(("zh", "en", "marks"), _WEEKDAYS)
def test_other_days_of_the_week_are_found(zh: str, en: str, marks: list[tuple[str, str]]) -> None:
    """Another day is found where both sides name as many; "three times a week" names none."""
    assert _marks(zh, en, "date-weekday") == marks


def test_codes_are_folded() -> None:
    """Case, hyphens and the v of a version make no other code."""
    assert [code.folded for code in find_codes("KX-330, v2.4.1 和 5G")] == ["kx330", "2.4.1", "5g"]
