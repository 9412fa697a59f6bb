"""Rule `title-mismatch`: titles and quoted names that lost a part, their marks, or themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...text.messages import Message
from ..context import ReviewContext
from ..findings import Finding, Mark, Severity
from ..rule import Example, rule
from ..terms.titles import Missing, Title, Titles

# Least share of a title's words that the English must have for the title to be there, in a document that quotes its
# titles and in one that doesn't; titles of fewer words tell nothing.
_THERE_QUOTED, _THERE, _LEAST_WORDS = 0.5, 0.3, 3


_PLAN = "市教育局发布《城市教育发展规划》。"


@rule(
    id="title-mismatch",
    severity="major",
    mqm="accuracy/omission",
    title=Message("Titles: omissions and inconsistencies", "标题漏译或译法不一"),
    description_zh=(
        "书名号里的名称或加引号的名称，在英文里没有、缺了一部分，或与别处译法不同。\n\n"
        "法规和规划靠名称查找，少一个词就是另一个名称。名称中各词怎样翻译由词库和文档其余部分得出；"
        "文档别处译出、此处却没有的词才算缺失。若文档习惯给名称加引号，丢了引号的名称也会报告。"
    ),
    examples=(
        Example(_PLAN, "The Education Bureau issued the “Plan for Urban Education Development”."),
        Example(_PLAN, "The Education Bureau issued the Plan for Urban Education Development."),
        Example("举办“美丽校园”活动。", "A “beautiful campus” campaign was held."),
        Example("发布《城市交通安全管理规划》。", "A report was issued.", (("城市交通安全管理规划", ""),)),
        Example(
            "发布《道路安全报告》，《道路安全报告》印了千份。",
            "The “Report on Road Safety” was issued; a thousand copies of the “Survey of Road Safety” were printed.",
            (("道路安全报告", "Survey of Road Safety"),),
        ),
    ),
)
def title_mismatch(context: ReviewContext) -> Iterator[Finding]:
    """A title in `《》`, or a quoted name, that the English lacks, shortens, or renders in another way elsewhere.

    A law or plan is found by its title, and a title without one of its words is another one. What a title's words are
    translated by is learnt from the lexicon and from the rest of the document; a word is missing where nothing in or
    around the English title renders it although the document renders it elsewhere. Titles that lost their quotation
    marks are reported where the document quotes its titles by habit.
    """
    titles = Titles(context.words)
    for title in titles.all:
        missing = titles.missing(title)
        if missing and (title.en or title.zh.mark == "《"):
            yield _report_shortened(context, missing)
        elif title.en is None and title.zh.mark == "《" and titles.is_balanced(title.bead):
            yield from _report_unquoted(context, titles, title)
    yield from _report_varied(context, titles)


def _report_unquoted(context: ReviewContext, titles: Titles, title: Title) -> Iterator[Finding]:
    """A title without a quotation of its own: missing altogether, or only its marks where the document has them."""
    bead, zh, support = context.words.beads[title.bead], _mark_zh(context, title), titles.support(title)
    by_capitals = titles.are_set_apart and not titles.are_quoted
    other = titles.stranger(title) if titles.are_quoted else None
    if len(title.words) >= _LEAST_WORDS and other:
        en = context.mark(bead, "en", other.start, other.end)
        message = Message(f"“{en.text}” does not translate “{zh.text}”.", f"“{en.text}”与标题“{zh.text}”不符。")
        yield title_mismatch.finding(context, bead, message, zh=zh, en=en, mqm="accuracy/mistranslation")
    elif titles.may_be_named(title):
        return
    elif len(title.words) >= _LEAST_WORDS and (by_capitals or support < _choose_least(titles)):
        message = Message(f"The title “{zh.text}” is not in the English.", f"标题“{zh.text}”漏译。")
        yield title_mismatch.finding(context, bead, message, zh=zh)
    elif titles.are_quoted and support >= _THERE_QUOTED:
        message = Message(
            f"The English title for “{zh.text}” has no quotation marks; the other titles in the document have them.",
            f"“{zh.text}”的英文标题没有加引号，而文中其他标题均有。",
        )
        yield title_mismatch.finding(context, bead, message, zh=zh, severity="minor")


def _choose_least(titles: Titles) -> float:
    return _THERE_QUOTED if titles.are_quoted else _THERE


def _report_shortened(context: ReviewContext, missing: Missing) -> Finding:
    title = missing.title
    bead = context.words.beads[title.bead]
    marks = [context.mark(bead, "zh", start, end) for start, end in missing.runs]
    words, words_zh = (between.join(mark.text for mark in marks) for between in ("”, “", "”、“"))
    what, what_zh = ("title", "标题") if title.zh.mark == "《" else ("name", "名称")
    message = Message(f"The English {what} leaves out “{words}”.", f"{what_zh}译文漏译“{words_zh}”。")
    en, others = _mark_en(context, title), tuple(marks[1:])
    severity: Severity = "major" if title.zh.mark == "《" else "minor"
    return title_mismatch.finding(context, bead, message, zh=marks[0], en=en, related=others, severity=severity)


def _report_varied(context: ReviewContext, titles: Titles) -> Iterator[Finding]:
    """Titles that stand several times and are rendered with other words: the later places against the first."""
    texts = context.words.zh_texts
    groups: defaultdict[str, list[Title]] = defaultdict(list)
    for title in titles.all:
        if title.en:
            groups[texts[title.bead][title.zh.start : title.zh.end]].append(title)
    for text, (first, *others) in groups.items():
        for title in others:
            ours, theirs = titles.keys(first), titles.keys(title)
            if ours - theirs and theirs - ours:
                zh, en, before = _mark_zh(context, title), _mark_en(context, title), _mark_en(context, first)
                if en and before:
                    message = Message(
                        f"“{text}” is translated as “{en.text}” here but as “{before.text}” before.",
                        f"“{text}”此处译作“{en.text}”，前文译作“{before.text}”。",
                    )
                    yield title_mismatch.finding(
                        context,
                        context.words.beads[title.bead],
                        message,
                        zh=zh,
                        en=en,
                        related=(before,),
                        suggestion=before.text,
                        severity="minor",
                        mqm="terminology/inconsistent-use",
                    )


def _mark_zh(context: ReviewContext, title: Title) -> Mark:
    return context.mark(context.words.beads[title.bead], "zh", title.zh.start, title.zh.end)


def _mark_en(context: ReviewContext, title: Title) -> Mark | None:
    if title.en is None:
        return None
    return context.mark(context.words.beads[title.bead], "en", title.en.start, title.en.end)
