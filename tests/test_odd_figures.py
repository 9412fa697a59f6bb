"""Figures that only digits tell apart: the odd one among equal ones, and dates that can't be."""

import pytest
from bialign.pipeline import check_texts


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        (
            "这些库也支持 Orbit 1，可与旧系统通信。",
            "The libraries also support Orbit 2, for legacy systems.",
            ("1", "2"),
        ),
        ("若 n 为偶数，则以 b'\\0' 填充。", "If n is even, it is padded with b'\\9'.", ("0", "9")),
        ("取下标，如 v[1]。", "A subscript, such as v[8].", ("1", "8")),
        ("第 3 步：安装编译器", "Step 30. Install the compiler", ("第 3 步", "30")),
        ("错误码为 Err404 与 404。", "The error codes are Err404 and 4040.", ("404", "4040")),
        ("此处取项 $x^2$。", "The term $x^3$ is taken here.", ("2", "3")),
    ],
)
def test_the_only_figure_that_differs_is_found(zh: str, en: str, words: tuple[str, str]) -> None:
    """Where all other digits are the same, the two without an equal are each other's, read as figures or not."""
    found = [f for f in check_texts(zh, en).findings if f.severity == "critical"]
    assert [(f.zh.text, f.en.text) for f in found if f.zh and f.en] == [words]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("结果见文献。[3]", "See the literature for results.[5]"),
        ("训练 1千 step 后收敛。", "It converges after 1,000 steps."),
        ("支持 Orbit 2.7 版。", "Orbit 2 is supported."),
        ("参见 file_3.txt 与 img-4。", "See file_5.txt and img-4."),
        ("版本 1.2.3 已发布。", "Release 1.2 is out."),
    ],
)
def test_what_is_no_number_by_itself_is_no_odd_figure(zh: str, en: str) -> None:
    """Notes, parts of larger numbers, shortened versions and digits in names are no wrong figures."""
    assert not [f for f in check_texts(zh, en).findings if f.rule == "number-mismatch"]


@pytest.mark.parametrize(
    ("zh", "en", "severity"),
    [
        ("2024年5月17日发布。", "Released on May 17, 5024.", "critical"),
        ("2024年5月发布。", "Released in May 2424.", "critical"),
        ("2024年5月17日发布。", "Released on 17 May 20240.", "critical"),
        ("2024年5月17日发布。", "Released on May 170, 2024.", "critical"),
        ("2024年5月17日发布。", "Released on May 2024, 17.", "critical"),
        ("2024年5月17日发布。", "Released on 17th May 2024.", None),
    ],
)
def test_a_date_that_cannot_be_is_one_wrong_date(zh: str, en: str, severity: str | None) -> None:
    """An impossible day or year in a date of the right month is one finding about the whole date."""
    found = [f for f in check_texts(zh, en).findings if f.rule in ("date-mismatch", "number-added")]
    assert [(f.rule, f.severity) for f in found] == ([("date-mismatch", severity)] if severity else [])
