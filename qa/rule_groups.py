"""Rules that are looked at together, by their ids."""

from __future__ import annotations

# About text that one language has alone; a finding about whole sentences stands for what follows from it.
GAPS = ("omission", "addition")
# About a figure that one language has alone.
FIGURE_ALONE = ("number-missing", "number-added")
# How the ids of all rules about figures begin.
OF_FIGURES = ("number-", "ordinal-", "percent-", "date-", "hedge-", "unit-", "direction-")
