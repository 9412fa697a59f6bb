"""Places: carried from a source through segments and findings into every report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bialign.align.document import Block, Container, NonText, Span, build_document
from bialign.align.halves import split_halves
from bialign.align.place import Place, SpanPlaces
from bialign.align.segments import segment_half
from bialign.cli import run
from bialign.reports.place_words import format_place
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("place", "en", "zh"),
    [
        (Place(line=19), "line 19", "第 19 行"),
        (Place(line=19, cell=2), "line 19", "第 19 行"),
        (Place(page="xii", line=5), "p. xii, line 5", "第 xii 页，第 5 行"),
        (Place(heading="第二章", paragraph=41), "§ 第二章, paragraph 41", "§ 第二章，第 41 段"),
        (Place(table=3, row=5, cell=2), "table 3, row 5, column 2", "表 3，第 5 行，第 2 列"),
        (Place(sheet="数据", cell="B7"), "数据!B7", "数据!B7"),
        (Place(sheet="数据", row=7, cell=2), "sheet 数据, row 7, column 2", "工作表 数据，第 7 行，第 2 列"),
        (Place(cell="B7"), "B7", "B7"),
        (Place(unit="tu-57"), "unit tu-57", "单元 tu-57"),
        (Place(unit=14, time="00:01:02"), "unit 14, 00:01:02", "单元 14，00:01:02"),
        (Place(unit=5, state="Draft, locked"), "unit 5 (draft, locked)", "单元 5（草稿，已锁定）"),
        (Place(file="甲.docx", unit=5, state="x-odd"), "甲.docx, unit 5 (x-odd)", "甲.docx，单元 5（x-odd）"),
        (Place(heading="a\x1b[31m\n"), "§ a\ufffd[31m ", "§ a\ufffd[31m "),
    ],
)
def test_a_place_in_words(place: Place, en: str, zh: str) -> None:
    """A place is said as people who look for it would, and nothing of the document is obeyed."""
    assert (format_place(place, "en"), format_place(place, "zh")) == (en, zh)


@settings(deadline=None)
@given(st.lists(st.integers(0, 50), min_size=1, unique=True).map(sorted), st.integers(0, 60))
def test_a_stretch_reaches_to_the_next(starts: list[int], offset: int) -> None:
    """The place of an offset is that of the last stretch that begins at it or before, else of the first one."""
    found = SpanPlaces([(start, Place(unit=start)) for start in starts]).find(offset).unit
    assert found == max((start for start in starts if start <= offset), default=starts[0])


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=8),
    st.integers(0, 40),
    st.integers(1, 10),
)
def test_a_span_is_found_again_in_its_container(pieces: list[tuple[int, int]], start: int, length: int) -> None:
    """The parts of a span are exactly its characters that came from the container, each within one stretch."""
    stretches, end = [], 0
    for gap, size in pieces:
        stretches.append(Span(end + gap, end + gap + size))
        end += gap + size
    container = Container("toy", b"", [(span, i) for i, span in enumerate(stretches)])
    owners = {offset: i for i, span in enumerate(stretches) for offset in range(*span)}
    found = [
        (offset, origin)
        for span, origin in container.find_origins(Span(start, start + length))
        for offset in range(*span)
    ]
    assert found == [(offset, owners[offset]) for offset in range(start, start + length) if offset in owners]


ZH = "全市专利申请量稳步增长，有效发明专利拥有量位居全国前列，\n\n并且保护力度不断加大"
EN = "Patent applications in the city grew and the number of invention patents,\n\nand protection was strengthened"


def _segments(**known: object) -> list[tuple[str, str]]:
    """The kinds and texts of the segments of ZH and EN, with what a format knows of them."""
    text = f"{ZH}\n\n{EN}\n"
    _, *halves, _ = split_halves(build_document(text, "a", **known))  # type: ignore[arg-type]
    return [(segment.kind, segment.clean.text) for half in halves for segment in segment_half(half)[0].segments]


def test_text_of_two_blocks_is_never_joined() -> None:
    """What would continue a paragraph by its form begins one where a block begins; headings are as the format says."""
    cut, second = ZH.index("\n\n"), ZH.index("并且")
    english, after = len(ZH) + 2, len(ZH) + 2 + EN.index("and protection")
    blocks = (
        Block(Span(0, cut)),
        Block(Span(second, len(ZH)), heading=True),
        Block(Span(english, after - 2)),
        Block(Span(after, len(ZH) + 2 + len(EN))),
    )
    assert len(_segments()) == 2
    found = _segments(blocks=blocks)
    assert [text[:4] for _, text in found] == ["全市专利", "并且保护", "Pate", "and "]
    assert found[1][0] == "heading"


def test_what_a_format_calls_no_prose_is_none() -> None:
    """Non-text that a source names is left out of the segments, as what is found in the text is."""
    words = "，有效发明专利拥有量位居全国前列"
    start = ZH.index(words)
    found = _segments(non_text=(NonText(Span(start, start + len(words)), "header"),))
    assert not any(words in text for _, text in found)


def test_findings_and_segments_of_text_name_their_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the JSON report segments, findings and their marks have the line; the terminal says the same one."""
    path = tmp_path / "a.txt"
    path.write_text(
        "受理3件。\n\n全市共有2955家企业。\n\n\nIt accepted 3.\n\nThere are 2995 enterprises.\n", encoding="utf-8"
    )
    run(["check", str(path), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    (finding,) = report["findings"]
    assert (finding["place"], finding["zh"]["place"], finding["en"]["place"]) == ({"line": 3}, {"line": 3}, {"line": 8})
    assert [s["place"]["line"] for lang in ("zh", "en") for s in report["segments"][lang]] == [1, 3, 6, 8]
    run(["check", str(path)])
    out = capsys.readouterr().out
    assert "zh line 3" in out
    assert "en line 8" in out


def test_findings_in_pairs_name_their_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a file of pairs a place is a line and a column, whichever language stands first."""
    path = tmp_path / "a.tsv"
    path.write_text(
        "1\tIt accepted 3.\t受理3件。\n2\tThere are 2995 enterprises.\t共有2955家企业。\n", encoding="utf-8"
    )
    run(["check", str(path), "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["place"] == finding["zh"]["place"] == {"line": 2, "cell": 3}
    assert finding["en"]["place"] == {"line": 2, "cell": 2}
