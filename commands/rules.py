"""`bialign rules` and `bialign explain`: the rules there are, and the page of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from ..config.choices import load_catalogue, map_severities
from ..console import print_text
from ..text.exit_codes import CLEAN, FINDINGS
from ..text.messages import Message, Ui
from .bilingual import command
from .choices import load_settings
from .parameters import argument, option
from .shared_options import config_option, ui_option

if TYPE_CHECKING:
    from ..qa.rule import Rule
    from .interface import Interface

_RULES = Message(
    "List the rules.\n\nThose of the settings file and of other packages are among them.",
    "列出规则。\n\n其中包括设置文件和其他软件包中的规则。",
)
_EXPLAIN = Message("Explain what a rule does and why, with examples.", "说明一条规则的内容和理由，并举例。")


@command(message=_RULES)
@option(
    "--test",
    is_flag=True,
    message=Message(
        "Try every example, those of your own rules and of packages too.",
        "检验所有例子，包括自定义规则和软件包规则的例子。",
    ),
)
@config_option
@ui_option
@click.pass_obj
def rules(interface: Interface, test: bool, config: str | None) -> int:
    """The exit code of listing the rules, or of trying their examples."""
    settings = load_settings(config, (), interface)
    found = load_catalogue(settings)
    if test:
        return try_examples(found.values(), interface.ui)
    from ..reports.rulepages import OFF
    from ..reports.wording import say
    from ..reports.wrap import display_width

    ui = interface.ui
    severities = {rule.id: rule.severity for rule in found.values()} | map_severities(settings, found)
    names = {rule: say(severity, ui) for rule, severity in severities.items()}
    width, column = max(map(len, found)), max(map(display_width, names.values()))
    for rule in found.values():
        severity = names[rule.id] + " " * (column - display_width(names[rule.id]))
        off = "" if rule.default else OFF.text(ui)
        print_text(f"{rule.id:{width}}  {severity}  {rule.title.text(ui)}{off}\n")
    return CLEAN


@command(message=_EXPLAIN)
@argument(
    "rule",
    value=Message("RULE", "规则"),
    missing=Message(
        "Which rule? For example: {command} number-mismatch", "请指定规则，例如：{command} number-mismatch"
    ),
)
@config_option
@ui_option
@click.pass_obj
def explain(interface: Interface, rule: str, config: str | None) -> int:
    """The exit code of printing the page of a rule."""
    from ..qa.registry import find_rule_ids
    from ..reports.rulepages import render_rule

    found = load_catalogue(load_settings(config, (), interface))
    name = rule if rule in found else find_rule_ids(rule, found)[0]
    print_text(render_rule(found[name], interface.ui))
    return CLEAN


def try_examples(rules: Iterable[Rule], ui: Ui) -> int:
    """Try the examples of the rules that can run, print what fails, and return the exit code."""
    from ..qa.examples import find_failures

    rules = list(rules)
    able, unable = ([rule for rule in rules if rule.can_run == can] for can in (True, False))
    failed = [message for rule in able for message in find_failures(rule)]
    count = sum(len(rule.examples) for rule in able)
    summary = Message(
        f"{count} examples of {len(able)} rules: {len(failed)} fail.",
        f"{len(able)} 条规则共 {count} 个例子：{len(failed)} 个不符。",
    )
    untried = [Message(f"Not tried: {rule.id} can't run here.", f"未检验：{rule.id} 无法在此运行。") for rule in unable]
    for message in (*failed, summary, *untried):
        print_text(message.text(ui) + "\n")
    return FINDINGS if failed else CLEAN
