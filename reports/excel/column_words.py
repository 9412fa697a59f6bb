"""The words of workbooks, in both interface languages: names of sheets and heads of columns."""

from __future__ import annotations

from collections.abc import Mapping

from ...qa.judgements.judgement import VERDICTS, Verdict
from ...text.messages import Message
from ..pagewords import PAGE_WORDS
from ..wording import WORDS

SHEETS: Mapping[str, Message] = {
    "summary": Message("Summary", "概要"),
    "findings": Message("Findings", "问题"),
    "left-out": Message("Left out", "已排除"),
    "figures": Message("Numbers", "数字"),
    "text": Message("Text", "全文对照"),
    "score": Message("Score", "评分"),
    "queries": Message("Questions", "待确认"),
    "terms": Message("Terms", "术语"),
}
HEADS: Mapping[str, Message] = {
    "number": Message("No.", "序号"),
    "severity": Message("Severity", "严重程度"),
    "type": Message("Type", "问题类型"),
    "zh": Message("Chinese", "中文"),
    "en": Message("English", "英文"),
    "zh-place": Message("Place (Chinese)", "位置（中文）"),
    "en-place": Message("Place (English)", "位置（英文）"),
    "zh-words": Message("Words (Chinese)", "文字（中文）"),
    "en-words": Message("Words (English)", "文字（英文）"),
    "zh-text": Message("Whole text (Chinese)", "全文（中文）"),
    "en-text": Message("Whole text (English)", "全文（英文）"),
    "zh-value": Message("Value (Chinese)", "数值（中文）"),
    "en-value": Message("Value (English)", "数值（英文）"),
    "message": Message("Finding", "说明"),
    "suggestion": Message("Suggestion", "建议"),
    "verdict": Message("Verdict", "处理结果"),
    "note": Message("Comment", "备注"),
    "reviewer": Message("Reviewer", "审校人"),
    "asked-by": WORDS["asked_by"],
    "date": Message("Date", "日期"),
    "status": Message("Compared with the earlier report", "与以前的报告相比"),
    "category": Message("MQM category", "MQM 类别"),
    "id": Message("ID", "编号"),
    "rule": Message("Rule", "规则"),
    "document": Message("Document", "文档"),
    "exported": Message("State when exported (don't change)", "导出时状态（勿改）"),
    "result": Message("Result", "结果"),
    "finding": Message("Finding No.", "问题序号"),
    "row": Message("Row of sheet Text", "对照表行号"),
    "findings": Message("Findings", "问题序号"),
    "score": Message("Alignment score", "对齐分值"),
    "what": Message("What", "项目"),
    "value": Message("Value", "内容"),
    "points": Message("Points", "扣分"),
    "total": Message("Total", "合计"),
    "question": Message("Question", "问题"),
    "concerned": Message("Words in question", "所涉文字"),
    "answer": Message("Answer", "答复"),
    "forbidden": Message("forbidden", "禁用译法"),
    "case": Message("case", "大小写"),
    "remark": Message("note", "备注"),
}
# What the drop-down offers, in the words of the HTML report.
CHOICES: Mapping[Verdict, Message] = {verdict: PAGE_WORDS[f"judge-{verdict}"] for verdict in VERDICTS}
