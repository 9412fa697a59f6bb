"""PDF files for tests, built with nothing but the standard library: letters at places, lines, pictures."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence

# Fonts that every reader brings: F1 for ASCII, F2 for Chinese, where all characters are as wide as they are high.
_FONTS = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 6 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
    "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
)
_PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
    "stream\n0\nendstream"
)
_RUNS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")


def show(x: float, y: float, text: str, size: float = 12, *, turn: str = "1 0 0 1", mode: int = 0) -> str:
    """A line of text from a place. `turn`: the first four numbers of its matrix; `mode`: 3 for invisible text."""
    return f"BT {turn} {x} {y} Tm {mode} Tr {' '.join(_show(run, size) for run in _RUNS.findall(text))} ET"


def show_lines(x: float, y: float, lines: Iterable[str], size: float = 12, lead: float = 18) -> str:
    """Lines below one another."""
    return "\n".join(show(x, y - i * lead, line, size) for i, line in enumerate(lines))


def draw_grid(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The lines of a table."""
    flat = (f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys)
    upright = (f"{x} {ys[0]} m {x} {ys[-1]} l S" for x in xs)
    return "\n".join((*flat, *upright))


def draw_picture() -> str:
    """A picture over the whole page."""
    return "q 595 0 0 842 0 0 cm /I Do Q"


def draw_form(content: str, drawn: int) -> str:
    """A form: a drawing that is drawn by its name. `drawn`: the number of the object that it knows as X itself."""
    return (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> "
        f"/XObject << /X {drawn} 0 R >> >> /Length {len(content)} >>\nstream\n{content}\nendstream"
    )


def nest_forms(depth: int, often: int) -> list[str]:
    """Forms from object 8 on, each of which draws the next so often, the last a letter."""
    return [*(draw_form("/X Do " * often, 9 + i) for i in range(depth - 1)), draw_form(show(9, 9, "x"), 7)]


def pdf_file(*pages: str, trailer: str = "", parts: Sequence[str] = (), turned: int = 0) -> bytes:
    """A PDF of pages of A4. `parts`: objects from number 8 on; `turned`: by how many degrees pages are shown turned."""
    first = 8 + len(parts)
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *_FONTS,
        _PICTURE,
        *parts,
    ]
    for i, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {turned} /Contents {first + 2 * i + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I 7 0 R /X 8 0 R >> >> >>"
        )
        objects.append(pack(page.encode("latin-1")))
    return build(objects, trailer)


def pack(data: bytes) -> str:
    """A stream, deflated, as Latin-1."""
    packed = zlib.compress(data)
    stream = packed.decode("latin-1")
    return f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{stream}\nendstream"


def build(objects: Sequence[str], trailer: str = "") -> bytes:
    """A file of objects numbered from 1, the first its catalogue."""
    written, offsets = b"%PDF-1.7\n", []
    for i, body in enumerate(objects, 1):
        offsets.append(len(written))
        written += f"{i} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R "
    return written + f"{end}{trailer} >>\nstartxref\n{len(written)}\n%%EOF\n".encode("latin-1")


def _show(run: str, size: float) -> str:
    if run.isascii():
        escaped = re.sub(r"([\\()])", r"\\\1", run)
        return f"/F1 {size} Tf ({escaped}) Tj"
    return f"/F2 {size} Tf <{run.encode('utf-16-be').hex()}> Tj"
