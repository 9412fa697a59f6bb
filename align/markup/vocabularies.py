"""The vocabularies of manuals (DocBook, Mallard, DITA) and resources (RESX) in XML: what in them is no prose."""

from __future__ import annotations

import re
from html.entities import html5

from .mask import Mask

# A document in such a vocabulary is known by elements that HTML doesn't have; in HTML, some of these hold text.
_PAGE = re.compile(r"<html\b", re.IGNORECASE)
_MANUAL = re.compile(
    r"</(?:para|simpara|page|topic|task|concept|shortdesc|resheader)>|projectmallard\.org|docbook\.org"
)


def _element(names: str) -> re.Pattern[str]:
    """An element of one of these names, whatever the prefix, with all that is in it."""
    return re.compile(
        rf"<((?:[\w.-]+:)?(?:{names}))(?:\s(?:[^<>]*[^<>/])?)?>.{{0,20000}}?</\1\s*>",
        re.DOTALL,
    )


# Who wrote, translated and changed a page and when; what heads resources.
_CREDITS = _element(
    "credit|othercredit|copyright|authorgroup|author|editor|collab|publisher|revhistory|revision|releaseinfo|resheader"
)
# Notes for translators in resources, of authors for each other in manuals.
_NOTES = _element("comment|remark|draft-comment")
_CODE = _element(
    "screen|programlisting|synopsis|cmdsynopsis|funcsynopsis|codeblock|userinput|computeroutput|command|filename|"
    "literal|option|envar|varname|function|cmd|input|output|cmdname|filepath|codeph|systemoutput"
)
# Elements within a line; in HTML `link` is none.
_INLINE = re.compile(
    r"</?(?:app|application|citetitle|em|emphasis|file|firstterm|foreignphrase|gui|guibutton|guiicon|guilabel|guimenu|"
    r"guimenuitem|guiseq|guisubmenu|key|keycap|keycombo|keyseq|link|menucascade|menuchoice|ph|phrase|productname|quote|"
    r"span|sys|trademark|uicontrol|ulink|var|wintitle|xref)(?:\s[^<>]*)?>"
)
# A name that is filled in later: &app;.
_ENTITY = re.compile(r"&([A-Za-z][\w.-]{0,60};)")


def mark_vocabulary(mask: Mask) -> None:
    """Mark credits, notes, code, elements in lines and names to be filled in, where the document is a manual in XML."""
    if not _MANUAL.search(mask.text) or _PAGE.search(mask.text):
        return
    mask.mark_all(_CREDITS, "front-matter")
    mask.mark_all(_NOTES, "comment")
    mask.mark_all(_CODE, "code")
    mask.mark_all(_INLINE, "tag")
    mask.mark((m.span() for m in _ENTITY.finditer(mask.text) if m[1] not in html5), "shortcode")
