"""What the words around a figure say of it: that it rises, falls, is a share or a total."""

from __future__ import annotations

import re
from typing import Literal

from ...align.bitext import Lang
from ..quantities.quantity import Quantity

Role = Literal["up", "down", "share", "total", "rank"]

_CLAUSE = re.compile(r"[,，;；。、:：()（）]|\.\s|\b(?:and|while|but|which|when|because|whereas|thanks)\b")
# How far words count as standing around a figure, in characters of each language.
_BEFORE: dict[Lang, int] = {"zh": 14, "en": 60}
_AFTER: dict[Lang, int] = {"zh": 8, "en": 40}
# What is lower and doesn't fall.
_LOWER = r"lower(?!case|[- ](?:left|right|corner|bound|limit|half|part|end|level|house|court|case)\b)\w*"
_WORDS: dict[Lang, tuple[tuple[Role, re.Pattern[str]], ...]] = {
    "zh": (
        (
            "down",
            re.compile(
                "下降|减少|降低|下滑|回落|缩减|缩小|降幅|下跌|压减|跌|负增长|减幅|缩短|降至|降为|降到|节约|节省|走低|走弱|下挫|递减|锐减|骤减|骤降|萎缩|减(?=[\\s了]*\0)"
            ),
        ),
        (
            "up",
            re.compile(
                "(?<!负)增长(?!率|点|极)|上升|提高|增加|增幅|回升|反弹|走高|走强|上扬|飙升|上涨|扩大|提升|攀升|增至|升至|涨|翻(?=了?[近约]?(?:\0|[一二两三四五几]?[番倍]))|递增|(?<![添参附])加(?=\\s*\0)|"
                "增(?=[\\s了]*\0)"
            ),
        ),
        ("share", re.compile("占|比重|比例|份额|[率]")),
        ("total", re.compile("共|总|累计|合计")),
        ("rank", re.compile("位列|位居|居|排名|排")),
    ),
    "en": (
        (
            "down",
            re.compile(
                r"\b(?:decreas\w*|declin\w*|drop\w*|fell|fall\w*|down|reduc\w*|shr[aiu]nk\w*|cut\w*|diminish\w*|"
                rf"{_LOWER}|"
                r"slump\w*|slow\w*|narrow\w*|weaken\w*|plung\w*|contract(?:ed|ion)|shorten\w*|decrement\w*|"
                r"negative growth|less than (?:in|the))\b",
                re.IGNORECASE,
            ),
        ),
        (
            "up",
            re.compile(
                r"\b(?:increas\w*|(?<!negative )grow(?!th rates?\b)\w*|grew|ris(?:e|es|en|ing)|rose|up(?! to)|higher|"
                r"gain\w*|improv\w*|"
                r"increment\w*|surg\w*|expan\w*|climb\w*|jump\w*|soar\w*|rais\w*|doubl\w*|tripl\w*|quadrupl\w*)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "share",
            re.compile(
                r"\b(?:account\w*|share|proportion|ratio|rate|percentage of|constitut\w*|of (?:all|the total))\b", re.I
            ),
        ),
        ("total", re.compile(r"\b(?:total\w*|altogether|cumulative\w*|combined|overall|sum)\b", re.I)),
        ("rank", re.compile(r"\b(?:rank\w*|place[ds]?|position\w*)\b", re.I)),
    ),
}
# What didn't come about, 不降反升, "instead of rising"; and what is no change: 梯度下降, "set up".
_UNTRUE: dict[Lang, re.Pattern[str]] = {
    "zh": re.compile("不[升增涨降减跌](?=反)|梯度(?:下降|上升)|(?:上升|下降)沿"),
    "en": re.compile(
        r"\b(?:instead of|rather than|far from) \w+ing\b|"
        r"\b(?:set|back|look|start|mak|made|end|sign|clean|pick|show|speed|sped|spin|spun|hook|wrap|break|broke|split|"
        r"mess|free|boot|pop|br(?:ing|ought)|com|cam|follow|wak|woke)(?:t?ing|e?[ds]|e|en)? up\b|"
        r"\bgradient (?:de|a)scent\b|\b(?:rising|falling) edges?\b",
        re.IGNORECASE,
    ),
}
# Right before a figure: 降幅扩大0.3个百分点, "the decline narrowed by 0.3 points", 高4.5个百分点.
_DIRECT: dict[Lang, tuple[tuple[Role, re.Pattern[str]], ...]] = {
    "zh": (
        ("up", re.compile("(?:扩大|加快|(?<![最提新])高出?)[了约近]?\0")),
        ("down", re.compile("(?:收窄|缩小|放缓|(?<![降最减])低)[了约近]?\0")),
    ),
    "en": (
        ("up", re.compile(r"\b(?:widen|expand|accelerat|quicken)\w* by \0|\0 higher\b", re.IGNORECASE)),
        ("down", re.compile(r"\b(?:narrow|slow|eas)\w* by \0|\0 lower\b", re.IGNORECASE)),
    ),
}


def find_roles(quantity: Quantity, text: str, lang: Lang) -> frozenset[Role]:
    """The roles that words in the quantity's own clause give it; a rise and a fall near one another give neither."""
    around = _around(quantity, text, lang)
    found = {role for role, pattern in _WORDS[lang] if pattern.search(around)}
    direct = _find_direct(around, lang)
    if direct:
        return frozenset(found - {"up", "down"} | {direct})
    return frozenset(found - {"up", "down"}) if {"up", "down"} <= found else frozenset(found)


def _find_direct(around: str, lang: Lang) -> Role | None:
    """The direction of a verb right before the figure, which says more than what else stands around."""
    return next((role for role, pattern in _DIRECT[lang] if pattern.search(around)), None)


def find_direction(quantity: Quantity, text: str, lang: Lang) -> tuple[Role, str] | None:
    """The role `up` or `down` of a quantity, and the first word that gives it; None without either."""
    around = _around(quantity, text, lang)
    for role, pattern in _DIRECT[lang]:
        if match := pattern.search(around):
            return role, match.group().replace("\0", "").strip()
    found = ((role, pattern.search(around)) for role, pattern in _WORDS[lang] if role in ("up", "down"))
    return next(((role, match.group()) for role, match in found if match), None)


def _around(quantity: Quantity, text: str, lang: Lang) -> str:
    """The words of the quantity's own clause before and after it."""
    before = _CLAUSE.split(text[max(0, quantity.start - _BEFORE[lang]) : quantity.start])[-1]
    after = _CLAUSE.split(text[quantity.end : quantity.end + _AFTER[lang]])[0]
    return _UNTRUE[lang].sub("", f"{before}\0{after}")


def compare_roles(zh: frozenset[Role], en: frozenset[Role]) -> int:
    """How far the roles speak for a pair: shared roles, less two for a rise against a fall, one for other strangers."""
    if {"up", "down"} <= (zh | en) and not zh & en & {"up", "down"}:
        return -2
    shared = len(zh & en)
    return shared if shared or not (zh and en) else -1
