"""What a finding says that stands for many differences of one shape."""

from __future__ import annotations

from ..text.messages import LANGUAGES, Message
from .shapes import Shape, Sort

# Places: how many there are, the words that they have in common, the language that has something alone.
_MESSAGES: dict[Sort, Message] = {
    "value": Message(
        "“{says}” is only in the {lang}, in {count} places; it may be left out or put in by convention.",
        "“{says}”有 {count} 处只见于{lang}，可能是统一的处理方式。",
    ),
    "numbering": Message(
        "{count} headings or items have other numbers in the English; the numbering may follow another scheme.",
        "有 {count} 处标题或条目的编号与译文不同，可能采用了不同的编号方式。",
    ),
    "numbers": Message(
        "{count} headings or items have a number only in the {lang}; the other language may not number them.",
        "有 {count} 处标题或条目只有{lang}编号，另一语言可能不编号。",
    ),
    "words": Message(
        "{count} numbers after the same words, “{says}”, are only in the {lang}.",
        "有 {count} 个数字只见于{lang}，前面的文字都是“{says}”。",
    ),
    "left": Message(
        "{count} texts named “{says}” are not translated; they may not be meant to be.",
        "名为“{says}”的 {count} 处文字没有翻译，可能本来就不需要翻译。",
    ),
    "dates": Message(
        "{count} headings or items end in a date only in the {lang}.",
        "有 {count} 处标题或条目末尾的日期只见于{lang}。",
    ),
    "factor": Message(
        "In {count} places the numbers differ by the same factor, {says}; the unit may be given elsewhere.",
        "有 {count} 处数字相差同样的倍数（{says} 倍），单位可能另有说明。",
    ),
    "scale": Message(
        "{count} numbers in the English are {en}: the words of scale (万, million) don't say the same.",
        "有 {count} 处译文的数字{zh}，“万”“million”等数量级没有对应。",
    ),
    "lines": Message(
        "{count} headings or labels are only in the {lang}; they may have been put in on purpose.",
        "有 {count} 处标题或标签只见于{lang}，可能是有意添加的。",
    ),
    "label": Message(
        "{count} lines that begin with “{says}” are only in the {lang}.",
        "有 {count} 行以“{says}”开头的文字只见于{lang}。",
    ),
    "pair": Message(
        "“{zh}” is translated as “{en}” in {count} places.",
        "有 {count} 处“{zh}”误译为“{en}”。",
    ),
}


def build_shared_message(shape: Shape, count: int) -> Message:
    """What so many places with differences of this shape have in common."""
    lang = LANGUAGES[shape.lang] if shape.lang else Message("", "")
    says = " ".join(shape.says.split())
    zh, _, en = says.partition("\0")
    said = _MESSAGES[shape.sort]
    parts = {"says": says, "count": count, "zh": zh, "en": en}
    return Message(said.en.format(lang=lang.en, **parts), said.zh.format(lang=lang.zh, **parts))
