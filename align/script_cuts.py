"""A line of both languages cut where the script changes: "… 十八所。 Last year …" is two lines of prose.

The words of a line are labelled Chinese or English by a Viterbi search (Viterbi 1967): a Han character in an English
stretch and a Latin word in a Chinese one each cost something, and so does a change, the more the less sets the two
apart. So a Latin name in a Chinese sentence and a Han word in an English one stay where they are. Figures and signs
stay with what they follow.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise
from typing import NamedTuple

from ..text.characters import HAN
from .bitext import Lang, Span
from .glosses import cut_gloss
from .lexicon import load_lexicon
from .lines import APART, Line, find_within, line_of
from .title_cuts import cut_title

# Costs, set by hand on a few dozen lines: of a Han character or a Latin word in the other language's stretch, and of a
# change between two stretches by what stands there.
_HAN_COST, _WORD_COST = 1.0, 1.5
_AFTER_STOP, _AFTER_SPACE, _GLUED, _BETWEEN_SIGNS = 2.5, 4.0, 6.0, 0.5
# What begins an English sentence, right behind a Chinese one that lost its stop: it counts as after a stop.
_BEGINS = re.compile(
    r"(?:The|On|In|At|As|For|From|This|That|These|It|We|He|She|They|I|You|There|When|After|During)\s+[A-Za-z]"
)
# Where lines of both languages are the habit, a change costs so much of that.
_HABIT = 0.35
# So few Latin words with Han on both sides of them, and no stop before what follows, are a name: they count less.
_NAME_WORDS, _NAME = 4, 0.6
# Latin words are a name in Chinese where a Chinese comma follows or stands among them, or a gloss and more Chinese; at
# the beginning of a line, where the English further on has the same words.
_HAN_COMMA, _LED, _LED_WORDS = re.compile(rf"\s*(?:[，、]|[（(][^()（）]{{1,30}}[)）]\s*[、，。；{HAN}])"), 0.1, 8
# Latin words with Chinese commas between them, so few words for each, are a list of names in Chinese.
_LIST_COMMA, _LEAST_COMMAS, _LISTED_WORDS, _LISTED = "、", 2, 6, 0.05
# Han at the beginning that surely translates the Latin words before it is a title in both languages: it counts more.
_TITLE_WORDS, _TITLE_RUNS, _SURE, _TITLED = 8, 2, 3.0, 2.0
# Inside brackets or quotation marks the other language is a gloss: it counts little.
_GLOSS = 0.15
# An English date with a sign behind it, as the Chinese one after it has one before it, costs so many times as much.
_DATED = 2.0
_DATE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? ?(?:\d{1,2}(?:st|nd|rd|th)?,? ?)?\d{4}"
    r"\s*[/／|｜]"
)
# An English sentence that ends in Han characters and a full stop of its own: they were left in it. An initial has a
# point, too.
_ASCII_STOP = 3.0

_LATIN = "A-Za-z\u00c0-\u024f"
_TOKEN = re.compile(f"(?P<zh>[{HAN}]+)|(?P<en>[{_LATIN}](?:[{_LATIN}'’.-]*[{_LATIN}])?)(?![\\d{_LATIN}])")
_BRACKETS = re.compile(r"[（(【\[《“「『][^（(【\[《“「『）)】\]》”」』]{1,200}[）)】\]》”」』]")
_STOP = re.compile(r"[。！？!?；;.][”’\"'」』）)】]*\s*$")
# The number of a heading, which the other language before it has too.
_HEADING = re.compile(
    r"(?:Article|Chapter|Section|Part|Annex|Appendix)\s+(?:\d|[IVX]+\b)|第\s?[一二三四五六七八九十百\d]+\s?[条章节部编]"
)
_IN_NAMES = frozenset("of and for the de la van von".split())
# Up to the end of a sentence: the point of a decimal is none.
_FIRST_STOP = re.compile(r"\S*?(?:[。！？!?；;]|\.(?!\d))[”’\"'」』）)】]*")
# Where a change costs less than after a space.
_PARTED = re.compile(r"[/|｜／\t。！？!?；;.]|\s[-–—]|Article|Chapter|Section|Part|Annex|Appendix|第")
_SIGNS = re.compile(r"\s*(?:[/|｜／]|\s[-–—]{1,2}\s|\t)\s*")
# What sets two languages apart, whatever figures stand beside it: a sign, a tag that names the language.
_PARTING = re.compile(r"\s[/／]\s|[|｜\t]|</\w+>\s*<[^<>]*\slang=")
# A colon, and the figure that the Chinese behind it begins with: as follows:3月3日.
_LED_FIGURE = re.compile(r"\s*[:：]\s*(?P<figure>\d[\d.,]*)")
_FIGURE_AHEAD = re.compile(r"[^\s\w]*[\d.,:%％]*\d[\d.,:%％]*$")


class _Word(NamedTuple):
    """A run of Han or a Latin word: where it stands, its language, and what it costs in a stretch of the other one."""

    start: int
    end: int
    lang: Lang
    cost: float


def cut_scripts(text: str, line: Line, habit: bool = False) -> tuple[Line, ...]:
    """The stretches of a line in one language each, in order; the line itself where it is in one.

    `habit`: whether lines of both languages are usual in the document, so that little is needed to cut one.
    """
    if not line.han or not line.words:
        return (line,)
    start, end = line.spans[0].start, line.spans[-1].end
    two = cut_gloss(text, line, habit) or cut_title(text, line, habit)
    if two:
        return two
    least = _AFTER_SPACE * (_HABIT if habit else 1.0)
    few = min(_HAN_COST * line.han, _WORD_COST * line.words) <= least
    if few and text[end - 1] != "." and not _PARTED.search(text, start, end - 1):
        return (line,)
    words = [word for span in line.spans for word in _words(text, *span, end - start)]
    if not words:
        return (line,)
    langs = _label(text, words, end, habit)
    cuts = [_cut(text, words[i - 1], words[i]) for i in range(1, len(words)) if langs[i] != langs[i - 1]]
    if not cuts:
        return (line,)
    pieces = [find_within(text, line.spans, Span(a, b)) for a, b in pairwise([start, *cuts, end])]
    kept = [piece for piece in pieces if piece]
    return tuple(line_of(text, piece, APART if i else line.breaks) for i, piece in enumerate(kept))


def _words(text: str, start: int, end: int, length: int) -> list[_Word]:
    """The words of one piece of a line that is so long."""
    glosses = [m.span() for m in _BRACKETS.finditer(text, start, end) if m.end() - m.start() < length / 2]
    words: list[_Word] = []
    for match in _TOKEN.finditer(text, start, end):
        lang: Lang = "zh" if match["zh"] else "en"
        cost = _HAN_COST * len(match.group()) if lang == "zh" else _WORD_COST
        cost *= _DATED if lang == "en" and _DATE.match(text, match.start(), end) else 1.0
        inside = bool(glosses) and any(a <= match.start() < b for a, b in glosses)
        words.append(_Word(*match.span(), lang, cost * _GLOSS if inside else cost))
    return [*_lower_names(text, words)]


def _lower_names(text: str, words: Sequence[_Word]) -> Iterator[_Word]:
    """The words, those of names within Chinese at a lower cost."""
    runs = [[*group] for _, group in groupby(words, key=lambda word: word.lang)]
    titled = _is_title(text, runs)
    for k, run in enumerate(runs):
        if k < _TITLE_RUNS and titled:
            yield from (word._replace(cost=word.cost * _TITLED) for word in run)
            continue
        named = (
            run[0].lang == "en"
            and len(run) <= _NAME_WORDS
            and 0 < k < len(runs) - 1
            and not _STOP.search(text[run[-1].end : runs[k + 1][0].start])
        )
        share = _LISTED if _is_list(text, run) else _LED if _leads(text, runs, k) else _NAME if named else 1.0
        yield from run if share == 1.0 else (w._replace(cost=w.cost * share) for w in run)


def _is_title(text: str, runs: Sequence[Sequence[_Word]]) -> bool:
    """Whether the first words are a title in English and then in Chinese, before more English."""
    if len(runs) <= _TITLE_RUNS or runs[0][0].lang != "en" or len(runs[0]) > _TITLE_WORDS:
        return False
    en, zh = (text[run[0].start : run[-1].end] for run in runs[:2])
    return text[runs[2][0].start].isupper() and load_lexicon().affinity(zh, en) >= _SURE


def _leads(text: str, runs: Sequence[Sequence[_Word]], k: int) -> bool:
    """Whether a run of Latin words is a name that a Chinese sentence has at its beginning or after a comma.

    The words of the first run stand in the English of the same line again; before a Chinese comma those of any run.
    """
    run = runs[k]
    if run[0].lang != "en" or len(run) > _LED_WORDS or k == len(runs) - 1:
        return False
    said = [text[word.start : word.end] for word in run]
    if any(_HAN_COMMA.match(text, word.end) for word in run):
        return all(word[0].isupper() or word in _IN_NAMES for word in said)
    later = (word for words in runs[k + 1 :] if words[0].lang == "en" for word in words)
    return k == 0 and said == [text[word.start : word.end] for word in islice(later, len(said))]


def _is_list(text: str, run: Sequence[_Word]) -> bool:
    """Whether a run of Latin words is a list as Chinese sets it."""
    commas = text.count(_LIST_COMMA, run[0].start, run[-1].end) if run[0].lang == "en" else 0
    return commas >= _LEAST_COMMAS and len(run) <= _LISTED_WORDS * (commas + 1)


def _label(text: str, words: Sequence[_Word], end: int, habit: bool) -> list[Lang]:
    """The language of each word's stretch: the cheapest labelling."""
    states: tuple[Lang, Lang] = ("zh", "en")
    best = {state: 0.0 if words[0].lang == state else words[0].cost for state in states}
    back: list[dict[Lang, Lang]] = []
    for before, word in pairwise(words):
        change = _change_cost(text, before, word) * (_HABIT if habit else 1.0)
        came: dict[Lang, Lang] = {}
        costs: dict[Lang, float] = {}
        for state in states:
            other: Lang = "en" if state == "zh" else "zh"
            came[state] = state if best[state] <= best[other] + change else other
            costs[state] = min(best[state], best[other] + change) + (0.0 if word.lang == state else word.cost)
        best = costs
        back.append(came)
    if text[words[-1].end : end].strip() == "." and words[-1].end - words[-1].start > 1:
        best["zh"] += _ASCII_STOP
    return [*_trace(back, "zh" if best["zh"] <= best["en"] else "en")][::-1]


