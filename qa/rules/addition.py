"""Rule `addition`: English sentences that the Chinese lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..gaps import report_gaps
from ..rule import Example, rule


@rule(
    id="addition",
    severity="minor",
    mqm="accuracy/addition",
    title=Message("Sentences added in the English", "增译的句子"),
    description_zh=(
        "英文的句子、标题或段落在中文中没有对应。\n\n读者会以为原文说过这些话。内容似已见于前后原文或别处的句子，以及标题、译者或编者的注释、出处和署名、原样留在中文里的英文，只作提示；旁边对齐存疑、中文另有余句，或被当作代码的中文里已有的，也是如此。并入相邻句对而原文没有的一句，以及接连重复的句子，也会指出。大段只有英文的内容合为一条，位于文末（如参考文献）时只作提示。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example("", "The meeting was held in Beijing.", (("", "The meeting was held in Beijing."),)),
    ),
)
def addition(context: ReviewContext) -> Iterator[Finding]:
    """An English sentence, heading or paragraph that has no counterpart in the Chinese.

    A reader takes it for what the original says. A sentence whose content seems to be said by the Chinese around it, or
    elsewhere, is a note, and so are headings, the title of a file with both languages, notes, sources and credits of a
    translator or an editor, and text that the Chinese has in English. So is a sentence that may stand beside, where the
    alignment is in doubt and the Chinese has as much left over, or in text that was taken for code. A sentence that was
    aligned with its neighbour is reported where the Chinese has nothing of it, and one that was pasted twice. A long
    stretch of English alone is one finding, and a note at an end of the document, such as a list of references.
    """
    return report_gaps(addition, context, "en")
