"""Translation memories and bilingual files: which pairs they hold, what isn't translated yet, what is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from bialign.align.bitext import Document
from bialign.align.errors import InputError
from bialign.align.sources import parse_document, read_document
from bialign.align.sources.language_tags import read_language
from bialign.align.sources.read_options import ReadOptions
from bialign.cli import run
from bialign.pipeline import align_files, check_documents
from bialign.qa.quantities import Reader
from documents import SHANGHAI, TIANJIN
from hypothesis import given
from hypothesis import strategies as st


def _tmx(*units: str, head: str = '<?xml version="1.0"?>') -> bytes:
    return f'{head}<tmx version="1.4"><header srclang="zh"/><body>{"".join(units)}</body></tmx>'.encode()


def _unit(*variants: tuple[str, str]) -> str:
    return "<tu>" + "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in variants) + "</tu>"


def _xliff(*units: str, source: str = "zh-CN", target: str = "en-US") -> bytes:
    space = 'xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"'
    languages = f'source-language="{source}" target-language="{target}"'
    return f'<xliff version="1.2" {space}><file {languages}><body>{"".join(units)}</body></file></xliff>'.encode()


def _trans(source: str, target: str, attributes: str = 'id="1"', state: str = "") -> str:
    return f"<trans-unit {attributes}><source>{source}</source><target {state}>{target}</target></trans-unit>"


TRANSLATED = 'id="1" translate="yes"'


def _rows(document: Document) -> list[list[str]]:
    """The texts of the pairs."""
    assert document.table
    return [[document.text[slice(*cell)] for cell in row] for row in document.table.rows]


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        *((tag, "zh") for tag in ("zh", "zh-CN", "ZH_HANS", "zh-Hant-HK", "cmn", "zho", "chi", "中文", "Chinese")),
        *((tag, "en") for tag in ("en", "EN-US", "en_GB", "eng", "英文 English", "English")),
        *((tag, None) for tag in ("fr", "", "entry", "zha", "ja-JP", "end user")),
    ],
)
def test_languages_are_known_in_any_form(tag: str, lang: str | None) -> None:
    """Tags in either case, of two or three letters, with any region, and names in words."""
    assert read_language(tag) == lang


def test_a_memory_is_pairs_in_its_order() -> None:
    """Units are pairs whichever language is first; places are the numbers of units, notes and codes are left out."""
    coded = "Up <bpt i='1'>&lt;b&gt;</bpt>23<ept i='1'>&lt;/b&gt;</ept>.1<ph>%%1</ph>7<hi>%</hi>."
    document = parse_document(
        _tmx(_unit(("en-GB", coded), ("zh-Hans", "增长23.17%。")), _unit(("zh", "共5项。"), ("EN", "5 items."))), "a"
    )
    assert _rows(document) == [["增长23.17%。", "Up 23.17%."], ["共5项。", "5 items."]]
    assert document.place(document.text.index("共5项")).parts() == {"unit": 2}


def test_of_several_kinds_of_chinese_one_is_taken() -> None:
    """The simplified one, or the one that is asked for; what has one language alone is counted."""
    both = _unit(("zh-TW", "六項。"), ("zh-CN", "六项。"), ("en", "Six."))
    data = _tmx(both, _unit(("zh-CN", "没有。")), _unit(("fr", "Rien.")))
    document = parse_document(data, "a.tmx")
    assert (_rows(document), document.untranslated) == ([["六项。", "Six."]], 1)
    assert _rows(parse_document(data, "a.tmx", ReadOptions(columns=("en", "zh_tw")))) == [["六項。", "Six."]]


def test_a_language_of_the_unit_and_old_tags_hold() -> None:
    """A variant without a tag has that of its unit; TMX 1.1 says `lang`."""
    old = '<tu xml:lang="zh"><tuv><seg>旧。</seg></tuv><tuv lang="EN-US"><seg>Old<ut>{\\b </ut>.</seg></tuv></tu>'
    assert _rows(parse_document(_tmx(old, head=""), "a.tmx")) == [["旧。", "Old."]]


def test_texts_within_codes_are_units_of_their_own() -> None:
    """The words of a footnote or a picture's description are no part of the sentence; one side alone is counted."""
    noted = "A<ph>&lt;note text='<sub>Of {} items</sub>'&gt;</ph> B"
    data = _tmx(
        _unit(("zh", "甲<ph>&lt;note text='<sub>共5项</sub>'&gt;</ph>乙"), ("en", noted.format(5))),
        _unit(("zh", "丙"), ("en", noted.format(6))),
    )
    document = parse_document(data, "a.tmx")
    assert _rows(document) == [["甲乙", "A B"], ["共5项", "Of 5 items"], ["丙", "A B"]]
    assert document.place(document.text.index("共5项")).parts() == {"unit": 1}
    assert document.untranslated == 1


