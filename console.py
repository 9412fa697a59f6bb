"""What the commands share: exit codes, errors told in one sentence, progress, and writing out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import click

from .text.exit_codes import OUTPUT

if TYPE_CHECKING:
    from .text.messages import Ui

FIRST_VTE = 5000  # VTE 0.50 was the first that follows links


class Failure(click.ClickException):
    """An error told in one sentence, with the exit code it ends in."""

    def __init__(self, sentence: str, ends_in: int) -> None:
        super().__init__(sentence)
        self.ends_in = ends_in

    def show(self, file: Any = None) -> None:
        """Print the sentence to standard error."""
        click.echo(f"bialign: {self.message}", file=file or sys.stderr)


def fail(en: str, zh: str, exit_code: int, ui: Ui) -> NoReturn:
    """End the command with one sentence and an exit code."""
    raise Failure(zh if ui == "zh" else en, exit_code)


@contextmanager
def taking_input(ui: Ui) -> Iterator[None]:
    """Turn an input that can't be taken, or a model that can't be used, into its sentence and exit code."""
    from .align.errors import InputError, ModelError

    try:
        yield
    except (InputError, ModelError) as error:
        raise Failure(error.message.text(ui), error.exit_code) from None


@contextmanager
def progress(doing: str, doing_zh: str, ui: Ui) -> Iterator[None]:
    """A spinner on standard error while something slow is done; nothing unless that is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing_zh if ui == "zh" else doing):
        yield


def write_report(path: str, text: str, ui: Ui) -> None:
    """Write an output file whole, and say so on standard error."""
    from .writing import OutputError, write_whole

    try:
        write_whole(path, text)
    except OutputError as error:
        raise Failure(error.message.text(ui), error.exit_code) from None
    click.echo(f"已写入 {path}" if ui == "zh" else f"wrote {path}", err=True)


def print_text(text: str | bytes, ui: Ui) -> None:
    """Print to standard output; a full disk is an output that can't be written."""
    try:
        click.echo(text, nl=False, color=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_output()
        reason = error.strerror or str(error)
        fail(f"standard output can't be written: {reason}.", f"标准输出无法写入：{reason}。", OUTPUT, ui)


def follows_links(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is one of those known to follow links (OSC 8); the others may print their codes."""
    programs = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio")
    if environ.get("TERM_PROGRAM") in programs or environ.get("WT_SESSION") or environ.get("KONSOLE_VERSION"):
        return True
    if environ.get("VTE_VERSION", "").isdigit():
        return int(environ["VTE_VERSION"]) >= FIRST_VTE
    return environ.get("TERM", "").startswith(("xterm-kitty", "foot", "alacritty", "xterm-ghostty"))


def discard_output() -> None:
    """Python flushes standard output at exit; give it somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def show_usage(error: click.UsageError) -> None:
    """Tell what is wrong with the arguments in one line; the help where there are none."""
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):  # since click 8.2
        error.show()
        return
    sentence = " ".join(error.format_message().split())
    command = error.ctx.command_path if error.ctx else "bialign"
    click.echo(f"bialign: {sentence} (see {command} --help)", err=True)
