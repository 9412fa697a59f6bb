"""Chinese places in the English, by the readings of their characters, beside the word that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .romanizations import spell_otherwise
from .syllables import Syllables, find_runs, is_read, read_character, split_word

# What English words say a place is, and the characters that Chinese names of such places end in.
_KINDS = {
    "Province": "省", "City": "市", "Municipality": "市", "County": "县郡", "District": "区", "Town": "镇", "Township": "乡镇",
    "Village": "村庄", "Prefecture": "州盟", "Banner": "旗", "Street": "街路道", "Road": "路道街", "Avenue": "路道街", "River": "河江水溪川",
    "Lake": "湖池泊海淀", "Mountain": "山岭峰", "Mountains": "山岭", "Mount": "山岭峰", "Island": "岛屿洲", "Bridge": "桥", "Temple": "寺庙宫观",
    "Bay": "湾", "Pass": "关", "Reservoir": "库", "Port": "港", "Pagoda": "塔", "Park": "园", "Tower": "楼塔", "Gate": "门",
}  # fmt: skip
_NAME = "[A-Z][A-Za-zÀ-ɏ]*(?:['’][a-zà-ɏ]+)*"
_PLACE = re.compile(
    rf"(?<![\w'’.@/_-])({_NAME}) ({'|'.join(k for k in _KINDS if k != 'Mount')})(?![\w'’-])|(Mount|Lake) ({_NAME})(?![\w'’-])"
)
_LONE = re.compile(rf"(?<![\w'’.@/_-]){_NAME}(?![\w@/_-]|['’]\w)")
_LEAST_ALONE = 3
# Characters that spell foreign names by their sounds (新华社, 世界人名翻译大辞典, tables of transliteration).
_FOREIGN = frozenset(
    "阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼别波玻伯勃博布策茨达代戴丹当道德登邓迪底地蒂丁东杜顿多厄恩尔法凡方菲费芬冯佛弗福夫富盖甘冈高戈哥格根"
    "贡古瓜圭果哈海汉豪赫黑亨胡华霍基吉加贾简杰金卡凯坎康考科克肯孔库夸拉莱赖兰朗劳勒雷蕾利莉里立丽林琳留卢鲁路伦罗洛吕马玛麦迈曼芒毛梅门蒙孟"
    "米明摩莫默姆穆那纳娜乃奈南内尼妮涅宁纽农努诺欧帕派潘庞佩彭皮珀蒲普奇契恰乔切钦琼丘热日荣瑞若撒萨塞赛桑森沙莎珊尚绍舍申圣施什史舒斯丝苏索塔"
    "台泰坦汤唐陶特腾提廷图托瓦万威韦维魏温文翁沃乌武西希锡席夏香肖谢辛欣休许雪逊雅亚延扬耶伊易因英尤于约泽扎詹珍芝朱卓兹佐"
)


class MistakenPlace(NamedTuple):
    """A place whose name isn't read like the Chinese one: its bounds in both texts, the right syllables."""

    start: int
    end: int
    zh_start: int
    zh_end: int
    right: Syllables


def find_mistaken_places(en: str, zh: str) -> Iterator[MistakenPlace]:
    """Names of places in the English with one syllable other than in simplified Chinese text, in order."""
    for match in _PLACE.finditer(en):
        name, kind, group = (match[1], match[2], 1) if match[1] else (match[4], match[3], 4)
        found = _find_place(name, zh, _KINDS[kind])
        if found:
            yield MistakenPlace(*match.span(group), *found)
    for match in _LONE.finditer(en):
        if any(len(row) >= _LEAST_ALONE for row in split_word(match.group())):
            found = _find_place(match.group(), zh, "")
            if found:
                yield MistakenPlace(*match.span(), *found)


def _find_place(name: str, zh: str, ends: str) -> tuple[int, int, Syllables] | None:
    """Where the Chinese has the name with one syllable read in another way, unless it has the name itself."""
    ways = [row for row in split_word(name) if len(row) >= (2 if ends else _LEAST_ALONE)]
    if any(find_runs(zh, row) for row in split_word(name)):
        return None
    for row in ways:
        for start in range(len(zh) - len(row) + (0 if ends else 1)):
            right = _mend(zh[start : start + len(row)], row)
            if right and (not ends or zh[start + len(row)] in ends):
                return start, start + len(row), right
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
