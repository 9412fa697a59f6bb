"""PDF files opened, or refused in a sentence: protected, damaged, made to do harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..read_options import ReadOptions
from ..refusals import refuse_broken, refuse_encrypted
from .bombs import require_bounds

# The file says how many pages it has; so many that aren't there, and it is damaged.
_MOST_PAGES, _MOST_MISSING = 20_000, 50
_PASSWORD, _SECURITY = 4, 5


def open_pages(data: bytes, path: str, options: ReadOptions) -> Iterator[tuple[int, Any]]:
    """The pages of a file with their numbers from 1, one open at a time. Raises `InputError`."""
    import pypdfium2

    require_bounds(data, path, options)
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if _is_protected(error):
            refuse_encrypted(path)
        refuse_broken(path)
    try:
        yield from _list_pages(file, path)
    finally:
        file.close()


def _list_pages(file: Any, path: str) -> Iterator[tuple[int, Any]]:
    import pypdfium2

    count, missing = len(file), 0
    if not 0 < count <= _MOST_PAGES:
        refuse_broken(path)
    for number in range(count):
        try:
            page = file[number]
        except pypdfium2.PdfiumError:
            missing += 1
            if missing > _MOST_MISSING or missing == count:
                refuse_broken(path)
            continue
        yield number + 1, page
        page.close()


def _is_protected(error: Exception) -> bool:
    code = getattr(error, "err_code", None)
    return code in (_PASSWORD, _SECURITY) or "password" in str(error).lower()
