"""Message catalogues of gettext (.po): a pair for each translated message; places are the lines of entries."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..document import Document
from ..errors import InputError
from ..place import Place
from .encoding import decode, find_declared
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .unit_pairs import Unit, build_pairs


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a catalogue: what is untranslated or marked as fuzzy is counted, what is obsolete left out."""
    decoded = decode(data, path, options.encoding, find_declared(data))
    return decoded.remark_on(build_pairs(_read_units(decoded.text, path), path, None, ("po", data)))


def _read_units(text: str, path: str) -> Iterator[Unit]:
    """The messages. Raises `InputError` where the syntax isn't that of a catalogue."""
    from polib import pofile

    try:
        entries = pofile(text)
    except (OSError, ValueError) as error:
        line = str(error).partition("(line ")[2].partition(")")[0] or "1"
        raise InputError(
            Message(
                f"{path}, line {line}: not what a .po file may hold there; `msgfmt --check` says more.",
                f"{path} 第 {line} 行不符合 .po 文件的语法；可用 msgfmt --check 查看详情。",
            )
        ) from error
    for entry in entries:
        if not entry.obsolete:
            plural = entry.msgstr_plural
            target = plural[max(plural)] if plural else entry.msgstr
            place = Place(line=entry.linenum)
            yield Unit(entry.msgid_plural or entry.msgid, target, place, bool(entry.translated() and target))
