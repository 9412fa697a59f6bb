"""The terminal report: complete, never too wide, plain where it must be."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bialign.align.bitext import OffsetText, Span
from bialign.align.place import Place, SpanPlaces
from bialign.cli import run
from bialign.console import follows_links
from bialign.qa.findings import Mark, Review
from bialign.qa.registry import RULES
from bialign.reports.terminal import BRIEF, render_brief, render_terminal
from bialign.reports.wrap import Run, wrap
from hypothesis import given
from hypothesis import strategies as st
from report_fixture import ZH, clean_review, review
from rich.cells import cell_len

ESCAPES = re.compile("\x1b\\[[0-9;]*m|\x1b\\]8;;[^\x1b]*\x1b\\\\")


@pytest.mark.parametrize("ui", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 80, 100, 200])
@pytest.mark.parametrize(
    "options", [{}, {"everything": True}, {"verbose": True, "figures": True}, {"color": True, "folder": "/home"}]
)
def test_no_line_is_wider_than_asked(ui: Any, width: int, options: Any) -> None:
    text = ESCAPES.sub("", render_terminal(review(), ui=ui, width=width, html_hint="", **options))
    assert max(map(cell_len, text.splitlines())) <= width


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_plain_output_has_no_control_characters(ui: Any) -> None:
    text = render_terminal(review(), ui=ui, verbose=True, figures=True)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)


def test_the_only_escape_codes_in_colour_are_colours() -> None:
    text = render_terminal(review(), color=True, verbose=True, figures=True)
    assert "\x1b" not in ESCAPES.sub("", text)
    assert "\x1b[1;7m2955\x1b[0m" in text


def test_colour_changes_nothing_but_the_marks() -> None:
    """The words are the same; where colour reverses a mark, plain output puts it in brackets."""
    plain = re.sub(r"\[\[|\]\]|\s", "", render_terminal(review()))
    colored = re.sub(r"\s", "", ESCAPES.sub("", render_terminal(review(), color=True)))
    assert plain == colored


def test_words_of_the_document_are_not_read_as_markup() -> None:
    text = " ".join(render_terminal(review(), width=120).split())
    assert '<script>alert("1")</script> [bold]' in text
    assert "\N{REPLACEMENT CHARACTER}[31m" in text


def test_a_mark_across_a_page_break_shows_the_repaired_words_marked() -> None:
    assert "[[6000余项]]" in render_terminal(review(), verbose=True)


def test_the_texts_around_are_shown_when_verbose() -> None:
    """The end of the sentence before and the beginning of the one after stand above and below, named."""
    shown = [line.split(maxsplit=1) for line in render_terminal(review(), verbose=True, width=120).splitlines()]
    assert ["before", "新模式下，受托运营专利 6000余项，覆盖近3万户。"] in shown
    assert ["after", "An added sentence about 12 courts."] in shown
    assert "before" not in render_terminal(review())


def test_places_are_links_to_the_file_where_asked() -> None:
    text = render_terminal(review(), color=True, folder="/home/李")
    assert "\x1b]8;;file:///home/%E6%9D%8E/white%20paper/2016.txt\x1b\\\x1b[2mzh line 15\x1b[0m\x1b]8;;\x1b\\" in text
    assert ESCAPES.sub("", text) == ESCAPES.sub("", render_terminal(review(), color=True))


@pytest.mark.parametrize(
    ("environ", "follows"),
    [
        ({"TERM": "xterm-256color", "VTE_VERSION": "6800"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4602"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "linux"}, False),
        ({}, False),
    ],
)
def test_links_are_for_terminals_known_to_follow_them(environ: dict[str, str], follows: bool) -> None:
    assert follows_links(environ) is follows


@pytest.mark.parametrize(("setting", "coloured"), [(None, True), ("", True), ("1", False), ("0", False)])
def test_colour_on_a_terminal_unless_no_color_is_set_and_not_empty(
    setting: str | None, coloured: bool, tmp_path: Path
) -> None:
    """As no-color.org has it: an empty NO_COLOR changes nothing, any other turns colour off."""
    pty = pytest.importorskip("pty")
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("受理3件。\tIt accepted 4.\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm"}
    environment |= {} if setting is None else {"NO_COLOR": setting}
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bialign", "check", str(pairs), "--select", "number-mismatch"]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(theirs)
    printed = os.read(ours, 65536).decode()
    os.close(ours)
    assert done.returncode == 1
    assert "number-mismatch" in printed
    assert ("\x1b[" in printed) is coloured


@pytest.mark.parametrize("option", ["everything", "verbose"])
def test_notes_are_shown_where_all_is_asked_for(option: str) -> None:
    """Otherwise the report says how many there are."""
    assert "note  Missing or needless spaces" not in render_terminal(review())
    assert "1 note, shown with --all" in render_terminal(review())
    shown = render_terminal(review(), **{option: True})  # type: ignore[arg-type]
    assert "note  Missing or needless spaces" in shown
    assert "--all" not in shown


@pytest.mark.parametrize("everything", [False, True])
def test_the_worst_findings_come_first(everything: bool) -> None:
    """Critical, major, minor, then notes; of one severity by their places; their numbers run from 1."""
    text = render_terminal(review(), width=120, everything=everything)
    found = re.findall(r"^ *(\d+)\. (\w+)  (.+?)  ", text, re.MULTILINE)
    rules = ["ordinal-mismatch", "number-mismatch", "title-mismatch", "omission", "hedge-mismatch", "untranslated"]
    assert [title for _, _, title in found[:6]] == [RULES[rule].title.en for rule in rules]
    assert [int(number) for number, *_ in found] == [*range(1, len(found) + 1)]
    severities = [severity for _, severity, _ in found]
    assert severities == sorted(severities, key=("critical", "major", "minor", "note").index)
    assert len(found) == (len(review().findings) if everything else len(review().findings) - 1)


def test_minor_findings_stand_without_their_texts() -> None:
    """Where they are, what they say and the suggestion are enough; `everything` has the texts, too."""
    short = render_terminal(review(), width=120)
    assert re.search(r"zh line \d+, en line \d+: 近 \(nearly\) was dropped\.\n +Suggestion: nearly 30,000", short)
    assert "[[近3万户]]" not in short
    assert "[[近3万户]]" in render_terminal(review(), everything=True)


def _slips(count: int) -> Review:
    """The review with so many wrong capitals instead, each the word `nn`."""
    made, mark = review(), Mark("en", Span(0, 2), "nn", "b5")
    slip = replace(made.findings[0], rule="capitalisation", severity="minor", mqm=RULES["capitalisation"].mqm, zh=None)
    found = [replace(slip, id=f"c{n}", en=replace(mark, text=f"W{n}" if n else "W1")) for n in range(count)]
    return replace(made, findings=tuple(found))


@pytest.mark.parametrize("ui", ["en", "zh"])
def test_slips_of_form_are_counted_by_kind_with_examples(ui: Any) -> None:
    """A line a kind: how many, and the words of the first three, each but once; `everything` lists them."""
    text = render_terminal(_slips(12), ui=ui, width=120)
    title = RULES["capitalisation"].title.text(ui)
    (line,) = (line for line in text.splitlines() if title in line)
    assert line.split()[0] == "12"
    assert re.findall(r"\[\[(\w+)\]\]", line) == ["W1", "W2", "W3"]
    assert "--all" in text
    assert render_terminal(_slips(12), ui=ui, everything=True).count(title) == 13


def test_a_long_place_stands_above_its_text() -> None:
    """Beside it the text would have a few columns only; with the texts around, their labels stand beside them."""
    made = review()
    heading = Place(heading="A heading that takes a long line", line=7)
    document = replace(made.bitext.zh.document, places=SpanPlaces([(0, heading)]))
    halves = {half.lang: replace(half, document=document) for half in (made.bitext.zh, made.bitext.en)}
    placed = replace(made, bitext=replace(made.bitext, **halves))  # type: ignore[arg-type]
    label = "zh § A heading that takes a long line, line 7"
    lines = [line.strip() for line in render_terminal(placed).splitlines()]
    assert label in lines
    assert "[[第七]]" in lines[lines.index(label) + 1]
    lines = [line.strip() for line in render_terminal(placed, verbose=True).splitlines()]
    assert lines[lines.index(label) + 1].startswith("before  ")


@pytest.mark.parametrize("ui", ["en", "zh"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_summary_has_at_most_25_lines(ui: Any, width: int) -> None:
    """It has critical findings in a line each, the counts and the first rules; of others it says how many are left."""
    made = review()
    many = [replace(made.findings[0], id=f"r{n}", rule=rule) for n, rule in enumerate(RULES)]
    for findings in (made.findings, many):
        text = render_brief(replace(made, findings=tuple(findings)), ui=ui, width=width)
        assert 5 < len(text.splitlines()) <= BRIEF == 25
        assert max(map(cell_len, text.splitlines())) <= width
        critical = [line for line in text.splitlines() if re.match(r"\d+\. ", line)]
        assert len(critical) == min(5, sum(finding.severity == "critical" for finding in findings))
    assert ("other kinds" if ui == "en" else "其他") in render_brief(replace(made, findings=tuple(many)), ui=ui)


def test_rules_go_by_their_titles() -> None:
    """The id of a rule stands in the details alone."""
    assert "spacing" not in render_terminal(review())
    assert "Rule: spacing" in render_terminal(review(), verbose=True)
    assert "规则：spacing" in render_terminal(review(), verbose=True, ui="zh")


def test_the_ledger_ends_with_how_many_matched() -> None:
    text = " ".join(render_terminal(review(), figures=True, width=120).split())
    told = (
        "Whole text: 4 of 9 numbers matched"
        " (2 different, 1 missing in the English, 1 only in the English, 1 uncertain;"
        " 1 more in one language only, not counted as errors)"
    )
    assert text.count(told) == 1
    assert re.search(r"15: 2955家 +\d+: 2995 +2955 / 2995 +differs\*", text)


def test_the_last_line_is_the_command_for_the_html_report() -> None:
    assert render_terminal(review()).splitlines()[-1] == '  bialign check "white paper/2016.txt" -o report.html'
    assert render_terminal(review(), html_hint="bialign x").splitlines()[-1] == "  bialign x"
    assert "report.html" not in render_terminal(review(), html_hint="")


def test_that_command_has_the_options_of_the_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What was selected is selected again; its counts say that they are about it."""
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("受理3件。\tIt accepted 4.\n", encoding="utf-8")
    run(["check", str(pairs), "--select", "number-mismatch", "--select", "spacing", "--context", "line", "--ui", "en"])
    out = capsys.readouterr().out
    options = "--select number-mismatch,spacing --context line --ui en"
    assert out.splitlines()[-1] == f"  bialign check {pairs} {options} -o report.html"
    assert "Only these rules ran; counts and score cover these rules only" in " ".join(out.split())


