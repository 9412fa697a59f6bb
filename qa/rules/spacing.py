"""Rule `spacing`: spaces that are missing, or that stand where none belongs, in the English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from ...align.bitext import Bead
from ...align.broken_decimals import find_broken_decimals
from ...align.lexicon import load_lexicon
from ...align.markup import detect_markup
from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, count_matches, report_slips_or_habit
from ..holes import is_cut
from ..prose import COVER, cover_code
from ..rule import Example, rule
from .han_latin import han_latin_spacing

# Letters after a figure that belong to it: ordinals, units and the like are written without a space by many.
_GLUED = (
    "st nd rd th fold bit bits byte bytes core cores inch inches some odd plus ish way ways ths px pt pts rpm mph kph "
    "kmh kwh mah bps kbps mbps gbps fps hrs hr min mins sec secs msec yrs mol ppm ppb mmol mmhg dpi sqm tce teu gdp "
    "something"
).split()
# What stands in brackets right after a word and belongs to it: case(s), word(ed), high(er).
_ENDINGS = "s|es|ies|d|ed|r|er|ers|est|n|ing|al|ly"
# What stands in brackets right before a word and belongs to it: (re)build, (un)known, (multi)media.
_PREFIXES = (
    "[a-z]|re|un|in|im|il|ir|dis|de|pre|post|non|co|sub|multi|mis|over|under|inter|intra|semi|anti|self|wo|fe|pseudo|quasi|"
    "meta|hyper|super|trans|micro|macro|en|em|out|up|back|auto|cross|counter|ultra|bi|tri|pro|electro|photo|bio|geo|some"
)
# Words of grammar that a figure ran into: to1981, within15 days.
_BEFORE_FIGURES = (
    "of|in|to|and|for|by|than|from|at|on|is|was|over|about|nearly|only|until|since|before|after|between|during|under|"
    "[Ww]ithin|[Ff]rom|[Ss]ince|[Ii]n|[Oo]ver"
)
# Longest name of a module or file before a dot.
_LONGEST_NAME = 4
_OPENING = ' (“‘"[' + COVER
# A name without a vowel before a name: `tfp.Distributions`, but csv.For.
_NAMESPACE = re.compile(r"[b-df-hj-np-tv-xz]+\.(?!(?:The|In|This|It|On|As|After|For|If|When|To|You|We|A)\b)")
# A mark that is spoken of, after a word that no mark follows; a name with a year.
_MENTIONED = re.compile(
    r"(?:by|with|using|use|uses|a|an|the|and|or|like|than|from|into|type|enter|character|symbol) [,;:?!.]"
)
_USER = re.compile(r"([a-z]+)\d+")


class _Kind(NamedTuple):
    """A kind of place: what is wrong from a mark on, what the word up to it is like, those of its places in order."""

    name: Message
    before: re.Pattern[str]
    wrong: re.Pattern[str]
    right: re.Pattern[str]
    better: Callable[[str], str | None]


def _join(words: str) -> str | None:
    """The compound without the space; none where the hyphen may stand for a dash."""
    return words.replace("- ", "-") if words.count("-") > 1 else None


def _put_space(before: str, after: str) -> Callable[[str], str]:
    """A space between what ends in `before` and what begins with `after`."""
    gap = re.compile(f"(?<={before})(?={after})")
    return lambda words: gap.sub(" ", words, count=1)


# What stands right behind words that are part of an address or a path.
_ADDRESS = re.compile(r"/[\w.]|\w*\.[a-z]{2,3}\b")
_ANY = re.compile(r".*", re.DOTALL)
_KINDS: tuple[_Kind, ...] = (
    _Kind(
        Message("a space before the punctuation mark", "标点前多出空格"),
        re.compile(r".*[\w%”’)\"\]]"),
        re.compile(r" +(?:[,;](?!\S)|(?!:[-o^]?[()DPp])[:?!.](?![^\s”’\")])(?=[”’\")]*(?:$| [A-Z“]))(?! \())"),
        re.compile(r"[,;:?!.](?![^\s”’\")])"),
        lambda words: words.replace(" ", ""),
    ),
    _Kind(
        Message("no space after the punctuation mark", "标点后缺少空格"),
        re.compile(r"(?:[A-Za-z][A-Za-z'’-]+|\d+%?)[)”]?"),
        re.compile(r"(?:,|(?<![A-Z]{2});|:(?=[A-Z][a-z]))[A-Za-z]{2,}(?![\w.(=:])|[,;](?:19|20)\d\d\b(?![\w,.-]\d)"),
        re.compile(r"[,;:] "),
        _put_space("[,;:]", r"\w"),
    ),
    _Kind(
        Message("no space after the full stop", "句号后缺少空格"),
        re.compile(
            r"(?:[a-z][a-z'’-]{2,}|.*[^(]\d+%?|.*\w[)”]|[A-Z][a-z]+(?=\.(?:The|In|This|It|On|As|After|For)\b))[)”]?"
        ),
        re.compile(r"[.?!](?:[A-Z][a-z]+|A|I)(?![\w.(/-])"),
        re.compile(r"[.?!][”)]?(?: +[A-Z]|$)"),
        _put_space("[.?!]", "[A-Z]"),
    ),
    _Kind(
        Message("no space between number and word", "数字与单词之间缺少空格"),
        re.compile(r"(?:[A-Z]+-)?\d[\d,.]*|[A-Z]?[a-z]+|"),
        re.compile(
            rf"(?<=\d)(?!(?:{'|'.join(_GLUED)})\b)(?:[a-z]{{4,}}|(?<=,\d\d\d)[a-z]{{2,}})(?![\w-])"
            r"|(?<=[A-Za-z][a-z][a-z])(?:19|20)\d\d(?![\w-])"
            rf"|(?:(?<=\s)|^)(?:{_BEFORE_FIGURES})(?:\d{{2,}}|\d(?=%))(?:[,.]\d+)*(?![\w-])%?"
        ),
        re.compile(r"\b\d+ [a-z]{3,}"),
        lambda words: re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", words),
    ),
    _Kind(
        Message("no space before or after the bracket", "括号前或后缺少空格"),
        re.compile(r"[a-z]{3,}|"),
        re.compile(
            rf"(?<=[a-z])\((?!(?:{_ENDINGS})\))(?=[A-Za-z][^(),/;{COVER}]+\))\w+"
            rf"|(?<= )\((?!(?:{_PREFIXES})\))[^(){COVER}]*[^(){COVER}-]\)[A-Za-z]{{2,}}"
        ),
        re.compile(r"\w \(|\) \w"),
        lambda words: re.sub(r"(?<=\w)(?=\()|(?<=\))(?=\w)", " ", words),
    ),
    _Kind(
        Message("no space before the bracket", "括号前缺少空格"),
        re.compile(r"[A-Z][a-z]{4,}"),
        re.compile(r"(?<=[a-z])\((?![IVX]+\))[A-Z]{3,8}(?=\))"),
        re.compile(r"\w \("),
        lambda words: words.replace("(", " (", 1),
    ),
    _Kind(
        Message("a space inside the bracket", "括号内多出空格"),
        _ANY,
        re.compile(r"(?<![\w)\]])\( (?=[\w ,-]+\))\w+|(?<![\])]\()(?<=\()[\w ,-]+ \)"),
        re.compile(r"\(\w|\w\)"),
        lambda words: words.replace(" )", ")").replace("( ", "("),
    ),
    _Kind(
        Message("no space before or after the quotation mark", "引号前或后缺少空格"),
        re.compile(r".*[\w,.;:?!]"),
        re.compile(r"(?<=[a-z,;:])“\w+|”[A-Za-z]{2,}"),
        re.compile(r" “|” "),
        lambda words: words.replace("“", " “").replace("”", "” "),
    ),
    _Kind(
        Message("a space inside the quotation marks", "引号内多出空格"),
        _ANY,
        re.compile(r"“ \w+|(?<=[\w.,!?]) ”(?!\w)"),
        re.compile(r"“\w|\w[.,!?]?”"),
        lambda words: words.replace(" ", ""),
    ),
    _Kind(
        Message("a space after the hyphen", "连字符后多出空格"),
        re.compile(r"[\w-]*[A-Za-z]{2}"),
        re.compile(r"- (?!(?:and|or|to|nor|but|und|as|versus|vs)\b)[A-Za-z]{2,}"),
        re.compile(r"[A-Za-z]-[A-Za-z]"),
        _join,
    ),
)
# The number of a heading or item and its title; the Chinese begins with a number, too.
_NUMBERED = _Kind(
    Message("no space after the number", "编号后缺少空格"),
    _ANY,
    re.compile(r"^(?:[IVX]{1,4}|\d)\.[A-Z][a-z]{2,}(?![\w.])"),
    re.compile(r"^(?:[IVX]{1,4}|\d{1,2})\. [A-Z]"),
    _put_space(r"\.", "[A-Z]"),
)
_DECIMAL = re.compile(r"\d\.\d")
_CHINESE_NUMBER = re.compile(r"[（(第]?[一二三四五六七八九十\dIVXⅠ-Ⅻ]")
# Two or more spaces between words of one line; a line with many, or wider ones, is laid out in columns.
_WIDE = re.compile(r"(?<=[\w,;:)”’\"])[ \xa0]{2,3}(?=[\w(“‘\"])")
_MOST_IN_LINE, _MOST_SHARE = 3, 0.25
# Sentences that stand two spaces apart and one, so many of the former; a mark before a place with two.
_WIDE_STOP, _NARROW_STOP = re.compile(r"[a-z][.?!][”\")]* {2}(?=[A-Z])"), re.compile(r"[a-z][.?!][”\")]* (?=[A-Z])")
_LEAST_WIDE, _WIDE_AFTER_MARK = 3, re.compile(r"\S*[:;.?!,][)”\"]* |\S*[)”\"] ")
# Formats that show several spaces as one.
_ONE_SPACE = ("html", "markdown", "rst", "latex", "asciidoc", "wiki")
_TWO_SPACES = re.compile(r"[ \xa0]{2}")


@rule(
    id="spacing",
    severity="minor",
    mqm="linguistic-conventions/punctuation",
    title=Message("Missing or needless spaces", "空格缺失或多余"),
    alone=("zh", "en"),
    description_zh=(
        "英文中缺少空格，或在不该有的地方多出空格。\n\n"
        "`703,000yuan`、`Strategy , Push`、`37.It` 这类疏漏多因仓促修改或中文输入习惯所致。网址、文件名、"
        "代码、缩写、小数，以及中文一侧也有的同样写法不予报告；换行和扫描识别造成的空格也不算译者的错误。"
        "若全文一贯如此（如冒号前都有空格），则视为文档自身的习惯，只给出一条提示并注明处数；中文与西文、"
        "数字之间时有时无的空格，也只给出一条提示。"
    ),
    examples=(
        Example("案值70.3万元，共3起。", "The goods, e.g. those at www.a.cn, were worth 703,000 yuan (3 cases)."),
        Example(
            "用`print(a,b)`输出，见3.2节。", "Output is by `print(a,b)`, see 3.2 and the first- and second-level list."
        ),
        Example("价值70.3万元。", "It was worth 703,000yuan.", (("", "703,000yuan"),)),
        Example("深化战略，推进建设。", "Deepen the strategy , and push forward.", (("", "strategy ,"),)),
        Example("开展“剑网2016”行动。", "The campaign “Sword Net2016” began.", (("", "Net2016"),)),
        Example("共37。它增长了。", "The figure is 37.It grew.", (("", "37.It"),)),
        Example("专利、商标案件。", "There were patent,trademark and other cases.", (("", "patent,trademark"),)),
        Example("和“七七漫画网”。", "It was called“Cartoon” by them.", (("", "called“Cartoon"),)),
    ),
)
def spacing(context: ReviewContext) -> Iterator[Finding]:
    """A space that is missing in the English, or one that doesn't belong there.

    `703,000yuan`, `Strategy , Push`, `37.It`: such slips come from editing in haste and from input methods of Chinese,
    which sets no spaces. Addresses, file names, code, abbreviations, decimals and words that the Chinese has, too, are
    left alone, and so is what a line end or a scanner did. What a document does throughout (a space before every colon)
    is a habit of its own: one note with the number of places. So is a Chinese text that has spaces between
    Han and Latin letters in some places and none in others.
    """
    beads = [bead for bead in context.beads if bead.en and bead.id not in context.cited]
    texts = [(bead, cover_code(context.text(bead, "en"))) for bead in beads]
    for kind in _KINDS:
        places = list(_find_places(context, kind, texts))
        yield from _report(context, kind.name, places, partial(count_matches, kind.right, texts))
    yield from _report_numbers(context, texts)
    yield from _report_broken(context, texts)
    yield from _report_wide(context)
    yield from han_latin_spacing(context, spacing)


def _report_numbers(context: ReviewContext, texts: Sequence[tuple[Bead, str]]) -> Iterator[Finding]:
    """Numbers that run into their titles, where most in the document don't."""
    places = [p for p in _find_places(context, _NUMBERED, texts) if _CHINESE_NUMBER.match(context.text(p.bead, "zh"))]
    if places and count_matches(_NUMBERED.right, texts) > len(places):
        yield from _report(context, _NUMBERED.name, places, partial(count_matches, _NUMBERED.right, texts))


