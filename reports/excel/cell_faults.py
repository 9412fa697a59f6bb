"""Cells of a filled-in workbook that can't be read: all of them in one message, so that they are mended at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ...qa.judgements.judgement import VERDICTS
from ...text.messages import Message, UserError
from .column_words import CHOICES

# More cells than these are counted, not listed.
_MOST = 20
_NAMES, _NAMES_ZH = ", ".join(CHOICES[v].en for v in VERDICTS), "、".join(CHOICES[v].zh for v in VERDICTS)
# What is wrong with one cell, with several, and what to write.
_SAID = {
    "verdict": (
        Message("is no verdict", "不是有效的处理结果"),
        Message("are no verdicts", "均不是有效的处理结果"),
        Message(f"choose from {_NAMES}, or leave the cell empty", f"请选择{_NAMES_ZH}，或留空"),
    ),
    "date": (
        Message("is no date", "不是有效日期"),
        Message("are no dates", "均不是有效日期"),
        Message(
            "write year, month and day, such as 2026-11-23, or leave the cell empty for today",
            "请按年、月、日填写，如 2026-11-23；留空则为今天",
        ),
    ),
}


class CellFault(NamedTuple):
    """A cell that holds something else than its column is for: what it should be, where it is, and what it says."""

    kind: Literal["verdict", "date"]
    cell: str
    text: str


def refuse_cells(faults: Sequence[CellFault], path: str) -> None:
    """Raise a `UserError` that names all cells, by what they should be; nothing where there are none."""
    said = [
        _describe_cells([fault for fault in faults if fault.kind == kind], path)
        for kind in _SAID
        if any(fault.kind == kind for fault in faults)
    ]
    if said:
        raise UserError(Message(" ".join(part.en for part in said), "".join(part.zh for part in said)))


def _describe_cells(faults: Sequence[CellFault], path: str) -> Message:
    """What is wrong with cells of one kind."""
    one, several, remedy = _SAID[faults[0].kind]
    wrong, left = several if len(faults) > 1 else one, len(faults) - _MOST
    more = Message(f" and {left} more", f"等 {len(faults)} 处") if left > 0 else Message("", "")
    shown = faults[:_MOST]
    colon, colon_zh = (":", "：") if len(faults) == 1 else ("", "")
    listed = ", ".join(f"{fault.cell}{colon} “{fault.text}”" for fault in shown)
    listed_zh = "、".join(f"{fault.cell}{colon_zh}“{fault.text}”" for fault in shown)
    return Message(
        f"{path}, {listed}{more.en} {wrong.en}; {remedy.en}.", f"{path} {listed_zh}{more.zh}{wrong.zh}；{remedy.zh}。"
    )
