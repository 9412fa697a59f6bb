"""Rule `unit-mismatch`: the right number with the wrong unit."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="unit-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation/unit",
    title=Message("Units that differ", "单位不一致"),
    description_zh=("数值对，单位错：元写成 dollars，天写成 weeks，人次写成 persons。\n\n单位错误会使数量完全改变。"),
    examples=(
        Example("投资500万元。", "It invested 5 million yuan."),
        Example("投资500万元。", "It invested 5 million dollars.", (("500万元", "5 million dollars"),)),
    ),
)
def unit_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """The right number with the wrong unit: 元 as dollars, 天 as weeks, 人次 as persons."""
    return report_figures(unit_mismatch, context)
