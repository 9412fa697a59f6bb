"""How Word writes the number of a list item or heading: 4 as iv, D, 四, 肆, 丁, ④."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

_DIGITS = "〇一二三四五六七八九"
_COUNTING, _RANKS = "零一二三四五六七八九", ("", "十", "百", "千")
_LEGAL, _LEGAL_RANKS = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_ONES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_ORDINALS |= {"twelve": "twelfth"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CIRCLED, _FULL_STOPPED, _BRACKETED = 0x2460, 0x2488, 0x2474
_HUNDRED = 100


def format_number(value: int, form: str) -> str:
    """The number in one of Word's forms; in digits where the form isn't known.

    >>> format_number(4, "upperRoman"), format_number(12, "chineseCountingThousand"), format_number(28, "lowerLetter")
    ('IV', '十二', 'bb')
    """
    return _FORMS.get(form, str)(value) if value > 0 or form in ("decimalZero", "none") else str(value)


def _write_roman(value: int) -> str:
    if value >= 4 * _ROMAN[0][0]:
        return str(value)
    written = ""
    for size, letters in (*_ROMAN, *_ROMAN_ONES):
        written += letters * (value // size)
        value %= size
    return written


def _write_letters(value: int) -> str:
    """A to Z, then AA to ZZ: the same letter again."""
    return _LETTERS[(value - 1) % 26] * min(10, (value - 1) // 26 + 1)


def _write_chinese(value: int, digits: str = _COUNTING, ranks: Sequence[str] = _RANKS) -> str:
    if value >= 10 ** len(ranks):
        return str(value)
    written, gap = "", False
    for place in range(len(ranks) - 1, -1, -1):
        digit = value // 10**place % 10
        if digit:
            written += (digits[0] if gap and written else "") + digits[digit] + ranks[place]
        gap = not digit
    return written.removeprefix(digits[1]) if ranks[1] == "十" and 10 <= value < 20 else written


def _write_legal(value: int) -> str:
    return _write_chinese(value, _LEGAL, _LEGAL_RANKS)


def _write_digits(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _from_signs(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if value <= len(signs) else str(value)


def _from_block(first: int, count: int) -> Callable[[int], str]:
    return lambda value: chr(first + value - 1) if value <= count else str(value)


def _write_words(value: int) -> str:
    if value >= _HUNDRED:
        return str(value)
    tens, ones = divmod(value, 10)
    words = _ONES[value] if value < len(_ONES) else _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    return words.capitalize()


def _write_ordinal_words(value: int) -> str:
    words = _write_words(value).lower()
    if value >= _HUNDRED:
        return _write_ordinal(value)
    head, dash, last = words.rpartition("-")
    last = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}{dash}{last}".capitalize()


def _write_ordinal(value: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{'th' if value // 10 % 10 == 1 else ending}"


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02}",
    "none": lambda _: "",
    "lowerRoman": _write_roman,
    "upperRoman": lambda value: _write_roman(value).upper(),
    "lowerLetter": _write_letters,
    "upperLetter": lambda value: _write_letters(value).upper(),
    "ordinal": _write_ordinal,
    "cardinalText": _write_words,
    "ordinalText": _write_ordinal_words,
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        _write_chinese,
    ),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"), _write_legal),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _write_digits),
    "ideographTraditional": _from_signs("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from_signs("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from_block(0x3280, 10),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _from_block(_CIRCLED, 20)),
    "decimalEnclosedFullstop": _from_block(_FULL_STOPPED, 20),
    "decimalEnclosedParen": _from_block(_BRACKETED, 20),
    **dict.fromkeys(
        ("decimalFullWidth", "decimalFullWidth2"),
        lambda value: str(value).translate({0x30 + digit: 0xFF10 + digit for digit in range(10)}),
    ),
}
