"""What Chinese counts with: classifiers, and the units and currencies of the table, alone or per another."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ....units.currencies import currencies
from ....units.names import LETTERS, chinese_names, symbols
from ....units.table import find_unit
from ..lazy_pattern import Pattern
from ..quantity import Kind
from .scan import folded
from .words import NOT_BEFORE


class Unit(NamedTuple):
    """A unit found in text: where it ends, the kind of quantity it makes, its id, and the word for it."""

    end: int
    kind: Kind
    name: str
    word: str


# Counted after any numeral, a lone Chinese digit too (三家, 两项). Names of two characters come before their first one.
_STRONG = """
个 件 家 项 名 位 人 人次 起 宗 户 台 套 批 份 篇 场 次 届 座 所 支 张 本 册 辆 架 艘 只 匹 条 颗 粒 棵 株 朵
枚 块 段 节 幅 首 对 双 组 类 种 笔 单 例 间 栋 幢 级 门 科 课 遍 趟 顿 盏 扇 把 根 枝 瓶 杯 碗 盘 箱 袋 包
盒 船 列 排 队 班 股 票 句 词 页 章 卷 集 则 剂 针 轮 串 滴 堆 群 款 尊 村 镇 县 省 国 校 厂 店 期次 篇次
家次 户次 件次 台次 场次 班次 架次 车次 批次 个批次 艘次 人份 省市 省区 倍 封 部 步 处 片 层 字 楼 席 柜
标 道 点 期 师 旅 营 团 军 弄 幕 桌 对儿 捆 筐 匙 勺 壶 罐 听 拨 伙 帮 窝 胎 页码 席位 版 集装箱 标箱 通
挂 桩 帧 副 番 档 栏 打 注 样 站 阶段 环节 时段 合一
"""
# Counted only after Arabic digits or a longer numeral: after one Chinese digit they are words (一面, 二线, 一下).
_WEAK = """
分 下 面 手 口 头 线 极 行 号 声 码 重 代 回 系 派 股份 方 维 环 星 言 路 季 流 员 市 区 州 院 厅 局 户口
阶 味 强 世 孔 目 圈 格 束 门店
"""
# Names of the person and frequency units shared with English.
_NAMED = {"人": "person", "名": "person", "位": "person", "人次": "person-time", "次": "time"}
# After digits 家 counts whatever follows (5家园区): no year comes before it.
_SURE = frozenset({"家"})
# Words for one unit that in such a context are another's: 用电100度, 航速20节.
_IN_CONTEXT = {
    "度": (Pattern(r"(?:[用耗发节省供售购]电|电[量费])[^,。;度]{0,5}$"), "measure", "kilowatt-hour"),
    "节": (Pattern(r"[航时船风流]速[^,。;节]{0,4}$"), "measure", "knot"),
}
_CONTEXT_REACH = 10


class _Entry(NamedTuple):
    """A word that counts: kind, unit, whether a lone digit may not trust it, and what may not follow."""

    kind: Kind
    name: str
    weak: bool
    unless: str


@cache
def _entries() -> dict[str, _Entry]:
    """Everything that Chinese counts with, by the word in folded text."""
    found = {
        word: _Entry("cardinal", _NAMED.get(word, word), weak, NOT_BEFORE.get(word, ""))
        for words, weak in ((_STRONG, False), (_WEAK, True))
        for word in words.split()
    }
    names = chinese_names()
    for word, name in zip(folded("\n".join(names)).split("\n"), names.values(), strict=True):
        found[word] = _Entry("measure", name.id, name.weak, name.unless)
    for currency in currencies().values():
        for money in currency.zh:
            word = folded(money)
            found[word] = _Entry("currency", currency.code, word == "元", NOT_BEFORE.get(word, ""))
        for part, _ in currency.parts:
            if not part.isascii() and part not in found and len(part) > 1:
                found[part] = _Entry("currency", currency.code, False, "")
    return found


@cache
def _first_characters() -> tuple[frozenset[str], int]:
    """The first characters of all words, and the length of the longest."""
    words = _entries()
    return frozenset(word[0] for word in words), max(map(len, words))


def is_weak(word: str) -> bool:
    """Whether a word counts only after Arabic digits or a longer numeral."""
    entry = _entries().get(word)
    return entry is not None and entry.weak


@cache
def unit_guard(magnitude: str) -> str:
    """A pattern of what makes a magnitude the prefix of a unit: 米, 瓦 and the like after 千."""
    rests = {
        word[1:]: entry.unless
        for word, entry in _entries().items()
        if entry.kind == "measure" and word[0] == magnitude and len(word) > 1
    }
    return "|".join(f"{rest}(?![{unless}])" if unless else rest for rest, unless in sorted(rests.items()))


def unit_at(text: str, start: int, *, sure: bool = False, numeral: int | None = None) -> Unit | None:
    """The longest unit at `start` of folded text, up to two blanks away; None where the word goes on to be another.

    After a `sure` number (5家园区) a classifier is one whatever follows. `numeral` is where its number begins: what
    stands before it may say another unit (用电100度) or a denominator (每吨5元).
    """
    at = start
    while at < len(text) and at - start < 2 and text[at] in " \t":
        at += 1
    found = _powered(text, at) or _word(text, at, sure=sure) or _symbol(text, at)
    if found is None or numeral is None:
        return found
    before = text[max(0, numeral - _CONTEXT_REACH) : numeral]
    special = _IN_CONTEXT.get(found.word)
    if special and special[0].search(before):
        found = found._replace(kind="measure", name=special[2])
    return found if found.kind == "cardinal" else _rated(text, found, before)


def _word(text: str, at: int, *, sure: bool = False) -> Unit | None:
    first, longest = _first_characters()
    if text[at : at + 1] not in first:
        return None
    entries = _entries()
    for length in range(min(longest, len(text) - at), 0, -1):
        word = text[at : at + length]
        entry = entries.get(word)
        if entry is None:
            continue
        end = at + length
        after = text[end : end + 1]
        if after and after in entry.unless and not (sure and word in _SURE):
            continue
        return Unit(end, entry.kind, entry.name, word)
    return None


_POWERS = {"平方": "square", "立方": "cubic", "²": "square", "2": "square", "³": "cubic", "3": "cubic"}


def _powered(text: str, at: int) -> Unit | None:
    """平方公里, 立方厘米: a power of a length."""
    word = text[at : at + 2]
    if word not in _POWERS:
        return None
    length = _word(text, at + 2)
    name = f"{_POWERS[word]} {length.name}" if length and length.kind == "measure" else ""
    return Unit(length.end, "measure", name, word + length.word) if length and find_unit(name) else None


_SYMBOL = Pattern(r"([A-Za-zμ°℃℉㎡㎢ΩÅº]+)([²³23]?)(/[A-Za-z]+)?(?![A-Za-z0-9_])")
# After a blank, these letters are as often something else.
_GLUED = frozenset(("A", "t", "s", "V", "J"))


def _symbol(text: str, at: int) -> Unit | None:
    """km, m², μg: a symbol of the table."""
    match = _SYMBOL.match(text.replace("µ", "μ") if "µ" in text else text, at)
    if match is None:
        return None
    known = symbols()
    for word in (match[0], match[1] + match[2], match[1]):
        found = known.get(word)
        if found and (word != match[1] or not match[2]):
            end = at + len(word)
            apart = text[at - 1 : at] == " " and (found[1] or word in _GLUED)
            other = word in LETTERS and text[end : end + 1].isalnum()
            return None if apart or other else Unit(end, "measure", found[0], word)
    length = known.get(match[1]) if match[2] else None
    name = f"{_POWERS[match[2]]} {length[0]}" if length else ""
    return Unit(match.end(2), "measure", name, match[1] + match[2]) if length and find_unit(name) else None


_PER = Pattern(r"[ \t]?(?:/|每)[ \t]?(?![0-9])")
# Denominators that elsewhere are dates or heads.
_BELOW = {"年": "year", "月": "month", "日": "day", "时": "hour", "分": "minute", "人": "person"}
# What may stand between 每吨 and its number.
_BETWEEN = frozenset("约 近 超 超过 逾 达 达到 为 仅 仅为 需 至少 不超过 不少于 不低于 约为 高达".split()) | {""}


def _rated(text: str, found: Unit, before: str) -> Unit:
    """The unit with its denominators, behind it (元/吨, 米每秒) or in front of its number (每吨5元)."""
    unit = find_unit(found.name)
    if unit is None or unit.dimension in ("time", "calendar") or unit.below:
        return found
    name, end = found.name, found.end
    while match := _PER.match(text, end):
        below = _denominator(text, match.end())
        if below is None:
            break
        name, end = f"{name} per {below.name}", below.end
    names = [name, *_denominators_before(before)] if end == found.end and "每" in before else [name]
    return found._replace(end=end, name=" per ".join(names))


def _denominator(text: str, at: int) -> Unit | None:
    found = _powered(text, at) or _word(text, at) or _symbol(text, at)
    if found and found.kind == "measure":
        return found
    word = text[at : at + 1]
    return Unit(at + 1, "measure", _BELOW[word], word) if word in _BELOW else None


def _denominators_before(before: str) -> list[str]:
    """The denominators of 每人每天 at the end of a text, the last one first."""
    names: list[str] = []
    rest = before
    while (place := rest.rfind("每")) >= 0:
        below = _denominator(rest, place + 1)
        if below is None or rest[below.end :] not in (_BETWEEN if not names else ("",)):
            break
        names.append(below.name)
        rest = rest[:place]
    return names
