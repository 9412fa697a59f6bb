"""Good forms that look like slips: habits of spacing, names on screen, standfirsts, names of files, stray strings."""

from __future__ import annotations

from pathlib import Path

import pytest
from bialign.pipeline import check_files
from bialign.qa.lone_marks import find_lone_marks

_TYPED = (
    "He came home late in the evening.{gap}He was tired.{gap}Nobody spoke to him.{gap}His things (by size):{gap}"
    "A bag, a hat and a stick.{gap}He had the rest on.{gap}(It was not much.){gap}The dog slept.\n\n"
    "他很晚才回家。他很累。没有人跟他说话。以下是他的东西（按大小排列）：一个包、一顶帽子和一根手杖。其余的都穿在身上。"
    "（也没多少。）狗在睡觉。\n"
)
_SCREEN = (
    "The text is long. The text is short. The text is good. In the list, choose to add a Text {noun} here.\n\n"
    "文字很长。文字很短。文字很好。在列表中选择添加一个文字条目。\n"
)
_STANDFIRST = (
    "Rain and more rain\n\n{first}\n\nThe rain began in the spring of that year and did not stop for weeks.\n\n"
    "The fields are now under water and all of the crops are lost.\n\n"
    "Nobody in the town knows when it will come to an end.\n\n"
    "The mayor of the town has left the country with his dog.\n\n{last}\n\n"
    "雨，还是雨\n\n今年的夏天雨水太多，连最快乐的人也十分沮丧。\n\n雨从那年春天开始下，一连几个星期没停。\n\n"
    "田野如今都在水下，庄稼全毁了。\n\n镇上没人知道这一切何时才会结束。\n\n镇长已经带着他的狗离开了这个国家。\n\n"
    "剩下的人什么也做不了，只能等待太阳重新回到他们身边。\n"
)
_BARE = "The summer of this year looks so wet that even the most cheerful people are quite grim"
_LAST = "Those who are left can do nothing but wait for the sun to return to them"
_PICTURE = (
    "The park has many old trees and a lake.\n\n公园里有许多古树和一个湖。\n\n{name}\n\n"
    "Children feed the monkeys there every day.\n\n孩子们每天在那里喂猴子。\n"
)
_STRAY = (
    "The economy of the country shrank in the first half of the year. The shops opened again later.\n\n"
    "该国经济在上半年萎缩{stray}。商店后来重新开门。\n"
)


def _find(tmp_path: Path, text: str, name: str = "document.txt") -> list[str]:
    """The rules of the findings about a text, but for notes."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [finding.rule for finding in check_files([str(path)]).findings if finding.severity != "neutral"]


def _find_in_pair(tmp_path: Path, zh: str, en: str) -> list[str]:
    return _find(tmp_path, f"{zh}\t{en}\n", "pairs.tsv")


@pytest.mark.parametrize(
    "text",
    [
        _TYPED.format(gap="  "),
        _SCREEN.format(noun="entry"),
        _SCREEN.format(noun="option"),
        _STANDFIRST.format(first=_BARE, last=f"{_LAST}."),
        _PICTURE.format(name="黔灵公园的猴子.jpg"),
        _PICTURE.format(name="黔灵公园的古树.PNG"),
    ],
)
def test_good_forms_raise_no_alarm(tmp_path: Path, text: str) -> None:
    """What is a habit, a name on screen, a standfirst or the name of a file is no slip."""
    assert _find(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (_TYPED.format(gap=" ").replace("size): A", "size):  A"), ["spacing"]),
        (_TYPED.format(gap="  ").replace("He had the", "He had  the"), ["spacing"]),
        (_SCREEN.replace("add a Text {noun} here", "see that, Which is good"), ["capitalisation"]),
        (_STANDFIRST.format(first=f"{_BARE}.", last=_LAST), ["end-mark"]),
        (_PICTURE.format(name="黔灵公园的猴子非常可爱。"), ["omission"]),
        (_STRAY.format(stray="TKDYKUSSDUJ84yx#CF];"), ["entity-mismatch"]),
        (_STRAY.format(stray="（大约"), ["unbalanced-pair"]),
    ],
)
def test_slips_are_told_once(tmp_path: Path, text: str, rules: list[str]) -> None:
    """A slip in the same place is told, one string once."""
    assert _find(tmp_path, text) == rules


@pytest.mark.parametrize(
    ("text", "are_apart"),
    [
        ("完全正确”他说“我们还常开玩笑", True),
        ("完全正确”,她问道：“你呢", True),
        ("that is right” he said, “and we joke", True),
        ("这是”重要“的", False),
        ("this is ”important“ too", False),
        ("the ”saying“ goes", False),
    ],
)
def test_who_speaks_stands_between_quotations(text: str, are_apart: bool) -> None:
    """The end of one quotation and the beginning of the next are no pair turned round; other words are."""
    assert [mark.partner is None for mark in find_lone_marks(text)] == ([True, True] if are_apart else [False])


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("这个地方我们到不了了。", "We can no longer get to this place."),
        ("这样的事少不了了。", "That can no longer be done without."),
        ("他已经等不得了。", "He can wait no longer."),
        ("我们以为事情会这样发生 发生的却是其他事。", "We think one thing is going to happen and something else does."),
        ("见 https://www.kernel.org/.... 和其他网页。", "See https://www.kernel.org/.... and other pages."),
        ("这是0.9之类的版本。", "It was version 0.9something."),
    ],
)
def test_good_chinese_and_addresses_are_left_alone(tmp_path: Path, zh: str, en: str) -> None:
    """Complements with 了, clauses that meet, and addresses cut short are no slips."""
    assert _find_in_pair(tmp_path, zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "rule"),
    [
        ("他昨天已经走了了。", "He left yesterday.", "repeated-word"),
        ("这是公司公司的规定。", "These are the rules of the company.", "repeated-word"),
        ("他说....然后走了。", "He spoke … and left.", "punctuation-width"),
        ("重量是3公斤。", "It weighs 3kilograms.", "spacing"),
    ],
)
def test_slips_like_them_are_told(tmp_path: Path, zh: str, en: str, rule: str) -> None:
    """A word that stands twice, an ellipsis of points and a figure without a space are told."""
    assert _find_in_pair(tmp_path, zh, en) == [rule]
