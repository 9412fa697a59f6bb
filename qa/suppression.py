"""What was judged of a finding, kept across runs and versions of a document."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Judgement = Literal["false-alarm", "fixed", "query"]
# Only a false alarm keeps its finding out of the reports; the others are notes of whoever works through them.
JUDGEMENTS: tuple[Judgement, ...] = ("false-alarm", "fixed", "query")


@dataclass(frozen=True, slots=True)
class Suppression:
    """A judgement on all findings of one content: the rule, the words it marks and both whole texts make the id.

    `zh`, `en`: the words marked; `zh_text`, `en_text`: both texts; they are for people, the id alone counts.
    `document`: the file's name, for telling where it isn't used any more. `date`: ISO, or empty.
    """

    id: str
    rule: str
    zh: str = ""
    en: str = ""
    zh_text: str = ""
    en_text: str = ""
    document: str = ""
    reason: str = ""
    reviewer: str = ""
    date: str = ""
    verdict: Judgement = "false-alarm"


def content_of(finding_id: str) -> str:
    """The part of a finding's id that its content makes; repeats, `-2` and so on, share it.

    >>> content_of("08fb51117b-2")
    '08fb51117b'
    """
    return finding_id.partition("-")[0]


def normal(text: str) -> str:
    """The text in one width and without white space: what conversion and OCR change."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
