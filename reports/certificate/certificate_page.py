"""The certificate as a page to print: on the first sheet what it certifies, behind it all numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from ...qa.findings import FIGURE_STATUSES
from ...text.messages import LANG_TAGS, Ui
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..pagewords import SETTING_WORDS
from ..rule_titles import join_titles
from ..view import format_setting
from ..visible import sanitize
from .certificate_content import Certified, build_certificate, is_about_figures
from .certificate_json import SCRIPT_ID, seal_certificate
from .certificate_words import fill_words

# Characters that HTML or a script would obey; inside a JSON string each may be written as an escape.
_OBEYED = re.compile("[<>&\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def render(certified: Certified, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The whole page in one language, with the certificate as JSON in it; it has no script and fetches nothing."""
    return render_page(seal_certificate(build_certificate(certified, options.ui)))


def render_page(certificate: Mapping[str, Any]) -> str:
    """The page of a sealed certificate: all of it follows from the JSON."""
    ui: Ui = certificate["language"]
    data = _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(certificate, ensure_ascii=False))
    return _load_template().render(
        c=certificate,
        data=Markup(data),
        script_id=SCRIPT_ID,
        ui=ui,
        tag=LANG_TAGS[ui],
        statuses=[name for name in FIGURE_STATUSES if certificate["counts"][name]],
        first_lines=list_first_lines(certificate),
        settings=[*_list_settings(certificate, ui)],
        say=lambda key, **values: fill_words(key, ui, **values),
    )


def list_first_lines(certificate: Mapping[str, Any]) -> list[str]:
    """What a certificate says first: how many numbers match, what became of the others, and how it is completed."""
    ui, counts = certificate["language"], certificate["counts"]
    first = fill_words("certified", ui, n=counts["figures"], matched=counts["matched"])
    lines = [first if counts["figures"] else fill_words("certified-none", ui), *_describe_differences(certificate, ui)]
    return lines if certificate["complete"] else [*lines, fill_words("to-complete", ui)]


def _describe_differences(certificate: Mapping[str, Any], ui: Ui) -> Iterator[str]:
    """How many differences there are, how many are open, and what their verdicts leave to do."""
    entries = certificate["differences"]
    verdicts = [entry["decision"]["verdict"] if entry["decision"] else "" for entry in entries]
    if not entries:
        yield fill_words("no-differences", ui)
        return
    key = "some-open" if "" in verdicts else "all-decided"
    yield fill_words(key, ui, n=len(entries), open=verdicts.count(""))
    for verdict, left in (("query", "still-asked"), ("fixed", "still-there")):
        if verdict in verdicts:
            yield fill_words(left, ui, n=verdicts.count(verdict))


def _list_settings(certificate: Mapping[str, Any], ui: Ui) -> Iterator[tuple[str, str]]:
    """What the figures were compared with, by name; of the rules those of figures."""
    settings = certificate["settings"]
    rules = [rule for rule in settings.get("rules", ()) if is_about_figures(rule)]
    yield fill_words("rules_run", ui), join_titles(rules, ui)
    for key, name in SETTING_WORDS.items():
        if key in settings:
            yield name.text(ui), sanitize(format_setting(settings[key]))
    if options := certificate["options"]:
        asked = " ".join(f"{name} {value}".strip() for name, value in options.items())
        yield fill_words("options", ui), sanitize(asked)


@cache
def _load_template() -> Template:
    env = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    env.globals.update(tags=LANG_TAGS)
    env.filters["visible"] = sanitize
    source = resources.files(__package__).joinpath("certificate.html.j2")
    return env.from_string(source.read_text(encoding="utf-8"))
