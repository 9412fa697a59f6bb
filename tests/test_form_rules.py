"""The rules of form in whole documents: habits and slips, quotations over several sentences, what is no prose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bialign.align.bitext import OffsetText
from bialign.pipeline import check_files
from bialign.qa.findings import Finding
from bialign.qa.habits import is_habit
from bialign.qa.holes import fill_holes
from bialign.qa.lone_marks import find_lone_marks
from bialign.qa.options import ReviewOptions
from bialign.qa.prose import COVER, cover_code
from bialign.qa.registry import RULES
from bialign.qa.review import review
from bialign.qa.rule import Rule
from documents import aligned, bitext_of_pairs
from hypothesis import given
from hypothesis import strategies as st

FORM = [
    RULES[rule]
    for rule in (
        "punctuation-width",
        "unbalanced-pair",
        "repeated-word",
        "spacing",
        "capitalisation",
        "number-style",
        "spelling-form",
    )
]


def found(pairs: list[tuple[str, str]], *rules: str, neighbours: bool = False) -> list[Finding]:
    """What rules find in pairs."""
    text = "".join(f"{zh}\t{en}\n" for zh, en in pairs)
    chosen: tuple[Rule, ...] = tuple(RULES[rule] for rule in rules)
    return list(review(bitext_of_pairs(text), chosen, ReviewOptions(neighbours=neighbours)).findings)


def in_document(zh: str, en: str, *rules: str) -> list[tuple[str, str]]:
    """The severities and first words that rules find in a document of two halves."""
    chosen = tuple(RULES[rule] for rule in rules)
    findings = review(aligned(f"{zh}\n\n{en}\n"), chosen).findings
    return [(finding.severity, finding.marks[0].text) for finding in findings]


def test_a_habit_is_one_neutral_finding_with_every_place() -> None:
    """Half-width commas throughout are how the document is; the finding has the number of places and all of them."""
    (finding,) = found([(f"第{n}项工作完成,进展顺利。", "Work went on.") for n in range(30)], "punctuation-width")
    assert finding.severity == "neutral"
    assert "30" in finding.message.en
    assert "30" in finding.message.zh
    assert len(finding.marks) + len(finding.related) == 30


def test_a_slip_among_many_right_places_is_a_finding() -> None:
    """One half-width comma among full-width ones is an exception from the convention."""
    pairs = [("工作完成，进展顺利。", "Work went on.")] * 30 + [("工作完成,进展顺利。", "Work went on.")]
    (finding,) = found(pairs, "punctuation-width")
    assert (finding.severity, finding.bead, finding.suggestion) == ("minor", "b31", "，")


def test_many_slips_of_one_kind_are_told_together() -> None:
    """Twelve slips among hundreds of right places are one minor finding with twelve places."""
    pairs = [("工作，完成，进展，顺利，很好。", "Work went on.")] * 30 + [("完成,顺利。", "Work went on.")] * 12
    (finding,) = found(pairs, "punctuation-width")
    assert (finding.severity, len(finding.related)) == ("minor", 11)


@given(st.integers(0, 60), st.integers(0, 60))
def test_more_right_places_never_make_a_habit(departures: int, others: int) -> None:
    """What is no habit among few places is none among more; few departures are never one."""
    assert not (is_habit(departures, departures + others + 1) and not is_habit(departures, departures + others))
    assert not is_habit(min(departures, 4), departures + others)


def test_a_quotation_over_sentences_and_paragraphs_is_closed() -> None:
    """Quotation marks are paired within the paragraph, and with those of paragraphs that follow."""
    zh = "他说：“会议很好。大家都来了。我们明天再来。”会议结束了，大家都回家去了。"
    en = "He said, “The meeting was good. All had come. We shall come again tomorrow.” The meeting ended and all left."
    assert in_document(zh, en, "unbalanced-pair") == []
    lines = [("他说：“会议很好。", "He said, “The meeting was good."), ("我们明天再来。”", "We come again.”")]
    assert found(lines, "unbalanced-pair") == []


def test_a_quotation_that_is_never_closed_is_found() -> None:
    """An opening mark without a closing one anywhere, in one language only."""
    findings = found([("会议很好。", "He said, “The meeting was good.")], "unbalanced-pair")
    assert [finding.marks[0].text for finding in findings] == ["“The"]
    assert found([("他说“会议很好。", "He said “The meeting was good.")], "unbalanced-pair") == []


# Text that looks wrong to a plain pattern and is right.
_RIGHT = [
    ("见第1)项和a)项，尺寸5英寸。", 'See items 1) and a); the screen is 5" wide, or 5\'11" high.'),
    ("区间[0, 1)内取值。", "Values lie in [0, 1)."),
    ("用户名为user@example.com。", "Write to user@example.com or see https://example.com/a,b(c)."),
    ("美国政府和欧盟。", "The U.S. government and the E.U. met at 9 a.m. in Washington, D.C., e.g. on Monday."),
    ("版本v2.10.3。", "Version v2.10.3 of config.yaml, 3.14 and 1,000,000 are figures."),
    ("短期和长期目标。", "Short- and long-term goals, pre- or post-war."),
    ("案件（一审）。", "The case(s) and person(s) concerned."),
    ("第19届会议、20世纪80年代。", "The 19th session, the 1980s, a 10km run, 5GHz, 3rd, 100kg and 24hrs."),
    ("新冠肺炎（COVID-19）。", "COVID19, G20, H1N1 and Web3."),
    ("他曾经认为那个想法是对的。", "He had had the idea that that was right; it was very, very good."),
    ("他试试看，天天来，高高兴兴。", "He tried it day by day."),
    ("研究和研究生教育。", "Research and research education."),
    ("五月，国务院总理出席。", "In May, the Premier of the State Council attended, as did the Mayor of Shanghai."),
    ("根据《宪法》第三条。", "Pursuant to Article 3 of the Constitution, the Party and the State shall act."),
    ("大会，注意到报告。", "The General Assembly, Noting the report, Recalling its resolution 60/1,"),
    ("“走吧！”他说。", "“Let's go!” he said. ‘Tis fine,’ she said; it's Mr. Smith's and the boys' turn."),
    ("等等……还有。", "And so on ... and more."),
    ("他说：「好的。」", "He said: “Fine.”"),
    ("比例为1:3，时间为9:30。", "The ratio is 1:3, the time 9:30."),
    ('它们的 "文档 "完全由它写成。', "Their documentation is all its own."),
    ("许多许多的人，这个 这个和这个。", "Many, many people; this, this and this."),
    ("数百万人。", "There were millions and millions of people."),
    ("用分号分隔。", "Numbers are separated by ;"),
    (
        "在页面设置对话框中。",
        "Choose it (mainly in Page setup dialog). It has a page number, a page is a page, or page.",
    ),
    ("conv层，conv层。", "The conv. layers and the conv. kernels are small."),
    ("参见 Section 7.10, “chroot”。", "See section 7.10."),
    ('{ text: "从上到下", explain: "错误" }', '{ text: "down" }'),
]


@pytest.mark.parametrize(("zh", "en"), _RIGHT)
def test_nothing_is_found_in_what_only_looks_wrong(zh: str, en: str) -> None:
    """No rule of form has a finding about right text."""
    assert [f.message.en for f in found([(zh, en)], *(rule.id for rule in FORM))] == []


def test_spaces_between_han_and_latin_that_come_and_go_are_one_neutral_finding() -> None:
    """Six places with a space and eight without are one finding with the six; a document that has one way has none."""
    spaced, close = ("共 12 件。", "It took 12 cases."), ("共12件。", "It took 12 cases.")
    (finding,) = found([*[spaced] * 3, *[close] * 4], "spacing")
    assert (finding.severity, 1 + len(finding.related)) == ("neutral", 6)
    assert found([spaced] * 7, "spacing") == found([close] * 7, "spacing") == []


def test_figures_follow_the_convention_of_the_document() -> None:
    """An exception is a finding in a document, and a neutral one among pairs that make no document."""
    pairs = [(f"受理{n}0000件。", f"It took {n}0,000 cases.") for n in range(11, 19)] + [
        ("受理98765件。", "It took 98765 cases.")
    ]
    (finding,) = found(pairs, "number-style", neighbours=True)
    assert (finding.severity, finding.marks[0].text, finding.suggestion) == ("minor", "98765", "98,765")
    assert [f.severity for f in found(pairs, "number-style")] == ["neutral"]


_HEADINGS = [
    (f"{zh}、第{zh}项工作安排", f"{n}. Work number {n} and its plan") for n, zh in enumerate("一二三四五六", 1)
]


def test_a_heading_without_its_number_is_found_where_headings_have_one() -> None:
    """In a document whose headings are numbered in both languages, one without a number is an exception."""
    pairs = [*_HEADINGS, ("七、加强组织领导", "Strengthening leadership")]
    (finding,) = found(pairs, "heading-mismatch", neighbours=True)
    assert (finding.severity, finding.marks[0].text, finding.en) == ("minor", "七、", None)
    plain = [(zh, en.split(". ")[1]) for zh, en in _HEADINGS]
    assert found(plain, "heading-mismatch", neighbours=True) == []


def test_a_number_that_runs_into_its_title_is_a_slip_where_others_do_not() -> None:
    """The document's other headings tell; so does the Chinese, which must begin with a number."""
    headings = [(f"{n}、概况", f"{n}. Overview of the work") for n in "234567"]
    (finding,) = found([("1、概况", "1.Overview of the work"), *headings], "spacing", neighbours=True)
    assert (finding.en.text if finding.en else "", finding.suggestion) == ("1.Overview", "1. Overview")
    assert found([("1、概况", "1.Overview of the work")], "spacing") == []
    assert found([("概况", "I.Newton wrote it"), *headings], "spacing") == []


