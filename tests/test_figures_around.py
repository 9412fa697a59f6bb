"""Figures that one language has alone: what stands around them says whether that is an error, and how grave it is."""

from __future__ import annotations

import pytest
from bialign.pipeline import check_texts
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs

_BIRDS = [(f"第{n}章讲的是鸟。", f"Chapter {n} is about birds.") for n in ("一", "二", "三", "四", "五")]
_RULES = select(["number", "date", "percent", "ordinal"])


def _check(*pairs: tuple[str, str], neighbours: bool = True) -> list[Finding]:
    """The findings about figures of pairs between sentences whose figures correspond."""
    before, behind = (
        ("林中有鸟 7125 只。", "There are 7,125 birds in the wood."),
        ("天黑得很早。", "It grew dark early."),
    )
    rows = [before, *pairs, behind]
    text = "".join(f"{zh}\t{en}\n" for zh, en in rows)
    return list(review(bitext_of_pairs(text), _RULES, ReviewOptions(neighbours=neighbours)).findings)


_WORD_FOR_WORD = ("图书馆有 35460 册藏书。", "The library has books in its collection.")
_FREE = ("全市企业增加到 35460 家，经济充满活力。", "Nobody could have foreseen such a summer.")
_SAID = ("藏书共 35460 册。", "The collection has 35,460 volumes.")


@pytest.mark.parametrize(
    ("pairs", "severities"),
    [
        ([_WORD_FOR_WORD], ["major"]),
        ([_FREE], ["neutral"]),
        ([_SAID, _WORD_FOR_WORD], ["neutral"]),
        ([_WORD_FOR_WORD, _SAID], ["neutral"]),
        ([("会议于 5 月 11 日举行。", "The meeting was held.")], ["major"]),
        ([("会议于 2012 年 11 月举行。", "The meeting was held a month later.")], ["neutral"]),
        ([("会议当天就结束了。", "The meeting ended on 11 May.")], ["neutral"]),
        ([("图书馆藏书很多。", "The library has millions of books.")], ["neutral"]),
        ([("图书馆藏书很多。", "The library has 3 million books.")], ["major"]),
        ([("每次都会造成3点的额外伤害。", "They inflict additional damage each time.")], ["neutral"]),
        ([("35460", "The collection in the library")], ["neutral"]),
        ([("藏书共 35460 册", "The collection")], ["neutral"]),
    ],
)
def test_a_figure_alone_weighs_what_its_surroundings_leave(pairs: list[tuple[str, str]], severities: list[str]) -> None:
    """It is major in a sentence whose words correspond, a note in a label, put freely, or where it is said near."""
    assert [finding.severity for finding in _check(*pairs)] == severities


def test_a_wrong_date_that_stands_beside_is_not_critical() -> None:
    """Where the English has the Chinese date in the sentence beside, the sentences may be cut wrongly."""
    apart = ("该法于 2012 年 3 月 20 日公布。", "The Act was promulgated on March 18, 2012.")
    beside = ("此后又经修订。", "It was amended on March 20, 2012.")
    assert [finding.severity for finding in _check(apart)] == ["critical"]
    assert _check(apart, beside)[0].severity == "major"


def test_pairs_without_context_stay_as_grave_as_they_were() -> None:
    """Among pairs that are no document a figure alone is major, freely rendered or not."""
    assert [finding.severity for finding in _check(_FREE, neighbours=False)] == ["major"]


@pytest.mark.parametrize(
    ("before", "after", "words", "chinese"),
    [
        (3, 0, "three sentences before", "其前第 3 句"),
        (0, 4, "four sentences later", "其后第 4 句"),
    ],
)
def test_a_figure_a_few_sentences_away_is_a_note_that_says_where(
    before: int, after: int, words: str, chinese: str
) -> None:
    """A figure that is too far away to be paired is no error; the note says how far."""
    away = ("图书馆很大。", "The library is large, with its 35460 volumes.")
    between = _BIRDS[: max(before, after) - 1]
    pairs = [_WORD_FOR_WORD, *between, away] if after else [away, *between, _WORD_FOR_WORD]
    found = next(finding for finding in _check(*pairs) if finding.rule == "number-missing")
    assert (found.severity, words in found.message.en, chinese in found.message.zh) == ("neutral", True, True)


def test_a_figure_in_an_address_is_not_missing() -> None:
    """What the other language has in the address of a link is there, though it is no text."""
    zh = "修复了索引赋值的问题 #60376。\n\n天黑得很早。"
    link = "Fixed the [problem](https://example.org/pull/60376) of assignment by index.\n\nIt grew dark early."
    no_link = "Fixed the problem of assignment by index.\n\nIt grew dark early."
    missing = [[f.rule for f in check_texts(zh, en).findings if f.rule == "number-missing"] for en in (link, no_link)]
    assert missing == [[], ["number-missing"]]


@pytest.mark.parametrize(
    ("zh", "en", "severity"),
    [
        ("9月份失业率下降。", "The unemployment rate fell in August.", "critical"),
        ("9月份失业率比上月下降。", "The unemployment rate fell last month, compared with August.", "minor"),
        ("失业率为4.9%，比上月下降0.2个百分点。", "The rate was 4.9%, compared with 5.1% before.", "minor"),
        ("失业率为4.9%。", "The unemployment rate was 4.7%.", "critical"),
        ("带领百年大党走过历程。", "It led hundreds of millions of people on a journey.", "minor"),
    ],
)
def test_two_values_weigh_less_where_they_may_not_be_counterparts(zh: str, en: str, severity: str) -> None:
    """A wrong value is critical, but not where the English points at the time, has another unit or is vague."""
    assert [finding.severity for finding in _check((zh, en))] == [severity]


def test_figures_of_sentences_that_slipped_by_one_are_minor() -> None:
    """Where either value stands beside in the other language, the sentences rather than the figures are crossed."""
    crossed = (
        ("问题见第 4821 号记录。", "The problem is in record 7364."),
        ("另见第 7364 号记录。", "See also record 4821."),
    )
    found = [finding.severity for finding in _check(*crossed)]
    assert "critical" not in found
    assert found
