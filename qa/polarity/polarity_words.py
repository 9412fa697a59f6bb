"""The words by which a text says no, obliges, permits or asks, read from their list when they are first asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("words.tsv")
# Lists of English whose rows are patterns of text, and no words.
_OF_TEXT = ("en-phrase", "en-asks")


@cache
def load_pattern(name: str) -> re.Pattern[str]:
    """A list of words as a pattern: of Chinese anywhere in the text, of English as whole words in any case."""
    words = "|".join(load_words()[name])
    if name.startswith("zh-"):
        return re.compile(words)
    return re.compile(words if name in _OF_TEXT else rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)


@cache
def load_doubles() -> Mapping[str, re.Pattern[str]]:
    """Chinese verbs that a negation turns round, and the English of each."""
    rows = (row.split("=") for row in load_words()["zh-double"])
    return {zh: re.compile(rf"(?<!\w)(?:{en})(?!\w)", re.IGNORECASE) for zh, en in rows}


@cache
def load_words() -> Mapping[str, Sequence[str]]:
    """All lists by their names."""
    lists: dict[str, list[str]] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            name, words = line.split("\t")
            lists.setdefault(name, []).append(words)
    return lists
