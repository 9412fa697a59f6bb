"""Rule `meaning-doubt`: beads whose sides say different things, texts that don't belong together, and its silence."""

from __future__ import annotations

import pytest
from bialign.align.meaning import cosines, word_odds
from bialign.pipeline import align_texts
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES, select
from bialign.qa.review import review
from documents import bitext_of_pairs

# Written for these tests: a pair of each of several subjects.
_PAIRS = [
    (
        "市政府今年将为两百个老旧小区加装电梯。",
        "This year the city government will fit lifts in two hundred old neighbourhoods.",
    ),
    ("博物馆每周一和法定节假日闭馆。", "The museum is closed on Mondays and on public holidays."),
    (
        "法院认为被告侵犯了原告的注册商标专用权。",
        "The court held that the defendant had infringed the plaintiff's trademark.",
    ),
    (
        "患者服药后出现发热、咳嗽和头痛等症状。",
        "After taking the medicine the patient had a fever, a cough and a headache.",
    ),
    (
        "孩子们在公园里放风筝，老人在树下下棋。",
        "Children flew kites in the park while old people played chess under the trees.",
    ),
    (
        "公司去年出口的电动汽车数量翻了一番。",
        "The number of electric cars that the company exported doubled last year.",
    ),
    ("科学家在海底发现了一种新的发光鱼类。", "Scientists discovered a new kind of luminous fish on the sea floor."),
    ("学校图书馆向附近的居民免费开放。", "The school's library is open to the residents nearby free of charge."),
    (
        "大雨导致多条铁路线路停运，旅客滞留车站。",
        "Heavy rain stopped several railway lines and left passengers stranded at stations.",
    ),
    ("委员会决定推迟讨论该预算草案。", "The committee decided to postpone the discussion of the draft budget."),
    (
        "厨师先把洋葱和大蒜切碎，再用小火炒香。",
        "The cook first chops onions and garlic and then fries them over a low flame.",
    ),
    ("这座古桥建于宋代，全部用石头砌成。", "This old bridge was built of stone in the Song dynasty."),
]


def _findings(pairs: list[tuple[str, str]]) -> list[Finding]:
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    return [*review(bitext, (RULES["meaning-doubt"],), ReviewOptions(neighbours=False)).findings]


def test_translations_are_left_alone() -> None:
    assert _findings(_PAIRS) == []


def test_sides_exchanged_are_found() -> None:
    """Two lines that took each other's English are two findings, each with both sides marked."""
    pairs = [*_PAIRS]
    pairs[2], pairs[7] = (pairs[2][0], pairs[7][1]), (pairs[7][0], pairs[2][1])
    found = _findings(pairs)
    assert [(f.bead, f.severity) for f in found] == [("b3", "minor"), ("b8", "minor")]
    assert [(f.zh.text, f.en.text) for f in found if f.zh and f.en] == [pairs[2], pairs[7]]


def test_lines_that_slipped_are_one_finding() -> None:
    """Where no line has its English, one finding says so for all."""
    slipped = [(zh, en) for (zh, _), (_, en) in zip(_PAIRS, [*_PAIRS[1:], _PAIRS[0]], strict=True)]
    (finding,) = _findings(slipped)
    assert "two texts" in finding.message.en


def test_two_documents_that_have_nothing_in_common() -> None:
    """Texts of different documents are aligned somehow, and one finding says that they don't belong together."""
    zh = "\n".join(zh for zh, _ in _PAIRS * 2)
    en = "\n".join(
        f"Chapter {k} of the novel tells how the {who} {did} the old lighthouse before the storm came."
        for k, (who, did) in enumerate(
            (
                (w, d)
                for w in ("captain", "widow", "smuggler", "boy", "painter")
                for d in ("left", "saw", "sold", "burnt")
            ),
            1,
        )
    )
    findings = review(align_texts(zh, en, Reader()), (RULES["meaning-doubt"],)).findings
    assert ["two texts" in f.message.en for f in findings] == [True]


def test_a_clause_of_a_bead_in_doubt_is_not_reported_besides() -> None:
    """A finding about all of a bead stands for those about its clauses and its length."""
    zh = "学校新建了图书馆，购置了大批科学仪器和实验设备，受到学生欢迎。"
    bitext = bitext_of_pairs(f"{zh}\tThe fishermen mended their nets before the tide.\n")
    found = review(bitext, select(), ReviewOptions(neighbours=False)).findings
    assert [f.rule for f in found] == ["meaning-doubt"]


def test_what_says_too_little_is_no_number() -> None:
    odds = word_odds([("好。", "Good."), _PAIRS[0]])
    assert odds[0] != odds[0]
    assert odds[1] > 0.5
    assert cosines([_PAIRS[0]])[0] > cosines([(_PAIRS[0][0], _PAIRS[1][1])])[0]


@pytest.mark.parametrize("name", ["meaning-doubt", "meaning"])
def test_it_runs_by_itself_and_can_be_chosen(name: str) -> None:
    assert RULES["meaning-doubt"] in select()
    assert select([name]) == (RULES["meaning-doubt"],)


def test_a_file_of_pairs_without_any_whole_pair_is_reviewed() -> None:
    bitext = bitext_of_pairs("会议在北京召开。\t\n\tDogs bark.\n")
    rules = [rule for rule in select() if rule.id != "glossary"]
    found = review(bitext, rules, ReviewOptions(neighbours=False)).findings
    assert [finding.rule for finding in found] == ["omission"]
