"""Two figures that changed places: found where words, what is between them or their names say so, and only there."""

import pytest
from bialign.pipeline import check_texts


def _list_swaps(zh: str, en: str) -> list[str]:
    return [finding.message.en for finding in check_texts(zh, en).findings if "swapped" in finding.message.en]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("取值范围为[0, 250]。", "The value lies within [250, 0]."),
        ("屏幕分辨率为800×480。", "The screen has a resolution of 480×800."),
        ("温度可以在5到60之间调节。", "The temperature can be set between 60 and 5."),
        ("支持 Ruby 2.7 与 Ruby 3.1。", "Ruby 3.1 and Ruby 2.7 are supported."),
        (
            "设置的最大值为4096，最小值为16，请据此填写。",
            "The maximum to be set is 16, and the minimum is 4096; fill in the form accordingly.",
        ),
        ("返回 1 表示成功，返回 0 表示失败。", "0 means success and 1 means failure."),
        ("全院收治病人3107例，死亡42例。", "The hospital treated 42 patients, of whom 3,107 died."),
        ("45个县中有38个已经通电。", "45 of the 38 counties have electricity."),
        ("受理案件812件，涉及2045人。", "2,045 cases were accepted, involving 812 people."),
        ("约200至350人参加。", "About 350 to 200 people attended."),
        ("请先读第 5 章到第 8 章。", "Read chapters 8 to 5 first."),
        ("重复步骤（5）至（7）。", "Repeat steps (7) to (5)."),
        ("价格在 3 至 20 美元之间。", "The price is in the range of 20 to 3 dollars."),
        ("从 Orbit 2.1 移植到 Orbit 2.2", "Migrating from Orbit 2.2 to Orbit 2.1"),
        ("可由 Orbit 2 转换为 Orbit 3 的特性", "Features converted from Orbit 3 to Orbit 2"),
        ("按 RFC 3986 编码，逗号写作 %44。", "Encode by RFC 44; a comma is written %3986."),
        ("在 Kiln 2.5 中读取 jobs[0] 的状态。", "In Kiln 0, read the state of jobs[2.5]."),
        ("把 $rows[6] 设为 7。", "Set $rows[7] to 6."),
        ("4.75 不是 2⁻⁷ 的整数倍。", "2 is no multiple of 4.75⁻⁷."),
        ("与 (8 + 3)D 相乘。", "Multiply it by (3 + 8)D."),
        ("步骤：（1）打开机盖；（2）取出滤网。", "Steps: (2) open the lid; (1) take out the filter."),
        ("返回一个取值范围为 [0, 1] 的浮点数。", "Return a float in the range [1, 0]."),
        ("在 822 中新增了一部分（第 7 节）。", "A part (section 822) was added to 7."),
        ("先加载 Kiln 1 SavedMap，再由 Kiln 2 读取。", "First load a Kiln 2 SavedMap, then read it with Kiln 1."),
        (
            "共有两种用途： 1）检索全部目录，2）核对旧的清单。",
            "There are two uses, 2) to search all catalogues and 1) to check old lists.",
        ),
        ("等级可设为1（低）、2（中）、3（高）。", "Levels are 1 (low), 3 (medium) and 2 (high)."),
        ("默认的上限为 5，突发值为 1。", "The default is a limit of 1 with a burst of 5."),
        ("应当右移 3 位而不是 1 位。", "It must be shifted right by 1 bit instead of 3 bits."),
        ("查询会返回 503 而不会中断（30417）。", "Made queries return a 30417 rather than break (503)."),
        ("由 Ann Lee 在 16764 中、Bo Park 在 26243 中贡献。", "Contributed by Ann Lee in 26243 and Bo Park in 16764."),
    ],
)
def test_figures_that_changed_places_are_found(zh: str, en: str) -> None:
    """The order of a list or range, the words near a figure, part and whole, and units tell which figure is whose."""
    assert _list_swaps(zh, en)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("该市有15个区，下辖230个街道。", "There are 230 subdistricts in the 15 districts of the city."),
        ("45个县中有38个已经通电。", "38 of the 45 counties have electricity."),
        ("来自30位作者的263篇文章。", "263 articles by 30 authors."),
        ("应当在40分钟时提醒“还剩8分钟”。", 'Give the warning "8 minutes remaining" at 40 minutes.'),
        ("九份体积溶于1份水中，另见图3。", "One part of water dissolves nine parts; see Figure 3."),
        (
            "当温度从20度升至80度时，效率由91%提高到95%。",
            "Efficiency rises from 91% to 95% as it warms from 20 to 80 degrees.",
        ),
        ("从10个降至4个。", "It fell to 4 from 10."),
        ("由 Orbit 2 转换为 Orbit 3", "Conversion to Orbit 3 from Orbit 2"),
        ("该国有14亿人口，56个民族。", "It has 56 ethnic groups and a population of 1.4 billion."),
        ("该特性在 Kiln 3.4 中引入，又在 3.12 中移除。", "Removed in Kiln 3.12, it was introduced in 3.4."),
        ("（1）由（2）推出，见 jobs[3]。", "(1) follows from (2), see jobs[3]."),
        ("由（1）可以推出（2）。", "(2) follows from (1)."),
        ("像在第 5 和第 6 步中那样更新。", "Update it as we did in step 5 and 6."),
        ("第3条第2款适用于第2节。", "Paragraph 2 of Article 3 applies to section 2."),
        ("y[4] 是 5，x[6] 是 7。", "5 is in y[4], and 7 in x[6]."),
        ("第 3 步见 RFC 2822 第 5 节。", "For step 3, see section 5 of RFC 2822."),
        ("查询会返回 503 而不会中断（30417）。", "Made queries return a 503 rather than break (30417)."),
        ("左移 3 位，而不是 1 位。", "Shift it not by 1 bit but by 3."),
        ("每1000例中有12例，5岁以下每1000例中有25例。", "12 per 1,000, and 25 per 1,000 among those under 5."),
    ],
)
def test_figures_in_another_order_are_no_exchange(zh: str, en: str) -> None:
    """Clauses that the English says in another order take their figures with them."""
    assert not _list_swaps(zh, en)


@pytest.mark.parametrize(
    ("zh", "en", "rule"),
    [
        ("须符合 RFC 2822 的规定。", "It must comply with RFC 2824.", "number-mismatch"),
        ("Lua 5.1 的支持到 2023 年 4 月为止。", "Lua 2023 is supported until April 5.1.", "date-mismatch"),
        ("该系统自2017年起运行。", "The system has been running since 20170.", "date-mismatch"),
        ("2017年1月4日发布。", "Released on January 4, 20170.", "date-mismatch"),
        ("首先把变量设为5。", "First set the variable to 50.", "number-mismatch"),
    ],
)
def test_a_figure_that_surely_belongs_to_its_counterpart_is_critical(zh: str, en: str, rule: str) -> None:
    """A name before the figure, a slip in a year, and nothing else that could be meant make a finding sure."""
    assert (rule, "critical") in [(finding.rule, finding.severity) for finding in check_texts(zh, en).findings]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("须符合 RFC 2822 的规定。", "It must comply with RFC 2822."),
        ("自2017年起共出货20170台。", "Since 2017, 20,170 have been shipped."),
    ],
)
def test_codes_and_years_that_agree_are_silent(zh: str, en: str) -> None:
    """A number after the same name, or a year, that is the same in both languages is no finding."""
    assert not [finding for finding in check_texts(zh, en).findings if finding.severity == "critical"]
