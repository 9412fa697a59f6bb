"""A check as the options and the configuration ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..console import print_text, progress, taking_input
from ..text.exit_codes import CLEAN, FINDINGS
from ..text.messages import Message
from .choices import (
    catalogue_of,
    encoder_of,
    glossary_of,
    reader_of,
    rules_of,
    severities_of,
    suppressions_of,
    taking_settings,
)

if TYPE_CHECKING:
    from pathlib import Path

    from ..config import Config
    from ..qa.findings import Review, Settings, SettingValue
    from ..qa.rule import Rule
    from ..reports.jsonreading import PastReport
    from ..text.messages import Ui


class Check:
    """The rules, words and severities of a run; mistakes in them end the command before any input is read."""

    def __init__(
        self,
        config: Config,
        ui: Ui,
        selected: Sequence[str] = (),
        ignored: Sequence[str] = (),
        baseline: str | None = None,
        model: str | None = None,
    ) -> None:
        self.config, self.ui = config, ui
        rules = catalogue_of(config, ui)
        self.rules = rules_of(config, rules, selected, ignored, ui)
        self.severities = severities_of(config, rules, ui)
        self.reader = reader_of(config)
        self.glossary = glossary_of(config, selected, ui)
        self.model, self.encoder = model or config.model, encoder_of(config, model, ui)
        self._baseline = self._past(baseline) if baseline else None

    def review(self, files: Sequence[str], neighbours: bool | None = None) -> Review:
        """The review of the files."""
        with taking_settings(self.ui), taking_input(self.ui), progress("checking", "检查中", self.ui):
            from ..pipeline import check_files
            from ..qa.judgements.apply import apply_judgements
            from ..qa.judgements.file import read_judgements

            found = check_files(
                files, self.rules, neighbours, self.reader, self.severities, self.glossary, self.encoder
            )
            path = suppressions_of(self.config, files[0])
            found = replace(found, settings={**found.settings, **self._own_settings(found, path)})
            return self._against_baseline(apply_judgements(found, read_judgements(path) if path else ()))

    def _past(self, path: str) -> tuple[str, PastReport]:
        from ..reports.jsonreading import read_report

        with taking_settings(self.ui):
            return path, read_report(path)

    def _against_baseline(self, review: Review) -> Review:
        """The review against the baseline, if there is one."""
        if self._baseline is None:
            return review
        from ..qa.judgements.baseline import compare_with_baseline

        path, past = self._baseline
        return compare_with_baseline(review, path, past.findings)

    def _own_settings(self, review: Review, suppressions: Path | None) -> Settings:
        """What else of the configuration has a part in the findings: the report says it, to be reproduced."""
        settings: dict[str, SettingValue] = {}
        if own := {rule.id: {**rule.settings} for rule in self.config.own_rules if rule.id in review.rules}:
            settings["own_rules"] = own
        if self.config.not_quantities:
            settings["not_quantities"] = [*self.config.not_quantities]
        if self.encoder is not None:
            settings["model"] = self.model
        if suppressions is not None and suppressions.is_file():
            from hashlib import sha256

            settings["suppressions"] = {
                "file": suppressions.name,
                "sha256": sha256(suppressions.read_bytes()).hexdigest(),
            }
        return settings


def try_examples(rules: Iterable[Rule], ui: Ui) -> int:
    """Try the examples of the rules that can run, print what fails, and return the exit code."""
    from ..qa.examples import failures

    rules = list(rules)
    able, unable = ([rule for rule in rules if rule.can_run == can] for can in (True, False))
    failed = [message for rule in able for message in failures(rule)]
    for message in failed:
        print_text(message.text(ui) + "\n", ui)
    examples = sum(len(rule.examples) for rule in able)
    told = (
        f"{examples} examples of {len(able)} rules: {len(failed)} fail.\n"
        if ui == "en"
        else f"{len(able)} 条规则共 {examples} 个例子：{len(failed)} 个不符。\n"
    )
    print_text(told, ui)
    for rule in unable:
        print_text(_describe_untried(rule).text(ui), ui)
    return FINDINGS if failed else CLEAN


def _describe_untried(rule: Rule) -> Message:
    needs = ", ".join(rule.needs)
    return Message(
        f"{rule.id} was not tried: it needs {needs}, which is not installed. Run `pip install .` in its folder.\n",
        f"{rule.id} 未测试：缺少它所需的 {needs}。请在该规则所在文件夹中运行 `pip install .`。\n",
    )
