"""Every quantity of a text in either language, and what two texts are known by when they say the same figures."""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import Lang
from .quantity import Quantity

__all__ = ["Quantity", "Reader"]


class Reader:
    """Reads quantities, and remembers what it read: alignment and the rules ask for the same texts."""

    def __init__(self) -> None:
        self._read: dict[tuple[Lang, str], tuple[Quantity, ...]] = {}

    def quantities(self, text: str, lang: Lang) -> tuple[Quantity, ...]:
        """The quantities of a text, in order, in its own offsets."""
        key = (lang, text)
        if key not in self._read:
            self._read[key] = tuple(_read(text, lang))
        return self._read[key]

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


def _read(text: str, lang: Lang) -> list[Quantity]:
    if lang == "zh":
        from .chinese import read_chinese

        return read_chinese(text)
    from .english import read_english

    return read_english(text)
