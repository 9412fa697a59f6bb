"""Markup as non-text: what of a document's characters are marks of a language such as Markdown, and which are prose.

Offsets stay those of the extracted text: nothing is taken out, spans are named.
"""

from __future__ import annotations

from .detect import Markup, detect_markup
from .mask import Mask

__all__ = ["Markup", "detect_markup", "mark_markup"]


def mark_markup(mask: Mask, path: str = "") -> None:
    """Mark the markup of a document, by the language that its name and its text speak for."""
    text = mask.text
    markup = detect_markup(text, path)
    if markup == "markdown":
        from .markdown import mark_markdown

        mark_markdown(mask)
    elif markup == "html":
        from .html_tags import mark_html

        mark_html(mask)
    elif markup == "rst":
        from .rst import mark_rst

        mark_rst(mask)
    elif markup == "asciidoc":
        from .asciidoc import mark_asciidoc

        mark_asciidoc(mask)
    elif markup == "latex":
        from .latex import mark_latex

        mark_latex(mask)
    elif markup == "subtitles":
        from .subtitles import mark_subtitles

        mark_subtitles(mask)
