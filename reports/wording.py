"""The words of the reports, in both interface languages. `{s}`, `{have}`, `{were}`, `{are}` agree with the number `n`.

Those of the HTML report alone are in `pagewords.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..text.messages import LANGUAGES, Message, Ui

WORDS: Mapping[str, Message] = {
    # how things are strung together
    "comma": Message(", ", "，"),
    "and": Message(", ", "、"),
    "semicolon": Message("; ", "；"),
    "titles": Message("; ", "；"),
    "space": Message(" ", ""),
    "bracketed": Message(" ({inner})", "（{inner}）"),
    "colon": Message(": ", "："),
    "stop": Message(". ", "。"),
    "end": Message(".", "。"),
    # languages
    **LANGUAGES,
    "short_zh": Message("zh", "中文"),
    "short_en": Message("en", "英文"),
    # severities; a neutral finding is called a note
    "critical": Message("critical", "严重"),
    "major": Message("major", "较重"),
    "minor": Message("minor", "轻微"),
    "neutral": Message("note", "提示"),
    "count_critical": Message("{n} critical", "严重 {n} 处"),
    "count_major": Message("{n} major", "较重 {n} 处"),
    "count_minor": Message("{n} minor", "轻微 {n} 处"),
    "count_neutral": Message("{n} note{s}", "提示 {n} 处"),
    # verdicts on figures
    "match": Message("match", "一致"),
    "mismatch": Message("differs", "不一致"),
    "missing": Message("missing", "漏译"),
    "added": Message("added", "多出"),
    "implied": Message("implied", "无须对应"),
    "doubt": Message("uncertain", "存疑"),
    # hedges and other words around values
    "approx": Message("about {value}", "约 {value}"),
    "over": Message("over {value}", "超过 {value}"),
    "under": Message("nearly {value}", "近 {value}"),
    "at-least": Message("at least {value}", "至少 {value}"),
    "at-most": Message("at most {value}", "至多 {value}"),
    "ordinal": Message("No. {value}", "第 {value}"),
    "multiple": Message("{value} times", "{value} 倍"),
    # layouts
    "halves": Message("one file, one language after the other", "同一文件，两种语言前后相接"),
    "alternating": Message("one file, languages alternating", "同一文件，两种语言交替"),
    "sections": Message("one file, languages by section in turn", "同一文件，两种语言逐节交替"),
    "inline": Message("one file, both languages on each line", "同一文件，同一行中英对照"),
    "comments": Message("one file, English in comments above the Chinese", "同一文件，英文在中文前的注释中"),
    "table": Message("one file, both languages side by side in tables", "同一文件，表格中英对照"),
    "cues": Message("one file, both languages in each subtitle", "同一文件，双语字幕"),
    "two-files": Message("two files", "两个文件"),
    "pairs": Message("aligned pairs", "已对齐的句对"),
    "one-language": Message("one language, without a translation", "一种语言，没有译文"),
    # sentences of the summary
    "found": Message("{n} finding{s}: {counts}.", "共发现问题 {n} 处：{counts}。"),
    "found_none": Message(
        "No findings from {n} rule{s}. Errors that no rule looks for are still possible.",
        "已运行的 {n} 条规则没有发现问题，但规则未涵盖的错误仍可能存在。",
    ),
    "found_no_more": Message(
        "No findings from {n} rule{s} except those left out as false alarms. Errors that no rule looks for"
        " are still possible.",
        "除已作为误报排除的以外，已运行的 {n} 条规则没有发现问题，但规则未涵盖的错误仍可能存在。",
    ),
    "little_aligned": Message(
        "Only {zh} of the Chinese and {en} of the English could be aligned; the rest was not compared.",
        "中文仅 {zh}、英文仅 {en} 得以对齐，其余未作比较。",
    ),
    "no_figures": Message("No numbers were compared.", "没有可比较的数字。"),
    "figures_matched": Message("{matched} of {n} number{s} matched", "{n} 个数字中有 {matched} 个一致"),
    "figures_mismatch": Message("{n} different", "{n} 个不一致"),
    "figures_missing": Message("{n} missing in the English", "{n} 个漏译"),
    "figures_added": Message("{n} only in the English", "{n} 个英文多出"),
    "figures_doubt": Message("{n} uncertain", "{n} 个存疑"),
    "figures_reported": Message("By type of finding: {list}.", "按问题类型：{list}。"),
    "figures_reported_as": Message("{title} {n}", "{title} {n} 个"),
    "figures_unreported": Message("no finding of its own {n}", "未单独报告 {n} 个"),
    "figures_implied": Message(
        "{n} more in one language only, not counted as errors", "另有 {n} 个仅一方用数字，不计为错误"
    ),
    "aligned_shares": Message("{zh} of the Chinese, {en} of the English", "中文 {zh}，英文 {en}"),
    "alone_zh": Message(
        "{n} Chinese sentence{s} {have} no English counterpart and {were} not compared.",
        "中文有 {n} 句没有对应译文，未作比较。",
    ),
    "alone_en": Message(
        "{n} English sentence{s} {have} no Chinese counterpart and {were} not compared.",
        "英文有 {n} 句没有对应原文，未作比较。",
    ),
    "mqm_penalty": Message(
        "MQM score: {words} penalty points per 1,000 English words ({n} point{s} in total); lower is better",
        "MQM 评分：每千英文词扣 {words} 分（共扣 {n} 分），越低越好",
    ),
    "rated_pass": Message(
        "Passed: at most {limit} points per 1,000 words are allowed.", "合格：扣分上限为每千英文词 {limit} 分。"
    ),
    "rated_fail": Message(
        "Not passed: at most {limit} points per 1,000 words are allowed.", "不合格：扣分上限为每千英文词 {limit} 分。"
    ),
    "rated_critical": Message(
        "Not passed: {n} critical finding{s} {are} open, though the score is within the {limit} points per 1,000 words"
        " that are allowed.",
        "不合格：尚有严重问题 {n} 处；评分本身未超过扣分上限（每千英文词 {limit} 分）。",
    ),
    "rated_short": Message(
        "Sample too short: {words} words. Under {least} words the score says little, and there is no pass or fail.",
        "样本过短：只有 {words} 词。不足 {least} 词时评分意义不大，不判定是否合格。",
    ),
    "rated_open": Message("No limit is set, so there is no pass or fail.", "未设置扣分上限，不判定是否合格。"),
    "how_to_limit": Message(
        "To set one, add a line such as mqm-threshold = 20 to bialign.toml.",
        "如需判定，可在 bialign.toml 中设置，例如：mqm-threshold = 20",
    ),
    "selected": Message(
        "Only these rules ran; counts and score cover these rules only: {rules}",
        "只运行了以下规则，计数与评分仅限于此：{rules}",
    ),
    "left_out": Message(
        "These rules did not run; counts and score do not cover them: {rules}",
        "以下规则未运行，计数与评分不含这些规则：{rules}",
    ),
    "selected_alone": Message("Only these rules ran: {rules}", "只运行了以下规则：{rules}"),
    "left_out_alone": Message("These rules did not run: {rules}", "以下规则未运行：{rules}"),
    "whole_text": Message("Whole text: ", "全文："),
    "not_checked": Message("Not checked: {rules} {reason}.", "未检查：{rules}，{reason}。"),
    "missing_spelling": Message(
        "Spelling was not checked: the dictionary is not installed.",
        "未检查拼写：未安装词典。",
    ),
    "not_looked_for": Message(
        "No rule of bialign looks for most wrong words, pronouns, tenses, who does what to whom, grammar in general,"
        " style or facts.",
        "bialign 没有规则检查多数词语的误译、代词、时态、施受关系、一般语法、文风和事实。",
    ),
    "not_looked_for_alone": Message(
        "No rule of bialign looks for most words used wrongly, grammar in general, style, logic or facts.",
        "bialign 没有规则检查多数用词错误、一般语法、文风、逻辑和事实。",
    ),
    "segments_beads": Message(
        "{zh} Chinese and {en} English sentences, {n} aligned pair{s}",
        "中文 {zh} 句，英文 {en} 句，对齐为 {n} 个句对",
    ),
    "segments_zh": Message("{n} Chinese sentence{s}", "中文 {n} 句"),
    "segments_en": Message("{n} English sentence{s}", "英文 {n} 句"),
    # what was judged before, and earlier reports
    "suppressed": Message("{n} finding{s} left out (false alarm{s}).", "已作为误报排除 {n} 处。"),
    "no_reason": Message("no reason given", "未写理由"),
    "suppressed_hidden": Message(" Listed with --verbose.", "加 --verbose 可列出。"),
    "unused_suppressions": Message("Suppressions that no longer match anything: {n}", "已失效的排除记录：{n} 条"),
    "against": Message(
        "Compared with {name}: {new} new, {persisting} persisting, {fixed} fixed.",
        "与 {name} 相比：新增 {new} 处，仍在 {persisting} 处，已改 {fixed} 处。",
    ),
    "new": Message("new", "新增"),
    "persisting": Message("persisting", "仍在"),
    "fixed": Message("fixed", "已改"),
    # questions to the author
    "queries": Message("Questions for the author", "待作者确认的问题"),
    "no_queries": Message("No question is open.", "没有待确认的问题。"),
    "words_concerned": Message("Words in question", "所涉文字"),
    "quoted": Message(" “{words}”", "“{words}”"),
    "ask_zh_en": Message("Chinese: “{zh}”. English: “{en}”. Is that right?", "中文“{zh}”，英文“{en}”，是否无误？"),
    "ask_zh": Message("“{zh}” in the Chinese: is it meant as it stands?", "中文里的“{zh}”是否无误？"),
    "ask_en": Message("“{en}” in the English: is it meant as it stands?", "英文里的“{en}”是否无误？"),
    "how_to_answer": Message(
        "Please write your answer below each question. You can type it into this page, save the page and send it back"
        "{to}, or print it.",
        "请在每个问题下方写下答复。可直接在本页输入，保存页面后发回{to}，也可打印填写。",
    ),
    "how_to_answer_here": Message(
        "Please write your answer below each question and send this file back{to}.",
        "请在每个问题下方写下答复，然后将本文件发回{to}。",
    ),
    "to_askers": Message(" to {names}", "给{names}"),
    "asked_by": Message("Asked by", "提问人"),
    "answer": Message("Answer", "答复"),
    "decide_in_comments": Message(
        "To decide a finding, reply to its comment with “false alarm”, “fixed” or “ask the author”, then your reason;"
        " a comment marked as resolved counts as fixed. To keep your decisions:"
        " bialign suppress --import with the name of this file.",
        "要处理一个问题，请在其批注下答复“误报”“已改”或“待作者确认”，后面可写理由；"
        "标为“已解决”的批注视为已改。保存处理结果：bialign suppress --import 加本文件名。",
    ),
    "to_decide": Message("To decide", "如何处理"),
    "decide_in_book": Message(
        "On the sheet Findings choose a verdict in the yellow columns (False alarm, Fixed or Ask the author), add a "
        "comment and your name, and save the file. To keep your decisions: bialign suppress --import with the name of "
        "this file; if you don't have bialign, send the file back to whoever sent it to you.",
        "在“问题”工作表的黄色各列中选择处理结果（误报、已改或待作者确认），填写备注和姓名，然后保存本文件。"
        "保存处理结果：bialign suppress --import 加本文件名；没有 bialign 的，请将本文件发回给发送人。",
    ),
    "decide_elsewhere": Message(
        "Findings can't be decided in this PDF. Decide them in the Excel or HTML report of the same check "
        "(-o report.xlsx or -o report.html), and keep your decisions by bialign suppress --import.",
        "无法在本 PDF 中处理问题。请在同一次检查的 Excel 或网页报告（-o report.xlsx 或 -o report.html）中处理，"
        "再用 bialign suppress --import 保存处理结果。",
    ),
    # labels
    "title": Message("Translation check", "译文检查"),
    "title_alone": Message("Text check", "文本检查"),
    "findings": Message("Findings", "发现的问题"),
    "figures": Message("Numbers", "数字"),
    "aligned": Message("Aligned", "已对齐"),
    "line": Message("line {n}", "第 {n} 行"),
    "no_counterpart": Message("no counterpart", "没有对应内容"),
    "suggestion": Message("Suggestion", "建议"),
    "caution": Message("Caution", "注意"),
    "also": Message("Also", "另见"),
    "before": Message("before", "前文"),
    "after": Message("after", "后文"),
    "more": Message("{n} more", "另有 {n} 处"),
    "values": Message("Value", "数值"),
    "verdict": Message("Result", "结果"),
    "html_report": Message("HTML report", "网页报告"),
    "should_be": Message(" (should be {words})", "（应为 {words}）"),
    "all_here": Message("Add --all to list every finding here.", "加 --all 可在此逐条列出全部问题。"),
    "neutral_hidden": Message("{n} note{s}, shown with --all", "另有提示 {n} 处，加 --all 可显示"),
    "form_slips": Message("{n} slip{s} of form, listed one by one with --all", "形式问题 {n} 处，加 --all 可逐条列出"),
    "more_kinds": Message("{n} more of {kinds} other kinds", "其他 {kinds} 类共 {n} 处"),
}
_SINGULAR = {"s": "", "have": "has", "were": "was", "are": "is"}
_PLURAL = {"s": "s", "have": "have", "were": "were", "are": "are"}


def say(key: str, ui: Ui, /, **values: object) -> str:
    """The words of a key in one interface language, with the values put in.

    >>> say("figures_matched", "en", n=1, matched=1), say("line", "zh", n=3)
    ('1 of 1 number matched', '第 3 行')
    """
    text = WORDS[key].text(ui)
    return fill(text, values) if values else text


def fill(text: str, values: Mapping[str, object]) -> str:
    """A text with its values put in.

    >>> fill("{n} sentence{s} {were} read", {"n": 1})
    '1 sentence was read'
    """
    return text.format(**(_SINGULAR if values.get("n") == 1 else _PLURAL), **values)
