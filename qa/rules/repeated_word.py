"""Rule `repeated-word`: a word set twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...align.bitext import LANGS, Bead, Lang
from ...align.lexicon import load_lexicon
from ...align.pinyin import find_spelling
from ...text.characters import LETTER
from ...text.messages import Message
from ..context import ReviewContext
from ..doubled_han import find_doubled, find_doubled_figures
from ..findings import Finding
from ..holes import is_cut
from ..loops import find_loops
from ..prose import cover_code
from ..rule import Example, rule

_ENGLISH = re.compile(
    r"(?<![\w.'’-])([A-Za-z]{2,})( (?:and |or )?|, )(\1)(?![\w'’-]|[.(]\w)"
    r"|(?<![\w.'’-])(?P<two>(?!(?:and|or|by) )[A-Za-z]{2,} (?!(?:and|or|by) )[A-Za-z]{2,}) (?P=two)(?![\w'’-]|[.(]\w)",
    re.IGNORECASE,
)
# What may follow a word that stands on both sides of "and": a noun makes it the first half of another term there.
_CLOSED = re.compile(
    r" ?(?:$|[.,;:)”\"]|(?:and|or|of|in|for|to|by|with|from|at|on|as|is|are|was|were|has|have|had|will|shall|which|"
    r"that|throughout|during|between|under|through|within|since|after|before|because|when|while|until)\b)"
)
# Words that English does repeat, in a row or around "and": degrees, sounds, set phrases, and grammar.
_REPEATED_IN_ENGLISH = frozenset(
    "had that is such thousand thus very so really many much long far no yes ha bye tut again over more less fewer on "
    "through round out up down by never ever more better worse bigger higher lower deeper closer further "
    "farther greater stronger all one two day hand face side step time year month week part door heart "
    "end point place tens dozens hundreds thousands millions billions hours days weeks months years centuries "
    "generations miles pages layers rows lots loads tons".split()
)
# Numbers read out digit by digit.
_NUMBERS = frozenset("zero one two three four five six seven eight nine ten hundred thousand million".split())
_ARTICLES = frozenset(("the", "a", "an"))
# A name as object and the same as the subject of what follows: "in the days of Tom Tom built …".
_VERB_AFTER = re.compile(
    r" (?:[a-z]+ed|is|was|are|were|has|had|did|does|will|would|shall|can|could|must|may|said|went|came|"
    r"saw|took|made|gave|spoke|sent|began|became|left|fell|rose|stood|told|knew|wrote|built|brought|thought)\b"
)
_COMPARATIVE = re.compile(r"\w+er$")
# What is said of a thing named just before: "the tree, the tree itself".
_ITSELF = re.compile(r",? (?:itself|himself|herself|themselves|alone|only|too|as well)\b")
# Words after which a noun without an adjective follows: "of Commerce and Commerce".
_BEFORE_NOUN = re.compile(
    r"(?:^|[^A-Za-z ] ?|\b(?:a|an|the|of|in|for|to|by|with|from|at|on|as|and|or|any|all|no|its|their|our|his|her|my|"
    r"your|this|that|these|those|between|is|are|was|were|be) )$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r" (?:of|in|for|to|by|with|from|at|on|as)\b")
# Shortest word whose repetition after a comma is worth a remark: short ones are names and lists.
_MIN_AFTER_COMMA = 5
# Words said again at once, for stress or as a call: "Lord, Lord", 主啊、主啊.
_SAID_AGAIN: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(rf"(?<!{LETTER})({LETTER}{{1,8}})[，、！ ]\1(?!{LETTER})"),
    "en": re.compile(r"\b([A-Za-z]{2,})\b[,!]? (?:and |or )?\1\b", re.IGNORECASE),
}
# Chinese stress without a comma, for which the English has one: 许多许多, "many, many".
_STRESSED: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(rf"({LETTER}{LETTER})\1"),
    "en": re.compile(r"\b([a-z]{4,}), \1\b", re.IGNORECASE),
}
# What sets two clauses of Chinese apart where they have no mark: 会这样发生 发生的却是.
_BETWEEN_CLAUSES = re.compile(r"\s")
_DOUBLE = re.compile(rf"({LETTER}{{1,4}})\1")


@rule(
    id="repeated-word",
    severity="minor",
    mqm="linguistic-conventions/grammar",
    title=Message("Repeated words", "重复的词"),
    alone=("zh", "en"),
    description_zh=(
        "同一个词连着出现两次，或出现在 and 的两边。\n\n"
        "这多是仓促修改的残留，或两个不同的原文词译成了同一个词（`审查、复审`译成 review, review）；"
        "同样的词语一再重复，则是机器翻译失控所致。"
        "语言本身的重复（more and more、天天）和两种文字都有的重复不予报告。"
    ),
    examples=(
        Example("他天天来，越来越多。", "He had had more and more visitors, again and again."),
        Example(
            "研究的目的的说明，现在在做，用户和用户组。",
            "He touched animal, animal feed and more; it may or may not, year after year.",
        ),
        Example("曹操去了博拉博拉岛。", "Cao Cao went to Bora Bora."),
        Example("大卫作王的时候，大卫造了城。", "In the reign of David David built a city."),
        Example(
            "北京市工商局参加。", "The Bureau of Commerce and Commerce took part.", (("", "Commerce and Commerce"),)
        ),
        Example("专利审查、复审。", "Patent review, review and trial.", (("", "review, review"),)),
        Example("国家的规划。", "The plan of the of the state.", (("", "of the of the"),)),
        Example("推进工作。", "The the work goes on.", (("", "The the"),)),
        Example("知识产权知识产权保护。", "IP protection.", (("知识产权知识产权", ""),)),
        Example("培训共 3.5 3.5 个月。", "The training takes 3.5 months.", (("3.5 3.5", ""),)),
        Example("公司的的规定，大家都知道。", "The rules are known to all.", (("的的", ""),)),
        Example("他没有来。", "I am sorry I am sorry I am sorry.", (("", "I am sorry I am sorry I am sorry"),)),
    ),
)
def repeated_word(context: ReviewContext) -> Iterator[Finding]:
    """A word that stands twice in a row, or on both sides of "and".

    Repetitions are what is left when a sentence was changed in haste, or when two different source words were rendered
    alike (`审查、复审` as "review, review"). The same words again and again are what a machine writes that has lost its
    way. Repetitions that the language itself has ("more and more", 天天) are none, nor those that both sides have.
    """
    for bead in context.beads:
        loops = {lang: list(find_loops(cover_code(context.text(bead, lang)), lang)) for lang in LANGS}
        if loops["zh"] or loops["en"]:
            yield from _report_loops(context, bead, loops)
            continue
        zh, en = context.text(bead, "zh"), context.text(bead, "en")
        english = [m for m in _ENGLISH.finditer(cover_code(en)) if not _is_english_usage(m) and not _is_name(m, zh)]
        if context.bitext.is_one_sided:
            english = [m for m in english if not _may_be_meant(m)]
        chinese = [*find_doubled(zh), *find_doubled_figures(zh, en)]
        if (english or chinese) and any(_are_both(again, zh, en) for again in (_SAID_AGAIN, _STRESSED)):
            continue
        for match in english:
            yield from _report(context, bead, "en", match.span())
        for span in chinese:
            yield from _report(context, bead, "zh", span)


def _are_both(again: Mapping[Lang, re.Pattern[str]], zh: str, en: str) -> bool:
    """Whether both sides say something again on purpose."""
    return again["zh"].search(zh) is not None and again["en"].search(en) is not None


def _report_loops(
    context: ReviewContext, bead: Bead, loops: Mapping[Lang, Sequence[tuple[int, int]]]
) -> Iterator[Finding]:
    """The words said again and again on one side of a bead; what both sides say again and again is meant."""
    if loops["zh"] and loops["en"]:
        return
    for lang in LANGS:
        for start, end in loops[lang]:
            if not is_cut(context, bead, lang, start, end):
                mark = context.mark(bead, lang, start, end)
                zh, en = (mark if side == lang else None for side in LANGS)
                message = Message("The same words stand here again and again.", "同样的词语在此一再重复。")
                yield repeated_word.finding(context, bead, message, zh=zh, en=en)


def _is_name(match: re.Match[str], zh: str) -> bool:
    """Whether the Chinese has the word in Latin letters, or it is a name like Yao Yao for 瑶瑶, Cao Cao for 曹操."""
    if not match[1]:
        return False
    if match[1] in zh:
        return True
    is_doubled = match[2] == " " and match[3][0].isupper()
    return is_doubled and (bool(_DOUBLE.search(zh)) or _spells(match[1] + match[3], zh))


def _may_be_meant(match: re.Match[str]) -> bool:
    """Whether only the Chinese could tell that a word is no name (Pam Pam), or no other kind after "and"."""
    if not match[1]:
        return False
    goes_on = _PREPOSITION.match(match.string, match.end()) is not None
    return match[3][0].isupper() or (match[2].strip() in ("and", "or") and goes_on)


def _spells(word: str, zh: str) -> bool:
    """Whether the word is the pinyin of words in the Chinese."""
    return find_spelling(word.lower(), load_lexicon().simplified(zh)) is not None


def _is_english_usage(match: re.Match[str]) -> bool:
    if match["two"]:
        words = set(match["two"].lower().split())
        return ("to" in words and _ARTICLES.isdisjoint(words)) or not _NUMBERS.isdisjoint(words)
    word, between = match[1].lower(), match[2]
    if word in _REPEATED_IN_ENGLISH or (_COMPARATIVE.match(word) and "and" in between):
        return True
    if match[1] != match[3] and not (match[1][0].isupper() and match[1][1:] == match[3][1:]):
        return True
    if between == " ":
        return _is_call(match) or _is_object_and_subject(match)
    named = match[3][0].isupper() and match.string[match.end() : match.end() + 2].lstrip().islower()
    if not (named or _CLOSED.match(match.string, match.end())) or ("and" in between and word.endswith("ed")):
        return True
    return _is_named_again(match) if between.startswith(",") else _is_other_kind(match)


def _is_named_again(match: re.Match[str]) -> bool:
    """Whether a word after a comma is short, an identifier, said three times, or goes on: "the tree itself"."""
    if match.string.startswith(f", {match[3]}", match.end()):
        return True
    is_identifier = any(map(str.isupper, match[1][1:]))
    if len(match[1]) < _MIN_AFTER_COMMA or is_identifier or _ITSELF.match(match.string, match.end()):
        return True
    return _PREPOSITION.match(match.string, match.end()) is not None and not _follows_grammar(match)


def _is_other_kind(match: re.Match[str]) -> bool:
    """Whether two kinds of one thing are meant: "long integers and integers", "charges or charges for"."""
    goes_on = _PREPOSITION.match(match.string, match.end()) is not None
    return not _follows_grammar(match) or ("or" in match[2] and goes_on)


def _follows_grammar(match: re.Match[str]) -> bool:
    """Whether a noun stands without another before it: after a preposition, an article, a mark, or first."""
    return _BEFORE_NOUN.search(match.string, max(0, match.start() - 12), match.start()) is not None


def _is_object_and_subject(match: re.Match[str]) -> bool:
    """Whether a name stands twice within a sentence, before a verb: it ends one clause and begins the next."""
    both = match[1] == match[3] and match[1][0].isupper() and match[1][1:].islower() and len(match[1]) > 3
    within = re.search(r"[a-z,] $", match.string[: match.start()])
    return both and within is not None and _VERB_AFTER.match(match.string, match.end()) is not None


def _is_call(match: re.Match[str]) -> bool:
    """Whether a word stands three times in a row, as sounds and calls do."""
    around = match.string[max(0, match.start() - len(match[1]) - 1) : match.end() + len(match[1]) + 1]
    return around.lower().count(match[1].lower()) > 2


def _report(context: ReviewContext, bead: Bead, lang: Lang, span: tuple[int, int]) -> Iterator[Finding]:
    """The finding, unless markup or code stands between the words in the document."""
    words = context.text(bead, lang)[slice(*span)]
    break_ = "\n" if words != words.lower() else "\n\n"
    marked = context.mark(bead, lang, *span).text
    apart = break_ in marked if lang == "en" else _BETWEEN_CLAUSES.search(marked) and " " not in words
    if is_cut(context, bead, lang, *span) or apart:
        return
    message = Message(f"“{words}” repeats a word.", f"“{words}”中有重复的词。")
    zh, en = (span if side == lang else None for side in LANGS)
    yield repeated_word.finding(context, bead, message, zh=zh, en=en)
