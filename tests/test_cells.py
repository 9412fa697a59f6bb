"""What a spreadsheet shows of its cells; the values are those that Excel and LibreOffice show."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from bialign.text.cells import format_cell
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (12.0, "General", "12"),
        (0.1 + 0.2, "General", "0.3"),
        (-2.50, "General", "-2.5"),
        (2490000000, "General", "2490000000"),
        (0.2317, "0.00%", "23.17%"),
        (0.2317, "0%", "23%"),
        (-0.05, "0.0%", "-5.0%"),
        (3.5, 'General"元"', "3.5元"),
        (2995, "#,##0", "2,995"),
        (1500000, "0,.0", "1500.0"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (0, "#,##0", "0"),
        (2.5, "0", "3"),
        (7, "000", "007"),
        (5, "0.##", "5"),
        (5.25, "0.0##", "5.25"),
        (0.5, "#.##", ".5"),
        (123456789, '0!.0,"万元"', "12345.7万元"),
        (24900000000, '0.0,,"百万"', "24900.0百万"),
        (3500, '0.0," thousand"', "3.5 thousand"),
        (300, '"共"0"户"', "共300户"),
        (12.5, "[$¥-804]#,##0.00", "¥12.50"),
        (-12.5, "#,##0.00;[Red](#,##0.00)", "(12.50)"),
        (12.5, "#,##0.00_);[Red](#,##0.00)", "12.50"),
        (0, '0;-0;"无"', "无"),
        (1500, "0.00E+00", "1.50E+03"),
        (1500, "##0.0E+0", "1500"),
        (0.5, "# ?/?", "1/2"),
        (-1.25, "# ??/??", "-1 1/4"),
        (3, "# ?/?", "3"),
        (0.3, "# ?/8", "2/8"),
        (2.25, "?/?", "9/4"),
        (1.5, "[h]:mm", "36:00"),
        (1.5 + 5 / 86400, '[h]"小时"mm"分"ss', "36小时00分05"),
        (0.0625, "[mm]:ss", "90:00"),
        (777, ";;;", ""),
        (-5, "0;;", ""),
        (5, '"a;b"0;-0', "a;b5"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        ("法院", "@", "法院"),
        (datetime(2016, 3, 1), 'yyyy"年"m"月"d"日"', "2016年3月1日"),
        (datetime(2016, 3, 1), "yyyy-mm-dd", "2016-03-01"),
        (datetime(2016, 3, 1), "mm-dd-yy", "2016-03-01"),
        (date(2016, 3, 1), "mmmm d, yyyy", "March 1, 2016"),
        (datetime(2016, 3, 1, 14, 5), "yyyy-mm-dd hh:mm", "2016-03-01 14:05"),
        (time(14, 5, 9), "h:mm:ss AM/PM", "2:05:09 PM"),
    ],
)
def test_what_is_shown(value: object, number_format: str, shown: str) -> None:
    """The value as its format shows it."""
    assert format_cell(value, number_format) == shown


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_grouped_digits_are_the_number(value: Decimal) -> None:
    """Without its commas the text of any number with two decimals is that number."""
    assert Decimal(format_cell(float(value), "#,##0.00").replace(",", "")) == value
