"""Alignment of small documents whose beads are known, and the laws that hold for any."""

from __future__ import annotations

from itertools import chain

import pytest
from bialign.align.aligner import align_halves
from bialign.align.bitext import Bitext, Half, Lang, OffsetText, Segment, Span
from bialign.align.segmented import segment_by_line
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.qa.review import review
from documents import aligned, document, no_figures, shapes
from hypothesis import given, settings
from hypothesis import strategies as st
from test_halves import EN as BODY_EN
from test_halves import ZH as BODY_ZH

ZH = [
    "一、总体情况",
    "2016年，全市法院共受理知识产权案件2955件，同比增长23.17%。",
    "其中专利案件412件，商标案件863件。",
    "二、海关保护",
    "天津海关扣留侵权货物103批，涉及商品40余万件。",
    "案值人民币200余万元。",
]
EN = [
    "I. Overview",
    "In 2016, the courts of the city accepted 2,955 cases on intellectual property, up by 23.17% year on year.",
    "Among them were 412 cases on patents and 863 cases on trademarks.",
    "II. Protection by the Customs",
    "The Tianjin Customs detained 103 batches of infringing goods with over 400,000 articles.",
    "They were worth over two million yuan.",
]
MORE_ZH = (
    "人民法院坚持公正高效审理各类案件，不断完善审判机制，加强调解工作，推进诉讼服务中心建设，加大释法说理力度，"
    "努力让当事人在每一个案件中感受到公平正义，社会各界普遍给予好评。"
)
MORE_EN = (
    "The courts went on to improve the way in which they hear cases of every kind, strengthened mediation, built "
    "service centres for parties to lawsuits and explained their judgments at greater length than ever before."
)
# Chinese paragraphs, English paragraphs, and the shapes of their beads.
_KNOWN: dict[str, tuple[list[str], list[str], list[str]]] = {
    "one to one": (ZH, EN, ["1-1"] * 6),
    "one Chinese sentence as two English ones": (
        [*ZH[:1], ZH[1][:-1] + "，" + ZH[2], *ZH[3:]],
        EN,
        ["1-1", "1-2", "1-1", "1-1", "1-1"],
    ),
    "two Chinese sentences as one English one": (
        ZH,
        [*EN[:1], f"{EN[1][:-1]}, a{EN[2][1:]}", *EN[3:]],
        ["1-1", "2-1", "1-1", "1-1", "1-1"],
    ),
    "a Chinese sentence left out": (
        [*BODY_ZH, *ZH[:2], MORE_ZH, *ZH[3:5]],
        [*BODY_EN, *EN[:2], *EN[3:5]],
        [*["1-1"] * 5, "1-0", "1-1", "1-1"],
    ),
    "an English sentence added": (
        [*BODY_ZH, *ZH[:2], *ZH[3:5]],
        [*BODY_EN, *EN[:2], MORE_EN, *EN[3:5]],
        [*["1-1"] * 5, "0-1", "1-1", "1-1"],
    ),
}


def _lines(paragraphs: list[str], lang: Lang) -> Half:
    return segment_by_line(document("\n".join(paragraphs), f"{lang}.txt"), lang)


def _in_one_block(zh: list[str], en: list[str]) -> Bitext:
    halves = _lines(zh, "zh"), _lines(en, "en")
    blocks = [0] * len(halves[0].segments), [0] * len(halves[1].segments)
    return align_halves("two-files", *halves, blocks, no_figures)


@pytest.mark.parametrize("name", _KNOWN)
def test_known_beads(name: str) -> None:
    """A document in two halves has the beads that its translator made."""
    zh, en, expected = _KNOWN[name]
    assert shapes(aligned("\n\n".join([*zh, *en]))) == expected


def test_sentences_inside_paragraphs() -> None:
    """Sentences are aligned inside their paragraphs: what is missing in one doesn't shift the next."""
    zh = [*BODY_ZH, ZH[1] + MORE_ZH, ZH[4] + ZH[5]]
    en = [*BODY_EN, EN[1], f"{EN[4]} {EN[5]}"]
    bitext = aligned("\n\n".join([*zh, *en]))
    assert shapes(bitext) == [*["1-1"] * 4, "1-0", "1-1", "1-1"]


