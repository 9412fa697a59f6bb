"""Names in pinyin that a document spells in two ways: with an apostrophe or hyphen and without, with ü, v and u."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from .syllables import Syllables, find_runs, fold_word, split_word

_WORD = re.compile(
    r"(?<![\w'’.@/_-])[A-ZĀĒĪŌŪǕǗǙǛ][A-Za-zÀ-ɏ]*(?:['’‘-][A-Za-zÀ-ɏ]+)*?(?=['’]s\b|(?![\w@/_]|['’‘-]\w))"
)


class Spelling(NamedTuple):
    """A place where a name is spelt: the number of the text, its bounds in the English and in the Chinese."""

    text: int
    start: int
    end: int
    zh_start: int
    zh_end: int


class Varied(NamedTuple):
    """A spelling that departs from the document's other one: where it stands, where the other does, the other."""

    departing: Sequence[Spelling]
    agreeing: Sequence[Spelling]
    form: str


def find_spellings(en_texts: Sequence[str], zh_texts: Sequence[str]) -> list[Varied]:
    """The names that are spelt in two ways in English texts, beside their simplified Chinese."""
    groups: defaultdict[str, defaultdict[str, list[Spelling]]] = defaultdict(lambda: defaultdict(list))
    for index, (en, zh) in enumerate(zip(en_texts, zh_texts, strict=True)):
        for match in _WORD.finditer(en):
            for row in split_word(match.group()):
                places = find_runs(zh, row) if len(row) > 1 else []
                if places:
                    span = places[0], places[0] + len(row)
                    form = fold_word(match.group())
                    groups[zh[slice(*span)]][form].append(Spelling(index, *match.span(), *span))
                    break
    return [v for forms in groups.values() if len(forms) > 1 for v in _compare(forms, en_texts)]


def _compare(forms: defaultdict[str, list[Spelling]], en_texts: Sequence[str]) -> list[Varied]:
    best = min(forms, key=lambda form: (-len(forms[form]), not _is_regular(form), forms[form][0]))
    said = forms[best][0]
    right = en_texts[said.text][said.start : said.end]
    return [
        Varied(places, forms[best], right)
        for form, places in forms.items()
        if form != best and _fold(form) == _fold(best)
    ]


def _fold(form: str) -> str:
    return re.sub("[^a-z]", "", form).replace("v", "u")


def _is_regular(form: str) -> bool:
    """Whether apostrophes stand where the rules of pinyin have them, and nowhere else."""
    ways: list[Syllables] = list(split_word(form))
    return any(form == row[0] + "".join(("'" if s[0] in "aeo" else "") + s for s in row[1:]) for row in ways)