def test_a_bracket_needs_a_space_before_it() -> None:
    """An acronym after a name does, whatever its capitals; the arguments of a function and numerals of metals don't."""
    text = "The State Bureau(SBQ) met. Use Point(x), Cobalt(III) and item(s)."
    (finding,) = found([("国家局开会。", text)], "spacing")
    assert (finding.en.text if finding.en else "", finding.suggestion) == ("Bureau(SBQ", "Bureau (SBQ")


# English, and the word that is wrong in it with what is meant, if one is.
_FORMS = [
    ("The river has freezed and the ice breaked.", [("freezed", "frozen"), ("breaked", "broke")]),
    ("It is rather then was; larger then 30.", [("then", "than"), ("then", "than")]),
    ("If it is larger, then 30 are left. Once more then the bell rang.", []),
    ("He brought her forth without a word, back and forth, and so forth.", []),
    ("Three forths of them took part in the forth quarter.", [("forths", "fourths"), ("forth", "fourth")]),
    ("They may loose confidence; they loose the knot.", [("loose", "lose")]),
    ("The principle of the principle office is sound.", [("principle", "principal")]),
    ("Its a pity; its an honour that its a la carte.", [("Its", "It's"), ("its", "it's")]),
    ("It has no affect on trade, and affects on the mind vary.", [("affect", "effect")]),
    ("Open the Extend page. To extend it is good.", []),
    ("The error was “catched” by `cutted`.", []),
    ("They were away form the city from 2010 to 2012.", [("form", "from")]),
    ("Cost in access of $30 would of been bad; the access of 30 users.", [("access", "excess"), ("of", "have")]),
    ("On the golf course he putted well.", []),
]


