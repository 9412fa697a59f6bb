"""Files of others in formats of pairs and pages, in the material for development: what must come out of each."""

from __future__ import annotations

import pytest
from bialign.align.bitext import Bitext
from bialign.align.errors import InputError
from bialign.align.halves import whole_file
from bialign.align.segments import segment_half
from bialign.align.sources import read_document
from bialign.pipeline import check_files
from bialign.qa.glossary.loading import read_glossary
from format_cases import FORMATS, list_cases, require_case

pytestmark = pytest.mark.skipif(not FORMATS.is_dir(), reason="the material isn't here")
_KINDS = (".tmx", ".xlf", ".sdlxliff", ".po", ".csv", ".xlsx", ".html", ".epub", ".pptx", ".srt", ".vtt", ".md")
_REFUSED = ("m03_laughs",)


@pytest.mark.parametrize(("name", "wanted", "unwanted"), list_cases(*_KINDS), ids=lambda value: str(value)[:20])
def test_a_case_gives_what_it_must(name: str, wanted: list[str], unwanted: list[str]) -> None:
    """A hard case is read as its row says, or refused."""
    path = str(FORMATS / "cases" / name)
    if name.startswith(_REFUSED):
        with pytest.raises(InputError):
            read_document(path)
        return
    document = read_document(path)
    text = document.text
    if name.endswith((".srt", ".vtt", ".md")):
        text = "\n".join(segment.clean.text for segment in segment_half(whole_file(document))[0].segments)
    require_case(text, wanted, unwanted)


def _check(*names: str) -> tuple[Bitext, list[str]]:
    """The bitext of real files, and the rules of its findings."""
    review = check_files([str(FORMATS / "real" / name) for name in names])
    return review.bitext, [finding.rule for finding in review.findings]


def _refuse(name: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        check_files([str(FORMATS / "real" / name)])
    assert words in caught.value.message.en


@pytest.mark.parametrize(("name", "least"), [("tico_en-zh.tmx", 3000), ("tico_glossary_en-zh.csv", 330)])
def test_memories_and_lists_of_terms_are_pairs(name: str, least: int) -> None:
    """Every unit has both sides, whatever columns stand beside them; hardly any is flagged."""
    bitext, rules = _check(name)
    assert bitext.layout == "pairs"
    assert sum(1 for bead in bitext.beads if bead.zh and bead.en) >= least
    assert len(rules) < 0.05 * least


def test_bilingual_files_of_tools() -> None:
    """What is new is no finding; other languages and untranslated files are told as such."""
    bitext, rules = _check("resources_zh-Hans.xlf")
    assert bitext.zh.document.untranslated >= 7
    assert "untranslated" not in rules
    _, rules = _check("validators_zh_CN.xlf")
    assert not any(rule.startswith("number") for rule in rules)
    _refuse("madcap_lingo_zh-cn.xlf", "isn't translated yet")
    _refuse("trados_states_it-en.sdlxliff", "it-IT and en-US")
    _refuse("matecat_po.sdlxliff", "it-IT and en-US")


@pytest.mark.parametrize("name", ["poedit_zh_CN.po", "poedit_zh_TW.po", "wtforms_zh_TW.po"])
def test_catalogues(name: str) -> None:
    """Messages are pairs, plural forms with theirs; no figure is reported."""
    bitext, rules = _check(name)
    assert len(bitext.beads) > 30
    assert not any(rule.startswith("number") for rule in rules)


def test_heads_of_a_sheet_name_the_languages() -> None:
    """Of many languages the two are taken."""
    bitext, _ = _check("i18n_strings.xlsx")
    assert bitext.layout == "pairs"
    assert all(bead.zh and bead.en for bead in bitext.beads)


def test_workbooks_and_tables_of_one_language_are_paired() -> None:
    """Two of them are aligned by their texts."""
    for names in (("oc_policy_zh-Hans.xlsx", "oc_policy_en.xlsx"), ("asvs403_zh-cn.csv", "asvs403_en.csv")):
        bitext, _ = _check(*names)
        both = sum(1 for bead in bitext.beads if bead.zh and bead.en)
        assert both > 0.9 * len(bitext.beads)


@pytest.mark.parametrize(
    ("name", "zh", "en"), [("b01_basic.tbx", "发明专利", "invention patent"), ("b02_v3.tbx", "专利", "patent")]
)
def test_glossaries_of_terms(name: str, zh: str, en: str) -> None:
    """TBX of either version is a glossary."""
    terms = {term.zh: term for term in read_glossary([str(FORMATS / "cases" / name)]).terms.values()}
    assert en in terms[zh].renderings


def test_pages_of_others() -> None:
    """Both languages of a page pair up, a table of terms is pairs; what only a script makes has no Chinese."""
    bitext, _ = _check("oc_policy_zh-Hant_bilingual.html")
    assert sum(1 for bead in bitext.beads if not (bead.zh and bead.en)) <= 3
    bitext, _ = _check("oc_glossary_table.html")
    assert bitext.layout == "pairs"
    with pytest.raises(InputError):
        _check("espat_config.html")


def test_books_and_slides_of_others() -> None:
    """Chapters and slides come in their order, without numbers of slides."""
    text = read_document(str(FORMATS / "real" / "oc_handout_zh-Hans.epub")).text
    assert text.index("项目简介") < text.index("引言") < text.index("OpenChain 标准规范")
    document = read_document(str(FORMATS / "real" / "oc_curriculum_zh-Hans.pptx"))
    assert document.text.startswith("课程")
    pages = [int(document.place(block.span.start).page or 0) for block in document.blocks]
    assert pages == sorted(pages)
    assert document.text.index("OpenChain 课程是什麽") < document.text.index("避开合规陷阱")


def test_subtitles_of_others() -> None:
    """Two languages in a cue are paired by cue."""
    for name in ("hf_course_00_zh.srt", "hf_course_02_zh.srt"):
        bitext, rules = _check(name)
        assert bitext.layout == "cues"
        assert sum(1 for bead in bitext.beads if bead.zh and bead.en) > 0.85 * len(bitext.beads)
        assert not any(rule.startswith("number") for rule in rules)
