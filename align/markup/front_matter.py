"""The front matter that pages of static sites begin with, in YAML or TOML."""

from __future__ import annotations

import re

from .mask import Mask

_FRONT = re.compile(
    r"\A\ufeff?(?:---[ \t]*\n.{0,20000}?\n(?:---|\.\.\.)|\+\+\+[ \t]*\n.{0,20000}?\n\+\+\+)[ \t]*(?=\n|\Z)", re.DOTALL
)


def mark_front_matter(mask: Mask) -> None:
    """Mark the front matter of a page, where it has some."""
    mask.mark_all(_FRONT, "front-matter")


def drop_front_matter(text: str) -> str:
    """The text of a page behind its front matter."""
    return _FRONT.sub("", text, count=1)