def _report_broken(context: ReviewContext, texts: Sequence[tuple[Bead, str]]) -> Iterator[Finding]:
    """Decimals with a space behind their point."""
    places = [
        Place(bead, "en", start, end, text[start:end].replace(" ", ""))
        for bead, text in texts
        for start, end in find_broken_decimals(text)
    ]
    others = partial(count_matches, _DECIMAL, texts)
    yield from _report(context, Message("a space inside the figure", "数字内多出空格"), places, others)


def _find_places(context: ReviewContext, kind: _Kind, texts: Sequence[tuple[Bead, str]]) -> Iterator[Place]:
    """The wrong places of a kind, from the beginning of the word."""
    for bead, text in texts:
        for match in kind.wrong.finditer(text):
            start = _find_word_start(text, match.start())
            words = text[start : match.end()]
            wrong = kind.before.fullmatch(text, start, match.start()) and not _is_mirrored(context, bead, words)
            if (
                wrong
                and not _is_abbreviation(words)
                and not _is_no_slip(words)
                and not is_cut(context, bead, "en", match.start(), match.end())
                and not _goes_on(context, bead, match.end())
            ):
                yield Place(bead, "en", start, match.end(), kind.better(words))


def _goes_on(context: ReviewContext, bead: Bead, end: int) -> bool:
    """Whether an address or path goes on in the document, where it may be no text: ./configure, 0pointer.de."""
    span = context.mark(bead, "en", end - 1, end).span
    return _ADDRESS.match(context.bitext.en.document.text, span.end) is not None


