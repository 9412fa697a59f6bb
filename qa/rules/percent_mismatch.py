"""Rule `percent-mismatch`: a percentage with another value, or percentage points."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="percent-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation/number",
    title=Message("Percentages that differ", "百分比不一致"),
    description_zh=(
        "百分比的数值不同，或原文是百分点而译文写成百分比。\n\n"
        "三成是 30%，八折是减 20%；提高5个百分点是 an increase by 5 percentage points，不是 by 5%。"
    ),
    examples=(
        Example("占三成。", "The share was 30%."),
        Example("同比增长23.17%。", "It grew by 23.18%.", (("23.17%", "23.18%"),)),
        Example("提高5个百分点。", "It rose by 5%.", (("5个百分点", "5%"),)),
    ),
)
def percent_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A percentage with another value, or a percentage where the source has percentage points.

    三成 is 30%, 八折 is 20% off; 提高5个百分点 is an increase by 5 percentage points, not by 5%.
    """
    return report_figures(percent_mismatch, context)
