"""Subtitles (SRT, WebVTT, ASS) and lyrics (LRC): numbers, times and overrides around the words of a cue."""

from __future__ import annotations

import re

from .mask import Mask

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d\d[,.]\d{1,3}"
_TIMES = re.compile(rf"^(?:[^\n]{{0,80}}\r?\n(?={_TIME}[ \t]*-->))?{_TIME}[ \t]*-->[ \t]*{_TIME}[^\n]*$", re.MULTILINE)
_HEAD = re.compile(
    r"\A\ufeff?WEBVTT[^\n]*(?:\n(?!\n)[^\n]*)*|^(?:NOTE|STYLE|REGION)\b[^\n]*(?:\n(?!\s*\n)[^\n]*)*", re.MULTILINE
)
_ASS_LINE = re.compile(
    r"^(?:\[[^\]\n]+\]|;[^\n]*|(?!Dialogue:)[A-Z][\w ]{1,40}:[^\n]*|Dialogue:(?:[^,\n]*,){9})", re.MULTILINE
)
# What lyrics say of the song, and the times before their lines.
_LYRICS_LINE = re.compile(
    r"^(?:\[(?:[a-z]{2}|offset|length|tool|#):[^\]\n]*\]|(?:\[\d{1,3}:\d\d(?:[.:]\d{1,3})?\])+)", re.MULTILINE
)
_OVERRIDE = re.compile(r"\{\\[^{}\n]*\}|\{[^{}\n]*\\[^{}\n]*\}")
_BREAK = re.compile(r"\\[Nnh]")
_TAG = re.compile(r"</?(?:[ibuc]|font|v|lang|ruby|rt)(?:[.\s][^<>\n]*)?>|<\d\d:\d\d[^<>\n]*>", re.IGNORECASE)


def mark_subtitles(mask: Mask) -> None:
    """Mark everything of a file of subtitles that isn't said."""
    mask.mark_all(_HEAD, "markup")
    if "[Script Info]" in mask.original[:2000] or "\nDialogue:" in mask.original:
        mask.mark_all(_ASS_LINE, "cue")
        mask.mark_all(_BREAK, "block")
    mask.mark_all(_TIMES, "cue")
    mask.mark_all(_LYRICS_LINE, "cue")
    mask.mark_all(_OVERRIDE, "markup")
    mask.mark_all(_TAG, "tag")
