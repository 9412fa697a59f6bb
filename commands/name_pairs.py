"""Files that their names make pairs: `x_zh` and `x_en`, `x.zh-CN` and `x`, `zh/x` and `en/x`, 中文 and 英文."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

Side = Literal["zh", "en", ""]

# Marks that stand between separators or in brackets: language tags and what people write for them.
_TOKENS: dict[Side, str] = {
    "zh": r"(?:zh|zho|chi|cmn)(?:[-_]?(?:hans|hant|r?cn|sg|r?tw|r?hk|mo))*|cn|chs|cht|chn|chinese|中|简体|繁体|繁體",
    "en": r"(?:en|eng)(?:[-_]?(?:us|gb|uk|au|ca))?|english|英",
}
# Marks that stand anywhere, and what translators call a source and its translation.
_WORDS: dict[Side, str] = {"zh": "中文|汉语|漢語|原文", "en": "英文|英语|英語|译文|譯文"}
_BETWEEN = r"[\s._\-]"
_OPEN, _CLOSE = r"[(（\[【]", r"[)）\]】]"
_MARKS: dict[Side, re.Pattern[str]] = {
    side: re.compile(
        rf"{_BETWEEN}*{_OPEN}(?:{_TOKENS[side]}|(?:{_WORDS[side]})[版本稿]*){_CLOSE}"
        rf"|{_BETWEEN}+(?:{_TOKENS[side]})(?={_BETWEEN}|$)"
        rf"|^(?:{_TOKENS[side]})(?:{_BETWEEN}+|$)"
        rf"|{_BETWEEN}*(?:{_WORDS[side]})[版本稿]*",
        re.IGNORECASE,
    )
    for side in ("zh", "en")
}
# Which files are tried against which, in this order.
_SIDES: Sequence[tuple[Side, Side]] = (("zh", "en"), ("zh", ""), ("", "en"))
# Names of files that hold both languages.
_BOTH = re.compile("中英|英中|中译英|英译中|双语|雙語|bilingual", re.IGNORECASE)
_TRADITIONAL = re.compile(r"(?:hant|cht|繁[体體]|zh[-_]?(?:tw|hk|mo))", re.IGNORECASE)


class NamePair(NamedTuple):
    """Two files that are a document and its translation, and what both are called."""

    name: str
    zh: str
    en: str


class _Named(NamedTuple):
    """A file by its path: the path without marks of languages and suffix, and the language that they name."""

    path: str
    key: tuple[str, ...]
    side: Side

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.path).suffix.lower()


def pair_names(paths: Iterable[str]) -> tuple[list[NamePair], list[str]]:
    """The pairs among paths in slashes, the Chinese file first by its name, and the paths that have no counterpart.

    >>> pair_names(["a_zh.docx", "a_en.pdf", "b.md"])
    ([NamePair(name='a', zh='a_zh.docx', en='a_en.pdf')], ['b.md'])
    """
    groups: dict[tuple[str, ...], list[_Named]] = defaultdict(list)
    files = sorted(paths)
    for path in files:
        named = _read_name(path)
        groups[tuple(part.casefold() for part in named.key)].append(named)
    pairs = [pair for group in groups.values() for pair in _pair_group(group)]
    paired = {named.path for pair in pairs for named in pair}
    return _give_names(pairs), [path for path in files if path not in paired]


def _read_name(path: str) -> _Named:
    """The file with the marks taken out of its folders and its name; the last one says the language."""
    pure = PurePosixPath(path)
    parts = [_take_mark(name) for name in (*pure.parent.parts, pure.stem)]
    folders = tuple(name for name, _ in parts[:-1] if name)
    return _Named(path, (*folders, parts[-1][0]), next((side for _, side in reversed(parts) if side), ""))


def _take_mark(name: str) -> tuple[str, Side]:
    """A name without its mark and the language of that; one with marks of both languages is left as it is."""
    sides = [] if _BOTH.search(name) else [side for side, pattern in _MARKS.items() if pattern.search(name)]
    return (_MARKS[sides[0]].sub("", name), sides[0]) if len(sides) == 1 else (name, "")


def _pair_group(group: Sequence[_Named]) -> list[tuple[_Named, _Named]]:
    """The pairs among files of one name, of one format before two; one without a mark is of the other language."""
    by_side: dict[Side, list[_Named]] = {"zh": [], "en": [], "": []}
    for named in sorted(group, key=lambda named: bool(_TRADITIONAL.search(named.path))):
        by_side[named.side].append(named)
    for same in (True, False):
        for zh, en in _SIDES:
            if pairs := _match_formats(by_side[zh], by_side[en], same):
                return pairs
    return []


def _match_formats(zh: Iterable[_Named], en: Sequence[_Named], same: bool) -> list[tuple[_Named, _Named]]:
    """Each Chinese file with the first English one that is free; `same`: only if it has the same suffix."""
    pairs: list[tuple[_Named, _Named]] = []
    free = [*en]
    for one in zh:
        other = next((named for named in free if not same or named.suffix == one.suffix), None)
        if other:
            free.remove(other)
            pairs.append((one, other))
    return pairs


def _give_names(pairs: Iterable[tuple[_Named, _Named]]) -> list[NamePair]:
    """The pairs under names that differ: that of the files without marks, else both stems."""
    given: dict[str, NamePair] = {}
    for zh, en in pairs:
        name = "-".join(filter(None, zh.key)) or f"{PurePosixPath(zh.path).stem}-{PurePosixPath(en.path).stem}"
        names = (name, *(f"{name}-{count}" for count in range(2, len(given) + 3)))
        free = next(name for name in names if name.casefold() not in given)
        given[free.casefold()] = NamePair(free, zh.path, en.path)
    return [*given.values()]
