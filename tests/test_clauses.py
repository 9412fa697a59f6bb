"""Clauses that an aligned English sentence lacks."""

import numpy as np
import pytest
from bialign.align.clause_bounds import clause_bounds
from bialign.align.clause_evidence import EVIDENCE, clause_evidence
from bialign.align.clauses import clauses

_ZH = "学校新建了图书馆，购置了大批科学仪器和实验设备，受到学生欢迎。"
_EN = "The school built a new library, bought a great number of scientific instruments, and the students welcomed it."
_CUT = "The school built a new library, and the students welcomed it."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (_ZH, ["学校新建了图书馆，", "购置了大批科学仪器和实验设备，", "受到学生欢迎。"]),
        ("例如，学校新建了图书馆。", ["例如，学校新建了图书馆。"]),
        ("学校新建了图书馆，并且", ["学校新建了图书馆，并且"]),
        (
            "销售收入为3,000万元人民币左右，12:30分在https://a.cn/开会发布消息。",
            ["销售收入为3,000万元人民币左右，", "12:30分在https://a.cn/开会发布消息。"],
        ),
        ("", [""]),
    ],
)
def test_clauses_are_cut_at_punctuation_and_short_ones_joined(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in clause_bounds(text)] == parts


def test_a_clause_without_counterpart_has_low_odds() -> None:
    odds = {_ZH[c.start : c.end]: c.odds for c in clauses([(_ZH, _CUT)])}
    assert odds["购置了大批科学仪器和实验设备，"] < 0
    assert all(value > 0 for text, value in odds.items() if text != "购置了大批科学仪器和实验设备，")


def test_the_odds_of_a_clause_fall_when_it_is_cut() -> None:
    whole, cut = ({c.start: c.odds for c in clauses([(_ZH, en)])} for en in (_EN + " " + _EN, _CUT))
    assert not whole
    assert cut


def test_each_clause_of_a_sentence_with_several_has_a_row() -> None:
    places, rows = clause_evidence([("会议在北京召开。", "The meeting was held in Beijing."), (_ZH, _EN)])
    assert [place.pair for place in places] == [1, 1, 1]
    assert rows.shape == (3, len(EVIDENCE))
    assert np.isfinite(rows).all()


def test_no_pairs_have_no_clauses() -> None:
    assert not [*clauses([])]
    assert not [*clauses([("。，；", "...")])]
