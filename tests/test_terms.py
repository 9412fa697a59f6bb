"""Terms, titles, names in Latin letters and lengths: the miners by themselves, and the rules on small documents."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from bialign.pipeline import check_files
from bialign.qa.context import ReviewContext
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import RULES
from bialign.qa.terms.bodies import find_end_of_name
from bialign.qa.terms.consistency import evenly_capital
from bialign.qa.terms.english import build_key, expand_acronyms, split_words
from bialign.qa.terms.entities import find_entities, fold_letters
from bialign.qa.terms.lengths import find_unusual_lengths, measure_usual
from bialign.qa.terms.mining import find_recurrent_names
from bialign.qa.terms.quoted import find_capital_runs, find_quoted_chinese, find_quoted_english
from documents import bitext_of_pairs
from hypothesis import given
from hypothesis import strategies as st

Pairs = list[tuple[str, str]]

# Documents written for these tests, in several genres; every rule of terms and content is silent on them.
_LAW: Pairs = [
    (
        "第一条 为了保护消费者的合法权益，制定本条例。",
        "Article 1 These Regulations are formulated to protect consumers.",
    ),
    ("市消费者协会负责受理投诉。", "The Municipal Consumers Association shall handle complaints."),
    (
        "经营者应当配合市消费者协会的调查。",
        "Operators shall cooperate with the Consumers Association in its inquiries.",
    ),
    ("市消费者协会可以公布调查结果。", "The Association may publish the findings of its inquiries."),
    (
        "违反本条例的，由市场监督管理局处罚。",
        "Violations shall be punished by the Administration for Market Regulation.",
    ),
    ("市场监督管理局应当公布处罚结果。", "The Market Regulation Administration shall publish the penalties."),
    ("本条例自公布之日起施行。", "These Regulations shall come into force on the date of promulgation."),
]
_UNITED_NATIONS: Pairs = [
    (
        "安全理事会通过了《关于妇女、和平与安全的决议》。",
        "The Security Council adopted the Resolution on Women, Peace and Security.",
    ),
    ("联合国难民署（UNHCR）提供了帐篷。", "The United Nations High Commissioner for Refugees (UNHCR) provided tents."),
    ("联合国难民署呼吁各国捐款。", "UNHCR called on states to contribute."),
    ("联合国难民署将继续留在该国。", "The agency will remain in the country."),
    ("详情见 https://www.unhcr.org/help。", "For details, see https://www.unhcr.org/help."),
    ("会员国审议了秘书长的报告。", "Member States considered the report of the Secretary-General."),
]
_HEALTH: Pairs = [
    ("世界卫生组织建议接种疫苗。", "The World Health Organization (WHO) recommends vaccination."),
    ("世界卫生组织说，H5N1病例正在增加。", "H5N1 cases are rising, according to the WHO."),
    ("世界卫生组织总干事发表了讲话。", "The WHO Director-General delivered a speech."),
    ("患者应佩戴N95口罩。", "Patients should wear an N95 respirator."),
    ("市中心医院接收了病人。", "The Central Hospital admitted the patients."),
    ("市中心医院开设了门诊。", "The hospital opened a clinic."),
    ("市中心医院的医生来自各地。", "Doctors at the Central Hospital come from all over the country."),
]
_NEWS_TRADITIONAL: Pairs = [
    ("香港教育局公布了《學校發展計劃》。", "Hong Kong's Education Bureau published its School Development Plan."),
    ("教育局表示，計劃將於九月推行。", "The Education Bureau said the plan would be implemented in September."),
    ("教育局又指，學校可以申請撥款。", "The bureau added that schools may apply for grants."),
    ("記者問及戶口制度。", "Reporters asked about the hukou (戶口) system."),
    ("他在Facebook上發文。", "He posted on Facebook."),
]
_CLEAN = {"law": _LAW, "United Nations": _UNITED_NATIONS, "health": _HEALTH, "news": _NEWS_TRADITIONAL}
_OURS = ("term-inconsistent", "title-mismatch", "entity-mismatch", "untranslated", "length-ratio")


def _subject(pairs: Pairs) -> ReviewContext:
    text = "".join(f"{zh}\t{en}\n" for zh, en in pairs)
    return ReviewContext(bitext_of_pairs(text))


def _found(pairs: Pairs, *rules: str) -> list[Finding]:
    context = _subject(pairs)
    found = [finding for rule in rules or _OURS for finding in RULES[rule].check(context)]
    return [finding for finding in found if finding.severity != "neutral"]


def _marks(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(f.zh.text if f.zh else "", f.en.text if f.en else "") for f in findings]


@pytest.mark.parametrize("pairs", _CLEAN.values(), ids=_CLEAN)
def test_right_translations_of_all_genres_are_left_alone(pairs: Pairs) -> None:
    """Short forms, acronyms, reordered names and words varied for style are no findings."""
    assert _marks(_found(pairs)) == []


def test_a_name_that_departs_is_reported_with_every_place() -> None:
    """The finding stands at the place that departs, names the common form and marks the places that have it."""
    pairs = [
        ("省统计局公布了数据。", "The Provincial Bureau of Statistics released the data."),
        ("省统计局进行了调查。", "The Provincial Bureau of Statistics carried out a survey."),
        ("数据由省统计局提供。", "The data were provided by the Provincial Office of Statistics."),
        ("省统计局设立了网站。", "The Provincial Bureau of Statistics set up a website."),
    ]
    (finding,) = _found(pairs)
    assert _marks([finding]) == [("省统计局", "Provincial Office of Statistics")]
    assert finding.suggestion == "Provincial Bureau of Statistics"
    assert [mark.text for mark in finding.related] == ["Provincial Bureau of Statistics"] * 3
    assert finding.message.en.endswith(": “Office” instead of “Bureau” may name another body.")
    assert finding.message.zh.endswith("：此处用“Office”，别处用“Bureau”，可能成了另一机构。")


def test_a_name_rendered_in_three_ways_has_no_common_form() -> None:
    """Where no rendering has a majority, the rule doesn't choose one."""
    pairs = [
        ("省统计局公布了数据。", "The Provincial Bureau of Statistics released the data."),
        ("省统计局进行了调查。", "The Provincial Data Office carried out a survey."),
        ("数据由省统计局提供。", "The data were provided by the Figures Agency."),
    ]
    assert _found(pairs, "term-inconsistent") == []


