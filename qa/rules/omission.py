"""Rule `omission`: Chinese sentences and clauses that the English lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..gaps import report_gaps
from ..rule import Example, rule

# In a document a clause of higher odds is a note: of those below, on 12 documents, seven of nine were left out, of
# those above two of six. In files of pairs, ten of eleven were, whatever their odds.
_LEAST_ODDS = -0.8


@rule(
    id="omission",
    severity="major",
    mqm="accuracy/omission",
    title=Message("Sentences missing in the English", "漏译的句子"),
    description_zh=(
        "中文的句子、标题、段落或分句在英文中没有对应。\n\n"
        "读者因此不会知道这些内容。前后相连的几句合为一条，其中的数字不再另报。"
        "中文出现两次的行（封面和正文前的标题）在英文中出现一次即可；内容似已见于前后译文或别处的句子只作提示，译者或编者的注释、出处、署名，以及标题、名称、标签等不成句的行也是如此；前后译文可能已说到一部分的句子，以及旁边对齐存疑、译文另有余句的句子，列为轻微；被当作代码的英文里已有的，只作提示。与译文不符的一句并入相邻句对时，单独指出；接连重复的句子也会指出。英文句子中没有任何词与某个分句对应、"
        "长度也不与之相悖时，报告该分句；把握不足时只作提示，双语文件本身的标题也是如此。大段只有中文的内容合为一条，位于文首或文末（如只译了摘要的论文正文）时只作提示。"
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
    is no omission where the English has it once, and a sentence whose content seems to be said by the sentences around,
    or elsewhere, is a note, and so are the title of a file with both languages, notes, sources and credits of a
    translator or an editor, and a line that is no sentence, such as a heading, a name or a label. A sentence that those
    around may say in part is minor; so is one beside a doubtful one with as much English left over.
    What stands in English text that was taken for code is a note. A sentence that was aligned with its neighbour is
    reported where that has nothing of it, and one that was pasted twice. A clause is reported where nothing in the
    English sentence accounts for its words and the length of the sentence does not speak against it; a doubtful one is
    a note. A long stretch of Chinese alone is one finding, and a note at an end of the document, such as the body of a
    paper of which the abstract is translated.
    """
    yield from report_gaps(omission, context, "zh")
    yield from _report_clauses(context)


def _report_clauses(context: ReviewContext) -> Iterator[Finding]:
    least = _LEAST_ODDS if context.neighbours else 0.0
    for clause in context.uncovered:
        is_known = clause.is_sure and clause.odds < least and clause not in context.uncovered_elsewhere
        if any(part.bead is clause.bead for lost in context.lost for part in lost.parts):
            continue  # the sentence is reported
        text = Message("These words are not translated.", "这些文字漏译。")
        severity: Severity = "minor" if is_known else "neutral"
        yield omission.finding(context, clause.bead, text, zh=(clause.start, clause.end), severity=severity)
