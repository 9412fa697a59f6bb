"""Encodings that a file doesn't declare, bytes that are none, and text that was saved in the wrong one."""

from __future__ import annotations

import json
import re
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from bialign.align.errors import InputError
from bialign.align.sources.encoding import decode
from bialign.align.sources.mojibake import remark_on_mojibake
from bialign.align.sources.read_options import ReadOptions
from bialign.align.sources.registry import parse_document
from bialign.cli import run
from format_cases import FORMATS, list_cases

ZH = ("全市共受理专利申请2955件，比上年增长23.17%。", "法院审结了全部案件。", "各部门加强了知识产权保护。")
EN = (
    "The city accepted 2,955 “patent” applications, up 23.17%.",
    "The courts closed all cases.",
    "Protection was stepped up.",
)
TRADITIONAL = "全市共受理專利申請2955件，比上年增長23.17%。他們在這個實驗裡發現了許多問題。"
# 專利行政部門共受理二千九百五十五件，比上年增長百分之二十三。
EUC_TW = bytes.fromhex(
    "d9f1c9b3c8e7d1c9dde5cfdcc7c1ccbfdca1c4a8c4c5c4a6c8cbc4ecc4b2c4ecc7b5a1a2c5d2c4b8c8a1ecc1cfdbc8cbc5a1c4e6c4a8c4b2"
    "c4b5a1a40a"
)


def _write_text() -> str:
    return "\n\n".join((*ZH, *EN)) + "\n"


def _write_csv() -> str:
    return "中文,English\n" + "".join(f'"{zh}","{en}"\n' for zh, en in zip(ZH, EN, strict=True))


def _write_srt() -> str:
    pairs = enumerate(zip(ZH, EN, strict=True), 1)
    return "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{zh}\n{en}\n\n" for n, (zh, en) in pairs)


def _write_html() -> str:
    return "<html><body>" + "".join(f"<p>{side}</p>\n" for side in (*ZH, *EN)) + "</body></html>\n"


def _write_po() -> str:
    return "".join(f'msgid "{en}"\nmsgstr "{zh}"\n\n' for zh, en in zip(ZH, EN, strict=True))


def _write_tsv() -> str:
    return "".join(f"{zh}\t{en}\n" for zh, en in zip(ZH, EN, strict=True))


WRITERS = {
    "txt": _write_text,
    "csv": _write_csv,
    "srt": _write_srt,
    "html": _write_html,
    "po": _write_po,
    "tsv": _write_tsv,
}
_formats = pytest.mark.parametrize("suffix", WRITERS)


def _garble(text: str, written: str, read: str) -> str:
    """A text in one encoding, read in another as programs do, which keep bytes that aren't in it."""
    data = text.encode(written)
    if read != "cp1252":
        return data.decode(read, "replace")
    pieces = (bytes([byte]) for byte in data)
    return "".join(piece.decode("latin-1" if piece in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for piece in pieces)


@_formats
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "gb18030", "utf-32-be"])
def test_every_text_format_is_read_in_every_encoding(suffix: str, encoding: str) -> None:
    """The document is that of UTF-8, and nothing is said of it."""
    text = WRITERS[suffix]()
    document = parse_document(text.encode(encoding), f"a.{suffix}")
    assert document.text == parse_document(text.encode(), f"a.{suffix}").text
    assert not document.remarks


@_formats
def test_one_bad_byte_is_read_and_its_line_named(suffix: str) -> None:
    """A byte that is none in UTF-8 or GB18030 is U+FFFD, and the report says in which line; all else is kept."""
    text = WRITERS[suffix]()
    for encoding in ("utf-8", "gb18030"):
        place = text.encode(encoding).index("。".encode(encoding))
        line = text.encode(encoding).count(b"\n", 0, place) + 1
        data = text.encode(encoding)[:place] + b"\xff" + text.encode(encoding)[place:]
        document = parse_document(data, f"a.{suffix}")
        assert document.text.count("\ufffd") == 1
        (remark,) = document.remarks
        assert remark.id == "bytes"
        assert f"Line {line} has bytes" in remark.message.en
        assert f"第 {line} 行" in remark.message.zh


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("共受理专利申请2955件，增长了".encode()[:-1], "共受理专利申请2955件，增长\ufffd"),
        ("\ufeff全市共受理专利申请2955件。".encode("utf-16-le")[:-1], "全市共受理专利申请2955件\ufffd"),
        (("English text, and much of it. " * 10).encode() + b"\x81", "English text, and much of it. " * 10 + "\ufffd"),
    ],
    ids=["utf-8", "utf-16", "ascii"],
)
def test_a_text_that_is_cut_or_hit_is_read(data: bytes, text: str) -> None:
    """The half of a character at its end is U+FFFD."""
    decoded = decode(data, "a.txt")
    assert decoded.text == text
    assert [remark.id for remark in decoded.remarks] == ["bytes"]


