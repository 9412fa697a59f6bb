"""A rule's page: what it does, why it matters, its examples, its MQM category, how often it was right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..qa.measured import add_up, load_measured
from ..qa.registry import RULES
from ..qa.rule import Example, Rule
from ..text.messages import Message, Ui
from .categories import format_category
from .wording import say

OFF = Message(" (off by default)", "（默认关闭）")
WIDTH = 80  # columns of a page in the terminal
_CLEAN, _FLAGGED = Message("No finding", "无问题"), Message("Finding", "有问题")
_SEVERITY, _EXAMPLES = Message("Severity", "严重程度"), Message("Examples", "示例")
_ALONE = Message(
    "Also checks a text without its translation (`bialign source`): {langs}.",
    "也可检查没有译文的文本（`bialign source`）：{langs}。",
)
_RULES = Message("Rules", "规则")
# The genres of judged documents in Chinese.
_GENRES = {
    "classics": "古籍",
    "contract": "合同与条款",
    "conversation": "会话",
    "encyclopaedia": "百科",
    "essay": "散文与传记",
    "handbook": "指南",
    "law": "法律",
    "letter": "信函",
    "manual": "使用手册",
    "news": "新闻",
    "paper": "论文",
    "policy": "规约",
    "readme": "软件简介",
    "recipe": "菜谱",
    "release notes": "更新日志",
    "report": "报告",
    "scripture": "经文",
    "specification": "规格说明",
    "speech": "讲话",
    "statistics": "统计",
    "subtitles": "字幕",
}
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
    yield _format_measured(rule).text(ui)
    if rule.alone:
        names = say("and", ui).join(say(lang, ui) for lang in rule.alone)
        yield _ALONE.text(ui).format(langs=names)


def _format_measured(rule: Rule) -> Message:
    """How many of the findings that readers judged were right, genre by genre."""
    found = load_measured().get(rule.id)
    if found is None:
        return Message("Not judged on real documents yet.", "尚未在真实文档上评判。")
    all_, now = add_up(found.judged), add_up(found.now)
    genres = sorted(found.judged.items(), key=lambda pair: (-pair[1].judged, pair[0]))
    listed = ", ".join(f"{genre} {counts.right} of {counts.judged}" for genre, counts in genres)
    listed_zh = "，".join(f"{_GENRES[genre]} {counts.judged} 条中 {counts.right} 条" for genre, counts in genres)
    since = Message("", "")
    if now != all_:
        since = Message(
            f" Of these, this version makes {now.judged}; {now.right} are right.",
            f"本版仍给出其中 {now.judged} 条，{now.right} 条正确。",
        )
    return Message(
        f"Judged on real documents: {all_.right} of {all_.judged} findings were right ({listed}).{since.en}",
        f"真实文档评判：{all_.judged} 条结果中 {all_.right} 条正确（{listed_zh}）。{since.zh}",
    )


def _format_example(example: Example, ui: Ui) -> list[str]:
    return [_format_label(example, ui), *(f"  {line}" for line in _list_lines(example)), ""]


def _list_lines(example: Example) -> list[str]:
    """The texts of an example, pair after pair."""
    return [side for pair in (*example.before, (example.zh, example.en)) for side in pair if side]


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
            *_list_lines(example),
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
