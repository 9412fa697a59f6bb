"""Plain text: the file decoded, byte-order mark dropped, line ends untouched; its places are lines.

Chinese that stands in codes (JSON, properties) is read as it shows.
"""

from ..document import Document, build_document
from .encoding import decode
from .escaped_text import decode_escapes
from .files import read_bytes, refuse_empty
from .read_options import DEFAULT_OPTIONS, ReadOptions


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a text file."""
    return build_document(decode_escapes(decode(data, path, options.encoding)), path)


def read_text(path: str) -> str:
    """The text of a text file, whatever its suffix. Raises `InputError` if it can't be read or is empty."""
    text = decode(read_bytes(path), path)
    refuse_empty(text, path)
    return text
