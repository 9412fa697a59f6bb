"""The HTML report: one file that works offline, its style and script inside, allowed by their hashes alone."""

from __future__ import annotations

import base64
import hashlib
from functools import cache, lru_cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup, escape

from .._version import __version__
from ..align.bitext import LANGS
from ..qa.findings import Review
from ..text.messages import LANG_TAGS, Message, Ui
from .command import build_import_command, build_queries_command
from .docmap import HEIGHTS
from .formats import DEFAULT_OPTIONS, RenderOptions
from .locator import Locator
from .pagewords import PAGE_WORDS, TEMPLATE_WORDS
from .payload import embed
from .querypage import dump_shells
from .triage import WORST_FIRST
from .view import build_view
from .visible import replace_surrogates, sanitize
from .wording import WORDS, fill

_WORDS = {**WORDS, **PAGE_WORDS, **TEMPLATE_WORDS}
# The parts of the script and of the style sheet, in the order in which they stand in the page.
_SCRIPTS = (
    "data texts lists inheriting shelf suppressions rows stamps opening groups bitext filters searching map sections"
    " moving judging saving asking mqm paper telling language keys start"
)
_STYLES = "colours page frame summary quality filters rows opening bitext phone print"
SCRIPTS = tuple(f"{name}.js" for name in _SCRIPTS.split())
STYLES = tuple(f"{name}.css" for name in _STYLES.split())


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The whole report; both interface languages are in it, `ui` is the one it opens in."""
    locator, ui = Locator(review), options.ui
    text = _load_template().render(
        view=build_view(locator),
        data=Markup(embed(review, locator, options.reviewer)),
        ui=ui,
        style=Markup(style()),  # our own files, not the document's text
        script=Markup(script()),
        question_pages=Markup(dump_shells()),
        policy=_build_policy(style(), script()),
        version=__version__,
        importing=build_import_command(locator.review),
        asking=build_queries_command(locator.review),
        words=_WORDS,
        label=lambda key: _build_label(key, ui),
        say=lambda key: _WORDS[key].text(ui),
    )
    return replace_surrogates(text)


@cache
def style() -> str:
    """The whole style sheet."""
    return "\n".join(map(_read_source, STYLES))


@cache
def script() -> str:
    """The whole script."""
    return "\n".join(map(_read_source, SCRIPTS))


@cache
def _load_template() -> Template:
    """The template, compiled once, with what it calls by name."""
    env = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    env.globals.update(both=_show_key, show=_show_message, tags=LANG_TAGS, severities=WORST_FIRST, heights=HEIGHTS)
    env.filters["visible"] = sanitize
    return env.from_string(_read_source("report.html.j2"))


@cache
def _read_source(name: str) -> str:
    """One of the files in `templates`, line ends as a browser will read them."""
    text = resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


def _build_policy(style: str, script: str) -> str:
    """The content security policy: nothing is fetched, nothing runs but the style and script given."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _show_message(message: Message) -> Markup:
    """A message in both languages; the style sheet shows one of them."""
    en, zh = sanitize(message.en), sanitize(message.zh)
    if en == zh:
        return escape(en)
    return Markup(
        f'<span class="u-en" lang="en">{escape(en)}</span><span class="u-zh" lang="zh-Hans">{escape(zh)}</span>'
    )


@lru_cache(maxsize=1024)
def _show_key(key: str, **values: object) -> Markup:
    """The words of a key in both languages, with the values put in."""
    en, zh = (_WORDS[key].text(ui) for ui in LANGS[::-1])
    return _show_message(Message(fill(en, values), fill(zh, values)) if values else Message(en, zh))


def _build_label(key: str, ui: Ui) -> Markup:
    """Attributes that name an element in the interface language, and both names for the script that switches."""
    words = _WORDS[key]
    return Markup('aria-label="{}" data-en="{}" data-zh="{}"').format(words.text(ui), *words)
