"""Bilingual files and catalogues that come back with the findings in them, and everything else as it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from bialign.align.sources import parse_document, read_document
from bialign.cli import run
from bialign.pipeline import CheckOptions, check_documents
from bialign.qa.findings import Review
from bialign.qa.registry import RULES
from bialign.reports import RenderOptions
from bialign.reports.exchange import bilingual12, bilingual21, bilingual_report, catalogue_comments
from bialign.reports.exchange.tool_comments import MEMOQ, SDL, make_id
from bialign.text.messages import UserError
from bilingual_files import (
    CATALOGUE,
    SOURCE,
    WRONG,
    memoq_file,
    trados_file,
    trados_unit,
    unit,
    version2_file,
    xliff_file,
)
from documents import SHARED, TIANJIN
from lxml import etree
from report_fixture import review, tianjin
from schema_checks import validate_xml

_ITS = "http://www.w3.org/2005/11/its"
_REAL = SHARED / "data" / "formats"
_EVERYTHING = RenderOptions(everything=True)


# Tags that one side alone has are reported, too, where they stand.
_OF_WORDS = CheckOptions(rules=[rule for rule in RULES.values() if rule.id != "tag-mismatch"])


def _annotate(
    data: bytes,
    name: str = "a.xlf",
    options: RenderOptions = _EVERYTHING,
    checks: CheckOptions | None = None,
) -> tuple[Review, bytes]:
    checked = check_documents([parse_document(data, name)], checks)
    written = bilingual_report.render(checked, options)
    assert isinstance(written, bytes)
    return checked, written


def _list_findings(review: Review) -> list[tuple[object, ...]]:
    return [(f.id, f.rule, f.severity, f.zh and f.zh.text, f.en and f.en.text) for f in review.findings]


# What is put in: notes, definitions and comments of tools, attributes of the first tag, and tags around words.
_INSERTED = re.compile(
    r'<[\w:]*note (?:from="bialign"|id="bialign-)[^>]*>.*?</[\w:]*note>'
    r'| xmlns:its="[^"]*"| its:version="2.0"| its:annotatorsRef="localization-quality-issue\|bialign"'
    r'|<cmt-def id="[^"]*"><Comments><Comment [^>]*user="bialign".*?</cmt-def>'
    r'|<mq:comment [^>]*creatoruser="bialign".*?</mq:comment>'
)
_EMPTY = re.compile(
    r'<(notes|mq:comments|cmt-defs)></\1>|<doc-info xmlns="[^"]*"><cmt-defs></cmt-defs></doc-info>|<x:notes></x:notes>'
)
_MARK = re.compile(r"<(/?)(?:\w+:)?mrk\b([^>]*)>")
_OURS = ('mtype="x-its"', 'type="its:generic"')


def _take_out(text: str, known: frozenset[str] = frozenset()) -> str:
    """The text without what was put in; of comments of Trados, the marks with these ids."""
    text = _EMPTY.sub("", _INSERTED.sub("", text))
    kept: list[str] = []
    is_ours: list[bool] = []
    reached = 0
    for tag in _MARK.finditer(text):
        if tag[1]:
            ours = is_ours.pop()
        else:
            ours = any(sign in tag[2] for sign in _OURS) or any(name in tag[2] for name in known)
            if not tag[2].endswith("/"):
                is_ours.append(ours)
        kept.append(text[reached : tag.start() if ours else tag.end()])
        reached = tag.end()
    return "".join(kept) + text[reached:]


def _assert_only_added(before: bytes, after: bytes, encoding: str = "utf-8", ids: frozenset[str] = frozenset()) -> None:
    assert _take_out(after.decode(encoding), ids) == before.decode(encoding)


def _list_marks(written: bytes, kind: str = "x-its") -> list[str]:
    root = etree.fromstring(written)
    marks = (mark for mark in root.iter("{*}mrk") if kind in (mark.get("mtype"), mark.get("type")))
    return ["".join(mark.itertext()) for mark in marks]


@pytest.mark.parametrize(
    ("target", "marks"),
    [
        (WRONG, ["2995"]),
        (WRONG.replace("2995", "29<x id='1'/>95"), ["2995"]),
        (WRONG.replace("2995", "<g id='1'>29</g>95"), ["29", "95"]),
        (WRONG.replace("2995", "<g id='1'>2<g id='2'>99</g>5</g>"), ["2995"]),
        (WRONG.replace("2995", "&#50;995"), ["2995"]),
        (WRONG.replace("In the city", "R&amp;D &lt;b&gt;,\r\n"), ["2995"]),
        (WRONG.replace("2995", "29<!-- a > b -->95"), ["2995"]),
        (WRONG.replace("2995", "29<?pi?>95"), ["2995"]),
        (WRONG.replace("In the city", "<bpt id='1'>2995 &lt;b></bpt>In the city"), ["2995"]),
        (f"<![CDATA[{WRONG}]]>", []),
        (f"  \r\n {WRONG} ", ["2995"]),
    ],
    ids="plain placeholder over-tags within-tags reference entities comment instruction code cdata spaces".split(),
)
def test_words_are_marked_where_they_stand(target: str, marks: list[str]) -> None:
    """Whatever is around and between the letters; the note is there also where they can't be marked."""
    data = xliff_file(unit(target, name="0"), unit("End.", "完。", "2"))
    checked, written = _annotate(data, checks=_OF_WORDS)
    number = next(f for f in checked.findings if f.rule == "number-mismatch")
    assert _list_marks(written) == marks
    (note,) = (n.text for n in etree.fromstring(written).iter("{*}note") if "number-mismatch" in n.text)
    assert number.message.en in note
    _assert_only_added(data, written)
    assert _list_findings(_annotate(written, checks=_OF_WORDS)[0]) == _list_findings(checked)


