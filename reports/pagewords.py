"""The words of the HTML report alone, in both interface languages, and those that its script says."""

from __future__ import annotations

from collections.abc import Mapping

from ..qa.findings import FIGURE_STATUSES, SEVERITIES
from ..text.messages import Message
from .details import DETAIL_WORDS
from .wording import WORDS

# In the page as the template writes it.
TEMPLATE_WORDS: Mapping[str, Message] = {
    "contents": Message("Contents", "目录"),
    "summary": Message("Summary", "概要"),
    "figures_card": Message("numbers are the same in both languages", "{n} 个数字中 {matched} 个一致"),
    "mqm_card": Message(
        "MQM penalty points per 1,000 English words; lower is better", "每千英文词的 MQM 扣分，越低越好"
    ),
    "aligned_zh": Message("of the Chinese paired with English", "中文已找到对应英文"),
    "aligned_en": Message("of the English paired with Chinese", "英文已找到对应中文"),
    "means_critical": Message("mostly a wrong value", "多为数值错误"),
    "means_major": Message("mostly something lost or added", "多为漏译或多出"),
    "means_minor": Message("wording and form", "措辞与格式"),
    "means_neutral": Message("a remark, may be intended", "仅供参考，可能有意为之"),
    "of": Message("{matched} of {n}", "{matched} / {n}"),
    "cards_note": Message(
        "Paired text was compared; that says nothing of whether it is right, and omissions are still possible. MQM is"
        " a scale for translation quality: each critical finding costs 25 points, a major one 5, a minor one 1.",
        "已对应的文字都作了比较，但不等于译文正确，仍可能有漏译。MQM 是衡量翻译质量的通用尺度：严重问题每处扣 25"
        " 分，较重扣 5 分，轻微扣 1 分。",
    ),
    "and_neutral": Message(" Plus {n} remark{s}.", "另有提示 {n} 处。"),
    "findings_counted": Message(
        "{n} in all: {some} to look at, {neutral} remarks.", "共 {n} 条：需要查看 {some} 处，提示 {neutral} 处。"
    ),
    "shown": Message("Shown: ", "显示 "),
    "shown_of": Message(" of {n} finding{s}", " 条，共 {n} 条"),
    "total": Message("All", "合计"),
    "key_zh": Message("Chinese without English", "只有中文"),
    "key_en": Message("English without Chinese", "只有英文"),
    "key_weak": Message("not sure that both texts belong together", "两种文字是否对应存疑"),
    "key_both": Message("text with its counterpart", "有对应的文字"),
    "bitext": Message("Whole text", "全文对照"),
    "bitext_note": Message(
        "Both texts, sentence beside sentence. Marked words and the coloured numbers lead to their finding."
        " Where it is unsure that the two belong together, the margin says so.",
        "两种文字逐句并列。点击标出的文字或彩色编号可转到相应问题。两句是否对应存疑时，页边会注明置信度。",
    ),
    "map": Message("Map of the document", "文档概览"),
    "map_note": Message(
        "The whole document, from its beginning on the left to its end on the right. Click a mark to see its"
        " finding, or the strip to read the text there.",
        "整篇文档，从左端的开头到右端的结尾。点击竖线查看问题，点击色带阅读该处全文。",
    ),
    "rule": Message("What was found", "问题类型"),
    "mqm": Message("MQM category", "MQM 类别"),
    "checked": Message("What was checked, settings and version", "检查内容、设置与版本"),
    "layout": Message("Layout of the file", "文件版式"),
    "size": Message("Size", "规模"),
    "rules_run": Message("What was looked for", "检查的项目"),
    "non_text": Message("Not taken for text", "未视为正文"),
    "non_text_pieces": Message("{n} piece{s} (markup, navigation, page numbers)", "{n} 处（标记、导航、页码等）"),
    "file": Message("File", "文件"),
    "version": Message("Version", "版本"),
    "suppressed_list": Message("Judged false alarms before, not shown", "此前判为误报，未再显示"),
    "unused_list": Message("Judgements that match nothing any more", "已失效的排除记录"),
    "fixed_list": Message("Found by the earlier report, no longer found", "以前的报告中有、现在没有的问题"),
    "search": Message("Search the findings", "在问题中查找"),
    "order": Message("Order", "排序"),
    "by_place": Message("by place", "按位置"),
    "by_severity": Message("by severity", "按严重程度"),
    "by_rule": Message("by kind of finding", "按问题类型"),
    "by_cause": Message("by what differs (digit, unit …)", "按具体差异（数位、单位等）"),
    "judgement": Message("Your verdict", "您的判断"),
    "status": Message("Against the earlier report", "与以前的报告相比"),
    "clear": Message("Show all", "显示全部"),
    "nothing_shown": Message("No finding passes the filter.", "没有符合筛选条件的问题。"),
    "no_findings": Message("Nothing was found.", "没有发现问题。"),
    "findings_note": Message(
        "Give each finding your verdict. False alarms stay out of later reports; “I fixed it” and “Ask the"
        " author” are notes for yourself. Your verdicts are kept in this browser; save them as a file to keep them"
        " for good.",
        "请逐条判断。“误报”不再出现在以后的报告中；“我已改”“询问作者”供您自己记录。判断保存在此浏览器中；要长期保"
        "存，请导出为文件。",
    ),
    "reviewer": Message("Your name", "您的姓名"),
    "save": Message("Save verdicts as a file", "导出判断"),
    "load": Message("Load a file of verdicts", "导入判断"),
    "unkept": Message(
        "This browser keeps nothing for files on disk: save the verdicts before you close the page.",
        "此浏览器不为本地文件保存数据：关闭页面前请导出判断。",
    ),
    "after_saving": Message("What to do with the saved file", "导出的文件怎么用"),
    "after_saving_1": Message("Put it into the folder of the document.", "把它放到文档所在的文件夹。"),
    "after_saving_2": Message(
        "Run this command in that folder; it adds your verdicts to bialign-suppressions.toml, or makes that file:",
        "在该文件夹中运行下面的命令，将判断并入其中的 bialign-suppressions.toml（没有则新建）：",
    ),
    "after_saving_3": Message(
        "Check again: false alarms are gone from the next report, your other marks and notes are shown in it.",
        "再检查一次：误报不再出现在新的报告中，其他判断与备注会显示在其中。",
    ),
    "after_saving_4": Message(
        "Without the command: where there is no bialign-suppressions.toml yet, give your file that name.",
        "也可不用命令：如果还没有 bialign-suppressions.toml，把文件改成这个名字即可。",
    ),
    "keys": Message("Keys", "快捷键"),
    "key_next": Message("next finding; after scrolling, the one at the top", "下一条问题；滚动之后为窗口最上方的一条"),
    "key_previous": Message("previous finding", "上一条问题"),
    "key_enter": Message("to the finding's place in the whole text, and back", "转到问题在全文中的位置，再按返回"),
    "key_false": Message("false alarm; again to undo", "误报；再按一次撤销"),
    "key_fixed": Message("done: I fixed it; again to undo", "我已改；再按一次撤销"),
    "key_query": Message("ask the author; again to undo", "询问作者；再按一次撤销"),
    "key_note": Message("write a note; Enter ends it", "写备注；回车结束"),
    "key_copy": Message("copy the suggestion", "复制建议"),
    "key_save": Message("save the verdicts", "导出判断"),
    "key_search": Message("search the findings", "在问题中查找"),
    "key_language": Message("中文 / English", "中文 / English"),
    "key_help": Message("this list", "本列表"),
    "close": Message("Close", "关闭"),
    "only_unmatched": Message("show only those that don't match", "只看不一致的"),
    "figures_note": Message(
        "Every number of the document in both languages, and the value it was read as. Those that the"
        " translation rightly says without a numeral, such as “both” for 两, need no counterpart.",
        "文档中的每个数字，两种文字并列，并附读出的数值。译文不用数字也表达得当的，如 both 之于“两”，标为“无须对应”。",
    ),
    "switch": Message("中文", "English"),
    "no_script": Message(
        "The findings and texts are shown by a script, which this browser does not run.",
        "问题与全文由脚本显示，而此浏览器未运行脚本。",
    ),
}

