"""Rule `untranslated`: one language left standing in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...align.bitext import Bead
from ...text.characters import HAN, han_count
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..rule import Example, rule
from ..terms.english import FUNCTION_WORDS
from ..terms.leftovers import WordLeft, find_words_left
from ..terms.spelt import Spelt, find_spelt_words

# Chinese punctuation that may stand inside a run of Han.
_CHINESE_PUNCTUATION = "、。，；：？！《》〈〉「」『』【】〔〕（）％"
_HAN_RUN = re.compile(f"[{HAN}](?:[{HAN}{_CHINESE_PUNCTUATION}“”0-9 ]*[{HAN}》」』）])?")
# A stretch without Chinese, and what in it are words: running English has several, some of them in small letters.
_STRETCH = re.compile(f"[^{HAN}{_CHINESE_PUNCTUATION}]+")
_WORD = re.compile(r"(?<![\w/._-])[A-Za-z]+(?:['’-][A-Za-z]+)*(?![\w/_=(])")
_MIN_WORDS, _MIN_SMALL_WORDS = 3, 2
# A term of the other language named on purpose stands in brackets or quotation marks.
_OPENING, _CLOSING = "“\"'‘《「『", "”\"'’》」』,."
_BRACKET_REACH = 60
# A gloss says that it is Chinese: "(Chinese: …)", "known in Chinese as …".
_GLOSS = re.compile(
    r"(?:\b(?:Chinese|Mandarin|Cantonese|hanzi|pinyin|characters?)\b(?: (?:name|characters?|term|as|is|called))*"
    r"\W{0,3}|\([^()]*\b(?:Chinese|Mandarin|Cantonese)\b ?:[^()]*)$",
    re.IGNORECASE,
)
# Running English has a function word among so many words at least; code has signs and single letters.
_MOST_PER_FUNCTION_WORD = 6
_FORMULA = re.compile(r"\\[A-Za-z]+|[_^]\{|[A-Za-z]\^")
_CODE = re.compile(r"[{}=$<>\\|]|(?<![\w'’.])[b-hj-zB-HJ-Z](?![\w'’.])")
# Longest passage that a message repeats.
_MOST_SHOWN = 60


@rule(
    id="untranslated",
    severity="major",
    mqm="accuracy/untranslated",
    title=Message("Text left in the other language", "未译的文字"),
    description_zh=(
        "英文中留有汉字，或中文中留有整句英文。\n\n"
        "漏译的文字是读者最先看到的。中文里单个的西文名称、代码和缩写属正常；"
        "括号或引号里的汉字是有意写出的名称，只作提示，注明是中文的不予报告。英文中小写、词库未收、"
        "又恰为句中汉字拼音的词，视为未译的普通名词。"
    ),
    examples=(
        Example("由市版权局和通信局负责。", "The Copyright Bureau and the Communications Authority are responsible."),
        Example("世界知识产权组织（WIPO）参加了会议。", "WIPO (世界知识产权组织) took part."),
        Example("举办了灯会。", "A lantern fair (Chinese: 灯会, also 花灯会) was held."),
        Example("勾选 Keep local copy 选项。", "Tick the Keep local copy option."),
        Example("令$\\mathbf{x}_t + \\mathbf{y}_t$为零。", "Let the sum be zero."),
        Example("举办了灯会。", "A 灯会 was held.", (("", "灯会"),)),
        Example("当地发展农家乐。", "The county promotes nongjiale.", (("农家乐", "nongjiale"),)),
        Example("当地发展农家乐。", "The county promotes farm stays known as nongjiale."),
        Example("会议 was held in the main hall 举行。", "It was held.", (("was held in the main hall", ""),)),
    ),
)
def untranslated(context: ReviewContext) -> Iterator[Finding]:
    """Han characters left in the English, English sentences left in the Chinese.

    A passage that was overlooked is what a reader of the translation notices first. Latin names, codes and
    abbreviations in the Chinese are in order, but not a single English word that the document translates everywhere
    else (not in files of pairs). Han that stands alone in quotation marks, or in brackets, names a term on purpose and
    is reported as neutral; a gloss that says it is Chinese is not. A word in small letters that no dictionary has and
    that spells Chinese words of its sentence is pinyin that should have been translated.
    """
    for bead in context.beads:
        text = context.text(bead, "en")
        for match in _HAN_RUN.finditer(text):
            if _GLOSS.search(text, max(0, match.start() - _BRACKET_REACH), match.start()):
                continue
            yield _report_left_in_english(
                context, bead, match, "neutral" if _is_named(text, *match.span()) else "major"
            )
        yield from _report_english(context, bead)
    for left in find_words_left(context.words) if context.neighbours else ():
        yield _report_word(context, left)
    for spelt in find_spelt_words(context.words):
        yield _report_spelt(context, spelt)


def _report_english(context: ReviewContext, bead: Bead) -> Iterator[Finding]:
    """Stretches of running English in the Chinese.

    Words without an article, preposition or the like may be a command or a label that belongs there: minor where they
    are all there is, neutral inside a sentence, silent where the English has the very same or they are a formula.
    """
    text = context.text(bead, "zh")
    for stretch in _STRETCH.finditer(text):
        words = list(_WORD.finditer(text, *stretch.span()))
        small = sum(word.group().islower() and len(word.group()) > 1 for word in words)
        if len(words) < _MIN_WORDS or small < _MIN_SMALL_WORDS or _is_named(text, words[0].start()):
            continue
        start, end = words[0].start(), words[-1].end()
        running = sum(word.group().lower() in FUNCTION_WORDS for word in words) * _MOST_PER_FUNCTION_WORD >= len(words)
        alone = not han_count(text)
        severity: Severity = (
            "major" if running and not _CODE.search(text, start, end) else "minor" if alone else "neutral"
        )
        if severity == "neutral" and (text[start:end] in context.text(bead, "en") or _FORMULA.search(text, start, end)):
            continue
        yield _report_left_in_chinese(context, bead, start, end, severity)


def _is_named(text: str, start: int, end: int | None = None) -> bool:
    """Whether words of the other language are named on purpose: alone in quotation marks, or in brackets still open."""
    before = text[max(0, start - _BRACKET_REACH) : start]
    opened = max(before.rfind(bracket) for bracket in "(（[")
    quoted = before[-1:] in tuple(_OPENING) and (end is None or text[end : end + 1] in tuple(_CLOSING))
    return quoted or opened > max(before.rfind(bracket) for bracket in ")）]")


def _report_left_in_english(context: ReviewContext, bead: Bead, match: re.Match[str], severity: Severity) -> Finding:
    words = match.group()
    message = Message(f"“{words}” is left in Chinese.", f"“{words}”未译。")
    return untranslated.finding(context, bead, message, en=match.span(), severity=severity)


def _report_left_in_chinese(context: ReviewContext, bead: Bead, start: int, end: int, severity: Severity) -> Finding:
    mark = context.mark(bead, "zh", start, end)
    shown = mark.text if len(mark.text) <= _MOST_SHOWN else f"{mark.text[:_MOST_SHOWN].rstrip()}…"
    message = Message(f"“{shown}” is left in English.", f"中文中留有英文“{shown}”。")
    return untranslated.finding(context, bead, message, zh=mark, severity=severity)


def _report_word(context: ReviewContext, left: WordLeft) -> Finding:
    bead = context.words.beads[left.bead]
    mark = context.mark(bead, "zh", left.start, left.end)
    message = Message(
        f"“{mark.text}” is left in English; elsewhere it is “{left.translation}”.",
        f"“{mark.text}”未译，别处译作“{left.translation}”。",
    )
    return untranslated.finding(context, bead, message, zh=mark, suggestion=left.translation, severity="minor")


def _report_spelt(context: ReviewContext, spelt: Spelt) -> Finding:
    bead = context.words.beads[spelt.bead]
    zh = context.mark(bead, "zh", spelt.zh_start, spelt.zh_end)
    en = context.mark(bead, "en", spelt.start, spelt.end)
    message = Message(
        f"“{zh.text}” is only spelt in pinyin (“{en.text}”) although it does not look like a name.",
        f"“{zh.text}”似非专名，英文只写了拼音“{en.text}”。",
    )
    return untranslated.finding(context, bead, message, zh=zh, en=en, severity="minor")
