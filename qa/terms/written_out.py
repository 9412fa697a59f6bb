"""Codes whose letters and figures stand for words: k8s for Kubernetes, PS5 for PlayStation 5."""

from __future__ import annotations

import re

# What a figure in such a code may stand for.
_FIGURES = {"0": "zero", "1": "one", "2": "to|two|too", "3": "three", "4": "for|four", "5": "five", "6": "six"}
_NUMERONYM = re.compile(r"([a-z])(\d{1,2})([a-z]+)", re.IGNORECASE)
_PARTS = re.compile(r"[A-Za-z]|\d+")
_RUNS = re.compile(r"[A-Za-z]+|\d+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
# Words that an abbreviation passes over.
_BETWEEN = r"(?:(?:of|the|and|for|in|a|an)\W+)?"
# Letters of a code that are a word of their own: device0, AES256.
_LEAST_LETTERS, _LONGEST_CODE = 3, 12


def is_written_out(code: str, text: str) -> bool:
    """Whether an English text has the words that a code of letters and figures stands for.

    >>> is_written_out("k8s", "a Kubernetes cluster"), is_written_out("D2H", "by device-to-host mapping")
    (True, True)
    >>> is_written_out("PS5", "PlayStation 5"), is_written_out("AES256", "256-bit AES"), is_written_out("PS5", "PS4")
    (True, True, False)
    """
    words = _HUMP.sub(" ", text)
    return _is_numeronym(code, text) or _has_initials(code, words) or _has_parts(code, words)


def _is_numeronym(code: str, text: str) -> bool:
    """Whether a word of the text is the code with so many letters left out in the middle."""
    match = _NUMERONYM.fullmatch(code)
    if match is None:
        return False
    first, number, last = match.groups()
    return re.search(rf"\b{first}[a-z]{{{number}}}{last}\b", text, re.IGNORECASE) is not None


def _has_initials(code: str, words: str) -> bool:
    """Whether words in a row begin with the letters of the code, with its figures, or words for these, among them."""
    parts = _PARTS.findall(code)
    if not 2 <= len(parts) <= _LONGEST_CODE or not code.isalnum():
        return False
    row = (rf"(?:{part}|{_FIGURES[part]})\b" if part in _FIGURES else rf"{part}\w*" for part in parts)
    return re.search(r"\b" + (r"\W+" + _BETWEEN).join(row), words, re.IGNORECASE) is not None


def _has_parts(code: str, words: str) -> bool:
    """Whether the letters of the code are words of the text and its figures numbers of it."""
    runs = _RUNS.findall(code)
    if min((len(run) for run in runs if run.isalpha()), default=0) < _LEAST_LETTERS:
        return False
    return all(re.search(rf"(?<![A-Za-z\d]){run}(?:e?s)?(?![A-Za-z\d])", words, re.IGNORECASE) for run in runs)
