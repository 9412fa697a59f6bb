"""The words of the reports' own, in both interface languages. `{s}` is the English plural's s, from `n`.

Those of the HTML report alone are in `pagewords.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..text.messages import Message, Ui

WORDS: Mapping[str, Message] = {
    # how things are strung together
    "comma": Message(", ", "，"),
    "and": Message(", ", "、"),
    "space": Message(" ", ""),
    "bracketed": Message(" ({inner})", "（{inner}）"),
    "colon": Message(": ", "："),
    # languages
    "zh": Message("Chinese", "中文"),
    "en": Message("English", "英文"),
    "short_zh": Message("zh", "中文"),
    "short_en": Message("en", "英文"),
    # severities
    "critical": Message("critical", "严重"),
    "major": Message("major", "较重"),
    "minor": Message("minor", "轻微"),
    "neutral": Message("neutral", "提示"),
    "count_critical": Message("{n} critical", "严重 {n} 处"),
    "count_major": Message("{n} major", "较重 {n} 处"),
    "count_minor": Message("{n} minor", "轻微 {n} 处"),
    "count_neutral": Message("{n} neutral", "提示 {n} 处"),
    # verdicts on figures
    "match": Message("match", "一致"),
    "mismatch": Message("differs", "不一致"),
    "missing": Message("missing", "漏译"),
    "added": Message("added", "多出"),
    "implied": Message("none needed", "无须对应"),
    "doubt": Message("in doubt", "存疑"),
    # hedges and other words around values
    "approx": Message("about {value}", "约{value}"),
    "over": Message("over {value}", "超过{value}"),
    "under": Message("nearly {value}", "近{value}"),
    "at-least": Message("at least {value}", "至少{value}"),
    "at-most": Message("at most {value}", "至多{value}"),
    "ordinal": Message("No. {value}", "第{value}"),
    "multiple": Message("{value} times", "{value}倍"),
    # layouts
    "halves": Message("one file, one language after the other", "同一文件，两种语言前后相接"),
    "alternating": Message("one file, languages alternating", "同一文件，两种语言交替"),
    "two-files": Message("two files", "两个文件"),
    "pairs": Message("pairs aligned already", "已对齐的句对"),
    # sentences of the summary
    "found": Message("{n} finding{s}: {counts}.", "共发现问题 {n} 处：{counts}。"),
    "found_none": Message(
        "Nothing found by the {n} rule{s} that ran. What they do not look at may still be wrong.",
        "已运行的 {n} 条规则没有发现问题；规则不检查的内容仍可能有误。",
    ),
    "found_no_more": Message(
        "Nothing found by the {n} rule{s} that ran but what is suppressed. What they do not look at may be wrong.",
        "除已排除的以外，已运行的 {n} 条规则没有发现问题；规则不检查的内容仍可能有误。",
    ),
    "little_aligned": Message(
        "Only {zh} of the Chinese and {en} of the English text found a counterpart; the rest was not compared.",
        "中文只有 {zh}、英文只有 {en} 的文字找到对应部分，其余未作比较。",
    ),
    "no_figures": Message("No numbers were compared.", "没有比较数字。"),
    "figures_matched": Message("{matched} of {n} number{s} matched", "{n} 个数字中有 {matched} 个一致"),
    "figures_mismatch": Message("{n} differ in value, unit, hedge or date", "{n} 个数值、单位、约数或日期不一致"),
    "figures_missing": Message("{n} missing in the English", "{n} 个漏译"),
    "figures_added": Message("{n} only in the English", "{n} 个英文多出"),
    "figures_implied": Message("{n} more need no counterpart", "此外 {n} 个无须对应"),
    "figures_doubt": Message("{n} in doubt", "{n} 个存疑"),
    "aligned_shares": Message("{zh} of the Chinese, {en} of the English text", "中文 {zh}，英文 {en}"),
    "not_compared": Message(
        "Not compared, for want of a counterpart: {zh} Chinese and {en} English segments.",
        "因没有对应部分而未作比较：中文 {zh} 段，英文 {en} 段。",
    ),
    "mqm_penalty": Message(
        "MQM score: {words} penalty points per 1,000 English words, lower is better ({n} point{s} in all)",
        "MQM 评分：每千英文词扣 {words} 分，越低越好（共扣 {n} 分）",
    ),
    "selected": Message(
        "Only these rules ran; the counts and the score are theirs alone: {rules}",
        "只运行了以下规则，计数与评分仅就此而言：{rules}",
    ),
    "left_out": Message(
        "These rules did not run; the counts and the score are without them: {rules}",
        "未运行以下规则，计数与评分不包括这些：{rules}",
    ),
    "whole_text": Message("Whole text: ", "全文："),
    "not_checked": Message("Not checked: {rules} {reason}.", "未检查：{rules}，{reason}。"),
    "segments_beads": Message(
        "{zh} Chinese and {en} English segments, {n} matched pair{s}",
        "中文 {zh} 段，英文 {en} 段，配成 {n} 对",
    ),
    # what was judged before, and earlier reports
    "suppressed": Message("{n} suppressed.", "已排除 {n} 处。"),
    "unused_suppressions": Message("Suppressions that match nothing any more: {n}", "已失效的排除记录：{n} 条"),
    "against": Message(
        "Against {name}: {new} new, {persisting} persisting, {fixed} fixed.",
        "与 {name} 相比：新增 {new} 处，仍在 {persisting} 处，已改 {fixed} 处。",
    ),
    "new": Message("new", "新"),
    "persisting": Message("persisting", "仍在"),
    "fixed": Message("fixed", "已改"),
    # labels
    "title": Message("Translation check", "译文检查"),
    "findings": Message("Findings", "发现的问题"),
    "figures": Message("Numbers", "数字"),
    "aligned": Message("Counterpart found for", "找到对应部分"),
    "line": Message("line {n}", "第 {n} 行"),
    "no_counterpart": Message("no counterpart", "没有对应部分"),
    "suggestion": Message("Suggestion", "建议"),
    "also": Message("Also", "另见"),
    "before": Message("before", "前文"),
    "after": Message("after", "后文"),
    "more": Message("{n} more", "等，另有 {n} 处"),
    "values": Message("Value", "数值"),
    "verdict": Message("Result", "结果"),
    "html_report": Message("HTML report", "网页报告"),
    "neutral_hidden": Message("{n} neutral, shown with --verbose", "另有提示 {n} 处，加 --verbose 可显示"),
}


def say(key: str, ui: Ui, /, **values: object) -> str:
    """The words of a key in one interface language, with the values put in.

    >>> say("figures_matched", "en", n=1, matched=1), say("line", "zh", n=3)
    ('1 of 1 number matched', '第 3 行')
    """
    text = WORDS[key].text(ui)
    return text.format(s="" if values.get("n") == 1 else "s", **values) if values else text
