"""Titles and quoted names beside their English: which quotation renders which, and which of their words are missing.

A word of a title is missing where no English word near its rendering translates it, although elsewhere in the document
the same test finds its translation nearly always: what the lexicon doesn't know tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...align.characters import han_count
from .document import ChineseWord, DocumentWords
from .english import content_keys
from .quoted import Quoted

# Words that translators add to titles and drop from them without changing what they name.
_LIGHT = frozenset(
    """的 和 与 及 或 等 了 是 也 关于 有关 为 对 于 在 上 下 中 之 所 以 以及 若干 年 个 项 件 一 不 其 该 这
    本 我 全 工作 建设 推进 加快 开展 进行 深入 全面 进一步 情况 问题 活动 方面 实行 切实 大力 积极""".split()
)
# What running words have and names haven't.
_RUNNING = re.compile("[，。？！；,?!;]|的|了|是|我|你|他|这|那|们|不|就|都|会|将|在|且|（|\\(|\\[")
# Shortest title in Han characters that is looked into, shortest quoted name.
_SHORTEST_TITLE, _SHORTEST_NAME = 4, 6
# Least words with content of a quoted name.
_LEAST_NAME_WORDS = 4
# How well a quotation must fit to be a title's rendering: shares of both sides' words that go together, their sum.
_LEAST_FIT = 0.8
# Least content words of a rendering, as a share of the title's.
_LEAST_LENGTH = 0.4
# A word is known where this many other beads have it, and this share of them have its translation.
_LEAST_OTHERS, _LEAST_RATE = 2, 0.8
# How often an English word must stand in the document to be known by the Chinese word that it stands with.
_LEAST_TOGETHER = 3
# A document quotes titles by habit where it has this many and quotes this share of them.
_LEAST_TITLES, _LEAST_QUOTED = 8, 0.8
# The same for a word of one character.
_LEAST_OTHERS_SHORT = 5
# How far around a rendering, in characters, words of the title may stand ("of the State Council").
_AROUND = 50


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
        return [title for bead in range(len(self._words.beads)) for title in self._paired(bead)]

    @cached_property
    def are_quoted(self) -> bool:
        """Whether the English puts titles in quotation marks by habit."""
        own = [t.en is not None for t in self.all if t.zh.mark == "《"]
        return len(own) >= _LEAST_TITLES and sum(own) >= _LEAST_QUOTED * len(own)

    def missing(self, title: Title) -> Missing | None:
        """The words of a title that its English surely lacks.

        Where the rendering has words that nothing in the title explains, these may be what stands for them.
        """
        keys = self._keys_near(title)
        lacking = [w for w in title.words if not self._words.may_render(w) & keys]
        sure = [w for w in lacking if self._is_known(w, title.bead) and (title.zh.mark == "《" or len(w.text) > 1)]
        unexplained = self._unexplained(title)
        if not sure or unexplained > len(lacking) - len(sure):
            return None
        runs = [(a, b) for a, b in _runs(title.words, lacking) if any(a <= w.start < b for w in sure)]
        return Missing(title, tuple(runs), len(sure))

    def support(self, title: Title) -> float:
        """The share of a title's words that the English of its bead may render."""
        keys = content_keys(self._words.en[title.bead])
        return sum(bool(self._words.may_render(w) & keys) for w in title.words) / len(title.words)

    def is_balanced(self, bead: int) -> bool:
        """Whether each quotation mark in the English of a bead has its counterpart."""
        marks = sum(self._words.en_texts[bead].count(mark) for mark in '“”"')
        return marks == 2 * len(self._words.en_quoted[bead])

    def _unexplained(self, title: Title) -> int:
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

    def _goes_with(self, key: str, word: ChineseWord) -> bool:
        """Whether an English word mostly stands in beads that have a Chinese one."""
        places = self._words.places[key]
        together = len(places & self._words.zh_places[word.text])
        return len(places) >= _LEAST_TOGETHER and together >= _LEAST_RATE * len(places)

    def keys(self, title: Title) -> frozenset[str]:
        """The keys of the words within the quotation that renders a title; none where there is none."""
        if title.en is None:
            return frozenset()
        return content_keys(w for w in self._words.en[title.bead] if title.en.start <= w.start < title.en.end)

    def _paired(self, bead: int) -> Iterator[Title]:
        own = [(q, self._content(bead, q)) for q in self._words.zh_quoted[bead] if self._is_name(bead, q)]
        own = [(q, content) for q, content in own if q.mark == "《" or len(content) >= _LEAST_NAME_WORDS]
        fits = [
            (fit, zh, en)
            for zh, content in own
            if content
            for en in self._words.en_quoted[bead]
            if (fit := self._fit(bead, content, en)) >= _LEAST_FIT
        ]
        pairs: dict[Quoted, Quoted] = {}
        for _, zh, en in sorted(fits, key=lambda f: (-f[0], f[1].start, f[2].start)):
            if zh not in pairs and en not in pairs.values():
                pairs[zh] = en
        yield from (Title(bead, zh, tuple(content), pairs.get(zh)) for zh, content in own if content)

    def _is_name(self, bead: int, quoted: Quoted) -> bool:
        text = self._words.zh_simple[bead][quoted.start : quoted.end]
        if quoted.depth:
            return False
        if quoted.mark == "《":
            return han_count(text) >= _SHORTEST_TITLE
        return han_count(text) >= _SHORTEST_NAME and not _RUNNING.search(text)

    def _content(self, bead: int, quoted: Quoted) -> list[ChineseWord]:
        row = self._words.zh[bead]
        return [w for w in row if quoted.start <= w.start and w.end <= quoted.end and w.text not in _LIGHT]

    def _fit(self, bead: int, content: Sequence[ChineseWord], en: Quoted) -> float:
        """The share of the Chinese words that the quotation may render, and that of its words that they explain."""
        row = [w for w in self._words.en[bead] if en.start <= w.start < en.end and w.content]
        if len(row) < _LEAST_LENGTH * len(content):
            return 0.0
        keys = content_keys(row)
        linked = [self._words.links.get(w.id, frozenset()) for w in content]
        explained: frozenset[str] = frozenset().union(*linked)
        rendered = sum(bool(links & keys) for links in linked) / len(content)
        return rendered + sum(any(key in explained for key in w.keys) for w in row) / len(row)

    def _keys_near(self, title: Title) -> frozenset[str]:
        """The words of the rendering, and those around it that are in no other quotation; of all, if there is none."""
        row = self._words.en[title.bead]
        own = title.en
        if own is None:
            return content_keys(row)
        others = [q for q in self._words.en_quoted[title.bead] if not (own.start <= q.start and q.end <= own.end)]
        others = [q for q in others if not (q.start <= own.start and own.end <= q.end)]
        return content_keys(
            w
            for w in row
            if own.start - _AROUND <= w.start < own.end + _AROUND
            and not any(q.start <= w.start < q.end for q in others)
        )

    def _is_known(self, word: ChineseWord, bead: int) -> bool:
        """Whether other beads with the word nearly always have a translation of it."""
        others = self._words.zh_places[word.text] - {bead}
        links = self._words.may_render(word)
        rendered = sum(1 for k in others if any(k in self._words.places.get(key, ()) for key in links))
        least = _LEAST_OTHERS if len(word.text) > 1 else _LEAST_OTHERS_SHORT
        return len(others) >= least and rendered >= _LEAST_RATE * len(others)


def _runs(words: Sequence[ChineseWord], lacking: Sequence[ChineseWord]) -> list[tuple[int, int]]:
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
