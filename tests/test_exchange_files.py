"""Memories and bilingual files: what the schemas and other programs make of them, and that nothing is lost in them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from bialign.align.bitext import LANGS, Bitext
from bialign.align.document import Document
from bialign.align.sources import parse_document
from bialign.cli import run
from bialign.pipeline import align_files, check_documents
from bialign.qa.findings import Review
from bialign.qa.quantities import Reader
from bialign.qa.registry import RULES
from bialign.reports import RenderOptions, tsv
from bialign.reports.categories import NAMES
from bialign.reports.exchange import bilingual12, bilingual21, memory_file
from bialign.reports.exchange.issue_types import BY_CATEGORY, BY_RULE, TYPES
from bialign.reports.exchange.weaving import Wrap, choose_nesting, weave
from bialign.reports.exchange.xml_words import escape_text, flatten
from documents import SHANGHAI, SHARED, TIANJIN, bitext_of_pairs
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from report_fixture import bitext, clean_review, review
from schema_checks import validate_xml
from translate.storage import tmx, xliff, xliff2

_CASES = Path(__file__).with_name("cases") / "documents"
_WILD = SHARED / "data" / "formats" / "real" / "oc_policy_zh-Hant_bilingual.docx"
# The formats, their schemas, and the names under which the reader takes them.
_FORMATS = (
    (memory_file, "tmx14.rng", "a.tmx"),
    (bilingual12, "xliff-1.2-its.xsd", "a.xlf"),
    (bilingual21, "xliff-2-its.xsd", "a.xlf"),
)
each_format = pytest.mark.parametrize(("module", "schema", "name"), _FORMATS, ids=["tmx", "xliff12", "xliff21"])
each_bilingual = pytest.mark.parametrize(("module", "schema", "name"), _FORMATS[1:], ids=["xliff12", "xliff21"])


def _sides(bitext: Bitext) -> list[tuple[str, str]]:
    zh, en = ([flatten(bitext.clean(bead, lang).text) for bead in bitext.beads] for lang in LANGS)
    return list(zip(zh, en, strict=True))


def _rows(document: Document) -> list[tuple[str, ...]]:
    assert document.table is not None
    return [tuple(document.text[slice(*cell)] for cell in row) for row in document.table.rows]


@each_format
def test_a_bitext_is_what_its_schema_allows(module: ModuleType, schema: str, name: str) -> None:
    """Hostile text, one-sided pairs and all; and it reads as the same pairs."""
    content = module.render(bitext())
    validate_xml(content, schema)
    assert _rows(parse_document(content.encode(), name)) == _sides(bitext())
    assert parse_document(content.encode(), name).untranslated == 0


@pytest.mark.parametrize(("module", "schema", "name"), _FORMATS, ids=["tmx", "xliff12", "xliff21"])
def test_another_program_reads_the_same_pairs(module: ModuleType, schema: str, name: str) -> None:
    """What the Translate Toolkit reads are the pairs; an empty side is empty there, too."""
    content = module.render(bitext()).encode()
    stores: dict[ModuleType, Any] = {
        memory_file: tmx.tmxfile,
        bilingual12: xliff.xlifffile,
        bilingual21: xliff2.Xliff2File,
    }
    store = stores[module].parsefile(_named(content, name))
    read = [(str(unit.source or ""), str(unit.target or "")) for unit in store.units]
    assert read == _sides(bitext())


def _named(content: bytes, name: str) -> BytesIO:
    file = BytesIO(content)
    file.name = name
    return file


@each_bilingual
def test_findings_are_notes_and_marks_of_its(module: ModuleType, schema: str, name: str) -> None:
    """Every finding has its note, every mark its type; the pairs read the same as without them."""
    content = module.render(review(), RenderOptions("zh", everything=True))
    root = validate_xml(content, schema)
    notes = [note.text for note in root.iter("{*}note")]
    assert len(notes) == len(review().findings)
    assert any("2,955 误作 2,995：有一位数字不同。建议：2955（number-mismatch）" in note for note in notes)
    (marked,) = (mark for mark in root.iter("{*}mrk") if mark.text == "2995")
    assert marked.get("{http://www.w3.org/2005/11/its}locQualityIssueSeverity") == "100"
    assert _rows(parse_document(content.encode(), name)) == _sides(bitext())
    assert not any(c in note for note in notes for c in "\x1b\u202e\n")


@each_bilingual
def test_notes_are_written_where_they_are_asked_for(module: ModuleType, schema: str, name: str) -> None:
    """What is no more than a note isn't put before a translator unless everything is."""
    neutral = sum(finding.severity == "neutral" for finding in review().findings)
    counts = [
        len([*validate_xml(module.render(review(), RenderOptions(everything=everything)), schema).iter("{*}note")])
        for everything in (True, False)
    ]
    assert neutral > 0
    assert counts == [len(review().findings), len(review().findings) - neutral]


