"""Rule `number-mismatch`: a number, amount or measure with another value."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="number-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation/number",
    title=Message("Numbers that differ", "数字不一致"),
    description_zh=(
        "译文中的数字、金额或计量与原文数值不同。\n\n"
        "数字按数值比较：24.9亿等于 2.49 billion，两千等于 two thousand，3.58万等于 35,800；"
        '按所示位数四舍五入也算相符，JSON 报告中以 `"detail": {"rounded": true}` 标明。'
        "报告会指出可能的原因：改错或漏掉一位数字、两位数字颠倒、万或亿换算错误。两个数字互换位置算一条。"
        "括号内的折算金额，汇率与同一文档中其他折算金额相互矛盾的，也会报告。"
    ),
    examples=(
        Example("营业收入24.9亿元。", "Revenue reached 2.49 billion yuan."),
        Example("当年2955家企业获奖。", "In that year 2995 enterprises won.", (("2955家", "2995"),)),
        Example("收入24.9亿元。", "Revenue was 24.9 billion yuan.", (("24.9亿元", "24.9 billion yuan"),)),
    ),
)
def number_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A number, amount or measure that has another value in the translation.

    Figures are compared by value: 24.9亿 is 2.49 billion, 两千 is "two thousand" and 3.58万 is 35,800. A
    figure that is rounded to the digits that it shows is right: 1092.6万 is "about 10.93 million"; the JSON report
    marks such a figure with `"detail": {"rounded": true}`. The likely cause is named: a digit changed or dropped, two
    digits swapped, a slip of 万 or 亿. Two figures that changed places are one finding. Amounts in brackets that
    convert the money before them at rates that contradict one another are reported, too.
    """
    return report_figures(number_mismatch, context)
