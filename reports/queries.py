"""What was marked "ask the author": both texts, the words concerned, the question, and what the check says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..align.bitext import Lang
from ..qa.findings import Finding, Review
from ..qa.judgements.judgement import Judgement, strip_repeat
from ..text.messages import Message
from .locator import LANGS
from .place_words import format_place
from .rule_titles import find_title


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the author, and the finding that it is about: what that says, and where its words stand.

    Without the finding, what its rule looks for, and no places.
    """

    judgement: Judgement
    said: Message
    places: tuple[tuple[Lang, Message], ...] = ()


def list_queries(judgements: Iterable[Judgement], review: Review | None = None) -> list[Query]:
    """The questions among some judgements; of a review's findings in their order, then those without a finding."""
    asked = {(j.id, j.rule): j for j in judgements if j.verdict == "query"}
    found: list[Query] = []
    for finding in review.findings if review else ():
        judgement = asked.pop((strip_repeat(finding.id), finding.rule), None)
        if judgement:
            found.append(Query(judgement, finding.message, tuple(_list_places(finding))))
    left = sorted(asked.values(), key=lambda judgement: (judgement.document, judgement.id))
    return [*found, *(Query(judgement, find_title(judgement.rule)) for judgement in left)]


def _list_places(finding: Finding) -> Iterator[tuple[Lang, Message]]:
    """The places of a finding's words, by language."""
    for mark in finding.marks:
        yield mark.lang, Message(format_place(mark.place, "en"), format_place(mark.place, "zh"))


def split_text(query: Query, lang: Lang) -> tuple[str, str, str]:
    """The text of one side, before the words concerned, these words, and behind them; without words all is before."""
    judgement = query.judgement
    text, words = (judgement.zh_text, judgement.zh) if lang == LANGS[0] else (judgement.en_text, judgement.en)
    if not text:
        return "", words, ""
    before, found, after = text.partition(words) if words else (text, "", "")
    return before, found, after
