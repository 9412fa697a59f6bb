"""Program sources that hold texts: lists and objects of strings. The strings in words are prose, all else is code."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...text.characters import HAN, han_count, latin_words
from .html_tags import mark_tags
from .mask import Mask

_STRINGS = r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'"""
# Text between the tags of JSX, which begins with no sign that a program has after a type or a comparison, and the rest
# of it after a value.
_BETWEEN_TAGS = (
    r"""(?:(?<=[\w"'}/])>(?!\s*[(),\]&|?:.])|\}(?=[^<>{}=;`"()\n]*</))(?P<shown>[^<>{}=;`"]{1,2000})(?=[<{])"""
)
# Comments, strings and text between tags, in programs with comments as C has them, and in scripts as Python has them:
# a text in three quotation marks on lines of its own says what the code does.
_PROGRAM = re.compile(rf"(?P<comment>//[^\n]*|/\*.*?\*/)|{_STRINGS}|`(?:[^`\\]|\\.)*`|{_BETWEEN_TAGS}", re.DOTALL)
_SCRIPT = re.compile(
    rf"(?P<comment>#[^\n]*|^[ \t]*(?:\"{{3}}.*?\"{{3}}|'{{3}}.*?'{{3}})(?=[ \t]*$))"
    rf"|\"{{3}}.*?\"{{3}}|'{{3}}.*?'{{3}}|{_STRINGS}",
    re.DOTALL | re.MULTILINE,
)
# What names a string: a key or variable right before it, or before the list it stands in.
_NAME = re.compile(r"([\w$]+)[\"'\])]?\s*(?::|=>|=)\s*[\[({\s]*[A-Za-z]?$")
_KEY_SIGN = re.compile(r"\s*(?::(?!:)|=>)")
# Between two strings of one list, and between two parts of one text.
_LISTED, _JOINED = re.compile(r"[\s,\[\](){]*"), re.compile(r"\s*(?:[+.]\s*|\\?\s*)[A-Za-z]?")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_FILLED_IN = re.compile(r"\$\{[^{}]{0,300}\}")
_ESCAPE, _BACKSLASH = re.compile(r"\\[nrt]"), re.compile(r"\\(?=[\"'`\\/]|\n)")
# A string in words has Han, or begins with a capital, or has the words of a sentence or its stop.
_HAN, _LETTERS = re.compile(f"[{HAN}]"), re.compile("[A-Za-z]{2}")
# A bracket after a space holds words; one that touches a word holds what a function is given.
_CAPITAL = re.compile(
    r"(?:[^A-Za-z\d]|\d+ )*(?:[A-Z][a-z]+|[A-Z]+[a-z]+[A-Za-z]*(?= ))"
    r"(?:[ ,.!?:;’'](?:[^/\\_=(){}]|(?<= )\([^\\_=(){}]*\))*)?"
)
_SENTENCE = re.compile(
    r"(?:\s|^)(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|is|are|was|were|that|this|it|you|your)\s"
    r"|[a-z]{2} .*[a-z][.!?]$"
)
# A name has so many of its strings in words where it names texts.
_MOST = 0.3


class _String(NamedTuple):
    """A string: where it stands, its words, what names it, and whether it goes on with the one before it.

    `shown`: whether it stands between tags.
    """

    start: int
    end: int
    words: str
    name: str
    joined: bool
    shown: bool


def mark_program(mask: Mask) -> None:
    """Mark everything of a program that is no string in words, with comments as C and JavaScript have them."""
    _mark_code(mask, _PROGRAM)


def mark_script(mask: Mask) -> None:
    """Mark everything of a program that is no string in words, with comments as Python has them."""
    _mark_code(mask, _SCRIPT)


