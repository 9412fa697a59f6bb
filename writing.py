"""Output files written whole or not at all, and never over a file that is read."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterable, Sequence

from .text.exit_codes import OUTPUT
from .text.messages import Message, UserError
from .text.system_errors import explain_error


class OutputError(UserError):
    """An output that can't be written."""

    exit_code = OUTPUT


def refuse_overwriting(outputs: Sequence[str], read: Iterable[str]) -> None:
    """Raise `UserError` where an output is a file that is read in the same run, or is named twice.

    A file is the same under another spelling and through links, too.
    """
    inputs = list(read)
    for place, path in enumerate(outputs):
        for other in inputs:
            if is_same_file(path, other):
                raise UserError(_say_read(path, other))
        if any(is_same_file(path, other) for other in outputs[:place]):
            raise UserError(
                Message(
                    f"{path} is named as an output twice; give one of them another name.",
                    f"{path} 被两次用作输出文件；请换一个文件名。",
                )
            )


def _say_read(path: str, other: str) -> Message:
    same, same_zh = ("", "") if path == other else (f" (it is {other})", f"（即 {other}）")
    return Message(
        f"{path} is read here{same} and would be overwritten; give the output another name.",
        f"{path}{same_zh} 也是本次要读取的文件，写入会将其覆盖；请换一个输出文件名。",
    )


def is_same_file(path: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    if os.path.normcase(os.path.realpath(path)) == os.path.normcase(os.path.realpath(other)):
        return True
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


def write_whole(path: str, content: str | bytes) -> None:
    """Write a file by way of a temporary one beside it, so that no half-written file is left; text becomes UTF-8.

    A link is followed, and a file that is there keeps its mode. Raises `OutputError`.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    refuse_unwritable(path)
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not os.path.isfile(target):  # a device or a pipe
            with open(target, "wb") as file:
                file.write(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise unwritable(path, explain_error(error)) from None


def unwritable(path: str, reason: Message) -> OutputError:
    """The error that an output can't be written, with the reason as a clause."""
    return OutputError(Message(f"{path} can't be written: {reason.en}.", f"{path} 无法写入：{reason.zh}。"))


def refuse_unwritable(path: str) -> None:
    """Raise `OutputError` where it is plain that a path can't be written."""
    folder = os.path.dirname(path) or "."
    if os.path.isdir(path):
        raise unwritable(path, Message("it is a folder", "它是一个文件夹"))
    if os.path.islink(os.path.realpath(path)):
        raise unwritable(path, explain_error(OSError(errno.ELOOP, "")))
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise unwritable(path, Message("it is read-only", "文件是只读的"))
    if not os.path.isdir(folder):
        raise unwritable(path, Message(f"there is no folder {folder}", f"没有文件夹 {folder}"))


def _replace(target: str, data: bytes) -> None:
    """Put the data into the place of a file."""
    temporary = None
    mode = stat.S_IMODE(os.stat(target).st_mode) if os.path.exists(target) else 0o666 & ~_read_umask()
    try:
        handle, temporary = tempfile.mkstemp(prefix=".bialign-", dir=os.path.dirname(target))
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
        raise


def _read_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
