"""What the arguments of a command come to: the files to read, the settings for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from ..text.messages import Message, UserError

if TYPE_CHECKING:
    from ..align.bitext import Layout
    from ..config import Config
    from .interface import Interface


def load_settings(config: str | None, files: Sequence[str], interface: Interface) -> Config:
    """The configuration named, or the one nearest to the first file; the interface takes its language from it."""
    from ..config import find_config, load_config

    found = load_config(Path(config) if config else find_config(files[0] if files else "."), files)
    interface.settle(found.ui)
    return found


def choose_files(files: Sequence[str], zh: str | None = None, en: str | None = None) -> tuple[str, ...]:
    """The files to read: those given, or those of `--zh` and `--en`, in this order. Raises `UserError`."""
    if zh is None and en is None:
        if not files:
            context = click.get_current_context()
            raise click.MissingParameter(
                ctx=context, param=next(p for p in context.command.params if p.name == "files")
            )
        return tuple(files)
    if zh is None or en is None:
        raise UserError(Message("--zh and --en are needed together.", "--zh 和 --en 必须同时给出。"))
    if files:
        raise UserError(
            Message(
                f"--zh and --en name both files; leave out {files[0]}.",
                f"--zh 和 --en 已指定两个文件；请去掉 {files[0]}。",
            )
        )
    return zh, en


def choose_layout(config: Config, named: str | None, files: Sequence[str]) -> Layout | None:
    """The layout asked for; that of the configuration is one of single files."""
    return cast("Layout | None", named or (config.layout if len(files) == 1 else None))


def require_one_or_two(files: Sequence[str]) -> None:
    """Raise `UserError` where there are more files than a document and its translation, or a name is empty."""
    if not all(files):
        raise UserError(Message("the name of a document is empty.", "文档名为空。"))
    if files.count("-") > 1:
        raise UserError(
            Message(
                "standard input (-) holds one document; give a file for the other.",
                "标准输入（-）只能是一个文档；另一个请用文件。",
            )
        )
    if len(files) > 2:
        raise UserError(
            Message(
                f"{len(files)} files given; one bilingual file or one Chinese and one English file are needed. "
                'If the name has spaces, put it in "quotes".',
                f"给出了 {len(files)} 个文件；需要一个双语文件，或一个中文文件和一个英文文件。"
                "如果文件名中有空格，请用引号括起来。",
            )
        )


def list_read_files(files: Sequence[str], config: Config, baseline: str | None = None) -> list[str]:
    """The files that a command reads, and those that the configuration names: none of them may be overwritten."""
    from ..config.choices import find_judgements_file

    judged = find_judgements_file(config, files[0] if files else ".")
    named = (config.path, judged and str(judged), *config.glossary, baseline)
    return [*files, *(path for path in named if path)]
