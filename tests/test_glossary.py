"""Glossaries: how files are read, how terms are found in either language, and what a check makes of them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bialign.cli import run
from bialign.qa.examples import list_marks, review_pairs
from bialign.qa.glossary import Glossary, Term
from bialign.qa.glossary.chinese_forms import term_places
from bialign.qa.glossary.english_forms import English, end_of, occurrences, rendering
from bialign.qa.glossary.loading import read_glossary
from bialign.qa.glossary.sheets import table_terms
from bialign.qa.registry import RULES
from bialign.qa.setting_error import SettingError
from documents import TIANJIN
from hypothesis import example, given
from hypothesis import strategies as st

# Chinese terms


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (["卫生", "卫生保健"], "卫生保健和卫生", ["卫生保健", "卫生"]),
        (["中国"], "发展中国家", []),
        (["中国"], "中国参加", ["中国"]),
        (["国企"], "中国企业", []),
        (["专利", "专利申请"], "专 利\n申 请", ["专 利\n申 请"]),
        (["PCT申请"], "ＰＣＴ 申请多", ["ＰＣＴ 申请"]),
        (["GDP"], "XGDP增长，GDP增长", ["GDP"]),
        (["法"], "法院", []),
        (["專利"], "專利", ["專利"]),
    ],
)
def test_terms_are_whole_words_the_longest_first(terms: list[str], text: str, found: list[str]) -> None:
    """A term stands neither inside a longer one nor across two words; spaces and widths change nothing."""
    glossary = Glossary([Term(term, ("x",)) for term in terms])
    (places,) = term_places(glossary, [text])
    assert [text[place.start : place.end] for place in places] == found


# English terms


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("patent", "Patents and patented things", ["Patents", "patented"]),
        ("policy", "policies", ["policies"]),
        ("policies", "a policy", ["policy"]),
        ("intellectual property right", "intellectual-property rights", ["intellectual-property rights"]),
        ("health care", "health-care, healthcare, health; care", ["health-care", "healthcare", "health; care"]),
        ("healthcare", "health care", ["health care"]),
        ("e-mail", "email, e-mail, e mail", ["email", "e-mail", "e mail"]),
        ("people's court", "people’s courts", ["people’s courts"]),
        ("industry", "industrial", []),
        ("art", "article, arts", ["arts"]),
        ("man", "two men", ["men"]),
        ("court", "", []),
        ("", "court", []),
    ],
)
def test_english_terms_are_found_in_their_forms(wanted: str, text: str, found: list[str]) -> None:
    """Inflected, hyphenated or written as one word, but no other word and no part of one."""
    english = English(text)
    assert sorted(map(english.said, occurrences(rendering(wanted, False), english))) == sorted(found)


@pytest.mark.parametrize(
    ("wanted", "text", "cased"),
    [
        ("Party", "the party", False),
        ("Party", "the Party", True),
        ("court", "the Court", False),
        ("court", "Court rules", True),
        ("WHO", "who", False),
        ("SMEs", "SMEs", True),
        ("State Council", "State council", False),
    ],
)
def test_capitals_where_they_count(wanted: str, text: str, cased: bool) -> None:
    """Capitals must be those of the term, at the beginning of a sentence one more."""
    (found,) = occurrences(rendering(wanted, True), English(text))
    assert found.cased is cased


_COMPOUNDS = st.sampled_from(
    ["health care", "healthcare policy", "e-mail", "man made", "policy care", "The men", "part y"]
)
_SPOKEN = st.sampled_from(
    ["health", "care", "healthcare", "policies", "E", "mail", "emails", "the", "men", "made", "part"]
)


@example(["healthcare policy"], ["health", "cares", "policies"])
@example(["health care"], ["healthcare"])
@given(st.lists(_COMPOUNDS, min_size=1), st.lists(_SPOKEN))
def test_no_compound_that_stands_in_a_text_is_passed_over(compounds: list[str], text: list[str]) -> None:
    """Those asked for at a word are all that stand there, in whatever form, as one word or as two."""
    glossary = Glossary([Term(f"词{i}", (compound,)) for i, compound in enumerate(compounds)])
    words = English(" ".join(text)).words
    for at in range(len(words)):
        here = [made.text for _, made in glossary.compounds_at(words, at) if end_of(made.words, words, at)]
        assert sorted(here) == sorted(c for c in compounds if end_of(rendering(c, False).words, words, at))


# The rule

_GLOSSARY = """zh,en,forbidden,case,note
法院,court|people's court,tribunal,,see the style guide
法庭,tribunal,,,
党,Party,,exact,
卫生,health,,,
医疗保健,health care,,,
健康,health,,,
专利,patent,licence|license,,
许可,license,,,
专利申请,patent application,,,
申请,application,,,
组织,WHO,,,
海关,,custom,,
"""


@pytest.mark.parametrize(
    ("zh", "en", "marked"),
    [
        ("法院受理案件。", "The courts accept cases.", []),
        ("法院受理案件。", "The People's Court accepts cases.", []),
        ("法院受理案件。", "The bench accepts cases.", [("法院", "")]),
        ("法院受理案件。", "The tribunal accepts cases.", [("法院", "tribunal")]),
        ("法院、法庭受理案件。", "Courts and tribunals accept cases.", []),
        ("法院、法院受理案件。", "The court and the tribunals accept cases.", [("法院", "tribunals")]),
        ("法院受理案件。", "The court, a tribunal of the city, accepts cases.", []),
        ("听党的话。", "Follow the party.", [("党", "party")]),
        ("听党的话。", "Follow the Party.", []),
        ("健康很重要。", "Health care is important.", [("健康", "")]),
        ("医疗保健和健康很重要。", "Health care and health are important.", []),
        ("申请专利。", "Patent applications were made.", []),
        ("专利许可。", "The license of patents.", []),
        ("专利很多。", "Many licences.", [("专利", "licences")]),
        ("该组织参加。", "Those who came.", [("组织", "who")]),
        ("海关参加。", "The custom took part.", [("海关", "custom")]),
        ("海关参加。", "A customary office took part.", []),
    ],
)
def test_what_the_rule_finds(zh: str, en: str, marked: list[tuple[str, str]]) -> None:
    """Terms left out, forbidden or with other capitals, and nothing where a word has another reason to be there."""
    glossary = Glossary(table_terms(_GLOSSARY, "terms.csv"))
    found = review_pairs([(zh, en)], (RULES["glossary"],), glossary=glossary).findings
    assert list_marks(found) == marked


def test_a_finding_says_where_the_term_comes_from() -> None:
    """The preferred rendering is suggested; file, line and note stand in the details."""
    glossary = Glossary(table_terms(_GLOSSARY, "a/terms.csv"))
    (finding,) = review_pairs([("法院受理。", "The tribunal did.")], (RULES["glossary"],), glossary=glossary).findings
    assert finding.suggestion == "court"
    assert finding.detail == {"glossary": "terms.csv, 2", "note": "see the style guide"}
    assert finding.message.en == "The glossary forbids “tribunal” for “法院”; it has “court”."


def test_a_rendering_in_the_sentence_beside_is_no_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What moved into the next sentence isn't missing, in a document; pairs are judged by themselves."""
    monkeypatch.chdir(tmp_path)
    Path("bialign.toml").write_text('glossary = "terms.csv"\nselect = ["glossary"]\n', encoding="utf-8")
    Path("terms.csv").write_text("法院,court\n", encoding="utf-8")
    first = "全市受理2955件，由法院审结。\tThe city accepted 2955 cases.\n"
    pairs = first + "2016年增长5%。\tThe court saw growth of 5% in 2016.\n"
    Path("pairs.tsv").write_text(pairs, encoding="utf-8")
    assert run(["check", "pairs.tsv"]) == 1
    assert run(["check", "pairs.tsv", "--context", "document"]) == 0


