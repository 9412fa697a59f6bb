"""A bitext as JSON, schema `bialign/bitext/1`."""

from __future__ import annotations

import json

from ..align.bitext import Bitext, Half
from .formats import DEFAULT_OPTIONS, RenderOptions


def render(bitext: Bitext, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The beads with their clean texts, and the offsets and places of their segments."""
    beads = [
        {
            "id": bead.id,
            "score": bead.score,
            "zh": [_dump_segment(bitext.zh, i) for i in bead.zh],
            "en": [_dump_segment(bitext.en, i) for i in bead.en],
        }
        for bead in bitext.beads
    ]
    documents = {half.lang: half.document for half in (bitext.zh, bitext.en)}
    head = {lang: {"path": d.path, "text_sha256": d.sha256} for lang, d in documents.items()}
    whole = {"schema": "bialign/bitext/1", "layout": bitext.layout, "document": head, "beads": beads}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _dump_segment(half: Half, i: int) -> dict[str, object]:
    segment = half.segments[i]
    place = half.document.place(segment.start).parts()
    return {"id": segment.id, "start": segment.start, "end": segment.end, "text": segment.clean.text, "place": place}
