"""What stands in a text and is none of it, with or without markup: addresses, speakers' times, labels, pinyin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .column_heads import LANGUAGE_LINE
from .keyed_heads import find_keyed_heads
from .mail_heads import find_mail_heads
from .markup.mask import Mask

# Addresses, each with a sign that is in all of them.
_ADDRESSES = (
    ("://", re.compile(r"(?:https?|ftp)://[!-~]{1,2000}", re.ASCII)),
    ("www.", re.compile(r"(?<![\w.@])www\.[!-~]{1,500}", re.ASCII)),
    ("@", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,64}){1,6}", re.ASCII)),
)
# The full stop or bracket after an address is not part of it.
_ADDRESS_TAIL = re.compile(r"[.,;:!?)\]}>'\"]+$")
# So many stops stand for the rest of an address.
_LEFT_OUT = 3
_CLOCK = r"(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?"
# A time alone in brackets after a speaker's name or at the beginning of a line.
_SPEAKER = re.compile(
    rf"^[ \t]*[^\n\d:：()（）\[\]]{{0,40}}(?P<time>[(（\[]{_CLOCK}(?:\s*(?:-|–|-->|至)\s*{_CLOCK})?[)）\]])",
    re.MULTILINE,
)
_BARE_TIME = re.compile(rf"^[ \t]*(?P<time>{_CLOCK}(?:\s*(?:-|–|-->)\s*{_CLOCK})?)(?=[ \t]*$|[ \t]+\D)", re.MULTILINE)
_SOME_TIME = re.compile(r"\d:[0-5]\d")
# So many lines with times make a transcript.
_LEAST_TIMES = 3
# What a page says of itself, in the words that Dublin Core and the heads of Chinese news pages have for it.
_LABELS = (
    "标题|題目|题目|标\u3000题|原文标题|作者|原作者|来源|來源|出处|译者|譯者|翻译|翻譯|校对|校對|审校|链接|連結|原文|原文链接|原文地址|原文信息|"
    "中图分类号|文献标[志识]码|文章编号|编辑|編輯|责任编辑|責任編輯|发布时间|发布日期|發布日期|发表时间|发表日期|更新时间|更新日期|(?:最后|最近)(?:更新|修改)(?:时间|日期)?|字体|浏览次数|"
    "title|author|authors|source|sources|translator|translated by|link|url|editor|edited by|proofreader|"
    "published|posted|publication date|(?:last )?(?:updated|modified)(?: on)?|"
    "release date|date of release|issue date|date of issue|last update|date updated|permalink"
)
# A line with a colon near its beginning: few are, and only these can be labels.
_COLON = re.compile(r"^[^\n:：]{1,60}[:：]", re.MULTILINE)
_LABEL_LINE = re.compile(
    rf"^[ \t]*(?:[-*•>][ \t]*)*\**(?:{_LABELS})\**[ \t]*[:：]\**(?:[ \t]*\S[^\n]{{0,200}})?$",
    re.IGNORECASE | re.MULTILINE,
)
_TONED = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]", re.IGNORECASE)
_LATIN_LINE = re.compile(
    r"^[ \t]*(?:\d{1,3}[ \t]+)?[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ'’ ,.!?;:，。！？；：、“”-]{4,400}$",
    re.IGNORECASE | re.MULTILINE,
)
# Syllables without a tone mark; some write the third tone by a doubled vowel: haai, guo.
_SYLLABLE = re.compile("(?:[bpmfdtnlgkhjqxrwyzcs]|[zcs]h)?(?:[aeiouüv]{1,4})(?:ng?|r)?", re.IGNORECASE)
_PINYIN_SHARE, _LEAST_TONED = 0.6, 2


def mark_lines(mask: Mask) -> None:
    """Mark what in any text, with or without markup, is about it and none of it."""
    mask.mark(find_mail_heads(mask.text), "label")
    for sign, pattern in _ADDRESSES:
        if sign in mask.text:
            mask.mark((_address(match) for match in pattern.finditer(mask.text)), "address")
    starts = {mask.text.rfind("\n", 0, match.start()) + 1 for match in _SOME_TIME.finditer(mask.text)}
    if len(starts) >= _LEAST_TIMES:
        for pattern in (_SPEAKER, _BARE_TIME):
            found = (pattern.match(mask.text, start) for start in sorted(starts))
            times = [match.span("time") for match in found if match]
            mask.mark(times if len(times) >= _LEAST_TIMES else (), "time")
    mask.mark(_labels(mask.text), "label")
    mask.mark(find_keyed_heads(mask.text), "label")
    mask.mark_all(LANGUAGE_LINE, "label")
    if _TONED.search(mask.text):
        mask.mark((m.span() for m in _LATIN_LINE.finditer(mask.text) if _is_pinyin(m.group())), "pinyin")


def _labels(text: str) -> Iterator[tuple[int, int]]:
    for head in _COLON.finditer(text):
        match = _LABEL_LINE.match(text, head.start())
        if match:
            yield match.span()


def _address(match: re.Match[str]) -> tuple[int, int]:
    tail = _ADDRESS_TAIL.search(match.group())
    if tail is None:
        return match.span()
    dots = len(tail.group()) - len(tail.group().lstrip("."))
    return match.start(), match.start() + tail.start() + (dots if dots >= _LEFT_OUT else 0)


def _is_pinyin(line: str) -> bool:
    words = [word.strip(",.!?;:，。！？；：、“”") for word in line.split()]
    if words and words[0].isdigit():
        del words[0]
    toned = sum(_TONED.search(word) is not None for word in words)
    spelt = sum(_SYLLABLE.fullmatch(word) is not None for word in words if not _TONED.search(word))
    return toned >= _PINYIN_SHARE * len(words) or (toned >= _LEAST_TONED and toned + spelt == len(words))
