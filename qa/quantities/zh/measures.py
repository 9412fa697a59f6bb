"""What Chinese counts with: classifiers, measures and currencies, and which of them a lone digit may trust."""

from __future__ import annotations

from typing import NamedTuple

from ..lazy_pattern import Pattern
from ..quantity import Kind
from .unit_names import CURRENCIES, HUNDREDTHS, LATIN, PHYSICAL, TIMES, named
from .words import NOT_BEFORE


class Unit(NamedTuple):
    """A unit found in text: where it ends, the kind of quantity it makes, and its normalised name."""

    end: int
    kind: Kind
    name: str
    word: str


# Counted after any numeral, a lone Chinese digit too (三家, 两项). Names of two characters come before their first one.
_STRONG = """
个 件 家 项 名 位 人 人次 起 宗 户 台 套 批 份 篇 场 次 届 座 所 支 张 本 册 辆 架 艘 只 匹 条 颗 粒 棵 株 朵
枚 块 段 节 幅 首 对 双 组 类 种 笔 单 例 间 栋 幢 级 门 科 课 遍 趟 顿 盏 扇 把 根 枝 瓶 杯 碗 盘 箱 袋 包
盒 船 列 排 队 班 股 票 句 词 页 章 卷 集 则 剂 针 轮 串 滴 堆 群 款 尊 村 镇 县 省 国 校 厂 店 期次 篇次
家次 户次 件次 台次 场次 班次 架次 车次 批次 个批次 艘次 人份 省市 省区 岁 倍 封 部 步 处 片 层 字 楼 席 柜
标 道 点 期 师 旅 营 团 军 弄 幕 桌 对儿 捆 筐 担 匙 勺 壶 罐 听 拨 伙 帮 窝 胎 页码 席位 版 集装箱 标箱 通
挂 桩 帧 副 番 档 栏 打 注 样 站 阶段 环节 时段 合一
"""
# Counted only after Arabic digits or a longer numeral: after one Chinese digit they are words (一面, 二线, 一下).
_WEAK = """
分 下 面 手 口 头 线 极 行 号 声 码 重 代 回 系 派 股份 方 维 环 星 言 路 季 流 员 市 区 州 院 厅 局 元 户口
阶 味 桶 强 世 孔 目 比特 圈 格 束 门店
"""
# Names of the person and frequency units shared with English.
_NAMED = {"人": "person", "名": "person", "位": "person", "人次": "person-time", "次": "time"}
CLASSIFIERS: dict[str, tuple[Kind, str]] = {
    word: ("cardinal", _NAMED.get(word, word)) for word in (*_STRONG.split(), *_WEAK.split())
}
WEAK = frozenset((*_WEAK.split(), *"度 克 里 瓦 码 安 伏 赫 帕 升 尺 兆 平方 立方 周 日".split()))
UNITS: dict[str, tuple[Kind, str]] = {
    **CLASSIFIERS,
    **{word: ("measure", name) for word, name in (named(TIMES) | named(PHYSICAL)).items()},
    **{word: ("currency", code) for word, code in (named(CURRENCIES) | HUNDREDTHS).items()},
}
_LATIN_NAMES = named(LATIN)
# After digits 家 counts whatever follows (5家园区): no year comes before it.
_SURE = frozenset({"家"})
_LONGEST = max(map(len, UNITS))
_FIRST = frozenset(word[0] for word in UNITS)


def unit_at(text: str, start: int, *, sure: bool = False) -> Unit | None:
    """The longest unit at `start` of folded text, up to two blanks away; None where the word goes on to be another.

    After a `sure` number (5家园区) a classifier is one whatever follows.
    """
    at = start
    while at < len(text) and at - start < 2 and text[at] in " \t":
        at += 1
    if at >= len(text) or text[at] not in _FIRST:
        return _latin(text, at)
    for length in range(_LONGEST, 0, -1):
        word = text[at : at + length]
        known = UNITS.get(word)
        if known is None or len(word) < length:
            continue
        end = at + length
        after = text[end : end + 1]
        if after and after in NOT_BEFORE.get(word, "") and not (sure and word in _SURE):
            continue
        return Unit(end, known[0], known[1], word)
    return None


_LATIN = Pattern(r"[A-Za-zμµ°℃℉㎡]+[²³23]?(?:/[a-z]+)?(?![A-Za-z0-9_])")


def _latin(text: str, at: int) -> Unit | None:
    match = _LATIN.match(text, at)
    if match is None:
        return None
    word = match[0].replace("µ", "μ")
    name = _LATIN_NAMES.get(word)
    if name is None and "/" in word:
        word = word.partition("/")[0]
        name = _LATIN_NAMES.get(word)
    if name is None or (at and text[at - 1] == " " and word in ("A", "t", "in", "s", "V", "J")):
        return None
    return Unit(at + len(word), "measure", name, word)
