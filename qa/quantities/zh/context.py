"""Whether a numeral says a number where it stands, judged by its neighbours, and which digits belong to names."""

from __future__ import annotations

from ..lazy_pattern import Pattern
from .amount import Amount
from .measures import WEAK
from .numerals import Numeral

_NUMERAL_CHARACTERS = "零〇一二两三四五六七八九十百千万亿兆"
# A lone digit says a number between words like these and the end of a phrase: 这是五, 一和五.
_OPENS = "是和与或从加减乘除"
_CLOSES = "是那这却和与或加减乘除到至"
# 一 after these determines, it doesn't count: 这一项, 另一个, 下一步.
_DETERMINERS = "这那每某另同任哪下上前后头首再进唯逐专单之其近统惟此该本"
# After 一 these are words for an indefinite amount or kind, as "a" is in English.
_INDEFINITE = frozenset(
    (
        "种 批 组 类 段 片 堆 群 层 道 股 步 番 样 点 通 把 部 处 帮 团 排 列 字 词 票 口 标 挂 桩 注 站 副 师 "
        "军 营 旅 弄 伙 拨 窝 系 套 回 轮 串 束 期 大 地 面 方 门 家家 根 块 丝 级 集 则 位数 国 省 县 校 厂 店 "
        "版 科 课 剂 针 席 枝 听 担 幕 栏 格 档 包 箱 队 班 章 节 卷 页 封 起 双 支队 船 周年 里 米 克 升"
    ).split()
)
# 二 with these ranks or names (二级, 二次): counting two of them takes 两.
_NOT_TWO = frozenset(
    (
        "次 级 类 线 手 步 部 章 节 期 层 门 对 集 版 道 点 排 列 队 班 起 场 度 等 号 维 元 阶 位 种 国 把 组 "
        "代 路 面 句 行"
    ).split()
)
# Magnitudes alone with these are figures of speech (千里, 百般, 万层).
_NOT_BARE = frozenset(
    (
        "里 般 样 层 点 处 片 步 道 部 起 类 国 门 对 段 通 米 克 瓦 卡 升 周 把 张 队 节 封 位 标 师 军 旅 帮 "
        "弄 包 面 集 章 课 科 卷 级 组 句 字 词 班 双"
    ).split()
)

_LATIN_BEFORE = Pattern(r"[A-Za-z_]")
_ATTACHED_TAIL = Pattern(r"[A-Za-z0-9_]*(?:[-._/+:][A-Za-z0-9_]+)*")
_CLOCK = Pattern(r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])")
_CLOCK_WORDS = Pattern(
    r"[ \t]?[点时](?:[ \t]?(?:[0-5]?[0-9]|[二三四五]?十?[一二三四五六七八九十零]?[一二三四五六七八九]?)[ \t]?分(?!之)"
    r"(?:[ \t]?[0-9]{1,2}秒)?|[0-5][0-9](?![0-9.])"
    r"|[一三]刻|半|整|钟|[零二三四五]?十?[一二三四五六七八九](?=[,。、 ]|$)|)"
)
_HOURS_BEFORE = Pattern(r"(?:上午|下午|早上|晚上|中午|凌晨|傍晚|清晨|日|晚|午夜|今早|今晚|时间|星期.|周.|早晨)[ \t]?$")
# 点 counts points of a list or an index here, not hours.
_POINTS_BEFORE = Pattern(r"(?:下|列|这|那|第|跌|涨|升|降|报|收|有|共|分|出|了|做到|坚持|强|提|几|前|后|到)[ \t]?$")
_POINTS_AFTER = Pattern(
    r"意见|建议|要求|看法|原因|希望|体会|认识|启示|说明|好处|共识|理由|思考|结论|问题|注意|经验|不足|内容|措施|想法|主张|[:]"
)
_VERSION = Pattern(r"[0-9]+(?:\.[0-9]+){2,}(?![0-9])")
_CODE = Pattern(r"[0-9]+(?:-[0-9]+){2,}|0[0-9]{2,3}-[0-9]{7,8}|[0-9]{5,}-[0-9]+")


def before(text: str, at: int, floor: int = 0) -> str:
    """The nearest character in front of `at` that is no blank; nothing at the beginning of a line."""
    while at > floor and text[at - 1] in " \t":
        at -= 1
    return text[at - 1] if at > floor and text[at - 1] != "\n" else ""


def after(text: str, at: int) -> str:
    """The nearest character from `at` on that is no blank; nothing at the end of a line."""
    while at < len(text) and text[at] in " \t":
        at += 1
    return text[at] if at < len(text) and text[at] != "\n" else ""


def is_han(char: str) -> bool:
    """Whether it is one of the common Han characters (U+4E00–U+9FFF)."""
    return "一" <= char <= "鿿"