def test_bytes_of_the_encoding_asked_for_may_be_bad_too() -> None:
    """One is read as U+FFFD; where most are, the encoding is refused."""
    data = "全市共受理专利申请2955件。".encode("gb18030")
    decoded = decode(data + b"\xff", "a.txt", "gb18030")
    assert decoded.text.endswith("件。\ufffd")
    assert [remark.id for remark in decoded.remarks] == ["bytes"]
    with pytest.raises(InputError, match=r"isn't text in big5 \(byte"):
        decode("全市".encode(), "a.txt", "big5")


@_formats
def test_a_doubtful_encoding_is_said_and_can_be_named(suffix: str) -> None:
    """Traditional characters in GBK, which are rare there, are read with a caution; --encoding ends the doubt."""
    text = WRITERS[suffix]().replace("全市", "他們在這個實驗裡發現了許多問題，並對會議記錄進行檢討")
    data = text.encode("gb18030")
    guessed = parse_document(data, f"a.{suffix}")
    named = parse_document(data, f"a.{suffix}", ReadOptions(encoding="gb18030"))
    assert guessed.text == named.text == parse_document(text.encode(), f"a.{suffix}").text
    assert [remark.id for remark in guessed.remarks] == ["encoding"]
    assert not named.remarks


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TRADITIONAL, "gb18030"),
        ("術語,譯文", "gb18030"),
        ("The café is “open” today – as it was before, and as it will be.", "cp1252"),
    ],
)
def test_what_is_guessed_is_said(text: str, encoding: str) -> None:
    """Where characters are rare in an encoding, or fit another, the best guess is taken and named, with the way out."""
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    (remark,) = decoded.remarks
    assert remark.id == "encoding"
    assert "--encoding" in remark.message.en
    assert "--encoding" in remark.message.zh


@pytest.mark.parametrize("text", ["术语,译文", "专利", "专利\tpatent", "受理2955件", "编号,中文,英文,备注"])
def test_a_short_file_in_gbk_is_chinese(text: str) -> None:
    """A few characters in GBK aren't taken for Korean or Big5."""
    assert decode(text.encode("gbk"), "a.csv").text == text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (EUC_TW, "EUC-TW"),
        (b"\x1b$)A\x0eW(@{\x0f2955\x0e<~\x0f", "ISO-2022-CN"),
        (b"\x1b$)C\x0eA$A&\x0f", "ISO-2022-KR"),
        ("知的財産".encode("iso2022_jp"), "ISO-2022-JP"),
        ("专利申请2955件。".encode("utf-7"), "UTF-7"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, name: str) -> None:
    """One sentence names the encoding and what to do, in any format of text."""
    for path in ("a.txt", "a.csv", "a.srt", "a.html", "a.po"):
        with pytest.raises(InputError) as caught:
            parse_document(data, path)
        assert caught.value.message.en == f"{path} is text in {name}, which isn't read; save it as UTF-8."
        assert name in caught.value.message.zh


@pytest.mark.parametrize("word", ["password", "governments", "citizens", "Backspace", "material", "Insert", "PageDown"])
def test_a_word_after_a_plus_is_no_utf7(word: str) -> None:
    """What is base 64 by chance doesn't make a text UTF-7."""
    text = f"Press Ctrl+{word} to go on.\n"
    assert decode(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("charset", ["GBK", "gb2312", "Big5"])
def test_the_charset_of_a_catalogue_is_read(charset: str) -> None:
    """What the head of a catalogue declares holds, as in pages, even of a text too short to show it."""
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={charset}\\n"\n\n'
    text = f'{head}msgid "Select"\nmsgstr "選擇"\n'
    encoding = "big5" if charset == "Big5" else "gbk"
    document = parse_document(text.encode(encoding), "a.po")
    assert "選擇" in document.text
    assert not document.remarks


_KINDS = [("utf-8", "cp1252", "UTF-8"), ("utf-8", "gb18030", "UTF-8"), ("utf-8", "latin-1", "UTF-8")]


@pytest.mark.parametrize(("written", "read", "name"), [*_KINDS, ("gb18030", "cp1252", "GB18030")])
@_formats
def test_a_garbled_file_is_refused_as_such(suffix: str, written: str, read: str, name: str) -> None:
    """Where the Chinese is garbled there is nothing to check: one sentence says what happened to the file."""
    garbled = _garble(WRITERS[suffix](), written, read)
    with pytest.raises(InputError) as caught:
        parse_document(garbled.encode(), f"a.{suffix}")
    assert re.search(
        rf"is garbled \(“.+” was “.+”\): text in {name} was read as .* and saved again", caught.value.message.en
    )
    assert "是乱码" in caught.value.message.zh


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        ("It isn’t so.", "utf-8", "cp1252"),
        ("“Yes”, he said.", "utf-8", "gb18030"),
        ("At 25 °C, or £5.", "utf-8", "latin-1"),
        ("（知识产权）", "utf-8", "cp1252"),
    ],
)
def test_a_garbled_line_is_said(text: str, written: str, read: str) -> None:
    """Its number and what was garbled are in the report; the rest is checked."""
    garbled = _write_text() + _garble(text, written, read) + "\n"
    document = parse_document(garbled.encode(), "a.txt")
    (remark,) = document.remarks
    assert remark.id == "mojibake"
    line = garbled.count("\n")
    assert remark.message.en.startswith(f"Line {line} has garbled characters")
    assert remark.message.zh.startswith(f"第 {line} 行中有乱码")


