"""Rule `direction-mismatch`: a rise for a fall."""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import LANGS, Bead, Lang
from ...text.messages import Message
from ..apparatus import are_sentences
from ..bitext_view import MIN_CONFIDENCE
from ..comparison.opposites import find_opposites_apart
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding, Severity
from ..rule import Example, rule


@rule(
    id="direction-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation",
    title=Message("Increase and decrease reversed", "升降相反"),
    description_zh=(
        "上升写成下降，或下降写成上升；增长两倍（即增至三倍）写成 doubled；“增加了”与“增加到”混淆；"
        "顺差写成逆差、进口写成出口；同比写成环比；“上述”写成 below。\n\n方向相反的译文说的是另一件事。"
    ),
    examples=(
        Example("同比下降5.2%。", "It declined by 5.2% year on year."),
        Example("同比下降5.2%。", "It increased by 5.2% year on year.", (("5.2%", "5.2%"),)),
        Example("降到30%。", "It fell by 30%.", (("30%", "30%"),)),
        Example("贸易顺差20亿美元。", "A trade deficit of $2 billion.", (("20亿美元", "$2 billion"),)),
        Example("产量增长两倍。", "Output doubled.", (("两倍", "doubled"),)),
        Example("上述办法自发布之日起施行。", "The above measures take effect upon release."),
        Example("上述办法自发布之日起施行。", "The measures below take effect upon release.", (("上述", "below"),)),
    ),
)
def direction_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A rise reported as a fall or the other way round; 增长两倍, three times as much, as "doubled".

    So are "by" for "to" (增加到 as "increased by"), a surplus for a deficit, imports for exports, and a change over a
    year that became one over a month. Some words of opposite meaning, such as 上述 and "below", need no figure.
    """
    yield from report_figures(direction_mismatch, context)
    yield from _report_apart(context)


def _report_apart(context: ReviewContext) -> Iterator[Finding]:
    """Words of opposite meaning in pairs of sentences in which no figure is turned round."""
    reported = {c.bead.id for c in context.ledger if c.rule in (direction_mismatch.id, "hedge-mismatch")}
    for bead in context.beads:
        if not (bead.zh and bead.en and bead.score >= MIN_CONFIDENCE) or bead.id in reported:
            continue
        around = [_join_around(context, bead, lang) for lang in LANGS]
        found = find_opposites_apart(context.text(bead, "zh"), context.text(bead, "en"), *around)
        if found is None:
            continue
        zh, en = context.mark(bead, "zh", *found[0]), context.mark(bead, "en", *found[1])
        message = Message(
            f"“{zh.text}” is translated as its opposite, “{en.text}”.", f"“{zh.text}”误译为意思相反的“{en.text}”。"
        )
        severity: Severity = "major" if _is_of_sentences(context, bead) else "neutral"
        yield direction_mismatch.finding(context, bead, message, zh=zh, en=en, severity=severity)


def _join_around(context: ReviewContext, bead: Bead, lang: Lang) -> str:
    """What a language says just before and after a bead of a document; nothing in a file of pairs."""
    if not context.neighbours:
        return ""
    return "\n".join(context.text(one, lang) for one in context.near(bead, 1) if one is not bead)


def _is_of_sentences(context: ReviewContext, bead: Bead) -> bool:
    """Whether a bead is a pair of lines, or in a document one whole sentence and its translation."""
    are_single = len(bead.zh) == len(bead.en) == 1
    return not context.neighbours or (are_single and are_sentences(context, bead))
