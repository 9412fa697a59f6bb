r"""LyX documents: layouts, insets and their parameters, a command a line; prose is what begins with no backslash.

Format: LyX's development manual, "The LyX file format".
"""

from __future__ import annotations

import re

from .mask import Mask

_HEADER = re.compile(r"\A#LyX .*?^\\end_header[^\n]*$", re.DOTALL | re.MULTILINE)
# The parameters of an inset stand below its name, down to a blank line.
_INSET = re.compile(r"^\\begin_inset [^\n]*(?:\n(?!\\)[^\n]*\S[^\n]*)*", re.MULTILINE)
# A command is a line of its own, but for names and signs that are set specially, within lines.
_SPECIAL = re.compile(r"\\SpecialChar \S+")
_COMMAND = re.compile(r"^\\[a-z_]+(?: [^\n]*)?$", re.MULTILINE)


def mark_lyx(mask: Mask) -> None:
    """Mark the commands of a LyX document and the parameters of its insets."""
    mask.mark_all(_HEADER, "label")
    mask.mark_all(_INSET, "code")
    mask.mark_all(_SPECIAL, "markup")
    mask.mark_all(_COMMAND, "markup")
