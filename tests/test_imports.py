"""Imports run one way, and what is heavy is imported only when it is needed."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pytest
from documents import ROOT

# What each part may import of ours, besides itself.
_MAY = {
    "_version": (),
    "text": (),
    "units": ("text",),
    "writing": ("text",),
    "locking": ("text", "writing"),
    "align": ("text",),
    "api": ("text", "align", "qa", "config", "checking", "pipeline", "results"),
    "results": ("text", "qa", "reports"),
    "checking": ("align", "qa", "reports", "config", "pipeline"),
    "qa": ("text", "units", "align"),
    "reports": ("text", "units", "qa", "align", "_version"),
    "config": ("text", "align", "qa"),
    "pipeline": ("text", "align", "qa", "_version"),
    "console": ("text", "writing"),
    "plugin": ("text", "align", "qa"),
    "commands": (
        *("text", "align", "qa", "reports", "pipeline", "config", "checking"),
        *("console", "locking", "writing", "_version"),
    ),
    "cli": ("text", "commands", "console", "_version"),
    "__main__": ("cli", "text"),
    "__init__": ("_version", "text", "align", "qa", "api", "results"),
}
_PACKAGES = ("text", "units", "align", "qa", "reports", "config", "commands")
_HEAVY = ("numpy", "rich", "jinja2", "sentencex", "rapidfuzz", "pypdfium2", "sentence_transformers", "torch")
_FILES = sorted(
    path.relative_to(ROOT)
    for path in (*ROOT.glob("*.py"), *(p for part in _PACKAGES for p in (ROOT / part).rglob("*.py")))
)


def _imported(file: Path) -> Iterator[str]:
    """The parts of ours that a file imports, anywhere in it: `align`, `cli`, `_version`, and so on."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    package = ("bialign", *file.parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = (*base, *(node.module or "").split(".")) if node.module else base
            names = [(*module, alias.name) for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [tuple(alias.name.split(".")) for alias in node.names]
        else:
            continue
        yield from (name[1] for name in names if name[0] == "bialign" and len(name) > 1)


def _part(file: Path) -> str:
    return file.parts[0] if len(file.parts) > 1 else file.stem


@pytest.mark.parametrize("file", _FILES, ids=str)
def test_imports_run_one_way(file: Path) -> None:
    """A file imports its own part of the package and those that its part may know, nothing else of ours."""
    part = _part(file)
    assert set(_imported(file)) <= {part, *_MAY[part]}


def test_the_reader_of_imports_sees_all_ways_to_import() -> None:
    """The test above would notice: it finds the imports that are known to be there."""
    assert set(_imported(Path("cli.py"))) >= {"commands", "console", "text", "_version"}
    assert "align" in set(_imported(Path("qa/rules/untranslated.py")))


def _module(file: Path) -> str:
    """The dotted name of a file: `bialign.qa.rules`, `bialign.cli`."""
    return ".".join(("bialign", *file.with_suffix("").parts)).removesuffix(".__init__")


def _imports(source: str, module: str, is_package: bool, modules: Collection[str]) -> set[str]:
    """The modules among `modules` that a module imports, anywhere in it: for type checking and in functions, too."""
    package = module.split(".") if is_package else module.split(".")[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join((*base, *([node.module] if node.module else [])))
            inner = [f"{origin}.{alias.name}" for alias in node.names]
            found.update(name if name in modules else origin for name in inner)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found & {*modules} - {module}


def _circles(imports: Mapping[str, Collection[str]]) -> list[list[str]]:
    """The groups of modules that import one another, by way of others or not (Tarjan 1972)."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        number[module] = low[module] = len(number)
        path.append(module)
        for other in sorted(imports[module]):
            if other not in number:
                visit(other)
                low[module] = min(low[module], low[other])
            elif other in path:
                low[module] = min(low[module], number[other])
        if low[module] == number[module]:
            group = path[path.index(module) :]
            del path[path.index(module) :]
            if len(group) > 1:
                found.append(sorted(group))

    for module in sorted(imports):
        if module not in number:
            visit(module)
    return sorted(found)


def test_no_modules_import_one_another() -> None:
    """There is no circle of imports, those for type checking and those inside functions included."""
    names = {_module(file): file for file in _FILES}
    imports = {
        module: _imports((ROOT / file).read_text(encoding="utf-8"), module, file.name == "__init__.py", names)
        for module, file in names.items()
    }
    assert imports["bialign.qa.rule"] >= {"bialign.qa.context", "bialign.qa.findings"}
    assert _circles(imports) == []


def test_a_circle_of_imports_is_found() -> None:
    """A module that imports one that imports it in a function, and three in a row, are circles; a fork is none."""
    sources = {
        "a": "from .b import x",
        "b": "def f():\n    from . import a",
        "c": "if TYPE_CHECKING:\n    from .d import x",
        "d": "import p.e",
        "e": "from .c import x\nfrom .f import y",
        "f": "",
        "g": "from . import f\nfrom .a import x",
    }
    names = {f"p.{name}" for name in sources}
    imports = {f"p.{name}": _imports(source, f"p.{name}", False, names) for name, source in sources.items()}
    assert _circles(imports) == [["p.a", "p.b"], ["p.c", "p.d", "p.e"]]


def _loaded(statement: str) -> set[str]:
    """The modules that are loaded after a statement in a fresh interpreter."""
    code = f"import sys; {statement}; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_the_command_line_imports_nothing_heavy() -> None:
    """`import bialign.cli` loads none of the heavy libraries, so that `--help` is quick."""
    assert not _loaded("import bialign.cli") & set(_HEAVY)


def test_no_command_imports_sentence_transformers() -> None:
    """A whole check loads neither sentence-transformers nor torch, nor numpy's masked arrays."""
    seed = ROOT / "seeds" / "tianjin-2016-ip-white-paper.txt"
    loaded = _loaded(f"from bialign.pipeline import check_files; check_files([{str(seed)!r}])")
    assert "numpy" in loaded
    assert not loaded & {"sentence_transformers", "torch", "numpy.ma"}


def test_a_check_without_settings_loads_nothing_for_them(tmp_path: Path) -> None:
    """What reads glossaries, patterns, other packages and earlier reports stays unloaded where there are none."""
    (tmp_path / "pairs.tsv").write_text("受理3件。\tIt accepted 3.\n", encoding="utf-8")
    loaded = _loaded(f"from bialign.cli import run; run(['check', {str(tmp_path / 'pairs.tsv')!r}])")
    assert "bialign.qa.review" in loaded
    needless = {
        "pypdfium2",
        "charset_normalizer",
        "lxml",
        "zipfile",
        "regex",
        "csv",
        "xml.etree.ElementTree",
        "importlib.metadata",
        "openpyxl",
        "xlsxwriter",
        "tomllib",
        "tomli",
    }
    assert not loaded & needless
    assert not loaded & {"bialign.qa.glossary.loading", "bialign.qa.patterns", "bialign.reports.jsonreading"}


def _environment_after(statement: str) -> dict[str, str]:
    """What has changed in the environment after a statement in a fresh interpreter."""
    code = (
        "import json, os; before = dict(os.environ)\n"
        f"try:\n    {statement}\nexcept SystemExit:\n    pass\n"
        "print(json.dumps({k: v for k, v in os.environ.items() if before.get(k) != v}))"
    )
    environment = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    changed: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return changed


def test_importing_changes_no_environment() -> None:
    """A program that imports the package keeps its environment; only the command asks numpy for one thread."""
    assert _environment_after("import bialign, bialign.cli, bialign.__main__, bialign.pipeline") == {}
    command = "import sys; sys.argv = ['bialign', '--version']; from bialign.__main__ import main; main()"
    assert set(_environment_after(command)) == {"OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"}
