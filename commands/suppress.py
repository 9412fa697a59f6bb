"""`bialign suppress`: findings judged false alarms, written to a file that later checks read."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from ..console import fail
from ..text.exit_codes import CLEAN, USAGE
from ..writing import refuse_overwriting
from .choices import configured, suppressions_of, taking_settings
from .importing import merge_and_report, read_import
from .judgement_file import shorten, update_judgements
from .options import config_option, ui_option

if TYPE_CHECKING:
    from ..config import Config
    from ..qa.judgements.judgement import Judgement, Record
    from ..text.messages import Ui

_ID = re.compile(r"[0-9a-f]{10}(-\d+)?")


class _Findings(NamedTuple):
    """The findings of a document or report, shown and suppressed, and the ids of suppressions that aren't used."""

    document: str
    records: Sequence[Record]
    unused: Sequence[str] = ()


@click.command()
@click.argument("names", nargs=-1, metavar="[ID]... [REPORT.json | FILE [FILE2]]")
@click.option("--reason", metavar="TEXT", default="", help="Why they are no errors.")
@click.option("--reviewer", metavar="NAME", default=None, help="Who judged; the name that git knows, unless given.")
@click.option("--to", metavar="FILE", default=None, help="The file to write; the nearest one, unless given.")
@click.option("--import", "imported", metavar="FILE", default=None, help="Take over the judgements of another file.")
@click.option("--prune", is_flag=True, help="Drop the suppressions that match nothing in FILE any more.")
@config_option
@ui_option
def suppress(
    names: tuple[str, ...],
    reason: str,
    reviewer: str | None,
    to: str | None,
    imported: str | None,
    prune: bool,
    config: str | None,
    ui: Ui | None,
) -> int:
    """Keep false alarms out of later reports.

    ID is the code behind a finding; the findings are read from a report, or FILE is checked again. What is judged
    stays judged in later versions of the document, until the sentence itself changes.

    \b
    bialign suppress 08fb51117b cc1ef35256 report.json --reason "as the author wants it"
    bialign suppress --import bialign-verdicts-paper.toml   from the HTML report
    """  # noqa: D301 # click takes the character \b, not the two of a raw string
    from ..qa.judgements.file import read_judgements

    ids = [name for name in names if _ID.fullmatch(name) and not Path(name).exists()]
    paths = [name for name in names if name not in ids]
    settings, ui = configured(config, paths, ui)
    _check_arguments(ids, paths, reason, imported, prune, ui)
    target = Path(to) if to else _choose_target(settings, paths)
    refuse_overwriting([str(target)], [path for path in (*paths, settings.path, *settings.glossary) if path])
    with taking_settings(ui):
        read_judgements(target)  # what is wrong in it is told before anything else is done
        taken = read_import(imported, target, ui) if imported else ()
        found = _find_records(settings, paths, ui) if paths else _Findings("", ())
    judged = [*_judge(found, ids, reason, reviewer, ui)]
    if not (taken or judged or prune):
        return CLEAN

    def change(kept: Mapping[str, Judgement]) -> Mapping[str, Judgement]:
        merged = {**merge_and_report(kept, taken, shorten(target), ui), **{entry.id: entry for entry in judged}}
        return {name: entry for name, entry in merged.items() if not (prune and name in found.unused)}

    is_new = not target.exists()
    with taking_settings(ui):
        update_judgements(target, change, ui)
    if is_new:
        _advise_merging(target, ui)
    return CLEAN


def _check_arguments(
    ids: Sequence[str], paths: Sequence[str], reason: str, imported: str | None, prune: bool, ui: Ui
) -> None:
    """Whether there is something to do, and all that it needs."""
    if not ids and not imported and not prune:
        fail(
            "name the findings to suppress by the codes behind them: bialign suppress ID... report.json --reason TEXT.",
            "请给出要排除的问题编号：bialign suppress 编号... report.json --reason 理由。",
            USAGE,
            ui,
        )
    if (ids or prune) and not paths:
        fail(
            "name the report (.json) or the document with these findings, too.",
            "请同时给出包含这些问题的报告（.json）或文档。",
            USAGE,
            ui,
        )
    if ids and not reason.strip():
        fail(
            'say why these are no errors: --reason "...".',
            '请说明这些为何不是错误：--reason "……"。',
            USAGE,
            ui,
        )


def _choose_target(config: Config, paths: Sequence[str]) -> Path:
    """The file to write: the one that is set, the nearest, or a new one beside the settings or the document."""
    from ..qa.judgements.file import FILE_NAME

    beside = paths[0] if paths else "."
    if found := suppressions_of(config, beside):
        return found
    return (Path(os.path.realpath(config.path or beside)).parent if paths or config.path else Path()) / FILE_NAME


def _advise_merging(path: Path, ui: Ui) -> None:
    """Say how several people's files merge, where a new one stands in a repository of git that doesn't know."""
    from ..qa.judgements.file import FILE_NAME, UNION

    root = next((folder for folder in path.resolve().parents if (folder / ".git").exists()), None)
    if root is None or path.name != FILE_NAME:
        return
    attributes = root / ".gitattributes"
    if attributes.is_file() and UNION in attributes.read_text(encoding="utf-8", errors="replace"):
        return
    advice = (
        f"If several people judge findings, put this line into {shorten(attributes)}: {UNION}"
        if ui == "en"
        else f"如有多人判断问题，请在 {shorten(attributes)} 中加上这一行：{UNION}"
    )
    click.echo(advice, err=True)


def _find_records(config: Config, paths: Sequence[str], ui: Ui) -> _Findings:
    """What a report or a check of the documents has."""
    if len(paths) == 1 and paths[0].lower().endswith(".json"):
        from ..reports.jsonreading import read_report

        report = read_report(paths[0])
        return _Findings(report.document, (*report.findings, *report.suppressed), report.unused)
    from ..qa.judgements.record import document_name, record_findings
    from .checking import Check

    review = Check(config, ui).review(paths)
    findings = (*review.findings, *(entry.finding for entry in review.suppressed))
    unused = [entry.id for entry in review.unused]
    return _Findings(document_name(review.bitext), record_findings(review, findings, ui), unused)


def _judge(found: _Findings, ids: Sequence[str], reason: str, reviewer: str | None, ui: Ui) -> Iterable[Judgement]:
    """The suppressions of the findings with these ids."""
    from datetime import date

    from ..qa.judgements.apply import suppress_record

    records = {record.id: record for record in found.records}
    today = date.today().isoformat()
    signed = (reviewer or _find_reviewer()) if ids else ""
    for name in ids:
        if name not in records:
            fail(
                f"{found.document} has no finding “{name}”; the code stands behind the rule in the report.",
                f"{found.document} 中没有问题“{name}”；编号见报告中规则名之后。",
                USAGE,
                ui,
            )
        yield suppress_record(records[name], found.document, reason.strip(), signed, today)


def _find_reviewer() -> str:
    """The name that git knows, or that of the login."""
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, encoding="utf-8", check=False)
        name = done.stdout.strip()
    except OSError:
        name = ""
    if not name:
        import getpass

        try:
            name = getpass.getuser()
        except (OSError, KeyError, ImportError):
            name = ""
    return name
