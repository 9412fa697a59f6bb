"""`bialign align`: the bitext of a document, without a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..console import print_text, progress, write_report
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from ..writing import refuse_overwriting
from .bilingual import command
from .choices import build_reader, choose_encoder, list_read_files, load_settings, require_two_at_most
from .formats import format_for_suffix, require_format
from .options import config_option, files_argument, model_option, output_option, ui_option
from .parameters import option

if TYPE_CHECKING:
    from .interface import Interface

_BITEXTS = Message("bitexts", "双语文本")
_ALIGN = Message(
    "Align a document and print the sentence pairs, without checking it.", "对齐文档并输出句对，不作检查。"
)


@command(message=_ALIGN)
@files_argument
@output_option(
    Message(
        "Write the pairs to this file; .tsv, .json or .vecalign says the format. May be given several times.",
        "将句对写入此文件，后缀 .tsv、.json 或 .vecalign 决定格式；可多次使用。",
    )
)
@option(
    "--format",
    "format_",
    value=Message("FORMAT", "格式"),
    default=None,
    message=Message(
        "tsv, json or vecalign, whatever the suffix (default on standard output: tsv).",
        "tsv、json 或 vecalign，不看后缀（标准输出默认：tsv）。",
    ),
)
@option(
    "--segmented",
    is_flag=True,
    message=Message("The files have one sentence a line already.", "文件已按每行一句排列。"),
)
@model_option
@config_option
@ui_option
@click.pass_obj
def align(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str | None,
    segmented: bool,
    model: str | None,
    config: str | None,
) -> int:
    """The exit code of an alignment that is printed or written."""
    from ..reports.bitexts import BITEXT_FORMATS, BITEXT_SUFFIXES

    settings = load_settings(config, files, interface)
    require_two_at_most(files)
    if format_:
        require_format(format_, BITEXT_FORMATS)
    formats = [format_ or format_for_suffix(path, BITEXT_SUFFIXES, _BITEXTS) for path in outputs]
    refuse_overwriting(outputs, list_read_files(files, settings))
    reader, encoder = build_reader(settings), choose_encoder(settings, model)
    with progress(Message("aligning", "对齐中"), interface.ui):
        from ..pipeline import align_files

        bitext = align_files(files, reader, segmented, encoder)
    for path, name in zip(outputs, formats, strict=True):
        write_report(path, BITEXT_FORMATS[name](bitext), interface.ui)
    if not outputs:
        print_text(BITEXT_FORMATS[format_ or "tsv"](bitext))
    return CLEAN