def test_segments_of_trados_have_their_numbers() -> None:
    """Tracked deletions are out; the place is the number that Trados shows."""
    unit = (
        '<trans-unit id="long-id"><source>甲。乙有5项。</source>'
        '<seg-source><mrk mtype="seg" mid="7">甲。</mrk> <mrk mtype="seg" mid="8">乙有5项。</mrk></seg-source>'
        '<target><mrk mtype="seg" mid="7">A.</mrk><mrk mtype="seg" mid="8">B has <mrk mtype="x-sdl-deleted">4</mrk>'
        '<mrk mtype="x-sdl-added">5</mrk> items.</mrk></target>'
        '<sdl:seg-defs><sdl:seg id="7" conf="Translated" locked="false"/>'
        '<sdl:seg id="8" conf="Draft" locked="true"/></sdl:seg-defs></trans-unit>'
    )
    document = parse_document(_xliff(unit), "a.sdlxliff")
    assert _rows(document) == [["甲。", "A."], ["乙有5项。", "B has 5 items."]]
    assert document.place(document.text.index("甲")).parts() == {"unit": 7, "state": "Translated"}
    assert document.place(document.text.index("乙")).parts() == {"unit": 8, "state": "Draft, locked"}


@pytest.mark.parametrize(
    ("unit", "pairs", "untranslated"),
    [
        (_trans("甲", "A"), 1, 0),
        (_trans("甲", ""), 0, 1),
        (_trans("甲", "A", 'id="1"', 'state="new"'), 0, 1),
        (_trans("甲", "A", 'id="1"', 'state="needs-translation"'), 0, 1),
        (_trans("甲乙", "甲乙"), 0, 1),
        (_trans("甲乙", "甲乙", 'id="1" approved="yes"'), 1, 0),
        (_trans("2016", "2016"), 1, 0),
        (_trans("甲", "A", 'id="1" translate="no"'), 0, 0),
        (f'<group translate="no">{_trans("甲", "A")}</group>', 0, 0),
        (f'<group translate="no">{_trans("甲", "A", TRANSLATED)}</group>', 1, 0),
        (_trans("甲", "<x id='1'/>"), 0, 1),
    ],
)
def test_what_is_not_translated_yet_is_counted(unit: str, pairs: int, untranslated: int) -> None:
    """Empty and new targets, and copies that nobody approved, are counted; what isn't for translation is left out."""
    document = parse_document(_xliff(unit, _trans("末", "End")), "a.xlf")
    assert (len(_rows(document)) - 1, document.untranslated) == (pairs, untranslated)


def test_line_breaks_among_tags_part_words() -> None:
    """A placeholder that stands for a line break is one."""
    document = parse_document(_xliff(_trans("甲", 'one<x id="1" ctype="lb"/>two<x id="2"/>3')), "a.xlf")
    assert _rows(document) == [["甲", "one\ntwo3"]]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("One item.|%count% items.", "%count% 项。", ["One item.|%count% items.", "%count% 项。"]),
        ("%n% item.|%n% items.", "%n% 项。", ["%n% items.", "%n% 项。"]),
        ("%n% item.|%n% items.", "%n% 项。|%n% 项。", ["%n% item.|%n% items.", "%n% 项。|%n% 项。"]),
        ("a | b", "甲", ["a | b", "甲"]),
    ],
)
def test_of_forms_for_numbers_one_is_taken(source: str, target: str, expected: list[str]) -> None:
    """Where one language has forms that begin alike and the other none, the last one is its counterpart."""
    assert _rows(parse_document(_xliff(_trans(source, target), source="en", target="zh"), "a.xlf")) == [expected]


def test_xliff_2_is_read_by_segments() -> None:
    """Codes are out, what `translate` forbids too; segments of a unit have their own names."""
    unit = (
        '<unit id="u"><segment><source>共<ph id="1"/>5项。</source><target>Five<sc id="2"/> items.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment id="s" state="initial"><source>新</source><target>New</target></segment></unit>'
        '<unit id="v" translate="no"><segment><source>ID</source></segment></unit>'
    )
    space = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-Hans-CN" trgLang="en"'
    document = parse_document(f'<xliff {space}><file id="f">{unit}</file></xliff>'.encode(), "a.xlf")
    assert (_rows(document), document.untranslated) == ([["共5项。", "Five items."]], 1)
    assert document.place(0).parts() == {"unit": "u/1"}


