"""PDF files that have text: what stands on their pages, in reading order."""

from .pdf_reader import parse

__all__ = ["parse"]
