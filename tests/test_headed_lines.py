"""Lines of Markdown with the headings that they stand under."""

from __future__ import annotations

import pytest
from bialign.align.sources import parse_document

TEXT = """---
title: Guide
---
Before.
# Notes **user** [guide](a.md) {#top}
Text.

```sh
# no heading
```
After code.
## Usage ##
More.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_has_the_heading_above_it(end: str) -> None:
    """The nearest heading above, without its marks; none before the first, for headings, or for what is code."""
    document = parse_document(TEXT.replace("\n", end).encode(), "a.md")
    places = {line: document.place(document.text.index(line)).parts() for line in ("Before.", "Text.", "After", "More")}
    assert places == {
        "Before.": {"line": 4},
        "Text.": {"line": 6, "heading": "Notes user guide"},
        "After": {"line": 11, "heading": "Notes user guide"},
        "More": {"line": 13, "heading": "Usage"},
    }
    assert document.place(document.text.index("## Usage")).parts() == {"line": 12}


@pytest.mark.parametrize(("text", "path"), [(TEXT, "a.txt"), ("No heading.\n\nNone.\n", "a.md"), ("", "a.md")])
def test_other_texts_have_lines_alone(text: str, path: str) -> None:
    """Text of no known kind, and Markdown without a heading."""
    document = parse_document(text.encode(), path)
    assert document.places is None