_MEMOQ = """<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff" version="1.2">
<file original="C:\\texts\\合同.docx" source-language="zh-cn" target-language="en-gb" datatype="x-docx"><body>
<trans-unit id="1" mq:status="ManuallyConfirmed" mq:percent="100" mq:locked="locked"><source>共<bpt id="1">{}</bpt>5<ept
 id="1">{}</ept>项<ph id="2">&lt;mq:ch val="&#10;" /&gt;</ph>合计</source>
<target>5 items<ph id="2">&lt;mq:ch val="&#10;" /&gt;</ph>in all</target><mq:comments40>5</mq:comments40></trans-unit>
<trans-unit id="2" mq:status="NotStarted"><source>甲</source><target>A</target></trans-unit>
<trans-unit id="3" mq:status="PartiallyEdited" mq:locked="no"><source>乙</source><target>B</target></trans-unit>
<trans-unit id="4" mq:status="Proofread"><source>ABC</source><target>ABC</target></trans-unit></body></file>
<file original="Annex.docx" source-language="en-gb" target-language="zh-cn" datatype="x-docx"><body>
<trans-unit id="1" mq:status="Pretranslated"><source>C</source><target>丙</target></trans-unit></body></file>
<file original="Anhang.docx" source-language="de" target-language="zh-cn" datatype="x-docx"><body>
<trans-unit id="1" mq:status="Pretranslated"><source>Vier</source><target>四</target></trans-unit></body></file>
</xliff>"""


def test_a_view_of_memoq_holds_several_documents() -> None:
    """Each with its name and direction; states and locks are places, characters that are codes stand in the text."""
    document = parse_document(_MEMOQ.encode(), "view.mqxliff")
    assert document.table
    assert (document.table.zh, document.table.en) == (0, 1)
    assert _rows(document) == [["共5项\n合计", "5 items\nin all"], ["乙", "B"], ["ABC", "ABC"], ["丙", "C"]]
    assert document.untranslated == 1
    assert [document.place(document.text.index(words)).parts() for words in ("共5项", "乙", "丙")] == [
        {"file": "合同.docx", "unit": 1, "state": "ManuallyConfirmed, locked"},
        {"file": "合同.docx", "unit": 3, "state": "PartiallyEdited"},
        {"file": "Annex.docx", "unit": 1, "state": "Pretranslated"},
    ]


_QT = """<?xml version="1.0"?><!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context><name>MainWindow</name>
<message><location filename="a.ui" line="29"/><source>Open 5 files</source><extracomment>7</extracomment>
<translation>打开5个文件</translation></message>
<message numerus="yes"><source>%n file(s)</source>
<translation><numerusform>一个</numerusform><numerusform>%n 个文件</numerusform></translation></message>
<message><source>New</source><translation type="unfinished">新</translation></message>
<message><source>Gone</source><translation type="vanished">旧</translation></message>
</context></TS>"""


def test_texts_of_qt_programs_are_pairs() -> None:
    """Finished messages are pairs under the names of their contexts; what the program has no more is left out."""
    document = parse_document(_QT.encode(), "app_zh_CN.ts")
    assert _rows(document) == [["Open 5 files", "打开5个文件"], ["%n file(s)", "%n 个文件"]]
    assert document.untranslated == 1
    assert document.place(document.text.index("打开")).parts() == {"line": 4, "heading": "MainWindow"}
    with pytest.raises(InputError, match="is in en and fr"):
        parse_document(_QT.replace("zh_CN", "fr").encode(), "app_fr.ts")


@pytest.mark.parametrize("beside", ["中文的文件。\n", "A file in English.\n"])
def test_a_memory_beside_another_file_is_to_be_given_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], beside: str
) -> None:
    """A file of units in both languages needs no second one, in whichever order they are given."""
    memory, other = tmp_path / "a.tmx", tmp_path / "b.txt"
    memory.write_bytes(_tmx(_unit(("zh", "共5项。"), ("en", "5 items."))))
    other.write_text(beside, encoding="utf-8")
    for files in ((memory, other), (other, memory)):
        assert run(["check", *map(str, files)]) == 3
        assert f"{memory} holds both languages; give it alone: bialign check {memory}." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_xliff(_trans("Uno", "One"), source="it-IT"), "is in it-IT and en-US"),
        (_xliff(_trans("甲", "")), "isn't translated yet: none of its units (1) has"),
        (_xliff(), "has no units of translation"),
        (_tmx(_unit(("fr", "Un"), ("de", "Eins"))), "has no units of translation"),
        (_tmx(_unit(("zh", "甲"), ("en", "A")))[:-9], "damaged"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]>' + _tmx(_unit(("zh", "&a;"), ("en", "A")), head=""), "entities"),
    ],
)
def test_what_holds_no_pairs_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, words: str
) -> None:
    """One sentence says what is wrong, with exit code 3."""
    path = tmp_path / "a.xml"
    path.write_bytes(data)
    assert run(["check", str(path)]) == 3
    assert words in capsys.readouterr().err
    assert run(["check", str(path), "--ui", "zh"]) == 3
    assert capsys.readouterr().err.strip().endswith("。")


