"""Days of the week and months in small letters: part of the rule `capitalisation`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...align.bitext import Bead
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places
from ..rule import Rule

# Those that are no other words; identifiers, code and what is quoted are kept as they are.
_SMALL = re.compile(
    r"(?<![\w.`'\"“‘/_=<(\[{-])(?:(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|"
    r"january|february|april|june|july|september|october|november|december)(?![\w`\"”/_=>)\]}-]|\.\w)"
)
_ZH = {True: re.compile("[周週禮礼]|星期"), False: re.compile("月")}
_CAPITAL = re.compile("[A-Z]")


def report_small_days(context: ReviewContext, rule: Rule, texts: Sequence[tuple[Bead, str]]) -> Iterator[Finding]:
    """Findings about days and months in small letters, in texts that have capitals, where the Chinese has them, too."""
    for bead, text in texts:
        for match in _SMALL.finditer(text):
            if _ZH[bool(match["day"])].search(context.text(bead, "zh")) and _CAPITAL.search(text):
                word = match.group()
                message = Message(
                    f"“{word}” is written “{word.capitalize()}”.", f"“{word}”应写作“{word.capitalize()}”。"
                )
                yield report_places(context, rule, message, [Place(bead, "en", *match.span(), word.capitalize())])
