"""How files are read: what a user may ask of the readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Changes = Literal["accepted", "original"]
CHANGES: tuple[Changes, ...] = ("accepted", "original")
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What is asked: tracked changes as accepted or as before them; the most megabytes of a file, packed or unpacked.

    `columns`: those of pairs, by letter, number or head, or the languages of a memory; `sheet`: one of a workbook;
    `input_format`: that of standard input, where its contents don't say it; `encoding`: that of text.

    >>> ReadOptions(max_size=2).most_bytes
    2000000
    """

    changes: Changes = "accepted"
    max_size: int = 256
    columns: tuple[str, ...] = ()
    sheet: str = ""
    input_format: str = ""
    encoding: str = ""

    @property
    def most_bytes(self) -> int:
        """The most bytes of a file, and of all that is unpacked of it."""
        return self.max_size * MEGABYTE

    def list_settings(self) -> dict[str, str | list[str]]:
        """What was asked for otherwise than usual that has a part in the text.

        >>> ReadOptions("original", sheet="2").list_settings()
        {'changes': 'original', 'sheet': '2'}
        """
        asked = {
            "changes": "" if self.changes == "accepted" else self.changes,
            "columns": [*self.columns],
            "sheet": self.sheet,
            "input_format": self.input_format,
            "encoding": self.encoding,
        }
        return {name: value for name, value in asked.items() if value}


DEFAULT_OPTIONS = ReadOptions()
