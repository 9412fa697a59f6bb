"""Differences that share a shape throughout a document are one finding; those that share none stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from bialign.align.bitext import Layout
from bialign.qa.findings import Finding, Review
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs

Pairs = Sequence[tuple[str, str]]
# Written for these tests.
_AROUND = [
    ("果园在河的南岸。", "The orchard is on the south bank of the river."),
    ("春天园里开满梨花。", "In spring the orchard is full of pear blossom."),
    ("采摘的人从早忙到晚。", "The pickers are busy from morning till night."),
    ("仓库里存放着木箱。", "Wooden boxes are kept in the storehouse."),
]


def _review(pairs: Pairs, layout: Layout = "two-files") -> Review:
    """The review of a document in which a sentence stands between any two pairs."""
    around = [_AROUND[k % len(_AROUND)] for k in range(len(pairs) + 1)]
    lines = [line for other, pair in zip(around, pairs, strict=False) for line in (other, pair)]
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in (*lines, *_AROUND)))
    return review(replace(bitext, layout=layout), select(), ReviewOptions())


def _found(pairs: Pairs, *rules: str) -> list[Finding]:
    return [f for f in _review(pairs).findings if f.rule in rules]


_ONE_FOR_ALL = [
    ("2. 果农负责修剪枝条", "1. The grower prunes the branches"),
    ("3. 合作社负责运输水果", "1. The cooperative carries the fruit"),
    ("4. 买方负责支付货款", "1. The buyer pays for the goods"),
    ("5. 双方共同承担风险", "1. Both parties bear the risk"),
]
_DATES = [
    ("第一阶段：修剪枝条", "Stage I: Pruning the Branches (January 5, 2021)"),
    ("第二阶段：疏花授粉", "Stage II: Thinning and Pollinating the Blossom (April 12, 2021)"),
    ("第三阶段：采摘入库", "Stage III: Picking and Storing the Fruit (September 20, 2021)"),
]
_VALUES = [
    ("果农2017号梨树长得很快。", "The grower's pear trees grow very fast."),
    ("顾客喜欢2017号梨的甜味。", "Customers like the sweet taste of the pears."),
    ("商店卖的2017号梨不多。", "The shops do not sell many of the pears."),
]
_FORMS = [
    ("这里写着树的名字。", "Here the file garden/notes.md:row 14 (text) names the tree."),
    ("这里写着水的来源。", "Here the file garden/notes.md:row 27 (text) names the water."),
    ("这里写着土的种类。", "Here the file garden/notes.md:row 39 (text) names the soil."),
]
_LEVELS = [
    ("2．“果农”是指种植梨树的人。", "1.2．“Grower” means a person who plants pear trees."),
    ("4．“买方”是指购买梨的人。", "1.4．“Buyer” means a person who buys pears."),
    ("5．“仓库”是指存放梨的房屋。", "1.5．“Storehouse” means a building where pears are kept."),
]
_TEN_TIMES = [
    ("东坡产量：382", "Output of Dongpo: 3,820"),
    ("西坡产量：417", "Output of Xipo: 4,170"),
    ("北坡产量：596", "Output of Beipo: 5,960"),
]
_HEADINGS = [("致谢各位乡亲", ""), ("辛勤采摘的人们", ""), ("明年再见朋友", "")]
_LABELS = [
    ("", "Template: orchard/first notice of the growers"),
    ("", "Template: orchard/second letter of the buyers"),
    ("", "Template: orchard/third report of the carriers"),
]


@pytest.mark.parametrize(
    ("pairs", "rule", "severity", "said"),
    [
        (_ONE_FOR_ALL, "heading-mismatch", "minor", "4 headings or items have other numbers"),
        (_DATES, "number-added", "neutral", "3 headings or items end in a date only in the English"),
        (_VALUES, "number-missing", "neutral", "in 3 places"),
        (_FORMS, "number-added", "neutral", "3 numbers after the same words, “garden/notes.md:row”"),
        (_LEVELS, "number-mismatch", "minor", "3 headings or items have other numbers"),
        (_TEN_TIMES, "number-mismatch", "critical", "differ by the same factor, 10;"),
        (_HEADINGS, "omission", "neutral", "3 headings or labels are only in the Chinese"),
        (_LABELS, "addition", "minor", "3 lines that begin with “Template:”"),
    ],
)
def test_differences_of_one_shape_are_one_finding(pairs: Pairs, rule: str, severity: str, said: str) -> None:
    """The first is marked, the others are related, and the message says in both languages what they share."""
    (finding,) = _found(pairs, rule)
    assert finding.severity == severity
    assert said in finding.message.en
    assert str(len(pairs)) in finding.message.zh
    assert len({mark.bead for mark in finding.related} | {finding.bead}) == len(pairs)


@pytest.mark.parametrize("pairs", [_ONE_FOR_ALL, _DATES, _VALUES, _FORMS])
def test_the_ledger_follows(pairs: Pairs) -> None:
    """Figures that are reported together all name that finding."""
    found = _review(pairs)
    own = {figure.finding for figure in found.figures if figure.status in ("missing", "added", "mismatch")}
    assert own <= {finding.id for finding in found.findings}
    assert len(own) <= 1


@pytest.mark.parametrize(
    ("pairs", "rule"),
    [(_ONE_FOR_ALL, "heading-mismatch"), (_DATES, "number-added"), (_VALUES, "number-missing")],
)
def test_two_are_no_convention(pairs: Pairs, rule: str) -> None:
    """Differences of one shape in two places stay two findings."""
    found = _found(pairs[:2], rule)
    assert len(found) == 2


def test_pairs_of_a_file_stay_apart() -> None:
    """Pairs that don't follow one another in a document are judged each for itself."""
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in _VALUES))
    found = review(bitext, select(), ReviewOptions(neighbours=False))
    assert sum(f.rule == "number-missing" for f in found.findings) == len(_VALUES)


