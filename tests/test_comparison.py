"""Figures paired and compared: laws of pairing, and cases of what differs and what needs no counterpart."""

import itertools
from collections.abc import Sequence

import pytest
from bialign.pipeline import check_texts
from bialign.qa.comparison.assignment import assign
from bialign.qa.comparison.causes import find_cause
from bialign.qa.comparison.side import Side
from bialign.qa.comparison.sides import pair_sides
from bialign.qa.comparison.styling import spell_number, spell_ordinal, suggest
from bialign.qa.findings import Finding
from bialign.qa.options import ReviewOptions
from bialign.qa.quantities import Quantity, Reader
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs
from hypothesis import given
from hypothesis import strategies as st

_ALONE = 0.9
_OVER_TWELVE = ("hedge-mismatch", "1184.7万家", "over 12 million")
_NARROWED = ("direction-mismatch", "0.4个百分点", "0.4 percentage points")
_EXCHANGED = ("number-mismatch", "30个", "30")
_SURPLUS = ("direction-mismatch", "410亿美元", "$41 billion")
_ABOUT = ("hedge-mismatch", "35亿元", "about 3.5 billion yuan")
_costs = st.lists(st.lists(st.sampled_from([0.0, 0.1, 0.4, 1.0, 1.7, 1.9, 5.0]), min_size=3, max_size=3), max_size=4)


def _total(costs: Sequence[Sequence[float]], pairs: Sequence[tuple[int, int]]) -> float:
    alone = len(costs) + (len(costs[0]) if costs else 0) - 2 * len(pairs)
    return sum(costs[i][j] for i, j in pairs) + _ALONE * alone


def _cheapest(costs: Sequence[Sequence[float]]) -> float:
    """The least total by trying every set of pairs."""
    rows, columns = range(len(costs)), range(len(costs[0]) if costs else 0)
    totals = (
        _total(costs, list(zip(some, others, strict=True)))
        for size in range(min(len(rows), len(columns)) + 1)
        for some in itertools.combinations(rows, size)
        for others in itertools.permutations(columns, size)
    )
    return min(totals)


@given(_costs)
def test_assignment_is_as_cheap_as_exhaustive_search(costs: list[list[float]]) -> None:
    """Pairs have the least total cost of all sets of pairs, and use each row and column once."""
    pairs = assign(costs, _ALONE)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert _total(costs, pairs) == pytest.approx(_cheapest(costs))


def _quantity(value: int, start: int) -> Quantity:
    return Quantity(start, start + 1, str(value), "cardinal", str(value))


_values = st.lists(st.integers(2, 5000), max_size=5)


@given(_values, _values)
def test_pairing_does_not_depend_on_which_side_comes_first(left: list[int], right: list[int]) -> None:
    """The pairs of two sides are those of the sides exchanged, at the same total cost."""
    ours = Side("", [_quantity(v, i) for i, v in enumerate(left)], [frozenset()] * len(left))
    theirs = Side("", [_quantity(v, i) for i, v in enumerate(right)], [frozenset()] * len(right))
    there = {(left[i], right[j]) for i, j in pair_sides(ours, theirs)}
    back = {(left[j], right[i]) for i, j in pair_sides(theirs, ours)}
    assert there == back


def _findings(zh: str, en: str) -> list[Finding]:
    rules = select(["number", "ordinal", "percent", "date", "hedge", "unit", "direction"])
    bitext = bitext_of_pairs(f"{zh}\t{en}\n")
    return list(review(bitext, rules, ReviewOptions(neighbours=False)).findings)


