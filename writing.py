"""Output files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile

from .text.exit_codes import OUTPUT
from .text.messages import Message, UserError


class OutputError(UserError):
    """An output file that can't be written."""

    exit_code = OUTPUT

    def __init__(self, path: str, reason: str, reason_zh: str) -> None:
        super().__init__(Message(f"{path} can't be written: {reason}.", f"{path} 无法写入：{reason_zh}。"))


def write_whole(path: str, text: str) -> None:
    """Write UTF-8 text to a temporary file beside the path and rename it, so that no half-written file is left.

    Symbolic links are followed: what they lead to is written, and a file that is there keeps its mode. Raises
    `OutputError`.
    """
    target = follow_links(path)
    _check_target(path, target)
    temporary = None
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode) if os.path.exists(target) else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(prefix=".bialign-", dir=os.path.dirname(target))
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise cannot_write(path, error) from None


def follow_links(path: str) -> str:
    """The file that a path leads to through symbolic links, absolute, whether it is there or not.

    Raises `OutputError` where the links lead in a circle.
    """
    target = os.path.realpath(path)
    if os.path.islink(target):
        raise OutputError(path, "its symbolic links lead in a circle", "其符号链接首尾相接，没有指向任何文件")
    return target


def cannot_write(path: str, error: OSError) -> OutputError:
    """The error of a file that the system doesn't let be written, with the system's reason."""
    reason = error.strerror or str(error)
    return OutputError(path, reason, reason)


def _check_target(path: str, target: str) -> None:
    """Raise an `OutputError` for what is known to fail before a temporary file is made."""
    folder = os.path.dirname(target)
    if os.path.isdir(target):
        raise OutputError(path, "it is a folder", "它是一个文件夹")
    if os.path.exists(target) and not os.path.isfile(target):
        raise OutputError(path, "it is not an ordinary file", "它不是普通文件")
    if os.path.exists(target) and not os.access(target, os.W_OK):
        raise OutputError(path, "it is read-only", "文件是只读的")
    if not os.path.isdir(folder):
        named = os.path.dirname(path) or folder
        raise OutputError(path, f"there is no folder {named}", f"没有文件夹 {named}")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
