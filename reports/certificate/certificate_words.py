"""The words of the certificate of figures, in both interface languages."""

from __future__ import annotations

from collections.abc import Mapping

from ...text.messages import Message, Ui
from ..pagewords import TEMPLATE_WORDS
from ..wording import WORDS, fill

_OWN: Mapping[str, Message] = {
    "certificate": Message("Certificate of figures", "数字核对证明"),
    "complete": Message("Complete", "核对完毕"),
    "incomplete": Message("Not complete", "尚未核对完毕"),
    "certified": Message(
        "{matched} of {n} number{s} {have} {their} counterpart.", "{n} 个数字中有 {matched} 个与译文一致。"
    ),
    "certified-none": Message("There are no numbers to compare.", "没有可比较的数字。"),
    "no-differences": Message("No differences were found.", "没有发现差异。"),
    "all-decided": Message("{n} difference{s}, each with a verdict.", "差异 {n} 处，均已处理。"),
    "some-open": Message(
        "{n} difference{s}, {open} of them without a verdict.", "差异 {n} 处，其中 {open} 处尚未处理。"
    ),
    "still-asked": Message("Questions to the author that are open: {n}.", "仍待作者确认 {n} 处。"),
    "still-there": Message(
        "Marked as fixed, but still in this version of the document: {n}.", "标为已改但本版文档中仍在 {n} 处。"
    ),
    "to-complete": Message(
        "To complete it, decide each difference in the report, import the decisions, and make the certificate again.",
        "如需完成核对，请在报告中逐处处理差异，导入处理结果，再重新生成证明。",
    ),
    "documents": Message("Documents", "文档"),
    "size": Message("Bytes", "字节"),
    "differences": Message("Differences", "差异"),
    "not-reported": Message("no rule that ran reports it", "已运行的规则均未报告"),
    "decision": Message("Verdict", "处理结果"),
    "undecided": Message("no verdict", "未处理"),
    "not-compared": Message("Not compared, and why", "未比较的内容及原因"),
    "made-with": Message("Version and settings", "版本与设置"),
    "options": Message("Options", "选项"),
    "all-figures": Message("All numbers and their counterparts", "全部数字及其对应"),
    "place": Message("Place", "位置"),
    "number": Message("No.", "序号"),
    "difference": Message("Difference", "差异"),
    "reviewed-by": Message("Reviewed by", "审核人"),
    "day": Message("Date", "日期"),
    "signature": Message("Signature or seal", "签字或盖章"),
    "digest": Message("SHA-256 of this certificate", "本证明的 SHA-256"),
    "limits": Message(
        "This certificate is about numbers: that each has its counterpart. It says nothing of other errors.",
        "本证明只涉及数字：每个数字在译文中是否有对应。不涉及其他错误。",
    ),
    "verify": Message(
        "Whether documents, settings and result are still the same:", "核验文档、设置和结果是否仍然一致："
    ),
    "verdict-false-alarm": Message("right as it is", "无误"),
    "verdict-fixed": Message("fixed", "已改"),
    "verdict-query": Message("ask the author", "待作者确认"),
    "this-file": Message("FILE", "文件"),
    "alone-zh": Message(
        "{n} Chinese sentence{s} {have} no English counterpart: {places}", "中文 {n} 句没有对应译文：{places}"
    ),
    "alone-en": Message(
        "{n} English sentence{s} {have} no Chinese counterpart: {places}", "英文 {n} 句没有对应原文：{places}"
    ),
    "non-text": Message("Not treated as text: {kinds}", "未视为正文：{kinds}"),
    "by-design": Message(
        "Numbers of headings and list items, and numerals that count nothing (in names and idioms), are not counted.",
        "标题和列表的序号，以及不表示数量的数字（如名称和成语中的），不计在内。",
    ),
    "implied-figures": Message(
        "{n} number{s} stand{verb} in one language only, and the other says the same without a number (“both” for 两).",
        "{n} 个数字仅一方用数字，另一方不用数字也表达得当（如“两”译为 both）。",
    ),
}
NON_TEXT: Mapping[str, Message] = {
    "page-number": Message("page numbers", "页码"),
    "running-head": Message("running heads", "页眉页脚"),
    "navigation": Message("navigation", "导航"),
    "markup": Message("markup", "标记"),
    "tag": Message("tags", "标签"),
    "bookmark": Message("bookmarks", "书签"),
    "bullet": Message("bullets", "项目符号"),
    "rule": Message("rules", "分隔线"),
    "label": Message("labels", "标签文字"),
    "code": Message("code", "代码"),
    "table": Message("tables of figures", "数字表格"),
    "number": Message("line numbers", "行号"),
    "shared": Message("lines that both languages share", "两种语言共用的行"),
}
# Other kinds, together.
OTHER_MARKS = Message("other marks", "其他标记")
_WORDS = {**WORDS, **TEMPLATE_WORDS, **_OWN}


def fill_words(key: str, ui: Ui, **values: object) -> str:
    """The words of a key, with values put in.

    >>> fill_words("all-decided", "en", n=1)
    '1 difference, each with a verdict.'
    """
    text = _WORDS[key].text(ui)
    one = values.get("n") == 1
    return fill(text, {**values, "their": "its" if one else "their", "verb": "s" if one else ""}) if values else text
