"""Negations that one language has alone: 没有批准 as "approved", 支持 as "does not support"."""

from __future__ import annotations

import re

from .polarity_words import load_doubles, load_pattern

# In longer texts a negation is easily said in another way: a few clauses of Chinese, a line and a half of English.
_MOST_ZH, _MOST_EN = 60, 160
_BLANK = "@"
_ENDS_ASKING = re.compile(r"[?？][」”』\"')）]*\s*$")
_WITHOUT = re.compile(r"(?<!\w)without(?!\w)", re.IGNORECASE)


def find_lost_negation(zh: str, en: str) -> tuple[int, int] | None:
    """Where a short Chinese text, in simplified characters, says no once, and nothing in the English does.

    >>> find_lost_negation("委员会没有批准该方案。", "The committee approved the plan.")
    (3, 5)
    >>> find_lost_negation("这种做法不断改进。", "The method is being improved.") is None
    True
    """
    if len(zh) > _MOST_ZH or not load_pattern("zh-negative").search(zh):
        return None
    zh, en = _blank_leave(*_blank_double(zh, en))
    if load_pattern("en-negation").search(en) or load_pattern("en-archaic").search(en):
        return None
    text = load_pattern("zh-other").sub(lambda match: _BLANK * len(match[0]), zh)
    sure = load_pattern("zh-sure").search(text)
    if sure is None or len(load_pattern("zh-negative").findall(text)) != 1 or load_pattern("zh-doubtful").search(zh):
        return None
    if load_pattern("zh-negative").search(zh[: sure.start()] + zh[sure.end() :]):
        return None
    if load_pattern("en-trace").search(en) or (_ENDS_ASKING.search(en) and _ENDS_ASKING.search(zh)):
        return None
    return sure.span()


def find_added_negation(zh: str, en: str) -> tuple[int, int] | None:
    """Where a short English text says no once, and nothing in the Chinese, in simplified characters, may mean that.

    >>> find_added_negation("系统支持离线使用。", "The system does not support offline use.")
    (16, 19)
    >>> find_added_negation("请放心。", "Don't worry.") is None
    True
    """
    if len(en) > _MOST_EN:
        return None
    found = list(load_pattern("en-negation").finditer(en))
    if len(found) != 1 or load_pattern("zh-trace").search(zh):
        return None
    if load_pattern("en-phrase").search(en) or load_pattern("en-archaic").search(en):
        return None
    return found[0].span()


def find_leave(zh: str, en: str, said: tuple[int, int]) -> tuple[int, int] | None:
    """Where the English permits or demands what a Chinese word forbids.

    >>> find_leave("不得转让。", "It may be transferred.", (0, 2))
    (3, 6)
    """
    found = load_pattern("en-leave").search(en) if load_pattern("zh-ban").search(zh[slice(*said)]) else None
    return found.span() if found else None


def _blank_double(zh: str, en: str) -> tuple[str, str]:
    """Both texts without a verb that the Chinese negates and the English has: 并不反对, "opposes"."""
    for verb, english in load_doubles().items():
        if re.search(f"[不没有未非]{verb}", zh) and english.search(en):
            return zh.replace(verb, _BLANK * len(verb)), english.sub(_BLANK, en)
    return zh, en


def _blank_leave(zh: str, en: str) -> tuple[str, str]:
    """Both texts without what is done without leave, one negation in either: 未经许可, "without permission"."""
    leave = load_pattern("zh-on-leave")
    if not leave.search(zh) or not _WITHOUT.search(en):
        return zh, en
    return leave.sub(lambda match: _BLANK * len(match[0]), zh), _WITHOUT.sub(_BLANK, en)
