"""Rule `impossible-figure`: figures that cannot be right, whatever the other language says."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..impossible_figures import report_impossible
from ..rule import Example, rule


@rule(
    id="impossible-figure",
    severity="major",
    mqm="accuracy/mistranslation/number",
    title=Message("Figures that cannot be right", "不可能成立的数字"),
    alone=("zh", "en"),
    description_zh=(
        "本身就不可能成立的数字，与另一种语言怎么写无关：没有任何整数增长 29.98% 后等于 160。\n\n"
        "单独检查每种语言：数量及其增长率（四舍五入或截断均可），给出上期数或增减数的增长率，同一总数的各项占比，"
        "应相加等于总数的各部分，表格的合计；不存在的日期，与日期不符的星期，与生卒年不符的年龄，起止颠倒的范围，"
        "与所列项目数不符的“三个方面”；中文里同一年的同一数量，在别处以同样的说法给出另一个数值。两边数字不一致时，会指出哪一边可能成立；只有改动一位数字才能成立时，会给出该数字。"
        "如果错误的数字碰巧通过检查的可能性不低于 10%，只作为提示；占比的末位数字相差 1 也只作为提示。"
    ),
    examples=(
        Example("受理案件160件，同比增长30.08%。", "A total of 160 cases were accepted, up by 30.08%."),
        Example(
            "受理案件160件，同比增长29.98%。",
            "A total of 160 cases were accepted, up by 29.98%.",
            (("29.98%", "29.98%"),),
        ),
        Example("审结案件160件，同比增长29.98%。", "The cases were concluded.", (("29.98%", ""),)),
        Example("床位1524张，比上年增加62张，增长4.24%。", "There were 1,524 beds, 62 more than the year before."),
        Example("床位1524张，比上年增加62张，增长4.42%。", "There were 1,524 beds, 62 more.", (("4.42%", ""),)),
        Example("全校1536人，其中男951人，女525人。", "", (("525人", ""),)),
        Example("会议于2021年2月30日召开。", "", (("2021年2月30日", ""),)),
        Example(
            "会议于2020年2月29日（星期六）召开，一是听取汇报。", "The meeting was held on Saturday, 29 February 2020."
        ),
        Example("", "It opened on Sunday, 5 March 2016.", (("", "Sunday"),)),
        Example("分为三个方面：一是研究，二是开发。", "", (("三个方面", ""),)),
    ),
)
def impossible_figure(context: ReviewContext) -> Iterator[Finding]:
    """Figures that cannot be right, whatever the other language says: no whole number grows by 29.98% to 160.

    Each language is checked by itself: counts and their growth, rounded or cut; growth from a figure that is given;
    shares of one whole; parts that must add up; totals of tables; dates that no calendar has, days of the week that are
    not those of their date, ages that don't fit the years of birth and death, ranges that run backwards, and counts of
    points that the list behind them contradicts ("five categories", and four); in Chinese, a count of one year that
    stands elsewhere in the same words with another value. Where the sides differ, the finding says which of them is
    possible, and where one changed digit alone would make it right, which. A check that a wrong figure would pass by
    chance in 10% of all cases or more makes notes; so does a share whose last digit is off by one.
    """
    return report_impossible(impossible_figure, context)
