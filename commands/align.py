"""`bialign align`: the bitext of a document, without a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..config.choices import build_reader, choose_encoder
from ..console import print_text, progress
from ..reports.formats import RenderOptions
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from .bilingual import command
from .choices import (
    choose_files,
    choose_layout,
    list_read_files,
    load_settings,
    require_one_or_two,
)
from .outputs import describe_printed, format_option, output_option, parse_outputs, require_format, write_outputs
from .parameters import option
from .shared_options import (
    config_option,
    en_option,
    files_argument,
    layout_option,
    model_option,
    reading_options,
    ui_option,
    zh_option,
)

if TYPE_CHECKING:
    from ..align.sources.read_options import ReadOptions
    from .interface import Interface

_ALIGN = Message(
    "Align a document and print the sentence pairs, without checking it.", "对齐文档并输出句对，不作检查。"
)


@command(message=_ALIGN)
@files_argument
@output_option("bitext", Message("the pairs", "句对"))
@format_option(describe_printed("bitext", "tsv"))
@option(
    "--segmented",
    is_flag=True,
    message=Message("The files have one sentence a line already.", "文件已按每行一句排列。"),
)
@layout_option
@zh_option
@en_option
@model_option
@reading_options
@config_option
@ui_option
@click.pass_obj
def align(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str | None,
    segmented: bool,
    layout: str | None,
    zh: str | None,
    en: str | None,
    model: str | None,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The exit code of an alignment that is printed or written."""
    in_order = zh is not None or en is not None
    files = choose_files(files, zh, en)
    settings = load_settings(config, files, interface)
    require_one_or_two(files)
    printed = require_format("bitext", format_ or "tsv") if format_ or not outputs else None
    written = parse_outputs("bitext", outputs, list_read_files(files, settings))
    reader, encoder = build_reader(settings), choose_encoder(settings, model)
    with progress(Message("aligning", "对齐中"), interface.ui):
        from ..pipeline import align_files

        bitext = align_files(
            files,
            reader,
            segmented,
            encoder,
            layout=choose_layout(settings, layout, files),
            in_order=in_order,
            reading=reading,
        )
    options = RenderOptions(interface.ui)
    write_outputs(written, bitext, options)
    if printed:
        print_text(printed.render(bitext, options))
    return CLEAN
