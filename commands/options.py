"""Options that several commands have."""

from __future__ import annotations

import click

from ..config.settings import UI

config_option = click.option(
    "--config",
    metavar="FILE",
    default=None,
    help="Settings; unless given, the nearest bialign.toml at or above the input.",
)
model_option = click.option(
    "--model",
    metavar="NAME|PATH",
    default=None,
    help="Encoder: builtin, as unless set, or a model of sentence-transformers by name or folder (extra models).",
)
ui_option = click.option(
    "--ui", type=click.Choice(UI), default=None, help="Language of messages and reports; en unless set."
)