def test_an_alternating_document_is_aligned_block_by_block() -> None:
    """Pairs of paragraphs stay pairs, and a bead never reaches over two of them."""
    bitext = aligned("\n".join(chain.from_iterable(zip(ZH, EN, strict=True))))
    assert bitext.layout == "alternating"
    assert [(bead.zh, bead.en) for bead in bitext.beads] == [((i,), (i,)) for i in range(6)]


def test_a_block_without_a_counterpart_is_left_alone() -> None:
    """Segments of a block that the other half lacks stand alone, whatever they look like."""
    halves = _lines(ZH[1:3], "zh"), _lines(EN[1:3], "en")
    bitext = align_halves("alternating", *halves, ([0, 1], [1, 2]), no_figures)
    assert [(bead.zh, bead.en) for bead in bitext.beads] == [((0,), ()), ((1,), (0,)), ((), (1,))]


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ([], [], []),
        (ZH[:2], [], ["1-0", "1-0"]),
        ([], EN[:2], ["0-1", "0-1"]),
        (ZH[:1], EN[:1], ["1-1"]),
        (["知"], ["x"], ["1-1"]),
    ],
)
def test_small_and_empty_halves(zh: list[str], en: list[str], expected: list[str]) -> None:
    """An empty half leaves the other one unaligned; one segment each is a pair."""
    assert shapes(_in_one_block(zh, en)) == expected


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    """The same document in traditional characters has the same beads."""
    traditional = [
        "一、總體情況",
        "2016年，全市法院共受理知識產權案件2955件，同比增長23.17%。",
        "其中專利案件412件，商標案件863件。",
        "二、海關保護",
        "天津海關扣留侵權貨物103批，涉及商品40餘萬件。",
        "案值人民幣200餘萬元。",
    ]
    two_in_one = [*EN[:1], f"{EN[1][:-1]}, a{EN[2][1:]}", *EN[3:]]
    for en in (EN, two_in_one):
        ours, plain = _in_one_block(traditional, en), _in_one_block(ZH, en)
        assert [(bead.zh, bead.en) for bead in ours.beads] == [(bead.zh, bead.en) for bead in plain.beads]


def test_text_that_moved_is_found() -> None:
    """A sentence that the English has elsewhere is one bead, out of order; the others are as they were."""
    moved_zh = (
        "天津大学与南开大学在上海举办国际水稻种植技术论坛，"
        "来自日本、法国和巴西的300名科学家讨论了气候变化对粮食生产的影响。"
    )
    moved_en = (
        "Tianjin University and Nankai University held an international forum on rice growing technology in Shanghai, "
        "where 300 scientists from Japan, France and Brazil discussed the effects of climate change on food production."
    )
    zh, en = [*BODY_ZH, *ZH, moved_zh], [moved_en, *BODY_EN, *EN]
    bitext = _in_one_block(zh, en)
    assert [(bead.zh, bead.en) for bead in bitext.beads if bead.moved] == [((len(zh) - 1,), (0,))]
    assert shapes(bitext) == ["1-1"] * len(zh)
    findings = review(bitext, [RULES["moved-text"]]).findings
    assert [(f.rule, f.severity) for f in findings] == [("moved-text", "minor")]


def test_a_paragraph_that_moved_is_found_as_one() -> None:
    """Sentences that the English has elsewhere together are beads out of order, and one finding."""
    zh_moved = [
        "天津大学与南开大学在上海举办国际水稻种植技术论坛。",
        "来自日本、法国和巴西的三百名科学家讨论了气候变化对粮食生产的影响。",
        "与会者参观了附近的农场和温室，品尝了当地的稻米。",
    ]
    en_moved = [
        "Tianjin University and Nankai University held an international forum on rice growing technology in Shanghai.",
        "Three hundred scientists from Japan, France and Brazil discussed how climate change affects food production.",
        "The participants visited farms and greenhouses nearby and tasted the local rice.",
    ]
    zh, en = [*BODY_ZH, *ZH, *zh_moved], [*en_moved, *BODY_EN, *EN]
    bitext = _in_one_block(zh, en)
    first = len(zh) - 3
    assert [(b.zh, b.en) for b in bitext.beads if b.moved] == [((first + k,), (k,)) for k in range(3)]
    assert shapes(bitext) == ["1-1"] * len(zh)
    (finding,) = review(bitext, [RULES["moved-text"]]).findings
    assert "and the 2 after it" in finding.message.en
    assert len(finding.related) == 4


