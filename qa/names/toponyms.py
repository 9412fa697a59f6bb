"""Chinese places in the English, by the readings of their characters, beside the word that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...align.lexicon import load_lexicon
from .place_swaps import load_places
from .romanizations import spell_otherwise
from .syllables import Syllables, find_runs, is_read, read_character, split_word

# What English words say a place is, and the characters that Chinese names of such places end in.
_KINDS = {
    english: characters
    for characters, words in (
        ("省", "Province"),
        ("市", "City Municipality"),
        ("县郡", "County"),
        ("区", "District"),
        ("乡镇", "Town Township"),
        ("村庄", "Village"),
        ("州盟", "Prefecture"),
        ("旗", "Banner"),
        ("街路道", "Street Road Avenue"),
        ("河江水溪川", "River"),
        ("湖池泊海淀", "Lake"),
        ("山岭峰", "Mountain Mountains Mount"),
        ("岛屿洲", "Island"),
        ("桥", "Bridge"),
        ("寺庙宫观", "Temple"),
        ("湾", "Bay"),
        ("关", "Pass"),
        ("库", "Reservoir"),
        ("港", "Port"),
        ("楼塔", "Pagoda Tower"),
        ("园", "Park"),
        ("门", "Gate"),
    )
    for english in words.split()
}
_NAME = "[A-Z][A-Za-zÀ-ɏ]*(?:['’][a-zà-ɏ]+)*"
_PLACE = re.compile(
    rf"(?<![\w'’.@/_-])({_NAME}) ({'|'.join(k for k in _KINDS if k != 'Mount')})(?![\w'’-])"
    rf"|(Mount|Lake) ({_NAME})(?![\w'’-])"
)
_LONE = re.compile(rf"(?<![\w'’.@/_-]){_NAME}(?![\w@/_-]|['’]\w)")
# A word by itself has to have so many syllables, and letters that other languages seldom have together.
_LEAST_ALONE, _PINYIN = 3, re.compile("zh|x|q|ng|ao|ia|uo|ui|iu|ue|uan|['’]", re.IGNORECASE)
# Characters that spell foreign names by their sounds (新华社, 世界人名翻译大辞典, tables of transliteration).
_FOREIGN = frozenset(
    "大突阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼别波玻伯勃博布策茨达代戴丹当道德登邓迪底地蒂丁东杜顿多厄恩尔法"
    "凡方菲费芬冯佛弗福夫富盖甘冈高戈哥格根贡古瓜圭果哈海汉豪赫黑亨胡华霍基吉加贾简杰金卡凯坎康考科克肯孔"
    "库夸拉莱赖兰朗劳勒雷蕾利莉里立丽林琳留卢鲁路伦罗洛吕马玛麦迈曼芒毛梅门蒙孟米明摩莫默姆穆那纳娜乃奈南"
    "内尼妮涅宁纽农努诺欧帕派潘庞佩彭皮珀蒲普奇契恰乔切钦琼丘热日荣瑞若撒萨塞赛桑森沙莎珊尚绍舍申圣施什史"
    "舒斯丝苏索塔台泰坦汤唐陶特腾提廷图托瓦万威韦维魏温文翁沃乌武西希锡席夏香肖谢辛欣休许雪逊雅亚延扬耶伊"
    "易因英尤于约泽扎詹珍芝朱卓兹佐"
)


class MistakenPlace(NamedTuple):
    """A place whose name isn't read like the Chinese one: its bounds in both texts, the right syllables."""

    en: tuple[int, int]
    zh: tuple[int, int]
    right: Syllables


def find_mistaken_places(en: str, zh: str) -> Iterator[MistakenPlace]:
    """Names of places in the English with one syllable other than in simplified Chinese text, in order."""
    for match in _PLACE.finditer(en):
        name, kind, group = (match[1], match[2], 1) if match[1] else (match[4], match[3], 4)
        found = _find_place(name, zh, _KINDS[kind])
        if found:
            yield MistakenPlace(match.span(group), *found)
    for match in _LONE.finditer(en):
        word = match.group()
        if any(len(row) >= _LEAST_ALONE for row in split_word(word)) and _is_pinyin_alone(word):
            found = _find_place(word, zh, "")
            if found:
                yield MistakenPlace(match.span(), *found)


def _is_pinyin_alone(word: str) -> bool:
    if not _PINYIN.search(word) or load_lexicon().english.has(word.lower()):
        return False
    return all(word not in place.en for place in load_places())


def _find_place(name: str, zh: str, ends: str) -> tuple[tuple[int, int], Syllables] | None:
    """Where the Chinese has the name with one syllable read in another way, unless it has the name itself."""
    ways = [row for row in split_word(name) if len(row) >= (2 if ends else _LEAST_ALONE)]
    if any(find_runs(zh, row) for row in split_word(name)):
        return None
    for row in ways:
        for start in range(len(zh) - len(row) + (0 if ends else 1)):
            right = _mend(zh[start : start + len(row)], row)
            if right and (not ends or zh[start + len(row)] in ends):
                return (start, start + len(row)), right
    return None


def _mend(characters: str, row: Syllables) -> Syllables | None:
    wrong = [k for k, (c, s) in enumerate(zip(characters, row, strict=True)) if not is_read(c, s)]
    if len(wrong) != 1 or all(c in _FOREIGN for c in characters):
        return None
    readings = sorted(read_character(characters[wrong[0]]))
    said = row[wrong[0]]
    if not readings or any(said in spell_otherwise(r) for r in readings):
        return None
    return (*row[: wrong[0]], readings[0], *row[wrong[0] + 1 :])
