"""`bialign queries`: what was marked "ask the author", as a list to read or a file to send."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..console import print_text, tell
from ..reports.formats import RenderOptions
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from .bilingual import command
from .choices import choose_files, list_read_files, load_settings, require_one_or_two
from .outputs import describe_printed, format_option, output_option, parse_outputs, require_format, write_outputs
from .request import Request
from .shared_options import config_option, files_argument, layout_option, reading_options, ui_option

if TYPE_CHECKING:
    from ..align.sources.read_options import ReadOptions
    from ..config import Config
    from ..reports.queries import Query
    from .interface import Interface

_QUERIES = Message(
    "Print the questions for the author: what was marked “ask the author”.\n\n"
    "FILE is the document, with its bialign-suppressions.toml beside it; a file of decisions (.toml) from the HTML "
    "report; or an HTML or Excel report that was saved with decisions. Each question is your comment, with both texts "
    "and their places. -o writes a file to send, with room for the answers.\n\n"
    "bialign queries paper.docx -o questions.html",
    "列出待作者确认的问题。\n\n"
    "“文件”为文档（旁边有 bialign-suppressions.toml）、从网页报告导出的处理结果（.toml），"
    "或连同处理结果保存的网页报告或 Excel 报告。每个问题即您的备注，附原文、译文及其位置。"
    "用 -o 写成可发送的文件，留有答复处。\n\n"
    "bialign queries 白皮书.docx -o 问题.html",
)


@command(message=_QUERIES)
@files_argument
@output_option("queries", Message("the questions", "问题"))
@format_option(describe_printed("queries", "text"))
@layout_option
@reading_options
@config_option
@ui_option
@click.pass_obj
def queries(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str | None,
    layout: str | None,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The exit code of printing or writing the questions."""
    files = choose_files(files)
    settings = load_settings(config, files, interface)
    require_one_or_two(files)
    printed = require_format("queries", format_ or "text") if format_ or not outputs else None
    written = parse_outputs("queries", outputs, list_read_files(files, settings))
    request = Request(layout=layout, config=config, reading=reading)
    found = _find_queries(files, request, settings, interface)
    if not found:
        tell(_describe_none(files[0], bool(written)), interface.ui)
        return CLEAN
    options = RenderOptions(interface.ui)
    write_outputs(written, found, options)
    if printed:
        print_text(printed.render(found, options))
    return CLEAN


def _describe_none(file: str, is_asked_for: bool) -> Message:
    """That there is no question; where a file is asked for, that none was written, so that no empty one is sent."""
    end, end_zh = (", so no file was written", "，未写入文件") if is_asked_for else ("", "")
    return Message(f"{file}: nothing is marked “ask the author”{end}.", f"{file}：没有待作者确认的问题{end_zh}。")


def _find_queries(files: Sequence[str], request: Request, settings: Config, interface: Interface) -> Sequence[Query]:
    """The questions in a file of decisions, in a saved report, or about a document."""
    from ..reports.queries import list_queries

    kept = _read_kept(files[0]) if len(files) == 1 else None
    if kept is not None:
        return kept
    review = request.review(files, settings, interface.ui)
    return list_queries(review.notes, review)


def _read_kept(path: str) -> Sequence[Query] | None:
    """The questions in a file that is about decisions; None where it is a document, or isn't there."""
    from ..qa.judgements.file import read_judgements
    from ..reports.queries import list_queries
    from ..reports.saved_page import read_queries

    suffix, file = Path(path).suffix.lower(), Path(path)
    if suffix == ".toml" and file.is_file():
        return list_queries(read_judgements(file))
    if suffix in (".html", ".htm") and file.is_file():
        return read_queries(file.read_text(encoding="utf-8", errors="replace"))
    if suffix == ".xlsx" and file.is_file():
        return _read_workbook(path)
    return None


def _read_workbook(path: str) -> Sequence[Query] | None:
    """The questions in a workbook of findings; None where it is another one. Raises `UserError` as the import does."""
    from datetime import date

    from ..align.sources.files import read_bytes
    from ..reports.excel.decided_rows import read_decided_rows
    from ..reports.queries import list_queries

    found = read_decided_rows(read_bytes(path), path, date.today())
    return None if found is None else list_queries(found.decisions)
