"""What a report says of itself before its findings, and which findings it holds back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from bialign.align.bitext import Bitext
from bialign.pipeline import check_texts
from bialign.qa.cautions import find_cautions
from bialign.qa.coverage import measure_aligned, measure_other_language
from bialign.qa.findings import Review
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from bialign.qa.stretches import find_apart, find_well_aligned
from documents import bitext_of_pairs

# Written for these tests.
_PAIRS = [
    ("图书馆每天清晨开门。", "The library opens early every morning."),
    ("周一图书馆闭馆。", "The library is closed on Mondays."),
    ("读者可以借五本书。", "A reader may borrow five books."),
    ("借书期限为三十天。", "Books may be kept for thirty days."),
    ("逾期要交罚款。", "Readers pay a fine for late books."),
    ("儿童阅览室在二楼。", "The children's reading room is on the second floor."),
    ("地下室有停车场。", "There is a car park in the basement."),
    ("馆内禁止吸烟。", "Smoking is forbidden in the library."),
    ("手机请调成静音。", "Please mute your telephone."),
    ("欢迎提出意见。", "Comments are welcome."),
]
_CHINESE = [(zh, "") for zh in ("古籍部收藏清代方志。", "古籍不外借。", "复印须经批准。", "修复室不对外开放。")]
_MORE = [(f"第{i}排书架存放各地的旧报纸和期刊。", "") for i in "一二三四五六七八"]


def _bitext(pairs: Sequence[tuple[str, str]], scores: Sequence[float] = (), layout: str = "two-files") -> Bitext:
    """The pairs as a document of which the beads have these scores, 1 where there are no more."""
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    given = (*scores, *[1.0] * (len(pairs) - len(scores)))
    beads = tuple(replace(bead, score=score) for bead, score in zip(bitext.beads, given, strict=True))
    return replace(bitext, layout=layout, beads=beads)  # type: ignore[arg-type]


def _review(bitext: Bitext) -> Review:
    return review(bitext, select(), ReviewOptions())


def _ids(bitext: Bitext) -> list[str]:
    return [caution.id for caution in find_cautions(bitext)]


@pytest.mark.parametrize(
    ("bitext", "ids"),
    [
        (_bitext(_PAIRS), []),
        (replace(_bitext(_PAIRS, layout="alternating"), layout_confidence=0.3), ["layout"]),
        (replace(_bitext(_PAIRS, layout="alternating"), layout_confidence=0.95), []),
        (_bitext([*_PAIRS, *_CHINESE, *_CHINESE]), ["coverage"]),
        (_bitext(_PAIRS, [0.3] * 5), ["scores"]),
        (_bitext(_PAIRS, [0.6] * 10), ["scores"]),
        (_bitext([*_PAIRS, *_CHINESE, *_CHINESE], layout="pairs"), []),
        (_bitext([*_PAIRS[:6], *[(zh, zh) for zh, _ in _PAIRS[6:]]]), ["language-en"]),
        (_bitext([*_PAIRS[:6], *[(en, en + " Indeed") for _, en in _PAIRS[6:]]]), ["language-zh"]),
    ],
)
def test_a_report_says_where_it_may_be_wrong(bitext: Bitext, ids: list[str]) -> None:
    """Each reason for doubt is one caution, and a text that is read well has none."""
    assert _ids(bitext) == ids


def test_a_caution_names_the_language_that_lacks_a_counterpart() -> None:
    """A long tail in Chinese says nothing of the English, all of which has a counterpart."""
    (caution,) = find_cautions(_bitext([*_PAIRS, *_CHINESE, *_CHINESE]))
    assert ("of the Chinese has" in caution.message.en, "English" in caution.message.en) == (True, False)
    assert "英文仅" not in caution.message.zh


def test_a_bibliography_that_both_texts_have_is_no_foreign_text() -> None:
    """Lines of the other language that stand alike in both texts are not counted, however their sentences are cut."""
    books = [f"[{i}] Miller A. Reading rooms of the world, part {i}. Old Mill Press, {1990 + i}." for i in range(9)]
    found = check_texts("\n".join([*(zh for zh, _ in _PAIRS), *books]), "\n".join([*(en for _, en in _PAIRS), *books]))
    assert [caution.id for caution in found.cautions] == []


def test_cautions_say_what_to_try() -> None:
    """A caution about one file names the option; one about two files sends the reader to the files."""
    one, two = (_bitext([*_PAIRS, *_CHINESE, *_CHINESE], layout=layout) for layout in ("halves", "two-files"))
    assert "--layout" in find_cautions(one)[0].message.en
    assert "--layout" in find_cautions(one)[0].message.zh
    assert "both files" in find_cautions(two)[0].message.en


def test_doubtful_beads_are_not_aligned() -> None:
    """A bead in doubt has no counterpart that is certain, and doesn't count unless asked for."""
    bitext = _bitext(_PAIRS, [0.49, 0.5])
    sizes = [len(zh) for zh, _ in _PAIRS]
    assert measure_aligned(bitext, "zh") == pytest.approx(1 - sizes[0] / sum(sizes), abs=1e-4)
    assert measure_aligned(bitext, "zh", doubtful=True) == 1.0


