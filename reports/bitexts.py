"""A bitext without findings, in the formats that aligners and translation tools read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Protocol

from ..align.bitext import Bitext, Half, OffsetText

# White space that would break a line of tab-separated values.
_BREAKS = str.maketrans("\t\n\r", "   ")


class BitextRenderer(Protocol):
    """The whole text of a bitext in one format."""

    def __call__(self, bitext: Bitext) -> str:
        """The bitext as text."""
        ...


def render_tsv(bitext: Bitext) -> str:
    """A bead a line: the clean Chinese, TAB, the clean English; an empty side is an empty field."""
    sides = ((bitext.clean(bead, "zh"), bitext.clean(bead, "en")) for bead in bitext.beads)
    return "".join(f"{_field(zh)}\t{_field(en)}\n" for zh, en in sides)


def _field(text: OffsetText) -> str:
    return text.text.translate(_BREAKS)


def render_vecalign(bitext: Bitext) -> str:
    """A bead a line as `[zh indexes]:[en indexes]:score`, zero-based; in segmented files indexes are lines."""
    return "".join(
        f"{_numbers(bitext.zh, bead.zh)}:{_numbers(bitext.en, bead.en)}:{bead.score:.4f}\n" for bead in bitext.beads
    )


def _numbers(half: Half, indices: tuple[int, ...]) -> list[int]:
    """Numbers of segments, from the ids that segmentation gave them: `zh-1` is number 0."""
    return [int(half.segments[i].id.rpartition("-")[2]) - 1 for i in indices]


def render_bitext_json(bitext: Bitext) -> str:
    """The beads with their clean texts and the offsets of their segments in the extracted text."""
    beads = [
        {
            "id": bead.id,
            "score": bead.score,
            "zh": [_segment(bitext.zh, i) for i in bead.zh],
            "en": [_segment(bitext.en, i) for i in bead.en],
        }
        for bead in bitext.beads
    ]
    documents = {half.lang: half.document for half in (bitext.zh, bitext.en)}
    head = {lang: {"path": d.path, "text_sha256": d.sha256} for lang, d in documents.items()}
    whole = {"schema": "bialign/bitext/1", "layout": bitext.layout, "document": head, "beads": beads}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _segment(half: Half, i: int) -> dict[str, object]:
    segment = half.segments[i]
    place = half.document.place(segment.start).parts()
    return {"id": segment.id, "start": segment.start, "end": segment.end, "text": segment.clean.text, "place": place}


BITEXT_FORMATS: Mapping[str, BitextRenderer] = {
    "tsv": render_tsv,
    "json": render_bitext_json,
    "vecalign": render_vecalign,
}
BITEXT_SUFFIXES: Mapping[str, str] = {".tsv": "tsv", ".json": "json", ".vecalign": "vecalign", ".align": "vecalign"}
