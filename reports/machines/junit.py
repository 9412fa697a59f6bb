"""JUnit's XML: a test for each rule, which fails once for each of its findings; notes don't fail."""

from __future__ import annotations

from collections.abc import Iterator

from ...qa.findings import Finding, NotChecked, Review
from ...text.messages import Ui
from ..exchange.annotations import format_message
from ..exchange.xml_words import DECLARATION, escape_text, format_attributes
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..locator import Locator
from ..place_words import format_place
from ..rule_titles import find_title
from ..visible import sanitize
from ..wording import say
from .regions import Regions


def render(review: Review, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The report as XML, a suite for the document."""
    ui = options.ui
    found = [*_list_findings(review, ui)]
    passed = [*_list_passed(review, ui)]
    skipped = [_format_skipped(entry, review, ui) for entry in review.not_checked]
    counts = {
        "tests": str(len(found) + len(passed) + len(skipped)),
        "failures": str(sum(finding.severity != "neutral" for finding in review.findings)),
        "errors": "0",
    }
    paths = dict.fromkeys(half.document.path for half in (review.bitext.zh, review.bitext.en))
    suite = {"name": sanitize(" + ".join(paths)), **counts, "skipped": str(len(skipped))}
    head = f"<testsuites{format_attributes({'name': 'bialign', **counts})}>\n<testsuite{format_attributes(suite)}>\n"
    return f"{DECLARATION}{head}{''.join((*found, *passed, *skipped))}</testsuite>\n</testsuites>\n"


def _list_findings(review: Review, ui: Ui) -> Iterator[str]:
    """A test for each finding, by the order of their places."""
    locator = Locator(review)
    regions = Regions(locator)
    for finding in locator.findings:
        region = regions.find(finding)
        place = sanitize(region.path) + say("comma", ui) + format_place(region.place, ui)
        case = _format_case(finding.rule, f"{_title(finding.rule, review, ui)} [{sanitize(finding.id)}]")
        yield f"{case}>{_format_outcome(finding, place, locator, ui)}</testcase>\n"


def _format_outcome(finding: Finding, place: str, locator: Locator, ui: Ui) -> str:
    """What became of the test: a failure; of a note only what it says."""
    message = format_message(finding, ui)
    colon = say("colon", ui)
    quotes = [say("short_" + mark.lang, ui) + colon + locator.quote_mark(mark, finding) for mark in finding.marks]
    text = escape_text("\n".join((place, message, *quotes)))
    if finding.severity == "neutral":
        return f"<system-out>{text}</system-out>"
    attributes = {"type": say(finding.severity, ui), "message": place + colon + message}
    return f"<failure{format_attributes(attributes)}>{text}</failure>"


def _list_passed(review: Review, ui: Ui) -> Iterator[str]:
    """A test for each rule that ran and found nothing."""
    found = {finding.rule for finding in review.findings}
    for rule in review.rules:
        if rule not in found:
            yield f"{_format_case(rule, _title(rule, review, ui))}/>\n"


def _format_skipped(entry: NotChecked, review: Review, ui: Ui) -> str:
    case = _format_case(entry.rule, _title(entry.rule, review, ui))
    return f"{case}><skipped{format_attributes({'message': sanitize(entry.reason.text(ui))})}/></testcase>\n"


def _format_case(rule: str, name: str) -> str:
    return f"<testcase{format_attributes({'classname': f'bialign.{sanitize(rule)}', 'name': name})}"


def _title(rule: str, review: Review, ui: Ui) -> str:
    return sanitize(find_title(rule, review.titles).text(ui))
