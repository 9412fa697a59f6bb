"""The questions to the author as a Word file: both texts, the question, and room for the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..queries import Query, QueryText, phrase_question, quote_words
from ..wording import say
from .new_file import build_file, build_paragraph, build_run, build_table

_BOLD, _MARKED = "<w:b/>", '<w:highlight w:val="yellow"/>'
_WIDTHS = (0.18, 0.82)
_ANSWER_LINES = 3


def render(queries: Sequence[Query], options: RenderOptions = DEFAULT_OPTIONS) -> bytes:
    """The whole file in one language."""
    return build_file(*_build_blocks(queries, options))


def _build_blocks(queries: Sequence[Query], options: RenderOptions) -> Iterator[str]:
    ui = options.ui
    yield build_paragraph(build_run(say("queries", ui)), style="Title")
    documents = dict.fromkeys(query.judgement.document for query in queries if query.judgement.document)
    if documents:
        yield build_paragraph(build_run(say("comma", ui).join(documents)))
    askers = say("and", ui).join(dict.fromkeys(q.judgement.reviewer for q in queries if q.judgement.reviewer))
    to = say("to_askers", ui, names=askers) if askers else ""
    yield build_paragraph(build_run(say("how_to_answer_here", ui, to=to) if queries else say("no_queries", ui)))
    for number, query in enumerate(queries, 1):
        yield build_paragraph(build_run(f"{number}. {phrase_question(query, ui)}"), style="Heading1")
        yield build_table(_list_rows(query, options), _WIDTHS)
        yield build_paragraph()


def _list_rows(query: Query, options: RenderOptions) -> Iterator[tuple[str, str]]:
    """What is said of a question: a name and what belongs to it in each row."""
    ui, judgement = options.ui, query.judgement
    for lang, text in query.texts.items():
        if text.before or text.words:
            yield _build_name(say(lang, ui)), _build_text(text, options)
    if judgement.reason and (words := quote_words(query, ui)):
        yield _build_name(say("words_concerned", ui)), build_paragraph(build_run(words))
    if judgement.reviewer or judgement.date:
        by = say("comma", ui).join(filter(None, (judgement.reviewer, judgement.date)))
        yield _build_name(say("asked_by", ui)), build_paragraph(build_run(by))
    yield _build_name(say("answer", ui)), build_paragraph() * _ANSWER_LINES


def _build_name(name: str) -> str:
    return build_paragraph(build_run(name, _BOLD))


def _build_text(text: QueryText, options: RenderOptions) -> str:
    """A text with its words marked, and where they stand."""
    runs = [build_run(text.before), *([build_run(text.words, _MARKED)] if text.words else ()), build_run(text.after)]
    if text.place:
        runs.append(
            build_run(say("bracketed", options.ui, inner=text.place.text(options.ui)), '<w:color w:val="606060"/>')
        )
    return build_paragraph(*runs)
