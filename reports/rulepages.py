"""A rule's page: what it does, why it matters, its examples, its MQM category, how often it was right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..qa.measured import load_measured
from ..qa.registry import RULES
from ..qa.rule import Example, Rule
from ..text.messages import Message, Ui
from .categories import format_category
from .wording import say

OFF = Message(" (off by default)", "（默认关闭）")
WIDTH = 80  # columns of a page in the terminal
_CLEAN, _FLAGGED = Message("No finding", "无问题"), Message("Finding", "有问题")
_SEVERITY, _EXAMPLES = Message("Severity", "严重程度"), Message("Examples", "示例")
_RULES = Message("Rules", "规则")
_LANGUAGES: tuple[Ui, Ui] = ("en", "zh")
_COLUMNS = Message("| rule | severity | MQM category | what it finds |", "| 规则 | 严重程度 | MQM 类别 | 检查内容 |")


def render_rule(rule: Rule, ui: Ui = "en") -> str:
    """The page as plain text."""
    lines = [
        f"{rule.id}: {rule.title.text(ui)}",
        *_list_facts(rule, ui),
        "",
        *_wrap_paragraphs(rule.description.text(ui)),
        "",
    ]
    for example in rule.examples:
        lines += _format_example(example, ui)
    return "\n".join(lines).rstrip() + "\n"


def _wrap_paragraphs(text: str) -> Iterator[str]:
    """The lines of a text, broken between words and before no comma; paragraphs stay apart."""
    from .wrap import Run, wrap

    for i, paragraph in enumerate(text.split("\n\n")):
        if i:
            yield ""
        for line in wrap([Run(" ".join(paragraph.split()))], WIDTH):
            yield "".join(run.text for run in line)


def render_pages() -> Mapping[str, str]:
    """The pages of `docs/rules/` by file name: one of each rule in each language, and two lists of them."""
    pages = {_build_name(rule.id, ui): _render_page(rule, ui) for rule in RULES.values() for ui in _LANGUAGES}
    return pages | {_build_name("README", ui): _render_list(ui) for ui in _LANGUAGES}


def _build_name(page: str, ui: Ui) -> str:
    return f"{page}.md" if ui == "en" else f"{page}.zh.md"


def _list_facts(rule: Rule, ui: Ui) -> Iterator[str]:
    """Severity, category and precision."""
    colon, off = say("colon", ui), "" if rule.default else OFF.text(ui)
    yield f"{_SEVERITY.text(ui)}{colon}{say(rule.severity, ui)} · MQM{colon}{format_category(rule.mqm).text(ui)}{off}"
    found = load_measured().get(rule.id)
    if found:
        yield Message(
            f"Measured: {found.right} of {found.judged} findings on real translations were right"
            f" ({found.precision:.0%}).",
            f"实测：真实译文上的 {found.judged} 条结果中有 {found.right} 条正确（{found.precision:.0%}）。",
        ).text(ui)
    else:
        yield Message("Not measured yet.", "尚未实测。").text(ui)


def _format_example(example: Example, ui: Ui) -> list[str]:
    return [_format_label(example, ui), f"  {example.zh}", f"  {example.en}", ""]


def _format_label(example: Example, ui: Ui) -> str:
    """Whether an example is clean or flagged, and what is marked in it."""
    marks = [" / ".join(f"“{words}”" for words in pair if words) for pair in example.marks]
    return f"{(_FLAGGED if marks else _CLEAN).text(ui)}{say('colon', ui) + '; '.join(marks) if marks else ''}"


def _render_page(rule: Rule, ui: Ui) -> str:
    other: Ui = "zh" if ui == "en" else "en"
    language = Message("English", "中文").text(other)
    lines = [f"# `{rule.id}`: {rule.title.text(ui)}", "", f"[{language}]({_build_name(rule.id, other)})", ""]
    lines += [
        *(f"- {fact}" for fact in _list_facts(rule, ui)),
        "",
        rule.description.text(ui),
        "",
        f"## {_EXAMPLES.text(ui)}",
        "",
    ]
    for example in rule.examples:
        lines += [
            _format_label(example, ui),
            "",
            "```text",
            *(side for side in (example.zh, example.en) if side),
            "```",
            "",
        ]
    return "\n".join(lines).rstrip() + "\n"


def _render_list(ui: Ui) -> str:
    """The list of all rules."""
    other: Ui = "zh" if ui == "en" else "en"
    lines = [
        f"# {_RULES.text(ui)}",
        "",
        f"[{Message('English', '中文').text(other)}]({_build_name('README', other)})",
        "",
    ]
    lines += [_COLUMNS.text(ui), "| --- | --- | --- | --- |"]
    for rule in RULES.values():
        off = "" if rule.default else OFF.text(ui)
        link = f"[{rule.id}]({_build_name(rule.id, ui)})"
        lines.append(
            f"| {link} | {say(rule.severity, ui)} | {format_category(rule.mqm).text(ui)} | {rule.title.text(ui)}{off} |"
        )
    return "\n".join(lines) + "\n"