@pytest.mark.parametrize("encoding", ["UTF-16", "GB18030", "GBK"])
def test_the_encoding_stays(encoding: str) -> None:
    """What it lacks is written as a reference."""
    data = xliff_file(unit(WRONG), encoding=encoding)
    _, written = _annotate(data, options=RenderOptions("en"))
    _assert_only_added(data, written, encoding)
    assert _list_marks(written) == ["2995"]


def test_a_mark_of_byte_order_stays() -> None:
    data = b"\xef\xbb\xbf" + xliff_file(unit(WRONG))
    _, written = _annotate(data)
    assert written.startswith(b"\xef\xbb\xbf<?xml")
    _assert_only_added(data, written)


def test_a_file_whose_bytes_would_change_is_refused() -> None:
    """Better nothing than another file: UTF-16 without a mark gets none by being written."""
    data = xliff_file(unit(WRONG), encoding="UTF-16").removeprefix(b"\xff\xfe")
    with pytest.raises(UserError) as caught:
        _annotate(data)
    assert "can't be written back in its encoding" in caught.value.message.en


def test_a_document_type_stays() -> None:
    data = xliff_file(unit(WRONG)).replace(b"<!-- a comment -->", b'<!DOCTYPE xliff PUBLIC "-//XLIFF//" "xliff.dtd">')
    _, written = _annotate(data)
    _assert_only_added(data, written)
    assert _list_marks(written) == ["2995"]


def test_prefixes_of_elements_are_theirs() -> None:
    """Notes and marks belong to the namespace of what they stand in, whatever it is called."""
    plain = xliff_file(unit(WRONG)).decode()
    data = re.sub(r"<(/?)(?=[a-z])", r"<\1x:", plain).replace("xmlns=", "xmlns:x=").encode()
    _, written = _annotate(data)
    root = etree.fromstring(written)
    assert {element.prefix for element in root.iter("{*}note", "{*}mrk")} == {"x"}
    assert {etree.QName(element).namespace for element in root.iter("{*}note", "{*}mrk")} == {root.nsmap["x"]}
    _assert_only_added(data, written)


