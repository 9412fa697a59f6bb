"""Passages in a language that is neither Chinese nor English: named, and not compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..align.bitext import LANGS, Bead, Lang
from ..align.languages import name_other_language
from ..text.messages import Message
from .bitext_view import BitextView
from .findings import Finding

_MQM = "accuracy/untranslated"
# A passage has so many words, or letters of another script; fewer are a name or a quotation.
_LEAST_WORDS, _LEAST_LETTERS = 10, 12
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+")
_SCRIPT = re.compile("[\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\u3041-\u30ff\uac00-\ud7a3\uff66-\uff9f]")


class Foreign(NamedTuple):
    """A passage of one side of a bead, where it stands in the clean text, and the name of its language."""

    lang: Lang
    start: int
    end: int
    name: Message


def is_about_language(finding: Finding) -> bool:
    """Whether a finding says which language a text is in."""
    return finding.mqm == _MQM


def find_foreign(view: BitextView) -> Mapping[str, Foreign]:
    """The beads that have a sentence in a third language, by their ids."""
    return {bead.id: found for bead in view.beads for found in _read(view, bead)}


def _read(view: BitextView, bead: Bead) -> Iterator[Foreign]:
    for lang in LANGS:
        for segment in view.bitext.segments(bead, lang):
            text = segment.clean.text
            name = name_foreign(text)
            if name:
                start = max(0, view.text(bead, lang).find(text))
                yield Foreign(lang, start, start + len(text), name)
                return


def name_foreign(text: str) -> Message | None:
    """The name of the third language that a sentence is in; None for others and for what is too short to tell.

    >>> name_foreign("Die Boote werden mit Blumen geschmückt, die von den Kindern auf den Feldern gepflückt werden.").en
    'German'
    """
    if len(_WORD.findall(text)) < _LEAST_WORDS and len(_SCRIPT.findall(text)) < _LEAST_LETTERS:
        return None
    return name_other_language(text)
