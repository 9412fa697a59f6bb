"""Figures that cannot be right: counts and their growth, in one language and in both."""

from __future__ import annotations

from decimal import Decimal

import pytest
from bialign.pipeline import CheckOptions, check_texts
from bialign.qa.arithmetic.growth_en import read_growth_en
from bialign.qa.arithmetic.growth_zh import read_growth_zh
from bialign.qa.arithmetic.whole_base import find_bases
from bialign.qa.examples import review_pairs
from bialign.qa.findings import Finding
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from hypothesis import given
from hypothesis import strategies as st

_STEP = Decimal("0.01")


def _find(*pairs: tuple[str, str]) -> list[Finding]:
    """The findings about figures that cannot be right, or differ, in pairs."""
    rules = [RULES["percent-mismatch"], RULES["number-mismatch"], RULES["impossible-figure"]]
    return [*review_pairs(list(pairs), tuple(rules)).findings]


@given(st.integers(2, 10**6), st.integers(2, 10**6), st.integers(0, 3), st.booleans())
def test_true_growth_always_has_a_whole_base(base: int, count: int, decimals: int, cut: bool) -> None:
    """Whatever a count grew or fell from, the percentage is possible, rounded or cut."""
    step = Decimal(1).scaleb(-decimals)
    exact = Decimal(abs(count - base)) * 100 / base
    shown = exact.quantize(step, "ROUND_DOWN" if cut else "ROUND_HALF_UP")
    bases = find_bases(Decimal(count), shown if count >= base else -shown, step)
    assert bases is None or not shown or (bases.has_whole and bases.low <= base <= bases.high)


@pytest.mark.parametrize(
    ("count", "rate", "possible"),
    [
        ("1524", "4.27", False),
        ("160", "29.98", False),
        ("2339", "23.17", True),
        ("2339", "23.18", False),
        ("48", "-54.72", True),
        ("48", "-54.73", False),
    ],
)
def test_some_growth_has_no_whole_base(count: str, rate: str, possible: bool) -> None:
    """The percentage is possible if a whole number grows by it to the count."""
    bases = find_bases(Decimal(count), Decimal(rate), _STEP)
    assert bases is not None
    assert bases.has_whole is possible


_ZH = [
    ("新收1524件，同比上升4.27%，审结1524件，同比上升3.74%。", [("1524", "4.27"), ("1524", "3.74")]),
    ("受理和审结2342和2339件，比2015年分别上升24.11%和23.17%。", [("2342", "24.11"), ("2339", "23.17")]),
    ("受理案件 443 件 959 人, 同比增长 120.4%和 174%。", [("443", "120.4"), ("959", "174")]),
    ("著作权案件1008件，占全部新收案件的66.14%，同比下降1.92%。", [("1008", "-1.92")]),
    ("受理案件347件，结案率同比上升28.52%。", []),
    ("受理案件347件，同比上升2.5个百分点。", []),
    ("专利申请17.36万件，同比增长15.54%。", []),
    ("受理案件近350件，同比增长15.54%。", []),
    ("受理案件443件959人，同比增长12.04%。", []),
    ("全市平均受理案件443件，同比增长12.04%。", []),
    ("涉案金额1542万元，同比增长12.04%。", []),
    ("比上年增加63件，增长4.31%。", []),
    ("受理347件，年均增长5.21%。", []),
    ("其中35种上涨12.34%。", []),
]


@pytest.mark.parametrize(("text", "expected"), _ZH)
def test_growth_is_read_in_chinese(text: str, expected: list[tuple[str, str]]) -> None:
    """A count belongs to the percentage that is said of it; where it is open to which, to none."""
    found = read_growth_zh(text, Reader().quantities(text, "zh"))
    assert [(growth.count.value, "-" * growth.falls + growth.rate.value) for growth in found] == expected


