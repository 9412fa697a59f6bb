"""`bialign terms`: candidates for a glossary, mined from a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..config.choices import build_reader
from ..console import print_text, progress
from ..reports.formats import RenderOptions
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from .bilingual import command
from .choices import choose_files, choose_layout, list_read_files, load_settings, require_one_or_two
from .outputs import output_option, parse_outputs, require_format, write_outputs
from .parameters import AtLeast, option
from .shared_options import config_option, files_argument, reading_options, ui_option

if TYPE_CHECKING:
    from ..align.sources.read_options import ReadOptions
    from .interface import Interface

_TERMS = Message(
    "List terms of a document, as a start for a glossary.\n\n"
    "They are candidates: phrases that occur in the same passages of both languages, the most frequent first. The note "
    "says in how many of the term's passages its English occurs. Delete what is no term, and check with the rest.",
    "列出文档中的术语，供编制术语表。\n\n"
    "列出的是候选术语：在两种语言的相同段落中出现的词语，按频次排列。备注说明该术语所在段落中有多少处出现这一英文。"
    "请删去不是术语的条目，再用其余条目进行检查。",
)


@command(message=_TERMS)
@files_argument
@output_option("terms", Message("the terms", "术语"))
@option(
    "--least",
    type=AtLeast(2),
    default=2,
    show_default=True,
    value=Message("N", "N"),
    message=Message("Least number of passages.", "至少出现的段落数。"),
)
@reading_options
@config_option
@ui_option
@click.pass_obj
def terms(
    interface: Interface,
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    least: int,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The exit code of listing candidates for a glossary."""
    files = choose_files(files)
    settings = load_settings(config, files, interface)
    require_one_or_two(files)
    written = parse_outputs("terms", outputs, list_read_files(files, settings))
    with progress(Message("mining", "提取中"), interface.ui):
        from ..pipeline import align_files
        from ..qa.glossary.candidates import candidates

        bitext = align_files(
            files, build_reader(settings), layout=choose_layout(settings, None, files), reading=reading
        )
        found = [candidate.term for candidate in candidates(bitext, least)]
    options = RenderOptions(interface.ui)
    write_outputs(written, found, options)
    if not written:
        print_text(require_format("terms", "csv").render(found))
    return CLEAN
