"""Chinese spelt in Latin letters."""

import pytest
from bialign.align.pinyin import find_spelling


@pytest.mark.parametrize(
    ("word", "text", "place"),
    [
        ("nongjiale", "发展农家乐旅游", (2, 5)),
        ("nvzi", "女子学校", (0, 2)),
        ("nuzi", "女子学校", (0, 2)),
        ("xian", "西安的县", (0, 2)),
        ("yinhang", "去银行", (1, 3)),
        ("yinxing", "去银行", (1, 3)),
        ("xian", "一个县", None),
        ("nongjial", "发展农家乐旅游", None),
        ("meeting", "会议", None),
        ("pinyin", "", None),
    ],
)
def test_words_are_found_as_they_are_spelt(word: str, text: str, place: tuple[int, int] | None) -> None:
    assert find_spelling(word, text) == place
