"""How much a text that one language has alone weighs, by what speaks for it being missed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..align.bitext import Lang
from .absorbed import cut_out
from .apparatus import ends_as_sentence
from .bitext_view import BitextView
from .findings import Severity
from .lost import Lost
from .said import Told, measure_room, measure_said, tell_around
from .unread import is_in_unread

# Words for the translation itself.
_OF_THE_TRANSLATION = re.compile(
    r"译者|譯者|译文|譯文|译本|譯本|[本此]翻译|[本此]翻譯|[中英]文版|\btranslat(?:ion|ed by|ors?)\b", re.IGNORECASE
)
# So many beads at most stand above a text.
_ABOVE = 10
# A sentence of which this much is said nearby may not be missing; of six in judged documents one was.
_MAY_BE_SAID = 0.25
# A line that is no sentence, such as a name, a credit or a label, is a note: of 23 judged ones 4 were missed.
# So many sentences in a row are missed, whatever speaks against each.
_MANY = 3
# A single text may stand beside its place where words of so much of its weight are left over there: in a bead beside
# it, where one of these is less sure than this, or in its own. Of ten judged ones, of eight documents, six did.
_ROOM, _ROOM_IN_BEAD, _SURE = 1.0, 1.1, 0.7
# A heading in English has capitals but in these words.
_SMALL_IN_TITLES = re.compile(r"(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)\b")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
# Names of files, keys and the like are no words of a heading.
_IDENTIFIER = re.compile(r"[\w.-]*[/_\d][\w./-]*")


def weigh_loss(view: BitextView, lost: Lost) -> Severity | None:
    """The severity of a lost text where it is less than that of its rule; files of pairs have nothing around."""
    if not view.neighbours:
        return None
    texts = [view.text(bead, lost.lang) for bead in lost.beads]
    if not lost.parts and _heads_translation(view, lost):
        return "neutral"
    if is_in_unread(view, lost.beads, lost.lang, lost.text):
        return "neutral"
    return _weigh_added(view, lost, texts) if lost.lang == "en" else _weigh_omitted(view, lost, texts)


def _heads_translation(view: BitextView, lost: Lost) -> bool:
    """Whether a text above all others, with what stands above it in its language alone, speaks of the translation."""
    other: Lang = "en" if lost.lang == "zh" else "zh"
    above = list(takewhile(lambda bead: not bead.side(other), view.beads[:_ABOVE]))
    is_above = any(bead is lost.beads[-1] for bead in above)
    return is_above and any(_OF_THE_TRANSLATION.search(view.text(bead, lost.lang)) for bead in above)


def _weigh_added(view: BitextView, lost: Lost, texts: Sequence[str]) -> Severity | None:
    return "neutral" if _may_stand_beside(view, lost) or all(map(_is_heading, texts)) else None


def _weigh_omitted(view: BitextView, lost: Lost, texts: Sequence[str]) -> Severity | None:
    is_sentence = any(map(ends_as_sentence, texts))
    if _may_stand_beside(view, lost):
        return "minor" if is_sentence and not lost.parts else "neutral"
    if lost.parts or len(texts) >= _MANY:
        return None
    if not is_sentence:
        return "neutral"
    return None if _measure_said(view, lost) < _MAY_BE_SAID else "minor"


def _may_stand_beside(view: BitextView, lost: Lost) -> bool:
    """Whether the other language has words left over beside a text, or in its bead, that may be its counterpart."""
    bead = lost.beads[0]
    other: Lang = "en" if lost.lang == "zh" else "zh"
    if lost.parts:
        rest = cut_out(view.text(bead, lost.lang), lost.parts)
        return measure_room(lost.text, lost.lang, [Told(view.text(bead, other), rest)]) >= _ROOM_IN_BEAD
    around = view.near(bead, 1)
    if len(lost.beads) > 1 or min(near.score for near in around) >= _SURE:
        return False
    told = [Told(view.text(near, other), view.text(near, lost.lang)) for near in around if near.side(other)]
    return measure_room(lost.text, lost.lang, told) >= _ROOM


def _measure_said(view: BitextView, lost: Lost) -> float:
    return measure_said(view, lost.text, lost.lang, tell_around(view, lost.beads, lost.lang))


def _is_heading(text: str) -> bool:
    """Whether an English line has no stop, and all its words begin with capitals but little ones."""
    words = _WORD.findall(_IDENTIFIER.sub("", text))
    return not ends_as_sentence(text) and all(w[0].isupper() or _SMALL_IN_TITLES.fullmatch(w) for w in words)
