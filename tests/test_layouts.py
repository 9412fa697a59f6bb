"""Layouts of one file as they come: the two sides, what is set aside, where lines of both languages are cut."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from bialign.align.bitext import Bitext, Layout
from bialign.align.document import build_document
from bialign.align.errors import InputError
from bialign.align.halves import split_halves, whole_file
from bialign.align.segments import segment_half
from bialign.config.settings import LAYOUTS
from bialign.pipeline import align_files
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.qa.review import review
from documents import ROOT, bitext_of_pairs

_SHARED = ROOT.parent / "shared" / "data" / "layouts"
# A name with its suffix, the text, the layout, and the sentences of either side in order.
_CASES: dict[str, tuple[str, str, str, list[str], list[str]]] = {
    "both languages on one line": (
        "x.txt",
        "图书馆昨天重新开放。 The library opened again yesterday. 读者共计 320 人。 There were 320 readers in all.\n"
        "门票仍然免费，开放时间不变。 Tickets are still free and the opening hours are the same.\n",
        "inline",
        ["图书馆昨天重新开放。", "读者共计 320 人。", "门票仍然免费，开放时间不变。"],
        [
            "The library opened again yesterday.",
            "There were 320 readers in all.",
            "Tickets are still free and the opening hours are the same.",
        ],
    ),
    "figures stay with what they follow": (
        "x.txt",
        "苹果产量增长 6.4% Apple harvests grew by 6.4 percent.\n\n"
        "梨子产量下降 2.1% Pear harvests fell by 2.1 percent.\n",
        "inline",
        ["苹果产量增长 6.4%", "梨子产量下降 2.1%"],
        ["Apple harvests grew by 6.4 percent.", "Pear harvests fell by 2.1 percent."],
    ),
    "decimals before a half-width stop stay whole": (
        "x.txt",
        "稻谷产量增长4.6%; Rice harvests grew by 4.6 percent. 小麦产量下降1.5%; Wheat harvests fell by 1.5 percent.\n"
        "失业率为3.7% The rate was 3.7 percent. 播种超出计划; Sowing exceeded the plan. 全年降雨1200毫米; "
        "Rainfall was 1,200 millimetres in the year.\n",
        "inline",
        ["稻谷产量增长4.6%;", "小麦产量下降1.5%;", "失业率为3.7%", "播种超出计划;", "全年降雨1200毫米;"],
        [
            "Rice harvests grew by 4.6 percent.",
            "Wheat harvests fell by 1.5 percent.",
            "The rate was 3.7 percent.",
            "Sowing exceeded the plan.",
            "Rainfall was 1,200 millimetres in the year.",
        ],
    ),
    "glued": (
        "x.txt",
        "果园在河的北岸，种了三百棵梨树。The orchard lies on the north bank and has three hundred pear trees.\n"
        "每年秋天工人们采摘水果，装车运走。Every autumn the workers pick the fruit and load it on trucks.\n",
        "inline",
        ["果园在河的北岸，种了三百棵梨树。", "每年秋天工人们采摘水果，装车运走。"],
        [
            "The orchard lies on the north bank and has three hundred pear trees.",
            "Every autumn the workers pick the fruit and load it on trucks.",
        ],
    ),
    "translations in brackets, amounts outside them": (
        "x.txt",
        "糖醋排骨 (Sweet and Sour Spare Ribs)\n排骨 (Spare Ribs) 500克\n白醋 (White Vinegar) 3汤匙\n盐 (Salt) 1/2茶匙\n"
        "1. 排骨洗净，切成小块。 (Wash the ribs and cut them into small pieces.)\n"
        "2. 腌20分钟。 (Marinate for 20 minutes.)\n3. 切成7cm长的片。 (Cut into slices of 7 cm.)\n",
        "inline",
        ["糖醋排骨", "排骨", "白醋", "盐", "1. 排骨洗净，切成小块。", "2. 腌20分钟。", "3. 切成7cm长的片。"],
        [
            "Sweet and Sour Spare Ribs",
            "Spare Ribs",
            "White Vinegar",
            "Salt",
            "Wash the ribs and cut them into small pieces.",
            "Marinate for 20 minutes.",
            "Cut into slices of 7 cm.",
        ],
    ),
    "a word list beside a text, other titles on one line": (
        "x.txt",
        "经济学人精读 | How to pay for the poor world to go green\n\n"
        "The council voted on Monday to scrap the fare increase that had provoked protests across the city.\n\n"
        "市议会周一投票决定取消引发全市抗议的票价上涨。\n\n"
        "scrap：英 [skræp] 取消，废弃\nfare: 票价\nprovoke 激起，provoke anger，激怒\n\n"
        "Commuters welcomed the decision, but the mayor warned of a shortfall.\n\n"
        "通勤者对这一决定表示欢迎，但市长警告说预算会出现缺口。\n",
        "sections",
        ["市议会周一投票决定取消引发全市抗议的票价上涨。", "通勤者对这一决定表示欢迎，但市长警告说预算会出现缺口。"],
        [
            "The council voted on Monday to scrap the fare increase that had provoked protests across the city.",
            "Commuters welcomed the decision, but the mayor warned of a shortfall.",
        ],
    ),
    "numbers of lines of verse": (
        "x.txt",
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n\n"
        "01 Before my bed the moonlight gleams,\n02 I take it for frost upon the ground.\n"
        "03 I raise my head to watch the moon,\n04 And lower it to think of home.\n\n"
        "白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。\n\n"
        "05 The white sun sets behind the hills,\n06 The Yellow River flows into the sea.\n"
        "07 To see a thousand miles further,\n08 Climb up another storey of the tower.\n",
        "alternating",
        [
            "床前明月光，",
            "疑是地上霜。",
            "举头望明月，",
            "低头思故乡。",
            "白日依山尽，",
            "黄河入海流。",
            "欲穷千里目，",
            "更上一层楼。",
        ],
        [
            "Before my bed the moonlight gleams,",
            "I take it for frost upon the ground.",
            "I raise my head to watch the moon,",
            "And lower it to think of home.",
            "The white sun sets behind the hills,",
            "The Yellow River flows into the sea.",
            "To see a thousand miles further,",
            "Climb up another storey of the tower.",
        ],
    ),
    "English in comments": (
        "x.md",
        "<!--\n## Cleaning the filter\nTake out the filter and wash it with warm water.\n-->\n## 清洗滤网\n\n"
        "取出滤网，用温水清洗。\n\n```sh\nfilter --clean 3 # wash it\n```\n\n"
        "<!--\nLet the filter dry before you put it back.\n-->\n待滤网晾干后再装回。\n",
        "comments",
        ["清洗滤网", "取出滤网，用温水清洗。", "待滤网晾干后再装回。"],
        [
            "Cleaning the filter",
            "Take out the filter and wash it with warm water.",
            "Let the filter dry before you put it back.",
        ],
    ),
    "sections in turn": (
        "x.md",
        "# 会费 / Fees\n\n会费每年为八十元，一月缴纳。\n\n- 学生减半\n- 老人免费\n\n"
        "The fee is eighty yuan a year and is due in January.\n\n- Students pay half\n- The elderly pay nothing\n\n"
        "# 会议 / Meetings\n\n会员大会每两年举行一次。\n\nThe general meeting takes place every two years.\n",
        "sections",
        ["会费", "会费每年为八十元，一月缴纳。", "学生减半", "老人免费", "会议", "会员大会每两年举行一次。"],
        [
            "Fees",
            "The fee is eighty yuan a year and is due in January.",
            "Students pay half",
            "The elderly pay nothing",
            "Meetings",
            "The general meeting takes place every two years.",
        ],
    ),
    "rows of two languages, notes beside them": (
        "x.md",
        "| 词 | Word | 备注 |\n|---|---|---|\n"
        "| 车站 | railway station | 2 |\n| 站台 | platform | |\n| 车票 | ticket | 见上 |\n",
        "table",
        ["词", "车站", "站台", "车票"],
        ["Word", "railway station", "platform", "ticket"],
    ),
    "rows are pairs whatever they say, and a caption stands once": (
        "x.md",
        "# 术语对照表\n\nEnglish 英文 | 中文\n---|---\nTLA | 三字母缩写\nQED | 证毕\n"
        "railway station | 火车站\nplatform | 站台\nticket | 车票\n",
        "table",
        ["三字母缩写", "证毕", "火车站", "站台", "车票"],
        ["TLA", "QED", "railway station", "platform", "ticket"],
    ),
    "Chinese lines full of Latin names": (
        "x.md",
        "The package has tools for the web,\nsuch as JSON and HTTP.\n\n"
        "这个软件包有用于网页的工具，\n包括 JSON 和 HTTP。\n\n"
        "## Pub: The package manager\n\n## Pub 软件包\n\n"
        "It reads files in a loop (`io`).\n\n它在循环中读取文件 (`io`)。\n",
        "alternating",
        ["这个软件包有用于网页的工具，包括 JSON 和 HTTP。", "Pub 软件包", "它在循环中读取文件 ()。"],
        [
            "The package has tools for the web, such as JSON and HTTP.",
            "Pub: The package manager",
            "It reads files in a loop ().",
        ],
    ),
    "a list of Latin names in Chinese": (
        "x.txt",
        "停考的有 Alpha English、Beta Maths、Gamma Physics 和 Delta Art 考试。 "
        "The Alpha, Beta and Delta exams are cancelled.\n"
        "其他考试照常举行。 All other exams take place as planned.\n",
        "inline",
        ["停考的有 Alpha English、Beta Maths、Gamma Physics 和 Delta Art 考试。", "其他考试照常举行。"],
        ["The Alpha, Beta and Delta exams are cancelled.", "All other exams take place as planned."],
    ),
    "a table of figures that stands once": (
        "x.md",
        "俱乐部近年的会员人数如下。\n\nThe club had these members in recent years.\n\n"
        "2017|120\n---|---\n2018|135\n2019|150\n\n明年会员会更多。\n\nNext year there will be more members.\n",
        "alternating",
        ["俱乐部近年的会员人数如下。", "明年会员会更多。"],
        ["The club had these members in recent years.", "Next year there will be more members."],
    ),
    "subtitles": (
        "x.srt",
        "1\n00:00:01,000 --> 00:00:03,500\nWhere does this bus go?\n这辆公共汽车去哪里？\n\n"
        "2\n00:00:04,000 --> 00:00:06,000\nIt goes to the harbour.\n它去港口。\n",
        "cues",
        ["这辆公共汽车去哪里？", "它去港口。"],
        ["Where does this bus go?", "It goes to the harbour."],
    ),
    "speakers with times": (
        "x.txt",
        "Anna (00:10): When was the mill built?\n\n安娜：磨坊是什么时候建的？\n\n"
        "Ben (00:25): My grandfather built it after the flood.\n\n本：是我祖父在洪水之后建的。\n\n"
        "Anna (00:40): Does it still work?\n\n安娜：现在还能用吗？\n",
        "alternating",
        ["安娜：磨坊是什么时候建的？", "本：是我祖父在洪水之后建的。", "安娜：现在还能用吗？"],
        [
            "Anna: When was the mill built?",
            "Ben: My grandfather built it after the flood.",
            "Anna: Does it still work?",
        ],
    ),
    "English before its Chinese after a Chinese lead": (
        "x.txt",
        "本报记者昨日从市水务局的年度工作会议上了解到以下情况，会议由局长主持，各区负责人参加。\n"
        "The city repaired 45 kilometres of water pipes last year.\n去年全市维修供水管道45公里。\n"
        "Leaks were found in 12 districts with the help of new sensors.\n借助新传感器，在12个区发现了漏水点。\n"
        "The price of water will not rise this year.\n今年水价不会上涨。\n",
        "alternating",
        [
            "本报记者昨日从市水务局的年度工作会议上了解到以下情况，会议由局长主持，各区负责人参加。",
            "去年全市维修供水管道45公里。",
            "借助新传感器，在12个区发现了漏水点。",
            "今年水价不会上涨。",
        ],
        [
            "The city repaired 45 kilometres of water pipes last year.",
            "Leaks were found in 12 districts with the help of new sensors.",
            "The price of water will not rise this year.",
        ],
    ),
    "a name at the beginning of a Chinese line stays in it": (
        "x.txt",
        "HBTS 是一项培训计划，每年春季在河边的老磨坊举办。 "
        "HBTS is a training scheme held in the old mill every spring.\n"
        "Anna Lindqvist，磨坊主人兼教员。 Anna Lindqvist, owner of the mill and teacher.\n"
        "参加者来自 River Watch (河流守望)、Green Bank (绿岸) 等团体。 "
        "Members of River Watch and Green Bank take part.\n",
        "inline",
        [
            "HBTS 是一项培训计划，每年春季在河边的老磨坊举办。",
            "Anna Lindqvist，磨坊主人兼教员。",
            "参加者来自 River Watch (河流守望)、Green Bank (绿岸) 等团体。",
        ],
        [
            "HBTS is a training scheme held in the old mill every spring.",
            "Anna Lindqvist, owner of the mill and teacher.",
            "Members of River Watch and Green Bank take part.",
        ],
    ),
    "the number of a title in both languages belongs to neither": (
        "x.txt",
        "Lesson 2 The Old Bridge 老桥\n\nThe bridge was built of stone.\n\n这座桥是用石头建造的。\n\n"
        "Lesson 3 The New Road 新路\n\nThe road runs along the river.\n\n这条路沿着河流延伸。\n",
        "alternating",
        ["老桥", "这座桥是用石头建造的。", "新路", "这条路沿着河流延伸。"],
        ["The Old Bridge", "The bridge was built of stone.", "The New Road", "The road runs along the river."],
    ),
    "heads of a table in both languages, a cell each": (
        "x.md",
        "Year</br>年份|Visitors (thousands)</br>游客（千人）|Boats</br>船只\n---|---:|---:\n1970|39|39\n1980|85|37\n\n"
        "The table shows how many people came to the lake.\n\n表中列出了来湖边的人数。\n",
        "alternating",
        ["年份", "游客（千人）", "船只", "表中列出了来湖边的人数。"],
        ["Year", "Visitors (thousands)", "Boats", "The table shows how many people came to the lake."],
    ),
    "a number before the title in either language": (
        "x.md",
        "## 16.2 桥梁的历史  16.2 THE HISTORY OF BRIDGES\n\n"
        "这座桥是用石头建造的。\n\nThe bridge was built of stone.\n\n"
        "## 16.3 道路的历史  16.3 THE HISTORY OF ROADS\n\n这条路沿着河流延伸。\n\nThe road runs along the river.\n",
        "alternating",
        ["16.2 桥梁的历史", "这座桥是用石头建造的。", "16.3 道路的历史", "这条路沿着河流延伸。"],
        [
            "16.2 THE HISTORY OF BRIDGES",
            "The bridge was built of stone.",
            "16.3 THE HISTORY OF ROADS",
            "The road runs along the river.",
        ],
    ),
    "a name and its translation without a space": (
        "x.md",
        "加拿大商会Canadian Chamber of Commerce\n\n商会有许多会员。\n\nThe chamber has many members.\n\n"
        "会员使用Visual Studio Code编写程序。\n\nMembers write programs in Visual Studio Code.\n",
        "alternating",
        ["加拿大商会", "商会有许多会员。", "会员使用Visual Studio Code编写程序。"],
        [
            "Canadian Chamber of Commerce",
            "The chamber has many members.",
            "Members write programs in Visual Studio Code.",
        ],
    ),
    "a date goes on in the next line": (
        "x.txt",
        "2023年10月20日河务局例会\n\nRegular Meeting of the River Office on October\n 20, 2023\n\n"
        "会议讨论了三座桥的维修。\n\nThe meeting discussed the repair of three bridges.\n",
        "alternating",
        ["2023年10月20日河务局例会", "会议讨论了三座桥的维修。"],
        [
            "Regular Meeting of the River Office on October 20, 2023",
            "The meeting discussed the repair of three bridges.",
        ],
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_layouts_of_one_file(name: str) -> None:
    """The layout is told, and each side has its sentences and nothing else."""
    path, text, layout, zh, en = _CASES[name]
    found, *halves, _ = split_halves(build_document(text, path))
    sides = [[segment.clean.text for segment in segment_half(half)[0].segments] for half in halves]
    assert (found, *sides) == (layout, zh, en)


def test_a_han_word_in_an_english_sentence_stays_there() -> None:
    """Chinese left in an English line belongs to the English half, where a rule finds it."""
    text = (
        "社区开设了养老服务中心。\nThe community opened a centre for elderly care 服务中心.\n"
        "老人们每天在那里吃午饭。\nThe elderly have lunch there every day.\n"
    )
    _, zh, en, _ = split_halves(build_document(text, "x.txt"))
    assert "服务中心" in segment_half(en)[0].segments[0].clean.text
    assert len(segment_half(zh)[0].segments) == 2


@pytest.mark.parametrize(
    "text",
    [
        "id\tzh\ten\n1\t车站\tstation\n2\t月台\tplatform\n",
        '"English"\t"中文"\n"station"\t"车站"\n"platform"\t"月台"\n',
    ],
)
def test_the_head_of_pairs_is_no_pair(text: str) -> None:
    """A first row that names the languages is a label; quotation marks around every cell are those of the export."""
    bitext = bitext_of_pairs(text)
    pairs = [tuple(bitext.clean(bead, lang).text for lang in ("zh", "en")) for bead in bitext.beads]
    assert pairs == [("车站", "station"), ("月台", "platform")]


def test_names_of_languages_are_labels() -> None:
    """The head of a table and the titles of halves that name the language are no text."""
    text = "| 中文 | English |\n|---|---|\n| 车站 | railway station |\n| 车票 | ticket |\n| 月台 | platform |\n"
    _, zh, en, _ = split_halves(build_document(text, "x.md"))
    assert [len(segment_half(half)[0].segments) for half in (zh, en)] == [3, 3]


def test_running_heads_are_set_aside() -> None:
    """A line that stands at the breaks of pages, with its page number or without, is no part of the text."""
    pages = [
        f"The mill by the river\n\n{page} sacks were ground on day {page}.\n\n- {page} -\n\f" for page in (7, 8, 9)
    ]
    half = segment_half(whole_file(build_document("".join(pages), "x.txt")))[0]
    assert [segment.clean.text for segment in half.segments] == [
        f"{n} sacks were ground on day {n}." for n in (7, 8, 9)
    ]


def test_semicolons_between_words_end_no_sentence() -> None:
    """A list of key words is one sentence, clauses set apart by semicolons are several."""
    text = (
        "Key words: green roof; temperature; city. He came early; she was late that evening; nobody else came at all."
    )
    zh = "关键词：屋顶绿化；温度；城市。他来得很早，带了一把雨伞；她那天晚上来得很晚，没有带伞；其他的人都没有来。"
    lengths = [len(segment_half(whole_file(build_document(t, "x.txt")))[0].segments) for t in (text, zh)]
    assert lengths == [4, 4]


def test_lines_of_a_list_stay_apart() -> None:
    """Items without a full stop, short lines and lines without capitals are no parts of one sentence."""
    text = (
        "- keep it simple,\n- move fast\n- and tell others\n# For whom\nfor citizens of the town\nfor all its guests\n"
    )
    half = segment_half(whole_file(build_document(text, "x.md")))[0]
    assert [segment.clean.text for segment in half.segments] == [
        "keep it simple,",
        "move fast",
        "and tell others",
        "For whom",
        "for citizens of the town",
        "for all its guests",
    ]


def test_references_to_a_law_end_no_sentence() -> None:
    """Articles set apart by semicolons are one sentence, however many words each has."""
    text = "1. Offences under Article 87; Article 88, Paragraph 1 and the first half of Paragraph 2; and Article 9."
    assert len(segment_half(whole_file(build_document(text, "x.txt")))[0].segments) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('She wrote, "The river rose all night long. By morning the mill was under water." Nobody slept.', 3),
        ("They grew oats, rye, barley, etc. Each field was sown by hand. Smith et al. Nature Letters agree.", 3),
        ("水退了。（磨坊还在。门却不见了。）村民回来了。", 3),
        ("他说（水退了。）大家都笑了。", 1),
    ],
)
def test_sentences_end_inside_quotations_and_whole_brackets(text: str, count: int) -> None:
    """Sentences of a quotation are cut as those outside; brackets end one where they hold all of it."""
    assert len(segment_half(whole_file(build_document(text, "x.txt")))[0].segments) == count


def test_lines_without_a_stop_are_not_joined_over_an_empty_line() -> None:
    """Long items and the lines of a head stay apart; running text that a page cut in two is joined."""
    head = "From: Anna Miller, keeper of the old mill by the river\n\nTo: all the members of the society\n\n"
    items = "Floods of the lower valley, with lists of those who lost their houses in them\n\n" * 2
    cut = "The mill was built in 1790, burnt down twice in the years of the great war, and was\n\nrebuilt. It stands.\n"
    half = segment_half(whole_file(build_document(head + items + cut, "x.txt")))[0]
    assert len({segment.paragraph for segment in half.segments}) == 5


def test_odd_forms_of_letters_are_read_as_letters() -> None:
    """Radicals and ligatures that a font left are the letters they stand for; offsets stay those of the text."""
    half = segment_half(whole_file(build_document("⼀⻚纸。⼆⽉有雨。", "x.txt")))[0]
    assert [segment.clean.text for segment in half.segments] == ["一页纸。", "二月有雨。"]
    assert half.segments[1].text == "⼆⽉有雨。"


_CHINESE = (
    "河流改道对下游的农田影响很大，沿岸的村庄大多靠灌溉为生。本文考察了两处水坝的记录，比较了各年的水位，发现春季的流量明显减少。"
    "村民们不得不改种耐旱的作物，有的还打了深井。\n县里计划在上游修一座小水库，把雨季的水存起来，到春天再放给下游。\n"
)
_MONOLINGUAL = {
    "a bibliography": "References\n[1] Smith J. Glaciers of the northern ranges and their retreat. Polar Letters.\n"
    "[2] Brown K. A handbook of concrete and masonry for builders. Mason Press.\n",
    "a bibliography on the subject": "References\n"
    "[1] Miller A. Rivers, dams and the fields of villages downstream. Water Letters.\n"
    "[2] Hill B. Irrigation from wells where the flow in spring is low. Journal of Farming.\n",
    "an abstract of something else": "We study the magnetic moments of heavy nuclei by means of laser spectroscopy.\n",
}


@pytest.mark.parametrize("name", _MONOLINGUAL)
def test_a_text_with_something_of_the_other_language_in_it_is_refused(name: str) -> None:
    """English that translates nothing makes no bilingual document, and the sentence doesn't say there is none."""
    with pytest.raises(InputError, match="Chinese with some English in it"):
        split_halves(build_document(_CHINESE + _MONOLINGUAL[name], "x.txt"))


