"""What a report says before its findings: where the document may have been misread, and what to try."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from ..align.bitext import LANGS, Bitext, Lang
from ..text.messages import LANGUAGES, Message
from .coverage import measure_aligned, measure_other_language, measure_score
from .findings import Caution
from .partial import Partial

# Below these, or above the last, the report says so first.
LEAST_LAYOUT, LEAST_ALIGNED, LEAST_SCORE, MOST_OTHER = 0.6, 0.8, 0.7, 0.2
# Fewer beads say nothing of a whole document.
_LEAST_BEADS = 5
# What is said of the files, not of their pairs.
_ABOUT_READING = ("untranslated", "uncalculated", "pages", "ocr", "letters", "order", "encoding", "bytes", "mojibake")
_CHINESE, _ENGLISH = LANGUAGES["zh"], LANGUAGES["en"]


def find_cautions(bitext: Bitext, partial: Partial | None = None) -> tuple[Caution, ...]:
    """What to know before reading the findings; of pairs and of one language, only how the files were read.

    `partial`: what is in one language by design.
    """
    read = (*_list_remarks(bitext), *_count_untranslated(bitext), *_count_uncalculated(bitext))
    if bitext.layout in ("pairs", "one-language"):
        return read
    aligned = _describe_partial(partial) if partial else _check_alignment(bitext)
    return (*read, *_check_layout(bitext), *aligned, *_check_language(bitext))


def is_about_pairing(caution: Caution) -> bool:
    """Whether a caution says that findings may come from pairs that are wrong."""
    return caution.id not in _ABOUT_READING


def _count_untranslated(bitext: Bitext) -> Iterator[Caution]:
    count = 0 if bitext.is_one_sided else bitext.zh.document.untranslated
    if count:
        segments = "segment is not translated yet and was" if count == 1 else "segments are not translated yet and were"
        yield Caution(
            "untranslated",
            Message(
                f"{count} {segments} not checked.",
                f"有 {count} 个句段尚未翻译完成，未予检查。",
            ),
        )


def _count_uncalculated(bitext: Bitext) -> Iterator[Caution]:
    documents = {document.path: document for document in (bitext.zh.document, bitext.en.document)}
    count = sum(document.uncalculated for document in documents.values())
    if count:
        cells = "formula has" if count == 1 else "formulas have"
        yield Caution(
            "uncalculated",
            Message(
                f"{count} {cells} no stored result and are read as empty; open the workbook in Excel and save it.",
                f"有 {count} 个公式没有存储计算结果，按空单元格读取；请用 Excel 打开并保存后再检查。",
            ),
        )


def _list_remarks(bitext: Bitext) -> tuple[Caution, ...]:
    """What the formats say of how well the files could be read, each file's once."""
    documents = {half.document.path: half.document for half in (bitext.zh, bitext.en)}
    several = len(documents) > 1
    return tuple(
        Caution(remark.id, _name_file(path, remark.message) if several else remark.message)
        for path, document in documents.items()
        for remark in document.remarks
    )


def _name_file(path: str, message: Message) -> Message:
    return Message(f"{path}: {message.en}", f"{path}：{message.zh}")


def _check_layout(bitext: Bitext) -> Iterator[Caution]:
    if bitext.layout_confidence is not None and bitext.layout_confidence < LEAST_LAYOUT:
        yield Caution(
            "layout",
            Message(
                "It is not certain how the two languages are laid out in this file; if they are paired wrongly below, "
                "set --layout or give each language as a file of its own.",
                "无法确定两种语言在此文件中如何排列；若下文配对有误，请用 --layout 指定版式，"
                "或将两种语言分成两个文件。",
            ),
        )


def _describe_partial(partial: Partial) -> Iterator[Caution]:
    """How much of a text that is translated only here and there was compared."""
    own, share = LANGUAGES[partial.lang], f"{partial.share:.0%}"
    other = _ENGLISH if partial.lang == "zh" else _CHINESE
    yield Caution(
        "coverage",
        Message(
            f"Only parts of the {own.en}, about {share} of it, have {other.en} beside them, as in a digest or notes on "
            "quotations; these were compared, and what stands between them is reported as notes.",
            f"{own.zh}只有部分内容（约 {share}）有对应的{other.zh}，似为摘译、引文或学习材料；"
            "只比较这些部分，其余内容的差异只作提示。",
        ),
    )


def _check_alignment(bitext: Bitext) -> Iterator[Caution]:
    """Too little has a counterpart, or too little of it for sure."""
    if len(bitext.beads) < _LEAST_BEADS:
        return
    sure, all_ = ({lang: measure_aligned(bitext, lang, doubtful) for lang in LANGS} for doubtful in (False, True))
    zh, en = (f"{int(sure[lang] * 100)}%" for lang in ("zh", "en"))
    advice = _advise(bitext)
    if min(all_.values()) < LEAST_ALIGNED:
        low = _name_low(all_, sure)
        yield Caution(
            "coverage",
            Message(
                f"{low.en}; {advice.en}.",
                f"{low.zh}；{advice.zh}。",
            ),
        )
    elif min(sure.values()) < LEAST_ALIGNED or measure_score(bitext) < LEAST_SCORE:
        yield Caution(
            "scores",
            Message(
                f"Much of the alignment is uncertain: only {zh} of the Chinese and {en} of the English are surely "
                f"aligned; {advice.en}.",
                f"对齐大多不可靠：能确定对齐的中文仅 {zh}、英文仅 {en}；{advice.zh}。",
            ),
        )


def _name_low(shares: Mapping[Lang, float], sure: Mapping[Lang, float]) -> Message:
    """The languages of which too little has a counterpart, and how much surely has one."""
    zh, en = (f"{int(sure[lang] * 100)}%" for lang in ("zh", "en"))
    if max(shares.values()) < LEAST_ALIGNED:
        return Message(
            f"Only {zh} of the Chinese and {en} of the English have a counterpart",
            f"中文仅 {zh}、英文仅 {en} 有对应内容",
        )
    if shares["zh"] < LEAST_ALIGNED:
        return Message(f"Only {zh} of the Chinese has a counterpart", f"中文仅 {zh} 有对应内容")
    return Message(f"Only {en} of the English has a counterpart", f"英文仅 {en} 有对应内容")


def _check_language(bitext: Bitext) -> Iterator[Caution]:
    names: tuple[tuple[Lang, Literal["language-zh", "language-en"], Message, Message], ...] = (
        ("zh", "language-zh", _CHINESE, _ENGLISH),
        ("en", "language-en", _ENGLISH, _CHINESE),
    )
    advice = _advise(bitext)
    for lang, id, own, other in names:
        share = measure_other_language(bitext, lang)
        if share > MOST_OTHER:
            yield Caution(
                id,
                Message(
                    f"{share:.0%} of the {own.en} text is in {other.en}; {advice.en}.",
                    f"{own.zh}文本中有 {share:.0%} 是{other.zh}；{advice.zh}。",
                ),
            )


def _advise(bitext: Bitext) -> Message:
    """What to try."""
    if bitext.layout == "two-files":
        return Message(
            "check that both files hold the same version of the text, each in one language",
            "请确认两个文件是同一版本，且各为一种语言",
        )
    return Message(
        "if the languages are paired wrongly, set --layout or give each language as a file of its own",
        "若两种语言配对有误，请用 --layout 指定版式，或将两种语言分成两个文件",
    )
