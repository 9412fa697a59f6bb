"""Head lines of mail are no text; the subject and the letter are."""

import pytest
from bialign.align.mail_heads import find_mail_heads
from bialign.pipeline import check_texts

_HEAD = """From mill@example.org Mon Mar  4 09:12:44 2019
Return-Path: <mill@example.org>
Received: from post.example.org (post.example.org [192.0.2.7]) by
\tmail.example.org with ESMTP id 4418; Mon, 4 Mar 2019 09:12:40 +0100
Content-Transfer-Encoding: {bits}
X-Mailer: {mailer}
Subject: {subject}

"""
_ZH = _HEAD.format(bits="8bit", mailer="Post 1.4", subject="磨坊开放日") + "磨坊星期六开门。\n\n欢迎大家来参观水车。\n"
_EN = (
    _HEAD.format(bits="7bit", mailer="Post 2.7", subject="Open day at the mill")
    + "The mill is open on Saturday.\n\nEverybody is welcome to look at the water wheel.\n"
)


def test_heads_of_mail_are_not_compared() -> None:
    """How a letter travelled differs between two letters, and is no error."""
    assert check_texts(_ZH, _EN).findings == ()


def test_a_subject_stays() -> None:
    """The subject is text, unless it is encoded."""
    kept = "".join(c for k, c in enumerate(_ZH) if not any(a <= k < b for a, b in find_mail_heads(_ZH)))
    assert kept.split() == ["Subject:", "磨坊开放日", "磨坊星期六开门。", "欢迎大家来参观水车。"]
    encoded = _ZH.replace("磨坊开放日", "=?UTF-8?B?5qyi6L+O?=")
    assert any("=?UTF-8" in encoded[a:b] for a, b in find_mail_heads(encoded))


@pytest.mark.parametrize("text", ["Title: A mill\nAuthor: Nobody\n", "Note: it turns.\n", "Subject: mills\n\nX: 3\n"])
def test_other_lines_with_colons_stay(text: str) -> None:
    """Lines with a word and a colon are no mail without a field that only mail has."""
    assert find_mail_heads(text) == []
