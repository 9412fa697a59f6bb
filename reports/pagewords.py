"""The words of the HTML report alone, in both interface languages, and those that its script says."""

from __future__ import annotations

from collections.abc import Mapping

from ..qa.findings import SEVERITIES, VERDICTS, Message
from .wording import WORDS

# In the page as the template writes it.
TEMPLATE_WORDS: Mapping[str, Message] = {
    "contents": Message("Contents", "目录"),
    "summary": Message("Summary", "概要"),
    "figures_card": Message("figures matched", "个数字一致"),
    "mqm_card": Message("MQM points per 1,000 English words", "MQM 每千英文词扣分"),
    "aligned_zh": Message("of the Chinese aligned", "的中文已对齐"),
    "aligned_en": Message("of the English aligned", "的英文已对齐"),
    "bitext": Message("Whole text", "全文对照"),
    "bitext_note": Message(
        "Both texts, sentence by sentence, as they were aligned. Marked words and the numbers in the margin lead to"
        " their finding; the small figure is how sure the alignment is, 1.00 at best.",
        "两种文字逐句对齐的结果。点击标出的文字或左侧编号可转到相应问题；小号数字表示对齐的把握，最高 1.00。",
    ),
    "map": Message("Map of the document", "文档概览"),
    "map_note": Message(
        "The document from beginning to end. Lines are findings, coloured by severity; click one to see it, or the"
        " strip to read the text there. Hatched stretches have no counterpart, shaded ones are aligned in doubt.",
        "文档从头至尾的概览。竖线为发现的问题，颜色表示严重程度，点击可查看；点击色带可阅读该处全文。"
        "斜线部分没有对应译文，浅黄部分对齐存疑。",
    ),
    "rule": Message("Rule", "规则"),
    "mqm": Message("MQM category", "MQM 类别"),
    "checked": Message("What was checked, settings and version", "检查内容、设置与版本"),
    "layout": Message("Layout", "版式"),
    "size": Message("Size", "规模"),
    "rules_run": Message("Rules that ran", "运行的规则"),
    "non_text": Message("Not taken for text", "未视为正文"),
    "non_text_pieces": Message("{n} piece{s} (markup, navigation, page numbers)", "{n} 处（标记、导航、页码等）"),
    "version": Message("Version", "版本"),
    "suppressed_list": Message("Judged false alarms before", "此前判为误报"),
    "unused_list": Message("Judgements that match nothing any more", "已失效的排除记录"),
    "fixed_list": Message("Fixed since the earlier report", "较以前的报告已改"),
    "search": Message("Search the findings", "在问题中查找"),
    "order": Message("Order", "排序"),
    "by_place": Message("by place", "按位置"),
    "by_severity": Message("by severity", "按严重程度"),
    "by_rule": Message("by rule", "按规则"),
    "by_cause": Message("by cause", "按原因"),
    "judgement": Message("Verdict", "判断"),
    "status": Message("Against the earlier report", "与以前的报告相比"),
    "clear": Message("Show all", "显示全部"),
    "nothing_shown": Message("No finding passes the filter.", "没有符合筛选条件的问题。"),
    "no_findings": Message("Nothing was found.", "没有发现问题。"),
    "findings_note": Message(
        "Judge each finding: a false alarm stays out of later reports, the other two are notes. Verdicts stay in this"
        " browser until you save them.",
        "请逐条判断：“误报”不再出现在以后的报告中，另外两种只是备注。判断保存在此浏览器中，直到您导出。",
    ),
    "reviewer": Message("Your name", "审校人"),
    "save": Message("Save verdicts", "导出判断"),
    "load": Message("Load verdicts", "导入判断"),
    "unkept": Message(
        "This browser keeps nothing for files on disk: save the verdicts before you close the page.",
        "此浏览器不为本地文件保存数据：关闭页面前请导出判断。",
    ),
    "after_saving": Message("What to do with the saved file", "导出的文件怎么用"),
    "after_saving_1": Message(
        "Put it into the folder of the document and check again: false alarms are gone from the next report.",
        "把它放到文档所在的文件夹，再检查一次：误报不再出现在新的报告中。",
    ),
    "after_saving_2": Message(
        "If there is one in that folder already, add yours to it with",
        "如果该文件夹里已有此文件，可用下面的命令并入：",
    ),
    "keys": Message("Keys", "快捷键"),
    "key_move": Message("next, previous finding", "下一条、上一条问题"),
    "key_enter": Message("to the finding's place in the whole text, and back", "转到问题在全文中的位置，再按返回"),
    "key_judge": Message(
        "false alarm, fixed, query to the author; again to undo", "误报、已改、询问作者；再按一次撤销"
    ),
    "key_note": Message("write a note; Enter ends it", "写备注；回车结束"),
    "key_copy": Message("copy the suggestion", "复制建议"),
    "key_save": Message("save the verdicts", "导出判断"),
    "key_search": Message("search the findings", "在问题中查找"),
    "key_language": Message("中文 / English", "中文 / English"),
    "key_help": Message("this list", "本列表"),
    "close": Message("Close", "关闭"),
    "only_unmatched": Message("only those that do not match", "只看不一致的"),
    "figures_note": Message(
        "Every figure of the document with its counterpart, values in full.",
        "文档中的每个数字及其对应译文，数值以完整形式列出。",
    ),
    "switch": Message("中文", "English"),
    "no_script": Message(
        "The findings and texts are shown by a script, which this browser does not run.",
        "问题与全文由脚本显示，而此浏览器未运行脚本。",
    ),
}

