"""Segments that recur in a document, by their words: the same Chinese with other English, and the other way round."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...align.bitext import Bead, Lang
from ...align.lexicon import load_lexicon
from ...text.characters import han_count
from ..bitext_view import MIN_CONFIDENCE
from ..context import ReviewContext
from ..terms.document_words import ChineseWord, DocumentWords
from ..terms.english import FUNCTION_WORDS, split_words
from ..terms.mining import LOOSE

_NO_LETTERS = re.compile(r"[\W_]+")
# Shortest Chinese, in characters, that is worth a word, and the fewest English words that no two may share.
_LEAST_HAN, _LEAST_WORDS = 2, 2
# Copies differ in few words of a sentence, of which this share of the characters is the same.
_LEAST_SHARED = 0.4
_ARTICLES = frozenset(("a", "an", "the"))
# Words of grammar that make another sentence of it all the same.
_TELLING = frozenset("not no all any each every some we you he she they i".split())


class Recurring(NamedTuple):
    """A bead of one segment a side: its place among the beads that are compared, and what its sides are compared by."""

    place: int
    bead: Bead
    zh: str
    en: tuple[str, ...]
    every: tuple[str, ...]


class Parted(NamedTuple):
    """Beads that are the same on one side, in groups that are the same on the other, the largest group first."""

    lang: Lang
    groups: Sequence[Sequence[Recurring]]


def is_one_document(context: ReviewContext) -> bool:
    """Whether the pairs are those of a document or of the texts of a program."""
    table = context.bitext.zh.document.table
    return context.neighbours or (table is not None and table.units)


def find_parted(context: ReviewContext) -> Iterator[Parted]:
    """The segments of a document that are said in two ways in the other language, in order."""
    beads = [*_list_beads(context)]
    by_zh: defaultdict[str, list[Recurring]] = defaultdict(list)
    by_en: defaultdict[tuple[str, ...], list[Recurring]] = defaultdict(list)
    for one in beads:
        by_zh[one.zh].append(one)
        by_en[one.every].append(one)
    for same in by_zh.values():
        if len(same) > 1 and len({one.en for one in same}) > 1:
            yield Parted("zh", _group({one.place: one.en for one in same}, same))
    for same_en in by_en.values():
        if len(same_en) > 1 and len(same_en[0].every) >= _LEAST_WORDS and len({one.zh for one in same_en}) > 1:
            yield Parted("en", _group({one.place: one.zh for one in same_en}, same_en))


def _group(keys: Mapping[int, object], same: Sequence[Recurring]) -> list[list[Recurring]]:
    groups: defaultdict[object, list[Recurring]] = defaultdict(list)
    for one in same:
        groups[keys[one.place]].append(one)
    return sorted(groups.values(), key=lambda group: (-len(group), group[0].place))


def _list_beads(context: ReviewContext) -> Iterator[Recurring]:
    """The beads of one segment a side that are sure, with what they are compared by."""
    place = -1
    for bead in context.two_sided:
        if bead.score < MIN_CONFIDENCE:
            continue
        place += 1
        if len(bead.zh) > 1 or len(bead.en) > 1 or bead.id in context.cited:
            continue
        zh, en = load_lexicon().simplified(_read(context, bead, "zh")), _read(context, bead, "en")
        if han_count(zh) >= _LEAST_HAN and (words := fold_english(en)):
            yield Recurring(place, bead, fold_chinese(zh), words, _list_words(en))


def _read(context: ReviewContext, bead: Bead, lang: Lang) -> str:
    """The only segment on one side of a bead without its number."""
    segment = context.bitext.segments(bead, lang)[0]
    return segment.clean.text[segment.enumerator.end if segment.enumerator else 0 :]


@lru_cache(maxsize=8192)
def fold_chinese(text: str) -> str:
    """A Chinese text without punctuation and spaces, in half width and small letters.

    >>> fold_chinese("请输入密码。") == fold_chinese("请输入密码")
    True
    """
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKC", text)).casefold()


@lru_cache(maxsize=8192)
def fold_english(text: str) -> tuple[str, ...]:
    """The words of an English text by their beginnings, without those of grammar.

    >>> fold_english("Enter the passwords.") == fold_english("Enter a password")
    True
    """
    lowered = text.lower()
    words = split_words(lowered)
    telling = [lowered[w.start : w.end] for w in words]
    return tuple(
        word.keys[0] for word, plain in zip(words, telling, strict=True) if word.content or plain in _TELLING
    ) or tuple(plain for plain in telling if plain in FUNCTION_WORDS)


def _list_words(text: str) -> tuple[str, ...]:
    """The words of an English text in small letters, without articles."""
    return tuple(word for word in _NO_LETTERS.sub(" ", text.lower()).split() if word not in _ARTICLES)


# So many words differ at most between two segments of which one was copied.
_FEW = 2


def is_copy(words: DocumentWords, one: Recurring, other: Recurring) -> bool:
    """Whether the English of two Chinese segments is that of the other alone: what differs here, it doesn't say.

    Both are of one frame and differ in a few words, of which the English says the other's and not this one's. Words
    that share a character mean the same too often.
    """
    same = len(set(one.zh) & set(other.zh))
    if same < _LEAST_SHARED * max(len(set(one.zh)), len(set(other.zh))):
        return False
    own, theirs = _find_own_words(words, one, other), _find_own_words(words, other, one)
    if not (own and theirs) or max(len(own), len(theirs)) > _FEW:
        return False
    if any(set(a.text) & set(b.text) for a in own for b in theirs):
        return False
    keys = words.en_keys[one.place]
    return all(keys.isdisjoint(words.may_render(w)) for w in own) and not any(
        keys.isdisjoint(words.may_render(w)) for w in theirs
    )


def _find_own_words(words: DocumentWords, one: Recurring, other: Recurring) -> list[ChineseWord]:
    """The words with content that one segment has and the other hasn't."""
    row = (w for w in words.zh[one.place] if w.id >= 0 and w.text not in LOOSE and w.text not in other.zh)
    return [w for w in row if len(w.text) > 1 and han_count(w.text) == len(w.text)]
