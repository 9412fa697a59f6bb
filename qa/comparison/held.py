"""Quantities of both sides that have changed places, each standing at what holds the other one in Chinese.

Figures within code and names are compared, too, which are read nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..quantities.quantity import Quantity
from .exchanged_figures import Figure, Two, find_exchanged
from .side import Pair, Side


def add_exchanged(zh: Side, en: Side) -> tuple[Side, Side]:
    """Both sides with the figures that have changed places among their quantities."""
    found = find_exchanged(zh.text, en.text)
    if found is None or not (_are_readable(zh, found.zh) and _are_readable(en, found.en)):
        return zh, en
    return _include(zh, found.zh, Side.zh), _include(en, found.en, Side.en)


def find_held_swap(zh: Side, en: Side, pairs: Sequence[Pair]) -> tuple[Pair, Pair] | None:
    """The two pairs of figures that have changed places between what holds them; None without any."""
    held = find_held(zh, en)
    return held if held is not None and set(held) <= set(pairs) else None


def find_held(zh: Side, en: Side) -> tuple[Pair, Pair] | None:
    """The quantities of the two figures that have changed places, each with its own in English; None without any."""
    found = find_exchanged(zh.text, en.text)
    if found is None or not (_are_readable(zh, found.zh) and _are_readable(en, found.en)):
        return None
    ours, theirs = ([_find_quantity(side, f) for f in two] for side, two in ((zh, found.zh), (en, found.en)))
    places = [(i, j) for i, j in zip(ours, theirs, strict=True) if i is not None and j is not None]
    return (places[0], places[1]) if len(places) == 2 else None


def _find_quantity(side: Side, figure: Figure) -> int | None:
    """The quantity whose numeral a figure is."""
    numerals = [quantity.numeral for quantity in side.quantities]
    return next((k for k, (start, end) in enumerate(numerals) if start < figure.end and figure.start < end), None)


def _are_readable(side: Side, figures: Two) -> bool:
    """Whether each of two figures is a quantity of its own or none yet, so that it can be one."""
    return not any(
        quantity.start < figure.end and figure.start < quantity.end and quantity.kind in ("date", "range")
        for figure in figures
        for quantity in side.quantities
    )


def _include(side: Side, figures: Two, build: Callable[[str, Sequence[Quantity]], Side]) -> Side:
    """The side with those of the figures among its quantities that are none yet."""
    added = [_build_quantity(figure) for figure in figures if _find_quantity(side, figure) is None]
    if not added:
        return side
    return build(side.text, sorted([*side.quantities, *added], key=lambda quantity: quantity.start))


def _build_quantity(figure: Figure) -> Quantity:
    sign, digits = ("-", figure.text[1:]) if figure.text.startswith("-") else ("", figure.text)
    return Quantity(figure.start, figure.end, figure.text, "cardinal", f"{sign}{digits.lstrip('0') or '0'}")
