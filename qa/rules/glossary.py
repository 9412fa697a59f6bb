"""Rule `glossary`: terms rendered otherwise than the glossary says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...align.bitext import Bead
from ...text.messages import Message
from ..bitext_view import MIN_CONFIDENCE
from ..context import ReviewContext
from ..findings import Finding, Severity
from ..glossary.chinese_forms import Place, term_places
from ..glossary.english_forms import English, Found, end_of, occurrences, rendering
from ..glossary.entries import Glossary, Term
from ..rule import Example, rule

# A longer rendering begins at most this many words before a shorter one inside it.
_LONGEST = 8


_HEALTH = "zh,en\n卫生,health\n医疗保健,health care\n健康,health\n"
_COURT = "zh,en,forbidden,case\n法院,court|people's court,tribunal,\n党,Party,,exact\n中国,China\n"


@rule(
    id="glossary",
    severity="major",
    mqm="terminology/inconsistent-with-resource",
    title=Message("Terms that deviate from the glossary", "译法与术语表不一致"),
    description_zh=(
        "术语表中的词没有按规定翻译、用了禁用译法，或大小写不符。\n\n"
        "读者会把不同的词当作不同的事物。术语按整词匹配，长者优先：“卫生保健”不算“卫生”，"
        "译作别的词的 health care 中也不算有 health。允许词形变化和连字符；"
        "句中或相邻句中有一个正确译法即可。"
    ),
    examples=(
        Example("各级法院受理了案件。", "Courts at all levels accepted cases.", glossary=_COURT),
        Example("法院和法院之外。", "In the people’s-court system and outside.", glossary=_COURT),
        Example("发展中国家参加了会议。", "Developing countries took part.", glossary=_COURT),
        Example("加强医疗保健。", "Health-care services were strengthened.", glossary=_HEALTH),
        Example("法院受理了案件。", "The tribunals accepted the case.", (("法院", "tribunals"),), glossary=_COURT),
        Example("法院受理了案件。", "The judges accepted the case.", (("法院", ""),), glossary=_COURT),
        Example("听从党的指挥。", "They follow the party.", (("党", "party"),), glossary=_COURT),
        Example("健康很重要。", "Health care is what matters.", (("健康", ""),), glossary=_HEALTH),
    ),
)
def glossary_rule(context: ReviewContext) -> Iterator[Finding]:
    """A term of the glossary is not rendered as it says, is rendered as it forbids, or has other capitals.

    Readers take another word for another thing. Terms are whole words, the longest first: 卫生保健 is no 卫生, and
    "health" is not found inside "health care" where that renders something else. Inflected forms and hyphens are
    tolerated; one right rendering in the sentence, or in the sentence beside it, is enough.
    """
    glossary = context.glossary
    if glossary is None:
        return
    beads = [bead for bead in context.two_sided if bead.score >= MIN_CONFIDENCE]
    places = term_places(glossary, [context.text(bead, "zh") for bead in beads])
    sides = [_Side(context, bead, glossary, found) for bead, found in zip(beads, places, strict=True)]
    for i, side in enumerate(sides):
        beside = [sides[k] for k in (i - 1, i + 1) if 0 <= k < len(sides)] if context.neighbours else []
        for key in dict.fromkeys(place.key for place in side.places):
            yield from side.findings(key, beside)


@dataclass(frozen=True)
class _Side:
    """A bead with the terms in its Chinese, and the words of its English."""

    context: ReviewContext
    bead: Bead
    glossary: Glossary
    places: Sequence[Place]

    @cached_property
    def english(self) -> English:
        """The words of the English."""
        return English(self.context.text(self.bead, "en"))

    @cached_property
    def is_title(self) -> bool:
        """Whether the English is a heading, whose capitals are its own."""
        segments = self.context.bitext.segments(self.bead, "en")
        return all(segment.kind == "heading" for segment in segments) or self.context.text(self.bead, "en").isupper()

    @cached_property
    def _right(self) -> dict[str, list[Found]]:
        return {}

    def right(self, key: str) -> list[Found]:
        """Where the right renderings of a term stand, whatever their capitals."""
        if key not in self._right:
            self._right[key] = self._find_right(key)
        return self._right[key]

    def _find_right(self, key: str) -> list[Found]:
        found = {place for wanted in self.glossary.renderings(key) for place in occurrences(wanted, self.english)}
        return [place for place in sorted(found) if not self._is_inside_another(key, place)]

    def findings(self, key: str, beside: Iterable[_Side]) -> Iterator[Finding]:
        """What is wrong with a term in this bead."""
        term, times = self.glossary.term(key), sum(place.key == key for place in self.places)
        right = self.right(key)
        forbidden = self._find_forbidden(key, right) if len(right) < times else []
        if forbidden:
            for place in forbidden:
                yield self._report(key, "major", _describe_forbidden(term, self.english.said(place)), place)
        elif not right:
            if term.renderings and not any(other.has_moved(key) for other in beside):
                yield self._report(key, "major", _describe_missing(term))
        elif not self.is_title and not any(place.cased for place in right):
            yield self._report(key, "minor", _describe_case(term, self.english.said(right[0])), right[0])

    def has_moved(self, key: str) -> bool:
        """Whether the English here has a rendering of a term that the Chinese here lacks."""
        return all(place.key != key for place in self.places) and bool(self.right(key))

    def _find_forbidden(self, key: str, right: Sequence[Found]) -> list[Found]:
        """The forbidden renderings of a term that render no other term of the bead and are no part of a longer one."""
        taken = [*right, *(f for other in {p.key for p in self.places} - {key} for f in self.right(other))]
        found: set[Found] = set()
        for text in self.glossary.term(key).forbidden:
            wanted = rendering(text, False)
            found.update(f for f in occurrences(wanted, self.english, strict=True) if f.cased)
        free = (f for f in found if not any(f.first < t.last and t.first < f.last for t in taken))
        return sorted(f for f in free if not self._is_inside_another(key, f, also_own=True))

    def _is_inside_another(self, key: str, place: Found, also_own: bool = False) -> bool:
        """Whether words are part of a longer rendering of a term that doesn't have this one in it."""
        words = self.english.words
        for first in range(max(0, place.first - _LONGEST), place.first + 1):
            for other, wanted in self.glossary.compounds_at(words, first):
                last = end_of(wanted.words, words, first)
                if last is None or last < place.last or last - first <= place.last - place.first:
                    continue
                if also_own or key not in other:
                    return True
        return False

    def _report(self, key: str, severity: Severity, message: Message, place: Found | None = None) -> Finding:
        term = self.glossary.term(key)
        zh = next(place for place in self.places if place.key == key)
        span = self.english.span(place) if place else None
        notes = {"glossary": term.origin, "note": term.note}
        return glossary_rule.finding(
            self.context,
            self.bead,
            message,
            zh=(zh.start, zh.end),
            en=span,
            detail={name: text for name, text in notes.items() if text},
            suggestion=term.renderings[0] if term.renderings else None,
            severity=severity,
        )


def _describe_missing(term: Term) -> Message:
    en, zh = (or_.join(f"“{text}”" for text in term.renderings) for or_ in (" or ", "或"))
    return Message(f"The glossary has {en} for “{term.zh}”.", f"术语表规定“{term.zh}”译为{zh}。")


def _describe_forbidden(term: Term, said: str) -> Message:
    instead = f"; it has “{term.renderings[0]}”" if term.renderings else ""
    instead_zh = f"，应译为“{term.renderings[0]}”" if term.renderings else ""
    return Message(
        f"The glossary forbids “{said}” for “{term.zh}”{instead}.", f"术语表禁止将“{term.zh}”译为“{said}”{instead_zh}。"
    )


def _describe_case(term: Term, said: str) -> Message:
    right = term.renderings[0]
    return Message(
        f"“{said}” for “{term.zh}” is written “{right}” in the glossary.",
        f"“{term.zh}”的译文“{said}”在术语表中写作“{right}”。",
    )
