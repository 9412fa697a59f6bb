"""What the commands share: text to standard output, remarks to standard error, progress, and writing files."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from .text.messages import Message
from .text.system_errors import explain_error
from .writing import OutputError, write_whole

if TYPE_CHECKING:
    from .text.messages import Ui

FIRST_VTE = 5000  # VTE 0.50 was the first that follows links


def prepare_streams() -> None:
    """Make the standard streams write UTF-8, and keep files that are opened from taking the place of closed ones."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def print_text(text: str | bytes) -> bool:
    """Print to standard output; whether anybody still reads it.

    A reader that has stopped reading is no failure. Raises `OutputError` where the output is closed or full.
    """
    if sys.stdout is None:
        raise _unprintable(Message("it is closed", "已关闭"))
    try:
        click.echo(text, nl=False, color=True)
    except BrokenPipeError:
        _discard_output()
        return False
    except OSError as error:
        _discard_output()
        raise _unprintable(explain_error(error)) from None
    return True


def _unprintable(reason: Message) -> OutputError:
    return OutputError(Message(f"standard output can't be written: {reason.en}.", f"标准输出无法写入：{reason.zh}。"))


def _discard_output() -> None:
    """Python flushes standard output at exit; give it somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(message: Message, ui: Ui) -> None:
    """Print a remark to standard error, if anybody can read it there."""
    with contextlib.suppress(OSError, ValueError):
        click.echo(message.text(ui), err=True)


def tell_error(message: Message, ui: Ui) -> None:
    """Print the sentence that a command ends in to standard error."""
    tell(Message(*(f"bialign: {sentence}" for sentence in message)), ui)


@contextmanager
def progress(doing: Message, ui: Ui) -> Iterator[None]:
    """A spinner on standard error while something slow is done; nothing unless that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing.text(ui)):
        yield


def write_report(path: str, content: str | bytes, ui: Ui) -> None:
    """Write an output file whole, and say so on standard error. Raises `OutputError`."""
    write_whole(path, content)
    tell(Message(f"wrote {path}", f"已写入 {path}"), ui)


def follows_links(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is one of those known to follow links (OSC 8); the others may print their codes."""
    programs = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio")
    if environ.get("TERM_PROGRAM") in programs or environ.get("WT_SESSION") or environ.get("KONSOLE_VERSION"):
        return True
    if environ.get("VTE_VERSION", "").isdigit():
        return int(environ["VTE_VERSION"]) >= FIRST_VTE
    return environ.get("TERM", "").startswith(("xterm-kitty", "foot", "alacritty", "xterm-ghostty"))
