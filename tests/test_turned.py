"""Directions, opposites, limits and references, turned round in one language or said the same in other words."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.pipeline import check_files
from bialign.qa.findings import Finding

_RIGHT = (
    (
        "主要股指涨跌互现，沪指涨0.3%，深证成指跌0.5%。",
        "Major indexes were mixed, Shanghai up 0.3%, Shenzhen down 0.5%.",
    ),
    ("公司去年扭亏为盈，实现净利润3.2亿元。", "The company returned to profit last year, earning 320 million yuan."),
    ("出口下降4.6%，降幅收窄1.2个百分点。", "Exports fell 4.6%, a decline 1.2 percentage points smaller."),
    ("大盘走低，该股逆势上扬3.5%。", "The stock bucked the market's decline and gained 3.5%."),
    ("这种误差在3%以内并不少见。", "An error of within 3% is not uncommon."),
    ("利润未能上升，停留在500万元。", "Profit failed to rise and stayed at 5 million yuan."),
    ("病例数不降反升，达到3000例。", "Instead of falling, the number of cases rose to 3,000."),
    ("不良率降低0.1个百分点至1.6%。", "The bad-loan ratio dropped 0.1 percentage points to 1.6%."),
    ("气温低至零下12摄氏度。", "Temperatures dropped as low as 12 degrees below zero."),
    ("地下三层至地上十层。", "From basement level three to the tenth floor."),
    ("15岁及15岁以上人口", "The population aged 15 years and older"),
    ("血压控制在140/90毫米汞柱以下。", "Keep blood pressure below 140/90 mmHg."),
    ("附件一至附件四列明了有关要求。", "Annexes 1 to 4 set out the requirements."),
    ("附件1至4列明了有关要求。", "Annexes I to IV set out the requirements."),
    ("第八条第一款第二项。", "Article 8(1)(2)."),
)
_WRONG = (
    ("该股逆势上扬3.5%。", "The stock bucked the trend and dropped 3.5%.", "direction-mismatch", "上扬"),
    ("水位超过警戒线1.2米。", "The water stood 1.2 meters below the danger line.", "direction-mismatch", "超过警戒线"),
    ("三年前他来到北京。", "He came to Beijing three years later.", "direction-mismatch", "三年前"),
    ("上述代码不完整。", "The code below is incomplete.", "contrast", "上述"),
    ("气温降至零下12摄氏度。", "The temperature fell to 12 degrees Celsius.", "direction-mismatch", "零下12摄氏度"),
    ("新增就业1206万人。", "There were 12.06 million people employed.", "direction-mismatch", "the total"),
    ("同比增长4.3%。", "It rose 4.3% month on month.", "direction-mismatch", "the year before"),
    ("月薪8000元。", "The annual salary is 8,000 yuan.", "unit-mismatch", "per month became per year"),
    ("最多可报销5000元。", "At least 5,000 yuan may be reimbursed.", "hedge-mismatch", "最多可报销5000元"),
    ("未满14周岁的未成年人。", "Minors over the age of 14.", "hedge-mismatch", "over the age of 14"),
    ("来自60多个国家的代表。", "Delegates from nearly 60 countries.", "hedge-mismatch", "60多个"),
    ("附件一至附件四列明了有关要求。", "Annexes 1 to 5 set out the requirements.", "ordinal-mismatch", "附件四"),
    ("本法第三条至第七条的规定不适用。", "Articles 3 to 8 do not apply.", "ordinal-mismatch", "第七条"),
    ("违反本条例第二款及第三款规定的。", "Violations of paragraphs 2 and 4.", "ordinal-mismatch", "第三款"),
    ("上述第一项所列情形除外。", "The case in item 2 above is excepted.", "ordinal-mismatch", "第一项"),
    ("第十二条第二款第（三）项。", "Item (5) of the second paragraph of Article 12.", "ordinal-mismatch", "（三）"),
    ("附录甲和附录乙。", "Appendices A and C.", "number-code", "乙"),
)


def _check(tmp_path: Path, zh: str, en: str) -> list[Finding]:
    path = tmp_path / "pair.tsv"
    path.write_text(f"{zh}\t{en}\n", encoding="utf-8", newline="\n")
    return [finding for finding in check_files([str(path)]).findings if finding.severity != "neutral"]


@pytest.mark.parametrize(("zh", "en"), _RIGHT)
def test_a_right_pair_is_silent(tmp_path: Path, zh: str, en: str) -> None:
    """What says the same in other words has no finding."""
    assert _check(tmp_path, zh, en) == []


@pytest.mark.parametrize(("zh", "en", "rule", "words"), _WRONG)
def test_a_wrong_pair_has_one_finding_that_quotes_the_words(
    tmp_path: Path, zh: str, en: str, rule: str, words: str
) -> None:
    """What is turned round is one finding, whose message says what either side says."""
    found = _check(tmp_path, zh, en)
    assert [finding.rule for finding in found] == [rule]
    assert words in found[0].message.en


def test_opposites_far_from_their_figure_are_major(tmp_path: Path) -> None:
    """Only words beside their figure make a critical finding."""
    near = _check(tmp_path, "贸易顺差350亿美元。", "A trade deficit of $35 billion.")
    far = _check(
        tmp_path,
        "城镇地区全体常住居民家庭的人均可支配收入实际增长5.1%。",
        "The per capita disposable income of all families living in rural areas actually grew by 5.1%.",
    )
    assert [finding.severity for finding in (*near, *far)] == ["critical", "major"]


def test_a_limit_apart_from_its_figure_has_no_suggestion(tmp_path: Path) -> None:
    """What would be pasted behind "over the age of" is not suggested."""
    assert _check(tmp_path, "未满14周岁的未成年人。", "Minors over the age of 14.")[0].suggestion is None


def _weigh_in_document(tmp_path: Path, zh: str, en: str) -> list[str]:
    """How severe the opposites are that are told of a sentence within a document of its own."""
    paths = tmp_path / "text.zh.txt", tmp_path / "text.en.txt"
    texts = (
        f"花园每天早上开放。\n{zh}\n门票在入口处出售。",
        f"The garden opens every morning.\n{en}\nTickets are sold there.",
    )
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return [f.severity for f in check_files([*map(str, paths)]).findings if f.rule == "contrast"]


@pytest.mark.parametrize(
    ("zh", "en", "severities"),
    [
        ("请按照上述规定参观。", "Please visit it by the rules below.", ["major"]),
        ("上述规定", "The rules below", ["neutral"]),
        ("请按照上述规定参观。", "Please visit it. The rules below apply. See above.", []),
    ],
)
def test_opposites_without_a_figure_weigh_less_in_lines_that_are_no_sentences(
    tmp_path: Path, zh: str, en: str, severities: list[str]
) -> None:
    """In a document only whole sentences, whose neighbours don't say the word, are surely each other's opposite."""
    assert _weigh_in_document(tmp_path, zh, en) == severities
