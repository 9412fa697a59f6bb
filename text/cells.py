"""What a spreadsheet shows of a cell: `23.17%` for 0.2317 in the format `0.00%` (ECMA-376, part 1, 18.8.31)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

# A part of a format: a literal, what only takes space, something in brackets, a placeholder or sign, a part of a date.
_PART = re.compile(
    r"""(?P<literal>"[^"]*"|[\\!].)|(?P<space>[_*].)|\[(?P<brackets>[^\]]*)\]|(?P<general>General)|(?P<exponent>[Ee][+-])"""
    r"""|(?P<half>AM/PM|am/pm|上午/下午)|(?P<date>y+|m+|d+|h+|s+|Y+|M+|D+|H+|S+)|(?P<sign>[0#?.,%])|(?P<other>.)""",
    re.DOTALL,
)
_SECTION_END = re.compile(r"""(?<![\\!_*]);(?=(?:[^"]*"[^"]*")*[^"]*$)""")
# Formats of hours that are more than a day, of fractions, and of powers of ten.
_ELAPSED = re.compile(r"""(?i)\[(?P<all>[hms]+)\]|(?P<rest>[hms]+)|"(?P<literal>[^"]*)"|[\\!](?P<escaped>.)""")
_SECONDS = {"h": (3600, 24), "m": (60, 60), "s": (1, 60)}
_FRACTION = re.compile(r"(?P<whole>[#0?]+ )?[?#0]+/(?P<places>[?#]+|\d+)")
_POWER = re.compile(r"0(?:\.(?P<places>0+))?E\+0+")
# Digits that are shown where no format says how many.
_GENERAL_DIGITS = 11
# The format of dates that every computer shows in its own way.
_LOCAL_DATE = "mm-dd-yy"

# The kind of a part and its text.
_Part = tuple[str, str]


def format_cell(value: object, number_format: str = "General") -> str:
    """The text that is shown of a value under a number format; of what no format is known for, the value itself."""
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).upper()
    if isinstance(value, (date, time)):
        return _format_date(value, number_format)
    if isinstance(value, (int, float)):
        return _format_number(Decimal(repr(value)), number_format)
    return str(value)


def _format_number(value: Decimal, number_format: str) -> str:
    if not number_format or not value.is_finite():
        return _format_general(value)
    whole = _format_whole(value, number_format)
    if whole is not None:
        return whole
    section, value = _choose_section([[*_read_parts(text)] for text in _SECTION_END.split(number_format)], value)
    kinds = {kind for kind, _ in section}
    if "general" in kinds:
        return "".join(_format_general(value) if kind == "general" else text for kind, text in section)
    if kinds & {"exponent", "date", "half"} or ("other", "/") in section or ("sign", "@") in section:
        return _format_general(value)
    if not any(part[1] in "0#?" for part in section if part[0] == "sign"):
        literal = "".join(text for kind, text in section if kind == "literal")
        return literal if literal or not section else _format_general(value)
    return _fill(section, value)


def _format_whole(value: Decimal, number_format: str) -> str | None:
    """A number under a format that is no row of digits: a long time, a fraction, a power; None under any other."""
    if re.search(r"\[[hms]+\]", number_format, re.IGNORECASE):
        return _format_elapsed(value, number_format)
    if fraction := _FRACTION.fullmatch(number_format):
        return _format_fraction(value, fraction["places"], bool(fraction["whole"]))
    power = _POWER.fullmatch(number_format)
    return f"{float(value):.{len(power['places'] or '')}E}" if power else None


def _format_elapsed(value: Decimal, number_format: str) -> str:
    """A time that may be longer than a day: the part in brackets has all of it, the others what is left."""
    seconds = int((abs(value) * 86400).to_integral_value(ROUND_HALF_UP))

    def show(part: re.Match[str]) -> str:
        letters = part["all"] or part["rest"]
        if not letters:
            return str(part["literal"] or part["escaped"] or "")
        size, most = _SECONDS[letters[0].lower()]
        count = seconds // size if part["all"] else seconds // size % most
        return str(count).zfill(len(letters))

    return ("-" if value < 0 else "") + _ELAPSED.sub(show, number_format)


def _format_fraction(value: Decimal, places: str, mixed: bool) -> str:
    """A fraction with so many places below, or with this denominator; before it the whole, where a format has it."""
    exact = abs(Fraction(value))
    fixed = int(places) if places.isdecimal() else 0
    near = Fraction(round(exact * fixed), fixed) if fixed else exact.limit_denominator(10 ** len(places) - 1)
    whole, rest = divmod(near, 1) if mixed else (0, near)
    below = fixed or rest.denominator
    shown = [str(whole)] if mixed and (whole or not rest) else []
    shown += [f"{rest * below}/{below}"] if rest or not mixed else []
    return ("-" if value < 0 else "") + " ".join(shown)