# Tables


@pytest.mark.parametrize(
    "text",
    [
        "zh,en\n法院,court\n",
        "法院,court\n",
        "court,法院\n",
        "\ufeffzh;en\r\n法院;court\r\n",
        "中文\t英文\n\n法院\tcourt\n",
        'id,Chinese,English\n7,"法院","court"\n',
        "english,zh,domain\ncourt,法院,law\n",
    ],
)
def test_tables_come_in_many_forms(tmp_path: Path, text: str) -> None:
    """Commas, semicolons or tabs, with or without a head, in either order, with columns of no concern."""
    path = tmp_path / "terms.csv"
    path.write_text(text, encoding="utf-8", newline="")
    (term,) = read_glossary([str(path)]).terms.values()
    assert (term.zh, term.renderings) == ("法院", ("court",))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_tables_of_office_programs(tmp_path: Path, encoding: str) -> None:
    """A table in the encodings that office programs write."""
    path = tmp_path / "terms.csv"
    path.write_text("中文,英文\n知识产权局,intellectual property office\n法院,court\n", encoding=encoding)
    assert [term.zh for term in read_glossary([str(path)]).terms.values()] == ["知识产权局", "法院"]


def test_all_columns() -> None:
    """Several renderings, forbidden ones, case and note; lines of one term are put together."""
    text = "备注,大小写,禁用,英文,中文\n见上,一致,tribunal|bench,court | people's court,法院\n,,,law court,法院\n"
    (term,) = Glossary(table_terms(text, "x.csv")).terms.values()
    assert term.renderings == ("court", "people's court", "law court")
    assert (term.forbidden, term.exact, term.note) == (("tribunal", "bench"), True, "见上")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("zh,en\n法院,\n", "x.csv, line 2: “法院” has no English."),
        ("zh,en\n\n,court\n", "x.csv, line 3: there is no Chinese term."),
        ("zh,en\ncourt,法院\n", "x.csv, line 2: “court” is given as Chinese, “法院” as English."),
        ("zh,en,case\n法院,court,exakt\n", "x.csv, line 2: case can't be “exakt”; choose any or exact."),
        ("zh,en,forbiden\n法院,court,x\n", "“forbiden”; did you mean “forbidden”?"),
        ("zh,note\n法院,x\n", "x.csv, line 1: there is no column “en”."),
        ("zh,en,forbidden\n法院,court,court\n", "x.csv, line 2: “court” is both right and forbidden."),
        ("法院\n", "x.csv, line 1: a line needs two columns, Chinese and English."),
        ('zh,en\n法院,"court\n', "x.csv, line 2: "),
        ('zh,en\n,court\n法院,"court\n', "x.csv, line 2: there is no Chinese term."),
        ("zh,en\n法院,court\n海关,| |\n", "x.csv, line 3: “海关” has no English."),
        ("zh,en\n", None),
        ("\n\n", "x.csv has no terms in it."),
    ],
)
def test_mistakes_in_tables(text: str, told: str | None) -> None:
    """A mistake names file and line."""
    if told is None:
        assert list(table_terms(text, "x.csv")) == []
        return
    with pytest.raises(SettingError) as error:
        table_terms(text, "x.csv")
    assert told in error.value.message.en
    assert error.value.message.zh.endswith(("。", "？"))


