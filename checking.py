"""A check as settings ask for it: their rules and severities, glossary and encoder, judgements, an earlier report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from .config.choices import (
    build_reader,
    choose_encoder,
    choose_rules,
    load_catalogue,
    load_glossary,
    map_severities,
)

if TYPE_CHECKING:
    from .align.bitext import Lang, Layout
    from .align.document import Document
    from .align.encoder import Encoder
    from .align.sources.read_options import ReadOptions
    from .config import Config
    from .qa.comparison.hedges import Policy
    from .qa.findings import Review, Settings, SettingValue
    from .qa.judgements.judgement import Judgement, Record

    # A file of judgements, or what stands in one.
    Judged = Path | Sequence[Judgement] | None


class Earlier(NamedTuple):
    """An earlier report to compare with: its name, and its findings."""

    name: str
    findings: Sequence[Record]


def read_earlier(path: str) -> Earlier:
    """The report in a JSON file. Raises `SettingError`."""
    from .reports.jsonreading import read_report

    return Earlier(path, read_report(path).findings)


class Check:
    """The rules, words and severities of a run; mistakes in them are raised before anything is aligned.

    `encoder` stands for the one that `model` or the configuration names.
    """

    def __init__(
        self,
        config: Config,
        selected: Sequence[str] = (),
        ignored: Sequence[str] = (),
        earlier: Earlier | None = None,
        model: str | None = None,
        hedges: str | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        from .pipeline import CheckOptions

        rules = load_catalogue(config)
        self.config, self._earlier = config, earlier
        self._model = type(encoder).__name__ if encoder else model or config.model
        self._options = CheckOptions(
            rules=choose_rules(config, rules, selected, ignored),
            severities=map_severities(config, rules),
            reader=build_reader(config),
            glossary=load_glossary(config, selected),
            encoder=encoder or choose_encoder(config, model),
            hedges=cast("Policy", hedges or config.hedges),
            official_terms=config.official_terms,
        )

    def review(
        self,
        documents: Sequence[Document],
        neighbours: bool | None = None,
        *,
        layout: Layout | None = None,
        in_order: bool = False,
        reading: ReadOptions | None = None,
        judged: Judged = None,
    ) -> Review:
        """The review of documents; `layout` and `in_order` as `align_files` has them, `reading` how they were read."""
        from .pipeline import check_documents

        options = replace(self._options, neighbours=neighbours, layout=layout, in_order=in_order)
        read: Settings = {**reading.list_settings()} if reading else {}
        return self._finish(check_documents(documents, options), judged, read)

    def review_alone(
        self, document: Document, lang: Lang | None = None, *, reading: ReadOptions | None = None, judged: Judged = None
    ) -> Review:
        """The review of a text without its translation; `lang` as `check_alone` has it, `reading` how it was read."""
        from .pipeline import check_alone

        read: Settings = {**({"lang": lang} if lang else {}), **(reading.list_settings() if reading else {})}
        return self._finish(check_alone(document, self._options, lang), judged, read)

    def review_texts(self, zh: str, en: str, *, judged: Judged = None) -> Review:
        """The review of a Chinese and an English text. Raises `InputError`."""
        from .pipeline import check_texts

        return self._finish(check_texts(zh, en, self._options), judged, {})

    def _finish(self, found: Review, judged: Judged, read: Settings) -> Review:
        """The review with the settings that reproduce it, against what was judged and reported before."""
        from .qa.judgements.apply import apply_judgements
        from .qa.judgements.file import read_judgements

        path = judged if isinstance(judged, Path) else None
        judgements = read_judgements(judged) if isinstance(judged, Path) else judged or ()
        found = replace(found, settings={**found.settings, **read, **self._list_settings(found, path)})
        return self._compare(apply_judgements(found, judgements))

    def _compare(self, review: Review) -> Review:
        """The review against the earlier report, if there is one."""
        if self._earlier is None:
            return review
        from .qa.judgements.baseline import compare_with_baseline

        return compare_with_baseline(review, *self._earlier)

    def _list_settings(self, review: Review, suppressions: Path | None) -> Settings:
        """What else of the configuration has a part in the findings: the report says it, to be reproduced."""
        settings: dict[str, SettingValue] = {}
        if own := {rule.id: {**rule.settings} for rule in self.config.own_rules if rule.id in review.rules}:
            settings["own_rules"] = own
        if self.config.not_quantities:
            settings["not_quantities"] = [*self.config.not_quantities]
        if self.config.mqm_threshold is not None:
            settings["mqm_threshold"] = self.config.mqm_threshold
        if self._options.encoder is not None:
            settings["model"] = self._model
        if suppressions is not None and suppressions.is_file():
            from hashlib import sha256

            settings["suppressions"] = {
                "file": suppressions.name,
                "sha256": sha256(suppressions.read_bytes()).hexdigest(),
            }
        return settings
