"""The words of the HTML report alone, in both interface languages, and those that its script says."""

from __future__ import annotations

from collections.abc import Mapping

from ..qa.findings import FIGURE_STATUSES, SEVERITIES
from ..text.messages import Message
from .details import DETAIL_WORDS
from .handing_words import HANDING_WORDS
from .wording import WORDS

# What the score comes to, on its card: as the check left it, and as decisions change it.
CARD_WORDS: Mapping[str, Message] = {
    "card_pass": Message("passed (limit: {limit})", "合格（上限 {limit}）"),
    "card_fail": Message("not passed (limit: {limit})", "不合格（上限 {limit}）"),
    "card_critical": Message("not passed: {n} critical finding{s} {are} open", "不合格：尚有严重问题 {n} 处"),
    "card_open": Message("no limit set: no pass or fail", "未设上限，不判定是否合格"),
    "card_short": Message("sample too short", "样本过短"),
}
# In the page as the template writes it.
TEMPLATE_WORDS: Mapping[str, Message] = {
    "contents": Message("Contents", "目录"),
    "summary": Message("Summary", "概要"),
    "figures_card": Message("numbers match", "数字一致"),
    "notes": Message("note{s}", "提示"),
    "mqm_card": Message("MQM points per 1,000 words (lower is better)", "每千英文词 MQM 扣分（越低越好）"),
    "score_basis": Message("without false alarms and what is fixed", "误报与已改的不计"),
    **CARD_WORDS,
    "quality": Message("Score", "评分"),
    "points": Message("points", "扣分"),
    "about": Message("About this check", "检查说明"),
    "figures_open": Message("All numbers, Chinese and English", "所有数字，中英对照"),
    "bitext_open": Message("The whole text, side by side", "全文，中英对照"),
    "undo": Message("Undo", "撤销"),
    "save_report": Message("Save report with my decisions", "保存报告（含处理结果）"),
    "bulk": Message("For all shown:", "将显示的问题全部标为："),
    "print": Message("Print", "打印"),
    "print_note": Message(
        "The findings that are shown are printed with your decisions and comments.",
        "打印当前显示的问题，附处理结果和备注。",
    ),
    "print_findings": Message("Findings only", "只打印问题"),
    "print_all": Message("With numbers and whole text", "连同数字和全文"),
    "aligned_zh": Message("of the Chinese aligned", "中文已对齐"),
    "aligned_en": Message("of the English aligned", "英文已对齐"),
    "of": Message("{matched} of {n}", "{matched} / {n}"),
    "cards_note": Message(
        "100% aligned means every sentence was compared, not that it is right. MQM is a scale for translation"
        " quality: a critical finding costs 25 points, a major one 5, a minor one 1. Points go by severity alone: a"
        " word left out of a title costs as much as a missing number. The findings come from rules, which are not"
        " always right and cover neither style nor meaning: decide them before you rely on the score.",
        "对齐 100% 只表示每一句都作了比较，不表示译文正确。MQM 是衡量译文质量的通用标准：严重问题每处扣 25"
        " 分，较重扣 5 分，轻微扣 1 分。扣分只看严重程度：标题漏译一词与漏译一个数字扣分相同。"
        "问题由规则查出，未必都对，也不涉及文风与整体含义：先逐条处理，再看评分。",
    ),
    "by_rules": Message(" Found by rules: each has to be judged.", "均由规则查出，须逐条判断。"),
    "pair": Message("Pair", "句对"),
    "and_notes": Message(" Also {n} note{s}.", "另有提示 {n} 处。"),
    "shown": Message("Shown: ", "显示 "),
    "shown_of": Message(" of {n} finding{s}", " 条，共 {n} 条"),
    "total": Message("All", "合计"),
    "key_zh": Message("Chinese only", "仅有中文"),
    "key_en": Message("English only", "仅有英文"),
    "key_weak": Message("alignment uncertain", "对齐存疑"),
    "key_both": Message("aligned text", "已对齐"),
    "bitext": Message("Whole text", "全文对照"),
    "bitext_alone": Message("Whole text", "全文"),
    "bitext_note_alone": Message(
        "The whole text, sentence by sentence. Click marked words or a coloured number to see the finding.",
        "逐句列出全文。点击标出的文字或彩色编号可查看相应问题。",
    ),
    "sentence": Message("Sentence", "句"),
    "overview": Message("Overview", "总览"),
    "bitext_note": Message(
        "Both texts side by side, sentence by sentence. Click marked words or a coloured number to see the finding."
        " Where the alignment is uncertain, the left margin shows the confidence.",
        "中英文逐句对照。点击标出的文字或彩色编号可查看相应问题。对齐存疑之处，左侧会标出可信度。",
    ),
    "map": Message("Map of the document", "文档概览"),
    "map_note": Message(
        "The whole document from left to right. Click a mark to see its finding; click the grey bar to jump to the"
        " text there.",
        "从左到右为整篇文档。点击竖线查看问题，点击下方灰条跳到该处正文。",
    ),
    "rule": Message("Type of finding", "问题类型"),
    "mqm": Message("MQM category", "MQM 类别"),
    "layout": Message("File layout", "文件版式"),
    "rules_run": Message("Rules run", "检查项目"),
    "non_text": Message("Not treated as text", "未视为正文"),
    "non_text_pieces": Message("{n} piece{s} (markup, navigation, page numbers)", "{n} 处（标记、导航、页码等）"),
    "file": Message("File", "文件"),
    "version": Message("Version", "版本"),
    "unused_list": Message("Decisions that no longer match anything", "已失效的处理记录"),
    "fixed_list": Message("In the earlier report but no longer found", "以前的报告中有、现已消失的问题"),
    "search": Message("Search findings", "搜索问题"),
    "order": Message("Sort", "排序"),
    "by_place": Message("by position", "按位置"),
    "by_severity": Message("by severity", "按严重程度"),
    "by_rule": Message("by type of finding", "按问题类型"),
    "by_cause": Message("by kind of difference (digit, unit …)", "按差异类型（数字、单位等）"),
    "judgement": Message("Decision", "处理状态"),
    "status": Message("Compared with the earlier report", "与以前的报告相比"),
    "clear": Message("Show all", "显示全部"),
    "nothing_shown": Message("No finding matches the filters.", "没有符合筛选条件的问题。"),
    "no_findings": Message("No findings.", "没有发现问题。"),
    **HANDING_WORDS,
    "reviewer": Message("Your name", "您的姓名"),
    "unkept": Message(
        "This browser doesn’t save data for files on disk: save the report with your decisions before you close it.",
        "此浏览器不为本地文件保存数据：关闭页面前请保存含处理结果的报告。",
    ),
    "keys": Message("Keys", "快捷键"),
    "key_next": Message("next finding", "下一条问题"),
    "key_previous": Message("previous finding", "上一条问题"),
    "key_enter": Message("open or close the finding", "展开或收起问题"),
    "key_text": Message("go to the finding in the whole text, and back", "转到问题在全文中的位置，再按返回"),
    "key_false": Message("false alarm, and on to the next", "标为误报，转到下一条"),
    "key_fixed": Message("fixed, and on to the next", "标为已改，转到下一条"),
    "key_query": Message("ask the author, and on to the next", "标为待作者确认，转到下一条"),
    "key_type": Message("the same for all shown findings of this type", "所显示的同类问题全部照此处理"),
    "key_undo": Message("undo the last decision or comment", "撤销上一次处理或备注"),
    "key_note": Message("write a comment; Enter when done", "写备注；回车结束"),
    "key_copy": Message("copy the suggestion", "复制建议"),
    "key_save": Message("save the report with my decisions", "保存含处理结果的报告"),
    "key_print": Message("print the findings", "打印问题"),
    "key_search": Message("search findings; Esc clears the search", "搜索问题；按 Esc 清除"),
    "key_language": Message("中文 / English", "中文 / English"),
    "key_help": Message("this list", "本列表"),
    "close": Message("Close", "关闭"),
    "only_unmatched": Message("show only numbers that don’t match", "只看不一致的"),
    "with_notes": Message("mark notes, too", "也标出提示"),
    "figures_note": Message(
        "Every number in either language, with the value it was read as. Some rightly stand in one language only, such"
        " as 两 as “both”: they don’t count as errors.",
        "文档中的每个数字，中英对照，附读出的数值。有的仅一方用数字也表达得当（如“两”译为 both），不计为错误。",
    ),
    "switch": Message("中文", "English"),
    "no_script": Message(
        "This report needs JavaScript, which this browser does not run.",
        "本报告需要 JavaScript，而此浏览器没有运行。",
    ),
}

