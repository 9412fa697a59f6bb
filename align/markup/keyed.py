"""Texts of programs, each under a key: JSON, YAML, properties. The values are prose, a line each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .json_notes import find_notes
from .mask import Mask

_JSON_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"(?P<key>\s*:)?')
# When what is said begins and how long it lasts.
_TIMING = re.compile(
    r'"(?:start|begin|end|from|to|dur(?:ation)?|offset|delay|time(?:stamp)?)(?:_?(?:ms|sec|time|at))?"\s*:\s*'
    r'"(?P<value>[\d:.,]{1,16}\s?(?:ms|msec|s|sec|seconds)?)"',
    re.IGNORECASE,
)
_YAML_KEY = re.compile(
    r"""^[ \t]*(?:-[ \t]+)*(?:[\w.$/-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:"""
    r"(?:[ \t]+[&!][\w!-]+)?(?:[ \t]+[|>][+-]?\d?)?(?=[ \t]|$)",
    re.MULTILINE,
)
_YAML_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
_YAML_MARK = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_YAML_ITEM = re.compile(r"^[ \t]*-(?=[ \t])", re.MULTILINE)
_PROPERTY_KEY = re.compile(r"""^[ \t]*(?:"[^"\n]*"|[^\s=:#!"\[/][^\n=:]{0,200}?)[ \t]*[=:]""", re.MULTILINE)
_PROPERTY_COMMENT = re.compile(r"^[ \t]*(?:[#!;]|//)[^\n]*|/\*.{0,5000}?\*/", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^[ \t]*\[[^\]\n]*\][ \t]*$", re.MULTILINE)
# The quotation marks around a value, and what ends it.
_OPENING, _CLOSING = (
    re.compile(r"""^[ \t]*["']""", re.MULTILINE),
    re.compile(r"""["'][ \t]*[,;]?[ \t]*$""", re.MULTILINE),
)
_ESCAPE, _BACKSLASH = re.compile(r"\\[nrt]"), re.compile(r"\\(?=[\"\\/])")


def mark_json(mask: Mask) -> None:
    """Mark everything of a JSON file that is no value in words, and the notes of developers."""
    mask.mark(find_notes(mask.text), "comment")
    mask.mark((match.span("value") for match in _TIMING.finditer(mask.text)), "cue")
    mask.mark(_around_values(mask.text), "block")
    mask.mark_all(_ESCAPE, "block")
    mask.mark_all(_BACKSLASH, "markup")


def _around_values(text: str) -> Iterator[tuple[int, int]]:
    """What stands between the values, keys included."""
    end = 0
    for match in _JSON_STRING.finditer(text):
        if not match["key"]:
            yield end, match.start() + 1
            end = match.end() - 1
    yield end, len(text)


def mark_yaml(mask: Mask) -> None:
    """Mark keys, comments and marks of a YAML file."""
    mask.mark_all(_YAML_MARK, "block")
    mask.mark_all(_YAML_COMMENT, "comment")
    mask.mark_all(_YAML_KEY, "block")
    mask.mark_all(_YAML_ITEM, "bullet")
    _mark_quotes(mask)


def mark_properties(mask: Mask) -> None:
    """Mark keys, comments and sections of a file of properties or settings."""
    mask.mark_all(_PROPERTY_COMMENT, "comment")
    mask.mark_all(_SECTION, "block")
    mask.mark_all(_PROPERTY_KEY, "block")
    _mark_quotes(mask)


def _mark_quotes(mask: Mask) -> None:
    """Mark the quotation marks around values, and breaks of lines in them."""
    mask.mark_all(_OPENING, "block")
    mask.mark_all(_CLOSING, "block")
    mask.mark_all(_ESCAPE, "block")
