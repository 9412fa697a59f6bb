"""The prose of a text: what machines read (addresses, file names, code) covered up, offsets kept."""

from __future__ import annotations

import re
from functools import lru_cache

# Stands for each character that is no prose; no letter, no figure, no space and no punctuation.
COVER = "\N{OBJECT REPLACEMENT CHARACTER}"
_MACHINE = re.compile(
    r"`[^`]*`"  # code in Markdown
    r"|\{\{.*?\}\}|\{\s*\"?[a-z]\w*\"?\s?: [^{}\n]*\}"  # templates, objects
    r"|<[^<>\s][^<>]*>|\$[^$\s][^$]*\$"  # tags, formulas
    r"|(?:https?|ftp)://[!-~]+|www\.[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w.-]+\.(?:com|org|net|gov|edu|cn|io|html?|pdf|docx?|xlsx?|txt|py|js|ts|json|xml|ya?ml|toml|md|exe|zip)\b"
    r"|&#?\w{1,8};"
    r"|\b[\w.]+\(\)(?:\.\w+)*"  # calls
    r"|(?<![!-~])[!-~]*[\\_=#<>{}|$^~@*+][!-~]*"  # words with a sign of code in them
    r"|(?<![\w/])(?:/[\w.-]+){2,}/?"  # paths
    r"|(?<!\w)--?[a-z][\w-]*",  # options
    re.IGNORECASE,
)
# The target of a link in Markdown.
_TARGET = re.compile(r"(?<=\])\([^()]*\)")
# Marks that come in pairs, and what else may stand around such a stretch without being part of it.
_PAIRED = '()[]{}“”"'
_AROUND = _PAIRED + ".,;:!?"
# Without one of these there is nothing of the kind; most prose is so.
_SIGN = re.compile(r"[&`{<$@\]\\_=#|^~*+/]|\(\)|www\.|\w\.[a-z]|(?<!\w)-")


@lru_cache(maxsize=4096)
def cover_code(text: str) -> str:
    """The text with every character of machine-readable stretches replaced by `COVER`; it is as long as the text.

    >>> cover_code("See www.a.cn, or `a,b`.").replace(COVER, "-")
    'See --------- or -----.'
    """
    if not _SIGN.search(text):
        return text
    return _MACHINE.sub(_cover, _TARGET.sub(lambda match: COVER * len(match.group()), text))


def _cover(match: re.Match[str]) -> str:
    """The cover of a stretch, but for brackets and quotation marks that have no other half in it.

    Those at its ends are left out; where others are left, all of them are, for the halves may stand outside.
    """
    words = match.group()
    start, end = 0, len(words)
    while start < end and not _is_whole(words[start:end]):
        if words[end - 1] in _AROUND:
            end -= 1
        elif words[start] in _AROUND:
            start += 1
        else:
            break
    whole = _is_whole(words[start:end])
    kept = (COVER if whole or c not in _PAIRED else c for c in words[start:end])
    return words[:start] + "".join(kept) + words[end:]


def _is_whole(words: str) -> bool:
    """Whether brackets and quotation marks are balanced, and no stop stands at the end."""
    halves = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"))
    even = words.count('"') % 2 == 0 and all(words.count(a) == words.count(b) for a, b in halves)
    return even and words[-1:] not in tuple(".,;:!?")
