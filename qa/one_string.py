"""One stray string, one finding: what pages leave in a Chinese text breaks several rules at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .context import ReviewContext
from .findings import Finding

# Rules that a string without meaning breaks: TKDY84yx#CF]; with its brackets, letters and signs.
_RULES = frozenset(("unbalanced-pair", "entity-mismatch", "spelling", "doubled-mark"))
# What a string is made of: letters and signs without a space, with a letter or figure on both sides of a sign.
_STRING = re.compile(r"[!-~]+")
_STRAY = re.compile(r"[A-Za-z\d][\])}[({<>=#*;,@|]+[A-Za-z\d]|[A-Za-z][\d]+[A-Za-z]|[a-z][A-Z]{2}")


def keep_one_per_string(context: ReviewContext, findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those about a string in the Chinese of which an earlier one tells."""
    text = context.bitext.zh.document.text
    strays = [match.span() for match in _STRING.finditer(text) if _STRAY.search(match.group())]
    told: set[tuple[int, int]] = set()
    kept: list[Finding] = []
    for finding in findings:
        found = _find_string(finding, strays) if finding.rule in _RULES else None
        if found is None or found not in told:
            kept.append(finding)
        if found is not None:
            told.add(found)
    return kept


def _find_string(finding: Finding, strays: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The string that a finding about the Chinese alone marks a part of."""
    mark = finding.zh
    if mark is None or finding.en is not None or finding.related:
        return None
    return next(((a, b) for a, b in strays if a < mark.span.end and mark.span.start < b), None)
