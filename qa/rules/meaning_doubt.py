"""Rule `meaning-doubt`: sides of a bead, or of the whole text, that don't seem to say the same."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import numpy as np

from ...align.bitext import LANGS, Bead
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..likeness import USUAL, Likeness
from ..rule import Example, rule

# What is usual in a text is measured with so many beads of common odds beside its own.
_COMMON, _COMMON_BEADS = 1.5, 5
# A bead is in doubt where the odds of its words, and the cosine of its vectors, come to less than this, in nats: it
# rises with what is usual, as little is alike in free translation. Chosen on the development documents, where two or
# three of 2,500 beads lie below, all but one of them in novels; see benchmarks/RESULTS.md.
_SHARE, _FREE, _MOST = 0.5, 0.85, 0.65
# In a text of so many beads half of that, as so few don't tell what is usual.
_SHORT = 20
# The least cosine there is, so far as beads that may be in doubt are concerned.
_LEAST_COSINE = -0.3


@rule(
    id="meaning-doubt",
    severity="major",
    mqm="accuracy/mistranslation",
    title=Message("Translation may not match", "译文可能与原文不符"),
    description_zh=(
        "一段中文与它的译文内容似乎不同，或两份文本根本不相对应。\n\n"
        "可能句子被替换、表格错行、混入了另一版本的段落，或选错了文件。规则用词典对照两侧的词语，"
        "并比较两侧的语义向量；译得较自由的文本按其自身的常见程度衡量。过短的句子不作判断；"
        "附近已报告漏译或增译的，不再报告。单独一处只作提示（句对文件中为轻微），相连几处为严重，通篇意译的文本只作提示；两侧数字全部相同的不作怀疑。两份文本毫无共同之处时，只用一条说明。"
    ),
    examples=(
        Example(
            "市政府今年将为老旧小区加装电梯。", "This year the city will fit old residential buildings with lifts."
        ),
        Example("凤凰涅槃，浴火重生。", "It rose again."),
        Example(
            "市政府今年将为老旧小区加装电梯。",
            "The museum is closed on Mondays and on public holidays.",
            (("市政府今年将为老旧小区加装电梯。", "The museum is closed on Mondays and on public holidays."),),
        ),
    ),
)
def meaning_doubt(context: ReviewContext) -> Iterator[Finding]:
    """A passage and a translation that don't seem to say the same, or two texts that don't belong together.

    A sentence that was replaced, lines of a table that slipped, a paragraph of another version, the wrong file. The
    words of both sides are looked up in the lexicon and their vectors compared; a free translator is judged by what is
    usual in the text. Short sentences say too little to be judged, and where a sentence is reported as left out or
    added nearby, that is the likelier reason. A single passage in doubt is a note, minor in a file of pairs; two in a
    row are major, except in a text that is translated freely throughout. Where the texts have nothing in common, one
    finding says so for all.
    """
    likeness = context.likeness
    if context.are_unrelated:
        yield _report_texts(context, likeness.beads)
    elif likeness.beads:
        doubtful = [bead for bead in _find_doubtful(context, likeness) if not _has_same_keys(context, bead)]
        ids = {bead.id for bead in doubtful}
        for bead in doubtful:
            yield _report_bead(context, bead, _grade(context, bead, ids))


def _has_same_keys(context: ReviewContext, bead: Bead) -> bool:
    """Whether both sides have the same figures, and any at all, the numbers of items left out."""
    zh, en = ({quantity.value for quantity in context.quantities(bead, lang)} for lang in LANGS)
    return bool(zh) and zh == en


def _grade(context: ReviewContext, bead: Bead, doubtful: Container[str]) -> Severity:
    """How severe a doubt is: a single one in a document, of which both neighbours are right, is free translation."""
    if bead.moved or context.likeness.is_free:
        return "neutral"
    if not context.neighbours:
        return "minor"
    beside = [near.id for near in context.near(bead, 1) if near is not bead]
    return "major" if any(near in doubtful for near in beside) else "neutral"


def _find_doubtful(context: ReviewContext, likeness: Likeness) -> Iterator[Bead]:
    from ...align.meaning import cosines
    from ...align.ordering import find_quantile

    beads, pairs, odds = likeness.beads, likeness.pairs, likeness.odds
    judged = odds[~np.isnan(odds)]
    usual = find_quantile(np.append(judged, [_COMMON] * _COMMON_BEADS), USUAL)
    least = min(_MOST, _SHARE * (usual - _FREE)) * len(judged) / (len(judged) + _SHORT)
    # Most beads need no vectors.
    asked = [k for k in np.flatnonzero(odds <= least - _LEAST_COSINE).tolist() if _may_be_judged(context, beads[k])]
    if asked:
        for k, cosine in zip(asked, cosines([pairs[k] for k in asked]).tolist(), strict=True):
            if odds[k] + cosine <= least:
                yield beads[k]


def _may_be_judged(context: ReviewContext, bead: Bead) -> bool:
    return context.is_sure(bead) and not context.is_beside_gap(bead)


def _report_bead(context: ReviewContext, bead: Bead, severity: Severity) -> Finding:
    text = Message("The English doesn't seem to say what the Chinese says.", "译文与原文的内容似乎不同。")
    return _mark_all(context, bead, text, severity)


def _report_texts(context: ReviewContext, beads: Sequence[Bead]) -> Finding:
    """One finding, at the first bead."""
    text = Message(
        "The two texts don't seem to be translations of each other; check that the files or lines belong together.",
        "两份文本似乎不是同一内容的原文和译文，请确认文件或各行是否对应。",
    )
    return _mark_all(context, beads[0], text)


def _mark_all(context: ReviewContext, bead: Bead, text: Message, severity: Severity | None = None) -> Finding:
    zh, en = ((0, len(context.text(bead, lang))) for lang in LANGS)
    return meaning_doubt.finding(context, bead, text, zh=zh, en=en, severity=severity)
