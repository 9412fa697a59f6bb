"""English words left standing in the Chinese, although the document translates them everywhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from .document_words import DocumentWords
from .english import FUNCTION_WORDS, build_key

# An English word by itself: no part of a name, a path, code or a longer run of English, not in brackets or quotes.
_SIGNS = r"A-Za-z0-9_./\\@#$%&*+=<>(（\[{“\"'‘`:《-"
_WORD = re.compile(
    rf"(?<![{_SIGNS}])(?<![A-Za-z0-9_,;:.)] )[a-z]{{4,}}(?![A-Za-z0-9_./\\@=<>()\[{{”\"’'`:》-])(?! [A-Za-z0-9_(=])"
)
# An identifier is kept as it is: it stands beside what kind of thing it names, in either language, or in marks of code.
_KINDS_ZH = (
    "变量|函数|参数|命令|方法|类|字段|属性|模块|对象|关键字|标签|选项|文件|目录|接口|脚本|库|"
    "变数|函式|參數|指令|類|欄位"
)
_NAMED_ZH = re.compile(rf"(?:{_KINDS_ZH})[ ：:]?$"), re.compile(rf" ?(?:{_KINDS_ZH})")
_KINDS_EN = (
    "variable|function|parameter|argument|command|method|class|field|attribute|property|module|object|keyword|tag|option|"
    "file|directory|interface|script|library|package"
)
# Documents with such words in more than this share of their beads, manuals of software, leave them by habit.
_MOST_BEADS = 0.03
# How many other beads must have the word in English, and the share of them that translate it by the same Chinese word.
_LEAST_OTHERS, _LEAST_SHARE = 4, 0.9


class WordLeft(NamedTuple):
    """An English word in the Chinese: the bead's place, bounds in its Chinese, and what it is elsewhere."""

    bead: int
    start: int
    end: int
    translation: str


def find_words_left(words: DocumentWords) -> Iterator[WordLeft]:
    """English words that stand in the Chinese of a bead and are translated in nearly all others, in order."""
    found = [(bead, match) for bead, text in enumerate(words.zh_texts) for match in _WORD.finditer(text)]
    if len({bead for bead, _ in found}) <= max(1, _MOST_BEADS * len(words.zh_texts)):
        for bead, match in found:
            word = match.group()
            named = word in FUNCTION_WORDS or _is_identifier(words, bead, match)
            translation = None if named else _find_translation(words, bead, word)
            if translation:
                yield WordLeft(bead, *match.span(), translation)


def _is_identifier(words: DocumentWords, bead: int, match: re.Match[str]) -> bool:
    """Whether a word is the name of a piece of code, in the Chinese or in the English beside it."""
    before, after = _NAMED_ZH
    if before.search(match.string[: match.start()]) or after.match(match.string, match.end()):
        return True
    word = re.escape(match.group())
    named = rf"[`'\"“‘<.$]{word}|{word}[`'\"”’(=_\[]|\b(?:{_KINDS_EN})s? {word}\b|\b{word} (?:{_KINDS_EN})\b"
    return re.search(named, words.en_texts[bead]) is not None


def _find_translation(words: DocumentWords, bead: int, word: str) -> str | None:
    """The Chinese word that the document's other beads have for an English one, if nearly all have it."""
    key, itself = build_key(word), re.compile(rf"\b{word}\b", re.IGNORECASE)
    if not itself.search(words.en_texts[bead]):
        return None
    others = [k for k in sorted(words.places.get(key, ())) if k != bead and itself.search(words.en_texts[k])]
    if len(others) < _LEAST_OTHERS:
        return None
    counts = Counter(w for k in others for w in {z.text for z in words.zh[k] if key in words.links.get(z.id, ())})
    best = min(counts, key=lambda w: (-counts[w], w), default=None)
    if best is None or counts[best] < _LEAST_SHARE * len(others) or bead in words.zh_places[best]:
        return None
    return None if any(word in words.zh_texts[k] for k in others) else best
