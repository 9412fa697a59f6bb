"""English dates with a day or year that can't be one, which were read in pieces: "May 17, 5022", "March 130, 2023"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..quantities.en.dates import MONTHS
from ..quantities.quantity import Quantity
from .values import date_parts

_MONTH = r"\b(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY, _YEAR = r"(?P<day>\d{1,3})(?:st|nd|rd|th)?", r"(?P<year>\d{3,5})"
_END = r"(?![\d%]|[.,:]\d|-\d)"
# November 13, 2020; 13 November 2020; November 2020, 13; November 2020. A year of this length comes after its month.
_FORMS = tuple(
    re.compile(form + _END, re.IGNORECASE)
    for form in (
        rf"{_MONTH} {_DAY}, ?{_YEAR}",
        rf"(?<![\d.,]){_DAY} {_MONTH},? {_YEAR}",
        rf"{_MONTH} {_YEAR}, ?{_DAY}",
        rf"{_MONTH},? {_YEAR}",
    )
)


def join_misdated(en: Sequence[Quantity], text: str, zh: Sequence[Quantity]) -> list[Quantity]:
    """The English quantities, the pieces of such a date joined where the Chinese has the rest of it."""
    dates = [date_parts(quantity.value) for quantity in zh if quantity.kind == "date"]
    found = list(en)
    for form in _FORMS if any("month" in parts for parts in dates) else ():
        for match in form.finditer(text):
            inside = [q for q in found if q.start < match.end() and match.start() < q.end]
            if len(inside) > 1 and (value := _read(match, dates)):
                start, end = min(inside[0].start, match.start()), match.end()
                joined = Quantity(start, end, text[start:end], "date", value)
                found = sorted([*(q for q in found if q not in inside), joined], key=lambda quantity: quantity.start)
    return found


def _read(match: re.Match[str], dates: Sequence[Mapping[str, str]]) -> str | None:
    """The value of a date, as it stands, where one of these has its month and all of the rest but a part."""
    parts = {name: int(number) for name, number in match.groupdict().items() if name != "month"}
    month = MONTHS[match["month"].casefold()]
    for date in dates:
        said = {name: int(date[name]) for name in ("year", "day") if name in date}
        if date.get("month") != f"{month:02}" or said.keys() != parts.keys():
            continue
        if said == parts and match.start("day") > match.start("year"):  # "December 2023, 4"
            return f"{parts['day']:04}-{month:02}-{parts['year']}"
        if len(parts) == 1 or any(said[name] == number for name, number in parts.items()):
            return "-".join([f"{parts['year']:04}", f"{month:02}", *([f"{parts['day']:02}"] if "day" in parts else [])])
    return None
