"""Days and months in small letters, auxiliaries with a capital: part of the rule `capitalisation`."""

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
# An auxiliary behind a word in small letters, before its verb; not in a title such as "What Should I Do".
_AUXILIARY = re.compile(r"(?<=[a-z]{3} )(?P<word>Shall|Should|Would|Could)(?= [A-Za-z]+ [a-z])")


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


def report_big_auxiliaries(context: ReviewContext, rule: Rule, texts: Sequence[tuple[Bead, str]]) -> Iterator[Finding]:
    """Findings about auxiliaries with a capital within a sentence."""
    for bead, text in texts:
        for match in _AUXILIARY.finditer(text):
            word = match["word"]
            if word in context.text(bead, "zh"):
                continue
            message = Message(f"“{word}” is capitalised in mid-sentence.", f"句中的“{word}”首字母大写。")
            yield report_places(context, rule, message, [Place(bead, "en", *match.span("word"), word.lower())])
