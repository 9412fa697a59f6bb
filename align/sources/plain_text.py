"""Plain text: the file decoded, byte-order mark dropped, line ends untouched; its places are lines.

In Markdown these have their headings. Chinese that stands in codes (JSON, properties) is read as it shows.
"""

from ..document import Document, build_document
from .encoding import decode
from .escaped_text import decode_escapes
from .files import read_bytes, refuse_empty
from .headed_lines import place_lines
from .read_options import DEFAULT_OPTIONS, ReadOptions


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a text file."""
    decoded = decode(data, path, options.encoding)
    text = decode_escapes(decoded.text)
    return decoded.remark_on(build_document(text, path, places=place_lines(text, path)))


def read_text(path: str) -> str:
    """The text of a text file, whatever its suffix. Raises `InputError` if it can't be read or is empty."""
    text = decode(read_bytes(path), path).text
    refuse_empty(text, path)
    return text
