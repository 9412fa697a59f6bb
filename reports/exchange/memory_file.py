"""A bitext as a translation memory, TMX 1.4b: a unit for each pair.

A unit whose text has no counterpart says so, since memories otherwise leave out what isn't translated.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..._version import __version__
from ...align.bitext import LANGS, Bead, Bitext
from ..formats import DEFAULT_OPTIONS, RenderOptions
from .xml_words import DECLARATION, escape_text, flatten, format_attributes

# The property of a unit that has no counterpart, as the reader of memories knows it.
_ALONE = '<prop type="x-bialign-counterpart">none</prop>'


def render(bitext: Bitext, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The memory as XML; an empty side is an empty segment."""
    return "".join(_write(bitext))


def _write(bitext: Bitext) -> Iterator[str]:
    header = {
        "creationtool": "bialign",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "bialign",
        "adminlang": "en",
        "srclang": "zh",
        "datatype": "plaintext",
    }
    yield f'{DECLARATION}<tmx version="1.4">\n<header{format_attributes(header)}/>\n<body>\n'
    for bead in bitext.beads:
        yield _format_unit(bitext, bead)
    yield "</body>\n</tmx>\n"


def _format_unit(bitext: Bitext, bead: Bead) -> str:
    variants = "".join(
        f'<tuv xml:lang="{lang}"><seg>{escape_text(flatten(bitext.clean(bead, lang).text))}</seg></tuv>'
        for lang in LANGS
    )
    alone = "" if bead.zh and bead.en else _ALONE
    score = f'<prop type="x-score">{bead.score:.4f}</prop>'
    return f"<tu{format_attributes({'tuid': bead.id})}>{score}{alone}{variants}</tu>\n"
