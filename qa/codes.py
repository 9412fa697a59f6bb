"""Codes in a text: versions, models, patents, telephone numbers, lettered annexes; those that differ in a pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

_VERSION = (
    r"(?:[vV]\.?\s?)?(?<![\d.])\d{1,4}(?:\.\d{1,5}){2,3}(?![\d.]*[\d%])|"
    r"\b[vV]\d{1,3}(?:\.\d{1,4})?(?![\d.]*\d|[A-Za-z])"
)
_GENERATION = (
    r"(?<![\dA-Za-z.])[2-7]G(?![A-Za-z0-9])|"
    r"(?<![\dA-Za-z.])[248]K(?=\s?(?:超?高清|电视|视频|影像|ultra|video|TV|res))"
)
_MODEL = r"(?<![A-Za-z0-9_./#@&=%-])[A-Z][A-Za-z]{0,5}[-–]?\d{1,18}(?:[.-]\d{1,6})*[A-Z]{0,2}(?![A-Za-z0-9_/=%])"
_CODE = re.compile(f"{_VERSION}|{_GENERATION}|{_MODEL}", re.ASCII)
# Letters before a figure that make an amount, a period or a reference of it, which are read as quantities.
_NO_CODE = re.compile(
    r"(?:RMB|USD|EUR|GBP|HKD|JPY|CNY|AUD|CAD|SGD|NTD?|US|HK|No|Nos|Fig|Figs|Table|Vol|Ch|Sec|Art|Step|Part|Q|H|FY|CY|"
    r"(?:19|20)\d\d\.\d{1,2}\.\d{1,2}|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[-–.\d]|$)"
)
_LETTERS, _DIGITS = re.compile("[A-Za-z]+"), re.compile(r"\d+")


_ANNEXES = "(?:Appendix|Appendices|Annex(?:es)?|(?:Exhibit|Schedule|Attachment)s?)"
# What is written one way in Chinese and another in English, with the figures or letters that must be the same.
_NAMED: Sequence[tuple[str, re.Pattern[str]]] = (
    (
        "telephone",
        re.compile(
            r"(?:电话|电話|電話|热线|熱線|传真|傳真|手机|手機|拨打|撥打|致电|致電|\b(?:tele)?phone|\btel\b|\bfax|\bcall|"
            r"\bhotline|\bmobile|\bcontact|\bnumber)[^\d\n。;；+(（]{0,12}"
            r"(\+?[(（]?\d{2,4}[)）]?(?:[- –－‐‑]?[(（]?\d{2,8}[)）]?){1,4})"
            r"(?!\d|[.,]\d|\s?%|\s?(?:元|人|件|次|年|月))",
            re.IGNORECASE,
        ),
    ),
    ("telephone", re.compile(r"(?<![\d.-])((?:\+?86[- ])?0?\d{2,3}-\d{7,8}|[48]00-\d{3}-\d{4})(?![\d-])")),
    ("isbn", re.compile(r"\bIS[BS]N(?:-1[03])?[\s:：]*([\dXx][\d -]{6,16}[\dXx])(?!\d)")),
    ("annex", re.compile(r"附[录錄件表] ?([A-Z](?![A-Za-z0-9'’-])|[甲乙丙丁戊](?!方))")),
    (
        "annex",
        re.compile(rf"\b{_ANNEXES} ([A-Z])(?![A-Za-z0-9'’-])"),
    ),
    ("annex", re.compile(rf"\b{_ANNEXES} [A-Z] (?:and|or|to) ([A-Z])(?![A-Za-z0-9'’-])")),
    (
        "world war",
        re.compile(r"第([一二])次世界大[战戰]|(?<![决決背水之])([一二])[战戰](?=[期后後时時中前爆结結以]|$)"),
    ),
    (
        "world war",
        re.compile(r"\bWorld War (III?|I|One|Two|1|2)\b|\bWW ?(II?|1|2)\b|\b([Ff]irst|[Ss]econd) World War\b"),
    ),
)
_WARS = {"一": "1", "二": "2", "i": "1", "ii": "2", "one": "1", "two": "2", "first": "1", "second": "2"}
_STEMS = dict(zip("甲乙丙丁戊", "ABCDE", strict=True))
# The code of the country and the zero of the city, which one side may leave out.
_DIALLED = re.compile("^(?:0?86)?0?")


class Code(NamedTuple):
    """A code at `[start, end)`; `folded` without case and hyphens, `shape` its letters and how many figures it has."""

    start: int
    end: int
    folded: str
    shape: tuple[str, int]


def find_codes(text: str) -> list[Code]:
    """The codes of a text, in order."""
    found = [_read(match) for match in _CODE.finditer(text) if not _NO_CODE.match(match.group())]
    return sorted([*found, *_find_named(text)])


def _find_named(text: str) -> list[Code]:
    """Telephone numbers, ISBNs, lettered annexes and world wars, each once."""
    found: dict[tuple[str, str], Code] = {}
    for name, pattern in _NAMED:
        for match in pattern.finditer(text):
            group = next(k for k, part in enumerate(match.groups(), 1) if part is not None)
            folded = _fold_named(name, match[group])
            start, end = match.span() if name == "world war" else match.span(group)
            found.setdefault((name, folded), Code(start, end, f"{name} {folded}", (name, 1)))
    return list(found.values())


def _fold_named(name: str, written: str) -> str:
    if name == "world war":
        return _WARS.get(written.lower(), written)
    if name == "annex":
        return _STEMS.get(written, written)
    digits = re.sub(r"[^\dXx]", "", written).upper()
    return _DIALLED.sub("", digits) if name == "telephone" else digits


def _read(match: re.Match[str]) -> Code:
    written = match.group()
    letters = "".join(_LETTERS.findall(written)).casefold()
    version = letters == "v" or not letters
    return Code(*match.span(), fold_code(written), ("" if version else letters, len(_DIGITS.findall(written))))


def fold_code(text: str) -> str:
    """Text as codes are compared: without case, spaces, hyphens, and the v of versions."""
    return re.sub(r"(?<![a-z])v(?=\d)", "", re.sub(r"[\s\-–]", "", text.casefold()))


def find_changed(zh: str, en: str) -> Iterator[tuple[Code, Code]]:
    """The codes of a pair of texts that stand in each other's place: of one shape, alone in it, with other figures."""
    ours, theirs = find_codes(zh), find_codes(en)
    if not ours or not theirs:
        return
    left = _leave_out(ours, fold_code(en), {code.folded for code in theirs})
    right = _leave_out(theirs, fold_code(zh), {code.folded for code in ours})
    for code in left:
        others = [other for other in right if other.shape == code.shape]
        alone = len(others) == 1 and sum(one.shape == code.shape for one in left) == 1
        if alone and not _is_part(code, others[0]):
            yield code, others[0]


def _is_part(one: Code, other: Code) -> bool:
    """Whether a telephone number is the other one without its area or extension."""
    ours, theirs = (code.folded.removeprefix("telephone ") for code in (one, other))
    return one.shape[0] == "telephone" and (ours in theirs or theirs in ours)


def _leave_out(codes: Sequence[Code], other: str, others: Set[str]) -> list[Code]:
    """The codes that don't stand in the other text, each once."""
    alone = {code.folded: code for code in reversed(codes) if code.folded not in other and code.folded not in others}
    return sorted(alone.values())
