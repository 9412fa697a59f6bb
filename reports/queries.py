"""What was marked "ask the author": both texts, the words concerned, the question, and what the check says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..align.bitext import LANGS, Bead, Bitext, Lang
from ..qa.findings import Finding, Review
from ..qa.judgements.judgement import Judgement, strip_repeat
from ..text.messages import Message, Ui
from .pieces import place_mark
from .place_words import format_place
from .rule_titles import find_title
from .wording import say

# How to ask about words, by the sides that have some.
_ASK = {("zh", "en"): "ask_zh_en", ("zh",): "ask_zh", ("en",): "ask_en"}


class QueryText(NamedTuple):
    """The text of one side around the words concerned, and where these stand; without words all of it is before."""

    before: str
    words: str = ""
    after: str = ""
    place: Message | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the author: the decision that asks, what the finding says, both texts.

    Where the finding is gone, what its rule looks for, and the texts that were kept with the decision.
    """

    judgement: Judgement
    said: Message
    texts: Mapping[Lang, QueryText]


def list_queries(judgements: Iterable[Judgement], review: Review | None = None) -> list[Query]:
    """The questions among some judgements; of a review's findings in their order, then those without a finding."""
    asked = {(j.id, j.rule): j for j in judgements if j.verdict == "query"}
    beads = {bead.id: bead for bead in review.bitext.beads} if review else {}
    found: list[Query] = []
    for finding in review.findings if review else ():
        judgement = asked.pop((strip_repeat(finding.id), finding.rule), None)
        bead = beads.get(finding.bead or "")
        if judgement and review:
            texts = _cut_texts(review.bitext, finding, bead) if bead else _recall_texts(judgement)
            found.append(Query(judgement, finding.message, texts))
    titles = review.titles if review else {}
    left = sorted(asked.values(), key=lambda judgement: (judgement.document, judgement.id))
    return [
        *found,
        *(Query(j, find_title(j.rule, titles), _recall_texts(j)) for j in left),
    ]


def _cut_texts(bitext: Bitext, finding: Finding, bead: Bead) -> dict[Lang, QueryText]:
    """Both texts of a finding's bead, cut where its words stand."""
    texts: dict[Lang, QueryText] = {}
    for lang in LANGS:
        clean, mark = bitext.clean(bead, lang), finding.zh if lang == "zh" else finding.en
        place = Message(format_place(mark.place, "en"), format_place(mark.place, "zh")) if mark else None
        found = place_mark(clean, mark.span, finding.id) if mark else None
        start, end = (found.start, found.end) if found else (len(clean.text), len(clean.text))
        texts[lang] = QueryText(clean.text[:start], clean.text[start:end], clean.text[end:], place)
    return texts


def _recall_texts(judgement: Judgement) -> dict[Lang, QueryText]:
    """Both texts that were kept with a decision; words that occur several times are not told apart."""
    kept = (judgement.zh_text, judgement.zh), (judgement.en_text, judgement.en)
    return {lang: _find_words(text, words) for lang, (text, words) in zip(LANGS, kept, strict=True)}


def _find_words(text: str, words: str) -> QueryText:
    if not text:
        return QueryText("", words)
    return QueryText(*text.partition(words)) if words and text.count(words) == 1 else QueryText(text)


def phrase_question(query: Query, ui: Ui) -> str:
    """The question that was written; without one, which words are meant, and not that either is wrong.

    Where the finding has no words, what its rule looks for.
    """
    words = _list_words(query)
    asked = say(_ASK[tuple(words)], ui, **words) if words else query.said.text(ui)
    return query.judgement.reason or asked


def quote_words(query: Query, ui: Ui) -> str:
    """The words concerned: "Chinese “14 个”, English “6”"; empty where there are none."""
    words = [say(lang, ui) + say("quoted", ui, words=text) for lang, text in _list_words(query).items()]
    return say("comma", ui).join(words)


def _list_words(query: Query) -> dict[Lang, str]:
    """The words concerned on either side that has some, on one line."""
    pairs: dict[Lang, str] = {"zh": query.judgement.zh, "en": query.judgement.en}
    return {lang: " ".join(text.split()) for lang, text in pairs.items() if text.strip()}
