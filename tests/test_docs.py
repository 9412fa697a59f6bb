"""What the documentation shows is what happens: its settings are read, its commands run."""

from __future__ import annotations

import io
import re
import runpy
import shlex
import shutil
import sys
import tokenize
from itertools import pairwise
from pathlib import Path

import pytest
from bialign.cli import run
from bialign.config import load_config
from bialign.config.schema import EVERYTHING
from bialign.qa.glossary.sheets import table_terms
from bialign.qa.judgements.file import FIELDS, parse, read_judgements
from documents import ROOT, TIANJIN

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


# Pages that stand in both languages.
_NAMES = ("source", "what-is-not-checked", "configuration", "own-rules", "formats", "python")


class _Page:
    """What `docs/configuration.md` shows, in either language."""

    def __init__(self, name: str) -> None:
        self.text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        blocks = re.findall(r"```(\w*)\n(.*?)```", self.text, re.DOTALL)
        self.settings, self.file = (text for kind, text in blocks if kind == "toml")
        self.judging, self.comparing = (text for kind, text in blocks if kind == "sh")
        (self.table,) = (text for kind, text in blocks if kind == "csv")


_PAGES = [_Page("configuration.md"), _Page("configuration.zh.md")]
each_page = pytest.mark.parametrize("page", _PAGES, ids=["en", "zh"])


@pytest.fixture(autouse=True)
def _in_a_folder_with_the_seed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(TIANJIN, "paper.txt")


def _run(commands: str) -> list[int]:
    """The exit codes of commands as one would type them."""
    return [run(shlex.split(line)[1:]) for line in commands.splitlines()]


@each_page
def test_the_settings_shown_are_all_there_are(page: _Page) -> None:
    """The example is read as it stands, and has every setting but own rules, which have a page of their own."""
    Path("bialign.toml").write_text(page.settings, encoding="utf-8")
    config = load_config(Path("bialign.toml"), ["paper.txt"])
    assert {name[0] for name in config.origins} | {"overrides", "own-rules"} == set(EVERYTHING)
    assert config.severity == {"number": "critical", "repeated-word": "neutral"}
    assert load_config(Path("bialign.toml"), ["drafts/paper.txt"]).severity["number"] == "major"


@each_page
def test_findings_judged_false_in_three_commands(page: _Page, capsys: pytest.CaptureFixture[str]) -> None:
    """The documented way suppresses two findings of the Tianjin seed, and the next run shows what is left."""
    before = len(page.judging.splitlines())
    assert _run(page.judging) == [0] * before == [0, 0, 0]
    out = capsys.readouterr().out
    assert "2 findings left out (false alarms)." in out
    first, second = out.split("bialign 0.")[1:]
    for name in ("08fb51117b", "cc1ef35256"):
        assert name in first
        assert name not in second
    (example,) = parse(page.file, "x")
    for entry in read_judgements(Path("bialign-suppressions.toml")):
        assert (entry.reviewer, entry.reason) == (example.reviewer, example.reason)


@each_page
def test_the_file_of_suppressions_shown(page: _Page) -> None:
    """The block is a suppression, and the table names every field."""
    (entry,) = parse(page.file, "x")
    assert (entry.id, entry.zh, entry.date) == ("08fb51117b", "第七", "2026-11-23")
    assert all(f"`{field}`" in page.text for field in FIELDS)


@each_page
def test_a_report_against_an_earlier_one(page: _Page, capsys: pytest.CaptureFixture[str]) -> None:
    """The document hasn't changed: its findings persist, and the exit code says that none is new."""
    assert _run(page.comparing) == [1, 0]
    assert re.search(r"Compared with monday\.json: 0 new, \d+ persisting, 0 fixed\.", capsys.readouterr().out)


@each_page
def test_the_glossary_shown(page: _Page) -> None:
    """The table is a glossary."""
    assert [term.zh for term in table_terms(page.table, "terms.csv")] == ["法院", "党", "知识产权"]


