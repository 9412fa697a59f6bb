"""Sentences for the user in both interface languages, and the error that is told in one of them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from .exit_codes import USAGE

# The language of the interface; not the language of a text, which is `Lang`.
Ui = Literal["zh", "en"]


class Message(NamedTuple):
    """One sentence for the user, in both interface languages."""

    en: str
    zh: str

    def text(self, ui: Ui) -> str:
        """The sentence in one interface language."""
        return self.zh if ui == "zh" else self.en


# What the languages of a text are called.
LANGUAGES = {"zh": Message("Chinese", "中文"), "en": Message("English", "英文")}
# Their tags in HTML.
LANG_TAGS = {"zh": "zh-Hans", "en": "en"}


class UserError(Exception):
    """Something that the user can mend: one sentence (what, where, what to do), and the exit code it ends in.

    A subclass only has another exit code. The command line prints the sentence; nothing else has to catch it.
    """

    exit_code = USAGE

    def __init__(self, message: Message, exit_code: int | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        if exit_code is not None:
            self.exit_code = exit_code
