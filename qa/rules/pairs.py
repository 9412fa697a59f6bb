"""Rule `unbalanced-pair`: brackets, quotation marks and title marks without their other half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...align.bitext import Bead, Lang
from ...align.characters import LETTER
from ..findings import Finding, Message
from ..places import Place, slips_or_habit
from ..prose import COVER, prose
from ..rule import Example, Rule
from ..subject import Subject

_MQM = "linguistic-conventions/punctuation"
# What opens and what closes it, by the name of the pair; the width of brackets is another rule's matter.
_NAMES = {
    "()": ("(（", ")）"),
    "[]": ("[［", "]］"),
    "【】": ("【", "】"),
    "〔〕": ("〔", "〕"),
    "《》": ("《", "》"),
    "〈〉": ("〈", "〉"),
    "「」": ("「", "」"),
    "『』": ("『", "』"),
    "“”": ("“", "”"),
}
_OPENS = {mark: name for name, (opening, _) in _NAMES.items() for mark in opening}
_CLOSES = {mark: name for name, (_, closing) in _NAMES.items() for mark in closing}
_QUOTES = ("“”", "「」", "『』", '"')
_MARKS = re.compile("[" + re.escape("".join((*_OPENS, *_CLOSES))) + '"]')
# What stands before a closing bracket that closes nothing, on purpose: the number of an item, a face.
_ITEM = re.compile(
    rf"(?:^|\W|{LETTER})(?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{1,5}}|[一二三四五六七八九十]{{1,3}}|[①-⑳])$|[:;=8][-o^]?$"
    rf"|^(?:(?!{LETTER})[^A-Za-z])*$"
)
# Half-open intervals: [0, 1).
_INTERVAL = re.compile(r"[\[(（]\s*[^\s()\[\],，（）]{1,12}\s*[,，]\s*[^\s()\[\],，（）]{1,12}\s*[)\]）]")
# Feet and inches, minutes and seconds: 5'11", 30".
_MEASURE = re.compile(r"\d[ '’]?$")
# A quotation that isn't closed in its paragraph may be closed in one of so many that follow, if none is opened before;
# a bracket in the next.
_FAR, _NEAR = 20, 1
# Quotation marks no further apart than this may have been meant as a pair; what may stand after a closing one.
_LONGEST = 60
_QUOTE = re.compile('[“”"]')
_AFTER = " .,;:!?)]，。；：！？）、’”—–-/"
_OPENING = " ([（—–-‘“/"
# How much of the word beside a mark is shown with it.
_WORD = re.compile(rf"(?:[A-Za-z0-9'’-]{{1,20}}|{LETTER}{{1,6}})?")
_WORD_BEFORE = re.compile(rf"(?:[A-Za-z0-9'’-]{{1,20}}|{LETTER}{{1,6}})[.,;!?。，！？]?$")


class _Mark(NamedTuple):
    """A mark without its other half: where it stands in its paragraph, and whether it opens or closes.

    `partner`: the place of the mark that stands where the other half belongs, but is another one.
    """

    pair: str
    place: int
    opens: bool
    partner: int | None = None


class _Paragraph(NamedTuple):
    """A paragraph of one language: its text, where each bead's part of it begins, and its marks left alone."""

    number: int
    text: str
    parts: Sequence[tuple[int, Bead, int]]
    alone: tuple[_Mark, ...]


def check_unbalanced_pair(subject: Subject) -> Iterator[Finding]:
    """A bracket, quotation mark or title mark that lacks its other half.

    The reader can't tell where a title or an aside ends, and the next program to read the text trips over it. A
    quotation may run over several sentences and paragraphs; numbers of items (`1)`), apostrophes, inches and half-open
    intervals are no pairs, and what both languages leave open alike is how the document is.
    """
    for lang in ("zh", "en"):
        paragraphs = list(_paragraphs(subject, lang))
        lone = [(i, mark) for i, paragraph in enumerate(paragraphs) for mark in paragraph.alone]
        for pair in sorted({mark.pair for _, mark in lone}):
            unmatched = _unmatched([(i, mark) for i, mark in lone if mark.pair == pair], paragraphs)
            places = [_place(paragraphs[i], mark, lang) for i, mark in unmatched]
            places = [place for place in places if not _mirrored(subject, place, pair)]
            yield from _findings(subject, pair, places, paragraphs)


