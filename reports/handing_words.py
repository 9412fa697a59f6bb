"""The words of the HTML report on handing on: decisions to colleagues and later checks, questions to the author."""

from __future__ import annotations

from collections.abc import Mapping

from ..text.messages import Message

HANDING_WORDS: Mapping[str, Message] = {
    "findings_note": Message(
        "Your decisions are kept in this browser, and they are found again when the file is renamed or a new version of"
        " the document is checked.",
        "处理结果保存在此浏览器中，文件改名或检查文档的新版本后仍会沿用。",
    ),
    "save": Message("Export my decisions", "导出处理结果"),
    "load": Message("Import decisions", "导入处理结果"),
    "after_saving": Message(
        "Questions to the author, decisions of colleagues, export and import", "向作者提问、同事的处理结果、导出与导入"
    ),
    "after_saving_1": Message(
        "Export your decisions and put the exported file into the folder of the document.",
        "导出处理结果，把导出的文件放到文档所在的文件夹。",
    ),
    "after_saving_2": Message(
        "Run this command in that folder. It adds your decisions to bialign-suppressions.toml and creates that file"
        " if there is none:",
        "在该文件夹中运行下面的命令，将处理结果并入其中的 bialign-suppressions.toml（没有则新建）：",
    ),
    "after_saving_3": Message(
        "Check the document again. False alarms no longer appear; your other decisions and comments do.",
        "再检查一次。误报不再出现在新的报告中，其他处理结果与备注会保留。",
    ),
    "after_saving_4": Message(
        "Without the command: if there is no bialign-suppressions.toml yet, rename your file to that.",
        "也可不用命令：如果还没有 bialign-suppressions.toml，把文件改成这个名字即可。",
    ),
    "author": Message("Questions for the author", "向作者提问"),
    "author_1": Message(
        "Mark findings with “Ask the author” and write your question as the comment.",
        "把问题标为“待作者确认”，在备注中写下要问的话。",
    ),
    "ask": Message("Save the questions as a page in English", "把问题存为中文网页"),
    "author_3": Message(
        "Send the saved page to the author. It has both texts, your questions and room for the answers.",
        "把保存的网页发给作者。页面列出原文、译文和您的问题，并留有答复处。",
    ),
    "author_4": Message(
        "When the answer is here, mark the finding as fixed or as a false alarm.",
        "收到答复后，把该条改标为已改或误报。",
    ),
    "author_5": Message(
        "For a page in Chinese, switch the language of this report at the top right. By command, from a saved report:",
        "如需英文网页，先在右上角切换本报告的语言。也可对保存的报告运行命令：",
    ),
    "colleague": Message("Decisions of a colleague", "同事的处理结果"),
    "colleague_1": Message(
        "Your colleague enters a name, decides, saves the report and sends you the saved file.",
        "同事填写姓名，逐条处理，保存报告，把保存的文件发给您。",
    ),
    "colleague_2": Message(
        "You open that file, or take it into your own report with “Import decisions”. The later decision on a finding"
        " counts.",
        "您打开该文件，或在自己的报告中用“导入处理结果”并入。同一条问题以较晚的处理结果为准。",
    ),
    "later": Message("Keep false alarms out of later reports", "使误报不再出现在以后的报告中"),
}