def test_the_second_time_nothing_is_added() -> None:
    """A file that has the findings comes back byte for byte; one without findings, too."""
    for data in (xliff_file(unit(WRONG)), trados_file(trados_unit(WRONG)), memoq_file(WRONG), version2_file(WRONG)):
        _, written = _annotate(data)
        assert written != data
        assert _annotate(written)[1] == written
    right = xliff_file(unit(WRONG.replace("2995", "2955")))
    assert _annotate(right)[1] == right


def test_notes_are_written_where_they_are_asked_for() -> None:
    """What is no more than a note stays out without `--all`."""
    content = bilingual12.render(tianjin().bitext).encode()
    checked = check_documents([parse_document(content, "a.xlf")])
    neutral = sum(f.severity == "neutral" for f in checked.findings)
    counts = [
        len([*etree.fromstring(bilingual_report.render(checked, RenderOptions(everything=e))).iter("{*}note")])
        for e in (True, False)
    ]
    assert neutral > 0
    assert counts == [len(checked.findings), len(checked.findings) - neutral]


@pytest.mark.parametrize(
    ("render", "schema"), [(bilingual12.render, "xliff-1.2-its.xsd"), (bilingual21.render, "xliff-2-its.xsd")]
)
def test_a_whole_document_stays_valid(render: Callable[..., str], schema: str) -> None:
    """The seed as XLIFF comes back as its schema allows, every finding in it, and nothing else is another byte."""
    data = render(tianjin().bitext).encode()
    checked, written = _annotate(data)
    root = validate_xml(written, schema)
    assert len([*root.iter("{*}note")]) == len(checked.findings)
    assert _take_out(written.decode()) == _take_out(data.decode())
    assert _list_findings(_annotate(written)[0]) == _list_findings(checked)


def test_findings_in_one_sentence_nest() -> None:
    """Marks that would cross are put once; each finding has its note."""
    target = "In the city 2995 enterprises enterprises cleared（see annex） 12% of their applications ."
    data = xliff_file(unit(target))
    checked, written = _annotate(data)
    assert len(checked.findings) > 2
    assert len([*etree.fromstring(written).iter("{*}note")]) == len(checked.findings)
    _assert_only_added(data, written)


@pytest.mark.parametrize("notes", ["", '<notes><note id="n">of <b/> others</note></notes>'.replace(" <b/>", "")])
def test_xliff_2_has_notes_before_its_segments(notes: str) -> None:
    """Beside those of others; a mark in two pieces has two ids."""
    data = version2_file(WRONG.replace("2995", '29<pc id="1">95</pc>'), notes)
    checked, written = _annotate(data, checks=_OF_WORDS)
    root = validate_xml(written, "xliff-2-its.xsd")
    assert len([*root.iter("{*}note")]) == len(checked.findings) + bool(notes)
    assert _list_marks(written, "its:generic") == ["29", "95"]
    assert len({mark.get("id") for mark in root.iter("{*}mrk")}) == 2
    _assert_only_added(data, written)


_OTHERS = '<cmt-def id="c"><Comments><Comment user="Li">好</Comment></Comments></cmt-def>'


@pytest.mark.parametrize(
    "head",
    [
        "",
        f'<doc-info xmlns="{SDL}"><rep-defs/></doc-info>',
        f'<doc-info xmlns="{SDL}"><cmt-defs>{_OTHERS}</cmt-defs></doc-info>',
        "<sdl:doc-info><sdl:rep-defs/></sdl:doc-info>",
    ],
    ids=["none", "head", "comments", "prefix"],
)
def test_trados_gets_its_own_comments(head: str) -> None:
    """At the words, defined in the head of the file beside those of others; as severe as the finding."""
    data = trados_file(trados_unit(WRONG), head=head)
    checked, written = _annotate(data)
    root = etree.fromstring(written)
    found = {make_id(f.id): f for f in checked.findings}
    defined = {entry.get("id"): entry for entry in root.iter(f"{{{SDL}}}cmt-def")}
    assert set(defined) - {"c"} == set(found)
    marks = {
        mark.get(f"{{{SDL}}}cid"): "".join(mark.itertext())
        for mark in root.iter("{*}mrk")
        if mark.get("mtype") != "seg"
    }
    for name, finding in found.items():
        (comment,) = defined[name].iter(f"{{{SDL}}}Comment")
        assert finding.message.en in comment.text
        assert comment.get("severity") == {"critical": "High", "major": "Medium"}.get(finding.severity, "Low")
        assert finding.en is not None
        assert marks[name] == finding.en.text
    if "sdl:doc-info" not in head:
        _assert_only_added(data, written, ids=frozenset(found))