@pytest.mark.parametrize(
    "text",
    [
        "Il était « là » à l'époque, CAFÉ’s : ÀÁÂÃÄÅ ÄÖÜäöüß, É»",
        "São Tomé não é longe. Führungskräfte übten Größe: 3 × 5 ÷ 2.",
        "鈥是钬的繁体；锛不常用。镥、铅、锌。",
        "值为之前联通，茅台每股没变。",
        "风吹两面倒,鈥,锛,銆,风吹日晒,一面倒",
    ],
)
def test_letters_of_other_languages_are_not_garbled(text: str) -> None:
    """Accents and rare characters that stand as they should raise no alarm."""
    assert [*remark_on_mojibake(text, "a.txt")] == []


def test_the_wrong_encoding_asked_for_is_said() -> None:
    """A file in UTF-8 that is asked for as GB18030 is garbled by that, not by how it was saved."""
    with pytest.raises(InputError) as caught:
        decode(_write_text().encode(), "a.txt", "latin-1")
    assert "leave out --encoding" in caught.value.message.en
    assert "--encoding" in caught.value.message.zh


@pytest.mark.parametrize("ends", [("\r\n",), ("\r",), ("\n", "\r\n", "\r")], ids=["windows", "mac", "mixed"])
def test_line_ends_do_not_matter(ends: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Windows, old Mac and mixed line ends give the findings and the lines of plain ones."""
    wrong = [*ZH, "全市有2955家企业。", *EN, "There are 2,995 enterprises in the city."]

    def check(line_ends: tuple[str, ...]) -> list[tuple[str, int, int]]:
        text = "".join(f"{line}{line_ends[i % len(line_ends)] * 2}" for i, line in enumerate(wrong))
        (tmp_path / "a.txt").write_bytes(text.encode())
        run(["check", str(tmp_path / "a.txt"), "--format", "json"])
        found = json.loads(capsys.readouterr().out)["findings"]
        return [(finding["rule"], finding["zh"]["place"]["line"], finding["en"]["place"]["line"]) for finding in found]

    assert check(ends) == check(("\n",)) != []


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (_write_text().encode("gb18030"), None),
        (_write_text().encode("utf-16-le"), None),
        (_write_text().encode("gb18030") + b"\xff", "bytes"),
        ((_write_text() + "It isnâ€™t.\n").encode(), "mojibake"),
        (EUC_TW, 3),
        (_garble(_write_text(), "utf-8", "gb18030").encode(), 3),
    ],
    ids=["gb18030", "utf-16", "bad byte", "garbled line", "euc-tw", "garbled"],
)
def test_standard_input_is_read_alike(
    data: bytes, wanted: str | int | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is said of a file is said of standard input; what isn't read ends in exit code 3."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(data)))
    code = run(["check", "-", "--format", "json"])
    if isinstance(wanted, int):
        assert code == wanted
        return
    report = json.loads(capsys.readouterr().out)
    assert [caution["id"] for caution in report.get("cautions", ())] == ([wanted] if wanted else [])


_ENCODED = [
    case
    for case in list_cases(".csv", ".srt", ".html", ".po", ".tmx")
    if re.search("gbk|utf16|big5|gb2312|bom", case[0])
]


@pytest.mark.skipif(not FORMATS.is_dir(), reason="the material isn't here")
def test_cases_of_encodings_are_read_for_sure() -> None:
    """The hard cases of encodings leave no doubt."""
    names = [name for name, *_ in _ENCODED]
    assert len(names) >= 8
    documents = [parse_document((FORMATS / "cases" / name).read_bytes(), name) for name in names]
    assert [document.path for document in documents if document.remarks] == []
