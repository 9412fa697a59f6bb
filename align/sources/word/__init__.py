"""Word files (.docx, .docm), strict and transitional: what readers of the page see."""

from .reader import parse

__all__ = ["parse"]