@pytest.mark.parametrize(("english", "wrong"), _FORMS)
def test_wrong_forms_and_words_taken_for_others(english: str, wrong: list[tuple[str, str]]) -> None:
    """A word is wrong only where its neighbours leave no doubt; the suggestion is the form that fits there."""
    findings = found([("天气很好。", english)], "spelling-form")
    assert [(f.en.text if f.en else "", f.suggestion) for f in findings] == wrong


def test_a_heading_of_another_level_is_found() -> None:
    """A heading that has the style of another level, by the document's own custom."""
    lower = [(f"（{zh}）第{zh}点内容", f"({n}) Point number {n} of it") for n, zh in enumerate("一二三四五", 1)]
    (finding,) = found([*_HEADINGS, *lower, ("（六）其他内容", "6. Other points")], "heading-mismatch", neighbours=True)
    assert (finding.severity, [mark.text for mark in finding.marks]) == ("minor", ["（六）", "6."])
    assert found([*_HEADINGS, *lower], "heading-mismatch", neighbours=True) == []


def test_all_places_of_a_capital_are_one_finding() -> None:
    """A word with a needless capital in two sentences is one finding with two places."""
    small = [
        ("保护知识产权。", "It protects intellectual property rights."),
        ("知识产权。", "An intellectual property case."),
    ]
    pairs = [*small * 5, *[("专项行动。", "It launched special Intellectual property campaigns again.")] * 2]
    (finding,) = found(pairs, "capitalisation")
    assert (finding.marks[0].text, len(finding.related), finding.suggestion) == ("Intellectual", 1, "intellectual")


