"""What may be wrong with a figure: one row a problem, with the rule that reports it, its severity and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ...text.messages import Message
from ..findings import Severity
from ..quantities.quantity import Quantity
from .styling import copy_hedge, drop_hedge, suggest, turn_hedge
from .values import Group

# What reports a wrong value, by what sort of figure it is; where the two sides are of two sorts, the first of these.
_BY_GROUP: Mapping[Group, str] = {
    "percent": "percent-mismatch",
    "date": "date-mismatch",
    "ordinal": "ordinal-mismatch",
    "number": "number-mismatch",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that may be wrong with a figure. The MQM category is that of the rule.

    `rule`: its id, or one for each sort of figure. `label`: what differs, in a few words. `message`: a sentence, with
    places for what `sentences.py` knows of a comparison. `suggest`: what the English should say.
    """

    id: str
    rule: str | Mapping[Group, str]
    severity: Severity
    label: Message
    message: Message
    suggest: Callable[[Quantity, Quantity], str | None] | None = None


VALUE = Problem(
    "value",
    _BY_GROUP,
    "critical",
    Message("different value", "数值不同"),
    Message("{zh}{zh_value} is translated as {en}{en_value}{cause}.", "{zh}{zh_value}误译为{en}{en_value}{cause}。"),
    suggest,
)
SWAPPED = Problem(
    "swapped",
    _BY_GROUP,
    "critical",
    Message("numbers swapped", "数字互换"),
    Message("{en} and {other} are swapped.", "{en}与{other}位置颠倒。"),
)
DATE_PART = Problem(
    "date-part",
    "date-mismatch",
    "major",
    Message("date incomplete", "日期不完整"),
    Message("{zh} is given less precisely in the English: {en}.", "{zh}的译文{en}不完整。"),
    suggest,
)
PERIOD_PART = Problem(
    "period-part",
    "date-mismatch",
    "major",
    Message("another part of the period", "时段不同"),
    Message("{zh} is translated as {en}, another part of the period.", "{zh}误译为{en}，所指时段不同。"),
)
YEAR_AS_ORDINAL = Problem(
    "year-as-ordinal",
    "date-mismatch",
    "major",
    Message("year written as an ordinal", "年份误作序数"),
    Message("The year {zh} was written as an ordinal: {en}.", "年份{zh}误作序数{en}。"),
    suggest,
)
POINTS = Problem(
    "points",
    "percent-mismatch",
    "major",
    Message("percent and percentage points confused", "百分比与百分点混淆"),
    Message(
        "Percent and percentage points confused: the Chinese says {zh}, the English {en}.",
        "百分比与百分点混淆：原文为{zh}，译文为{en}。",
    ),
)
UNIT = Problem(
    "unit",
    "unit-mismatch",
    "critical",
    Message("different unit", "单位不同"),
    Message("{zh} is translated as {en}: {units}.", "{zh}误译为{en}：{units}。"),
)
RATE = Problem(
    "rate",
    "unit-mismatch",
    "major",
    Message("counted by another unit", "计量基准不同"),
    Message("{zh} is translated as {en}: {rates}.", "{zh}误译为{en}：{rates}。"),
)
DIRECTION = Problem(
    "direction",
    "direction-mismatch",
    "critical",
    Message("increase and decrease reversed", "升降相反"),
    Message(
        "The Chinese says {zh_word} ({zh_way}) {zh}, the English {en_word} ({en_way}) {en}.",
        "原文为{zh_word}{zh}，译文为{en_word}{en}，升降相反。",
    ),
)
GROWTH = Problem(
    "growth",
    "direction-mismatch",
    "critical",
    Message("growth factor", "增长倍数"),
    Message(
        "{zh} after a word of growth means {zh_times} times as much; {en} means {en_times} times.",
        "原文{zh}表示增至 {zh_times} 倍，译文{en}为 {en_times} 倍。",
    ),
)
REFERENCE = Problem(
    "reference",
    "ordinal-mismatch",
    "critical",
    Message("another article", "条文不同"),
    Message(
        "{whole} is another article than {en}: “{rest}” is not in the English.", "{whole}误译为{en}：漏译“{rest}”。"
    ),
)
REACH = Problem(
    "reach",
    "direction-mismatch",
    "critical",
    Message("“by” for “to”", "“增加了”与“增加到”"),
    Message(
        "The Chinese gives {zh} as {zh_reach}, the English {en} as {en_reach}.",
        "原文{zh}为{zh_reach}，译文{en}为{en_reach}。",
    ),
)
OPPOSITE = Problem(
    "opposite",
    "direction-mismatch",
    "critical",
    Message("the opposite said of it", "说法相反"),
    Message(
        "{zh_word} ({zh}) is translated as its opposite, {en_word} ({en}).",
        "{zh_word}（{zh}）误译为意思相反的{en_word}（{en}）。",
    ),
)
# The words stand in the clause of the figure, but not beside it.
OPPOSITE_AROUND = replace(OPPOSITE, id="opposite-around", severity="major")
BASIS = Problem(
    "basis",
    "direction-mismatch",
    "critical",
    Message("another period compared with", "同比与环比"),
    Message(
        "The Chinese compares {zh} with {zh_basis}, the English compares {en} with {en_basis}.",
        "原文{zh}是与{zh_basis}比较，译文{en}是与{en_basis}比较，比较基期不同。",
    ),
)
ORDER = Problem(
    "order",
    "direction-mismatch",
    "major",
    Message("before and after reversed", "前后相反"),
    Message("{zh} is translated as {en}: before and after are reversed.", "{zh}误译为{en}，先后颠倒。"),
)
SIGN = Problem(
    "sign",
    "direction-mismatch",
    "major",
    Message("minus sign left out", "漏译负号"),
    Message("{zh} is negative; the English {en} is not.", "{zh}为负数，译文{en}不是。"),
)
HEDGE_CONTRADICTED = Problem(
    "hedge-contradicted",
    "hedge-mismatch",
    "major",
    Message("“nearly” and “more than” confused", "“近”与“余”等相反"),
    Message("{zh} {zh_hedge}; {en} {en_hedge}.", "{zh}{zh_hedge}，{en}{en_hedge}，意思相反。"),
    turn_hedge,
)
HEDGE_DROPPED = Problem(
    "hedge-dropped",
    "hedge-mismatch",
    "minor",
    Message("“about”, “nearly” or the like left out", "漏译“近”“约”等"),
    Message(
        "{zh} means {hedged}; the English says exactly {en}.", "原文{zh}为约数，译文{en}为确数，漏译{zh_hedge_word}。"
    ),
    copy_hedge,
)
HEDGE_ADDED = Problem(
    "hedge-added",
    "hedge-mismatch",
    "minor",
    Message("“about”, “nearly” or the like added", "误加“近”“约”等"),
    Message("{zh} is exact; the English {en} is not.", "原文{zh}为确数，译文{en}为约数。"),
    drop_hedge,
)
HEDGE_CHANGED = Problem(
    "hedge-changed",
    "hedge-mismatch",
    "minor",
    Message("a hedge of another kind", "约数用语不同"),
    Message("{zh} {zh_hedge}; {en} {en_hedge}.", "{zh}{zh_hedge}，{en}{en_hedge}。"),
    copy_hedge,
)
MISSING = Problem(
    "missing",
    "number-missing",
    "major",
    Message("number missing in the English", "英文漏译数字"),
    Message("{zh}{others} {are} not in the English.", "译文中没有{zh}{others}。"),
)
ADDED = Problem(
    "added",
    "number-added",
    "major",
    Message("number only in the English", "英文多出数字"),
    Message("{en}{others} {were} added in the English.", "译文多出{en}{others}。"),
)
ADDED_CLAUSE = Problem(
    "added-clause",
    "number-added",
    "neutral",
    Message("number in words only in the English", "英文多出的语句中的数字"),
    Message("{en} stands in words that the Chinese doesn't have.", "{en}所在的语句在中文中没有对应。"),
)
# Years of a period, a reign or a life behind its name.
MISSING_YEARS = replace(
    MISSING,
    id="missing-years",
    severity="neutral",
    label=Message("years for readers left out in the English", "英文未译括注的年代"),
    message=Message("{zh}, years behind a name, {are} not in the English.", "名称后括注的年代{zh}，译文未译。"),
)
ADDED_YEARS = replace(
    ADDED,
    id="added-years",
    severity="neutral",
    label=Message("years for readers only in the English", "英文括注的年代"),
    message=Message("{en}, years behind a name, {were} added for readers.", "译文在名称后为读者括注了年代{en}。"),
)
# The figure stands near, but not where it is expected.
MISSING_NEAR = replace(
    MISSING,
    id="missing-near",
    severity="neutral",
    label=Message("number elsewhere in the English", "数字译在别处"),
    message=Message(
        "{zh} is not in this sentence of the English; it stands {place}.", "此句的译文中没有{zh}，该数字在{place}。"
    ),
)
ADDED_NEAR = replace(
    ADDED,
    id="added-near",
    severity="neutral",
    label=Message("number elsewhere in the Chinese", "数字在原文别处"),
    message=Message(
        "{en} is not in this sentence of the Chinese; it stands {place}.", "此句的原文中没有{en}，该数字在{place}。"
    ),
)
CONVERSION = Problem(
    "conversion",
    "number-mismatch",
    "minor",
    Message("converted at another rate", "折算汇率不一致"),
    Message(
        "{en} is converted at another rate than amounts before it in this document.",
        "{en}的折算汇率与本文前面的折算金额不一致。",
    ),
)
PROBLEMS: Mapping[str, Problem] = {
    problem.id: problem
    for problem in (
        VALUE,
        SWAPPED,
        DATE_PART,
        PERIOD_PART,
        YEAR_AS_ORDINAL,
        POINTS,
        UNIT,
        RATE,
        REFERENCE,
        DIRECTION,
        GROWTH,
        REACH,
        BASIS,
        OPPOSITE,
        OPPOSITE_AROUND,
        ORDER,
        SIGN,
        HEDGE_CONTRADICTED,
        HEDGE_DROPPED,
        HEDGE_ADDED,
        HEDGE_CHANGED,
        MISSING,
        ADDED,
        ADDED_CLAUSE,
        MISSING_YEARS,
        ADDED_YEARS,
        MISSING_NEAR,
        ADDED_NEAR,
        CONVERSION,
    )
}