def test_details_are_in_words_in_either_language() -> None:
    text = render_terminal(review(), ui="zh", verbose=True)
    assert "原文：第七（7）" in text
    assert "译文：Third（3）" in text
    assert not re.search("cause|reading|problem", text)


def test_an_empty_review_says_what_it_does_not_say() -> None:
    assert "No findings from 1 rule." in render_terminal(clean_review(), width=120)


def test_little_aligned_is_said_beside_the_verdict() -> None:
    made = clean_review()
    halved = tuple(replace(bead, en=()) for bead in made.bitext.beads)
    text = render_terminal(replace(made, bitext=replace(made.bitext, beads=halved)))
    assert "Only 0% of the Chinese" in " ".join(text.split())


def test_a_line_of_a_megabyte_is_cut_to_a_few_lines() -> None:
    made = review()
    text = "字" * 500_000 + "2955" + "字" * 500_000
    document = replace(made.bitext.zh.document, text=text)
    zh = replace(
        made.bitext.zh.segments[4], text=text, clean=OffsetText(text, range(len(text))), spans=(Span(0, len(text)),)
    )
    half = replace(made.bitext.zh, document=document, segments=(zh,))
    found = replace(made.findings[0], zh=Mark("zh", Span(500_000, 500_004), "2955", "b1"), bead="b1")
    long = replace(made.bitext, zh=half, beads=(replace(made.bitext.beads[0], zh=(0,)),))
    report = render_terminal(replace(made, bitext=long, findings=(found,), figures=()))
    assert len(report) < 2000
    assert "字[[2955]]字" in report


@given(st.lists(st.builds(Run, st.text(max_size=60), st.sampled_from(["", "mark"])), max_size=5), st.integers(2, 30))
def test_wrapping_keeps_every_character_but_spaces(runs: list[Run], width: int) -> None:
    lines = wrap(runs, width)
    kept = "".join(run.text for line in lines for run in line)
    assert kept.replace(" ", "") == "".join(run.text for run in runs).replace(" ", "")
    assert all(sum(cell_len(char) for run in line for char in run.text) <= width for line in lines)


def test_lines_break_between_han_characters_but_not_before_a_comma() -> None:
    lines = ["".join(run.text for run in line) for line in wrap([Run(ZH[2])], 24)]
    assert lines[0] == "全市综合指数位居全国第"
    assert lines[1] == "七，质押总额达到 24.9 亿"
