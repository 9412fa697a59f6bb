"""Rule `contrast`: another word of a class whose members exclude one another."""

from __future__ import annotations

from collections.abc import Iterator

from ...align.bitext import LANGS, Bead, Lang
from ...align.lexicon import load_lexicon
from ...text.messages import Message
from ..apparatus import is_pair_of_sentences
from ..bitext_view import MIN_CONFIDENCE
from ..comparison.opposites import find_opposites_apart
from ..context import ReviewContext
from ..contrasts.contradictions import Contradiction, find_contradictions
from ..contrasts.exchanged_roles import find_exchanged_roles
from ..findings import Finding, Severity
from ..quantities.zh.scan import fold
from ..rule import Example, rule


@rule(
    id="contrast",
    severity="major",
    mqm="accuracy/mistranslation",
    title=Message("A word of the opposite or of another kind", "译成相反或同类的另一词"),
    description_zh=(
        "译文用了与原文相反的词，或同类中的另一个词。\n\n"
        "“西北”译成 northeast，“买方”译成 the seller，“上诉人”译成 appellee，“儿子”译成 daughter，"
        "“春季”译成 autumn，甲方向乙方付款译成乙方向甲方付款。这类词彼此排斥，一方说了甲，另一方只说乙，就不可能都对；"
        "两边另有词语可以表示同一意思的，相邻句子说到的，一律不报告。标题、标签和几句并作一组的，只作提示。"
    ),
    examples=(
        Example("台风将向西北方向移动。", "The typhoon will move northwest."),
        Example("买卖双方应当协商。", "The seller shall negotiate with the buyer."),
        Example("一切顺利，有些意外。", "All went well, with some surprises."),
        Example("台风将向西北方向移动。", "The typhoon will move northeast.", (("西北", "northeast"),)),
        Example("买方应当承担运费。", "The seller shall bear the cost of transport.", (("买方", "seller"),)),
        Example("她的儿子在上大学。", "Her daughter is at university.", (("儿子", "daughter"),)),
        Example("春季是旅游旺季。", "Autumn is the peak tourist season.", (("春季", "Autumn"),)),
        Example("甲方应向乙方支付定金。", "Party A shall pay a deposit to Party B."),
        Example("甲方应向乙方支付定金。", "A deposit shall be paid to Party B by Party A."),
        Example(
            "甲方应向乙方支付定金。",
            "Party B shall pay a deposit to Party A.",
            (("甲方应向乙方", "Party B shall pay a deposit to Party A"),),
        ),
        Example("上述办法自发布之日起施行。", "The above measures take effect upon release."),
        Example("上述办法自发布之日起施行。", "The measures below take effect upon release.", (("上述", "below"),)),
    ),
)
def contrast(context: ReviewContext) -> Iterator[Finding]:
    """A word that is translated as its opposite, or as another word of a class whose members exclude one another.

    西北 as "northeast", 买方 as "the seller", 上诉人 as "appellee", 儿子 as "daughter", 春季 as "autumn". A text means
    only one of such words: where one side has one of them and the other side only another, one of the two is wrong.
    So it is where two parties have each other's part (甲方向乙方支付, "Party B shall pay … to Party A").
    Where other words of either side may mean the same, or a neighbouring sentence says it, nothing is reported. In
    headings, labels and groups of sentences it is a note.
    """
    reported = {c.bead.id for c in context.ledger if c.rule in ("direction-mismatch", "hedge-mismatch")}
    for bead in context.beads:
        if not (bead.zh and bead.en and bead.score >= MIN_CONFIDENCE) or bead.id in reported:
            continue
        severity: Severity = "major" if is_pair_of_sentences(context, bead) else "neutral"
        for found in _find(context, bead):
            zh, en = context.mark(bead, "zh", *found.zh), context.mark(bead, "en", *found.en)
            message = Message(f"“{zh.text}” is translated as “{en.text}”.", f"“{zh.text}”误译为“{en.text}”。")
            yield contrast.finding(context, bead, message, zh=zh, en=en, severity=severity)


def _find(context: ReviewContext, bead: Bead) -> Iterator[Contradiction]:
    """What contradicts each other in a bead; of each two words one time."""
    around = [_join_around(context, bead, lang) for lang in LANGS]
    texts = context.text(bead, "zh"), context.text(bead, "en")
    found = list(find_contradictions(*texts, *around))
    yield from found
    if found:
        return
    if roles := find_exchanged_roles(load_lexicon().simplified(fold(texts[0])), texts[1]):
        yield roles
    elif apart := find_opposites_apart(*texts, *around):
        yield Contradiction(*apart)


def _join_around(context: ReviewContext, bead: Bead, lang: Lang) -> str:
    """What a language says just before and after a bead of a document; nothing in a file of pairs."""
    if not context.neighbours:
        return ""
    return "\n".join(context.text(one, lang) for one in context.near(bead, 1) if one is not bead)
