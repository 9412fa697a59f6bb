"""Rule `number-code`: versions, models and other codes with other figures in the English."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..bitext_view import MIN_CONFIDENCE
from ..codes import find_changed
from ..context import ReviewContext
from ..findings import Finding
from ..rule import Example, rule


@rule(
    id="number-code",
    severity="major",
    mqm="accuracy/mistranslation/number",
    title=Message("Versions, models and codes that differ", "版本号、型号或编号不一致"),
    description_zh=(
        "版本号、型号、标准号、专利号、电话、书号、附录的字母等在英文里换了：V2.3.1 写成 V2.1.3，5G 写成 4G，"
        "附录 B 写成 Appendix D。\n\n"
        "编号照抄即可，抄错一位就是另一个东西。大小写、连字符、版本号前的 v 不算不同；"
        "两边各只有一个同类编号无对应时才报告。"
    ),
    examples=(
        Example("软件升级至V4.2.0版。", "The software was upgraded to version 4.2.0."),
        Example("请佩戴N95口罩。", "Please wear N-95 masks."),
        Example("请佩戴N95口罩。", "Please wear N59 masks.", (("N95", "N59"),)),
        Example("联系电话：022-2345-6789", "Tel: +86-22-23456789"),
        Example("联系电话：022-23456789", "Tel: 022-23456798", (("022-23456789", "022-23456798"),)),
        Example("第一次世界大战", "World War II", (("第一次世界大战", "World War II"),)),
        Example("建设5G网络。", "A 4G network will be built.", (("5G", "4G"),)),
        Example("软件升级至V4.2.0版。", "The software was upgraded to version 4.0.2.", (("V4.2.0", "4.0.2"),)),
    ),
)
def number_code(context: ReviewContext) -> Iterator[Finding]:
    """A version, model, patent or telephone number, an ISBN or a lettered annex that differs: 5G as "4G".

    Codes are copied, and one digit makes another thing of them. Case, hyphens and the v of versions make no difference;
    it is reported only where each side has one code of its shape without a counterpart.
    """
    for bead in context.beads:
        if not (bead.zh and bead.en and bead.score >= MIN_CONFIDENCE):
            continue
        for ours, theirs in find_changed(context.text(bead, "zh"), context.text(bead, "en")):
            zh = context.mark(bead, "zh", ours.start, ours.end)
            en = context.mark(bead, "en", theirs.start, theirs.end)
            message = Message(
                f"“{zh.text}” is written “{en.text}” in the English.", f"“{zh.text}”在英文中写成“{en.text}”。"
            )
            suggestion = zh.text if zh.text.isascii() else None
            yield number_code.finding(context, bead, message, zh=zh, en=en, suggestion=suggestion)
