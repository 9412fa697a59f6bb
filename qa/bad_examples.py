"""Passages that a style guide gives as wrong on purpose: what is wrong with their form is what they are there for."""

from __future__ import annotations

import re

from ..align.bitext import LANGS
from .context import ReviewContext
from .findings import Finding

# The heads of such passages, alone on a line.
_HEAD = re.compile(
    r"\W*(?:(?:错误|錯誤|不当|不當|不好|不推荐|不推薦|反面)的?(?:示例|例子|用法|写法|寫法|示范|示範)?|反例|"
    r"(?:bad|wrong|incorrect|not recommended|don['’]t)(?: (?:examples?|usage|style))?)\s*[:：]\W*",
    re.IGNORECASE,
)
_FORM = "linguistic-conventions"


def find_bad_examples(context: ReviewContext) -> frozenset[str]:
    """The ids of the beads with examples of what is wrong: those behind such a head that both sides have alike."""
    found: set[str] = set()
    inside = False
    for bead in context.beads:
        if any(_HEAD.fullmatch(context.text(bead, lang)) for lang in LANGS):
            inside = True
        elif inside and context.text(bead, "zh") == context.text(bead, "en"):
            found.add(bead.id)
        else:
            inside = False
    return frozenset(found)


def is_about_form(finding: Finding) -> bool:
    """Whether a finding is about spelling, marks or spaces rather than about what is said."""
    return finding.mqm.startswith(_FORM)
