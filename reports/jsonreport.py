"""The JSON report, schema `bialign/report/1`: one entry a line, keys always in the same order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from importlib import resources
from typing import Any

from .._version import __version__
from ..align.bitext import LANGS, Bead, Bitext, Document, Half, Segment
from ..qa.findings import Figure, Finding, Mark, NotChecked, Review
from ..qa.judgements.judgement import Judgement, Record
from ..qa.quantities.quantity import Quantity
from ..text.messages import Ui
from .formats import DEFAULT_OPTIONS, RenderOptions
from .locator import Locator
from .summary import Summary, describe_limits, summarise
from .visible import replace_surrogates

SCHEMA = "bialign/report/1"

Entry = dict[str, Any]


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The whole report as JSON text that ends with a line end; messages in one interface language."""
    return replace_surrogates(format_report(build_report(review, options.ui))) + "\n"


def load_schema() -> Entry:
    """The JSON Schema of the report."""
    text = resources.files(__package__).joinpath("report.schema.json").read_text(encoding="utf-8")
    loaded: Entry = json.loads(text)
    return loaded


def build_report(review: Review, ui: Ui = "en") -> Entry:
    """The report as plain dicts and lists."""
    bitext, locator = review.bitext, Locator(review)
    halves = (bitext.zh, bitext.en)
    return {
        "schema": SCHEMA,
        "bialign": __version__,
        "settings": dict(review.settings),
        **_dump_cautions(review, ui),
        "document": _dump_layout(bitext) | {lang: _dump_document(bitext.half(lang)) for lang in bitext.langs},
        "segments": {
            half.lang: [_dump_segment(segment, half.document) for segment in half.segments] for half in halves
        },
        "non_text": [
            {"file": half.lang, "start": entry.span.start, "end": entry.span.end, "kind": entry.kind}
            for half in halves
            for entry in half.non_text
        ],
        "beads": [_dump_bead(bead, bitext) for bead in bitext.beads],
        "figures": [_dump_figure(figure) for figure in review.figures],
        "findings": [
            _dump_finding(finding, locator, ui) | _dump_status(finding, review) for finding in review.findings
        ],
        "summary": _dump_summary(summarise(review)),
        "not_checked": [_dump_not_checked(entry, ui) for entry in review.not_checked],
        "not_looked_for": describe_limits(review, ui),
        **_dump_memory(review, locator, ui),
    }


def dump_quantity(quantity: Quantity) -> Entry:
    """A quantity as the report and `bialign quantities` write it."""
    return {
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "kind": quantity.kind,
        "value": quantity.value,
        "unit": quantity.unit,
        "hedge": quantity.hedge,
        "reading": quantity.reading,
    }


def _dump_cautions(review: Review, ui: Ui) -> Entry:
    """What to know before reading the findings; nothing where all is well."""
    cautions = [{"id": caution.id, "message": caution.message.text(ui)} for caution in review.cautions]
    return {"cautions": cautions} if cautions else {}


def _dump_layout(bitext: Bitext) -> Entry:
    """The layout, and how sure it is where there was a choice."""
    layout: Entry = {"layout": bitext.layout}
    if bitext.layout_confidence is not None:
        layout["layout_confidence"] = round(bitext.layout_confidence, 4)
    return layout


def _dump_document(half: Half) -> Entry:
    document = half.document
    return {"path": document.path, "text_sha256": document.sha256, "characters": len(document.text)}


def _dump_segment(segment: Segment, document: Document) -> Entry:
    entry: Entry = {"id": segment.id, "start": segment.start, "end": segment.end, "text": segment.text}
    if segment.clean.text != segment.text:
        entry["clean"] = segment.clean.text
    if len(segment.spans) > 1:
        entry["spans"] = [list(span) for span in segment.spans]
    place = document.place(segment.start).parts()
    return entry | {"paragraph": segment.paragraph, "kind": segment.kind, "place": place}


def _dump_bead(bead: Bead, bitext: Bitext) -> Entry:
    zh, en = ([segment.id for segment in bitext.segments(bead, lang)] for lang in LANGS)
    document = {"id": bead.id, "zh": zh, "en": en, "score": round(float(bead.score), 4)}
    return document | {"moved": True} if bead.moved else document


def _dump_figure(figure: Figure) -> Entry:
    return {
        "id": figure.id,
        "bead": figure.bead,
        "zh": [dump_quantity(quantity) for quantity in figure.zh],
        "en": [dump_quantity(quantity) for quantity in figure.en],
        "verdict": figure.status,
        "finding": figure.finding,
        **({"detail": {"rounded": True}} if figure.rounded else {}),
    }


