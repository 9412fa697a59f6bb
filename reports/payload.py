"""What the page's script shows, as data: every text once, findings and figures pointing into it.

Rows are lists, shorter than objects; the script names their fields (`templates/data.js`). Offsets count UTF-16 units,
as the browser does. Texts stand as the document has them: the script makes them safe to show, and exports them whole.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import islice
from typing import Any

from ..align.bitext import Bead, Lang
from ..qa.findings import SEVERITIES, VERDICTS, Figure, Finding, Mark, Review
from ..qa.judgements.file import FIELDS, HEADER
from ..qa.judgements.judgement import Judgement
from ..qa.judgements.record import document_name
from ..text.messages import Ui
from .categories import category_name
from .command import verdicts_name
from .context import LANGS, Context
from .details import cause_of, details_of
from .docmap import DOUBTFUL
from .pagewords import PAGE_WORDS
from .pieces import placed
from .summary import unmatched
from .values import agreed, values_of
from .view import rule_title

Row = list[Any]
# Characters that HTML, a script or an editor would obey; inside a JSON string each may be written as an escape.
_OBEYED = re.compile("[<>&\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_BATCH = 256  # rows
_TEXT_HASH = 16  # hexadecimal digits
_OUTSIDE = 400  # characters shown around a mark that lies in no bead


def embedded(review: Review, context: Context) -> str:
    """The data as JSON that can stand inside a script element."""
    numbers = {finding.id: i for i, finding in enumerate(context.findings)}
    members = {
        **{key: _encoded(value) for key, value in _frame(review, context).items()},
        "beads": _array(_bead(bead, context, numbers) for bead in review.bitext.beads),
        "findings": _array(
            {"number": number, **_finding(finding, context)}
            for number, finding in zip(context.numbers, context.findings, strict=True)
        ),
        "figures": _array(_figure(figure, context, numbers) for figure in review.figures),
    }
    text = ",".join(f"{_encoded(key)}:{value}" for key, value in members.items())
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", f"{{{text}}}")


def _array(rows: Iterable[object]) -> str:
    """Rows as a JSON array, written some at a time: so many lists at once would keep the garbage collector busy."""
    left, parts = iter(rows), []
    while batch := list(islice(left, _BATCH)):
        parts.append(_encoded(batch)[1:-1])
    return f"[{','.join(parts)}]"


def _frame(review: Review, context: Context) -> Mapping[str, Any]:
    """The data besides the long lists: names, what was judged before, and the words of the interface."""
    return {
        "document": document_name(review.bitext),
        "text": _text_hash(review),
        "file": {"name": verdicts_name(review), "head": HEADER, "fields": FIELDS},
        "severities": tuple(reversed(SEVERITIES)),
        "figureVerdicts": VERDICTS,
        "doubtful": DOUBTFUL,
        "rules": {name: list(rule_title(name)) for name in dict.fromkeys(finding.rule for finding in context.findings)},
        "categories": {name: list(category_name(name)) for name in dict.fromkeys(f.mqm for f in context.findings)},
        "judged": [_judged(s) for s in (*_used(review), *review.unused, *review.notes)],
        "words": {key: [message.en, message.zh] for key, message in PAGE_WORDS.items()},
    }


def _text_hash(review: Review) -> str:
    """What names this text of the document among others of the same name: both halves' hashes, hashed."""
    both = "".join(half.document.sha256 for half in (review.bitext.zh, review.bitext.en))
    return hashlib.sha256(both.encode()).hexdigest()[:_TEXT_HASH]


def _bead(bead: Bead, context: Context, numbers: Mapping[str, int]) -> Row:
    """`id, zh, en, score, heading, marks of the zh, of the en`; without marks the row ends sooner."""
    bitext = context.bitext
    segments = bitext.segments(bead, "zh") + bitext.segments(bead, "en")
    heading = all(segment.kind == "heading" for segment in segments)
    texts = bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text
    row = [bead.id, *texts, round(bead.score, 2), int(heading)]
    marks = [list(_bead_marks(bead, lang, context, numbers)) for lang in LANGS]
    return [*row, *marks] if any(marks) else row