def test_no_comment_of_trados_is_lost() -> None:
    """A finding without words of its own in the target stands at the source; where marks would cross, at another's."""
    left_out = trados_unit("", "法院受理案件312件，审结298件，涉及企业55家。")
    both = trados_unit("In the city 2995 enterprises enterprises cleared（see annex） 12% of theirs .")
    data = trados_file(left_out, both)
    checked, written = _annotate(data)
    root = etree.fromstring(written)
    texts = [comment.text for comment in root.iter(f"{{{SDL}}}Comment")]
    assert len(texts) == len(checked.findings)
    marked = {mark.get(f"{{{SDL}}}cid") for mark in root.iter("{*}mrk")} - {None}
    assert marked == {entry.get("id") for entry in root.iter(f"{{{SDL}}}cmt-def")}


@pytest.mark.parametrize("behind", ["", '<mq:comments><mq:comment id="c">好</mq:comment></mq:comments>'])
def test_memoq_gets_its_own_comments(behind: str) -> None:
    """In the unit, beside those of others; the words stay without marks."""
    data = memoq_file(WRONG, behind)
    checked, written = _annotate(data, "a.mqxliff")
    comments = [c for c in etree.fromstring(written).iter(f"{{{MEMOQ}}}comment") if c.get("creatoruser") == "bialign"]
    assert len(comments) == len(checked.findings)
    assert {comment.get("appliesto") for comment in comments} == {"Target"}
    assert not _list_marks(written)
    _assert_only_added(data, written)


def test_the_other_direction_marks_the_translation() -> None:
    """In a file from English the words of the Chinese are those to be looked at."""
    head = (
        '<xliff version="1.2"><file original="a" source-language="en" target-language="zh" datatype="plaintext"><body>'
    )
    data = f"{head}{unit(SOURCE, WRONG)}</body></file></xliff>".encode()
    _, written = _annotate(data)
    assert "2955" in _list_marks(written)[0]
    (note,) = (n for n in etree.fromstring(written).iter("note") if "number-mismatch" in n.text)
    assert note.get("annotates") == "target"


def test_hostile_words_stay_words() -> None:
    """What a message quotes is no markup in a note or an attribute."""
    target = WRONG.replace("2995", "2995 &lt;/note&gt;]]&gt; &quot;x&quot; &amp;amp;\u202e")
    data = xliff_file(unit(target))
    checked, written = _annotate(data)
    assert _list_findings(_annotate(written)[0]) == _list_findings(checked)
    assert "\u202e" not in "".join(note.text for note in etree.fromstring(written).iter("{*}note"))
    _assert_only_added(data, written)


@pytest.mark.parametrize(
    "name",
    ["cases/l01_xliff12.xlf", "cases/l02_xliff21.xlf", "real/resources_zh-Hans.xlf", "real/validators_zh_CN.xlf"],
)
def test_real_files_come_back(name: str) -> None:
    """Files of several tools have their findings and every other byte."""
    if not (_REAL / name).exists():
        pytest.skip("no development data here")
    data = (_REAL / name).read_bytes()
    checked, written = _annotate(data, name)
    notes, known = ([*etree.fromstring(content).iter("{*}note")] for content in (written, data))
    assert len(notes) - len(known) == len(checked.findings)
    _assert_only_added(data, written)


