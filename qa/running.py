"""A rule run on a bitext, and what is said of one that fails or can't run."""

from __future__ import annotations

from ..text.messages import Message, UserError
from .context import ReviewContext
from .findings import Finding, NotChecked
from .rule import Rule

# Longest text of an error that is repeated.
_MOST_SHOWN = 200


def run_rule(rule: Rule, context: ReviewContext) -> list[Finding] | NotChecked:
    """The findings of a rule, or why there are none. Raises `UserError` for what the user can mend."""
    if not rule.can_run:
        return NotChecked(rule.id, "not-installed", _describe_missing(rule))
    try:
        return [_require_own(finding, rule) for finding in rule.check(context)]
    except UserError:
        raise
    except (Exception, SystemExit) as error:
        return describe_failure(rule.id, error, rule.package)


def _require_own(finding: Finding, rule: Rule) -> Finding:
    if not isinstance(finding, Finding) or finding.rule != rule.id:
        raise TypeError(f"it yielded {finding!r:.80}, no finding of its own")
    return finding


def describe_failure(name: str, error: BaseException, package: str = "") -> NotChecked:
    """That something failed, why, and where to report it."""
    what = " ".join(f"{type(error).__name__}: {error}".split())[:_MOST_SHOWN]
    if package:
        where = Message(f"report it to the authors of the package {package}", f"请向软件包 {package} 的作者反馈")
    else:
        where = Message("please report it", "请反馈此问题")
    return NotChecked(name, "failed", Message(f"failed ({what}), {where.en}", f"运行出错（{what}），{where.zh}"))


def _describe_missing(rule: Rule) -> Message:
    modules = ", ".join(rule.needs)
    return Message(f"needs what is not installed: {modules}", f"所需组件未安装：{modules}")
