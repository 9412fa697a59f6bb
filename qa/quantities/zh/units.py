"""What Chinese counts with: classifiers, and the units and currencies of the table, alone or per another."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ....units.currencies import currencies
from ....units.names import LETTERS, chinese_names, symbols
from ....units.table import find_unit
from ..lazy_pattern import Pattern
from ..quantity import Kind
from .scan import fold
from .words import CLASSIFIERS, DENOMINATORS, NOT_BEFORE, WEAK_CLASSIFIERS


class Unit(NamedTuple):
    """A unit found in text: where it ends, the kind of quantity it makes, its id, and the word for it."""

    end: int
    kind: Kind
    name: str
    word: str


# After digits 家 counts whatever follows (5家园区): no year comes before it.
_SURE = frozenset({"家"})
# Words for one unit that in such a context are another's: 用电100度, 航速20节.
_IN_CONTEXT = {
    "度": (Pattern(r"(?:[用耗发节省供售购]电|电[量费])[^,。;度]{0,5}$"), "measure", "kilowatt-hour"),
    "节": (Pattern(r"[航时船风流]速[^,。;节]{0,4}$"), "measure", "knot"),
}
_CONTEXT_REACH = 18
# A letter for a size of memory, beside what has it: 2G内存, 内存至少512M.
_SIZES = {"G": "gigabyte", "g": "gigabyte", "M": "megabyte", "m": "megabyte", "T": "terabyte"}
_MEMORY = "(?:内存|显存|运存|硬盘|磁盘|(?:存储|磁盘|可用|剩余|空闲)空间|缓存|堆(?:大小|内存)?|RAM|SSD)"
_MEMORY_BEHIND = Pattern(rf"(?![A-Za-z0-9])(?:以上|以下|左右)?[ \t]?的?(?:可用|空闲|物理|专用)?{_MEMORY}")
_MEMORY_BEFORE = Pattern(rf"{_MEMORY}[^,。;0-9和与及或、]{{0,6}}$")


class _Entry(NamedTuple):
    """A word that counts: kind, unit, whether a lone digit may not trust it, and what may not follow."""

    kind: Kind
    name: str
    weak: bool
    unless: str


@cache
def _entries() -> dict[str, _Entry]:
    """Everything that Chinese counts with, by the word in folded text."""
    found = {
        word: _Entry("cardinal", name or word, weak, NOT_BEFORE.get(word, ""))
        for words, weak in ((CLASSIFIERS, False), (WEAK_CLASSIFIERS, True))
        for word, name in words.items()
    }
    names = chinese_names()
    for word, name in zip(fold("\n".join(names)).split("\n"), names.values(), strict=True):
        found[word] = _Entry("measure", name.id, name.weak, name.unless)
    for currency in currencies().values():
        for money in currency.zh:
            word = fold(money)
            found[word] = _Entry("currency", currency.code, word == "元", NOT_BEFORE.get(word, ""))
        for part, _ in currency.parts:
            if not part.isascii() and part not in found and len(part) > 1:
                found[part] = _Entry("currency", currency.code, False, "")
    return found


@cache
def _first_characters() -> tuple[frozenset[str], int]:
    """The first characters of all words, and the length of the longest."""
    words = _entries()
    return frozenset(word[0] for word in words), max(map(len, words))


def is_weak(word: str) -> bool:
    """Whether a word counts only after Arabic digits or a longer numeral."""
    entry = _entries().get(word)
    return entry is not None and entry.weak


def is_prefix(text: str, at: int) -> bool:
    """Whether the magnitude at `at` is the prefix of a unit (千克, 兆瓦) and no part of the number before it."""
    found = _word(text, at)
    return found is not None and len(found.word) > 1 and found.kind == "measure"


def unit_at(text: str, start: int, *, sure: bool = False, numeral: int | None = None) -> Unit | None:
    """The longest unit at `start` of folded text, up to two blanks away; None where the word goes on to be another.

    After a `sure` number (5家园区) a classifier is one whatever follows. `numeral` is where its number begins: what
    stands before it may say another unit (用电100度) or a denominator (每吨5元).
    """
    at = start
    while at < len(text) and at - start < 2 and text[at] in " \t":
        at += 1
    before = "" if numeral is None else text[max(0, numeral - _CONTEXT_REACH) : numeral]
    sized = _size(text, at, before) if numeral is not None and text[at : at + 1] in _SIZES else None
    found = sized or _powered(text, at) or _word(text, at, sure=sure) or _symbol(text, at)
    if found is None or numeral is None or sized:
        return found
    special = _IN_CONTEXT.get(found.word)
    if special and special[0].search(before):
        found = found._replace(kind="measure", name=special[2])
    return found if found.kind == "cardinal" else _rated(text, found, before)


def _word(text: str, at: int, *, sure: bool = False) -> Unit | None:
    first, longest = _first_characters()
    if text[at : at + 1] not in first:
        return None
    entries = _entries()
    for length in range(min(longest, len(text) - at), 0, -1):
        word = text[at : at + length]
        entry = entries.get(word)
        if entry is None:
            continue
        end = at + length
        after = text[end : end + 1]
        if after and after in entry.unless and not (sure and word in _SURE):
            continue
        return Unit(end, entry.kind, entry.name, word)
    return None


_POWERS = {"平方": "square", "立方": "cubic", "²": "square", "2": "square", "³": "cubic", "3": "cubic"}


def _powered(text: str, at: int) -> Unit | None:
    """平方公里, 立方厘米: a power of a length."""
    word = text[at : at + 2]
    if word not in _POWERS:
        return None
    length = _word(text, at + 2)
    name = f"{_POWERS[word]} {length.name}" if length and length.kind == "measure" else ""
    return Unit(length.end, "measure", name, word + length.word) if length and find_unit(name) else None


_SYMBOL = Pattern(r"([A-Za-zμ°℃℉㎡㎢ΩÅº]+)([²³23]?)(/[A-Za-z]+)?(?![A-Za-z0-9_])")


def _size(text: str, at: int, before: str) -> Unit | None:
    """2G, 512M: a size of memory, where the words beside the number are of memory."""
    if not text[at - 1 : at].isdigit() or (text[at + 1 : at + 2].isalnum() and text[at + 1 : at + 2].isascii()):
        return None
    if not (_MEMORY_BEHIND.match(text, at + 1) or _MEMORY_BEFORE.search(before)):
        return None
    return Unit(at + 1, "measure", _SIZES[text[at]], text[at])


# After a blank, these letters are as often something else.
_GLUED = frozenset(("A", "t", "s", "V", "J"))


def _symbol(text: str, at: int) -> Unit | None:
    """km, m², μg: a symbol of the table."""
    match = _SYMBOL.match(text, at)
    if match is None:
        return None
    known = symbols()
    for word in (match[0], match[1] + match[2], match[1]):
        found = known.get(word)
        if found and (word != match[1] or not match[2]):
            end = at + len(word)
            apart = text[at - 1 : at] == " " and (found[1] or word in _GLUED)
            other = word in LETTERS and text[end : end + 1].isalnum()
            return None if apart or other else Unit(end, "measure", found[0], word)
    length = known.get(match[1]) if match[2] else None
    name = f"{_POWERS[match[2]]} {length[0]}" if length else ""
    return Unit(match.end(2), "measure", name, match[1] + match[2]) if length and find_unit(name) else None


_PER = Pattern(r"[ \t]?(?:/|每)[ \t]?(?![0-9])")
# What is had or yielded by each: 亩产500公斤, 人均收入5万元.
_SHARED = Pattern(r"([亩人])[产均][^\W\d]{0,6}$")
_SHARING = {"亩": "mu", "人": "person"}
# What may stand between 每吨 and its number: 每吨售价约5元.
_BETWEEN = Pattern(r"[^\W\d]{0,6}")


def _rated(text: str, found: Unit, before: str) -> Unit:
    """The unit with its denominators, behind it (元/吨, 米每秒) or in front of its number (每吨5元)."""
    unit = find_unit(found.name)
    if unit is None or unit.dimension in ("time", "calendar") or unit.below:
        return found
    name, end = found.name, found.end
    while match := _PER.match(text, end):
        below = _denominator(text, match.end())
        if below is None:
            break
        name, end = f"{name} per {below.name}", below.end
    names = [name, *_denominators_before(before)] if end == found.end else [name]
    return found._replace(end=end, name=" per ".join(names))


def _denominator(text: str, at: int) -> Unit | None:
    found = _powered(text, at) or _word(text, at) or _symbol(text, at)
    if found and found.kind == "measure":
        return found
    word = text[at : at + 1]
    return Unit(at + 1, "measure", DENOMINATORS[word], word) if word in DENOMINATORS else None


def _denominators_before(before: str) -> list[str]:
    """The denominators of 每人每天 at the end of a text, the last one first."""
    shared = _SHARED.search(before)
    names = [_SHARING[shared[1]]] if shared else []
    rest = before[: shared.start()] if shared else before
    while (place := rest.rfind("每")) >= 0:
        below = _denominator(rest, place + 1)
        if below is None or (rest[below.end :] if names else not _BETWEEN.fullmatch(rest, below.end)):
            break
        names.append(below.name)
        rest = rest[:place]
    return names


# W for 万, in front of what is counted by ten thousands and never by watts: 10W粉丝, 50W元, 10w+, 2wPod.
_TEN_THOUSANDS = Pattern(
    r"[wW](?:(?=[余多]?[ \t]?(?:元|块钱|人|个|条|次|名|位|件|份|家|户|篇|字|粉"
    r"|用户|阅读|播放|点击|观看|下载|销量|美[元金]|日元|节点|请求|并发|连接|(?:QPS|TPS|DAU)\b))"
    r"|(?=[A-Z][a-z]{2})|(?=\+(?:$|[^0-9A-Za-z一-鿿 \t]|的|次|人|粉|阅读|用户)))"
)


def is_ten_thousands(text: str, at: int) -> bool:
    """Whether the W at `at`, behind digits, is typed for 万 and is no watt."""
    return _TEN_THOUSANDS.match(text, at) is not None
