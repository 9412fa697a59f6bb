"""Glossaries: which English stands for which Chinese term, and which doesn't."""

from .entries import Glossary, Term

__all__ = ["Glossary", "Term"]
