"""Sentences that one language has alone: which are lost, which stand elsewhere, which were pasted twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

import pytest
from bialign.align.bitext import Layout
from bialign.pipeline import align_texts
from bialign.qa.context import ReviewContext
from bialign.qa.crossed import find_crossed
from bialign.qa.findings import Severity
from bialign.qa.gap_messages import describe_gap
from bialign.qa.lost import Fate
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.qa.review import review
from documents import bitext_of_pairs

# Written for these tests.
_PAIRS = [
    ("镇里新开了一家面包房。", "A new bakery has opened in the town."),
    ("面包房每天清晨五点开始烤面包。", "The bakery starts baking bread at five every morning."),
    ("学生们喜欢在放学后来买点心。", "Students like to buy snacks there after school."),
    ("店主准备明年在河边再开一家分店。", "The owner plans to open a branch by the river next year."),
    ("附近的餐馆也从这里订购面包。", "Restaurants nearby order bread from it, too."),
]
_ADDED = "The mayor praised the volunteers of the fire brigade in a long speech."


def _context(pairs: Sequence[tuple[str, str]]) -> ReviewContext:
    zh, en = ("\n\n".join(side for side in sides if side) + "\n" for sides in zip(*pairs, strict=True))
    return ReviewContext(align_texts(zh, en, Reader()))


@pytest.mark.parametrize("place", [1, 2, 4])
def test_a_sentence_added_to_a_paragraph_is_found(place: int) -> None:
    """Where a paragraph has a sentence more than the Chinese, that sentence alone is lost."""
    pairs = [*_PAIRS]
    pairs[place] = (pairs[place][0], f"{pairs[place][1]} {_ADDED}")
    lost = _context(pairs).lost
    assert [(one.lang, one.text, one.fate) for one in lost] == [("en", _ADDED, "lost")]


@pytest.mark.parametrize("place", range(1, 4))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_sentence_pasted_twice_is_found(place: int, lang: str) -> None:
    """A sentence that one language has twice in a row, the other once, is told as repeated."""
    zh, en = _PAIRS[place]
    pairs = [*_PAIRS]
    pairs[place] = (f"{zh}{zh}", en) if lang == "zh" else (zh, f"{en} {en}")
    lost = _context(pairs).lost
    assert [(one.lang, one.fate) for one in lost] == [(lang, "repeated")]
    assert lost[0].text == (zh if lang == "zh" else en)


def test_translations_have_lost_nothing() -> None:
    """Sentence for sentence nothing is lost, and where two became one neither."""
    assert _context(_PAIRS).lost == []
    joined = [
        *_PAIRS[:1],
        (_PAIRS[1][0] + _PAIRS[2][0], f"{_PAIRS[1][1][:-1]}, and {_PAIRS[2][1].lower()}"),
        *_PAIRS[3:],
    ]
    assert _context(joined).lost == []


def test_what_a_clause_lacks_and_a_sentence_adds_stands_elsewhere() -> None:
    """A sentence without Chinese whose words a Chinese sentence without English has is no addition but moved."""
    zh, en = (
        "消防队的志愿者参加了桥梁的修复工程。",
        "Volunteers of the fire brigade took part in the repair of the bridge.",
    )
    pairs = [("", en), *_PAIRS, *((z.replace("面包", "蛋糕"), e.replace("bread", "cake")) for z, e in _PAIRS), (zh, "")]
    text = "".join(f"{z}\t{e}\n" for z, e in pairs)
    context = ReviewContext(bitext_of_pairs(text))
    assert {one.fate for one in context.lost} == {"elsewhere"}


@pytest.mark.parametrize("place", range(3))
def test_sentences_that_changed_places_are_found(place: int) -> None:
    """Two sentences of a paragraph that stand crosswise are one finding about moved text, and none where they don't."""
    zh = "".join(side for side, _ in _PAIRS[place : place + 2])
    first, second = (side for _, side in _PAIRS[place : place + 2])
    for english, count in ((f"{first} {second}", 0), (f"{second} {first}", 1)):
        rows = [("他们住在山里。", "They live in the mountains."), (zh, english), ("春天很短。", "Spring is short.")]
        assert len(_find_moved(rows)) == count


def _find_moved(rows: Sequence[tuple[str, str]]) -> list[str]:
    zh, en = ("\n\n".join(sides) + "\n" for sides in zip(*rows, strict=True))
    bitext = align_texts(zh, en, Reader())
    assert len(list(find_crossed(ReviewContext(bitext)))) <= 1
    found = review(bitext, (RULES["moved-text"],), ReviewOptions()).findings
    return [f.message.en for f in found if f.severity != "neutral"]


