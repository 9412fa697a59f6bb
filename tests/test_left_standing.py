"""Text of one language left in the other: what stands there on purpose, and lists that are one finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from bialign.align.bitext import Layout
from bialign.pipeline import check_texts
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import RULES
from bialign.qa.review import review
from documents import bitext_of_pairs

_AROUND = [
    ("车站在城市的北边。", "The station is in the north of the city."),
    ("候车室昼夜开放。", "The waiting room is open day and night."),
    ("月台上有饮水机。", "There is a water dispenser on the platform."),
]
_NAMES = ["Jevin", "lcy0620", "MomoPoppy", "Ranier Yu", "ing"]


def _find(rows: Sequence[tuple[str, str]], layout: Layout = "two-files") -> list[Finding]:
    text = "".join(f"{zh}\t{en}\n" for zh, en in (*_AROUND, *rows, *_AROUND[::-1]))
    bitext = replace(bitext_of_pairs(text), layout=layout)
    return [*review(bitext, (RULES["untranslated"],), ReviewOptions()).findings]


def test_a_name_in_a_list_of_names_is_a_note() -> None:
    """Han among names in Latin letters names somebody; as a heading it was left untranslated."""
    listed = [*((name, name) for name in _NAMES[:3]), ("林小河", "林小河"), *((name, name) for name in _NAMES[3:])]
    assert [finding.severity for finding in _find(listed)] == ["neutral"]
    assert [finding.severity for finding in _find([("林小河", "林小河")])] == ["minor"]


def test_a_note_in_the_english_column_of_a_table_is_no_untranslated_text() -> None:
    """Chinese in the English column that isn't that of its row explains it; the Chinese of its row is left over."""
    assert _find([("符号要保留", "以井号开头")], "table") == []
    assert [f.severity for f in _find([("符号要保留的句式", "符号要保留的句式")], "table")] == ["major"]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("Connection was refused by the server 异常怎么处理？", "How do you deal with the error of the server?"),
        (
            "— @jdoe, What everybody needs to know about the law",
            "— @jdoe, What everybody needs to know about the law",
        ),
        ("English README", "中文说明"),
        (
            "[4] Book of the Sea: An edition with notes by J. Doe.",
            "[4] Book of the Sea: An edition with notes by J. Doe.",
        ),
        (
            'J. Doe 和 T. van Roe, "Waves in the Sea"（海中的波）, 1994。',
            'J. Doe and T. van Roe, "Waves in the Sea", 1994.',
        ),
    ],
)
def test_messages_of_programs_and_sources_of_quotations_stay(zh: str, en: str) -> None:
    """What a program says, who is quoted, references and the link to the other page are at most notes."""
    assert all(finding.severity == "neutral" for finding in _find([(zh, en)]))


def test_lines_in_both_languages_and_explained_names_stay() -> None:
    """A line that both texts have in both languages is no finding; a name with its meaning behind it is a note."""
    both = "Old Letters (Kyūjitai) to New Ones / 旧字体到 ABC 新字体（常用）"
    assert _find([(both, both)]) == []
    explained = ("群名：紧贴山火时事", "Group: 紧贴山火时事 (Hill Fire Updates)")
    assert [finding.severity for finding in _find([explained])] == ["neutral"]
    assert [finding.severity for finding in _find([("群名：紧贴山火时事", "Group: 紧贴山火时事")])] == ["major"]


def test_an_untranslated_list_is_one_finding() -> None:
    """Three items left in the other language are one finding that marks all of them; two are two."""
    items = ["读取系统的配置文件", "检查网络的连接状态", "保存用户的全部数据", "关闭打开的所有窗口"]
    for count in (2, 3, 4):
        found = _find([(item, item) for item in items[:count]] + [("甲类用户", "type A")] * 3)
        if count < 3:
            assert len(found) == count
        else:
            (finding,) = found
            assert (len(finding.related), finding.severity) == (count - 1, "major")
            assert str(count) in finding.message.en


def test_who_made_a_change_is_no_text_left_in_english() -> None:
    """The number and the maker of a change behind its words are no running English; a sentence before them is."""
    credit = check_texts("- 修复 is-dot class (#2130 by @ada_lee)", "- fix type class when is-dot (#2130 by @ada_lee)")
    left = check_texts(
        "- 修复 the label is not shown in the table (#2130 by @ada_lee)",
        "- fix that the label is hidden (#2130 by @ada_lee)",
    )
    assert [f.rule for f in credit.findings if f.rule == "untranslated"] == []
    assert [f.rule for f in left.findings if f.rule == "untranslated"] == ["untranslated"]
