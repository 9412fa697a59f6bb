"""How much what one language has alone weighs: what may stand beside it, or in text that was taken for code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from bialign.pipeline import align_files
from bialign.qa.findings import Severity
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.qa.review import review
from documents import bitext_of_pairs

# Written for these tests.
_PAIRS = [
    ("镇里新开了一家面包房。", "A new bakery has opened in the town."),
    ("面包房每天清晨五点开始烤面包。", "The bakery starts baking bread at five every morning."),
    ("学生们喜欢在放学后来买点心。", "Students like to buy snacks there after school."),
    ("店主准备明年在河边再开一家分店。", "The owner plans to open a branch by the river next year."),
]
_TEACHER = ("镇长是一位退休多年的小学教师。", "The mayor is a teacher who retired many years ago.")
_BRIGADE = ("消防队有四十名志愿者。", "The fire brigade has forty volunteers.")


def _weigh(rows: Sequence[tuple[str, str]], doubtful: int, score: float, rule: str) -> list[Severity]:
    """The severities of what a rule reports in rows, one of which is aligned with this score."""
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in rows))
    beads = [replace(bead, score=score if place == doubtful else 1.0) for place, bead in enumerate(bitext.beads)]
    bitext = replace(bitext, layout="two-files", beads=tuple(beads))
    return [finding.severity for finding in review(bitext, (RULES[rule],), ReviewOptions()).findings]


@pytest.mark.parametrize(
    ("beside", "score", "severities"),
    [
        (_BRIGADE, 0.6, ["minor"]),
        ((f"{_BRIGADE[0]}那里的火车和医院都很旧。", _BRIGADE[1]), 0.6, ["neutral"]),
        ((f"{_BRIGADE[0]}那里的火车和医院都很旧。", _BRIGADE[1]), 1.0, ["minor"]),
    ],
)
def test_an_addition_is_a_note_where_a_doubtful_bead_has_room_for_it(
    beside: tuple[str, str], score: float, severities: list[Severity]
) -> None:
    """English alone is a note beside a bead in doubt whose Chinese has as much left over, else minor."""
    rows = [*_PAIRS, ("", "The mayor praised them."), beside, *_PAIRS[:2]]
    assert _weigh(rows, len(_PAIRS) + 1, score, "addition") == severities


@pytest.mark.parametrize(("score", "severities"), [(0.6, ["minor"]), (1.0, ["major"])])
def test_an_omission_is_minor_where_a_doubtful_bead_has_room_for_it(score: float, severities: list[Severity]) -> None:
    """A sentence without English is minor beside a bead in doubt whose English has as much left over, else major."""
    more = "Trains, hospitals, museums, airports, newspapers and bridges there were old, dangerous and expensive."
    wide = (_BRIGADE[0], f"{_BRIGADE[1]} {more}")
    rows = [*_PAIRS, (_TEACHER[0], ""), wide, *_PAIRS[:2]]
    assert _weigh(rows, len(_PAIRS) + 1, score, "omission") == severities


def _write(folder: Path, code: str) -> list[str]:
    """Two files in Markdown: the Chinese has a sentence in place of which the English has this indented block."""
    paths = [folder / "text.zh.md", folder / "text.en.md"]
    zh, en = ([pair[side] for pair in _PAIRS] for side in (0, 1))
    paths[0].write_text("\n\n".join([*zh[:2], _TEACHER[0], *zh[2:]]) + "\n", encoding="utf-8")
    paths[1].write_text("\n\n".join([*en[:2], f"    {code}", *en[2:]]) + "\n", encoding="utf-8")
    return [str(path) for path in paths]


@pytest.mark.parametrize(
    ("code", "severities"), [(_TEACHER[1], ["neutral"]), ("for place in range(10): run(place)", ["major"])]
)
def test_what_was_taken_for_code_may_say_it(tmp_path: Path, code: str, severities: list[Severity]) -> None:
    """A sentence that only an indented block says in the English is a note; code there doesn't stand for it."""
    found = review(align_files(_write(tmp_path, code), Reader()), (RULES["omission"],), ReviewOptions()).findings
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    "line",
    ["中文译者（按字母顺序排列）：", "翻译人员", "发布者：李雪 时间：2020-05-20", "责任编辑：王小明", "浏览量：120"],
)
def test_credits_and_bylines_are_notes(line: str) -> None:
    """Who translated, edited or published a text is no loss."""
    assert _weigh([*_PAIRS[:2], (line, ""), *_PAIRS[2:]], 0, 1.0, "omission") in ([], ["neutral"])


@pytest.mark.parametrize(("line", "severities"), [("Template: exim4/mail_name", ["neutral"]), (_TEACHER[1], ["minor"])])
def test_a_label_and_a_name_of_code_are_no_sentence(line: str, severities: list[Severity]) -> None:
    """A field of a file is a note, a sentence an addition."""
    assert _weigh([*_PAIRS[:2], ("", line), *_PAIRS[2:]], 0, 1.0, "addition") in (severities, [])


@pytest.mark.parametrize(("steps", "severities"), [(True, ["neutral"]), (False, ["minor"])])
def test_a_step_that_one_language_divides_shifts_the_numbers(steps: bool, severities: list[Severity]) -> None:
    """The number of an item is a note where the English merged a step above it, else a slip."""
    first = ("1. 打开窗口。", "1. Open the window.")
    merged = ("2. 选择打印机。" if steps else "选择打印机。", "Choose the printer.")
    assert _weigh([first, merged, ("3. 单击打印按钮。", "2. Click the print button.")], 0, 1.0, "heading-mismatch") == (
        severities
    )


@pytest.mark.parametrize(("score", "severities"), [(1.0, ["minor"]), (0.7, ["neutral"])])
def test_moved_text_beside_doubtful_beads_is_a_note(score: float, severities: list[Severity]) -> None:
    """A sentence that moved is a slip where all around it is surely aligned."""
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in (*_PAIRS, _TEACHER, _BRIGADE)))
    beads = [
        replace(bead, moved=place == 2, score=score if place == 1 else 1.0) for place, bead in enumerate(bitext.beads)
    ]
    bitext = replace(bitext, layout="two-files", beads=tuple(beads))
    assert [f.severity for f in review(bitext, (RULES["moved-text"],), ReviewOptions()).findings] == severities
