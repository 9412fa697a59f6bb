"""What is wrong with the arguments of a command, in both interface languages."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import click

from ..text.messages import Message
from .parameters import Argument, Option


def describe_usage_error(error: click.UsageError) -> Message:
    """One sentence on what is wrong, and where the right usage is explained."""
    message = next((say(error) for kind, say in _SENTENCES if isinstance(error, kind)), _pass_on(error))
    command = _name_command(error)
    return Message(f"{message.en} (see {command} --help)", f"{message.zh}（参见 {command} --help）")


def _name_command(error: click.UsageError) -> str:
    return error.ctx.command_path if error.ctx else "bialign"


def _describe_missing(error: Any) -> Message:
    missing = error.param.missing if isinstance(error.param, Option | Argument) else None
    if missing is None:
        return _pass_on(error)
    return Message(*(sentence.format(command=_name_command(error)) for sentence in missing))


def _describe_unknown(error: Any) -> Message:
    name = error.option_name
    close = get_close_matches(name, error.possibilities or (), n=1)
    if not close:
        return Message(f"there is no option {name}", f"没有选项 {name}")
    return Message(f"there is no option {name}; did you mean {close[0]}?", f"没有选项 {name}；是否指 {close[0]}？")


def _describe_value(error: Any) -> Message:
    """An option without the value that it needs, or with one that it doesn't take."""
    name = error.option_name
    params = error.ctx.command.params if error.ctx else []
    if any(param.is_flag for param in params if isinstance(param, Option) and name in param.opts):
        return Message(f"option {name} takes no value", f"选项 {name} 不带值")
    return Message(f"option {name} needs a value", f"选项 {name} 缺少值")


def _pass_on(error: click.UsageError) -> Message:
    sentence = " ".join(error.format_message().split())
    return Message(sentence, f"命令用法有误：{sentence}")


# By the classes of click, subclasses before the classes above them.
_SENTENCES: tuple[tuple[type[click.UsageError], Callable[[Any], Message]], ...] = (
    (click.MissingParameter, _describe_missing),
    (click.NoSuchOption, _describe_unknown),
    (click.BadOptionUsage, _describe_value),
)
