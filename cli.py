"""The command line: the only place that prints, writes files and picks exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import click

from ._version import __version__

if TYPE_CHECKING:
    from .align.bitext import Lang
    from .qa.findings import Review
    from .qa.rule import Rule

CLEAN, FINDINGS, USAGE, INPUT, OUTPUT, INTERRUPTED = 0, 1, 2, 3, 4, 130
_FAIL_ON = ("minor", "major", "critical", "never")


class _Failure(click.ClickException):
    """An error told in one sentence, with the exit code it ends in."""

    def __init__(self, sentence: str, ends_in: int) -> None:
        super().__init__(sentence)
        self.ends_in = ends_in

    def show(self, file: Any = None) -> None:
        """Print the sentence to standard error."""
        click.echo(f"bialign: {self.message}", file=file or sys.stderr)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="bialign")
def cli() -> None:
    """Check a Chinese–English document for what its translation got wrong.

    \b
    bialign check FILE                  report on the terminal
    bialign check FILE -o report.html   report for the browser
    bialign check ZH EN                 the two languages in two files
    """  # noqa: D301 # click takes the character \b, not the two of a raw string


_ui_option = click.option(
    "--ui", type=click.Choice(["en", "zh"]), default="en", show_default=True, help="Language of messages and reports."
)


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE [FILE2]")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="PATH",
    help="Write a report; the suffix says the format (.html, .json). May be given again.",
)
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
    help="Run these rules only: ids or prefixes, separated by commas.",
)
@click.option("--ignore", "ignored", multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice(_FAIL_ON),
    default="minor",
    show_default=True,
    help="Least severity that makes the exit code 1.",
)
@click.option(
    "--context",
    type=click.Choice(["document", "line"]),
    default=None,
    help="Whether figures may match across neighbouring lines of a file of pairs.",
)
@click.option("--figures", is_flag=True, help="List every figure with its counterpart.")
@click.option("--verbose", is_flag=True, help="Show neutral findings and details, too.")
@_ui_option
def check(
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str,
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    fail_on: str,
    context: str | None,
    figures: bool,
    verbose: bool,
    ui: Lang,
) -> int:
    """Check a document and report the discrepancies.

    FILE holds both languages, or one of them and FILE2 the other; a .tsv file holds pairs that are aligned already,
    one a line.

    \b
    Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage,
    3 input can't be taken, 4 output can't be written.
    """  # noqa: D301 # click takes the character \b, not the two of a raw string
    from .reports import FORMATS, format_of

    _at_most_two(files, ui)
    _known_format(format_, ("terminal", *FORMATS), ui)
    formats = [_known_suffix(path, format_of(path), FORMATS, ui) for path in outputs]
    rules = _rules(selected, ignored, ui)
    review = _reviewed(files, rules, context, ui)
    for path, name in zip(outputs, formats, strict=True):
        _write(path, FORMATS[name](review, ui), ui)
    if format_ == "terminal":
        _print_report(review, outputs, figures=figures, verbose=verbose, ui=ui)
    else:
        _print(FORMATS[format_](review, ui), ui)
    return _exit_code(review, fail_on)


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE [FILE2]")
@click.option(
    "-o", "--output", metavar="PATH", help="Write the bitext; the suffix says the format (.tsv, .json, .vecalign)."
)
@click.option(
    "--format",
    "format_",
    metavar="FORMAT",
    default=None,
    help="tsv, json or vecalign; tsv on standard output unless set.",
)
@click.option("--segmented", is_flag=True, help="The files hold one sentence a line already.")
@_ui_option
def align(files: tuple[str, ...], output: str | None, format_: str | None, segmented: bool, ui: Lang) -> int:
    """Align a document and print the bitext, without checking it."""
    from .reports.bitexts import BITEXT_FORMATS, BITEXT_SUFFIXES

    _at_most_two(files, ui)
    name = format_ or (BITEXT_SUFFIXES.get(os.path.splitext(output)[1].lower()) if output else "tsv")
    if format_ is None and output:
        name = _known_suffix(output, name, BITEXT_FORMATS, ui)
    _known_format(name or "", BITEXT_FORMATS, ui)
    with _taking_input(ui), _progress("aligning", "对齐中", ui):
        from .pipeline import bitext_of_files
        from .qa.quantities import Reader

        bitext = bitext_of_files(files, Reader(), segmented)
    text = BITEXT_FORMATS[name or ""](bitext)
    if output:
        _write(output, text, ui)
    else:
        _print(text, ui)
    return CLEAN


@cli.command()
@click.argument("file", metavar="FILE")
@_ui_option
def text(file: str, ui: Lang) -> int:
    """Print the extracted text of a file.

    It is the text that all offsets count in.
    """
    from .align.reading import read_document

    with _taking_input(ui):
        document = read_document(file)
    _print(document.text.encode("utf-8", "replace"), ui)
    return CLEAN


@cli.command()
@click.argument("file", metavar="[FILE|-]", default="-")
@click.option("--lang", type=click.Choice(["zh", "en"]), required=True, help="The language to read.")
@_ui_option
def quantities(file: str, lang: Lang, ui: Lang) -> int:
    """List the quantities of a text as JSON lines.

    There is one object for each line, also for those without a quantity.
    """
    import json

    from .align.reading import decoded, read_document
    from .qa.quantities import Reader
    from .reports.jsonreport import quantity_entry

    with _taking_input(ui):
        whole = decoded(sys.stdin.buffer.read(), "-") if file == "-" else read_document(file).text
    reader = Reader()
    lines = whole.split("\n")
    for number, line in enumerate(lines[:-1] if lines[-1] == "" else lines, 1):
        found = [quantity_entry(quantity) for quantity in reader.quantities(line, lang)]
        _print(json.dumps({"line": number, "quantities": found}, ensure_ascii=False) + "\n", ui)
    return CLEAN


@cli.command()
@_ui_option
def rules(ui: Lang) -> int:
    """List the rules."""
    from .qa.registry import RULES

    width = max(map(len, RULES))
    for rule in RULES.values():
        _print(f"{rule.id:{width}}  {rule.severity:8}  {rule.title.told(ui)}\n", ui)
    return CLEAN


@cli.command()
@click.argument("rule", metavar="RULE")
@_ui_option
def explain(rule: str, ui: Lang) -> int:
    """Say what a rule does and why, with examples."""
    from .reports.rulepages import render_rule

    (found, *_) = [r for r in _rules((rule,), (), ui) if r.id == rule] or _rules((rule,), (), ui)
    _print(render_rule(found, ui), ui)
    return CLEAN


def _at_most_two(files: Sequence[str], ui: Lang) -> None:
    if len(files) > 2:
        _fail(
            f"{len(files)} files given; one bilingual file or one Chinese and one English file are needed.",
            f"给出了 {len(files)} 个文件；需要一个双语文件，或一个中文文件和一个英文文件。",
            USAGE,
            ui,
        )


def _rules(selected: Sequence[str], ignored: Sequence[str], ui: Lang) -> tuple[Rule, ...]:
    from .qa.registry import UnknownRuleError, select

    try:
        return select(_names(selected), _names(ignored))
    except UnknownRuleError as error:
        hint, hint_zh = (
            (f"; did you mean {error.nearest}?", f"；是否指 {error.nearest}？")
            if error.nearest
            else ("; `bialign rules` lists them.", "；规则列表见 `bialign rules`。")
        )
        _fail(f"there is no rule “{error.name}”{hint}", f"没有规则“{error.name}”{hint_zh}", USAGE, ui)


def _names(options: Sequence[str]) -> list[str]:
    return [name.strip() for option in options for name in option.split(",")]


def _known_format(name: str, known: Any, ui: Lang) -> str:
    if name not in known:
        names = ", ".join(known)
        _fail(f"there is no format “{name}”; known are {names}.", f"没有格式“{name}”；可用：{names}。", USAGE, ui)
    return name


def _known_suffix(path: str, name: str | None, known: Any, ui: Lang) -> str:
    if name is None:
        suffixes = ", ".join(f".{n}" for n in known)
        _fail(
            f"{path}: the suffix names no format; known are {suffixes}.",
            f"{path}：后缀没有对应的格式；可用：{suffixes}。",
            USAGE,
            ui,
        )
    return name


def _reviewed(files: Sequence[str], rules: Sequence[Rule], context: str | None, ui: Lang) -> Review:
    with _taking_input(ui), _progress("checking", "检查中", ui):
        from .pipeline import check_files

        return check_files(files, rules, None if context is None else context == "document")


@contextmanager
def _taking_input(ui: Lang) -> Iterator[None]:
    """Turn an input that can't be taken into its sentence and exit code."""
    from .align.errors import InputError

    try:
        yield
    except InputError as error:
        raise _Failure(error.zh if ui == "zh" else error.en, INPUT) from None