@each_bilingual
def test_a_review_without_findings_has_no_annotations(module: ModuleType, schema: str, name: str) -> None:
    root = validate_xml(module.render(clean_review()), schema)
    assert not [*root.iter("{*}note", "{*}mrk")]
    assert "annotatorsRef" not in module.render(clean_review())


def _check(data: bytes, name: str) -> Review:
    return check_documents([parse_document(data, name)])


def _list_findings(review: Review) -> list[tuple[object, ...]]:
    return [
        (f.id, f.rule, f.severity, f.message, f.zh and f.zh.text, f.en and f.en.text, f.suggestion)
        for f in review.findings
    ]


@pytest.mark.parametrize(
    "path",
    [TIANJIN, SHANGHAI, *(_CASES / name for name in ("letter.txt", "dialogue.txt", "items.md", "details.md")), _WILD],
    ids=lambda path: path.name[:12],
)
def test_all_formats_give_the_findings_of_the_pairs(path: Path) -> None:
    """Memory, XLIFF 1.2 and 2.1 give what the same pairs give as TSV, one-sided pairs and figures, too."""
    if not path.exists():
        pytest.skip("no development data here")
    pairs = align_files([str(path)], Reader())
    expected = _check(tsv.render(pairs).encode(), "a.tsv")
    for module, _, name in _FORMATS:
        found = _check(module.render(pairs).encode(), name)
        assert _list_findings(found) == _list_findings(expected)
        assert [figure.status for figure in found.figures] == [figure.status for figure in expected.figures]


def test_what_has_no_counterpart_is_found_again() -> None:
    """A sentence that was left out is an omission in every format, not a unit that waits for its translation."""
    pairs = bitext_of_pairs(
        "全市共有2955家企业完成申请清零。\tIn the city 2,955 enterprises cleared their applications.\n"
        "法院受理案件312件，审结298件。\t\n"
        "各区设立服务站，方便群众办事。\tEvery district opened service stations for the public.\n"
    )
    for module, _, name in _FORMATS:
        found = _check(module.render(pairs).encode(), name)
        assert [finding.rule for finding in found.findings if finding.mqm == "accuracy/omission"] != []


@pytest.mark.parametrize("state", ["translated", "final", "signed-off"])
def test_an_empty_target_that_somebody_approved_is_checked(state: str) -> None:
    """It is a translation left out; without such a state it waits for its translation."""
    unit = '<trans-unit id="{}"><source>{}</source><target{}>{}</target></trans-unit>'
    units = (unit.format(1, "甲有5项。", "", "A has 5 items."), unit.format(2, "乙有6项。", f' state="{state}"', ""))
    head = '<xliff version="1.2"><file source-language="zh" target-language="en"><body>'
    document = parse_document(f"{head}{''.join(units)}</body></file></xliff>".encode(), "a.xlf")
    assert _rows(document) == [("甲有5项。", "A has 5 items."), ("乙有6项。", "")]


def test_align_writes_all_three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Suffixes ask for the memory and XLIFF 1.2, a name for 2.1; the same bytes come twice."""
    monkeypatch.chdir(tmp_path)
    names = ("a.tmx", "a.xlf", "xliff21:b.xlf")
    runs = [[Path(name.rpartition(":")[2]).read_bytes() for name in names] for _ in range(2) if not _align(names)]
    assert runs[0] == runs[1]
    for content, (_, schema, _) in zip(runs[0], _FORMATS, strict=True):
        validate_xml(content, schema)


def _align(names: tuple[str, ...]) -> int:
    return run(["align", str(TIANJIN), *(argument for name in names for argument in ("-o", name))])


def test_every_category_has_a_type_of_its() -> None:
    """Types are those of ITS 2.0; every rule of ours has one of its own or of its category."""
    assert {*BY_RULE.values(), *BY_CATEGORY.values()} <= TYPES
    assert set(BY_RULE) <= set(RULES)
    assert {part for category in BY_CATEGORY for part in category.split("/")} <= set(NAMES)
    assert {rule.mqm.split("/")[0] for rule in RULES.values()} <= set(BY_CATEGORY)


_TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=30)
_PLACES = st.tuples(st.integers(0, 30), st.integers(0, 30))


@given(_TEXTS, st.lists(_PLACES, max_size=8))
def test_tags_woven_into_a_text_nest(text: str, places: list[tuple[int, int]]) -> None:
    """Whatever is marked, the result is XML with exactly the text, and each mark that stands in it has its words."""
    text = flatten(text)
    wraps = [Wrap(a, min(b, len(text)), f'<m n="{n}">', "</m>") for n, (a, b) in enumerate(places) if a < len(text)]
    root = etree.fromstring(f"<t>{weave(text, wraps, escape_text)}</t>")
    assert "".join(root.itertext()) == text
    words = {f'<m n="{mark.get("n")}">': "".join(mark.itertext()) for mark in root.iter("m")}
    assert words == {wrap.before: text[wrap.start : wrap.end] for wrap in choose_nesting(wraps)}
