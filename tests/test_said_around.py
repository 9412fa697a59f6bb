"""Figures that are said by a name, by a weekday, or by the year that a document is of; and those that aren't."""

from __future__ import annotations

import pytest
from bialign.api import check_texts

_RIGHT = [
    ("正月十五是元宵节，街上挂满了灯。", "At the Lantern Festival the streets are full of lanterns."),
    ("五月初五人们赛龙舟。", "Boats are raced at the Dragon Boat Festival."),
    ("十月一日学校放假。", "Schools are closed on National Day."),
    ("腊月初八要喝粥。", "People eat porridge at the Laba Festival."),
    ("八月十五吃月饼。", "Moon cakes are eaten at the Mid-Autumn Festival."),
    ("九月九日登高。", "People climb hills at the Double Ninth Festival."),
    ("这段旋律升高八度。", "The melody goes up an octave."),
    ("每回合恢复1点。", "It heals an additional point each turn."),
    ("今天我的第二个身份是家长。", "I am also here today as a parent."),
    ("二月春风似剪刀。", "The early spring wind is like scissors."),
    ("万条垂下绿丝绦。", "Thousands of branches hang down like green ribbons."),
    ("每升一级增加的点数也多1点。", "They also gain additional HP for every level."),
    ("生命值减少8点。", "They lose 8 HP."),
    ("13省的增速高于全国。", "Growth was above the nation's in over 12 provinces."),
    ("年初全部脱贫。", "All were out of poverty in early 2020."),
]
_WRONG = [
    ("九月十五日举行会议。", "The meeting was held at the Lantern Festival.", "number-missing"),
    ("五月六日人们赛龙舟。", "Boats are raced at the Dragon Boat Festival.", "number-missing"),
    ("十月三日学校放假。", "Schools are closed on National Day.", "number-missing"),
    ("气温降低八度。", "The temperature fell.", "number-missing"),
    ("每回合恢复3点。", "It heals an additional point each turn.", "number-missing"),
    ("二月公司开业。", "The company opened its doors.", "number-missing"),
    ("三万条垂下绿丝绦。", "Thousands of branches hang down like green ribbons.", "number-mismatch"),
    ("生命值减少8点。", "They lose HP.", "number-missing"),
    ("会议改到下午4点。", "The meeting was moved to the afternoon.", "number-missing"),
    ("14省的增速高于全国。", "Growth was above the nation's in over 12 provinces.", "number-mismatch"),
    ("2018年底完工。", "It was finished in late 2019.", "date-mismatch"),
    ("工程完工了。", "The work was finished in late 2019.", "number-added"),
]
_DAYS = (
    "博物馆于7月3日正式对公众开放，感动了全城。大家都很耐心。大桥于8月5日关闭维修。",
    "The museum opened to the public on Sunday, and it has moved the whole city. Everybody was very patient. "
    "The bridge was closed for repairs.",
)


@pytest.mark.parametrize(("zh", "en"), _RIGHT)
def test_figures_that_are_said_otherwise_are_no_error(zh: str, en: str) -> None:
    """What English has a name for, or verse says vaguely, needs no figure."""
    assert [f.rule for f in check_texts(zh, en).findings if f.severity != "neutral"] == []


@pytest.mark.parametrize(("zh", "en", "rule"), _WRONG)
def test_figures_that_are_lost_are_found(zh: str, en: str, rule: str) -> None:
    """Another day, or a figure without such a name, is still told."""
    assert rule in [f.rule for f in check_texts(zh, en).findings]


def test_a_day_is_told_by_its_weekday() -> None:
    """A day needs no date where the English gives its weekday; it does two sentences on."""
    findings = check_texts(*_DAYS).findings
    assert [f.zh.text for f in findings if f.zh and f.rule == "number-missing"] == ["8月5日"]