def _said(zh: str, en: str) -> list[tuple[str, str, str]]:
    return [(f.rule, f.zh.text if f.zh else "", f.en.text if f.en else "") for f in _findings(zh, en)]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("放行货物393万件。", "It released 3 million 930 thousand goods."),
        ("各2家。", "It has two of the one and two of the other."),
        ("京津冀三地协作。", "Beijing, Tianjin and Hebei cooperate."),
        ("双方签署两份文件。", "Both papers were signed."),
        ("这两个国家没有回应。", "These countries gave no answer."),
        ("第二天，会议结束。", "The meeting ended the following day."),
        ("2016年，全市增长5%。全年平稳。", "The city grew by 5% in 2016. The year was calm."),
        ("有数十名代表出席。", "Dozens of delegates took part."),
        ("产量翻一番。", "Output doubled."),
        ("产量增长一倍。", "Output doubled."),
        ("占三分之一。", "It accounts for 33.3%."),
        ("打八折。", "There is 20% off."),
        ("全长5公里。", "It is 5,000 metres long."),
        ("举办4.26主题活动。", "It held 4.26 theme events."),
        ("装机容量达2.1亿千瓦。", "Installed capacity reached 210 GW."),
        ("出口额增长两倍。", "Exports increased threefold."),
        ("价格上涨2%，达到5.5%。", "The rate rose by 2 percent to 5.5 percent."),
        ("每五人中就有一人参与。", "One in five people took part."),
        ("增速回落0.3个百分点。", "Growth slowed by 30 basis points."),
        ("成本由10元降至5元，下降50%。", "Costs were halved, from 10 yuan to 5 yuan."),
        ("实行24小时值守。", "They were on duty around the clock."),
        ("“十三五”期间进展顺利。", "Progress was good in the 13th Five-Year Plan period (2016-2020)."),
        ("分别增长5.8%和7.6%。", "They grew by 5.8 and 7.6 percent respectively."),
        ("下午3时30分召开。", "It was held at 3:30 p.m."),
        ("１２、加强知识产权保护", "12. Strengthening protection"),
        ("公元前221年，秦灭六国。", "Qin conquered the six states in 221 BC."),
        ("每16人中有10人使用。", "10 in every 16 people use it."),
        ("2019年比2018年增长5%。", "In 2019 it grew by 5% over 2018."),
        ("本月5日，他辞职。", "He resigned on the 5th of this month."),
        ("提高3个百分点至93%。", "It rose by 3 percentage points to 93%."),
        ("2016—2020年建成5所，共12所。", "It built 5 in 2016 and 12 by 2020."),
        ("从一颗星升到零个元素。", "From a star to zero or more elements."),
        ("增长50%，占比30%。", "It accounts for 30%, with an increase of 50%."),
        ("他养了三十四只羊。", "He kept thirty and four sheep."),
        ("城中有七十五座房子。", "There were threescore and fifteen houses in the town."),
        ("那兽头上有九角。", "The beast had nine horns on its head."),
        ("两根梁下各有一块。", "There was one under two beams each."),
        ("数据截至2019年第9周。", "Data up to week 9/2019."),
        ("需要几个小时。", "It takes a couple of hours."),
        ("买了两个杯子。", "He bought a couple of cups."),
        ("可用以下三种方法安装：", "It can be installed by one of the following methods:"),
        ("全市有企业1184.7万家。", "The city has about 11.85 million enterprises."),
        ("全市有企业1184.7万家。", "The city has over 11.8 million enterprises."),
        ("全市有企业1184.7万家。", "The city has nearly 12 million enterprises."),
        ("出口额41968亿美元。", "Exports approached US$4.2 trillion."),
        ("合格率为87.34%。", "The pass rate was 87.3%."),
        ("建国以来，港口扩建。", "Since 1949 the port has been enlarged."),
        ("党的十八大以来，港口扩建。", "The port has been enlarged since 2012."),
        ("投资达到35亿元。", "Investment reached 3.5 billion yuan (500 million U.S. dollars)."),
        ("港口和机场两个项目开工。", "Work began on the port and the airport."),
        ("两者都要检查。", "Check them all."),
        ("这项规定双方都接受。", "The two sides accept the rule."),
        ("需要 Node 18.2 或更高版本。", "It needs Node 18.2 or later."),
        ("每组不得超过40人。", "It is advised not to exceed 40 people in a group."),
        ("失业率控制在6%以内。", "Unemployment is kept from exceeding 6 percent."),
        ("我们会在十分钟之内到达。", "We will arrive in ten minutes."),
        ("订货高达700万元。", "Orders amounted to 7 million yuan."),
        ("一周有四节课。", "There are four lessons in a week."),
        ("体积缩小到原来的五分之一。", "It is 5x smaller."),
        ("狗三天忘记三年。", "A dog forgets three years in three days."),
        ("第三十四章介绍港口。", "Chapter 34 is about ports."),
        ("增长-3.4%。", "It fell by 3.4 percent."),
        ("跌幅收窄0.4个百分点。", "The fall narrowed by 0.4 percentage points."),
        ("罚款三万元以上八万元以下。", "The fine is 30,000 to 80,000 yuan."),
        ("要求如下：一是查账，二是培训，三是公开。", "We audit, train and publish."),
        ("第四代电站投产。", "A Generation IV station went into service."),
        ("“十四五”时期，港口扩建。", "Between 2021 and 2025 the port was enlarged."),
        ("温度控制在3.5℃以内。", "Limit the warming to 3.5 °C."),
        ("参赛以来的六年，是辛苦的六年。", "The six years since the contest were hard."),
        ("占比33.4%。", "It accounts for one third."),
        ("税率由9%降至6%。", "The rate was cut from 9 percent to 6 percent."),
        ("出口同比增长9%。", "Exports grew 9 percent year on year."),
        ("十年来，该港不断扩建。", "Over that period, the port was enlarged."),
    ],
)
def test_pairs_that_say_the_same(zh: str, en: str) -> None:
    """A translation that says the same figures in its own way has no finding."""
    assert _said(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("共2955件。", "There were 2,995 in all.", ("number-mismatch", "2955件", "2,995")),
        ("共24.9亿元。", "It was 24.9 billion yuan.", ("number-mismatch", "24.9亿元", "24.9 billion yuan")),
        ("2016年开始。", "It began in 2015.", ("date-mismatch", "2016年", "2015")),
        ("提高5个百分点。", "It rose by 5%.", ("percent-mismatch", "5个百分点", "5%")),
        ("来了3000余人。", "Nearly 3,000 people came.", ("hedge-mismatch", "3000余人", "Nearly 3,000 people")),
        ("同比下降3%。", "It rose by 3% year on year.", ("direction-mismatch", "3%", "3%")),
        ("用时3天。", "It took three weeks.", ("unit-mismatch", "3天", "three weeks")),
        ("下午3时30分召开。", "It was held at 3:30 a.m.", ("date-mismatch", "下午3时30分", "3:30 a.m.")),
        ("共100万千瓦时。", "It was 1 million kilowatts.", ("unit-mismatch", "100万千瓦时", "1 million kilowatts")),
        ("增长5.8%和7.6%。", "They grew by 5.3 and 7.6 percent.", ("percent-mismatch", "5.8%", "5.3")),
        ("体重50公斤。", "He weighs 50 pounds.", ("unit-mismatch", "50公斤", "50 pounds")),
        ("从2010年的15%上升到20%。", "It fell from 15% in 2010 to 20%.", ("direction-mismatch", "15%", "15%")),
        ("检查50个，处罚98人。", "It inspected 98 and punished 50.", ("number-mismatch", "50个", "50")),
        ("全市有企业1184.7万家。", "The city has over 12 million enterprises.", _OVER_TWELVE),
        ("全市有企业87家。", "The city has 90 enterprises.", ("number-mismatch", "87家", "90")),
        ("合格率为87.34%。", "The pass rate was 87.35%.", ("percent-mismatch", "87.34%", "87.35%")),
        ("名列第15名。", "15 people are on the list.", ("ordinal-mismatch", "第15名", "15 people")),
        ("第三季度增长3%。", "It grew in the third quarter.", ("number-missing", "3%", "")),
        ("费率从7%下降到4%。", "The rate fell by 4% from 7%.", ("direction-mismatch", "4%", "4%")),
        ("人数增加到800人。", "The number increased by 800.", ("direction-mismatch", "800人", "800")),
        ("能耗下降了30%。", "Energy consumption fell to 30%.", ("direction-mismatch", "30%", "30%")),
        ("出口同比增长9%。", "Exports grew 9% month on month.", ("direction-mismatch", "9%", "9%")),
        ("降幅扩大0.4个百分点。", "The fall narrowed by 0.4 percentage points.", _NARROWED),
        ("港口扩大6%左右。", "The port grew by nearly 6%.", ("hedge-mismatch", "6%左右", "nearly 6%")),
        ("产值达到35亿元。", "Output reached about 3.5 billion yuan.", _ABOUT),
        ("第三代电站投产。", "A Generation IV station went into service.", ("ordinal-mismatch", "第三代", "IV")),
        ("参会的有30个村的800名代表。", "30 delegates from 800 villages attended.", _EXCHANGED),
        ("通过率为62.5%（25/40）。", "The pass rate was 62.8% (25/40).", ("percent-mismatch", "62.5%", "62.8%")),
        ("贸易逆差410亿美元。", "There was a trade surplus of $41 billion.", _SURPLUS),
        ("农村增长4%。", "Cities grew by 4%.", ("direction-mismatch", "4%", "4%")),
        ("约有350人。", "There were more than 350 people.", ("hedge-mismatch", "约有350人", "more than 350 people")),
        ("参见第14章。", "See Chapter 74.", ("ordinal-mismatch", "第14章", "74")),
    ],
)
def test_pairs_that_differ(zh: str, en: str, expected: tuple[str, str, str]) -> None:
    """A discrepancy is one finding, of the gravest kind, with exact marks."""
    assert _said(zh, en) == [expected]