def _dump_finding(finding: Finding, locator: Locator, ui: Ui) -> Entry:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity,
        "mqm": finding.mqm,
        "message": finding.message.text(ui),
        "bead": finding.bead,
        "zh": _dump_mark(finding.zh, locator),
        "en": _dump_mark(finding.en, locator),
        "related": [
            {"lang": mark.lang, **(_dump_mark(mark, locator) or {}), "bead": mark.bead} for mark in finding.related
        ],
        "detail": dict(finding.detail),
        "suggestion": finding.suggestion,
        "place": locator.find_main_place(finding).parts(),
    }


def _dump_status(finding: Finding, review: Review) -> Entry:
    """The status against the baseline, where there is one."""
    return {"status": review.baseline.status[finding.id]} if review.baseline else {}


def _dump_memory(review: Review, locator: Locator, ui: Ui) -> Entry:
    """What was judged before, and what an earlier report had; nothing where neither plays a part."""
    entries: Entry = {}
    if review.suppressed:
        entries["suppressed"] = [
            _dump_finding(entry.finding, locator, ui) | {"suppression": _dump_judgement(entry.by)}
            for entry in review.suppressed
        ]
    if review.unused:
        entries["unused_suppressions"] = [
            {"id": s.id, "rule": s.rule, "zh": s.zh, "en": s.en, **_dump_judgement(s)} for s in review.unused
        ]
    if review.baseline:
        counts = Counter(review.baseline.status.values())
        entries["baseline"] = {
            "path": review.baseline.name,
            "new": counts["new"],
            "persisting": counts["persisting"],
            "fixed": [_dump_record(record) for record in review.baseline.fixed],
        }
    return entries


def _dump_judgement(judgement: Judgement) -> Entry:
    return {"reason": judgement.reason, "reviewer": judgement.reviewer, "date": judgement.date}


def _dump_record(record: Record) -> Entry:
    return {
        "id": record.id,
        "rule": record.rule,
        "severity": record.severity,
        "message": record.message,
        "zh": record.zh,
        "en": record.en,
    }


def _dump_mark(mark: Mark | None, locator: Locator) -> Entry | None:
    if mark is None:
        return None
    place = locator.find_place(mark.lang, mark.span.start).parts()
    return {"start": mark.span.start, "end": mark.span.end, "text": mark.text, "place": place}


def _dump_not_checked(entry: NotChecked, ui: Ui) -> Entry:
    return {"rule": entry.rule, "kind": entry.kind, "reason": entry.reason.text(ui)}


def _dump_summary(summary: Summary) -> Entry:
    """The counts; of a text in one language those of findings alone."""
    if summary.is_one_sided:
        return {"findings": dict(summary.severities)}
    return {
        "findings": dict(summary.severities),
        "figures": dict(summary.verdicts),
        "aligned": {"zh": summary.aligned["zh"], "en": summary.aligned["en"]},
        "mqm": {
            "points": summary.penalty.points,
            "words": summary.penalty.words,
            "per_1000_words": summary.penalty.per_thousand_words,
            "characters": summary.penalty.characters,
            "per_1000_characters": summary.penalty.per_thousand_characters,
        },
    }


def format_report(report: Mapping[str, Any]) -> str:
    """A report as JSON text: lists and their holders spread over lines, each entry of a list on one."""
    return _format_object({key: _format_member(value) for key, value in report.items()}, "")


def _format_member(value: object) -> str:
    """A value of the report: a list over lines, a dict of lists over lines, anything else on one."""
    if isinstance(value, list):
        return _format_array(value, "  ")
    if isinstance(value, dict) and value and all(isinstance(part, list) for part in value.values()):
        return _format_object({key: _format_array(part, "    ") for key, part in value.items()}, "  ")
    if isinstance(value, dict) and any(isinstance(part, dict) for part in value.values()):
        return _format_object({key: _format_value(part) for key, part in value.items()}, "  ")
    return _format_value(value)


def _format_object(members: Mapping[str, str], indent: str) -> str:
    lines = ",\n".join(f"{indent}  {_format_value(key)}: {value}" for key, value in members.items())
    return f"{{\n{lines}\n{indent}}}"


def _format_array(entries: list[Any], indent: str) -> str:
    if not entries:
        return "[]"
    lines = ",\n".join(f"{indent}  {_format_value(entry)}" for entry in entries)
    return f"[\n{lines}\n{indent}]"


def _format_value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
