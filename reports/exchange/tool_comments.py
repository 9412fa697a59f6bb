"""Findings as comments in the files of Trados and memoQ, in the tools' own form: these show no other.

Comments have no time of writing, as the same check writes the same bytes; memoQ asks for one and gets the first of all.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...align.sources.xml_tree import Element
from ..comments.comment import AUTHOR
from .annotations import Annotation
from .bilingual12 import format_note
from .dialects import Insertion, Placed, find_child, find_last_text, group_by_unit, prefix_of
from .issue_types import SEVERITIES
from .xml_places import XmlPlaces
from .xml_words import escape_note, format_attributes

SDL = "http://sdl.com/FileTypes/SdlXliff/1.0"
MEMOQ = "MQXliff"
_FIRST_TIME = "1970-01-01T00:00:00Z"
# What Trados calls an issue of this severity of ITS.
_LEVELS = {SEVERITIES["critical"]: "High", SEVERITIES["major"]: "Medium"}


class Trados:
    """SDLXLIFF: comments in the head of the file, marks around the words that name them by id."""

    marks_all = True

    def __init__(self, root: Element) -> None:
        """Take the tree of the file."""
        self._root = root
        self._known = {str(entry.get("id")) for entry in root.iter(f"{{{SDL}}}cmt-def")}
        self._prefix = next((name for name, space in root.nsmap.items() if space == SDL and name), "sdl")

    def is_written(self, placed: Placed) -> bool:
        """Whether the file defines the comment."""
        return make_id(placed.annotation.id) in self._known

    def list_attributes(self, placed: Placed, part: int) -> Mapping[str, str]:
        """The kind of the mark and the id of its comment."""
        return {"mtype": "x-sdl-comment", f"{self._prefix}:cid": make_id(placed.annotation.id)}

    def list_insertions(
        self, annotations: Sequence[Placed], hosts: Mapping[str, str], places: XmlPlaces
    ) -> list[Insertion]:
        """The definitions of the comments; a note where a unit has no words to mark."""
        held: dict[str, list[Annotation]] = defaultdict(list)
        notes = []
        for placed in annotations:
            host = hosts.get(placed.annotation.id)
            if host:
                held[host].append(placed.annotation)
            else:
                words = format_note(placed.annotation, placed.side, prefix_of(placed.unit))
                notes.append(Insertion(places.find(find_last_text(placed.unit)).end, words))
        return [*self._define(held, places), *notes]

    def _define(self, held: Mapping[str, Sequence[Annotation]], places: XmlPlaces) -> list[Insertion]:
        """The definitions, put where the head of the file has those of others."""
        if not held:
            return []
        head = find_child(self._root, "doc-info")
        defined = None if head is None else find_child(head, "cmt-defs")
        owner = head if defined is None else defined
        prefix = "" if owner is None else prefix_of(owner)
        words = "".join(_format_definition(name, members, prefix) for name, members in held.items())
        if defined is not None:
            return [Insertion(places.find(defined).closing, words)]
        words = f"<{prefix}cmt-defs>{words}</{prefix}cmt-defs>"
        if head is not None:
            return [Insertion(places.find(head).opened, words)]
        return [Insertion(places.find(self._root).opened, f'<doc-info xmlns="{SDL}">{words}</doc-info>')]


class MemoQ:
    """MQXLIFF: comments at the end of the unit; memoQ has none on single words."""

    marks_all = False

    def __init__(self, root: Element) -> None:
        """Take the tree of the file."""
        self._prefix = next((name for name, space in root.nsmap.items() if space == MEMOQ and name), "mq")

    def is_written(self, placed: Placed) -> bool:
        """Whether the unit has the comment."""
        comments = find_child(placed.unit, "comments")
        return comments is not None and any(entry.get("id") == make_id(placed.annotation.id) for entry in comments)

    def list_attributes(self, placed: Placed, part: int) -> Mapping[str, str]:
        """Nothing: words aren't marked."""
        return {}

    def list_insertions(
        self, annotations: Sequence[Placed], hosts: Mapping[str, str], places: XmlPlaces
    ) -> list[Insertion]:
        """The comments of each unit."""
        return [self._insert_comments(unit, members, places) for unit, members in group_by_unit(annotations).items()]

    def _insert_comments(self, unit: Element, members: list[Placed], places: XmlPlaces) -> Insertion:
        words = "".join(map(self._format_comment, members))
        comments = find_child(unit, "comments")
        if comments is not None:
            return Insertion(places.find(comments).closing, words)
        name = f"{self._prefix}:comments"
        return Insertion(places.find(unit).closing, f"<{name}>{words}</{name}>")

    def _format_comment(self, placed: Placed) -> str:
        attributes = {
            "id": make_id(placed.annotation.id),
            "creatoruser": AUTHOR,
            "time": _FIRST_TIME,
            "deleted": "false",
            "category": "0",
            "appliesto": placed.side.capitalize(),
            "origin": "User",
        }
        name = f"{self._prefix}:comment"
        return f"<{name}{format_attributes(attributes)}>{escape_note(placed.annotation.text)}</{name}>"


def make_id(finding_id: str) -> str:
    """The id of a comment as these tools write them, always the same for a finding."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{AUTHOR}:{finding_id}"))


def _format_definition(finding_id: str, members: Sequence[Annotation], prefix: str) -> str:
    """The comments that stand at one mark."""
    comments = "".join(_format_comment(annotation, prefix) for annotation in members)
    name = format_attributes({"id": make_id(finding_id)})
    return f"<{prefix}cmt-def{name}><{prefix}Comments>{comments}</{prefix}Comments></{prefix}cmt-def>"


def _format_comment(annotation: Annotation, prefix: str) -> str:
    level = _LEVELS.get(annotation.severity, "Low")
    attributes = format_attributes({"severity": level, "user": AUTHOR, "version": "1.0"})
    return f"<{prefix}Comment{attributes}>{escape_note(annotation.text)}</{prefix}Comment>"
