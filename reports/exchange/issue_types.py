"""The types of localization quality issues of ITS 2.0 for the categories of MQM, and how severe an issue is there.

The types are those of "Internationalization Tag Set (ITS) Version 2.0", W3C Recommendation of 29 October 2013, appendix
C (https://www.w3.org/TR/its20/#lqissue-typevalues); the severity is a number from 0 to 100 by its section 8.17.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...qa.findings import Finding, Severity

# The types of appendix C.
TYPES = frozenset(
    """terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register
    locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities
    numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other""".split()
)
# By rule, where the type says more than the category does.
BY_RULE: Mapping[str, str] = {
    "length-ratio": "length",
    "repeated-word": "duplication",
    "spacing": "whitespace",
    "tag-mismatch": "markup",
}
# By category; a category that isn't here has the type of the wider one.
BY_CATEGORY: Mapping[str, str] = {
    "accuracy": "mistranslation",
    "accuracy/addition": "addition",
    "accuracy/alignment": "other",
    "accuracy/mistranslation/date": "numbers",
    "accuracy/mistranslation/entity": "inconsistent-entities",
    "accuracy/mistranslation/number": "numbers",
    "accuracy/omission": "omission",
    "accuracy/untranslated": "untranslated",
    "audience-appropriateness": "register",
    "design-and-markup": "formatting",
    "design-and-markup/character-encoding": "characters",
    "linguistic-conventions": "grammar",
    "linguistic-conventions/punctuation": "typographical",
    "linguistic-conventions/spelling": "misspelling",
    "locale-conventions": "locale-violation",
    "style": "style",
    "terminology": "terminology",
    "terminology/inconsistent-use": "inconsistency",
}
SEVERITIES: Mapping[Severity, int] = {"neutral": 0, "minor": 33, "major": 67, "critical": 100}
_UNKNOWN = "uncategorized"


def find_issue_type(finding: Finding) -> str:
    """The type of a finding, by its rule, else by its category, else by the nearest of the wider categories."""
    if finding.rule in BY_RULE:
        return BY_RULE[finding.rule]
    category = finding.mqm
    while category and category not in BY_CATEGORY:
        category = category.rpartition("/")[0]
    return BY_CATEGORY.get(category, _UNKNOWN)
