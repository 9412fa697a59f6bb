"""Lists and tables that stand in another order in the other language."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from bialign.pipeline import align_files, check_files
from bialign.qa.quantities import Reader

_STATES = {
    "阿根廷": "Argentina",
    "澳大利亚": "Australia",
    "比利时": "Belgium",
    "巴西": "Brazil",
    "加拿大": "Canada",
    "智利": "Chile",
    "丹麦": "Denmark",
    "埃及": "Egypt",
    "芬兰": "Finland",
    "希腊": "Greece",
    "匈牙利": "Hungary",
    "印度": "India",
    "墨西哥": "Mexico",
}
_PEOPLE = {
    "李强": ("主席", "Li Qiang", "Chair"),
    "王芳": ("秘书长", "Wang Fang", "Secretary-General"),
    "陈晨": ("司库", "Chen Chen", "Treasurer"),
    "周杰": ("副主席", "Jie Zhou", "Vice-Chair"),
    "高山": ("委员", "Gao Shan", "Member"),
    "赵敏": ("委员", "Zhao Min", "Member"),
}
_SENTENCES = {
    "图书馆星期一不开放。": "The library is closed on Mondays.",
    "面包师天亮前就起床了。": "The baker gets up before dawn.",
    "邻居养了两只山羊。": "Our neighbour keeps two goats.",
    "这座桥去年重新粉刷过。": "The bridge was repainted last year.",
    "学校的屋顶漏雨。": "Rain comes through the school roof.",
    "渡船在大雾中停航。": "The ferry does not run in thick fog.",
    "药店就在车站对面。": "The pharmacy is opposite the railway station.",
}
_ZH = "# 成员\n\n本会于1995年成立，会址设在河边的老磨坊里。\n\n{}\n\n本名单由秘书处每年更新一次，并寄给全体会员。\n"
_EN = (
    "# Members\n\nThe society was founded in 1995 and has its seat in the old mill by the river.\n\n{}\n\n"
    "This list is updated by the secretariat once a year and sent to all members.\n"
)


def _write(folder: Path, zh: list[str], en: list[str]) -> list[str]:
    paths = [folder / "zh.md", folder / "en.md"]
    for path, frame, lines in zip(paths, (_ZH, _EN), (zh, en), strict=True):
        path.write_text(frame.format("\n".join(lines)), encoding="utf-8")
    return [str(path) for path in paths]


def _pairs(paths: list[str]) -> set[tuple[str, str]]:
    bitext = align_files(paths, Reader())
    return {(bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text) for bead in bitext.beads}


@pytest.mark.parametrize("seed", range(4))
def test_a_list_in_any_order_is_matched(tmp_path: Path, seed: int) -> None:
    """Each item is a bead with its own translation, and the one report is a note."""
    zh, en = [*_STATES], [*_STATES.values()]
    random.Random(seed).shuffle(zh)
    paths = _write(tmp_path, [f"- {word}" for word in zh], [f"- {word}" for word in en])
    assert _pairs(paths) >= set(_STATES.items())
    assert [(f.rule, f.severity) for f in check_files(paths).findings] == [("moved-text", "neutral")]


@pytest.mark.parametrize("seed", range(4))
def test_sentences_on_lines_of_their_own_are_matched_in_any_order(tmp_path: Path, seed: int) -> None:
    """Each sentence is a bead with its translation, wherever that stands."""
    zh, en = [*_SENTENCES], [*_SENTENCES.values()]
    random.Random(seed).shuffle(zh)
    paths = [tmp_path / "zh.txt", tmp_path / "en.txt"]
    for path, lines in zip(paths, (zh, en), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert _pairs([*map(str, paths)]) == set(_SENTENCES.items())


def test_rows_are_matched_with_their_cells(tmp_path: Path) -> None:
    """A row goes with the row of its name, spelt in Latin letters in either order, and takes its cells along."""
    head = ["|a|b|", "|---|---|"]
    zh = [f"|{name}|{office}|" for name, (office, _, _) in sorted(_PEOPLE.items())]
    en = [f"|{name}|{office}|" for _, name, office in sorted(_PEOPLE.values(), key=lambda row: row[1])]
    pairs = _pairs(_write(tmp_path, [*head, *zh], [*head, *en]))
    assert pairs >= {(name, row[1]) for name, row in _PEOPLE.items()}
    assert pairs >= {(row[0], row[2]) for row in _PEOPLE.values()}


def test_a_wrong_figure_in_a_row_that_moved_is_found(tmp_path: Path) -> None:
    """Figures are compared within a row, wherever it stands."""
    rows = [(zh, en, 107 + 31 * k) for k, (zh, en) in enumerate(_STATES.items())]
    zh = [f"|{name}|{dues}|" for name, _, dues in sorted(rows)]
    en = [f"|{name}|{dues + 30 * (name == 'Chile')}|" for _, name, dues in rows]
    findings = check_files(
        _write(tmp_path, ["|国家|会费|", "|---|---|", *zh], ["|State|Dues|", "|---|---|", *en])
    ).findings
    assert [(f.rule, f.marks[0].text, f.marks[1].text) for f in findings if f.severity != "neutral"] == [
        ("number-mismatch", "262", "292")
    ]


def test_a_list_in_the_same_order_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing has moved where both lists have one order."""
    paths = _write(tmp_path, [f"- {word}" for word in _STATES], [f"- {word}" for word in _STATES.values()])
    assert not any(bead.moved for bead in align_files(paths, Reader()).beads)