@pytest.mark.parametrize(
    ("zh", "en", "rules"),
    [
        ("降息50个基点。", "It cut rates by 50%.", ["number-missing", "number-added"]),
        ("产量增长4倍。", "Output grew 4%.", ["number-missing", "number-added"]),
        ("一场大火烧毁房屋。", "Three houses burnt down in a fire.", ["number-added"]),
        ("投资达到35亿元。", "It reached 3.5 billion yuan (50 billion U.S. dollars).", ["number-added"]),
    ],
)
def test_figures_of_two_sorts_stand_alone(zh: str, en: str, rules: list[str]) -> None:
    """Equal digits of another kind of quantity excuse nothing, and what nothing speaks for is no pair."""
    assert [rule for rule, _, _ in _said(zh, en)] == rules


@pytest.mark.parametrize(
    ("zh", "en", "severity"),
    [
        ("共有23家企业。", "There are 25 enterprises.", "critical"),
        ("运行于Python 3.7。", "It runs on Python 3.9.", "critical"),
        ("重达45吨。", "It weighs 46 tonnes.", "critical"),
        ("六个村庄。", "Ports.", "minor"),
        ("只要十元！", "It only costs $10!", "major"),
        ("只要人民币十元！", "It only costs $10!", "critical"),
        ("读取 4 GB 的文件。", "Read a file of 4 GiB.", "minor"),
        ("长度为4的张量。", "A two-dimensional tensor.", "major"),
        ("检查了67个。", "It was inspected.", "major"),
    ],
)
def test_the_severity_goes_by_the_evidence(zh: str, en: str, severity: str) -> None:
    """Critical is what surely corresponds; a small number word that is missing is minor."""
    assert [finding.severity for finding in _findings(zh, en)] == [severity]


