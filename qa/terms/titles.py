"""Titles and quoted names beside their English: which quotation renders which, and which of their words are missing.

A word of a title is missing where no English word near its rendering translates it, although elsewhere in the document
the same test finds its translation nearly always: what the lexicon doesn't know tells nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...text.characters import han_count
from .bodies import find_end_of_name
from .consistency import alike
from .document_words import ChineseWord, DocumentWords
from .english import collect_keys
from .quoted import CAPITALS, Quoted, find_capital_runs

# Words that translators add to titles and drop from them without changing what they name.
_LIGHT = frozenset(
    """的 和 与 及 或 等 了 是 也 关于 有关 为 对 于 在 上 下 中 之 所 以 以及 若干 年 个 项 件 一 不 其 该 这
    本 我 全 工作 建设 推进 加快 开展 进行 深入 全面 进一步 情况 问题 活动 方面 实行 切实 大力 积极 共同 提供
    使用""".split()
)
# What running words have and names haven't.
_RUNNING = re.compile("[，。？！；,?!;]|的|了|是|我|你|他|这|那|们|不|就|都|会|将|在|且|（|\\(|\\[")
# Shortest title in Han characters that is looked into, shortest quoted name.
_SHORTEST_TITLE, _SHORTEST_NAME = 4, 6
# Least words with content of a quoted name.
_LEAST_NAME_WORDS = 4
# Least share of either side that the other may render. Of the development documents' pairs all but the names of a few
# newspapers have 0.55, nineteen in twenty of titles beside other titles' English less than 0.5.
_LEAST_FIT = 0.52
# How much better words that only their capitals set apart must fit than a quotation.
_LESS_BY_CAPITALS = 0.4
# Least content words of a rendering, as a share of the title's.
_LEAST_LENGTH = 0.4
# A word is known where this many other beads have it, and this share of them have its translation.
_LEAST_OTHERS, _LEAST_RATE = 2, 0.8
# How often an English word must stand in the document to be known by the Chinese word that it stands with.
_LEAST_TOGETHER = 3
# And how large a share of that Chinese word's places it must have: a word that stands everywhere goes with anything.
_OFTEN = 0.2
# A document quotes titles by habit where it has this many and quotes this share of them.
_LEAST_TITLES, _LEAST_QUOTED = 8, 0.8
# The same for a word of one character.
_LEAST_OTHERS_SHORT = 5
# So large a share of a title's characters, and so many words of two that nothing may stand for, are missed in any case.
_BULK, _LEAST_BULK = 0.3, 2
# What the names of places end with: whose title it is, goes without saying in the document.
_PLACES = ("市", "省", "县", "区", "国")
# What a title that is explained behind a colon begins with; the most characters of a title that may be but a name, and
# after what a capital is no sign of one.
_HEAD = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,3}: (?:(?:The|An?) )?$")
_HEAD_END = re.compile("[：:—–]")
_LONGEST_NAME = 6
_BEGINNINGS = ("", ".", "!", "?", ":", "“", '"')
# What belongs to a rendering: its owner before it, or behind it.
_OWNER = re.compile(r"(?:[A-Z][\w’'-]* (?:of |the |and )*)*[A-Z][\w-]*(?:['’]s?) [“\"]?$")
_BELONGS = re.compile(
    r"[”\"’]?,? ?(?:in the (?:field|area)s? of|of|issued by|released by|made by) [^,;.“”\"]{1,40}"
    r"|[”\"’]? ?\([^()]{1,60}\)"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title or quoted name in a bead, and the English quotation that renders it, if there is one."""

    bead: int
    zh: Quoted
    words: tuple[ChineseWord, ...]
    en: Quoted | None


@dataclass(frozen=True, slots=True)
class Missing:
    """A title with words that its English lacks: runs of neighbouring words, as bounds in the Chinese.

    `sure`: how many of the words are known well.
    """

    title: Title
    runs: tuple[tuple[int, int], ...]
    sure: int