def attached_end(text: str, at: int, *, sign: bool) -> int | None:
    """Where a name, code, version or clock time with the digits at `at` ends; None where the digits stand for a number.

    `sign` says that a currency's letters stand in front, which no name has.
    """
    previous = text[at - 1 : at]
    if not sign and previous:
        letters = (
            previous
            if previous.isalpha() or previous == "_"
            else text[at - 2 : at - 1]
            if previous in "-." and at > 1
            else ""
        )
        if letters and _LATIN_BEFORE.match(letters) and not text.startswith("No.", max(0, at - 3)):
            return _tail(text, at)
        if previous == "%" and text[at : at + 2].isalnum():
            return _tail(text, at)
    for pattern in (_VERSION, _CODE, _CLOCK):
        match = pattern.match(text, at)
        if match:
            return match.end()
    return None


def _tail(text: str, at: int) -> int:
    match = _ATTACHED_TAIL.match(text, at)
    return max(at + 1, match.end() if match else at)


def is_name(text: str, numeral: Numeral, end: int) -> bool:
    """Whether Latin letters go on where the number ends (5G, 3D): a name, if no unit took them."""
    following = text[end : end + 1]
    return numeral.arabic and end == numeral.end and following.isascii() and (following.isalpha() or following == "_")


def clock_end(text: str, numeral: Numeral) -> int | None:
    """Where a time of day ends that the numeral begins (9时30分, 八点半); None for other numbers."""
    hour = numeral.integral
    if hour is None or hour > 24 or (numeral.text not in ("十",) and numeral.bare):
        return None
    match = _CLOCK_WORDS.match(text, numeral.end)
    told = _HOURS_BEFORE.search(text, max(0, numeral.start - 6), numeral.start) is not None
    if match is None:
        place = skip_blank(text, numeral.end)
        return place + 1 if told and text[place : place + 1] in ("点", "时") else None
    mark = text[skip_blank(text, numeral.end)]
    if len(match[0].strip()) > 1 or told:
        return match.end()
    return match.end() if mark == "点" and _is_hour(text, numeral, match.end()) else None


def _is_hour(text: str, numeral: Numeral, end: int) -> bool:
    """Whether N点 alone is an hour and no number of points (三点意见, 以下两点)."""
    if numeral.text in ("一", "两", "二") or _POINTS_BEFORE.search(text, max(0, numeral.start - 4), numeral.start):
        return False
    return not _POINTS_AFTER.match(text, end)


def skip_blank(text: str, at: int) -> int:
    """`at`, or the place after one blank there."""
    return at + 1 if text[at : at + 1] in (" ", "\t") else at


def counts(text: str, amount: Amount, floor: int, *, hedged: bool) -> bool:
    """Whether the amount is a quantity and not part of a word."""
    numeral = amount.numeral
    if numeral.arabic or amount.kind not in ("cardinal", "measure") or numeral.hedge:
        return True
    if numeral.high is not None:
        return len(numeral.text) > 2 or amount.unit is not None
    if numeral.bare:
        return _bare_counts(text, amount, floor, hedged=hedged)
    if not numeral.single:
        return True
    if amount.unit is None:
        return _stands_alone(text, numeral, floor)
    if amount.hedge:
        return True
    if amount.word in WEAK and not _trusted(text, amount):
        return False
    if numeral.text == "一":
        return amount.word not in _INDEFINITE and before(text, numeral.start, floor) not in tuple(_DETERMINERS)
    return numeral.text not in "二零〇" or (amount.word not in _NOT_TWO and numeral.text == "二")


def _trusted(text: str, amount: Amount) -> bool:
    """Whether a weak unit counts all the same: 两 always counts, and days and weeks are days and weeks."""
    return amount.numeral.text == "两" or amount.word in ("周", "日", "里", "度", "克", "升", "尺")


def _bare_counts(text: str, amount: Amount, floor: int, *, hedged: bool) -> bool:
    previous = before(text, amount.numeral.start, floor)
    if hedged or previous == "每":
        return True
    if amount.unit is None:
        return _stands_alone(text, amount.numeral, floor)
    if previous and previous in _NUMERAL_CHARACTERS:
        return False
    if amount.word in WEAK:
        return amount.word in ("元", "日")
    ten = amount.numeral.text == "十"
    return ten or amount.word not in _NOT_BARE


def _stands_alone(text: str, numeral: Numeral, floor: int) -> bool:
    previous, following = before(text, numeral.start), after(text, numeral.end)
    if numeral.text in "零〇两":
        return numeral.text != "两" and not is_han(previous) and not is_han(following)
    opened = not (is_han(previous) or previous.isalnum()) or previous in _OPENS
    closed = not (is_han(following) or following.isalnum()) or following in _CLOSES
    return opened and closed
