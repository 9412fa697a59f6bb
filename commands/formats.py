"""The formats that the options `--format` and `-o` ask for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from ..text.messages import Message, UserError
from ..text.suggestions import suggest_name


def require_format(name: str, known: Iterable[str]) -> None:
    """Raise `UserError` where a name is that of no format."""
    names = list(known)
    if name not in names:
        hint = suggest_name(name, names)
        raise UserError(Message(f"there is no format “{name}”{hint.en}", f"没有格式“{name}”{hint.zh}"))


def format_for_suffix(path: str, suffixes: Mapping[str, str], what: Message) -> str:
    """The name of the format that a path's suffix stands for. Raises `UserError` where it stands for none.

    `what`: what is written, in the plural.
    """
    name = suffixes.get(os.path.splitext(path)[1].lower())
    if name is None:
        firsts = {format_: suffix for suffix, format_ in reversed([*suffixes.items()])}
        *others, last = [firsts[format_] for format_ in dict.fromkeys(suffixes.values())]
        listed = f"{', '.join(others)} or {last}" if others else f"only {last}"
        listed_zh = f"{'、'.join(others)} 或 {last}" if others else last
        raise UserError(
            Message(f"{path}: {what.en} can be {listed}.", f"{path}：不支持这种{what.zh}格式；可用 {listed_zh}。")
        )
    return name
