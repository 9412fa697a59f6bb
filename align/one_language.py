"""Files that aren't two halves: in one language, in a third one, without letters; and the sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NoReturn

from ..text.messages import Message
from .bitext import Document, Lang
from .errors import InputError
from .languages import name_other_language
from .lines import HAN_PER_WORD, Line
from .title_cuts import find_titles

# A line so heavy, in units of Han characters, is a sentence.
_SENTENCE = 10
# A line has a counterpart if another one is as near as this; where this share of the smaller language has one, the file
# is bilingual (30 halves alone: at most 0.37 of their lines in the other language; bilingual files: mostly over 0.5).
_NEAR, _LEAST_COVERED = 0.5, 0.4
# Runs of lines in turn, as long as the next: so many of them, and this share, are no chance.
_LEAST_EVEN, _EVEN_SHARE = 6, 0.8
_MOST_LINES, _MOST_CHARACTERS = 300, 300


def require_counterparts(document: Document, lines: Sequence[Line], langs: Sequence[Lang]) -> None:
    """Raise `InputError` where hardly a line of the language that there is less of translates one of the other.

    Titles in both languages do, and passages in turn with as many lines in one language as in the other, as poems have.
    """
    if _take_turns(langs):
        return
    titles = sum(lines[i].weight for i in find_titles(lines))
    if titles >= _LEAST_COVERED * sum(line.weight for line in lines):
        return
    if _measure_covered(document.text, lines, langs) < _LEAST_COVERED:
        refuse_one_language(document, lines)


def _take_turns(langs: Sequence[Lang]) -> bool:
    """Whether nearly all runs of lines in one language are followed by one in the other of as many lines."""
    runs = [len(list(run)) for _, run in groupby(langs)]
    even = sum(1 for first, second in pairwise(runs) if first == second > 1)
    return even >= _LEAST_EVEN and even >= _EVEN_SHARE * (len(runs) - 1)


def _measure_covered(text: str, lines: Sequence[Line], langs: Sequence[Lang]) -> float:
    """The share of the smaller language's sentences that are near to one of the other language."""
    from .models import load_encoder

    weights = {lang: sum(line.weight for line in lines if line.lang == lang) for lang in ("zh", "en")}
    small: Lang = "zh" if weights["zh"] < weights["en"] else "en"
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line, lang in zip(lines, langs, strict=True):
        if line.weight >= _SENTENCE:
            sides[lang != small].append(line)
    if not all(sides):
        return 0.0
    few, many = (side[:: -(-len(side) // _MOST_LINES)] for side in sides)
    texts = [" ".join(text[start:end] for start, end in line.spans)[:_MOST_CHARACTERS] for line in (*few, *many)]
    vectors = load_encoder().encode(texts)
    near = (vectors[: len(few)] @ vectors[len(few) :].T).max(axis=1) >= _NEAR
    total = sum(line.weight for line in few)
    return sum(line.weight for line, found in zip(few, near, strict=True) if found) / total


def refuse_one_language(document: Document, lines: Sequence[Line]) -> NoReturn:
    """Raise `InputError` for a file that is in one language, whatever it has in the other one."""
    refuse_other_language(document)
    han = sum(line.han for line in lines)
    words = sum(line.words for line in lines)
    if not han and not words:
        refuse_no_letters(document)
    path, chinese = document.path, han >= HAN_PER_WORD * words
    found, missing = ("Chinese", "English") if chinese else ("English", "Chinese")
    found_zh, missing_zh = ("中文", "英文") if chinese else ("英文", "中文")
    counts = f"{han:,} Han characters, {words:,} English words"
    counts_zh = f"汉字 {han:,} 个，英文单词 {words:,} 个"
    if any(line.lang == ("en" if chinese else "zh") and line.weight >= _SENTENCE for line in lines):
        raise InputError(
            Message(
                f"{path} is {found} with some {missing} in it ({counts}), not a text and its translation; "
                f"give the {missing} file as a second argument: bialign check {path} TRANSLATION. "
                f"If it does hold the translation, say how: --layout halves, alternating, …. "
                f"What can be checked without a translation: bialign source {path}.",
                f"{path} 是夹有{missing_zh}的{found_zh}文本（{counts_zh}），没有可对照的译文；"
                f"请把{missing_zh}文件作为第二个参数：bialign check {path} 译文文件。"
                "如果其中确有译文，请用 --layout 指明版式，如 --layout halves。"
                f"不需译文的检查：bialign source {path}。",
            )
        )
    raise InputError(
        Message(
            f"{path} has only {found} text ({counts}), so there is nothing to compare it with; "
            f"give the {missing} file as a second argument: bialign check {path} TRANSLATION. "
            f"What can be checked without a translation: bialign source {path}.",
            f"{path} 只有{found_zh}（{counts_zh}），没有可对照的内容；"
            f"请把{missing_zh}文件作为第二个参数：bialign check {path} 译文文件。"
            f"不需译文的检查：bialign source {path}。",
        ),
    )


def refuse_other_language(document: Document) -> None:
    """Raise `InputError` for a document in a language that is neither Chinese nor English."""
    name = name_other_language(document.text)
    if name:
        raise InputError(
            Message(
                f"{document.path} is in {name.en}; bialign compares Chinese and English only.",
                f"{document.path} 是{name.zh}；bialign 只比较中文和英文。",
            ),
        )


def refuse_bilingual(document: Document) -> NoReturn:
    """Raise `InputError` for one of two files, as both hold both languages: each is to be given alone."""
    path = document.path
    raise InputError(
        Message(
            f"{path} holds both languages; give it alone: bialign check {path}.",
            f"{path} 含有两种语言；请单独检查：bialign check {path}。",
        ),
    )


def refuse_no_letters(document: Document) -> NoReturn:
    """Raise `InputError` for a document without a letter of either language."""
    refuse_other_language(document)
    raise InputError(
        Message(
            f"{document.path} has neither Chinese nor English text in it.", f"{document.path} 中既没有中文也没有英文。"
        ),
    )
