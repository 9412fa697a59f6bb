"""The table of input formats: a row each, tried from above; what is read has a module, what isn't yet a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple, Protocol

from ...text.messages import Message, UserError
from ...text.suggestions import suggest_name
from ..bitext import Document
from ..errors import InputError
from . import refusals
from .contents import Test, has_root, is_old_with, is_pdf, is_zip_with, starts_with
from .files import STANDARD_INPUT, read_bytes, refuse_empty
from .read_options import DEFAULT_OPTIONS, ReadOptions


class Parse(Protocol):
    """What the module of a format has under the name `parse`."""

    def __call__(self, data: bytes, path: str, options: ReadOptions) -> Document:
        """The document of a file's bytes. Raises `InputError` where they aren't what the format asks for."""
        ...


class Source(NamedTuple):
    """An input format. A file is taken for it by its contents where there is a test of these, else by its suffix.

    `module` is the name of a module beside this one, imported when first needed; without one files are refused.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    test: Test | None = None
    module: str = ""
    refusal: Message | None = None

    def parse(self, data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
        """The document of a file's bytes. Raises `InputError`."""
        if self.refusal:
            raise InputError(Message(*(sentence.replace("{path}", path) for sentence in self.refusal)))
        parse: Parse = import_module(f".{self.module}", __package__).parse
        return parse(data, path, options)


_ODF = b"application/vnd.oasis.opendocument"
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
TEXT = Source("text", (".txt", ".md"), module="plain_text")
SOURCES: Sequence[Source] = (
    Source("docx", (".docx", ".docm"), is_zip_with(b"word/document"), module="word"),
    Source("xlsx", (".xlsx", ".xlsm"), is_zip_with(b"xl/workbook"), module="workbook"),
    Source("pptx", (".pptx",), is_zip_with(b"ppt/presentation"), module="slides"),
    Source("odt", (".odt",), is_zip_with(_ODF + b".text"), module="office"),
    Source("ods", (".ods", ".odp"), is_zip_with(_ODF), refusal=refusals.OPEN_DOCUMENT),
    Source("epub", (".epub",), is_zip_with(b"application/epub+zip"), module="epub"),
    Source("zip", (".zip", ".gz", ".7z", ".rar"), starts_with(*_ARCHIVES), refusal=refusals.ARCHIVE),
    Source("doc", (".doc", ".wps"), is_old_with("WordDocument", "EncryptedPackage", "MatOST"), module="office"),
    Source("xls", (".xls", ".ppt"), is_old_with(), refusal=refusals.OLD_OFFICE),
    Source("rtf", (".rtf",), starts_with(b"{\\rtf"), module="office"),
    Source("pdf", (".pdf",), is_pdf, module="pdf"),
    Source("picture", (".png", ".jpg", ".jpeg"), starts_with(b"\x89PNG", b"\xff\xd8\xff"), refusal=refusals.PICTURE),
    Source("tmx", (".tmx",), has_root(b"tmx"), module="tmx"),
    Source("xliff", (".xlf", ".xliff", ".sdlxliff", ".mqxliff"), has_root(b"xliff"), module="xliff"),
    Source("qt", test=has_root(b"TS"), module="qt"),
    Source("tbx", (".tbx",), has_root(b"tbx", b"martif"), refusal=refusals.TBX),
    Source("html", (".html", ".htm", ".xhtml"), module="web_page"),
    Source("pairs", (".tsv",), module="pair_table"),
    Source("csv", (".csv",), module="separated"),
    Source("subtitles", (".srt", ".vtt", ".ass", ".ssa", ".lrc"), module="cues"),
    Source("po", (".po", ".pot"), module="po"),
    TEXT,
)


def find_source(data: bytes, path: str) -> Source:
    """The format of a file: the first whose contents it has, else the one of its suffix, else text."""
    suffix = PurePath(path).suffix.lower()
    by_contents = (source for source in SOURCES if source.test and source.test(data))
    by_suffix = (source for source in SOURCES if not source.test and suffix in source.suffixes)
    return next(by_contents, None) or next(by_suffix, TEXT)


def require_source(name: str) -> Source:
    """The format that a user names, by its name or a suffix without the dot. Raises `UserError` for any other."""
    readable = [source for source in SOURCES if source.module]
    found = next((source for source in readable if name == source.name or f".{name}" in source.suffixes), None)
    if found is None:
        suffixes = [suffix[1:] for source in readable for suffix in source.suffixes]
        hint = suggest_name(name, suffixes)
        raise UserError(Message(f"there is no input format “{name}”{hint.en}", f"没有输入格式“{name}”{hint.zh}"))
    return found


def parse_document(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a file's bytes, whichever format they are in; the path only names it. Raises `InputError`."""
    named = options.input_format if path == STANDARD_INPUT else ""
    source = require_source(named) if named else find_source(data, path)
    return source.parse(data, path, options)


def read_document(path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document in a file. Raises `InputError` if it is missing, unreadable, empty or of no format that is read."""
    document = parse_document(read_bytes(path, options), path, options)
    refuse_empty(document.text, path)
    return document