def test_a_title_that_lost_a_word_is_marked_at_that_word() -> None:
    """A word is missing where the document renders it elsewhere and nothing near the title does."""
    pairs = [
        ("保护海洋环境是共同的责任。", "Protecting the marine environment is a shared duty."),
        ("海洋经济不断发展。", "The marine economy keeps growing."),
        ("海洋研究取得进展。", "Marine research made progress."),
        ("发布《海洋环境保护条例》。", "The “Regulations on Environmental Protection” were issued."),
    ]
    (finding,) = _found(pairs, "title-mismatch")
    assert _marks([finding]) == [("海洋", "Regulations on Environmental Protection")]
    whole = [*pairs[:3], (pairs[3][0], "The “Regulations on Marine Environmental Protection” were issued.")]
    assert _found(whole, "title-mismatch") == []


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("南京市中级人民法院的规定", "南京市中级", "南京市中级人民法院"),
        ("关于省知识产权局工作的意见", "省知识产权", "省知识产权局"),
        ("高级别会议", "高级", "高级"),
        ("海洋环境保护局", "海洋", "海洋"),
    ],
)
def test_a_mark_does_not_cut_the_name_of_a_body(text: str, marked: str, name: str) -> None:
    """A mark goes on to the end of a body's name where it would break off after its level or field."""
    start = text.index(marked)
    assert text[start : find_end_of_name(text, start, start + len(marked))] == name


def test_a_suggested_name_has_its_capitals_throughout() -> None:
    """A form that mostly has capitals gets them all, as another place writes it or by itself; a small one has none."""
    forms = {"Municipal Higher People's court": 4, "Municipal Higher People's Court": 1}
    assert evenly_capital("Municipal Higher People's court", forms) == "Municipal Higher People's Court"
    assert evenly_capital("Bureau of Public security", {"Bureau of Public security": 3}) == "Bureau of Public Security"
    assert evenly_capital("Going out", {"Going out": 2}) == "Going out"
    assert evenly_capital("free trade area", {"free trade area": 2}) == "free trade area"


def test_a_name_in_code_beside_the_sentence_is_there(tmp_path: Path) -> None:
    """What begins an item in code is no part of its text, but stands in the English."""
    paths = tmp_path / "a.zh.md", tmp_path / "a.en.md"
    paths[0].write_text("这是一笔交易。\n\n* qx1 和 qx2 作为输入值\n", encoding="utf-8")
    paths[1].write_text("This is a transaction.\n\n* `qx1` and `qx2` as input values\n", encoding="utf-8")
    assert [f for f in check_files([*map(str, paths)]).findings if f.rule == "entity-mismatch"] == []


# Chinese, English, and what is marked.
_ENTITIES = [
    ("使用Huawei手机。", "Use a Huawei phone.", []),
    ("使用Huawei手机。", "Use a Hauwei phone.", [("Huawei", "Hauwei")]),
    ("由IMF提供。", "Provided by the International Monetary Fund.", []),
    ("使用APIs。", "Use the API.", []),
    ("写信给a.b@example.org。", "Write to a.b@example.com.", [("a.b@example.org", "a.b@example.com")]),
    ("长5km，重3kg。", "Five kilometres long and three kilograms in weight.", []),
    ("型号X200很流行。", "The model is popular.", [("X200", "")]),
    ("软件Kubernetes很流行。", "It is popular.", []),
]


