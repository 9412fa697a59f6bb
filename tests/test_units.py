"""Laws of the table of units and currencies: names, conversions and clashes hold over every row, in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Quantity, Reader
from bialign.qa.quantities.exact import plain
from bialign.qa.registry import select
from bialign.qa.review import review
from bialign.reports.value_words import format_value
from bialign.units.conversion import agree, clash, is_alike
from bialign.units.currencies import currencies, other_readings
from bialign.units.names import chinese_names, english_names, name_in_words, symbols
from bialign.units.table import COUNT, find_unit, rows
from documents import bitext_of_pairs
from hypothesis import given
from hypothesis import strategies as st

_READER = Reader()
_IDS = sorted(rows())
_MEASURED = sorted(id_ for id_, row in rows().items() if row.dimension != COUNT)
_NOT_RATES = [id_ for id_ in _MEASURED if (unit := find_unit(id_)) and not unit.below]
# Behind digits these are names, and "5 pm" is a time, "5 MN" so many millions, 5日 a date.
_LETTERS_AFTER_DIGITS = ("A", "N", "T", "U")
_OTHERWISE_READ = ("pm", "MN", "mN", "日")
_CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "cases" / "units.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def _only(text: str, lang: str) -> Quantity | None:
    found = _READER.quantities(text, "zh" if lang == "zh" else "en")
    return found[0] if len(found) == 1 else None


def _is_read(text: str, lang: str, id_: str) -> bool:
    quantity = _only(text, lang)
    return quantity is not None and (quantity.value, quantity.unit, quantity.text) == ("5", id_, text)


@pytest.mark.parametrize("id_", _IDS)
def test_every_unit_has_a_factor_or_is_counted(id_: str) -> None:
    """Each row measures something by an exact factor, or says that it counts heads or occasions."""
    unit = find_unit(id_)
    assert unit is not None
    assert unit.factor is None if unit.dimension == COUNT else (unit.factor or 0) > 0


@pytest.mark.parametrize("name", sorted(chinese_names().keys() - set(_OTHERWISE_READ)))
def test_every_chinese_name_reads_to_its_unit(name: str) -> None:
    """After a digit, each Chinese name is its unit."""
    assert _is_read(f"5{name}", "zh", chinese_names()[name].id)


@pytest.mark.parametrize("name", sorted(english_names()))
def test_every_english_name_reads_to_its_unit(name: str) -> None:
    """After a digit and a blank, each English name is its unit."""
    assert _is_read(f"5 {name}", "en", english_names()[name])


@pytest.mark.parametrize("symbol", sorted(symbols().keys() - set(_OTHERWISE_READ)))
def test_every_symbol_reads_to_its_unit_in_both_languages(symbol: str) -> None:
    """Behind a digit, each symbol is its unit, in Chinese and in English."""
    id_, glued = symbols()[symbol]
    assert _is_read(f"5{'' if glued else ' '}{symbol}", "en", id_)
    assert symbol in _LETTERS_AFTER_DIGITS or _is_read(f"5{symbol}", "zh", id_)


@pytest.mark.parametrize("code", sorted(currencies()))
def test_every_name_of_a_currency_reads_to_its_code(code: str) -> None:
    """Each Chinese and English name of a currency, and each sign before an amount, is that currency."""
    currency = currencies()[code]
    texts = [(f"5000{name}", "zh") for name in currency.zh]
    texts += [(f"5 million {name}", "en") for name in currency.en]
    texts += [(f"{sign}5 million", "en") for sign in currency.signs if not sign.mark]
    for text, lang in texts:
        quantity = _only(text, lang)
        assert quantity is not None, text
        assert (quantity.kind, quantity.unit) == ("currency", code), text


def _findings(pairs: list[tuple[str, str]]) -> list[list[Finding]]:
    """The findings of each pair."""
    if not pairs:
        return []
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    rules = select(["number", "ordinal", "percent", "date", "hedge", "unit", "direction"])
    found: dict[str, list[Finding]] = {bead.id: [] for bead in bitext.beads}
    for finding in review(bitext, rules, ReviewOptions(neighbours=False)).findings:
        found[finding.bead or ""].append(finding)
    return list(found.values())


def _zh(id_: str, value: str) -> str | None:
    """A sentence with an amount, in a name that Chinese reads; None for a unit without one."""
    names = [name.text for name in rows()[id_].zh if name.read and name.bare]
    names += [name.text for name in rows()[id_].symbols if name.bare and name.text not in _LETTERS_AFTER_DIGITS]
    return f"测得的结果是{value}{names[0]}。" if names else None


def _en(id_: str, value: str) -> str | None:
    plural = name_in_words(id_)
    assert plural is not None
    return f"The result was {value} {plural.en}." if plural.en.lower() in english_names() else None


def _pairs(dimension: str) -> Iterator[tuple[str, str]]:
    """Two different units of a dimension that neither are equal nor stand for one another."""
    ids = [id_ for id_ in _MEASURED if (unit := find_unit(id_)) and unit.dimension == dimension and not unit.below]
    return ((one, two) for one, two in product(ids, ids) if not is_alike(one, two))


def _same(one: str, two: str) -> str:
    """What 7 of one unit are in another."""
    left, right = find_unit(one), find_unit(two)
    assert left is not None
    assert right is not None
    assert left.factor
    assert right.factor
    return plain((7 * left.factor + left.offset - right.offset) / right.factor)


_DIMENSIONS = sorted({unit.dimension for id_ in _MEASURED if (unit := find_unit(id_))})


@pytest.mark.parametrize("dimension", _DIMENSIONS)
def test_equal_amounts_in_two_units_are_silent(dimension: str) -> None:
    """An amount converted to another unit of its dimension has no finding, whichever language has which unit."""
    pairs = [(_zh(one, "7"), _en(two, _same(one, two))) for one, two in _pairs(dimension)]
    said = [(zh, en) for zh, en in pairs if zh and en]
    assert [pair for pair, found in zip(said, _findings(said), strict=True) if found] == []


@pytest.mark.parametrize("dimension", _DIMENSIONS)
def test_the_same_number_in_another_unit_is_one_finding(dimension: str) -> None:
    """The right number with another unit of the dimension is exactly one finding: the unit."""
    pairs = [(_zh(one, "7"), _en(two, "7")) for one, two in _pairs(dimension)]
    said = [(zh, en) for zh, en in pairs if zh and en]
    rules = [[finding.rule for finding in found] for found in _findings(said)]
    assert [(pair, found) for pair, found in zip(said, rules, strict=True) if found != ["unit-mismatch"]] == []


@pytest.mark.parametrize("id_", _MEASURED)
def test_a_unit_agrees_with_itself(id_: str) -> None:
    """An amount in one unit, said in both languages, has no finding; with a unit of another dimension it has one."""
    other = "hour" if (unit := find_unit(id_)) and unit.dimension == "mass" else "kilogram"
    zh, en, wrong = _zh(id_, "7"), _en(id_, "7"), _en(other, "7")
    assert wrong is not None
    if zh is None:
        return
    assert en is None or _findings([(zh, en)]) == [[]]
    assert [finding.rule for finding in _findings([(zh, wrong)])[0]] == ["unit-mismatch"]


@given(st.sampled_from(_MEASURED), st.sampled_from(_MEASURED), st.decimals(1, 1000, places=2))
def test_conversion_has_no_direction(one: str, two: str, value: Decimal) -> None:
    """Whether amounts agree, clash or are of one kind doesn't depend on which side says them."""
    for other in (value, value * 2):
        assert agree(value, one, other, two) == agree(other, two, value, one)
        assert clash(value, one, other, two) == clash(other, two, value, one)
    assert is_alike(one, two) == is_alike(two, one)


