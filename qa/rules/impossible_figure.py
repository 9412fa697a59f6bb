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
        "单独检查每种语言：数量及其增长率（四舍五入或截断均可）。两边数字不一致时，会指出哪一边可能成立。"
        "如果错误的数字碰巧通过检查的可能性不低于 10%，只作为提示。"
    ),
    examples=(
        Example("受理案件160件，同比增长30.08%。", "A total of 160 cases were accepted, up by 30.08%."),
        Example(
            "受理案件160件，同比增长29.98%。",
            "A total of 160 cases were accepted, up by 29.98%.",
            (("29.98%", "29.98%"),),
        ),
        Example("审结案件160件，同比增长29.98%。", "The cases were concluded.", (("29.98%", ""),)),
    ),
)
def impossible_figure(context: ReviewContext) -> Iterator[Finding]:
    """Figures that cannot be right, whatever the other language says: no whole number grows by 29.98% to 160.

    Each language is checked by itself: counts and their growth, rounded or cut. Where the sides differ, the finding
    says which of them is possible. A check that a wrong figure would pass by chance in 10% of all cases or more makes
    notes.
    """
    return report_impossible(impossible_figure, context)
