"""Documents of which one language says much more by design: reports that quote, digests, study pages with notes.

What stands between the parts that correspond is in one language on purpose. It isn't missing in the other one, nor are
its figures. A section that a translator left out is another thing: there the rest corresponds, and the gap is a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..align.bitext import Bead, Lang, Span
from ..align.clause_bounds import clause_bounds
from ..text.characters import han_count, latin_words
from .bitext_view import BitextView
from .coverage import is_surely_aligned, measure_aligned
from .findings import Finding, Mark
from .rule_groups import GAPS, OF_FIGURES
from .said import Told, measure_said

# One language is partly translated where this share of the other one corresponds, and no more of it; two files are
# taken for versions of one text, of which much is missing, unless less corresponds.
_LEAST_OTHER, _MOST_COMPARED, _MOST_COMPARED_FILES = 0.85, 0.78, 0.55
# The parts without a counterpart are so many, for each pair so many, and the largest is so much of them at most.
_LEAST_PLACES, _LEAST_DENSITY, _LARGEST = 5, 0.1, 0.4
# Less of a part that corresponds is hardly ever said by what the other parts of its sentence leave over.
_LEAST_SAID = 0.2
# Parts of sentences: what introduces a quotation, and it.
_ENDS: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(r"(?:[。；;！!？?]|(?<!\d)[：:](?!//)|[：:](?![\d/]))[”’」』）)》]*"),
    "en": re.compile(r"[.;:!?][”’\"')]*(?=\s|$)"),
}
_LEAST_SIZE: Mapping[Lang, int] = {"zh": 5, "en": 3}
# Their rows and comments correspond one by one.
_PAIRED = ("pairs", "table", "comments", "cues")


class Partial(NamedTuple):
    """The language of which only parts are translated, the share that corresponds, and where the rest stands."""

    lang: Lang
    share: float
    alone: Sequence[Span]

    def covers(self, mark: Mark | None) -> bool:
        """Whether a mark lies in text that stands in one language by design."""
        return mark is not None and any(s.start <= mark.span.start and mark.span.end <= s.end for s in self.alone)


def find_partial(view: BitextView) -> Partial | None:
    """What of a document is in one language by design; None where the languages correspond, or a block is missing."""
    if not view.neighbours or view.bitext.layout in _PAIRED:
        return None
    shares: dict[Lang, float] = {lang: measure_aligned(view.bitext, lang) for lang in ("zh", "en")}
    lang: Lang = "zh" if shares["zh"] < shares["en"] else "en"
    if max(shares.values()) < _LEAST_OTHER or shares[lang] >= _LEAST_OTHER:
        return None
    alone = {bead.id: [*_find_alone(view, bead, lang)] for bead in view.beads if bead.side(lang)}
    share = _measure_compared(view, lang, alone)
    most = _MOST_COMPARED_FILES if view.bitext.layout == "two-files" else _MOST_COMPARED
    if share > most or not _are_spread([*_measure_runs(view, lang, alone)], len(view.two_sided)):
        return None
    beads = (bead for bead in view.beads if bead.id in alone)
    spans = (view.bitext.clean(bead, lang).span(*stretch) for bead in beads for stretch in alone[bead.id])
    return Partial(lang, share, [*spans])


def _find_alone(view: BitextView, bead: Bead, lang: Lang) -> Iterator[tuple[int, int]]:
    """The stretches of a bead that the other language doesn't say, where it says the rest."""
    other: Lang = "en" if lang == "zh" else "zh"
    text = view.text(bead, lang)
    if text and not bead.side(other):
        yield 0, len(text)
        return
    bounds = clause_bounds(text, _ENDS[lang], han_count if lang == "zh" else latin_words, _LEAST_SIZE[lang])
    for start, end in bounds if len(bounds) > 1 and view.is_sure(bead) else ():
        told = Told(view.text(bead, other), text[:start] + text[end:])
        if measure_said(view, text[start:end], lang, [told]) < _LEAST_SAID:
            yield start, end


def _measure_compared(view: BitextView, lang: Lang, alone: Mapping[str, Sequence[tuple[int, int]]]) -> float:
    """The share of a language that corresponds for sure, 0 to 1."""
    sizes = {bead.id: len(view.text(bead, lang)) for bead in view.beads}
    sure = sum(sizes[bead.id] - _sum_up(alone[bead.id]) for bead in view.beads if is_surely_aligned(bead))
    return sure / max(1, sum(sizes.values()))


def _measure_runs(view: BitextView, lang: Lang, alone: Mapping[str, Sequence[tuple[int, int]]]) -> Iterator[int]:
    """The characters of each place that the other language lacks; beads without a counterpart in a row are one."""
    beads = [bead for bead in view.beads if bead.side(lang)]
    for is_whole, run in groupby(beads, key=lambda bead: not (bead.zh and bead.en)):
        sizes = [_sum_up(alone[bead.id]) for bead in run]
        yield from [sum(sizes)] if is_whole else filter(None, sizes)


def _sum_up(stretches: Sequence[tuple[int, int]]) -> int:
    return sum(end - start for start, end in stretches)


def _are_spread(sizes: Sequence[int], pairs: int) -> bool:
    """Whether places of such sizes are many for so many pairs, and none is most of them."""
    return len(sizes) >= max(_LEAST_PLACES, _LEAST_DENSITY * pairs) and max(sizes) <= _LARGEST * sum(sizes)


def weigh_partial(partial: Partial | None, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, notes where what they mark stands in one language by design."""
    return [
        finding.hold_back("neutral")
        if partial and finding.severity != "neutral" and _is_by_design(partial, finding)
        else finding
        for finding in findings
    ]


def _is_by_design(partial: Partial, finding: Finding) -> bool:
    mark = finding.zh if partial.lang == "zh" else finding.en
    if finding.rule in GAPS:
        return mark is not None
    return finding.rule.startswith(OF_FIGURES) and partial.covers(mark)
