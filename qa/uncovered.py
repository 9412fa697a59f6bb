"""Clauses left out inside an aligned pair, by the evidence of words, lengths and figures."""

from __future__ import annotations

import re
from statistics import median
from typing import NamedTuple

from ..align.bitext import LANGS, Bead
from ..align.clause_bounds import clause_bounds, english_clause_bounds
from ..align.clauses import LEAST_HAN, clauses
from ..align.evidence import keys_of
from ..align.lexicon import load_lexicon
from ..text.characters import han_count
from .bitext_view import BitextView
from .said import SAID, measure_left_over, measure_said, tell_around

# A clause of lower odds, in nats, has no counterpart. Chosen on the TICO-19 development documents with clauses cut by
# seed, see benchmarks/RESULTS.md. English clauses are left out: Chinese says much in few characters, and what seemed
# added was false too often.
_LEAST_ODDS = -0.34
# A short clause is surely missing only where its odds are lower yet, and none is where half of a text's clauses have
# low odds: the lexicon doesn't know its words. The median is above 2.5 in both white papers, 0.1 in tables of fees.
# Fewer clauses than the last tell nothing of a text.
_SHORT, _LEAST_ODDS_SHORT, _LEAST_USUAL, _LEAST_CLAUSES = 9, -0.9, 0.9, 10
# A body that the Chinese names in full may be an acronym in the English.
_BODY = re.compile("组织|委员会|协会|学会|公司|集团|银行|基金|中心|大学|医院|法院|联盟|[局部署厅院委]")
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
# A clause isn't surely missing where the other clauses leave over this share of the English, or of a clause of it. Of
# 261 clauses cut from TICO-19 four lie above the first.
_MOST_LEFT_OVER, _ALL_LEFT_OVER = 0.75, 0.99
_COLONS = ("：", ":")
_CODE = re.compile("`[^`]+`")
# What is left off at the ends of a stretch.
_BEGINS, _ENDS = " ,;:.!?，；：。！？、—–-“‘「『（(《", " ,;:.!?，；：。！？、—–-”’」』）)》"


class Uncovered(NamedTuple):
    """A stretch `[start, end)` of the Chinese side of a bead, in clean text, that the English doesn't account for.

    `odds`: those of its least likely clause, in nats; `is_sure`: whether they are low for its length and for its text.
    """

    bead: Bead
    start: int
    end: int
    odds: float
    is_sure: bool = False

    def covers(self, bead: Bead, start: int, end: int) -> bool:
        """Whether these characters of the Chinese side of a bead lie in it."""
        return self.bead is bead and self.start <= start and end <= self.end


def find_uncovered(view: BitextView, is_free: bool = False) -> list[Uncovered]:
    """The Chinese clauses without a counterpart in their bead; neighbouring ones are one stretch.

    `is_free`: whether the text is translated so freely that none is sure.
    """
    beads = [bead for bead in view.two_sided if view.is_sure(bead)]
    texts = [(view.text(bead, "zh"), view.text(bead, "en")) for bead in beads]
    found: list[Uncovered] = []
    every = list(clauses(texts))
    is_known = len(every) < _LEAST_CLAUSES or median(odds for *_, odds in every) >= _LEAST_USUAL
    for pair, start, end, odds in every:
        zh, en = texts[pair]
        if han_count(en) >= LEAST_HAN:
            continue  # it is left in Chinese
        if odds < _LEAST_ODDS and _says_enough(zh[start:end], en) and not _shares_figure(view, zh[start:end], en):
            _add(found, beads[pair], zh, (start, end), odds)
    return [stretch._replace(is_sure=is_known and not is_free and _is_sure(view, stretch)) for stretch in found]


def _is_sure(view: BitextView, stretch: Uncovered) -> bool:
    """Whether the odds of a stretch are low enough for its length, and nothing else may stand for it."""
    words = view.text(stretch.bead, "zh")[stretch.start : stretch.end]
    if han_count(words) <= _SHORT and stretch.odds >= _LEAST_ODDS_SHORT:
        return False
    return not (
        _may_be_free(view, stretch)
        or _begins_list(view, stretch)
        or _is_code(view, stretch)
        or _is_said_around(view, stretch.bead, words)
    )


def _may_be_free(view: BitextView, stretch: Uncovered) -> bool:
    """Whether the English has a clause in the place of the stretch with nothing but words that others don't stand for.

    Where all of the English is so, the lexicon doesn't know its words.
    """
    zh, en = view.text(stretch.bead, "zh"), view.text(stretch.bead, "en")
    rest = zh[: stretch.start] + zh[stretch.end :]
    if measure_left_over(en, rest, "en") >= _MOST_LEFT_OVER:
        return True
    bounds, own = english_clause_bounds(en), clause_bounds(zh)
    place = sum(end <= stretch.start for _, end in own)
    return len(bounds) >= len(own) and measure_left_over(en[slice(*bounds[place])], rest, "en") >= _ALL_LEFT_OVER


def _begins_list(view: BitextView, stretch: Uncovered) -> bool:
    """Whether a stretch only says that a list follows (包括以下内容：), as the English does, too."""
    zh, en = view.text(stretch.bead, "zh"), view.text(stretch.bead, "en")
    both = zh.rstrip().endswith(_COLONS) and en.rstrip().endswith(_COLONS)
    return both and not zh[stretch.end :].strip(_ENDS)


def _is_code(view: BitextView, stretch: Uncovered) -> bool:
    """Whether the English names in code what the Chinese may say in words, or both have the code of the stretch."""
    bead = stretch.bead
    zh, en = (" ".join(segment.text for segment in view.bitext.segments(bead, lang)) for lang in LANGS)
    if en.count("`") > zh.count("`"):
        return True
    marked = _CODE.findall(view.mark(bead, "zh", stretch.start, stretch.end).text)
    return any(code in en for code in marked)


def _is_said_around(view: BitextView, bead: Bead, words: str) -> bool:
    """Whether a sentence without Chinese is beside a bead, or one that says the clause where alignment is in doubt."""
    if not view.neighbours:
        return False
    beside = view.near(bead, 1)
    if any(near.en and not near.zh for near in beside):
        return True
    if all(map(view.is_sure, beside)):
        return False
    return measure_said(view, words, "zh", tell_around(view, [bead], "zh")) >= SAID


def _add(stretches: list[Uncovered], bead: Bead, text: str, place: tuple[int, int], odds: float) -> None:
    """One more stretch, without punctuation at its ends; the last one goes on where only that stands between."""
    start, end = place
    clause = text[start:end]
    end = start + len(clause.rstrip(_ENDS))
    if stretches and stretches[-1].bead is bead and not text[stretches[-1].end : start].strip(_BEGINS + _ENDS):
        last = stretches.pop()
        start, odds = last.start, min(odds, last.odds)
    else:
        start += len(clause) - len(clause.lstrip(_BEGINS))
    stretches.append(Uncovered(bead, start, end, odds))


def _shares_figure(view: BitextView, clause: str, english: str) -> bool:
    """Whether a figure or Latin word of a Chinese clause is in the English."""
    keys = keys_of(clause, "zh", view.keys).keys()
    return bool(keys and keys & keys_of(english, "en", view.keys).keys())


def _says_enough(clause: str, english: str) -> bool:
    """Whether a Chinese clause says enough to be missed, and no acronym may stand for what it names."""
    return han_count(clause) >= LEAST_HAN and not (
        _BODY.search(load_lexicon().simplified(clause)) and _ACRONYM.search(english)
    )
