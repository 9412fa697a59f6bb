"""The whole way from files to a bitext and to a review: the stages put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ._version import __version__
from .align.aligner import align_halves
from .align.bitext import LANGS, Bitext, Document, Lang, Layout
from .align.document import build_document
from .align.encoder import Encoder
from .align.errors import InputError
from .align.halves import HalfLines, Sides, match_blocks, pair_files, split_halves, whole_file
from .align.one_language import refuse_bilingual
from .align.one_sided import build_one_sided
from .align.pair_rows import build_bitext, holds_translations, list_pairs
from .align.segmented import segment_by_line
from .align.segments import segment_half
from .align.sources import read_document
from .align.sources.pair_table import parse_pairs
from .align.sources.read_options import DEFAULT_OPTIONS, ReadOptions
from .qa.findings import Review, Settings, Severity
from .qa.options import ReviewOptions
from .qa.quantities import Reader
from .qa.registry import select
from .qa.review import review
from .qa.rule import Rule
from .text.characters import han_count, latin_words
from .text.exit_codes import USAGE
from .text.messages import LANGUAGES, Message, UserError

if TYPE_CHECKING:
    from .qa.comparison.hedges import Policy
    from .qa.glossary import Glossary


def align_files(
    paths: Sequence[str],
    reader: Reader,
    segmented: bool = False,
    encoder: Encoder | None = None,
    *,
    layout: Layout | None = None,
    in_order: bool = False,
    reading: ReadOptions = DEFAULT_OPTIONS,
) -> Bitext:
    """The bitext of one file with both languages, of two files in any order, or of a file of pairs (`.tsv`).

    `layout`: that of the file, where it is known. `in_order`: of two files, the first is the Chinese one, whatever it
    looks like. `reading`: how files are read. Raises `InputError` where a file can't be taken or a language is missing,
    `ModelError` where the encoder can't be used, `UserError` where the layout is none of so many files.
    """
    documents = [read_document(path, reading) for path in paths]
    return align_documents(documents, reader, segmented, encoder, layout=layout, in_order=in_order)


def align_documents(
    documents: Sequence[Document],
    reader: Reader,
    segmented: bool = False,
    encoder: Encoder | None = None,
    *,
    layout: Layout | None = None,
    in_order: bool = False,
) -> Bitext:
    """The bitext of one document with both languages or with pairs, or of two; raises as `align_files` does."""
    _require_layout_for(len(documents), layout)
    if layout == "pairs" and not documents[0].table:
        documents = [_take_pairs(documents[0])]
    if len(documents) == 1 and documents[0].table and layout in (None, "pairs"):
        return build_bitext(documents[0])
    if len(documents) > 1:
        _refuse_translations(documents)
    if segmented:
        return _align_segmented(documents, reader, encoder)
    if len(documents) == 1:
        return _align(split_halves(documents[0], layout), reader, encoder)
    halves = [replace(whole_file(d), lang=lang) for d, lang in zip(documents, LANGS, strict=True)] if in_order else []
    zh, en = halves or pair_files(*documents)
    return _align(Sides("two-files", *match_blocks(zh, en)), reader, encoder)


def _refuse_translations(documents: Iterable[Document]) -> None:
    """Raise `InputError` where one of two documents holds units with their translations, and needs no other."""
    for document in documents:
        if holds_translations(document):
            refuse_bilingual(document)


def _take_pairs(document: Document) -> Document:
    """The document with the rows of its tables as pairs; the lines of a text without tables."""
    if document.rows:
        return replace(document, table=list_pairs(document))
    return parse_pairs(document.text, document.path)


def _require_layout_for(count: int, layout: Layout | None) -> None:
    """Raise `UserError` where a layout needs another number of files."""
    if layout is None or (layout == "two-files") == (count == 2):
        return
    message = (
        Message("layout two-files needs two files, one a language.", "版式 two-files 需要两个文件，每种语言一个。")
        if count == 1
        else Message(f"layout {layout} is one of a single file.", f"版式 {layout} 只用于一个文件。")
    )
    raise UserError(message, USAGE)


def align_texts(zh: str, en: str, reader: Reader, encoder: Encoder | None = None) -> Bitext:
    """The bitext of a Chinese and an English text. Raises `InputError` where one has no words of its language."""
    return _align(Sides("two-files", _take_whole(zh, "zh"), _take_whole(en, "en")), reader, encoder)


def _take_whole(text: str, lang: Lang) -> HalfLines:
    name, name_zh = LANGUAGES[lang]
    if not (han_count(text) if lang == "zh" else latin_words(text)):
        raise InputError(
            Message(f"The text given as {name} has no {name} in it.", f"作为{name_zh}给出的文本中没有{name_zh}。")
        )
    return replace(whole_file(build_document(text, lang)), lang=lang)


def _align(sides: Sides, reader: Reader, encoder: Encoder | None = None) -> Bitext:
    (zh, zh_blocks), (en, en_blocks) = segment_half(sides.zh), segment_half(sides.en)
    bitext = align_halves(sides.layout, zh, en, (zh_blocks, en_blocks), reader.keys, encoder, sides.zh.rows)
    return replace(bitext, layout_confidence=sides.confidence)


def _align_segmented(documents: Sequence[Document], reader: Reader, encoder: Encoder | None) -> Bitext:
    if len(documents) != 2:
        path = documents[0].path
        raise InputError(
            Message(
                f"{path}: --segmented takes two files, one a language; give the other one as well.",
                f"{path}：--segmented 需要两个文件，每种语言一个；请同时给出另一个文件。",
            ),
        )
    zh, en = (segment_by_line(half.document, half.lang) for half in pair_files(*documents))
    zh_blocks, en_blocks = ([0] * (half.segments[-1].paragraph + 1) for half in (zh, en))
    return align_halves("two-files", zh, en, (zh_blocks, en_blocks), reader.keys, encoder)


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """How files are aligned and checked.

    `rules`: all of them, unless some are given; the rule `glossary` runs where there is a glossary. `neighbours`:
    whether a figure may find its counterpart in the beads around; by default in documents, not in pairs. `severities`:
    by rule, instead of the rules' own. `layout`, `in_order`: as `align_files` has them. `hedges`: what the house minds
    of "about" and its like. `official_terms`: whether official English names are to be used.
    """

    rules: Sequence[Rule] | None = None
    neighbours: bool | None = None
    reader: Reader = field(default_factory=Reader)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    glossary: Glossary | None = None
    encoder: Encoder | None = None
    layout: Layout | None = None
    in_order: bool = False
    hedges: Policy = "usual"
    official_terms: bool = False


def check_files(paths: Sequence[str], options: CheckOptions | None = None) -> Review:
    """The review of one or two files.

    Raises `InputError` where a file can't be taken or a language is missing, `ModelError` where the encoder can't be
    used, `UserError` where the layout is none of so many files.
    """
    return check_documents([read_document(path) for path in paths], options)


def check_documents(documents: Sequence[Document], options: CheckOptions | None = None) -> Review:
    """The review of documents that are read already; raises as `check_files` does."""
    options = options or CheckOptions()
    bitext = align_documents(
        documents, options.reader, encoder=options.encoder, layout=options.layout, in_order=options.in_order
    )
    return _review(bitext, options)


def check_alone(document: Document, options: CheckOptions | None = None, lang: Lang | None = None) -> Review:
    """The review of a text without its translation, by the rules that need none; raises as `build_one_sided` does.

    `lang`: the language to look at where the document holds both. Raises `UserError` where none of the rules can run.
    """
    return _review(build_one_sided(document, lang), options or CheckOptions())


def check_texts(zh: str, en: str, options: CheckOptions | None = None) -> Review:
    """The review of a Chinese and an English text. Raises `InputError` as `align_texts` does."""
    options = options or CheckOptions()
    return _review(align_texts(zh, en, options.reader, options.encoder), options)


def _review(bitext: Bitext, options: CheckOptions) -> Review:
    every = select() if options.rules is None else options.rules
    chosen = tuple(rule for rule in every if options.glossary or rule.id != "glossary")
    if bitext.is_one_sided:
        chosen = _keep_alone(chosen, bitext.langs[0])
    look_around = bitext.layout != "pairs" if options.neighbours is None else options.neighbours
    settings: Settings = {"version": __version__, "rules": [r.id for r in chosen], "neighbours": look_around}
    if options.layout:
        settings = {**settings, "layout": options.layout}
    if options.severities:
        named = [f"{rule}={severity}" for rule, severity in sorted(options.severities.items())]
        settings = {**settings, "severity": named}
    if options.glossary:
        settings = {**settings, "glossary": [*options.glossary.sources]}
    if options.hedges != "usual":
        settings = {**settings, "hedges": options.hedges}
    if options.official_terms:
        settings = {**settings, "official-terms": True}
    return review(
        bitext,
        chosen,
        ReviewOptions(
            reader=options.reader,
            neighbours=look_around,
            severities=options.severities,
            glossary=options.glossary,
            hedges=options.hedges,
            settings=settings,
            official_terms=options.official_terms,
        ),
    )


def _keep_alone(rules: Sequence[Rule], lang: Lang) -> tuple[Rule, ...]:
    """The rules that check a text in this language without its translation. Raises `UserError` where there is none."""
    kept = tuple(rule for rule in rules if lang in rule.alone)
    if not kept:
        name = LANGUAGES[lang]
        known = ", ".join(rule.id for rule in select() if lang in rule.alone)
        raise UserError(
            Message(
                f"the rules chosen compare two languages; these check {name.en} alone: {known}.",
                f"所选规则都要比较两种语言；可单独检查{name.zh}的规则有：{known}。",
            ),
            USAGE,
        )
    return kept
