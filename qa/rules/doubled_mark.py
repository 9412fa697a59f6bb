"""Rule `doubled-mark`: punctuation marks set twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...align.bitext import Bead, Lang
from ...text.characters import LETTER
from ...text.messages import LANGUAGES, Message
from ..context import ReviewContext
from ..findings import Finding
from ..habits import Place, count_matches, report_slips_or_habit
from ..holes import is_cut, read_with_holes
from ..prose import cover_code
from ..rule import Example, rule

# Two marks where one belongs. Three stops are an ellipsis, "?!" is meant; what follows `..` at once is a path or range.
_DOUBLED: Mapping[Lang, re.Pattern[str]] = {
    "zh": re.compile(
        rf"(?<=[）”』」》\w])(?<!。)(?:。。(?!。)|，，(?!，)|、、(?!、)|；；(?!；)|：：(?!：)"
        rf"|[，、；：]。|。[，、；：]|，[、；：]|、[，；：]|；，|(?<={LETTER})。\.(?!\.))"
    ),
    "en": re.compile(r"(?<=[A-Za-z]{2}|\d%|[a-z]\)|[a-z]”)(?:\.\.(?![.\w/\\*])|,[,.](?=\s|$)|;;(?=\s|$))"),
}

_MARK: Mapping[Lang, re.Pattern[str]] = {"zh": re.compile("[。，、；：]"), "en": re.compile(r"[.,;](?=\s|$)")}


@rule(
    id="doubled-mark",
    severity="minor",
    mqm="linguistic-conventions/punctuation",
    title=Message("Doubled punctuation marks", "重复的标点"),
    alone=("zh", "en"),
    description_zh=(
        "同一处连着用了两个标点，如 `..`、`。。`、`，，`、`，。`。\n\n"
        "这多是改动句子后的残留。省略号、`？！`、代码与路径（`1..10`、`../`）以及中英文两侧同样重复的不予报告；"
        "全文一贯如此的视为文档的习惯，只给出一条提示。"
    ),
    examples=(
        Example("等等……真的吗？！", "Wait... Really?! It is in ../src, from 1..10, e.g., here."),
        Example("会议结束了。", "The meeting is over..", (("", ".."),)),
        Example("会议结束了。。", "The meeting is over.", (("。。", ""),)),
        Example("创建了一条路由，，并启用了插件。", "A route was created, and a plugin enabled.", (("，，", ""),)),
    ),
)
def doubled_mark(context: ReviewContext) -> Iterator[Finding]:
    """Two punctuation marks where one belongs: `..`, `,,`, `。。`, `，。`.

    They are left when a sentence is changed. An ellipsis, `?!`, code and paths (`1..10`, `../`) are none, nor what both
    languages double alike. What a document does throughout is its habit: one note with the number of places.
    """
    for lang, pattern in _DOUBLED.items():
        places: list[Place] = []
        for bead in context.beads:
            if bead.side(lang):
                places += _find_places(context, bead, lang, pattern)
        yield from _report(context, lang, places)


def _find_places(context: ReviewContext, bead: Bead, lang: Lang, pattern: re.Pattern[str]) -> Iterator[Place]:
    if not pattern.search(context.text(bead, lang)):
        return
    other = context.text(bead, "en" if lang == "zh" else "zh")
    for match in pattern.finditer(cover_code(read_with_holes(context, bead, lang))):
        marks = match.group()
        mirrored = marks in other or any(_DOUBLED["zh" if lang == "en" else "en"].findall(other))
        if not mirrored and not is_cut(context, bead, lang, *match.span()):
            yield Place(bead, lang, *match.span(), _suggest(marks))


def _suggest(marks: str) -> str | None:
    """The one mark that belongs there; none where two different ones stand."""
    return marks[0] if marks[0] == marks[1] or marks == "。." else None


def _report(context: ReviewContext, lang: Lang, places: list[Place]) -> Iterator[Finding]:
    where, where_zh = LANGUAGES[lang]
    often = Message(
        f"Doubled punctuation marks in {len(places)} places of the {where}.",
        f"{where_zh}里有 {len(places)} 处标点重复。",
    )

    def slip(words: str) -> Message:
        return Message(
            f"Two punctuation marks where one belongs: “{words}”.", f"{where_zh}里有两个连用的标点“{words}”。"
        )

    def others() -> int:
        return count_matches(_MARK[lang], [(bead, context.text(bead, lang)) for bead in context.beads])

    yield from report_slips_or_habit(context, doubled_mark, places, others, often, slip)
