"""What of a certificate still holds: it against what the same check gives now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..._version import __version__
from ...align.bitext import LANGS
from ...text.messages import Message
from ..pagewords import SETTING_WORDS, TEMPLATE_WORDS
from .certificate_content import SourceFile
from .certificate_json import hash_certificate
from .certificate_page import render_page

# That the decisions which a certificate names are not here to be compared.
NO_VERDICTS = Message(
    "The verdicts were not compared: there is no file of decisions here.", "未比较处理结果：此处没有处理记录文件。"
)
# What settings are called.
_NAMES = {**SETTING_WORDS, "rules": TEMPLATE_WORDS["rules_run"], "layout": TEMPLATE_WORDS["layout"]}


class Check(NamedTuple):
    """One of the things that were verified: whether it holds, and the sentence that says so."""

    holds: bool
    message: Message


def check_itself(certificate: Mapping[str, Any], text: str) -> Check:
    """Whether a certificate is as it was written: what it says by its hash, its page by what the page is made of.

    `text`: that of its file. The pages of other versions may look different.
    """
    if certificate.get("sha256") == hash_certificate(certificate) and _is_page_whole(certificate, text):
        return Check(True, Message("The certificate is as it was written.", "证明本身未被改动。"))
    return Check(False, Message("The certificate was changed after it was written.", "证明生成后被改动过。"))


def _is_page_whole(certificate: Mapping[str, Any], text: str) -> bool:
    """Whether a page shows what its certificate says; of JSON and of pages of other versions nothing is to be seen."""
    from jinja2 import TemplateError

    if not text.lstrip().startswith("<") or certificate.get("bialign") != __version__:
        return True
    try:
        return text.replace("\r\n", "\n") == render_page(certificate)
    except (TemplateError, LookupError, TypeError, ValueError, AttributeError):  # what no program of ours has written
        return False


def check_file(recorded: Mapping[str, Any], found: SourceFile) -> Check:
    """Whether a document is the one that was certified, by the hash of its bytes."""
    if found.sha256 == recorded["sha256"]:
        return Check(True, Message(f"{found.path} is unchanged.", f"{found.path} 未变。"))
    was, now = recorded["sha256"][:12], found.sha256[:12]
    return Check(
        False,
        Message(
            f"{found.path} has changed: SHA-256 was {was}…, is {now}….",
            f"{found.path} 已改动：SHA-256 原为 {was}…，现为 {now}…。",
        ),
    )


def check_settings(before: Mapping[str, Any], now: Mapping[str, Any]) -> Check:
    """Whether the same settings are in force."""
    old, new = before["settings"], now["settings"]
    names = [_NAMES.get(key, Message(key, key)) for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    if not names:
        return Check(True, Message("The settings are the same.", "设置相同。"))
    listed = Message(", ".join(name.en for name in names), "、".join(name.zh for name in names))
    return Check(False, Message(f"Other settings are in force: {listed.en}.", f"设置已不同：{listed.zh}。"))


def check_result(before: Mapping[str, Any], now: Mapping[str, Any], with_verdicts: bool = True) -> Check:
    """Whether the same figures match, and the same differences have the same verdicts, where these are known."""
    changes = [*_list_changes(before, now, with_verdicts)]
    if not changes:
        return Check(True, Message("The result is the same.", "结果相同。"))
    listed = Message("; ".join(change.en for change in changes), "；".join(change.zh for change in changes))
    return Check(False, Message(f"The result is another: {listed.en}.", f"结果已不同：{listed.zh}。"))


def _list_changes(before: Mapping[str, Any], now: Mapping[str, Any], with_verdicts: bool) -> Iterator[Message]:
    """What of two results differs, as clauses; places, which versions may name otherwise, are left out."""
    was, of, matched, total = (entry["counts"][name] for entry in (before, now) for name in ("matched", "figures"))
    if (was, of) != (matched, total):
        yield Message(
            f"{was} of {of} numbers matched, now {matched} of {total}",
            f"原来 {of} 个数字中有 {was} 个一致，现在 {total} 个中有 {matched} 个",
        )
    elif _list_values(before) != _list_values(now):
        yield Message("other numbers, or other values", "数字或其数值不同")
    old, new = ({entry.get("id"): entry.get("decision") for entry in side["differences"]} for side in (before, now))
    judged = sum(old[key] != new[key] for key in old.keys() & new.keys()) if with_verdicts else 0
    for count, message in (
        (len(new.keys() - old.keys()), Message("new differences: {}", "新增差异 {} 处")),
        (len(old.keys() - new.keys()), Message("differences that are gone: {}", "消失的差异 {} 处")),
        (judged, Message("other verdicts: {}", "处理结果不同 {} 处")),
    ):
        if count:
            yield Message(*(words.format(count) for words in message))


def _list_values(certificate: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """How each figure matches, with its words."""
    sides = ([entry.get(lang) or {} for lang in LANGS] for entry in certificate["figures"])
    results = (entry.get("result") for entry in certificate["figures"])
    return [(result, *(side.get("text") for side in both)) for result, both in zip(results, sides, strict=True)]
