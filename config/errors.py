"""What can be wrong with a configuration, told with file, line and the nearest known name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from ..text.messages import Message, UserError
from .lines import Place, key_lines, line_of, line_of_value


class ConfigError(UserError):
    """A configuration that can't be used: file, line, what is wrong and what was probably meant."""


class Source:
    """A configuration file: its path, its text, and the tables around its settings (`tool.bialign`)."""

    def __init__(self, path: Path, text: str, around: Sequence[str] = ()) -> None:
        self.path, self.text, self._around = path, text, tuple(around)

    @cached_property
    def _lines(self) -> dict[Place, int]:
        return key_lines(self.text)

    def line(self, place: Place) -> int:
        """The line of a setting."""
        return line_of((*self._around, *place), self._lines)

    def line_of_word(self, place: Place, word: str) -> int:
        """The line of a string in the value of a setting."""
        return line_of_value(word, self.text, self.line(place))

    def at(self, line: int, en: str, zh: str) -> ConfigError:
        """An error in a line, a clause in either language."""
        return ConfigError(Message(f"{self.path}, line {line}: {en}", f"{self.path} 第 {line} 行：{zh}"))

    def wrong(self, place: Place, expected: str, expected_zh: str) -> ConfigError:
        """An error about a value of another kind than expected."""
        name = place[-1] if isinstance(place[-1], str) else place[-2]
        return self.at(self.line(place), f"“{name}” must be {expected}.", f"“{name}”应为{expected_zh}。")

    def unknown(self, place: Place, known: Iterable[str]) -> ConfigError:
        """An error about a setting that doesn't exist."""
        name = str(place[-1])
        hint, hint_zh = nearest(name, known)
        return self.at(self.line(place), f"there is no setting “{name}”{hint}", f"没有设置项“{name}”{hint_zh}")

    def no_choice(self, place: Place, value: str, known: Iterable[str]) -> ConfigError:
        """An error about a value that is none of those known."""
        hint, hint_zh = nearest(value, known)
        name = place[-1]
        return self.at(self.line(place), f"“{name}” can't be “{value}”{hint}", f"“{name}”不能是“{value}”{hint_zh}")


def nearest(name: str, known: Iterable[str]) -> tuple[str, str]:
    """What was probably meant, or all that is known: the end of a sentence in English and in Chinese."""
    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=0.4)
    if close:
        return f"; did you mean “{close[0]}”?", f"；是否指“{close[0]}”？"
    return f"; known are {', '.join(names)}.", f"；可用：{'、'.join(names)}。"
