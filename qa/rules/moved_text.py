"""Rule `moved-text`: sentences that stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...align.bitext import Bead
from ...text.messages import Message
from ..context import ReviewContext
from ..crossed import Crossed, find_crossed
from ..findings import Finding, Severity
from ..gaps import mark_texts
from ..likeness import says_enough
from ..rule import Example, rule
from ..stretches import find_item_runs

# So many items of a list out of their places make a list in another order.
_LEAST_ITEMS = 3
# Of eight findings in 185 documents, none of them surely right, six were beside text that one language has alone or
# beads less sure than this.
_SURE = 0.9
_STOPS = tuple('。！？.!?”"’」』')


@rule(
    id="moved-text",
    severity="minor",
    mqm="accuracy/alignment",
    title=Message("Sentences moved", "移位的句子"),
    description_zh=(
        "英文把一句或相连的几句话移到了与中文不同的位置。\n\n"
        "内容没有缺失，其中的数字仍与对应的句子比较；语序调整可能是有意为之，也可能是疏忽。"
        "一起移动的几句合为一条；标题等短语、前后对齐存疑的句子，以及中英交错排列的文件中的句子，只作提示，次序不同的列表合为一条提示。相邻两句互换位置也合为一条。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example(
            "来自日本、法国和巴西的科学家参观了农场。",
            "Scientists from Japan, France and Brazil visited farms.",
            (("来自日本、法国和巴西的科学家参观了农场。", "Scientists from Japan, France and Brazil visited farms."),),
            moved=True,
        ),
    ),
)
def moved_text(context: ReviewContext) -> Iterator[Finding]:
    """A sentence, or several that follow one another, in another place in the English than in the Chinese.

    Nothing is missing, and figures in it are compared with those of its counterpart; the order may be the translator's
    choice or a slip. Sentences that moved together are one finding, and so are two that changed places; short lines,
    such as headings, are a note, and so are sentences among others that are not surely aligned or where the languages
    take turns, and a list that stands in another order, such as names by the alphabet.
    """
    yield from (_report_crossed(context, crossed) for crossed in (find_crossed(context) if context.neighbours else ()))
    lists = [*_find_reordered(context)]
    yield from (_report_list(context, run) for run in lists)
    listed = {bead.id for run in lists for bead in run}
    for run in _find_moved([bead for bead in context.beads if bead.id not in listed]):
        zh, en = (mark_texts(context, run, lang) for lang in ("zh", "en"))
        more = len(run) - 1
        text = Message(
            f"This sentence{f' and the {more} after it' if more else ''} moved to another place in the English.",
            f"英文将此句{f'及其后 {more} 句' if more else ''}移到了别处。",
        )
        is_slip = _is_in_halves(context) and any(_is_sentence(context, b) for b in run) and _is_among_sure(context, run)
        severity: Severity | None = None if is_slip else "neutral"
        related = (*zh[1:], *en[1:])
        yield moved_text.finding(context, run[0], text, zh=zh[0], en=en[0], related=related, severity=severity)


def _is_in_halves(context: ReviewContext) -> bool:
    """Whether each language stands on its own, so that a sentence elsewhere is no change in how the two take turns."""
    return context.bitext.layout in ("two-files", "halves", "pairs")


def _is_sentence(context: ReviewContext, bead: Bead) -> bool:
    """Whether both sides say enough and end as sentences do; headings and lines of lists don't."""
    zh, en = context.text(bead, "zh"), context.text(bead, "en")
    return says_enough(zh, en) and zh.rstrip().endswith(_STOPS) and en.rstrip().endswith(_STOPS)


def _is_among_sure(context: ReviewContext, run: Sequence[Bead]) -> bool:
    """Whether the beads beside these are surely aligned, so that nothing but these moved."""
    if not context.neighbours:
        return True
    around = (bead for end in (run[0], run[-1]) for bead in context.near(end, 1) if bead not in run)
    return all(bead.zh and bead.en and bead.score >= _SURE for bead in around)


def _report_crossed(context: ReviewContext, crossed: Crossed) -> Finding:
    text = Message(
        "This sentence and the one it changed places with stand in another order in the English.",
        "此句与相邻句在英文中次序颠倒。",
    )
    return moved_text.finding(context, crossed.bead, text, zh=crossed.zh, en=crossed.en)


def _find_reordered(context: ReviewContext) -> Iterator[Sequence[Bead]]:
    """The moved items of each list that stands in another order."""
    for places in find_item_runs(context.bitext):
        moved = [bead for bead in context.beads[places.start : places.stop] if bead.moved]
        if len(moved) >= _LEAST_ITEMS:
            yield moved


def _report_list(context: ReviewContext, run: Sequence[Bead]) -> Finding:
    text = Message(
        f"This list stands in another order in the English ({len(run)} items moved); each was compared with its own.",
        f"此列表在英文中次序不同（{len(run)} 项移位），各项已与其对应项比较。",
    )
    zh, en = (mark_texts(context, run, lang) for lang in ("zh", "en"))
    related = (*zh[1:], *en[1:])
    return moved_text.finding(context, run[0], text, zh=zh[0], en=en[0], related=related, severity="neutral")


def _find_moved(beads: Sequence[Bead]) -> Iterator[list[Bead]]:
    """Beads that moved, together those that follow one another on both sides."""
    run: list[Bead] = []
    for bead in (bead for bead in beads if bead.moved):
        if run and (bead.zh[0] != run[-1].zh[-1] + 1 or bead.en[0] != run[-1].en[-1] + 1):
            yield run
            run = []
        run.append(bead)
    if run:
        yield run