def test_a_rule_that_lacks_a_module_is_named_as_not_checked() -> None:
    """What can't run is no rule that ran."""
    missing = replace(RULES["spelling"], needs=("no_such_module",))
    bitext = bitext_of_pairs("会议。\tThe goverment met.\n")
    checked = review(bitext, (missing,))
    assert (checked.findings, checked.rules) == ((), ())
    assert [(entry.rule, entry.kind) for entry in checked.not_checked] == [("spelling", "not-installed")]


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("see https://a.cn/x,y (now)", "see ---------------- (now)"),
        ("run `a ,b` and f() once", "run ------ and --- once"),
        ("(see sec_intro).", "(see ---------)."),
        ("R&D costs $5 and 3,000 yuan", "R&D costs -- and 3,000 yuan"),
        ("write to a.b@c.org.", "write to ---------."),
    ],
)
def test_prose_covers_what_machines_read(text: str, covered: str) -> None:
    """Addresses and code are covered, character by character; brackets around them stay."""
    assert cover_code(text).replace(COVER, "-") == covered


@given(st.text('ab ,.(){}[]"“”`/_@:;中文，。', max_size=40))
def test_prose_keeps_every_offset(text: str) -> None:
    """Covered text is as long as the text, and differs from it in covered places only."""
    covered = cover_code(text)
    assert len(covered) == len(text)
    assert all(a in (b, COVER) for a, b in zip(covered, text, strict=True))


@given(
    st.lists(st.tuples(st.text("中文，。（）“”《 a,(", max_size=12), st.text('ab ,.()"“”1A’', max_size=20)), max_size=4)
)
def test_no_text_breaks_a_rule_of_form(pairs: list[tuple[str, str]]) -> None:
    """Whatever the text, findings mark slices of it and are told in both languages."""
    rows = [("会议开始。", "The meeting began."), *pairs]
    for finding in found(rows, *(rule.id for rule in FORM)):
        assert finding.message.en.endswith(".")
        assert finding.message.zh.endswith("。")
        assert all(mark.text for mark in finding.marks)


_ZH = (
    "县里新建了两所小学。\n全县各乡镇的教师每年参加一次培训。\n"
    "图书馆向所有居民开放。\n医院引进了先进设备。\n志愿者种下了大批柳树。"
)
_EN = (
    "The county built two new primary schools.\nTeachers of all townships in the county attend a course once a year.\n"
    "The library is open to all residents.\nThe hospital introduced new equipment.\n"
    "Volunteers planted a great many willows."
)


