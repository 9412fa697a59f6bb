"""How Chinese is spelt in Latin letters: Hanyu Pinyin without tones, from CC-CEDICT (`training/pinyin.py`)."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).with_name("lexicon_data") / "pinyin.tsv"


@lru_cache(maxsize=1)
def load_readings() -> Mapping[str, tuple[str, ...]]:
    """The syllables that each simplified character may be read as; ü is v, and u where it is written so."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        syllable, characters = line.split("\t")
        spellings = (syllable, syllable.replace("v", "u")) if "v" in syllable else (syllable,)
        for character in characters:
            found[character] = (*found.get(character, ()), *spellings)
    return found


def find_spelling(word: str, text: str) -> tuple[int, int] | None:
    """Where simplified Chinese text has two characters or more that are spelt like this word, in small letters.

    >>> find_spelling("nongjiale", "发展农家乐旅游")
    (2, 5)
    """
    syllables = load_readings()
    for start in range(len(text)):
        reached = {0}
        for end in range(start, len(text)):
            here = syllables.get(text[end], ())
            reached = {at + len(s) for at in reached for s in here if word.startswith(s, at)}
            if not reached:
                break
            if len(word) in reached and end > start:
                return start, end + 1
    return None
