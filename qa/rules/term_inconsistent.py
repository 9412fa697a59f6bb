"""Rule `term-inconsistent`: a name rendered in different ways."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.messages import Message
from ..consistency.mixed_parties import Mixed, find_mixed_parties
from ..consistency.mixed_terms import find_mixed_terms
from ..consistency.segment_forms import is_one_document
from ..context import ReviewContext
from ..findings import Finding, Mark, Severity
from ..rule import Example, rule
from ..terms.bodies import names_body
from ..terms.consistency import Inconsistency, Place, find_inconsistencies

_COURT = "市高级法院审理案件。市高级法院发布报告。市高级法院培训法官。市高级法院召开会议。"


@rule(
    id="term-inconsistent",
    severity="major",
    mqm="terminology/inconsistent-use",
    title=Message("Names translated in different ways", "译名前后不一致"),
    description_zh=(
        "同一名称有一处译得与别处不同。\n\n"
        "读者会把两种译名当成两个机构、两部法规或两项行动。不需要术语表："
        "名称从中文里反复出现的词语中找出，译名由词库和上下文得出。大小写、单复数、语序、"
        "简称和缩写不算不同；只有译名中的一个词换成了另一个词才报告（“Higher People's Court”"
        "写成“Supreme People's Court”）。普通词语换用近义词是文笔，不报告。问题标在第一处不一致的地方，"
        "其余各处一并列出。合同当事人用了两个同义词（Lessee、Tenant），或词组在短句中偶有别的译法"
        "（访问令牌有一处作 entry token），为轻微问题。"
    ),
    examples=(
        Example(
            _COURT,
            "The Municipal High People's Court tried cases. The High People's Court published a report. "
            "The Municipal High People's Court trained judges. The Municipal Higher People's Court held a meeting.",
        ),
        Example(
            "要加强管理。要加强合作。要加强保护。",
            "Management was enhanced. Cooperation was strengthened. Protection was reinforced.",
        ),
        Example(
            _COURT,
            "The Municipal High People's Court tried cases. The Municipal High People's Court published a report. "
            "The Municipal Supreme People's Court trained judges. The Municipal High People's Court held a meeting.",
            (("市高级法院", "Municipal Supreme People's Court"),),
        ),
        Example(
            "承租人不得转租。",
            "The tenant shall not sublet.",
            (("承租人", "tenant"),),
            before=(
                ("承租人应当支付租金。", "The lessee shall pay the rent."),
                ("承租人死亡的", "Where the lessee dies"),
            ),
        ),
    ),
)
def term_inconsistent(context: ReviewContext) -> Iterator[Finding]:
    """A name that recurs is rendered with another word in one place than in the others.

    A reader takes two names for two bodies, two laws or two campaigns. No glossary is needed: names that recur in the
    Chinese are found by the words they end with, their renderings by the lexicon and by what stands beside them again
    and again. Case, plurals, order, short forms and abbreviations make no difference; a name is reported where one word
    of its common form has given way to another ("Higher People's Court" to "Supreme People's Court"). Ordinary words,
    which good style varies, are left alone. The finding stands at the first place that departs; all others are named
    with it. Names that stand only twice are compared where the document's other names tell which form is meant.
    """
    names: set[str] = set()
    for found in find_inconsistencies(context.words):
        names.add(found.name)
        yield _report(context, found)
    if not is_one_document(context):
        return
    for mixed in find_mixed_parties(context.words):
        yield _report_mixed(context, mixed, "minor")
    for mixed in find_mixed_terms(context.words):
        if not any(mixed.name in name or name in mixed.name for name in names):
            yield _report_mixed(context, mixed, "neutral")


def _report(context: ReviewContext, found: Inconsistency) -> Finding:
    place, *others = found.departing
    zh, en = _mark_place(context, place)
    count = len(found.agreeing)
    rest = f" (and in {len(others)} more places)" if others else ""
    swap = _describe_swap(context, found)
    return term_inconsistent.finding(
        context,
        context.words.beads[place.occurrence.bead],
        Message(
            f"“{zh.text}” is translated as “{en.text}” here{rest} but as “{found.form}” elsewhere ({count}×){swap.en}.",
            f"“{zh.text}”此处{f'等 {len(others) + 1} 处' if others else ''}译作“{en.text}”，"
            f"别处译作“{found.form}”（{count} 处）{swap.zh}。",
        ),
        zh=zh,
        en=en,
        related=(
            *(mark for other in others for mark in _mark_place(context, other)),
            *(_mark_place(context, agreeing)[1] for agreeing in found.agreeing),
        ),
        detail={"name": zh.text, "rendering": en.text, "form": found.form, "times": str(count)},
        suggestion=found.form,
    )


def _describe_swap(context: ReviewContext, found: Inconsistency) -> Message:
    """Which word stands for which; of bodies, that it may be another one."""
    own, other = (
        _find_word(context, place, key)
        for place, key in zip((found.departing[0], found.agreeing[0]), found.swap, strict=True)
    )
    if not own or not other:
        return Message("", "")
    another, another_zh = (" may name another body", "，可能成了另一机构") if names_body(found.name) else ("", "")
    return Message(f": “{own}” instead of “{other}”{another}", f"：此处用“{own}”，别处用“{other}”{another_zh}")


def _find_word(context: ReviewContext, place: Place, key: str) -> str:
    """The word of a rendering that has a key; empty where it has none."""
    words, (start, end) = context.words, place.rendering[:2]
    row = words.en[place.occurrence.bead]
    word = next((w for w in row if start <= w.start < end and key in w.keys), None)
    return words.en_texts[place.occurrence.bead][word.start : word.end] if word else ""


def _mark_place(context: ReviewContext, place: Place) -> tuple[Mark, Mark]:
    """A place marked in both languages."""
    bead = context.words.beads[place.occurrence.bead]
    zh = context.mark(bead, "zh", place.occurrence.start, place.occurrence.end)
    return zh, context.mark(bead, "en", place.rendering.start, place.rendering.end)


def _report_mixed(context: ReviewContext, mixed: Mixed, severity: Severity) -> Finding:
    """The finding about a party or a term that is named by other words in some places."""
    words = context.words
    place, *others = mixed.departing
    marks = [
        (context.mark(words.beads[p.bead], "zh", *p.zh), context.mark(words.beads[p.bead], "en", *p.en))
        for p in (place, *others, *mixed.agreeing)
    ]
    (zh, en), count = marks[0], len(mixed.agreeing)
    departing, agreeing = marks[1 : len(others) + 1], marks[len(others) + 1 :]
    rest = f" (and in {len(others)} more places)" if others else ""
    return term_inconsistent.finding(
        context,
        words.beads[place.bead],
        Message(
            f"“{zh.text}” is translated as “{en.text}” here{rest} but as “{mixed.form}” elsewhere ({count}×).",
            f"“{zh.text}”此处{f'等 {len(others) + 1} 处' if others else ''}译作“{en.text}”，别处译作“{mixed.form}”"
            f"（{count} 处）。",
        ),
        zh=zh,
        en=en,
        related=(*(mark for pair in departing for mark in pair), *(mark for _, mark in agreeing)),
        detail={"name": zh.text, "rendering": en.text, "form": mixed.form, "times": str(count)},
        suggestion=mixed.form if count > len(mixed.departing) else None,
        severity=severity,
    )
