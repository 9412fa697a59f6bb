"""Commands that explain themselves in both interface languages."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any

import click

from ..console import print_text, tell
from ..text.exit_codes import USAGE
from ..text.messages import Message, UserError
from .help import render_help
from .interface import Interface
from .parameters import Option

_HELP_NAMES = ("-h", "--help")


class Command(click.Command):
    """A command with its explanation: paragraphs between empty lines, the first of them for the list of commands."""

    def __init__(self, name: str | None, *, message: Message, params: list[click.Parameter], **attributes: Any) -> None:
        attributes.pop("help", None)  # the docstring of the function
        params = [*params, _build_help_option()]
        super().__init__(
            name,
            help=message.en,
            params=params,
            add_help_option=False,
            context_settings={"allow_extra_args": True},
            **attributes,
        )
        self.message = message

    def get_help(self, ctx: click.Context) -> str:
        """The help page."""
        return render_help(ctx, self.message, (), find_interface(ctx).ui)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments read. Raises `UserError` where there are too many."""
        try:
            super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if ctx.args and not ctx.resilient_parsing:
            rest = " ".join(ctx.args)
            raise UserError(
                Message(
                    f"“{rest}” is too much: {ctx.command_path} takes one at a time; "
                    'if a name has spaces, put it in "quotes".',
                    f"多余的参数“{rest}”：{ctx.command_path} 一次只处理一个；如果名称中有空格，请用引号括起来。",
                )
            )
        return ctx.args


class Group(click.Group):
    """The command itself, with its commands. One that is none of these is a file to check."""

    def __init__(self, name: str, *, message: Message, default: str, options: Sequence[Option]) -> None:
        params = [*options, _build_help_option()]
        super().__init__(name, help=message.en, params=params, add_help_option=False, no_args_is_help=False)
        self.message, self._default = message, default

    def get_help(self, ctx: click.Context) -> str:
        """The help page with the list of commands."""
        commands = [(name, self.commands[name].message) for name in self.list_commands(ctx)]  # type: ignore[attr-defined]
        return render_help(ctx, self.message, commands, find_interface(ctx).ui)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments read, with the default command put before a file."""
        place = self._find_command(args)
        if place == len(args):
            text = self.get_help(ctx)
            tell(Message(text, text), "en")
            ctx.exit(USAGE)
        if place < len(args) and self._is_for_default(args[place]):
            args = [*args[:place], self._default, *args[place:]]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named. Raises `UserError` where there is none."""
        name = args[0]
        if name not in self.commands:
            close = get_close_matches(name, self.commands, n=1)
            hint, hint_zh = (
                (f"did you mean “{close[0]}”?", f"是否指“{close[0]}”？")
                if close
                else ("`bialign --help` lists the commands.", "命令列表见 `bialign --help`。")
            )
            raise UserError(
                Message(f"there is no command and no file “{name}”; {hint}", f"没有命令也没有文件“{name}”；{hint_zh}")
            )
        return name, self.commands[name], args[1:]

    def _find_command(self, args: Sequence[str]) -> int:
        """Where the command stands, behind the options of the group; the help and the like count as one.

        It is beyond the end where the last option has no value.
        """
        place = 0
        while place < len(args):
            option = self._find_option(args[place])
            if option is None or option.is_flag:
                return place
            place += 1 if "=" in args[place] else 2
        return place

    def _find_option(self, argument: str) -> Option | None:
        name = argument.partition("=")[0]
        return next((o for o in self.params if isinstance(o, Option) and name in o.opts), None)

    def _is_for_default(self, argument: str) -> bool:
        """Whether an argument is none of the group's, but an option or a file."""
        if argument in self.commands or self._find_option(argument):
            return False
        return argument.startswith("-") or os.path.lexists(argument) or bool({".", "/", os.sep} & {*argument})


def command(group: Group | None = None, *, message: Message, name: str | None = None) -> Callable[..., Command]:
    """The decorator that makes a function a command, in a group where one is given."""

    def build(function: Callable[..., Any]) -> Command:
        built = click.command(name, cls=Command, message=message)(function)
        if group:
            group.add_command(built)
        return built

    return build


def find_interface(context: click.Context) -> Interface:
    """The interface of the run."""
    return context.find_object(Interface) or Interface()


def _build_help_option() -> Option:
    message = Message("Show this page and exit.", "显示本页并退出。")
    return Option(_HELP_NAMES, message=message, is_flag=True, is_eager=True, expose_value=False, callback=_show_help)


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        print_text(ctx.get_help() + "\n")
        ctx.exit()
