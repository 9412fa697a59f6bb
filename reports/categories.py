"""The names of MQM's categories in both interface languages, by their ids, such as `accuracy/mistranslation/number`.

The English names are those of MQM Core (themqm.org), the Chinese ones those in common use for it.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..text.messages import Message

NAMES: Mapping[str, Message] = {
    "accuracy": Message("Accuracy", "准确性"),
    "addition": Message("Addition", "增译"),
    "alignment": Message("Alignment", "对齐"),
    "audience-appropriateness": Message("Audience appropriateness", "受众适宜性"),
    "character-encoding": Message("Character encoding", "字符编码"),
    "markup-tag": Message("Markup tag", "标签与占位符"),
    "date": Message("Date", "日期"),
    "design-and-markup": Message("Design and markup", "设计与标记"),
    "do-not-translate": Message("Do not translate", "不应翻译"),
    "entity": Message("Name", "名称"),
    "grammar": Message("Grammar", "语法"),
    "house-style": Message("House style", "机构风格"),
    "inconsistent-use": Message("Inconsistent use", "术语使用不一致"),
    "inconsistent-with-resource": Message("Inconsistent with the glossary", "与术语资源不一致"),
    "linguistic-conventions": Message("Linguistic conventions", "语言规范"),
    "locale-conventions": Message("Locale conventions", "地区惯例"),
    "mistranslation": Message("Mistranslation", "误译"),
    "number": Message("Number", "数字"),
    "omission": Message("Omission", "漏译"),
    "over-translation": Message("Over-translation", "过度翻译"),
    "punctuation": Message("Punctuation", "标点"),
    "spelling": Message("Spelling", "拼写"),
    "style": Message("Style", "风格"),
    "terminology": Message("Terminology", "术语"),
    "under-translation": Message("Under-translation", "欠额翻译"),
    "unintelligible": Message("Unintelligible", "难以理解"),
    "unit": Message("Unit", "单位"),
    "untranslated": Message("Untranslated", "未译"),
    "wrong-term": Message("Wrong term", "术语错误"),
}
_BETWEEN = " › "


def format_category(category: str) -> Message:
    """The name of a category, from the widest to the narrowest; a part that MQM doesn't have stands as it is.

    >>> format_category("accuracy/mistranslation/number")
    Message(en='Accuracy › Mistranslation › Number', zh='准确性 › 误译 › 数字')
    """
    parts = [NAMES.get(part, Message(part, part)) for part in category.split("/")]
    return Message(_BETWEEN.join(part.en for part in parts), _BETWEEN.join(part.zh for part in parts))
