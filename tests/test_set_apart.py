"""Text that only one language has, or that keeps a form of its own: references, notes on the translation, labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.pipeline import check_files
from bialign.qa.cited_works import is_reference
from bialign.qa.third_language import name_foreign

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


def _check(folder: Path, zh: str, en: str, suffix: str = "md", *, notes: bool = False) -> list[str]:
    """The rules, with notes or without, that report something in two files."""
    paths = [folder / f"text.zh.{suffix}", folder / f"text.en.{suffix}"]
    for path, text in zip(paths, (zh, en), strict=True):
        path.write_text(text, encoding="utf-8")
    return sorted(f.rule for f in check_files(list(map(str, paths))).findings if notes or f.severity != "neutral")


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


_FOREIGN = {
    "French": (
        "Chaque année, les habitants du village se rassemblent au bord de la rivière pour la fête, et les 45 barques "
        "sont décorées avec des fleurs que les enfants ont cueillies dans les champs."
    ),
    "German": (
        "Jedes Jahr versammeln sich die Bewohner des Dorfes am Ufer des Flusses zu dem Fest, und die 45 Boote werden "
        "mit Blumen geschmückt, die von den Kindern auf den Feldern gepflückt worden sind."
    ),
    "Spanish": (
        "Cada año los habitantes del pueblo se reúnen a la orilla del río para la fiesta, y las 45 barcas se adornan "
        "con las flores que los niños han recogido en los campos."
    ),
    "Russian": "Каждый год жители деревни собираются на берегу реки на праздник, и 45 лодок украшают цветами.",
    "Japanese": "毎年、村の人々は川のほとりに集まって祭りを開き、45隻の舟は子どもたちが野原で摘んだ花で飾られます。",
}
_FEAST_ZH = """# 河边的节日

每年春天，村民们在河边举行节日，共有三十条船参加。

{}

节日的晚上，人们点起灯笼，直到天亮。
"""
_FEAST_EN = """# The Festival by the River

Every spring the villagers hold a festival by the river, in which thirty boats take part.

{}

On the evening of the festival people light lanterns until dawn.
"""


@pytest.mark.parametrize("name", _FOREIGN)
def test_a_third_language_is_named_and_not_compared(tmp_path: Path, name: str) -> None:
    """A passage that is neither Chinese nor English is a note, on one side or beside a sentence; in both it is none."""
    assert _check(tmp_path, _FEAST_ZH.format(""), _FEAST_EN.format(_FOREIGN[name])) == []
    assert _check(tmp_path, _FEAST_ZH.format(_FOREIGN[name]), _FEAST_EN.format("")) == []
    assert _check(tmp_path, _FEAST_ZH.format(_FOREIGN[name]), _FEAST_EN.format(_FOREIGN[name])) == []
    found = name_foreign(_FOREIGN[name])
    assert found is not None
    assert found.en == name


@pytest.mark.parametrize(
    "text",
    [
        "The boats are decorated with flowers that the children have picked in the fields by the river.",
        "船上装饰着孩子们采来的花。",
        "The Museo de la Villa and the Casa del Rio stand beside the Rue de la Paix, not far from the river.",
        "Der Fluss",
        "这家店叫“花の舟”。",
        "He sang the Marseillaise and then went home to the village, where the others were waiting for him.",
    ],
)
def test_names_in_a_third_language_are_no_passages(text: str) -> None:
    """English with foreign names, and a few words, are taken for what they are."""
    assert name_foreign(text) is None


def test_code_at_the_end_of_a_line_belongs_to_the_line(tmp_path: Path) -> None:
    """A figure in it has its counterpart; another figure has none."""
    zh = "# 更新\n\n- 按钮圆角由 `4px` 修改为 `16px`\n- 输入框高度由 `24px` 修改为 `32px`\n- 修复列表的滚动问题\n"
    en = (
        "# Changes\n\n- The radius of buttons changed from '4px' to '16px'\n"
        "- The height of inputs changed from '24px' to '{}px'\n- Fixed the scrolling of lists\n"
    )
    assert _check(tmp_path, zh, en.format(32)) == []
    assert _check(tmp_path, zh, en.format(36), notes=True) == ["number-added"]


def test_a_cross_reference_may_have_its_number_in_one_language(tmp_path: Path) -> None:
    """The words of a reference count only where the other language lacks the reference."""
    zh = "= 手册\n\n== 安装\n\n参见<<fig-2>>，以及图 7。\n\n设置 `timeout` 为 30 秒。\n"
    en = "= Manual\n\n== Setup\n\nSee <<fig-{},Figure 2>>, and Figure 7.\n\nSet `timeout` to 30 seconds.\n"
    assert _check(tmp_path, zh, en.format(2), "adoc") == []
    assert _check(tmp_path, zh, en.format(9), "adoc") == ["number-added"]


def test_a_mark_of_a_note_takes_the_space_before_it_along(tmp_path: Path) -> None:
    """No space is left before the full stop; one that the author typed is found."""
    zh = "<p>该星移动十分<sup><a href='#n2'>[2]</a></sup>。</p><p>堤坝用石料砌成，高四米。</p>"
    en = (
        "<p>The star moves by ten minutes <sup><a href='#n2'>[2]</a></sup>.</p>"
        "<p>The dike{} is built of stone, four metres high.</p>"
    )
    assert _check(tmp_path, zh, en.format(""), "html") == []
    assert _check(tmp_path, zh, en.format(" , too,"), "html") == ["spacing"]
