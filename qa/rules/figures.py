"""The rules about figures. They share one comparison; each reports the problems that are its own."""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import Lang
from ...text.messages import Message
from ..comparison.causes import cause_of
from ..comparison.ledger import Comparison
from ..comparison.styling import suggest
from ..comparison.values import group_of
from ..context import ReviewContext
from ..findings import Finding, Mark, Severity
from ..rule import Example, Rule
from .figure_messages import figure_message

_SEVERITIES: dict[str, Severity] = {
    "value": "critical",
    "swapped": "critical",
    "date-part": "major",
    "year-as-ordinal": "major",
    "points": "major",
    "unit": "critical",
    "direction": "critical",
    "growth": "critical",
    "hedge-contradicted": "major",
    "hedge-dropped": "minor",
    "hedge-added": "minor",
    "missing": "major",
    "added": "major",
}
_BY_GROUP = {
    "percent": "percent-mismatch",
    "date": "date-mismatch",
    "ordinal": "ordinal-mismatch",
    "number": "number-mismatch",
}
_BY_PROBLEM = {
    "date-part": "date-mismatch",
    "year-as-ordinal": "date-mismatch",
    "points": "percent-mismatch",
    "unit": "unit-mismatch",
    "direction": "direction-mismatch",
    "growth": "direction-mismatch",
    "hedge-contradicted": "hedge-mismatch",
    "hedge-dropped": "hedge-mismatch",
    "hedge-added": "hedge-mismatch",
    "missing": "number-missing",
    "added": "number-added",
}
_MQM = {
    "number-missing": "accuracy/omission",
    "number-added": "accuracy/addition",
    "unit-mismatch": "accuracy/mistranslation/unit",
    "date-mismatch": "accuracy/mistranslation/date",
    "direction-mismatch": "accuracy/mistranslation",
}
_NUMBER_MQM = "accuracy/mistranslation/number"


def rule_of(comparison: Comparison) -> str:
    """The id of the rule that reports a comparison with a problem."""
    if comparison.problem in _BY_PROBLEM:
        return _BY_PROBLEM[comparison.problem]
    groups = {group_of(q) for q in (comparison.zh, comparison.en) if q}
    return next(rule for group, rule in _BY_GROUP.items() if group in groups)


def _findings(context: ReviewContext, rule: str) -> Iterator[Finding]:
    for comparison in context.ledger:
        if comparison.problem and rule_of(comparison) == rule:
            yield _finding(context, rule, comparison)


def _finding(context: ReviewContext, rule: str, comparison: Comparison) -> Finding:
    zh, en = comparison.zh, comparison.en
    suggestion = (
        suggest(zh, en) if zh and en and comparison.problem in ("value", "date-part", "year-as-ordinal") else None
    )
    return Finding(
        rule,
        _severity(comparison),
        _MQM.get(rule, _NUMBER_MQM),
        figure_message(comparison),
        comparison.bead.id,
        _mark(context, comparison, "zh"),
        _mark(context, comparison, "en"),
        related=tuple(_related(context, comparison)),
        detail=_detail(comparison),
        suggestion=suggestion if en and suggestion != en.text else None,
    )


def _severity(comparison: Comparison) -> Severity:
    if comparison.problem == "unit" and comparison.zh and comparison.zh.unit == "person-time":
        return "minor"
    return _SEVERITIES[comparison.problem or "value"]


def _mark(context: ReviewContext, comparison: Comparison, lang: Lang) -> Mark | None:
    quantity, bead = comparison.side(lang)
    return context.mark(bead, lang, quantity.start, quantity.end) if quantity else None


def _related(context: ReviewContext, comparison: Comparison) -> Iterator[Mark]:
    for other in comparison.related:
        for lang in ("zh", "en"):
            mark = _mark(context, other, lang)
            if mark:
                yield mark


def _detail(comparison: Comparison) -> dict[str, str]:
    detail: dict[str, str] = {"problem": comparison.problem or ""}
    for lang, quantity in (("zh", comparison.zh), ("en", comparison.en)):
        if quantity:
            detail[f"{lang}_value"] = quantity.value
            detail[f"{lang}_reading"] = quantity.reading or quantity.value
    if comparison.problem == "value" and comparison.zh and comparison.en:
        detail["cause"] = cause_of(comparison.zh, comparison.en).name
    return detail


