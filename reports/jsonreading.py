"""A JSON report read again: its findings as records, with the words and texts that they were about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from ..align.bitext import LANGS
from ..qa.judgements.judgement import Record
from ..qa.judgements.record import join_names
from ..qa.setting_error import SettingError
from ..text.messages import Message
from ..text.system_errors import explain_error
from .jsonreport import SCHEMA


class PastReport(NamedTuple):
    """An earlier report: the names of its files, its findings, those suppressed, the ids of unused suppressions."""

    document: str
    findings: tuple[Record, ...]
    suppressed: tuple[Record, ...]
    unused: tuple[str, ...]


def read_report(path: str) -> PastReport:
    """The report in a file. Raises `SettingError` where there is none."""
    try:
        loaded = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SettingError(Message(f"{path}: there is no such file.", f"{path}：没有这个文件。")) from None
    except OSError as error:
        reason = explain_error(error)
        raise SettingError(Message(f"{path} can't be read: {reason.en}.", f"{path} 无法读取：{reason.zh}。")) from None
    except (ValueError, RecursionError):
        loaded = None
    if not isinstance(loaded, dict) or loaded.get("schema") != SCHEMA:
        raise _refuse(path)
    try:
        return _build_report(loaded)
    except (KeyError, TypeError, AttributeError):
        raise _refuse(path) from None


def _refuse(path: str) -> SettingError:
    return SettingError(
        Message(
            f"{path} is no JSON report of bialign ({SCHEMA}); `bialign check FILE -o report.json` writes one.",
            f"{path} 不是 bialign 的 JSON 报告（{SCHEMA}）；可用 `bialign check FILE -o report.json` 生成。",
        ),
    )


def _build_report(report: dict[str, Any]) -> PastReport:
    texts = {lang: _join_texts(report, lang) for lang in LANGS}
    found, kept = (
        tuple(_build_record(finding, texts) for finding in report.get(key, ())) for key in ("findings", "suppressed")
    )
    unused = tuple(entry["id"] for entry in report.get("unused_suppressions", ()))
    document = report["document"]
    return PastReport(join_names(*(document[lang]["path"] for lang in LANGS if lang in document)), found, kept, unused)


def _join_texts(report: dict[str, Any], lang: str) -> dict[str, str]:
    """The clean text of one side of every bead."""
    clean = {segment["id"]: segment.get("clean", segment["text"]) for segment in report["segments"][lang]}
    glue = " " if lang == "en" else ""
    return {bead["id"]: glue.join(clean[name] for name in bead[lang]) for bead in report["beads"]}


def _build_record(finding: dict[str, Any], texts: dict[Any, dict[str, str]]) -> Record:
    zh, en = (finding[lang]["text"] if finding[lang] else "" for lang in LANGS)
    zh_text, en_text = (texts[lang].get(finding["bead"], "") for lang in LANGS)
    values = (finding["id"], finding["rule"], finding["severity"], finding["message"], zh, en, zh_text, en_text)
    if not all(isinstance(value, str) for value in values):
        raise TypeError("a finding's fields are texts")
    return Record(finding["id"], finding["rule"], finding["severity"], finding["message"], zh, en, zh_text, en_text)
