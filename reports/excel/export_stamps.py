"""What a workbook remembers of a decision: whether a row was changed since it was written shows when it is read."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from ...qa.judgements.judgement import Judgement
from .cell_limits import clean_text


class Stamp(NamedTuple):
    """A decision as it was exported: its verdict, its day, and a hash of the comment and the name beside it."""

    verdict: str = ""
    date: str = ""
    words: str = ""

    def is_of(self, verdict: str, reason: str, reviewer: str) -> bool:
        """Whether a row still says what was exported."""
        return self.verdict == verdict and self.words == _hash_words(reason, reviewer)


def stamp_judgement(judgement: Judgement) -> str:
    """The stamp of a decision, as the text of a cell.

    >>> read_stamp(stamp_judgement(Judgement("0123456789", "spelling", date="2026-11-30"))).verdict
    'false-alarm'
    """
    return f"{judgement.verdict}/{judgement.date}/{_hash_words(judgement.reason, judgement.reviewer)}"


def read_stamp(text: str) -> Stamp:
    """The stamp in a cell; an empty one of a finding that was not decided."""
    parts = text.split("/")
    return Stamp(*parts) if len(parts) == len(Stamp._fields) else Stamp()


def _hash_words(*words: str) -> str:
    """A hash of some texts as cells show them; programs change white space."""
    shown = "\0".join(" ".join(clean_text(text).split()) for text in words)
    return hashlib.sha256(shown.encode()).hexdigest()[:12]
