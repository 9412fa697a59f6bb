"""The settings that a configuration may have, and how the value of each is checked."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..text.messages import Message
from .mistakes import Source
from .settings import FAIL_ON, HEDGES, LAYOUTS, UI
from .toml_lines import Place

# Checks a value and returns it as it is kept.
Check = Callable[[Source, Place, Any], Any]

_SEVERITIES = ("neutral", "minor", "major", "critical")


def _check_text(source: Source, place: Place, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise source.wrong(place, Message("a text in quotation marks", "引号中的文字"))
    return value


def _check_texts(source: Source, place: Place, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise source.wrong(place, Message('a list of texts, ["one", "two"]', '文字列表，如 ["甲", "乙"]'))
    return tuple(value)


def _check_rules(source: Source, place: Place, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise source.wrong(place, Message('a list of rules, ["number", "percent-mismatch"]', '规则列表，如 ["number"]'))
    return tuple(value)


def _check_paths(source: Source, place: Place, value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) and value.strip() else _check_texts(source, place, value)


def _check_points(source: Source, place: Place, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise source.wrong(place, Message("a number of points from 0", "不小于 0 的分数"))
    return float(value)


def _check_yes_or_no(source: Source, place: Place, value: Any) -> bool:
    if not isinstance(value, bool):
        raise source.wrong(place, Message("true or false", "true 或 false"))
    return value


def _check_one_of(known: Iterable[str]) -> Check:
    names = tuple(known)

    def check(source: Source, place: Place, value: Any) -> str:
        if not isinstance(value, str):
            raise source.wrong(place, Message(f"one of {', '.join(names)}", f"下列之一：{'、'.join(names)}"))
        if value not in names:
            raise source.no_choice(place, value, names)
        return value

    return check


def _check_quantity_words(source: Source, place: Place, value: Any) -> tuple[str, ...]:
    """Chinese words with a numeral in them."""
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise source.wrong(place, Message('a list of words, ["一带一路"]', '词的列表 ["一带一路"]'))
    if value:
        from ..qa.quantities.zh.lexicon import parse_entry

        for word in value:
            try:
                parse_entry(word)
            except ValueError:
                line = source.line_of_word(place, word)
                message = Message(
                    f"“{word}” must be a Chinese word with a numeral in it.", f"“{word}”应为含有数字的中文词。"
                )
                raise source.at(line, message) from None
    return tuple(value)


def _check_pairs(source: Source, place: Place, value: Any) -> tuple[tuple[str, str], ...]:
    """Pairs of a Chinese and an English text."""
    ok = isinstance(value, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(text, str) for text in pair) for pair in value
    )
    if not ok:
        raise source.wrong(
            place, Message('a list of pairs, [["中文", "English"]]', '句对列表，如 [["中文", "English"]]')
        )
    return tuple((zh, en) for zh, en in value)


_check_severity = _check_one_of(_SEVERITIES)

# The settings of one rule of the configuration.
OWN_RULE: Mapping[str, Check] = {
    "zh": _check_text,
    "en": _check_text,
    "not-en": _check_text,
    "message": _check_text,
    "message-zh": _check_text,
    "severity": _check_severity,
    "mqm": _check_text,
    "clean": _check_pairs,
    "flagged": _check_pairs,
}
_LEXICON: Mapping[str, Check] = {"not-quantities": _check_quantity_words}
# Settings that an override may have, too.
_ANYWHERE: Mapping[str, Check] = {
    "select": _check_rules,
    "ignore": _check_rules,
    "fail-on": _check_one_of(FAIL_ON),
    "layout": _check_one_of(LAYOUTS),
    "model": _check_text,
    "hedges": _check_one_of(HEDGES),
    "official-terms": _check_yes_or_no,
    "glossary": _check_paths,
}
VALUES: Mapping[str, Check] = {
    **_ANYWHERE,
    "ui": _check_one_of(UI),
    "suppressions": _check_text,
    "reviewer": _check_text,
    "mqm-threshold": _check_points,
}
OVERRIDABLE: Mapping[str, Check] = {**_ANYWHERE, "paths": _check_texts}
# Tables, and the check of each of their keys; None where any key will do.
TABLES: Mapping[str, Mapping[str, Check] | None] = {"severity": None, "lexicon": _LEXICON}
TABLE_VALUE: Mapping[str, Check] = {"severity": _check_severity}
# Tables of tables and arrays of tables.
OWN_RULES, OVERRIDES = "own-rules", "overrides"
EVERYTHING = (*VALUES, *TABLES, OWN_RULES, OVERRIDES)
