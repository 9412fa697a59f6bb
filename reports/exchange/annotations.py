"""What a finding says beside a text of another tool: the words of its note, and the words that it marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from ...align.bitext import Lang
from ...qa.findings import SEVERITIES as LEAST_FIRST
from ...qa.findings import Finding, Mark, Review
from ...text.messages import Ui
from ..comments.comment import AUTHOR, choose_findings
from ..formats import RenderOptions
from ..locator import Locator
from ..pieces import place_mark
from ..rule_titles import find_title
from ..visible import sanitize
from ..wording import say
from .issue_types import SEVERITIES, find_issue_type

# Who found the issues, for ITS: the data category and the tool.
ANNOTATOR = f"localization-quality-issue|{AUTHOR}"


class Annotation(NamedTuple):
    """A finding's note, on which side it is, and the marked characters in the clean text of its bead, if any."""

    id: str
    text: str
    issue: str
    severity: int
    priority: int
    lang: Lang
    start: int = 0
    end: int = 0


class Annotations(NamedTuple):
    """The annotations of a review: those of each bead by its id, and those about the whole document."""

    beads: Mapping[str, list[Annotation]]
    whole: list[Annotation]


NO_ANNOTATIONS = Annotations({}, [])


def list_annotations(review: Review, options: RenderOptions) -> Annotations:
    """The annotations of a review's findings, in the order of their places; of notes only where these are asked for."""
    locator = Locator(review)
    chosen = {finding.id for finding in choose_findings(review, options)}
    beads: dict[str, list[Annotation]] = defaultdict(list)
    whole: list[Annotation] = []
    for finding in (finding for finding in locator.findings if finding.id in chosen):
        mark = find_target_mark(finding)
        index = locator.find_bead(mark, finding)
        annotation = build_annotation(finding, review, options.ui)
        if index is None:
            whole.append(annotation)
            continue
        bead = review.bitext.beads[index]
        placed = place_mark(review.bitext.clean(bead, annotation.lang), mark.span, finding.id) if mark else None
        beads[bead.id].append(annotation._replace(start=placed.start, end=placed.end) if placed else annotation)
    return Annotations(beads, whole)


def find_target_mark(finding: Finding) -> Mark | None:
    """The words to be looked at: those of the English where it has some, else those of the Chinese."""
    return finding.en or finding.zh


def format_annotation(finding: Finding, review: Review, ui: Ui) -> str:
    """What a note says: how severe, what kind, the message, what to write instead, and the rule.

    “[critical: Numbers that differ] … Suggestion: 2955 (number-mismatch)”
    """
    title = find_title(finding.rule, review.titles).text(ui)
    head = f"[{say(finding.severity, ui)}{say('colon', ui)}{sanitize(title)}]"
    return f"{head} {format_message(finding, ui)}{sanitize(say('bracketed', ui, inner=finding.rule))}"


def format_message(finding: Finding, ui: Ui) -> str:
    """The message of a finding and what to write instead, on one line, without what would reorder the words."""
    suggestion = f"{say('suggestion', ui)}{say('colon', ui)}{finding.suggestion}" if finding.suggestion else ""
    return sanitize(say("space", ui).join(filter(None, (finding.message.text(ui), suggestion))))


def build_annotation(finding: Finding, review: Review, ui: Ui) -> Annotation:
    """What is written of a finding, without its words."""
    mark = find_target_mark(finding)
    return Annotation(
        finding.id,
        format_annotation(finding, review, ui),
        find_issue_type(finding),
        SEVERITIES[finding.severity],
        len(LEAST_FIRST) - LEAST_FIRST.index(finding.severity),
        mark.lang if mark else "en",
    )


def format_marker(annotation: Annotation) -> dict[str, str]:
    """The attributes of ITS that say what is wrong with the words they are put on."""
    return {
        "its:locQualityIssueType": annotation.issue,
        "its:locQualityIssueComment": annotation.text,
        "its:locQualityIssueSeverity": str(annotation.severity),
    }
