"""Sentences for the user in both interface languages, and the errors that are told in one of them."""

from __future__ import annotations

from typing import Literal, NamedTuple

# The language of the interface; not the language of a text, which is `Lang`.
Ui = Literal["zh", "en"]


class Message(NamedTuple):
    """One sentence for the user, in both interface languages."""

    en: str
    zh: str

    def text(self, ui: Ui) -> str:
        """The sentence in one interface language."""
        return self.zh if ui == "zh" else self.en
