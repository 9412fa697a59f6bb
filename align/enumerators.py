"""The numbers in front of headings, list items and notes: 一、 （一） 1. (1) I. 第一章 ¹ Article 1."""

import re
from unicodedata import normalize

from .bitext import Enumerator

_NUMERALS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,7}"
# 1.5 million, 1.5万件, 3.5%, 22.38 000: an amount; 1.5 Scope is a heading.
_DECIMAL = r"\d{1,2}\.\d{1,2}\s*(?:[a-z%％万亿千百倍元个吨米]|000\b|公里|公斤|公顷|平方|立方|人次)"
_ROMAN_NUMBER = "(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
# A sentence that begins with a reference to an article is no heading: 第十五條第二款, 第十五条及第十六条, 第三条规定.
_REFERENCE = (
    rf"(?<=[条條])(?:[及、或和至與与]?第|{_HAN_NUMBER}[款項项]|所[稱称定列規规]|[之的]?[規规]定|[各前][款項项])"
)
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
# PART ONE; in small letters "part one" may begin a sentence.
_NUMBER_WORD = rf"(?:{'|'.join(_WORDS)})\b(?=\s*(?:$|[\n.:：—–]|(?-i:[A-Z])))"

# Style and pattern of the whole enumerator, its number the group. Which level a style stands for, the document decides.
_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "第",
        re.compile(
            rf"第\s?({_HAN_NUMBER}|\d{{1,3}})\s?(?:部分|[章篇编編节節条條])(?!之[一二三四五六七八九十])"
            rf"(?!{_REFERENCE})[、:：\s]?\s*"
        ),
    ),
    # 【第三章】【二節】, as editions of the classics number.
    ("第", re.compile(rf"[【〔]第?\s?({_HAN_NUMBER}|\d{{1,3}})\s?[章篇節节條条][】〕]\s*")),
    ("第", re.compile(rf"附[件录錄表]\s?({_HAN_NUMBER}|\d{{1,3}})(?![\d.所的中之第和及至与或规規])[、:：\s]?\s*")),
    ("一、", re.compile(rf"({_HAN_NUMBER})\s?(?:、|．(?![○〇零一二三四五六七八九]+$))\s*")),
    ("（一）", re.compile(rf"[（(]\s?({_HAN_NUMBER})\s?[）)]、?\s*")),
    ("1.1", re.compile(rf"(?!{_DECIMAL})\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\.(\d{{1,2}})[.、]?(?:\s+|(?=[^\W\d_]))")),
    ("1.1", re.compile(r"\d{1,2}(?: \. \d{1,2}){0,2} \. (\d{1,2}) +(?=[^\W\d_])")),
    ("1.", re.compile(r"(\d{1,3})\s?[.．、](?:(?!\d)|(?=[12]\d{3}(?:\s?年|[-–—~]\d)))\s*")),
    ("（1）", re.compile(r"[（(]\s?(\d{1,3})\s?[）)]\s*")),
    ("1)", re.compile(r"(\d{1,3})[)）]\s*")),
    ("①", re.compile("([①-⑳])\\s*")),
    # The mark before a note at the foot of a page.
    ("¹", re.compile("([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3})\\s*")),
    ("I.", re.compile(rf"({_ROMAN_NUMBER})\s?[.．、](?![A-Z]\.)\s*")),
    ("(i)", re.compile(rf"[（(]({_ROMAN_NUMBER})[）)]\s*", re.IGNORECASE)),
    ("(a)", re.compile(r"[（(]([a-z])[）)]\s*")),
    (
        "Item",
        re.compile(r"(?:item|rule|step|lesson|tip|question|exercise|problem)\s+(\d{1,3})[.:：]\s*", re.IGNORECASE),
    ),
    (
        "Chapter",
        re.compile(
            rf"(?:chapter|chap\.|part|section|article|annex|appendix)\s+(\d{{1,3}}|{_ROMAN_NUMBER}|[Ⅰ-Ⅻ]|{_NUMBER_WORD})\b"
            r"(?!-\d)[.:]?\s*",
            re.IGNORECASE,
        ),
    ),
)


# The number that a character or word of its own stands for.
_SINGLE = {
    **{chr(ord("Ⅰ") + k): k + 1 for k in range(12)},
    **{word: k + 1 for k, word in enumerate(_WORDS)},
    "c": 3,  # (c) comes after (b); (i), (v) and (x) are read as Roman
}


def read_enumerator(text: str) -> Enumerator | None:
    """The enumerator a clean paragraph begins with, if any.

    >>> read_enumerator("（十二）加强保护"), read_enumerator("IV. Given Full Play"), read_enumerator("1.5 million")
    (Enumerator(style='（一）', value=12, end=4), Enumerator(style='I.', value=4, end=4), None)
    """
    for style, pattern in _STYLES:
        match = pattern.match(text)
        if match and match[1]:
            value = _value(match[1])
            if value:
                return Enumerator(style, value, match.end())
    return None


def _value(number: str) -> int:
    if single := _SINGLE.get(number) or _SINGLE.get(number.lower()):
        return single
    if number.isdigit():
        return int(normalize("NFKC", number))
    if number[0] in _NUMERALS or number[0] in _UNITS:
        return _han_value(number)
    if number.upper().strip("IVXLC"):
        return ord(number) - ord("a") + 1
    return _roman_value(number.upper())


def _han_value(number: str) -> int:
    """一百二十三 as 123; a string of digits (二〇) digit by digit."""
    if not any(c in _UNITS for c in number):
        return int("".join(str(_NUMERALS[c]) for c in number))
    total, digit = 0, 0
    for character in number:
        if character in _UNITS:
            total += (digit or (0 if total else 1)) * _UNITS[character]
            digit = 0
        else:
            digit = _NUMERALS[character]
    return total + digit


def _roman_value(number: str) -> int:
    values = [_ROMAN[c] for c in number]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
