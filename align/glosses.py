"""Lines with their translation in brackets behind them, as menus, recipes and lists of steps have them.

四季豆 (Green Beans) 300克: what stands outside the brackets without being translated in them belongs to both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.characters import HAN
from .bitext import Span
from .lexicon import load_lexicon
from .lines import APART, BESIDE, Line, find_within, line_of

# How much likelier by the lexicon two titles must be as one another's translation, in nats.
TITLES_ALIKE = 0.3
_PART = r"[^（()）\n]|[（(][^（()）\n]{0,80}[)）]"
# How much there is of something: a figure with its unit, or a little.
_UNITS = (
    "千克|公斤|毫升|公升|茶匙|汤匙|湯匙|大匙|小匙|人份|"
    "[克斤两兩钱錢升匙勺杯碗个個片根条條只隻颗顆粒块塊瓣枚包罐盒支份张張朵棵棒]"
)
_FIGURE = r"[约約~～]?[\d½⅓-⅞¼¾][\d./～~–½⅓-⅞¼¾-]*"
_AMOUNT = rf"{_FIGURE}\s?(?:[{HAN}]{{1,3}}|[A-Za-z]{{1,5}}\.?)?|少[许許]|[适適]量|若干"
_GLOSSED = re.compile(
    rf"(?P<amount>{_FIGURE}\s?(?:{_UNITS}))?(?P<line>(?:{_PART}){{1,400}}?)\s*[（(](?P<gloss>(?:{_PART}){{2,400}})[)）]"
    rf"(?:\s*(?P<rest>{_AMOUNT}))?"
)
_FIGURES = re.compile(r"\d")
# How long the translation may be beside the line, by weight; another share where such lines are the habit.
_LEAST_GLOSS, _LEAST_IN_HABIT, _MOST_GLOSS, _MOST_IN_HABIT = 0.4, 0.1, 2.5, 5.0
_HAN_PER_LATIN = 4


def cut_gloss(text: str, line: Line, habit: bool) -> tuple[Line, ...]:
    """A line and its translation in brackets, an amount outside them left out; nothing where a line has none.

    `habit`: whether lines of both languages are usual in the document.
    """
    if "(" not in text[line.spans[0].start : line.spans[-1].end].replace("（", "("):
        return ()
    match = _GLOSSED.fullmatch(text, line.spans[0].start, line.spans[-1].end)
    if not match or (match["rest"] and _FIGURES.search(match["gloss"])):
        return ()
    pieces = [find_within(text, line.spans, span) for span in _find_parts(match)]
    if not all(pieces):
        return ()
    own, gloss = (line_of(text, piece, line.breaks if i == 0 else APART) for i, piece in enumerate(pieces))
    if not (_are_in_turn(own, gloss, habit) and _are_as_long(own, gloss, habit)):
        return ()
    zh, en = (match["line"], match["gloss"]) if own.han else (match["gloss"], match["line"])
    translated = habit or load_lexicon().affinity(zh, en) >= TITLES_ALIKE
    if match["rest"] and not translated:
        return ()
    return (own, gloss.with_breaks(BESIDE) if translated else gloss)


def _are_in_turn(own: Line, gloss: Line, habit: bool) -> bool:
    """Whether a line and its gloss are in one language each; a Chinese line may have a unit or two in Latin letters."""
    if own.han == 0:
        return own.words > 0 and gloss.han > 0 and gloss.words == 0
    return gloss.words > 0 and gloss.han == 0 and own.words <= (own.han // _HAN_PER_LATIN if habit else 0)


def _are_as_long(own: Line, gloss: Line, habit: bool) -> bool:
    least, most = (_LEAST_IN_HABIT, _MOST_IN_HABIT) if habit else (_LEAST_GLOSS, _MOST_GLOSS)
    return least * own.weight <= gloss.weight <= most * own.weight


def _find_parts(match: re.Match[str]) -> Iterator[Span]:
    """The line, without the amount before it where the gloss has no figures, and the gloss."""
    shared = match["amount"] and not _FIGURES.search(match["gloss"])
    yield Span(match.start("line") if shared else match.start(), match.end("line"))
    yield Span(*match.span("gloss"))