# Workbooks


def _new_workbook(cells: Mapping[str, object]) -> Any:
    """A workbook with these cells, by their names, on its first sheet."""
    from openpyxl import Workbook

    book: Any = Workbook()
    for name, value in cells.items():
        book.worksheets[0][name] = value
    return book


def test_a_workbook(tmp_path: Path) -> None:
    """The first sheet of a workbook is read like any table; cells have the texts that they show."""
    path = tmp_path / "terms.xlsx"
    cells = {
        "A1": "zh",
        "B1": "en",
        "A3": "法院",
        "B3": "court|bench",
        "A4": "十二",
        "B4": 12,
        "A5": "增长率",
        "B5": 0.2317,
        "A6": 123456789,
        "B6": "123.457 million yuan",
    }
    book = _new_workbook(cells)
    book.worksheets[0]["B5"].number_format = "0.00%"
    book.worksheets[0]["A6"].number_format = '0!.0,"万元"'
    book.create_sheet("more")["A1"] = "海关"
    book.save(path)
    terms = read_glossary([str(path)]).terms
    assert [(term.zh, term.renderings, term.origin) for term in terms.values()] == [
        ("法院", ("court", "bench"), "terms.xlsx, 3"),
        ("十二", ("12",), "terms.xlsx, 4"),
        ("增长率", ("23.17%",), "terms.xlsx, 5"),
        ("12345.7万元", ("123.457 million yuan",), "terms.xlsx, 6"),
    ]


