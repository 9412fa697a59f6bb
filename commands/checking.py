"""A check as the options and the configuration ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ..console import progress
from ..text.messages import Message
from .choices import (
    build_reader,
    choose_encoder,
    choose_rules,
    find_judgements_file,
    load_catalogue,
    load_glossary,
    map_severities,
)

if TYPE_CHECKING:
    from pathlib import Path

    from ..align.bitext import Layout
    from ..align.document import Document
    from ..align.sources.read_options import ReadOptions
    from ..config import Config
    from ..qa.comparison.hedges import Policy
    from ..qa.findings import Review, Settings, SettingValue
    from ..reports.jsonreading import PastReport
    from ..text.messages import Ui


class Check:
    """The rules, words and severities of a run; mistakes in them end the command before anything is aligned."""

    def __init__(
        self,
        config: Config,
        ui: Ui,
        selected: Sequence[str] = (),
        ignored: Sequence[str] = (),
        baseline: str | None = None,
        model: str | None = None,
        hedges: str | None = None,
    ) -> None:
        self.config, self.ui = config, ui
        rules = load_catalogue(config)
        self.rules = choose_rules(config, rules, selected, ignored)
        self.severities = map_severities(config, rules)
        self.reader = build_reader(config)
        self.glossary = load_glossary(config, selected)
        self.model, self.encoder = model or config.model, choose_encoder(config, model)
        self.hedges = cast("Policy", hedges or config.hedges)
        self._baseline = self._read_baseline(baseline) if baseline else None

    def review(
        self,
        documents: Sequence[Document],
        neighbours: bool | None = None,
        *,
        layout: Layout | None = None,
        in_order: bool = False,
        reading: ReadOptions | None = None,
    ) -> Review:
        """The review of documents; `layout` and `in_order` as `align_files` has them, `reading` how they were read."""
        with progress(Message("checking", "检查中"), self.ui):
            from ..pipeline import CheckOptions, check_documents
            from ..qa.judgements.apply import apply_judgements
            from ..qa.judgements.file import read_judgements

            options = CheckOptions(
                self.rules,
                neighbours,
                self.reader,
                self.severities,
                self.glossary,
                self.encoder,
                layout,
                in_order,
                self.hedges,
            )
            found = check_documents(documents, options)
            path = find_judgements_file(self.config, documents[0].path)
            read: Settings = {**reading.list_settings()} if reading else {}
            found = replace(found, settings={**found.settings, **read, **self._list_settings(found, path)})
            return self._against_baseline(apply_judgements(found, read_judgements(path) if path else ()))

    def _read_baseline(self, path: str) -> tuple[str, PastReport]:
        from ..reports.jsonreading import read_report

        return path, read_report(path)

    def _against_baseline(self, review: Review) -> Review:
        """The review against the baseline, if there is one."""
        if self._baseline is None:
            return review
        from ..qa.judgements.baseline import compare_with_baseline

        path, past = self._baseline
        return compare_with_baseline(review, path, past.findings)

    def _list_settings(self, review: Review, suppressions: Path | None) -> Settings:
        """What else of the configuration has a part in the findings: the report says it, to be reproduced."""
        settings: dict[str, SettingValue] = {}
        if own := {rule.id: {**rule.settings} for rule in self.config.own_rules if rule.id in review.rules}:
            settings["own_rules"] = own
        if self.config.not_quantities:
            settings["not_quantities"] = [*self.config.not_quantities]
        if self.config.mqm_threshold is not None:
            settings["mqm_threshold"] = self.config.mqm_threshold
        if self.encoder is not None:
            settings["model"] = self.model
        if suppressions is not None and suppressions.is_file():
            from hashlib import sha256

            settings["suppressions"] = {
                "file": suppressions.name,
                "sha256": sha256(suppressions.read_bytes()).hexdigest(),
            }
        return settings
