"""Rule `mixed-script`: traditional characters in a simplified text, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from ...align.bitext import Bead
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places, report_slips_or_habit
from ..han_scripts import find_simplified, find_traditional
from ..rule import Example, rule

# Passages that speak of writing itself, or are Japanese, show the other script on purpose.
_ABOUT_WRITING = re.compile(
    "[ぁ-ヿ]|[繁简簡正]体|[繁簡正]體|异体|異體|[汉漢国國]字|[简簡繁](?:化|中)|字[形型体體]|日[文语語本]"
)
# What stands in quotation marks or brackets may be a name or a quotation.
_QUOTED = re.compile(r"“[^“”]*”|「[^「」]*」|『[^『』]*』|‘[^‘’]*’|《[^《》]*》|（[^（）]*）|\([^()]*\)")
# A text is of one script where it has so many times as many characters of that alone as of the other alone.
_TIMES = 3
# So many characters that only the other script has make a passage.
_LEAST_OF_PASSAGE = 6
# Characters of a sentence at most so far apart are reported together.
_NEAR = 40
# What the characters that don't belong are called, and the text, by whether this is simplified.
_NAMES = {
    True: (("Traditional", "simplified"), ("繁体", "简体")),
    False: (("Simplified", "traditional"), ("简体", "繁体")),
}


class _Side(NamedTuple):
    """A Chinese text with the places of the characters that only one script has."""

    bead: Bead
    simplified: Sequence[int]
    traditional: Sequence[int]


@rule(
    id="mixed-script",
    severity="minor",
    mqm="linguistic-conventions/spelling",
    title=Message("Simplified and traditional characters mixed", "简繁体混用"),
    alone=("zh",),
    description_zh=(
        "简体文本中出现繁体字，或繁体文本中出现简体字。\n\n"
        "这多是从别处粘贴或转换不全所致。只看仅属一种字体的字（说、說），两种文本都用的字（著、后）不算；"
        "引号和括号里的名称与引文、谈论文字本身的句子和日文不予报告。中文全文简繁各占相当比例的，视为文档的习惯，"
        "只给出一条提示。"
    ),
    examples=(
        Example("这是著名的作品，后来出版了。", "This is a famous work, published later."),
        Example("他说的是“說話”这个词，不是别的。", "He said the word “speak”, no other."),
        Example(
            "会议讨论了两个问题，將提出意见。", "The meeting will give its opinion on two problems.", (("將", ""),)
        ),
    ),
)
def mixed_script(context: ReviewContext) -> Iterator[Finding]:
    """Traditional characters in a simplified text, or simplified ones in a traditional text.

    They come from elsewhere, or from a conversion that was not complete. Only characters that belong to one script
    alone count (说, 說), not those that both use (著, 后). Names and quotations in quotation marks or brackets,
    passages about writing itself, and Japanese are left alone. A Chinese text that has much of both does so by habit:
    one note.
    """
    sides = [side for bead in context.beads if bead.zh and (side := _read(context, bead))]
    simplified, traditional = sum(len(side.simplified) for side in sides), sum(len(side.traditional) for side in sides)
    if not simplified or not traditional:
        return
    mostly = simplified >= traditional
    clear = max(simplified, traditional) >= _TIMES * min(simplified, traditional)
    mixed = [side for side in sides if side.simplified and side.traditional]
    for is_simplified in (True, False):
        places = [p for side in mixed if _is_mostly(side, mostly) == is_simplified for p in _join(side, is_simplified)]
        yield from _report(context, places, is_simplified, len(sides) if clear else 0)
    # Sentences that are wholly of the other script are how a memory of pairs from many texts is.
    whole = [k for k, side in enumerate(sides) if side not in mixed and bool(side.simplified) != mostly]
    passages = {k for run in _join_runs(whole) if _is_passage([sides[j] for j in run]) for k in run}
    places = [place for k in whole if k not in passages for place in _join(sides[k], mostly)]
    yield from _report(context, places, mostly, len(sides) if clear and context.neighbours else 0)
    # So are passages of several sentences: a text of its own.
    if passages:
        places = [place for k in sorted(passages) for place in _join(sides[k], mostly)]
        yield report_places(context, mixed_script, _count(mostly, len(places)), places, "neutral")


def _join_runs(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Numbers that follow one another, together."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]


def _is_passage(run: Sequence[_Side]) -> bool:
    """Whether several sentences in a row have enough characters of the other script to be a text of their own."""
    return len(run) > 1 and sum(len(side.simplified) + len(side.traditional) for side in run) >= _LEAST_OF_PASSAGE


def _is_mostly(side: _Side, document: bool) -> bool:
    """Whether a sentence of both scripts is rather simplified; the document decides where neither has more."""
    more = len(side.simplified) - len(side.traditional)
    return more > 0 or (more == 0 and document)


def _read(context: ReviewContext, bead: Bead) -> _Side | None:
    """One side without what shows the other script on purpose; None where no character tells."""
    text = context.text(bead, "zh")
    if _ABOUT_WRITING.search(text):
        return None
    plain = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    simplified, traditional = find_simplified(plain), find_traditional(plain)
    return _Side(bead, simplified, traditional) if simplified or traditional else None


def _join(side: _Side, is_simplified: bool) -> Iterator[Place]:
    """The places of the characters that don't belong, neighbours in one."""
    found = side.traditional if is_simplified else side.simplified
    breaks = [i for i in range(1, len(found)) if found[i] - found[i - 1] > _NEAR]
    for first, last in pairwise((0, *breaks, len(found)) if found else ()):
        yield Place(side.bead, "zh", found[first], found[last - 1] + 1)


def _report(context: ReviewContext, places: Sequence[Place], is_simplified: bool, sides: int) -> Iterator[Finding]:
    (of, in_), (of_zh, in_zh) = _NAMES[is_simplified]

    def slip(words: str) -> Message:
        return Message(f"{of} characters in the {in_} Chinese: “{words}”.", f"{in_zh}文本中出现{of_zh}字“{words}”。")

    often = _count(is_simplified, len(places))
    yield from report_slips_or_habit(context, mixed_script, places, lambda: sides, often, slip)


def _count(is_simplified: bool, places: int) -> Message:
    """In how many places characters don't belong."""
    (of, in_), (of_zh, in_zh) = _NAMES[is_simplified]
    return Message(
        f"{of} characters in {places} places of the {in_} Chinese.", f"{in_zh}文本中有 {places} 处{of_zh}字。"
    )
