"""The certificate as JSON, schema `bialign/certificate/1`, with a hash of its own; and read again, from a page, too."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from importlib import resources
from typing import Any

from ...align.bitext import LANGS
from ...align.errors import InputError
from ...text.messages import Message
from ..formats import DEFAULT_OPTIONS, RenderOptions
from ..visible import replace_surrogates
from .certificate_content import SCHEMA, Certified, Entry, build_certificate

MOST_FILES = 2
SCRIPT_ID = "certificate"
_SCRIPT = re.compile(rf'<script type="application/json" id="{SCRIPT_ID}">(.*?)</script>', re.DOTALL)


def render(certified: Certified, options: RenderOptions = DEFAULT_OPTIONS) -> str:
    """The whole certificate as JSON text; messages in one interface language."""
    return json.dumps(seal_certificate(build_certificate(certified, options.ui)), ensure_ascii=False, indent=1) + "\n"


def load_schema() -> Entry:
    """The JSON Schema of the certificate."""
    text = resources.files(__package__).joinpath("certificate.schema.json").read_text(encoding="utf-8")
    loaded: Entry = json.loads(text)
    return loaded


def seal_certificate(content: Mapping[str, Any]) -> Entry:
    """The certificate with the hash of all that it says, as it stands in JSON."""
    plain: Entry = json.loads(replace_surrogates(json.dumps(content, ensure_ascii=False)))
    return {**plain, "sha256": hash_certificate(plain)}


def hash_certificate(certificate: Mapping[str, Any]) -> str:
    """The SHA-256 of what a certificate says, whatever the order of its members."""
    said = {key: value for key, value in certificate.items() if key != "sha256"}
    text = json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def read_certificate(text: str, path: str) -> Entry:
    """The certificate in the text of a JSON file or of a page. Raises `InputError` where there is none."""
    page = _SCRIPT.search(text)
    try:
        loaded = json.loads(page[1] if page else text)
    except (ValueError, RecursionError):
        loaded = None
    if not isinstance(loaded, dict) or loaded.get("schema") != SCHEMA or not _has_members(loaded):
        raise InputError(
            Message(
                f"{path} is no certificate of bialign ({SCHEMA}); `bialign certificate FILE -o c.html` writes one.",
                f"{path} 不是 bialign 的数字核对证明（{SCHEMA}）；可用 `bialign certificate 文件 -o c.html` 生成。",
            )
        )
    return loaded


def _has_members(loaded: Mapping[str, Any]) -> bool:
    """Whether what verifying needs is there and of the right type."""
    files, counts, options = (loaded.get(name) for name in ("documents", "counts", "options"))
    return (
        loaded.get("language") in ("zh", "en")
        and _are_objects(files, "path", "sha256")
        and 0 < len(loaded["documents"]) <= MOST_FILES
        and _are_objects(loaded.get("figures"), "result")
        and _are_objects(loaded.get("differences"))
        and all(entry.get("id") is None or isinstance(entry["id"], str) for entry in loaded["differences"])
        and all(isinstance(entry.get(lang) or {}, dict) for entry in loaded["figures"] for lang in LANGS)
        and isinstance(loaded.get("settings"), dict)
        and isinstance(counts, dict)
        and all(isinstance(counts.get(name), int) for name in ("figures", "matched"))
        and isinstance(options, dict)
        and all(isinstance(value, str) for value in options.values())
    )


def _are_objects(entries: object, *texts: str) -> bool:
    """Whether something is a list of objects that all have these members, as texts."""
    return isinstance(entries, list) and all(
        isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in texts) for entry in entries
    )
