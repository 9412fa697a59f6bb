"""Chinese words that stand twice in a row, or on both sides of 和, where the language doesn't repeat them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..align.lexicon import load_lexicon
from ..text.characters import LETTER

Span = tuple[int, int]

_LONG = re.compile(rf"({LETTER}{{3,8}})\1|(?<!{LETTER})({LETTER}{{2,8}})[和与及、]\2(?!{LETTER})")
# Words of grammar that are never doubled, unless one of them belongs to another word: 目的的, 现在在, 到不了了.
_GRAMMAR = "的在和與与是都也就被把對对為为從从將将到或及并由向而于以會会能有這这那没沒再又還还才只所其讓让使給给更最"
_SINGLE = re.compile(rf"([{_GRAMMAR}])\1(?!\1)|(?<![不得])(了)了(?![了解])")
_TWO = re.compile(rf"({LETTER}{LETTER})\1")
# Doubled for stress, in thanks and wishes, or as object and subject: 告诉我们我们需要的.
_TWO_DOUBLED = frozenset(
    "非常 十分 更加 特别 恭喜 谢谢 多谢 好的 哪里 如何 知道 我们 你们 他们 她们 它们 自己 大家 咱们 爸爸 妈妈 永远 "
    "千万 快点 好好 慢慢 多多 少少 天天 年年 常常 刚刚 往往 仅仅 渐渐".split()
)
# Verbs and adjectives of the HSK vocabulary that are doubled where something is done a little: 研究研究 (ABAB).
_A_LITTLE = frozenset(
    "研究 讨论 考虑 商量 休息 打听 打扫 收拾 整理 介绍 了解 认识 学习 练习 锻炼 活动 运动 检查 检验 "
    "调查 观察 参观 尝试 试验 体验 感受 享受 欣赏 比较 比试 解释 说明 照顾 帮助 帮忙 指导 指点 教育 "
    "批评 鼓励 表扬 庆祝 祝贺 热闹 高兴 放松 轻松 凉快 暖和 舒服 痛快 漂亮 干净 清楚 明白 琢磨 思考 "
    "思索 回忆 回顾 总结 分析 评价 评论 议论 联系 联络 交流 交换 沟通 谈论 意思 表示 准备 安排 布置 "
    "打扮 修理 修改 调整 改善 改进 提高 关心 体谅 原谅 理解 反省 请教 请示 汇报 溜达 散步 活跃 过问 "
    "处理 解决 咨询 宣传 动员 发动 组织 接触 适应 熟悉 测试 试探 参考 参谋 拜访 看望 应付 对付 敷衍 "
    "教训 收敛 克制 盘算 合计 估计 计算 核对 核实 打量 打磨 推敲 品尝 回味 消化 补充 充实 增加 减少 "
    "控制 管理 监督 约束".split()
)
# What is repeated only because a count or a series stands there: 一步一步, 字符字符串.
_COUNTED = "一几幾每两兩半"
# What names of bodies end with.
_BODY_ENDS = "局院部厅廳会會司处處委署"
# A figure that stands twice before what it counts: 3.5 3.5 个月. Of a row of figures it may be two.
_FIGURE = re.compile(rf"(?<![\w.,:/-])(?<![\d.,%] )(\d+(?:\.\d+)?) \1(?= ?{LETTER})")


def find_doubled(text: str) -> Iterator[Span]:
    """Where Chinese words stand twice: long ones anywhere, short ones as far as the cut into words shows them whole.

    >>> [*find_doubled("他的的书，目的的说明")], [*find_doubled("公司公司的"), *find_doubled("研究研究吧")]
    ([(1, 3)], [(0, 4)])
    """
    found = [m for m in _LONG.finditer(text) if not _is_pattern(m)]
    yield from (m.span() for m in found)
    if not (_SINGLE.search(text) or _TWO.search(text)):
        return
    words = {(word.start, word.end) for word in load_lexicon().tokens(text, "zh")}
    for pattern in (_SINGLE, _TWO):
        for match in pattern.finditer(text):
            start, middle, end = match.start(), (match.start() + match.end()) // 2, match.end()
            inside = any(m.start() < end and start < m.end() for m in found)
            if {(start, middle), (middle, end)} <= words and not inside and not _is_usual(match):
                yield match.span()


def find_doubled_figures(text: str, other: str) -> Iterator[Span]:
    """Where a figure stands twice before what it counts, and not twice in the other language.

    >>> [*find_doubled_figures("共 3.5 3.5 个月", "3.5 months")], [*find_doubled_figures("1 1 组", "group 1 of 1")]
    ([(2, 9)], [])
    """
    for match in _FIGURE.finditer(text):
        if len(re.findall(rf"(?<![\d.]){re.escape(match[1])}(?![\d]|\.\d)", other)) == 1:
            yield match.span()


def _is_pattern(match: re.Match[str]) -> bool:
    """Whether what is repeated is a sound or code, hangs on 的, or is a body of a body: 知识产权局商标局商标审查."""
    one, listed = match[1] or "", match[2] or ""
    if one and one[0] in _BODY_ENDS and match.string[: match.start()][-1:].isalpha():
        return True
    return (bool(one) and (one[0] in "的一" or len(set(one)) == 1)) or (len(listed) > 2 and len(set(listed)) <= 2)


def _is_usual(match: re.Match[str]) -> bool:
    """Whether Chinese repeats these words on purpose, or they stand three times, as calls do."""
    word = match.group()[: len(match.group()) // 2]
    if match.string[match.end() :].startswith(word) or match.string[: match.start()].endswith(word):
        return True
    if len(word) == 1:
        return False
    plain = load_lexicon().simplified(word)
    return word[0] == word[1] or word[0] in _COUNTED or plain in _TWO_DOUBLED or plain in _A_LITTLE
