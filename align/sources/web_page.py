"""Web pages (.html, .htm, .xhtml), saved ones, too: their text as a browser shows it."""

from __future__ import annotations

from collections.abc import Iterable

from ...text.messages import Message
from ..document import Document, build_document
from ..errors import InputError
from ..markup.front_matter import drop_front_matter
from ..markup.html_tags import holds_prose
from .blocks import Block, list_paragraphs
from .encoding import decode, find_declared
from .html_blocks import read_blocks
from .html_surroundings import find_main
from .read_options import DEFAULT_OPTIONS, ReadOptions
from .written_blocks import WrittenBlocks
from .xml_tree import Element

# The share of the text of a page that its main part has at least.
_MAIN = 0.5


def parse(data: bytes, path: str, options: ReadOptions = DEFAULT_OPTIONS) -> Document:
    """The document of a page; one whose comments hold a half of the text is read as it is written."""
    decoded = decode(data, path, options.encoding, find_declared(data))
    return decoded.remark_on(_build(decoded.text, path))


def _build(text: str, path: str) -> Document:
    if "<!--" in text and holds_prose(text[max(0, text.find("<body")) :]):
        return build_document(text, path)
    written = WrittenBlocks()
    written.add_body(_choose_blocks(parse_html(drop_front_matter(text), path)))
    document = written.build(path)
    if not document.text.strip() and text.strip():
        _refuse_empty_page(path)
    return document


def _choose_blocks(body: Element) -> list[Block]:
    """The blocks of a page: those of its main part, if most of the text is there."""
    blocks, main = [*read_blocks(body)], find_main(body)
    chosen = [*read_blocks(main)] if main is not None else []
    return chosen if _MAIN * _measure(blocks) <= _measure(chosen) and chosen else blocks


def _measure(blocks: Iterable[Block]) -> int:
    return sum(len(paragraph.text) for paragraph in list_paragraphs(blocks))


def parse_html(text: str, path: str) -> Element:
    """The body of a page, or all of it."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        _refuse_empty_page(path)
    body = root.find("body")
    return root if body is None else body


def _refuse_empty_page(path: str) -> None:
    raise InputError(
        Message(
            f"{path} has no text in it: what it shows is made by a script. Open it in a browser and save the text.",
            f"{path} 中没有正文：页面内容由脚本生成。请在浏览器中打开，另存正文后再检查。",
        )
    ) from None
