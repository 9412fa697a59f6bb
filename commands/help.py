"""The help of a command, in either interface language."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..text.messages import Message, Ui
from .parameters import Argument, Option

if TYPE_CHECKING:
    import click

_USAGE = Message("Usage:", "用法：")
_OPTIONS, _COMMANDS = Message("Options", "选项"), Message("Commands", "命令")
_ANY_OPTIONS, _ANY_COMMAND = Message("[OPTIONS]", "[选项]"), Message("COMMAND [ARGS]...", "命令 [参数]...")
_WIDEST = 100  # columns; longer lines are tiring to read
_FIRST_COLUMN = 30  # columns at most; what is longer has its explanation below it

Row = tuple[str, str]


def render_help(context: click.Context, message: Message, commands: Sequence[tuple[str, Message]], ui: Ui) -> str:
    """The help page: how to call the command, what it does, its options and commands."""
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)
    options = [param.describe(ui) for param in context.command.params if isinstance(param, Option)]
    rows = [(name, what.text(ui).split("\n\n")[0]) for name, what in commands]
    parts = [_show_usage(context, bool(commands), ui), *_lay_out(message.text(ui), width)]
    for heading, entries in ((_OPTIONS, options), (_COMMANDS, rows)):
        if entries:
            colon = ":" if ui == "en" else "："
            parts.append("\n".join([heading.text(ui) + colon, *_tabulate(entries, width)]))
    return "\n\n".join(parts)


def _show_usage(context: click.Context, has_commands: bool, ui: Ui) -> str:
    arguments = [param.value_name.text(ui) for param in context.command.params if isinstance(param, Argument)]
    rest = [_ANY_COMMAND.text(ui)] if has_commands else arguments
    space = " " if ui == "en" else ""
    return _USAGE.text(ui) + space + " ".join([context.command_path, _ANY_OPTIONS.text(ui), *rest])


def _lay_out(text: str, width: int) -> Iterator[str]:
    """The paragraphs, indented and wrapped; those of several lines stay as they are."""
    for paragraph in text.split("\n\n"):
        lines = paragraph.split("\n")
        yield "\n".join(f"  {line}" for line in (lines if len(lines) > 1 else _wrap(paragraph, width - 2)))


def _tabulate(rows: Iterable[Row], width: int) -> Iterator[str]:
    """Two columns, the second wrapped."""
    from ..reports.wrap import display_width

    rows = list(rows)
    first = min(_FIRST_COLUMN, max(display_width(name) for name, _ in rows))
    for name, what in rows:
        begin, *lines = _wrap(what, width - first - 4)
        if display_width(name) > first:
            yield f"  {name}"
            lines = [begin, *lines]
        else:
            yield f"  {name}{' ' * (first - display_width(name))}  {begin}"
        yield from (" " * (first + 4) + line for line in lines)


def _wrap(text: str, width: int) -> list[str]:
    from ..reports.wrap import Run, wrap

    return ["".join(run.text for run in line) for line in wrap([Run(text)], width)]
