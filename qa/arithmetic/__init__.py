"""Figures that cannot be right, in one language alone: growth, shares, sums, and how the checks of them are run."""
