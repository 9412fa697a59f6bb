"""The formats that the options `--format` and `-o` ask for."""

from __future__ import annotations

from typing import NamedTuple, NoReturn

from ..reports.formats import Format, Kind, find_format, find_format_of_path, list_formats
from ..text.messages import Message, UserError
from ..text.suggestions import suggest_name

# What a file of each kind is called, in the plural.
_NAMES: dict[Kind, Message] = {
    "report": Message("reports", "报告"),
    "bitext": Message("bitexts", "双语文本"),
    "terms": Message("term lists", "术语表"),
}


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


def parse_output(kind: Kind, given: str, format_: Format | None = None) -> Output:
    """What `-o` names: `PATH`, whose suffix says the format where none is given, or `FORMAT:PATH`.

    Raises `UserError` where neither says one.
    """
    name, colon, path = given.partition(":")
    named = find_format(kind, name) if colon and path else None
    if named:
        return Output(named, path)
    found = format_ or find_format_of_path(kind, given)
    return Output(found, given) if found else _refuse_suffix(kind, given)


def _refuse_suffix(kind: Kind, path: str) -> NoReturn:
    listed, what = list_suffixes(kind), _NAMES[kind]
    only = "only " if len(_list_names(kind)) == 1 else ""
    shown = path or '""'
    raise UserError(
        Message(
            f"{shown}: {what.en} can be {only}{listed.en}.", f"{shown}：不支持这种{what.zh}格式；可用 {listed.zh}。"
        )
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
