"""`bialign suppress`: findings judged false alarms, written to a file that later checks read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from ..config.choices import find_judgements_file
from ..console import tell
from ..text.exit_codes import CLEAN
from ..text.messages import Message, UserError
from ..writing import refuse_overwriting
from .bilingual import command
from .choices import load_settings
from .importing import Import, complete_decisions, merge_and_report, read_import
from .judgement_file import shorten, update_judgements
from .parameters import argument, option
from .shared_options import config_option, reading_options, ui_option

if TYPE_CHECKING:
    from ..align.sources.read_options import ReadOptions
    from ..config import Config
    from ..qa.judgements.judgement import Judgement, Record
    from ..text.messages import Ui
    from .interface import Interface

_ID = re.compile(r"[0-9a-f]{10}(-\d+)?")


class _Findings(NamedTuple):
    """The findings of a document or report, shown and suppressed, and the ids of suppressions that aren't used."""

    document: str
    records: Sequence[Record]
    unused: Sequence[str] = ()


_SUPPRESS = Message(
    "Keep false alarms out of later reports.\n\n"
    "ID is the code behind a finding. The findings are read from a report, or FILE is checked again. What you decide "
    "holds for later versions of the document, until the sentence itself changes.\n\n"
    'bialign suppress 08fb51117b cc1ef35256 report.json --reason "as the author wants it"\n'
    "bialign suppress --import bialign-decisions-paper.toml   from the HTML report",
    "使误报不再出现在以后的报告中。\n\n"
    "“编号”是问题后面的代码。问题从报告中读取，或重新检查“文件”。处理结果对文档以后的版本仍然有效，直到该句本身改变。\n\n"
    'bialign suppress 08fb51117b cc1ef35256 report.json --reason "作者有意为之"\n'
    "bialign suppress --import bialign-decisions-paper.toml   来自 HTML 报告",
)


@command(message=_SUPPRESS)
@argument(
    "names",
    nargs=-1,
    value=Message("[ID]... [REPORT.json | FILE [FILE2]]", "[编号]... [报告.json | 文件 [文件2]]"),
)
@option(
    "--reason",
    value=Message("TEXT", "文字"),
    default="",
    message=Message("Why they are no errors.", "为何不是错误。"),
)
@option(
    "--reviewer",
    value=Message("NAME", "姓名"),
    default=None,
    message=Message("Who decided (default: `reviewer` of the settings).", "由谁判断（默认：设置中的 reviewer）。"),
)
@option(
    "--to",
    value=Message("FILE", "文件"),
    default=None,
    message=Message("The file to write (default: the nearest one).", "要写入的文件（默认：最近的文件）。"),
)
@option(
    "--import",
    "imported",
    value=Message("FILE", "文件"),
    default=None,
    message=Message(
        "Import the decisions of another file, of a saved HTML report, of an Excel report (.xlsx) or in the comments "
        "of a Word report (.docx).",
        "导入另一个文件、已保存的网页报告、Excel 报告（.xlsx）或 Word 报告批注（.docx）中的处理结果。",
    ),
)
@option(
    "--prune",
    is_flag=True,
    message=Message("Drop the suppressions that match nothing in FILE any more.", "删除在“文件”中已无对应问题的条目。"),
)
@reading_options
@config_option
@ui_option
@click.pass_obj
def suppress(
    interface: Interface,
    names: tuple[str, ...],
    reason: str,
    reviewer: str | None,
    to: str | None,
    imported: str | None,
    prune: bool,
    config: str | None,
    reading: ReadOptions,
) -> int:
    """The exit code of writing judgements to their file."""
    from ..qa.judgements.file import read_judgements

    ids = [name for name in names if _ID.fullmatch(name) and not Path(name).exists()]
    paths = [name for name in names if name not in ids]
    settings = load_settings(config, paths, interface)
    ui = interface.ui
    _check_arguments(ids, paths, reason, imported, prune)
    target = Path(to) if to else _choose_target(settings, paths)
    refuse_overwriting([str(target)], [path for path in (*paths, settings.path, *settings.glossary) if path])
    read_judgements(target)  # what is wrong in it is told before anything else is done
    taken = read_import(imported, target, ui) if imported else Import()
    found = _find_records(settings, paths, reading, ui) if paths else _Findings("", ())
    taken = complete_decisions(taken, found.records, found.document, reviewer or settings.reviewer)
    judged = [*_judge(found, ids, reason, reviewer or settings.reviewer)]
    if not (taken.decisions or taken.reopened or judged or prune):
        return CLEAN

    def change(kept: Mapping[str, Judgement]) -> Mapping[str, Judgement]:
        merged = {**merge_and_report(kept, taken, shorten(target), ui), **{entry.id: entry for entry in judged}}
        return {name: entry for name, entry in merged.items() if not (prune and name in found.unused)}

    is_new = not target.exists()
    update_judgements(target, change, ui)
    if is_new:
        _advise_merging(target, ui)
    return CLEAN


