"""ZIP archives of documents, opened with limits: what they claim to unpack to is looked at before anything is."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NoReturn

from ...text.messages import Message
from ..errors import InputError
from .files import refuse_size
from .read_options import MEGABYTE, ReadOptions

# Parts of a genuine document shrink to a fiftieth at most, sheets of equal rows to a hundredth (a file of zeros to a
# thousandth); small parts may do anything.
_MOST_RATIO, _SMALL = 200, MEGABYTE
_MOST_PARTS = 20_000
_ENCRYPTED = 0x1


class Archive:
    """The parts of an archive that is no bomb; only those that are asked for are unpacked."""

    def __init__(self, data: bytes, path: str, options: ReadOptions) -> None:
        self._path = path
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {part.filename: part for part in self._file.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
            refuse_broken(path)
        self._require_limits(options)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """The bytes of a part, none where it has none of that name. Raises `InputError` if it is broken."""
        part = self._parts.get(name)
        if part is None:
            return b""
        if part.flag_bits & _ENCRYPTED:
            refuse_encrypted(self._path)
        try:
            return self._file.read(part)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
            refuse_broken(self._path)

    def _require_limits(self, options: ReadOptions) -> None:
        parts = self._parts.values()
        if sum(part.file_size for part in parts) > options.most_bytes:
            refuse_size(self._path, options)
        dense = any(p.file_size > _SMALL and p.file_size > _MOST_RATIO * max(1, p.compress_size) for p in parts)
        if dense or len(parts) > _MOST_PARTS:
            raise InputError(
                Message(
                    f"{self._path} unpacks to far more than a document would (a “zip bomb”); it isn't read.",
                    f"{self._path} 解压后的体积远超正常文档（疑似“压缩炸弹”），不予读取。",
                )
            )


def refuse_broken(path: str) -> NoReturn:
    """Raise `InputError`: a file isn't what it begins as."""
    raise InputError(
        Message(
            f"{path} is damaged or incomplete; open it in the program it was made with and save it again.",
            f"{path} 已损坏或不完整；请用原来的程序打开并重新保存。",
        )
    ) from None


def refuse_encrypted(path: str) -> NoReturn:
    """Raise `InputError`: a file is protected by a password."""
    raise InputError(
        Message(
            f"{path} is protected by a password; take the password off and save it again.",
            f"{path} 受密码保护；请取消密码并重新保存。",
        )
    ) from None
