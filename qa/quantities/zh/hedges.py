"""Words around a Chinese number that say how exact it is, found by looking back and ahead from the numeral."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..quantity import Hedge


def _table(lines: dict[Hedge, str]) -> dict[str, Hedge]:
    return {word: hedge for hedge, words in lines.items() for word in words.split()}


BEFORE = _table(
    {
        "approx": "约 大约 约为 大概 大致 大致有 约有 约占 大约有 大约为 估计 差不多 约合 接近于 几近于",
        "over": (
            "超过 超过了 超 超出 逾 突破 突破了 多于 大于 高于 > 过 上 好几 长于 早于 重于 不止 不只 超越 已过 大于了"
        ),
        "under": ("近 将近 接近 不足 不到 不满 未满 未达 少于 小于 低于 短于 几近 几乎 < 未到 不及 不够 几达 约近"),
        "at-least": (
            "至少 最少 起码 不少于 不低于 不小于 不短于 大于等于 大于或等于 大于或者等于 高于等于 ≥ "
            ">= ≧ 不下 不下于 最低 至少有 至少为 超过等于"
        ),
        "at-most": (
            "至多 最多 不超过 不多于 不高于 不大于 不长于 小于等于 小于或等于 小于或者等于 ≤ <= ≦ "
            "顶多 多达 高达 最高 最高达 不超 不得超过 不逾 不会超过"
        ),
    }
)

AFTER = _table(
    {
        "approx": "左右 上下 许",
        "over": "有余 开外 多 余 或更多 或者更多 甚至更多 以上不等",
        "at-least": "以上 及以上 或以上 或者以上 (含)以上 (含)及以上 之上 或更高",
        "at-most": "以下 以内 之内 及以下 或以下 或者以下 (含)以下 之下 或更少 或者更少 封顶",
    }
)
_WIDEST_BEFORE = max(map(len, BEFORE))
_WIDEST_AFTER = max(map(len, AFTER))

# After these characters a hedge is the tail of another word: 最近, 条约, 通过, 以上.
NOT_AFTER = {
    "近": "最附靠临邻相远亲新晚贴走凑逼挨就日切",
    "约": "条合公节预特契签制违纽隐邀缔婚履简爽和租赴俭要续毁立邀誓旧新盟誓解践集",
    "过": "通经透不路渡跳错度见难来去出入越掠走飞做看听说想用吃得受到胜赛悔改罪好略掉闪绕擦太再只莫是放有读试",
    "上": (
        "以之向加网线路场地马晚早赶遇赶穿带送爱身历世事际实海版楼船车手台桌班学岸脸写加关"
        "戴考碰追挂装染登村街天献传顶坐爬走冲山系会"
    ),
    "超": "赶反高中英",
}
# Hedges that only go with magnitudes alone, as in 上百, 过万.
_ONLY_BARE = frozenset({"上", "好几"})
# 过 is "more than" before other numbers only after a word for an amount: 占比过20.
_AMOUNTS = "比已量数额均率值早年超价重"
BLANKS = " \t"
_NEGATION = re.compile("(?:不[要能得应会可宜许该再]?|没有?|未[能曾]?|别|勿|并不|从不|从未)$")
_WIDEST_NEGATION = 3
_OPPOSITE: dict[Hedge, Hedge] = {"over": "at-most", "under": "at-least"}


class Leading(NamedTuple):
    """A hedge before a number and where it begins."""

    start: int
    hedge: Hedge
    word: str


def hedge_before(text: str, at: int, floor: int, *, bare: bool) -> Leading | None:
    """The longest hedge that ends at `at`, up to two blanks away and not before `floor`."""
    while at > floor and text[at - 1] in BLANKS:
        at -= 1
    for length in range(min(_WIDEST_BEFORE, at - floor), 0, -1):
        word = text[at - length : at]
        hedge = BEFORE.get(word)
        if hedge is None:
            continue
        start = at - length
        previous = text[start - 1] if start > 0 else ""
        if previous and previous in NOT_AFTER.get(word, ""):
            return None
        if word in _ONLY_BARE and not bare:
            return None
        if word == "过" and not bare and (not previous or previous not in _AMOUNTS):
            return None
        return _negated(text, floor, Leading(start, hedge, word))
    return None


def _negated(text: str, floor: int, leading: Leading) -> Leading:
    """The hedge turned round by a negation before it: 不要超过, 没有超过, 不得少于."""
    match = _NEGATION.search(text, max(floor, leading.start - _WIDEST_NEGATION), leading.start)
    if not match or leading.hedge not in _OPPOSITE:
        return leading
    return Leading(match.start(), _OPPOSITE[leading.hedge], match.group() + leading.word)


class Trailing(NamedTuple):
    """A hedge after a number and where it ends."""

    end: int
    hedge: Hedge
    word: str


def hedge_after(text: str, at: int) -> Trailing | None:
    """The longest hedge at `at`, up to two blanks away."""
    if at >= len(text):
        return None
    begin = at
    while begin < len(text) and begin - at < 2 and text[begin] in BLANKS:
        begin += 1
    for length in range(min(_WIDEST_AFTER, len(text) - begin), 0, -1):
        hedge = AFTER.get(text[begin : begin + length])
        if hedge is not None:
            return (
                None if _goes_on(text, begin, length) else Trailing(begin + length, hedge, text[begin : begin + length])
            )
    return None


def _goes_on(text: str, begin: int, length: int) -> bool:
    """Whether the word is part of a longer one: 多元, 许多, 余下."""
    word, after = text[begin : begin + length], text[begin + length : begin + length + 1]
    if word == "多":
        return bool(after) and after in "元种样年少项么边数方次地重层半变彩云为亏功媒"
    if word == "余":
        return bool(after) and after in "下地额数款量温的"
    if word == "上下":
        return bool(after) and after in "文游级架班层铺车水行联移册限左功线"
    return word == "许" and bool(after) and after in "可多诺久"
