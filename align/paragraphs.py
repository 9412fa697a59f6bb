"""Lines as paragraphs: wrapped lines and page breaks joined, headings kept apart."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..text.characters import HAN, han_count, latin_words
from .bitext import Lang, OffsetText, Span
from .enumerators import read_enumerator
from .halves import HalfLines
from .lines import FLOWING, Line, cuts_date
from .repair import FIGURE_BEGUN, FIGURE_GOES_ON, clean_line, join_pieces

_END = re.compile(r"[.!?;:。！？；：…][\s”’\"'」』）)】》〉\]]*$")
_CLOSED_QUOTE = re.compile(r"[”’\"」』）)】]\s*$")
_INNER_STOP = re.compile(r"[，；;。]|,(?!\d)|[.;:] ")
_FUNCTION_WORD = re.compile(
    r"\b(?:a|an|the|of|and|or|for|to|in|on|at|by|with|from|as|that|which|its|their)\s*$", re.IGNORECASE
)
# A line of several words that ends in a possessive: what is possessed follows.
_OWNER = re.compile(r"(?:\S+ ){3,}\S+['’]s$")
_OPEN_END = re.compile(r"[,—–-]\s*$")
_OPENS_MIDST, _ENDS_MIDST = re.compile("[，。、；：）」』》”](?!$)"), re.compile("(?:分之|第)$")
# A line of a head or form: From: …, 发送日期/时间：….
_LABELLED = re.compile(f"(?:[A-Z][A-Za-z/ ]{{0,24}}:\\s|[{HAN}/]{{1,8}}：)")
_COMMA, _LEAST_WRAPPED_HAN = re.compile("[，、]$"), 10
# A line of at least so many Latin words, and no Chinese, is English.
_WORDS = 5
# A line that ends in the initial of a name: Booker T.
_INITIAL, _SURNAME = re.compile(r"(?<![A-Za-z])(?:[A-Z][a-z]+ |[A-Z]\. ?)[A-Z]\.$"), re.compile(r"[A-Z][a-z]+")
_LOWERCASE = re.compile(r"^[a-z]")
# A paragraph this heavy, in units of Han characters, or with a stop inside, is running text: it ends in a stop.
_RUNNING_WEIGHT = 45
_SENTENCE_STOP = re.compile(r"[。；;]|[.!?] ")
# English runs at three to four letters for a Han character (the bilingual seeds: 3.4).
_LETTERS_PER_HAN = 3
# So much of a paragraph's beginning tells whether it is running text.
_HEAD_LENGTH = 400
# Page breaks leave at most this many line breaks between the parts of a sentence.
_MAX_BREAKS = 8
# Lines are wrapped at a fixed width when this share of those followed by another comes within this share of the widest.
_WRAPPED_SHARE, _WRAPPED_WIDTH = 0.7, 0.8
_MAX_WRAP_COLUMNS = 120
# Shorter lines were not wrapped: they are items of a list, names of speakers.
_LEAST_WRAP_COLUMNS = 36
_NARROWEST = 28
_MIN_WRAPPED_LINES = 8
# Fewer lines tell where so many of them end in no stop, and all of these are as wide as each other but for this share.
_FEW_WRAPPED_LINES, _EVEN = 4, 0.85


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the pieces it is made of, its clean text, and the block it stands in."""

    spans: tuple[Span, ...]
    clean: OffsetText
    block: int


def paragraphs_of(half: HalfLines) -> tuple[Paragraph, ...]:
    """The half's paragraphs in order; those of invisible characters only have an empty clean text."""
    text = half.document.text
    cleaned = [clean_line(text, line.spans) for line in half.lines]
    return tuple(
        Paragraph(
            tuple(span for i in group for span in half.lines[i].spans),
            join_pieces([cleaned[i] for i in group], half.lang),
            half.blocks[group[0]],
        )
        for group in _groups(half, cleaned)
    )


