"""Rule `ordinal-mismatch`: a rank, session or batch with another number."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="ordinal-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation/number",
    title=Message("Ordinals that differ", "序数不一致"),
    description_zh=("名次、届次、批次的数字不同，例如“第七”译成 the Third。\n\n序数错了，读者会找错会议、名次或条款。"),
    examples=(
        Example("第三十一届会议召开。", "The 31st session was held."),
        Example("位居全国第七。", "It ranked third in the country.", (("第七", "third"),)),
    ),
)
def ordinal_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A rank, session or batch with another number: 第七 as "the Third"."""
    return report_figures(ordinal_mismatch, context)