def _code(text: str) -> set[str]:
    """What a page names outside its examples: commands, settings, files; words of the documents aside."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return {code for code in re.findall(r"`([^`\n]+)`", prose) if code.isascii()}


@pytest.mark.parametrize("name", _NAMES)
def test_both_languages_show_the_same(name: str) -> None:
    """Settings, programs and names are the same in both languages; texts and comments of examples may differ."""
    english, chinese = ((ROOT / "docs" / f"{name}{end}").read_text(encoding="utf-8") for end in (".md", ".zh.md"))
    kinds, kinds_zh = (re.findall(r"```(\w+)\n", text) for text in (english, chinese))
    assert kinds == kinds_zh
    assert _code(english) == _code(chinese)
    for kind in ("python", "toml"):
        blocks, blocks_zh = (re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL) for text in (english, chinese))
        for block, block_zh in zip(blocks, blocks_zh, strict=True):
            if kind == "python":
                assert block == block_zh
            else:
                assert _keys(tomllib.loads(block)) == _keys(tomllib.loads(block_zh))


def _keys(value: object) -> object:
    """The tables and keys of TOML without its texts."""
    if isinstance(value, dict):
        return {key: _keys(part) for key, part in value.items()}
    return type(value)


_GUIDES = [f"docs/{name}{end}" for name in _NAMES for end in (".md", ".zh.md")]


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/start.md", "docs/start.zh.md", *_GUIDES])
def test_links_and_pictures_are_there(page: str) -> None:
    """What a page links to in the repository stands there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not link.startswith("https:")]
    assert links
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).is_file()] == []


def test_both_readmes_have_the_same_commands() -> None:
    """The blocks to type, and the first column of the commands and exit codes, are the same in both languages."""
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")]
    english, chinese = (re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for text in texts)
    assert english == chinese
    english, chinese = (re.findall(r"^\| `(bialign [^|`]*)`|^\| (\d) ", text, re.MULTILINE) for text in texts)
    assert english == chinese
    assert len(english) > 15


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_samples_are_what_the_commands_print(page: str) -> None:
    """`python docs/write_samples.py` would change nothing, and there is a sample."""
    samples = runpy.run_path(str(ROOT / "docs" / "write_samples.py"))
    text = (ROOT / page).read_text(encoding="utf-8")
    assert samples["SAMPLE"].search(text)
    assert samples["rewrite"](text) == text


def test_the_table_of_outputs_is_that_of_the_program() -> None:
    """`python docs/write_formats.py` would change nothing in either page, and there is a table."""
    formats = runpy.run_path(str(ROOT / "docs" / "write_formats.py"))
    for ui, page in formats["PAGES"].items():
        text = page.read_text(encoding="utf-8")
        assert formats["TABLE"].search(text)
        assert formats["rewrite"](text, ui) == text


def test_pages_name_no_package_of_others() -> None:
    """The distribution is `bialign-qa`; what is installed from a checkout is the checkout."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert [page.name for page in pages if re.search(r"pip install [^\n`]*bialign\[", page.read_text("utf-8"))] == []


def test_the_files_that_contributing_names_are_there() -> None:
    """Each path in the page is one of the repository; `ID` stands for the name of a rule."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paths = {
        code for code in re.findall(r"`([\w./]+)`", text) if "/" in code or code.endswith((".py", ".tsv", ".json"))
    }
    folders = [ROOT, *(path for path in ROOT.rglob("*") if path.is_dir() and ".venv" not in path.parts)]
    known = {path for path in paths if any((folder / path).exists() for folder in folders)}
    assert paths - known - {"qa/rules/ID.py"} == set()
    assert len(known) > 40


def test_no_word_is_cut_between_two_parts_of_a_string() -> None:
    """Strings that are written in several parts are parted at spaces and punctuation, not inside a word or number."""
    cut = []
    parts = ("qa", "reports", "commands", "config", "align")
    for path in (path for part in parts for path in sorted((ROOT / part).rglob("*.py"))):
        tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
        strings = [token for token in tokens if token.type not in (tokenize.NL, tokenize.COMMENT)]
        for left, right in pairwise(strings):
            if left.type == right.type == tokenize.STRING and not left.string[:-1].endswith(r"\n"):
                seam = left.string[-2:-1] + right.string.lstrip("rf")[1:2]
                if re.fullmatch(r"[A-Za-z0-9]{2}", seam):
                    cut.append(f"{path.name}:{right.start[0]}")
    assert cut == []