@pytest.mark.parametrize("lost", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"])
def test_a_workbook_that_is_broken(tmp_path: Path, lost: str) -> None:
    """Whatever part of the container is missing or cut off, it is one sentence."""
    _new_workbook({"A1": "法院", "B1": "court"}).save(tmp_path / "whole.xlsx")
    for text in (None, b"<worksheet><sheetData><row"):
        with zipfile.ZipFile(tmp_path / "whole.xlsx") as whole, zipfile.ZipFile(tmp_path / "x.xlsx", "w") as broken:
            for name in whole.namelist():
                if name != lost or text is not None:
                    broken.writestr(name, text if name == lost and text is not None else whole.read(name))
        with pytest.raises(SettingError, match=r"x\.xlsx is no XLSX workbook"):
            read_glossary([str(tmp_path / "x.xlsx")])


# TBX

_TBX_2 = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body>
<termEntry id="c1"><note>see <hi>there</hi></note>
<langSet xml:lang="zh-CN"><tig><term>法院</term></tig></langSet>
<langSet xml:lang="en-US"><ntig><termGrp><term>court</term></termGrp></ntig>
<tig><term>tribunal</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>people's court</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
</termEntry><termEntry id="c2"><langSet xml:lang="zh"><tig><term>党</term></tig></langSet></termEntry>
</body></text></martif>"""
_TBX_3 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><!-- one -->
<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>court</term></termSec>
<termSec><term>tribunal</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
</langSec><langSec xml:lang="zh-Hans"><termSec><term>法院</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Gericht</term></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize(
    ("text", "renderings", "note"), [(_TBX_2, ("people's court", "court"), "see there"), (_TBX_3, ("court",), "")]
)
def test_tbx_of_both_kinds(tmp_path: Path, text: str, renderings: tuple[str, ...], note: str) -> None:
    """Preferred terms first, deprecated ones forbidden, entries in one language left out."""
    path = tmp_path / "terms.tbx"
    path.write_text(text, encoding="utf-8")
    (term,) = read_glossary([str(path)]).terms.values()
    assert (term.zh, term.renderings, term.forbidden, term.note) == ("法院", renderings, ("tribunal",), note)


_BOMB = '<!DOCTYPE tbx [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]><tbx><text><body>&b;</body></text></tbx>'
_FILE = '<!DOCTYPE tbx [<!ENTITY f SYSTEM "file:///etc/passwd">]><tbx><text><body>&f;</body></text></tbx>'
_PARAMETER = '<!DOCTYPE tbx [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><tbx/>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (_BOMB.encode(), "declares entities (“a”)"),
        (_FILE.encode(), "declares entities (“f”)"),
        (_PARAMETER.encode(), "declares entities (“p”)"),
        (_BOMB.encode("utf-16"), "declares entities (“a”)"),
        (b"<tbx>", "is no valid XML: "),
        (b"", "is no valid XML: "),
        (b"zh,en", "is no valid XML: "),
        (b"<html/>", "is no TBX glossary."),
        ('<?xml version="1.0" encoding="gb18030"?><tbx/>'.encode("gb18030"), "save it as UTF-8."),
        (b"<tbx><text><body/></text></tbx>", "has no entry with a Chinese and an English term."),
    ],
    ids=["bomb", "file", "parameter", "utf-16", "cut", "empty", "table", "html", "gb18030", "no entry"],
)
def test_tbx_that_cant_be_taken(tmp_path: Path, data: bytes, told: str) -> None:
    """Entities are refused whatever the encoding, and what is no TBX is told as such."""
    path = tmp_path / "terms.tbx"
    path.write_bytes(data)
    with pytest.raises(SettingError) as error:
        read_glossary([str(path)])
    assert error.value.message.en.startswith(str(path))
    assert told in error.value.message.en


# In a check


def _configured(folder: Path, text: str, **files: str) -> None:
    (folder / "bialign.toml").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a pair whose rendering the house forbids."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pairs.tsv").write_text("法院受理案件。\tThe tribunal accepted cases.\n", encoding="utf-8")
    return tmp_path


def test_a_check_with_a_glossary(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several files count together; the report says which they were; without one the rule doesn't run."""
    run(["check", "pairs.tsv", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert "glossary" not in report["settings"]["rules"]
    client = "案件,case\n受理,accept\n"
    _configured(folder, 'glossary = ["house.csv", "client.csv"]\n', house="法院,court\n", client=client)
    assert run(["check", "pairs.tsv", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [finding["rule"] for finding in report["findings"]] == ["glossary"]
    assert report["settings"]["glossary"] == ["house.csv: 1", "client.csv: 2"]
    assert run(["check", "pairs.tsv", "--ignore", "glossary"]) == 0


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ('"none.csv"', "none.csv: there is no such file."),
        ('"terms.docx"', "terms.docx: glossaries can be .csv, .tsv, .xlsx or .tbx."),
        ('"."', "glossaries can be"),
        ('"empty.csv"', "empty.csv: the file is empty."),
        ('"binary.csv"', "binary.csv is a binary file"),
        ('"bad.xlsx"', "bad.xlsx is no XLSX workbook."),
        ('["house.csv", "bad.csv"]', "bad.csv, line 1: a line needs two columns"),
    ],
)
def test_glossaries_that_cant_be_taken(folder: Path, capsys: pytest.CaptureFixture[str], value: str, told: str) -> None:
    """Exit code 2 and one sentence, in either language."""
    _configured(folder, f"glossary = {value}\n", house="法院,court\n", bad="法院\n", empty="")
    Path("binary.csv").write_bytes(b"\0\1\2")
    Path("bad.xlsx").write_bytes(b"PK\3\4 and no more")
    assert run(["check", "pairs.tsv"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err
    assert run(["check", "pairs.tsv", "--ui", "zh"]) == 2
    assert not capsys.readouterr().err.isascii()


def test_the_rule_asked_for_without_a_glossary(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--select glossary` says what is missing."""
    assert run(["check", "pairs.tsv", "--select", "glossary"]) == 2
    assert 'set glossary = "terms.csv" in bialign.toml' in capsys.readouterr().err


def test_a_whole_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of 35 places of a term those two are found where the seed has "marks" for 商标; a term that it keeps has none."""
    house = "商标,trademark|trade mark\n海关,customs\n"
    _configured(folder, 'glossary = "house.csv"\nselect = ["glossary"]\n', house=house)
    run(["check", str(TIANJIN), "--config", "bialign.toml", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    clean = {segment["id"]: segment.get("clean", segment["text"]) for segment in report["segments"]["en"]}
    beads = {bead["id"]: bead["en"] for bead in report["beads"]}
    for finding in report["findings"]:
        assert finding["zh"]["text"] == "商标"
        assert " marks " in " ".join(clean[name] for name in beads[finding["bead"]])
    assert len(report["findings"]) == 2
