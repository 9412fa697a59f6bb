"""The questions to the author as plain text: for the terminal, or to paste into a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text.messages import Ui
from .formats import DEFAULT_OPTIONS, RenderOptions
from .queries import Query, QueryText, phrase_question
from .visible import sanitize
from .wording import say


def render(queries: Sequence[Query], options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The list in one language: each question with both texts and their places, the words concerned in [[brackets]]."""
    ui = options.ui
    if not queries:
        return say("no_queries", ui) + "\n"
    documents = dict.fromkeys(query.judgement.document for query in queries if query.judgement.document)
    head = say("colon", ui).join(filter(None, (say("queries", ui), say("comma", ui).join(documents))))
    lines = [head, "", *(line for number, query in enumerate(queries, 1) for line in _list_lines(number, query, ui))]
    return "".join(f"{sanitize(line)}\n" for line in lines[:-1])


def _list_lines(number: int, query: Query, ui: Ui) -> Iterator[str]:
    """The lines of a question, and an empty one behind them."""
    first, judgement = f"{number}. ", query.judgement
    indent = " " * len(first)
    yield first + phrase_question(query, ui)
    for lang, text in query.texts.items():
        if text.before or text.words:
            place = say("bracketed", ui, inner=text.place.text(ui)) if text.place else ""
            yield indent + say(lang, ui) + place + say("colon", ui) + _format_text(text)
    if judgement.reviewer or judgement.date:
        by = say("comma", ui).join(filter(None, (judgement.reviewer, judgement.date)))
        yield indent + say("asked_by", ui) + say("colon", ui) + by
    yield ""


def _format_text(text: QueryText) -> str:
    return text.before + (f"[[{text.words}]]" if text.words else "") + text.after