def test_a_layout_that_is_given_is_taken() -> None:
    """A known layout is asked no questions."""
    text = _CASES["English before its Chinese after a Chinese lead"][1]
    assert [split_halves(build_document(text, "x.txt"), name).layout for name in ("halves", "table")] == [
        "halves",
        "table",
    ]


def test_settings_know_the_names_of_layouts() -> None:
    """The option and the settings list the layouts of two languages that the types have."""
    assert get_args(Layout) == (*LAYOUTS, "one-language")


def _bitext(*names: str) -> Bitext:
    if not _SHARED.is_dir():
        pytest.skip("the development data isn't here")
    return align_files([str(_SHARED / name) for name in names], Reader())


@pytest.mark.parametrize("name", sorted(path.name for path in _SHARED.glob("[0-9]*")) if _SHARED.is_dir() else [])
def test_hard_layouts_are_read(name: str) -> None:
    """Every small file of a hard layout is read with the layout that it has."""
    names = ["05_html_table_zh.md", "05_html_table_en.md"] if name.startswith("05") else [name]
    layouts = {
        **dict.fromkeys(("02", "16", "17", "19"), "inline"),
        "01": "cues",
        "03": "comments",
        "04": "sections",
        "05": "two-files",
        "07": "table",
        "11": "halves",
        "12": "pairs",
        "20": "halves",
    }
    assert _bitext(*names).layout == layouts.get(name[:2], "alternating")


