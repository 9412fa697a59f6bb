"""Options and arguments that explain themselves in both interface languages, and the types of their values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..text.messages import Message, Ui, UserError
from ..text.suggestions import suggest_name

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    _Type = click.ParamType[Any, Any]
else:
    _Type = click.ParamType  # generic since click 8.4 only

_DEFAULT = Message(" [default: {value}]", "［默认：{value}］")


class Option(click.Option):
    """An option with its help; `value` is what stands for its value there, `missing` what to say without it."""

    def __init__(
        self,
        names: Sequence[str],
        *,
        message: Message,
        value: Message | None = None,
        missing: Message | None = None,
        **attributes: Any,
    ) -> None:
        super().__init__(names, help=message.en, metavar=value.en if value else None, **attributes)
        self.message, self.value_name, self.missing = message, value, missing

    def describe(self, ui: Ui) -> tuple[str, str]:
        """The option as it is typed, and what it does."""
        default = _DEFAULT.text(ui).format(value=self.default) if self.show_default else ""
        typed = " ".join(filter(None, [", ".join(self.opts), self._name_value(ui)]))
        return typed, self.message.text(ui) + default

    def _name_value(self, ui: Ui) -> str:
        if self.is_flag:
            return ""
        if self.value_name:
            return self.value_name.text(ui)
        return f"[{'|'.join(self.type.names)}]" if isinstance(self.type, OneOf) else ""


class Argument(click.Argument):
    """An argument; `value` is its name in the help, `missing` what to say where it isn't given."""

    def __init__(
        self, names: Sequence[str], *, value: Message, missing: Message | None = None, **attributes: Any
    ) -> None:
        super().__init__(names, metavar=value.en, **attributes)
        self.value_name, self.missing = value, missing


def option(*names: str, message: Message, **attributes: Any) -> Callable[[F], F]:
    """The decorator that gives a command an option."""
    return click.option(*names, cls=Option, message=message, **attributes)


def argument(name: str, *, value: Message, **attributes: Any) -> Callable[[F], F]:
    """The decorator that gives a command an argument."""

    def decorate(function: F) -> F:
        # made anew each time: click 8.1 takes what it needs out of `attributes`
        return click.argument(name, cls=Argument, value=value, **attributes)(function)

    return decorate


class OneOf(_Type):
    """One of some names."""

    name = "name"

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The name. Raises `UserError` for any other."""
        if value in self.names:
            return value
        hint = suggest_name(str(value), self.names)
        what = param.opts[-1] if param else ""
        raise UserError(Message(f"{what} can't be “{value}”{hint.en}", f"{what} 不能是“{value}”{hint.zh}"))


class AtLeast(_Type):
    """A whole number from some least one on."""

    name = "number"

    def __init__(self, least: int) -> None:
        self.least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number. Raises `UserError` for anything else."""
        if isinstance(value, int) or (value.isdecimal() and int(value) >= self.least):
            return int(value)
        what = param.opts[-1] if param else ""
        raise UserError(
            Message(
                f"{what} must be a whole number, {self.least} or more, not “{value}”.",
                f"{what} 应为不小于 {self.least} 的整数，不能是“{value}”。",
            )
        )
