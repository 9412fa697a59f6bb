"""Where letters stand in the bytes of XML: the law behind all that is written into bilingual files."""

from __future__ import annotations

from html import unescape

from bialign.align.document import Span
from bialign.align.sources.inline_text import read_inline
from bialign.align.sources.xml_tree import parse_xml
from bialign.reports.exchange.weaving import Wrap, choose_nesting, sort_insertions
from bialign.reports.exchange.word_wraps import find_stretches
from bialign.reports.exchange.xml_places import XmlPlaces, insert
from hypothesis import given
from hypothesis import strategies as st

_LEAVES = st.sampled_from(
    [
        *("a", "2995 ", "近", "\U00020bb7", "é", "&amp;", "&lt;", "&gt;", "&#10;", "&#x4e2d;", "\n", "\r\n", "  "),
        *("<!-- > -->", "<?p a > b?>", "<![CDATA[a<b]]>", "<![CDATA[]]>", "<x id='1'/>", "<x ctype='lb'/>"),
        *("<ph id='2'>{0}</ph>", "<bpt id=\"a > 'b'\">&lt;i></bpt>", "<g id='0'/>"),
    ]
)
_WRAPPERS = st.sampled_from(["<g id='3'>{}</g>", "<mrk mtype='x-a'>{}</mrk>", "<mrk mtype='x-sdl-deleted'>{}</mrk>"])


def _put_together(parts: list[str]) -> str:
    return "".join(parts)


_CONTENTS = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        lambda wrapper, parts: wrapper.replace("{}", "".join(parts)), _WRAPPERS, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)
_SEGMENTS = st.lists(_CONTENTS, max_size=8).map(_put_together)


@given(_SEGMENTS)
def test_every_letter_has_its_bytes(content: str) -> None:
    """The bytes of a letter are that letter, as itself or as a reference; what stands for a code has none."""
    text = f"<f><t>{content}</t></f>".encode()
    root = parse_xml(text, "a.xlf")
    segment = root[0]
    letters = XmlPlaces(text, root, [segment]).find_letters(segment)
    read = read_inline(segment)
    assert len(letters) == len(read)
    for letter, character in zip(letters, read, strict=True):
        if letter:
            raw = text[letter.start : letter.end].decode()
            shown = raw if letter.literal else unescape(raw)
            assert shown.replace("\r\n", "\n").replace("\r", "\n") == character
        else:
            assert character == "\n"


@given(_SEGMENTS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=4))
def test_any_words_can_be_marked(content: str, places: list[tuple[int, int]]) -> None:
    """With tags around any words the file is XML with the same text, and the marks of some words hold just these."""
    text = f"<f><t>{content}</t></f>".encode()
    root = parse_xml(text, "a.xlf")
    letters, own = XmlPlaces(text, root, [root[0]]).find_letters(root[0]), read_inline(root[0])
    wraps: list[Wrap] = []
    for number, (start, length) in enumerate(places):
        stretches = find_stretches(letters, Span(start, min(start + length, len(letters))))
        wraps += (Wrap(*stretch, f'<mark n="{number}">', "</mark>") for stretch in stretches)
    chosen = choose_nesting(wraps)
    written = parse_xml(insert(text, sort_insertions(chosen)), "a.xlf")
    assert read_inline(written[0]) == own
    for number, (start, length) in enumerate(places):
        before = f'<mark n="{number}">'
        marks = [mark for mark in written.iter("mark") if mark.get("n") == str(number)]
        if marks and len(marks) == sum(wrap.before == before for wrap in wraps):
            assert _squeeze("".join(map(read_inline, marks))) == _squeeze(own[start : start + length])


def _squeeze(text: str) -> str:
    return "".join(text.split())
