"""Entries of lists of references, which have a form of their own: GB/T 7714, APA and the like.

Half-width points, commas and colons are right in them, in Chinese, too, and titles stay in their language.
"""

from __future__ import annotations

import re

from ..align.bitext import LANGS, Bead, Lang
from ..text.characters import HAN
from .bitext_view import BitextView

# What heads such a list.
_HEAD = re.compile(
    r"\s*(?:第?[\d一二三四五六七八九十IVX]+[.、章节]?\s*)?(?:主要|英文|中文|推荐|推薦)?"
    "(?:参考(?:文献|资料|书目)|參考(?:文獻|資料|書目)|引用文[献獻]|(?:延伸|推荐|扩展)阅读|[书書]目|文[献獻]|"
    "(?:Selected |Annotated )?(?:References|Bibliography)|Further reading|Works cited|Literature(?: cited)?)"
    r"\s*[：:]?\s*",
    re.IGNORECASE,
)
_HOUSE = "(?:出版社|出版集团|出版公司|书局|書局|书店|書店|印书馆|印書館|大学|大學)"
# What no other text has: the sort of document in GB/T 7714, publisher and year, volume and pages, numbers of books.
_FORM = re.compile(
    r"\[(?:[JMDCNPSRGAZ]|EB|DB|CP|M//C|J/OL|M/OL|EB/OL|DB/OL)\]"
    rf"|{_HOUSE}\s*[,，.]\s*[（(]?(?:1[5-9]|20)\d\d"
    rf"|[{HAN}]{{2,6}}\s*[:：]\s*[{HAN}]{{2,12}}{_HOUSE}"
    r"|\b(?:Press|Publishers?|Publishing|Verlag|Books)\s*[,.]\s*\(?(?:1[5-9]|20)\d\d"
    r"|\b(?:1[5-9]|20)\d\d[,;，；]\s?\d{1,4}\s?(?:[（(][\d-]{1,6}[)）])?\s?[:：]\s?e?\d+"
    r"|\b\d{1,4}\s?[（(]\d{1,3}[)）]\s?[:：,]\s?\d+\s?[-–—]\s?\d+"
    # Smith, John, & Doe, A. (1985). Title; vol. 85, p. 97-109.
    r"|^\W*(?:\d{1,3}[\].]\s*)?(?-i:[A-ZÀ-Ž])[\w'’-]+,\s(?:(?-i:[A-ZÀ-Ž])[\w'’.-]*[\s,&]+){1,12}"
    r"\((?:1[5-9]|20)\d\d[a-z]?\)\s?[.:,]"
    r"|\bvol(?:\.|ume) ?\d{1,4},? (?:no\. ?\d+,? )?pp?\.? ?\d+"
    r"|\bISBN\b|\bdoi\s?[:.]|doi\.org/",
    re.IGNORECASE,
)
_SENTENCE = re.compile("[。！？](?!$)")
# Under its heading an entry has a year, a number, a point or comma between its parts, or a Chinese title.
_LOOSE = re.compile(r"(?:1[5-9]|20)\d\d|\w[.,]\s|《|^\s*(?:\[\d{1,3}\]|\d{1,3}[.、])")
_LONGEST = 400
_FULL_STOP = ("。", "！", "？")


def find_cited(view: BitextView) -> frozenset[str]:
    """The ids of the beads that are entries of a list of references, by their form or under its heading."""
    found: set[str] = set()
    is_under = False
    for bead in view.beads:
        texts = [view.text(bead, lang).strip() for lang in LANGS if bead.side(lang)]
        if any(_HEAD.fullmatch(text) for text in texts):
            is_under = True
        elif is_under and all(_begins_section(view, bead, lang) for lang in LANGS if bead.side(lang)):
            is_under = False
        elif any(is_reference(text, is_listed=is_under) for text in texts):
            found.add(bead.id)
    return frozenset(found)


def is_reference(text: str, *, is_listed: bool = False) -> bool:
    """Whether a text has the form of a reference; `is_listed`: it stands under a heading of references.

    >>> is_reference("潘鼐. 中国恒星观测史. 上海: 学林出版社. 2009"), is_reference("他在出版社工作, 很忙。")
    (True, False)
    >>> is_reference("Rossi, Maria (1985). Songs of the hills. Turin, Italy"), is_reference("However, he (1985) left.")
    (True, False)
    """
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return False
    return _FORM.search(text) is not None or (
        is_listed and not text.endswith(_FULL_STOP) and _LOOSE.search(text) is not None
    )


def _begins_section(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether a text is a heading, which no number begins, after which another section begins."""
    segments = view.bitext.segments(bead, lang)
    return segments[0].kind == "heading" and not _LOOSE.search(segments[0].clean.text)
