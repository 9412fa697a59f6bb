"""Figures that one language has in code marks and the other in its text."""

from pathlib import Path

import pytest
from bialign.pipeline import check_files

_AROUND = [
    ("水车建于1852年。", "The water mill was built in 1852."),
    ("磨坊主每天清晨开门。", "The miller opens the door early every morning."),
    ("孩子们喜欢看轮子转动。", "The children like to watch the wheel turn."),
]


@pytest.mark.parametrize(
    ("zh", "en", "missed"),
    [
        ("新引擎启动时间为 `<8s`，界面更加流畅。", "The new engine starts in less than 8s and feels smoother.", 0),
        ("新引擎占用内存 `4GB`，界面更加流畅。", "The new engine takes 4GB of memory and feels smoother.", 0),
        ("新引擎启动时间为 `<6s`，界面更加流畅。", "The new engine starts in less than 8s and feels smoother.", 1),
        ("新引擎启动很快，界面更加流畅。", "The new engine starts in less than 8s and feels smoother.", 1),
    ],
)
def test_code_says_a_figure(tmp_path: Path, zh: str, en: str, missed: int) -> None:
    """A figure with its unit in the code of the other side's sentence is not told as missing or added."""
    for name, side, line in (("a.zh.md", 0, zh), ("a.en.md", 1, en)):
        lines = [_AROUND[0][side], line, *(pair[side] for pair in _AROUND[1:])]
        (tmp_path / name).write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    review = check_files([str(tmp_path / "a.zh.md"), str(tmp_path / "a.en.md")])
    found = [f for f in review.findings if f.rule.startswith("number-") and f.severity != "neutral"]
    assert len(found) == missed
