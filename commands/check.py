"""`bialign check`: a document checked and reported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..console import print_text
from ..reports.formats import RenderOptions
from ..text.messages import Message, UserError
from ..writing import refuse_overwriting
from .bilingual import command
from .choices import choose_files, list_read_files, load_settings, require_one_or_two
from .exit_code import choose_exit_code, require_baseline
from .folder import FolderCheck, check_folder, choose_folder
from .outputs import output_option, parse_output, require_format, write_outputs
from .parameters import OneOf, option
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
from .shared_options import (
    config_option,
    en_option,
    files_argument,
    hedges_option,
    layout_option,
    model_option,
    reading_options,
    ui_option,
    zh_option,
)

if TYPE_CHECKING:
    from ..align.sources.read_options import ReadOptions
    from .interface import Interface

_CHECK = Message(
    "Check a document and report what the translation got wrong.\n\n"
    "FILE holds both languages, or one of them and FILE2 the other. A .tsv file holds pairs that are aligned already, "
    "one a line; a .po file of gettext is read by its messages.\n\n"
    "Exit codes: 0 nothing found (or only below --fail-on), 1 findings,\n"
    "2 wrong usage, 3 the document can't be read, 4 an output can't be written,\n"
    "5 an error in bialign itself.",
    "检查文档，指出译文与原文不一致的地方。\n\n"
    "“文件”同时含有中英文，或只含一种语言，另一种语言在“文件2”中。"
    ".tsv 文件为已对齐的句对，每行一对；gettext 的 .po 文件按条目读取。\n\n"
    "退出码：0 没有问题（或问题均低于 --fail-on）；1 有问题；2 用法有误；\n"
    "3 文档无法读取；4 无法写入输出；5 bialign 自身出错。",
)


@command(message=_CHECK)
@files_argument
@output_option("report", Message("the report", "报告"))
@printed_option
@select_option
@ignore_option
@fail_on_option
@baseline_option
@option(
    "--context",
    type=OneOf(("document", "line")),
    default=None,
    message=Message(
        "Whether the numbers of a file of pairs may match those in neighbouring lines (document) or not (line).",
        "句对文件中的数字可否与相邻各行的数字对应：document 可以，line 不可。",
    ),
)
@all_option
@verbose_option
@option("--figures", is_flag=True, message=Message("List every number with its match.", "列出每个数字及其对应的数字。"))
@option(
    "--track",
    is_flag=True,
    message=Message(
        "In the Word document of -o report.docx, write suggested figures as tracked changes.",
        "在 -o report.docx 写回的 Word 文档中，以修订方式写入建议的数字。",
    ),
)
@option(
    "--pairs",
    is_flag=True,
    message=Message(
        "FILE is a folder: list the files in it that are pairs by their names "
        "(x_zh and x_en, x.zh-CN and x, zh/x and en/x).",
        "“文件”为文件夹：列出其中按名称配对的文件（x_zh 和 x_en、x.zh-CN 和 x、中文和英文）。",
    ),
)
@option(
    "--out",
    value=Message("DIR", "文件夹"),
    default=None,
    message=Message(
        "With --pairs: check each pair and write its report into this folder, as HTML or as --format says.",
        "与 --pairs 同用：检查每对文件，将报告写入此文件夹，格式为 HTML 或由 --format 指定。",
    ),
)
@layout_option
@zh_option
@en_option
@model_option
@hedges_option
@reading_options
@config_option
@ui_option
@click.pass_obj
def check(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str,
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    context: str | None,
    everything: bool,
    verbose: bool,
    figures: bool,
    track: bool,
    pairs: bool,
    out: str | None,
    layout: str | None,
    zh: str | None,
    en: str | None,
    model: str | None,
    hedges: str | None,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The exit code of a check whose report is printed and written."""
    from ..reports.command import build_html_command

    request = Request(reading, selected, ignored, baseline, context, layout, model, hedges, config)
    if pairs or out is not None:
        unfit = {
            "-o": outputs,
            "--baseline": baseline,
            "--all": everything,
            "--figures": figures,
            "--track": track,
            "--verbose": verbose,
            "--zh": zh or en,
        }
        folder = choose_folder(files, pairs, [name for name, value in unfit.items() if value])
        return check_folder(FolderCheck(request, folder, out, format_, fail_on, interface))
    in_order = zh is not None or en is not None
    files = choose_files(files, zh, en)
    settings = load_settings(config, files, interface)
    ui = interface.ui
    require_one_or_two(files)
    printed = None if format_ == "terminal" else require_format("report", format_)
    written = [parse_output("report", output) for output in outputs]
    _require_word(track, [output.format.name for output in written])
    refuse_overwriting([output.path for output in written], list_read_files(files, settings, baseline))
    require_baseline(fail_on or settings.fail_on, baseline)
    review = request.review(files, settings, ui, in_order)
    options = RenderOptions(ui, settings.reviewer, everything, track)
    write_outputs(written, review, options)
    extent = Extent(everything, verbose, figures)
    if printed:
        print_text(printed.render(review, options))
    elif written and not extent.is_asked:
        print_summary(review, ui)
    else:
        is_written = any(output.format.name == "html" for output in written)
        again = request.list_options(interface.asked)
        print_report(review, extent, "" if is_written else build_html_command(review, again, in_order), ui)
    return choose_exit_code(review, fail_on or settings.fail_on)


def _require_word(track: bool, formats: Sequence[str]) -> None:
    """Raise `UserError` where changes are to be tracked and no Word document is written."""
    if track and "docx" not in formats:
        raise UserError(
            Message(
                "--track writes into a Word document; add -o report.docx.",
                "--track 用于写回的 Word 文档；请加上 -o report.docx。",
            )
        )
