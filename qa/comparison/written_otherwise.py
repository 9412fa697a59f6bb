"""Figures that the other side writes in a way that is read as none: Ⅱ / "II", （3） / "(iii)", 4K / "4096"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from ...align.pinyin import find_spelling
from ..quantities.en.ordinals import ROMAN
from ..quantities.quantity import Quantity
from ..quantities.zh.scan import fold

# Ⅱ, one character, is "II".
_ROMAN_SIGNS = re.compile("[Ⅰ-Ⅻ]")
_LAST_ITEM = 12
_ROMAN_ITEMS = {str(value): numeral for numeral, value in ROMAN.items() if value <= _LAST_ITEM}
_OPENING, _CLOSING = "(（[", ")）]"
# A heading of both languages may have its date in English alone.
_ENGLISH_DAY = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $")
_KIBI = 1024
_THOUSANDS = re.compile(r"(?<![\d.])(\d{1,4})\s?[Kk](?![A-Za-z])")
# A name that goes on with a hyphen and a figure: demo-2.
_NAME_WITH_FIGURE, _NAME_ENDS = re.compile(r"(?<![\w-])[A-Za-z]\w*-$"), re.compile(r"(?![\w-]|\.\d)")
_NAME_BEFORE = re.compile(r"([A-Za-z][A-Za-z+#]*)[ \u00a0-]?$")
# Counts of things without a number, for which a translator may put the number.
_UNCOUNTED = re.compile("[多各几幾数數][个個种種项項类類位名家条條次方]|若干|诸多|众多|各[种項项类]")
_FEW = 12
# A numeral of so many characters may be all that is spelt: 二十四桥 / "Ershisi Bridge".
_LONG_NUMERAL = 3
_HAN_NUMERAL, _SPELT = (
    re.compile("[一二两三四五六七八九十百千万]"),
    re.compile(r"\b[A-Z][a-z]+(?:[ '’-]?[A-Z]?[a-z]+)?\b"),
)
_NAME_REACH = 4
_SCALE = re.compile("([0-9]{1,3}|[三四五七十百])分制")
_HAN_DIGITS = {"三": "3", "四": "4", "五": "5", "七": "7", "十": "10", "百": "100"}
_LIST_MARK = re.compile("[、．]")
_MOST_ITEM_DIGITS = 2
_SENTENCE_END, _NEXT_ITEM = re.compile(r"[.。!！?？;；]\s*$"), re.compile(r"[.、)）]\s*")


def is_written_otherwise(quantity: Quantity, text: str, other: str) -> bool:
    """Whether a figure stands in the other text in a way that is read as no figure, or is but a note's mark."""
    return (
        _is_note(quantity, text)
        or any(normalize("NFKC", sign) == quantity.text.upper() for sign in _ROMAN_SIGNS.findall(other))
        or _is_roman_item(quantity, text, other)
        or _is_lettered_item(quantity, text, other)
        or _is_binary(quantity, text, other)
        or _is_scale(quantity, other)
        or _numbers_next(quantity, text)
        or is_in_name(quantity, text, other)
        or _is_spelt_out(quantity, text, other)
    )


def is_english_day(quantity: Quantity, zh_text: str) -> bool:
    """Whether a figure of a Chinese line is the day of a date in English, as in headings of both languages."""
    return _ENGLISH_DAY.search(zh_text[: quantity.start]) is not None


def stands_free(pattern: re.Pattern[str], text: str, taken: Iterable[Quantity]) -> bool:
    """Whether the pattern occurs in a text outside these quantities of it."""
    spans = [(one.start, one.end) for one in taken]
    return any(
        not any(start < match.end() and match.start() < end for start, end in spans) for match in pattern.finditer(text)
    )


def is_in_name(quantity: Quantity, text: str, other: str) -> bool:
    """Whether the other text has the figure right after the same word: HTML 5 / "HTML5", SLSA L3 / "SLSA 3"."""
    name = _NAME_BEFORE.search(text[: quantity.start]) if quantity.text[:1].isdigit() else None
    if name is None:
        return False
    return (
        re.search(rf"\b{re.escape(name[1])}[ \u00a0-]?[A-Za-z]?{re.escape(quantity.text)}(?!\d)", other, re.I)
        is not None
    )


def is_part_of_name(quantity: Quantity, text: str, other: str) -> bool:
    """Whether a figure is part of a name in Latin letters that stands in the other text, too: demo-2."""
    start, end = quantity.numeral
    name = _NAME_WITH_FIGURE.search(text[:start]) if _NAME_ENDS.match(text, end) else None
    if name is None or quantity.start < start or quantity.end > end:
        return False
    return re.search(rf"(?<![\w-]){re.escape(name[0])}{re.escape(text[start:end])}(?![\w-])", other) is not None


