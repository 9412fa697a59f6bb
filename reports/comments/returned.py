"""The document that comes back with comments: that of the translation, where its format can be written to."""

from __future__ import annotations

from typing import NamedTuple

from ...align.bitext import LANGS, Bitext, Lang
from ...align.document import Container, Document


class Returned(NamedTuple):
    """A document that comments are written into, the file it is, and which languages of the bitext it holds."""

    document: Document
    container: Container
    langs: tuple[Lang, ...]

    @property
    def main(self) -> Lang:
        """The language whose words comments stand at where a finding marks words of both: the translation's."""
        return "en" if "en" in self.langs else "zh"


def find_returned(bitext: Bitext, source: str) -> Returned | None:
    """The English document of a bitext if its file is of this format, else the Chinese one; None if neither is."""
    for lang in reversed(LANGS):
        document = bitext.half(lang).document
        if document.container is not None and document.container.source == source:
            langs = tuple(own for own in LANGS if bitext.half(own).document.path == document.path)
            return Returned(document, document.container, langs)
    return None
