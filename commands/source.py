"""`bialign source`: what can be checked in a text without its translation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import click

from ..console import print_text, tell_error
from ..reports.formats import Format, RenderOptions
from ..text.messages import Message, UserError
from ..writing import refuse_overwriting
from .bilingual import command
from .choices import choose_files, list_read_files, load_settings
from .exit_code import choose_exit_code, require_baseline
from .outputs import Output, output_option, parse_output, require_format, write_outputs
from .parameters import OneOf, argument, option
from .printing import Extent, print_report, print_summary
from .report_options import (
    all_option,
    baseline_option,
    fail_on_option,
    ignore_option,
    printed_option,
    select_option,
    verbose_option,
)
from .request import Request
from .shared_options import config_option, reading_options, ui_option

if TYPE_CHECKING:
    from ..align.bitext import Lang
    from ..align.sources.read_options import ReadOptions
    from ..config import Config
    from ..qa.findings import Review
    from .interface import Interface

_SOURCE = Message(
    "Check a text in one language, before it is translated or without its translation.\n\n"
    "Reports what needs no second language: figures that cannot be right, marks and brackets, spaces, repeated words, "
    "capitals and spelling, names and terms written in two ways. FILE is in Chinese or English, in any format that "
    "check reads; several are checked one after the other.\n\n"
    "Exit codes: 0 nothing found (or only below --fail-on), 1 findings,\n"
    "2 wrong usage, 3 a document can't be read, 4 an output can't be written,\n"
    "5 an error in bialign itself. Of several files, the highest counts.",
    "检查只有一种语言的文本：翻译之前，或没有译文时。\n\n"
    "报告不需另一种语言就能看出的问题：不可能成立的数字、标点和括号、空格、重复的词、大小写和拼写、"
    "写法前后不一的名称和术语。“文件”为中文或英文，格式与 check 命令相同；多个文件逐一检查。\n\n"
    "退出码：0 没有问题（或问题均低于 --fail-on）；1 有问题；2 用法有误；\n"
    "3 文档无法读取；4 无法写入输出；5 bialign 自身出错。多个文件取其中最大的。",
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the options ask for, the same for every file."""

    request: Request
    lang: Lang | None
    outputs: Sequence[Output]
    printed: Format | None
    extent: Extent
    fail_on: str | None
    interface: Interface


@command(message=_SOURCE)
@argument(
    "files",
    value=Message("FILE...", "文件..."),
    missing=Message("Which document? For example: {command} report.txt", "请指定文档，例如：{command} report.txt"),
    nargs=-1,
)
@output_option("report", Message("the report", "报告"))
@printed_option
@option(
    "--lang",
    type=OneOf(("zh", "en")),
    default=None,
    message=Message(
        "The language to look at, where a document holds both (default: the one that it is in).",
        "文档含有两种语言时只检查哪一种（默认：文档所用的语言）。",
    ),
)
@select_option
@ignore_option
@fail_on_option
@baseline_option
@all_option
@verbose_option
@reading_options
@config_option
@ui_option
@click.pass_obj
def source(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str,
    lang: str | None,
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    everything: bool,
    verbose: bool,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The highest exit code of the files, each checked by itself, its report printed and written."""
    files = choose_files(files)
    asked = _Asked(
        Request(reading, selected, ignored, baseline, config=config),
        cast("Lang | None", lang),
        [parse_output("report", output) for output in outputs],
        None if format_ == "terminal" else require_format("report", format_),
        Extent(everything, verbose, False),
        fail_on,
        interface,
    )
    _refuse_bilingual(asked)
    if len(files) == 1:
        return _check(asked, files[0])
    _require_one_file(asked)
    return max([_check_one_of(asked, file, number) for number, file in enumerate(files)])


def _refuse_bilingual(asked: _Asked) -> None:
    """Raise `UserError` where a format is asked for that holds both texts."""
    formats = [*(output.format for output in asked.outputs), *([asked.printed] if asked.printed else [])]
    if wrong := next((format_ for format_ in formats if format_.is_bilingual), None):
        raise UserError(
            Message(
                f"{wrong.name} holds a text and its translation, and there is none; use another format, "
                "such as -o report.html.",
                f"{wrong.name} 格式由原文和译文组成，而此处没有译文；请改用其他格式，如 -o report.html。",
            )
        )


def _require_one_file(asked: _Asked) -> None:
    """Raise `UserError` where a report of one file is asked for of several."""
    if asked.outputs or asked.printed or asked.request.baseline:
        raise UserError(
            Message(
                "-o, --format and --baseline are for one file at a time; several are reported on the terminal.",
                "-o、--format 和 --baseline 一次只用于一个文件；多个文件的报告显示在终端。",
            )
        )


def _check_one_of(asked: _Asked, file: str, number: int) -> int:
    """The exit code of a file among others; what can't be read doesn't keep others from it."""
    from ..align.errors import InputError

    if number:
        print_text("\n")
    try:
        return _check(asked, file)
    except InputError as error:
        tell_error(error.message, asked.interface.ui)
        return error.exit_code


def _check(asked: _Asked, file: str) -> int:
    """The exit code of a file, whose report is printed and written."""
    if not file:
        raise UserError(Message("the name of a document is empty.", "文档名为空。"))
    settings = load_settings(asked.request.config, [file], asked.interface)
    refuse_overwriting(
        [output.path for output in asked.outputs], list_read_files([file], settings, asked.request.baseline)
    )
    fail_on = asked.fail_on or settings.fail_on
    require_baseline(fail_on, asked.request.baseline)
    review = asked.request.review_alone(file, settings, asked.interface.ui, asked.lang)
    _report(asked, review, settings)
    return choose_exit_code(review, fail_on)


def _report(asked: _Asked, review: Review, settings: Config) -> None:
    """Write and print the report."""
    from ..reports.command import build_html_command

    ui = asked.interface.ui
    options = RenderOptions(ui, settings.reviewer, asked.extent.everything)
    write_outputs(asked.outputs, review, options)
    if asked.printed:
        print_text(asked.printed.render(review, options))
    elif asked.outputs and not asked.extent.is_asked:
        print_summary(review, ui)
    else:
        given = [("--lang", asked.lang)] if asked.lang else []
        again = [*given, *asked.request.list_options(asked.interface.asked)]
        is_written = any(output.format.name == "html" for output in asked.outputs)
        print_report(review, asked.extent, "" if is_written else build_html_command(review, again), ui)
