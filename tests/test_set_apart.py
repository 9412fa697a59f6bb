"""Text that only one language has, or that keeps a form of its own: references, notes on the translation, labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.pipeline import check_files
from bialign.qa.cited_works import is_reference

_REFERENCES = [
    "[1] 沈括. 梦溪笔谈[M]. 北京: 中华书局, 2009: 35-38.",
    "[2] 王明, 李红. 清溪县水利志的编纂[J]. 水利学报, 2011, 42(3): 281-287.",
    "SMITH J, BROWN K. The building of dikes in mountain rivers[J]. Journal of Hydrology, 2004, 295(1): 12-29.",
    "水利部. 堤防工程设计规范: GB 50286-2013[S]. 北京: 中国计划出版社, 2013.",
    "县档案馆. 清溪县志稿[EB/OL]. (2016-03-02)[2018-05-01]. http://www.example.cn/zhigao.",
    "Smith, J. (2004). Dikes in mountain rivers. Oxford University Press, 2004",
    "Brown, K. “Rivers.” Annals of Water 12(3): 45-67",
]
_NO_REFERENCES = [
    "他在北京出版社工作, 很忙。",
    "会议于2009年举行: 出席的有三十人.",
    "见《梦溪笔谈》。书中记有此事，2009年再版。",
    "The press was founded in 2004, and it grew.",
    "人数为 12 (3 人缺席): 名单附后。",
    "水深四米, 宽五米.",
]


@pytest.mark.parametrize("text", _REFERENCES)
def test_references_are_known_by_their_form(text: str) -> None:
    """The sort of document, publisher and year, volume and pages make a reference."""
    assert is_reference(text)


@pytest.mark.parametrize("text", _NO_REFERENCES)
def test_sentences_are_no_references(text: str) -> None:
    """A sentence with a publisher, a year or half-width marks is none."""
    assert not is_reference(text)


_ZH = """# 河堤史略

本书叙述清溪河堤的修筑经过，第一章讲述筑堤以前的水患{comma}第二章讲述工程。

堤坝由当地石料砌成，高四米。

# 参考文献

[1] 沈括. 梦溪笔谈[M]. 北京: 中华书局, 2009: 35-38.

[2] 王明, 李红. 清溪县水利志的编纂[J]. 水利学报, 2011, 42(3): 281-287.

[3] 水利部. 堤防工程设计规范: GB 50286-2013[S]. 北京: 中国计划出版社, 2013.
"""
_EN = """# A Short History of the Dike

This book tells how the dike on the Qingxi was built; the first chapter is about the floods, the second about the work.

The dike is built of {stone} and is four metres high.

# References

[1] Shen Kuo. Dream Pool Essays (《梦溪笔谈》)[M]. Beijing: Zhonghua Book Company, 2009: 35-38.

[2] Wang Ming, Li Hong. On compiling the water annals of Qingxi County[J]. 水利学报, 2011, 42(3): 281-287.

[3] 水利部. 堤防工程设计规范: GB 50286-2013[S]. 北京: 中国计划出版社, 2013.
"""


def _check(folder: Path, zh: str, en: str, suffix: str = "md") -> list[str]:
    """The rules, notes apart, that report something in two files."""
    paths = [folder / f"text.zh.{suffix}", folder / f"text.en.{suffix}"]
    for path, text in zip(paths, (zh, en), strict=True):
        path.write_text(text, encoding="utf-8")
    return sorted(f.rule for f in check_files(list(map(str, paths))).findings if f.severity != "neutral")


def test_form_and_language_of_references_are_their_own(tmp_path: Path) -> None:
    """Half-width marks and titles in Chinese are right in a list of references, and wrong in the text above it."""
    assert _check(tmp_path, _ZH.format(comma="，"), _EN.format(stone="local stone")) == []
    found = _check(tmp_path, _ZH.format(comma=","), _EN.format(stone="当地石料"))
    assert found == ["punctuation-width", "untranslated"]


_NOTES_ZH = """# 新闻公报

渡口管理处公布节日开放时间。

县长视察堤坝后会见媒体，谈话共三点{zh_only}

水利局提醒居民注意山洪，汛期为五月至八月。

堤坝于去年冬天完工，现已开放参观。

{note}

参观者可在渡口领取地图和小册子。
"""
_NOTES_EN = """# Press releases

The ferry office announces the holiday opening hours.

The water bureau reminds residents of flash floods; the season is from May to August.

The dike was finished last winter and is now open to visitors.

Visitors can get a map and a booklet at the ferry.
"""


@pytest.mark.parametrize(
    ("label", "note"),
    [
        ("（只有中文）", "本译文由河务局的志愿者完成，仅供参考。"),
        ("（仅有中文版）", "中文翻译则根据英文版完成，与最初的葡萄牙文或有出入。"),
        ("（只備中文）", "（译者按：原文“dike”一词在本地称“堤”。）"),
    ],
)
def test_what_says_that_it_is_in_one_language_is_not_missing(tmp_path: Path, label: str, note: str) -> None:
    """An item that exists in Chinese only, and a word on the translation itself, have no English."""
    assert _check(tmp_path, _NOTES_ZH.format(zh_only=label, note=note), _NOTES_EN) == []


def test_other_sentences_that_one_language_lacks_are_missing(tmp_path: Path) -> None:
    """The same text without its label, and another sentence in place of the note, are omissions."""
    text = _NOTES_ZH.format(zh_only="。", note="志愿者每周清扫堤顶，已经坚持了很久，受到居民欢迎。")
    assert set(_check(tmp_path, text, _NOTES_EN)) >= {"omission"}
