"""The law of phrase tables: what is found is what a search of all phrases at the place finds, the longest first."""

from __future__ import annotations

from bialign.text.phrases import Phrases
from hypothesis import given
from hypothesis import strategies as st

LETTERS = st.text("ab", min_size=1, max_size=4)
PLACES = st.integers(-1, 9)


@given(st.sets(LETTERS, max_size=6), st.text("ab", max_size=8), PLACES)
def test_phrases_ahead(phrases: set[str], text: str, at: int) -> None:
    """Every phrase that begins at a place, in characters or in words, and nothing at a place outside the text."""
    lengths = sorted({len(p) for p in phrases if at >= 0 and text.startswith(p, at)}, reverse=True)
    expected = [(at + length, text[at : at + length]) for length in lengths]
    assert list(Phrases({p: p for p in phrases}, characters=True).ahead(text, at)) == expected
    assert list(Phrases({" ".join(p): p for p in phrases}).ahead(list(text), at)) == expected


@given(st.sets(LETTERS, max_size=6), st.text("ab", max_size=8), PLACES, st.integers(0, 8))
def test_phrases_behind(phrases: set[str], text: str, at: int, floor: int) -> None:
    """Every phrase that ends at a place and doesn't begin before the floor, in characters or in words."""
    inside = 0 <= at <= len(text)
    lengths = sorted({len(p) for p in phrases if inside and text.endswith(p, floor, at)}, reverse=True)
    expected = [(at - length, text[at - length : at]) for length in lengths]
    assert list(Phrases({p: p for p in phrases}, characters=True).behind(text, at, floor)) == expected
    assert list(Phrases({" ".join(p): p for p in phrases}).behind(list(text), at, floor)) == expected
