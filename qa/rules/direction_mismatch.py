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
        "上升写成下降，或下降写成上升；增长两倍（即增至三倍）写成 doubled。\n\n方向相反的译文说的是另一件事。"
    ),
    examples=(
        Example("同比下降5.2%。", "It declined by 5.2% year on year."),
        Example("同比下降5.2%。", "It increased by 5.2% year on year.", (("5.2%", "5.2%"),)),
        Example("产量增长两倍。", "Output doubled.", (("两倍", "doubled"),)),
    ),
)
def direction_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A rise reported as a fall or the other way round; 增长两倍, three times as much, as "doubled"."""
    return report_figures(direction_mismatch, context)
