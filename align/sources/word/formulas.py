"""Formulas of Word in a line of text: a/b, x², √(x)."""

from __future__ import annotations

from ..symbols import Height, set_height
from ..xml_tree import Element, name_of


def write_formula(element: Element, height: Height = "") -> str:
    """A formula, or a part of one, in a line."""
    name = name_of(element)
    if name == "t":
        return set_height(element.text or "", height)
    if name == "f":
        return "/".join(write_formula(child, height) for child in element if name_of(child) in ("num", "den"))
    if name in ("sup", "sub"):
        return "".join(write_formula(child, "superscript" if name == "sup" else "subscript") for child in element)
    inner = "".join(write_formula(child, height) for child in element if not name_of(child).endswith("Pr"))
    if name == "rad":
        return f"√({inner})"
    return f"({inner})" if name == "d" else inner
