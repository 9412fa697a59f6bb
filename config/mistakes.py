"""What can be wrong with a configuration, told with file, line and the nearest known name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from ..qa.setting_error import SettingError
from ..text.messages import Message
from ..text.suggestions import suggest_name
from .settings import Origin
from .toml_lines import Place, find_key_lines, find_line, find_line_of_value


class Source:
    """A configuration file: its path, its text, and the tables around its settings (`tool.bialign`)."""

    def __init__(self, path: Path, text: str, around: Sequence[str] = ()) -> None:
        self.path, self.text, self._around = path, text, tuple(around)

    @cached_property
    def _lines(self) -> dict[Place, int]:
        return find_key_lines(self.text)

    def line(self, place: Place) -> int:
        """The line of a setting."""
        return find_line((*self._around, *place), self._lines)

    def line_of_word(self, place: Place, word: str) -> int:
        """The line of a string in the value of a setting."""
        return find_line_of_value(word, self.text, self.line(place))

    def at(self, line: int, message: Message) -> SettingError:
        """An error in a line."""
        return SettingError(Origin(str(self.path), line).locate(message))

    def wrong(self, place: Place, expected: Message) -> SettingError:
        """An error about a value of another kind than expected."""
        name = place[-1] if isinstance(place[-1], str) else place[-2]
        message = Message(f"“{name}” must be {expected.en}.", f"“{name}”应为{expected.zh}。")
        return self.at(self.line(place), message)

    def unknown(self, place: Place, known: Iterable[str]) -> SettingError:
        """An error about a setting that doesn't exist."""
        name = str(place[-1])
        hint = suggest_name(name, known)
        message = Message(f"there is no setting “{name}”{hint.en}", f"没有设置项“{name}”{hint.zh}")
        return self.at(self.line(place), message)

    def no_choice(self, place: Place, value: str, known: Iterable[str]) -> SettingError:
        """An error about a value that is none of those known."""
        hint, name = suggest_name(value, known), place[-1]
        message = Message(f"“{name}” can't be “{value}”{hint.en}", f"“{name}”不能是“{value}”{hint.zh}")
        return self.at(self.line(place), message)


class GivenSource(Source):
    """Settings that a program gives: they have no file and no lines."""

    def __init__(self) -> None:
        super().__init__(Path("settings"), "")

    def line(self, place: Place) -> int:
        """No line."""
        return 0

    def line_of_word(self, place: Place, word: str) -> int:
        """No line."""
        return 0
