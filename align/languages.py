"""The language of a text that is neither Chinese nor English, so that it can be named."""

from __future__ import annotations

import re
from collections import Counter

from ..text.messages import Message

_SCRIPTS: tuple[tuple[Message, re.Pattern[str], float], ...] = (
    # A share of the letters: Japanese has kana among its Han.
    (Message("Japanese", "日文"), re.compile("[\u3041-\u30ff\uff66-\uff9f]"), 0.1),
    (Message("Korean", "韩文"), re.compile("[\uac00-\ud7a3]"), 0.2),
    (Message("Russian", "俄文"), re.compile("[\u0400-\u04ff]"), 0.3),
    (Message("Arabic", "阿拉伯文"), re.compile("[\u0600-\u06ff]"), 0.3),
    (Message("Thai", "泰文"), re.compile("[\u0e00-\u0e7f]"), 0.3),
)
# The commonest function words that English doesn't have, after the frequency lists of each language.
_WORDS: tuple[tuple[Message, frozenset[str]], ...] = tuple(
    (name, frozenset(words.split()))
    for name, words in (
        (Message("German", "德文"), "der die das und ist nicht ein eine mit von für auf dem den zu sich auch"),
        (Message("French", "法文"), "le la les des est une et dans que qui pour avec sur pas au aux du"),
        (Message("Spanish", "西班牙文"), "el los las una que de en y por con para del es se como"),
        (Message("Italian", "意大利文"), "il lo gli della che di una per con sono non nel alla dei è"),
        (Message("Portuguese", "葡萄牙文"), "os as um uma que de em para com não do da dos das é"),
    )
)
_ENGLISH = frozenset("the of and to in is that for it with as was on are be by this from at or an".split())
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[a-zà-öø-ÿ]+")
_HEAD = 100_000
# A language is named where its function words are so much of the words, and twice as many as those of English.
_LEAST_SHARE = 0.12


def name_other_language(text: str) -> Message | None:
    """The name of the language that a text is in where it is neither Chinese nor English; None where that isn't sure.

    >>> name_other_language("これは日本語の文章です。").en, name_other_language("这是中文。The end.")
    ('Japanese', None)
    """
    head = text[:_HEAD]
    letters = len(_LETTER.findall(head))
    for name, script, share in _SCRIPTS:
        if len(script.findall(head)) > share * letters:
            return name
    words = Counter(_LATIN.findall(head.lower()))
    total = sum(words.values())
    if 4 * total < letters / 2:
        return None
    name, own = max(((name, sum(words[word] for word in known)) for name, known in _WORDS), key=lambda pair: pair[1])
    english = sum(words[word] for word in _ENGLISH)
    return name if own >= _LEAST_SHARE * total and own > 2 * english else None
