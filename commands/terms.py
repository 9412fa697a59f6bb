"""`bialign terms`: candidates for a glossary, mined from a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..console import print_text, progress, write_report
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from ..writing import refuse_overwriting
from .bilingual import command
from .choices import build_reader, list_read_files, load_settings, require_two_at_most
from .formats import format_for_suffix
from .options import config_option, files_argument, ui_option
from .parameters import AtLeast, option

if TYPE_CHECKING:
    from .interface import Interface

_TERM_LISTS = Message("term lists", "术语表")
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
@option(
    "-o",
    "--output",
    value=Message("PATH", "路径"),
    default=None,
    message=Message("Write them to this .csv file.", "写入此 .csv 文件。"),
)
@option(
    "--least",
    type=AtLeast(2),
    default=2,
    show_default=True,
    value=Message("N", "N"),
    message=Message("Least number of passages.", "至少出现的段落数。"),
)
@config_option
@ui_option
@click.pass_obj
def terms(interface: Interface, files: tuple[str, ...], output: str | None, least: int, config: str | None) -> int:
    """The exit code of listing candidates for a glossary."""
    settings = load_settings(config, files, interface)
    require_two_at_most(files)
    outputs = [output] if output else []
    for path in outputs:
        format_for_suffix(path, {".csv": "csv"}, _TERM_LISTS)
    refuse_overwriting(outputs, list_read_files(files, settings))
    with progress(Message("mining", "提取中"), interface.ui):
        from ..pipeline import align_files
        from ..qa.glossary.mining import candidates
        from ..qa.glossary.tables import table_text

        found = candidates(align_files(files, build_reader(settings)), least)
    text = table_text(candidate.term for candidate in found)
    if output:
        write_report(output, text, interface.ui)
    else:
        print_text(text)
    return CLEAN
