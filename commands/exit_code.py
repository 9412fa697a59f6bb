"""The exit code that the findings of a check come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..text.exit_codes import CLEAN, FAULT, FINDINGS
from ..text.messages import Message, UserError

if TYPE_CHECKING:
    from ..qa.findings import Review


def choose_exit_code(review: Review, fail_on: str) -> int:
    """5 where a rule failed, 1 where something is found that counts, else 0."""
    from ..qa.findings import SEVERITIES

    if any(entry.kind == "failed" for entry in review.not_checked):
        return FAULT
    if fail_on == "never":
        return CLEAN
    if fail_on == "new":
        status = review.baseline.status if review.baseline else {}
        new = [f for f in review.findings if f.severity != "neutral" and status.get(f.id) == "new"]
        return FINDINGS if new else CLEAN
    grave = SEVERITIES[[*SEVERITIES].index(fail_on) :]  # type: ignore[arg-type] # the option has checked the name
    return FINDINGS if any(finding.severity in grave for finding in review.findings) else CLEAN


def require_baseline(fail_on: str, baseline: str | None) -> None:
    """Raise `UserError` where new findings are asked for without an earlier report."""
    if fail_on == "new" and not baseline:
        raise UserError(
            Message(
                "--fail-on new needs an earlier report to compare with; add --baseline REPORT.json.",
                "--fail-on new 需要一份以前的报告作比较；请加上 --baseline REPORT.json。",
            )
        )
