"""Words of one language named on purpose in the other: quoted, in brackets, as a gloss, or with their meaning."""

from __future__ import annotations

import re

from ..align.bitext import Bead
from ..text.characters import HAN, han_count
from .context import ReviewContext

# A term of the other language named on purpose stands in brackets or quotation marks.
_OPENING, _CLOSING = "“\"'‘《「『", "”\"'’》」』,."
_BRACKET_REACH = 60
# A gloss says that it is Chinese: "(Chinese: …)", "known in Chinese as …".
_GLOSS = re.compile(
    r"(?:\b(?:Chinese|Mandarin|Cantonese|hanzi|pinyin|characters?)\b(?: (?:name|characters?|term|as|is|called))*"
    r"\W{0,3}|\([^()]*\b(?:Chinese|Mandarin|Cantonese)\b ?:[^()]*)$",
    re.IGNORECASE,
)
# Links to a page in the other language name that.
_LANGUAGES = re.compile(
    "(?:简体|簡體|繁體|繁体|正體|正体)(?:中文|[字版])?|中文|汉语|漢語|普通话|国语|國語|粵語|粤语|英文|英语|英語|日本語|日语|日文|韩语|韓語|"
    "法语|德语|俄语|西班牙语|葡萄牙语|阿拉伯语"
    "|中文(?:介[绍紹]|文[档檔件]|[说說]明|版本?)"
)
# What Chinese words say how they are read: 面子 (mianzi).
_READ = re.compile(r" ?\([a-zA-Zü' -]{2,}\)")
# A name in its own letters may have its meaning in brackets behind it: 清明上河图 (Along the River).
_MEANING = re.compile(f" ?[(（][^()（）{HAN}]*[A-Za-z]{{2}} [^()（）{HAN}]*[A-Za-z]{{2}}[^()（）{HAN}]*[)）]")
# A label of a screen: what is done with it, and what it is; quoted Chinese in so many beads around it is a habit.
_CLICKED = re.compile(r"\b(?:click|select|tap|press|choose)(?: on)?(?: the)? [“\"‘']$", re.IGNORECASE)
_CONTROL = re.compile(r"[”\"’'] (?:button|menu|tab|icon|link|option|key)\b")
_QUOTED_HAN, _AROUND = re.compile(f"[“\"‘'][{HAN}]+[”\"’']"), 20


def is_glossed(text: str, start: int) -> bool:
    """Whether what stands before a place says that Chinese follows."""
    return bool(_GLOSS.search(text, max(0, start - _BRACKET_REACH), start))


def is_named(text: str, start: int, end: int | None = None) -> bool:
    """Whether words of the other language are named on purpose: alone in quotation marks, or in brackets still open."""
    before = text[max(0, start - _BRACKET_REACH) : start]
    opened = max(before.rfind(bracket) for bracket in "(（[")
    if end is not None and (_LANGUAGES.fullmatch(text, start, end) or _READ.match(text, end)):
        return True
    quoted = before[-1:] in tuple(_OPENING) and (end is None or text[end : end + 1] in tuple(_CLOSING))
    return quoted or opened > max(before.rfind(bracket) for bracket in ")）]")


def is_explained(context: ReviewContext, bead: Bead, span: tuple[int, int]) -> bool:
    """Whether a name that the Chinese has, too, stands with its meaning in brackets."""
    text = context.text(bead, "en")
    return bool(_MEANING.match(text, span[1])) and text[slice(*span)] in context.text(bead, "zh")


def is_forgotten(context: ReviewContext, bead: Bead, span: tuple[int, int]) -> bool:
    """Whether Chinese in brackets or quotation marks is only what the Chinese has there, and explains nothing.

    A short form in brackets stands in both: 国家发展和改革委员会（发改委）. A label that is to be clicked has no
    translation, and the English has no others like it.
    """
    text, zh = context.text(bead, "en"), context.text(bead, "zh")
    word = text[slice(*span)]
    if _LANGUAGES.fullmatch(word):
        return False
    if (text[span[0] - 1 : span[0]], text[span[1] : span[1] + 1]) == ("(", ")"):
        return f"（{word}）" in zh.replace("(", "（").replace(")", "）") and han_count(zh) > 3 * len(word)
    if not _CLICKED.search(text, 0, span[0]) or not _CONTROL.match(text, span[1]) or word not in zh:
        return False
    around = (near for near in context.near(bead, _AROUND) if near is not bead) if context.neighbours else ()
    return not any(_QUOTED_HAN.search(context.text(near, "en")) for near in around)
