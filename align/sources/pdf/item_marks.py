"""Whether a line begins an item of a list or an article: a bullet, a number; whether it is an entry of contents."""

import re

_ITEM = re.compile(
    r"\s*(?:[•●■◆▪►○◇□➢★☆❖✓→·–—-]\s*(?=\S)"
    r"|[（(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）]\s*"
    r"|(?:\d{1,3}\.)+(?:\d{1,3})?(?:\s+(?![%％])|(?=[^\d\s%％,，.。、;；)）]))|[一二三四五六七八九十]{1,3}[、．.]"
    r"|第[一二三四五六七八九十百零\d]+[章节条编部篇款])"
)


def begins_item(text: str) -> bool:
    """Whether a line begins an item.

    >>> [begins_item(text) for text in ("• one", "1. one", "（一）总则", "第三条 本", "2015 rose", "23.17%")]
    [True, True, True, True, False, False]
    """
    return bool(_ITEM.match(text))


_ENTRY = re.compile(r"(?:[.．·…_]\s*){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?\s*$|…{2,}\s*\d{1,4}\s*$")


def is_entry(text: str) -> bool:
    """Whether a line is an entry of a table of contents: it ends in dots and the number of a page.

    >>> is_entry("1.2 Scope ......... 12"), is_entry("and so on ...")
    (True, False)
    """
    return bool(_ENTRY.search(text))