def _paragraphs(subject: Subject, lang: Lang) -> Iterator[_Paragraph]:
    """The paragraphs of one language, of their beads in order."""
    parts: dict[int, list[tuple[Bead, int, int]]] = {}
    for bead in subject.beads:
        start = 0
        for segment in subject.bitext.segments(bead, lang):
            end = start + len(segment.clean.text)
            parts.setdefault(segment.paragraph, []).append((bead, start, end))
            start = end + (lang == "en")
    for number, pieces in parts.items():
        text, begins = "", []
        for bead, start, end in pieces:
            text += " " if text and lang == "en" else ""
            begins.append((len(text), bead, start))
            text += subject.text(bead, lang)[start:end]
        if _MARKS.search(text):
            yield _Paragraph(number, text, begins, tuple(_alone(text)))


def _alone(text: str) -> Iterator[_Mark]:
    """The marks of a paragraph that have no other half in it, in order, those that were to be one pair as one."""
    plain = _INTERVAL.sub(lambda m: COVER * len(m.group()), prose(text))
    lone = sorted(_lone(plain), key=lambda mark: mark.place)
    while lone:
        mark = lone.pop(0)
        if lone and _are_partners(plain, mark, lone[0]):
            mark = mark._replace(partner=lone.pop(0).place)
        yield mark


def _are_partners(text: str, one: _Mark, other: _Mark) -> bool:
    """Whether two quotation marks were to be a pair: the wrong way round, both opening, or of two kinds."""
    between = text[one.place + 1 : other.place]
    if {one.pair, other.pair} - {"“”", '"'} or not between or len(between) > _LONGEST or _QUOTE.search(between):
        return False
    ends = not text[other.place + 1 : other.place + 2].strip(_AFTER)
    if one.pair == other.pair:
        return one.pair == "“”" and (one.opens < other.opens or (one.opens and ends))
    return one.opens or other.pair == '"'


def _lone(plain: str) -> Iterator[_Mark]:
    """The marks that have no other half, by their kinds."""
    open_: dict[str, list[int]] = {}
    straight: list[int] = []
    for match in _MARKS.finditer(plain):
        mark, place = match.group(), match.start()
        if mark == '"':
            straight.append(place)
        elif mark in _OPENS:
            open_.setdefault(_OPENS[mark], []).append(place)
        elif open_.get(_CLOSES[mark]):
            open_[_CLOSES[mark]].pop()
        elif mark not in ")）" or not _ITEM.search(plain, max(0, place - 8), place):
            yield _Mark(_CLOSES[mark], place, False)
    for pair, places in open_.items():
        yield from (_Mark(pair, place, True) for place in places)
    yield from _straight(plain, straight)


def _straight(text: str, places: Sequence[int]) -> Iterator[_Mark]:
    """The straight quotation marks that have no other half: told by the spaces around, else taken by turns."""
    waiting: list[int] = []
    for place in places:
        before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
        opens = before.strip(_OPENING) == "" and after.strip() != ""
        closes = before.strip() != "" and after.strip(_AFTER) == ""
        if opens if opens != closes else not waiting:
            waiting.append(place)
        elif waiting:
            waiting.pop()
        elif not _MEASURE.search(text, max(0, place - 2), place):
            yield _Mark('"', place, False)
    yield from (_Mark('"', place, True) for place in waiting)


def _unmatched(lone: Sequence[tuple[int, _Mark]], paragraphs: Sequence[_Paragraph]) -> Iterator[tuple[int, _Mark]]:
    """The marks of one pair, without openings that are closed in a later paragraph.

    A quotation of several paragraphs opens anew in each and is closed in the last.
    """
    waiting: list[tuple[int, _Mark]] = []
    for i, mark in lone:
        if mark.partner is not None:
            yield i, mark
        elif mark.opens:
            if not _goes_on(mark, paragraphs[i + 1 : i + 2]):
                waiting.append((i, mark))
        elif waiting and _closes(mark, waiting[-1][0], i, paragraphs):
            waiting.pop()
        else:
            yield i, mark
    yield from waiting


