"""Debconf templates: questions of Debian packages, a field a line, what is asked in each language under Description.

Format: debconf-devel(7), "The templates file".
"""

from __future__ import annotations

import re

from .mask import Mask

# Fields that stand once, and the names of those that hold texts.
_FIELD = re.compile(r"^(?:Template|Type|Default|Owner|Flags)(?:-[\w.@-]+)?:[^\n]*$", re.MULTILINE)
_NAME = re.compile(r"^(?:(?:Extended_)?Description|Choices|Indices)(?:-[\w.@-]+)?:", re.MULTILINE)
_COMMENT = re.compile(r"^#[^\n]*$", re.MULTILINE)


def mark_debconf(mask: Mask) -> None:
    """Mark the fields of debconf templates that are no texts, and the names of all."""
    mask.mark_all(_COMMENT, "comment")
    mask.mark_all(_FIELD, "label")
    mask.mark_all(_NAME, "label")