@contextmanager
def _progress(doing: str, doing_zh: str, ui: Lang) -> Iterator[None]:
    """A spinner on standard error while something slow is done; nothing unless that is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(doing_zh if ui == "zh" else doing):
        yield


def _write(path: str, text: str, ui: Lang) -> None:
    from .writing import OutputError, write_whole

    try:
        write_whole(path, text)
    except OutputError as error:
        raise _Failure(error.zh if ui == "zh" else error.en, OUTPUT) from None
    click.echo(f"已写入 {path}" if ui == "zh" else f"wrote {path}", err=True)


def _print(text: str | bytes, ui: Lang) -> None:
    """Print to standard output; a full disk is an output that can't be written."""
    try:
        click.echo(text, nl=False, color=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        _discard_output()
        reason = error.strerror or str(error)
        _fail(f"standard output can't be written: {reason}.", f"标准输出无法写入：{reason}。", OUTPUT, ui)


def _discard_output() -> None:
    """Python flushes standard output at exit; give it somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print_report(review: Review, outputs: Sequence[str], *, figures: bool, verbose: bool, ui: Lang) -> None:
    import shutil

    from .reports.terminal import render_terminal

    terminal = sys.stdout.isatty()
    report = render_terminal(
        review,
        ui=ui,
        width=shutil.get_terminal_size((80, 24)).columns if terminal else 80,
        color=terminal and "NO_COLOR" not in os.environ,
        verbose=verbose,
        figures=figures,
        html_hint="" if any(path.lower().endswith((".html", ".htm")) for path in outputs) else None,
    )
    _print(report, ui)


def _exit_code(review: Review, fail_on: str) -> int:
    from .qa.findings import SEVERITIES

    if fail_on == "never":
        return CLEAN
    grave = SEVERITIES[[*SEVERITIES].index(fail_on) :]  # type: ignore[arg-type] # click has checked the choice
    return FINDINGS if any(finding.severity in grave for finding in review.findings) else CLEAN


def _fail(en: str, zh: str, exit_code: int, ui: Lang) -> NoReturn:
    raise _Failure(zh if ui == "zh" else en, exit_code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; errors are told in one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        result = cli.main(args=arguments, prog_name="bialign", standalone_mode=False)
    except _Failure as error:
        error.show()
        return error.ends_in
    except click.UsageError as error:
        _show_usage(error)
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except SystemExit:
        # So click answers a broken pipe.
        _discard_output()
        return CLEAN
    return result if isinstance(result, int) else CLEAN


def _show_usage(error: click.UsageError) -> None:
    """Tell what is wrong with the arguments in one line; the help where there are none."""
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):  # since click 8.2
        error.show()
        return
    sentence = " ".join(error.format_message().split())
    command = error.ctx.command_path if error.ctx else "bialign"
    click.echo(f"bialign: {sentence} (see {command} --help)", err=True)


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run())