def _find_word_start(text: str, place: int) -> int:
    """Where the word begins that reaches up to a place; the place itself after a space or an opening mark."""
    while place and text[place - 1] not in _OPENING:
        place -= 1
    return place


def _is_mirrored(context: ReviewContext, bead: Bead, words: str) -> bool:
    """Whether the Chinese has the same words, or those up to a hyphen: a name or a piece of code, then."""
    zh = context.text(bead, "zh")
    head = words.split(" ")[0]
    return words in zh or (head.endswith("-") and head in zh)


def _is_abbreviation(words: str) -> bool:
    """Whether what stands before the stop is a short name in small letters that is no word: `tfp.Distributions`."""
    head = words.split(".")[0]
    if len(head) > _LONGEST_NAME or not (head.isascii() and head.isalpha() and head.islower()):
        return False
    return bool(_NAMESPACE.match(words)) or bool(load_lexicon().english.unlisted([head]))


def _is_no_slip(words: str) -> bool:
    """Whether a mark is spoken of ("separated by ;"), or figures belong to a name that is no word: "dufu1991"."""
    if _MENTIONED.fullmatch(words):
        return True
    name = _USER.fullmatch(words)
    return name is not None and bool(load_lexicon().english.unlisted([name[1]]))


def _report(context: ReviewContext, name: Message, places: list[Place], others: Callable[[], int]) -> Iterator[Finding]:
    often = Message(f"The document has {name.en} in {len(places)} places.", f"全文有 {len(places)} 处{name.zh}。")

    def slip(words: str) -> Message:
        return Message(f"“{words}” has {name.en}.", f"“{words}”：{name.zh}。")

    return report_slips_or_habit(context, spacing, places, others, often, slip)