def is_uncounted(quantity: Quantity, zh_text: str) -> bool:
    """Whether a small English number is said of what the Chinese leaves uncounted: 多个 / "six"."""
    small = quantity.kind == "cardinal" and quantity.value.isdigit() and 1 < int(quantity.value) <= _FEW
    return small and not quantity.text[:1].isdigit() and _UNCOUNTED.search(zh_text) is not None


def _is_spelt_out(quantity: Quantity, text: str, other: str) -> bool:
    """Whether a Han numeral is part of a name that the other text spells in Latin letters: 六里桥 / "Liuliqiao"."""
    if not _HAN_NUMERAL.match(quantity.text):
        return False
    low = max(0, quantity.start - _NAME_REACH)
    around = fold(text[low : quantity.end + _NAME_REACH])
    for name in _SPELT.findall(other):
        found = find_spelling(re.sub(r"[\s'’-]", "", name).casefold(), around)
        if found and low + found[0] <= quantity.start:
            end, is_long = low + found[1], len(quantity.text) >= _LONG_NUMERAL
            if quantity.end < end or (is_long and quantity.end == end):
                return True
    return False


def _is_scale(quantity: Quantity, other: str) -> bool:
    """Whether it is the points of a scale: "from 1 to 5" for 五分制."""
    low, _, high = quantity.value.partition("..")
    if low not in ("0", "1") or not high:
        return False
    return any(high == (_HAN_DIGITS.get(found[1]) or found[1]) for found in _SCALE.finditer(other))


def _numbers_next(quantity: Quantity, text: str) -> bool:
    """Whether it ends the text behind a full stop, as the number of the next item does where lines were lost."""
    if not quantity.text.isdigit() or len(quantity.text) > _MOST_ITEM_DIGITS:
        return False
    return (
        _SENTENCE_END.search(text[: quantity.start]) is not None
        and _NEXT_ITEM.fullmatch(text, quantity.end) is not None
    )


def _is_note(quantity: Quantity, text: str) -> bool:
    """Whether it is the number of a note or a source in brackets, which may stand elsewhere: [3]."""
    start, end = quantity.start, quantity.end
    alone = text[start - 1 : start] == "[" and text[end : end + 1] == "]"
    opener = text[: start - 1].rstrip()[-1:]
    return alone and quantity.text.isdigit() and not text[: start - 1][-1:].isalnum() and opener not in tuple("=([,")


def _is_roman_item(quantity: Quantity, text: str, other: str) -> bool:
    """Whether it numbers an item in brackets, as the other side does with a Roman numeral: （3） or 3、 / "(iii)"."""
    listed = _is_bracketed(quantity, text) or (quantity.text.isdigit() and _LIST_MARK.match(text, quantity.end))
    numeral = _ROMAN_ITEMS.get(quantity.value) if listed else None
    return numeral is not None and re.search(rf"(?<!\w){numeral}[)）]", other, re.IGNORECASE) is not None


def _is_bracketed(quantity: Quantity, text: str) -> bool:
    before, after = text[quantity.start - 1 : quantity.start], text[quantity.end : quantity.end + 1]
    return bool(after) and after in _CLOSING and (not before or before in _OPENING or before.isspace())


def _is_lettered_item(quantity: Quantity, text: str, other: str) -> bool:
    """Whether it numbers an item in brackets, as the other side does with a letter: 第（三）项 / "84(1)(c)"."""
    own = quantity.text[:1] in _OPENING and quantity.text[-1:] in _CLOSING
    if not (own or _is_bracketed(quantity, text)) or not quantity.value.isdigit():
        return False
    number = int(quantity.value)
    return 0 < number <= _LAST_ITEM and f"({chr(ord('a') + number - 1)})" in other.replace("（", "(").replace("）", ")")


def _is_binary(quantity: Quantity, text: str, other: str) -> bool:
    """Whether it is so many times 1,024, which the other side writes with a K: 4K / "4096"."""
    if not quantity.value.isdigit():
        return False
    own = _THOUSANDS.match(text, quantity.start)
    if own is not None:
        return re.search(rf"(?<![\d.,]){int(own[1]) * _KIBI}(?!\d)", other.replace(",", "")) is not None
    return any(int(many) * _KIBI == int(quantity.value) for many in _THOUSANDS.findall(other))
