"""Round numbers that only say very many, each language with its own: 万条 and "thousands of branches"."""

from __future__ import annotations

import re

from .placed_pair import PlacedPair

# A round number of what is plainly uncounted, with nothing before it, as verse has it.
_COUNTLESS_ZH = re.compile(r"[百千万萬][条條户戶家门門里山水树樹丝絲株朵花叶葉人众眾般缕縷重层層]")
_COUNTLESS = re.compile(r"(?:hundreds|thousands|millions|myriads?|a (?:hundred|thousand|million))\b.*", re.IGNORECASE)


def are_countless(pair: PlacedPair) -> bool:
    """Whether both figures of a pair only say very many."""
    counted = pair.ours.kind != "currency" and pair.theirs.kind != "currency"
    return bool(counted and _COUNTLESS_ZH.fullmatch(pair.ours.text) and _COUNTLESS.fullmatch(pair.theirs.text))
