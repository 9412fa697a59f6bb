"""Glossary files read: the suffix says the format."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ...align.errors import InputError
from ...align.sources.files import read_bytes
from ...align.sources.plain_text import read_text
from ...text.messages import Message
from ..setting_error import SettingError
from .entries import Entries, Glossary
from .sheets import table_terms, workbook_terms
from .tbx import tbx_terms

SUFFIXES = (".csv", ".tsv", ".xlsx", ".tbx")


def read_glossary(paths: Sequence[str]) -> Glossary:
    """The glossary of several files put together. Raises `SettingError`."""
    with _no_collection():
        parts = [_terms(path) for path in paths]
        sources = [f"{Path(path).name}: {len(part)}" for path, part in zip(paths, parts, strict=True)]
        return Glossary(Entries.joined(parts), sources)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Leave garbage alone for a while: what is read is kept, and looking through it takes a fifth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _terms(path: str) -> Entries:
    suffix = Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        *others, last = SUFFIXES
        raise SettingError(
            Message(
                f"{path}: glossaries can be {', '.join(others)} or {last}.",
                f"{path}：不支持这种术语表格式；可用 {'、'.join(others)} 或 {last}。",
            ),
        )
    try:
        if suffix == ".tbx":
            return tbx_terms(read_bytes(path), path)
        if suffix == ".xlsx":
            read_bytes(path)
            return workbook_terms(path)
        return table_terms(read_text(path), path)
    except InputError as error:
        raise SettingError(error.message) from None
