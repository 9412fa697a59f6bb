"""Rule `unbalanced-pair`: brackets, quotation marks and title marks without their other half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...align.bitext import Bead, Lang
from ...text.characters import LETTER
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_slips_or_habit
from ..holes import read_with_holes
from ..lone_marks import CLOSES, MARKS, PAIRS, QUOTES, LoneMark, find_lone_marks
from ..rule import Example, rule

# A quotation that isn't closed in its paragraph may be closed in one of so many that follow, if none is opened before;
# a bracket in one of the next few, where lines of one paragraph stand apart; a straight quotation mark in the next.
_FAR, _NEAR, _NEXT = 20, 4, 1
# How much of the word beside a mark is shown with it.
_WORD = re.compile(rf"(?:[A-Za-z0-9'’-]{{1,20}}|{LETTER}{{1,6}})?")
_WORD_BEFORE = re.compile(rf"(?:[A-Za-z0-9'’-]{{1,20}}|{LETTER}{{1,6}})[.,;!?。，！？]?$")


class _Paragraph(NamedTuple):
    """A paragraph of one language: its place among those that say something, its text, and its marks left alone.

    `parts`: where the part of each bead begins.
    """

    number: int
    text: str
    parts: Sequence[tuple[int, Bead, int]]
    alone: tuple[LoneMark, ...]


@rule(
    id="unbalanced-pair",
    severity="minor",
    mqm="linguistic-conventions/punctuation",
    title=Message("Unpaired brackets and quotation marks", "不成对的括号、引号和书名号"),
    alone=("zh", "en"),
    description_zh=(
        "括号、引号或书名号缺少另一半。\n\n"
        "读者因此看不出标题或插入语到哪里结束，后续软件处理也会出错。引文可以跨越多句和多段；"
        "项目编号（`1)`）、撇号、英寸符号和半开区间不算成对符号；中英文两侧同样缺失的，视为文档本身如此，"
        "不予报告。"
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
def unbalanced_pair(context: ReviewContext) -> Iterator[Finding]:
    """A bracket, quotation mark or title mark that lacks its other half.

    The reader can't tell where a title or an aside ends, and the next program to read the text trips over it. A
    quotation may run over several sentences and paragraphs; numbers of items (`1)`), apostrophes, inches and half-open
    intervals are no pairs, and what both languages leave open alike is how the document is.
    """
    for lang in ("zh", "en"):
        paragraphs = list(_build_paragraphs(context, lang))
        lone = [(i, mark) for i, paragraph in enumerate(paragraphs) for mark in paragraph.alone]
        for pair in sorted({mark.pair for _, mark in lone}):
            unmatched = _find_unmatched([(i, mark) for i, mark in lone if mark.pair == pair], paragraphs)
            places = [_locate(paragraphs[i], mark, lang) for i, mark in unmatched]
            places = [place for place in places if not _is_mirrored(context, place, pair)]
            if context.bitext.is_one_sided:
                places = [place for place in places if not _is_balanced_around(context, place, pair)]
            yield from _report(context, pair, places, paragraphs)


def _build_paragraphs(context: ReviewContext, lang: Lang) -> Iterator[_Paragraph]:
    """The paragraphs of one language, of their beads in order."""
    parts: dict[int, list[tuple[Bead, int, int]]] = {}
    whole = {bead.id: read_with_holes(context, bead, lang) for bead in context.beads if bead.side(lang)}
    for bead in context.beads:
        start = 0
        for segment in context.bitext.segments(bead, lang):
            end = start + len(segment.clean.text)
            parts.setdefault(segment.paragraph, []).append((bead, start, end))
            start = end + (lang == "en")
    for number, pieces in enumerate(parts.values()):
        text, begins = "", []
        for bead, start, end in pieces:
            text += " " if text and lang == "en" else ""
            begins.append((len(text), bead, start))
            text += whole[bead.id][start:end]
        if MARKS.search(text):
            yield _Paragraph(number, text, begins, tuple(find_lone_marks(text)))


def _find_unmatched(
    lone: Sequence[tuple[int, LoneMark]], paragraphs: Sequence[_Paragraph]
) -> Iterator[tuple[int, LoneMark]]:
    """The marks of one pair, without openings that are closed in a later paragraph.

    A quotation of several paragraphs opens anew in each and is closed in the last.
    """
    waiting: list[tuple[int, LoneMark]] = []
    for i, mark in lone:
        if mark.partner is not None:
            yield i, mark
        elif mark.opens and not (mark.pair == '"' and waiting and _closes(mark, waiting[-1][0], i, paragraphs)):
            if not _goes_on(mark, paragraphs[i + 1 : i + 2]):
                waiting.append((i, mark))
        elif waiting and _closes(mark, waiting[-1][0], i, paragraphs):
            waiting.pop()
        elif mark.pair == '"':
            waiting.append((i, mark))
        else:
            yield i, mark
    yield from waiting


def _closes(mark: LoneMark, begin: int, end: int, paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether a mark closes what an earlier paragraph opened: no other of its kind is opened in between."""
    far = _FAR if mark.pair in QUOTES[:-1] else _NEXT if mark.pair in QUOTES else _NEAR
    if not begin < end <= begin + far or paragraphs[end].number > paragraphs[begin].number + far:
        return False
    return not any(mark.pair[0] in paragraph.text for paragraph in paragraphs[begin + 1 : end])


