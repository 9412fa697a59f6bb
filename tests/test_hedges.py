"""Hedges, directions and opposites beside figures: what passes, what is reported, and by which rule."""

from __future__ import annotations

from functools import cache

import pytest
from bialign.qa.comparison.hedges import Policy
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs

_WRONG = [
    ("该路段海拔超1600米。", "The section lies at some 1,600 meters above sea level.", "hedge-mismatch"),
    ("全程约8分钟。", "The whole trip takes more than eight minutes.", "hedge-mismatch"),
    ("轨道高度约400千米。", "The orbit is nearly 400 kilometers high.", "hedge-mismatch"),
    ("合同期限可以少于12个月。", "The term of the contract shall not be less than 12 months.", "hedge-mismatch"),
    ("国内生产总值达到320亿元。", "GDP reached about 32 billion yuan.", "hedge-mismatch"),
    ("近年来建成公园520个。", "More than 520 parks have been built in recent years.", "hedge-mismatch"),
    ("根据规划，全市将建成约520个公园。", "Under the plan, the city will have 520 parks.", "hedge-mismatch"),
    ("一年来，全院审结案件近18,260件。", "Over the year, the court concluded 18,260 cases.", "hedge-mismatch"),
    ("其余作物产量为680万吨。", "The output of other crops was nearly 6.8 million tons.", "hedge-mismatch"),
    ("节约资金4.5亿元。", "Savings of more than 450 million yuan were made.", "hedge-mismatch"),
    ("参会人数不足300人。", "About 300 people attended.", "hedge-mismatch"),
    ("成本降至4.1亿元。", "The cost fell by 410 million yuan.", "direction-mismatch"),
    ("市场主体净增7,300户。", "There was a net decrease of 7,300 companies.", "direction-mismatch"),
    ("投资增速放缓至3.9%。", "Investment growth accelerated to 3.9%.", "direction-mismatch"),
    ("最低工资标准为2,360元。", "The maximum wage is 2,360 yuan.", "direction-mismatch"),
    ("财政赤字率为2.8%。", "The fiscal surplus ratio is 2.8%.", "direction-mismatch"),
    ("出口由320亿元增加到450亿元。", "Exports rose from 45 billion yuan to 32 billion yuan.", "number-mismatch"),
]
_RIGHT = [
    ("参会人数300余人。", "About 300 people attended."),
    ("参会人数近300人。", "Up to 300 people attended."),
    ("参会人数为300人以上。", "More than 300 people attended."),
    ("游客高达50万人次。", "As many as 500,000 visits were made."),
    ("处十万元以上五十万元以下罚款。", "A fine of 100,000 yuan to 500,000 yuan shall be imposed."),
    ("需要 Python 3.10 及更高版本。", "Python 3.10 and later is required."),
    ("该步骤需要约 10 分钟。", "The step takes ~10 minutes."),
    ("停车场有两层或多层。", "The car park has two or more levels."),
]


@cache
def _find_rules() -> list[list[str]]:
    """The rules that report something, for each pair."""
    pairs = [*(row[:2] for row in _WRONG), *_RIGHT]
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    found = review(bitext, select(["number", "hedge", "direction"]), ReviewOptions(neighbours=False)).findings
    assert len(bitext.beads) == len(pairs)
    return [[finding.rule for finding in found if finding.bead == bead.id] for bead in bitext.beads]


@pytest.mark.parametrize("place", range(len(_WRONG)), ids=lambda place: _WRONG[place][0])
def test_a_wrong_hedge_or_direction_is_one_finding(place: int) -> None:
    """One wrong word is one finding, of the rule that it belongs to."""
    assert _find_rules()[place] == [_WRONG[place][2]]


@pytest.mark.parametrize("place", range(len(_RIGHT)), ids=lambda place: _RIGHT[place][0])
def test_hedges_that_say_the_same_are_silent(place: int) -> None:
    """What no reviser would mind is not reported."""
    assert _find_rules()[len(_WRONG) + place] == []


_HOUSES = [
    ("惠及近3万户居民。", "It benefited about 30,000 households.", {"strict"}),
    ("参会人数为300人以上。", "More than 300 people attended.", {"strict"}),
    ("游客高达50万人次。", "There were 500,000 visits.", {"strict"}),
    ("惠及近3万户居民。", "It benefited 30,000 households.", {"strict", "usual"}),
    ("建成于1985年前后。", "It was built in 1985.", {"strict", "usual"}),
    ("检查商品31.3万件。", "It inspected nearly 313,000 goods.", {"strict", "usual"}),
    ("全程约8分钟。", "The whole trip takes more than eight minutes.", {"strict", "usual", "loose"}),
    ("惠及近3万户居民。", "It benefited nearly 30,000 households.", set()),
    ("游客高达50万人次。", "There were as many as 500,000 visits.", set()),
]


@pytest.mark.parametrize(("zh", "en", "houses"), _HOUSES)
def test_a_house_says_which_differences_of_hedges_it_minds(zh: str, en: str, houses: set[str]) -> None:
    """A strict house minds every other kind of hedge, a usual one those lost or added, a loose one contradictions."""
    bitext = bitext_of_pairs(f"{zh}\t{en}\n")
    policies: tuple[Policy, ...] = ("strict", "usual", "loose")
    found = {
        policy
        for policy in policies
        if review(bitext, select(["hedge"]), ReviewOptions(neighbours=False, hedges=policy)).findings
    }
    assert found == houses
