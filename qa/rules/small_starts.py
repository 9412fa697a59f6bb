"""Sentences and paragraphs that begin with a small letter: part of the rule `capitalisation`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...align.bitext import Bead
from ...align.lexicon import load_lexicon
from ...text.messages import Message
from ..context import ReviewContext
from ..final_marks import is_wrapped
from ..findings import Finding
from ..habits import Place, report_places
from ..holes import is_cut
from ..rule import Rule

# A sentence that ends, and one that begins in small letters; abbreviations end none.
_START = re.compile(
    r"(?<![\w.])(?P<last>[a-z]{3,}|\d{4}|[A-Z]{2,}|(?:it|us|me|is|do|up|go|so|ok|be|of|to|by)|(?P<name>[A-Z][a-z]{4,}))"
    r"[)”\"]?\. "
    r"(?P<word>(?!(?:is|are|was|were|has|have|can|will|may|must|should)\b)[a-z]{2,})(?![\w.:'’-])"
)
# After a name that ends a sentence, which might be cut short, only these begin another one; the Chinese has two, too.
_AFTER_NAME = frozenset("the this these those it they he she we you there their its his her our all such".split())
_TWO_SENTENCES = re.compile("[。！？；][”’」』）]*[^。！？；”’」』）\\s]")
_ABBREVIATIONS = frozenset(
    "etc approx resp incl excl est max min avg dept govt prof esp viz ibid misc vol vols inc ltd corp fig figs sec art "
    "ed eds no nos vs cf al op cit ca st dr mr mrs ms jr sr ph ad bc am pm us uk "
    "calif messrs penn minn wash colo capt sept".split()
)
# A word with a stop; one after which the sentence goes on. So many of these make an abbreviation: "conv. layers".
_STOPPED = re.compile(r"(?<![\w.])([A-Za-z]{2,})\.(?!\w)")
_GOING_ON = re.compile(r"(?<![\w.])([A-Za-z]{2,})\.(?:,| [(]?[a-z])")
_LEAST_ABBREVIATED = 2
# The first word of a paragraph that has several more and ends with a stop.
_PARAGRAPH = re.compile(r"[“\"]?(?P<word>[A-Za-z]+)(?= (?:[^ ]+ ){2,}.*[.!?][”’\")]*$)", re.DOTALL)
# What stands before such a paragraph: the end of a sentence, a heading's line, nothing. Not a comma, colon or bracket.
_ENDED = re.compile(r"(?:[.!?。！？][”’\"）)]*|\A)\s*\Z")
_LINE_BEGINS = re.compile(r"(?:^|\n)[ \t]*$")
# What begins a block where lines are no paragraphs; a heading that no sentence goes on from.
_BLOCK_BEGINS = re.compile(r"(?:^|\n[ \t>]*\n|<(?:p|div|td|dd|h[1-6]|br)\b[^<>]*>)\s*$")
_HEADING = re.compile(r"[A-Z0-9].{0,80}[\w)”\"’]")
_TAGS = re.compile(r"<[^<>]*>")
# An item of a list in HTML; columns of a table drawn with spaces.
_ITEM = re.compile(r"<li\b[^<>]*>(?:\s|<(?!/?li\b)[^<>]*>)*$")
_COLUMNS = re.compile(r"\S {3,}\S")
# A sentence that goes on in the next paragraph: "(c) any provision would be altered,".
_GOES_ON = re.compile(r"[,;:，；：、—–-][\s”’\"]*$")
# A paragraph that begins so goes on after a formula or code.
_AFTER_FORMULA = frozenset("to where which with and or but for that such so is are was were has have can will".split())
# So many paragraphs begin with a capital for each that begins with a small letter.
_TIMES_CAPITAL = 3

# Words that begin sentences, and no names or items of lists.
_BEGIN_SENTENCES = frozenset(
    "the this these those that it we you they he she there here if when while although however a an all some any no "
    "its their our your his her".split()
)


def report_small_starts(context: ReviewContext, rule: Rule, texts: Sequence[tuple[Bead, str]]) -> Iterator[Finding]:
    """Findings about sentences that begin with a small letter, within a paragraph or at its beginning."""
    own = _find_own_abbreviations(texts)
    for bead, text in texts:
        for match in _START.finditer(text):
            word = match["word"]
            if match["name"] and not _goes_on_after_name(word, context.text(bead, "zh")):
                continue
            if match["last"].lower() in own or not word.strip("ivx") or word in context.text(bead, "zh"):
                continue
            if _is_plain_word(word) and not is_cut(context, bead, "en", match.start(), match.end()):
                yield _report(context, rule, Place(bead, "en", *match.span("word"), word.capitalize()))
    for place in _find_paragraphs(context):
        yield _report(context, rule, place)


def _goes_on_after_name(word: str, zh: str) -> bool:
    """Whether a new sentence begins after a name and a stop: with a word that surely begins one, as in the Chinese."""
    return word in _AFTER_NAME and _TWO_SENTENCES.search(zh) is not None


def _find_own_abbreviations(texts: Sequence[tuple[Bead, str]]) -> frozenset[str]:
    """The usual abbreviations, and those of the document: words that mostly have a stop, which ends no sentence."""
    stopped = Counter(word.lower() for _, text in texts for word in _STOPPED.findall(text))
    going_on = Counter(word.lower() for _, text in texts for word in _GOING_ON.findall(text))
    return _ABBREVIATIONS.union(
        word for word, count in going_on.items() if count >= _LEAST_ABBREVIATED and 2 * count > stopped[word]
    )


def _report(context: ReviewContext, rule: Rule, place: Place) -> Finding:
    word = context.text(place.bead, "en")[place.start : place.end]
    message = Message(f"The sentence begins with a lower-case letter: “{word}”.", f"句首单词“{word}”没有大写。")
    return report_places(context, rule, message, [place])


def _find_paragraphs(context: ReviewContext) -> list[Place]:
    """Paragraphs that begin with a small letter, where nearly all others begin with a capital."""
    if context.bitext.layout == "pairs":
        return []  # a row may go on with the one before, or with code
    small: list[Place] = []
    capital = 0
    wraps = is_wrapped(context.bitext.half("en"))
    for bead in context.beads:
        match = _PARAGRAPH.match(context.text(bead, "en")) if bead.en else None
        if match is None or not _begins_paragraph(context, bead, match["word"], wraps):
            continue
        word = match["word"]
        capital += word[0].isupper()
        if word.islower() and _is_plain_word(word) and not _may_be_name(context, bead, word):
            small.append(Place(bead, "en", *match.span("word"), word.capitalize()))
    return small if capital >= _TIMES_CAPITAL * len(small) else []


def _may_be_name(context: ReviewContext, bead: Bead, word: str) -> bool:
    """Whether the Chinese has the word in Latin letters, or could tell, where there is none."""
    if context.bitext.is_one_sided:
        return word not in _BEGIN_SENTENCES
    return word in context.text(bead, "zh")


def _begins_paragraph(context: ReviewContext, bead: Bead, word: str, wraps: bool) -> bool:
    """Whether the English of a bead begins a line after a sentence's end or a heading, and is no item of a list."""
    half = context.bitext.half("en")
    index = bead.en[0]
    segment = half.segments[index]
    if segment.enumerator is not None or segment.kind == "heading":
        return False
    if not _LINE_BEGINS.search(half.document.text, max(0, segment.start - 20), segment.start):
        return False
    before = half.document.text[max(0, segment.start - 400) : segment.start]
    if _ITEM.search(before) or _COLUMNS.search(segment.text) or (wraps and not _BLOCK_BEGINS.search(before)):
        return False
    if index > 0 and _GOES_ON.search(half.segments[index - 1].clean.text):
        return False
    heading = (
        index > 0
        and half.segments[index - 1].kind == "heading"
        and _HEADING.fullmatch(half.segments[index - 1].clean.text)
    )
    return bool(heading and word not in _AFTER_FORMULA) or _ENDED.search(_TAGS.sub("", before)) is not None


def _is_plain_word(word: str) -> bool:
    """Whether a word is in the lexicon: names of programs are often not in it."""
    return len(word) > 1 and not load_lexicon().english.unlisted([word])
