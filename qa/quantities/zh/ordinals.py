"""Ordinals: with 第, in front of what is numbered (十八届, 一审, 三楼), as 首次, and as the number of a heading."""

from __future__ import annotations

import re

from ..exact import plain
from ..lazy_pattern import Pattern
from ..reading import Reading
from .context import before
from .numerals import Numeral, read_run
from .scan import BLANKS
from .units import unit_at
from .words import FIRST_OF, NOT_AFTER

_FIRST = Pattern(
    rf"首(?:个百?|(?:{'|'.join(sorted(FIRST_OF, key=lambda word: (-len(word), word)))})(?![发创席府都相脑]))"
)
_NUMBERED = Pattern(
    r"(?P<plenum>中)(?=全会|[、和及与][一二三四五六七八九]中)|(?P<trial>审)(?=$|[^一-鿿]|[案结理判新中终民刑行裁程法期知阶及和])"
    r"|次(?=党代|全会|全国代表|代表大会)|等奖|等功|年级|号(?![称召码])|楼(?![市宇盘堂梯道栋阁兰])|季度|届(?=[一二三四五六七八九]中|党代|人大|政协|全会|常委)"
)
_CONGRESS = Pattern(r"大(?=$|[^一-鿿]|[精报以的召会和提做胜代闭开后前期主上期通]|党章|确)")
_ISSUE = Pattern(r"[ \t]?(?:$|[^一-鿿]|[文令线楼机院店门馆室公厅台桌选车井仓船炉煤字种病染柱沉通议决提案])")
# 一是 and 二是 list points at the beginning of a clause.
_BEFORE_POINTS = ",;。:!?—"
# 附件一所列, 附录二和附录三; not 附件一并报送.
_ANNEX = Pattern(r"(附[件录表图])[ \t]?$")
_AFTER_ANNEX = Pattern(r"[ \t]?(?:$|[^一-鿿]|[至到和与及或、所中的规载内给]|列[明出举入])")
_FIVE_YEARS = Pattern(r"个[ \t]?[五5][ \t]?年(?:规划|计划)?")
_PLAN = Pattern(
    r"十[一二三四五六七八九]五(?![十百千万亿]|[岁个天人名件年日号楼层])|[六七八九]五(?=[”\"]|计划|规划|期间|时期|末)|十五(?=[”\"]?(?:计划|规划|期间|时期|末))"
)
_JOIN = Pattern(r"[ \t]?(?:-|—|~|至|到)第?[ \t]?(?=[0-9一二三四五六七八九十百])")
_LINE_MARK = Pattern(r"[ \t]?(?:[、)]|[.．](?![0-9A-Za-z])[ \t]?)")


def _new_ordinal(text: str, numeral: Numeral, start: int, end: int, unit: str | None) -> Reading:
    value = plain(numeral.value)
    written = text[start:end]
    return Reading(start, end, "ordinal", value, (numeral.start, numeral.end), unit, reading=f"{written} = {value}")


