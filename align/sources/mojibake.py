"""Text that was once read in the wrong encoding and saved again: “â€œ” for “““, “鐨勬” for “的”."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, NoReturn

from ...text.characters import han_count
from ...text.messages import Message
from ..document import Remark
from ..errors import InputError
from ..place import find_line_starts
from .number_runs import say_lines
from .text_reading import name_encoding

# The bytes from 0x80 as programs show them in Windows-1252, where that has a character, else in Latin-1.
_LATIN = {
    character: byte
    for byte in range(0x80, 0x100)
    for character in {bytes([byte]).decode("cp1252", "replace"), chr(byte)} - {"\ufffd"}
}
_LETTER = re.compile("[À-ÖØ-öø-ÿ]")
_RUN = r"[^\0-\x7f\ufffd]{2,}"
# The rare Han that commas, points, quotation marks and 的 begin with where UTF-8 was read as GB18030.
_TELLING = "锛銆鈥鐨"
_MARKS = "“”‘’–—…•™€"
# Where so much of a text is garbled, and most of its Chinese, there is nothing to check.
_GARBLED_SHARE = 0.2
# What is recovered is so much of the garbled text, which has three characters for two, and has few gaps.
_RECOVERED_SHARE = 0.4
# Fewer Chinese characters may be chance.
_LEAST_CHINESE, _LEAST_GB = 2, 10
_SHOWN = 4


class _Kind(NamedTuple):
    """Text in one encoding that was read as another: how the garbled parts of it are found."""

    written: str
    read: str
    find: Callable[[str], Iterator[Garbled]]


class Garbled(NamedTuple):
    """A stretch of garbled text, where it begins, and what it was."""

    start: int
    text: str
    was: str


def remark_on_mojibake(text: str, path: str, asked: str = "") -> Iterator[Remark]:
    """What to say of a text with garbled characters. Raises `InputError` where most of the Chinese is garbled.

    `asked`: the encoding it was read in, where a user named that.
    """
    for kind in _KINDS:
        found = [*kind.find(text)]
        if found and _is_mostly_garbled(text, found):
            _refuse(path, kind, found[0], asked)
        if found:
            yield _describe(text, kind, found)


def _find_utf8_as_latin(text: str) -> Iterator[Garbled]:
    for match in _compile_utf8().finditer(text) if _LETTER.search(text) else ():
        was = _decode_latin(match[0], "utf-8")
        if _count_marks(was) or _count_chinese(was) >= _LEAST_CHINESE:
            yield Garbled(match.start(), match[0], was)


def _find_gb_as_latin(text: str) -> Iterator[Garbled]:
    found = [
        Garbled(match.start(), match[0], was)
        for match in (_compile_gb().finditer(text) if _LETTER.search(text) else ())
        if (was := _decode_latin(match[0], "gb2312")) and _count_chinese(was)
    ]
    if sum(_count_chinese(garbled.was) for garbled in found) >= _LEAST_GB:
        yield from found


def _find_utf8_as_gb(text: str) -> Iterator[Garbled]:
    if not _has_telling(text):
        return
    for match in re.finditer(_RUN, text):
        was = match[0].encode("gb18030", "replace").decode("utf-8", "replace")
        telling = _has_telling(match[0])
        recovered = _count_chinese(was) + (_count_marks(was) if telling else 0)
        sound = was.count("\ufffd") <= max(1, recovered // 2) and recovered >= _RECOVERED_SHARE * len(match[0])
        if sound and (telling or recovered >= _LEAST_CHINESE):
            yield Garbled(match.start(), match[0], was)


_KINDS: Sequence[_Kind] = (
    _Kind("utf-8", "cp1252", _find_utf8_as_latin),
    _Kind("gb18030", "cp1252", _find_gb_as_latin),
    _Kind("utf-8", "gb18030", _find_utf8_as_gb),
)


@cache
def _compile_utf8() -> re.Pattern[str]:
    """UTF-8 as Latin letters: Chinese and the marks of editors, three bytes each; “Â” and “Ã” before a sign."""
    return re.compile(f"(?:[à-ï]{_join_latin(0x80, 0xBF)}{{2}}|Â[£§©®°±²³·]|Ã[¡-¼])+")


@cache
def _compile_gb() -> re.Pattern[str]:
    """GB 2312 as Latin letters: pairs of them, of which no word has so many."""
    return re.compile(f"(?:{_join_latin(0xA1, 0xFE)}{{2}}){{2,}}")


def _join_latin(first: int, last: int) -> str:
    return f"[{''.join(re.escape(character) for character, byte in _LATIN.items() if first <= byte <= last)}]"


def _has_telling(text: str) -> bool:
    return any(character in text for character in _TELLING)


def _decode_latin(garbled: str, encoding: str) -> str:
    """What Latin letters were before; empty where they aren't text in that encoding."""
    try:
        return bytes(_LATIN[character] for character in garbled).decode(encoding)
    except UnicodeDecodeError:
        return ""


