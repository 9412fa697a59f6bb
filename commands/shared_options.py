"""Arguments and options that several commands have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from ..config.settings import HEDGES, LAYOUTS, UI
from ..text.exit_codes import USAGE
from ..text.messages import Message, UserError
from .parameters import AtLeast, F, OneOf, Option, argument, option

if TYPE_CHECKING:
    from ..align.sources.read_options import Changes

files_argument = argument(
    "files",
    value=Message("FILE [FILE2]", "文件 [文件2]"),
    missing=Message("Which document? For example: {command} report.txt", "请指定文档，例如：{command} report.txt"),
    nargs=-1,
)
layout_option = option(
    "--layout",
    type=OneOf(LAYOUTS),
    value=Message("LAYOUT", "版式"),
    default=None,
    message=Message(
        f"How the document holds both languages (default: as it looks): {', '.join(LAYOUTS)}.",
        f"文档中两种语言的排列方式（默认按内容判断）：{'、'.join(LAYOUTS)}。",
    ),
)
zh_option = option(
    "--zh",
    value=Message("FILE", "文件"),
    default=None,
    message=Message("The Chinese file, whatever it looks like; with --en.", "指定中文文件，不作判断；与 --en 同用。"),
)
en_option = option(
    "--en",
    value=Message("FILE", "文件"),
    default=None,
    message=Message("The English file, whatever it looks like; with --zh.", "指定英文文件，不作判断；与 --zh 同用。"),
)
config_option = option(
    "--config",
    value=Message("FILE", "文件"),
    message=Message(
        "Settings file (default: the nearest bialign.toml at or above the document).",
        "设置文件（默认：文档所在文件夹及其上级文件夹中最近的 bialign.toml）。",
    ),
)
model_option = option(
    "--model",
    value=Message("NAME|PATH", "名称|路径"),
    message=Message(
        'Encoder: "builtin" (default), or the name or the folder of a sentence-transformers model.',
        "编码器：“builtin”（默认），或 sentence-transformers 模型的名称或文件夹。",
    ),
)
hedges_option = option(
    "--hedges",
    type=OneOf(HEDGES),
    default=None,
    message=Message(
        "Which differences of “about”, “nearly”, “more than” to report: those a reviser would mind (usual, the "
        "default), every other kind of hedge, too (strict), or contradictions alone (loose).",
        "报告哪些约数用语差异：审校通常会改的（usual，默认）、凡种类不同的（strict）、只报意思相反的（loose）。",
    ),
)
_changes_option = option(
    "--changes",
    type=OneOf(("accepted", "original")),
    default="accepted",
    message=Message(
        "Read tracked changes of Word as accepted (default), or the original before them.",
        "读取 Word 修订时视为已接受（accepted，默认），或读取修订前的原文（original）。",
    ),
)
_size_option = option(
    "--max-size",
    type=AtLeast(1),
    default=256,
    show_default=True,
    value=Message("N", "N"),
    message=Message("Most megabytes of a file, packed or unpacked.", "文件大小的上限，以 MB 计，解压前后均适用。"),
)
_columns_option = option(
    "--columns",
    default=None,
    value=Message("A,B", "列,列"),
    message=Message(
        "Columns of a table that are pairs, by letter, number or head; languages of a translation memory: zh-TW,en.",
        "表格中互为译文的两列，以字母、序号或表头指定；翻译记忆库则指定语言，如 zh-TW,en。",
    ),
)
_sheet_option = option(
    "--sheet",
    default=None,
    value=Message("NAME|N", "名称|序号"),
    message=Message("The sheet of a workbook to be read (default: all).", "读取工作簿中的哪个工作表（默认全部）。"),
)
_format_option = option(
    "--input-format",
    default=None,
    value=Message("FORMAT", "格式"),
    message=Message(
        "The format of standard input (-), as a suffix says it: docx, csv, tsv (default: as its contents look).",
        "标准输入（-）的格式，用后缀表示，如 docx、csv、tsv（默认按内容判断）。",
    ),
)
_encoding_option = option(
    "--encoding",
    default=None,
    value=Message("NAME", "名称"),
    message=Message(
        "The encoding of text files, such as big5 or cp1252 (default: as they look).",
        "文本文件的编码，如 big5、cp1252（默认按内容判断）。",
    ),
)


def reading_options(function: F) -> F:
    """The decorator for the options that say how files are read; they are passed on as one, `reading`."""

    @wraps(function)
    def read(
        *values: Any,
        changes: Changes,
        max_size: int,
        columns: str | None,
        sheet: str | None,
        input_format: str | None,
        encoding: str | None,
        **others: Any,
    ) -> Any:
        from ..align.sources.read_options import ReadOptions

        if input_format is not None:
            _require_standard_input(input_format, others)
        if encoding is not None:
            _require_encoding(encoding)
        reading = ReadOptions(
            changes, max_size, _split_columns(columns), sheet or "", input_format or "", encoding or ""
        )
        return function(*values, reading=reading, **others)

    decorated = cast("F", read)
    for decorate in (_encoding_option, _format_option, _size_option, _changes_option, _sheet_option, _columns_option):
        decorated = decorate(decorated)
    return decorated


def _require_encoding(name: str) -> None:
    """Raise `UserError` where there is no encoding of text of that name."""
    try:
        "".encode(name)
    except (LookupError, ValueError):
        raise UserError(
            Message(
                f"there is no encoding “{name}”; for example: gb18030, big5, cp1252, shift_jis.",
                f"没有编码“{name}”；例如：gb18030、big5、cp1252、shift_jis。",
            )
        ) from None


def _require_standard_input(format_: str, others: Mapping[str, Any]) -> None:
    """Raise `UserError` where a format is given that is none, or none of the files is standard input."""
    from ..align.sources import STANDARD_INPUT, require_source

    require_source(format_)
    named = (*others.get("files", ()), *others.get("names", ()), *(others.get(name) for name in ("file", "zh", "en")))
    if STANDARD_INPUT not in named:
        raise UserError(
            Message(
                "--input-format is for standard input; give - as the file.",
                "--input-format 用于标准输入；请以 - 作为文件名。",
            )
        )


def _split_columns(columns: str | None) -> tuple[str, ...]:
    """The two columns that are asked for, if any. Raises `UserError` where they aren't two."""
    names = tuple(name.strip() for name in (columns or "").split(",") if name.strip())
    if columns is not None and len(names) != _TWO:
        raise UserError(
            Message("--columns takes two columns, for example B,D.", "--columns 需要两列，例如 B,D。"),
            USAGE,
        )
    return names


_TWO = 2


_UI_HELP = Message("Language of messages and reports (default: en).", "消息和报告的语言（默认：en）。")


def ui_option(function: F) -> F:
    """The decorator for `--ui`. The value isn't passed on: `Interface` has it."""
    return option("--ui", type=OneOf(UI), expose_value=False, message=_UI_HELP)(function)


def build_ui_option() -> Option:
    """The option `--ui` of the command group."""
    return Option(["--ui"], type=OneOf(UI), expose_value=False, message=_UI_HELP)