def _read_parts(section: str) -> Iterator[_Part]:
    """The parts of a section of a format; what shows nothing is left out."""
    for match in _PART.finditer(section):
        kind, text = str(match.lastgroup), match.group()
        if kind == "brackets" and text.startswith("[$"):  # a currency and a language: [$¥-804]
            yield "literal", text[2:-1].partition("-")[0]
        elif kind == "literal":
            yield "literal", text[1:-1] if text[0] == '"' else text[1:]
        elif kind not in ("space", "brackets"):
            yield ("literal", text) if kind == "other" and text not in "/@" else (kind, text)


def _choose_section(sections: Sequence[list[_Part]], value: Decimal) -> tuple[list[_Part], Decimal]:
    """The section for a value: positive, negative, zero; the second shows no sign of its own."""
    if value < 0:
        return (sections[1], -value) if len(sections) > 1 else ([("literal", "-"), *sections[0]], -value)
    return (sections[2] if value == 0 and len(sections) > 2 else sections[0]), value


def _format_general(value: Decimal) -> str:
    if not value.is_finite() or not value:
        return "0" if value.is_finite() else str(value)
    places = max(_GENERAL_DIGITS - 1 - value.adjusted(), 0)
    text = format(round(value, places), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _fill(section: list[_Part], value: Decimal) -> str:
    """The parts of a format with the digits of a value in the places of its signs."""
    point = section.index(("sign", ".")) if ("sign", ".") in section else len(section)
    places = [n for n, (kind, text) in enumerate(section) if kind == "sign" and text in "0#?"]
    last = max((n for n in places if n < point), default=-1)
    commas = [n for n, part in enumerate(section) if part == ("sign", ",")]
    value *= 100 ** section.count(("sign", "%"))
    value /= 1000 ** sum(last < n < point or n > places[-1] for n in commas)  # behind all digits they scale
    decimals = sum(n > point for n in places)
    whole, _, fraction = format(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP), "f").partition(".")
    grouped = any(n < last for n in commas)
    before = _fill_whole(section[:point], whole, grouped)
    return before + _fill_fraction(section[point:], fraction)


def _fill_whole(parts: Sequence[_Part], digits: str, grouped: bool) -> str:
    """The part of a format before the point, filled from the right; the first place takes all that is left."""
    left = sum(kind == "sign" and text in "0#?" for kind, text in parts)
    rest, shown, filled = digits.lstrip("0"), "", 0
    for kind, text in reversed(parts):
        if kind == "sign" and text in "0#?":
            left -= 1
            take, rest = (rest[-1:], rest[:-1]) if left else (rest, "")
            for digit in reversed(take or ("0" if text == "0" else "")):
                shown = digit + ("," if grouped and filled and filled % 3 == 0 else "") + shown
                filled += 1
        elif text != ",":
            shown = text + shown
    return shown


def _fill_fraction(parts: Sequence[_Part], digits: str) -> str:
    """The part of a format from the point on; zeros at the end are shown where it has a `0`."""
    shown, signs = "", [text for kind, text in parts if kind == "sign" and text in "0#?"]
    least = max((n for n, sign in enumerate(signs, 1) if sign == "0"), default=0)
    kept = iter(digits[: max(least, len(digits.rstrip("0")))])
    for kind, text in parts:
        if kind == "sign" and text in "0#?":
            shown += next(kept, "")
        elif kind != "sign" or text == "%" or (text == "." and digits[:least] + digits.rstrip("0")):
            shown += text
    return shown


def _format_date(value: date | time, number_format: str) -> str:
    parts = [*_read_parts(number_format.split(";")[0])]
    dated = [text[0].lower() for kind, text in parts if kind == "date"]
    if not dated or number_format == _LOCAL_DATE:
        midnight = isinstance(value, datetime) and value.time() == time()
        return str(value.date() if isinstance(value, datetime) and midnight else value)
    half = any(kind == "half" for kind, _ in parts)
    shown, number = "", -1
    for kind, text in parts:
        if kind == "date":
            number += 1
            around = dated[max(number - 1, 0)], dated[number + 1] if number + 1 < len(dated) else ""
            minute = dated[number] == "m" and (around[0] == "h" or around[1] == "s")
            shown += _format_field(value, "n" * len(text) if minute else text.lower(), half)
        else:
            shown += value.strftime("%p") if kind == "half" else text
    return shown


def _format_field(value: date | time, letters: str, half: bool) -> str:
    """A part of a date or time by its letters, of which `n` stands for minutes."""
    name = {"mmm": "%b", "mmmm": "%B", "ddd": "%a", "dddd": "%A"}.get(letters)
    if name:
        return value.strftime(name)
    if letters[0] == "y":
        return value.strftime("%Y" if len(letters) > 2 else "%y")
    hour = "%I" if half else "%H"
    text = value.strftime({"m": "%m", "d": "%d", "h": hour, "n": "%M", "s": "%S"}[letters[0]])
    return text if len(letters) > 1 else text.lstrip("0") or "0"