def _check_arguments(ids: Sequence[str], paths: Sequence[str], reason: str, imported: str | None, prune: bool) -> None:
    """Whether there is something to do, and all that it needs."""
    if not ids and not imported and not prune:
        raise UserError(
            Message(
                "give the codes of the findings to suppress: bialign suppress ID... report.json --reason TEXT.",
                "请给出要排除的问题编号：bialign suppress 编号... report.json --reason 理由。",
            )
        )
    if (ids or prune) and not paths:
        raise UserError(
            Message(
                "name the report (.json) or the document with these findings, too.",
                "请同时给出包含这些问题的报告（.json）或文档。",
            )
        )
    if ids and not reason.strip():
        raise UserError(
            Message(
                'say why these are no errors: --reason "...".',
                '请说明这些为何不是错误：--reason "……"。',
            )
        )


def _choose_target(config: Config, paths: Sequence[str]) -> Path:
    """The file to write: the one that is set, the nearest, or a new one beside the settings or the document."""
    from ..qa.judgements.file import FILE_NAME

    beside = paths[0] if paths else "."
    if found := find_judgements_file(config, beside):
        return found
    return (Path(os.path.realpath(config.path or beside)).parent if paths or config.path else Path()) / FILE_NAME


def _advise_merging(path: Path, ui: Ui) -> None:
    """Say how several people's files merge, where a new one stands in a repository of git that doesn't know."""
    from ..qa.judgements.file import FILE_NAME, UNION

    root = next((folder for folder in Path(os.path.realpath(path)).parents if (folder / ".git").exists()), None)
    if root is None or path.name != FILE_NAME:
        return
    attributes = root / ".gitattributes"
    if attributes.is_file() and UNION in attributes.read_text(encoding="utf-8", errors="replace"):
        return
    tell(
        Message(
            f"If several people judge findings, put this line into {shorten(attributes)}: {UNION}",
            f"如有多人判断问题，请在 {shorten(attributes)} 中加上这一行：{UNION}",
        ),
        ui,
    )


def _find_records(config: Config, paths: Sequence[str], reading: ReadOptions, ui: Ui) -> _Findings:
    """What a report or a check of the documents has."""
    if len(paths) == 1 and paths[0].lower().endswith(".json"):
        from ..reports.jsonreading import read_report

        report = read_report(paths[0])
        return _Findings(report.document, (*report.findings, *report.suppressed), report.unused)
    from ..align.sources import read_document
    from ..checking import Check
    from ..qa.judgements.record import document_name, record_findings
    from .request import show_checking

    documents = [read_document(path, reading) for path in paths]
    with show_checking(ui):
        review = Check(config).review(documents, judged=find_judgements_file(config, paths[0]))
    findings = (*review.findings, *(entry.finding for entry in review.suppressed))
    unused = [entry.id for entry in review.unused]
    return _Findings(document_name(review.bitext), record_findings(review, findings, ui), unused)


def _judge(found: _Findings, ids: Sequence[str], reason: str, reviewer: str) -> Iterable[Judgement]:
    """The suppressions of the findings with these ids."""
    from datetime import date

    from ..qa.judgements.apply import suppress_record

    records = {record.id: record for record in found.records}
    today = date.today().isoformat()
    for name in ids:
        if name not in records:
            raise UserError(
                Message(
                    f"{found.document} has no finding “{name}”; the code stands behind the rule in the report.",
                    f"{found.document} 中没有问题“{name}”；编号见报告中规则名之后。",
                )
            )
        yield suppress_record(records[name], found.document, reason.strip(), reviewer, today)
