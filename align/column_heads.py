"""The heads of columns and halves that say no more than the language: 中文, English, zh-CN."""

from __future__ import annotations

import re

# Names of both languages as tables and the switches of pages have them; those of columns in translation memories.
_NAMES = (
    r"[中英]文(?:版|版本|名|名称|原文|译文|说明|文档|介绍)?|汉语|漢語|英语|英語|简体中文|繁體中文|繁体中文|简中|繁中|"
    r"(?:simplified |traditional )?chinese(?: \((?:simplified|traditional)\))?|english|"
    r"(?:zh|en)(?:[-_](?:cn|tw|hk|hans|hant|us|gb|uk))?"
)
_COLUMNS = r"原文|译文|譯文|源语言|目标语言|(?:source|target)(?: text| language)?|translation"
_SIGNS = r"[ \t\xa0\u3000|/·•,，、()（）\[\]:：*_-]"
# A line of nothing but names of languages, in any number.
LANGUAGE_LINE = re.compile(
    rf"^(?=[^\n]{{2,80}}$)(?=[^\n]*[^\W_]){_SIGNS}*(?:(?:{_NAMES})(?:{_SIGNS}+|$))+$", re.IGNORECASE | re.MULTILINE
)
# One in one language may be followed by the same in the other.
_HEAD = re.compile(rf"{_SIGNS}*(?:(?:{_NAMES}|{_COLUMNS})(?:{_SIGNS}+|$)){{1,3}}", re.IGNORECASE)


def is_language_name(text: str) -> bool:
    """Whether the head of a column names a language, or the side it has, and nothing else.

    >>> is_language_name("英文 English"), is_language_name("zh-CN"), is_language_name("Chinese cooking")
    (True, True, False)
    """
    return _HEAD.fullmatch(text) is not None
