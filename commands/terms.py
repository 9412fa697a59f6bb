"""`bialign terms`: candidates for a glossary, mined from a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..console import fail, print_text, progress, taking_input, write_report
from ..text.exit_codes import CLEAN, USAGE
from .choices import at_most_two, configured, reader_of
from .options import config_option, ui_option

if TYPE_CHECKING:
    from ..text.messages import Ui


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE [FILE2]")
@click.option("-o", "--output", metavar="PATH", default=None, help="Write them to a .csv file.")
@click.option("--least", type=click.IntRange(min=2), default=2, show_default=True, help="Least number of passages.")
@config_option
@ui_option
def terms(files: tuple[str, ...], output: str | None, least: int, config: str | None, ui: Ui | None) -> int:
    """List terms of a document as a glossary.

    They are candidates: phrases that stand in the same passages of either language, the most frequent first. The note
    says in how many of the term's passages its English stands. Strike out what is none, and check with the rest.
    """
    settings, ui = configured(config, files, ui)
    at_most_two(files, ui)
    if output and Path(output).suffix.lower() != ".csv":
        fail(f"{output}: terms are written as .csv only.", f"{output}：术语只能写为 .csv。", USAGE, ui)
    with taking_input(ui), progress("mining", "提取中", ui):
        from ..pipeline import align_files
        from ..qa.glossary.mining import candidates
        from ..qa.glossary.tables import table_text

        found = candidates(align_files(files, reader_of(settings)), least)
    text = table_text(candidate.term for candidate in found)
    if output:
        write_report(output, text, ui)
    else:
        print_text(text, ui)
    return CLEAN