# What the script writes; causes and details under the names that findings give them.
_SCRIPT_WORDS: Mapping[str, Message] = {
    "any_rule": Message("all kinds of findings", "全部问题类型"),
    "any_verdict": Message("any verdict of yours", "全部判断"),
    "any_status": Message("new and persisting", "新的与仍在的"),
    "verdict-open": Message("not judged yet", "未判断"),
    "verdict-none": Message("verdict taken back", "已撤销判断"),
    "judge-false-alarm": Message("False alarm", "误报"),
    "judge-fixed": Message("I fixed it", "我已改"),
    "judge-query": Message("Ask the author", "询问作者"),
    "taken-over": Message(
        "{n} verdict{s} taken over from another version of this document", "从本文档的其他版本带来 {n} 条判断"
    ),
    "verdict-false-alarm": Message("marked as false alarm", "标为误报"),
    "verdict-fixed": Message("marked as fixed by you", "标为已改"),
    "verdict-fixed-before": Message("marked as fixed; this text still has it", "曾标为已改，此文本中仍有"),
    "verdict-query": Message("marked to ask the author", "标为待问作者"),
    "note": Message("Note", "备注"),
    "judged": Message("{done} of {n} findings judged", "已判断 {done} 条，共 {n} 条"),
    "saved": Message("{n} verdict{s} saved as {name}", "已导出 {n} 条判断：{name}"),
    "loaded": Message("{n} verdict{s} loaded", "已导入 {n} 条判断"),
    "not_loaded": Message("{name} can't be read: line {line} is wrong", "{name} 无法读取：第 {line} 行有误"),
    "copy": Message("Copy", "复制"),
    "copied": Message("Copied", "已复制"),
    "in_context": Message("show in the whole text", "在全文中查看"),
    "places": Message("{n} place{s}", "{n} 处"),
    "doubtful": Message("unsure pair", "对应存疑"),
    "surety": Message("confidence {score}", "置信度 {score}"),
    "implied": Message("no counterpart needed", "无须对应"),
    "confidence": Message("How sure it is that the two belong together, 0 to 1:", "两句对应的置信度（0 至 1）："),
}

# Words of every report that the script says, too.
_SHARED = ("zh", "en", "short_zh", "short_en", "colon", "line", "no_counterpart", "suggestion", "also", "new")

PAGE_WORDS: Mapping[str, Message] = {
    **{key: WORDS[key] for key in (*_SHARED, "persisting", "fixed", *SEVERITIES, *FIGURE_STATUSES)},
    **{key: TEMPLATE_WORDS[key] for key in ("judgement", "by_place", "by_severity", "by_rule", "by_cause")},
    **_SCRIPT_WORDS,
    **DETAIL_WORDS,
}
