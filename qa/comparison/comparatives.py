"""Comparisons said from the other end, with the two things exchanged: 甲比乙高 / "Yi is shorter than Jia"."""

from __future__ import annotations

import re

from ...align.lexicon import load_lexicon
from ...align.pinyin import find_spelling
from ..quantities.zh.scan import fold

# What is compared, and what with, before and behind 比; the words of measure may follow.
_COMPARED = re.compile(r"([^，。；：,;:?!()]{1,20})(?<![同环对相])[比较較]([^，。；：,;:?!()]{1,14})")
_THAN = re.compile(
    r"\bthan (?:that of |those of |in |on )?(?:(?:the|an?|its|his|her|their|my|our|your) )?"
    r"((?:[A-Za-z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,2})"
)
_LATIN = re.compile("[A-Za-z][A-Za-z0-9]*")
# Parties without a name, which translators spell or call A, B and so on.
_STEMS = {"甲": ("jia", "a"), "乙": ("yi", "b"), "丙": ("bing", "c"), "丁": ("ding", "d")}
_POSSESSIVE = re.compile(r"['’]s?$")


def is_turned_round(zh_text: str, en_text: str) -> bool:
    """Whether the English compares with what the Chinese compares: its "than" has the name before 比."""
    compared, than = _COMPARED.search(fold(zh_text)), _THAN.search(en_text)
    if compared is None or than is None:
        return False
    name = _POSSESSIVE.sub("", than[1])
    return _measure(compared[1], name) > max(0.0, _measure(compared[2], name))


def _measure(zh: str, name: str) -> float:
    """How surely Chinese words say an English name: alike in Latin letters, in pinyin, or by the lexicon."""
    lexicon = load_lexicon()
    latin = {word.lower() for word in _LATIN.findall(zh)}
    latin.update(word for stem, words in _STEMS.items() if stem in zh for word in words)
    if latin & {word.lower() for word in _LATIN.findall(name)}:
        return 2.0
    if find_spelling(name.lower().replace(" ", ""), lexicon.simplified(zh)):
        return 2.0
    return lexicon.affinity(zh, name)
