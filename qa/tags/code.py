"""Code within sentences and options of commands, and links of Markdown."""

from __future__ import annotations

import re

from .tag import Tag

_OPTION = re.compile(r"(?<![\w\-–—/.])--[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w-])", re.ASCII)
_CODE = re.compile(r"(?<![`\\])`([^`\n]{1,200})`(?!`)")
_LINK = re.compile(r"\[(?:[^\[\]\n]|\[[^\[\]\n]*\]){0,300}\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s]*)*)>?[^()\n]*\)")
_SPACE = re.compile(r"\s+")


def find_options(text: str) -> list[Tag]:
    """The long options of commands in a text.

    >>> [tag.key for tag in find_options("push --force or --no-verify -- later")]
    ['--force', '--no-verify']
    """
    return [Tag(*match.span(), "option", match[0]) for match in _OPTION.finditer(text)]


def find_code(text: str) -> list[Tag]:
    """The stretches of code in a text of Markdown, without words of a language with other letters."""
    return [Tag(*m.span(), "code", _SPACE.sub(" ", m[1]).strip()) for m in _CODE.finditer(text) if m[1].isascii()]


def find_links(text: str) -> list[Tag]:
    """The links and pictures of Markdown in a text, by their addresses.

    >>> [tag.key for tag in find_links("See [a](b.md) and ![c](d.png).")]
    ['b.md', 'd.png']
    """
    return [Tag(*match.span(), "link", match[1]) for match in _LINK.finditer(text)]
