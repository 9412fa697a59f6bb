"""Chinese sentences: where clean text is cut at 。！？； and their half-width forms."""

import re
from bisect import bisect

from ..text.characters import HAN, han_count
from .semicolons import find_lists

# What belongs to the sentence after its stop: the other half of a pair, the mark of a note.
_CLOSERS = "”’」』〕）)】》〉\"'\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
_DIGITS = "○〇零一二三四五六七八九十百"
# A point between Chinese digits is a decimal point: 八．五.
_STOP = re.compile(
    rf"(?:[。！？!?；;]+|……(?=[{_CLOSERS}])|(?<=[{HAN}）)”])(?!(?<=[{_DIGITS}])．[{_DIGITS}])[.．](?=\s*(?:[{HAN}“（(]|$)))[{_CLOSERS}]*"
)
_BRACKET = re.compile(r"[（(【《〈〔\[]|[）)】》〉〕\]]")
_PAIRS = {"）": "（(", ")": "（(", "】": "【", "》": "《", "〉": "〈", "〕": "〔", "]": "["}
_QUOTE = re.compile("[“「『]|[”」』]")
# A sentence that goes on after its stop: a comma or a verb of saying follows the closing quote.
_GOES_ON = re.compile(r"\s*[，,、；;：:。.）)]")
_FULL_STOP, _SEMICOLON = re.compile("[。！？!?]"), re.compile("[；;]")
# Items of a list that are words, not clauses, have at most so many Han characters on average.
_ITEM_HAN = 8
# Brackets and quotes longer than this are taken as unbalanced, and don't hold sentences together.
_MAX_BRACKET = 200


def chinese_ends(text: str) -> list[int]:
    """Where the sentences of a clean paragraph end, the last one at its end; white space goes with the sentence before.

    A stop inside brackets ends no sentence, nor does a semicolon inside quotes or between the words of a list.
    """
    brackets = _held(text, _BRACKET, _PAIRS)
    quotes = _held(text, _QUOTE, {"”": "“", "」": "「", "』": "『"})
    ends: list[int] = []
    lists = find_lists(text, _FULL_STOP, _SEMICOLON, han_count, _ITEM_HAN)
    for match in _STOP.finditer(text):
        semicolon = text[match.start()] in "；;"
        if _inside(match.start(), brackets) and not _closes_sentence(text, match, ends, brackets):
            continue
        if semicolon and (_inside(match.start(), quotes) or _inside(match.start(), lists)):
            continue
        if not _GOES_ON.match(text, match.end()):
            ends.append(match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip()))
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return ends


def _closes_sentence(text: str, stop: re.Match[str], ends: list[int], brackets: list[tuple[int, int]]) -> bool:
    """Whether a bracket that holds all of a sentence closes right after its stop, as in （我也走了。）, and ends it."""
    begins = ends[-1] if ends else 0
    return (begins, stop.end()) in brackets and text[stop.end() - 1] in "）)"


def _held(text: str, pattern: re.Pattern[str], pairs: dict[str, str]) -> list[tuple[int, int]]:
    """Outermost balanced stretches between an opening and its closing character, in order."""
    stack: list[tuple[str, int]] = []
    held: list[tuple[int, int]] = []
    for match in pattern.finditer(text):
        character = match.group()
        if character not in pairs:
            stack.append((character, match.start()))
        elif stack and stack[-1][0] in pairs[character]:
            start = stack.pop()[1]
            if match.end() - start <= _MAX_BRACKET:
                while held and held[-1][0] > start:
                    held.pop()
                held.append((start, match.end()))
    return held


def _inside(position: int, stretches: list[tuple[int, int]]) -> bool:
    i = bisect(stretches, (position, _FAR)) - 1
    return i >= 0 and stretches[i][0] < position < stretches[i][1] - 1


_FAR = 1 << 62
