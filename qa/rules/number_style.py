"""Rule `number-style`: how the English writes its figures, by the document's own convention and by grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places
from ..prose import cover_code
from ..rule import Example, rule

_FIGURE = r"(?:\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten)"
# 3.5 millions; not "millions of", "hundreds of thousands".
_PLURAL = re.compile(rf"(?<![\w.,-]){_FIGURE} (?:hundred|thousand|million|billion|trillion)s\b(?! of)", re.IGNORECASE)
# 2 billion 490 million: Chinese counted out, where English has one figure.
_COUNTED_OUT = re.compile(
    r"(?<![\w.,-])\d[\d,.]* (?:(?:trillion|billion)(?:,| and)? \d[\d,.]* million|"
    r"million(?:,| and)? \d[\d,.]* thousand)\b"
)
_SEPARATED = re.compile(r"\d{1,3}(?:,\d{3})+")
_PLAIN = re.compile(r"\d+")
# A plain figure that counts something; after others stand brackets and commas, as after numbers of laws.
_COUNTED = re.compile(r"[1-9]\d+(?:\.\d+)? [a-z]")
_PERCENT = re.compile(r"(?<![\w.,])\d[\d,.]*(?P<sign> ?%)|(?<![\w.,-])\d[\d,.]* (?P<word>per ?cent)\b")
# A convention has at least so many places; its exceptions are no more than this share of them.
_LEAST, _EXCEPTIONS = 6, 0.2
_COUNTS = ("cardinal", "currency", "measure")


class _Convention(NamedTuple):
    """Two ways to write the same thing, with the places of each; `free` where both may stand in one text."""

    ways: tuple[Message, Message]
    places: tuple[list[Place], list[Place]]
    free: bool = False


@rule(
    id="number-style",
    severity="minor",
    mqm="locale-conventions/number",
    title=Message("How numbers are written", "数字的写法"),
    alone=("en",),
    default=False,  # a matter of house style rather than of right and wrong
    description_zh=(
        "数字的写法与全文不一致，或不合英文习惯。\n\n"
        "3.5 millions 多了 s；2 billion 490 million 应写成一个数（2.49 billion）。"
        "39950 是否加千分位逗号、百分比用 5% 还是 5 percent，由文档自己决定：只报告例外；"
        "两种写法不相上下时只给出一条提示。年份、文号和代码不在此列。"
    ),
    examples=(
        Example(
            "350万元，数百万人，2016年12345件。",
            "It was 3.5 million yuan, for millions of people, 12345 cases in 2016.",
        ),
        Example("350万元。", "It was 3.5 millions yuan.", (("", "3.5 millions"),)),
        Example("24.9亿元。", "It reached 2 billion 490 million yuan.", (("", "2 billion 490 million"),)),
        Example(
            "10001、10002、10003、10004、10005、10006件。",
            "There were 10,001 cases, 10,002 trials, 10,003 books, 10,004 shops, 10,005 goods and 10006 patents.",
        ),
    ),
)
def number_style(context: ReviewContext) -> Iterator[Finding]:
    """A figure that isn't written as the document writes its figures, or as English does.

    "3.5 millions" has a needless s, "2 billion 490 million" counts out what is one figure (2.49 billion). Whether 39950
    has a comma is up to the document: its exceptions are reported, and where it does both about as often, that is one
    note, as is a mixture of 5% and 5 percent. Years, numbers of documents and codes are no such figures.
    """
    for pattern, message in (
        (_PLURAL, Message("After a number, “{}” has no s at its end.", "数字后的“{}”末尾不加 s。")),
        (_COUNTED_OUT, Message("“{}” is one number in English.", "“{}”在英文中应写成一个数。")),
    ):
        for bead in context.beads:
            for match in pattern.finditer(context.text(bead, "en")):
                told = Message(message.en.format(match.group()), message.zh.format(match.group()))
                better = match.group()[:-1] if pattern is _PLURAL else None
                yield report_places(context, number_style, told, [Place(bead, "en", *match.span(), better)])
    for digits in (4, 5):
        yield from _report_exceptions(context, _find_separators(context, digits))
    yield from _report_exceptions(context, _find_percents(context))


def _find_separators(context: ReviewContext, digits: int) -> _Convention:
    """Counts of four digits, or of more, with and without commas between the thousands."""
    places: tuple[list[Place], list[Place]] = ([], [])
    for bead in context.beads:
        text = context.text(bead, "en")
        for quantity in context.quantities(bead, "en"):
            start, end = quantity.numeral
            figure = text[start:end].partition(".")[0]
            size = sum(c.isdigit() for c in figure)
            if quantity.kind not in _COUNTS or size < 4 or (size == 4) != (digits == 4):
                continue
            if _SEPARATED.fullmatch(figure):
                places[0].append(Place(bead, "en", start, end, text[start:end].replace(",", "")))
            elif (digits_only := _PLAIN.match(figure)) and _COUNTED.match(text, start):
                rest = text[start:end][digits_only.end() :]
                places[1].append(Place(bead, "en", start, end, f"{int(digits_only.group()):,}{rest}"))
    of = f"{digits} digits" if digits == 4 else "5 digits and more"
    of_zh = "四位数" if digits == 4 else "五位及以上的数"
    ways = (
        Message(f"has commas in numbers of {of}", f"{of_zh}用千分位逗号"),
        Message(f"has no commas in numbers of {of}", f"{of_zh}不用千分位逗号"),
    )
    return _Convention(ways, places)


def _find_percents(context: ReviewContext) -> _Convention:
    """Shares with the sign and with the word."""
    places: tuple[list[Place], list[Place]] = ([], [])
    for bead in context.beads:
        for match in _PERCENT.finditer(cover_code(context.text(bead, "en"))):
            places[match["sign"] is None].append(Place(bead, "en", *match.span()))
    return _Convention((Message("writes “%”", "用“%”"), Message("writes “percent”", "用“percent”")), places, free=True)


def _report_exceptions(context: ReviewContext, convention: _Convention) -> Iterator[Finding]:
    """The exceptions from the usual way, one finding each; one note where neither way is usual.

    Pairs that are judged one by one make no document: theirs is a note, too.
    """
    few, usual = sorted((0, 1), key=lambda way: len(convention.places[way]))
    fewer, more = convention.places[few], convention.places[usual]
    if not fewer or len(fewer) + len(more) < _LEAST:
        return
    if len(fewer) > _EXCEPTIONS * (len(fewer) + len(more)) or convention.free or not context.neighbours:
        yield _report_mixture(context, convention.ways, convention.places)
        return
    way, count = convention.ways[usual], len(more)
    for place in fewer:
        words = context.text(place.bead, "en")[place.start : place.end]
        message = Message(
            f"“{words}”: elsewhere the document {way.en} ({count} times).",
            f"“{words}”与全文写法不一：别处{way.zh}（{count} 次）。",
        )
        yield report_places(context, number_style, message, [place])


def _report_mixture(context: ReviewContext, ways: Sequence[Message], places: Sequence[Sequence[Place]]) -> Finding:
    first, second = (f"{way.en} ({len(found)})" for way, found in zip(ways, places, strict=True))
    first_zh, second_zh = (f"{way.zh}（{len(found)} 次）" for way, found in zip(ways, places, strict=True))
    message = Message(f"The document {first} and {second}.", f"全文两种写法并存：{first_zh}，{second_zh}。")
    every = sorted((place for found in places for place in found), key=lambda p: (int(p.bead.id[1:]), p.start))
    return report_places(context, number_style, message, every, "neutral")
