"""Rules made of regular expressions: where one matches the Chinese, another must, or must not, match the English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..align.bitext import Lang, Span
from ..text.messages import Message, UserError
from .bitext_view import MIN_CONFIDENCE
from .context import ReviewContext
from .findings import Finding, Severity
from .rule import Example, Rule
from .setting_error import SettingError

if TYPE_CHECKING:
    import regex

# A pattern that takes longer than this on one text, in seconds, runs wild: nested repetitions try every division of it.
TIME_LIMIT = 1.0

Pair = tuple[str, str]
_Hit = tuple["Span | None", "Span | None"]


class PatternError(UserError):
    """A pattern that is no regular expression. `setting` is the one that has it."""

    def __init__(self, setting: str, reason: str) -> None:
        super().__init__(Message(f"is no regular expression: {reason}", f"不是正则表达式：{reason}"))
        self.setting = setting


@dataclass(frozen=True, slots=True)
class Patterns:
    """A rule as it is written.

    `zh` says where it applies, everywhere if it is empty; there `en` must match the English, or `not_en` must not.
    """

    id: str
    message: Message
    zh: str = ""
    en: str = ""
    not_en: str = ""
    severity: Severity = "major"
    mqm: str = "style/house-style"
    clean: tuple[Pair, ...] = ()
    flagged: tuple[Pair, ...] = ()


def build_pattern_rule(patterns: Patterns) -> Rule:
    """The rule; its examples are marked as its patterns mark them. Raises `PatternError`."""
    matcher = _Matcher(patterns)

    def check(context: ReviewContext) -> Iterator[Finding]:
        for bead in context.beads:
            two_sided = bool(bead.zh and bead.en) and bead.score >= MIN_CONFIDENCE
            if not two_sided and (patterns.zh or not bead.en):
                continue
            for zh, en in matcher.find_hits(context.text(bead, "zh"), context.text(bead, "en")):
                yield made.finding(context, bead, patterns.message, zh=zh, en=en)

    examples = tuple(Example(*pair, matcher.marks(pair)) for pair in (*patterns.clean, *patterns.flagged))
    description = Message(_describe(patterns), _describe_in_chinese(patterns))
    alone: tuple[Lang, ...] = () if patterns.zh else ("en",)
    made = Rule(
        patterns.id, patterns.severity, patterns.mqm, patterns.message, description, check, examples, alone=alone
    )
    return made


def _describe(patterns: Patterns) -> str:
    """What the rule does, in words."""
    where = f"Where the Chinese matches `{patterns.zh}`, the" if patterns.zh else "The"
    what = f"must match `{patterns.en}`" if patterns.en else f"must not match `{patterns.not_en}`"
    return f"{patterns.message.en}\n\n{where} English {what}. A rule of the configuration."


def _describe_in_chinese(patterns: Patterns) -> str:
    where = f"中文匹配 `{patterns.zh}` 时，" if patterns.zh else ""
    what = f"英文须匹配 `{patterns.en}`" if patterns.en else f"英文不得匹配 `{patterns.not_en}`"
    return f"{patterns.message.zh}\n\n{where}{what}。来自配置的规则。"


class _Matcher:
    """The patterns of a rule, compiled."""

    def __init__(self, patterns: Patterns) -> None:
        self._id = patterns.id
        self._zh = _compile("zh", patterns.zh)
        self._en = _compile("en", patterns.en)
        self._not_en = _compile("not-en", patterns.not_en)

    def find_hits(self, zh: str, en: str) -> list[_Hit]:
        """Where a pair breaks the rule: spans in either text."""
        places = self._find_spans(self._zh, zh) if self._zh else [None]
        if not places:
            return []
        if self._en:
            return [] if self._find_spans(self._en, en) else [(places[0], None)]
        return [(places[0], span) for span in self._find_spans(self._not_en, en)]

    def marks(self, pair: Pair) -> tuple[Pair, ...]:
        """The words of a pair that are marked."""
        zh, en = pair
        return tuple((zh[slice(*a)] if a else "", en[slice(*b)] if b else "") for a, b in self.find_hits(zh, en))

    def _find_spans(self, pattern: regex.Pattern[str] | None, text: str) -> list[Span]:
        """Where a pattern matches some characters. Raises `SettingError` where that takes too long."""
        if pattern is None:
            return []
        try:
            return [Span(*m.span()) for m in pattern.finditer(text, timeout=TIME_LIMIT) if m.end() > m.start()]
        except TimeoutError:
            raise SettingError(
                Message(
                    f"rule “{self._id}”: the pattern “{pattern.pattern}” takes too long on “{text[:40]}…”; "
                    "avoid repetitions inside repetitions, such as (a+)+.",
                    f"规则“{self._id}”：模式“{pattern.pattern}”在“{text[:40]}…”上耗时过长；"
                    "请避免嵌套重复，例如 (a+)+。",
                ),
            ) from None


def _compile(setting: str, pattern: str) -> regex.Pattern[str] | None:
    if not pattern:
        return None
    import regex

    try:
        return regex.compile(pattern)
    except regex.error as error:
        raise PatternError(setting, str(error)) from None
