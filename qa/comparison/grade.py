"""How severe a problem of a figure is: critical only where both sides are read without doubt and surely correspond."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import SEVERITIES, Severity
from ..quantities.quantity import Quantity
from .comparison import Comparison
from .problems import ADDED, MISSING, UNIT, VALUE, Problem

# Number words up to this come and go in translation: a count of what is named, "the two sides", "a third party".
_SMALL = 12
# What is loosely written for its neighbour: 4 GB of memory are 4 GiB.
_BINARY = {
    f"{binary}byte": f"{decimal}byte"
    for binary, decimal in zip(("kibi", "mebi", "gibi", "tebi"), ("kilo", "mega", "giga", "tera"), strict=True)
}
# Money that is said to be of a country: 人民币10元, US$10.
_NAMED_MONEY = re.compile(r"[人币幣美港台臺澳¥￥]|RMB|CNY|USD?|yuan|renminbi")
# Very often, in round numbers: 一万遍 / "a billion times".
_OFTEN_ZH = re.compile("(?:^|[^一二两三四五六七八九十百千万亿0-9])[一几幾]?[百千万萬亿億]+[遍次回]")
_OFTEN = re.compile(r"\b(?:an?|one) (?:hundred|thousand|million|billion|trillion) times\b", re.IGNORECASE)


def grade(problem: Problem, comparisons: Sequence[Comparison]) -> Severity:
    """The severity of a problem that these comparisons have in common: that of the gravest."""
    return max((_grade(problem, comparison) for comparison in comparisons), key=SEVERITIES.index)


def _grade(problem: Problem, comparison: Comparison) -> Severity:
    severity = _grade_problem(problem, comparison)
    return severity if comparison.most is None else min(severity, comparison.most, key=SEVERITIES.index)


def _grade_problem(problem: Problem, comparison: Comparison) -> Severity:
    """The severity, lower where little speaks for the pair or the figure is a small number word."""
    zh, en = comparison.zh, comparison.en
    if problem is UNIT and zh is not None and zh.unit == "person-time":
        return "minor"
    if problem is UNIT and zh is not None and en is not None:
        return _grade_unit(zh, en)
    if problem is VALUE and _are_hyperbole(zh, en):
        return "minor"
    if problem in (MISSING, ADDED):
        alone = zh or en
        return "minor" if alone is not None and is_small_word(alone) else problem.severity
    return "major" if problem.severity == "critical" and comparison.evidence == "likely" else problem.severity


def _grade_unit(zh: Quantity, en: Quantity) -> Severity:
    """How severe another unit is: 2 GB for "2 GiB" is loose, and 十元 are dollars in many places."""
    if zh.unit is not None and en.unit is not None and _BINARY.get(en.unit, en.unit) == _BINARY.get(zh.unit, zh.unit):
        return "minor"
    return "critical" if _names_unit(zh) and _names_unit(en) and not are_any_dollars(zh, en) else "major"


def are_any_dollars(zh: Quantity, en: Quantity) -> bool:
    """Whether 元 and "$" name no country, so that both may be the dollar of one: 六百亿元 / "$60 billion"."""
    return {zh.unit, en.unit} == {"CNY", "USD"} and not _NAMED_MONEY.search(zh.text + en.text)


def _names_unit(quantity: Quantity) -> bool:
    """Whether the words of a quantity have its unit, which is else worked out from what stands around: "aged 24"."""
    return re.fullmatch(r"[\d.,\s-]+", quantity.text) is None


def _are_hyperbole(zh: Quantity | None, en: Quantity | None) -> bool:
    """Whether both only say very often, each in its own round number."""
    if zh is None or en is None:
        return False
    return _OFTEN_ZH.search(zh.text) is not None and _OFTEN.search(en.text) is not None


def is_small_word(quantity: Quantity) -> bool:
    """Whether it is a number up to twelve in words, which comes and goes in translation."""
    spelled = not any(c.isdigit() and c.isascii() for c in quantity.text)
    return spelled and quantity.value.isdigit() and int(quantity.value) <= _SMALL
