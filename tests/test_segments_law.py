"""The law of segmentation: every character of any text has exactly one place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from bialign.align.bitext import Half, Segment, Span
from bialign.align.errors import InputError
from bialign.align.halves import HalfLines, split_halves, whole_file
from bialign.align.segments import segment_half
from bialign.text.characters import FORMS, INVISIBLE, fold_form
from documents import SHANGHAI, TIANJIN, document, seed
from hypothesis import example, given, settings
from hypothesis import strategies as st

_WORDS = (
    *"知识产权保护天津市第七章一二三十百万亿〇，。；：？！、（）《》“”‘’「」【】—…·①⑳㎡％",
    *"abcIVXLeéA019.,;:?!()[]{}'\"-–—*_#<>|/%$&~=+\\",
    *("the Third", "protection of", "Five-Year", "Co., Ltd.", "No. 5", "e.g.", "2,995", "23.18%", "天津市知识产权局"),
    *("一、", "（一）", "1.", "I. ", "第一章", "Article 3", "- 3 -", "第3页", "Page 3 of 10", "[bookmark: _Toc1]"),
    *(
        "**",
        "__",
        "##",
        "* ",
        "• ",
        "......",
        "……12",
        "首页>新闻",
        "[关闭窗口]",
        "<br>",
        "<b>",
        "</b>",
        "---",
        "|---|---|",
    ),
)
_SPACE = (
    *" \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u3000\u2003\u202f\u1680",
    "\r\n",
    "\n\n",
    "\n\n\n\n",
    "\n1\n",
    "\n2\n",
    "\n3\n",
)
_INVISIBLE = (
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u00ad",
    "\u2060",
    "\u202e",
    "\x00",
    "\x08",
    "\x1b",
    "\x7f",
    "\x0e",
    "\U0001f600",
    "\U00020000",
    "e\u0301",
)
# Marks of the markup languages, whole and torn, and letters in odd forms.
_MARKUP = (
    *(
        "<!--",
        "-->",
        "\n```\n",
        "`",
        "| a | b |\n|---|---|\n",
        "\t",
        "::\n\n    ",
        "\n.. note::\n   ",
        "[a](b)",
        "![",
        "](",
        "{{<",
    ),
    *("{%", "%}", "$", "$$", "\\begin{", "}", "\n1\n00:00:01,000 --> 00:00:02,000\n", "<table><tr><td>", "</td>"),
    *(
        "</tr>",
        "<script>",
        "<p class='",
        "\n- ",
        "\n# ",
        "\n> ",
        "\n---\n",
        "[^1]:",
        "==\n",
        "⼀",
        "ﬁ",
        "https://a.b/",
    ),
    *("中文", "English", "\nzh\ten\n", "(00:10)", "\n标题："),
)
_SUFFIXES = (".txt", ".md", ".html", ".rst", ".adoc", ".tex", ".srt", ".ass")
_FORMS = re.compile(f"[{FORMS}]")
_INVISIBLES = re.compile(f"[{INVISIBLE}\\x00-\\x08\\x0e-\\x1b\\x7f]")
_LONG = (
    "天津市高级人民法院发布了知识产权保护白皮书，全年共受理案件2955件，同比增长23.17%；",
    "In the year 2016 the courts accepted 2995 cases, up by 23.18% year on year, and concluded most of them. ",
)
_TEXTS = st.lists(st.sampled_from((*_WORDS, *_SPACE, *_SPACE, *_INVISIBLE, *_MARKUP, *_LONG, *_LONG)), max_size=60).map(
    "".join
)


def _halves(text: str, path: str) -> list[HalfLines]:
    """The halves of a text that can be split, else the whole of one that has letters, else none."""
    try:
        return list(split_halves(document(text, path))[1:3])
    except InputError:
        pass
    try:
        return [whole_file(document(text, path))]
    except InputError:
        return []


def _covering(halves: Sequence[Half]) -> list[Span]:
    spans = [span for half in halves for segment in half.segments for span in segment.spans]
    return sorted([*spans, *(piece.span for half in halves for piece in half.non_text)])


def _points_home(text: str, segment: Segment) -> bool:
    """Whether each clean character stands in the document at its offset, spaces standing for white space around it."""
    clean = segment.clean
    ends = (segment.start - 1, *clean.offsets, segment.end)
    return len(clean.text) == len(clean.offsets) and all(
        character in _FORMS.sub(_fold, text[at])
        or (character == " " and any(map(str.isspace, text[before + 1 : after])))
        for character, (before, at, after) in zip(clean.text, _triples(ends), strict=True)
    )


def _says_all(text: str, segment: Segment) -> bool:
    """Whether the clean text has every character of the segment that is neither white space nor invisible."""
    whole = _FORMS.sub(_fold, "".join(text[start:end] for start, end in segment.spans))
    return _INVISIBLES.sub("", "".join(whole.split())) == "".join(segment.clean.text.split())


def _fold(match: re.Match[str]) -> str:
    return fold_form(match.group())


def _triples(offsets: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Each offset but the outer two, between its neighbours."""
    return zip(offsets, offsets[1:], offsets[2:], strict=False)


