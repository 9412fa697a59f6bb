"""The language of each line of a file with both: by its letters, by the column it stands in, by what it repeats.

A Chinese line may hold more Latin words than Han: names, code. English prose has its function words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from ..text.characters import HAN
from .bitext import Lang
from .glosses import TITLES_ALIKE
from .lexicon import load_lexicon
from .lines import Line
from .tables import Cell, cell_langs, find_heads

# The commonest function words of English; a line of any length without one of them is no English sentence.
_FUNCTION_WORDS = re.compile(
    r"\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|as|is|are|was|were|be|that|this|it|its|you|your|we|our|not)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[（(\[「“\"][^（(\[「“\")）\]」”]*[)）\]」”\"]")
_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile(r"[A-Za-z]+")
# A formula has signs of arithmetic, and no words but names of functions and quantities.
_RELATION, _WORD = re.compile(r"[=≤≥≈∑Σ∏∫√±×÷]|\s[<>+]\s"), re.compile(r"[A-Za-z]{4,}|[A-Za-z]+\s+[A-Za-z]{3,}\s")
# So many words at most are a name, or a few, that Han stand beside.
_MOST_WORDS = 8


def find_line_langs(text: str, lines: Sequence[Line], places: Mapping[int, Cell]) -> tuple[list[Lang], set[int]]:
    """Each line's language, in tables that of the table or column; lines without words take that of the last one.

    The second value has the cells of tables that stand beside two columns of pairs, or only name their languages.
    """
    cells, beside = cell_langs(lines, places)
    cells |= _find_mixed_cells(text, lines, {i: place for i, place in places.items() if i in cells})
    own = [cells.get(i) or line.lang for i, line in enumerate(lines)]
    last: Lang = next((lang for lang in own if lang), "zh")
    langs: list[Lang] = []
    for i, known in enumerate(own):
        lang = known
        if lang == "en" and i not in cells:
            words = _read(text, lines[i])
            lang = "zh" if _is_chinese(text, lines, langs, i) else None if is_formula(words) else lang
        last = lang or last
        langs.append(last)
    return langs, beside | find_heads(text, lines, places, cells)


def is_formula(words: str) -> bool:
    """Whether a line is a formula, which is in no language.

    >>> is_formula("Leq = 10 lg [(1/T) Σ ti]"), is_formula("The sum a + b = c grows")
    (True, False)
    """
    return _RELATION.search(words) is not None and not _WORD.search(words)


def _find_mixed_cells(text: str, lines: Sequence[Line], places: Mapping[int, Cell]) -> dict[int, Lang]:
    """The lines of cells that say themselves in both languages, and of the cells of their rows that have both."""
    found: dict[int, Lang] = {}
    for _, row in groupby(sorted(places), key=lambda i: places[i].row):
        pairs = [(i, j) for i, j in pairwise(row) if places[i] == places[j] and _are_apart(lines[i], lines[j])]
        if any(_are_alike(text, lines[i], lines[j]) for i, j in pairs):
            found |= {i: lang for pair in pairs for i in pair if (lang := lines[i].lang)}
    return found


def _are_apart(one: Line, other: Line) -> bool:
    """Whether one of two lines has nothing but Chinese words and the other nothing but English ones."""
    return bool(
        (one.han and not one.words and other.words and not other.han)
        or (other.han and not other.words and one.words and not one.han)
    )


def _are_alike(text: str, one: Line, other: Line) -> bool:
    zh, en = (one, other) if one.han else (other, one)
    return load_lexicon().affinity(_read(text, zh), _read(text, en)) >= TITLES_ALIKE


def _is_chinese(text: str, lines: Sequence[Line], before: Sequence[Lang], i: int) -> bool:
    """Whether a line of mostly Latin words is Chinese: its Han say so, or the line before it."""
    line, words = lines[i], _read(text, lines[i])
    if line.han and line.words <= _MOST_WORDS:
        if _HAN.search(_BRACKETS.sub("", words)) and not _FUNCTION_WORDS.search(words):
            return True
        # The words of the English line before it, and Han.
        if (
            i
            and before[-1] == "en"
            and _LATIN.findall(words)[: lines[i - 1].words] == _LATIN.findall(_read(text, lines[i - 1]))
        ):
            return True
    # The end of a paragraph that stands in both languages alike.
    ends = i > 0 and line.breaks == 1 and before[-1] == "zh" and not _goes_on(lines, i)
    return ends and line.words <= _MOST_WORDS and _stands_before(text, lines, before, i)


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether another English line follows at once."""
    return i + 1 < len(lines) and lines[i + 1].breaks == 1 and lines[i + 1].lang == "en"


def _stands_before(text: str, lines: Sequence[Line], before: Sequence[Lang], i: int) -> bool:
    """Whether an English line shortly before has the same characters."""
    same = text[lines[i].spans[0].start : lines[i].spans[-1].end]
    near = range(max(0, i - _MOST_WORDS), i)
    return any(before[k] == "en" and text[lines[k].spans[0].start : lines[k].spans[-1].end] == same for k in near)


def _read(text: str, line: Line) -> str:
    return " ".join(text[start:end] for start, end in line.spans)
