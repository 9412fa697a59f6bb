"""A rule's page: what it does, why it matters, its examples."""

from __future__ import annotations

from ..align.bitext import Lang
from ..qa.rule import Example, Rule


def render_rule(rule: Rule, ui: Lang = "en") -> str:
    """The page as plain text."""
    clean, flagged = ("clean", "flagged") if ui == "en" else ("无问题", "有问题")
    severity = "severity" if ui == "en" else "严重程度"
    lines = [f"{rule.id}: {rule.title.told(ui)}", f"{severity}: {rule.severity} · MQM: {rule.mqm}", "", rule.page, ""]
    for example in rule.examples:
        lines += _example(example, flagged if example.marks else clean)
    return "\n".join(lines).rstrip() + "\n"


def _example(example: Example, label: str) -> list[str]:
    marks = [" / ".join(f"“{words}”" for words in pair if words) for pair in example.marks]
    return [f"{label}{': ' + '; '.join(marks) if marks else ''}", f"  {example.zh}", f"  {example.en}", ""]
