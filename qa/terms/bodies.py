"""Names of bodies in Chinese: where one ends that a mark would cut."""

from __future__ import annotations

import re

# What the name of a body may not break off after, and how such a name ends.
_BEGUN = re.compile("(?:最高|高级|中级|基层|人民|[省市县区](?:知识产权|监督管理|管理|监察))$")
_END = re.compile("[^的和与及、，《》“”（）]{0,6}?(?:委员会|领导小组|检察院|法院|政府|[局院委署厅])")

# Ends of names of bodies, and of zones and laws.
_BODY = re.compile("(?:局|院|委|署|厅|委员会|领导小组|海关)$")
_ZONE_OR_LAW = re.compile("(?:自贸区|条例|公约|协定|条约|法典)$")


def names_body(name: str) -> bool:
    """Whether a Chinese name ends as that of a body does.

    >>> names_body("市高级法院"), names_body("实施条例")
    (True, False)
    """
    return _BODY.search(name) is not None


def is_official(name: str) -> bool:
    """Whether a Chinese name ends as that of a body, a zone or a law does."""
    return names_body(name) or _ZONE_OR_LAW.search(name) is not None


def find_end_of_name(text: str, start: int, end: int) -> int:
    """Where the body's name ends that the characters `[start, end)` break off; `end` where they break off none.

    >>> find_end_of_name("北京市高级人民法院规定", 0, 5)
    9
    """
    begun = _BEGUN.search(text[start:end])
    rest = _END.match(text, end) if begun else None
    return rest.end() if rest else end
