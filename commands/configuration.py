"""`bialign config`: the settings in force for a file, and where each of them comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..console import print_text
from ..text.exit_codes import CLEAN
from .choices import catalogue_of, configured, rules_of, suppressions_of
from .options import config_option, ui_option

if TYPE_CHECKING:
    from pathlib import Path

    from ..config import Config
    from ..text.messages import Ui


@click.command("config")
@click.argument("file", metavar="[FILE]", required=False)
@config_option
@ui_option
def config_command(file: str | None, config: str | None, ui: Ui | None) -> int:
    """Print the settings in force, and their origin.

    Without FILE they are those for the current folder.
    """
    found, ui = configured(config, (file,) if file else (), ui)
    rules_of(found, catalogue_of(found, ui), (), (), ui)
    judged = None if found.suppressions else suppressions_of(found, file or ".")
    print_text("".join(f"{line}\n" for line in shown(found, ui, judged)), ui)
    return CLEAN


def shown(config: Config, ui: Ui, judged: Path | None = None) -> Iterator[str]:
    """The settings as TOML, with their origins as comments. `judged`: the nearest file of suppressions."""
    from ..reports.wrap import display_width

    none = "no configuration file" if ui == "en" else "没有配置文件"
    yield f"# {config.path or none}"
    rows = [*_plain(config, judged), *_tables(config)]
    width = max(display_width(text) for name, text in rows if name)
    for name, text in rows:
        space = " " * (width + 2 - display_width(text))
        nearest = judged is not None and name == ("suppressions",)
        told = ("the nearest" if ui == "en" else "最近的文件") if nearest else _told(config, name, ui)
        yield f"{text}{space}# {told}" if name else text


def _plain(config: Config, judged: Path | None) -> Iterator[tuple[tuple[str, ...], str]]:
    """The settings outside tables: their names, and what is written of them."""
    values = {
        "select": config.select,
        "ignore": config.ignore,
        "fail-on": config.fail_on,
        "ui": config.ui,
        "model": config.model,
        "glossary": config.glossary,
        "suppressions": config.suppressions,
    }
    for name, value in values.items():
        default = str(judged) if judged and name == "suppressions" else None
        yield (name,), f"# {name} = {_toml(default)}" if value is None else f"{name} = {_toml(value)}"


def _tables(config: Config) -> Iterator[tuple[tuple[str, ...], str]]:
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
            yield (*table, key), f"{key} = {_toml(value)}"


def _toml(value: object) -> str:
    """A value as TOML writes it."""
    if value is None:
        return '""'
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _told(config: Config, name: tuple[str, ...], ui: Ui) -> str:
    """Where a setting comes from."""
    origin = config.origin(*name)
    if origin is None:
        return "default" if ui == "en" else "默认值"
    paths = ", ".join(origin.paths)
    if ui == "en":
        return f"line {origin.line}" + (f", for {paths}" if paths else "")
    return f"第 {origin.line} 行" + (f"，用于 {paths}" if paths else "")
