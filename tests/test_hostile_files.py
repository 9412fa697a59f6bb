"""Files that are broken, protected or made to do harm: each is refused in one sentence, in both languages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bialign.align.errors import InputError
from bialign.align.sources import office, parse_document, read_document
from bialign.align.sources.archive import Archive
from bialign.align.sources.read_options import ReadOptions
from bialign.align.sources.xml_tree import parse_xml
from bialign.cli import run
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import SPACES, pack, paragraph, word_file

GOOD = word_file(paragraph("全市有2955家企业。"))
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def _document(xml: str) -> bytes:
    """A Word file whose main part is this."""
    return word_file("", raw={"word/document.xml": xml})


def _declare(entities: str, body: str) -> bytes:
    text = f"<w:p><w:r><w:t>{body}</w:t></w:r></w:p>"
    return _document(f"<!DOCTYPE w:document [{entities}]><w:document {SPACES}><w:body>{text}</w:body></w:document>")


def _encrypt(data: bytes) -> bytes:
    """The file with all parts marked as encrypted, in the directory of the archive."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


# A file, and a part of what is said of it.
REFUSED: dict[str, tuple[bytes, str]] = {
    "zeros": (_document("<!--" + " " * 3_000_000 + "-->"), "zip bomb"),
    "entities": (_declare('<!ENTITY a "lol"><!ENTITY b "&a;&a;">', "&b;"), "entities"),
    "external entity": (_declare('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"), "entities"),
    "deep": (_document("<a>" * 5000 + "</a>" * 5000), "damaged"),
    "no xml": (_document("not xml"), "damaged"),
    "no main part": (pack({"word/document2.xml": "<a/>"}), "damaged"),
    "cut": (GOOD[: len(GOOD) // 2], "damaged"),
    "password": (_encrypt(GOOD), "password"),
    "protected": (OLD + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old": (OLD, "older Office file or a protected one"),
    "empty": (word_file(""), "is empty"),
    "many parts": (pack({**{f"p{i}": "" for i in range(20_001)}, "word/document.xml": "<a/>"}), "zip bomb"),
}


@pytest.mark.parametrize(("data", "words"), REFUSED.values(), ids=REFUSED)
def test_such_files_are_refused_with_a_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    """What is said names the file and the trouble, and is one sentence in either language."""
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_document(str(path))
    message = caught.value.message
    assert words in message.en
    assert message.en.startswith(str(path))
    assert message.zh.startswith(str(path))
    assert message.zh.endswith("。")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6), st.booleans())
def test_a_damaged_file_is_read_or_refused(place: int, noise: bytes, cut: bool) -> None:
    """Whatever bytes are changed or missing, there is a document or an `InputError`, nothing else."""
    data = GOOD[:place] + noise + (b"" if cut else GOOD[place + len(noise) :])
    try:
        document = parse_document(data, "a.docx")
    except InputError:
        return
    assert isinstance(document.text, str)


def test_sizes_are_limited(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file larger than --max-size, packed or unpacked, ends the command with exit code 3; a larger one lets it in."""
    (tmp_path / "a.txt").write_bytes("全市。\nCity.\n".encode() * 80_000)
    assert run(["text", str(tmp_path / "a.txt"), "--max-size", "1"]) == 3
    assert "larger than 1 MB" in capsys.readouterr().err
    body = "".join(paragraph(f"第{i}条") for i in range(20_000))
    (tmp_path / "b.docx").write_bytes(word_file(body))
    assert run(["text", str(tmp_path / "b.docx"), "--max-size", "1", "--ui", "zh"]) == 3
    assert "超过 1 MB" in capsys.readouterr().err
    assert run(["text", str(tmp_path / "b.docx"), "--max-size", "3"]) == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_and_devices_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe that nobody writes to isn't waited for, a device without an end isn't read."""
    os.mkfifo(tmp_path / "a.txt")
    for path in (str(tmp_path / "a.txt"), "/dev/zero"):
        assert run(["check", path]) == 3
        assert f"{path} is a pipe or device, not a file." in capsys.readouterr().err


def test_only_the_parts_that_are_asked_for_are_unpacked() -> None:
    """A broken part that nobody asks for does no harm; one that isn't there is empty."""
    archive = Archive(pack({"a": "first", "b": "y"}, stored=True).replace(b"first", b"other"), "a.zip", ReadOptions())
    assert archive.read("b") == b"y"
    assert archive.read("c") == b""
    with pytest.raises(InputError, match="damaged"):
        archive.read("a")


def test_a_picture_that_unpacks_to_much_does_no_harm() -> None:
    """Only what is unpacked has to keep to the limits, unless another program is to unpack all of it."""
    data = word_file(paragraph("正文。"), raw={"word/media/image1.bmp": "\0" * 3_000_000})
    assert parse_document(data, "a.docx").text.strip() == "正文。"
    with pytest.raises(InputError, match="zip bomb"):
        Archive(data, "a.odt", ReadOptions()).require_limits()


def test_xml_has_no_network_and_no_entities() -> None:
    """A document type of another file isn't fetched; entities are seen in UTF-16, too."""
    assert parse_xml(b'<!DOCTYPE a SYSTEM "http://localhost:1/a.dtd"><a>x</a>', "a.xml").text == "x"
    with pytest.raises(InputError, match="entities"):
        parse_xml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"), "a")
    late = b"<!DOCTYPE a [<!--" + b" " * 70_000 + b'--><!ENTITY b "c">]><a>&b;</a>'
    with pytest.raises(InputError, match="entities"):
        parse_xml(late, "a.xml")


@pytest.mark.parametrize("suffix", [".doc", ".rtf", ".odt"])
def test_without_libreoffice_a_sentence_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    """Files of other word processors need LibreOffice."""
    contents = {
        ".doc": OLD + "WordDocument".encode("utf-16-le"),
        ".rtf": b"{\\rtf1 text}",
        ".odt": pack({"mimetype": "application/vnd.oasis.opendocument.text"}, stored=True),
    }
    path = tmp_path / f"a{suffix}"
    path.write_bytes(contents[suffix])
    monkeypatch.setattr(office, "find_program", lambda: None)
    assert run(["check", str(path)]) == 3
    assert "can only be read with LibreOffice, which isn't installed here" in capsys.readouterr().err


def _write_program(folder: Path, script: str) -> str:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
@pytest.mark.parametrize(("script", "words"), [("exit 1", "can't read it"), ("exec sleep 60", "took longer")])
def test_a_libreoffice_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str
) -> None:
    """Where it makes no file, or none in time, a sentence says so."""
    program = _write_program(tmp_path, script)
    monkeypatch.setattr(office, "find_program", lambda: program)
    monkeypatch.setattr(office, "_MOST_SECONDS", 0.5 if "sleep" in script else 30)
    with pytest.raises(InputError, match=words):
        parse_document(b"{\\rtf1 text}", "a.rtf")


@pytest.mark.skipif(office.find_program() is None, reason="LibreOffice isn't installed")
def test_libreoffice_turns_other_files_into_word_files() -> None:
    """A rich text is read through it, and leaves nothing behind."""
    document = parse_document(b"{\\rtf1\\ansi There are 2,955 enterprises.\\par Up 5%.\\par}", "a.rtf")
    assert document.text.split("\n\n")[:2] == ["There are 2,955 enterprises.", "Up 5%."]
    assert document.place(document.text.index("Up")).parts() == {"paragraph": 2}
