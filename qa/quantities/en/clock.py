"""Times of day in English text: "10 p.m.", "10:30", "four o'clock"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lazy_pattern import Pattern
from ..quantity import Quantity

# After an hour in words "am" is more often a verb, and "PM" a title: "the one am I", "number one AM radio".
_SURELY = ("clock", "a.m", "a.m.", "p.m", "p.m.")
_NAMES = "one two three four five six seven eight nine ten eleven twelve".split()
_HOURS = {word: i for i, word in enumerate(_NAMES, 1)}
_TIME = Pattern(
    rf"(?i)(?<![\w:.,])(?P<hour>\d{{1,2}}|{'|'.join(_NAMES)})(?:[:.](?P<minute>[0-5]\d))?(?:\s?o['’]clock\b)?"
    r"(?:\s?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?))|(?<=clock))"
    r"|(?<![\d:.])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?![\d:])"
)
# What a text with a time of day has in it; a quick look before the pattern above.
_SIGN = Pattern(r"(?i)\d:\d|\d\s?[ap]\.?m\b|[ap]\.m\.|o.clock")


def read_times(text: str) -> Iterator[Quantity]:
    """The times of day in a text, in order.

    >>> [time.value for time in read_times("at 10:30 or 4 p.m.")]
    ['T10:30/T22:30', 'T16:00']
    """
    if not _SIGN.search(text):
        return
    for match in _TIME.finditer(text):
        said = match.groupdict()
        if said["hour"] and said["hour"].lower() in _NAMES and not match.group().lower().endswith(_SURELY):
            continue
        hour = _hour(said["hour"] or said["h"])
        minute = int(said["minute"] or said["m"] or 0)
        if hour <= 24:
            value = "/".join(f"T{h:02}:{minute:02}" for h in _hours(hour, bool(said["am"]), bool(said["pm"])))
            yield Quantity(*match.span(), match.group(), "date", value, reading=value, number=match.span())


def _hour(said: str) -> int:
    return int(said) if said.isdecimal() else _HOURS[said.lower()]


def _hours(hour: int, morning: bool, evening: bool) -> list[int]:
    """The hours of the day that an hour on a clock's face may be."""
    if hour > 12:
        return [hour % 24]
    first, second = hour % 12, hour % 12 + 12
    return [first] if morning else [second] if evening else [first, second]
