"""Rules `omission`, `addition`, `moved-text`, `alignment-doubt`: what has no counterpart, or none in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ...align.bitext import Bead, Lang
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Mark
from ..rule import Example, Rule


def check_omission(context: ReviewContext) -> Iterator[Finding]:
    """A Chinese sentence, heading, paragraph or clause that has no counterpart in the English.

    Something the reader of the translation never learns. Sentences that follow one another are one finding, and the
    figures in them are not reported again. A line that the Chinese has twice (a title on the cover and above the text)
    is no omission where the English has it once. A clause is reported where nothing in the English sentence accounts
    for its words and the length of the sentence does not speak against it.
    """
    yield from _gaps(context, "zh")
    yield from _clauses(context)


def check_addition(context: ReviewContext) -> Iterator[Finding]:
    """An English sentence, heading or paragraph that has no counterpart in the Chinese."""
    return _gaps(context, "en")


def check_moved_text(context: ReviewContext) -> Iterator[Finding]:
    """A sentence, or several that follow one another, in another place in the English than in the Chinese.

    Nothing is missing, and figures in it are compared with those of its counterpart; the order may be the translator's
    choice or a slip. Sentences that moved together are one finding.
    """
    for run in _moved_runs(context.beads):
        zh, en = (_marks(context, run, lang) for lang in ("zh", "en"))
        more = len(run) - 1
        text = Message(
            f"The English has this sentence{f' (and the {more} after it)' if more else ''} in another place.",
            f"英文将此句{f'等 {len(run)} 句' if more else ''}移到了别处。",
        )
        related = (*zh[1:], *en[1:])
        yield Finding("moved-text", "minor", "accuracy/alignment", text, run[0].id, zh[0], en[0], related=related)


def _moved_runs(beads: Sequence[Bead]) -> Iterator[list[Bead]]:
    """Beads that moved, together those that follow one another on both sides."""
    run: list[Bead] = []
    for bead in (bead for bead in beads if bead.moved):
        if run and (bead.zh[0] != run[-1].zh[-1] + 1 or bead.en[0] != run[-1].en[-1] + 1):
            yield run
            run = []
        run.append(bead)
    if run:
        yield run


def check_alignment_doubt(context: ReviewContext) -> Iterator[Finding]:
    """A stretch in which the two languages could not be aligned with confidence; figures in it were not compared.

    Look at it by hand: text was moved, summarised, or rendered freely. One finding stands for the whole stretch.
    """
    for run in _runs(context, lambda bead: not context.is_sure(bead)):
        zh, en = (_marks(context, run, lang) for lang in ("zh", "en"))
        yield Finding(
            "alignment-doubt",
            "minor",
            "accuracy/alignment",
            Message(
                f"{len(run)} aligned groups from here on are in doubt; their numbers were not compared.",
                f"从此处起 {len(run)} 组对齐存疑，其中的数字未作比较。",
            ),
            run[0].id,
            zh[0] if zh else None,
            en[0] if en else None,
            related=(*zh[1:], *en[1:]),
        )


def _gaps(context: ReviewContext, lang: Lang) -> Iterator[Finding]:
    other: Lang = "en" if lang == "zh" else "zh"
    for run in _runs(context, lambda bead: bool(bead.side(lang)) and not bead.side(other)):
        marks = [mark for bead in run for mark in _marks(context, [bead], lang) if context.stands_alone(bead)]
        if marks:
            yield _gap(lang, run[0], marks)


def _gap(lang: Lang, bead: Bead, marks: Sequence[Mark]) -> Finding:
    count = len(marks)
    if lang == "zh":
        more = f" (nor are the {count - 1} after it)" if count > 1 else ""
        text = Message(
            f"This sentence is not in the English{more}.", f"此句{f'等 {count} 句' if count > 1 else ''}漏译。"
        )
        return Finding(
            "omission", "major", "accuracy/omission", text, bead.id, marks[0], None, related=tuple(marks[1:])
        )
    more = f" (nor are the {count - 1} after it)" if count > 1 else ""
    text = Message(
        f"This sentence is not in the Chinese{more}.", f"中文中没有此句{f'等 {count} 句' if count > 1 else ''}。"
    )
    return Finding("addition", "major", "accuracy/addition", text, bead.id, None, marks[0], related=tuple(marks[1:]))


def _clauses(context: ReviewContext) -> Iterator[Finding]:
    for bead, start, end in context.uncovered:
        mark = context.mark(bead, "zh", start, end)
        text = Message("Nothing in the English sentence stands for these words.", "英文句中没有与此对应的内容。")
        yield Finding("omission", "major", "accuracy/omission", text, bead.id, mark, None)


def _runs(context: ReviewContext, chosen: Callable[[Bead], bool]) -> Iterator[list[Bead]]:
    """Runs of neighbouring beads that are chosen."""
    for is_chosen, run in groupby(context.beads, key=chosen):
        if is_chosen:
            yield list(run)


def _marks(context: ReviewContext, beads: Sequence[Bead], lang: Lang) -> list[Mark]:
    """A mark for each bead that has text in a language."""
    sides = ((bead, context.text(bead, lang)) for bead in beads)
    return [context.mark(bead, lang, 0, len(text)) for bead, text in sides if text]


OMISSION = Rule(
    id="omission",
    severity="major",
    mqm="accuracy/omission",
    title=Message("Sentences missing in the English", "漏译的句子"),
    check=check_omission,
    page_zh=(
        "中文的句子、标题、段落或分句在英文中没有对应。\n\n读者因此不会知道这些内容。前后相连的几句合为一条，其中的数字不再另报。中"
        "文出现两次的行（封面和正文前的标题）在英文中出现一次即可。英文句子中没有任何词与某个分句对应、长度也不与之相悖时，报告该分句。"
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
ADDITION = Rule(
    id="addition",
    severity="major",
    mqm="accuracy/addition",
    title=Message("Sentences added in the English", "英文增加的句子"),
    check=check_addition,
    page_zh=("英文的句子、标题或段落在中文中没有对应。\n\n读者会以为原文说过这些话。"),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example("", "The meeting was held in Beijing.", (("", "The meeting was held in Beijing."),)),
    ),
)
MOVED_TEXT = Rule(
    id="moved-text",
    severity="minor",
    mqm="accuracy/alignment",
    title=Message("Sentences standing elsewhere", "移位的句子"),
    check=check_moved_text,
    page_zh=(
        "英文把一句或相连的几句话移到了与中文不同的位置。\n\n"
        "内容没有缺失，其中的数字仍与对应的句子比较；语序调整可能是有意为之，也可能是疏忽。一起移动的几句合为一条。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example(
            "会议在北京召开。",
            "The meeting was held in Beijing.",
            (("会议在北京召开。", "The meeting was held in Beijing."),),
            moved=True,
        ),
    ),
)
ALIGNMENT_DOUBT = Rule(
    id="alignment-doubt",
    severity="minor",
    mqm="accuracy/alignment",
    title=Message("Stretches not surely aligned", "对齐存疑的段落"),
    check=check_alignment_doubt,
    page_zh=(
        "这一段的中英文无法可靠地对齐，其中的数字没有比较。\n\n请人工查看：文字可能移动、概括或意译过。整段合为一条。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example("甲乙丙丁。", "Once upon a time.", (("甲乙丙丁。", "Once upon a time."),), score=0.2),
    ),
)
