"""Rule `direction-mismatch`: a rise for a fall."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="direction-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation",
    title=Message("Increase and decrease reversed", "升降相反"),
    description_zh=(
        "上升写成下降，或下降写成上升；增长两倍（即增至三倍）写成 doubled；“增加了”与“增加到”混淆；"
        "顺差写成逆差、进口写成出口；同比写成环比。\n\n方向相反的译文说的是另一件事。"
    ),
    examples=(
        Example("同比下降5.2%。", "It declined by 5.2% year on year."),
        Example("同比下降5.2%。", "It increased by 5.2% year on year.", (("5.2%", "5.2%"),)),
        Example("降到30%。", "It fell by 30%.", (("30%", "30%"),)),
        Example("贸易顺差20亿美元。", "A trade deficit of $2 billion.", (("20亿美元", "$2 billion"),)),
        Example("产量增长两倍。", "Output doubled.", (("两倍", "doubled"),)),
    ),
)
def direction_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A rise reported as a fall or the other way round; 增长两倍, three times as much, as "doubled".

    So are "by" for "to" (增加到 as "increased by"), a surplus for a deficit, imports for exports, and a change over a
    year that became one over a month. Words of opposite meaning without a figure are `contrast`'s.
    """
    yield from report_figures(direction_mismatch, context)
