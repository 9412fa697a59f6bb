"""Classes of words that exclude one another: every class is found out, and what explains a difference is heard."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from bialign.qa.contrasts.contradictions import find_contradictions
from bialign.qa.contrasts.exchanged_roles import find_exchanged_roles
from bialign.qa.contrasts.members import Member, read_classes

_CLASSES = list(read_classes())
_PAIRS = [pair for members in _CLASSES for pair in permutations(members, 2) if pair[0].zh_words]
_LOOKAROUND = re.compile(r"\(\?<?[=!][^)]*\)")


def _spell_zh(member: Member) -> str:
    """The first Chinese word of a member, with what its pattern asks to follow."""
    word = re.split(r"\|(?![^(]*\))", member.zh_words)[0]
    word = re.sub(r"\[\^[^]]*\]\{\d,\d\}", "他", word).replace("(?:", "").split("|")[0].rstrip(")")
    followed = re.search(r"\(\?=([^)]*)\)", word)
    return _LOOKAROUND.sub("", word) + (followed[1].split("|")[0] if followed else "")


def _says(text: str, zh: str, en: str) -> list[tuple[str, str]]:
    return [(zh[slice(*found.zh)], en[slice(*found.en)]) for found in find_contradictions(zh, en, text, text)]


@pytest.mark.parametrize("members", _CLASSES, ids=lambda members: members[0].zh_words)
def test_a_class_has_members_that_its_letters_find(members: list[Member]) -> None:
    """Each class has two members or more; patterns compile, and none takes the Chinese of another for its own."""
    assert len(members) >= 2
    for member in members:
        assert member.en.pattern
        assert not member.en.search("")
        assert member.zh_any.search(_spell_zh(member)) if member.zh_words else member.zh_any.pattern


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        ("台风向西北移动。", "The typhoon moves northeast.", [("西北", "northeast")]),
        ("颱風向西北移動。", "The typhoon moves northeast.", [("西北", "northeast")]),
        ("原告撤诉。", "The defendant withdrew.", [("原告", "defendant")]),
        ("这些数据未压缩。", "The data are uncompressed.", []),
        ("这些文件没有压缩。", "These files are uncompressed.", []),
        ("上诉人撤诉。", "The appellee withdrew.", [("上诉人", "appellee")]),
        ("被上诉人撤诉。", "The appellant withdrew.", [("被上诉人", "appellant")]),
        ("承租人应当通知出租人。", "The lessee shall notify the lessor.", []),
        ("承租人应当通知。", "The tenant shall give notice.", []),
        ("价格不低于成本。", "Prices are above cost.", []),
        ("春季和秋季开课。", "Courses begin in autumn and in spring.", []),
        ("如果没有许可，不得进入。", "No entry unless permitted.", []),
        ("除非许可，不得进入。", "If permitted, there is no entry.", [("除非", "If")]),
        ("红色按钮。", "The green button.", [("红色", "green")]),
        ("北京比上海冷。", "Beijing is warmer than Shanghai.", [("比上海冷", "warmer")]),
        ("北京比上海冷。", "Shanghai is warmer, Beijing is colder.", []),
        ("处以罚款或者拘留。", "A fine and detention shall be imposed.", [("或者", "and")]),
        ("处以罚款或者拘留。", "A fine or detention shall be imposed.", []),
    ],
)
def test_what_contradicts_is_found_and_nothing_else(zh: str, en: str, words: list[tuple[str, str]]) -> None:
    """Another member of a class is found in either script, and what has another word for it is none."""
    assert _says("", zh, en) == words


@pytest.mark.parametrize(
    ("zh", "en", "is_exchanged"),
    [
        ("甲方应向乙方支付定金。", "Party B shall pay a deposit to Party A.", True),
        ("甲方应向乙方支付定金。", "Party A shall pay a deposit to Party B.", False),
        ("甲方应向乙方支付定金。", "A deposit shall be paid to Party B by Party A.", False),
        ("中国向德国出口机械设备。", "Germany exports machinery to China.", True),
        ("中国向德国出口机械设备。", "Germany imports machinery from China.", False),
        ("儿童须由家长陪同。", "Parents must be accompanied by children.", True),
        ("儿童须由家长陪同。", "Children must be accompanied by a parent.", False),
    ],
)
def test_parties_keep_their_parts(zh: str, en: str, is_exchanged: bool) -> None:
    """Two parties of one class that have each other's part are found; the same said from the other end is none."""
    assert (find_exchanged_roles(zh, en) is not None) == is_exchanged


def test_what_stands_around_explains_a_difference() -> None:
    """A word that the sentence beside says in the other language is no contradiction."""
    zh, en = "买方付款。", "The seller delivers."
    assert list(find_contradictions(zh, en, "", ""))
    assert not list(find_contradictions(zh, en, "卖方交货。", ""))
    assert not list(find_contradictions(zh, en, "", "The buyer pays."))


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: f"{pair[0].zh_words} {pair[1].zh_words}")
def test_a_member_says_nothing_of_itself(pair: tuple[Member, Member]) -> None:
    """A Chinese word alone is no contradiction: it takes English words of another member."""
    assert not list(find_contradictions(_spell_zh(pair[0]), ""))
