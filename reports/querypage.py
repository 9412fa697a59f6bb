"""The questions to the author as a page to send: both texts, the question, and room for the answer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from .._version import __version__
from ..text.messages import LANG_TAGS, Ui
from .formats import DEFAULT_OPTIONS, RenderOptions
from .queries import Query, phrase_question, quote_words
from .visible import replace_surrogates, sanitize
from .wording import say


def render(queries: Sequence[Query], options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The whole page in one language; it has no script and fetches nothing."""
    return replace_surrogates(_render(queries, options.ui))


@cache
def dump_shells() -> str:
    """The page without questions in both languages, English first, as JSON that can stand inside a script element.

    The script of the HTML report puts the questions in.
    """
    shells = [_render((), ui, is_shell=True) for ui in ("en", "zh")]
    return json.dumps(shells, ensure_ascii=False).replace("<", "\\u003c")


def _render(queries: Sequence[Query], ui: Ui, *, is_shell: bool = False) -> str:
    return _load_template().render(
        queries=queries,
        is_shell=is_shell,
        documents=dict.fromkeys(query.judgement.document for query in queries if query.judgement.document),
        version=__version__,
        tag=LANG_TAGS[ui],
        ui=ui,
        say=lambda key, **values: say(key, ui, **values),
        ask=lambda query: phrase_question(query, ui),
        quote=lambda query: quote_words(query, ui),
        askers=list(dict.fromkeys(query.judgement.reviewer for query in queries if query.judgement.reviewer)),
    )


@cache
def _load_template() -> Template:
    env = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    env.globals.update(tags=LANG_TAGS)
    env.filters["visible"] = sanitize
    source = resources.files(__package__).joinpath("templates", "queries.html.j2")
    return env.from_string(source.read_text(encoding="utf-8"))