@pytest.mark.parametrize(
    ("zh", "en", "cause"),
    [
        ("2955", "2995", "digit-changed"),
        ("2955", "9255", "digits-swapped"),
        ("2955", "295", "digit-dropped"),
        ("295", "2955", "digit-added"),
        ("2490000000", "24900000000", "magnitude"),
        ("30000", "3000", "magnitude"),
        ("7", "3", "other"),
    ],
)
def test_likely_causes(zh: str, en: str, cause: str) -> None:
    """Two unequal values name their likely cause."""
    ours, theirs = (Quantity(0, len(v), v, "cardinal", v) for v in (zh, en))
    assert find_cause(ours, theirs).name == cause


@pytest.mark.parametrize(
    ("unit", "cause"), [("kilowatt-hour", "10 times too large"), ("terawatt-hour", "100,000,000 times too small")]
)
def test_powers_of_ten_are_counted_in_one_unit(unit: str, cause: str) -> None:
    """0.0026亿千瓦时 is a tenth of 0.0026 TWh: what is said is how many times as much is meant."""
    ours = Quantity(0, 1, "-", "measure", "260000", unit)
    assert find_cause(ours, Quantity(0, 1, "-", "measure", "0.0026", "terawatt-hour")).text.en == cause


@pytest.mark.parametrize(
    ("value", "kind", "like", "suggestion"),
    [
        ("2955", "cardinal", "2,995 enterprises", "2,955 enterprises"),
        ("2955", "cardinal", "2995", "2955"),
        ("2490000000", "currency", "24.9 billion yuan", "2.49 billion yuan"),
        ("23.17", "percent", "23.18%", "23.17%"),
        ("7", "ordinal", "the Third", "the Seventh"),
        ("31", "ordinal", "13th", "31st"),
        ("10", "cardinal", "six", "ten"),
    ],
)
def test_suggestions_keep_the_style(value: str, kind: str, like: str, suggestion: str) -> None:
    """A suggestion is the English wording with the Chinese value in it."""
    ours = Quantity(0, 1, value, kind, value)  # type: ignore[arg-type] # the table holds kinds
    theirs = Quantity(0, len(like), like, kind, "1")  # type: ignore[arg-type]
    assert suggest(ours, theirs) == suggestion


