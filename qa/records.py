"""Findings as a report keeps them: by themselves, without the bitext."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from ..align.bitext import Bitext
from ..text.messages import Ui
from .findings import Finding, Review


@dataclass(frozen=True, slots=True)
class Record:
    """A finding: its id, rule, severity, message, the words marked on either side, and both texts of its bead."""

    id: str
    rule: str
    severity: str
    message: str
    zh: str = ""
    en: str = ""
    zh_text: str = ""
    en_text: str = ""


def records_of(review: Review, findings: Iterable[Finding], ui: Ui = "en") -> list[Record]:
    """Findings of a review as records, messages in the language of `ui`."""
    beads = {bead.id: bead for bead in review.bitext.beads}
    found: list[Record] = []
    for finding in findings:
        bead = beads.get(finding.bead or "")
        zh_text, en_text = (review.bitext.clean(bead, lang).text for lang in ("zh", "en")) if bead else ("", "")
        zh, en = (mark.text if mark else "" for mark in (finding.zh, finding.en))
        message = finding.message.text(ui)
        found.append(Record(finding.id, finding.rule, finding.severity, message, zh, en, zh_text, en_text))
    return found


def document_name(bitext: Bitext) -> str:
    """The names of the files of a bitext, without their folders."""
    return named(bitext.zh.document.path, bitext.en.document.path)


def named(zh: str, en: str) -> str:
    """The names of one or two files, without their folders.

    >>> named("a/x.txt", "a/x.txt"), named("zh.txt", "en.txt")
    ('x.txt', 'zh.txt + en.txt')
    """
    return " + ".join(dict.fromkeys(PurePath(path).name for path in (zh, en)))
