"""Lines that both halves have, such as publications, addresses and commands: each other's counterpart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from ..align.bitext import Bitext, Lang


def find_shared_lines(bitext: Bitext) -> Mapping[str, int]:
    """The lines that both halves have, normalised, each with how often the half has it that has it less often."""
    zh, en = (_count_lines(bitext, lang) for lang in ("zh", "en"))
    return zh & en


def _count_lines(bitext: Bitext, lang: Lang) -> Counter[str]:
    texts = [(segment.paragraph, segment.clean.text) for segment in bitext.half(lang).segments]
    counts = Counter(normalize_line(text) for _, text in texts)
    for _, group in groupby(texts, key=itemgetter(0)):
        # Sentences end otherwise in the other language: what is one line there may be several sentences here.
        own = [text for _, text in group]
        if len(own) > 1:
            counts[normalize_line(" ".join(own))] += 1
    return Counter({line: count for line, count in counts.items() if line})


@lru_cache(maxsize=4096)
def normalize_line(text: str) -> str:
    """A line in lower case, white space made one space, without punctuation at its ends.

    >>> normalize_line("Civic Tech  Field Guide.")
    'civic tech field guide'
    """
    return " ".join(text.split()).strip(" .,;:。，；：*_#>-").casefold()
