"""`bialign queries`: what was marked "ask the author", as a page to send."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..console import print_text, tell, write_report
from ..reports.formats import RenderOptions
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from ..writing import refuse_overwriting
from .bilingual import command
from .choices import choose_files, list_read_files, load_settings, require_one_or_two
from .outputs import output_option, parse_output, require_format
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
    "report; or an HTML or Excel report that was saved with decisions. The page shows both texts, your comment as the "
    "question, and room for the answer.\n\n"
    "bialign queries paper.docx -o questions.html",
    "列出待作者确认的问题。\n\n"
    "“文件”为文档（旁边有 bialign-suppressions.toml）、从网页报告导出的处理结果（.toml），"
    "或连同处理结果保存的网页报告或 Excel 报告。页面列出原文、译文和您的备注（即问题），并留有答复处。\n\n"
    "bialign queries 白皮书.docx -o 问题.html",
)


@command(message=_QUERIES)
@files_argument
@output_option("queries", Message("the page", "页面"))
@layout_option
@reading_options
@config_option
@ui_option
@click.pass_obj
def queries(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    layout: str | None,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The exit code of printing or writing the questions."""
    files = choose_files(files)
    settings = load_settings(config, files, interface)
    require_one_or_two(files)
    written = [parse_output("queries", output) for output in outputs]
    refuse_overwriting([output.path for output in written], list_read_files(files, settings))
    request = Request(layout=layout, config=config, reading=reading)
    found = _find_queries(files, request, settings, interface)
    options = RenderOptions(interface.ui)
    for output in written:
        write_report(output.path, output.format.render(found, options), interface.ui)
    if not found:
        none = Message(f"{files[0]}: nothing is marked “ask the author”.", f"{files[0]}：没有待作者确认的问题。")
        tell(none, interface.ui)
    elif not written:
        print_text(require_format("queries", "html").render(found, options))
    return CLEAN


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