def _widen(bead: Bead, text: str, place: int) -> Place:
    """A space with the words on both sides of it."""
    start, end = text.rfind(" ", 0, place) + 1, text.find(" ", place + 1)
    end = len(text) if end < 0 else end
    return Place(bead, "en", start, end, text[start:end])


def _has_wide_stops(document: str) -> bool:
    """Whether sentences stand two spaces apart throughout, as on a typewriter: so do other parts after a mark."""
    wide = len(_WIDE_STOP.findall(document))
    return wide >= _LEAST_WIDE and wide > len(_NARROW_STOP.findall(document))


def _report_wide(context: ReviewContext) -> Iterator[Finding]:
    """Two spaces where one belongs; clean texts have one, so that the document's own text is asked."""
    if detect_markup("", context.bitext.en.document.path) in _ONE_SPACE:
        return
    places: list[Place] = []
    document = context.bitext.en.document.text
    for bead in context.beads:
        tracked = context.bitext.clean(bead, "en")
        offsets = tracked.offsets
        if not tracked.text or not _TWO_SPACES.search(document, offsets[0], offsets[-1]):
            continue
        found = [
            i
            for i in range(1, len(offsets) - 1)
            if tracked.text[i] == " "
            and (wide := _WIDE.match(document, offsets[i - 1] + 1))
            and wide.end() == offsets[i + 1]
        ]
        if len(found) < _MOST_IN_LINE or len(found) <= _MOST_SHARE * tracked.text.count(" "):
            places += [_widen(bead, tracked.text, i) for i in found]
    if _has_wide_stops(document):
        places = [place for place in places if not _WIDE_AFTER_MARK.match(context.text(place.bead, "en"), place.start)]
    name = Message("a double space", "多出一个空格")
    spaces = sum(context.text(bead, "en").count(" ") for bead in context.beads)
    # Fewer than one in two hundred: elsewhere a habit has a quarter of its places, but there is a space at every word.
    yield from _report(context, name, places, lambda: 0 if len(places) > spaces / 200 else spaces)
