"""Text that a translator or an editor put into one language only.

Notes of theirs, sources and credits, the headings of the halves of a bilingual file, entries of a list of words, and
headings that say what a sentence says, too. Nobody lost them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..align.bitext import LANGS, Bead, Lang
from ..text.characters import HAN, han_count, latin_words
from .bitext_view import BitextView

# All of a text in such brackets is a note or a label; in others it is one where it says so.
_IN_LENTICULAR = re.compile(r"【[^【】]*】|〔[^〔〕]*〕")
_NOTE = re.compile(
    r"[（(\[【〔]?\s*(?:(?:译者?|譯者?|编者?|編者?|校者?)[注註按]|[（(\[【〔]\s*[注註]\s*[：:]"
    r"|(?:Translator|Editor)[’']?s?[’']? notes?\b|T\.?N\.?\s*:)",
    re.IGNORECASE,
)
# Where a text was taken from, and who translated it.
_SOURCE = re.compile(
    r"[（(\[【]?\s*(?:(?:原[载載]|[转轉][载載]?|摘|[选選]|[节節][选選])[于於自]?\s*[：:《“「]|(?:[来來]源|出[处處]|[译譯]者|翻[译譯]|校[对對]"
    r"|[审審]校|字幕(?:[组組]|整理|制作|製作|翻[译譯]|校[对對])?|[时時]间?[轴軸]|[听聽][译譯]"
    r"|[发發][布佈](?:者|人|[时時][间間]|日期)|[责責]任[编編][辑輯]|点击[数量]|浏览[数量]?)\s*[：:]"
    r"|(?:Sources?|Translators?)\s*:|(?:Reprinted|Excerpted|Taken) from\b"
    r"|(?:Translated|Subtitles|Captions) by\b)",
    re.IGNORECASE,
)
_TRANSLATOR = re.compile(
    f"[{HAN}]{{2,4}} ?[译譯]|(?:[中英]文)?(?:[译譯]者|翻[译譯](?:者|人[员員]))(?:名[单單])?(?:（[^（）]*）)?[：:]?"
)
# What says itself that it exists in one language: an item of a list, a link.
_ONE_LANGUAGE = re.compile(
    r"[（(\[【]\s*(?:(?:只有|[仅僅]有|只[备備]|[仅僅只](?:提供|限|[设設]))\s*[中英]文(?:版本?)?|"
    r"(?:available )?(?:in )?(?:Chinese|English)(?: version)? only|"
    r"(?:only )?(?:available )?in (?:Chinese|English)(?: only)?)\s*[）)\]】]",
    re.IGNORECASE,
)
# What is said of the translation, in itself.
_OF_TRANSLATION = re.compile(
    "[本此該该](?:份|篇|书|文)?(?:中文|英文|汉语|漢語)?(?:[译譯](?:文|本|稿)|翻[译譯])|"
    "(?:中|英|[汉漢])(?:文|[语語])?(?:翻[译譯]|[译譯](?:文|本))(?:[则則乃由为為是系]|根[据據]|[仅僅]供参考)|"
    "[则則乃系][由自从從]?[译譯]自[中英法德俄日]|[译譯]者(?:[识識]|[谨謹])|"
    r"\bthis (?:Chinese |English )?translation\b|"
    r"\bthe (?:Chinese|English) translation (?:is|was) (?:by|made|based)\b|"
    r"^\W*(?:Chinese |English )?translat(?:ed|ion) (?:by|from|into)\b",
    re.IGNORECASE,
)
# What heads the half of a file in one language.
_HALF = re.compile(
    r"[【\[（(]?\s*(?:(?:中|英|双语|雙語|中文|英文|中英文?)?(?:翻[译譯]|[译譯]文|[译譯]本|原文|正文|全文|[对對]照|文本|文|版)+"
    r"|(?:Chinese|English) (?:translation|original|text|version)|Translation|Original(?: text)?)\s*[】\]）)]?\s*[：:]?",
    re.IGNORECASE,
)
# An English word, how it is read, and what it means in Chinese.
_ENTRY = re.compile(
    r"[a-z][A-Za-z'’ -]*[：:]?\s*(?:[英美]\s*)?(?:\[[^\[\]]*\]|/[^/]+/)?\s*"
    rf"(?:(?:n|v[ti]?|adj?|adv?|prep|conj)\.\s*)*[{HAN}]"
)
_STOPS = tuple("。！？；.!?;")
_FINAL_STOPS = ("。", "！", "？")
_CLOSING = "”’\"'」』）)】 "
# A heading says enough to be known again with so many characters or words, and stands so many beads from what says it.
_LEAST_HAN, _LEAST_WORDS, _REACH = 5, 3, 30
_NO_LETTERS = re.compile(r"[\W_]+")


def ends_as_sentence(text: str) -> bool:
    """Whether a text ends in a stop, with or without closing brackets and quotation marks."""
    return text.rstrip(_CLOSING).endswith(_STOPS)


def are_sentences(view: BitextView, bead: Bead) -> bool:
    """Whether both texts of a bead are sentences to their end, no labels or headings."""
    return all(ends_as_sentence(view.text(bead, lang).rstrip()) for lang in LANGS)


def is_pair_of_sentences(view: BitextView, bead: Bead) -> bool:
    """Whether a bead is a pair of a file of pairs, or in a document one whole sentence and its translation."""
    are_single = len(bead.zh) == len(bead.en) == 1
    return not view.neighbours or (are_single and are_sentences(view, bead))


def is_apparatus(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether the text of a bead of one language is a note, a source, a credit, a heading of a half or an entry."""
    text = view.text(bead, lang).strip()
    if _IN_LENTICULAR.fullmatch(text) or _NOTE.match(text) or _SOURCE.match(text):
        return True
    if is_of_translation(text) or _ONE_LANGUAGE.search(text):
        return True
    if _TRANSLATOR.fullmatch(text) or _HALF.fullmatch(text):
        return True
    return view.bitext.layout != "two-files" and bool(_ENTRY.match(text)) and not text.endswith(_FINAL_STOPS)


def is_of_translation(text: str) -> bool:
    """Whether a text speaks of the translation that it stands in, as only the one language has reason to.

    >>> is_of_translation("中文翻译则译自英文。"), is_of_translation("他从事中文翻译。")
    (True, False)
    """
    return _OF_TRANSLATION.search(text) is not None


def is_heading_said_below(view: BitextView, bead: Bead, lang: Lang) -> bool:
    """Whether a line without a stop stands, word for word, in a sentence near it that has a counterpart."""
    text = view.text(bead, lang).strip()
    if ends_as_sentence(text) or max(han_count(text) - _LEAST_HAN, latin_words(text) - _LEAST_WORDS) < 0:
        return False
    letters = _fold(text)
    return any(letters in _fold(sentence) for sentence in _list_sentences(view, bead, lang))


def _list_sentences(view: BitextView, bead: Bead, lang: Lang) -> Iterator[str]:
    beads = (near for near in view.near(bead, _REACH) if near.zh and near.en)
    texts = (segment.clean.text for near in beads for segment in view.bitext.segments(near, lang))
    return (text for text in texts if ends_as_sentence(text) or text.rstrip().endswith(("，", ",")))


def _fold(text: str) -> str:
    """A text in small letters, words apart by single spaces, without punctuation."""
    return f" {_NO_LETTERS.sub(' ', text).strip().casefold()} " if not han_count(text) else _NO_LETTERS.sub("", text)
