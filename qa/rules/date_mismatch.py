"""Rule `date-mismatch`: a date that differs."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="date-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation/date",
    title=Message("Dates that differ", "日期不一致"),
    description_zh=("年、月、日不同，或年份写成了序数（the 2015th）。\n\n日期错误会让读者误判期限和先后。"),
    examples=(
        Example("2017年4月发布。", "It was published in April 2017."),
        Example("4月施行。", "It came into force in March.", (("4月", "March"),)),
    ),
)
def date_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A year, month or day that differs, or a year set as an ordinal ("the 2015th")."""
    return report_figures(date_mismatch, context)