# What the script writes; causes and details under the names that findings give them.
_SCRIPT_WORDS: Mapping[str, Message] = {
    "means_critical": Message("mostly wrong values", "多为数值错误"),
    "means_major": Message("mostly omissions, additions and names", "多为漏译、增译和译名"),
    "means_minor": Message("wording and form", "措辞与格式"),
    "means_neutral": Message("may be intended", "可能有意为之"),
    "any_rule": Message("All types of findings", "全部问题类型"),
    "any_verdict": Message("All decisions", "全部处理状态"),
    "any_status": Message("New and persisting", "新增与仍在"),
    "verdict-open": Message("not decided yet", "未处理"),
    "verdict-none": Message("decision cleared", "已取消处理"),
    "judge-false-alarm": Message("False alarm", "误报"),
    "judge-fixed": Message("Fixed", "已改"),
    "judge-query": Message("Ask the author", "待作者确认"),
    "taken-over": Message(
        "{n} decision{s} carried over from an earlier version of this document",
        "已从本文档以前的版本沿用 {n} 条处理结果",
    ),
    "verdict-false-alarm": Message("marked as false alarm", "标为误报"),
    "verdict-fixed": Message("marked as fixed", "标为已改"),
    "verdict-fixed-before": Message("marked as fixed, but still found", "曾标为已改，但问题仍在"),
    "verdict-similar": Message("decided before this sentence was changed", "处理后该句有改动"),
    "verdict-query": Message("marked to ask the author", "待作者确认"),
    "note": Message("Comment", "备注"),
    "decided-of": Message("{done} of {n} decided", "已处理 {done}/{n}"),
    "all-decided": Message("All findings are decided.", "所有问题均已处理。"),
    "all-but-asked": Message(
        "Nothing is left undecided; {n} finding{s} {are} with the author.", "没有未处理的问题；待作者确认 {n} 条。"
    ),
    "count-false-alarm": Message("{n} false alarm{s}", "误报 {n} 条"),
    "count-fixed": Message("{n} fixed", "已改 {n} 条"),
    "count-query": Message("{n} with the author", "待作者确认 {n} 条"),
    "left": Message("{n} left", "余 {n} 处"),
    "sign-open": Message("☐ not decided yet", "☐ 未处理"),
    "no-questions": Message("Nothing is marked “ask the author”.", "没有待作者确认的问题。"),
    "saved-questions": Message("{n} question{s} saved: {name}", "已保存 {n} 个问题：{name}"),
    "signed": Message("{n} decision{s} signed: {name}", "已为 {n} 条处理结果署名：{name}"),
    "recheck": Message(
        "Nothing is left undecided: {counts}. The report still shows the text as it was checked: check the document"
        " again to see what is left.",
        "没有未处理的问题：{counts}。本报告仍是检查时的文字，请再检查一次文档，看还剩什么。",
    ),
    "ask-name": Message(
        "Your decisions are not signed. Your name (leave empty to save without it):",
        "处理结果尚未署名。请输入您的姓名（留空则不署名）：",
    ),
    "undone": Message("decision undone", "已撤销处理"),
    "note-undone": Message("comment undone", "已撤销备注"),
    "note-kept": Message("comment kept", "备注已保存"),
    "note-kept-open": Message("comment kept; not decided yet", "备注已保存，问题尚未处理"),
    "saved-report": Message("Report saved with your decisions: {name}", "已保存含处理结果的报告：{name}"),
    "also_here": Message("Also in this passage", "同一段中还有"),
    "score-now": Message(
        "MQM score: {score} penalty points per 1,000 English words ({points} in total); lower is better. Not counted:"
        " {counts}; the table below has all findings. ",
        "MQM 评分：每千英文词扣 {score} 分（共扣 {points} 分），越低越好。{counts}，不计在内；下表列出全部问题。",
    ),
    "judged": Message("{done} of {n} finding{s} decided", "已处理 {done}/{n} 条"),
    "saved": Message("{n} decision{s} exported to {name}", "已导出 {n} 条处理结果：{name}"),
    "none-fits": Message(
        "No decision in {name} is about a finding of this report: nothing was imported.",
        "{name} 中没有与本报告的问题相应的处理结果，未导入。",
    ),
    "kept-later": Message(
        "; decided otherwise there, but later here, and kept: {list}", "；{list}：对方处理不同，此处较晚，予以保留"
    ),
    "ask-author": Message("Ask the author", "问作者"),
    "with-author": Message("With the author", "待作者确认"),
    "loaded": Message("{n} decision{s} imported", "已导入 {n} 条处理结果"),
    "not_loaded": Message("Can’t read {name}: error in line {line}", "无法读取 {name}：第 {line} 行有误"),
    "copy": Message("Copy", "复制"),
    "copy_words": Message("Copy for search", "复制查找用的文字"),
    "copied": Message("Copied", "已复制"),
    "in_context": Message("in context ↧", "查看上下文 ↧"),
    "places": Message("{n} place{s}", "{n} 处"),
    "doubtful": Message("alignment uncertain", "对齐存疑"),
    "surety": Message("confidence {score}", "可信度 {score}"),
    "implied": Message("in one language only, no error", "仅一方用数字，不计为错误"),
    "confidence": Message("Confidence of the alignment, from 0 to 1:", "对齐的可信度（0 至 1）："),
}

