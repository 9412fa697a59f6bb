"""Figures that the other language says in a way of its own: 然后 / "Third,", 隔周 / "every two weeks"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..quantities.quantity import Quantity
from .values import date_parts

# Shares and points that English has words for.
_SURE = "fully|completely|entirely|absolutely|totally|wholly|perfect\\w*|sure|certain\\w*|foolproof|every|all|always"
_LIKELY = "probabl\\w*|likely|chances?|odds|must|ten to one|bound to"
_ENGLISH: Mapping[tuple[str, str | None, str], str] = {
    ("percent", None, "100"): _SURE,
    ("percent", None, "80"): _LIKELY,
    ("percent", "percentage point", "0.1"): "(?:a|one) tenth of an? (?:percentage )?point",
    ("percent", "percentage point", "0.5"): "half an? (?:percentage )?point|half-point",
    ("percent", "percentage point", "0.25"): "quarter[- ](?:of an? )?(?:percentage )?point",
    ("currency", "USD", "0.25"): "quarters?",
    ("currency", "USD", "0.1"): "dimes?",
    ("currency", "USD", "0.05"): "nickels?",
    ("currency", "USD", "0.01"): "penn(?:y|ies)",
}
_MULTIPLES: Mapping[str, str] = {
    "150": "one and a half times|time and a half|1\\.5 times",
    "200": "doubl\\w*|twice|two times|twofold",
    "300": "tripl\\w*|trebl\\w*|three times|threefold",
}
# A number behind its label: "parameter 3", 第三个参数.
_LABEL = (
    r"\b(?:parameter|argument|option|method|item|field|element|column|row|step|point|question|example|layer|player)s? "
)
# A chapter, whose number begins those of what it has: 第十二章的示例 12-23 / "Listing 12-23".
_CHAPTERS = ("章", "篇", "部分")
# 2小时3分59秒 / "2:03:59".
_CLOCKED = ("minute", "second", "hour")
_STOPWATCH = re.compile(r"(\d+):(\d\d):(\d\d)")
_SECOND_HAND = ("分", "秒", "时")
# "Third, …" counts the parts of a speech, as 然后 and its like do, or a new sentence.
_BEGINS = re.compile(r"(?:^|[.!?;:]\s+|\n\s*)(?:(?:and|the) )?$", re.IGNORECASE)
_NEXT = re.compile("[下后後另][一]?[个個种種条條步位项項]|其余|其餘|接下来|接下來")
_ANNOUNCED = re.compile("以下|下列|如下|下述|下面")
_FOLLOWING = re.compile(r"\b(?:follow\w*|below)\b", re.IGNORECASE)
_EVERY_OTHER = re.compile("隔[一1]?个?[天日周月年]|隔[一1]?个?(?:星期|礼拜)|双周|双月|雙周")
_ALL = re.compile("百分百|百分之百|完全|全部|全都|十足|十分|十二分|一百个|一万个|十拿九稳|彻底|绝对|全数|一定|肯定")
_FEW = 12
# 十几岁 is "in one's teens".
_TEENS = re.compile(r"\bteen(?:s|age\w*)?\b", re.IGNORECASE)
# One of so many, that is, the best of all.
_ONE_IN_MANY = re.compile(r"\b(?:one|1|an? \w+) in (?:a|ten) (?:hundred|thousand|million|billion)\b", re.IGNORECASE)
_CHOSEN = re.compile(
    "[百千万萬][里裡中][挑选選无無][一其]?|[独獨]一[无無]二|[绝絕][无無]仅有|百年[难難]遇|千[载載][难難]逢"
)
# "It will halve again to 6.25" is 再次下降至6.25.
_TO = re.compile(
    r"(?: again| once more)? to (?:(?:about|around|only|just) )?(?:[$€£] ?)?(\d[\d,.]*\d|\d)", re.IGNORECASE
)
_CHANGES = re.compile(r"(?:halv|doubl|tripl|quadrupl)\w*", re.IGNORECASE)
_DIGITS = "零一二三四五六七八九"
_CENTS = re.compile(r"(?:¢|\bcents?)$")


def is_loosely_said_in_english(quantity: Quantity, zh_text: str, text: str) -> bool:
    """Whether the English says a Chinese figure in a way of its own."""
    words = _ENGLISH.get((quantity.kind, quantity.unit, quantity.value))
    if words and re.search(rf"\b(?:{words})\b", text, re.IGNORECASE):
        return True
    if quantity.unit == "year" and quantity.value == "10" and quantity.hedge and _TEENS.search(text):
        return True
    if _says_share_of(quantity, zh_text, text):
        return True
    return _is_labelled(quantity, text) or _is_clocked(quantity, zh_text, text)


def _says_share_of(quantity: Quantity, zh_text: str, text: str) -> bool:
    """Whether so many percent of something are said as a multiple of it: 百分之二百的工资 / "double pay"."""
    words = _MULTIPLES.get(quantity.value) if quantity.kind == "percent" else None
    if words is None or not zh_text.startswith("的", quantity.end):
        return False
    return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None


def _is_labelled(quantity: Quantity, text: str) -> bool:
    """Whether an ordinal stands as a number behind its label, or begins the number of a part of its chapter."""
    if quantity.kind != "ordinal" or not quantity.value.isdigit():
        return False
    if re.search(rf"{_LABEL}{quantity.value}\b(?![.,]?\d)", text, re.IGNORECASE):
        return True
    return quantity.text.endswith(_CHAPTERS) and re.search(rf"(?<![\d.-]){quantity.value}[-.]\d", text) is not None


def _is_clocked(quantity: Quantity, zh_text: str, text: str) -> bool:
    """Whether a length of time stands as a stopwatch shows it, beside a larger or smaller unit of time."""
    if not (quantity.unit in _CLOCKED or quantity.text.endswith(_SECOND_HAND)):
        return False
    beside = zh_text[quantity.start - 1 : quantity.start] + zh_text[quantity.end : quantity.end + 1]
    shown = rf"(?<![\d:])(?:\d+:)*0?{re.escape(quantity.value)}(?:[:.]\d\d)*(?![\d:])"
    return any(c.isdigit() or c in "时分" for c in beside) and any(":" in m[0] for m in re.finditer(shown, text))


def is_loosely_said_in_chinese(quantity: Quantity, en_text: str, text: str) -> bool:
    """Whether the Chinese says an English figure in a way of its own, or needs none."""
    if quantity.kind == "ordinal":
        return _is_list_word(quantity, en_text) or (_is_small(quantity) and _NEXT.search(text) is not None)
    if _is_stopwatch(quantity, text) or _is_chosen(quantity, en_text, text):
        return True
    if _leads_to(quantity, en_text, text) or _is_in_cents(quantity, text):
        return True
    if (quantity.kind, quantity.value) == ("percent", "100"):
        return _ALL.search(text) is not None
    if quantity.value == "2" and _EVERY_OTHER.search(text):
        return True
    return _is_small(quantity) and bool(_ANNOUNCED.search(text)) and bool(_FOLLOWING.search(en_text))


def _is_chosen(quantity: Quantity, en_text: str, text: str) -> bool:
    """Whether it is one in so many and the Chinese says so of the best: 百里挑一 / "one in a million"."""
    found = (match.span() for match in _ONE_IN_MANY.finditer(en_text))
    inside = any(start <= quantity.start and quantity.end <= end for start, end in found)
    return inside and _CHOSEN.search(text) is not None


def _leads_to(quantity: Quantity, en_text: str, text: str) -> bool:
    """Whether it is a verb with what was reached behind it, which the Chinese says: 下降至6.25 / "halve to 6.25"."""
    result = _TO.match(en_text, quantity.end) if _CHANGES.search(quantity.text) else None
    return result is not None and re.search(rf"[至到为為成]\D{{0,4}}{re.escape(result[1])}(?![\d])", text) is not None


def _is_in_cents(quantity: Quantity, text: str) -> bool:
    """Whether it is so many cents, which the Chinese has as 分: 五分 / "5¢"."""
    if quantity.kind != "currency" or quantity.amount is None or not _CENTS.search(quantity.text):
        return False
    cents = int(quantity.amount * 100)
    written = f"{cents}|{_DIGITS[cents]}" if 0 < cents < len(_DIGITS) else f"{cents}"
    return re.search(rf"(?<![\d.])(?:{written})\s?分(?![之钟鐘])", text) is not None


def _is_stopwatch(quantity: Quantity, text: str) -> bool:
    """Whether it is a length of time as a stopwatch shows it: "2:03:59", 2小时3分59秒."""
    shown = _STOPWATCH.fullmatch(quantity.text)
    if shown is None:
        return False
    parts = zip((int(part) for part in shown.groups()), ("小?时", "分", "秒"), strict=True)
    return all(re.search(rf"(?<!\d){part}\s?{unit}", text) for part, unit in parts)


def _is_list_word(quantity: Quantity, en_text: str) -> bool:
    before, after = en_text[: quantity.start], en_text[quantity.end :]
    return not quantity.text[:1].isdigit() and after.startswith(",") and _BEGINS.search(before) is not None


def _is_small(quantity: Quantity) -> bool:
    """Whether it is a small number in words, of nothing that is measured."""
    if quantity.text[:1].isdigit() or quantity.kind not in ("cardinal", "ordinal") or not quantity.value.isdigit():
        return False
    return 1 < int(quantity.value) <= _FEW


# What says a figure again: 5m（5分钟）, 1K，即1024字节.
_AGAIN = re.compile(r"\s?(?:[(（]|[，,]?\s?(?:即|也就是说?|或者说|亦即|相当于))\s?[约即]?\s?$")
_BETWEEN = 10
_KIBI = 1.024


def is_said_again(quantity: Quantity, text: str, taken: list[Quantity]) -> bool:
    """Whether a figure is said again right behind it, is the year of a date of its text, or a time said twice."""
    if quantity.value.startswith("T") and any(other.value == quantity.value for other in taken):
        return True
    if quantity.value.isdigit() and len(quantity.value) == 4 and quantity.kind in ("cardinal", "date"):
        dates = [date_parts(other.value) for other in taken if other.kind in ("date", "range")]
        if any(parts.get("year") == quantity.value and len(parts) > 1 for parts in dates):
            return True
    if any(_is_set_twice(quantity, other, text) for other in taken):
        return True
    return any(
        0 < other.start - quantity.end <= _BETWEEN
        and _AGAIN.fullmatch(text, quantity.end, other.start)
        and _is_same(quantity, other)
        for other in taken
    )


def _is_set_twice(quantity: Quantity, other: Quantity, text: str) -> bool:
    """Whether the figure stands again right behind, which a rule of repeated words tells: 3.5 3.5 个月."""
    return other.start == quantity.end + 1 and text[quantity.end : other.numeral[1]] == f" {quantity.text}"


def _is_same(quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures may be one: the same number, or as many times 1,024."""
    ours, theirs = quantity.amount, other.amount
    if not ours or not theirs or quantity.kind == "ordinal":
        return False
    return ours == theirs or abs(float(theirs / ours) - _KIBI) < 1e-9
