"""What other programs call: documents, texts or pairs in, a review or a bitext out; encoders by name."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from operator import attrgetter
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import bialign
import numpy as np
import pytest
from bialign import api
from bialign.align import models
from bialign.cli import run
from bialign.qa.judgements.file import dump
from bialign.qa.judgements.judgement import Judgement
from commandline import EN, ZH
from documents import ROOT

_ZH = "2016年，全市知识产权指数位居全国第七。\n专利申请增长了23.17%。"
_EN = "In 2016 the city's index of intellectual property ranked the Third.\nPatent applications grew by 23.18%."


def test_the_documented_examples_run() -> None:
    for module in (api, models):
        results = doctest.testmod(module)
        assert results.attempted > 0
        assert results.failed == 0


def test_two_texts_are_aligned() -> None:
    """Beads name segments of both texts, which keep their places in them."""
    bitext = bialign.align_texts(_ZH, _EN)
    assert [(bead.zh, bead.en) for bead in bitext.beads] == [((0,), (0,)), ((1,), (1,))]
    for half, text in ((bitext.zh, _ZH), (bitext.en, _EN)):
        assert [text[s.spans[0].start : s.spans[-1].end] for s in half.segments] == text.split("\n")


def test_two_texts_are_checked() -> None:
    """The review holds what the command would say: the wrong ordinal and the wrong percentage, marked."""
    review = bialign.check_texts(_ZH, _EN)
    marked = {f.rule: (_ZH[slice(*f.zh.span)], _EN[slice(*f.en.span)]) for f in review.findings if f.zh and f.en}
    assert marked == {"ordinal-mismatch": ("第七", "Third"), "percent-mismatch": ("23.17%", "23.18%")}


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("No Chinese.", "English.", "no Chinese in it"),
        ("中文。", "没有英文。", "no English in it"),
        ("", "English.", "no Chinese in it"),
        ("中文。", "12.5", "no English in it"),
    ],
)
def test_a_text_without_its_language_is_refused(zh: str, en: str, told: str) -> None:
    with pytest.raises(bialign.InputError, match=told):
        bialign.align_texts(zh, en)


def test_a_chinese_text_may_hold_more_english() -> None:
    """Which text is which is said by the caller, not guessed."""
    bitext = bialign.align_texts("mRNA vaccine BNT162b2 接种", "Inoculation with the mRNA vaccine BNT162b2")
    assert (bitext.zh.lang, bitext.en.lang) == ("zh", "en")


def test_the_builtin_encoder_gives_unit_rows() -> None:
    vectors = bialign.load_encoder().encode(["专利", "patent"])
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-6)
    assert vectors[0] @ vectors[1] > 0.5


def test_importing_the_package_loads_next_to_nothing() -> None:
    code = "import sys, bialign; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"numpy", "click", "rich", "sqlite3", "sentence_transformers", "torch"} & set(loaded)


@pytest.fixture
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder as the page on Python has it: a document, its halves, settings and decisions."""
    monkeypatch.chdir(tmp_path)
    judged = Judgement("c6ae537af9", "number-mismatch", reason="another year")
    files = {
        "paper.txt": ZH + EN,
        "paper.zh.txt": ZH,
        "paper.en.txt": EN,
        "bialign.toml": 'select = ["spelling"]\nreviewer = "Li Wei"\n',
        "bialign-suppressions.toml": dump([judged]),
        "terms.csv": "zh,en\n案件,lawsuit\n",
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize("name", ["python.md", "python.zh.md"])
def test_the_examples_of_the_page_run(name: str) -> None:
    """Every example of the page on Python prints what stands there, in either language."""
    results = doctest.testfile(str(ROOT / "docs" / name), module_relative=False, encoding="utf-8")
    assert results.attempted > 20
    assert results.failed == 0


_PROGRAM = """
import bialign

def check(path: str) -> list[str]:
    review: bialign.Review = bialign.check(path, settings={"select": ["number"]}, encoder=bialign.load_encoder())
    lines = [describe(finding) for finding in review.findings]
    figures: tuple[bialign.Figure, ...] = review.figures
    return [*lines, *(figure.status for figure in figures), review.to_json(), review.to_html("zh")]

def describe(finding: bialign.Finding) -> str:
    place: bialign.Place = finding.place
    marks: list[bialign.Mark] = [mark for mark in (finding.zh, finding.en) if mark is not None]
    line: int | None = place.line
    return f"{line} {finding.rule} {finding.message.zh} {[mark.text for mark in marks]}"

try:
    check("paper.txt")
except bialign.UserError as error:
    print(error.message.en)
bialign.check(pairs=[("a", "b")], judgements="x.toml", baseline=bialign.check(zh="a", en="b"), glossary=["a.csv"])
"""


def test_a_program_that_uses_it_is_well_typed(tmp_path: Path) -> None:
    """`mypy --strict` finds nothing in it, and finds what is wrong: the names have types, none of them Any."""
    pytest.importorskip("mypy")
    (tmp_path / "right.py").write_text(_PROGRAM, encoding="utf-8")
    wrong = 'import bialign\nreveal_type(bialign.check("x").findings[0].place.line)\nbialign.check("x", nothing=1)\n'
    (tmp_path / "wrong.py").write_text(wrong, encoding="utf-8")
    environment = {**os.environ, "MYPYPATH": str(ROOT / ".pkg")}
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache/api'}"]
    done = subprocess.run(
        [*command, "right.py", "wrong.py"], capture_output=True, text=True, cwd=tmp_path, env=environment, check=False
    )
    said = re.findall(r"^(\w+\.py:\d+): (?:error:|note: Revealed type is) (.*)", done.stdout, re.MULTILINE)
    assert said == [("wrong.py:2", '"int | None"'), ("wrong.py:3", ANY)], done.stdout


@pytest.mark.usefixtures("_folder")
def test_a_review_is_what_the_command_writes() -> None:
    """Both reports are those of `bialign check`, with the settings, decisions and glossary given."""
    run(["check", "paper.txt", "--config", "bialign.toml", "-o", "r.json", "-o", "r.html", "--ui", "zh"])
    review = bialign.check("paper.txt", settings="bialign.toml", judgements="bialign-suppressions.toml")
    assert review.to_json("zh") == Path("r.json").read_text(encoding="utf-8")
    assert review.to_html("zh", reviewer="Li Wei") == Path("r.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("_folder")
def test_nothing_is_read_that_is_not_given() -> None:
    """The settings and decisions beside the document are those of the command; a program names its own."""
    review = bialign.check("paper.txt")
    assert [finding.rule for finding in review.findings] == ["number-mismatch"]
    assert review.suppressed == ()
    named = bialign.check("paper.txt", settings={"suppressions": Path("bialign-suppressions.toml")})
    assert [entry.by.reason for entry in named.suppressed] == ["another year"]


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize("given", ["baseline", "judgements", "glossary", "settings"])
def test_a_file_that_is_named_must_be_there(given: str) -> None:
    """A slip in a name is told; it isn't taken for nothing."""
    names: dict[str, Any] = {given: "missing.csv"}
    with pytest.raises(bialign.UserError, match=r"missing\.csv"):
        bialign.check("paper.txt", **names)


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize("glossary", ["terms.csv", Path("terms.csv"), ["terms.csv"]])
def test_a_glossary_is_one_path_or_several(glossary: Any) -> None:
    """The rule runs where there is one."""
    found = bialign.check("paper.txt", glossary=glossary).findings
    assert [f.zh.text for f in found if f.rule == "glossary" and f.zh] == ["案件", "案件"]


@pytest.mark.usefixtures("_folder")
def test_a_report_or_a_review_is_a_baseline() -> None:
    """Both say which findings are new; the review is called by its document."""
    before = bialign.check("paper.txt")
    Path("old.json").write_text(before.to_json(), encoding="utf-8")
    for baseline in ("old.json", Path("old.json"), before):
        after = bialign.check("paper.txt", baseline=baseline)
        assert after.baseline is not None
        assert {*after.baseline.status.values()} == {"persisting"}
    assert after.baseline is not None
    assert after.baseline.name == "paper.txt"


def test_findings_know_their_places() -> None:
    """Every finding and mark has a place: a line of a text, the number of a pair."""
    review = bialign.check(zh=_ZH, en=_EN)
    places = [[mark.place for mark in finding.marks] for finding in review.findings]
    assert places == [[bialign.Place(line=1)] * 2, [bialign.Place(line=2)] * 2]
    assert [finding.place for finding in review.findings] == [bialign.Place(line=1), bialign.Place(line=2)]
    pairs = bialign.check(pairs=zip(_ZH.split("\n"), _EN.split("\n"), strict=True))
    assert [finding.place.unit for finding in pairs.findings] == [1, 2]


def test_pairs_may_hold_any_signs() -> None:
    """Tabs and line ends within a text divide nothing."""
    pairs = [("受理\t3件，\n审结2件。", "It accepted\t3 and\r\nclosed 4."), ("共有2955家。", "There are 2955.")]
    review = bialign.check(pairs=pairs)
    assert [(finding.place.unit, finding.suggestion) for finding in review.findings] == [(1, "2")]


def test_the_encoder_may_be_an_object() -> None:
    """The settings of the review say which it was."""
    review = bialign.check(zh=_ZH, en=_EN, encoder=bialign.load_encoder())
    assert review.settings["model"] == "WordVectors"
    assert "model" not in bialign.check(zh=_ZH, en=_EN, encoder="builtin").settings


@pytest.mark.parametrize(
    "given",
    [{}, {"zh": _ZH}, {"zh": _ZH, "en": _EN, "pairs": []}, {"pairs": [], "en": _EN}],
)
def test_one_kind_of_thing_is_checked(given: dict[str, Any]) -> None:
    """Neither nothing, nor half of two texts, nor texts and pairs at once, nor three documents."""
    with pytest.raises(bialign.UserError, match="one or two paths, or both zh and en, or pairs"):
        bialign.check(**given)
    with pytest.raises(bialign.UserError, match="one or two paths"):
        bialign.check("a.txt", "b.txt", "c.txt")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"selct": ["number"]}, "settings: there is no setting “selct”; did you mean “select”?"),
        ({"select": "number"}, "settings: “select” must be a list of rules"),
        (
            {"select": ["numbr-mismatch"]},
            "settings: there is no rule “numbr-mismatch”; did you mean",
        ),
        ({"severity": {"number": "grave"}}, "settings: “number” can't be “grave”"),
        ({"lexicon": {"not-quantities": ["江"]}}, "settings: “江” must be a Chinese word"),
        ({"glossary": "no.csv"}, "no.csv"),
    ],
)
def test_mistakes_in_settings_name_no_line(settings: dict[str, Any], said: str) -> None:
    """Settings of a program have no file; the sentence says what is wrong with which."""
    with pytest.raises(bialign.UserError) as caught:
        bialign.check(zh=_ZH, en=_EN, settings=settings)
    assert said in str(caught.value)
    assert "line" not in str(caught.value)


def test_every_name_is_there() -> None:
    """What the package exports can be had, types too; anything else is an error of Python's own."""
    assert all(hasattr(bialign, name) for name in bialign.__all__)
    assert {*bialign.__all__} <= {*dir(bialign)}
    with pytest.raises(AttributeError, match="nothing"):
        attrgetter("nothing")(bialign)