def test_figures_are_evidence() -> None:
    """Sentences that share their figures are surer to belong together than those that don't."""
    halves = _lines(ZH[1:], "zh"), _lines(EN[1:], "en")
    blocks = [0] * 5, [0] * 5
    by_figures, by_length = (align_halves("two-files", *halves, blocks, f) for f in (Reader().keys, no_figures))
    assert shapes(by_figures) == ["1-1"] * 5
    assert by_figures.beads[0].score > by_length.beads[0].score


_SENTENCES_ZH, _SENTENCES_EN = st.lists(st.sampled_from(ZH), max_size=8), st.lists(st.sampled_from(EN), max_size=8)


def test_a_bead_does_not_reach_over_a_sentence_that_moved() -> None:
    """Sentences on both sides of one that moved away stay apart, so that the beads are in the order of the Chinese."""
    heading = (ZH[0], EN[0])
    zh, en = [ZH[1], heading[0], ZH[2], ZH[1], ZH[1]], [EN[1], EN[1], heading[1], EN[1]]
    indices = [i for bead in _in_one_block(zh, en).beads for i in bead.zh]
    assert indices == sorted(indices)


@given(_SENTENCES_ZH, _SENTENCES_EN)
@settings(max_examples=60, deadline=None)
def test_beads_cover_both_halves_once_and_in_order(zh: list[str], en: list[str]) -> None:
    """Whatever the halves, each segment is in one bead, in order unless moved, numbered, its score a share."""
    bitext = _in_one_block(zh, en)
    for lang, half in (("zh", bitext.zh), ("en", bitext.en)):
        side: Lang = "zh" if lang == "zh" else "en"
        indices = [i for bead in bitext.beads for i in bead.side(side)]
        assert sorted(indices) == list(range(len(half.segments)))
        in_order = [i for bead in bitext.beads if lang == "zh" or not bead.moved for i in bead.side(side)]
        assert in_order == sorted(in_order)
    assert [bead.id for bead in bitext.beads] == [f"b{k}" for k in range(1, len(bitext.beads) + 1)]
    assert all(0 <= bead.score <= 1 and round(bead.score, 4) == bead.score for bead in bitext.beads)


@given(_SENTENCES_ZH, _SENTENCES_EN)
@settings(max_examples=30, deadline=None)
def test_the_same_halves_have_the_same_beads(zh: list[str], en: list[str]) -> None:
    """Alignment is deterministic."""
    assert _in_one_block(zh, en).beads == _in_one_block(zh, en).beads


def test_one_sentence_a_line() -> None:
    """In segmented files each line that isn't empty is a segment, named by its line."""
    half = _lines(["第一。第二。", "", " 第三 ", "\N{ZERO WIDTH SPACE}", "第四"], "zh")
    assert [(s.id, s.text) for s in half.segments] == [("zh-1", "第一。第二。"), ("zh-3", "第三"), ("zh-5", "第四")]


def test_a_side_of_a_bead_is_one_text_with_offsets() -> None:
    """English segments are joined with a space, Chinese ones without, and offsets stay those of the document."""
    bitext = aligned("\n\n".join([*_KNOWN["two Chinese sentences as one English one"][0], *EN]))
    bead = bitext.beads[1]
    clean = bitext.clean(bead, "zh")
    segments = bitext.segments(bead, "zh")
    assert clean.text == "".join(segment.clean.text for segment in segments)
    assert clean.span(0, len(clean.text)) == Span(segments[0].start, segments[-1].end)


def test_an_empty_side_is_an_empty_text() -> None:
    """A bead without English has an empty English text."""
    bitext = _in_one_block(ZH[:1], [])
    assert bitext.clean(bitext.beads[0], "en") == OffsetText("", ())
    assert bitext.segments(bitext.beads[0], "en") == ()


def test_a_heading_is_aligned_with_a_heading_of_its_number() -> None:
    """Numbers of headings decide where lengths don't."""
    zh, en = ["一、法院", "二、检察", "三、公安"], ["II. Procurators", "III. Police"]
    assert [(bead.zh, bead.en) for bead in _in_one_block(zh, en).beads] == [((0,), ()), ((1,), (0,)), ((2,), (1,))]


def test_segments_know_their_places() -> None:
    """Start and end of a segment are those of its first and last span."""
    segment: Segment = _lines([ZH[0]], "zh").segments[0]
    assert (segment.start, segment.end) == (0, len(ZH[0]))
