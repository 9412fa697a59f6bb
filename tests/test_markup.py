"""Markup of many languages: what of a file is prose, line by line."""

from __future__ import annotations

import pytest
from bialign.align.document import build_document
from bialign.align.halves import whole_file
from bialign.align.segments import segment_half

# A name with its suffix, the text, and its sentences.
_CASES: dict[str, tuple[str, str, list[str]]] = {
    "JSON": (
        "x.json",
        '{"a": "Save the file", "list": ["One more", "He said \\"no\\"."], "n": 3, "b": "Two lines.\\nThe second"}',
        ["Save the file", "One more", 'He said "no".', "Two lines.", "The second"],
    ),
    "YAML": (
        "x.yml",
        "# a comment\nhome:\n  title: 'A Guesthouse'\n  hint: >\n    Check in after noon.\n"
        "  list:\n    - Tea\n    - key: Rice",
        ["A Guesthouse", "Check in after noon.", "Tea", "Rice"],
    ),
    "properties": (
        "x.properties",
        '# comment\n[section]\nsave.button = Save the file\n"quit" = "Leave the program";\nurl: Go to the page',
        ["Save the file", "Leave the program", "Go to the page"],
    ),
    "a wiki": (
        "x.wiki",
        "{{Infobox|name={{lang|zh|桥}}}}\n'''The bridge''' in [[Qingxi County|the county]] is {{convert|68|m|ft}} long."
        "<ref>Annals.</ref>\n== History ==\n* It was built by [[Shen]].\n"
        "{|\n! Year\n|-\n| 1743 || finished\n|}\n[[Category:Bridges]]",
        ["The bridge in the county is 68m long.", "History", "It was built by Shen.", "Year", "1743", "finished"],
    ),
    "LaTeX": (
        "x.tex",
        "\\section{The results}\nOf these we have\n"
        "\\begin{itemize}\n\\item two of wax\n\\item three of \\emph{fat}\n\\end{itemize}\n",
        ["The results", "Of these we have", "two of wax", "three of fat"],
    ),
    "the footer of a page": (
        "x.html",
        "<main><p>The rules.</p><blockquote><p>Read them.</p><footer>The keeper</footer></blockquote></main>"
        "<footer><p>Made on 6 May</p></footer>",
        ["The rules.", "Read them.", "The keeper"],
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_what_is_prose(name: str) -> None:
    """The sentences of a file are its prose, each line of it one of its own, and no markup."""
    path, text, expected = _CASES[name]
    half, _ = segment_half(whole_file(build_document(text, path)))
    assert [segment.clean.text for segment in half.segments] == expected


def test_the_mark_of_a_note_belongs_to_its_sentence_or_begins_the_note() -> None:
    """A raised figure after a full stop ends the sentence, at the beginning of a line it is the number of a note."""
    text = "The trade grew.¹ The wharf was built.² Ships came.\n¹ See the report.\n² The stone is local.\n"
    segments = segment_half(whole_file(build_document(text, "x.txt")))[0].segments
    assert [segment.clean.text for segment in segments] == [
        "The trade grew.¹",
        "The wharf was built.²",
        "Ships came.",
        "¹ See the report.",
        "² The stone is local.",
    ]
    numbers = [segment.enumerator.value for segment in segments if segment.enumerator]
    assert numbers == [1, 2]
