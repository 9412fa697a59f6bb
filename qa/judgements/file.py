"""The file of suppressions: TOML that people read, that git merges, and that a browser writes.

A block of lines a finding, blocks sorted by id; every line begins with the id:

    08fb51117b.rule = "ordinal-mismatch"
    08fb51117b.zh = "第七"
    08fb51117b.reason = "the ranking of another year"

No two findings share a line, so that the blocks of several people can simply be put together (`merge=union` of git).
Where two people judged the same finding, both their lines stand in the file; reasons and reviewers are then joined.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ...text.messages import Message
from ...text.system_errors import explain_error
from ..setting_error import SettingError
from .comments import Line, read_comments, write_blocks
from .judgement import VERDICTS, Judgement

FILE_NAME = "bialign-suppressions.toml"
# What makes git keep the lines of both sides.
UNION = f"{FILE_NAME} merge=union"
HEADER = f"""\
# Findings of bialign that were judged. A block a finding, sorted; every line names its finding, so that files of
# several people merge: put `{UNION}` into .gitattributes.
"""
# Fields in the order in which they are written.
FIELDS = ("rule", "zh", "en", "zh-text", "en-text", "document", "reason", "reviewer", "date", "verdict")
_ID = re.compile(r"[0-9a-f]{10}")
_LINE = re.compile(r"""["']?([^."'\s]+)["']?\s*\.\s*["']?([\w-]+)["']?\s*=\s*(.+)""")
_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
# Fields that two people may have written differently about one finding.
_JOINED = ("reason", "reviewer")

# A field of a finding: line, id, field, value.
_Entry = tuple[int, str, str, Any]


def find_judgements(beside: str) -> Path | None:
    """The nearest file of suppressions in the folder of a file (or in a folder itself) or above it."""
    start = Path(os.path.realpath(beside))
    return next((path for f in (start, *start.parents) if (path := f / FILE_NAME).is_file() or path.is_symlink()), None)


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """The judgements in a file, by id; none where there is no such file. Raises `SettingError`."""
    return parse(read_text(path), str(path))


def read_text(path: Path) -> str:
    """The text of a file of judgements, its line ends untouched; empty where there is no such file."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        reason = explain_error(error)
        raise SettingError(Message(f"{path} can't be read: {reason.en}.", f"{path} 无法读取：{reason.zh}。")) from None


def parse(text: str, path: str) -> tuple[Judgement, ...]:
    """The suppressions that a text holds, by id. Raises `SettingError` with the line that is wrong."""
    fields: dict[str, dict[str, str]] = {}
    for line, name, field, value in _read_entries(text, path):
        found = fields.setdefault(name, {})
        found[field] = _merge(field, found.get(field), _check(line, name, field, value, path))
    for name, found in fields.items():
        if "rule" not in found:
            line = next(n for n, written in enumerate(text.split("\n"), 1) if written.lstrip("\"' ").startswith(name))
            raise _wrong(path, line, f"{name} has no rule; add {name}.rule", f"{name} 缺少规则；请补上 {name}.rule")
    return tuple(_new_judgement(name, fields[name]) for name in sorted(fields))


def dump(judgements: Iterable[Judgement], before: str = "") -> str:
    """The text of the file: blocks sorted by id, the latest of each, with the comments of the text that it replaces."""
    latest = {judgement.id: judgement for judgement in judgements}
    comments = read_comments(before if before.strip() else HEADER)
    text = write_blocks({name: _block(judgement) for name, judgement in latest.items()}, comments)
    return text.replace("\n", "\r\n") if "\r\n" in before else text


def _block(judgement: Judgement) -> list[Line]:
    """The fields that a judgement has, and their lines."""
    lines = []
    for field in FIELDS:
        value = getattr(judgement, field.replace("-", "_"))
        if value and (field, value) != ("verdict", "false-alarm"):
            text = value if field == "date" else json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
            lines.append((field, f"{judgement.id}.{field} = {text}"))
    return lines


def _read_entries(text: str, path: str) -> Iterator[_Entry]:
    """Every field in the file, by lines."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.startswith(_CONFLICT):
            raise _wrong(
                path,
                number,
                "a merge isn't finished; keep the lines of both sides and delete this mark "
                f"(`{UNION}` in .gitattributes lets git do so)",
                f"合并尚未完成；请保留双方的行并删除此标记（在 .gitattributes 中加上 `{UNION}`，git 即可自动完成）",
            )
        match = _LINE.match(line.strip())
        if not match:
            raise _wrong(path, number, 'a line must read ID.field = "text"', '每行的形式应为 编号.字段 = "文字"')
        yield number, match[1], match[2], _parse_value(match[3], path, number)


def _parse_value(text: str, path: str, line: int) -> Any:
    """A value as TOML has it; most are strings as JSON has them, too, which are quicker to read."""
    if text.startswith('"') and not text.startswith('""'):
        try:
            return json.loads(text)
        except ValueError:
            pass
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        raise _wrong(path, line, "a value must stand in quotation marks", "值应放在引号中") from None


def _check(line: int, name: str, field: str, value: Any, path: str) -> str:
    """A field's value as text."""
    if not _ID.fullmatch(name):
        raise _wrong(
            path, line, f"“{name}” is no id of a finding, ten digits and letters a to f", f"“{name}”不是问题编号"
        )
    if field not in FIELDS:
        close = get_close_matches(field, FIELDS, n=1, cutoff=0.4)
        hint, hint_zh = (f"; did you mean “{close[0]}”?", f"；是否指“{close[0]}”？") if close else ("", "")
        raise _wrong(path, line, f"there is no field “{field}”{hint}", f"没有字段“{field}”{hint_zh}")
    text = value.isoformat() if field == "date" and isinstance(value, date) else value
    if not isinstance(text, str):
        raise _wrong(path, line, f"“{field}” must be a text in quotation marks", f"“{field}”应为引号中的文字")
    if field == "verdict" and text not in VERDICTS:
        raise _wrong(path, line, f"“verdict” must be one of {', '.join(VERDICTS)}", "verdict 的值无效")
    if field == "date" and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise _wrong(path, line, "“date” must be a day like 2026-11-23", "“date”应为日期，如 2026-11-23")
    return text


def _merge(field: str, before: str | None, now: str) -> str:
    """What a field holds when two people wrote it: both reasons and reviewers, else the latest."""
    if before is None or before == now:
        return now
    return f"{before}; {now}" if field in _JOINED else max(before, now)


def _new_judgement(name: str, found: dict[str, str]) -> Judgement:
    given: dict[str, Any] = {field.replace("-", "_"): value for field, value in found.items()}
    return Judgement(id=name, **given)


def _wrong(path: str, line: int, en: str, zh: str) -> SettingError:
    stop, stop_zh = ("", "") if en.endswith("?") else (".", "。")
    return SettingError(Message(f"{path}, line {line}: {en}{stop}", f"{path} 第 {line} 行：{zh}{stop_zh}"))
