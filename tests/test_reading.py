"""Files as documents: encodings, line ends, and what can't be taken."""

from __future__ import annotations

import codecs
import hashlib
import os
from pathlib import Path

import pytest
from bialign.align.errors import InputError
from bialign.align.sources import read_document
from bialign.align.sources.read_options import ReadOptions

TEXT = "知识产权保护，2016年。\r\nIntellectual property “protection” – 23.17%.\n"
CHINESE = "天津市高级人民法院发布了知识产权保护状况白皮书，全年共受理案件二千九百五十五件。\r\n"
JAPANESE = "知的財産の保護に関する年次報告書をここに公表します。\n"
FRENCH = "Les tribunaux ont été saisis de 2995 affaires à l'époque où la protection était élevée.\n"


def _written(folder: Path, data: bytes) -> str:
    path = folder / "文件.txt"
    path.write_bytes(data)
    return str(path)


def _refused(path: str) -> InputError:
    """The error that reading a file ends in: one sentence in each interface language, naming the file."""
    with pytest.raises(InputError) as caught:
        read_document(path)
    error = caught.value
    assert path in error.message.en
    assert path in error.message.zh
    assert error.message.en.endswith(".")
    assert error.message.zh.endswith("。")
    assert "\n" not in error.message.en + error.message.zh
    return error


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("gb18030"),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16 le", "utf-16 be", "gb18030"],
)
def test_the_text_is_the_same_in_every_encoding(tmp_path: Path, data: bytes) -> None:
    """The mark is dropped, line ends stay, and the hash is that of the text in UTF-8."""
    document = read_document(_written(tmp_path, data))
    assert document.text == TEXT
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0c", "\u2028"])
def test_line_ends_are_untouched(tmp_path: Path, end: str) -> None:
    """A line end is read as it stands in the file."""
    text = f"第一行{end}Second line{end}"
    assert read_document(_written(tmp_path, text.encode())).text == text


def test_the_path_is_kept_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path stays relative."""
    _written(tmp_path, TEXT.encode())
    monkeypatch.chdir(tmp_path)
    assert read_document("文件.txt").path == "文件.txt"


def test_chinese_in_gb18030_is_read(tmp_path: Path) -> None:
    """Chinese text in the older Chinese encoding is read without being told so."""
    assert read_document(_written(tmp_path, CHINESE.encode("gb18030"))).text == CHINESE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-32"])
@pytest.mark.parametrize("text", [TEXT, CHINESE, "There are 2,955 enterprises.\r\n"])
def test_wide_encodings_are_read(tmp_path: Path, encoding: str, text: str) -> None:
    """UTF-16 and UTF-32 show themselves without a mark, and UTF-32 by its own."""
    assert read_document(_written(tmp_path, text.encode(encoding))).text == text


def test_chinese_in_seven_bits(tmp_path: Path) -> None:
    """HZ is read; ISO-2022 and UTF-7 are named, and plain ASCII with their signs is neither."""
    text = "全市共有2955家企业。\n"
    assert read_document(_written(tmp_path, text.encode("hz"))).text == text
    assert "is text in UTF-7" in _refused(_written(tmp_path, text.encode("utf-7"))).message.en
    assert "is text in ISO-2022" in _refused(_written(tmp_path, b"\x1b$)A\x0eH+JP\x0f 2955\n")).message.en
    assert "is text in ISO-2022" in _refused(_written(tmp_path, "日本語".encode("iso2022_jp"))).message.en
    for plain in ("~{x~} ~{ and ~}, a+b+c-d", "key+AbCdEfGh-1, +8613800138000-2"):
        assert read_document(_written(tmp_path, plain.encode())).text == plain


def test_quotes_of_windows(tmp_path: Path) -> None:
    """English with the quotation marks, dashes and signs of Windows-1252 is read, other letters are not guessed."""
    text = "The “Outline” isn’t new – it cost €3 or £4 at 5 °C…\n"
    assert read_document(_written(tmp_path, text.encode("cp1252"))).text == text


def test_the_encoding_that_is_asked_for(tmp_path: Path) -> None:
    """It is taken without a look at the contents; what isn't text in it is refused."""
    path = _written(tmp_path, FRENCH.encode("latin-1"))
    assert read_document(path, ReadOptions(encoding="latin-1")).text == FRENCH
    with pytest.raises(InputError, match=r"isn't text in utf-8 \(byte"):
        read_document(path, ReadOptions(encoding="utf-8"))
    marked = _written(tmp_path, "\ufeff中文".encode("gb18030"))
    assert read_document(marked, ReadOptions(encoding="gb18030")).text == "中文"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("caf.srt", "1\n00:00:01,000 --> 00:00:02,000\nÉtude\n"),
        ("caf.html", "<meta charset=utf-8><p>Étude</p>"),
        ("caf.html", "<!-- Étude of a long walk by the sea, in which nothing happens at all. -->\n<p>Étude</p>"),
    ],
)
def test_the_encoding_of_subtitles_and_pages(tmp_path: Path, name: str, text: str) -> None:
    """It is taken for them, too, before what a page declares."""
    path = tmp_path / name
    path.write_bytes(text.encode("latin-1"))
    document = read_document(str(path), ReadOptions(encoding="latin-1"))
    assert "Étude" in document.text
    with pytest.raises(InputError):
        read_document(str(path), ReadOptions(encoding="utf-8"))


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u3000\n".encode()])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    """A file of nothing, or of white space only, is said to be empty."""
    assert "empty" in _refused(_written(tmp_path, data)).message.en


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A path without a file is said to be one."""
    assert "no such file" in _refused(str(tmp_path / "missing.txt")).message.en


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is said to be one."""
    assert "folder" in _refused(str(tmp_path)).message.en


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says against reading a file is passed on."""

    def denied(path: str, *_: object) -> int:
        raise PermissionError(13, "Permission denied", path)

    path = _written(tmp_path, TEXT.encode())
    monkeypatch.setattr(os, "open", denied)
    assert "permission denied" in _refused(path).message.en


def test_a_file_name_too_long_is_refused(tmp_path: Path) -> None:
    """A name that no file can have ends in a sentence, too."""
    _refused(str(tmp_path / ("x" * 5000)))


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode() + b"\x00",
        bytes(range(256)),
        b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00\x3e\x00",
        codecs.BOM_UTF8 + b"a\x00b",
    ],
)
def test_a_binary_file_is_refused(tmp_path: Path, data: bytes) -> None:
    """Bytes with NUL are called binary, and plain text is asked for."""
    error = _refused(_written(tmp_path, data))
    assert "is a binary file" in error.message.en
    assert "plain text" in error.message.en


@pytest.mark.parametrize(
    "data",
    [
        FRENCH.encode("latin-1"),
        "“Protection” — naïve café".encode("cp1252"),
        JAPANESE.encode("shift-jis"),
        JAPANESE.encode("euc-jp"),
        codecs.BOM_UTF16_LE + b"\x00\xd8a\x00",
        bytes(range(1, 256)),
    ],
    ids=["latin-1", "cp1252", "shift-jis", "euc-jp", "lone", "noise"],
)
def test_another_encoding_is_refused(tmp_path: Path, data: bytes) -> None:
    """Bytes that are no text in a known encoding are refused, with the way out."""
    assert "UTF-8" in _refused(_written(tmp_path, data)).message.en


def test_the_byte_that_is_named_is_the_first_bad_one(tmp_path: Path) -> None:
    """The position counts from the beginning of the file, a byte-order mark included."""
    assert "(byte 4)" in _refused(_written(tmp_path, codecs.BOM_UTF8 + b"a\xff\xfe b")).message.en
