"""Rule `untranslated`: one language left standing in the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ...align.bitext import Bead, Lang
from ...text.characters import latin_words
from ...text.messages import Message
from ..context import ReviewContext
from ..coverage import is_in_other_language
from ..findings import Finding
from ..gaps import mark_texts
from ..left_standing import Left, find_left_in_chinese, find_left_in_english
from ..rule import Example, rule
from ..stretches import find_item_runs
from ..terms.leftovers import WordLeft, find_words_left
from ..terms.spelt import Spelt, find_spelt_words

# Longest passage that a message repeats.
_MOST_SHOWN = 60
# So many items of a list are one finding.
_LEAST_ITEMS = 3


@rule(
    id="untranslated",
    severity="major",
    mqm="accuracy/untranslated",
    title=Message("Text left in the other language", "未译的文字"),
    description_zh=(
        "英文中留有汉字，或中文中留有整句英文。\n\n"
        "漏译的文字是读者最先看到的。中文里单个的西文名称、代码和缩写属正常；"
        "括号或引号里的汉字，以及所链接的中文网页的标题，是有意写出的名称，只作提示，注明是中文的不予报告；"
        "中文里也加了括号的简称、单独一处要点击的按钮名，则按轻微问题报告。英文中小写、词库未收、"
        "又恰为句中汉字拼音的词，视为未译的普通名词。整句未译只报一处，整个列表或表格未译合为一条；中英文都引用的同一段文字和参考文献条目不予报告。"
        "其他语种的段落只作提示并注明语种，不作比较。"
    ),
    examples=(
        Example("公司简称华星。", "The company is known as Huaxing (华星) for short."),
        Example("由发展和改革委员会（发改委）负责实施。", "The Reform Commission (发改委) does it.", (("", "发改委"),)),
        Example("点击“保存”按钮。", "Click the “保存” button.", (("", "保存"),)),
        Example("由市版权局和通信局负责。", "The Copyright Bureau and the Communications Authority are responsible."),
        Example("世界知识产权组织（WIPO）参加了会议。", "WIPO (世界知识产权组织) took part."),
        Example("举办了灯会。", "A lantern fair (Chinese: 灯会, also 花灯会) was held."),
        Example("勾选 Keep local copy 选项。", "Tick the Keep local copy option."),
        Example("令$\\mathbf{x}_t + \\mathbf{y}_t$为零。", "Let the sum be zero."),
        Example("举办了灯会。", "A 灯会 was held.", (("", "灯会"),)),
        Example("由市版权局和通信局负责。", "由市 NCA 版权局负责。", (("", "由市 NCA 版权局负责"),)),
        Example("当地发展农家乐。", "The county promotes nongjiale.", (("农家乐", "nongjiale"),)),
        Example("当地发展农家乐。", "The county promotes farm stays known as nongjiale."),
        Example("会议 was held in the main hall 举行。", "It was held.", (("was held in the main hall", ""),)),
    ),
)
def untranslated(context: ReviewContext) -> Iterator[Finding]:
    """Han characters left in the English, English sentences left in the Chinese.

    A passage that was overlooked is what a reader of the translation notices first. Latin names, codes and
    abbreviations in the Chinese are in order, but not a single English word that the document translates everywhere
    else (not in files of pairs). Han that stands alone in quotation marks, or in brackets, names a term on purpose
    and is reported as neutral, and so is the title of a Chinese page linked to; a gloss that says it is Chinese is
    not. Brackets that the Chinese has, too, and a single label to be clicked are no gloss, and minor. A word in
    small letters that no dictionary has and that spells Chinese words of its sentence is pinyin that should have
    been translated. A sentence left in the other language is one finding, and so are the entries of a list or
    table; a quotation that stands in both languages is none, nor is the entry of a list of references. A passage in
    a third language is a note that names it; it is not compared.
    """
    yield from _report_side(context, "en", find_left_in_english, _report_left_in_english)
    yield from _report_side(context, "zh", find_left_in_chinese, _report_left_in_chinese)
    yield from _report_foreign(context)
    for left in find_words_left(context.words) if context.neighbours else ():
        yield _report_word(context, left)
    for spelt in find_spelt_words(context.words):
        yield _report_spelt(context, spelt)


def _report_foreign(context: ReviewContext) -> Iterator[Finding]:
    """What is in a third language, unless both sides have it."""
    for bead in context.beads:
        found = context.foreign.get(bead.id)
        if found is None or context.text(bead, "zh") == context.text(bead, "en"):
            continue
        message = Message(
            f"This passage is in {found.name.en} and was not compared.", f"此处为{found.name.zh}，未作比较。"
        )
        place = found.start, found.end
        zh, en = (place if found.lang == lang else None for lang in ("zh", "en"))
        yield untranslated.finding(context, bead, message, zh=zh, en=en, severity="neutral")


def _report_side(
    context: ReviewContext,
    lang: Lang,
    find: Callable[[ReviewContext, Bead], Left | None],
    report: Callable[[ReviewContext, Bead, Left], Finding],
) -> Iterator[Finding]:
    """What one side has in the other language: a finding for each bead, and one for a whole list or table."""
    beads = [bead for bead in context.beads if bead.id not in context.cited and bead.id not in context.foreign]
    left = {bead.id: found for bead in beads if (found := find(context, bead))}
    lists = [*_find_lists(context, left, lang)] if context.neighbours else []
    listed = {bead.id for run in lists for bead in run}
    yield from (_report_list(context, run, lang) for run in lists)
    yield from (report(context, bead, left[bead.id]) for bead in beads if bead.id in left and bead.id not in listed)


def _find_lists(context: ReviewContext, left: Mapping[str, Left], lang: Lang) -> Iterator[Sequence[Bead]]:
    """The items and cells of each list or table of which one language has several wholly in the other."""
    for places in find_item_runs(context.bitext):
        beads = [b for b in context.beads[places.start : places.stop] if b.id in left]
        run = [b for b in beads if left[b.id].severity == "major" and is_in_other_language(context.text(b, lang), lang)]
        if len(run) >= _LEAST_ITEMS:
            yield run


def _report_list(context: ReviewContext, run: Sequence[Bead], lang: Lang) -> Finding:
    left, left_zh = ("Chinese", "英文部分留有中文") if lang == "en" else ("English", "中文部分留有英文")
    message = Message(
        f"{len(run)} entries of this list or table are left in {left}.",
        f"此列表或表格有 {len(run)} 项未译（{left_zh}）。",
    )
    first, *related = mark_texts(context, run, lang)
    zh, en = (first if side == lang else None for side in ("zh", "en"))
    return untranslated.finding(context, run[0], message, zh=zh, en=en, related=tuple(related))


def _report_left_in_english(context: ReviewContext, bead: Bead, left: Left) -> Finding:
    words = _shorten(context.text(bead, "en")[slice(*left.places[0])])
    message = (
        Message("This sentence is left in Chinese.", "此句未译。")
        if left.is_sentence and latin_words(words)
        else Message(f"“{words}” is left in Chinese.", f"“{words}”未译。")
    )
    related = tuple(context.mark(bead, "en", *place) for place in left.places[1:])
    return untranslated.finding(
        context,
        bead,
        message,
        en=left.places[0],
        related=related,
        detail={"extent": "sentence"} if left.is_sentence else None,
        severity=left.severity,
    )


def _report_left_in_chinese(context: ReviewContext, bead: Bead, left: Left) -> Finding:
    shown = _shorten(context.text(bead, "zh")[slice(*left.places[0])])
    message = Message(f"“{shown}” is left in English.", f"中文中留有英文“{shown}”。")
    related = tuple(context.mark(bead, "zh", *place) for place in left.places[1:])
    return untranslated.finding(context, bead, message, zh=left.places[0], related=related, severity=left.severity)


def _shorten(words: str) -> str:
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rstrip()}…"


def _report_word(context: ReviewContext, left: WordLeft) -> Finding:
    bead = context.words.beads[left.bead]
    mark = context.mark(bead, "zh", left.start, left.end)
    message = Message(
        f"“{mark.text}” is left in English; elsewhere it is “{left.translation}”.",
        f"“{mark.text}”未译，别处译作“{left.translation}”。",
    )
    return untranslated.finding(context, bead, message, zh=mark, suggestion=left.translation, severity="minor")


def _report_spelt(context: ReviewContext, spelt: Spelt) -> Finding:
    bead = context.words.beads[spelt.bead]
    zh = context.mark(bead, "zh", spelt.zh_start, spelt.zh_end)
    en = context.mark(bead, "en", spelt.start, spelt.end)
    message = Message(
        f"“{zh.text}” is only spelt in pinyin (“{en.text}”) although it does not look like a name.",
        f"“{zh.text}”似非专名，英文只写了拼音“{en.text}”。",
    )
    return untranslated.finding(context, bead, message, zh=zh, en=en, severity="minor")
