"""One side of a bead: its text, the figures in it, and what the words around say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..quantities.quantity import Quantity
from .roles import Role, find_roles

# Indices of a Chinese and an English quantity.
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a bead: its text, its quantities and the roles that the words around give them."""

    text: str
    quantities: Sequence[Quantity]
    roles: Sequence[frozenset[Role]]

    @classmethod
    def zh(cls, text: str, quantities: Sequence[Quantity]) -> Side:
        """A Chinese side."""
        return cls(text, quantities, [find_roles(quantity, text, "zh") for quantity in quantities])

    @classmethod
    def en(cls, text: str, quantities: Sequence[Quantity]) -> Side:
        """An English side."""
        return cls(text, quantities, [find_roles(quantity, text, "en") for quantity in quantities])
