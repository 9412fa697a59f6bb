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

from ..align.bitext import LANGS, Bead, Lang
from ..qa.findings import FIGURE_STATUSES, Figure, Finding, Mark, Review
from ..qa.judgements.file import FIELDS, HEADER
from ..qa.judgements.judgement import Judgement
from ..qa.judgements.record import document_name
from ..text.messages import Ui
from .categories import format_category
from .command import name_questions, name_report, name_verdicts_file
from .details import Detail, find_cause, list_details
from .docmap import DOUBTFUL
from .locator import Locator
from .mqm import MULTIPLIERS, SHORTEST, compute_penalty, get_threshold
from .pagewords import PAGE_WORDS
from .pieces import place_mark
from .place_words import format_place, is_line
from .rule_titles import find_title
from .summary import is_unmatched
from .triage import WORST_FIRST, choose_suggestion, is_form
from .value_words import format_values, merge_values

Row = list[Any]
# Characters that HTML, a script or an editor would obey; inside a JSON string each may be written as an escape.
_OBEYED = re.compile("[<>&\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_BATCH = 256  # rows
_TEXT_HASH = 16  # hexadecimal digits
_OUTSIDE = 400  # characters shown around a mark that lies in no bead


def embed(review: Review, locator: Locator, reviewer: str = "") -> str:
    """The data as JSON that can stand inside a script element."""
    numbers = {finding.id: i for i, finding in enumerate(locator.findings)}
    members = {
        **{key: _encode(value) for key, value in {**_build_frame(review, locator), "reviewer": reviewer}.items()},
        "beads": _dump_array(_build_bead(bead, locator, numbers) for bead in review.bitext.beads),
        "findings": _dump_array(
            {"number": number, **_build_finding(finding, locator)}
            for number, finding in zip(locator.numbers, locator.findings, strict=True)
        ),
        "figures": _dump_array(_build_figure(figure, locator, numbers) for figure in review.figures),
    }
    text = ",".join(f"{_encode(key)}:{value}" for key, value in members.items())
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", f"{{{text}}}")


def _dump_array(rows: Iterable[object]) -> str:
    """Rows as a JSON array, written some at a time: so many lists at once would keep the garbage collector busy."""
    left, parts = iter(rows), []
    while batch := list(islice(left, _BATCH)):
        parts.append(_encode(batch)[1:-1])
    return f"[{','.join(parts)}]"


def _build_frame(review: Review, locator: Locator) -> Mapping[str, Any]:
    """The data besides the long lists: names, what was judged before, and the words of the interface."""
    return {
        "document": document_name(review.bitext),
        "text": _hash_texts(review),
        "file": {
            "name": name_verdicts_file(review),
            "page": name_report(review),
            "questions": name_questions(review),
            "head": HEADER,
            "fields": FIELDS,
        },
        "severities": WORST_FIRST,
        "mqm": _build_scale(review),
        "figureVerdicts": FIGURE_STATUSES,
        "doubtful": DOUBTFUL,
        "langs": review.bitext.langs,
        "rules": {
            name: list(find_title(name, review.titles)) for name in dict.fromkeys(f.rule for f in locator.findings)
        },
        "categories": {name: list(format_category(name)) for name in dict.fromkeys(f.mqm for f in locator.findings)},
        "judged": [_build_judgement(s) for s in (*_list_used(review), *review.unused, *review.notes)],
        "words": {key: [message.en, message.zh] for key, message in PAGE_WORDS.items()},
    }


def _build_scale(review: Review) -> Mapping[str, Any]:
    """What a score is worked out from as findings are decided."""
    words = compute_penalty(review).words
    return {"words": words, "multipliers": MULTIPLIERS, "threshold": get_threshold(review), "shortest": SHORTEST}


def _hash_texts(review: Review) -> str:
    """What names this text of the document among others of the same name: both halves' hashes, hashed."""
    both = "".join(half.document.sha256 for half in (review.bitext.zh, review.bitext.en))
    return hashlib.sha256(both.encode()).hexdigest()[:_TEXT_HASH]


def _build_bead(bead: Bead, locator: Locator, numbers: Mapping[str, int]) -> Row:
    """`id, zh, en, score, heading, marks of the zh, of the en`; without marks the row ends sooner."""
    bitext = locator.bitext
    segments = bitext.segments(bead, "zh") + bitext.segments(bead, "en")
    heading = all(segment.kind == "heading" for segment in segments)
    texts = bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text
    row = [bead.id, *texts, round(bead.score, 2), int(heading)]
    marks = [list(_list_bead_marks(bead, lang, locator, numbers)) for lang in LANGS]
    return [*row, *marks] if any(marks) else row


def _list_bead_marks(bead: Bead, lang: Lang, locator: Locator, numbers: Mapping[str, int]) -> Iterator[Row]:
    """The marks on one side: `start, end, index of the finding`, a finding's main mark before its others."""
    clean = None
    for mark, finding in locator.find_marks(bead, lang):
        clean = clean or locator.bitext.clean(bead, lang)
        if found := place_mark(clean, mark.span, finding):
            yield [_count_units(clean.text, found.start), _count_units(clean.text, found.end), numbers[finding]]


def _count_units(text: str, offset: int) -> int:
    """An offset in code points as one in UTF-16 units."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _build_finding(finding: Finding, locator: Locator) -> Mapping[str, Any]:
    """A finding; what it hasn't is left out."""
    baseline = locator.review.baseline
    entry = {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity,
        "form": is_form(finding) or None,
        "mqm": finding.mqm,
        "message": list(finding.message),
        "words": [mark.text if mark else "" for mark in (finding.zh, finding.en)],
        "own": locator.beads.get(finding.bead or "", -1),
        "bead": locator.locate(finding)[0],
        "sides": [side for lang in locator.bitext.langs if (side := _build_side(finding, lang, locator))],
        "related": [_build_related(mark, finding, locator) for mark in finding.related],
        "detail": [_build_detail(detail) for detail in list_details(finding, locator)],
        "cause": find_cause(finding),
        "suggestion": choose_suggestion(finding),
        "status": baseline.status.get(finding.id) if baseline else None,
    }
    return {key: value for key, value in entry.items() if value not in (None, [], -1)}


def _build_detail(detail: Detail) -> Row:
    """`name, value`, and the value in Chinese where that is another."""
    name, value = detail
    return [name, value.en] if value.en == value.zh else [name, *value]


def _build_side(finding: Finding, lang: Lang, locator: Locator) -> Row | None:
    """`lang, where, bead`, of a mark outside all beads `lang, where, -1, text, start, end`; None without either."""
    mark = finding.zh if lang == "zh" else finding.en
    index = locator.find_bead(mark, finding)
    if index is not None:
        clean = locator.bitext.clean(locator.bitext.beads[index], lang)
        if mark is None or place_mark(clean, mark.span, ""):
            segments = locator.bitext.segments(locator.bitext.beads[index], lang)
            start = mark.span.start if mark else segments[0].start if segments else None
            return [lang, 0 if start is None else _locate(lang, start, locator), index]
    return _cut_outside(mark, lang, locator) if mark else None


def _cut_outside(mark: Mark, lang: Lang, locator: Locator) -> Row:
    """A side cut from the document itself: for a mark outside all segments, or on what repair took away."""
    text = locator.bitext.half(lang).document.text
    low = max(0, mark.span.start - _OUTSIDE)
    shown = text[low : mark.span.end + _OUTSIDE]
    start, end = (_count_units(shown, offset - low) for offset in mark.span)
    return [lang, _locate(lang, mark.span.start, locator), -1, shown, start, end]


def _locate(lang: Lang, offset: int, locator: Locator) -> int | list[str]:
    """Where an offset stands in its file: the number of a line, or the words for another place in both languages."""
    place = locator.find_place(lang, offset)
    return place.line if place.line and is_line(place) else [format_place(place, "en"), format_place(place, "zh")]


def _build_related(mark: Mark, finding: Finding, locator: Locator) -> Row:
    """`lang, where, bead, words` of another place."""
    index = locator.find_bead(mark, finding)
    where = _locate(mark.lang, mark.span.start, locator)
    return [mark.lang, where, -1 if index is None else index, locator.quote_mark(mark, finding)]


def _build_figure(figure: Figure, locator: Locator, numbers: Mapping[str, int]) -> Row:
    """`bead, zh, en, values, values in Chinese or 0 where the same, verdict, unmatched, finding or -1`."""
    en, zh = _format_pair(figure, "en"), _format_pair(figure, "zh")
    verdict = FIGURE_STATUSES.index(figure.status)
    number = numbers.get(figure.finding, -1) if figure.finding else -1
    texts = locator.quote_figure(figure, "zh"), locator.quote_figure(figure, "en")
    return [locator.beads[figure.bead], *texts, en, 0 if en == zh else zh, verdict, int(is_unmatched(figure)), number]


def _format_pair(figure: Figure, ui: Ui) -> str:
    """The values of a line of the ledger: one where they are the same."""
    if (value := merge_values(figure, ui)) is not None:
        return value
    zh, en = format_values(figure, ui)
    sign = " ≠ " if figure.status == "mismatch" else " / "
    return sign.join(filter(None, (zh, en)))


def _list_used(review: Review) -> Iterable[Judgement]:
    """The judgements that keep findings out of this report, once each."""
    return {entry.by.id: entry.by for entry in review.suppressed}.values()


def _build_judgement(judgement: Judgement) -> Mapping[str, str]:
    """A judgement by the names of the file's fields; what is empty is left out."""
    return {key.replace("_", "-"): value for key, value in asdict(judgement).items() if value}
