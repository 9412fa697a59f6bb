"""Every word of the reports' own, in both interface languages. `{s}` is the English plural's s, from `n`."""

from __future__ import annotations

from collections.abc import Mapping

from ..align.bitext import Lang
from ..qa.findings import Message

WORDS: Mapping[str, Message] = {
    # how things are strung together
    "comma": Message(", ", "，"),
    "space": Message(" ", ""),
    "bracketed": Message(" ({inner})", "（{inner}）"),
    "colon": Message(": ", "："),
    # languages
    "zh": Message("Chinese", "中文"),
    "en": Message("English", "英文"),
    "short_zh": Message("zh", "中"),
    "short_en": Message("en", "英"),
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
    "mismatch": Message("mismatch", "不一致"),
    "missing": Message("missing", "漏译"),
    "added": Message("added", "多出"),
    "implied": Message("implied", "隐含"),
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
    "found": Message("{n} thing{s} to look at: {counts}.", "共有 {n} 处需要查看：{counts}。"),
    "found_none": Message(
        "Nothing found by the {n} rule{s} that ran. What they do not look at may still be wrong.",
        "已运行的 {n} 条规则没有发现问题；规则不检查的内容仍可能有误。",
    ),
    "found_no_more": Message(
        "Nothing found by the {n} rule{s} that ran but what is suppressed. What they do not look at may be wrong.",
        "除已排除的以外，已运行的 {n} 条规则没有发现问题；规则不检查的内容仍可能有误。",
    ),
    "little_aligned": Message(
        "Only {zh} of the Chinese and {en} of the English text could be aligned; the rest was not compared.",
        "中文只有 {zh}、英文只有 {en} 的文字得到对齐，其余部分未作比较。",
    ),
    "no_figures": Message("No figures were compared.", "没有比较数字。"),
    "figures_matched": Message("{matched} of {n} figure{s} matched", "{n} 个数字中有 {matched} 个一致"),
    "figures_mismatch": Message("{n} mismatched", "不一致 {n} 个"),
    "figures_missing": Message("{n} missing", "漏译 {n} 个"),
    "figures_added": Message("{n} added", "多出 {n} 个"),
    "figures_implied": Message("{n} more implied", "另有隐含 {n} 个"),
    "figures_doubt": Message("{n} in doubt", "存疑 {n} 个"),
    "aligned_shares": Message("{zh} of the Chinese, {en} of the English text", "中文 {zh}，英文 {en}"),
    "not_compared": Message(
        "Not compared, for want of a counterpart: {zh} Chinese and {en} English segments.",
        "因没有对应部分而未作比较：中文 {zh} 段，英文 {en} 段。",
    ),
    "mqm_penalty": Message(
        "MQM: {n} penalty point{s}, {words} per 1,000 English words", "MQM：扣 {n} 分，每千英文词 {words} 分"
    ),
    "unchecked": Message(
        'Not checked: {rules}; `pip install "{command}"` lets it.',
        '未检查：{rules}；安装附加组件后可用：`pip install "{command}"`。',
    ),
    "segments_beads": Message(
        "{zh} Chinese and {en} English segments, {n} bead{s}", "中文 {zh} 段，英文 {en} 段，对齐为 {n} 组"
    ),
    # what was judged before, and earlier reports
    "suppressed": Message("{n} suppressed.", "已排除 {n} 处。"),
    "unused_suppressions": Message("Suppressions that match nothing any more: {n}", "已失效的排除记录：{n} 条"),
    "against": Message(
        "Against {name}: {new} new, {persisting} persisting, {fixed} fixed.",
        "与 {name} 相比：新增 {new} 处，仍在 {persisting} 处，已改 {fixed} 处。",
    ),
    "new": Message("new", "新"),
    "fixed": Message("fixed", "已改"),
    # labels
    "title": Message("Translation check", "译文检查"),
    "findings": Message("Findings", "发现的问题"),
    "figures": Message("Figures", "数字"),
    "aligned": Message("Aligned", "已对齐"),
    "line": Message("line {n}", "第 {n} 行"),
    "no_counterpart": Message("no counterpart", "没有对应部分"),
    "suggestion": Message("Suggestion", "建议"),
    "also": Message("Also", "另见"),
    "more": Message("{n} more", "另有 {n} 处"),
    "values": Message("Values", "数值"),
    "verdict": Message("Verdict", "结论"),
    "html_report": Message("HTML report", "网页报告"),
    "neutral_hidden": Message("{n} neutral, shown with --verbose", "另有提示 {n} 处，加 --verbose 显示"),
    # the HTML report
    "contents": Message("Contents", "目录"),
    "summary": Message("Summary", "概要"),
    "figures_card": Message("figures matched", "个数字一致"),
    "mqm_card": Message("MQM points per 1,000 English words", "MQM 每千英文词扣分"),
    "aligned_zh": Message("of the Chinese aligned", "的中文已对齐"),
    "aligned_en": Message("of the English aligned", "的英文已对齐"),
    "bitext": Message("Whole text", "全文对照"),
    "bitext_note": Message(
        "Both texts as they were aligned. Marked words lead to their finding; the number of a row is a link to it.",
        "两种文字的对齐结果。点击标出的文字可转到相应问题；行号是该行的链接。",
    ),
    "map": Message("Map of the document", "文档概览"),
    "map_note": Message(
        "The document from beginning to end. Marks are findings; hatched stretches have no counterpart.",
        "文档从头至尾的概览。竖线为发现的问题，斜线部分没有对应部分。",
    ),
    "rule": Message("Rule", "规则"),
    "mqm": Message("MQM category", "MQM 类别"),
    "checked": Message("What was checked, settings and version", "检查内容、设置与版本"),
    "file": Message("File", "文件"),
    "layout": Message("Layout", "版式"),
    "size": Message("Size", "规模"),
    "rules_run": Message("Rules that ran", "运行的规则"),
    "non_text": Message("Not taken for text", "未视为正文"),
    "non_text_pieces": Message("{n} piece{s} (markup, navigation, page numbers)", "{n} 处（标记、导航、页码等）"),
    "version": Message("Version", "版本"),
    "any_rule": Message("all rules", "全部规则"),
    "search": Message("Search the findings", "在问题中查找"),
    "order": Message("Order", "排序"),
    "by_place": Message("by place", "按位置"),
    "by_severity": Message("by severity", "按严重程度"),
    "by_rule": Message("by rule", "按规则"),
    "nothing_shown": Message("No finding passes the filter.", "没有符合筛选条件的问题。"),
    "no_findings": Message("Nothing was found.", "没有发现问题。"),
    "keys": Message("Keys: j next finding, k previous, / search", "快捷键：j 下一条，k 上一条，/ 查找"),
    "detail": Message("How it was read", "解读"),
    "copy": Message("Copy", "复制"),
    "copied": Message("Copied", "已复制"),
    "in_context": Message("in the whole text", "在全文中查看"),
    "only_unmatched": Message("only those that do not match", "只看不一致的"),
    "figures_note": Message(
        "Every figure of the document with its counterpart, values in full.",
        "文档中的每个数字及其对应译文，数值以完整形式列出。",
    ),
    "doubtful": Message("alignment in doubt", "对齐存疑"),
    "switch": Message("中文", "English"),
}


def said(key: str, ui: Lang, /, **values: object) -> str:
    """The words of a key in one interface language, with the values put in.

    >>> said("figures_matched", "en", n=1, matched=1), said("line", "zh", n=3)
    ('1 of 1 figure matched', '第 3 行')
    """
    text = WORDS[key].told(ui)
    return text.format(s="" if values.get("n") == 1 else "s", **values) if values else text
