"""Rule `omission`: Chinese sentences and clauses that the English lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..gaps import Describe, report_gaps
from ..lost import Fate
from ..rule import Example, rule


@rule(
    id="omission",
    severity="major",
    mqm="accuracy/omission",
    title=Message("Sentences missing in the English", "漏译的句子"),
    description_zh=(
        "中文的句子、标题、段落或分句在英文中没有对应。\n\n"
        "读者因此不会知道这些内容。前后相连的几句合为一条，其中的数字不再另报。"
        "中文出现两次的行（封面和正文前的标题）在英文中出现一次即可；内容似已见于前后译文或别处的句子只作提示。与译文不符的一句并入相邻句对时，单独指出；接连重复的句子也会指出。英文句子中没有任何词与某个分句对应、"
        "长度也不与之相悖时，报告该分句；把握不足时只作提示。大段只有中文的内容合为一条，位于文首或文末（如只译了摘要的论文正文）时只作提示。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example("会议在北京召开。", "", (("会议在北京召开。", ""),)),
        Example(
            "学校新建了图书馆，购置了大批科学仪器和实验设备，受到学生欢迎。",
            "The school built a new library, which the students welcomed.",
            (("购置了大批科学仪器和实验设备", ""),),
        ),
        Example(
            "学校新建了图书馆，购置了大批科学仪器和实验设备，受到学生欢迎。",
            "The school built a new library and bought scientific instruments and equipment, to the students' joy.",
        ),
    ),
)
def omission(context: ReviewContext) -> Iterator[Finding]:
    """A Chinese sentence, heading, paragraph or clause that has no counterpart in the English.

    Something the reader of the translation never learns. Sentences that follow one another are one finding, and the
    figures in them are not reported again. A line that the Chinese has twice (a title on the cover and above the text)
    is no omission where the English has it once, and a sentence whose content seems to be said by the sentences
    around, or elsewhere, is a note. A sentence that was aligned with its neighbour is reported where that has nothing
    of it, and one that was pasted twice. A clause is reported where nothing in the English sentence accounts for its
    words and the length of the sentence does not speak against it; a doubtful one is a note. A long stretch of Chinese
    alone is one finding, and a note at an end of the document, such as the body of a paper of which the abstract is
    translated.
    """
    yield from report_gaps(omission, context, "zh", _MESSAGES, _describe_apart)
    yield from _report_clauses(context)


def _report_clauses(context: ReviewContext) -> Iterator[Finding]:
    for clause in context.uncovered:
        is_known = clause.is_sure and clause not in context.uncovered_elsewhere
        if any(part.bead is clause.bead for lost in context.lost for part in lost.parts):
            continue  # the sentence is reported
        text = Message("These words are not translated.", "这些文字漏译。")
        severity: Severity | None = None if is_known else "neutral"
        yield omission.finding(context, clause.bead, text, zh=(clause.start, clause.end), severity=severity)


def _describe(count: int) -> Message:
    """That so many sentences are missing."""
    if count == 1:
        return Message("This sentence is not in the English.", "此句漏译。")
    return Message(
        f"This sentence and the {count - 1} after it are not in the English.", f"此句及其后 {count - 1} 句漏译。"
    )


def _describe_apart(count: int) -> Message:
    """That a long stretch of so many sentences has no English."""
    return Message(
        f"From here on, {count} Chinese sentences have no English and were not compared.",
        f"此处起 {count} 句中文没有对应的英文，未作比较。",
    )


def _describe_nearby(count: int) -> Message:
    """That so many sentences seem to be said by those around them."""
    if count == 1:
        return Message(
            "This sentence has no English of its own; the sentences around it seem to say it.",
            "此句没有单独的译文，前后的译文似已包含其内容。",
        )
    return Message(
        f"This sentence and the {count - 1} after it have no English of their own; the sentences around them seem to "
        "say it.",
        f"此句及其后 {count - 1} 句没有单独的译文，前后的译文似已包含其内容。",
    )


def _describe_elsewhere(_: int) -> Message:
    """That a sentence seems to stand elsewhere."""
    return Message("This sentence seems to stand elsewhere in the English.", "此句似乎译在别处。")


def _describe_repeated(_: int) -> Message:
    """That a sentence stands once more in the Chinese."""
    return Message(
        "This sentence stands twice in the Chinese, but once in the English.", "此句中文重复，英文只有一次。"
    )


_MESSAGES: dict[Fate, Describe] = {
    "lost": _describe,
    "nearby": _describe_nearby,
    "elsewhere": _describe_elsewhere,
    "repeated": _describe_repeated,
}
