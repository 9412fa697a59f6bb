"""Rule `unit-mismatch`: the right number with the wrong unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...align.bitext import LANGS, Half
from ...text.messages import Message
from ..comparison.grade import are_any_dollars
from ..comparison.problems import UNIT
from ..context import ReviewContext
from ..figure_findings import report_figures
from ..findings import Finding
from ..rule import Example, rule

# As often as this, 元 as "$" is no slip.
_AGAIN = 2
_YUAN = re.compile(r"人民[币幣]|[¥￥]|\b(?:yuan|renminbi|RMB|CNY)\b", re.IGNORECASE)


@rule(
    id="unit-mismatch",
    severity="critical",
    mqm="accuracy/mistranslation/unit",
    title=Message("Units that differ", "单位不一致"),
    description_zh=("数值对，单位错：元写成 dollars，天写成 weeks，人次写成 persons。\n\n单位错误会使数量完全改变。"),
    examples=(
        Example("投资500万元。", "It invested 5 million yuan."),
        Example("投资500万元。", "It invested 5 million dollars.", (("500万元", "5 million dollars"),)),
    ),
)
def unit_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """The right number with the wrong unit: 元 as dollars, 天 as weeks, 人次 as persons."""
    local = _find_local_dollars(context)
    for finding in report_figures(unit_mismatch, context):
        yield finding.hold_back("neutral") if finding.comparison in local else finding


def _find_local_dollars(context: ReviewContext) -> frozenset[str]:
    """Comparisons in a document that writes 元 as "$" again and again and names no yuan: the dollar of its place."""
    bitext = context.bitext
    pairs = [c for c in context.ledger if c.zh and c.en and c.problem is UNIT and are_any_dollars(c.zh, c.en)]
    if bitext.layout == "pairs" or len(pairs) < _AGAIN or any(_names_yuan(bitext.half(lang)) for lang in LANGS):
        return frozenset()
    return frozenset(c.id for c in pairs)


def _names_yuan(half: Half) -> bool:
    return _YUAN.search(half.document.text) is not None
