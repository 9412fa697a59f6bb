"""Rule `hedge-mismatch`: a hedge dropped, added or turned round."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="hedge-mismatch",
    severity="minor",
    mqm="accuracy/mistranslation/number",
    title=Message("“About / nearly / over” lost, added or reversed", "约数误译、漏译或增译"),
    description_zh=(
        "约数表述被漏掉、增加或颠倒：近3万写成 30,000，余写成 nearly。\n\n"
        "把约数写成确数，等于作出原文没有的承诺。方向相同的说法可以互换（余、多、以上：more than、over、"
        "at least）。文档中，若另一侧句子里别处有不属于任何数字的此类词语，漏掉或增加只作提示。"
    ),
    examples=(
        Example("惠及近3万户居民。", "It benefited nearly 30,000 households."),
        Example("检查企业近3万户。", "It inspected 30,000 enterprises.", (("近3万户", "30,000"),)),
        Example("检查商品31.3万件。", "It inspected nearly 313,000 goods.", (("31.3万件", "nearly 313,000"),)),
    ),
)
def hedge_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A hedge dropped, added or turned round: 近3万 as "30,000", 余 as "nearly".

    An exact figure for a rounded one promises what the source doesn't. Hedges that point the same way stand for one
    another (余, 多, 以上: "more than", "over", "at least"). In documents one that is dropped or added is a note where
    the other sentence has such a word elsewhere that belongs to none of its figures.
    """
    return report_figures(hedge_mismatch, context)
