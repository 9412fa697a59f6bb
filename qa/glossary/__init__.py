"""Glossaries: which English stands for which Chinese term, and which doesn't."""

from .terms import Glossary, Term

__all__ = ["Glossary", "Term"]
