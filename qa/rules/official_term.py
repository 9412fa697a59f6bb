"""Rule `official-term`: bodies, laws and plans whose official English name is another one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Mark
from ..official.official_tables import (
    OfficialTerm,
    Place,
    compile_rendering,
    find_terms,
    find_year,
    list_passing,
    load_terms,
)
from ..rule import Example, rule

# Longer terms are no parts of other words.
_LONGEST_SHORT = 3
# A name goes on to the left: the “Contract Law” of “Labor Contract Law”.
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'-]* $")


@rule(
    id="official-term",
    severity="minor",
    mqm="terminology/inconsistent-with-resource",
    title=Message("Official English names not used", "未用官方英文名称"),
    description_zh=(
        "机构、法律、规划和政策用语另有官方英文名称，而译文没有使用。\n\n"
        "随附的术语表注明每个词条的出处和启用年份（国家知识产权局自 2018 年起为 CNIPA，此前为 SIPO）；"
        "常见简称和通行译法也算。后来年份的文件用了旧名，或写成了中文没有提到的另一机构、法律或作品，按轻微问题报告；其他译法只作提示，每个词一份文件里提示一次，列出全部位置；"
        "在 `bialign.toml` 中设 `official-terms = true`，则也按轻微问题报告。自己的术语表里有的词，以自己的为准。"
    ),
    examples=(
        Example("国家知识产权局发布公告。", "The CNIPA issued an announcement."),
        Example("最高人民法院作出解释。", "The Supreme People’s Court gave an interpretation."),
        Example("法院作出解释。", "The court gave an interpretation."),
        Example("生态环境部发布公报。", "The Environment Department published a bulletin."),
        Example("《红楼梦》很有名。", "“Journey to the West” is famous.", (("红楼梦", "Journey to the West"),)),
        Example("2016年，国家知识产权局发布公告。", "In 2016 the SIPO issued an announcement."),
        Example("2020年，国家知识产权局发布公告。", "In 2020 the SIPO issued a notice.", (("国家知识产权局", "SIPO"),)),
    ),
)
def official_term(context: ReviewContext) -> Iterator[Finding]:
    """A body, law, plan or policy has an official English name, and the English has another.

    The table that comes with the package says where each name is from and since when it holds: 国家知识产权局 is the
    CNIPA since 2018 and was the SIPO before. A name of former times is a minor finding in a document of later years,
    so is the name of another body, law or work that the Chinese doesn't name. Other renderings are notes, once for each
    term with all its places, and minor findings where `official-terms = true` stands in `bialign.toml`. Short forms and
    common renderings pass. Terms of a glossary in force are left to it.
    """
    words = context.words
    year = find_year(words.zh_texts)
    missed: defaultdict[OfficialTerm, list[tuple[int, Place]]] = defaultdict(list)
    for index, places in enumerate(find_terms(load_terms(), words.zh_simple)):
        for place in places:
            passing = list_passing(place.term, year)
            if _is_part(context, index, place):
                continue
            if not any(_find_said(context, index, passing)) and not _is_own(context, place.term.zh):
                missed[place.term].append((index, place))
    yield from (_report(context, term, places) for term, places in missed.items())


def _is_part(context: ReviewContext, index: int, place: Place) -> bool:
    """Whether a short term is only a part of other words: 史记 of 历史记录, 公司法 of 公司法人."""
    if place.end - place.start > _LONGEST_SHORT:
        return False
    row = context.words.zh[index]
    return place.start not in {word.start for word in row} or place.end not in {word.end for word in row}


def _find_said(context: ReviewContext, index: int, renderings: Sequence[str]) -> Iterator[Mark]:
    """Where the English of a bead, or of those beside it, has one of the renderings."""
    words, reach = context.words, 1 if context.neighbours else 0
    for near in range(max(0, index - reach), min(len(words.beads), index + reach + 1)):
        for match in filter(None, (compile_rendering(text).search(words.en_texts[near]) for text in renderings)):
            yield context.mark(words.beads[near], "en", *match.span())


def _find_another(context: ReviewContext, index: int, term: OfficialTerm) -> tuple[Mark, str] | None:
    """The name of something of the same source that the Chinese here doesn't name, and its Chinese."""
    words = context.words
    reach = 1 if context.neighbours else 0
    around = "".join(words.zh_simple[max(0, index - reach) : index + reach + 1])
    said = {text for named in load_terms() if named.zh in around for text in named.renderings}
    for other in load_terms():
        if other.source != term.source or term.zh in other.zh or not said.isdisjoint(other.renderings):
            continue
        for match in filter(None, (compile_rendering(text).search(words.en_texts[index]) for text in other.renderings)):
            if not _CAPITAL_BEFORE.search(match.string, 0, match.start()) and match.group()[0].isupper():
                return context.mark(words.beads[index], "en", *match.span()), other.zh
    return None


def _is_own(context: ReviewContext, zh: str) -> bool:
    """Whether a glossary in force has the term."""
    return context.glossary is not None and any(key == zh for _, key in context.glossary.hits([zh])[0])


def _report(context: ReviewContext, term: OfficialTerm, places: Sequence[tuple[int, Place]]) -> Finding:
    marks = [context.mark(context.words.beads[index], "zh", place.start, place.end) for index, place in places]
    name = term.renderings[0]
    former = next((mark for index, _ in places for mark in _find_said(context, index, term.before)), None)
    other = next(filter(None, (_find_another(context, index, term) for index, _ in places)), None)
    since, since_zh = (f" (since {term.since})", f"（{term.since} 年起）") if term.since else ("", "")
    message = Message(
        f"The official English for “{term.zh}” is “{name}”{since}.", f"“{term.zh}”的官方英文为“{name}”{since_zh}。"
    )
    if other and not former:
        mark, zh = other
        message = Message(
            f"“{term.zh}” is “{name}”; “{mark.text}” is “{zh}”.", f"“{term.zh}”应为“{name}”；“{mark.text}”是“{zh}”。"
        )
        former = mark
    return official_term.finding(
        context,
        context.words.beads[places[0][0]],
        message,
        zh=marks[0],
        en=former,
        related=tuple(marks[1:]),
        detail={"source": term.source, **({"since": str(term.since)} if term.since else {})},
        suggestion=name,
        severity="minor" if former or context.wants_official_terms else "neutral",
    )
