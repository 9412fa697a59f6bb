"""Rule `punctuation-width`: punctuation of the one language in the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from ...align.bitext import LANGS, Bead, Lang
from ...text.characters import LETTER, han_count, latin_words
from ...text.messages import LANGUAGES, Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, can_be_habit, count_matches, report_places, report_slips_or_habit
from ..prose import COVER, cover_code
from ..rule import Example, rule

# What may stand before a Chinese mark besides Han, and after one.
_ENDS, _BEGINS = f"{LETTER}|[”’》」』）】％]", f"{LETTER}|[“‘《「『（【]"
# A comma between Latin words, quotation marks or none around them: Section 7.10, “chroot”; Developer’s “Guide”, too.
_NO_ENGLISH = r"(?!(?:(?<=[A-Za-z.?!\d)][”’])|(?<=[A-Za-z\d)])),\s?[“‘]?[A-Za-z])"
# Where so many marks of the Chinese, of any kind, and so large a share of them are half-width, the document is set so.
_LEAST_HALF_WIDTH, _MOSTLY = 10, 0.5
# So many Latin words are no name in a Chinese sentence.
_LEAST_ENGLISH = 8
_WIDE_OF = dict(zip(",;:?!.", "，；：？！。", strict=True))
_PLAIN_OF = dict(zip("，；：？！。、（）％【】《》「」『』〔〕", ',;:?!.,()%[]""""""[]', strict=True))


class _Kind(NamedTuple):
    """Marks of one sort in one language: where the other language's stand, and where its own do."""

    lang: Lang
    name: Message
    wrong: re.Pattern[str]
    right: re.Pattern[str]


def _build_chinese_kind(name: str, name_zh: str, wrong: str, right: str) -> _Kind:
    return _Kind("zh", Message(f"half-width {name}", f"半角{name_zh}"), re.compile(wrong), re.compile(right))


_KINDS: tuple[_Kind, ...] = (
    _build_chinese_kind(
        "comma",
        "逗号",
        rf"(?<={_ENDS}){_NO_ENGLISH},(?!\d{{3}}\b)|(?<=[\d)%]){_NO_ENGLISH},(?= ?(?:{_BEGINS}))|(?<=\w),(?={LETTER})",
        "，",
    ),
    _build_chinese_kind("semicolon", "分号", rf"(?<={_ENDS});|(?<=[\w)%]);(?= ?(?:{_BEGINS}))", "；"),
    _build_chinese_kind("colon", "冒号", rf"(?<={_ENDS}):(?=\s*(?:{_BEGINS}|$))", "："),
    _build_chinese_kind("question mark", "问号", rf"(?<={_ENDS})\?", "？"),
    _build_chinese_kind("exclamation mark", "叹号", rf"(?<={_ENDS})!(?!\[)", "！"),
    _build_chinese_kind(
        "full stop", "句号", rf"(?<={_ENDS})(?<!^[一二三四五六七八九十])\.(?=\s*$|{_BEGINS}|[”’])", "。"
    ),
    _build_chinese_kind(
        "brackets",
        "括号",
        rf"(?<={LETTER})\((?![重再不非未可]\))(?=[^()（）{COVER}]*{LETTER})[^()（）{COVER}]{{1,40}}\)"
        rf"|\((?![重再不非未可]\))(?=[^()（）{COVER}]*{LETTER})[^()（）{COVER}]{{1,40}}\)(?={LETTER}|[，。；])",
        "（",
    ),
    _build_chinese_kind(
        "quotation marks",
        "引号",
        rf"\"(?=[^\"“”{COVER}]*{LETTER})[^\"“”\s，。；：、！？）{COVER}][^\"“”{COVER}]{{0,60}}(?<![\s，（])\"",
        "[“「]",
    ),
    _build_chinese_kind("ellipsis", "省略号", rf"(?<={LETTER})\.{{3,6}}(?!\w)", "…"),
    _Kind(
        "zh",
        Message("brackets of two widths", "全角半角混用的括号"),
        re.compile(r"（[^()（）]{1,60}\)|\([^()（）]{1,60}）"),
        re.compile(r"（[^()（）]{1,60}）|\([^()（）]{1,60}\)"),
    ),
    _Kind(
        "en",
        Message("Chinese punctuation", "中文标点"),
        re.compile(f"(?<!{LETTER})[、。，；：？！《》〈〉「」『』【】〔〕（）％](?!{LETTER})|……|——"),
        re.compile(r"[,.;:?!()%]"),
    ),
    _Kind(
        "en",
        Message("full-width letters or numbers", "全角字母或数字"),
        re.compile("[\N{FULLWIDTH DIGIT ZERO}-\N{FULLWIDTH DIGIT NINE}Ａ-Ｚａ-ｚ]+"),
        re.compile("[A-Za-z0-9]+"),
    ),
)


