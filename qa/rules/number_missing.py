"""Rule `number-missing`: a figure that the English lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="number-missing",
    severity="major",
    mqm="accuracy/omission",
    title=Message("Numbers missing in the English", "数字漏译"),
    description_zh=(
        "中文里的数字在英文中没有对应。\n\n"
        "相邻句子中也会查找；隔几句才有的只作提示。文档中，前后文字也没有对应、邻近句子已经说到、"
        "英文可能以别的说法指称（a month later）、位于标签或标题中、附近没有其他数字对得上，"
        "或不超过十二的数词，也只作提示。英文用别的词表达的数字（both、the year、decade），"
        "以及因前后列举而多余的数字（京津冀三地），不算漏译。"
    ),
    examples=(
        Example("双方签署了两份文件。", "Both papers were signed."),
        Example("市局等9家单位会签。", "The bureau and others signed it.", (("9家", ""),)),
    ),
)
def number_missing(context: ReviewContext) -> Iterator[Finding]:
    """A figure of the Chinese without a counterpart in the English.

    It is looked for in the neighbouring sentences, too; a few sentences away it is a note. In
    documents it is also one where the words around it have no counterpart either, where the sentences around say it,
    where the English may mean it without naming it ("a month later"), in labels and headings, where no figure near it
    has its counterpart, and where it is a number word up to twelve. Figures that the English says in other words
    ("both", "the year", "decade") or that a list beside them makes superfluous (京津冀三地) are not missed.
    """
    return report_figures(number_missing, context)