def test_lines_of_both_halves_have_no_language() -> None:
    """Publications and commands that stand in both halves don't count as text in the other language."""
    shared = [(line, line) for line in ("The Journal of Old Books and Maps", "sudo apt install calibre tesseract")] * 3
    assert measure_other_language(_bitext([*_PAIRS[:4], *shared]), "zh") == 0.0


def test_findings_in_a_bad_stretch_are_held_back() -> None:
    """With a caution, what differs among beads of low scores is a note that says how grave it would be."""
    spoilt = [*_PAIRS]
    spoilt[1] = ("周一图书馆闭馆，十二人值班。", "The library is closed on Mondays with 19 on duty.")
    spoilt[8] = ("手机请调成静音，违者罚款40元。", "Please mute your telephone or pay a fine of 90 yuan.")
    found = _review(_bitext(spoilt, [0.55, 0.55, 0.3, 0.3, 0.2]))
    figures = [(f.bead, f.severity, f.detail.get("held_back")) for f in found.findings if f.rule == "number-mismatch"]
    assert figures == [("b2", "neutral", "major"), ("b9", "critical", None)]
    assert [caution.id for caution in found.cautions] == ["scores"]


def test_findings_are_not_held_back_without_a_caution() -> None:
    """One doubtful place in a good document makes nothing around it a note."""
    spoilt = [*_PAIRS]
    spoilt[1] = ("周一图书馆闭馆，十二人值班。", "The library is closed on Mondays with 19 on duty.")
    found = _review(_bitext(spoilt, [0.4]))
    assert found.cautions == ()
    assert [f.severity for f in found.findings if f.rule == "number-mismatch"] == ["critical"]


def test_a_gap_between_good_beads_is_well_aligned() -> None:
    """A run of sentences left out is one place, however long, and is judged by what stands around it."""
    beads = _bitext([*_PAIRS[:5], *_CHINESE, *_PAIRS[5:]]).beads
    assert find_well_aligned(beads) == {bead.id for bead in beads}


def test_a_long_tail_is_one_note() -> None:
    """A body in Chinese after pairs is one note, and its figures aren't findings."""
    tail = [*_CHINESE, *_MORE]
    found = _review(_bitext([*_PAIRS, *tail]))
    about = [f for f in found.findings if f.rule not in ("punctuation-width", "spacing")]
    (note,) = about
    assert (note.rule, note.severity, len(note.related)) == ("omission", "neutral", len(tail) - 1)
    assert f"{len(tail)} Chinese sentences" in note.message.en


def test_a_paragraph_left_out_is_no_tail() -> None:
    """A few sentences without English within a text are an omission as before."""
    found = _review(_bitext([*_PAIRS[:5], *_CHINESE, *_PAIRS[5:]]))
    assert [(f.rule, f.severity) for f in found.findings if f.rule == "omission"] == [("omission", "major")]


def test_stretches_apart_of_both_languages() -> None:
    """Another edition, in which nothing corresponds for long, is one stretch of neither language."""
    other = [pair for (zh, _), (_, en) in zip(_MORE, _PAIRS, strict=False) for pair in ((zh, ""), ("", f"Again, {en}"))]
    (stretch,) = find_apart(_bitext([*_PAIRS, *other]))
    assert (stretch.first, stretch.last, stretch.lang) == (len(_PAIRS), len(_PAIRS) + len(other), None)


def test_the_wrong_file_is_one_finding() -> None:
    """Two texts that have nothing in common are one major finding, and no figure or sentence is another."""
    zh = "\n\n".join(
        (
            "博物馆在二〇〇三年购入三百件青铜器，其中四十二件来自私人收藏。",
            "修复人员花了两年时间清洗铜锈，并为每一件器物拍摄照片。",
            "展览于去年秋天开幕，第一周就有一万两千名观众前来参观。",
            "门票收入的百分之十五用于支付保险和夜间安保费用。",
            "明年春天这些器物将运往邻省的三座城市巡回展出。",
            "馆长说，培养年轻的修复师比扩建库房更加要紧。",
        )
    )
    en = "\n\n".join(
        (
            "Boil the potatoes for 20 minutes, drain them, and let the steam escape.",
            "Melt 50 grams of butter in a heavy pan and fry the onions until they are golden.",
            "Whisk four eggs with a little cream and season them with pepper and nutmeg.",
            "Grease a baking dish and line its bottom with thin slices of smoked ham.",
            "Bake the dish in a hot oven until the crust turns brown and crisp.",
            "Serve it with a green salad and a glass of dry white wine.",
        )
    )
    found = check_texts(zh, en)
    graver = [f for f in found.findings if f.severity in ("major", "critical")]
    (finding,) = graver
    assert (finding.rule, finding.severity) == ("meaning-doubt", "major")
    assert "two texts" in finding.message.en
    assert not [f for f in found.findings if f.rule in ("omission", "addition", "number-missing", "number-added")]
