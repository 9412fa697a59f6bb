"""The comments that people wrote into a file of judgements: its head, and those above, in and behind blocks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

# A line of the file, `ID.field = value`, and one with a comment behind the value.
_KEY = re.compile(r"""\s*["']?([0-9a-f]{10})["']?\s*\.\s*["']?([\w-]+)["']?\s*=""")
_BEHIND = re.compile(r"""[^=]*=\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\d-]+)\s*(#.*)""")
# The lines of a block: their field, and the line.
Line = tuple[str, str]


@dataclass(slots=True)
class Comments:
    """The comments of a file, by what they are about; those with a blank line behind them belong to no one block.

    `head`: before the first block. `free`: by the id of the block that follows. `above`: by id and field, right above
    that line; `behind`: behind its value. `tail`: after the last block.
    """

    head: list[str] = field(default_factory=list)
    free: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    above: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    behind: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    tail: list[str] = field(default_factory=list)


def read_comments(text: str) -> Comments:
    """The comments of a file's text, whose lines with judgements can be read."""
    comments = Comments()
    pending: list[str] = []
    is_first = True
    for line in text.split("\n"):
        key = _KEY.match(line)
        if not key:
            pending.append(line.strip())
            continue
        free, own = _split(pending)
        (comments.head if is_first else comments.free[key[1]]).extend(free)
        comments.above[key[1], key[2]].extend(own)
        if behind := _BEHIND.match(line):
            comments.behind[key[1], key[2]].append(behind[1].strip())
        is_first, pending = False, []
    (comments.head if is_first else comments.tail).extend(_trim(pending))
    return comments


def write_blocks(blocks: Mapping[str, Sequence[Line]], comments: Comments) -> str:
    """The text of blocks of lines, sorted by their ids, with the comments where they belong.

    A comment that belongs to a block goes with it; those between blocks stay, whatever becomes of the block below.
    """
    paragraphs = [comments.head]
    for name in sorted({*blocks, *comments.free}):
        paragraphs += [comments.free.get(name, []), [*_write_block(name, blocks.get(name, ()), comments)]]
    paragraphs.append(comments.tail)
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines) + "\n"


def _write_block(name: str, lines: Sequence[Line], comments: Comments) -> Iterator[str]:
    """The lines of a block with its comments; those of lines that are gone stand above it."""
    left = {part for part, _ in lines}
    for kept in (comments.above, comments.behind) if lines else ():
        yield from (line for (own, part), found in kept.items() if own == name and part not in left for line in found)
    for part, line in lines:
        yield from comments.above.get((name, part), ())
        yield " ".join((line, *comments.behind.get((name, part), ())))


def _split(pending: Sequence[str]) -> tuple[list[str], list[str]]:
    """Comments before a line: those that a blank line divides from it, and those right above it."""
    blanks = [number for number, line in enumerate(pending) if not line]
    after = blanks[-1] + 1 if blanks else 0
    return _trim(pending[:after]), [*pending[after:]]


def _trim(lines: Sequence[str]) -> list[str]:
    """The lines without blank ones around them."""
    text = "\n".join(lines).strip("\n")
    return text.split("\n") if text else []
