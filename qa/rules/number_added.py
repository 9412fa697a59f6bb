"""Rule `number-added`: a figure that the Chinese lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="number-added",
    severity="major",
    mqm="accuracy/addition",
    title=Message("Numbers only in the English", "数字增译"),
    description_zh=(
        "英文里的数字在中文中没有对应。\n\n"
        "隔几句才有的只作提示；文档中，前后文字也没有对应、邻近句子已经说到、位于标签或标题中、"
        "附近没有其他数字对得上，或不超过十二的数词，也只作提示。"
        "为求清楚而重复的数字、文档中已知的年份、作代词的 one，都不算增加。"
    ),
    examples=(
        Example("他是其中的一员。", "He is one of them."),
        Example("检查了市场。", "It inspected 45 markets.", (("", "45"),)),
    ),
)
def number_added(context: ReviewContext) -> Iterator[Finding]:
    """A figure of the English that the Chinese doesn't have.

    A few sentences away it is a note; in documents it is also one where the words around it have no counterpart either,
    where the sentences around say it, in labels and headings, where no figure near it has its counterpart, and where it
    is a number word up to twelve. Figures said twice for clarity, years known from the document and "one" as a pronoun
    are no additions.
    """
    return report_figures(number_added, context)
