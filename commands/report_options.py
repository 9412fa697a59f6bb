"""Options of the commands that report findings: which rules run, what is printed, when a run fails."""

from __future__ import annotations

from ..config.settings import FAIL_ON
from ..text.messages import Message
from .outputs import list_names
from .parameters import OneOf, option

_RULES = Message("RULES", "规则")
_NAMES = list_names("report", "terminal")

printed_option = option(
    "--format",
    "format_",
    value=Message("FORMAT", "格式"),
    default="terminal",
    show_default=True,
    message=Message(f"Format on standard output: {_NAMES.en}.", f"标准输出的格式：{_NAMES.zh}。"),
)
select_option = option(
    "--select",
    "selected",
    multiple=True,
    value=_RULES,
    message=Message(
        "Run only these rules: ids or prefixes, separated by commas. “default” stands for those that run anyway.",
        "只运行这些规则：规则名或其前缀，用逗号分隔；“default”代表默认运行的规则。",
    ),
)
ignore_option = option(
    "--ignore",
    "ignored",
    multiple=True,
    value=_RULES,
    message=Message("Don't run these rules.", "不运行这些规则。"),
)
fail_on_option = option(
    "--fail-on",
    type=OneOf(FAIL_ON),
    default=None,
    message=Message(
        "Exit with 1 if a finding is at least this severe (default: minor). “new”: only for findings that are not in "
        "the baseline.",
        "有问题达到此级别时退出码为 1（默认：minor）。“new”：仅当有基准报告中没有的新问题时。",
    ),
)
baseline_option = option(
    "--baseline",
    value=Message("REPORT.json", "报告.json"),
    message=Message(
        "An earlier report to compare with: findings are new, persisting or fixed.",
        "用于比较的以前的报告：问题分为新增、仍在和已解决。",
    ),
)
all_option = option(
    "--all",
    "everything",
    is_flag=True,
    message=Message(
        "List every finding in full, slips of form and notes too.", "逐条列出全部问题，包括形式问题和提示。"
    ),
)
verbose_option = option(
    "--verbose",
    is_flag=True,
    message=Message("The same with details and the sentences around.", "同上，并显示细节和前后句。"),
)
