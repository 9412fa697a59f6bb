"""`bialign text`: what is read of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..console import print_text
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from .bilingual import command
from .interface import Interface
from .parameters import argument
from .shared_options import reading_options, ui_option

if TYPE_CHECKING:
    from ..align.sources.read_options import ReadOptions

_TEXT = Message(
    "Print the extracted text of a file.\n\nAll offsets in reports count in this text.",
    "输出从文件中提取的文本。\n\n报告中的位置都按这份文本计算。",
)


@command(message=_TEXT)
@argument(
    "file",
    value=Message("FILE", "文件"),
    missing=Message("Which file? For example: {command} report.txt", "请指定文件，例如：{command} report.txt"),
)
@reading_options
@ui_option
@click.pass_obj
def text(interface: Interface, file: str, reading: ReadOptions) -> int:
    """The exit code of printing a file's text."""
    from ..align.sources import read_document

    print_text(read_document(file, reading).text.encode("utf-8", "replace"))
    return CLEAN
