"""Findings of a review as records, and the name of the document that they are about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from ...align.bitext import Bitext
from ...text.messages import Ui
from ..findings import Finding, Review
from .judgement import Record


def record_findings(review: Review, findings: Iterable[Finding], ui: Ui = "en") -> list[Record]:
    """Findings of a review as records, messages in the language of `ui`."""
    beads = {bead.id: bead for bead in review.bitext.beads}
    records: list[Record] = []
    for finding in findings:
        bead = beads.get(finding.bead or "")
        zh_text, en_text = (review.bitext.clean(bead, lang).text for lang in ("zh", "en")) if bead else ("", "")
        zh, en = (mark.text if mark else "" for mark in (finding.zh, finding.en))
        message = finding.message.text(ui)
        records.append(Record(finding.id, finding.rule, finding.severity, message, zh, en, zh_text, en_text))
    return records


def document_name(bitext: Bitext) -> str:
    """The names of the files of a bitext, without their folders."""
    return join_names(bitext.zh.document.path, bitext.en.document.path)


def join_names(*paths: str) -> str:
    """The names of one or two files, without their folders.

    >>> join_names("a/x.txt", "a/x.txt"), join_names("zh.txt", "en.txt")
    ('x.txt', 'zh.txt + en.txt')
    """
    return " + ".join(dict.fromkeys(PurePath(path).name for path in paths))
