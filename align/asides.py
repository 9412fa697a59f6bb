"""Lines of a bilingual file that belong to both languages: entries of word lists, two titles on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.characters import HAN
from .lexicon import load_lexicon
from .lines import Line

# An entry of a word list: English words, their pronunciation and word class perhaps, and what they mean in Chinese.
_ENTRY = re.compile(
    r"(?P<head>[A-Za-z][A-Za-z'’ -]{1,60}?)\s*(?:[:：]|(?<=[a-z])\s)\s*(?:[美英]?\s*[\[/][^\]/\n]{1,40}[\]/]\s*)?"
    rf"(?:(?:n|v|vt|vi|adj|adv|prep|conj|phr)\.\s*)?[（(]?[{HAN}][^。！？\n]{{0,150}}"
)
# So many entries make word lists, and these are at most so much of the file, by weight.
_LEAST_ENTRIES, _MOST_WEIGHT = 3, 0.4
# Words are taken from the text where so many of their heads occur in it.
_FROM_TEXT = 0.5
_STEM = 5
_BETWEEN_TITLES = re.compile(r"\s*[|｜/／]\s*")
# Titles less likely by the lexicon as one another's translation, in nats, are two titles.
_OTHER_TITLE = -0.5


def find_entries(text: str, whole: Sequence[Line], lines: Sequence[Line]) -> set[int]:
    """The lines, as they were cut, of word lists that stand beside a text in two languages and explain its words."""
    found = {i: match for i, line in enumerate(whole) if (match := _ENTRY.fullmatch(_read(text, line)))}
    english = "\n".join(_read(text, line) for i, line in enumerate(whole) if i not in found and not line.han).lower()
    heads = [match["head"].lower() for match in found.values()]
    if len(found) < _LEAST_ENTRIES or any(_is_entry(head, english) for head in heads):
        return set()
    weight = sum(whole[i].weight for i in found)
    if weight > _MOST_WEIGHT * sum(line.weight for line in whole):
        return set()
    if sum(head.split()[0][:_STEM] in english for head in heads) < _FROM_TEXT * len(heads):
        return set()
    places = [(whole[i].spans[0].start, whole[i].spans[-1].end) for i in found]
    return {k for k, line in enumerate(lines) if any(a <= line.spans[0].start < b for a, b in places)}


def _is_entry(head: str, english: str) -> bool:
    """Whether words begin an entry of an English list, too, or are one: then the lists are in both languages."""
    return re.search(rf"^{re.escape(head)}\s*(?:[:：—–-]|$)", english, re.MULTILINE) is not None


def find_other_titles(text: str, lines: Sequence[Line]) -> set[int]:
    """The first two lines where they stand on one line, in one language each, and are no translation of each other."""
    if len(lines) < 2 or not _BETWEEN_TITLES.fullmatch(text, lines[0].spans[-1].end, lines[1].spans[0].start):
        return set()
    by_lang = {line.lang: _read(text, line) for line in lines[:2]}
    if set(by_lang) != {"zh", "en"} or any("\n" in words for words in by_lang.values()):
        return set()
    return {0, 1} if load_lexicon().affinity(by_lang["zh"], by_lang["en"]) < _OTHER_TITLE else set()


def _read(text: str, line: Line) -> str:
    return " ".join(text[start:end] for start, end in line.spans)