@given(st.integers(0, 99))
def test_number_words_are_read_back(value: int) -> None:
    """A number spelled out, as a cardinal or an ordinal, is read as itself."""
    reader = Reader()
    cardinal = reader.quantities(f"There are {spell_number(value)} houses.", "en")
    ordinal = reader.quantities(f"This is the {spell_ordinal(value)} session.", "en")
    assert value < 2 or [q.value for q in cardinal] == [str(value)]
    assert value < 1 or [(q.kind, q.value) for q in ordinal] == [("ordinal", str(value))]


def test_a_split_range_has_a_line_for_each_end() -> None:
    """The two ends of a range that the English says apart are figures of their own, each with its own words."""
    bitext = bitext_of_pairs("2016—2020年建成5所。\tIt built 5 in 2016 to 2020, from 2016 until 2020.\n")
    figures = review(bitext, select(), ReviewOptions(neighbours=False)).figures
    spans = [(q.start, q.end) for figure in figures for q in figure.zh]
    assert len(spans) == len(set(spans))


def test_readers_take_what_no_one_writes() -> None:
    """Fractions by nothing and endless number words are read without an error."""
    reader = Reader()
    assert [q.kind for q in reader.quantities("-1/0", "zh")] != ["fraction"]
    assert reader.quantities("one hundred million and twenty " * 900, "en")


def test_long_tables_are_compared_in_time() -> None:
    """A bead with thousands of figures is compared figure by figure, in order."""
    zh = "共" + "、".join(f"{n}件" for n in range(1000, 3000))
    en = ", ".join(str(n) for n in range(1001, 3001))
    bitext = bitext_of_pairs(f"{zh}\t{en}\n")
    figures = review(bitext, select(["number"]), ReviewOptions(neighbours=False)).figures
    assert sum(figure.status == "match" for figure in figures) >= 1999


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        (
            "全县有14万多人口和4万以上的农户。",
            "The county has a population of over 140,000 and more than 40,000 people farm.",
        ),
        (
            "利润由上年下降2.3%转为增长8.5%。",
            "With an 8.5-percent increase, profits reversed the negative growth of 2.3 percent.",
        ),
    ],
)
def test_figures_in_their_places_are_not_called_swapped(zh: str, en: str) -> None:
    """A unit said on one side only, and a fall called negative growth, are no evidence of an exchange."""
    assert not [finding for finding in check_texts(zh, en).findings if "swapped" in finding.message.en]
