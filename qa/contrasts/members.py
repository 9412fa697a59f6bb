"""The classes of words that exclude one another, read from their list, and by which words they are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path

_LIST = Path(__file__).with_name("classes.tsv")
_HEAD, _NOTE = "## ", "# "
# Alternatives of a pattern, at its top; what stands in it that is no letter of the words themselves.
_BARS = re.compile(r"\|(?![^(]*\))")
_CASED = re.compile(r"\(\?-i:([^()]*)\)")
_LOOKAROUND, _GROUP = re.compile(r"\(\?<?[=!][^)]*\)"), re.compile(r"\([^()]*\)\??")
_BEGINNING = re.compile("[一-鿿]{1,2}")
_OPTIONAL, _CLASS, _LETTERS = re.compile(r"\w\?"), re.compile(r"\\w|\[[^]]*\]"), re.compile("[A-Za-z]{2,}")


class Member:
    """One member of a class: what says it in either language, and what may say it.

    `keys`: letters of which English text has some where its English words are; they are searched first.
    """

    def __init__(self, line: str) -> None:
        self.zh_words, self._zh_also, self.en_words, self._en_also = line.split("\t")
        self.keys = tuple(sorted({_find_key(words) for words in _BARS.split(_CASED.sub(r"\1", self.en_words))}))

    @property
    def beginnings(self) -> Iterator[str]:
        """The first two characters of each of its Chinese words; one where no more are given."""
        plain = (_LOOKAROUND.sub("", words) for words in _BARS.split(self.zh_words))
        return (match[0] for match in map(_BEGINNING.match, plain) if match)

    @cached_property
    def zh(self) -> re.Pattern[str]:
        """Its Chinese words."""
        return re.compile(self.zh_words)

    @cached_property
    def zh_any(self) -> re.Pattern[str]:
        """Whatever in Chinese may mean it."""
        return re.compile("|".join(filter(None, (self.zh_words, self._zh_also))))

    @cached_property
    def en(self) -> re.Pattern[str]:
        """Its English words."""
        return _compile_words(self.en_words)

    @cached_property
    def en_any(self) -> re.Pattern[str]:
        """Whatever in English may mean it."""
        return _compile_words("|".join(filter(None, (self.en_words, self._en_also))))


def _compile_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)


def _find_key(words: str) -> str:
    """The longest run of letters that some English words surely have."""
    rest = _GROUP.sub(" ", _LOOKAROUND.sub("", words))
    runs = _LETTERS.findall(_CLASS.sub(" ", _OPTIONAL.sub(" ", rest)))
    return str(max(runs, key=len, default="")).lower()


@cache
def load_classes() -> Mapping[str, Sequence[tuple[Member, Sequence[Member]]]]:
    """By two characters that a Chinese word begins with: the members that it is of, each with the rest of its class."""
    index: dict[str, list[tuple[Member, Sequence[Member]]]] = {}
    for members in read_classes():
        for member in members:
            others = [other for other in members if other is not member]
            for beginning in dict.fromkeys(member.beginnings):
                index.setdefault(beginning, []).append((member, others))
    return index


def read_classes() -> Iterator[list[Member]]:
    """The classes in their order, each as its members."""
    for block in _LIST.read_text(encoding="utf-8").split(f"\n{_HEAD}")[1:]:
        yield [Member(line) for line in block.splitlines()[1:] if line and not line.startswith(_NOTE)]
