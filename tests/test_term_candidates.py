"""Candidates for a glossary: what is mined from a bitext, and that it is a glossary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bialign.cli import run
from bialign.qa.glossary.candidates import candidates
from bialign.qa.glossary.entries import Term
from bialign.qa.glossary.loading import read_glossary
from bialign.qa.glossary.sheets import table_terms, table_text
from documents import TIANJIN, bitext_of_pairs
from hypothesis import given
from hypothesis import strategies as st

_PAIRS = [
    ("法院受理专利案件。", "The court accepted patent cases."),
    ("专利制度得到改革。", "The patent system was reformed."),
    ("法院公布名单。", "A list was published by the courts."),
    ("天气很好。", "The weather is fine."),
]


def _mined(pairs: list[tuple[str, str]], least: int = 2) -> dict[str, tuple[str, int, int]]:
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    return {found.zh: (found.en, found.together, found.beads) for found in candidates(bitext, least)}


def test_phrases_that_stand_together_are_candidates() -> None:
    """What recurs with its English is listed, in the form that is most common; what stands once is not."""
    assert _mined(_PAIRS) == {"法院": ("court", 2, 2), "专利": ("patent", 2, 2)}
    assert _mined(_PAIRS, 3) == {}


def test_a_rendering_that_is_not_always_there() -> None:
    """The count says in how many passages the English stands."""
    more = [("法院审结。", "It was concluded by the bench."), ("法院开庭。", "The court was in session.")]
    assert _mined(_PAIRS + more)["法院"] == ("court", 3, 4)


def test_part_of_a_phrase_that_stands_nowhere_else() -> None:
    """A word that occurs only inside a longer term is not listed beside it."""
    pairs = [("保护知识产权。", "Protect intellectual property."), ("知识产权很多。", "Much intellectual property.")]
    assert list(_mined(pairs)) == ["知识产权"]


def test_terms_of_a_document_are_a_glossary_that_it_keeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is mined from a seed can be checked with; where the English always stood, next to nothing is found."""
    monkeypatch.chdir(tmp_path)
    assert run(["terms", str(TIANJIN), "-o", "terms.csv"]) == 0
    found = read_glossary(["terms.csv"]).terms
    assert found["知识产权"].renderings == ("intellectual property",)
    assert found["执法"].renderings == ("law enforcement",)
    kept = [term for term in found.values() if len(set(term.note.split("/"))) == 1]
    assert len(kept) > 40
    Path("kept.csv").write_text(table_text(kept), encoding="utf-8")
    Path("bialign.toml").write_text('glossary = "kept.csv"\n', encoding="utf-8")
    capsys.readouterr()
    run(["check", str(TIANJIN), "--config", "bialign.toml", "--select", "glossary", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    # A bad candidate: "enforcement inspection" for 检查力度 (intensity of inspection), part of another term's English.
    assert [finding["zh"]["text"] for finding in report["findings"]] == ["检查力度"]
    assert run(["terms", str(TIANJIN), "--least", "30"]) == 0
    assert (
        capsys.readouterr().out
        == "zh,en,forbidden,case,note\n知识产权,intellectual property,,,58/69\n保护,protection,,,31/34\n"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["a", "b", "c"], 2, "3 files given"),
        (["a.txt", "-o", "terms.odt"], 2, ".odt is no format for term lists. Use .csv or .xlsx"),
        (["none.txt"], 3, "there is no such file"),
        (["a.txt", "--least", "1"], 2, "--least"),
    ],
)
def test_wrong_usage(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    told: str,
) -> None:
    """One sentence and the exit code of other commands."""
    monkeypatch.chdir(tmp_path)
    assert run(["terms", *arguments]) == code
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err


_CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="|"), max_size=8).map(str.strip)
_NAME = st.text("法院海关", min_size=1, max_size=4)
_TERM = st.builds(lambda zh, en, note: Term(zh, (f"a{en}",), note=note), _NAME, st.text("ab", max_size=3), _CELL)


@given(st.lists(_TERM, max_size=4))
def test_a_table_written_is_read_again(terms: list[Term]) -> None:
    """Terms survive their table, whatever is in the notes."""
    read = table_terms(table_text(terms), "x.csv")
    assert [term._replace(origin="") for term in read] == terms
