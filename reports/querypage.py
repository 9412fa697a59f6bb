"""The questions to the author as a page to send: both texts, the question, and room for the answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from .._version import __version__
from ..align.bitext import Lang
from ..text.messages import Ui
from .formats import DEFAULT_OPTIONS, RenderOptions
from .html import LANG_TAGS
from .queries import Query
from .visible import replace_surrogates, sanitize
from .wording import say

# How to ask about words, by the sides that have some.
_ASK = {("zh", "en"): "ask_zh_en", ("zh",): "ask_zh", ("en",): "ask_en"}


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
        ask=lambda query: _ask(query, ui),
        quote=lambda query: _quote(query, ui),
        askers=list(dict.fromkeys(query.judgement.reviewer for query in queries if query.judgement.reviewer)),
    )
    return replace_surrogates(text)


def _ask(query: Query, ui: Ui) -> str:
    """The question where nobody wrote one: which words are meant, without saying that either is wrong."""
    words = {lang: " ".join(text.split()) for lang, text in _list_words(query).items()}
    return say(_ASK[tuple(words)], ui, **words) if words else query.said.text(ui)


def _quote(query: Query, ui: Ui) -> str:
    """The words concerned: "Chinese “14 个”, English “6”"; empty where there are none."""
    words = [
        say(lang, ui) + say("quoted", ui, words=" ".join(text.split())) for lang, text in _list_words(query).items()
    ]
    return say("comma", ui).join(words)


def _list_words(query: Query) -> dict[Lang, str]:
    """The words concerned on either side that has some."""
    pairs: dict[Lang, str] = {"zh": query.judgement.zh, "en": query.judgement.en}
    return {lang: text for lang, text in pairs.items() if text.strip()}


@cache
def _load_template() -> Template:
    env = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    env.globals.update(tags=LANG_TAGS)
    env.filters["visible"] = sanitize
    source = resources.files(__package__).joinpath("templates", "queries.html.j2")
    return env.from_string(source.read_text(encoding="utf-8"))