def _mark_code(mask: Mask, tokens: re.Pattern[str]) -> None:
    """Mark the code; nothing in a program whose prose is in its comments."""
    texts = _find_texts([*_find_strings(mask.text, tokens)])
    comments = "\n".join(match.group() for match in tokens.finditer(mask.text) if match["comment"])
    if _weigh("\n".join(string.words for string in texts)) <= _weigh(comments):
        return
    ends = [0, *(string.end for string in texts)]
    starts = [*(string.start for string in texts), len(mask.text)]
    joined = [*(string.joined for string in texts), False]
    around = [*zip(ends, starts, joined, strict=True)]
    mask.mark(((end, start) for end, start, goes_on in around if not goes_on), "block")
    mask.mark(((end, start) for end, start, goes_on in around if goes_on), "markup")
    mask.mark_all(_FILLED_IN, "shortcode")
    mask.mark_all(_ESCAPE, "block")
    mask.mark_all(_BACKSLASH, "markup")
    mark_tags(mask)


def _weigh(words: str) -> int:
    return han_count(words) + 2 * latin_words(words)


def _find_strings(text: str, tokens: re.Pattern[str]) -> Iterator[_String]:
    """The strings of a program that aren't keys themselves, each with what names it."""
    name, end = "", 0
    for match in tokens.finditer(text):
        if match["comment"]:
            continue
        start, stop = _inside(match)
        before, shown = text[end : match.start()], bool(match.groupdict().get("shown"))
        name = "" if shown else _find_name(before, name)
        joined = bool(before) and _JOINED.fullmatch(before) is not None
        end = match.end()
        if _KEY_SIGN.match(text, end) and not before.rstrip().endswith("?") and not shown:
            name = text[start:stop]
        else:
            yield _String(start, stop, _read(text[start:stop]), name, joined, shown)


def _find_name(before: str, last: str) -> str:
    """What names a string, by what stands before it: that of the one before it for the next of a list."""
    named = _NAME.search(before[-200:])
    if named:
        return named[1]
    return last if _LISTED.fullmatch(before) or _JOINED.fullmatch(before) else ""


def _read(string: str) -> str:
    """The words of a string, without tags, values that are filled in, and backslashes."""
    for pattern, better in ((_FILLED_IN, ""), (_ESCAPE, " "), (_BACKSLASH, ""), (_TAG, " ")):
        string = pattern.sub(better, string)
    return string.strip()


def _inside(match: re.Match[str]) -> tuple[int, int]:
    """What is inside the quotation marks of a string, or between tags."""
    if match.groupdict().get("shown"):
        return match.span("shown")
    marks = 3 if match.group()[:3] in ('"""', "'''") and len(match.group()) >= 6 else 1
    return match.start() + marks, match.end() - marks


def _find_texts(strings: Sequence[_String]) -> list[_String]:
    """The strings that are texts: in words, or under a name that names texts."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for string in strings:
        by_name[string.name].append(string.words)
    chinese = any(_HAN.search(string.words) for string in strings)
    codes = {name for name, words in by_name.items() if name and chinese and not any(map(_has_several, words))}
    texts = {name for name, words in by_name.items() if name and sum(map(_is_prose, words)) >= _MOST * len(words)}
    kept = (s for s in strings if s.words and s.name not in codes)
    return [s for s in kept if _is_prose(s.words) or ((s.shown or s.name in texts) and _is_word(s.words))]


def _has_several(words: str) -> bool:
    """Whether a string is more than one Latin word: in a Chinese file these are codes, such as level: "Easy"."""
    return " " in words or bool(_HAN.search(words))


def _is_word(words: str) -> bool:
    """Whether what stands among texts is one: letters and no name of a file, colour or size."""
    return bool(_LETTERS.search(words)) and not re.fullmatch(r"[#.\d][\w.%]*|\S*[_/\\=]\S*", words)


def _is_prose(words: str) -> bool:
    """Whether a string is in words.

    >>> [_is_prose(words) for words in ("完成", "Log out", "Save it to the disk", "flex items-center", "20px", "ul")]
    [True, True, True, False, False, False]
    """
    if _HAN.search(words):
        return True
    return bool(_CAPITAL.fullmatch(words) or (" " in words and _SENTENCE.search(words)))