# What the script writes; causes and details under the names that findings give them.
_SCRIPT_WORDS: Mapping[str, Message] = {
    "any_rule": Message("all rules", "全部规则"),
    "any_verdict": Message("all verdicts", "全部判断"),
    "any_status": Message("new and persisting", "新的与仍在的"),
    "verdict-open": Message("not judged", "未判断"),
    "verdict-none": Message("verdict taken back", "已撤销判断"),
    "verdict-false-alarm": Message("False alarm", "误报"),
    "verdict-fixed": Message("Fixed", "已改"),
    "verdict-query": Message("Query to the author", "询问作者"),
    "note": Message("Note", "备注"),
    "judged": Message("{done} of {n} judged", "已判断 {done} / {n} 处"),
    "saved": Message("{n} judgement{s} saved as {name}", "已导出 {n} 条判断：{name}"),
    "loaded": Message("{n} judgement{s} loaded", "已导入 {n} 条判断"),
    "not_loaded": Message("{name} can't be read: line {line} is wrong", "{name} 无法读取：第 {line} 行有误"),
    "copy": Message("Copy", "复制"),
    "copied": Message("Copied", "已复制"),
    "in_context": Message("in the whole text", "在全文中查看"),
    "places": Message("{n} place{s}", "{n} 处"),
    "doubtful": Message("alignment in doubt", "对齐存疑"),
    "confidence": Message("How sure the alignment is:", "对齐的把握："),
    "detail-zh_reading": Message("The Chinese says", "中文为"),
    "detail-en_reading": Message("The English says", "英文为"),
    "detail-zh_value": Message("The Chinese says", "中文为"),
    "detail-en_value": Message("The English says", "英文为"),
    "detail-zh": Message("The Chinese says", "中文为"),
    "detail-en": Message("The English says", "英文为"),
    "detail-cause": Message("Likely cause", "可能原因"),
    "detail-name": Message("Name", "名称"),
    "detail-rendering": Message("Rendered here as", "此处译为"),
    "detail-form": Message("Elsewhere as", "别处译为"),
    "detail-times": Message("Times", "次数"),
    "cause-magnitude": Message("wrong by a power of ten", "数量级不同"),
    "cause-digits-swapped": Message("two digits swapped", "两位数字颠倒"),
    "cause-digit-changed": Message("one digit changed", "一位数字不同"),
    "cause-digit-dropped": Message("one digit dropped", "漏了一位数字"),
    "cause-digit-added": Message("one digit added", "多了一位数字"),
    "problem-value": Message("another value", "数值不同"),
    "problem-date-part": Message("part of a date", "日期的一部分"),
    "problem-year-as-ordinal": Message("year read as an ordinal", "年份误作序数"),
    "problem-points": Message("percentage points", "百分点"),
    "problem-unit": Message("another unit", "单位不同"),
    "problem-direction": Message("up for down", "升降相反"),
    "problem-growth": Message("growth", "增长的说法"),
    "problem-hedge-dropped": Message("hedge dropped", "漏译“近”“约”等"),
    "problem-hedge-added": Message("hedge added", "多出“近”“约”等"),
    "problem-hedge-contradicted": Message("hedge contradicted", "“近”“约”等相反"),
    "problem-swapped": Message("figures swapped", "数字互换"),
    "problem-missing": Message("figure missing", "漏译数字"),
    "problem-added": Message("figure added", "多出数字"),
}

# Words of every report that the script says, too.
_SHARED = ("zh", "en", "short_zh", "short_en", "colon", "line", "no_counterpart", "suggestion", "also", "new")

PAGE_WORDS: Mapping[str, Message] = {
    **{key: WORDS[key] for key in (*_SHARED, "persisting", "fixed", *SEVERITIES, *VERDICTS)},
    **{key: TEMPLATE_WORDS[key] for key in ("judgement", "by_place", "by_severity", "by_rule", "by_cause")},
    **_SCRIPT_WORDS,
}
