"""What of a page in HTML is no part of its text: what isn't shown, what leads around, notices about cookies."""

from __future__ import annotations

import re

from .xml_tree import Element, name_of

_NO_TEXT = frozenset(
    """script style template head noscript svg math iframe object embed canvas audio video map select option datalist
    textarea button input title rp rt rtc del pre""".split()
)
_AROUND = frozenset(("nav", "menu", "dialog"))
_ROLES = frozenset(
    """navigation search menu menubar toolbar dialog alertdialog contentinfo doc-toc doc-noteref
    doc-pagebreak""".split()
)
_TYPES = frozenset(("toc", "noteref", "pagebreak", "landmarks", "page-list"))
_ARTICLES = frozenset(("article", "blockquote", "section"))
# Classes and ids by which programs that make pages name what leads around them, or what only screen readers say:
# Sphinx, DocBook, Publican, Texinfo, MediaWiki, WordPress, Bootstrap.
_NAMES = frozenset(
    """headerlink navheader navfooter docnav nav-panel nav_table mw-editsection mw-jump-link printfooter catlinks
    breadcrumb breadcrumbs screen-reader-text sr-only visually-hidden toc""".split()
)
_COOKIES = re.compile(
    r"\b(?:cookies?|consent|gdpr)[-_]?(?:banner|notice|bar|law|popup|pop-up|message|alert|dialog|modal|wall|overlay|info)"
    r"|\b(?:onetrust|cookiebot|cc-window|cookieconsent)|\bcybotcookiebot",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# The article of a page of WeChat, which a script shows once it has loaded.
_SHOWN_LATER = "js_content"


def is_apart(element: Element, name: str) -> bool:
    """Whether an element is no part of the text: not shown, a mark of a note, or what leads around the site."""
    if name in _NO_TEXT or name in _AROUND or (name == "footer" and not _is_within(element)):
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    types = str(element.get("{http://www.idpf.org/2007/ops}type") or element.get("epub:type") or "").split()
    if str(element.get("role", "")) in _ROLES or not _TYPES.isdisjoint(types) or _is_named_apart(element):
        return True
    return element.get("id") != _SHOWN_LATER and _UNSEEN.search(str(element.get("style", ""))) is not None


def _is_named_apart(element: Element) -> bool:
    """Whether the class or id of an element says that it leads around, or that it is about cookies."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return not _NAMES.isdisjoint(names.split()) or _COOKIES.search(names) is not None


def _is_within(element: Element) -> bool:
    return any(name_of(parent) in _ARTICLES for parent in element.iterancestors())


def find_main(body: Element) -> Element | None:
    """The one element that a page says its text is in; None where it says none, or several."""
    found = [
        element
        for element in body.iter()
        if name_of(element) == "main" or (name_of(element) and element.get("role") == "main")
    ]
    return found[0] if len(found) == 1 else None