@pytest.mark.parametrize(("zh", "en", "marks"), _ENTITIES)
def test_names_in_latin_letters(zh: str, en: str, marks: list[tuple[str, str]]) -> None:
    """Slips and losses are found; plurals, acronyms written out and units are none."""
    assert _marks(_found([(zh, en), ("会议开始。", "The meeting began.")], "entity-mismatch")) == marks


def test_a_plain_name_left_out_is_a_hint_unless_a_pronoun_stands_for_it() -> None:
    """What a sentence is about needn't be named again; a code needs."""
    texts = [("软件Kubernetes很流行。", "The software is popular."), ("用Kubernetes部署。", "They deploy with it.")]
    found = RULES["entity-mismatch"].check(_subject([*texts, ("会议开始。", "The meeting began.")]))
    assert [(f.severity, f.zh.text if f.zh else "") for f in found] == [("neutral", "Kubernetes")]


def test_a_name_misspelt_once_is_told_by_the_chinese() -> None:
    """A spelling that differs by a letter is wrong where the Chinese has the same name, right where it has another."""
    pairs = [(f"华为公司参加了第{n}届展览。", f"Huawei took part in the exhibition, session {n}.") for n in "23456"]
    assert _marks(_found([*pairs, ("华为公司获奖。", "Hauwei won a prize.")], "entity-mismatch")) == [("", "Hauwei")]
    assert _found([*pairs, ("花薇超市获奖。", "Huawey won a prize.")], "entity-mismatch") == []
    assert _found([*pairs, ("华为公司（Huaway）获奖。", "Huaway won a prize.")], "entity-mismatch") == []


def test_an_acronym_whose_letters_changed_places_is_wrong() -> None:
    """No Chinese is needed to tell it; an acronym of other letters is another body."""
    pairs = [(f"教科文组织通过了第{n}号决议。", f"UNESCO adopted resolution {n}.") for n in "23456"]
    assert _marks(_found([*pairs, ("会议结束。", "UNECSO closed.")], "entity-mismatch")) == [("", "UNECSO")]
    assert _found([*pairs, ("会议结束。", "UNICEF closed.")], "entity-mismatch") == []


# Chinese, English, severity of what is found.
_LEFT = [
    ("举办灯会。", "A 灯会 was held.", ["major"]),
    ("举办灯会。", "A lantern show (灯会) was held.", ["neutral"]),
    ("举办灯会。", "A “灯会” was held.", ["neutral"]),
    ("举办灯会规划。", "The “灯会 Plan” was drawn up.", ["major"]),
    ("The show was held in the hall.", "The show was held in the hall.", ["major"]),
    ("运行 helm dependency update 命令。", "Run helm dependency update.", []),
    ("运行 helm dependency update 命令。", "Update the dependencies.", ["neutral"]),
    ("举办灯会。", "A lantern show (Chinese: 灯会 or 花灯会) was held.", []),
    ("令$\\mathbf{a}_t + \\mathbf{b}_t$为零。", "Let the sum be zero.", []),
    ("他说（all is well in the end）。", "He said all is well in the end.", []),
]


@pytest.mark.parametrize(("zh", "en", "severities"), _LEFT)
def test_what_is_left_untranslated(zh: str, en: str, severities: list[str]) -> None:
    """Overlooked words are major, terms named on purpose and commands neutral."""
    context = _subject([(zh, en), ("会议开始，代表们讨论了许多问题。", "The meeting began.")])
    assert [finding.severity for finding in RULES["untranslated"].check(context)] == severities


def test_identifiers_and_files_of_pairs_have_no_words_left() -> None:
    """A word that names a piece of code stays as it is, and lines of pairs are no document."""
    pairs = [(f"服务器有{n}台。", f"There are {n} of the server kind.") for n in "23456"]
    for zh, en in (("变量server为空。", "The server is empty."), ("重启这台server。", "Restart the variable server.")):
        assert list(RULES["untranslated"].check(_subject([*pairs, (zh, en)]))) == []
    bitext = _subject([*pairs, ("重启这台server。", "Restart this server.")]).bitext
    assert list(RULES["untranslated"].check(ReviewContext(bitext, ReviewOptions(neighbours=False)))) == []


def test_a_word_left_is_known_by_its_translation_elsewhere() -> None:
    """An English word in the Chinese is reported with what the rest of the document makes of it."""
    pairs = [(f"服务器有{n}台。", f"There are {n} of the server kind.") for n in "23456"]
    (finding,) = _found([*pairs, ("重启这台server。", "Restart this server.")], "untranslated")
    assert (finding.zh.text if finding.zh else "", finding.suggestion) == ("server", "服务器")


