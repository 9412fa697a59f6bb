"""The table of units: what each measures and how much of it, prefixed units derived, powers and rates put together.

An id is the English singular: "kilogram", "square kilometre", "CNY per tonne". Units with SI prefixes are derived from
their row; powers of lengths and rates have no rows and are understood from their ids.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .currencies import currencies
from .rows import Name, items, names, read_rows

_FILE = Path(__file__).with_name("units.tsv")
_COLUMNS = 10
# SI prefixes: name, power of ten, Chinese (GB 3100; 奈 in Taiwan).
PREFIXES: dict[str, tuple[str, int, tuple[str, ...]]] = {
    "k": ("kilo", 3, ("千",)),
    "M": ("mega", 6, ("兆",)),
    "G": ("giga", 9, ("吉",)),
    "T": ("tera", 12, ("太",)),
    "P": ("peta", 15, ("拍",)),
    "E": ("exa", 18, ("艾",)),
    "h": ("hecto", 2, ("百",)),
    "d": ("deci", -1, ("分",)),
    "c": ("centi", -2, ("厘",)),
    "m": ("milli", -3, ("毫",)),
    "μ": ("micro", -6, ("微",)),
    "n": ("nano", -9, ("纳", "奈")),
    "p": ("pico", -12, ("皮",)),
}
_POWERS = {"square ": (2, "area"), "cubic ": (3, "volume")}
# Its members are counted, not measured: they convert to nothing.
COUNT = "count"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: one of it is `factor` of its dimension's base (plus `offset`), None where it counts heads or occasions.

    `below` are the units of its denominators (元/吨: tonne), `same` the ids that may stand for it.
    """

    id: str
    dimension: str
    factor: Fraction | None
    offset: Fraction = Fraction(0)
    system: str = ""
    below: tuple[Unit, ...] = ()
    same: tuple[str, ...] = ()
    plural: str = ""


class Row(NamedTuple):
    """A row of the file, or a prefixed unit derived from one, with its names."""

    id: str
    dimension: str
    factor: str
    system: str
    zh: tuple[Name, ...]
    en: tuple[Name, ...]
    symbols: tuple[Name, ...]
    same: tuple[str, ...]
    plural: str
    power: int = 0


@cache
def rows() -> dict[str, Row]:
    """Every unit of the file and every one with a prefix, by id; a unit with a row of its own has the names of both."""
    found: dict[str, Row] = {}
    derived: list[Row] = []
    for cells in read_rows(_FILE, _COLUMNS):
        row = _row(cells)
        found[row.id] = row
        derived += (_prefixed(row, prefix) for prefix in cells[4].split())
    for row in derived:
        own = found.get(row.id)
        found[row.id] = row if own is None else _merged(own, row)
    return found


def _row(cells: list[str]) -> Row:
    id_, dimension, factor, system, prefixes, zh, en, symbols, same, plural = cells
    plural = plural or f"{id_}s"
    symbols_, words = names(symbols), names(en)
    known = {name.text for name in (*symbols_, *words)}
    own = [Name(word, prefixed=bool(prefixes)) for word in dict.fromkeys((id_, plural)) if word not in known]
    return Row(id_, dimension, factor, system, names(zh), (*own, *words), symbols_, tuple(items(same)), plural)


def _prefixed(row: Row, symbol: str) -> Row:
    """The unit with a prefix: 千 and kilo, k before the names that take prefixes."""
    prefix, power, chinese = PREFIXES[symbol]
    return row._replace(
        id=prefix + row.id,
        zh=_with_prefix(chinese, row.zh),
        en=_with_prefix((prefix,), row.en),
        symbols=_with_prefix((symbol,), row.symbols),
        same=(),
        plural=prefix + row.plural,
        power=power,
    )


def _with_prefix(parts: tuple[str, ...], names: tuple[Name, ...]) -> tuple[Name, ...]:
    return tuple([Name(part + name.text, unless=name.unless) for part in parts for name in names if name.prefixed])


def _merged(own: Row, derived: Row) -> Row:
    """The row of a prefixed unit with the names that the prefix gives it."""
    known = {name.text for name in own.zh if name.read}
    zh = (*own.zh, *(name for name in derived.zh if name.text not in known))
    return own._replace(zh=zh, en=(*own.en, *derived.en), symbols=(*derived.symbols, *own.symbols))


@cache
def find_unit(id_: str) -> Unit | None:
    """The unit or currency of an id, of a power or a rate as well; None for what the table doesn't know (件, 项).

    >>> unit = find_unit("kilogram per square metre")
    >>> unit.dimension, [below.dimension for below in unit.below]
    ('mass', ['area'])
    """
    row = rows().get(id_)
    if row is not None and row.factor != "-":
        return _unit(row)
    top, _, below = id_.rpartition(" per ")
    if top:
        return _rate(top, below, row)
    for word, (exponent, dimension) in _POWERS.items():
        length = find_unit(id_[len(word) :]) if id_.startswith(word) else None
        if length and length.factor and length.dimension == "length":
            return Unit(id_, dimension, length.factor**exponent, system=length.system, plural=word + length.plural)
    return Unit(id_, f"currency {id_}", Fraction(1), plural=id_) if id_ in currencies() else None


def _unit(row: Row) -> Unit:
    if row.factor.startswith("= "):
        other = find_unit(row.factor[2:])
        assert other is not None, row
        return replace(other, id=row.id, system=row.system, same=row.same, plural=row.plural)
    if row.factor == "counted":
        return Unit(row.id, row.dimension, None, same=row.same, plural=row.plural)
    slope, _, offset = row.factor.partition(" + ")
    factor = Fraction(slope) * Fraction(10) ** row.power
    return Unit(row.id, row.dimension, factor, Fraction(offset or 0), row.system, (), row.same, row.plural)


def _rate(top: str, below: str, row: Row | None) -> Unit | None:
    """A rate, put together from what stands above, which may be a rate itself, and its last denominator."""
    above, part = find_unit(top), find_unit(below)
    if above is None or part is None:
        return None
    id_, plural = f"{top} per {below}", f"{above.plural} per {below}"
    system = row.system if row and row.system else above.system
    return replace(above, id=id_, system=system, below=(*above.below, part), plural=row.plural if row else plural)
