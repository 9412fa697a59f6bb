"""The bytes of a file, and what can go wrong with reading them."""

from __future__ import annotations

import os
import stat
import sys
from typing import NoReturn

from ...text.messages import Message
from ...text.system_errors import explain_error
from ..errors import InputError
from .read_options import DEFAULT_OPTIONS, ReadOptions

# What stands for standard input in the place of a file's name.
STANDARD_INPUT = "-"


def read_bytes(path: str, options: ReadOptions = DEFAULT_OPTIONS) -> bytes:
    """The bytes of a file, or of standard input.

    Raises `InputError` if it is missing, unreadable, no file or too large.
    """
    if path == STANDARD_INPUT:
        return _read_standard_input(options)
    try:
        # Opening a pipe would wait for its writer.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            _require_file(os.fstat(handle), path, options)
            with open(handle, "rb", closefd=False) as file:
                return file.read()
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise InputError(Message(f"{path}: there is no such file.", f"{path}：没有这个文件。")) from None
    except IsADirectoryError:
        _refuse_folder(path)
    except (OSError, ValueError) as error:
        reason = explain_error(error)
        raise InputError(Message(f"{path} can't be read: {reason.en}.", f"{path} 无法读取：{reason.zh}。")) from None


def _read_standard_input(options: ReadOptions) -> bytes:
    """All bytes of standard input. Raises `InputError` if it is closed, unreadable or too large."""
    if sys.stdin is None:
        _refuse_standard_input(Message("it is closed", "已关闭"))
    try:
        data = sys.stdin.buffer.read(options.most_bytes + 1)
    except OSError as error:
        _refuse_standard_input(explain_error(error))
    if len(data) > options.most_bytes:
        refuse_size(STANDARD_INPUT, options)
    return data


def _refuse_standard_input(reason: Message) -> NoReturn:
    raise InputError(
        Message(f"standard input can't be read: {reason.en}.", f"标准输入无法读取：{reason.zh}。")
    ) from None


def refuse_empty(text: str, path: str) -> None:
    """Raise `InputError` where a file has no text in it."""
    if not text.strip():
        raise InputError(Message(f"{path}: the file is empty.", f"{path}：文件是空的。"))


def refuse_size(path: str, options: ReadOptions) -> NoReturn:
    """Raise `InputError`: a file is larger than it may be."""
    most = options.max_size
    raise InputError(
        Message(
            f"{path} is larger than {most} MB; if that is meant to be so, give --max-size a larger number.",
            f"{path} 超过 {most} MB；如确有需要，请用 --max-size 设定更大的数值。",
        )
    )


def _require_file(status: os.stat_result, path: str, options: ReadOptions) -> None:
    """Raise `InputError` for what isn't a file, which may never end or wait for ever, and for a file too large."""
    if stat.S_ISDIR(status.st_mode):
        _refuse_folder(path)
    if status.st_size > options.most_bytes:
        refuse_size(path, options)
    if not stat.S_ISREG(status.st_mode):
        raise InputError(
            Message(f"{path} is a pipe or device, not a file.", f"{path} 是管道或设备，不是文件。"),
        )


def _refuse_folder(path: str) -> NoReturn:
    raise InputError(
        Message(
            f"{path} is a folder; name a file in it, or use bialign check --pairs.",
            f"{path} 是文件夹；请指定其中的一个文件，或使用 bialign check --pairs。",
        )
    ) from None
