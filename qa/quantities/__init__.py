"""Every quantity of a text in either language, and what two texts are known by when they say the same figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...align.bitext import Lang
from .clock import read_clock
from .quantity import Quantity

if TYPE_CHECKING:
    from .zh.lexicon import Lexicon

__all__ = ["Quantity", "Reader"]


class Reader:
    """Reads quantities, and remembers what it read: alignment and the rules ask for the same texts.

    `not_quantities`: Chinese words of the user's whose numerals count nothing, beside those of the lexicon. Raises
    `ValueError` for a word without a numeral.
    """

    def __init__(self, not_quantities: Sequence[str] = ()) -> None:
        self._lexicon = _lexicon(not_quantities)
        self._read: dict[tuple[Lang, str], tuple[Quantity, ...]] = {}

    def quantities(self, text: str, lang: Lang) -> tuple[Quantity, ...]:
        """The quantities of a text, in order, in its own offsets."""
        key = (lang, text)
        if key not in self._read:
            self._read[key] = tuple(self._quantities(text, lang))
        return self._read[key]

    def _quantities(self, text: str, lang: Lang) -> list[Quantity]:
        if lang == "zh":
            from .zh.reader import read_chinese

            return read_chinese(text, self._lexicon) if self._lexicon else read_chinese(text)
        from .en.reader import read_english

        return read_english(text)

    def figures(self, text: str, lang: Lang) -> tuple[Quantity, ...]:
        """The quantities and the times of day of a text: everything that a translation must say alike."""
        found = self.quantities(text, lang)
        spans = [(q.start, q.end) for q in found]
        times = [t for t in read_clock(text, lang) if not any(a < t.end and t.start < b for a, b in spans)]
        return tuple(sorted((*found, *times), key=lambda q: q.start)) if times else found

    def keys(self, text: str, lang: Lang) -> Iterator[str]:
        """What an aligner compares: the values as strings that are equal in both languages; dates in parts."""
        for quantity in self.quantities(text, lang):
            if quantity.kind == "range":
                yield from quantity.value.split("..")
            elif quantity.kind == "date":
                parts = quantity.value.split("-")
                yield from (f"{name}{part}" for name, part in zip("ymd", parts, strict=False) if "X" not in part)
            else:
                yield quantity.value + ("%" if quantity.kind == "percent" else "")


def _lexicon(words: Sequence[str]) -> Lexicon | None:
    """The lexicon with these words; None for the one that ships."""
    if not words:
        return None
    from .zh.lexicon import DEFAULT

    return DEFAULT.extend(words)
