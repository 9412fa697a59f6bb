"""Text whose Chinese stands in codes, as files of programs have it."""

from __future__ import annotations

import json

import pytest
from bialign.align.sources import parse_document
from bialign.align.sources.escaped_text import decode_escapes
from hypothesis import given
from hypothesis import strategies as st


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1), st.sampled_from(["", "😀", "é"]))
def test_json_reads_the_same_with_and_without_codes(chinese: str, other: str) -> None:
    """Codes of Chinese and of letters beyond 16 bits give the text that is written without codes."""
    value = {"text": chinese + other + ' "quoted"\n'}
    assert decode_escapes(json.dumps(value)) == json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize(
    "text", [r"a\nb", r"\u0041", r"\\u4e2d", r"\ud800", "“中”的编码是 \\u4e2d，“文”的是 \\u6587。"]
)
def test_other_codes_stay(text: str) -> None:
    """Codes of English letters, halves of characters, quoted codes, and those of a text about codes."""
    assert decode_escapes(text) == text


def test_properties_of_java_are_read_as_they_show() -> None:
    """The text of a document is what its readers see, line by line."""
    data = b"# Notes\nsave.ok=\\u5df2\\u4fdd\\u5b58\\uff015\n"
    document = parse_document(data, "messages_zh.properties")
    assert document.text == "# Notes\nsave.ok=已保存！5\n"
    assert document.place(document.text.index("已")).parts() == {"line": 2}
