"""What the operating system says against a file, in both interface languages."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from .messages import Message

# What the system says in English only; it has more to say, which is rare.
_REASONS: Mapping[int, Message] = {
    errno.ENOENT: Message("there is no such file", "没有这个文件"),
    errno.EACCES: Message("permission denied", "没有权限"),
    errno.EPERM: Message("operation not permitted", "系统不允许"),
    errno.EISDIR: Message("it is a folder", "它是一个文件夹"),
    errno.ENOTDIR: Message("a part of the path is no folder", "路径中有一段不是文件夹"),
    errno.ELOOP: Message("its symbolic links lead in a circle", "符号链接循环"),
    errno.ENAMETOOLONG: Message("the name is too long", "文件名太长"),
    errno.ENOSPC: Message("no space left on the disk", "磁盘空间不足"),
    errno.EROFS: Message("the disk is read-only", "磁盘是只读的"),
    errno.EBADF: Message("it is closed", "已关闭"),
    errno.EIO: Message("the disk reports an error", "磁盘读写出错"),
    errno.EMFILE: Message("too many files are open", "打开的文件过多"),
}
_NOT_UTF8 = Message("it is not UTF-8 text", "不是 UTF-8 文本")


def explain_error(error: OSError | ValueError) -> Message:
    """The reason as a clause without a full stop.

    >>> explain_error(OSError(errno.ENOSPC, "No space left on device")).en
    'no space left on the disk'
    """
    if isinstance(error, UnicodeDecodeError):
        return _NOT_UTF8
    reason = getattr(error, "strerror", None) or str(error)
    return _REASONS.get(getattr(error, "errno", None) or 0, Message(reason, reason))
