"""The language in which one run of the command speaks to its user."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from ..config.settings import UI
from ..text.messages import UserError

if TYPE_CHECKING:
    from ..text.messages import Ui


class Interface:
    """The interface language of a run: that of `--ui`, else that of the configuration, else English.

    It is known whenever a sentence is to be printed, before the arguments are understood and the settings read, too.
    """

    def __init__(self, arguments: Sequence[str] = ()) -> None:
        self._arguments = arguments
        self.asked = _choose_ui(_find_value("--ui", arguments))
        self._settled = self.asked

    @property
    def ui(self) -> Ui:
        """The language; the configuration is looked at where it hasn't been read yet."""
        if self._settled is None:
            self._settled = self._look_up() or "en"
        return self._settled

    def settle(self, configured: Ui) -> None:
        """Take the language of the settings, unless another one is asked for."""
        self._settled = self.asked or configured

    def _look_up(self) -> Ui | None:
        from ..config import find_config, read_ui

        try:
            beside = next(filter(os.path.isfile, self._arguments), ".")
            path = _find_value("--config", self._arguments) or find_config(beside)
            return read_ui(str(path)) if path else None
        except (UserError, OSError, ValueError):
            return None  # it is told, in English, when the settings are read


def _find_value(option: str, arguments: Sequence[str]) -> str | None:
    """The last value of an option among the arguments."""
    value = None
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == option and place + 1 < len(arguments):
            value = arguments[place + 1]
        elif argument.startswith(f"{option}="):
            value = argument.partition("=")[2]
    return value


def _choose_ui(value: str | None) -> Ui | None:
    return cast("Ui", value) if value in UI else None
