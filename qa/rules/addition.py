"""Rule `addition`: English sentences that the Chinese lacks."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..gaps import Describe, report_gaps
from ..lost import Fate
from ..rule import Example, rule


@rule(
    id="addition",
    severity="minor",
    mqm="accuracy/addition",
    title=Message("Sentences added in the English", "增译的句子"),
    description_zh=(
        "英文的句子、标题或段落在中文中没有对应。\n\n读者会以为原文说过这些话。内容似已见于前后原文或别处的句子只作提示。并入相邻句对而原文没有的一句，以及接连重复的句子，也会指出。大段只有英文的内容合为一条，位于文末（如参考文献）时只作提示。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example("", "The meeting was held in Beijing.", (("", "The meeting was held in Beijing."),)),
    ),
)
def addition(context: ReviewContext) -> Iterator[Finding]:
    """An English sentence, heading or paragraph that has no counterpart in the Chinese.

    A reader takes it for what the original says. A sentence whose content seems to be said by the Chinese around it,
    or elsewhere, is a note. A sentence that was aligned with its neighbour is reported where the Chinese has nothing of
    it, and one that was pasted twice. A long stretch of English alone is one finding, and a note at an end of the
    document, such as a list of references.
    """
    return report_gaps(addition, context, "en", _MESSAGES, _describe_apart)


def _describe(count: int) -> Message:
    """That so many sentences are added."""
    if count == 1:
        return Message("This sentence is not in the Chinese.", "原文中没有此句。")
    return Message(
        f"This sentence and the {count - 1} after it are not in the Chinese.", f"原文中没有此句及其后 {count - 1} 句。"
    )


def _describe_apart(count: int) -> Message:
    """That a long stretch of so many sentences has no Chinese."""
    return Message(
        f"From here on, {count} English sentences have no Chinese and were not compared.",
        f"此处起 {count} 句英文没有对应的中文，未作比较。",
    )


def _describe_nearby(count: int) -> Message:
    """That so many sentences seem to be said by those around them."""
    if count == 1:
        return Message(
            "This sentence has no Chinese of its own; the sentences around it seem to say it.",
            "此句没有单独的原文，前后的原文似已包含其内容。",
        )
    return Message(
        f"This sentence and the {count - 1} after it have no Chinese of their own; the sentences around them seem to "
        "say it.",
        f"此句及其后 {count - 1} 句没有单独的原文，前后的原文似已包含其内容。",
    )


def _describe_elsewhere(_: int) -> Message:
    """That a sentence seems to stand elsewhere."""
    return Message("This sentence seems to stand elsewhere in the Chinese.", "此句的原文似乎在别处。")


def _describe_repeated(_: int) -> Message:
    """That a sentence stands once more in the English."""
    return Message(
        "This sentence stands twice in the English, but once in the Chinese.", "此句英文重复，中文只有一次。"
    )


_MESSAGES: dict[Fate, Describe] = {
    "lost": _describe,
    "nearby": _describe_nearby,
    "elsewhere": _describe_elsewhere,
    "repeated": _describe_repeated,
}
