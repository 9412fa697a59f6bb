"""The blocks of Markdown that aren't prose, by a CommonMark parser: code, the bars of tables, the lines under heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ...text.characters import han_count
from ..bitext import Span
from .mask import Mask

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LINE_END = re.compile(r"\r\n|\r|\n")
_CELL = re.compile(r"(?<!\\)\|")
# Indented text is code unless most of it is Chinese, or a paragraph in English: wrapped by hand, it is often prose.
_HAN_SHARE = 0.3
_LEAST_WORDS, _FUNCTION_SHARE, _LETTER_SHARE = 15, 0.25, 0.75
_FUNCTION_WORDS = re.compile(
    r"\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|as|is|are|was|were|be|that|this|it|not|we|you|they)\b",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\s*[A-Z“\"'].*[.!?:]['’\"”)]?\s*", re.DOTALL)
# Headings and comments that are shown as code.
_SHOWN_HEADING = re.compile(r"^[ \t]*#+[ \t]", re.MULTILINE)
# Lines that begin and end no block, whatever they stand in, as the rest of a run of paragraphs of such lines: the first
# of the run has closed lists and quotations before it.
_PLAIN = r"(?:[^\s\d#+*_>~`<|:=-][^\n>]*\n)+"
_PARAGRAPHS = re.compile(rf"(\n\n{_PLAIN}\n+)((?:{_PLAIN}\n+)+)")


@cache
def block_parser() -> MarkdownIt:
    """The parser, of blocks alone."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable(["inline", "text_join"])
    # What these find is a paragraph otherwise, which makes no difference to code and tables, and both are slow.
    parser.disable(["lheading", "reference"])
    return parser


def mark_blocks(mask: Mask) -> None:
    """Mark code, the bars of tables and the lines under their heads."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(mask.text))]
    starts.append(len(mask.text))
    tokens = block_parser().parse(blank_paragraphs(_LINE_END.sub("\n", mask.text)))
    mask.tables += [
        [Span(starts[line], starts[line + 1]) for line in range(*token.map) if line != token.map[0] + 1]
        for token in tokens
        if token.type == "table_open" and token.map
    ]
    mask.mark(_code_spans(mask.text, tokens, starts), "code")
    mask.mark(sorted(_find_numbers_not_shown(mask.text, tokens, starts)), "bullet")
    rows = list(_table_lines(tokens, starts))
    mask.mark((span for span, delimiter in rows if delimiter), "rule")
    mask.mark((m.span() for span, delimiter in rows if not delimiter for m in _CELL.finditer(mask.text, *span)), "cell")


def blank_paragraphs(text: str) -> str:
    """The text with as many lines, without the paragraphs that make no difference to code and tables.

    The parser takes most of its time for them.
    """
    return _PARAGRAPHS.sub(lambda match: match[1] + "\n" * match[2].count("\n"), text)


def _code_spans(text: str, tokens: Iterable[Token], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    for token in tokens:
        if token.map is None or token.type not in ("fence", "code_block"):
            continue
        span = starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)]
        body = text[slice(*span)]
        if token.type == "fence" or not _is_prose(body):
            yield span


def _is_prose(body: str) -> bool:
    """Whether an indented text is prose, in either language.

    >>> _is_prose("    # 标题"), _is_prose("    缩进的一段话。"), _is_prose("    make all && make install")
    (False, True, False)
    """
    if _SHOWN_HEADING.search(body):
        return False
    characters = len("".join(body.split()))
    if han_count(body) >= _HAN_SHARE * characters:
        return True
    words = len(body.split())
    letters = sum(map(str.isalpha, body))
    return (
        words >= _LEAST_WORDS
        and letters >= _LETTER_SHARE * characters
        and len(_FUNCTION_WORDS.findall(body)) >= _FUNCTION_SHARE * words
        and _PARAGRAPH.fullmatch(body) is not None
    )


def _table_lines(tokens: Iterable[Token], starts: Sequence[int]) -> Iterator[tuple[tuple[int, int], bool]]:
    """The lines of tables, and whether each is the line of dashes under the head."""
    for token in tokens:
        if token.type == "table_open" and token.map:
            for line in range(*token.map):
                yield (starts[line], starts[line + 1]), line == token.map[0] + 1


def _find_numbers_not_shown(text: str, tokens: Iterable[Token], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The numbers of lists that don't count up, such as 1. 1. 1.: readers see 1. 2. 3. whatever is written."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append([])
        elif token.type == "list_item_open" and token.info:
            lists[-1].append(token)
        elif token.type == "ordered_list_close":
            items = lists.pop()
            numbers = [int(item.info) for item in items]
            if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
                yield from (_find_number(text, item, starts) for item in items)


def _find_number(text: str, item: Token, starts: Sequence[int]) -> tuple[int, int]:
    """Where the number of an item stands, with the sign after it."""
    number = item.info + item.markup
    start = text.index(number, starts[item.map[0]] if item.map else 0)
    return start, start + len(number)
