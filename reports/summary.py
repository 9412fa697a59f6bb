"""What a review comes to: counts, the share of the text that is aligned, and the sentences that say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..align.bitext import Bitext, Lang
from ..qa.coverage import measure_aligned
from ..qa.findings import FIGURE_STATUSES, SEVERITIES, Figure, FigureStatus, NotChecked, Review, Severity
from ..text.messages import Message, Ui
from .mqm import SHORTEST, Penalty, Rating, compute_penalty, rate
from .rule_titles import find_title
from .selection import list_left_out
from .visible import sanitize
from .wording import say

# Below this share aligned the verdict says that much of the text was not compared.
ENOUGH_ALIGNED = 0.9

_UNMATCHED: tuple[FigureStatus, ...] = tuple(name for name in FIGURE_STATUSES if name not in ("match", "implied"))
# What is said of a rule that lacks what it needs, where there are better words than the names of modules.
_MISSING = {"spelling": "missing_spelling"}


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a review. `aligned` is the share of characters, white space left out, that are surely aligned.

    `partial`: not all rules ran that run by themselves. `is_one_sided`: it is a text without its translation, of which
    nothing was compared, and no score is worked out.
    """

    severities: Mapping[Severity, int]
    rules: Mapping[str, Mapping[Severity, int]]
    verdicts: Mapping[FigureStatus, int]
    aligned: Mapping[Lang, float]
    alone: Mapping[Lang, int]
    checked: int
    not_checked: Sequence[NotChecked]
    penalty: Penalty
    suppressed: int = 0
    partial: bool = False
    is_one_sided: bool = False

    @property
    def discrepancies(self) -> int:
        """How many findings are more than neutral."""
        return sum(count for severity, count in self.severities.items() if severity != "neutral")

    @property
    def matched(self) -> int:
        """How many figures have their counterpart."""
        return self.verdicts["match"]

    @property
    def figures(self) -> int:
        """How many figures call for a counterpart: all but the implied ones."""
        return sum(self.verdicts.values()) - self.verdicts["implied"]


def summarise(review: Review) -> Summary:
    """The summary of a review."""
    bitext = review.bitext
    severities = Counter(finding.severity for finding in review.findings)
    verdicts = Counter(figure.status for figure in review.figures)
    return Summary(
        severities={severity: severities[severity] for severity in SEVERITIES},
        rules=_count_by_rule(review),
        verdicts={verdict: verdicts[verdict] for verdict in FIGURE_STATUSES},
        aligned={"zh": measure_aligned(bitext, "zh"), "en": measure_aligned(bitext, "en")},
        alone={"zh": _count_unaligned(bitext, "zh"), "en": _count_unaligned(bitext, "en")},
        checked=len(review.rules),
        not_checked=review.not_checked,
        penalty=compute_penalty(review),
        suppressed=len(review.suppressed),
        partial=bool(list_left_out(review)),
        is_one_sided=bitext.is_one_sided,
    )


def name_check(review: Review) -> str:
    """The key of the words that head a report: of a translation, or of a text alone."""
    return "title_alone" if review.bitext.is_one_sided else "title"


def describe_findings(summary: Summary, ui: Ui) -> str:
    """What the check came to, in a sentence or two."""
    counts = [
        say("count_" + severity, ui, n=summary.severities[severity])
        for severity in reversed(SEVERITIES)
        if severity != "neutral" and summary.severities[severity]
    ]
    found = say("found", ui, n=summary.discrepancies, counts=say("and", ui).join(counts))
    nothing = say("found_no_more" if summary.suppressed else "found_none", ui, n=summary.checked)
    sentence = found if counts else nothing
    if summary.is_one_sided or min(summary.aligned.values()) >= ENOUGH_ALIGNED:
        return sentence
    return sentence + say("space", ui) + say("little_aligned", ui, **format_shares(summary))


def describe_figures(summary: Summary, ui: Ui) -> str:
    """How many figures matched: "209 of 216 numbers matched", and what became of the others.

    They are those of the whole text, also where only some rules ran; then it says so. Empty where nothing was compared.
    """
    if summary.is_one_sided:
        return ""
    if not summary.figures:
        return say("no_figures", ui)
    verdicts = summary.verdicts
    others = [say("figures_" + name, ui, n=verdicts[name]) for name in _UNMATCHED if verdicts[name]]
    inner = [say("comma", ui).join(others)] if others else []
    if verdicts["implied"]:
        inner.append(say("figures_implied", ui, n=verdicts["implied"]))
    sentence = say("whole_text", ui) if summary.partial else ""
    sentence += say("figures_matched", ui, n=summary.figures, matched=summary.matched)
    return sentence + say("bracketed", ui, inner=say("semicolon", ui).join(inner)) if inner else sentence


def describe_reported(review: Review, ui: Ui) -> str:
    """Which findings have the figures that don't match: "7 different: Numbers that differ 1, Dates that differ 1".

    Empty where not all rules ran that run by themselves.
    """
    if list_left_out(review) or review.bitext.is_one_sided:
        return ""
    rules = {finding.id: finding.rule for finding in review.findings}
    parts = []
    for status in _UNMATCHED:
        counts = Counter(rules.get(figure.finding or "") for figure in review.figures if figure.status == status)
        found = say("comma", ui).join(_name_count(rule, n, review, ui) for rule, n in counts.most_common())
        if found:
            parts.append(say("figures_" + status, ui, n=counts.total()) + say("colon", ui) + found)
    return say("figures_reported", ui, list=say("semicolon", ui).join(parts)) if parts else ""


