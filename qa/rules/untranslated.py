"""Rule `untranslated`: one language left standing in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...align.bitext import Bead
from ...align.characters import HAN
from ..findings import Finding, Message, Severity
from ..rule import Example, Rule
from ..subject import Subject

# Chinese punctuation that may stand inside a run of Han.
_CHINESE_PUNCTUATION = "、。，；：？！《》〈〉「」『』【】〔〕（）％"
_HAN_RUN = re.compile(f"[{HAN}](?:[{HAN}{_CHINESE_PUNCTUATION}“”0-9 ]*[{HAN}》」』）])?")
# Words of running English: three or more in a row, at least two of them in small letters.
_ENGLISH_RUN = re.compile(r"[A-Za-z][A-Za-z'’-]+(?:[ ,]+[A-Za-z][A-Za-z'’-]*){2,}")
_SMALL_WORD = re.compile(r"(?<![A-Za-z])[a-z]{2,}")
_MIN_SMALL_WORDS = 2
# A term of the other language named on purpose stands in brackets or quotation marks.
_OPENING = "“\"'‘《「『"
_BRACKET_REACH = 60


def check_untranslated(subject: Subject) -> Iterator[Finding]:
    """Han characters left in the English, English sentences left in the Chinese.

    A passage that was overlooked is what a reader of the translation notices first. Single Latin names, codes and
    abbreviations in the Chinese are in order; Han in brackets or quotation marks names a term on purpose and is
    reported as neutral.
    """
    for bead in subject.beads:
        text = subject.text(bead, "en")
        for match in _HAN_RUN.finditer(text):
            yield _left_in_english(subject, bead, match, "neutral" if _is_named(text, match.start()) else "major")
        for match in _ENGLISH_RUN.finditer(subject.text(bead, "zh")):
            few = len(_SMALL_WORD.findall(match.group())) < _MIN_SMALL_WORDS
            if not few and not _is_named(subject.text(bead, "zh"), match.start()):
                yield _left_in_chinese(subject, bead, match)


def _is_named(text: str, start: int) -> bool:
    """Whether words of the other language are named on purpose: in quotation marks, or in brackets still open."""
    before = text[max(0, start - _BRACKET_REACH) : start]
    opened = max(before.rfind(bracket) for bracket in "(（[")
    return before[-1:] in tuple(_OPENING) or opened > max(before.rfind(bracket) for bracket in ")）]")


def _left_in_english(subject: Subject, bead: Bead, match: re.Match[str], severity: Severity) -> Finding:
    words = match.group()
    return Finding(
        "untranslated",
        severity,
        "accuracy/untranslated",
        Message(f"“{words}” is left in Chinese.", f"“{words}”未翻译。"),
        bead.id,
        None,
        subject.mark(bead, "en", *match.span()),
    )


def _left_in_chinese(subject: Subject, bead: Bead, match: re.Match[str]) -> Finding:
    words = match.group()
    return Finding(
        "untranslated",
        "major",
        "accuracy/untranslated",
        Message(f"“{words}” is left in English.", f"中文中留有英文“{words}”。"),
        bead.id,
        subject.mark(bead, "zh", *match.span()),
        None,
    )


UNTRANSLATED = Rule(
    id="untranslated",
    severity="major",
    mqm="accuracy/untranslated",
    title=Message("Text left in the other language", "漏译的文字"),
    check=check_untranslated,
    page_zh=(
        "英文中留有汉字，或中文中留有整句英文。\n\n"
        "漏译的文字是读者最先看到的。中文里单个的西文名称、代码和缩写属正常；括号或引号里的汉字是有意写出的名称，只作提示。"
    ),
    examples=(
        Example("由市版权局和通信局负责。", "The Copyright Bureau and the Communications Authority are responsible."),
        Example("世界知识产权组织（WIPO）参加了会议。", "WIPO (世界知识产权组织) took part."),
        Example("举办了灯会。", "A 灯会 was held.", (("", "灯会"),)),
        Example("会议 was held in the main hall 举行。", "It was held.", (("was held in the main hall", ""),)),
    ),
)
