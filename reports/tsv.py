"""A bitext as tab-separated values: a bead a line, the clean Chinese, TAB, the clean English."""

from __future__ import annotations

from ..align.bitext import Bitext, OffsetText
from .formats import DEFAULT_OPTIONS, RenderOptions

# White space that would break a line of tab-separated values.
_BREAKS = str.maketrans("\t\n\r", "   ")


def render(bitext: Bitext, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The bitext as lines; an empty side is an empty field."""
    sides = ((bitext.clean(bead, "zh"), bitext.clean(bead, "en")) for bead in bitext.beads)
    return "".join(f"{flatten(zh)}\t{flatten(en)}\n" for zh, en in sides)


def flatten(text: OffsetText) -> str:
    """A text on one line, without TABs."""
    return text.text.translate(_BREAKS)
