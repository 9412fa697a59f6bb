"""Sources: one module an input format; `registry.SOURCES` is the table of them."""

from .registry import SOURCES, Source, parse_document, read_document

__all__ = ["SOURCES", "Source", "parse_document", "read_document"]