# Settings that a report names, by their keys in the JSON report.
SETTING_WORDS: Mapping[str, Message] = {
    "severity": Message("Severities set", "自定严重程度"),
    "glossary": Message("Glossaries", "术语表"),
    "own_rules": Message("Own rules", "自定义规则"),
    "not_quantities": Message("Words that count nothing", "不表示数量的词"),
    "model": Message("Encoder", "编码器"),
    "hedges": Message("Hedges", "约数用语"),
    "official-terms": Message("Official names wanted", "要求官方译名"),
    "mqm_threshold": Message("MQM limit (mqm-threshold)", "MQM 扣分上限（mqm-threshold）"),
    "suppressions": Message("File of decisions", "处理记录文件"),
}

# Words of every report that the script says, too.
_SHARED = (
    *("zh", "en", "short_zh", "short_en", "colon", "comma", "space", "bracketed", "line", "no_counterpart", "also"),
    *("and", "quoted", "ask_zh_en", "ask_zh", "ask_en", "words_concerned", "asked_by", "answer", "how_to_answer"),
    *("to_askers", "new", "rated_pass", "rated_fail", "rated_critical", "rated_short", "rated_open"),
)

PAGE_WORDS: Mapping[str, Message] = {
    **{key: WORDS[key] for key in (*_SHARED, "persisting", "fixed", *SEVERITIES, *FIGURE_STATUSES)},
    **{key: TEMPLATE_WORDS[key] for key in ("judgement", "by_place", "by_severity", "by_rule", "by_cause")},
    **CARD_WORDS,
    **_SCRIPT_WORDS,
    **DETAIL_WORDS,
}
