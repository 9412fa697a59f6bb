"""Rule `segment-inconsistent`: the same segment in two forms, and two segments in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.characters import han_count
from ...text.messages import Message
from ..apparatus import ends_as_sentence
from ..consistency.segment_forms import Parted, Recurring, find_parted, is_copy, is_one_document
from ..context import ReviewContext
from ..findings import Finding, Mark, Severity
from ..rule import Example, rule

# Sentences of so many characters are said in the same way, and shorter ones that ask readers to do something.
_LONG = 8
_REQUEST = re.compile("请|請")
_SPEECH = re.compile('[“「『"]')
# So much of a segment stands in a message.
_LONGEST = 60


@rule(
    id="segment-inconsistent",
    severity="minor",
    mqm="terminology/inconsistent-use",
    title=Message("The same text translated in two ways", "同一文字译法不一"),
    description_zh=(
        "同一句中文有两种英文，或两句不同的中文用了同一句英文。\n\n"
        "说明书、界面、合同里重复的句子应当译得一样；两句不同的中文得到同一句英文，多半是复制后忘了改。"
        "大小写、标点、单复数、冠词不算不同；两句中文只是说法不同（近义词）不报告。"
        "标题、词语、短句和对话的不同译法，以及彼此无关的句对，只作提示。"
    ),
    examples=(
        Example("请输入密码。", "Please enter a password", before=(("请输入密码", "Please enter the password."),)),
        Example("概述", "Overview", before=(("概述", "Summary"),)),
        Example("您可以在此修改密码。", "Change it here.", before=(("您可在此修改密码。", "Change it here."),)),
        Example(
            "请输入密码。",
            "Key in the passcode.",
            (("请输入密码。", "Key in the passcode."),),
            before=(("请输入密码。", "Please enter your password."),),
        ),
        Example(
            "乙公司负责施工。",
            "Company A is responsible for design.",
            (("乙公司负责施工。", "Company A is responsible for design."),),
            before=(("甲公司负责设计。", "Company A is responsible for design."),),
        ),
    ),
)
def segment_inconsistent(context: ReviewContext) -> Iterator[Finding]:
    """The same Chinese segment has two English forms, or two Chinese segments have the same English.

    Sentences that recur in a manual, a program or a contract are translated alike; where two different ones have the
    same English, one was copied and not changed. Case, punctuation, plurals and articles make no difference, and
    Chinese segments that only use other words for the same thing are left alone. Headings, single words, short
    sentences and speech, which may be translated in several ways, are reported as neutral, and so are pairs that don't
    come from one document.
    """
    for parted in find_parted(context):
        if parted.lang == "zh":
            if is_one_document(context) or ends_as_sentence(parted.groups[0][0].zh):
                yield _report_forms(context, parted)
        else:
            yield from _report_copies(context, parted)


def _report_forms(context: ReviewContext, parted: Parted) -> Finding:
    """The finding about one Chinese segment in several forms, at the first that departs."""
    usual, (place, *_), *_ = parted.groups
    others = [one for group in parted.groups for one in group if one is not place]
    zh, en = _mark(context, place)
    form = context.text(usual[0].bead, "en")
    return segment_inconsistent.finding(
        context,
        place.bead,
        Message(
            f"“{_cut(zh.text)}” is translated as “{_cut(en.text)}” here but as “{_cut(form)}” elsewhere "
            f"({len(usual)}×).",
            f"“{_cut(zh.text)}”此处译作“{_cut(en.text)}”，别处译作“{_cut(form)}”（{len(usual)} 处）。",
        ),
        zh=zh,
        en=en,
        related=tuple(mark for other in others for mark in _mark(context, other)),
        severity=_weigh(context, zh.text),
        suggestion=form if len(usual) > len(parted.groups[1]) else None,
    )


def _report_copies(context: ReviewContext, parted: Parted) -> Iterator[Finding]:
    """The findings about Chinese segments of which one has the English of another."""
    (first, *_), *groups = parted.groups
    for other, *_ in groups:
        for wrong, right in ((other, first), (first, other)):
            if is_copy(context.words, wrong, right):
                yield _report_copy(context, wrong, right)
                break


def _report_copy(context: ReviewContext, wrong: Recurring, right: Recurring) -> Finding:
    (zh, en), (other, other_en) = _mark(context, wrong), _mark(context, right)
    return segment_inconsistent.finding(
        context,
        wrong.bead,
        Message(
            f"“{_cut(zh.text)}” and “{_cut(other.text)}” have the same English: “{_cut(en.text)}”.",
            f"“{_cut(zh.text)}”与“{_cut(other.text)}”的英文相同：“{_cut(en.text)}”。",
        ),
        zh=zh,
        en=en,
        related=(other, other_en),
        severity="minor" if is_one_document(context) else "neutral",
        mqm="accuracy/mistranslation",
    )


def _weigh(context: ReviewContext, text: str) -> Severity:
    """How much it matters that a Chinese segment has several forms."""
    if not is_one_document(context) or _SPEECH.search(text):
        return "neutral"
    is_long = han_count(text) >= _LONG or _REQUEST.match(text)
    return "minor" if is_long and ends_as_sentence(text) else "neutral"


def _mark(context: ReviewContext, one: Recurring) -> tuple[Mark, Mark]:
    """The sides of a bead without their numbers, marked."""
    zh, en = (
        context.mark(one.bead, lang, segment.enumerator.end if segment.enumerator else 0, len(segment.clean.text))
        for lang in ("zh", "en")
        for segment in context.bitext.segments(one.bead, lang)
    )
    return zh, en


def _cut(text: str) -> str:
    """A segment as a message has it, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
