"""The fourth stage of the ledger: whether a figure that one language has alone, or another way, is an error after all.

What a bead lacks may stand in text that is set aside, or a few sentences away; it may be said around it, be put
vaguely, or belong to words that are rendered freely altogether. Nothing of that is an error of figures, or a small one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...align.bitext import Bead, Lang
from ...align.clause_bounds import clause_bounds, english_clause_bounds
from ...align.evidence import keys_of
from ..apparatus import are_sentences
from ..bitext_view import BitextView
from ..quantities.quantity import Quantity
from ..said import count_telling_words, measure_left_over
from .comparison import Comparison
from .grade import is_small_word
from .problems import (
    ADDED,
    ADDED_NEAR,
    DIRECTION,
    HEDGE_ADDED,
    HEDGE_DROPPED,
    MISSING,
    MISSING_NEAR,
    OPPOSITE,
    OPPOSITE_AROUND,
    VALUE,
)
from .relative_periods import says_month, says_period, says_weekday, says_year
from .spare_hedges import has_spare_hedge
from .surroundings import Surroundings, find_figure, is_telling
from .values import date_parts, same_value

# Of 75 judged figures that one language had alone, 16 stood in a sentence alone, none of them rightly told; of eleven
# in pairs of a lower score than this, two were.
_CLOSE = 0.7
# Of 25 judged critical findings of values, all but two of the right ones stand in beads of at least this score.
_SURE = 0.95
# A clause of which the other side leaves over so much is rendered freely, or added: such hold three of 153 figures that
# were cut out of 163 documents, but 26 of 116 that were reported in documents aligned worse, four of them rightly.
_LOOSE, _LEAST_TELLING = 0.75, 3
# Of three judged figures whose direction was called turned round none was.
_TURNED = (DIRECTION, OPPOSITE, OPPOSITE_AROUND)
# A figure alone is more than a note only where one within so many beads has its counterpart, and in a sentence: of 30
# judged ones with none around 2 were right, of 39 in labels and headings 7, of 47 others 17; of 29 that are put freely
# or are small number words 3.
_AGREED = 4
# Beads around in which a figure may be said already; around a heading so many more behind it.
_SAID, _SAID_BELOW = 2, 3
# Counts that only say how many there are by their order.
_VAGUE = re.compile(
    r"(?<![\d.] )\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b|"
    "[成数數几幾上][十百千万萬亿億]|^[百千万萬亿億]{2}",
    re.IGNORECASE,
)
# Before the number of a note that stands close to a word: "the Department(3)".
_NOTE_MARK = re.compile(r"[A-Za-z][a-z]{2}[(（]$")
# Points, as of strength, that are read as an hour.
_POINTS = re.compile(r"[\d一二两三四五六七八九十]+[点點]")
# What stands for a year, month or day that is not named.
_CHINESE_TIMES = {
    "year": re.compile("[同当當]年|[该該此]年|年[之以]?[后後前]"),
    "month": re.compile("[同当當上本]月|[该該此]月|[个個]月[之以]?[后後前]"),
    "day": re.compile("[同当當][天日]|[该該此]日|周[一二三四五六日]|星期|礼拜|[昨今]天|[天日][之以]?[后後前]"),
}
_ENGLISH_TIMES = {
    part: re.compile(rf"\b{part}s? (?:later|earlier|before|after|ago)\b", re.IGNORECASE) for part in _CHINESE_TIMES
}


def verify(view: BitextView, comparisons: Sequence[Comparison]) -> list[Comparison]:
    """The comparisons of a document, those of a figure alone with what speaks against it."""
    if not view.neighbours:
        return list(comparisons)
    around, others = Surroundings(view), _Others.of(comparisons)
    return [_verify(view, around, comparison, others) for comparison in comparisons]


@dataclass(frozen=True, slots=True)
class _Others:
    """The beads with a figure that has its counterpart, and those with figures that have none, by language."""

    agreed: frozenset[str]
    alone: frozenset[tuple[str, Lang]]

    @classmethod
    def of(cls, comparisons: Sequence[Comparison]) -> _Others:
        agreed = frozenset(one.bead.id for one in comparisons if one.status == "match")
        alone = [one for one in comparisons if one.problem in (MISSING, ADDED)]
        return cls(agreed, frozenset((one.bead.id, "zh" if one.zh else "en") for one in alone))

    def bear_out(self, view: BitextView, bead: Bead) -> bool:
        """Whether a bead is of sentences to their end, no labels or headings, and a figure near it agrees."""
        return are_sentences(view, bead) and any(one.id in self.agreed for one in view.near(bead, _AGREED))


def _verify(view: BitextView, around: Surroundings, comparison: Comparison, others: _Others) -> Comparison:
    bead = comparison.bead
    if comparison.problem in (MISSING, ADDED):
        lang: Lang = "zh" if comparison.zh else "en"
        if bead.zh and bead.en:
            verified = _verify_alone(view, around, comparison, lang)
            return _weigh_alone(view, verified, lang, others) if verified.problem is comparison.problem else verified
        return replace(comparison, most="neutral") if _may_be_of_both(view, view.text(bead, lang)) else comparison
    if comparison.problem is VALUE and bead.zh and bead.en:
        return _verify_value(view, around, comparison)
    if comparison.problem in (HEDGE_DROPPED, HEDGE_ADDED):
        other: Lang = "en" if comparison.problem is HEDGE_DROPPED else "zh"
        beside = comparison.side(other)[0]
        assert beside is not None
        is_spare = has_spare_hedge(view.text(bead, other), other, view.quantities(bead, other), beside)
        return replace(comparison, most="neutral") if is_spare else comparison
    if comparison.problem in _TURNED:
        is_sure = len(bead.zh) == len(bead.en) == 1 and others.bear_out(view, bead)
        return replace(comparison, most="major" if is_sure else "neutral")
    return comparison


def _may_be_of_both(view: BitextView, text: str) -> bool:
    """Whether a line without counterpart has words, which a rule about lines tells, or stands in a table of both."""
    return view.bitext.layout not in ("two-files", "halves") or any(map(str.isalpha, text))


def _verify_alone(view: BitextView, around: Surroundings, alone: Comparison, lang: Lang) -> Comparison:
    quantity = alone.side(lang)[0]
    assert quantity is not None
    distance = around.find(quantity, alone.bead, lang)
    bead = alone.bead
    if distance == 0 or around.is_in_code(quantity, bead, lang) or around.is_in_reference(quantity, bead, lang):
        return replace(alone, status="implied", problem=None)
    if distance is not None:
        near = MISSING_NEAR if alone.problem is MISSING else ADDED_NEAR
        return replace(alone, status="doubt", problem=near, distance=distance)
    return alone


def _weigh_alone(view: BitextView, alone: Comparison, lang: Lang, others: _Others) -> Comparison:
    """A figure alone with what it may weigh at most: more where the other language has one alone beside it."""
    quantity, bead = alone.side(lang)[0], alone.bead
    assert quantity is not None
    is_free = _is_rendered_freely(view, bead, quantity, lang) or _is_said_beside(view, bead, quantity, lang)
    other: Lang = "en" if lang == "zh" else "zh"
    if (bead.id, other) in others.alone:
        return replace(alone, most="minor") if is_free else alone
    text = view.text(bead, lang)
    if _NOTE_MARK.search(text, 0, quantity.start) and text[quantity.end : quantity.end + 1] in tuple(")）"):
        return replace(alone, most="neutral")
    calls_note = text[: quantity.start].endswith("[^")
    is_sure = not is_free and not is_small_word(quantity) and (calls_note or others.bear_out(view, bead))
    return alone if is_sure else replace(alone, most="neutral")


def _verify_value(view: BitextView, around: Surroundings, pair: Comparison) -> Comparison:
    """A comparison of two values, minor where they likely aren't each other's counterpart."""
    zh, en, bead = pair.zh, pair.en, pair.bead
    assert zh is not None
    assert en is not None
    if _are_years_pointed_at(zh, view.text(bead, "zh"), en, view.text(bead, "en")):
        return replace(pair, most="neutral")
    is_apart = bool(around.find(zh, bead, "zh")) and bool(around.find(en, bead, "en"))
    is_of_one_unit = "percentage point" not in (zh.unit, en.unit) or zh.unit == en.unit
    is_likely = is_apart or not is_of_one_unit or _is_vague(zh) != _is_vague(en)
    if is_likely or _is_put_otherwise(view, bead, zh, en):
        return replace(pair, most="minor")
    is_beside = _stands_beside(view, bead, zh, "zh") or _stands_beside(view, bead, en, "en")
    return replace(pair, most="major") if is_beside or _is_in_doubt(view, bead) else pair


def _are_years_pointed_at(zh: Quantity, zh_text: str, en: Quantity, en_text: str) -> bool:
    """Whether each side may point at the year that the other names: 2022年…比上年 / "this year … up from 2021"."""
    years = zh.kind == en.kind == "date" and {*date_parts(zh.value), *date_parts(en.value)} == {"year"}
    return years and says_year(en_text) and says_period(zh_text, en)


def _is_in_doubt(view: BitextView, bead: Bead) -> bool:
    """Whether a bead is not beyond doubt, and one beside it less so: both may be cut wrongly."""
    return bead.score < _SURE and any(beside.score < _CLOSE for beside in view.near(bead, 1))


def _stands_beside(view: BitextView, bead: Bead, quantity: Quantity, lang: Lang) -> bool:
    """Whether the other language alone says a figure in a sentence beside: the beads may be cut wrongly."""
    if quantity.kind != "date" and not is_telling(find_figure(quantity.text)):
        return False
    for beside in view.near(bead, _SAID):
        zh, en = view.quantities(beside, "zh"), view.quantities(beside, "en")
        in_zh, in_en = any(q.value == quantity.value for q in zh), any(q.value == quantity.value for q in en)
        if beside is not bead and (in_en, in_zh) == ((True, False) if lang == "zh" else (False, True)):
            return True
    return False


def _is_put_otherwise(view: BitextView, bead: Bead, zh: Quantity, en: Quantity) -> bool:
    """Whether the English says the Chinese figure in another way, or the sentences hardly correspond."""
    zh_text, en_text = view.text(bead, "zh"), view.text(bead, "en")
    if zh.kind == en.kind == "date":
        last = [*date_parts(zh.value)][-1]
        if (last == "month" and says_month(en_text)) or (last == "day" and says_weekday(en_text, zh_text)):
            return True
    return bead.score < _CLOSE and (_is_loose(view, bead, zh, "zh") or _is_loose(view, bead, en, "en"))


def _is_rendered_freely(view: BitextView, bead: Bead, quantity: Quantity, lang: Lang) -> bool:
    """Whether a figure is vague, or what stands around it has no counterpart that would show one of the figure."""
    other: Lang = "en" if lang == "zh" else "zh"
    return (
        bead.score < _CLOSE
        or _is_vague(quantity)
        or _is_pointed_at(quantity, view.text(bead, other), other)
        or _is_loose(view, bead, quantity, lang)
    )


def _is_vague(quantity: Quantity) -> bool:
    """Whether a count only says its order, "millions", 成千上万, or may be points rather than an hour."""
    return _VAGUE.search(quantity.text) is not None or _POINTS.fullmatch(quantity.text) is not None


def _is_said_beside(view: BitextView, bead: Bead, quantity: Quantity, lang: Lang) -> bool:
    """Whether the other language says a figure in a sentence beside, as the counterpart of another one."""
    is_heading = all(segment.kind == "heading" for segment in view.bitext.segments(bead, lang))
    if _is_dated(quantity, is_heading) or is_telling(find_figure(quantity.text)):
        near = view.near(bead, _SAID_BELOW if is_heading else _SAID)
    elif quantity.kind == "measure":  # seven years, said in the sentence before: "at the end of this time"
        near = view.near(bead, 1)
    else:
        return False
    return any(
        same_value(quantity, one) if lang == "zh" else same_value(one, quantity)
        for beside in near
        for one in view.quantities(beside, "en" if lang == "zh" else "zh")
    )


def _is_dated(quantity: Quantity, is_heading: bool) -> bool:
    """Whether a quantity is a date of several parts, in a heading any date."""
    return quantity.kind == "date" and len(date_parts(quantity.value)) > (0 if is_heading else 1)


def _is_pointed_at(quantity: Quantity, text: str, lang: Lang) -> bool:
    """Whether a text in `lang` may mean the time of a date without naming it: "on Tuesday", "a month later", 同年."""
    part = [*date_parts(quantity.value)][-1] if quantity.kind == "date" else None
    if part not in _CHINESE_TIMES:
        return False
    if lang == "zh":
        return _CHINESE_TIMES[part].search(text) is not None
    said = {"year": says_year(text), "month": says_month(text), "day": says_weekday(text, "")}
    return said[part] or _ENGLISH_TIMES[part].search(text) is not None


def _is_loose(view: BitextView, bead: Bead, quantity: Quantity, lang: Lang) -> bool:
    """Whether the words around a quantity have no counterpart in its bead, and neither have names and figures there."""
    other: Lang = "en" if lang == "zh" else "zh"
    own, theirs = view.text(bead, lang), view.text(bead, other)
    clause = _cut_clause(quantity, own, lang)
    if not any(map(str.isalpha, clause)):
        return any(map(str.isalpha, theirs)) and not any(map(str.isdigit, theirs))
    if count_telling_words(clause, lang) < _LEAST_TELLING:
        return False
    keys = keys_of(clause, lang, view.keys).keys() & keys_of(theirs, other, view.keys).keys()
    is_anchored = any(len(key.lstrip("#")) > 1 for key in keys)  # single digits stand everywhere
    return not is_anchored and measure_left_over(clause, theirs, lang) >= _LOOSE


def _cut_clause(quantity: Quantity, text: str, lang: Lang) -> str:
    """The clause around a quantity without this; where that has too few words to tell, all of the text."""
    bounds = english_clause_bounds(text) if lang == "en" else clause_bounds(text)
    start, end = next(((a, b) for a, b in bounds if a <= quantity.start < b), (0, len(text)))
    clause = f"{text[start : quantity.start]} {text[quantity.end : end]}"
    is_enough = count_telling_words(clause, lang) >= _LEAST_TELLING
    return clause if is_enough else f"{text[: quantity.start]} {text[quantity.end :]}"
