"""Decisions that were typed into a Word file: replies to the comments on findings, and comments marked as resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...align.sources.xml_tree import Element, name_of
from ...qa.judgements.judgement import Judgement, Verdict, strip_repeat
from ...text.characters import han_count
from ..comments.comment import CODE
from ..visible import sanitize
from .word_parts import WordFile

_WORDS: Mapping[Verdict, str] = {
    "false-alarm": "false[ -]alarm|not an error|误报|不是错误|无误",
    "fixed": "fixed|corrected|已改|已修改|已更正",
    "query": "ask the author|query|待作者确认|问作者|询问作者",
}
_DECISIONS = {
    verdict: re.compile(rf"\W*(?:{words})(?![a-z])[\s:：,，.。;；–—-]*(.*)", re.IGNORECASE | re.DOTALL)
    for verdict, words in _WORDS.items()
}
_TRUE = ("1", "true", "on")


class _Decision(NamedTuple):
    """What a text decides, and why."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment: its paragraphs, its author and day, and the ids that replies name it by, and it its parent."""

    id: str
    texts: tuple[str, ...]
    author: str
    date: str
    key: str
    parent: str
    is_done: bool


def read_decisions(data: bytes, path: str) -> list[Judgement]:
    """The decisions in a Word file with comments of ours, by id. Raises `InputError` where the file is broken.

    Of several replies the last that decides something counts; without one, a comment marked as resolved is fixed.
    """
    file = WordFile(data, path)
    comments = [*_list_comments(file)]
    replies: dict[str, list[_Comment]] = {}
    for comment in comments:
        if comment.parent:
            replies.setdefault(comment.parent, []).append(comment)
    words = _list_words(file.main)
    found: dict[str, Judgement] = {}
    for comment in comments:
        judgement = _judge(comment, replies.get(comment.key, ()) if comment.key else (), words.get(comment.id, ""))
        if judgement:
            found[judgement.id] = judgement
    return [found[name] for name in sorted(found)]


def _judge(comment: _Comment, replies: Iterable[_Comment], words: str) -> Judgement | None:
    """What was decided on the finding that a comment is about; None where nothing was."""
    code = next((match for text in reversed(comment.texts) if (match := CODE.match(text))), None)
    if code is None:
        return None
    decided: list[tuple[_Decision, _Comment | None]]
    decided = [(found, reply) for reply in replies if (found := _read_decision("\n".join(reply.texts)))]
    if typed := _read_typed(comment.texts, code[3]):
        decided.insert(0, (typed, None))
    if not decided and comment.is_done:
        said = "\n".join(text for reply in replies for text in reply.texts)
        decided = [(_Decision("fixed", " ".join(said.split())), None)]
    if not decided:
        return None
    (verdict, reason), by = decided[-1]
    own = {"zh": words} if han_count(words) else {"en": words}
    reviewer, date = (by.author, by.date) if by else ("", "")
    return Judgement(
        strip_repeat(code[1]), code[2], **own, reason=reason, reviewer=reviewer, date=date, verdict=verdict
    )


def _read_typed(texts: Sequence[str], behind: str) -> _Decision | None:
    """A decision typed into a comment of ours: before its title, behind its code or below it."""
    place = max(number for number, text in enumerate(texts) if CODE.match(text))
    return next(filter(None, map(_read_decision, (texts[0], behind, *texts[place + 1 :]))), None)


def _read_decision(text: str) -> _Decision | None:
    """The decision that a text begins with.

    >>> _read_decision("误报：作者有意为之"), _read_decision("Really?")
    (_Decision(verdict='false-alarm', reason='作者有意为之'), None)
    """
    for verdict, pattern in _DECISIONS.items():
        if match := pattern.match(text):
            return _Decision(verdict, " ".join(match[1].split()))
    return None


def _list_comments(file: WordFile) -> Iterator[_Comment]:
    """The comments of a file with what other programs keep about them."""
    name, more = file.find_related("comments"), file.find_related("commentsExtended")
    known = {_get(entry, "paraId"): entry for entry in file.read(more)} if more else {}
    for element in file.read(name) if name else ():
        paragraphs = [child for child in element if name_of(child) == "p"]
        key = _get(paragraphs[-1], "paraId") if paragraphs else ""
        entry = known.get(key)
        yield _Comment(
            _get(element, "id"),
            tuple("".join(text.text or "" for text in p.iter("{*}t")).strip() for p in paragraphs),
            sanitize(_get(element, "author")),
            _read_day(_get(element, "date")),
            key,
            _get(entry, "paraIdParent") if entry is not None else "",
            entry is not None and _get(entry, "done") in _TRUE,
        )


def _read_day(date: str) -> str:
    """The day of a time as XML has it; empty where it is none."""
    return date[:10] if re.fullmatch(r"\d{4}-\d\d-\d\d", date[:10]) else ""


def _list_words(main: Element) -> dict[str, str]:
    """The words that comments stand at, by the comments' ids."""
    begun: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for element in main.iter():
        name = name_of(element)
        if name == "commentRangeStart":
            begun[_get(element, "id")] = []
        elif name == "commentRangeEnd":
            found[_get(element, "id")] = "".join(begun.pop(_get(element, "id"), ()))
        elif name == "t":
            for texts in begun.values():
                texts.append(element.text or "")
    return found


def _get(element: Element, name: str) -> str:
    """An attribute, whatever its namespace."""
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), "")