def _closes(mark: _Mark, begin: int, end: int, paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether a mark closes what an earlier paragraph opened: no other of its kind is opened in between."""
    far = _FAR if mark.pair in _QUOTES[:-1] else _NEAR
    if not begin < end <= begin + far or paragraphs[end].number > paragraphs[begin].number + far:
        return False
    return not any(mark.pair[0] in paragraph.text for paragraph in paragraphs[begin + 1 : end])


def _goes_on(mark: _Mark, following: Sequence[_Paragraph]) -> bool:
    """Whether the next paragraph opens the same quotation anew."""
    return mark.pair in _QUOTES and any(paragraph.text[0] == mark.pair[0] for paragraph in following)


def _place(paragraph: _Paragraph, mark: _Mark, lang: Lang) -> Place:
    """A mark and the word beside it, as a place in its bead."""
    begin, bead, offset = max((part for part in paragraph.parts if part[0] <= mark.place), key=lambda part: part[0])
    start, end = mark.place, (mark.place if mark.partner is None else mark.partner) + 1
    limit = min([part[0] for part in paragraph.parts if part[0] > mark.place], default=len(paragraph.text))
    if mark.partner is not None and end <= limit:
        pass
    elif mark.opens:
        word = _WORD.match(paragraph.text, end, limit)
        end = word.end() if word else end
    else:
        before = _WORD_BEFORE.search(paragraph.text, max(begin, start - 24), start)
        start -= len(before.group()) if before else 0
    return Place(bead, lang, start - begin + offset, end - begin + offset)


def _mirrored(subject: Subject, place: Place, pair: str) -> bool:
    """Whether the other language leaves the same pair open in the same bead."""
    other = subject.text(place.bead, "zh" if place.lang == "en" else "en")
    alike = (pair,) if pair not in _QUOTES else _QUOTES
    return any(mark.pair in alike for mark in _alone(other))


def _findings(
    subject: Subject, pair: str, places: Sequence[Place], paragraphs: Sequence[_Paragraph]
) -> Iterator[Finding]:
    marks = '"' if pair == '"' else "".join(_NAMES[pair][0])
    often = Message(
        f"{pair} lacks a half in {len(places)} places of the document.", f"全文有 {len(places)} 处 {pair} 不成对。"
    )

    def others() -> int:
        return sum(any(m in p.text for m in marks) for p in paragraphs) - len(places)

    return slips_or_habit(subject, "unbalanced-pair", _MQM, places, others, often, _message)


def _message(words: str) -> Message:
    """What is wrong with a mark, told by the words it stands with."""
    first, last = _MARKS.match(words[0]), _MARKS.match(words[-1])
    if first and last and len(words) > 1:
        return Message(f"These marks are no pair: {words} .", f"此处符号不配对：{words} 。")
    if first and words[0] not in _CLOSES:
        return Message(f"{words[0]} is not closed: {words} .", f"{words[0]} 没有闭合：{words} 。")
    return Message(f"{words[-1]} was not opened: {words} .", f"{words[-1]} 前面没有对应的开头：{words} 。")


UNBALANCED_PAIR = Rule(
    id="unbalanced-pair",
    severity="minor",
    mqm=_MQM,
    title=Message("Brackets and quotation marks without their other half", "不成对的括号、引号和书名号"),
    check=check_unbalanced_pair,
    page_zh=(
        "括号、引号或书名号缺少另一半。\n\n"
        "读者因此看不出标题或插入语到哪里结束，后续软件处理也会出错。引文可以跨越多句和多段；项目编号（`1)`）、撇号、"
        "英寸符号和半开区间不算成对符号；中英文两侧同样缺失的，视为文档本身如此，不予报告。"
    ),
    examples=(
        Example(
            "1）总则（见附件）；2）《办法》。", "1) General (see annex); a) the city's “Measures” at 5\" in [0, 1)."
        ),
        Example("他说：“走吧。我们去。”", "He said, “Let's go. It's time.” :-)"),
        Example("印发《实施意见。", "The “Opinions” were issued.", (("《实施意见", ""),)),
        Example("“走出去”战略。", 'The "going out” strategy began.', (("", '"going out”'),)),
        Example("（天津）自贸区", "The (Tianjin free trade zone", (("", "(Tianjin"),)),
        Example("知识产权（IP）保护", "Protection of IP) rights", (("", "IP)"),)),
    ),
)