def _groups(half: HalfLines, cleaned: Sequence[OffsetText]) -> Iterator[list[int]]:
    """Indices of the lines of each paragraph."""
    wrapped = _is_wrapped(half.lines, cleaned)
    bold = _bold_marks(half)
    group: list[int] = []
    head, marks = "", 0
    for i, line in enumerate(half.lines):
        text = cleaned[i].text
        bold_open = line.breaks == 1 and marks % 2 == 1 and bold[i] % 2 == 1
        flows = line.breaks == FLOWING or bold_open or (group and _hangs(half, group[0], i, cleaned))
        if group and (flows or _continues(_Cut(head, cleaned[i - 1].text, text, line, wrapped, half.lang))):
            group.append(i)
        else:
            if group:
                yield group
            group, head, marks = [i], "", 0
        head = (head + text)[:_HEAD_LENGTH]
        marks += bold[i]
    if group:
        yield group


def _hangs(half: HalfLines, first: int, i: int, cleaned: Sequence[OffsetText]) -> bool:
    """Whether a line goes on with a numbered item whose lines stand under its first word, not under its number."""
    last, text = cleaned[i - 1].text, half.document.text
    if half.lines[i].breaks != 1 or _END.search(last) or _measure_columns(last) < _LEAST_WRAP_COLUMNS:
        return False
    one, other = (half.lines[k].spans[0].start for k in (first, i))
    indent = (other - text.rfind("\n", 0, other)) - (one - text.rfind("\n", 0, one))
    if indent <= 0:
        return False
    enumerator = read_enumerator(cleaned[first].text)
    return enumerator is not None and abs(indent - enumerator.end) <= 1 and not read_enumerator(cleaned[i].text)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place between two lines: how the paragraph so far begins, the line before the cut and the line after it."""

    head: str
    last: str
    text: str
    line: Line
    wrapped: bool
    lang: Lang


def _continues(cut: _Cut) -> bool:
    """Whether the line after the cut goes on with the paragraph before it."""
    if cut.line.breaks > _MAX_BREAKS or not cut.text or not cut.last or read_enumerator(cut.text):
        return False
    if cut.wrapped and cut.line.breaks == 1:
        return not _is_numbered_title(cut.head) or bool(_LOWERCASE.match(cut.text))
    if cut.lang == "zh" and (_cuts_figure(cut) or _chinese_goes_on(cut)):
        return True
    if _END.search(cut.last):
        return _cuts_name(cut)
    if _is_english(cut) and _english_goes_on(cut):
        return True
    return cut.line.breaks > 1 and _is_cut_in_two(cut)


def _cuts_name(cut: _Cut) -> bool:
    """Whether the cut runs through a name, after an initial: Booker T. / Washington."""
    return cut.line.breaks == 1 and bool(_INITIAL.search(cut.last) and _SURNAME.match(cut.text))


def _is_english(cut: _Cut) -> bool:
    """Whether both lines are in English, left standing in a Chinese half perhaps."""
    return cut.lang == "en" or (han_count(cut.last) == han_count(cut.text) == 0 and latin_words(cut.last) >= _WORDS)


def _is_cut_in_two(cut: _Cut) -> bool:
    """Whether a break of a page, or an empty line, cuts running text in two: after a comma, or what follows has a stop.

    Of two other lines without a stop, each may be an item of a list, and a label begins a line of its own.
    """
    if _CLOSED_QUOTE.search(cut.last) or _LABELLED.match(cut.text):
        return False
    return _is_running(cut.head, cut.lang) and bool(_COMMA.search(cut.last) or _END.search(cut.text))


def _chinese_goes_on(cut: _Cut) -> bool:
    """Whether a Chinese line is cut where none can end: before or after a comma, inside 百分之 and its figure.

    A short line may end in a comma: that of a poem, or a salutation.
    """
    if cut.line.breaks > 1:
        return False
    after_comma = _COMMA.search(cut.last) and han_count(cut.last) >= _LEAST_WRAPPED_HAN
    return bool(_OPENS_MIDST.match(cut.text) or _ENDS_MIDST.search(cut.last) or after_comma)


def _english_goes_on(cut: _Cut) -> bool:
    """Whether an English sentence goes on after the cut: it stopped at a function word, or has no capital there.

    Items of a list don't: lines without a stop, too short to have been wrapped or of which the first has no capital.
    """
    if _FUNCTION_WORD.search(cut.last) or cuts_date(cut.last, cut.text):
        return True
    if cut.line.breaks == 1 and _OWNER.search(cut.last):
        return True
    small = _LOWERCASE.match(cut.text)
    if cut.line.breaks > 1 and not small and len(cut.last) < _LEAST_WRAP_COLUMNS:
        return False  # a salutation, the end of a letter
    item = cut.line.breaks == 1 and not _END.search(cut.text)
    short = len(cut.last) < _LEAST_WRAP_COLUMNS or (small and _LOWERCASE.match(cut.head))
    return bool(small or _OPEN_END.search(cut.last)) and not (item and short)


def _cuts_figure(cut: _Cut) -> bool:
    """Whether the cut runs through a figure of running text; cells of a table hold nothing but figures.

    A short line that ends in a figure was not wrapped: a telephone number, a date.
    """
    inside = FIGURE_BEGUN.search(cut.last) and FIGURE_GOES_ON.match(cut.text)
    return bool(inside) and han_count(cut.text) > 0 and _measure_columns(cut.last) >= _LEAST_WRAP_COLUMNS


def _is_numbered_title(head: str) -> bool:
    return read_enumerator(head) is not None and not _INNER_STOP.search(head)


def _is_running(head: str, lang: Lang) -> bool:
    """Whether a paragraph that begins so is running text, not a title: long, or with a stop inside."""
    enumerator = read_enumerator(head)
    body = head[enumerator.end :] if enumerator else head
    if enumerator and not _SENTENCE_STOP.search(body):
        return False
    weight = han_count(body) if lang == "zh" else len(body) // _LETTERS_PER_HAN
    return weight >= _RUNNING_WEIGHT or (weight >= _RUNNING_WEIGHT // 3 and bool(_INNER_STOP.search(body)))


def _bold_marks(half: HalfLines) -> list[int]:
    """How many bold marks (`**`) stand at each line, the closing one right after its end included."""
    ends = [line.spans[-1].end for line in half.lines]
    marks = [0] * len(ends)
    for piece in half.non_text:
        i = bisect_left(ends, piece.span.start)
        if piece.kind == "markup" and i < len(marks) and half.document.text[piece.span.start : piece.span.end] == "**":
            marks[i] += 1
    return marks


def _is_wrapped(lines: Sequence[Line], cleaned: Sequence[OffsetText]) -> bool:
    """Whether the text was broken into lines of one width, so that paragraphs are what blank lines set apart."""
    followed = [cleaned[i].text for i in range(len(lines) - 1) if lines[i + 1].breaks == 1]
    widths = sorted(map(_measure_columns, followed))
    if len(widths) < _MIN_WRAPPED_LINES:
        return _is_evenly_wrapped(followed)
    widest = widths[int(0.95 * (len(widths) - 1))]
    full = sum(width >= _WRAPPED_WIDTH * widest for width in widths)
    return _NARROWEST <= widest <= _MAX_WRAP_COLUMNS and full >= _WRAPPED_SHARE * len(widths)


def _is_evenly_wrapped(followed: Sequence[str]) -> bool:
    """Whether a few lines that others follow are as wide as each other, where they end in the middle of a sentence."""
    widths = [_measure_columns(text) for text in followed if not _END.search(text)]
    if len(widths) < max(_FEW_WRAPPED_LINES, len(followed) / 2):
        return False
    return _LEAST_WRAP_COLUMNS <= max(widths) <= _MAX_WRAP_COLUMNS and min(widths) >= _EVEN * max(widths)


def _measure_columns(text: str) -> int:
    """How wide a text is on the screen: a Han character is as wide as two letters."""
    return len(text) + han_count(text)
