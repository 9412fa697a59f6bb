"""`bialign.toml`: what is set once for a document, found in its folder or a folder above."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

FILE_NAME = "bialign.toml"
# Tables and keys that the file may have.
_KNOWN: Mapping[str, frozenset[str]] = {"lexicon": frozenset({"not-quantities"})}


class ConfigError(Exception):
    """A configuration that can't be used: file, line, what is wrong and what was probably meant."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a file, or those of no file. `not_quantities`: Chinese words whose numerals count nothing."""

    path: str | None = None
    not_quantities: tuple[str, ...] = ()


def find_config(beside: str) -> Path | None:
    """The nearest `bialign.toml` in the folder of a file (or in a folder itself) or above it."""
    start = Path(beside).resolve()
    for folder in (start, *start.parents):
        candidate = folder / FILE_NAME
        if candidate.is_file():
            return candidate
    return None


def load_config(path: Path | None) -> Config:
    """The configuration in a file; the default one for None. Raises `ConfigError`."""
    if path is None:
        return Config()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise ConfigError(f"{path} can't be read: {reason}.", f"{path} 无法读取：{reason}。") from None
    tables = _parsed(text, path)
    for name, table in tables.items():
        _check_known(name, _KNOWN, path, text)
        if not isinstance(table, dict):
            raise _wrong(path, text, name, "a table, [lexicon]", "表 [lexicon]")
        for key in table:
            _check_known(key, _KNOWN[name], path, text)
    words = tables.get("lexicon", {}).get("not-quantities", [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise _wrong(path, text, "not-quantities", 'a list of words, ["一带一路"]', '词的列表 ["一带一路"]')
    _check_words(words, path, text)
    return Config(str(path), tuple(words))


def _check_words(words: list[str], path: Path, text: str) -> None:
    if words:
        from .qa.quantities.lexicon import entry

        for word in words:
            try:
                entry(word)
            except ValueError:
                raise _wrong(path, text, word, "a Chinese word with a numeral in it", "含有数字的中文词") from None


def _parsed(text: str, path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is no valid TOML: {error}.", f"{path} 不是有效的 TOML：{error}。") from None


def _check_known(name: str, known: Mapping[str, Any] | frozenset[str], path: Path, text: str) -> None:
    if name in known:
        return
    nearest = get_close_matches(name, sorted(known), n=1, cutoff=0.4)
    hint, hint_zh = (
        (f"; did you mean “{nearest[0]}”?", f"；是否指“{nearest[0]}”？")
        if nearest
        else (f"; known are {', '.join(sorted(known))}.", f"；可用：{'、'.join(sorted(known))}。")
    )
    line = _line_of(name, text)
    raise ConfigError(
        f"{path}, line {line}: there is no setting “{name}”{hint}",
        f"{path} 第 {line} 行：没有设置项“{name}”{hint_zh}",
    )


def _wrong(path: Path, text: str, name: str, expected: str, expected_zh: str) -> ConfigError:
    line = _line_of(name, text)
    return ConfigError(
        f"{path}, line {line}: “{name}” must be {expected}.",
        f"{path} 第 {line} 行：“{name}”应为{expected_zh}。",
    )


def _line_of(name: str, text: str) -> int:
    """The number of the first line that has a key or table of this name."""
    pattern = re.compile(rf"^\s*\[*\s*[\"']?{re.escape(name)}\b|[\"']{re.escape(name)}[\"']")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)), 1)
