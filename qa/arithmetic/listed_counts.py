"""Counts that the list behind them contradicts: 三个方面 with 一是 and 二是 alone, "five categories: A, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.messages import Message
from .doubt import Doubt, Spot, Suspect
from .half_text import HalfText

_NUMERALS = "一二三四五六七八九十"
_VALUES = {**{name: k for k, name in enumerate(_NUMERALS, 1)}, "两": 2, "兩": 2}
_COUNT = r"(?<![第十百\d.])(?P<head>(?P<count>[两兩二三四五六七八九十]|\d{1,2})"
_SORTS = "类|類|种|種|项|項|方面|部分|层次|等级|级别|档次|阶段"
# A count of points right before the first of them.
_FIRST = re.compile(
    rf"{_COUNT}(?:[个個大][^。；：:，、\n]{{0,8}}|方面|项|項|点|點|条|條|种|種|类|類)[^。；：:，、\n]{{0,8}})[：:。]\s?(?=一是)"
)
# So many sentences the points may go on for.
_REACH = 60
# A count, a colon, and items with nothing but commas between them, to the end of the sentence.
_LISTED_ZH = re.compile(
    rf"{_COUNT}(?:大|个|個)?(?:{_SORTS})[^。；：:，、]{{0,6}})[：:](?P<items>[^。；：:，]{{2,120}})。"
)
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LISTED_EN = re.compile(
    rf"\b(?P<head>(?P<count>{'|'.join(_WORDS)}|[2-9]|10) (?:\w+ )?(?:categories|types|kinds|parts|sections|"
    r"groups|classes|levels|stages|phases|aspects|areas|steps|components|elements|principles|forms|modes)): "
    r"(?P<items>[^.;:()?!]{2,200})\.",
    re.IGNORECASE,
)
# Longest item, in characters; longer ones are clauses.
_LONGEST = {"zh": 12, "en": 40}
# What may stand between two items; what says that there are more.
_JOINTS_ZH, _JOINTS_EN = re.compile("[和与與及或、]"), re.compile(r", (?:and |or )?| (?:and|or|as well as) |/|&")
_OPEN_ENDED = re.compile(r"等|其他|其它|……|\b(?:etc|and so on|others?|such as|including)\b")


def check_listed(text: HalfText) -> Iterator[Doubt]:
    """The counts of points and items that are other than how many follow."""
    for index, sentence in enumerate(text.texts):
        if text.lang == "zh" and ("：" in sentence or ":" in sentence):
            if match := _LISTED_ZH.search(sentence):
                yield from _compare_items(text, index, match, _JOINTS_ZH)
        elif text.lang == "en" and ": " in sentence and (match := _LISTED_EN.search(sentence)):
            yield from _compare_items(text, index, match, _JOINTS_EN)
    if text.lang == "zh":
        yield from _check_points(text)


def _read_count(words: str) -> int:
    word = words.lower()
    return _VALUES.get(word) or (_WORDS.index(word) + 2 if word in _WORDS else int(word))


def _compare_items(text: HalfText, index: int, match: re.Match[str], joints: re.Pattern[str]) -> Iterator[Doubt]:
    """A doubt where there are fewer items than counted, however they are told apart."""
    count = _read_count(match["count"])
    items = [item for item in joints.split(match["items"]) if item.strip()]
    are_short = all(len(item) <= _LONGEST[text.lang] and item[0].isalpha() for item in items)
    if 1 < len(items) < count and are_short and not _OPEN_ENDED.search(match["items"]):
        yield _doubt(text.locate(index, match.start("count"), match.end("head")), match["head"], count, len(items))


def _check_points(text: HalfText) -> Iterator[Doubt]:
    """Counts of points in Chinese that are followed by 一是, 二是 … of another number."""
    for index, sentence in enumerate(text.texts):
        if "一是" not in sentence and "一是" not in "".join(text.texts[index + 1 : index + 2])[:4]:
            continue
        joined = "\n".join((sentence, *text.texts[index + 1 : index + 1 + _REACH]))
        for match in _FIRST.finditer(joined, 0, len(sentence) + 4):
            if match.end("head") <= len(sentence):
                count, listed = _read_count(match["count"]), _count_points(joined[match.end() :])
                if listed not in (count, 1):
                    place = text.locate(index, match.start("count"), match.end("head"))
                    yield _doubt(place, match["head"], count, listed)


def _count_points(text: str) -> int:
    """How many of 一是, 二是, 三是 … stand in order; another 一是 ends them.

    >>> _count_points("一是甲；二是乙。三是丙。一是丁")
    3
    """
    count, place = 0, 0
    for name in _NUMERALS:
        found = text.find(f"{name}是", place)
        again = text.find("一是", place) if count else -1
        if found < 0 or 0 <= again < found:
            break
        count, place = count + 1, found + 1
    return count


def _doubt(place: Spot, words: str, count: int, listed: int) -> Doubt:
    return Doubt(
        "list",
        (Suspect(place, str(count)),),
        Message(f"“{words}” announces {count}, but {listed} follow.", f"“{words}”，但列出的是 {listed} 项。"),
    )