def _bead_marks(bead: Bead, lang: Lang, context: Context, numbers: Mapping[str, int]) -> Iterator[Row]:
    """The marks on one side: `start, end, index of the finding`, a finding's main mark before its others."""
    clean = None
    for mark, finding in context.marks_of(bead, lang):
        clean = clean or context.bitext.clean(bead, lang)
        if found := placed(clean, mark.span, finding):
            yield [_units(clean.text, found.start), _units(clean.text, found.end), numbers[finding]]


def _units(text: str, offset: int) -> int:
    """An offset in code points as one in UTF-16 units."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _finding(finding: Finding, context: Context) -> Mapping[str, Any]:
    """A finding; what it hasn't is left out."""
    baseline = context.review.baseline
    entry = {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity,
        "mqm": finding.mqm,
        "message": list(finding.message),
        "words": [mark.text if mark else "" for mark in (finding.zh, finding.en)],
        "own": context.beads.get(finding.bead or "", -1),
        "bead": context.place(finding)[0],
        "sides": [side for lang in LANGS if (side := _side(finding, lang, context))],
        "related": [_related(mark, finding, context) for mark in finding.related],
        "detail": [
            [name, value.en, *([] if value.en == value.zh else [value.zh])] for name, value in details_of(finding)
        ],
        "cause": cause_of(finding),
        "suggestion": finding.suggestion,
        "status": baseline.status.get(finding.id) if baseline else None,
    }
    return {key: value for key, value in entry.items() if value not in (None, [], -1)}


def _side(finding: Finding, lang: Lang, context: Context) -> Row | None:
    """`lang, line, bead`, of a mark outside all beads `lang, line, -1, text, start, end`; None without either."""
    mark = finding.zh if lang == "zh" else finding.en
    index = context.bead_of(mark, finding)
    if index is not None:
        clean = context.bitext.clean(context.bitext.beads[index], lang)
        if mark is None or placed(clean, mark.span, ""):
            segments = context.bitext.segments(context.bitext.beads[index], lang)
            start = mark.span.start if mark else segments[0].start if segments else None
            return [lang, 0 if start is None else context.line(lang, start), index]
    return _outside(mark, lang, context) if mark else None


def _outside(mark: Mark, lang: Lang, context: Context) -> Row:
    """A side cut from the document itself: for a mark outside all segments, or on what repair took away."""
    text = context.bitext.half(lang).document.text
    low = max(0, mark.span.start - _OUTSIDE)
    shown = text[low : mark.span.end + _OUTSIDE]
    start, end = (_units(shown, offset - low) for offset in mark.span)
    return [lang, context.line(lang, mark.span.start), -1, shown, start, end]


def _related(mark: Mark, finding: Finding, context: Context) -> Row:
    """`lang, line, bead, words` of another place."""
    index = context.bead_of(mark, finding)
    line = context.line(mark.lang, mark.span.start)
    return [mark.lang, line, -1 if index is None else index, context.mark_words(mark, finding)]


def _figure(figure: Figure, context: Context, numbers: Mapping[str, int]) -> Row:
    """`bead, zh, en, values, values in Chinese or 0 where the same, verdict, unmatched, finding or -1`."""
    en, zh = _values(figure, "en"), _values(figure, "zh")
    verdict = VERDICTS.index(figure.verdict)
    number = numbers.get(figure.finding, -1) if figure.finding else -1
    texts = context.words(figure, "zh"), context.words(figure, "en")
    return [context.beads[figure.bead], *texts, en, 0 if en == zh else zh, verdict, int(unmatched(figure)), number]


def _values(figure: Figure, ui: Ui) -> str:
    """The values of a line of the ledger: one where they are the same."""
    zh, en = values_of(figure, ui)
    if zh == en or not zh or agreed(figure):
        return en
    sign = " ≠ " if figure.verdict == "mismatch" else " / "
    return zh + sign + en if en else zh


def _used(review: Review) -> Iterable[Judgement]:
    """The judgements that keep findings out of this report, once each."""
    return {entry.by.id: entry.by for entry in review.suppressed}.values()


def _judged(judgement: Judgement) -> Mapping[str, str]:
    """A judgement by the names of the file's fields; what is empty is left out."""
    return {key.replace("_", "-"): value for key, value in asdict(judgement).items() if value}
