"""How much a text that one language has alone weighs, by what speaks for it being missed."""

from __future__ import annotations

import re

from .apparatus import ends_as_sentence
from .bitext_view import BitextView
from .findings import Severity
from .lost import Lost
from .said import measure_said, tell_around

# Words for the translation itself.
_OF_THE_TRANSLATION = re.compile(
    r"译者|譯者|译文|譯文|译本|譯本|[本此]翻译|[本此]翻譯|[中英]文版|\btranslat(?:ion|ed by|ors?)\b", re.IGNORECASE
)
# A sentence of which this much is said nearby may not be missing; of six in judged documents one was.
_MAY_BE_SAID = 0.25
# So many sentences in a row are missed, whatever speaks against each.
_MANY = 3
# A heading in English has capitals but in these words.
_SMALL_IN_TITLES = re.compile(r"(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)\b")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def weigh_loss(view: BitextView, lost: Lost) -> Severity | None:
    """The severity of a lost text where it is less than that of its rule; files of pairs have nothing around."""
    if not view.neighbours:
        return None
    texts = [view.text(bead, lost.lang) for bead in lost.beads]
    if not lost.parts and lost.beads[0] is view.beads[0] and any(map(_OF_THE_TRANSLATION.search, texts)):
        return "neutral"
    if lost.lang == "en":
        return "neutral" if all(map(_is_heading, texts)) else None
    if lost.parts or len(texts) >= _MANY:
        return None
    is_sentence = any(map(ends_as_sentence, texts))
    return None if is_sentence and _measure_said(view, lost) < _MAY_BE_SAID else "minor"


def _measure_said(view: BitextView, lost: Lost) -> float:
    return measure_said(view, lost.text, lost.lang, tell_around(view, lost.beads, lost.lang))


def _is_heading(text: str) -> bool:
    """Whether an English line has no stop, and all its words begin with capitals but little ones."""
    words = _WORD.findall(text)
    return not ends_as_sentence(text) and all(w[0].isupper() or _SMALL_IN_TITLES.fullmatch(w) for w in words)
