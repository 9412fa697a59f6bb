"""Times and numbers of subtitles, in lines of their own and under keys, are no text."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.align.nontext import find_non_text
from bialign.pipeline import check_files

_SAID = (
    ("I came here on foot because my bicycle was broken.", "我是走路来的，因为我的自行车坏了。"),
    ("The rain began at noon and it did not stop.", "雨从中午开始下，一直没停。"),
    ("My coat was wet and my shoes were full of water.", "我的外套湿了，鞋子里都是水。"),
    ("Still I was happy to be in the open air.", "但能在户外走走，我还是很开心。"),
)
_STARTS, _LENGTH = (500, 3200, 5700, 9700), 2000


def _write_lines(head: str) -> str:
    return "".join(
        f"00:0{i}\n{en}\n{head.format(i)}{start}\n{_LENGTH}\n{zh}\n"
        for i, ((en, zh), start) in enumerate(zip(_SAID, _STARTS, strict=True))
    )


def _write_json(unit: str) -> str:
    cues = (
        f'{{"from": "{start}{unit}", "duration": "{_LENGTH}{unit}", "en": "{en}", "zh": "{zh}"}}'
        for (en, zh), start in zip(_SAID, _STARTS, strict=True)
    )
    return "[" + ",\n".join(cues) + "]\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cues.txt", _write_lines("{}\n")),
        ("cues.txt", _write_lines("")),
        ("cues.json", _write_json("")),
        ("cues.json", _write_json("ms")),
        ("cues.json", _write_json("s")),
        ("cues.js", "export const cues = " + _write_json("ms")),
    ],
)
def test_timing_is_no_text(tmp_path: Path, name: str, text: str) -> None:
    """The words of cues are pairs, and their times are neither added nor missing."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    review = check_files([str(path)])
    assert [finding.message.en for finding in review.findings] == []
    assert len(review.bitext.beads) == len(_SAID)


@pytest.mark.parametrize(
    "text",
    [
        "Apples\n3\n4\nPears\n5\n2\nPlums\n1\n9\n",
        "Apples\n1\n40\n30\nPears\n2\n20\n10\nPlums\n3\n90\n5\n",
        "Apples\n10\n5\n",
        "Apples\n1\n10\n5\nPears\n7\n20\n5\nPlums\n2\n30\n5\n",
        "Population\n300\n200\nArea\n250\n100\nHomes\n120\n80\n",
        "Apples\n3\nPears\n4\nPlums\n5\n",
    ],
)
def test_columns_of_figures_are_text(text: str) -> None:
    """Figures on lines of their own that don't follow one another as times do are text."""
    assert [piece for piece in find_non_text(text) if piece.kind == "cue"] == []


def test_years_under_keys_of_texts_stay() -> None:
    """A wrong figure in what is said is still found beside times."""
    text = '[{"start": "500", "en": "He had 3 cats.", "zh": "他养了3只猫。"}]'
    assert [text[p.span.start : p.span.end] for p in find_non_text(text, "a.json") if p.kind == "cue"] == ["500"]
