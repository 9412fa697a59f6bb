"""The marks of a comment around words of a Word document."""

from __future__ import annotations

from ...align.sources.xml_tree import Element
from .comments_part import CommentsPart
from .wholes import Stretch


def put_marks(stretch: Stretch, name: str, part: CommentsPart) -> None:
    """Put the marks of a comment around elements, and its reference behind them."""

    def build(tag: str) -> Element:
        return stretch.first.makeelement(part.tag(tag), {part.tag("id"): name})

    stretch.first.addprevious(build("commentRangeStart"))
    run = stretch.first.makeelement(part.tag("r"))
    run.append(build("commentReference"))
    stretch.last.addnext(run)
    stretch.last.addnext(build("commentRangeEnd"))
