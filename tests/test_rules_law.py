"""Laws of all rules, over generated pairs of mixed characters, figures, units, brackets and quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bialign.align.bitext import Bitext, Half
from bialign.qa.comparison.comparison import Comparison
from bialign.qa.comparison.problems import PROBLEMS
from bialign.qa.context import ReviewContext
from bialign.qa.findings import Review
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import RULES
from bialign.qa.review import review
from documents import bitext_of_pairs
from hypothesis import example, given, settings
from hypothesis import strategies as st

_CHINESE = """
    的 了 会议 天津 市高级法院 占 达 为 全长 投资 《 》 “ ” " 「 」 （ ） ( ) 【 】 。 ， 、 ； ： ！ , . 3 5 12
    2955 24.9 1,000 ３ ○ 三 十 两 百 千 万 亿 零 半 % ％ ‰ 元 美元 公斤 吨 米 平方米 千瓦 年 月 日 天 2016年 4月
    第 第七 届 近 约 余 多 至 到 — – - ～ 增长 下降 倍 翻 成 折 百分点 户 人次 人 家 IP WIPO N95 http://a.cn/x
    info@a.cn 1) （二） 一、 … ° ℃ ½ ① 两三 ″ ' / \\ $ ¥ * _ ` < +
""".split()
_ENGLISH = """
    the The of and meeting Tianjin Court “ ” " ' ‘ ’ ( ) [ ] 《 》 。 , ; : . ! ? 3 5 12 2,955 2995 24.9 1.5 three ten
    twenty hundred thousand million billions half third first 7th 31st % percent percentage points yuan dollars $ kg
    tons metres m km² kilowatts years in 2016 April March 30 days nearly about over at least to from - – — up rose fell
    increased decreased by doubled times 灯会 IP WIPO N59 a http://a.cn/y info@a.cn 1) II. … ° °C ½ its it's then forth
    / \\ € * _ ` < + 5'11" dozens hundreds
""".split()
_SEPARATORS = ["", " "]


def _texts(words: Sequence[str], others: Sequence[str]) -> st.SearchStrategy[str]:
    word = st.one_of(*[st.sampled_from(words)] * 9, st.sampled_from(others))
    pieces = st.tuples(word, st.sampled_from(_SEPARATORS)).map("".join)
    return st.lists(pieces, max_size=20).map(lambda row: "".join(row).strip())


_PAIRS = st.lists(st.tuples(_texts(_CHINESE, _ENGLISH), _texts(_ENGLISH, _CHINESE)), min_size=1, max_size=4)


def _bitext(pairs: Sequence[tuple[str, str]], one_paragraph: bool, score: float = 1.0) -> Bitext:
    """The pairs and a plain one, each a paragraph of its own or all of them one."""
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in (*pairs, ("会议开始。", "The meeting began."))))
    bitext = replace(bitext, beads=tuple(replace(bead, score=score) for bead in bitext.beads))
    return replace(bitext, zh=_joined(bitext.zh), en=_joined(bitext.en)) if one_paragraph else bitext


def _joined(half: Half) -> Half:
    return replace(half, segments=tuple(replace(segment, paragraph=0) for segment in half.segments))


@settings(max_examples=100, deadline=None)
@given(_PAIRS, st.booleans(), st.booleans())
@example(pairs=[('他说："好。', "He said:"), ("“", "Good.")], one_paragraph=True, neighbours=True)
@example(pairs=[("今年。", "2016 hundreds")], one_paragraph=False, neighbours=True)
def test_no_rule_fails(pairs: list[tuple[str, str]], one_paragraph: bool, neighbours: bool) -> None:
    """Every rule comes to an end on any pairs."""
    found = review(_bitext(pairs, one_paragraph), tuple(RULES.values()), ReviewOptions(neighbours=neighbours))
    assert [entry.reason.en for entry in found.not_checked] == []


_FIGURE_RULES = {
    rule
    for problem in PROBLEMS.values()
    for rule in ([problem.rule] if isinstance(problem.rule, str) else problem.rule.values())
}


def _of_figures(found: Review) -> list[str | None]:
    return [finding.comparison for finding in found.findings if finding.rule in _FIGURE_RULES]


def test_every_problem_is_reported_by_a_rule() -> None:
    """The rules that the table of problems names are those of figures, each named by some row."""
    assert set(list(RULES)[:11]) - {"number-code", "date-weekday"} == _FIGURE_RULES


@settings(max_examples=100, deadline=None)
@given(_PAIRS, st.booleans(), st.sampled_from([1.0, 0.3]))
@example(pairs=[("", "灯会"), ("", "“一、3灯会")], neighbours=False, score=1.0)
@example(pairs=[("的", "2,955的的会议"), ("的", ""), ("的", ""), ("2,955", "")], neighbours=True, score=1.0)
def test_findings_about_figures_name_their_comparison(
    pairs: list[tuple[str, str]], neighbours: bool, score: float
) -> None:
    """Each finding of a figure names its comparison; each one with a problem is reported, or its whole text is."""
    bitext, options = _bitext(pairs, False, score), ReviewOptions(neighbours=neighbours)
    context = ReviewContext(bitext, options)
    comparisons = {comparison.id: comparison for comparison in context.ledger}
    assert len(comparisons) == len(list(context.ledger))
    found = review(bitext, tuple(RULES.values()), options)
    reported = _of_figures(found)
    assert None not in reported
    assert len(reported) == len(set(reported))
    assert set(reported) <= set(_heads(list(comparisons.values())))
    ids = {finding.id for finding in found.findings}
    for comparison, figure in zip(context.ledger, found.figures, strict=True):
        assert not comparison.problem or figure.finding in ids or context.are_unrelated
    for comparison in comparisons.values():
        if comparison.folded_into is not None:
            head = comparisons[comparison.folded_into]
            assert (head.problem is not None, head.folded_into) == (True, None)
            assert comparison in context.ledger.related(head)


def _heads(comparisons: Sequence[Comparison]) -> list[str]:
    return [c.id for c in comparisons if c.problem and c.folded_into is None]
