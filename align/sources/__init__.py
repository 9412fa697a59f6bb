"""Sources: one module an input format; `registry.SOURCES` is the table of them."""

from .files import STANDARD_INPUT
from .registry import SOURCES, Source, parse_document, read_document, require_source

__all__ = ["SOURCES", "STANDARD_INPUT", "Source", "parse_document", "read_document", "require_source"]
