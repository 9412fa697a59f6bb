"""Names of people and places: pinyin read from the characters, other spellings left alone, places told apart."""

from __future__ import annotations

import pytest
from bialign.qa.examples import list_marks, review_pairs
from bialign.qa.names.place_swaps import load_places
from bialign.qa.names.romanizations import spell_otherwise
from bialign.qa.names.syllables import find_runs, load_surnames, read_character, split_word
from bialign.qa.rules.name_mismatch import name_mismatch
from hypothesis import given
from hypothesis import strategies as st

_GIVEN = "国强明华丽芳建军晓燕文博海涛志远秀英"


def find_marks(zh: str, en: str) -> list[tuple[str, str]]:
    """What the rule marks in a pair."""
    return list_marks(review_pairs([(zh, en)], (name_mismatch,)).findings)


def spell_given(characters: str) -> str:
    """A given name in pinyin, an apostrophe before a vowel."""
    syllables = [min(read_character(c)) for c in characters]
    return "".join(("'" if k and s[0] in "aeo" else "") + s for k, s in enumerate(syllables)).capitalize()


@given(
    st.sampled_from(sorted(load_surnames())), st.text(st.sampled_from(_GIVEN), min_size=1, max_size=2), st.booleans()
)
def test_a_name_spelt_as_it_is_read_is_right(surname: str, characters: str, is_western: bool) -> None:
    """Every surname, in every reading, with any given name and in either order, gets no finding."""
    for reading in load_surnames()[surname]:
        parts = ["".join(reading).capitalize(), spell_given(characters)]
        name = " ".join(parts[::-1] if is_western else parts)
        assert find_marks(f"{surname}{characters}出席会议。", f"{name} attended the meeting.") == []


@pytest.mark.parametrize(
    ("name", "said", "right"),
    [
        ("李国强", "Li Guoqing", "Li Guoqiang"),
        ("陈美玲", "Chen Meilin", "Chen Meiling"),
        ("曾志强", "ZENG Zhiqing", "ZENG Zhiqiang"),
        ("单丽华", "Lihui Shan", "Lihua Shan"),
        ("欧阳明远", "Ouyang Mingyang", "Ouyang Mingyuan"),
        ("尉迟恭", "Yuchi Gang", "Yuchi Gong"),
        ("李国强", "Li Qiangguo", "Li Guoqiang"),
        ("李国强", "Li Qiang", "Li Guoqiang"),
        ("李国强", "Zhang Guoqiang", "Li Guoqiang"),
        ("曾国栋", "Zeng Guodon", "Guodong"),
        ("張偉", "Zhang Wen", "Zhang Wei"),
    ],
)
def test_a_name_that_is_read_otherwise_is_reported(name: str, said: str, right: str) -> None:
    """The finding suggests the right name in the order and the capitals of the wrong one."""
    (finding,) = review_pairs([(f"{name}出席会议。", f"{said} attended the meeting.")], (name_mismatch,)).findings
    assert finding.suggestion == right


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("蒋经国会见了李国鼎。", "Chiang Ching-kuo met Li Kuo-ting."),
        ("李嘉诚和陈大文出席。", "Li Ka-shing and Chan Tai Man attended."),
        ("陈国强出席会议。", "Tan Guoqiang attended the meeting."),
        ("王力宏举行演唱会。", "Wang Leehom gave a concert."),
        ("游客来到旗津。", "Tourists came to Cijin District."),
        ("总统访问巴拿马。", "The president visited Panama."),
        ("马克·扎克伯格出席。", "Mark Zuckerberg attended."),
        ("她住在西安。", "She lives in Xi'an, in Xi’an’s old town."),
        ("吕梁市位于山西。", "Lyuliang City lies in Shanxi."),
        ("呂梁市位於山西。", "Lǚliáng lies in Shānxī."),
        ("英语和德语都可以。", "English and German are both possible."),
        ("韩国队胜日本队。", "Korea beat Japan."),
        ("首都将举办会议。", "Beijing will host the meeting."),
    ],
)
def test_other_spellings_and_names_are_left_alone(zh: str, en: str) -> None:
    """Wade–Giles, Cantonese, Hokkien, passports' spellings, foreign names and what names no other place are right."""
    assert find_marks(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "marks"),
    [
        ("会议在龙泉市召开。", "The meeting was held in Longyan City.", [("龙泉", "Longyan")]),
        ("公司在中关村。", "The company is in Zhongguancun.", []),
        ("公司在中关村。", "The company is in Zhongguancheng.", [("中关村", "Zhongguancheng")]),
        ("展览将在上海开幕。", "The exhibition will open in Guangzhou.", [("上海", "Guangzhou")]),
        ("他在挪威工作。", "He works in Sweden.", [("挪威", "Sweden")]),
        ("他在挪威工作。", "He works in Norway, not in Sweden.", []),
    ],
)
def test_places_are_compared(zh: str, en: str, marks: list[tuple[str, str]]) -> None:
    """A place of another name is reported where nothing of the Chinese is called so."""
    assert find_marks(zh, en) == marks


def test_the_lists_can_be_read() -> None:
    """Surnames are read in syllables that exist, no place has two rows, and a Chinese name stands for one place."""
    assert all(split_word("'".join(row)) for readings in load_surnames().values() for row in readings)
    names = [name for place in load_places() for name in place.zh if len(name) > 1]
    assert len(names) == len({*names})


@given(st.sampled_from("北京上海广州重庆成都青岛西安长安"))
def test_characters_stand_where_they_are_read(character: str) -> None:
    """A character is found by each of its readings, and its other spellings are none of them."""
    for reading in read_character(character):
        assert find_runs(f"在{character}", (reading,))[-1] == 1
        assert reading not in spell_otherwise(reading)


def test_a_name_is_told_once() -> None:
    """A given name in which a person's name is wrong is no place besides."""
    marks = find_marks("陈小雨推开门。陈小雨笑了。", "Chen Xiaoyu opened the door. Chen Xiaoyue laughed.")
    assert marks == [("陈小雨", "Chen Xiaoyue")]
