"""A Word file with comments at the words of its findings; nothing else of it changes."""

from __future__ import annotations

from collections.abc import Iterable

from ...align.bitext import Span
from ...qa.findings import Finding, Mark, Review
from ...text.messages import Message, UserError
from ..comments.comment import Comment, choose_findings, write_comment, write_summary
from ..comments.returned import Returned
from ..comments.spots import Spots
from ..formats import RenderOptions
from .comments_part import CommentsPart
from .marking import put_marks
from .tracked import Tracked, find_suggestion
from .word_parts import WordFile
from .word_places import Anchors

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def add_comments(review: Review, returned: Returned, options: RenderOptions) -> bytes:
    """The file of a document with a comment on the whole at its top, and one at the words of each finding.

    A finding that an earlier check wrote a comment on gets no second one. Suggested figures are written as tracked
    changes where the options ask for it.
    """
    document, container, _ = returned
    file = WordFile(container.data, document.path)
    _require_plain(file, document.path)
    anchors = Anchors(file, document, container)
    spots = Spots(review.bitext, returned)
    findings = sorted(choose_findings(review, options), key=spots.find)
    top = document.blocks[0].span if document.blocks else Span(0, 0)
    part = CommentsPart(file)
    summary = write_summary(review, options, deciding="decide_in_comments")
    comments = [] if part.rewrite_summary(summary) else [(top, summary)]
    for finding in findings:
        comments.append((spots.find(finding), write_comment(finding, review, spots.find_mark(finding), options.ui)))
    _put_all(comments, anchors, part)
    if options.track:
        _track(
            ((spots.find_mark(finding), finding) for finding in findings), anchors, Tracked(file.main, anchors.texts)
        )
    return file.write()


def _put_all(comments: Iterable[tuple[Span, Comment]], anchors: Anchors, part: CommentsPart) -> None:
    """Put comments at spans of the text."""
    known = part.list_codes()
    for span, comment in comments:
        stretch = None if comment.code in known else anchors.find(span)
        if stretch is not None:
            put_marks(stretch, part.add(comment), part)


def _track(findings: Iterable[tuple[Mark | None, Finding]], anchors: Anchors, tracked: Tracked) -> None:
    """Write the figures that are suggested in place of English words as tracked changes."""
    for mark, finding in findings:
        suggestion = find_suggestion(finding, mark)
        ends = anchors.find_own(mark.span) if mark and suggestion else None
        if ends and suggestion:
            tracked.change(ends.start, ends.end, suggestion)


def _require_plain(file: WordFile, path: str) -> None:
    """Raise `UserError` where Word would not open the file under the suffix of a document."""
    if file.find_media_type() not in ("", _MEDIA_TYPE):
        raise UserError(
            Message(
                f"{path} has macros or is a template, so it can't come back as a .docx file; in Word save it as .docx "
                "(Word document) and check that.",
                f"{path} 含宏或是模板，不能以 .docx 写回；请在 Word 中另存为 .docx（Word 文档）后再检查。",
            )
        )