@given(st.sampled_from(_NOT_RATES), st.sampled_from(("kilogram", "hectare", "day", "person", "cubic metre")))
def test_a_rate_is_understood_from_its_parts(top: str, below: str) -> None:
    """A rate has its denominators beside what stands above; it may stand for this, but not be per another."""
    unit, part = find_unit(f"{top} per {below}"), find_unit(below)
    assert unit is not None
    assert unit.below[-1:] == (part,)
    assert agree(Decimal(5), unit.id, Decimal(5), top)
    assert below == "person" or clash(Decimal(5), unit.id, Decimal(5), f"{top} per week")


def test_prefixes_are_powers_of_ten() -> None:
    """A unit with a prefix is its power of ten of the unit."""
    for small, large, factor in (
        ("gram", "kilogram", 1000),
        ("watt", "megawatt", 10**6),
        ("metre", "nanometre", "1e-9"),
    ):
        one, two = find_unit(small), find_unit(large)
        assert one is not None
        assert two is not None
        assert one.factor
        assert two.factor == one.factor * Fraction(factor)


@pytest.mark.parametrize("id_", _IDS)
def test_reports_name_every_unit_in_both_languages(id_: str) -> None:
    """A report shows a unit by its English plural and its Chinese name."""
    quantity = Quantity(0, 1, "5", "measure", "5", id_)
    words = name_in_words(id_)
    assert words is not None
    assert format_value(quantity, "en") == f"5 {words.en}"
    assert format_value(quantity, "zh") == f"5 {words.zh}"
    assert words.zh != id_


def test_a_bare_sign_may_stand_for_several_currencies() -> None:
    """A bare $ may be any dollars, a ¥ yuan or yen; with letters or a place it is one."""
    assert {"HKD", "AUD", "SGD"} <= other_readings("USD", "$5 million")
    assert other_readings("USD", "US$5 million") == other_readings("USD", "5 million US dollars") == frozenset()
    assert other_readings("CNY", "¥120 million") == {"JPY"}
    assert other_readings("CNY", "120 million yuan") == frozenset()


@pytest.mark.parametrize(("verdict", "zh", "en"), _CASES)
def test_pairs_of_units(verdict: str, zh: str, en: str) -> None:
    """A right pair has no finding; one with a wrong unit or a wrong conversion has one."""
    assert len(_findings([(zh, en)])[0]) == (verdict == "wrong")


_LOCAL = [
    ("政府拨款三亿元修路。", "The government sets aside $300 million for roads."),
    ("另拨五千万元种树。", "A further $50 million goes into trees."),
]


@pytest.mark.parametrize(
    ("pairs", "severities"),
    [
        (_LOCAL, ["neutral", "neutral"]),
        (_LOCAL[:1], ["major"]),
        ([*_LOCAL, ("去年用了八百万元。", "Last year 8 million yuan was spent.")], ["major", "major"]),
    ],
)
def test_yuan_that_are_dollars_throughout_a_document_are_notes(
    pairs: list[tuple[str, str]], severities: list[str]
) -> None:
    """元 may be the dollar of the place; once, or beside yuan, it is reported."""
    bitext = replace(bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs)), layout="two-files")
    findings = review(bitext, select(["unit-mismatch"]), ReviewOptions(neighbours=True)).findings
    assert [f.severity for f in findings] == severities
