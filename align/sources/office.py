"""Documents of other word processors (.doc, .rtf, .odt, .wps), by way of LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePath

from ...text.messages import Message
from ..document import Document
from ..errors import InputError
from .archive import Archive
from .contents import is_old_with, starts_with
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .refusals import refuse_encrypted
from .word import parse as parse_word

# Where the program lies if it isn't on the path: macOS, Windows.
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
# The first start makes a profile and takes some seconds, a long document about a minute.
_MOST_SECONDS = 120
# Nothing that a document links to is fetched, and no program in it runs.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution"><value>true</value></prop>
</item>
</oor:items>
"""
# What takes a file, by its contents: left to itself LibreOffice takes a broken one for text.
_FILTERS = (
    (is_old_with("WordDocument"), "MS Word 97"),
    (starts_with(b"{\\rtf"), "Rich Text Format"),
    (starts_with(b"PK"), "writer8"),
)
# A Word file that is protected by a password is packed into an old file with a part of this name.
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a file that LibreOffice reads. Raises `InputError` where it isn't installed or can't read it."""
    if _PROTECTED in data:
        refuse_encrypted(path)
    program = find_program()
    if program is None:
        raise InputError(
            Message(
                f"{path} can only be read with LibreOffice, which isn't installed here; or save it as .docx and check "
                "that.",
                f"读取 {path} 需要 LibreOffice，本机未安装；也可另存为 .docx 后再检查。",
            )
        )
    if data.startswith(b"PK"):
        Archive(data, path, options).require_limits()  # LibreOffice unpacks whatever it is given
    with tempfile.TemporaryDirectory(prefix="bialign-", ignore_cleanup_errors=True) as folder:
        return parse_word(_convert(program, data, path, Path(folder)), path, options)


def find_program() -> str | None:
    """The path of LibreOffice; None where it isn't installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _convert(program: str, data: bytes, path: str, folder: Path) -> bytes:
    """The bytes of the Word file that LibreOffice makes of a file, in a profile of its own."""
    source, made = folder / f"document{PurePath(path).suffix.lower() or '.doc'}", folder / "made"
    source.write_bytes(data)
    (folder / "profile" / "user").mkdir(parents=True)
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    filters = [f"--infilter={name}" for is_kind, name in _FILTERS if is_kind(data)]
    command = [program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", str(made)]
    try:
        _run([*command, *filters[:1], str(source)])
        return (made / "document.docx").read_bytes()
    except subprocess.TimeoutExpired:
        raise InputError(
            Message(
                f"{path}: LibreOffice took longer than {_MOST_SECONDS} seconds; save the document as .docx yourself.",
                f"{path}：LibreOffice 转换超过 {_MOST_SECONDS} 秒；请自行另存为 .docx。",
            )
        ) from None
    except OSError:
        raise InputError(
            Message(
                f"{path}: LibreOffice can't read it; it is damaged, protected or no text document.",
                f"{path}：LibreOffice 无法读取；文件已损坏、受密码保护，或不是文字文档。",
            )
        ) from None


def _run(command: Sequence[str]) -> None:
    """Run a program until it ends; where that takes too long, or is interrupted, all that it started ends with it."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True) as process:
        try:
            process.wait(_MOST_SECONDS)
        except BaseException:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
            raise