@pytest.mark.parametrize(
    "path", ["a.md", "a.rst", "a.adoc", "a.tex", "a.srt", "a.html", "a.txt", "a.js", "a.py", "a.json"]
)
def test_markup_is_found_in_any_text_without_failing(path: str) -> None:
    """Every markup reads every seed and this very file: spans in order, inside the text, not overlapping."""
    from bialign.align.nontext import find_non_text

    for source in (Path(__file__), ROOT / "README.md", ROOT / "seeds" / "shanghai-2019-ip-white-paper.txt"):
        text = source.read_text(encoding="utf-8")
        end = 0
        for piece in find_non_text(text, path):
            assert end <= piece.span.start < piece.span.end <= len(text)
            end = piece.span.end


def test_an_empty_line_ends_a_paragraph_of_markdown(tmp_path: Path) -> None:
    """In Markdown a line without a stop and the paragraph after an empty line are two segments on either side."""
    path = tmp_path / "notes.md"
    zh = "关于水质的说明——来自各地河流、湖泊和水库的数据，由观测站每年汇总并向公众发布一次\n\n全书共有十二章。"
    en = "Notes on water, with data from rivers and lakes, gathered by stations and\n\nthe book has twelve chapters."
    path.write_text(f"{zh}\n\n{en}\n", encoding="utf-8")
    bitext = align_files([str(path)], Reader())
    assert (len(bitext.zh.segments), len(bitext.en.segments)) == (2, 2)


def test_lines_wrapped_with_empty_lines_between_them_are_read_on() -> None:
    """English lines that go on with a small letter after an empty line, again and again, make sentences in Markdown."""
    text = "The second part of the plan is that the\n\ncity is to build a bridge over the river.\n\n" * 6
    half, _ = segment_half(whole_file(build_document(text, "x.md")))
    assert [segment.clean.text[-10:] for segment in half.segments] == ["the river."] * 6


@pytest.mark.parametrize(("suffix", "count"), [(".xml", 0), (".txt", 1)])
def test_several_spaces_are_one_in_xml(tmp_path: Path, suffix: str, count: int) -> None:
    """Two spaces between words of an XML file are no finding: they are shown as one."""
    paths = [tmp_path / f"zh{suffix}", tmp_path / f"en{suffix}"]
    paths[0].write_text("<p>最高得分为 52 分，图书馆昨天重新开放。</p>\n", encoding="utf-8")
    paths[1].write_text("<p>The highest  score is 52; the library opened again yesterday.</p>\n", encoding="utf-8")
    bitext = align_files([str(path) for path in paths], Reader())
    assert len(review(bitext, [RULES["spacing"]]).findings) == count
