"""Figures as they are written around a bead, wherever they stand: in text, addresses, code and what is set aside.

What was read as quantities is only a part of it. Where a figure stands in one language as often as in the other, none
is missing, wherever the beads were cut.
"""

from __future__ import annotations

import re
from collections import Counter
from unicodedata import normalize

from ...align.bitext import Bead, Lang
from ..bitext_view import BitextView
from ..quantities.quantity import Quantity

_FIGURE = re.compile(r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)*", re.ASCII)
# A figure with the letters of its unit.
_MEASURED = re.compile(r"\d[\d.,]*[A-Za-z%]+$", re.ASCII)
# A reference to another place of an AsciiDoc document, with the words for it or without: <<fig-2,Figure 2>>.
_REFERENCE = re.compile(r"<<([\w#./-]+)(?:,([^<>]*))?>>|xref:([^\s\[\]]+)\[([^\]]*)\]")
# Figures with fewer digits stand everywhere; with so few they tell at least within their own pair.
_TELLING, _OWN = 3, 2
# Beads on each side in which a figure may stand, and a year.
_REACH, _YEAR_REACH = 4, 1
_YEAR = re.compile(r"[12]\d{3}")
# What is set aside between two segments belongs to the latter, as far as this many characters; code that ends a line
# belongs to the former: 修改为 `16px`.
_MOST_BETWEEN = 600
_CODE_BEHIND = re.compile(r"[ \t]{0,3}(?:`[^`\n]{1,100}`[^\w`\n]{0,3})+$", re.MULTILINE)


class Surroundings:
    """How often figures are written in beads of a document."""

    def __init__(self, view: BitextView) -> None:
        self._view = view
        self._counts: dict[tuple[str, Lang], Counter[str]] = {}
        bitext = view.bitext
        self._has_two_texts = bitext.zh.document.text != bitext.en.document.text

    def find(self, quantity: Quantity, bead: Bead, lang: Lang) -> int | None:
        """How many beads away a figure stands in the other language than `lang`; None where it stands nowhere.

        It stands there where it is written no less often than in its own language, from here to there.
        """
        key = find_figure(quantity.text)
        other: Lang = "en" if lang == "zh" else "zh"
        for reach in range(_find_reach(quantity, key) + 1):
            near = self._view.near(bead, reach)
            own, theirs = (sum(self._count(one, side)[key] for one in near) for side in (lang, other))
            if theirs >= own:
                return self._place(key, bead, other, reach)
        return None

    def is_in_code(self, quantity: Quantity, bead: Bead, lang: Lang) -> bool:
        """Whether code of the other language than `lang` has a figure with the same unit: `<8s` / "less than 8s"."""
        measured = _MEASURED.search(normalize("NFKC", quantity.text))
        if measured is None:
            return False
        code = re.compile(rf"`[^`\n]*(?<![\w.]){re.escape(measured[0])}(?!\w)[^`\n]*`")
        return any(code.search(text) for text in self._list_raw(bead, "en" if lang == "zh" else "zh"))

    def is_in_reference(self, quantity: Quantity, bead: Bead, lang: Lang) -> bool:
        """Whether a figure stands in the words of a reference within the document that both languages have."""
        other: Lang = "en" if lang == "zh" else "zh"
        targets = {match[1] or match[3] for text in self._list_raw(bead, other) for match in _REFERENCE.finditer(text)}
        return any(
            (match[1] or match[3]) in targets and quantity.text in (match[2] or match[4] or "")
            for text in self._list_raw(bead, lang)
            for match in _REFERENCE.finditer(text)
        )

    def _place(self, key: str, bead: Bead, lang: Lang, reach: int) -> int:
        """On which side a figure stands that is written so many beads away, before counting down."""
        beads = self._view.near(bead, reach)
        return reach if reach and beads[-1] is not bead and self._count(beads[-1], lang)[key] else -reach

    def _count(self, bead: Bead, lang: Lang) -> Counter[str]:
        key = (bead.id, lang)
        if key not in self._counts:
            self._counts[key] = Counter(
                figure.replace(",", "") for text in self._list_raw(bead, lang) for figure in _FIGURE.findall(text)
            )
        return self._counts[key]

    def _list_raw(self, bead: Bead, lang: Lang) -> list[str]:
        """The text of a bead as it is in the document, of a file of one language with what is set aside before it."""
        bitext = self._view.bitext
        half = bitext.half(lang)
        texts: list[str] = []
        for index in bead.side(lang):
            segment = half.segments[index]
            start = segment.start
            if self._has_two_texts:
                start = max(half.segments[index - 1].end if index else 0, start - _MOST_BETWEEN)
            text = half.document.text
            between = text[min(start, segment.start) : segment.start]
            if index and "\n" in between and _CODE_BEHIND.match(text, start):
                between = between[between.index("\n") :]  # what ends the line before belongs to that
            behind = _CODE_BEHIND.match(text, segment.end)
            texts.append(normalize("NFKC", between + segment.text + (behind[0] if behind else "")))
        return texts


def _find_reach(quantity: Quantity, figure: str) -> int:
    """How far a figure is looked for; years are left out and repeated for style, other parts of dates aren't told."""
    if quantity.kind == "date":
        return _YEAR_REACH if _YEAR.fullmatch(figure) else -1
    if is_telling(figure):
        return _REACH
    return 0 if sum(map(str.isdigit, figure)) >= _OWN else -1


def find_figure(text: str) -> str:
    """The only figure that is written in a text in digits, without commas; empty where there are several, or none."""
    figures = _FIGURE.findall(normalize("NFKC", text))
    return figures[0].replace(",", "") if len(figures) == 1 else ""


def is_telling(figure: str) -> bool:
    """Whether a figure has so many digits that it doesn't stand in two places by chance."""
    return sum(map(str.isdigit, figure)) >= _TELLING or "." in figure
