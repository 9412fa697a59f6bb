"""The bytes of a file, and what can go wrong with reading them."""

from pathlib import Path

from ...text.messages import Message
from ...text.system_errors import explain_error
from ..errors import InputError


def read_bytes(path: str) -> bytes:
    """The bytes of a file. Raises `InputError` if it is missing or unreadable."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(Message(f"{path}: there is no such file.", f"{path}：没有这个文件。")) from None
    except IsADirectoryError:
        raise InputError(
            Message(f"{path} is a folder; name a file in it.", f"{path} 是文件夹，请指定其中的一个文件。")
        ) from None
    except (OSError, ValueError) as error:
        reason = explain_error(error)
        raise InputError(Message(f"{path} can't be read: {reason.en}.", f"{path} 无法读取：{reason.zh}。")) from None


def refuse_empty(text: str, path: str) -> None:
    """Raise `InputError` where a file has no text in it."""
    if not text.strip():
        raise InputError(Message(f"{path}: the file is empty.", f"{path}：文件是空的。"))