def test_a_paragraph_left_alone_is_lost_though_the_alignment_is_in_doubt() -> None:
    """A long paragraph in doubt is lost where nothing near has no counterpart, and isn't where its English may."""
    zh = "市政府决定拆除河边的旧仓库，在原址修建一座公园，并为附近居民增设停车场和儿童游乐设施，工程将于秋天开始。"
    for english, fates in (("", ["lost"]), ("Nobody knew.", [])):
        text = "".join(f"{z}\t{e}\n" for z, e in (*_PAIRS, (zh, ""), *([("", english)] if english else []), *_PAIRS))
        bitext = bitext_of_pairs(text)
        doubted = tuple(replace(b, score=0.4) if not (b.zh and b.en) else b for b in bitext.beads)
        lost = ReviewContext(replace(bitext, beads=doubted)).lost
        assert [one.fate for one in lost if one.text == zh] == fates


def test_what_the_chinese_beside_says_is_no_addition() -> None:
    """An English sentence of a bead of its own is said nearby where the Chinese before says it with its own."""
    zh = "一年后，我们对店铺未来的看法产生分歧，董事会站在了他的一边。"
    english = "A year later our visions of the future of the shop began to diverge."
    for added, fate in (("When they did, the Board of Directors sided with him.", "nearby"), (_ADDED, "lost")):
        rows = [*_PAIRS[:2], (zh, english), ("", added), *_PAIRS[2:]]
        context = ReviewContext(bitext_of_pairs("".join(f"{z}\t{e}\n" for z, e in rows)))
        assert [(one.text, one.fate) for one in context.lost] == [(added, fate)]


@pytest.mark.parametrize(
    ("layout", "first", "severities"),
    [
        ("halves", "面包房双语材料整理", ["neutral"]),
        ("two-files", "面包房双语材料整理", ["neutral"]),
        ("halves", "镇里人都在排队买面包。", ["major"]),
        ("halves", "面包房双语材料 The story of a bakery", []),
        ("halves", "The story of a bakery 面包房的故事", []),
        ("halves", "镇里人都在排队买 Danish Pastry 吃", ["neutral"]),
    ],
)
def test_the_first_line_of_a_bilingual_file_may_be_its_title(
    layout: Layout, first: str, severities: list[Severity]
) -> None:
    """A first line without a stop is a note in a file with both languages, and none where it holds both itself."""
    text = "".join(f"{zh}\t{en}\n" for zh, en in ((first, ""), *_PAIRS))
    bitext = replace(bitext_of_pairs(text), layout=layout)
    found = review(bitext, (RULES["omission"],), ReviewOptions()).findings
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(("neighbours", "severity"), [(True, "neutral"), (False, "minor")])
def test_a_single_doubt_is_a_note_in_a_document(neighbours: bool, severity: Severity) -> None:
    """A bead whose sides don't seem to say the same is a note where both beside it do, and minor among pairs."""
    doubt = ("消防队的志愿者参加了桥梁的修复工程。", "The museum is closed on Mondays and on public holidays.")
    text = "".join(f"{zh}\t{en}\n" for zh, en in (*_PAIRS, doubt, *_PAIRS))
    found = review(bitext_of_pairs(text), (RULES["meaning-doubt"],), ReviewOptions(neighbours=neighbours)).findings
    assert [(finding.zh and finding.zh.text, finding.severity) for finding in found] == [(doubt[0], severity)]


@pytest.mark.parametrize("count", [1, 2, 5])
def test_both_directions_are_told_in_one_shape(count: int) -> None:
    """What the Chinese lacks is told in the words for what the English lacks, the languages exchanged."""
    for case in (*get_args(Fate), "apart"):
        zh, en = (describe_gap(lang, case, count).en for lang in ("zh", "en"))
        swapped = zh.replace("Chinese", "…").replace("English", "Chinese").replace("…", "English")
        assert (en, "{" in en) == (swapped, False)
        assert "{" not in "".join(describe_gap(lang, case, count).zh for lang in ("zh", "en"))