@rule(
    id="punctuation-width",
    severity="minor",
    mqm="linguistic-conventions/punctuation",
    title=Message("Full-width and half-width punctuation", "全角半角标点误用"),
    alone=("zh", "en"),
    description_zh=(
        "中文里用了半角标点，或英文里用了中文标点、全角字母或数字。\n\n"
        "英文句子里的 `、`、`，`，中文词语之间的 `,`，多是输入法没有切换所致，排版时间距也会出错。"
        "数字中的逗号、代码和西文词语内部的标点、中文里括注西文的括号不予报告。"
        "若全文一贯如此（如中文里都用半角括号），则视为文档的习惯，只给出一条提示并注明处数。"
    ),
    examples=(
        Example(
            "由市版权局（天津）负责：1,000件，IP(WIPO)。", "The “Bureau” (Tianjin) handled 1,000: see 世界知识，WIPO…"
        ),
        Example("会议开始,大家入座。", "The meeting began.", ((",", ""),)),
        Example("中国(天津)自贸区（北京）。", "The zone.", (("(天津)", ""),)),
        Example("由市版权局、通信局负责。", "The Copyright Bureau、 the Authority are responsible.", (("", "、"),)),
        Example("增长５％。", "It grew by ５ percent.", (("", "５"),)),
        Example("自贸区（天津)成立。", "The zone was set up.", (("（天津)", ""),)),
    ),
)
def punctuation_width(context: ReviewContext) -> Iterator[Finding]:
    """Half-width punctuation in the Chinese, Chinese punctuation or full-width letters in the English.

    `、` and `，` in an English sentence, or `,` between Chinese words, are what an input method left behind; a font for
    Chinese sets the wrong mark with a wrong gap. A comma inside a figure, punctuation within code or Latin words, and
    brackets around Latin words in the Chinese are left alone. What a document does throughout (half-width brackets in
    the Chinese) is its habit: one note with the number of places; in a text set half-width few marks of a kind are told
    together.
    """
    texts = {
        lang: [(bead, cover_code(context.text(bead, lang))) for bead in context.beads if _has(context, bead, lang)]
        for lang in LANGS
    }
    found = [(kind, _find_places(kind, texts[kind.lang])) for kind in _KINDS]
    is_half_width = _is_set_half_width(found, texts["zh"])
    for kind, places in found:
        others = partial(count_matches, kind.right, texts[kind.lang])
        is_habit = is_half_width and kind.lang == "zh" and bool(places) and not others()
        yield from _report(context, kind, places, others, is_habit)


def _is_set_half_width(found: Sequence[tuple[_Kind, Sequence[Place]]], texts: Sequence[tuple[Bead, str]]) -> bool:
    """Whether most marks of the Chinese are half-width, but for the full stop, which documents so set keep Chinese."""
    marks = [(kind, places) for kind, places in found if _tells(kind)]
    wrong = sum(len(places) for _, places in marks)
    if wrong < _LEAST_HALF_WIDTH:
        return False
    return wrong >= _MOSTLY * (wrong + sum(count_matches(kind.right, texts) for kind, _ in marks))


def _tells(kind: _Kind) -> bool:
    """Whether a mark of Chinese shows how a text is set: the full stop is kept where others are half-width."""
    return kind.lang == "zh" and kind.right.pattern != "。"


def _find_places(kind: _Kind, texts: Sequence[tuple[Bead, str]]) -> Sequence[Place]:
    """Where marks of a kind stand that are the other language's."""
    return [
        Place(bead, kind.lang, *match.span(), _suggest(kind.lang, match.group()))
        for bead, text in texts
        for match in kind.wrong.finditer(text)
        if not _is_between(match)
    ]


def _has(context: ReviewContext, bead: Bead, lang: Lang) -> bool:
    """Whether a bead has text in a language, no reference; what stands alone may be Chinese that begins with a name.

    Chinese that was left in English keeps the marks of English.
    """
    if bead.id in context.cited or (lang == "zh" and _is_english(context.text(bead, "zh"))):
        return False
    return bool(bead.side(lang) and (lang == "zh" or bead.zh or not context.neighbours))


def _is_english(text: str) -> bool:
    """Whether a text has so many more Latin words than Han that it is an English one with some Chinese."""
    return latin_words(text) > max(_LEAST_ENGLISH, 2 * han_count(text))


def _is_between(match: re.Match[str]) -> bool:
    """Whether what stands in straight quotation marks is what stands between two quotations."""
    return match.group()[0] == '"' and match.string.count('"', 0, match.start()) % 2 == 1


def _suggest(lang: Lang, words: str) -> str | None:
    """The mark that belongs there; none where that takes a second look."""
    if lang == "en":
        folded = "".join(chr(ord(c) - 0xFEE0) if "\uff10" <= c <= "\uff5a" else c for c in words)
        return _PLAIN_OF.get(words, folded if folded != words else None)
    if words[0] in "(（":
        return f"（{words[1:-1]}）"
    return f"“{words[1:-1]}”" if words[0] == '"' else _WIDE_OF.get(words, "……" if words[:3] == "..." else None)


def _report(
    context: ReviewContext, kind: _Kind, places: Sequence[Place], others: Callable[[], int], is_habit: bool
) -> Iterator[Finding]:
    where, where_zh = LANGUAGES[kind.lang]
    name = f"{kind.name.en[0].upper()}{kind.name.en[1:]}"
    often = Message(
        f"{name} in {len(places)} place{'s' if len(places) > 1 else ''} of the {where}.",
        f"{where_zh}里有 {len(places)} 处使用了{kind.name.zh}。",
    )

    def slip(words: str) -> Message:
        return Message(
            f"{name} in the {where}: “{words}”.",
            f"{where_zh}里使用了{kind.name.zh}“{words}”。",
        )

    if is_habit and len(places) > 1 and not can_be_habit(len(places)):
        return iter([report_places(context, punctuation_width, often, places)])
    return report_slips_or_habit(context, punctuation_width, places, others, often, slip)
