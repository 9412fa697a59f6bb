"""Documents of which one language says much more by design, and documents of which a part was left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bialign.align.document import build_document
from bialign.pipeline import check_documents, check_texts
from bialign.qa.findings import Review
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review as review_bitext
from documents import bitext_of_pairs

# What a report says in Chinese alone, and the quotations in it with their English.
_NARRATION = (
    "3月29日，在谈到工厂搬迁的话题时，厂长对记者说",
    "今年5月，市政府公布了新的公交线路，许多老人前来咨询，发言人回应道",
    "6月8日，针对图书馆延长开放时间的提问，馆长介绍说",
    "7月12日，在被问及河道清淤工程的进度时，工程师回答",
    "9月10日，有家长来信询问学校食堂的价格，校长答复道",
    "11月24日，旅游局公布了节假日客流，局长在发布会上称",
)
_QUOTED = (
    ("机器在夜间运行，邻居们睡不着觉。", "The machines run at night, and the neighbours cannot sleep."),
    ("新的公共汽车每天早上都会准时到达车站。", "The new buses arrive at the station on time every morning."),
    ("读者晚上可以在阅览室里安静地读书。", "Readers can read quietly in the reading room in the evening."),
    ("河水变得清澈，鱼又回到了村庄附近。", "The river has become clear, and the fish are back near the village."),
    ("学生们在食堂里吃到了新鲜的蔬菜。", "The students eat fresh vegetables in the dining hall."),
    ("游客喜欢山里的空气和当地的食物。", "Visitors like the mountain air and the local food."),
)
_NOTES = (
    "这句话说得很生动，值得背下来。",
    "请注意这里动词的时态，考试常考2次以上。",
    "译者没有逐字翻译，而是抓住了大意。",
    "同样的句型在课本第3单元里出现过。",
    "读到这里，你会想起家乡的小河吗？",
    "最后一句用了两个形容词，节奏很好。",
)


def _build_report(introduced: bool = True) -> str:
    """A report in Chinese with its quotations in both languages, the English behind the Chinese."""
    parts = []
    for narration, (zh, en), note in zip(_NARRATION, _QUOTED, _NOTES, strict=True):
        parts.append(f"{narration}：{zh}\n\n{en}\n\n{note}" if introduced else f"{zh}\n\n{en}")
    return "\n\n".join(parts) + "\n"


def _check(text: str) -> Review:
    return check_documents([build_document(text, "report.md")])


def _list_grave(review: Review) -> list[tuple[str, str]]:
    return [(f.rule, f.severity) for f in review.findings if f.severity in ("major", "critical")]


def test_what_stands_between_quotations_is_noted() -> None:
    """Narration with its figures, and notes, between quotations in both languages are no errors; a caution says so."""
    review = _check(_build_report())
    assert _list_grave(review) == []
    (caution,) = [caution for caution in review.cautions if caution.id == "coverage"]
    assert "Only parts of the Chinese" in caution.message.en


def test_a_wrong_figure_inside_a_quotation_keeps_its_weight() -> None:
    """What differs inside parts that correspond is reported as more than a note."""
    text = _build_report().replace("每天早上都会", "每天早上7点都会").replace("every morning", "at 9 every morning")
    assert "date-mismatch" in dict(_list_grave(_check(text)))


@pytest.mark.parametrize("first", [0, 4, 7])
def test_a_section_left_out_is_still_an_omission(first: int) -> None:
    """Where the rest corresponds, sentences that follow one another without a counterpart are a major omission."""
    pairs = [*_QUOTED, *((zh.replace("。", "，大家都很高兴。"), f"Everyone was glad: {en}") for zh, en in _QUOTED)]
    chinese = [zh for zh, _ in pairs]
    english = [en for k, (_, en) in enumerate(pairs) if not first <= k < first + 4]
    review = check_texts("".join(chinese), " ".join(english))
    assert any(rule == "omission" for rule, _ in _list_grave(review))
    assert all("Only parts" not in caution.message.en for caution in review.cautions)


def test_a_text_in_both_languages_is_not_partial() -> None:
    """A text all of which is in both languages has no caution, and a sentence that one lacks is an omission."""
    review = _check(_build_report(introduced=False) + "\n\n这座图书馆明年春天将对所有市民免费开放。\n")
    assert review.cautions == ()
    assert [f.rule for f in review.findings] == ["omission"]


@pytest.mark.parametrize(("alone", "is_partial"), [(6, True), (1, False)])
def test_a_digest_of_two_files_leaves_much_out(alone: int, is_partial: bool) -> None:
    """Of two files one is a digest where it lacks sentences all over, more than it has; else they are versions."""
    pairs: list[tuple[str, str]] = []
    for k, ((zh, en), note) in enumerate(zip(_QUOTED, _NOTES, strict=True)):
        pairs += [(zh, en), *([(note, ""), (f"{_NARRATION[k]}。", "")] if k < alone else [])]
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    sure = tuple(replace(bead, score=1.0) for bead in bitext.beads)
    review = review_bitext(replace(bitext, layout="two-files", beads=sure), select(), ReviewOptions())
    assert any("Only parts" in caution.message.en for caution in review.cautions) is is_partial
    assert (_list_grave(review) == []) is is_partial
