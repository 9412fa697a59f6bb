"""Chinese names that recur in a document: runs of words that stand together more than once, and where."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .document_words import ChineseWord
from .quoted import find_quoted_chinese

# Longest names, in words and in characters.
_MOST_WORDS, _MOST_CHARACTERS = 8, 16
# Words of so many characters that stand so often are mostly names by themselves: of places, people, diseases.
_LONG_WORD, _LEAST_LONG_WORDS = 3, 4
# Words that end names: authorities, offices, courts, bodies, laws, plans, campaigns, zones, meetings. General grammar
# of Chinese names, after the suffixes that the Chinese authorities' own directory of bodies has.
_NAME_ENDS = re.compile(
    "(?:局|院|署|厅|委|办|部|处|司|中心|办公室|委员会|小组|领导小组|联席会议|法院|法庭|检察院|海关|总队|支队|大学|学院|学校|"
    "医院|研究所|协会|学会|理事会|联合会|基金会?|常委会|大会|联盟|集团|公司|银行|组织|政府|法典?|条例|规定|办法|纲要|规划|计划|"
    "方案|章程|公约|协定|协议|条约|宣言|议定书|决议|意见|行动|工程|战略|倡议|论坛|峰会|奖|平台|基地|示范区|试验区|"
    "自贸区|开发区|新区|片区|区|三角洲?|机制|制度|网络?|站|周|日|号|病毒|综合征|肺炎)$"
)
# What ends like a name and is an ordinary word, whatever stands before it.
_NEVER_NAMES = frozenset(
    """方法 司法 执法 违法 立法 合法 做法 看法 想法 依法 非法 书法 语法 用法 无法 说法 手法 全部 内部 外部 干部
    大部 北部 南部 东部 西部 中部 鼻部 到处 好处 坏处 用处 地区 社区 农村地区 生日 今日 近日 昨日 节日 每日 次日
    即日 当日 同日 符号 信号 举办 主办 承办 协办 督办 经办 查办 侦办 公办 民办 上周 本周 下周 互联网 部署 意见 规定
    影响 病毒""".split()
)
# What is a name only together with what stands before it.
_ORDINARY = frozenset(
    """组织 法 区 网 站 周 日 号 处 公司 办 委 司 奖 行动 机制 制度 计划 方案 战略 平台 中心 政府 学校 医院 银行 机场
    大学 肺炎 条例 办法 协议 工程 基地 项目 论坛 大会""".split()
)
# Words at which no name begins or ends: particles, prepositions, conjunctions, pronouns, light verbs, numerals.
LOOSE = frozenset(
    """的 了 在 是 和 与 及 或 等 对 为 以 由 从 将 被 把 使 让 向 到 至 于 就 也 都 而 且 但 并 其 该 此 这 那
    之 所 有 无 不 我 你 他 她 它 我们 他们 各 每 某 本 按 据 经 同 跟 给 用 因 因为 由于 如果 通过 根据 按照
    关于 以及 并且 或者 会同 联合 共同 年 月 日 时 个 项 件 家 名 人 第 一 二 三 四 五 六 七 八 九 十 百 千 万
    亿 余 多 近 约 上 下 中 内 外 前 后 里 间 可以 应当 应 可 能 能够 需要 必须 进行 开展 加强 推进""".split()
)
# Before such a word stands no beginning of a name, but a preposition or verb: 自本条例, 违反该规定.
_POINTING = frozenset("本 该 此 其 这 那".split())
# Words that end what could be a name before it does.
_BREAKS = frozenset("的 和 与 了".split())


class Occurrence(NamedTuple):
    """A name in a document: the bead's place, and the bounds in its Chinese text."""

    bead: int
    start: int
    end: int


Mined = Mapping[str, Sequence[Occurrence]]


def find_recurrent_names(texts: Sequence[str], words: Sequence[Sequence[ChineseWord]], least: int) -> Mined:
    """Names that stand at least `least` times in the texts, each where no longer one of them covers it."""
    places: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for bead, (text, row) in enumerate(zip(texts, words, strict=True)):
        for start, end in {*_find_runs(row), *_find_quotations(text)}:
            places[text[start:end]].append(Occurrence(bead, start, end))
    long_words = {w.text for row in words for w in row if len(w.text) >= _LONG_WORD and not _NAME_ENDS.search(w.text)}
    counts = Counter(
        {
            name: len(found)
            for name, found in places.items()
            if len(found) >= (_LEAST_LONG_WORDS if name in long_words else least)
        }
    )
    names = [name for name in counts if not _is_part(name, counts)]
    return _drop_covered({name: sorted(places[name]) for name in names})


def _find_runs(row: Sequence[ChineseWord]) -> Iterator[tuple[int, int]]:
    """Runs of words without a gap that may be names: they end like one and neither end is a loose word."""
    for last, word in enumerate(row):
        if word.text in LOOSE or word.text in _NEVER_NAMES:
            continue
        if not _NAME_ENDS.search(word.text):
            if len(word.text) >= _LONG_WORD:
                yield word.start, word.end
            continue
        for first in range(last, max(-1, last - _MOST_WORDS), -1):
            if first < last and row[first].end != row[first + 1].start:
                break
            if word.end - row[first].start > _MOST_CHARACTERS:
                break
            if row[first].text in _BREAKS or (first < last and row[first + 1].text in _POINTING):
                break
            if (
                row[first].text not in LOOSE
                and (first < last or word.text not in _ORDINARY)
                and word.end - row[first].start > 2
            ):
                yield row[first].start, word.end


def _find_quotations(text: str) -> Iterator[tuple[int, int]]:
    for quoted in find_quoted_chinese(text):
        if quoted.mark != "《" and 1 < quoted.end - quoted.start <= _MOST_CHARACTERS:
            yield quoted.start, quoted.end


def _is_part(name: str, counts: Mapping[str, int]) -> bool:
    """Whether a name only ever stands within a longer one that ends alike."""
    return any(len(other) > len(name) and other.endswith(name) and counts[other] == counts[name] for other in counts)


def _drop_covered(places: Mapping[str, Sequence[Occurrence]]) -> Mined:
    """The occurrences that lie in no longer one."""
    taken: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    free: dict[str, list[Occurrence]] = {}
    for name in sorted(places, key=lambda n: (-len(n), n)):
        kept = [o for o in places[name] if not any(a <= o.start and o.end <= b for a, b in taken[o.bead])]
        for o in kept:
            taken[o.bead].append((o.start, o.end))
        free[name] = kept
    return {name: found for name, found in sorted(free.items()) if found}