@pytest.mark.parametrize(
    ("right", "wrong", "rule", "words"),
    [
        ("Teachers of", "teachers of", "capitalisation", ["teachers"]),
        ("once a year.", "once a year", "end-mark", ["year"]),
        ("once a year.", "once a year..", "doubled-mark", [".."]),
        ("attend a course", "attend  a  course", "spacing", ["attend  a", "a  course"]),
        (
            "Teachers of all townships in the county attend a course once a year.",
            "“Teachers of all townships in the county attend a course once a year.”",
            "end-mark",
            None,
        ),
        ("once a year.", "once a year?", "end-mark", ["。"]),
        ("每年", "每年年年", "repeated-word", []),
        ("参加", "參加", "mixed-script", ["參"]),
        ("培训。", "培训", "end-mark", ["训"]),
        ("培训。", "培训。。", "doubled-mark", ["。。"]),
        ("所有居民", "所有居民居民", "repeated-word", ["居民居民"]),
    ],
)
def test_slips_in_a_document_are_told_by_its_habit(right: str, wrong: str, rule: str, words: list[str] | None) -> None:
    """One paragraph that does it otherwise than all others is found, and nothing else; the document itself is clean."""
    assert in_document(_ZH, _EN, rule) == []
    found_in = in_document(_ZH.replace(right, wrong), _EN.replace(right, wrong), rule)
    assert [word for _, word in found_in] == ([wrong] if words is None else words)


def test_few_marks_of_a_text_set_half_width_are_told_together() -> None:
    """Where most marks of the Chinese are half-width, the few of another kind are one finding for the kind."""
    pairs = [(f"第{n}项工作完成,进展顺利,无人缺席。", "Work went on.") for n in range(8)]
    odd = [("会议(第二次)决定推迟。", "It was put off.")] * 2
    assert [f.severity for f in found([*pairs, *odd], "punctuation-width")] == ["neutral", "minor"]
    wide = [(zh.replace(",", "，"), en) for zh, en in pairs]
    assert [f.severity for f in found([*wide, *odd], "punctuation-width")] == ["minor", "minor"]


def test_a_passage_in_traditional_characters_is_a_note() -> None:
    """Several sentences of the other script are a text of their own, a single one among others is a slip."""
    pairs = [(f"第{n}项工作进展顺利，没有问题。", "Work went on.") for n in range(9)]
    other = ("這項計畫於今年開始。", "It began this year.")
    for passage, severity in (([other, other], "neutral"), ([other], "minor")):
        rows = [*pairs[:5], *passage, *pairs[5:]]
        assert [f.severity for f in found(rows, "mixed-script", neighbours=True)] == [severity]


def test_the_call_of_a_note_leaves_a_quotation_closed(tmp_path: Path) -> None:
    """A straight quotation mark before the call of a note closes its quotation."""
    paths = tmp_path / "a.zh.md", tmp_path / "a.en.md"
    paths[0].write_text("我们采用“六类数据”[^one]，由“四方社”编写。\n\n[^one]: 见附录。\n", encoding="utf-8")
    paths[1].write_text(
        'We applied the "6 Kinds of Data" [^one] written by “Four Sides”.\n\n[^one]: See the annex.\n', encoding="utf-8"
    )
    assert [f for f in check_files([*map(str, paths)]).findings if f.rule == "unbalanced-pair"] == []


