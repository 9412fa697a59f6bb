"""The command line: the only place that prints, writes files and picks exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ._version import __version__
from .commands.choices import at_most_two, catalogue_of, configured, encoder_of, named_rules, reader_of, severities_of
from .commands.configuration import config_command
from .commands.options import config_option, model_option, ui_option
from .commands.suppress import suppress
from .commands.terms import terms
from .config.settings import FAIL_ON
from .console import (
    Failure,
    discard_output,
    fail,
    follows_links,
    print_text,
    progress,
    show_usage,
    taking_input,
    write_report,
)
from .text.exit_codes import CLEAN, FINDINGS, INTERRUPTED, USAGE
from .text.messages import UserError
from .writing import refuse_overwriting

if TYPE_CHECKING:
    from .align.bitext import Lang
    from .config import Config
    from .qa.findings import Review
    from .text.messages import Ui

F = TypeVar("F", bound=Callable[..., Any])


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="bialign")
def cli() -> None:
    """Check a Chinese–English document for what its translation got wrong.

    \b
    bialign check FILE                  report on the terminal
    bialign check FILE -o report.html   report for the browser
    bialign check ZH EN                 the two languages in two files
    """  # noqa: D301 # click takes the character \b, not the two of a raw string


def _outputs_option(what: str, suffixes: str) -> Callable[[F], F]:
    """The option `-o` of a command that writes files."""
    help_ = f"Write {what}; the suffix says the format ({suffixes}). May be given again."
    return click.option("-o", "--output", "outputs", multiple=True, metavar="PATH", help=help_)


_files_argument = click.argument("files", nargs=-1, required=True, metavar="FILE [FILE2]")


@cli.command()
@_files_argument
@_outputs_option("a report", ".html, .json")
@click.option(
    "--format",
    "format_",
    metavar="FORMAT",
    default="terminal",
    show_default=True,
    help="Format on standard output: terminal, json or html.",
)
@click.option(
    "--select",
    "selected",
    multiple=True,
    metavar="RULES",
    help="Run these rules only: ids or prefixes, separated by commas; “default” names those that run anyway.",
)
@click.option("--ignore", "ignored", multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default=None,
    help="Least severity that makes the exit code 1, minor unless set; new: findings that the baseline hasn't.",
)
@click.option("--baseline", metavar="REPORT.json", help="An earlier report; findings are new, persisting or fixed.")
@click.option(
    "--context",
    type=click.Choice(["document", "line"]),
    default=None,
    help="Whether numbers may match across neighbouring lines of a file of pairs.",
)
@click.option("--figures", is_flag=True, help="List every number with its counterpart.")
@click.option("--verbose", is_flag=True, help="Show neutral findings and details, too.")
@model_option
@config_option
@ui_option
def check(
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str,
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    context: str | None,
    figures: bool,
    verbose: bool,
    model: str | None,
    config: str | None,
    ui: Ui | None,
) -> int:
    """Check a document and report the discrepancies.

    FILE holds both languages, or one of them and FILE2 the other; a .tsv file holds pairs that are aligned already,
    one a line.

    \b
    Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage,
    3 input can't be taken, 4 output can't be written.
    """  # noqa: D301 # click takes the character \b, not the two of a raw string
    from .commands.checking import Check
    from .reports import FORMATS, format_of

    asked_ui = ui
    settings, ui = configured(config, files, ui)
    at_most_two(files, ui)
    _known_format(format_, ("terminal", *FORMATS), ui)
    formats = [_known_suffix(path, format_of(path), FORMATS, ui) for path in outputs]
    refuse_overwriting(outputs, _list_read(files, settings, baseline))
    _baseline_for_new(fail_on or settings.fail_on, baseline, ui)
    run_check = Check(settings, ui, selected, ignored, baseline, model)
    review = run_check.review(files, None if context is None else context == "document")
    for path, name in zip(outputs, formats, strict=True):
        write_report(path, FORMATS[name](review, ui), ui)
    if format_ == "terminal":
        again = _again(selected, ignored, context=context, baseline=baseline, model=model, config=config, ui=asked_ui)
        _print_report(review, outputs, again, figures=figures, verbose=verbose, ui=ui)
    else:
        print_text(FORMATS[format_](review, ui), ui)
    return _exit_code(review, fail_on or settings.fail_on)


@cli.command()
@_files_argument
@_outputs_option("the bitext", ".tsv, .json, .vecalign")
@click.option(
    "--format",
    "format_",
    metavar="FORMAT",
    default=None,
    help="tsv, json or vecalign, whatever the suffix; tsv on standard output unless set.",
)
@click.option("--segmented", is_flag=True, help="The files hold one sentence a line already.")
@model_option
@config_option
@ui_option
def align(
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str | None,
    segmented: bool,
    model: str | None,
    config: str | None,
    ui: Ui | None,
) -> int:
    """Align a document and print the bitext, without checking it."""
    from .reports.bitexts import BITEXT_FORMATS, BITEXT_SUFFIXES

    settings, ui = configured(config, files, ui)
    at_most_two(files, ui)
    if format_:
        _known_format(format_, BITEXT_FORMATS, ui)
    by_suffix = [BITEXT_SUFFIXES.get(os.path.splitext(path)[1].lower()) for path in outputs]
    formats = [
        format_ or _known_suffix(path, name, BITEXT_FORMATS, ui) for path, name in zip(outputs, by_suffix, strict=True)
    ]
    refuse_overwriting(outputs, _list_read(files, settings))
    reader, encoder = reader_of(settings), encoder_of(settings, model, ui)
    with taking_input(ui), progress("aligning", "对齐中", ui):
        from .pipeline import align_files

        bitext = align_files(files, reader, segmented, encoder)
    for path, name in zip(outputs, formats, strict=True):
        write_report(path, BITEXT_FORMATS[name](bitext), ui)
    if not outputs:
        print_text(BITEXT_FORMATS[format_ or "tsv"](bitext), ui)
    return CLEAN


@cli.command()
@click.argument("file", metavar="FILE")
@ui_option
def text(file: str, ui: Ui | None) -> int:
    """Print the extracted text of a file.

    It is the text that all offsets count in.
    """
    from .align.sources import read_document

    ui = ui or "en"
    with taking_input(ui):
        document = read_document(file)
    print_text(document.text.encode("utf-8", "replace"), ui)
    return CLEAN


@cli.command()
@click.argument("file", metavar="[FILE|-]", default="-")
@click.option("--lang", type=click.Choice(["zh", "en"]), required=True, help="The language to read.")
@config_option
@ui_option
def quantities(file: str, lang: Lang, config: str | None, ui: Ui | None) -> int:
    """List the quantities of a text as JSON lines.

    There is one object for each line, also for those without a quantity.
    """
    import json

    from .align.sources import parse_document, read_document
    from .reports.jsonreport import quantity_entry

    settings, ui = configured(config, () if file == "-" else (file,), ui)
    with taking_input(ui):
        document = parse_document(sys.stdin.buffer.read(), "-") if file == "-" else read_document(file)
    reader = reader_of(settings)
    lines = document.text.split("\n")
    for number, line in enumerate(lines[:-1] if lines[-1] == "" else lines, 1):
        found = [quantity_entry(quantity) for quantity in reader.quantities(line, lang)]
        print_text(json.dumps({"line": number, "quantities": found}, ensure_ascii=False) + "\n", ui)
    return CLEAN


@cli.command()
@click.option("--test", is_flag=True, help="Try every example, those of own rules and packages, too.")
@config_option
@ui_option
def rules(test: bool, config: str | None, ui: Ui | None) -> int:
    """List the rules.

    Those of the configuration and of other packages are among them.
    """
    from .reports.rulepages import OFF

    settings, ui = configured(config, (), ui)
    found = catalogue_of(settings, ui)
    if test:
        from .commands.checking import try_examples

        return try_examples(found.values(), ui)
    severities = severities_of(settings, found, ui)
    width = max(map(len, found))
    for rule in found.values():
        severity = severities.get(rule.id, rule.severity)
        off = "" if rule.default else OFF.text(ui)
        print_text(f"{rule.id:{width}}  {severity:8}  {rule.title.text(ui)}{off}\n", ui)
    return CLEAN


@cli.command()
@click.argument("rule", metavar="RULE")
@config_option
@ui_option
def explain(rule: str, config: str | None, ui: Ui | None) -> int:
    """Say what a rule does and why, with examples."""
    from .reports.rulepages import render_rule

    settings, ui = configured(config, (), ui)
    found = catalogue_of(settings, ui)
    (name, *_) = [rule] if rule in found else named_rules(rule, found, ui)
    print_text(render_rule(found[name], ui), ui)
    return CLEAN


cli.add_command(config_command)
cli.add_command(suppress)
cli.add_command(terms)


def _list_read(files: Sequence[str], config: Config, baseline: str | None = None) -> list[str]:
    """The files that a command reads, and those that the configuration names."""
    set_ = (config.path, config.suppressions, *config.glossary, baseline)
    return [*files, *(path for path in set_ if path)]


def _known_format(name: str, known: Any, ui: Ui) -> str:
    if name not in known:
        names = ", ".join(known)
        fail(f"there is no format “{name}”; known are {names}.", f"没有格式“{name}”；可用：{names}。", USAGE, ui)
    return name


def _known_suffix(path: str, name: str | None, known: Any, ui: Ui) -> str:
    if name is None:
        suffixes = ", ".join(f".{n}" for n in known)
        fail(
            f"{path}: the suffix names no format; known are {suffixes}.",
            f"{path}：后缀没有对应的格式；可用：{suffixes}。",
            USAGE,
            ui,
        )
    return name


def _again(selected: Sequence[str], ignored: Sequence[str], **others: str | None) -> list[tuple[str, str]]:
    """The options that another run needs to find the same, with their values."""
    lists = (("--select", selected), ("--ignore", ignored))
    given = [(name, ",".join(values)) for name, values in lists if values]
    return [*given, *((f"--{name}", value) for name, value in others.items() if value)]


def _print_report(
    review: Review, outputs: Sequence[str], again: Sequence[tuple[str, str]], *, figures: bool, verbose: bool, ui: Ui
) -> None:
    import shutil

    from .reports.command import build_html_command
    from .reports.terminal import render_terminal

    terminal = sys.stdout.isatty()
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    report = render_terminal(
        review,
        ui=ui,
        width=shutil.get_terminal_size((80, 24)).columns if terminal else 80,
        color=color,
        verbose=verbose,
        figures=figures,
        html_hint="" if any(map(_is_page, outputs)) else build_html_command(review, again),
        folder=os.getcwd() if color and follows_links(os.environ) else "",
    )
    print_text(report, ui)


def _is_page(path: str) -> bool:
    return path.lower().endswith((".html", ".htm"))


def _baseline_for_new(fail_on: str, baseline: str | None, ui: Ui) -> None:
    if fail_on == "new" and not baseline:
        fail(
            "--fail-on new needs an earlier report to compare with; add --baseline REPORT.json.",
            "--fail-on new 需要一份以前的报告作比较；请加上 --baseline REPORT.json。",
            USAGE,
            ui,
        )


def _exit_code(review: Review, fail_on: str) -> int:
    from .qa.findings import SEVERITIES

    if fail_on == "never":
        return CLEAN
    if fail_on == "new":
        status = review.baseline.status if review.baseline else {}
        new = [f for f in review.findings if f.severity != "neutral" and status.get(f.id) == "new"]
        return FINDINGS if new else CLEAN
    grave = SEVERITIES[[*SEVERITIES].index(fail_on) :]  # type: ignore[arg-type] # click has checked the choice
    return FINDINGS if any(finding.severity in grave for finding in review.findings) else CLEAN


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; errors are told in one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        result = cli.main(args=arguments, prog_name="bialign", standalone_mode=False)
    except Failure as error:
        error.show()
        return error.ends_in
    except UserError as error:
        click.echo(f"bialign: {error.message.en}", err=True)
        return error.exit_code
    except click.UsageError as error:
        show_usage(error)
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except SystemExit:
        # So click answers a broken pipe.
        discard_output()
        return CLEAN
    return result if isinstance(result, int) else CLEAN


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run())
