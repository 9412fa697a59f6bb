"""Lines and headings that hold both languages: their halves belong together, and nothing else is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.pipeline import check_files

_ITEMS = (
    "1本次展览的作品均须为作者本人原创。All works in this exhibition must be original works of the author.\n"
    "2参展作品由评审委员会统一评选，结果以邮件通知作者。The entries will be chosen by the jury, and the authors will "
    "be told of the result by email.\n"
    "3作品一经入选，作者须在开幕前{zh}天缴纳布展费。Once a work is chosen, its author must pay the hanging fee {en} "
    "days before the opening.\n"
)
_DATES = (
    "Key Dates 重要日期\n\n"
    "Paper Submission Opens // 论文提交开放日期: March 5, 2023 / 2023年3月5日\n"
    "Early Registration Deadline(For Students)// 早鸟注册截止日期(限学生) Apr.20, 2023 / 2023年4月20日\n"
    "Camera-Ready Deadline(For Author)//终稿截止日期(限作者): Nov.15, 2023 / 2023年{month}月15日\n"
)
_BYLAW = (
    "章程 Bylaw\n\nChapter 1 General总则\n\n"
    "1. The official name of the organization is “RIVERSIDE TEA SOCIETY”. 本会的正式名称为“河畔茶社”。\n\n"
    "Chapter 2 Purpose and Vision宗旨\n\n3. Purpose本会宗旨\n\n"
    "i) To spread the knowledge of tea and to preserve its culture. 传播茶的知识，弘扬茶文化。\n\n"
    "ii) To help members to meet. 促进会员交流。\n\nChapter {number} Members会员\n\n4. Members会员资格\n\n"
    "Everybody who pays the fee may become a member. 凡缴纳会费者均可成为会员。\n"
)
_DIALOGUE = (
    "- Good morning. Can I help you? (早上好，请问有什么事？)\n\n* I want to change some money. (我想换点钱。)\n\n"
    "- How much? (多少)\n\n* Two hundred dollars. ({sum}美元)\n\n- Please fill in this form. (请填这张表。)\n\n"
    "* Here it is. (好了)\n\n- We close at six o'clock today. (6点我们就下班了。)\n\n* I see. (明白了。)\n"
)
_HEADS = (
    "7 Safety instructions for the use of the pump\n水泵使用安全须知\n"
    "Do not run the pump for {hours} hours without water, and do not touch it when it is running.\n"
    "请勿在无水状态下运行水泵3小时，运行时请勿触摸。\n"
    "8 Maintenance of the pump\n水泵的维护\nClean the filter every month.\n每月清洗滤网。\n"
)
_TWEET = (
    "Ambassador Li Ming Says Goodbye to Friends in France李明大使向法国友人告别On March 3, Ambassador Li Ming said "
    "goodbye to his friends online. The full text is as follows:3月3日，李明大使在网上向友人告别，全文如下："
    "I am leaving France after {years} years. I will miss the country and its people.我即将离开工作四年的法国。"
    "我会想念这个国家和人民。\n"
)
_SPEECH = (
    "演讲题目:The value of sleep 演讲者:Mary Smith There is nothing more important than sleep. I would like to talk "
    "about {count} questions. Why do we sleep? And how can we sleep better? 没有什么比睡眠更重要。我想谈三个问题。"
    "我们为什么要睡觉？怎样才能睡得更好？Until quite recently, people thought that the brain rests at night. "
    "直到不久以前，人们还以为大脑在夜里休息。\n"
)
_REPORT = (
    "15 年報 2021 ANNUAL REPORT CHAIRMAN’S STATEMENT 主席報告 本人欣然提呈本集團之年度業績。本集團有{shops}家店鋪。\n"
    "I am pleased to present the annual results of the Group. The Group has 12 shops.\n\n"
    "22 年報 2021 ANNUAL REPORT REPORT OF THE DIRECTORS 董事會報告書 董事會謹此提呈其報告及經審核財務報告。\n"
    "The Directors present their report and the audited financial statements.\n"
)

_NEAR = (
    "Notes of the club\n\n"
    "The club was founded in a small town by three friends.\n\n"
    "这个俱乐部由三个朋友在一个小镇上创立。\n\n"
    "They met in the evening and drank tea together.\n\n"
    "他们晚上聚在一起喝茶。\n\n"
    "In the second year they rented a house by the river.\n\n"
    "第{year}年，他们在河边租了一所房子。\n\n"
    "The house had a garden with two old trees in it.\n\n"
    "房子有一个花园，里面有两棵老树。\n\n"
    "Many people came to see them in the summer.\n\n"
    "夏天有很多人来看他们。\n\n"
    "章程 Bylaw\n\n"
    "Chapter 1 General总则\n\n"
    "1. The official name of the organization is “RIVERSIDE TEA SOCIETY”. 本会的正式名称为“河畔茶社”。\n\n"
    "2. The club is a society of people who love tea. 本会是由爱茶人士组成的社团。\n\n"
    "3. The club has a library of its own. 本会设有自己的图书馆。\n\n"
    "Chapter 2 Purpose and Vision宗旨\n\n"
    "4. Purpose本会宗旨\n\n"
    "i) To spread the knowledge of tea and to preserve its culture. 传播茶的知识，弘扬茶文化。\n\n"
)
_TITLE = (
    "Business 商业\n\n"
    "The price of tea has gone up again this month.\n\n"
    "茶叶价格本月再次上涨。\n\n"
    "Our river 我们的河流 A quiet town fights for its water and for its old mill 一个安静的小镇为水和老磨坊而战 T"
    "HE mill has stood by the river for two hundred years. 磨坊已经在河边屹立了{years}百年。\n\n"
    "Nobody knows what will come of it in the end.\n\n"
    "没人知道最后会怎样。\n\n"
)


def _find(tmp_path: Path, text: str, *, notes: bool = False) -> list[tuple[str, str, str]]:
    """The findings about a text, with notes or without; those about forms of marks left out."""
    path = tmp_path / "document.txt"
    path.write_text(text, encoding="utf-8")
    findings = check_files([str(path)]).findings
    return [
        (f.rule, f.zh.text if f.zh else "", f.en.text if f.en else "")
        for f in findings
        if (notes or f.severity != "neutral") and f.rule != "punctuation-width"
    ]


@pytest.mark.parametrize(
    "text",
    [
        _ITEMS.format(zh=7, en=7),
        _DATES.format(month=11),
        _BYLAW.format(number=3),
        _DIALOGUE.format(sum="两百"),
        _HEADS.format(hours=3),
        _TWEET.format(years="four"),
        _SPEECH.format(count="three"),
        _REPORT.format(shops=12),
        _NEAR.format(year="二"),
        _TITLE.format(years="两"),
    ],
    ids=["items", "dates", "bylaw", "dialogue", "heads", "tweet", "speech", "report", "near", "title"],
)
def test_right_lines_raise_no_alarm(tmp_path: Path, text: str) -> None:
    """Labels, numbers that stand once and glued headings are no error."""
    assert _find(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (_ITEMS.format(zh=7, en=9), ("number-mismatch", "7天", "9 days")),
        (_DATES.format(month=10), ("date-mismatch", "2023年10月15日", "Nov.15, 2023")),
        (_BYLAW.replace("知识", "2种知识").format(number=3), ("number-missing", "2种", "")),
        (_DIALOGUE.format(sum="三百"), ("number-mismatch", "三百美元", "Two hundred dollars")),
        (_HEADS.format(hours=5), ("number-mismatch", "3小时", "5 hours")),
        (_TWEET.format(years="seven"), ("number-mismatch", "四年", "seven years")),
        (_SPEECH.format(count="five"), ("number-mismatch", "三个", "five")),
        (_REPORT.format(shops=21), ("number-mismatch", "21家", "12")),
        (_NEAR.format(year="四"), ("ordinal-mismatch", "第四年", "second")),
        (_TITLE.format(years="三"), ("number-mismatch", "三百年", "two hundred years")),
    ],
    ids=["items", "dates", "bylaw", "dialogue", "heads", "tweet", "speech", "report", "near", "title"],
)
def test_wrong_figures_in_them_are_found(tmp_path: Path, text: str, finding: tuple[str, str, str]) -> None:
    """A figure that differs is still found in such lines, if only as a note where it stands alone."""
    assert finding in _find(tmp_path, text, notes=True)