def _goes_on(mark: LoneMark, following: Sequence[_Paragraph]) -> bool:
    """Whether the next paragraph opens the same quotation anew."""
    return mark.pair in QUOTES and any(paragraph.text[0] == mark.pair[0] for paragraph in following)


def _locate(paragraph: _Paragraph, mark: LoneMark, lang: Lang) -> Place:
    """A mark and the word beside it, as a place in its bead."""
    begin, bead, offset = max((part for part in paragraph.parts if part[0] <= mark.place), key=lambda part: part[0])
    start, end = mark.place, mark.place + 1
    limit = min([part[0] for part in paragraph.parts if part[0] > mark.place], default=len(paragraph.text))
    if mark.partner is not None and mark.partner < limit:
        end = mark.partner + 1
    elif mark.opens:
        word = _WORD.match(paragraph.text, end, limit)
        end = word.end() if word else end
    else:
        before = _WORD_BEFORE.search(paragraph.text, max(begin, start - 24), start)
        start -= len(before.group()) if before else 0
    return Place(bead, lang, start - begin + offset, end - begin + offset)


def _is_mirrored(context: ReviewContext, place: Place, pair: str) -> bool:
    """Whether the other language leaves the same pair open in the same bead."""
    other = context.text(place.bead, "zh" if place.lang == "en" else "en")
    alike = (pair,) if pair not in QUOTES else QUOTES
    return any(mark.pair in alike for mark in find_lone_marks(other))


def _is_balanced_around(context: ReviewContext, place: Place, pair: str) -> bool:
    """Whether the document has as many marks of either end in the lines around, some of them in what is no text."""
    text = context.bitext.half(place.lang).document.text
    span = context.mark(place.bead, place.lang, place.start, place.end).span
    end = text.find("\n\n", span.end)
    around = text[text.rfind("\n\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
    if pair not in PAIRS:
        return False
    opening, closing = (sum(around.count(mark) for mark in marks) for marks in PAIRS[pair])
    return opening == closing


def _report(
    context: ReviewContext, pair: str, places: Sequence[Place], paragraphs: Sequence[_Paragraph]
) -> Iterator[Finding]:
    marks = '"' if pair == '"' else "".join(PAIRS[pair][0])
    often = Message(
        f"{pair} is unpaired in {len(places)} places of the document.", f"全文有 {len(places)} 处 {pair} 不成对。"
    )

    def others() -> int:
        return sum(any(m in p.text for m in marks) for p in paragraphs) - len(places)

    return report_slips_or_habit(context, unbalanced_pair, places, others, often, _describe)


def _describe(words: str) -> Message:
    """What is wrong with a mark, and the words beside it."""
    first, last = MARKS.match(words[0]), MARKS.match(words[-1])
    if first and last and len(words) > 1:
        return Message(f"The marks around the words do not match: {words}.", f"{words} 的前后符号不配对。")
    if first and words[0] not in CLOSES:
        return _describe_unpaired(words[0], words[1:], _OPENING)
    return _describe_unpaired(words[-1], words[:-1], _CLOSING)


class _End(NamedTuple):
    """What the words about a mark are at one end of a pair: which mark it is, where it stands, what it lacks."""

    name: str
    beside: str
    lacking: str
    beside_zh: str
    names_zh: tuple[str, str, str]
    lacking_zh: tuple[str, str, str]


# Quotation marks, title marks and brackets have names of their own at either end in Chinese.
_LEFT, _RIGHT = ("前引号", "前书名号", "左括号"), ("后引号", "后书名号", "右括号")
_OPENING = _End("opening", "before", "closing", "前", _LEFT, _RIGHT)
_CLOSING = _End("closing", "after", "opening", "后", _RIGHT, _LEFT)


def _describe_unpaired(mark: str, word: str, end: _End) -> Message:
    sort = 0 if mark in '“”「」『』"' else 1 if mark in "《》〈〉" else 2
    name = ("quotation mark", "title mark", "bracket")[sort]
    beside, beside_zh = (f" {end.beside} “{word}”", f"“{word}”{end.beside_zh}的") if word else ("", "")
    return Message(
        f"The {end.name} {name} {mark}{beside} has no {end.lacking} mark.",
        f"{beside_zh}{end.names_zh[sort]} {mark} 没有配对的{end.lacking_zh[sort]}。",
    )
