"""Words of one language left standing in the other, what stands there on purpose left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ..align.bitext import Bead, Lang
from ..align.lexicon import load_lexicon
from ..text.characters import HAN, han_count, latin_words
from .context import ReviewContext
from .findings import SEVERITIES, Severity
from .link_titles import is_title_of_link
from .named_on_purpose import is_explained, is_forgotten, is_glossed, is_named
from .terms.english import FUNCTION_WORDS

# Chinese punctuation that may stand inside a run of Han.
_CHINESE_PUNCTUATION = "、。，；：？！《》〈〉「」『』【】〔〕（）％"
_HAN_RUN = re.compile(f"[{HAN}](?:[{HAN}{_CHINESE_PUNCTUATION}“”0-9 ]*[{HAN}》」』）])?")
# A stretch without Chinese, and what in it are words: running English has several, some of them in small letters.
_STRETCH = re.compile(f"[^{HAN}{_CHINESE_PUNCTUATION}]+")
_WORD = re.compile(r"(?<![\w/._-])[A-Za-z]+(?:['’-][A-Za-z]+)*(?![\w/_=(])")
_MIN_WORDS, _MIN_SMALL_WORDS = 3, 2
# So few words are a label rather than a sentence.
_FEW_WORDS = 3
# Running English has a function word among so many words at least; code has signs and single letters.
_MOST_PER_FUNCTION_WORD = 6
# Who made a change, and its number: (#2130 by @ada).
_CREDIT = re.compile(r"[（(]#\d+[^（）()\n]*(?:[)）]|$)")
_FORMULA = re.compile(r"\\[A-Za-z]+|[_^]\{|[A-Za-z]\^")
_CODE = re.compile(r"[{}=$<>\\|]|(?<![\w'’.])[b-hj-zB-HJ-Z](?![\w'’.])")
# A sentence is left in Chinese where it has so many Han, and no more Latin words than that; Chinese has two to a word.
_LEAST_HAN = 4
# A line of so few Han and nothing else, the same in both languages, may be somebody's name.
_NAME = re.compile(f"[{HAN}]{{2,6}}")
# What a label of a page is no longer than, and what stands behind it.
_LONGEST_LABEL, _LABELLED = 6, re.compile(r"\s?[:：]\s?[A-Z\d“\"]")
# A heading in both languages has the English first, in capitals, and text may follow: 3. Payment 付款 The buyer …
_HEADED = re.compile(r"(?:[\dIVX]+(?:\.\d+)*[.)]? )?(?:[A-Z][A-Za-z'’-]* (?:(?:and|of|the|for|in|to) )?){1,6}")
_GOES_ON = re.compile(r"\s+[A-Z]|$")
# A name that keeps its letters is explained in brackets behind it, and so is a title in quotation marks.
_EXPLAINED = re.compile(f'[,.]?["”]? ?[（(][^（）()]*[{HAN}]')
# What a list of references begins an entry with.
_ENTRY = re.compile(r"\s*\[\d{1,3}\]")
# A line that says itself in both languages has such a sign between them.
_BETWEEN = re.compile(r" ?[/|·] ?")
# What a program says, or the title of a page, is repeated as it stands after such words, in the same sentence.
_REPEATED = re.compile(
    "(?:即|为|為|显示|顯示|输出|輸出|打印|返回|引发|引發|抛出|出现|出現|报错|错误|錯誤|日志|提示|消息|信息|期望|"
    "详见|詳見|参见|參見|参阅|參閱|参考|參考|查看|阅读|閱讀|[见見])[^。！？；;!?]{0,12}$"
)
# What a program says stands before such words: "Connection is refused by peer 异常".
_MESSAGE = re.compile(r"[ .…]*(?:异常|異常|错误|錯誤|报错|報錯)")
# Who said what, and where, stands behind a dash.
_DASHES = ("—", "–", "--")
# References keep their titles under such a heading.
_REFERENCES = re.compile(
    "参考文献|參考文獻|参考资料|參考資料|参考链接|相关链接|延伸阅读|扩展阅读|References|Further reading"
)
_FINAL_STOPS = tuple(".。!！?？")
# So many lines that both sides have, one after the other, are a list of names.
_LEAST_LINES = 3
# Han is a name, too, among so many of the lines so near that are names in Latin letters, or signs, in both languages.
_LEAST_NAMES, _NAMES_REACH, _MOST_NAME = 4, 4, 30
# Quoted lines are the same example where they agree so far.
_LEAST_ALIKE = 0.75
# Quotation marks around words of which only some are Han, and what begins a quoted line.
_QUOTED = re.compile('“([^“”]*)”|"([^"]*)"|「([^「」]*)」|『([^『』]*)』|‘([^‘’]*)’')
_QUOTED_LINE = re.compile(r"[ \t]*(?:>|\|.*>)")
_NO_LETTERS = re.compile(r"[\W_]+")


class Left(NamedTuple):
    """Words left in the other language in a bead, places in clean text; `is_sentence`: all of it is."""

    places: Sequence[tuple[int, int]]
    severity: Severity
    is_sentence: bool = False


def find_left_in_english(context: ReviewContext, bead: Bead) -> Left | None:
    """The Chinese in the English of a bead; what is named on purpose counts only where there is nothing else."""
    text = context.text(bead, "en")
    found = [match.span() for match in _HAN_RUN.finditer(text) if not is_glossed(text, match.start())]
    named = [
        span
        for span in found
        if is_named(text, *span) or is_title_of_link(context, bead, span) or is_explained(context, bead, span)
    ]
    labels = [span for span in found if _is_label(context, text, *span)]
    plain = [s for s in found if s not in named and s not in labels and not _is_quoted_in_both(context, bead, s)]
    if not plain:
        forgotten = [span for span in named if is_forgotten(context, bead, span)]
        return Left(forgotten, "minor") if forgotten else Left(named, "neutral") if named else None
    if _is_on_purpose(context, bead):
        return None
    if _NAME.fullmatch(text) and (text == context.text(bead, "zh") or _is_among_names(context, bead)):
        return Left(plain, "neutral" if _is_among_names(context, bead) else "minor")
    if han_count(text) >= max(_LEAST_HAN, latin_words(text)):
        return Left([(plain[0][0], plain[-1][1])], "major", True)
    return Left(plain, "major")


def _is_label(context: ReviewContext, text: str, start: int, end: int) -> bool:
    """Whether Han is what a page says once for both languages: 演讲者:Mary Smith, or a heading in both."""
    if context.bitext.layout not in ("inline", "alternating", "sections") or end - start > _LONGEST_LABEL:
        return False
    is_headed = _HEADED.fullmatch(text, 0, start) is not None and _GOES_ON.match(text, end) is not None
    return is_headed or _LABELLED.match(text, end) is not None


def _is_on_purpose(context: ReviewContext, bead: Bead) -> bool:
    """Whether Chinese in the English is an example, a label in both languages, or a note in a row of a table."""
    text, chinese = context.text(bead, "en"), context.text(bead, "zh")
    if text == chinese and _says_itself(text):
        return True
    is_note = context.bitext.layout == "table" and not latin_words(text) and chinese and not _is_alike(context, bead)
    return bool(is_note) or _is_quoted_line(context, bead)


def _says_itself(text: str) -> bool:
    """Whether a line has its words in both languages: "Traditional to Simplified Chinese / 繁体到简体"."""
    halves = _BETWEEN.split(text)
    return len(halves) == 2 and sorted(bool(han_count(half)) for half in halves) == [False, True]


def find_left_in_chinese(context: ReviewContext, bead: Bead) -> Left | None:
    """The running English in the Chinese of a bead.

    Words without an article, preposition or the like may be a command or a label that belongs there: minor where they
    are all there is, neutral inside a sentence, silent where the English has the very same or they are a formula.
    """
    found = [*_find_stretches(context, bead)]
    if not found:
        return None
    worst = max((severity for _, severity in found), key=SEVERITIES.index)
    return Left([place for place, severity in found if severity == worst], worst)


def _find_stretches(context: ReviewContext, bead: Bead) -> Iterator[tuple[tuple[int, int], Severity]]:
    text, english = context.text(bead, "zh"), context.text(bead, "en")
    text = _CREDIT.sub(lambda match: "#" * len(match[0]), text)
    for stretch in _STRETCH.finditer(text):
        words = list(_WORD.finditer(text, *stretch.span()))
        small = sum(word.group().islower() and len(word.group()) > 1 for word in words)
        if len(words) < _MIN_WORDS or small < _MIN_SMALL_WORDS or is_named(text, words[0].start()):
            continue
        place = words[0].start(), words[-1].end()
        severity = _weigh(text, [word.group() for word in words], place)
        if text[slice(*place)] in english and _is_repeated(context, bead, place[0]):
            continue
        is_in_both = text[slice(*place)] in english or context.is_shared(bead)
        if is_in_both and (severity != "major" or _is_title([w.group() for w in words]) or not _is_running(words)):
            continue
        if (is_in_both or _is_title([w.group() for w in words])) and _EXPLAINED.match(text, place[1]):
            continue
        if _MESSAGE.match(text, place[1]):
            continue
        if severity != "neutral" or not _FORMULA.search(text, *place):
            yield place, severity


def _is_repeated(context: ReviewContext, bead: Bead, start: int) -> bool:
    """Whether English that both sides have stays on purpose: a message, a title that is named, a list of references."""
    text = context.text(bead, "zh")
    if _REPEATED.search(text, 0, start) and han_count(text[:start]):
        return True
    if (text.lstrip().startswith(_DASHES) or _ENTRY.match(text)) and context.is_shared(bead):
        return True
    return not text.rstrip().endswith(_FINAL_STOPS) and _is_in_list(context, bead)


def _is_in_list(context: ReviewContext, bead: Bead) -> bool:
    """Whether a line that both halves have is one of several without a stop, or under a heading of references."""
    if not context.neighbours or not context.is_shared(bead):
        return False
    lines = 0
    for near in reversed(context.before(bead)):
        text = context.text(near, "zh")
        if han_count(text):
            return lines >= _LEAST_LINES or bool(_REFERENCES.search(text))
        if text.rstrip().endswith(_FINAL_STOPS):
            return False
        lines += latin_words(text) > 1 and context.is_shared(near)
    return lines >= _LEAST_LINES


def _weigh(text: str, words: Sequence[str], place: tuple[int, int]) -> Severity:
    running = sum(word.lower() in FUNCTION_WORDS for word in words) * _MOST_PER_FUNCTION_WORD >= len(words)
    if running and not _CODE.search(text, *place):
        return "major" if len(words) > _FEW_WORDS else "minor"
    return "neutral" if han_count(text) else "minor"


def _is_running(words: Sequence[re.Match[str]]) -> bool:
    """Whether a word of grammar stands in small letters among the words; a command or a list of names has none."""
    return any(word.group().islower() and word.group() in FUNCTION_WORDS for word in words)


def _is_title(words: Sequence[str]) -> bool:
    """Whether all words but those of grammar begin with a capital, as in the title of a work."""
    return all(word[0].isupper() or word in FUNCTION_WORDS for word in words)


def _is_among_names(context: ReviewContext, bead: Bead) -> bool:
    """Whether lines around a bead are names and signs without Han, the same in both languages or in English alone."""
    if not context.neighbours:
        return False
    around = [near for near in context.near(bead, _NAMES_REACH) if near is not bead and near.en]
    texts = [context.text(near, "en") for near in around if not near.zh or context.is_shared(near)]
    return sum(not han_count(text) and len(text) <= _MOST_NAME for text in texts) >= _LEAST_NAMES


def _is_quoted_in_both(context: ReviewContext, bead: Bead, span: tuple[int, int]) -> bool:
    """Whether Han in the English lies in quotation marks of which the Chinese has the words, too."""
    for match in _QUOTED.finditer(context.text(bead, "en")):
        if match.start() <= span[0] and span[1] <= match.end():
            words = _fold(next(filter(None, match.groups()), ""))
            return bool(words) and words in _fold(context.text(bead, "zh"))
    return False


def _is_quoted_line(context: ReviewContext, bead: Bead) -> bool:
    """Whether both sides are quoted lines that say the same in Chinese, as examples do."""
    both: tuple[Lang, Lang] = ("zh", "en")
    return all(_begins_as_quotation(context, bead, lang) for lang in both) and _is_alike(context, bead)


def _is_alike(context: ReviewContext, bead: Bead) -> bool:
    zh, en = (_fold(context.text(bead, lang)) for lang in ("zh", "en"))
    return SequenceMatcher(None, zh, en, autojunk=False).ratio() >= _LEAST_ALIKE


def _begins_as_quotation(context: ReviewContext, bead: Bead, lang: Lang) -> bool:
    segments, text = context.bitext.segments(bead, lang), context.bitext.half(lang).document.text
    return bool(segments) and all(
        _QUOTED_LINE.match(text, text.rfind("\n", 0, segment.start) + 1, segment.start + 1) for segment in segments
    )


def _fold(text: str) -> str:
    """The letters and figures of a text, traditional characters as simplified ones."""
    return _NO_LETTERS.sub("", load_lexicon().simplified(text)).casefold()
