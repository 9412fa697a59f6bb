"""The house of the readers of quantities: two wings alike, neither knows the other; modules of a size to be read."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from documents import ROOT

_QUANTITIES = ROOT / "qa" / "quantities"
_WINGS = ("en", "zh")
_MOST_LINES = 250
_LISTS = sorted(_QUANTITIES.glob("*/*.tsv"))


def _imported_modules(file: Path) -> set[str]:
    """The modules that a file imports, anywhere in it, as absolute names."""
    package = ("bialign", *file.relative_to(ROOT).parent.parts)
    modules = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, *((node.module or "").split(".") if node.module else ())))
            modules |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return modules


@pytest.mark.parametrize(("wing", "other"), [("en", "zh"), ("zh", "en")])
def test_no_wing_knows_the_other(wing: str, other: str) -> None:
    """No module of a language imports one of the other language."""
    modules = {module for file in (_QUANTITIES / wing).glob("*.py") for module in _imported_modules(file)}
    assert f"bialign.qa.quantities.{wing}.numerals" in modules
    assert not [module for module in modules if module.startswith(f"bialign.qa.quantities.{other}")]


@pytest.mark.parametrize("file", sorted(_QUANTITIES.rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT)))
def test_modules_can_be_read_in_one_sitting(file: Path) -> None:
    """No module of the readers has more lines than fit the head."""
    assert len(file.read_text(encoding="utf-8").splitlines()) <= _MOST_LINES


@pytest.mark.parametrize("file", _LISTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_word_lists_have_one_format(file: Path) -> None:
    """A line is a list's name, a word and perhaps a value; a word stands in a list once; the source is said on top."""
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#")]
    assert {len(row) for row in rows} <= {2, 3}
    assert all(cell and cell == cell.strip() for row in rows for cell in row)
    assert [pair for pair, count in Counter(row[:2] for row in rows).items() if count > 1] == []
    assert lines[0].startswith("#")


@pytest.mark.parametrize("wing", _WINGS)
def test_every_word_list_is_read(wing: str) -> None:
    """The lists of a wing's `words.tsv` are those that its modules ask for, no more and no fewer."""
    folder = _QUANTITIES / wing
    rows = (folder / "words.tsv").read_text(encoding="utf-8").splitlines()
    names = {row.split("\t")[0] for row in rows if row.strip() and not row.startswith("#")}
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    assert set(re.findall(r'LISTS\.(?:words|values|texts)\("([^"]+)"\)', code)) == names


def test_both_wings_have_the_same_files() -> None:
    """Every file of one language has its namesake in the other."""
    zh, en = ({file.name for file in (_QUANTITIES / wing).iterdir() if file.is_file()} for wing in ("zh", "en"))
    assert zh == en


# Names with one meaning wherever they stand: a list of what there is, the reading and the comparison of one thing.
_ONE_MEANING = {"__init__", "registry", "lexicon", "context", "hedges", "ranges", "shares"}


def test_no_module_name_has_two_meanings() -> None:
    """Outside the two wings and the commands no module name is double."""
    folders = ("text", "units", "align", "qa", "reports", "config")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    modules = [path for path in files if path.parent.name not in ("zh", "en")]
    counts = Counter(path.stem for path in [*modules, *ROOT.glob("*.py")] if path.stem not in _ONE_MEANING)
    assert {name for name, count in counts.items() if count > 1} == set()