def _count_chinese(text: str) -> int:
    return sum("\u3001" <= character <= "\u9fff" or "\uff01" <= character <= "\uff65" for character in text)


def _count_marks(text: str) -> int:
    """How many punctuation marks, signs and letters with accents a text has, as English has them."""
    return sum(character in _MARKS or "\xa0" <= character <= "\xff" for character in text)


def _is_mostly_garbled(text: str, found: Sequence[Garbled]) -> bool:
    """Whether much of a text is garbled, and more Chinese is lost in that than there is beside it."""
    if sum(len(garbled.text) for garbled in found) < _GARBLED_SHARE * len(text):
        return False
    beside = han_count(text) - sum(han_count(garbled.text) for garbled in found)
    return sum(han_count(garbled.was) for garbled in found) > beside


def _show(kind: _Kind, garbled: Garbled) -> tuple[str, str]:
    """The beginning of garbled text, and what it was."""
    was = garbled.was.partition("\ufffd")[0][:_SHOWN] or garbled.was[:_SHOWN]
    length = len(was.encode(kind.written, "replace")) // (1 if kind.read == "cp1252" else 2)
    return "".join(c if c.isprintable() else "\ufffd" for c in garbled.text[:length]), was


def _describe(text: str, kind: _Kind, found: Sequence[Garbled]) -> Remark:
    starts = find_line_starts(text)
    lines = sorted({bisect_right(starts, garbled.start) for garbled in found})
    said, (garbled, was) = say_lines(lines), _show(kind, found[0])
    written, read = name_encoding(kind.written), name_encoding(kind.read)
    have = "have" if len(lines) > 1 else "has"
    return Remark(
        "mojibake",
        Message(
            f"{said.en} {have} garbled characters (“{garbled}” was “{was}”): text in {written} was read as {read} and "
            "saved again. Findings there may be wrong; mend the file, or take the one it was made from.",
            f"{said.zh}中有乱码（“{garbled}”原为“{was}”）：{written} 文本曾被当作 {read} 读取并另存。"
            "该处的检查结果可能有误；请修正文件，或改用原文件。",
        ),
    )


def _refuse(path: str, kind: _Kind, first: Garbled, asked: str) -> NoReturn:
    garbled, was = _show(kind, first)
    written, read = name_encoding(kind.written), name_encoding(kind.read)
    if asked:
        raise InputError(
            Message(
                f"{path} is garbled when read as {asked} (“{garbled}” for “{was}”); leave out --encoding or name "
                "another.",
                f"{path} 按 {asked} 读取是乱码（“{garbled}”应为“{was}”）；请去掉 --encoding 或指定其他编码。",
            )
        )
    raise InputError(
        Message(
            f"{path} is garbled (“{garbled}” was “{was}”): text in {written} was read as {read} and saved again; take "
            "the file it was made from.",
            f"{path} 是乱码（“{garbled}”原为“{was}”）：{written} 文本曾被当作 {read} 读取并另存；请改用原文件。",
        )
    )
