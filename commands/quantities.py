"""`bialign quantities`: the quantities of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..config.choices import build_reader
from ..console import print_text
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from .bilingual import command
from .choices import load_settings
from .parameters import OneOf, argument, option
from .shared_options import config_option, ui_option

if TYPE_CHECKING:
    from ..align.bitext import Lang
    from .interface import Interface

_QUANTITIES = Message(
    "List the quantities of a text as JSON lines.\n\n"
    "There is one object for each line of the text, also for a line without a quantity.",
    "以 JSON 行的形式列出文本中的数量。\n\n文本每行对应一个对象，没有数量的行也有。",
)


@command(message=_QUANTITIES)
@argument("file", value=Message("[FILE|-]", "[文件|-]"), default="-")
@option(
    "--lang",
    type=OneOf(("zh", "en")),
    required=True,
    message=Message("The language of the text (required).", "文本的语言（必需）。"),
    missing=Message("Which language? Add --lang zh or --lang en", "请指定语言：加上 --lang zh 或 --lang en"),
)
@config_option
@ui_option
@click.pass_obj
def quantities(interface: Interface, file: str, lang: Lang, config: str | None) -> int:
    """The exit code of listing the quantities of a file or of standard input."""
    import json

    from ..reports.jsonreport import dump_quantity

    settings = load_settings(config, () if file == "-" else (file,), interface)
    lines = _read_text(file).split("\n")
    reader = build_reader(settings)
    for number, line in enumerate(lines[:-1] if lines[-1] == "" else lines, 1):
        found = [dump_quantity(quantity) for quantity in reader.quantities(line, lang)]
        if not print_text(json.dumps({"line": number, "quantities": found}, ensure_ascii=False) + "\n"):
            break
    return CLEAN


def _read_text(file: str) -> str:
    """The text of a file; `-` is standard input."""
    from ..align.sources import STANDARD_INPUT, parse_document, read_document
    from ..align.sources.files import read_bytes

    if file == STANDARD_INPUT:  # an empty one has no line
        return parse_document(read_bytes(file), file).text
    return read_document(file).text
