"""Markup as non-text: what of a document's characters are marks of a language such as Markdown, and which are prose.

Offsets stay those of the extracted text: nothing is taken out, spans are named.
"""

from __future__ import annotations

from importlib import import_module

from .detect import DATA_SUFFIXES, TEXT_SUFFIXES, Markup, detect_markup
from .mask import Mask

__all__ = ["DATA_SUFFIXES", "TEXT_SUFFIXES", "Markup", "detect_markup", "mark_markup"]


# The module and function of each language; modules are imported when a document first needs them.
_MARKERS: dict[Markup, tuple[str, str]] = {
    "markdown": ("markdown", "mark_markdown"),
    "html": ("html_tags", "mark_html"),
    "rst": ("rst", "mark_rst"),
    "asciidoc": ("asciidoc", "mark_asciidoc"),
    "latex": ("latex", "mark_latex"),
    "lyx": ("lyx", "mark_lyx"),
    "wiki": ("wiki", "mark_wiki"),
    "debconf": ("debconf", "mark_debconf"),
    "json": ("keyed", "mark_json"),
    "yaml": ("keyed", "mark_yaml"),
    "properties": ("keyed", "mark_properties"),
    "program": ("programs", "mark_program"),
    "script": ("programs", "mark_script"),
    "subtitles": ("subtitles", "mark_subtitles"),
}


def mark_markup(mask: Mask, path: str = "") -> None:
    """Mark the markup of a document, by the language that its name and its text speak for."""
    marker = _MARKERS.get(detect_markup(mask.text, path))
    if marker:
        module, function = marker
        getattr(import_module(f".{module}", __package__), function)(mask)
