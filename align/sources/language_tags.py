"""Languages as files name them: zh, zh-CN, ZH_HANS, cmn, en-US, eng, 中文, English; and where elements say theirs."""

from __future__ import annotations

import re
from functools import cache

from ..bitext import Lang
from .xml_tree import Element

_ZH = re.compile(
    r"(?:zh|zho|chi|cmn|chs|cht|yue)(?:[-_ ].*)?|.*中文.*|.*[汉漢][语語].*|简中|繁中|"
    r"(?:simplified |traditional )?chinese\b.*",
    re.IGNORECASE | re.DOTALL,
)
_EN = re.compile(r"(?:en|eng)(?:[-_ ].*)?|.*英[文语語].*|english\b.*", re.IGNORECASE | re.DOTALL)
_TRADITIONAL = re.compile(r"hant|tw|hk|mo|cht|yue|traditional|繁", re.IGNORECASE)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_tag(element: Element) -> str:
    """What an element says of its language, in XML's way or the old one; "" where it says nothing."""
    return str(element.get(_XML_LANG) or element.get("lang") or "")


@cache
def read_language(name: str) -> Lang | None:
    """The language that a tag or the head of a column names; None for any other.

    >>> read_language("ZH_HANS"), read_language("cmn"), read_language("en-GB"), read_language("fr")
    ('zh', 'zh', 'en', None)
    """
    name = name.strip()
    if _ZH.fullmatch(name):
        return "zh"
    return "en" if _EN.fullmatch(name) else None


@cache
def is_traditional(name: str) -> bool:
    """Whether a tag or head names Chinese in traditional characters.

    >>> is_traditional("zh-TW"), is_traditional("zh_Hans_HK"), is_traditional("zh-CN")
    (True, False, False)
    """
    return "hans" not in name.lower() and _TRADITIONAL.search(name) is not None


def is_named(name: str, wanted: str) -> bool:
    """Whether a tag is the wanted one or a kind of it, however both are written.

    >>> is_named("zh_TW", "zh-tw"), is_named("en-US", "en"), is_named("zh-CN", "zh-TW")
    (True, True, False)
    """
    own, other = (text.strip().lower().replace("_", "-") for text in (name, wanted))
    return own == other or own.startswith(f"{other}-")
