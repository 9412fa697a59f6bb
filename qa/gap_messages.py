"""What is said of text of one language that the other lacks, in one shape for both directions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ..align.bitext import Lang
from ..text.messages import Message
from .lost import Fate

# `apart`: a long stretch that the other language lacks.
Case = Literal[Fate, "apart"]
_NAMES: Mapping[Lang, tuple[str, str]] = {"zh": ("Chinese", "English"), "en": ("English", "Chinese")}
_ENGLISH: Mapping[Case, tuple[str, str]] = {
    "lost": (
        "This sentence is not in the {other}.",
        "This sentence and the {more} after it are not in the {other}.",
    ),
    "nearby": (
        "This sentence has no {other} of its own; the sentences around it seem to say it.",
        "This sentence and the {more} after it have no {other} of their own; the sentences around them seem to say it.",
    ),
    "elsewhere": ("This sentence seems to stand elsewhere in the {other}.",) * 2,
    "repeated": ("This sentence stands twice in the {own}, but once in the {other}.",) * 2,
    "title": (
        "This line is not in the {other}; it may be the title of the bilingual file.",
        "This line and the {more} after it are not in the {other}; they may head the bilingual file.",
    ),
    "apparatus": (
        "This note is not in the {other}; the translator or editor seems to have put it in.",
        "This note and the {more} after it are not in the {other}; the translator or editor seems to have put them in.",
    ),
    "heading": (
        "This heading is not in the {other}; a sentence near it says the same.",
        "This heading and the {more} after it are not in the {other}; sentences near them say the same.",
    ),
    "left": ("This text stands in the {other}, too, untranslated.",) * 2,
    "apart": ("From here on, {count} {own} sentences have no {other} and were not compared.",) * 2,
}
_CHINESE: Mapping[Lang, Mapping[Case, str]] = {
    "zh": {
        "lost": "{them}漏译。",
        "nearby": "{them}没有单独的译文，前后的译文似已包含其内容。",
        "elsewhere": "此句似乎译在别处。",
        "repeated": "此句中文重复，英文只有一次。",
        "title": "{lines}没有译文，可能是双语文件本身的标题。",
        "apparatus": "{lines}没有译文，似为译者或编者所加。",
        "heading": "{lines}没有译文，附近的句子与之相同。",
        "left": "{lines}原样留在英文中。",
        "apart": "此处起 {count} 句中文没有对应的英文，未作比较。",
    },
    "en": {
        "lost": "原文中没有{them}。",
        "nearby": "{them}没有单独的原文，前后的原文似已包含其内容。",
        "elsewhere": "此句的原文似乎在别处。",
        "repeated": "此句英文重复，中文只有一次。",
        "title": "{lines}没有原文，可能是双语文件本身的标题。",
        "apparatus": "{lines}没有原文，似为译者或编者所加。",
        "heading": "{lines}没有原文，附近的句子与之相同。",
        "left": "{lines}原样留在中文中，未译。",
        "apart": "此处起 {count} 句英文没有对应的中文，未作比较。",
    },
}


def describe_gap(lang: Lang, case: Case, count: int) -> Message:
    """What became of so many sentences that the text in `lang` has alone.

    >>> describe_gap("zh", "lost", 3).en
    'This sentence and the 2 after it are not in the English.'
    """
    own, other = _NAMES[lang]
    words = {"own": own, "other": other, "count": count, "more": count - 1}
    lines = "此行" if count == 1 else f"此行及其后 {count - 1} 行"
    them = "此句" if count == 1 else f"此句及其后 {count - 1} 句"
    chinese = {"them": them, "lines": lines, "count": count}
    return Message(_ENGLISH[case][count > 1].format_map(words), _CHINESE[lang][case].format_map(chinese))