def test_a_value_that_mostly_corresponds_is_no_convention() -> None:
    """A value that is missing in three places and translated in more is missing three times."""
    right = [(f"第{k}区有2017棵梨树。", f"Area {k} has 2,017 pear trees.") for k in (21, 32, 43, 54)]
    assert len(_found([*_VALUES, *right], "number-missing")) == len(_VALUES)


_RIGHT = ("仓库建于1921年。", "The storehouse was built in 1921.")
_ERRORS = [
    ("去年收获梨3400吨。", "Last year 4,300 tonnes of pears were picked."),
    ("果园面积为125公顷。", "The orchard covers 152 hectares."),
    ("树苗种于1987年。", "The trees were planted in 1978."),
    ("产量增长了7.5%。", "Output rose by 5.7 percent."),
    ("工人共有68名。", "The workers live nearby."),
    ("一箱重24公斤。", "A box is heavy."),
    ("水渠长860米。", "The canal is 680 metres long."),
    ("货款于3月15日付清。", "The goods were paid for on March 25."),
]


def test_independent_errors_stay_as_grave_as_they_are() -> None:
    """Eight errors of their own kinds in one document are eight findings, each major or critical."""
    pairs = [pair for error in _ERRORS for pair in (_RIGHT, error)]
    found = [f for f in _review(pairs).findings if f.rule.startswith(("number-", "date-", "percent-"))]
    assert len(found) == len(_ERRORS)
    assert {f.severity for f in found} <= {"major", "critical"}


def test_a_wrong_value_that_comes_again_keeps_its_severity() -> None:
    """The same figure translated by the same wrong one is one cause, and no less grave."""
    pairs = [
        (f"{zh}有梨树382棵。", f"{en} has 390 pear trees.")
        for zh, en in (("东坡", "Dongpo"), ("西坡", "Xipo"), ("北坡", "Beipo"))
    ]
    (finding,) = _found(pairs, "number-mismatch")
    assert finding.severity in ("major", "critical")
    assert "in 3 places" in finding.message.en
    assert "3 处" in finding.message.zh


_WORDS = "apples plums cherries peaches apricots quinces figs olives lemons oranges melons grapes nuts".split()
_MISREAD = [
    (f"第{'甲乙丙丁戊己庚辛壬癸子丑寅'[k]}组摘果{41 + 3 * k}筐。", f"This group picked {w}.")
    for k, w in enumerate(_WORDS)
]


def test_where_most_figures_have_no_counterpart_each_weighs_less() -> None:
    """Then the document may have been misread: such findings are notes, and the report says so first."""
    found = _review(_MISREAD)
    missing = [f for f in found.findings if f.rule == "number-missing"]
    assert missing
    assert {f.severity for f in missing} == {"neutral"}
    assert [caution.id for caution in found.cautions if caution.id == "figures"] == ["figures"]


def test_where_most_figures_correspond_each_weighs_as_much() -> None:
    """A few figures missing among many that correspond are major, and there is no caution."""
    right = [
        (f"仓库{k}号存有木箱{k * 7 + 200}只。", f"Storehouse No. {k} has {k * 7 + 200} boxes.") for k in range(31, 51)
    ]
    found = _review([pair for k in range(5) for pair in (right[k], _MISREAD[k])] + right[5:])
    missing = [f for f in found.findings if f.rule == "number-missing"]
    assert len(missing) == 5
    assert {f.severity for f in missing} == {"major"}
    assert all(caution.id != "figures" for caution in found.cautions)


# Written for these tests: cells of a table in which the words of scale are wrong throughout.
_SCALES = [(f"{number} 万", f"{number} million") for number in ("35.24", "29.7", "21.68", "18.32", "14.77", "12.05")]


def test_a_scale_that_is_wrong_throughout_is_one_critical_finding() -> None:
    """Numbers of a table that differ by one factor are one finding that says it, however many stand in a row."""
    for count in (3, 6):
        (finding,) = _found(_SCALES[:count], "number-mismatch")
        assert finding.severity == "critical"
        assert finding.message.en.startswith(f"{count} numbers in the English are 100 times too large")
        assert "100 倍" in finding.message.zh
        assert len(finding.related) >= count - 1


def test_another_error_in_such_a_table_stands_alone() -> None:
    """A number that differs by another factor, or otherwise, keeps its own finding."""
    findings = _found([*_SCALES, ("11.26 万", "11.26 000"), ("9.41 万", "195.41 million")], "number-mismatch")
    assert [finding.severity for finding in findings] == ["critical", "critical", "major"]