_EN = [
    ("In 2016, 347 cases were accepted with an increase of 28.52%.", [("347", "28.52")]),
    ("The number of applications reached 3,215, up by 28.5% year on year.", [("3215", "28.5")]),
    ("48 contracts, a decline of 54.72%, were signed.", [("48", "-54.72")]),
    ("They accepted 23,581 cases and concluded 23,512, up 3.97% and 6.28% respectively.",
     [("23581", "3.97"), ("23512", "6.28")]),
    ("The number of offences dropped by 7.4 per cent to 3,221.", [("3221", "-7.4")]),
    ("Filings rose 4.27% to 1,524 cases last year.", [("1524", "4.27")]),
    ("The index rose 1.23% to 3,251 points.", []),
    ("The Hang Seng rose 1.23% to 3,251.", []),
    ("Average spending rose 1.23% to 3,251 yuan a head.", []),
    ("It opened 35 stores and revenue rose by 12.34%.", []),
    ("Its products are sold in 35 countries, up 12.34%.", []),
    ("Sales came to 3.2 million units, up 12.34%.", []),
    ("It opened 35 stores, with an increase of 12.34% in profit.", []),
    ("The index closed at 3,251 points, up 1.23%.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _EN)
def test_growth_is_read_in_english(text: str, expected: list[tuple[str, str]]) -> None:
    """A count belongs to the percentage that is said of it; where it is open to which, to none."""
    found = read_growth_en(text, Reader().quantities(text, "en"))
    assert [(growth.count.value, "-" * growth.falls + growth.rate.value) for growth in found] == expected


def test_what_both_languages_say_alike_is_one_finding() -> None:
    """The same impossible figure on both sides is told once, with a mark on each."""
    (finding,) = _find(("受理160件，同比增长29.98%。", "It accepted 160 cases, up 29.98%."))
    assert finding.rule == "impossible-figure"
    assert [mark.text for mark in finding.marks] == ["29.98%", "29.98%"]
    assert "from 123 it would be 30.08%, from 124 it would be 29.03%" in finding.message.en
    assert finding.severity == "major"


def test_a_check_of_little_power_makes_notes() -> None:
    """Where one wrong figure in five would pass, the finding is a note."""
    (finding,) = _find(("新收1524件，同比上升4.27%。", "It took 1,524 cases, up 4.27%."))
    assert finding.severity == "neutral"


def test_arithmetic_decides_which_side_is_wrong() -> None:
    """A difference is told once, with the side that is possible."""
    (finding,) = _find(("审结2339件，同比上升23.17%。", "It concluded 2,339 cases, up 23.18%."))
    assert finding.rule == "percent-mismatch"
    assert finding.message.en.endswith("The Chinese figure, 23.17%, is possible.")
    assert finding.suggestion == "23.17%"
    (finding,) = _find(("审结2339件，同比上升23.18%。", "It concluded 2,339 cases, up 23.17%."))
    assert finding.message.en.endswith("The English figure, 23.17%, is possible.")
    assert finding.message.zh.endswith("译文为“23.17%”，可以成立。")
    assert finding.suggestion is None


_ONE_WHOLE = (
    "新收案件1524件。从类别上看，著作权案件1008件，占全部新收案件的66.14%；商标案件347件，占全部新收案件的{}；"
    "技术合同案件48件，占全部新收案件的3.15%；其他案件121件，占全部新收案件的7.94%。"
)


def test_shares_of_one_whole_agree() -> None:
    """A share that differs from the whole which the other shares agree on is found, with the digit that mends it."""
    assert _find((_ONE_WHOLE.format("22.77%"), "")) == []
    (finding,) = _find((_ONE_WHOLE.format("22.87%"), ""))
    assert finding.message.en == "347 of 1,524 is 22.77%, not 22.87%; 22.77% would be possible."
    assert finding.severity == "major"


def test_a_share_that_is_off_by_one_in_its_last_digit_is_a_note() -> None:
    """Shares are often made to add up to 100."""
    (finding,) = _find((_ONE_WHOLE.format("22.78%"), ""))
    assert finding.severity == "neutral"


_SUMS = [
    ("共1525件：著作权1008件，商标347件，专利76件，其他94件。", []),
    ("共1525件：著作权1008件，商标341件，专利76件，其他94件。", ["= 1,519, not 1,525; with 347 for 341"]),
    ("共1524件，其中著作权1008件，商标347件，专利76件。", []),
    ("男351人，女285人，共计636人。", []),
    ("男351人，女285人，共计646人。", ["351 + 285 = 636, not 646."]),
    ("全校教职工636人，其中男351人，女285人。", []),
    ("全校教职工636人，其中男351人，女188人。", []),
    ("全校教职工1536人，其中男951人，女525人。", ["951 + 525 = 1,476, not 1,536"]),
    ("1,525 cases: 1,008 on copyright, 341 on trademarks, 76 on patents and 94 others.", ["with 347 for 341"]),
    ("The school has 1,636 teachers, 951 men and 685 women.", []),
    ("The school has 1,636 teachers, 951 men and 658 women.", ["951 + 658 = 1,609, not 1,636; with 685 for 658"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _SUMS)
def test_parts_of_a_whole_add_up(text: str, expected: list[str]) -> None:
    """Parts that are all of a whole and don't add up are found where one digit would mend them."""
    found = _find((text, "") if text[-1] == "。" else ("", text))
    assert len(found) == len(expected)
    assert all(words in finding.message.en for words, finding in zip(expected, found, strict=True))


def test_parts_deny_the_growth_of_their_whole() -> None:
    """The parts' own growth says what the whole was before."""
    text = "新收1524件，同比上升{}。著作权1008件，同比上升1.92%；商标347件，同比上升28.52%；其他169件，同比下降15.50%。"
    (finding,) = _find((text.format("4.27%"), ""))
    assert "989 + 270 + 200 = 1,459 before: that is 4.46%, not 4.27%" in finding.message.en
    assert _find((text.format("4.46%"), "")) == []


_KNOWN = [
    ("行政诉讼案件31件，同比下降27.91%，同比减少12件。", []),
    ("行政诉讼案件31件，同比下降27.91%，同比减少13件。", ["From 44 to 31 is 29.55%, not 27.91%."]),
    ("床位1524张，比上年末增加62张，增长4.24%。", []),
    ("床位1524张，比上年末增加62张，增长4.42%。", ["From 1,462 to 1,524 is 4.24%, not 4.42%."]),
    ("常住人口227.0万人，比上年增加1.6万人，增长0.7%。", []),
    ("生产总值617.5亿元，比上年增加50亿元，按可比价格计算增长5.2%。", []),
    ("案件由1462件增至1524件，增长4.24%。", []),
    ("案件由1462件增至1524件，增长4.42%。", ["From 1,462 to 1,524 is 4.24%, not 4.42%."]),
    ("The number rose from 1,462 cases to 1,524, up 4.24%.", []),
    ("The number rose from 1,462 cases to 1,524, up 4.42%.", ["From 1,462 to 1,524 is 4.24%, not 4.42%."]),
    ("从来源看，本市占45.25%，外省占30.11%，境外占12.34%，其他占12.30%。", []),
    ("从来源看，本市占45.25%，外省占30.11%，境外占12.34%，其他占12.29%。", []),
    ("从来源看，本市占45.25%，外省占30.11%，境外占12.34%，其他占14.30%。", ["= 102.00%, not 100%"]),
    ("从来源看，本市占45.25%，外省占30.11%，境外占12.34%。", []),
]


@pytest.mark.parametrize(("text", "expected"), _KNOWN)
def test_growth_fits_a_base_that_is_given_and_shares_fill_a_whole(text: str, expected: list[str]) -> None:
    """Where the text says what a figure was before, or gives all shares, the rest is arithmetic."""
    found = _find((text, "") if text[-1] == "。" else ("", text))
    assert [finding.message.en for finding in found if finding.severity != "neutral"] == [
        next((f.message.en for f in found if words in f.message.en), words) for words in expected
    ]


_TABLE = """\
| 类别 | 2018年 | 2019年 | 占比 |
|---|---|---|---|
| 专利 | 1008 | 1120 | 71.3% |
| 商标 | 347 | {} | {} |
| 合计 | 1355 | 1571 | 100% |
"""


@pytest.mark.parametrize(
    ("cell", "share", "words"),
    [
        ("451", "28.7%", []),
        ("451", "28.8%", []),
        ("421", "28.7%", ["1120 + 421 add up to 1,541, not 1571"]),
        ("451", "23.7%", ["71.3% + 23.7% add up to 95.0%, not 100%"]),
        ("999", "28.7%", []),
    ],
)
def test_totals_of_tables(cell: str, share: str, words: list[str]) -> None:
    """A column whose rows don't add up for one digit is found, where another column adds up."""
    chinese, english = _TABLE.format(cell, share), _TABLE.format(cell, share)
    for zh, en in (
        ("类别", "Kind"),
        ("专利", "Patents"),
        ("商标", "Trademarks"),
        ("合计", "Total"),
        ("占比", "Share"),
        ("年", ""),
    ):
        english = english.replace(zh, en)
    options = CheckOptions(rules=(RULES["impossible-figure"],))
    found = check_texts(f"2019年情况如下。\n\n{chinese}\n", f"These are the figures.\n\n{english}\n", options).findings
    assert [finding.message.en.split(";")[0].removesuffix(".") for finding in found] == words
