"""The schemas in `tests/schemas`, for the tests of what is written; nothing is fetched."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

SCHEMAS = Path(__file__).with_name("schemas")


class _Resolver(etree.Resolver):  # type: ignore[misc]
    """Finds the schema of XML's own attributes here, wherever a schema looks for it."""

    def resolve(self, url: str, public_id: str, context: Any) -> Any:
        return self.resolve_filename(str(SCHEMAS / "xml.xsd"), context) if url.endswith("/xml.xsd") else None


@cache
def load_xml_schema(name: str) -> Any:
    """The schema of XML in a file."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Resolver())
    tree = etree.parse(str(SCHEMAS / name), parser)
    return etree.RelaxNG(tree) if name.endswith(".rng") else etree.XMLSchema(tree)


@cache
def load_json_schema(name: str) -> Any:
    """The JSON Schema in a file."""
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def validate_xml(content: str | bytes, name: str) -> Any:
    """The root element of XML that its schema allows."""
    root = etree.fromstring(content.encode() if isinstance(content, str) else content)
    load_xml_schema(name).assertValid(root)
    return root