def read_ordinal(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """第七, 第三十一届, No. 5: the span takes in what is numbered, where that is a unit."""
    at = numeral.start
    start = at - 1 if text[at - 1 : at] != " " else at - 2
    if text.startswith("No.", max(0, start - 2), start + 1) or text[start : start + 1] == "№":
        start = start if text[start] == "№" else start - 2
    elif start < floor or text[start] != "第":
        return None
    if start < floor or numeral.high is not None or numeral.hedge:
        return None
    plan = _FIVE_YEARS.match(text, numeral.end)
    if plan:
        return _new_ordinal(text, numeral, start, plan.end(), "five-year plan")
    found = _read_numbered_range(text, numeral, start)
    if found is not None:
        return found
    unit = unit_at(text, numeral.end)
    if unit is None or unit.kind == "currency":
        return _new_ordinal(text, numeral, start, numeral.end, None)
    return _new_ordinal(text, numeral, start, unit.end, unit.word if unit.name == "person" else unit.name)


def _read_numbered_range(text: str, low: Numeral, start: int) -> Reading | None:
    """第3-5条, 第三至五章."""
    join = _JOIN.match(text, low.end)
    high = read_run(text, join.end()).numeral if join else None
    if high is None or high.high is not None or high.hedge or not low.value < high.value:
        return None
    unit = unit_at(text, high.end)
    if unit is None or unit.kind == "currency" or text[low.end : low.end + 1] == unit.word:
        return None
    value = f"{plain(low.value)}..{plain(high.value)}"
    number = (low.start, high.end)
    return Reading(start, unit.end, "range", value, number, unit.word, reading=f"{text[start : unit.end]} = {value}")


def read_implied(text: str, numeral: Numeral) -> Reading | None:
    """十八届三中全会, 一审, 三楼, 2号, 一季度: numbered without 第."""
    if numeral.high is not None or numeral.hedge or not 0 < numeral.value < 10000:
        return None
    if _is_congress(text, numeral):
        return _new_ordinal(text, numeral, numeral.start, numeral.end + 1, text[numeral.end])
    annex = _find_annex(text, numeral)
    if annex is not None:
        return _new_ordinal(text, numeral, annex.start(), numeral.end, annex[1])
    match = _NUMBERED.match(text, numeral.end)
    if match is None or (numeral.bare and numeral.value != 10) or not _is_numbered(text, numeral, match):
        return None
    return _new_ordinal(text, numeral, numeral.start, match.end(), {"季度": "quarter"}.get(match[0], match[0]))


def _find_annex(text: str, numeral: Numeral) -> re.Match[str] | None:
    """The word before a number in characters that is the number of an annex: 附件一, 附录二."""
    if numeral.arabic or not _AFTER_ANNEX.match(text, numeral.end):
        return None
    return _ANNEX.search(text, max(0, numeral.start - 3), numeral.start)


def _is_congress(text: str, numeral: Numeral) -> bool:
    """Whether 大 or 届 makes the numeral the number of a congress: 十九大, 十八届."""
    following = text[numeral.end : numeral.end + 1]
    if following == "届":
        return numeral.value > 10 and not numeral.arabic
    if following != "大" or numeral.text[0] not in "十二" or not 11 <= numeral.value <= 29:
        return False
    return _CONGRESS.match(text, numeral.end) is not None


def _is_numbered(text: str, numeral: Numeral, match: re.Match[str]) -> bool:
    """Whether the word behind the numeral numbers it and doesn't count: 前三季度 are three, 2号 needs an end."""
    word = match[0]
    if word == "季度":
        return text[numeral.start - 1 : numeral.start] not in ("前", "后", "个")
    if word == "号":
        return _ISSUE.match(text, match.end()) is not None
    return word != "审" or not numeral.arabic


def read_first(text: str, at: int) -> Reading | None:
    """首次, 首批: the first of what is counted."""
    match = _FIRST.match(text, at)
    previous = text[at - 1 : at]
    if match is None or (previous and previous in NOT_AFTER["首"]):
        return None
    end = match.end() - 1 if match[0].endswith("百") else match.end()
    return Reading(at, end, "ordinal", "1", (at, at + 1), text[at + 1 : end], reading=f"{text[at:end]} = 1")


def read_heading(text: str, numeral: Numeral, floor: int) -> Reading | None:
    """The number of a heading or list item, with the unit "heading": （十二）, 一、 and 1. where a line begins."""
    value, at = numeral.integral, numeral.start
    if value is None or not 0 < value < 100 or not (numeral.string or not numeral.arabic):
        return None
    opening = before(text, at, floor)
    if not numeral.arabic and text.startswith("是", numeral.end) and (not opening or opening in _BEFORE_POINTS):
        return _new_ordinal(text, numeral, at, numeral.end, "heading")
    first = _begins_line(text, at - 1 if opening == "(" and text[at - 1 : at] == "(" else at)
    if opening == "(" and text[at - 1] == "(" and text[numeral.end : numeral.end + 1] == ")":
        if numeral.arabic and not first:
            return None
        return _new_ordinal(text, numeral, at - 1, numeral.end + 1, "heading")
    match = _LINE_MARK.match(text, numeral.end) if first or (opening and opening in ";。") else None
    if match is None or opening == "(":
        return None
    return _new_ordinal(text, numeral, at, numeral.end, "heading")


def _begins_line(text: str, at: int) -> bool:
    while at > 0 and text[at - 1] in BLANKS:
        at -= 1
    return at == 0 or text[at - 1] in "\n\r"


def read_plan(text: str, at: int) -> Reading | None:
    """A five-year plan as the ordinal in its short name: 十三五 is the 13th."""
    match = _PLAN.match(text, at)
    if match is None:
        return None
    if (
        len(match[0]) == 2
        and not match[0].startswith("十")
        and text[at - 1 : at] not in ("“", '"', "\N{LEFT DOUBLE QUOTATION MARK}")
    ):
        return None
    numeral = read_run(text[at : match.end() - 1], 0).numeral
    if numeral is None:
        return None
    value = str(numeral.value)
    return Reading(at, match.end(), "ordinal", value, match.span(), "five-year plan", reading=f"{match[0]} = {value}")