def _name_count(rule: str | None, n: int, review: Review, ui: Ui) -> str:
    """How many figures have findings of a rule, or none."""
    if rule is None:
        return say("figures_unreported", ui, n=n)
    return say("figures_reported_as", ui, title=sanitize(find_title(rule, review.titles).text(ui)), n=n)


def describe_size(review: Review, ui: Ui) -> str:
    """How many sentences either language has, and in how many pairs; of a text in one language its sentences."""
    bitext = review.bitext
    sizes = {lang: len(bitext.half(lang).segments) for lang in bitext.langs}
    if bitext.is_one_sided:
        return say("segments_" + bitext.langs[0], ui, n=len(bitext.beads))
    return say("segments_beads", ui, n=len(bitext.beads), **sizes)


def describe_alignment(summary: Summary, ui: Ui) -> str:
    """How much of either half is aligned: "98.7% of the Chinese, 100% of the English"; empty of one language."""
    return "" if summary.is_one_sided else say("aligned_shares", ui, **format_shares(summary))


def describe_suppressed(review: Review, ui: Ui) -> str:
    """How many findings were judged false alarms before; empty where none was."""
    return say("suppressed", ui, n=len(review.suppressed)) if review.suppressed else ""


def describe_baseline(review: Review, ui: Ui) -> str:
    """How many findings are new, persist and are fixed against an earlier report; empty without one."""
    if review.baseline is None:
        return ""
    counts = Counter(review.baseline.status.values())
    fixed = len(review.baseline.fixed)
    return say(
        "against", ui, name=review.baseline.name, new=counts["new"], persisting=counts["persisting"], fixed=fixed
    )


def describe_unaligned(summary: Summary, ui: Ui) -> str:
    """How many sentences have no counterpart and were not compared; empty where there are none."""
    counts = {} if summary.is_one_sided else summary.alone
    alone = [say("alone_" + lang, ui, n=count) for lang, count in counts.items() if count]
    return say("space", ui).join(alone)


def describe_penalty(summary: Summary, ui: Ui) -> str:
    """The MQM penalty: "MQM score: 24.7 penalty points per 1,000 English words", which way is better, the total."""
    penalty = summary.penalty
    return say("mqm_penalty", ui, n=penalty.points, words=f"{penalty.per_thousand_words:.1f}")


def rate_summary(summary: Summary, threshold: float | None) -> Rating:
    """Whether the translation passes, by its penalty and the critical findings that are left."""
    return rate(summary.penalty, threshold, summary.severities["critical"])


def describe_rating(summary: Summary, threshold: float | None, ui: Ui) -> str:
    """The penalty against the threshold of the settings: passed, failed and why, too short to say, or no threshold.

    Empty of a text without its translation, which has no score.
    """
    if summary.is_one_sided:
        return ""
    criticals, words = summary.severities["critical"], f"{summary.penalty.words:,}"
    limit = "" if threshold is None else f"{threshold:g}"
    rated = "rated_" + rate_summary(summary, threshold)
    rating = say(rated, ui, n=criticals, limit=limit, words=words, least=SHORTEST)
    return describe_penalty(summary, ui) + say("stop", ui) + rating


def advise_on_rating(summary: Summary, threshold: float | None, ui: Ui) -> str:
    """How to set a threshold, for those who run the check; empty where one is set, or the text is too short."""
    return say("how_to_limit", ui) if not summary.is_one_sided and rate_summary(summary, threshold) == "open" else ""


def describe_limits(review: Review, ui: Ui) -> str:
    """What no rule looks for, whichever rules ran."""
    return say("not_looked_for_alone" if review.bitext.is_one_sided else "not_looked_for", ui)


def describe_not_checked(summary: Summary, ui: Ui) -> str:
    """Which chosen rules found nothing out, and why; empty where all ran."""
    sentences: list[str] = []
    rules: dict[Message, list[str]] = {}
    for entry in summary.not_checked:
        if entry.kind == "not-installed" and entry.rule in _MISSING:
            sentences.append(say(_MISSING[entry.rule], ui))
        else:
            rules.setdefault(entry.reason, []).append(entry.rule)
    for reason, names in rules.items():
        listed = say("and", ui).join(f"“{sanitize(find_title(name).text(ui))}”" for name in names)
        sentences.append(say("not_checked", ui, rules=listed, reason=sanitize(reason.text(ui))))
    return say("space", ui).join(sentences)


def format_shares(summary: Summary) -> dict[str, str]:
    """Both aligned shares as percentages, cut rather than rounded: 100% means all of it."""
    return {lang: f"{int(share * 1000 + 1e-6) / 10:g}%" for lang, share in summary.aligned.items()}


def is_unmatched(figure: Figure) -> bool:
    """Whether a figure lacks its counterpart."""
    return figure.status in _UNMATCHED


def _count_unaligned(bitext: Bitext, lang: Lang) -> int:
    """How many segments of one half have no counterpart."""
    return sum(len(bead.side(lang)) for bead in bitext.beads if not (bead.zh and bead.en))


def _count_by_rule(review: Review) -> dict[str, dict[Severity, int]]:
    """How often each rule found something, by severity, the worst first; the rule with the worst findings first."""
    order = {rule: i for i, rule in enumerate(review.rules)}
    counts = Counter((finding.rule, finding.severity) for finding in review.findings)
    worst_first: tuple[Severity, ...] = tuple(reversed(SEVERITIES))

    def rank(rule: str) -> tuple[list[int], int, str]:
        return [-counts[rule, severity] for severity in worst_first], order.get(rule, len(order)), rule

    rules = sorted({f.rule for f in review.findings}, key=rank)
    return {rule: {s: counts[rule, s] for s in worst_first if counts[rule, s]} for rule in rules}
