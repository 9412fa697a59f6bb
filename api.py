"""What other programs call: documents, pairs or texts in, a review or a bitext out; and the encoders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .text.messages import Message, UserError

if TYPE_CHECKING:
    from .align.bitext import Bitext
    from .align.document import Document
    from .align.encoder import Encoder
    from .checking import Check, Earlier, Judged
    from .config import Config
    from .qa.findings import Review as PlainReview
    from .qa.judgements.judgement import Judgement
    from .results import Review

    PathLike = str | os.PathLike[str]


def check(
    *documents: PathLike,
    zh: str | None = None,
    en: str | None = None,
    pairs: Iterable[tuple[str, str]] | None = None,
    settings: PathLike | Mapping[str, Any] | None = None,
    glossary: PathLike | Sequence[PathLike] | None = None,
    baseline: PathLike | PlainReview | None = None,
    judgements: PathLike | Sequence[Judgement] | None = None,
    encoder: str | Encoder | None = None,
) -> Review:
    """The review of documents, texts or pairs, as `bialign check` makes it.

    What is checked is one of these: the paths of one or two documents, in any format and order; two texts, `zh` and
    `en`; or `pairs` of a Chinese and an English text that are translations already.

    `settings`: the path of a settings file, or what would stand in one, by the same names; no file is looked for.
    `glossary`, `baseline` (a JSON report) and `judgements` (a file of decisions): paths, or a review and decisions
    themselves. `encoder`: one for the alignment, or the name or folder of a model.

    Raises `bialign.InputError` where a document can't be read or a language is missing, `bialign.ModelError` where the
    encoder can't be used, and `bialign.UserError`, of which both are kinds, for anything else that can be mended.

    >>> review = check(zh="全市共有 2955 家企业。", en="There are 2995 enterprises in the city.")
    >>> [(finding.rule, finding.severity, finding.suggestion) for finding in review.findings]
    [('number-mismatch', 'critical', '2955')]
    """
    from .results import build_review

    _require_one_kind(documents, (zh, en), pairs)
    paths = [os.fspath(path) for path in documents]
    config = _load_config(settings, paths, glossary)
    checker = _build_check(config, baseline, encoder)
    judged = _choose_judgements(config, judgements)
    if zh is not None and en is not None:
        return build_review(checker.review_texts(zh, en, judged=judged))
    given = [_build_pairs(pairs)] if pairs is not None else _read_documents(paths)
    layout = config.layout if len(paths) == 1 else None
    return build_review(checker.review(given, layout=layout, judged=judged))


def _require_one_kind(documents: Sequence[PathLike], texts: tuple[str | None, str | None], pairs: object) -> None:
    """Raise `UserError` unless there are one or two documents, or two texts, or pairs, and only one of these."""
    given = [bool(documents), any(text is not None for text in texts), pairs is not None]
    if given.count(True) != 1 or len(documents) > 2 or (given[1] and None in texts):
        raise UserError(
            Message(
                "give check one or two paths, or both zh and en, or pairs.",
                "check 需要一个或两个路径，或同时给出 zh 和 en，或给出 pairs。",
            )
        )


def _load_config(
    settings: PathLike | Mapping[str, Any] | None, files: Sequence[str], glossary: PathLike | Sequence[PathLike] | None
) -> Config:
    """The settings given, with the glossary given."""
    from dataclasses import replace
    from pathlib import Path

    from .config import load_config, take_settings

    if isinstance(settings, Mapping):
        config = take_settings(settings, files)
    else:
        config = load_config(None if settings is None else Path(settings), files)
    if glossary is None:
        return config
    paths = [glossary] if isinstance(glossary, str | os.PathLike) else glossary
    return replace(config, glossary=tuple(os.fspath(path) for path in paths))


def _build_check(config: Config, baseline: PathLike | PlainReview | None, encoder: str | Encoder | None) -> Check:
    from .checking import Check

    earlier = _take_earlier(baseline)
    if encoder is None or isinstance(encoder, str):
        return Check(config, earlier=earlier, model=encoder)
    return Check(config, earlier=earlier, encoder=encoder)


def _take_earlier(baseline: PathLike | PlainReview | None) -> Earlier | None:
    """The earlier report to compare with: one in a file, or a review."""
    from .checking import Earlier, read_earlier

    if baseline is None:
        return None
    if isinstance(baseline, str | os.PathLike):
        return read_earlier(os.fspath(baseline))
    from .qa.judgements.record import document_name, record_findings

    return Earlier(document_name(baseline.bitext), record_findings(baseline, baseline.findings))


def _choose_judgements(config: Config, given: PathLike | Sequence[Judgement] | None) -> Judged:
    """The decisions given, or the file that the settings name. Raises `UserError` where there is no file given."""
    from pathlib import Path

    if given is None:
        return Path(config.suppressions) if config.suppressions else None
    if not isinstance(given, str | os.PathLike):
        return given
    if not os.path.isfile(given):
        raise UserError(Message(f"{given}: there is no such file.", f"{given}：没有这个文件。"))
    return Path(given)


def _read_documents(paths: Sequence[str]) -> list[Document]:
    from .align.sources import read_document

    return [read_document(path) for path in paths]


def _build_pairs(pairs: Iterable[tuple[str, str]]) -> Document:
    """The document of pairs, whose places are their numbers."""
    from .align.place import Place
    from .align.sources.unit_pairs import Unit, build_pairs

    units = (Unit(zh, en, Place(unit=number)) for number, (zh, en) in enumerate(pairs, 1))
    return build_pairs(units, "pairs", "zh")


def align_texts(zh: str, en: str) -> Bitext:
    """The bitext of a Chinese text and its English translation.

    `beads` of the bitext name segments of `zh` and `en` by their index. Raises `bialign.InputError` where a text has
    no words of its language.

    >>> bitext = align_texts("专利申请增长了两成。商标很多。", "Patent applications grew by 20%. Trademarks are many.")
    >>> [(bead.zh, bead.en) for bead in bitext.beads]
    [((0,), (0,)), ((1,), (1,))]
    >>> bitext.en.segments[1].text
    'Trademarks are many.'
    """
    from .pipeline import align_texts
    from .qa.quantities import Reader

    return align_texts(zh, en, Reader())


def check_texts(zh: str, en: str) -> Review:
    """The review of a Chinese text and its English translation: `check(zh=zh, en=en)`."""
    return check(zh=zh, en=en)


def load_encoder(name: str = "builtin") -> Encoder:
    """The encoder that ships (`builtin`), or any model of sentence-transformers by its name on the hub or its folder.

    `encode(texts)` of it returns a float32 array, (texts, dimension), with rows of length 1 (of zeros for a text that
    has no known word). Other models need the extra `models`; their vectors are kept on disk. Raises
    `bialign.ModelError` where there is no such model.

    >>> encoder = load_encoder("builtin")
    >>> zh = encoder.encode(["常见症状包括发热和咳嗽。", "法院驳回了上诉。"])
    >>> en = encoder.encode(["Common symptoms include fever and cough.", "The court dismissed the appeal."])
    >>> (zh @ en.T).argmax(axis=1).tolist(), zh.dtype.name
    ([0, 1], 'float32')
    """
    from .align.models import load_encoder

    return load_encoder(name)