def _trace(back: Sequence[dict[Lang, Lang]], state: Lang) -> Iterator[Lang]:
    yield state
    for came in reversed(back):
        state = came[state]
        yield state


def _change_cost(text: str, before: _Word, word: _Word) -> float:
    """What a change between two words costs: little after the end of a sentence or between signs, much within one."""
    between = text[before.end : word.start]
    if _SIGNS.search(between):
        return _BETWEEN_SIGNS
    if between.isspace() and _HEADING.match(text, word.start):
        return _AFTER_STOP
    if _STOP.search(between) or (not between and word.lang == "en" and _BEGINS.match(text, word.start)):
        return _AFTER_STOP
    return _AFTER_SPACE if between[-1:].isspace() or between[:1].isspace() else _GLUED


def _cut(text: str, before: _Word, word: _Word) -> int:
    """Where two stretches part: figures and signs stay with what they follow, unless they touch what comes next."""
    between = text[before.end : word.start]
    sign = _PARTING.search(between)
    if sign:
        return before.end + sign.start()
    led = _LED_FIGURE.fullmatch(between) if word.lang == "zh" else None
    if led:
        return before.end + led.start("figure")
    stop = _FIRST_STOP.match(between)
    if stop:
        return before.end + stop.end()
    if word.lang == "zh":
        figure = _FIGURE_AHEAD.search(between)
        if figure and before.end + figure.start() > before.end and text[before.end + figure.start() - 1].isspace():
            return before.end + figure.start()
    opening = re.search(r"[“‘「『（(【《\[\"']+$", between)
    return word.start - len(opening.group()) if opening else word.start
