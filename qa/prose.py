"""The prose of a text: what machines read (addresses, file names, code) covered up, offsets kept."""

from __future__ import annotations

import re
from functools import lru_cache

# Stands for each character that is no prose; no letter, no figure, no space and no punctuation.
COVER = "\N{OBJECT REPLACEMENT CHARACTER}"
_MACHINE = re.compile(
    r"`[^`]*`"  # code in Markdown
    r"|\{\{.*?\}\}|<[^<>\s][^<>]*>|\$[^$\s][^$]*\$"  # templates, tags, formulas
    r"|(?:https?|ftp)://[^\s\u3000-\uffef]+|www\.[^\s\u3000-\uffef]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w.-]+\.(?:com|org|net|gov|edu|cn|io|html?|pdf|docx?|xlsx?|txt|py|js|ts|json|xml|ya?ml|toml|md|exe|zip)\b"
    r"|\b[\w.]+\(\)(?:\.\w+)*"  # calls
    r"|(?<![!-~])[!-~]*[\\_=#<>{}|$^~@*+][!-~]*"  # words with a sign of code in them
    r"|(?<![\w/])(?:/[\w.-]+){2,}/?"  # paths
    r"|(?<!\w)--?[a-z][\w-]*",  # options
    re.IGNORECASE,
)
# Without one of these there is nothing of the kind; nearly all prose is.
_SIGN = re.compile(r"[`{<$@\\_=#|^~*+/]|\(\)|www\.|\w\.[a-z]|(?<!\w)-")


@lru_cache(maxsize=4096)
def prose(text: str) -> str:
    """The text with every character of machine-readable stretches replaced by `COVER`; it is as long as the text.

    >>> prose("See www.a.cn, or `a,b`.").replace(COVER, "-")
    'See --------- or -----.'
    """
    if not _SIGN.search(text):
        return text
    return _MACHINE.sub(lambda match: COVER * len(match.group()), text)
