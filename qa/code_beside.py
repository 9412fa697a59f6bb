"""Words in code, within sentences or right beside them, which are no part of the clean text."""

from __future__ import annotations

import re

from ..align.bitext import Bead, Lang
from .context import ReviewContext

# Code that a line begins or ends with, as far as the sentence beside it.
_BEFORE, _AFTER = re.compile(r"`[^`\n]{1,80}`[^\S\n]*$"), re.compile(r"[^\S\n]*`[^`\n]{1,80}`")
_REACH = 90


def read_with_code(context: ReviewContext, bead: Bead, lang: Lang) -> str:
    """One side of a bead as it stands in the document, with the code that its line begins or ends with."""
    segments = context.bitext.segments(bead, lang)
    if not segments:
        return ""
    document, start, end = context.bitext.half(lang).document.text, segments[0].start, segments[-1].end
    before = _BEFORE.search(document, max(0, start - _REACH), start)
    after = _AFTER.match(document, end)
    return document[before.start() if before else start : after.end() if after else end]
