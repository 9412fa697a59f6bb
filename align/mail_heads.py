"""The head lines of mail (RFC 5322, RFC 2045) in a text: who sent it by which way, and how its parts are encoded."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Fields that only mail has; a block of head lines with one of them is a head.
_OF_MAIL = re.compile(
    r"^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding|"
    r"Content-Disposition|DKIM-Signature|In-Reply-To|X-[\w-]+)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
# A field with its lines that go on, indented; "From x@y Tue Sep 25 …" above them in files of many letters.
_BLOCK = re.compile(
    r"^(?:From [!-~]+@[!-~]+ [^\n]*\n)?(?:[A-Za-z][\w-]{0,40}[ \t]*:[^\n]*\n?(?:[ \t]+\S[^\n]*\n?)*)+", re.MULTILINE
)
_SUBJECT = re.compile(r"^Subject[ \t]*:(?![^\n]*=\?)[^\n]*", re.IGNORECASE | re.MULTILINE)
_BOUNDARY = re.compile(r"^--[\w'()+,./:=?-]{8,70}[ \t]*$", re.MULTILINE)


def find_mail_heads(text: str) -> list[tuple[int, int]]:
    """Where heads of mail and the lines between its parts stand, in order, a subject that can be read left out."""
    if _OF_MAIL.search(text) is None:
        return []
    heads = [block.span() for block in _BLOCK.finditer(text) if _OF_MAIL.search(block.group())]
    found = [span for head in heads for span in _leave_subject(text, *head)]
    return sorted([*found, *(boundary.span() for boundary in _BOUNDARY.finditer(text) if heads)])


def _leave_subject(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for subject in _SUBJECT.finditer(text, start, end):
        yield start, subject.start()
        start = subject.end()
    yield start, end
