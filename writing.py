"""Output files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
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

    Raises `OutputError`.
    """
    folder = os.path.dirname(path) or "."
    if os.path.isdir(path):
        raise OutputError(path, "it is a folder", "它是一个文件夹")
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise OutputError(path, "it is read-only", "文件是只读的")
    if not os.path.isdir(folder):
        raise OutputError(path, f"there is no folder {folder}", f"没有文件夹 {folder}")
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=".bialign-", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        reason = error.strerror or str(error)
        raise OutputError(path, reason, reason) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
