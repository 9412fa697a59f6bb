"""Dates, days of the week, ages, ranges and counts of lists that cannot be right, in one language or both."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from bialign.align.document import build_document
from bialign.pipeline import check_alone, check_texts
from bialign.qa.findings import Finding
from hypothesis import given
from hypothesis import strategies as st

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()


def _check(text: str) -> list[Finding]:
    """The findings of `impossible-figure` in a text in one language."""
    return [f for f in check_alone(build_document(text, "a.txt")).findings if f.rule == "impossible-figure"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("会议于2021年2月30日召开。", "2021年2月30日"),
        ("会议于2021年2月29日召开。", "2021年2月29日"),
        ("会议于2020年2月29日召开。", ""),
        ("输入2月30日时，系统提示日期无效。", ""),
        ("农历二月三十日是他的生日。", ""),
        ("版本2021.2.30已经发布。", ""),
        ("The meeting was held on 31 June 2021.", "31 June 2021"),
        ("The meeting was held on April 31.", "April 31"),
        ("The meeting was held on 30 June 2021.", ""),
        ("定于2016年3月5日（星期日）举行。", "星期日"),
        ("定于2016年3月5日（星期六）举行，每周日休息。", ""),
        ("It opened on Sunday, March 5, 2016, at noon.", "Sunday"),
        ("It opened on Saturday, March 5, 2016, at noon.", ""),
        ("他1950年出生于天津，2010年逝世，享年55岁。", "55"),
        ("他1950年出生于天津，2010年逝世，享年61岁。", ""),
        ("He was born in 1950 and died in 2010 at the age of 50.", "50"),
        ("He was born in 1950 and died in 2010 at the age of 59.", ""),
        ("2018—2016年，全市工作进展顺利。", "2018"),
        ("2016—2018年，全市工作进展顺利。", ""),
        ("第12至9条规定如下，见第11-1条。", "12"),
        ("公元前221—前206年为秦朝。", ""),
        ("It ran between 2018 and 2016.", "2018"),
        ("See pp. 235–8 and pp. 35–48 of it.", ""),
        ("主要有三个方面：一是加强领导；二是强化措施。", "三个方面"),
        ("主要有三个方面：一是加强领导。二是强化措施。\n\n三是落实责任。", ""),
        ("分为五大类：甲类、乙类、丙类和丁类。", "五大类"),
        ("分为四大类：甲类、乙类、丙类和丁类。", ""),
        ("分为五大类：甲类、乙类、丙类等。", ""),
        ("There are five categories: red, green and blue.", "five categories"),
        ("There are three categories: red, green and blue.", ""),
        ("There are five kinds, such as red, green and blue.", ""),
        ("2016年全市有效发明专利拥有量达到2955件。\n\n会议指出，2016年全市有效发明专利拥有量为2995件。", "2995件"),
        ("2016年全市有效发明专利拥有量达到2955件。\n\n会议指出，2016年全市有效发明专利拥有量为2955件。", ""),
        ("2016年全市有效发明专利拥有量达到2955件。\n\n会议指出，2017年全市有效发明专利拥有量为2995件。", ""),
        ("2016年全市有效发明专利拥有量达到29551件。\n\n会议指出，2016年全市有效发明专利拥有量为2.96万件。", ""),
    ],
)
def test_what_a_text_contradicts_itself(text: str, words: str) -> None:
    """What cannot be is marked; what may be, is written about, or is of another calendar, is not."""
    found = _check(text)
    marked = [mark.text for finding in found for mark in (finding.zh or finding.en,) if mark]
    assert marked == ([words] if words else [])


@given(st.dates(date(1912, 1, 1), date(2099, 12, 31)), st.integers(0, 6), st.sampled_from(["zh", "en"]))
def test_a_day_of_the_week_is_right_or_is_corrected(day: date, weekday: int, lang: str) -> None:
    """Whatever day a text gives for a date, it is accepted where it is that day, else the right one is suggested."""
    zh = f"会议于{day.year}年{day.month}月{day.day}日（星期{'一二三四五六日'[weekday]}）召开。"
    en = f"The meeting was held on {_DAYS[weekday]}, {day.day} {_MONTHS[day.month - 1]} {day.year}, at noon."
    found = _check(zh if lang == "zh" else en)
    right = day.weekday()
    better = f"星期{'一二三四五六日'[right]}" if lang == "zh" else _DAYS[right]
    assert [finding.suggestion for finding in found] == ([] if weekday == right else [better])


@given(st.dates(date(1912, 1, 1), date(2099, 12, 31)))
def test_every_day_of_the_calendar_exists(day: date) -> None:
    """No date of the calendar is refused, and the day after the last of a shorter month, so written, is."""
    assert not _check(f"会议于{day.year}年{day.month}月{day.day}日召开。")
    if (day + timedelta(days=1)).month != day.month and day.day < 31:
        assert _check(f"会议于{day.year}年{day.month}月{day.day + 1}日召开。")


def test_another_day_in_the_translation_is_told_once_with_what_the_date_says() -> None:
    """The day of the week that differs and the one that cannot be are one finding."""
    review = check_texts("会议定于2016年3月4日（周五）召开。", "The meeting will be held on Thursday, March 4, 2016.")
    (finding,) = [f for f in review.findings if f.rule in ("date-weekday", "impossible-figure")]
    assert finding.rule == "date-weekday"
    assert "is a Friday" in finding.message.en
