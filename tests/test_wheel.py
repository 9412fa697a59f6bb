"""The wheel: what is in it, and that it runs by itself in a clean environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest
from bialign import __version__
from documents import ROOT, TIANJIN

_NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "*.egg-info")
# The build requirement of pyproject.toml.
_LEAST_SETUPTOOLS = 77
_DATA = (
    "bialign/py.typed",
    "bialign/reports/certificate/certificate.html.j2",
    "bialign/reports/certificate/certificate.schema.json",
    "bialign/reports/report.schema.json",
    "bialign/reports/templates/report.html.j2",
    "bialign/reports/templates/page.css",
    "bialign/reports/templates/start.js",
    "bialign/qa/measured.tsv",
    "bialign/qa/quantities/en/lexicon.tsv",
    "bialign/qa/quantities/en/words.tsv",
    "bialign/qa/quantities/zh/lexicon.tsv",
)


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A command in a folder, without what the environment says about Python's paths; it must not write to stderr."""
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the sources; without isolation where the build requirement is at hand."""
    folder = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, folder / "source", ignore=_NOT_COPIED)
    isolation = [] if int(version("setuptools").split(".")[0]) < _LEAST_SETUPTOOLS else ["--no-isolation"]
    built = _run(
        sys.executable, "-m", "build", "--wheel", *isolation, "--outdir", folder, folder / "source", cwd=folder
    )
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment with the wheel in it.

    The dependencies are those of this environment, found by a path file: such a folder's own path files, and with them
    an editable install, are not read.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    interpreter = folder / "bin" / "python"
    installed = _run(
        *(sys.executable, "-m", "pip", "--python", interpreter, "install"),
        *("--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", wheel),
        cwd=folder,
    )
    assert installed.returncode == 0, installed.stderr
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return interpreter


def _names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_wheel_has_all_modules_and_data(wheel: Path) -> None:
    """Every module and every file that the code reads is in the wheel."""
    names = set(_names(wheel))
    packages = ("align", "commands", "config", "qa", "reports", "units")
    modules = [*ROOT.glob("*.py"), *(path for package in packages for path in (ROOT / package).rglob("*.py"))]
    assert {f"bialign/{path.relative_to(ROOT).as_posix()}" for path in modules} <= names
    data = [path for package in packages for path in (ROOT / package).rglob("*") if path.is_file()]
    shipped = {f"bialign/{path.relative_to(ROOT).as_posix()}" for path in data if "__pycache__" not in path.parts}
    assert shipped | set(_DATA) <= names


def test_the_wheel_has_nothing_else(wheel: Path) -> None:
    """Tests, documents and benchmarks stay in the repository; the licence goes along."""
    names = _names(wheel)
    tops = {name.split("/")[0] for name in names}
    assert len(tops) == 2
    assert {name.split("/")[1] for name in names if name.startswith("bialign/") and name.count("/") > 1} == {
        "align",
        "commands",
        "config",
        "qa",
        "reports",
        "text",
        "units",
    }
    assert any(name.endswith("LICENSE") for name in names)


def test_the_distribution_has_a_name_of_its_own(wheel: Path) -> None:
    """It is `bialign-qa`, since another package is called `bialign`; extras are left for what is heavy."""
    assert wheel.name.startswith("bialign_qa-")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        lines = archive.read(name).decode().splitlines()
    assert "Name: bialign-qa" in lines
    assert {line for line in lines if line.startswith("Provides-Extra: ")} == {
        "Provides-Extra: dev",
        "Provides-Extra: models",
    }


def test_nothing_tells_to_install_another_package(wheel: Path) -> None:
    """No file that is shipped and no page names `bialign` with an extra: on the package index it is someone else's."""
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name: archive.read(name) for name in archive.namelist()}
    pages = {str(path): path.read_bytes() for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))}
    assert len(pages) > 50
    assert [name for name, data in {**shipped, **pages}.items() if b"bialign[" in data] == []


def test_the_wheel_runs_in_an_empty_folder(python: Path, tmp_path: Path) -> None:
    """The installed command checks a document and writes its reports."""
    command = python.parent / "bialign"
    done = _run(command, "check", TIANJIN, "-o", "report.html", "-o", "report.json", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr == "wrote report.html\nwrote report.json\n"
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    marked = [finding["zh"]["text"] for finding in report["findings"] if finding["zh"]]
    assert all(any(text.startswith(words) for text in marked) for words in ("第七", "2955", "23.17%"))
    assert (tmp_path / "report.html").read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", "report.json"]


def test_it_is_the_wheel_that_runs(python: Path, tmp_path: Path) -> None:
    """The package that is imported there is the installed one, of the same version."""
    code = "import bialign, bialign.cli; print(bialign.__file__); print(bialign.__version__)"
    where, what = _run(python, "-c", code, cwd=tmp_path).stdout.split("\n")[:2]
    assert Path(where).is_relative_to(python.parents[1])
    assert what == __version__
