"""Whether a page is a picture: what a scanner makes."""

from __future__ import annotations

import ctypes
from typing import Any

# A picture of the page covers so much of it, or is one of so many objects looked at.
_COVERS, _MOST = 0.15, 200


def has_picture(page: Any) -> bool:
    """Whether a large part of a page is a picture."""
    import pypdfium2.raw as raw

    whole = page.get_width() * page.get_height()
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for i in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST)):
        held = raw.FPDFPage_GetObject(page.raw, i)
        if raw.FPDFPageObj_GetType(held) != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        raw.FPDFPageObj_GetBounds(held, left, bottom, right, top)
        if (right.value - left.value) * (top.value - bottom.value) >= _COVERS * whole:
            return True
    return False