def check_number_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A number, amount or measure that has another value in the translation.

    Figures are compared by value: 24.9亿 is 2.49 billion, 两千 is "two thousand" and 3.58万 is 35,800. The likely cause
    is named: a digit changed or dropped, two digits swapped, a slip of 万 or 亿. Two figures that changed places are
    one finding.
    """
    return _findings(context, "number-mismatch")


def check_number_missing(context: ReviewContext) -> Iterator[Finding]:
    """A figure of the Chinese without a counterpart in the English.

    It is looked for in the neighbouring sentences, too. Figures that the English says in other words ("both", "the
    year", "decade") or that a list beside them makes superfluous (京津冀三地) are not missed.
    """
    return _findings(context, "number-missing")


def check_number_added(context: ReviewContext) -> Iterator[Finding]:
    """A figure of the English that the Chinese doesn't have.

    Figures said twice for clarity, years known from the document and "one" as a pronoun are no additions.
    """
    return _findings(context, "number-added")


def check_ordinal_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A rank, session or batch with another number: 第七 as "the Third"."""
    return _findings(context, "ordinal-mismatch")


def check_percent_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A percentage with another value, or a percentage where the source has percentage points.

    三成 is 30%, 八折 is 20% off; 提高5个百分点 is an increase by 5 percentage points, not by 5%.
    """
    return _findings(context, "percent-mismatch")


def check_date_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A year, month or day that differs, or a year set as an ordinal ("the 2015th")."""
    return _findings(context, "date-mismatch")


def check_hedge_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A hedge dropped, added or turned round: 近3万 as "30,000", 余 as "nearly".

    An exact figure for a rounded one promises what the source doesn't. Hedges that point the same way stand for one
    another (余, 多, 以上: "more than", "over", "at least").
    """
    return _findings(context, "hedge-mismatch")


def check_unit_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """The right number with the wrong unit: 元 as dollars, 天 as weeks, 人次 as persons."""
    return _findings(context, "unit-mismatch")


def check_direction_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A rise reported as a fall or the other way round; 增长两倍, three times as much, as "doubled"."""
    return _findings(context, "direction-mismatch")


NUMBER_MISMATCH = Rule(
    "number-mismatch",
    "critical",
    _NUMBER_MQM,
    Message("Numbers that differ", "数字不一致"),
    check_number_mismatch,
    (
        Example("营业收入24.9亿元。", "Revenue reached 2.49 billion yuan."),
        Example("当年2955家企业获奖。", "In that year 2995 enterprises won.", (("2955家", "2995"),)),
        Example("收入24.9亿元。", "Revenue was 24.9 billion yuan.", (("24.9亿元", "24.9 billion yuan"),)),
    ),
    page_zh=(
        "译文中的数字、金额或计量与原文数值不同。\n\n数字按数值比较：24.9亿等于 2.49 billion，两千等于 tw"
        "o thousand，3.58万等于 35,800。报告会指出可能的原因：改错或漏掉一位数字、两位数字颠倒、万或亿换算错"
        "误。两个数字互换位置算一条。"
    ),
)
NUMBER_MISSING = Rule(
    "number-missing",
    "major",
    "accuracy/omission",
    Message("Numbers missing in the English", "英文漏译的数字"),
    check_number_missing,
    (
        Example("双方签署了两份文件。", "Both papers were signed."),
        Example("市局等9家单位会签。", "The bureau and others signed it.", (("9家", ""),)),
    ),
    page_zh=(
        "中文里的数字在英文中没有对应。\n\n相邻句子中也会查找。英文用别的词表达的数字（both、the year、decad"
        "e），以及因前后列举而多余的数字（京津冀三地），不算漏译。"
    ),
)
NUMBER_ADDED = Rule(
    "number-added",
    "major",
    "accuracy/addition",
    Message("Numbers only in the English", "英文多出的数字"),
    check_number_added,
    (
        Example("他是其中的一员。", "He is one of them."),
        Example("检查了市场。", "It inspected 45 markets.", (("", "45"),)),
    ),
    page_zh=("英文里的数字在中文中没有对应。\n\n为求清楚而重复的数字、文档中已知的年份、作代词的 one，都不算增加。"),
)
ORDINAL_MISMATCH = Rule(
    "ordinal-mismatch",
    "critical",
    _NUMBER_MQM,
    Message("Ordinals that differ", "序数不一致"),
    check_ordinal_mismatch,
    (
        Example("第三十一届会议召开。", "The 31st session was held."),
        Example("位居全国第七。", "It ranked third in the country.", (("第七", "third"),)),
    ),
    page_zh=("名次、届次、批次的数字不同，例如“第七”译成 the Third。\n\n序数错了，读者会找错会议、名次或条款。"),
)
PERCENT_MISMATCH = Rule(
    "percent-mismatch",
    "critical",
    _NUMBER_MQM,
    Message("Percentages that differ", "百分比不一致"),
    check_percent_mismatch,
    (
        Example("占三成。", "The share was 30%."),
        Example("同比增长23.17%。", "It grew by 23.18%.", (("23.17%", "23.18%"),)),
        Example("提高5个百分点。", "It rose by 5%.", (("5个百分点", "5%"),)),
    ),
    page_zh=(
        "百分比的数值不同，或原文是百分点而译文写成百分比。\n\n三成是 30%，八折是减 20%；提高5个百分点是 an in"
        "crease by 5 percentage points，不是 by 5%。"
    ),
)
DATE_MISMATCH = Rule(
    "date-mismatch",
    "critical",
    "accuracy/mistranslation/date",
    Message("Dates that differ", "日期不一致"),
    check_date_mismatch,
    (
        Example("2017年4月发布。", "It was published in April 2017."),
        Example("4月施行。", "It came into force in March.", (("4月", "March"),)),
    ),
    page_zh=("年、月、日不同，或年份写成了序数（the 2015th）。\n\n日期错误会让读者误判期限和先后。"),
)
HEDGE_MISMATCH = Rule(
    "hedge-mismatch",
    "minor",
    _NUMBER_MQM,
    Message("Hedges that differ", "约数表述不一致"),
    check_hedge_mismatch,
    (
        Example("惠及近3万户居民。", "It benefited nearly 30,000 households."),
        Example("检查企业近3万户。", "It inspected 30,000 enterprises.", (("近3万户", "30,000"),)),
        Example("检查商品31.3万件。", "It inspected nearly 313,000 goods.", (("31.3万件", "nearly 313,000"),)),
    ),
    page_zh=(
        "约数表述被漏掉、增加或颠倒：近3万写成 30,000，余写成 nearly。\n\n把约数写成确数，等于作出原文没有的承"
        "诺。方向相同的说法可以互换（余、多、以上：more than、over、at least）。"
    ),
)
UNIT_MISMATCH = Rule(
    "unit-mismatch",
    "critical",
    "accuracy/mistranslation/unit",
    Message("Units that differ", "单位不一致"),
    check_unit_mismatch,
    (
        Example("投资500万元。", "It invested 5 million yuan."),
        Example("投资500万元。", "It invested 5 million dollars.", (("500万元", "5 million dollars"),)),
    ),
    page_zh=("数值对，单位错：元写成 dollars，天写成 weeks，人次写成 persons。\n\n单位错误会使数量完全改变。"),
)
DIRECTION_MISMATCH = Rule(
    "direction-mismatch",
    "critical",
    "accuracy/mistranslation",
    Message("A rise for a fall", "升降方向不一致"),
    check_direction_mismatch,
    (
        Example("同比下降5.2%。", "It declined by 5.2% year on year."),
        Example("同比下降5.2%。", "It increased by 5.2% year on year.", (("5.2%", "5.2%"),)),
        Example("产量增长两倍。", "Output doubled.", (("两倍", "doubled"),)),
    ),
    page_zh=("上升写成下降，或下降写成上升；增长两倍（即增至三倍）写成 doubled。\n\n方向相反的译文说的是另一件事。"),
)
