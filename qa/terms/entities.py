"""What stands in Latin letters in both languages: web and mail addresses, codes, names."""

from __future__ import annotations

import re
from typing import NamedTuple

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
# Letters and digits with signs between them: COVID-19, G60, GB/T, SARS-CoV-2, AT&T.
_WORD = re.compile(r"(?<![A-Za-z0-9\\])[A-Za-z0-9]+(?:[-‐‑–._/&+'’][A-Za-z0-9]+)*")
_LETTER, _DIGIT = re.compile("[A-Za-z]"), re.compile(r"\d")
# What makes no difference: signs, case, the s of a plural.
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SIGNS, _PLURAL = re.compile("[^a-z0-9]+"), re.compile("(?<=[A-Za-z]{2})s(?![A-Za-z])")
# The language or country in an address or file name, which is another one on the other side: /zh/, _cn.png, .en.md,
# -zh-hans, ftp.us.example.org.
_LANGUAGE = re.compile(
    r"(?:(?<=[/_-])(?:zh|cn|ch|en)(?:[-_](?:cn|hans|hant|tw|hk|us|gb))*(?![a-z0-9])|(?<=\.)(?:zh|cn|en|tw|hk|us|uk)(?=\.[a-z]))",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_PICTURE = re.compile(r"/.*\.(?:png|jpe?g|svg|gif|webp)$", re.IGNORECASE)
_ROMAN = re.compile("[IVXLCM]+")
_ORDINAL = re.compile(r"[\d,.]+(?:st|nd|rd|th|s)|\d+[–-][A-Za-z-]+", re.IGNORECASE)
# Units of measure, which figures are read with.
_UNITS = frozenset(
    """km m cm mm nm um kg g mg ug t l ml dl kb mb gb tb kw mw gw kwh mwh hz khz mhz ghz v kv w a ma pa kpa mpa h s ms
    min c f k x kcal cal ppm bp db usd rmb cny eur hkd am pm no nos vs""".split()
)


class Entity(NamedTuple):
    """A word or address in Latin letters: its bounds, its kind (`address`, `code`, `name`), its letters and digits."""

    start: int
    end: int
    kind: str
    letters: str


def find_entities(text: str) -> list[Entity]:
    """The addresses, codes and words in Latin letters in a text, in order."""
    found: list[Entity] = []
    covered: list[tuple[int, int]] = []
    for match in _ADDRESS.finditer(text):
        end = match.start() + len(match.group().rstrip(".,;:!?'"))
        found.append(Entity(match.start(), end, "address", fold_letters(text[match.start() : end])))
        covered.append((match.start(), match.end()))
    for match in _WORD.finditer(text):
        if any(start <= match.start() < end for start, end in covered) or not _is_entity(match.group()):
            continue
        if _PICTURE.search(match.group()):
            continue  # each language has its own
        kind = "code" if _DIGIT.search(match.group()) else "name"
        found.append(Entity(match.start(), match.end(), kind, fold_letters(match.group())))
    return sorted(found)


def fold_letters(text: str) -> str:
    """The small letters and digits of a text, plurals as singulars, without the language in addresses and file names.

    >>> fold_letters("SARS-CoV-2 APIs")
    'sarscov2api'
    >>> fold_letters("CO₂")
    'co2'
    >>> fold_letters("docs/en/choose_en.png") == fold_letters("docs/zh/choose_cn.png")
    True
    """
    return _SIGNS.sub("", _PLURAL.sub("", _LANGUAGE.sub("", text)).translate(_LOWERED).lower())


def fold_address(text: str) -> str:
    """An address as it is compared: small, without its scheme, a stroke at its end, and the language in it.

    >>> fold_address("https://www.example.org/zh/a_b/") == fold_address("http://example.org/en/a_b")
    True
    >>> fold_address("example.org/a_b") == fold_address("example.org/a.b")
    False
    """
    return _LANGUAGE.sub("", _SCHEME.sub("", text)).casefold().rstrip("/").replace("//", "/")


def _is_entity(word: str) -> bool:
    """Whether a word names something: no figure, ordinal, unit, list number or single letter."""
    if not _LETTER.search(word) or len(fold_letters(word)) < 2:
        return False
    bare = re.sub(r"^[\d.,]+", "", word)
    return not (_ROMAN.fullmatch(word) or _ORDINAL.fullmatch(word) or fold_letters(bare) in _UNITS)
