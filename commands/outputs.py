"""The outputs that `-o` and `--format` ask for: one way to name them, and the help on it, made from the table."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any, NamedTuple, NoReturn

from ..console import write_report
from ..reports.format_table import COMMANDS
from ..reports.formats import FORMATS, Format, Kind, RenderOptions, find_format, find_format_of_path, list_formats
from ..text.messages import Message, UserError
from ..text.suggestions import suggest_name
from ..writing import refuse_overwriting
from .parameters import F, option

# What a file of each kind is called, in the plural.
_NAMES: dict[Kind, Message] = {
    "report": Message("reports", "报告"),
    "bitext": Message("bitexts", "双语文本"),
    "terms": Message("term lists", "术语表"),
    "queries": Message("questions for the author", "给作者的问题"),
    "certificate": Message("certificates", "证明"),
}
# What stands before a colon for a format: the letter of a drive is too short, a folder has a slash.
_FORMAT = re.compile(r"([A-Za-z][\w-]+):(.*)", re.ASCII | re.DOTALL)


class Output(NamedTuple):
    """A file to be written, and its format."""

    format: Format
    path: str


def require_format(kind: Kind, name: str) -> Format:
    """The format of a name. Raises `UserError` where there is none."""
    found = find_format(kind, name)
    if found is None:
        hint = suggest_name(name, [*(["terminal"] if kind == "report" else []), *_list_names(kind)])
        raise UserError(Message(f"there is no format “{name}”{hint.en}", f"没有格式“{name}”{hint.zh}"))
    return found


def parse_outputs(kind: Kind, given: Iterable[str], read: Sequence[str]) -> list[Output]:
    """What each `-o` names. Raises `UserError` where one says no format, or is one of the files that are `read`."""
    outputs = [parse_output(kind, one) for one in given]
    refuse_overwriting([output.path for output in outputs], read)
    return outputs


def write_outputs(outputs: Sequence[Output], subject: Any, options: RenderOptions) -> None:
    """Write what all outputs say of a subject: all of them are rendered, or none is written."""
    contents = [output.format.render(subject, options) for output in outputs]
    for output, content in zip(outputs, contents, strict=True):
        write_report(output.path, content, options.ui)


def parse_output(kind: Kind, given: str) -> Output:
    """What `-o` names: `PATH`, whose suffix says the format, or `FORMAT:PATH`; `C:PATH` is a path on Windows.

    Raises `UserError` where neither says one.
    """
    if named := _FORMAT.fullmatch(given):
        return _parse_named(kind, given, *named.groups())
    found = find_format_of_path(kind, given)
    return Output(found, given) if found else _refuse_suffix(kind, given)


def _parse_named(kind: Kind, given: str, name: str, path: str) -> Output:
    """The output of a format that stands before the path."""
    found = find_format(kind, name)
    if found is None:
        hint = suggest_name(name, _list_names(kind))
        raise UserError(
            Message(
                f"{given}: there is no format “{name}”{hint.en} (A file of that name: ./{given})",
                f"{given}：没有格式“{name}”{hint.zh}（若文件名就是如此，请写 ./{given}）",
            )
        )
    if not path:
        raise UserError(
            Message(
                f"{given} names no file; for example: -o {given}report{found.suffix}",
                f"{given} 之后缺少文件名，例如：-o {given}report{found.suffix}",
            )
        )
    return Output(found, path)


def _refuse_suffix(kind: Kind, path: str) -> NoReturn:
    """Raise `UserError` about a path whose suffix says no format of a kind."""
    example = next(format_ for format_ in list_formats(kind))
    suffix, shown = PurePath(path).suffix.lower(), path or '""'
    ways = _list_ways(kind, path or f"report{example.suffix}")
    if path and (path.endswith(("/", os.sep)) or Path(path).is_dir()):
        file = PurePath(path, f"report{example.suffix}")
        said = Message(
            f"{path} is a folder; name a file in it, for example: -o {file}",
            f"{path} 是文件夹；请写出其中的文件名，例如：-o {file}",
        )
    elif other := _find_command(kind, suffix):
        said = Message(
            f"{shown}: {suffix} files are written by `bialign {other}`. {ways.en}",
            f"{shown}：{suffix} 文件由 `bialign {other}` 写出。{ways.zh}",
        )
    elif suffix:
        said = Message(
            f"{shown}: {suffix} is no format for {_NAMES[kind].en}. {ways.en}",
            f"{shown}：{_NAMES[kind].zh}不支持 {suffix} 格式。{ways.zh}",
        )
    else:
        said = Message(
            f"{shown}: there is no suffix that says the format. {ways.en}", f"{shown}：没有表明格式的后缀。{ways.zh}"
        )
    raise UserError(said)


def _list_ways(kind: Kind, path: str) -> Message:
    """How the format of a kind can be said: by which suffixes, or before the path; some have no suffix."""
    listed, formats = list_suffixes(kind), [*list_formats(kind)]
    names = [f"{format_.name}:" for format_ in formats if not format_.suffixes]
    others, others_zh = (f" (also {', '.join(names)})", f"（还有 {'、'.join(names)}）") if names else ("", "")
    given = f"-o {formats[0].name}:{path}"
    return Message(
        f"Use {listed.en}, or put the format before the path: {given}{others}.",
        f"可用 {listed.zh}，或将格式写在路径之前：{given}{others_zh}。",
    )


def _find_command(kind: Kind, suffix: str) -> str:
    """The command that writes files of a suffix, where it is another than that of a kind; empty where none does."""
    return next((COMMANDS[f.kind] for f in FORMATS if suffix and suffix in f.suffixes and f.kind != kind), "")


def output_option(kind: Kind, what: Message) -> Callable[[F], F]:
    """The decorator for `-o` of a command that writes files of a kind; `what` says what to write: "the report"."""
    return option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        value=Message("[FORMAT:]PATH", "[格式:]路径"),
        message=describe_outputs(kind, what),
    )


def format_option(message: Message) -> Callable[[F], F]:
    """The decorator for `--format` of a command that prints nothing in a format of its own unless it is asked."""
    return option("--format", "format_", value=Message("FORMAT", "格式"), default=None, message=message)


def describe_printed(kind: Kind, default: str) -> Message:
    """What `--format` takes of a kind, and what is printed without it."""
    names = list_names(kind)
    return Message(
        f"Format on standard output: {names.en} (default: {default}, unless files are written).",
        f"标准输出的格式：{names.zh}（默认 {default}；写入文件时不输出）。",
    )


def describe_outputs(kind: Kind, what: Message) -> Message:
    """What `-o` writes, and how the format is said; names are for formats that a suffix doesn't say."""
    listed = list_suffixes(kind)
    formats = [*list_formats(kind)]
    names = [format_.name for format_ in formats if not format_.suffixes] or [formats[0].name]
    named, named_zh = (
        _join_choices([f"{name}:PATH" for name in names]),
        _join_choices([f"{name}:路径" for name in names]),
    )
    return Message(
        f"Write {what.en} to this file; the suffix says the format: {listed.en}. Where it doesn't, put the format "
        f"first: {named.en}. May be given several times.",
        f"将{what.zh}写入此文件，格式由后缀决定：{listed.zh}；后缀不能说明格式时，把格式写在前面，如 {named_zh.zh}。"
        "可多次使用。",
    )


def list_suffixes(kind: Kind) -> Message:
    """The suffixes of the formats of a kind, as a clause lists them; other spellings of a suffix are left out."""
    return _join_choices([format_.suffixes[0] for format_ in list_formats(kind) if format_.suffixes])


def list_names(kind: Kind, *others: str) -> Message:
    """The names of the formats of a kind, as a clause lists them, after others."""
    return _join_choices([*others, *_list_names(kind)])


def _list_names(kind: Kind) -> list[str]:
    return [format_.name for format_ in list_formats(kind)]


def _join_choices(names: list[str]) -> Message:
    *others, last = names
    if not others:
        return Message(last, last)
    return Message(f"{', '.join(others)} or {last}", f"{'、'.join(others)} 或 {last}")