def test_the_command_writes_a_new_file_and_never_over_the_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-o` the file itself is refused; another name gets the file with its findings."""
    monkeypatch.chdir(tmp_path)
    data = xliff_file(unit(WRONG))
    Path("a.xlf").write_bytes(data)
    assert run(["check", "a.xlf", "-o", "a.xlf"]) == 2
    assert "would be overwritten" in capsys.readouterr().err
    assert Path("a.xlf").read_bytes() == data
    assert run(["check", "a.xlf", "-o", "b.xlf", "-o", "xliff21:c.xlf"]) == 1
    _assert_only_added(data, Path("b.xlf").read_bytes())
    validate_xml(Path("c.xlf").read_bytes(), "xliff-2-its.xsd")
    assert read_document("c.xlf").table is not None


def test_other_files_become_xliff() -> None:
    """A text that was checked becomes XLIFF 1.2 with its findings."""
    content = bilingual_report.render(review(), _EVERYTHING)
    assert content == bilingual12.render(review(), _EVERYTHING)
    assert TIANJIN.exists()


@pytest.mark.parametrize(("charset", "end"), [("UTF-8", "\n"), ("GB18030", "\r\n"), ("CHARSET", "\n")])
def test_a_catalogue_gets_comments_of_translators(charset: str, end: str) -> None:
    """Behind those that are there, in front of each message; every other byte stays, a second time adds nothing."""
    encoding = "utf-8" if charset == "CHARSET" else charset
    data = CATALOGUE.format(charset=charset).replace("\n", end).encode(encoding)
    checked = check_documents([parse_document(data, "a.po")])
    written = catalogue_comments.render(checked, _EVERYTHING)
    lines = written.decode(encoding).split(end)
    assert (
        "".join(line + end for line in lines if not line.startswith("# bialign:"))[: -len(end)].encode(encoding) == data
    )
    comments = [line for line in lines if line.startswith("# bialign:")]
    assert len(comments) == len(checked.findings) == 2
    assert lines[lines.index("#") + 1 :][:2] == [comments[0], "#. of a programmer"]
    entries = polib.pofile(written.decode(encoding))
    assert [entry.tcomment.splitlines()[-1] for entry in entries if not entry.obsolete] == [c[2:] for c in comments]
    again = check_documents([parse_document(written, "a.po")])
    assert _list_findings(again) == _list_findings(checked)
    assert catalogue_comments.render(again, _EVERYTHING) == written


@pytest.mark.parametrize("name", ["poedit_zh_CN.po", "poedit_zh_TW.po", "wtforms_zh_TW.po"])
def test_real_catalogues_come_back(name: str) -> None:
    """Each finding has its comment, in the entry that it is about; nothing else is another byte."""
    path = _REAL / "real" / name
    if not path.exists():
        pytest.skip("no development data here")
    data = path.read_bytes()
    checked = check_documents([parse_document(data, name)])
    lines = catalogue_comments.render(checked, _EVERYTHING).splitlines(keepends=True)
    assert b"".join(line for line in lines if not line.startswith(b"# bialign:")) == data
    entries = polib.pofile(b"".join(lines).decode())
    commented = [entry for entry in entries for line in entry.tcomment.splitlines() if line.startswith("bialign:")]
    assert len(commented) == len(checked.findings)
    texts = [finding.marks[0].text for finding in checked.findings]
    assert all(text in entry.msgid + entry.msgstr for text, entry in zip(texts, commented, strict=True))


def test_comments_need_a_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text has no place for them: one sentence says what to write instead, and no other output is written."""
    with pytest.raises(UserError):
        catalogue_comments.render(review())
    monkeypatch.chdir(tmp_path)
    assert run(["check", str(TIANJIN), "-o", "a.json", "-o", "a.po"]) == 2
    assert "comments can be put into a .po file only if that is what was checked" in capsys.readouterr().err
    assert not [*tmp_path.iterdir()]
