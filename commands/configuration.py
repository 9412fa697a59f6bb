"""`bialign config`: the settings in force for a file, and where each of them comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..config.choices import choose_rules, find_judgements_file, load_catalogue
from ..console import print_text
from ..text.exit_codes import CLEAN
from ..text.messages import Message
from .bilingual import command
from .choices import load_settings
from .parameters import argument
from .shared_options import config_option, ui_option

if TYPE_CHECKING:
    from pathlib import Path

    from ..config import Config
    from ..text.messages import Ui
    from .interface import Interface


_NO_FILE, _NEAREST = Message("no configuration file", "没有设置文件"), Message("the nearest", "最近的文件")
_CONFIG = Message(
    "Print the settings in force, and where each comes from.\n\nWithout FILE they are those for the current folder.",
    "输出生效的设置及其来源。\n\n不指定文件时，输出当前文件夹的设置。",
)


@command(name="config", message=_CONFIG)
@argument("file", value=Message("[FILE]", "[文件]"), required=False)
@config_option
@ui_option
@click.pass_obj
def config_command(interface: Interface, file: str | None, config: str | None) -> int:
    """The exit code of printing the settings."""
    found = load_settings(config, (file,) if file else (), interface)
    choose_rules(found, load_catalogue(found))
    judged = None if found.suppressions else find_judgements_file(found, file or ".")
    print_text("".join(f"{line}\n" for line in list_settings(found, interface.ui, judged)))
    return CLEAN


def list_settings(config: Config, ui: Ui, judged: Path | None = None) -> Iterator[str]:
    """The settings as TOML, with their origins as comments. `judged`: the nearest file of suppressions."""
    from ..reports.wrap import display_width

    yield f"# {config.path or _NO_FILE.text(ui)}"
    rows = [*_list_plain(config, judged), *_list_tables(config)]
    width = max(display_width(text) for name, text in rows if name)
    for name, text in rows:
        space = " " * (width + 2 - display_width(text))
        nearest = judged is not None and name == ("suppressions",)
        origin = _NEAREST.text(ui) if nearest else _name_origin(config, name, ui)
        yield f"{text}{space}# {origin}" if name else text


def _list_plain(config: Config, judged: Path | None) -> Iterator[tuple[tuple[str, ...], str]]:
    """The settings outside tables: their names, and what is written of them."""
    values = {
        "select": config.select,
        "ignore": config.ignore,
        "fail-on": config.fail_on,
        "ui": config.ui,
        "layout": config.layout,
        "model": config.model,
        "hedges": config.hedges,
        "official-terms": config.official_terms,
        "glossary": config.glossary,
        "suppressions": config.suppressions,
        "reviewer": config.reviewer or None,
        "mqm-threshold": config.mqm_threshold,
    }
    for name, value in values.items():
        default = str(judged) if judged and name == "suppressions" else None
        yield (name,), f"# {name} = {_format_toml(default)}" if value is None else f"{name} = {_format_toml(value)}"


def _list_tables(config: Config) -> Iterator[tuple[tuple[str, ...], str]]:
    tables: dict[tuple[str, ...], dict[str, object]] = {
        ("severity",): dict(config.severity),
        ("lexicon",): {"not-quantities": config.not_quantities},
        **{("own-rules", rule.id): dict(rule.settings) for rule in config.own_rules},
    }
    for table, values in tables.items():
        if values:
            yield (), ""
            yield (), f"[{'.'.join(table)}]"
        for key, value in values.items():
            yield (*table, key), f"{key} = {_format_toml(value)}"


def _format_toml(value: object) -> str:
    """A value as TOML writes it."""
    if value is None:
        return '""'
    if isinstance(value, tuple):
        return f"[{', '.join(_format_toml(part) for part in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _name_origin(config: Config, name: tuple[str, ...], ui: Ui) -> str:
    """Where a setting comes from."""
    origin = config.origin(*name)
    if origin is None:
        return "default" if ui == "en" else "默认值"
    paths = ", ".join(origin.paths)
    if ui == "en":
        return f"line {origin.line}" + (f", for {paths}" if paths else "")
    return f"第 {origin.line} 行" + (f"，用于 {paths}" if paths else "")
