"""Where words were taken out of a text (code, links): clean text has a space there, or nothing."""

from __future__ import annotations

import re

from ..align.bitext import Bead, Lang, OffsetText
from .context import ReviewContext
from .prose import COVER

# What markup leaves that is no word of the text: tags, the target of a link, braces.
_MARKUP = re.compile(r"<[^<>]*>|\]\([^()]*\)|\]\[[^][]*\]|\{[^{}]*\}")
_WORD = re.compile(r"\w|[`$\\]")
_CODE = re.compile(r"<(?:code|kbd|samp|tt|var)\b|`", re.IGNORECASE)


def fill_holes(text: OffsetText, document: str) -> str:
    """The clean text with `COVER` for each space that stands for words of the document; it is as long as the text."""
    characters = list(text.text)
    for i in range(1, len(characters) - 1):
        if characters[i] == " " and _has_words(document, text.offsets[i - 1] + 1, text.offsets[i + 1]):
            characters[i] = COVER
    return "".join(characters)


def _has_words(document: str, start: int, end: int) -> bool:
    hole = document[start:end]
    return len(hole) > 1 and bool(_CODE.search(hole) or _WORD.search(_MARKUP.sub("", hole)))


def read_with_holes(context: ReviewContext, bead: Bead, lang: Lang) -> str:
    """One side of a bead, `COVER` in place of spaces that stand for words taken out."""
    return fill_holes(context.bitext.clean(bead, lang), context.bitext.half(lang).document.text)


def is_cut(context: ReviewContext, bead: Bead, lang: Lang, start: int, end: int) -> bool:
    """Whether the document has more between these clean characters than they are: markup or code, then."""
    words = context.text(bead, lang)[start:end]
    return len("".join(context.mark(bead, lang, start, end).text.split())) > len("".join(words.split()))
