"""The command line: every command, and how a run of one ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from ._version import __version__
from .commands.align import align
from .commands.bilingual import Group
from .commands.certificate import certificate
from .commands.check import check
from .commands.configuration import config_command
from .commands.faults import describe_fault, trace_fault
from .commands.interface import Interface
from .commands.parameters import Option
from .commands.quantities import quantities
from .commands.queries import queries
from .commands.rules import explain, rules
from .commands.shared_options import build_ui_option
from .commands.source import source
from .commands.suppress import suppress
from .commands.terms import terms
from .commands.text import text
from .commands.usage import describe_usage_error
from .console import prepare_streams, print_text, tell, tell_error
from .text.exit_codes import CLEAN, FAULT, INTERRUPTED, USAGE
from .text.messages import Message, UserError

_ABOUT = Message(
    "Check a Chinese–English document for what its translation got wrong.\n\n"
    "bialign FILE                        report on the terminal\n"
    "bialign check FILE -o report.html   report for the browser\n"
    "bialign check ZH EN                 the two languages in two files\n"
    "bialign source FILE                 one language, without a translation",
    "检查中英双语文档，找出译文中的错误。\n\n"
    "bialign 文件                        在终端显示报告\n"
    "bialign check 文件 -o report.html   供浏览器查看的报告\n"
    "bialign check 中文 英文             两种语言各在一个文件中\n"
    "bialign source 文件                 只有一种语言，没有译文",
)


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        print_text(f"bialign {__version__}\n")
        ctx.exit()


_VERSION = Option(
    ["--version"],
    message=Message("Show the version and exit.", "显示版本并退出。"),
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
)
cli = Group("bialign", message=_ABOUT, default="check", options=[build_ui_option(), _VERSION])
for _command in (
    check,
    source,
    align,
    text,
    quantities,
    rules,
    explain,
    config_command,
    suppress,
    queries,
    certificate,
    terms,
):
    cli.add_command(_command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; an error is one sentence on standard error."""
    prepare_streams()
    given = sys.argv[1:] if arguments is None else [*arguments]
    interface = Interface(given)
    try:
        with cli.make_context("bialign", given, obj=interface) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except (Exception, SystemExit) as error:
        return _end_in(error, interface)
    return result if isinstance(result, int) else CLEAN


def _end_in(error: BaseException, interface: Interface) -> int:
    """The exit code of a command that an error ends, which is told in one sentence."""
    if isinstance(error, UserError):
        tell_error(error.message, interface.ui)
        return error.exit_code
    if isinstance(error, click.UsageError):
        tell_error(describe_usage_error(error), interface.ui)
        return USAGE
    if details := trace_fault(error):
        tell(Message(details, details), interface.ui)
    tell_error(describe_fault(error), interface.ui)
    return FAULT