class Titles:
    """The titles and quoted names of a document."""

    def __init__(self, words: DocumentWords) -> None:
        self._words = words

    @cached_property
    def all(self) -> Sequence[Title]:
        """All of them, paired with English quotations bead by bead, the best fitting first."""
        return [title for bead in range(len(self._words.beads)) for title in self._pair(bead)]

    @cached_property
    def are_quoted(self) -> bool:
        """Whether the English puts titles in quotation marks by habit."""
        return self._is_habit([t.en is not None and t.en.mark != CAPITALS for t in self.all if t.zh.mark == "《"])

    @cached_property
    def are_set_apart(self) -> bool:
        """Whether the English sets titles apart by habit, with quotation marks or capitals."""
        return self._is_habit([t.en is not None for t in self.all if t.zh.mark == "《"])

    @staticmethod
    def _is_habit(own: Sequence[bool]) -> bool:
        return len(own) >= _LEAST_TITLES and sum(own) >= _LEAST_QUOTED * len(own)

    def missing(self, title: Title) -> Missing | None:
        """The words of a title that its English surely lacks.

        Where the rendering has words that nothing in the title explains, these may be what stands for them.
        """
        keys = self._find_keys_near(title)
        lacking = [w for w in title.words if not self._is_rendered(title, w, keys)]
        sure = [w for w in lacking if self._is_sure(w, title)]
        unexplained = self._count_unexplained(title)
        if self._is_bulk(title, lacking, unexplained):
            sure = lacking
        elif not sure or unexplained > len(lacking) - len(sure):
            return None
        text = self._words.zh_simple[title.bead][: title.zh.end]
        head = _HEAD_END.search(text, title.zh.start)
        if head and self._has_head(title) and all(w.end <= head.start() for w in sure):
            return None
        gone = [w for w in title.words if w in lacking or self._is_rendered_by_chance(title, w, keys)]
        runs = [(a, b) for a, b in _find_runs(title.words, gone) if any(a <= w.start < b for w in sure)]
        runs = [(a, find_end_of_name(text, a, b)) for a, b in runs]
        return Missing(title, tuple(runs), len(sure))

    def _is_rendered(self, title: Title, word: ChineseWord, keys: Iterable[str]) -> bool:
        """Whether English words may render a Chinese one, as parts of compounds or by the document's habit, too."""
        links = self._words.may_render(word)
        if links.intersection(keys) or any(alike(link, key) for link in links for key in keys):
            return True
        others = frozenset().union(*(self._words.may_render(w) for w in title.words if w != word))
        free = self.keys(title) - others
        return any(self._goes_with(key, word) for key in free) or self._may_stand_for(title, word)

    def _is_rendered_by_chance(self, title: Title, word: ChineseWord, keys: frozenset[str]) -> bool:
        """Whether a word's characters alone are rendered, by words that render another word of the title as a whole."""
        links = self._words.links
        if keys & links.get(word.id, frozenset()):
            return False
        own = keys & self._words.character_links(word.id)
        others = frozenset().union(*(links.get(w.id, frozenset()) for w in title.words if w != word))
        return bool(own) and own <= others

    def _has_head(self, title: Title) -> bool:
        """Whether words and a colon stand before a rendering, as before what explains a title."""
        return title.en is not None and bool(_HEAD.search(self._words.en_texts[title.bead][: title.en.start]))

    def may_be_named(self, title: Title) -> bool:
        """Whether the English has a name that nothing else in its bead explains, so that it may be a title's own."""
        if title.zh.end - title.zh.start > _LONGEST_NAME:
            return False
        row, text = self._words.en[title.bead], self._words.en_texts[title.bead]
        others = [w for w in self._words.zh[title.bead] if not title.zh.start <= w.start < title.zh.end]
        explained = frozenset().union(*(self._words.may_render(w) for w in others))
        names = [
            word
            for before, word, after in zip((None, *row), row, (*row[1:], None), strict=False)
            if word.capital
            and word.content
            and not any(near and near.capital and near.content for near in (before, after))
        ]
        inner = [w for w in names if text[: w.start].rstrip()[-1:] not in _BEGINNINGS]
        return any(not explained.intersection(w.keys) for w in inner)

    def _is_sure(self, word: ChineseWord, title: Title) -> bool:
        """Whether a word must be in the English: one that is known well, and not the place that a title begins with."""
        if word == title.words[0] and word.text.endswith(_PLACES):
            return False
        return self._is_known(word, title.bead) and (title.zh.mark == "《" or len(word.text) > 1)

    def _is_bulk(self, title: Title, lacking: Sequence[ChineseWord], unexplained: int) -> bool:
        """Whether so much of a located title is missing that the words need not be known well."""
        if title.en is None or title.zh.mark != "《":
            return False
        size, whole = (sum(len(w.text) for w in words) for words in (lacking, title.words))
        return size >= _BULK * whole and size / 2 - unexplained >= _LEAST_BULK

    def support(self, title: Title) -> float:
        """The share of a title's words that the English of its bead may render."""
        keys = self._words.en_keys[title.bead]
        return sum(bool(self._words.may_render(w) & keys) for w in title.words) / len(title.words)

    def stranger(self, title: Title) -> Quoted | None:
        """The only quotation in a title's bead that renders no title, where it is as long as one."""
        taken = [t.en for t in self._by_bead[title.bead] if t.en]
        free = [
            q
            for q in self._words.en_quoted[title.bead]
            if not q.depth and not any(q.start < t.end and t.start < q.end for t in taken)
        ]
        inside = [[w for w in self._words.en[title.bead] if q.start <= w.start < q.end and w.content] for q in free]
        fits = [q for q, row in zip(free, inside, strict=True) if len(row) >= max(2, _LEAST_LENGTH * len(title.words))]
        return fits[0] if len(fits) == 1 else None

    @cached_property
    def _by_bead(self) -> Mapping[int, Sequence[Title]]:
        found: defaultdict[int, list[Title]] = defaultdict(list)
        for title in self.all:
            found[title.bead].append(title)
        return found

    def is_balanced(self, bead: int) -> bool:
        """Whether each quotation mark in the English of a bead has its counterpart."""
        marks = sum(self._words.en_texts[bead].count(mark) for mark in '“”"')
        return marks == 2 * len(self._words.en_quoted[bead])

    def _count_unexplained(self, title: Title) -> int:
        """How many words of a title's rendering nothing in the title may have put there."""
        if title.en is None:
            return 0
        row = self._words.zh[title.bead]
        inside = [w for w in row if title.zh.start <= w.start < title.zh.end]
        explained = frozenset().union(*(self._words.may_render(w) for w in inside))
        return sum(
            not (key.isdigit() or key in explained or any(self._goes_with(key, w) for w in inside))
            for key in self.keys(title)
        )

    def _may_stand_for(self, title: Title, word: ChineseWord) -> bool:
        """Whether an unexplained word that stands in nearly all beads with the head of a name may render that."""
        if title.zh.mark == "《" or word != title.words[-1]:
            return False
        own = self._words.zh_places[word.text]
        explained = frozenset().union(*(self._words.may_render(w) for w in title.words))
        return len(own) >= _LEAST_TOGETHER and any(
            len(own & self._words.places[key]) >= _LEAST_RATE * len(own) for key in self.keys(title) - explained
        )

    def _goes_with(self, key: str, word: ChineseWord) -> bool:
        """Whether an English word mostly stands in beads that have a Chinese one, and that often with it."""
        places, own = self._words.places[key], self._words.zh_places[word.text]
        together = len(places & own)
        return len(places) >= _LEAST_TOGETHER and together >= max(_LEAST_RATE * len(places), _OFTEN * len(own))

    def keys(self, title: Title) -> frozenset[str]:
        """The keys of the words within the quotation that renders a title; none where there is none."""
        if title.en is None:
            return frozenset()
        return collect_keys(w for w in self._words.en[title.bead] if title.en.start <= w.start < title.en.end)

    def _pair(self, bead: int) -> Iterator[Title]:
        own = [(q, self._find_content(bead, q)) for q in self._words.zh_quoted[bead] if self._is_name(bead, q)]
        own = [(q, content) for q, content in own if q.mark == "《" or len(content) >= _LEAST_NAME_WORDS]
        fits = [
            (fit, zh, en)
            for zh, content in own
            if content
            for en in self._find_places(bead, zh)
            if (fit := self._measure_fit(bead, content, en))
        ]
        pairs: dict[Quoted, Quoted] = {}
        for _, zh, en in sorted(fits, key=lambda f: (_LESS_BY_CAPITALS * (f[2].mark == CAPITALS) - f[0], *f[1:])):
            if zh not in pairs and not any(en.start < q.end and q.start < en.end for q in pairs.values()):
                pairs[zh] = en
        yield from (Title(bead, zh, tuple(content), pairs.get(zh)) for zh, content in own if content)

    def _find_places(self, bead: int, zh: Quoted) -> list[Quoted]:
        """The passages that may render a title: quotations, and for titles in `《》` runs of words in capitals."""
        quoted = list(self._words.en_quoted[bead])
        if zh.mark != "《":
            return quoted
        runs = find_capital_runs(self._words.en_texts[bead], self._words.en[bead])
        return quoted + [r for r in runs if not any(q.start < r.end and r.start < q.end for q in quoted)]

    def _is_name(self, bead: int, quoted: Quoted) -> bool:
        text = self._words.zh_simple[bead][quoted.start : quoted.end]
        if quoted.depth:
            return False
        if quoted.mark == "《":
            return han_count(text) >= _SHORTEST_TITLE
        return han_count(text) >= _SHORTEST_NAME and not _RUNNING.search(text)

    def _find_content(self, bead: int, quoted: Quoted) -> list[ChineseWord]:
        row = self._words.zh[bead]
        return [w for w in row if quoted.start <= w.start and w.end <= quoted.end and w.text not in _LIGHT]

    def _measure_fit(self, bead: int, content: Sequence[ChineseWord], en: Quoted) -> float:
        """The shares of the Chinese that a passage renders and of its words that this explains, summed; 0 if low."""
        row = [w for w in self._words.en[bead] if en.start <= w.start < en.end and w.content]
        if len(row) < _LEAST_LENGTH * len(content):
            return 0.0
        keys = collect_keys(row)
        renderings = [self._words.may_render(w) for w in content]
        explained: frozenset[str] = frozenset().union(*renderings)
        size = sum(len(w.text) for w in content)
        ours = sum(len(w.text) for w, links in zip(content, renderings, strict=True) if links & keys) / size
        theirs = sum(any(key in explained for key in w.keys) for w in row) / len(row)
        return ours + theirs if min(ours, theirs) >= _LEAST_FIT else 0.0

    def _find_keys_near(self, title: Title) -> frozenset[str]:
        """The words of the rendering and of what belongs to it ("the State Council's", "of …"); of all without one."""
        row = self._words.en[title.bead]
        own = title.en
        if own is None:
            return self._words.en_keys[title.bead]
        text = self._words.en_texts[title.bead]
        after = _BELONGS.match(text, own.end)
        before = _OWNER.search(text[: own.start])
        start, end = before.start() if before else own.start, after.end() if after else own.end
        others = [q for q in self._words.en_quoted[title.bead] if q.end <= own.start or own.end <= q.start]
        near = (w for w in row if start <= w.start < end and not any(q.start <= w.start < q.end for q in others))
        return collect_keys(near)

    def _is_known(self, word: ChineseWord, bead: int) -> bool:
        """Whether other beads with the word nearly always have a translation of it."""
        others = self._words.zh_places[word.text] - {bead}
        links = self._words.may_render(word)
        rendered = sum(1 for k in others if any(k in self._words.places.get(key, ()) for key in links))
        least = _LEAST_OTHERS if len(word.text) > 1 else _LEAST_OTHERS_SHORT
        return len(others) >= least and rendered >= _LEAST_RATE * len(others)


def _find_runs(words: Sequence[ChineseWord], lacking: Sequence[ChineseWord]) -> list[tuple[int, int]]:
    """The bounds of runs of lacking words that follow one another without a word between them."""
    runs: list[tuple[int, int]] = []
    for word in words:
        if word not in lacking:
            continue
        if runs and runs[-1][1] == word.start:
            runs[-1] = (runs[-1][0], word.end)
        else:
            runs.append((word.start, word.end))
    return runs
