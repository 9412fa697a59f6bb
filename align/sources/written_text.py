"""The text of a document as it is written piece by piece, and what is known of each stretch of it."""

from __future__ import annotations

from ..document import Block, Container, Document, NonText, Note, Remark, Row, Span, Table, build_document
from ..place import Place, SpanPlaces


class WrittenText:
    """The text so far, `length` characters, and its blocks, rows, notes and places, in order."""

    def __init__(self) -> None:
        self.length = 0
        self.blocks: list[Block] = []
        self.rows: list[Row] = []
        self.notes: list[Note] = []
        self.places: list[tuple[int, Place]] = []
        self._pieces: list[str] = []
        self._asides: list[NonText] = []

    @property
    def text(self) -> str:
        """What is written."""
        return "".join(self._pieces)

    def write(self, text: str) -> None:
        """Write a piece of text."""
        self._pieces.append(text)
        self.length += len(text)

    def write_aside(self, text: str, kind: str) -> None:
        """Write what is no prose."""
        if text:
            self._asides.append(NonText(Span(self.length, self.length + len(text)), kind))
        self.write(text)

    def separate_cells(self) -> None:
        """Write what sets a cell of a row apart from the one before it, which is no text."""
        self.write_aside("\t", "cell")

    def build(
        self,
        path: str,
        *,
        table: Table | None = None,
        container: Container | None = None,
        remarks: tuple[Remark, ...] = (),
    ) -> Document:
        """The document of what is written."""
        return build_document(
            self.text,
            path,
            places=SpanPlaces(self.places) if self.places else None,
            non_text=tuple(self._asides),
            blocks=tuple(self.blocks),
            rows=tuple(self.rows),
            notes=tuple(self.notes),
            table=table,
            container=container,
            remarks=remarks,
        )
