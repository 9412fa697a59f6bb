"""Rule `date-weekday`: another day of the week in the English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.messages import Message
from ..bitext_view import MIN_CONFIDENCE
from ..context import ReviewContext
from ..findings import Finding
from ..rule import Example, rule

_DAYS = "一二三四五六日"
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# 每周三次 is three times a week, 两周五天 two weeks and five days.
_ZH = re.compile(
    "(?<![一二两兩三四五六七八九十几数半])(?:星期|礼拜|禮拜|周|週)([一二三四五六日天])(?![次天个個小节節堂篇日月年岁歲本])"
)
# 周一至周四, and the 四 of 周一至四.
_ZH_TO = re.compile("[至到~—-](?:星期|礼拜|周|週)?([一二三四五六日天])(?![十百千次天个個])")
_EN = re.compile(
    r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)s?\b|\b(Mon|Tue|Wed|Thu|Fri)(?:s|rs?)?(?=[.,)])"
)


@rule(
    id="date-weekday",
    severity="major",
    mqm="accuracy/mistranslation/number",
    title=Message("Days of the week that differ", "星期不一致"),
    description_zh="星期在英文里变了：周五译成 Thursday。两边提到的星期一样多时才比较。",
    examples=(
        Example("周一至周五营业。", "Open Monday to Friday."),
        Example("每周三次。", "Three times a week."),
        Example("会议定于周五召开。", "The meeting will be held on Thursday.", (("周五", "Thursday"),)),
    ),
)
def date_weekday(context: ReviewContext) -> Iterator[Finding]:
    """Another day of the week in the English: 周五 as "Thursday". Compared where both sides name as many days."""
    for bead in context.beads:
        if not (bead.zh and bead.en and bead.score >= MIN_CONFIDENCE):
            continue
        ours, theirs = _read_zh(context.text(bead, "zh")), _read_en(context.text(bead, "en"))
        missing, added = sorted(ours.keys() - theirs.keys()), sorted(theirs.keys() - ours.keys())
        if len(ours) != len(theirs) or len(missing) != 1:
            continue
        zh = context.mark(bead, "zh", *ours[missing[0]])
        en = context.mark(bead, "en", *theirs[added[0]])
        right = _NAMES[missing[0]]
        message = Message(
            f"“{zh.text}” is {right}; the English says “{en.text}”.", f"“{zh.text}”应为 {right}，译文为“{en.text}”。"
        )
        yield date_weekday.finding(context, bead, message, zh=zh, en=en, suggestion=right)


def _read_zh(text: str) -> dict[int, tuple[int, int]]:
    """The days of the week that a Chinese text names, Monday being 0, with a place of each."""
    days: dict[int, tuple[int, int]] = {}
    for match in _ZH.finditer(text):
        days.setdefault(_number(match[1]), match.span())
        if end := _ZH_TO.match(text, match.end()):
            days.setdefault(_number(end[1]), end.span(1))
    return days


def _number(char: str) -> int:
    return 6 if char == "天" else _DAYS.index(char)


def _read_en(text: str) -> dict[int, tuple[int, int]]:
    """The days of the week that an English text names, Monday being 0, with a place of each."""
    short = [name[:3] for name in _NAMES]
    days: dict[int, tuple[int, int]] = {}
    for match in _EN.finditer(text):
        days.setdefault(short.index(match[1] or match[2]), match.span())
    return days