def test_untranslated_units_are_one_caution(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report counts them and has no finding for each."""
    path = tmp_path / "a.xlf"
    path.write_bytes(_xliff(_trans("共5项。", "Five items."), *[_trans("没有。", "")] * 3))
    assert run(["check", str(path)]) == 0
    said = capsys.readouterr().out
    assert "3 segments are not translated yet and were not checked." in said
    assert "No findings" in said


_TEXT = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1).filter(str.strip)


@given(st.lists(st.tuples(_TEXT, _TEXT), min_size=1))
def test_a_memory_gives_back_what_was_put_in(pairs: list[tuple[str, str]]) -> None:
    """Every pair comes out as it is, and every cell stands where its place says."""
    units = [_unit(("zh", escape(zh)), ("en", escape(en))) for zh, en in pairs]
    document = parse_document(_tmx(*units), "a.tmx")
    assert _rows(document) == [[zh.strip(), en.strip()] for zh, en in pairs]
    assert document.table
    for number, row in enumerate(document.table.rows, 1):
        assert [document.place(cell.start).unit for cell in row] == [number] * 2


Pairs = Sequence[tuple[str, str]]


def _write_csv(pairs: Pairs) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows([("编号", "中文", "English"), *((i, *pair) for i, pair in enumerate(pairs))])
    return written.getvalue().encode("utf-8-sig")


def _write_xlsx(pairs: Pairs) -> bytes:
    from openpyxl import Workbook

    book, written = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in [("编号", "中文", "English"), *((i, *pair) for i, pair in enumerate(pairs))]:
        sheet.append(row)
    book.save(written)
    return written.getvalue()


def _write_tmx(pairs: Pairs) -> bytes:
    return _tmx(*(_unit(("zh-CN", escape(zh)), ("en-US", escape(en))) for zh, en in pairs if zh and en))


def _write_xliff(pairs: Pairs) -> bytes:
    return _xliff(*(_trans(escape(zh), escape(en), f'id="{n}"') for n, (zh, en) in enumerate(pairs)))


def _write_xliff2(pairs: Pairs) -> bytes:
    segments = (f"<source>{escape(zh)}</source><target>{escape(en)}</target>" for zh, en in pairs)
    units = "".join(f'<unit id="{n}"><segment>{segment}</segment></unit>' for n, segment in enumerate(segments))
    return f'<xliff version="2.1" srcLang="zh" trgLang="en"><file id="f">{units}</file></xliff>'.encode()


_WRITERS: dict[str, Callable[[Pairs], bytes]] = {
    "csv": _write_csv,
    "xlsx": _write_xlsx,
    "tmx": _write_tmx,
    "xlf": _write_xliff,
    "xliff": _write_xliff2,
}


@pytest.mark.parametrize("seed", [TIANJIN, SHANGHAI], ids=["tianjin", "shanghai"])
def test_formats_of_pairs_give_the_same_findings(seed: Path) -> None:
    """A bitext has the findings of its TSV in every format; where both sides are there."""
    bitext = align_files([str(seed)], Reader())
    texts = [tuple(bitext.clean(bead, lang).text.replace("\n", " ") for lang in ("zh", "en")) for bead in bitext.beads]
    pairs = [(zh, en) for zh, en in texts if zh and en]
    written = "".join(f"{zh}\t{en}\n" for zh, en in pairs).encode()

    def find(data: bytes, suffix: str) -> list[tuple[str, str, str]]:
        review = check_documents([parse_document(data, f"a.{suffix}")])
        return sorted((finding.rule, finding.severity, finding.message.en) for finding in review.findings)

    expected = find(written, "tsv")
    assert expected
    for suffix, write in _WRITERS.items():
        assert find(write(pairs), suffix) == expected, suffix


def test_a_file_is_told_by_its_contents(tmp_path: Path) -> None:
    """A memory under another name is one."""
    path = tmp_path / "a.xml"
    path.write_bytes(_tmx(_unit(("zh", "甲。"), ("en", "A."))))
    assert _rows(read_document(str(path))) == [["甲。", "A."]]
    with pytest.raises(InputError):
        parse_document(b"<tmx>", "a.tmx")