def test_what_all_paragraphs_do_is_no_slip() -> None:
    """A text without full stops at its ends, or in small letters throughout, is not reported paragraph by paragraph."""
    assert in_document(_ZH, _EN.replace(".", ""), "end-mark") == []
    assert in_document(_ZH, _EN.lower(), "capitalisation") == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("她们说，主啊、主啊，给我们开门。", "They said, Lord, Lord, open to us."),
        ("易一人来了。", "Yi Yi Ren came."),
        ("他说他早已知道这件事。", "He had had a talk, and said that that was known."),
        ("微笑 :) 面对生活。", "Face life with a smile :)"),
        ("完整的(重)构建。", "A complete (re)build of the (un)known case(s)."),
        ("在[2017-10-31, 2019-11-07)内有效。", "It holds in [2017-10-31T00:00:00, 2019-11-07T23:00:00)."),
        ("统一长整数和整数。", "It unifies long integers and integers."),
        ("节点，节点本身。", "It returns the tree, the tree itself."),
        ("哈哈哈哈哈哈！", "Ha ha ha ha ha ha!"),
        ("我们要研究研究，一步一步来。", "We must look into it step by step."),
        ("告诉我们我们需要的东西。", "Tell us what we need."),
        ("他问她来不来？", "He asked whether she would come."),
        ("“走吧。”", "“Let's go.”"),
        ("跟着他的踪迹，著名的人彷彿来了。", "Following his tracks, the famous man seemed to come."),
    ],
)
def test_form_rules_are_silent_about_usage(zh: str, en: str) -> None:
    """Names, calls, smileys, prefixes in brackets, intervals, sounds and indirect questions are no slips."""
    rules = (
        "repeated-word",
        "spacing",
        "unbalanced-pair",
        "end-mark",
        "doubled-mark",
        "mixed-script",
        "capitalisation",
    )
    assert found([(zh, en)], *rules) == []
    assert found([(zh, en)] * 2, *rules, neighbours=True) == []


@pytest.mark.parametrize(
    ("document", "clean", "kept", "expected"),
    [
        ("(`a` and b)", "( and b)", "(    and b)", f"({COVER}and b)"),
        ("**this** one", "this one", "  this   one", "this one"),
        ('"<code>$x</code>" is', '" " is', '"              " is', f'"{COVER}" is'),
    ],
)
def test_what_was_taken_out_leaves_a_hole(document: str, clean: str, kept: str, expected: str) -> None:
    """A space that stands for code is covered, one beside plain markup is a space. `kept`: without markup."""
    offsets = [i for i, c in enumerate(kept) if c != " " or kept[i - 1 : i] not in ("", " ")]
    assert fill_holes(OffsetText(clean, offsets), document) == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a”memory leak,” which", [(1, 14)]),
        ('the "going out” strategy', [(4, 14)]),
        ("“CNY1,123 is an amount", [(0, None)]),
        ('said "yes and no.', [(5, None)]),
        ('of the "text "and the "code ".', []),
        (f'set "{COVER}" and {COVER}"so', [(13, None)]),
    ],
)
def test_marks_without_their_other_half(text: str, places: list[tuple[int, int | None]]) -> None:
    """A mark alone is found, two that were to be a pair as one; an even number of straight ones is taken by turns."""
    assert [(mark.place, mark.partner) for mark in find_lone_marks(text)] == places


def test_what_a_style_guide_gives_as_wrong_has_no_slips() -> None:
    """Behind “Bad:” examples that both languages have alike are wrong on purpose, as far as the next other line."""
    bad = "他问:你来吗?"
    pairs = [("正确：", "Good:"), (bad, bad), ("错误：", "Bad:"), (bad, bad), ("标点说明。", "On marks."), (bad, bad)]
    slips = found(pairs, "punctuation-width")
    assert {finding.bead for finding in slips} == {"b2", "b6"}


def test_a_line_alone_may_be_chinese_that_begins_with_a_name() -> None:
    """Chinese marks in an English line without any Chinese beside it are left alone in a document, not among pairs."""
    pairs = [("部长发言。", "The minister spoke."), ("", "Anna Lind，"), ("部长离开。", "The minister、 left.")]
    for neighbours, beads in ((True, {"b3"}), (False, {"b2", "b3"})):
        slips = found(pairs, "punctuation-width", neighbours=neighbours)
        assert {finding.bead for finding in slips} == beads
