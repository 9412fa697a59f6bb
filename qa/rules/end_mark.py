"""Rule `end-mark`: a question that ends as a statement, a sentence without its stop, quotation marks put around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_letters, digits

from ...align.bitext import Bead, Lang
from ...text.characters import han_count, latin_words
from ...text.messages import LANGUAGES, Message
from ..context import ReviewContext
from ..final_marks import Ending, are_sentences, ends_paragraph, find_paragraph_end, read_ending
from ..findings import Finding
from ..habits import Place, report_slips_or_habit
from ..lone_marks import QUOTES, find_lone_marks
from ..prose import cover_code
from ..rule import Example, rule

# An English sentence that has the order of a question; a Chinese one that asks.
# A line that says who holds the rights needs no stop.
_RIGHTS = re.compile(r"\W*(?:copyright|©|\([Cc]\)|版权所有|版權所有|著作权|著作權)", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:^|[.!?;:,] |\b(?:and|but|so|or|then) )[“\"‘']?(?:is|are|am|was|were|do|does|did|have|has|had|can|could|will|"
    r"would|shall|should|may|might|must|(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|should)n['’]t) "
    r"(?:i|you|he|she|it|we|they|there|this|that|these|those|the|an?|any|anyone|all|my|your|his|her|its|our|their)\b"
    r"|(?:^|[.!?] )[“\"‘']?(?:why|how (?:much|many|long|often|far)|what|when|where|who|which|how) (?:[a-z]+ )?"
    r"(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must)\b",
    re.IGNORECASE,
)
# An English sentence that may be a question all the same: "But what happens?", "He came, didn't he?"
_MAY_ASK = re.compile(
    r"\b(?:what|how|why|who|whom|whose|which|when|where|whether|or not|right|huh|yes|no|okay|ok)\b"
    r"|n['’]t (?:i|you|he|she|it|we|they)\b",
    re.IGNORECASE,
)
_ASKS_ZH = re.compile("[吗嗎呢吧么麼谁誰哪几幾怎何]|是否|多少|难道|難道|[没沒]有。|(.)[不没沒]\\1")
_SURELY_ASKS_ZH = re.compile("[吗嗎]。$")
_LAST_SENTENCE = re.compile(r"(?:.*[.!?。！？][”’\"」』）)]* *)?(?=\S)(.+)$", re.DOTALL)
# Sentences shorter than this may be labels, twice as long ones that look like headings may be some, and need no stop.
_LEAST_WORDS, _LEAST_HAN = 5, 8
# A title, a rubric and a subtitle may stand before a standfirst.
_TITLES = 3
# So many sentences with a stop for each without one make this a slip.
_TIMES_WITH = 3
_WRAPPED = {"en": re.compile(r"[“\"][^“”\"]+[”\"]"), "zh": re.compile(r"[“\"「『][^“”\"「」『』]+[”\"」』]")}
_QUOTES = re.compile("[“”\"「」『』‘’«»《》〈〉]|(?<!\\w)'|'(?!\\w)")
_STOPS: dict[Lang, str] = {"zh": "。", "en": "."}


@rule(
    id="end-mark",
    severity="minor",
    mqm="linguistic-conventions/punctuation",
    title=Message("Wrong or missing marks at the end", "句末标点误用或缺失"),
    description_zh=(
        "句末标点与另一种语言不符，或缺少句末标点。\n\n"
        "中文是问句（`？`），英文以 `.` 结尾却是疑问语序，或反过来；一段末尾没有句号，而中文有、文档其他段落也都有；"
        "译文整句加了引号，而原文没有。间接问句、反问、标题、列表项、表格和以代码结尾的句子不予报告；"
        "全文一贯如此的视为文档的习惯，只给出一条提示。"
    ),
    examples=(
        Example("你不知道他来不来？", "You wonder whether he will come."),
        Example("他说：“走吧。”", "“Let's go,” he said."),
        Example("第一章 总则", "Chapter 1 General Provisions"),
        Example("你确定要删除吗？", "Are you sure you want to delete it.", (("？", "."),)),
        Example("他昨天来了。", "He came yesterday?", (("。", "?"),)),
        Example("请检查设置。", "“Please check the settings.”", (("", "“Please check the settings.”"),)),
    ),
)
def end_mark(context: ReviewContext) -> Iterator[Finding]:
    """A sentence whose final mark is not that of the other language, or is missing.

    The Chinese asks (`？`) and the English, in the order of a question, ends with a full stop, or the other way round;
    a paragraph ends without the stop that its Chinese and all other paragraphs have; a translation was put in quotation
    marks that the original lacks. Indirect and rhetorical questions, headings, items of lists, tables and sentences
    that end in code are left alone. What a document does throughout is its habit: one note with the number
    of places.
    """
    yield from _report_questions(context)
    for lang in _STOPS:
        yield from _report_missing(context, lang)
        yield from _report_wrapped(context, lang)


def _report_questions(context: ReviewContext) -> Iterator[Finding]:
    """Questions that end as statements, and statements that end as questions, in beads of a sentence each."""
    for bead in context.two_sided:
        if len(bead.zh) > 1 or len(bead.en) > 1 or not context.is_sure(bead):
            continue
        zh, en = context.text(bead, "zh"), context.text(bead, "en")
        ends = read_ending(zh, "zh"), read_ending(en, "en")
        if not _differ(zh, en, *ends):
            continue
        marks = zh[ends[0].start : ends[0].end], en[ends[1].start : ends[1].end]
        message = Message(
            f"The Chinese ends with “{marks[0]}”, the English with “{marks[1]}”.",
            f"中文以“{marks[0]}”结尾，英文以“{marks[1]}”结尾。",
        )
        places = (ends[0].start, ends[0].end), (ends[1].start, ends[1].end)
        yield end_mark.finding(context, bead, message, zh=places[0], en=places[1])


def _differ(zh: str, en: str, zh_end: Ending, en_end: Ending) -> bool:
    """Whether one side surely asks by its words and the other's mark says that it doesn't."""
    if zh_end.kind == "question" and en_end.kind == "stop":
        return "?" not in en and _ASKS.match(_read_last(en)) is not None
    if zh_end.kind != "stop" or en_end.kind != "question" or "？" in zh:
        return False
    if _SURELY_ASKS_ZH.search(zh):
        return True
    return not _ASKS_ZH.search(zh) and not (_ASKS.search(_read_last(en)) or _MAY_ASK.search(_read_last(en)))


def _read_last(text: str) -> str:
    match = _LAST_SENTENCE.match(text)
    return match[1] if match else text


def _report_missing(context: ReviewContext, lang: Lang) -> Iterator[Finding]:
    """Paragraphs without the stop that the other language has, where nearly all have one."""
    bare: list[Place] = []
    stopped = 0
    other: Lang = "en" if lang == "zh" else "zh"
    paragraph_end = find_paragraph_end(context.bitext.half(lang))
    for bead in context.two_sided:
        if not _can_lack(context, bead, lang, paragraph_end):
            continue
        end = read_ending(cover_code(context.text(bead, lang)), lang)
        if end.kind == "stop":
            stopped += 1
        elif end.kind == "bare" and read_ending(context.text(bead, other), other).kind == "stop":
            bare.append(_find_last_word(context, bead, lang, end.end))
    if stopped >= _TIMES_WITH * len(bare):
        yield from _report_bare(context, lang, bare, stopped)


def _can_lack(context: ReviewContext, bead: Bead, lang: Lang, paragraph_end: re.Pattern[str]) -> bool:
    """Whether one side of a bead is a sentence of running text at the end of its paragraph."""
    text = context.text(bead, lang)
    zh, en = (context.bitext.segments(bead, side) for side in ("zh", "en"))
    if not context.is_sure(bead) or not are_sentences(zh, en) or _RIGHTS.match(text) or _is_standfirst(context, bead):
        return False
    least = 2 if any(segment.kind == "heading" for segment in (zh if lang == "zh" else en)) else 1
    if (han_count(text) if lang == "zh" else latin_words(text)) < least * (
        _LEAST_HAN if lang == "zh" else _LEAST_WORDS
    ):
        return False
    return ends_paragraph(context.bitext.half(lang), bead.side(lang)[-1], paragraph_end)


def _is_standfirst(context: ReviewContext, bead: Bead) -> bool:
    """Whether a bead is what stands between the title of an article and its text, a sentence that may have no stop."""
    before = context.before(bead)
    headed = before and all(s.kind == "heading" for s in context.bitext.segments(before[-1], "en"))
    return bool(headed) and len(before) <= _TITLES and len(bead.en) == 1


def _find_last_word(context: ReviewContext, bead: Bead, lang: Lang, end: int) -> Place:
    """The word before the missing stop; in Chinese, the last character."""
    text = context.text(bead, lang)[:end]
    start = len(text.rstrip(ascii_letters + digits)) if text[-1].isascii() else end - 1
    return Place(bead, lang, start, end, text[start:] + _STOPS[lang])


def _report_bare(context: ReviewContext, lang: Lang, places: Sequence[Place], stopped: int) -> Iterator[Finding]:
    where, where_zh = LANGUAGES[lang]
    often = Message(
        f"{len(places)} paragraphs of the {where} end without a full stop.",
        f"{where_zh}有 {len(places)} 段末尾没有句号。",
    )

    def slip(words: str) -> Message:
        return Message(
            f"The {where} has no full stop after “{words}”, where {stopped} other paragraphs have one.",
            f"{where_zh}“{words}”后缺少句号，其他 {stopped} 段都有。",
        )

    yield from report_slips_or_habit(context, end_mark, places, lambda: stopped, often, slip)


def _report_wrapped(context: ReviewContext, lang: Lang) -> Iterator[Finding]:
    """Sides that stand in quotation marks as a whole, where the other side has none."""
    other: Lang = "en" if lang == "zh" else "zh"
    places = []
    for bead in context.two_sided:
        text = context.text(bead, lang)
        if _WRAPPED[lang].fullmatch(text) and not _has_quotes(context, bead, other):
            places.append(Place(bead, lang, 0, len(text), text[1:-1]))
    where, where_zh = LANGUAGES[lang]
    often = Message(
        f"{len(places)} passages of the {where} stand in quotation marks that the other side lacks.",
        f"{where_zh}有 {len(places)} 处整句加了引号，另一侧没有。",
    )

    def slip(_: str) -> Message:
        return Message(
            f"The {where} stands in quotation marks, which the other side lacks.",
            f"{where_zh}整句加了引号，另一侧没有。",
        )

    def others() -> int:
        return len(context.two_sided) - len(places)

    yield from report_slips_or_habit(context, end_mark, places, others, often, slip)


def _has_quotes(context: ReviewContext, bead: Bead, lang: Lang) -> bool:
    """Whether one side has quotation marks, in the bead or, never closed there, around it: a long quotation."""
    if _QUOTES.search(context.text(bead, lang)):
        return True
    near = context.near(bead, 2) if context.neighbours else ()
    return any(mark.pair in QUOTES for other in near for mark in find_lone_marks(context.text(other, lang)))
