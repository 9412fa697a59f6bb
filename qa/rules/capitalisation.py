"""Rule `capitalisation`: capitals within English sentences that are no names, sentences that begin without one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...align.bitext import Bead
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, report_places
from ..prose import cover_code
from ..rule import Example, rule
from .fixed_capitals import report_big_auxiliaries, report_small_days
from .small_starts import report_small_starts

_SMALL = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])")
_TWO_SMALL = re.compile(r"(?<![\w'’-])(?=([a-z]{2,} [a-z]{2,})(?![\w'’-]))")
# A capital after a word or comma, before a word or stop; a name of several words has a capital on one side at least.
_CAPITAL = re.compile(
    r"(?<![\w'’-])(?P<before>[A-Za-z][A-Za-z'’-]*|\d[\d,]*%?(?=, )|[\w'’-]+[)”](?=,))(?=(?P<comma>,?) "
    r"(?P<word>[A-Z][a-z]+)(?:[.,;:)]| (?P<next>[a-z][a-z'’-]+)(?![\w'’-])(?P<far> [A-Z])?))"
)
_CAPITAL_BEFORE = re.compile(r"(?<![\w.])[A-Z][\w'’-]*,? $")
_WORD = re.compile(r"[A-Za-z][a-z]*")
# Words that begin no name by themselves where a small word follows.
_GRAMMAR = frozenset(
    "the of at on by with without and or but which whose are was were been from than this these those through into "
    "during between among under because while where when if".split()
)
# These go on with a sentence, after a name, too.
_RELATIVE = frozenset("which whose and but or with".split())
# Before such a word the capital one may be a defined term: the Court, his Bureau.
_DETERMINERS = frozenset("the a an this that these those its their our his her your my such each every any no".split())
_AUXILIARIES = frozenset("is are was were be been being has have had".split())
# Words of a name that have no capital, and words after which a label of a screen or the words of a speaker follow.
_JOINTS = frozenset("of for and or on in to the at by with as".split())
_NAMING = frozenset(
    "click clicking select choose choosing tap press see under called named titled entitled said saying say says "
    "answered asked cried wrote him them me us unto you thee her following".split()
)
# What a label of the screen is a label of: "in Page setup dialog".
_LABELLED = re.compile(
    r"(?: [a-z]+){0,3} (?:dialogs?|dialogue|buttons?|menus?|boxe?s?|checkbox|tabs?|fields?|icons?|pages?|panes?|"
    r"panels?|windows?|keys?|screens?|columns?|toolbars?|entry|entries|options?|commands?|links?|check ?boxes)\b"
)
# After these comes the title of another page.
_REFERRING = re.compile(
    r"\b(?:refers?|referring|go|going|navigate|described|created|explained|listed|available) [a-z]+$"
)
_SMALL_WORDS = _JOINTS | _DETERMINERS | _AUXILIARIES
# What is said may follow a comma without quotation marks.
_SPEECH = re.compile(
    r"\b(?:sa(?:id|ith|y|ying|ys)|sp(?:ake|eak|oken)|answered|asked|called|commanded|cried|told|written)\b"
)
_ADVERB = re.compile(
    r"[A-Z][a-z]{2,}(?:ous|[tn]al|ral|ial|ical|ive|ent|ant|ful|less|ed|ing|lid|adi|ate|ect|ict|ible|ib|ab)ly"
)
# Small words that are often names as well, or marked out as terms: they prove nothing.
_AMBIGUOUS = frozenset(
    "may march august will mark bill grace hope rose frank jack young brown white black green long song art gene drew "
    "rob pat sue jean dean reading nice orange apple amazon windows word office access python java go swift rust ruby "
    "chrome edge safari oracle mac sun moon earth god lord church internet web net state states party polish turkey "
    "china english king queen prince president minister pope bishop west east north south heaven scripture spirit "
    "father mother mom dad son uncle aunt sir doctor mister miss google signal meta discord stream element firefox "
    "no yes ok part section chapter article annex appendix table figure step class type".split()
)
# How often a word has to stand in small letters, and how many times as often as with a capital inside a sentence.
_LEAST_SMALL, _TIMES = 3, 4
# What may stand before the number of an item: "A: 1, Where is it?"
_LABEL = re.compile(r"(?:[A-Z]: )?")
# A new line, paragraph or item within what was read as a sentence; a label in markup of its own: <b>Tab stop</b>.
_NEW_ITEM = re.compile(r"\n|<(?!/)[a-z]|(?<!\w)(?:\*{1,2}|_{1,2}|\[)[A-Z]")
# From this share of capitals on, a text is set as a title.
_TITLE = 0.5


@rule(
    id="capitalisation",
    severity="minor",
    mqm="linguistic-conventions/spelling",
    title=Message("Wrong or missing capitals", "大小写误用"),
    alone=("en",),
    description_zh=(
        "英文句子中间不是名称的词首字母大写，或句首没有大写。\n\n"
        "中文没有大小写，译者容易把看来重要的词都写成大写。只依据文档自身的用法判断："
        "同一个词在别处绝大多数是小写，或从语法上可以断定（`, Which`、to Promote、Steadily）。"
        "段首小写的，若其他段落几乎都大写，也予报告；星期和月份没有大写的也报告。标题、"
        "名称、通篇大写的术语，以及中文一侧也用西文书写的词不予报告。同一个词的各处合为一条。"
    ),
    examples=(
        Example(
            "天津海关与法院合作。", "Tianjin Customs worked with the Court, e.g. in May, and with the Tianjin Court."
        ),
        Example("见《办法》。", "See the Measures. The Court met, as Steady Harvest did."),
        Example("完善制度，推进改革。", "It improved the system, Which advanced the reform.", (("", "Which"),)),
        Example("稳步提升。", "It was Steadily improved.", (("", "Steadily"),)),
        Example("每星期一开会。", "Meetings are held every monday.", (("", "monday"),)),
        Example("推动、促进。", "It was Promoted and then promoted again.", (("", "Promoted"),)),
        Example("我们用完了。很好。", "We used it up. very good.", (("", "very"),)),
        Example(
            "抓获嫌疑人。发起行动。", "Police caught the suspects (2 abroad). launched a campaign.", (("", "launched"),)
        ),
    ),
)
def capitalisation(context: ReviewContext) -> Iterator[Finding]:
    """A capital within an English sentence on a word that is no name, or a sentence that begins with a small letter.

    Chinese has no capitals, so that a translator may sow them on every word that seems important. A capital is
    reported by the document's own evidence only: the word stands in small letters elsewhere, overwhelmingly, or it is
    one that grammar knows (`, Which`, "to Promote", "Steadily"). A paragraph that begins with a small letter is
    reported where nearly all others begin with a capital, and so are days and months in small letters. Headings,
    titles, names, terms in capitals throughout and words that the Chinese has in Latin letters are left alone. All
    places of a word are one finding.
    """
    texts = [(bead, cover_code(context.text(bead, "en"))) for bead in _find_running(context)]
    small = Counter(word for _, text in texts for word in _SMALL.findall(text))
    phrases = Counter(phrase for _, text in texts for phrase in _TWO_SMALL.findall(text))
    found: dict[str, list[Place]] = {}
    capitals: Counter[str] = Counter()
    for bead, text in texts:
        for match in _CAPITAL.finditer(text):
            capitals[match["word"].lower()] += 1
            before = _CAPITAL_BEFORE.search(text, max(0, match.start() - 30), match.start())
            wrong = _is_wrong(match, bool(before), small, phrases) and match["word"] not in context.text(bead, "zh")
            if wrong and not _begins_item(context, bead, match):
                place = Place(bead, "en", *match.span("word"), match["word"].lower())
                found.setdefault(match["word"], []).append(place)
    for word, places in found.items():
        if _is_rare(word.lower(), small, capitals):
            yield _report_capital(context, word, places, small[word.lower()])
    yield from report_small_starts(context, capitalisation, texts)
    yield from report_small_days(context, capitalisation, texts)
    yield from report_big_auxiliaries(context, capitalisation, texts)


def _find_running(context: ReviewContext) -> Iterator[Bead]:
    """The beads whose English is running text: no heading, and not set as a title."""
    for bead in context.beads:
        segments = context.bitext.segments(bead, "en")
        if not segments or all(segment.kind == "heading" for segment in segments):
            continue
        words = _WORD.findall(context.text(bead, "en"))
        if sum(word[0].isupper() for word in words) <= _TITLE * len(words):
            yield bead


def _begins_item(context: ReviewContext, bead: Bead, match: re.Match[str]) -> bool:
    """Whether the word begins an item or a label: after a number, on a line of its own, or where markup begins."""
    if match["before"].isdigit() and _LABEL.fullmatch(match.string, 0, match.start("before")):
        return True
    words = context.mark(bead, "en", match.start("before"), match.end("word")).text
    return _NEW_ITEM.search(words) is not None


def _is_wrong(match: re.Match[str], in_name: bool, small: Mapping[str, int], phrases: Mapping[str, int]) -> bool:
    """Whether a capital within a sentence belongs on no name, as far as its neighbours and the document tell.

    `in_name`: whether the word before the one before it has a capital.
    """
    word, before, after, comma = match["word"].lower(), match["before"], match["next"], bool(match["comma"])
    if word in _AMBIGUOUS or before in _NAMING or (before[0].isupper() and not comma):
        return False
    if _ADVERB.fullmatch(match["word"]):
        return True
    if _is_named(match, in_name):
        return False
    if word in _GRAMMAR or (comma and word == "an"):
        return after is not None and (not before[0].isupper() or (comma and word in _RELATIVE))
    after_name = before[0].isupper() and comma
    return after is not None and not after_name and _is_small_elsewhere(match, in_name, small, phrases)


def _is_named(match: re.Match[str], in_name: bool) -> bool:
    """Whether its neighbours make the word a part of a name, the title of a page, or what somebody says."""
    if not match["comma"] and _REFERRING.search(match.string, max(0, match.start() - 14), match.end("before")):
        return True
    if (match["before"] in _JOINTS and in_name) or (match["next"] in _JOINTS and match["far"]):
        return True
    if not match["comma"] and _LABELLED.match(match.string, match.end("word")):
        return True
    said = _SPEECH.search(match.string, max(0, match.start() - 60), match.start())
    return bool(match["comma"]) and said is not None


def _is_small_elsewhere(
    match: re.Match[str], in_name: bool, small: Mapping[str, int], phrases: Mapping[str, int]
) -> bool:
    """Whether the document has the word in small letters, alone or beside the same word, often enough."""
    word, before = match["word"].lower(), match["before"]
    if word.endswith(("ed", "en")) and (before in _AUXILIARIES or match["comma"]):
        return small[word] > 0
    if before == "to":
        return phrases[f"to {word}"] > 0
    if in_name:
        return False
    if before not in _SMALL_WORDS and phrases[f"{before} {word}"] >= _LEAST_SMALL:
        return True
    if phrases[f"{word} {match['next']}"] > (before in _DETERMINERS):
        return small[word] >= _LEAST_SMALL
    return before == "and" and phrases[f"and {word}"] > 0


def _is_rare(word: str, small: Mapping[str, int], capitals: Mapping[str, int]) -> bool:
    """Whether a word has a capital so seldom that it can't be meant."""
    return word in _GRAMMAR or word.endswith("ly") or small[word] >= _TIMES * capitals[word] or capitals[word] == 1


def _report_capital(context: ReviewContext, word: str, places: Sequence[Place], small: int) -> Finding:
    count, count_zh = (f" ({len(places)}×)", f"（{len(places)} 处）") if len(places) > 1 else ("", "")
    known = f"; elsewhere in the document it is lower case ({small}×)" if small else ""
    known_zh = f"，全文别处用小写（{small} 次）" if small else ""
    message = Message(
        f"“{word}” is capitalised in mid-sentence{count}{known}.", f"句中的“{word}”首字母大写{count_zh}{known_zh}。"
    )
    return report_places(context, capitalisation, message, places)