def test_keys_join_forms_of_a_word_and_part_others() -> None:
    """Plurals, spellings and derived forms share a key; commission and committee don't."""
    assert build_key("Regulations") == build_key("regulation")
    assert build_key("Centre") == build_key("centers")
    assert build_key("commission") != build_key("committee")


def test_acronyms_stand_for_their_words() -> None:
    """An acronym has the keys of the phrase with its initials; a Roman number has none."""
    texts = ["The World Trade Organization met.", "The WTO and Part II."]
    second = expand_acronyms(texts, [split_words(text) for text in texts])[1]
    assert next(w.keys for w in second if w.start == 4) == ("world", "trade", "organi")
    assert second[-1].keys == ("ii",)


def test_quotations_are_read_nested_and_mixed() -> None:
    """Titles hold quotations, straight marks close curly ones, unclosed marks hold nothing."""
    zh = "《“走出去”方案》和“甲”"
    assert [zh[q.start : q.end] for q in find_quoted_chinese(zh)] == ["“走出去”方案", "走出去", "甲"]
    en = 'a “plan for "going out” and the "rest"'
    assert [en[q.start : q.end] for q in find_quoted_english(en)] == ["going out", "rest"]


@given(st.text('《》“”"a ，', max_size=12))
def test_quotations_lie_within_their_marks(text: str) -> None:
    """Whatever the marks, passages are not empty, lie in the text, and either nest or stay apart."""
    for read in (find_quoted_chinese, find_quoted_english):
        found = read(text)
        assert all(0 < q.start < q.end < len(text) for q in found)
        assert all(
            one.end <= other.start or (one.start <= other.start and other.end <= one.end)
            for k, one in enumerate(found)
            for other in found[k + 1 :]
        )


def test_runs_of_capitals_are_titles_without_marks() -> None:
    """A run goes over short words and ends at punctuation and small words; "and the" parts it."""
    text = "signed the Agreement on Trade and Services and the Rules of Fair Trade, and Others left"
    found = [text[q.start : q.end] for q in find_capital_runs(text, split_words(text))]
    assert "Agreement on Trade and Services" in found
    assert "Rules of Fair Trade" in found
    assert not any("Others" in run for run in found)


def test_the_longest_recurrent_name_counts() -> None:
    """An occurrence within a longer recurrent name is none of the shorter one's."""
    context = _subject([("市中级法院公告。", "One.")] * 3 + [("中级法院公告。", "Two.")] * 3)
    mined = find_recurrent_names(context.words.zh_simple, context.words.zh, 2)
    assert {name: len(found) for name, found in mined.items() if name.endswith("法院")} == {
        "市中级法院": 3,
        "中级法院": 3,
    }


def test_entities_have_kinds() -> None:
    """Addresses, codes and names are told apart; figures, units and ordinals are none of them."""
    text = "see https://a.org/b, mail x@y.org, COVID-19, Huawei, 5km, 20th, IV"
    assert [(e.kind, text[e.start : e.end]) for e in find_entities(text)] == [
        ("name", "see"),
        ("address", "https://a.org/b"),
        ("name", "mail"),
        ("address", "x@y.org"),
        ("code", "COVID-19"),
        ("name", "Huawei"),
    ]


@given(st.text("aB1- .s", max_size=12))
def test_plain_letters_are_idempotent_in_case_and_signs(text: str) -> None:
    """Letters and digits only, all small."""
    assert fold_letters(text).isalnum() or fold_letters(text) == ""
    assert fold_letters(text) == fold_letters(text).lower()


@given(st.lists(st.integers(20, 80), min_size=40, max_size=60), st.floats(2.0, 6.0))
def test_usual_lengths_are_those_of_most_beads(sizes: list[int], ratio: float) -> None:
    """The ratio is the median one, and a few wrong beads don't move it."""
    zh = np.array(sizes, dtype=float)
    en = zh * ratio
    en[:3] *= 5
    usual = measure_usual(zh, en)
    assert usual.ratio == pytest.approx(ratio)
    assert usual.floor > 0
    assert usual.noise > 0


def test_only_far_lengths_are_unusual() -> None:
    """One bead of a fifth of the usual length stands out; shorter ones within the spread don't."""
    zh = ["会议讨论了气候变化与能源合作的问题并通过了联合声明"] * 40
    en = ["The meeting discussed climate change and energy cooperation and adopted a joint statement of all."] * 39
    found = list(find_unusual_lengths(zh, [*en, "The meeting was held."], 3.0, 1.7))
    assert [unusual.bead for unusual in found] == [39]
    assert found[0].times < 0.5
