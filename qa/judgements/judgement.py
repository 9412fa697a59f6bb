"""What was decided about a finding, kept across runs and versions of a document; the types everything here is about."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["false-alarm", "fixed", "query"]
# Only a false alarm keeps its finding out of the reports; the others are notes of whoever works through them.
VERDICTS: tuple[Verdict, ...] = ("false-alarm", "fixed", "query")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about all findings of one content: the rule, the words it marks and both whole texts make the id.

    `zh`, `en`: the words marked; `zh_text`, `en_text`: both texts; they are for people, only id and rule count.
    `document`: the file's name, which shows where a judgement isn't used any more. `date`: ISO, or empty.
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
    verdict: Verdict = "false-alarm"


@dataclass(frozen=True, slots=True)
class Record:
    """A finding by itself, without the bitext: what it says, the words marked, and both texts of its bead."""

    id: str
    rule: str
    severity: str
    message: str
    zh: str = ""
    en: str = ""
    zh_text: str = ""
    en_text: str = ""


def strip_repeat(finding_id: str) -> str:
    """The part of a finding's id that its content makes; repeats, `-2` and so on, share it.

    >>> strip_repeat("08fb51117b-2")
    '08fb51117b'
    """
    return finding_id.partition("-")[0]


def normalize(text: str) -> str:
    """The text in one width and without white space: what conversion and OCR change.

    >>> normalize("第 ７　名")
    '第7名'
    """
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
