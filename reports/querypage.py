"""The questions to the author as a page to send: both texts, the question, and room for the answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from .._version import __version__
from .formats import DEFAULT_OPTIONS, RenderOptions
from .html import LANG_TAGS
from .queries import Query, phrase_question, quote_words
from .visible import replace_surrogates, sanitize
from .wording import say


def render(queries: Sequence[Query], options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The whole page in one language; it has no script and fetches nothing."""
    ui = options.ui
    text = _load_template().render(
        queries=queries,
        documents=dict.fromkeys(query.judgement.document for query in queries if query.judgement.document),
        version=__version__,
        tag=LANG_TAGS[ui],
        ui=ui,
        say=lambda key, **values: say(key, ui, **values),
        ask=lambda query: phrase_question(query, ui),
        quote=lambda query: quote_words(query, ui),
        askers=list(dict.fromkeys(query.judgement.reviewer for query in queries if query.judgement.reviewer)),
    )
    return replace_surrogates(text)


@cache
def _load_template() -> Template:
    env = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    env.globals.update(tags=LANG_TAGS)
    env.filters["visible"] = sanitize
    source = resources.files(__package__).joinpath("templates", "queries.html.j2")
    return env.from_string(source.read_text(encoding="utf-8"))
