"""Negations, duties, permissions and questions: what one language has alone, and what says the same by other means."""

from __future__ import annotations

import re

import pytest
from bialign.qa.polarity.modals import find_exchanged
from bialign.qa.polarity.negations import find_added_negation, find_leave, find_lost_negation
from bialign.qa.polarity.polarity_words import load_pattern, load_words


@pytest.mark.parametrize("name", [name for name in load_words() if name != "zh-double"])
def test_lists_are_patterns_without_repeats(name: str) -> None:
    """Each list compiles, says nothing of an empty text, and has no row twice."""
    rows = load_words()[name]
    assert len(set(rows)) == len(rows)
    assert all(re.compile(row) for row in rows)
    assert not load_pattern(name).search("")


@pytest.mark.parametrize(
    ("zh", "en", "word"),
    [
        ("委员会没有批准该方案。", "The committee approved the plan.", "没有"),
        ("该药品不适用于孕妇。", "This medicine is suitable for pregnant women.", "不适"),
        ("这段代码不会抛出异常。", "This code will throw an exception.", "不会"),
        ("请大家都不要删改原文。", "Please delete and change the original text.", "不要"),
        ("他并不反对这项改革。", "He opposes this reform.", "并不"),
        ("未经同意不得转载。", "It may be reproduced without permission.", "不得"),
        ("他没有来。", "He failed to come.", None),
        ("他不满意。", "He is dissatisfied.", None),
        ("技术不断进步。", "Technology keeps advancing.", None),
        ("无论如何都要去。", "We go anyway.", None),
        ("难道他不知道吗？", "He knows.", None),
        ("我们不得不走。", "We had to leave.", None),
        ("与会者无不赞同。", "All agreed.", None),
        ("他没来，也没打电话。", "He stayed away and was silent.", None),
    ],
)
def test_a_lost_negation_is_found_where_nothing_else_says_it(zh: str, en: str, word: str | None) -> None:
    """The Chinese word that negates, or none where the English says so, or the Chinese means no negation."""
    found = find_lost_negation(zh, en)
    assert (zh[slice(*found)] if found else None) == word


@pytest.mark.parametrize(
    ("zh", "en", "word"),
    [
        ("系统支持离线使用。", "The system does not support offline use.", "not"),
        ("双方均表示同意。", "Neither side agreed.", "Neither"),
        ("请放心。", "Don't worry.", None),
        ("只有他知道。", "Nobody but he knows.", None),
        ("他直到昨天才来。", "He did not come until yesterday.", None),
        ("别走。", "Don't go.", None),
        ("第5号", "No. 5", None),
    ],
)
def test_an_added_negation_is_found_where_the_chinese_has_no_trace(zh: str, en: str, word: str | None) -> None:
    """The English word that negates, or none where the Chinese may mean that."""
    found = find_added_negation(zh, en)
    assert (en[slice(*found)] if found else None) == word


def test_long_texts_are_left_alone() -> None:
    """In several clauses a negation may be said by other means."""
    assert find_lost_negation("他没有来。" * 20, "He came.") is None
    assert find_added_negation("他来了。", "He did not come. " + "He came. " * 30) is None


@pytest.mark.parametrize(
    ("zh", "en", "word"),
    [("不得转让。", "It may be transferred.", "may"), ("没有转让。", "It may be transferred.", None)],
)
def test_only_what_is_forbidden_is_permitted(zh: str, en: str, word: str | None) -> None:
    """The English word of permission, beside a Chinese one that forbids."""
    found = find_leave(zh, en, (0, 2))
    assert (en[slice(*found)] if found else None) == word


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        ("承包人应当提交方案。", "The contractor may submit a plan.", "duty"),
        ("当事人有权提起上诉。", "The parties are obliged to appeal.", "permission"),
        ("你们准备好了吗？", "You are ready.", "question"),
        ("承包人应当提交方案。", "The contractor shall submit a plan, which may be short.", None),
        ("可以上诉，但应当在十日内。", "Appeals shall be filed within ten days.", None),
        ("他来吗？", "I wonder whether he will come.", None),
        ("这样可以吗？", "Is this all right?", None),
        ("你可以吃。", "Thou shalt eat, and ye shall live.", None),
    ],
)
def test_duties_permissions_and_questions_keep_their_kind(zh: str, en: str, kind: str | None) -> None:
    """What became another kind is found, unless other words of either side may say the same."""
    found = find_exchanged(zh, en)
    assert (found.kind if found else None) == kind