def check_law(text: str, path: str = "document.txt") -> None:
    """Assert the law for a text: split in halves if it can be, else as one; a text without letters has no segments."""
    halves = [segment_half(half)[0] for half in _halves(text, path)]
    if halves:
        check_half_law(text, halves)


def check_half_law(text: str, halves: Sequence[Half]) -> None:
    """Assert the law for a text and its halves."""
    spans = _covering(halves)
    assert all(start < end for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = {i for start, end in spans for i in range(start, end)}
    assert [i for i, c in enumerate(text) if not c.isspace() and i not in covered] == []
    for half in halves:
        places = [span for segment in half.segments for span in segment.spans]
        assert places == sorted(places)
        assert len({segment.id for segment in half.segments}) == len(half.segments)
        for segment in half.segments:
            assert segment.text == text[segment.start : segment.end]
            assert segment.clean.text
            assert segment.clean.text == segment.clean.text.strip()
            assert list(segment.clean.offsets) == sorted(segment.clean.offsets)
            assert all(n == 1 or _FORMS.match(text[at]) for at, n in Counter(segment.clean.offsets).items())
            assert _points_home(text, segment), (segment.clean.text, segment.text)
            assert _says_all(text, segment), (segment.clean.text, segment.text)


@given(_TEXTS, st.sampled_from(_SUFFIXES))
@example("知—**\n1\n", ".txt")
@example("—<br>\u3000\u200b\na", ".txt")
@settings(max_examples=400, deadline=None)
def test_every_character_has_one_place(text: str, suffix: str) -> None:
    """The law holds for text made of what documents are made of, however it is mixed, by whatever name it goes."""
    check_law(text, f"document{suffix}")


@given(st.text(max_size=60))
@settings(deadline=None)
def test_every_character_of_any_text_has_one_place(text: str) -> None:
    """The law holds for any characters at all, with prose around them or without."""
    check_law(text)
    check_law(f"{_LONG[0]}{text}{_LONG[1]}")


@given(_TEXTS, _TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_law_holds_for_two_files(zh: str, en: str) -> None:
    """A file taken as one half, as one of two, keeps the law by itself."""
    for text in (_LONG[0] + zh, _LONG[1] + en):
        check_half_law(text, [segment_half(whole_file(document(text)))[0]])


@pytest.mark.parametrize("path", [TIANJIN, SHANGHAI], ids=lambda path: path.stem)
def test_the_law_holds_for_the_seeds(path: Path) -> None:
    """Both white papers keep the law."""
    check_law(seed(path).text)


@pytest.mark.parametrize("unit", [*" \u3000…“(I十", "*a ", "- ", ". ", "[关闭", "|---", "1\n", "a-", "中 a "])
def test_the_law_holds_for_long_repetitions(unit: str) -> None:
    """Text that patterns might stumble over again and again is read to its end."""
    check_law(f"{_LONG[0]}\n{unit * 3000}\n{_LONG[1]}")
