"""The table of output formats as the documentation shows it, in either language."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.messages import Message, Ui
from .formats import FORMATS, Kind

# Which command writes a kind.
COMMANDS: dict[Kind, str] = {
    "report": "check",
    "bitext": "align",
    **{kind: kind for kind in ("terms", "queries", "certificate")},
}
_HEAD = Message(
    "| `-o PATH` | `-o FORMAT:PATH`, `--format` | command | what is written |",
    "| `-o PATH` | `-o FORMAT:PATH`、`--format` | 命令 | 写入的内容 |",
)
_BETWEEN = Message(", ", "、")


def render_table(ui: Ui) -> str:
    """The rows of the table, as Markdown that ends with a line end."""
    return "".join(f"{line}\n" for line in (_HEAD.text(ui), "| --- | --- | --- | --- |", *_list_rows(ui)))


def _list_rows(ui: Ui) -> Iterator[str]:
    for format_ in FORMATS:
        suffixes = _BETWEEN.text(ui).join(f"`{suffix}`" for suffix in format_.suffixes) or "–"
        command = f"`bialign {COMMANDS[format_.kind]}`"
        yield f"| {suffixes} | `{format_.name}` | {command} | {format_.description.text(ui)} |"
