"""Rule `length-ratio`: English far shorter or longer than its Chinese, for this document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...align.bitext import Lang
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..rule import Example, rule
from ..terms.document_words import DocumentWords
from ..terms.lengths import Unusual, find_unusual_lengths

# How far from the usual, in spreads, and how many times the usual length. No bead of the development documents, which
# leave out nothing long, is beyond 2.7.
_LEAST_SCORE, _LEAST_TIMES = 3.0, 1.7
# A clause with at least so many words of which at most this share has a counterpart is what makes the difference.
_LEAST_WORDS, _MOST_SUPPORT = 3, 0.4
_CLAUSE: dict[Lang, re.Pattern[str]] = {"zh": re.compile("[^，；。：？！,;:?!]+"), "en": re.compile("[^,;.:?!]+")}


@rule(
    id="length-ratio",
    severity="minor",
    mqm="accuracy/omission",
    title=Message("English far shorter or longer than usual", "译文长度异常"),
    description_zh=(
        "英文比本文档通常的译文短得多或长得多。\n\n"
        "可能漏译、概括或添加了内容。通常的长度由文档自身得出，短句的容许范围比长句宽，"
        "因此译文一贯简练或详尽都不会误报。标出的是最缺对应内容的分句；各分句都有对应时不报告，"
        "已报告漏译或增译的句子也不再报告。"
    ),
    examples=(
        Example("会议在北京召开。", "The meeting was held in Beijing."),
        Example(
            "会议在北京召开，共有三百人参加。", "The meeting, attended by three hundred people, was held in Beijing."
        ),
        Example(
            "会议在北京召开，各国代表讨论了气候变化与能源合作，并通过了联合声明，决定明年再次开会。",
            "The meeting was held in Beijing.",
            (("各国代表讨论了气候变化与能源合作", ""),),
        ),
    ),
)
def length_ratio(context: ReviewContext) -> Iterator[Finding]:
    """The English is far shorter, or longer, than English usually is for its Chinese in this document.

    Something was left out, summed up or added. What is usual is measured on the document itself, wider for short
    sentences than for long ones, so that terse and wordy translators are both judged by their own habit. The clause
    that has the least counterpart is marked; where every clause has one, the rule is silent, as it is where a sentence
    is reported as left out or added.
    """
    words = context.words
    for found in find_unusual_lengths(words.zh_texts, words.en_texts, _LEAST_SCORE, _LEAST_TIMES):
        lang: Lang = "zh" if found.times < 1 else "en"
        clause = _find_clause(words, found.bead, lang)
        if clause and not context.is_beside_gap(words.beads[found.bead]):
            yield _report(context, found, lang, clause)


def _find_clause(words: DocumentWords, bead: int, lang: Lang) -> tuple[int, int] | None:
    """The clause whose words have the least counterpart on the other side, if few of them have one."""
    text = words.zh_texts[bead] if lang == "zh" else words.en_texts[bead]
    supported = _find_supported_zh(words, bead) if lang == "zh" else _find_supported_en(words, bead)
    found: list[tuple[float, int, tuple[int, int]]] = []
    for match in _CLAUSE[lang].finditer(text):
        inside = [has for place, has in supported if match.start() <= place < match.end()]
        if len(inside) >= _LEAST_WORDS:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.append((sum(inside) / len(inside), -len(inside), (start, start + len(match.group().strip()))))
    best = min(found, default=None)
    return best[2] if best and best[0] <= _MOST_SUPPORT else None


def _find_supported_zh(words: DocumentWords, bead: int) -> list[tuple[int, bool]]:
    """Where each Chinese word begins, and whether the English may have it."""
    keys = {key for word in words.en[bead] for key in word.keys}
    return [(w.start, bool(words.may_render(w) & keys)) for w in words.zh[bead] if len(w.text) > 1]


def _find_supported_en(words: DocumentWords, bead: int) -> list[tuple[int, bool]]:
    """Where each English word with content begins, and whether the Chinese may have it."""
    known = frozenset[str]().union(*(words.may_render(w) for w in words.zh[bead]))
    return [(w.start, any(key in known for key in w.keys)) for w in words.en[bead] if w.content]


def _report(context: ReviewContext, found: Unusual, lang: Lang, clause: tuple[int, int]) -> Finding:
    bead = context.words.beads[found.bead]
    mark = context.mark(bead, lang, *clause)
    share = f"{found.times:.0%}" if found.times < 1 else f"{found.times:.1f}"
    message = (
        Message(
            f"The English has only {share} of the usual length; “{mark.text}” has no clear counterpart.",
            f"英文长度仅为常见长度的 {share}；“{mark.text}”没有明显对应的内容。",
        )
        if lang == "zh"
        else Message(
            f"The English is {share} times as long as usual; “{mark.text}” has no clear counterpart.",
            f"英文长度为常见长度的 {share} 倍；“{mark.text}”没有明显对应的内容。",
        )
    )
    return length_ratio.finding(
        context,
        bead,
        message,
        zh=mark if lang == "zh" else None,
        en=mark if lang == "en" else None,
        severity="neutral" if context.neighbours else None,
        detail={"times": f"{found.times:.2f}", "score": f"{found.score:.1f}"},
        mqm="accuracy/omission" if lang == "zh" else "accuracy/addition",
    )