@pytest.mark.parametrize(
    ("layout", "head", "severity"),
    [
        ("halves", ("市长在面包房开业时的讲话", "日期：五月二十六日"), "neutral"),
        ("two-files", ("市长在面包房开业时的讲话", "日期：五月二十六日"), "neutral"),
        ("two-files", ("本翻译由镇里的志愿者完成。", "如有问题，请与志愿者联系。"), "neutral"),
        ("halves", ("镇里的居民等这一天已经等了很久。", "消防队的志愿者也来了。"), "major"),
    ],
)
def test_what_one_language_has_above_the_text_weighs_less(
    layout: Layout, head: Sequence[str], severity: Severity
) -> None:
    """Titles above the text and words on the translation are notes, sentences major."""
    text = "".join(f"{zh}\t{en}\n" for zh, en in (*((line, "") for line in head), *_PAIRS))
    bitext = replace(bitext_of_pairs(text), layout=layout)
    found = review(bitext, (RULES["omission"],), ReviewOptions()).findings
    assert {finding.severity for finding in found} == {severity}


@pytest.mark.parametrize(
    ("layout", "line", "severities"),
    [
        ("two-files", "【看来镇里人都爱吃面包。】", ["neutral"]),
        ("two-files", "（译注：这里的镇长是一位退休教师。）", ["neutral"]),
        ("two-files", "[译者注] 这里的镇长是一位退休教师。", ["neutral"]),
        ("two-files", "原载《镇报》第三版", ["neutral"]),
        ("two-files", "王小明 译", ["neutral"]),
        ("halves", "中文翻译", ["neutral"]),
        ("halves", "bakery：美 [ˈbeɪkəri] n. 面包房；", ["neutral"]),
        ("two-files", "店主准备明年在河边再开一家分店", ["neutral"]),
        ("two-files", "店主和镇长一起去了邻近的城市", ["neutral"]),
        ("two-files", "（镇长是一位退休多年的小学教师。）", ["major"]),
        ("two-files", "镇长注意到消防队的志愿者也来了。", ["major"]),
        ("two-files", "消防队的志愿者翻译了一份外国的图纸。", ["major"]),
    ],
)
def test_what_a_translator_or_an_editor_put_in_is_a_note(layout: Layout, line: str, severities: list[Severity]) -> None:
    """Notes, sources, credits, entries and headings that a sentence says again are notes, other sentences major."""
    text = "".join(f"{zh}\t{en}\n" for zh, en in (*_PAIRS[:3], (line, ""), *_PAIRS[3:]))
    bitext = replace(bitext_of_pairs(text), layout=layout)
    found = review(bitext, (RULES["omission"],), ReviewOptions()).findings
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    ("line", "severities"),
    [
        ("Translator's note: the mayor is a retired teacher.", ["neutral"]),
        ("Source: The Town Gazette", ["neutral"]),
        ("The Fire Brigade and Its Volunteers", ["neutral"]),
        ("THE GAZETTE OF THE TOWN", ["neutral"]),
        ("The fire brigade had forty volunteers in those days.", ["minor"]),
    ],
)
def test_english_notes_and_headings_are_notes(line: str, severities: list[Severity]) -> None:
    """Notes, sources and headings in English alone are notes, sentences an addition."""
    text = "".join(f"{zh}\t{en}\n" for zh, en in (*_PAIRS[:3], ("", line), *_PAIRS[3:]))
    found = review(replace(bitext_of_pairs(text), layout="two-files"), (RULES["addition"],), ReviewOptions()).findings
    assert [finding.severity for finding in found] == severities


def test_english_left_in_the_chinese_is_no_addition() -> None:
    """English that the Chinese has as it is, elsewhere, is a note: it is reported as untranslated there."""
    mixed = (f"他们住在山里。{_ADDED}", "They live in the mountains.")
    rows = [*_PAIRS[:3], ("", _ADDED), *_PAIRS[3:], mixed]
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in rows))
    assert ("en", "left") in [(one.lang, one.fate) for one in ReviewContext(bitext).lost]


@pytest.mark.parametrize(("english", "status"), [("2022", "match"), ("2021", "missing")])
def test_a_year_may_stand_in_the_sentence_beside(english: str, status: str) -> None:
    """A year that the English says one sentence later is found there, another year isn't."""
    rows = [
        ("面包房在 2022 年春天开业，店主很高兴。", "The bakery opened and the owner was glad."),
        ("店主准备在河边再开一家分店。", f"In the spring of {english} the owner planned another branch by the river."),
    ]
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in rows))
    figures = ReviewContext(bitext).ledger.comparisons
    assert [figure.status for figure in figures if figure.zh and figure.zh.kind == "date"] == [status]
