"""The decisions in an HTML report that was saved with them, and the questions among these."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..align.bitext import LANGS
from ..qa.judgements.file import FIELDS
from ..qa.judgements.judgement import VERDICTS, Judgement, strip_repeat
from ..text.messages import Message
from .queries import Query, QueryText, list_queries
from .wording import say

_SCRIPT = r'<script type="application/json" id="{}">(.*?)</script>'
_MARKS = 5  # where the marks of the Chinese stand in the row of a bead; those of the English are behind


def read_decisions(page: str) -> tuple[Judgement, ...] | None:
    """The decisions in the text of a page, by id; None where it is no report that keeps them."""
    entries = _read_json(page, "decisions")
    return None if entries is None else tuple(_list_judgements(entries, VERDICTS))


def read_reopened(page: str) -> tuple[Judgement, ...]:
    """The findings in the text of a page whose decisions were taken back, with who did so and when.

    An open entry may also be there for its comment alone, which takes nothing back.
    """
    entries = _read_json(page, "decisions") or {}
    taken_back = {
        name: entry
        for name, entry in entries.items()
        if isinstance(entry, dict) and (entry.get("reopened") or not entry.get("reason"))
    }
    return tuple(replace(entry, verdict="false-alarm") for entry in _list_judgements(taken_back, ("open",)))


def read_queries(page: str) -> list[Query] | None:
    """The questions in the text of a page, with the texts that it shows; None where it is no report that keeps them."""
    judgements = read_decisions(page)
    if judgements is None:
        return None
    try:
        return _find_queries(judgements, _read_json(page, "data") or {})
    except (LookupError, TypeError, ValueError):  # data of another version: the decisions have texts of their own
        return list_queries(judgements)


def _find_queries(judgements: Iterable[Judgement], data: Mapping[str, Any]) -> list[Query]:
    """The questions among some judgements, those about findings of the page in their order first."""
    asked = {(j.id, j.rule): j for j in judgements if j.verdict == "query"}
    found: list[Query] = []
    for number, finding in enumerate(data.get("findings", ())):
        judgement = asked.pop((strip_repeat(finding["id"]), finding["rule"]), None)
        if judgement and "own" in finding:
            found.append(_build_query(judgement, finding, number, data["beads"][finding["own"]]))
        elif judgement:
            found += list_queries([judgement])
    return [*found, *list_queries(asked.values())]


def _read_json(page: str, name: str) -> dict[str, Any] | None:
    """What an element of a page holds as JSON."""
    found = re.search(_SCRIPT.format(name), page, re.DOTALL)
    try:
        value = json.loads(found[1]) if found else None
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _list_judgements(entries: Mapping[str, Any], verdicts: Sequence[str]) -> Iterator[Judgement]:
    """The entries with one of these verdicts: those of decisions taken back say "open"."""
    for name, entry in sorted(entries.items()):
        if isinstance(entry, dict) and entry.get("verdict") in verdicts and isinstance(entry.get("rule"), str):
            texts = {key: value for key, value in entry.items() if key in FIELDS and isinstance(value, str)}
            given: dict[str, Any] = {key.replace("-", "_"): value for key, value in texts.items()}
            yield Judgement(name, **given)


def _build_query(judgement: Judgement, finding: Mapping[str, Any], number: int, bead: Sequence[Any]) -> Query:
    """A question about a finding of the page, with the whole texts that the page has and its marks in them."""
    places = {side[0]: _describe_place(side[1]) for side in finding.get("sides", ()) if side[1]}
    texts = {}
    for place, lang in enumerate(LANGS):
        marks = [mark for mark in bead[_MARKS + place] if mark[2] == number] if len(bead) > _MARKS else []
        texts[lang] = QueryText(*_cut(bead[1 + place], marks[:1]), places.get(lang) if marks else None)
    return Query(judgement, Message(*finding["message"]), texts)


def _describe_place(where: int | list[str]) -> Message:
    """A place in both languages: the number of a line stands for it."""
    if isinstance(where, int):
        return Message(say("line", "en", n=where), say("line", "zh", n=where))
    return Message(*where)


def _cut(text: str, marks: Sequence[Sequence[int]]) -> tuple[str, str, str]:
    """A text around its mark, whose offsets count UTF-16 units as the browser does."""
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = (2 * offset for offset in marks[0][:2]) if marks else (len(units), len(units))
    parts = (units[:start], units[start:end], units[end:])
    before, words, after = (part.decode("utf-16-le", "surrogatepass") for part in parts)
    return before, words, after
