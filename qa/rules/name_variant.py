"""Rule `name-variant`: names and terms that one text writes in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...align.bitext import Bead, Lang
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places
from ..prose import cover_code
from ..rule import Example, rule
from ..terms.acronyms import AcronymSlip, find_chinese_acronyms, find_english_acronyms
from ..terms.english_variants import EnglishVariant, find_english_variants
from ..terms.name_slips import find_name_slips

# A form is a slip where the usual one stands so many times as often; else the text has both by turns.
_TIMES = 3


@rule(
    id="name-variant",
    severity="minor",
    mqm="linguistic-conventions/spelling",
    title=Message("Names and terms written in two ways", "名称、术语写法前后不一"),
    alone=("zh", "en"),
    description_zh=(
        "同一种语言里，名称或术语在一处的写法与全文别处不同。\n\n"
        "包括：英文缩写与全称的首字母不符（World Health Organization (WTO)），或与同一名称后别处的缩写不符；"
        "多个词组成的英文名称有一处差一个字母；中文词语有一处差一个字，而差的字使它不成词（“知识产仅保护”）；"
        "英式与美式拼写、有无连字符混用（organisation 与 organization）。只依据本文自身的用法判断；"
        "引号内的词、单复数和确为不同名称的（Northern 与 Southern）不予报告。两种写法都常见的，只作提示。"
    ),
    examples=(
        Example(
            "世界卫生组织与世界贸易组织。",
            "The World Health Organization (WHO), the Extensible Markup Language (XML) and the World Bank (WB).",
        ),
        Example("组织提高效率。", "The organization realised that “organisation” was a word."),
        Example("世界卫生组织发布报告。", "The World Health Organization (WTO) issued a report.", (("", "WTO"),)),
        Example(
            "各组织都是组织。",
            "An organization is an organization, and every organization is like this organisation.",
            (("", "organisation"),),
        ),
    ),
)
def name_variant(context: ReviewContext) -> Iterator[Finding]:
    """A name or term that one place of a text writes otherwise than the rest of it, in the same language.

    An acronym that isn't made of the initials of its name ("World Health Organization (WTO)"), or differs from the one
    behind the same name elsewhere; an English name of several words with one letter changed in one place; Chinese words
    with one character changed that makes them no words (知识产仅保护); British beside American spelling, and compounds
    with and without their hyphen. The text itself is the measure. Words in quotation marks, plurals, and names that are
    other names (Northern, Southern) are left alone. Where both forms are common, it is a note.
    """
    for beads in [context.beads] if context.neighbours else [[bead] for bead in context.beads]:
        chinese = [bead for bead in beads if bead.zh and bead.id not in context.cited]
        english = [bead for bead in beads if bead.en and bead.id not in context.cited]
        yield from _check_chinese(context, chinese)
        yield from _check_english(context, english)


def _check_chinese(context: ReviewContext, beads: Sequence[Bead]) -> Iterator[Finding]:
    texts = [context.text(bead, "zh") for bead in beads]
    for slip in find_chinese_acronyms(texts):
        yield _report_acronym(context, beads, "zh", slip)
    if not context.neighbours:
        return
    from ..terms.han_slips import find_han_slips

    for found in find_han_slips(texts):
        words = texts[found.text][found.start : found.end]
        message = Message(
            f"“{words}” stands once where the same words have “{found.right}” elsewhere ({found.times} times).",
            f"“{words}”只此一处，同样的文字别处作“{found.right}”（{found.times} 次）。",
        )
        place = Place(beads[found.text], "zh", found.start, found.end, found.right)
        yield report_places(context, name_variant, message, [place])


def _check_english(context: ReviewContext, beads: Sequence[Bead]) -> Iterator[Finding]:
    texts = [cover_code(context.text(bead, "en")) for bead in beads]
    for slip in find_english_acronyms(texts):
        yield _report_acronym(context, beads, "en", slip)
    for variant in find_english_variants(texts):
        yield _report_variant(context, beads, variant)
    for name in find_name_slips(texts) if context.neighbours else ():
        message = Message(
            f"“{name.wrong}” is spelt “{name.right}” in the same name elsewhere ({name.times} times).",
            f"同一名称中的“{name.wrong}”在别处作“{name.right}”（{name.times} 次）。",
        )
        number, start, end = name.place
        place = Place(beads[number], "en", start, end, name.right)
        yield report_places(context, name_variant, message, [place])


def _report_acronym(context: ReviewContext, beads: Sequence[Bead], lang: Lang, slip: AcronymSlip) -> Finding:
    why, why_zh = (
        (f"its initials are “{slip.right}”", f"首字母为“{slip.right}”")
        if lang == "en"
        else (f"elsewhere that name has “{slip.right}”", f"别处同一名称的缩写为“{slip.right}”")
    )
    message = Message(
        f"“{slip.wrong}” doesn't fit “{slip.name}”: {why}.", f"缩写“{slip.wrong}”与“{slip.name}”不符：{why_zh}。"
    )
    number, start, end = slip.place
    return report_places(context, name_variant, message, [Place(beads[number], lang, start, end, slip.right)])


def _report_variant(context: ReviewContext, beads: Sequence[Bead], variant: EnglishVariant) -> Finding:
    message = Message(
        f"“{variant.rare}” is written “{variant.usual}” elsewhere ({variant.times} times).",
        f"“{variant.rare}”在别处写作“{variant.usual}”（{variant.times} 次）。",
    )
    places = [Place(beads[number], "en", start, end, variant.usual) for number, start, end in variant.places]
    is_slip = variant.times >= _TIMES * len(places)
    return report_places(context, name_variant, message, places, None if is_slip else "neutral")
