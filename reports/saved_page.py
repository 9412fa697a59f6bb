"""The decisions in an HTML report that was saved with them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..qa.judgements.file import FIELDS
from ..qa.judgements.judgement import VERDICTS, Judgement

_DECISIONS = re.compile(r'<script type="application/json" id="decisions">(.*?)</script>', re.DOTALL)


def read_decisions(page: str) -> tuple[Judgement, ...] | None:
    """The decisions in the text of a page, by id; None where it is no report."""
    found = _DECISIONS.search(page)
    if found is None:
        return None
    try:
        entries = json.loads(found[1])
    except ValueError:
        return None
    return tuple(_list_judgements(entries)) if isinstance(entries, dict) else None


def _list_judgements(entries: dict[str, Any]) -> Iterator[Judgement]:
    """The entries that are decisions: those taken back say "open"."""
    for name, entry in sorted(entries.items()):
        if isinstance(entry, dict) and entry.get("verdict") in VERDICTS and isinstance(entry.get("rule"), str):
            texts = {key: value for key, value in entry.items() if key in FIELDS and isinstance(value, str)}
            given: dict[str, Any] = {key.replace("-", "_"): value for key, value in texts.items()}
            yield Judgement(name, **given)
