"""Laws of the whole comparison, over generated sentences whose figures are known."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from bialign.qa.comparison.styling import spell_number, spell_ordinal
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs
from hypothesis import given, settings
from hypothesis import strategies as st

_MONTHS = "January February March April May June July August September October November December".split()
_DECIMAL = re.compile(r"\d+\.?(\d*)")
_HAN = "零一二三四五六七八九"


@dataclass(frozen=True)
class Clause:
    """A clause with one figure: how each language says it, and the values it takes."""

    zh: Callable[[int], str]
    en: Callable[[int], str]
    low: int
    high: int


def _numeral(value: int) -> str:
    """A number below 100 in Chinese numerals."""
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else _HAN[tens]) + ("十" if tens else "") + (_HAN[ones] if ones or not tens else "")


_CLAUSES = (
    Clause(lambda v: f"受理案件{v}件", lambda v: f"{v:,} cases were accepted", 21, 9_999),
    Clause(lambda v: f"同比增长{v / 100:g}%", lambda v: f"an increase of {v / 100:g}% year on year", 201, 9_899),
    Clause(lambda v: f"罚款{v}万元", lambda v: f"fines of {v * 10_000:,} yuan were imposed", 11, 9_999),
    Clause(lambda v: f"投资{v / 10:g}亿元", lambda v: f"{v / 10:g} hundred million yuan was invested", 11, 99),
    Clause(lambda v: f"培训学员{v}人次", lambda v: f"training reached {v:,} person times", 30, 9_999),
    Clause(lambda v: f"排名全国第{_numeral(v)}", lambda v: f"the city ranked {spell_ordinal(v)} in the nation", 3, 40),
    Clause(lambda v: f"新建学校{_numeral(v)}所", lambda v: f"{spell_number(v)} schools were built", 3, 90),
    Clause(lambda v: f"面积{v}公顷", lambda v: f"the area is {v:,} hectares", 30, 9_999),
    Clause(lambda v: f"会议于{v}月召开", lambda v: f"the meeting was held in {_MONTHS[v - 1]}", 1, 12),
)


@st.composite
def _sentences(draw: st.DrawFn) -> tuple[list[Clause], list[int]]:
    """Clauses of different kinds in some order, each with a value, no two alike."""
    clauses = draw(st.lists(st.sampled_from(_CLAUSES), min_size=1, max_size=5, unique=True))
    values = [draw(st.integers(clause.low, clause.high)) for clause in clauses]
    return clauses, values


def _pair(clauses: list[Clause], zh: list[int], en: list[int]) -> tuple[str, str]:
    source = "，".join(clause.zh(value) for clause, value in zip(clauses, zh, strict=True)) + "。"
    target = ", ".join(clause.en(value) for clause, value in zip(clauses, en, strict=True)) + "."
    return source, target[0].upper() + target[1:]


def _findings(zh: str, en: str) -> tuple[Finding, ...]:
    rules = select(["number", "ordinal", "percent", "date", "hedge", "unit", "direction"])
    bitext = bitext_of_pairs(f"{zh}\t{en}\n")
    return review(bitext, rules, ReviewOptions(neighbours=False)).findings


@settings(max_examples=150, deadline=None)
@given(_sentences())
def test_the_same_figures_have_no_finding(sentence: tuple[list[Clause], list[int]]) -> None:
    """A translation that says every figure of its source has no finding."""
    clauses, values = sentence
    assert _findings(*_pair(clauses, values, values)) == ()


def _is_rounded(clause: Clause, exact: int, shown: int) -> bool:
    """Whether the English would show the exact figure to fewer decimals, two digits at least: 18.2% for 18.15%."""
    before, after = (_DECIMAL.search(clause.zh(value)) for value in (exact, shown))
    if not before or not after or len(after[1]) >= len(before[1]):
        return False
    step = Decimal(1).scaleb(-len(after[1]))
    figures = Decimal(before.group()), Decimal(after.group())
    return figures[1] >= 10 * step and abs(figures[0] - figures[1]) <= step / 2


@settings(max_examples=150, deadline=None)
@given(_sentences(), st.data())
def test_one_changed_figure_is_one_finding(sentence: tuple[list[Clause], list[int]], data: st.DataObject) -> None:
    """Changing any one figure of a translation gives exactly one finding, and it marks that figure."""
    clauses, values = sentence
    place = data.draw(st.integers(0, len(clauses) - 1))
    clause = clauses[place]
    other = data.draw(
        st.integers(clause.low, clause.high).filter(
            lambda value: value not in values and not _is_rounded(clause, values[place], value)
        )
    )
    changed = [*values[:place], other, *values[place + 1 :]]
    zh, en = _pair(clauses, values, changed)
    (finding,) = _findings(zh, en)
    assert finding.en is not None
    assert finding.en.text.lower() in clause.en(other).lower()
